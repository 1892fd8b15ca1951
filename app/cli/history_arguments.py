"""Options of `history`; light, so that `--help` loads no database."""

import argparse

from app.models.history import HistoryKind


def describe_history(command: argparse.ArgumentParser) -> None:
    """Options of `history`."""
    command.add_argument(
        "line", nargs="?", type=int, default=0, metavar="LINE", help="show this line in full"
    )
    command.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=[kind.value for kind in HistoryKind],
        help="only this kind; may be repeated",
    )
    command.add_argument("--by", action="append", default=[], metavar="USER", help="only this person's")
    command.add_argument("--day", default="", metavar="DAY", help="2026-03-01, or 2026-03-01..2026-03-15")
    command.add_argument(
        "--words", nargs="+", default=[], metavar="WORD", help="lines that mention all of these"
    )
    command.add_argument("--limit", type=int, default=50, help="so many lines at most (default: 50)")
    command.add_argument("--reverse", type=int, default=0, metavar="LINE", help="take this line back")
    command.add_argument("--possible", action="store_true", help="with --reverse: leave what is held")
    command.add_argument(
        "--with-links", action="store_true", help="of an import: take the links of its rows back too"
    )
    command.add_argument(
        "--forget", action="store_true", help="with --reverse: the program may tie the same pairs again"
    )
    command.add_argument("--reason", default="", help="why, for the audit trail")


COMMAND = ("history", "list what was done; show a line row by row; take one back", describe_history)
