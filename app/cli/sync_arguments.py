"""Options of `sync`; light, so that `--help` loads no database."""

import argparse

PARTS = ("category", "project", "department", "tax_rate", "supplier", "gl_account", "period")


def describe_sync(command: argparse.ArgumentParser) -> None:
    """Options of `sync`."""
    command.add_argument("--from", dest="source", default="", metavar="NAME", help="only this connection")
    command.add_argument(
        "--part", action="append", default=[], choices=PARTS, help="only this part; may be repeated"
    )
    command.add_argument(
        "--accept",
        action="append",
        default=[],
        choices=PARTS,
        help="flag what is gone in this part, although it is much or all",
    )
    what = command.add_mutually_exclusive_group()
    what.add_argument("--plan", action="store_true", help="say what would change and stop")
    what.add_argument("--due", action="store_true", help="sync only what the daily run is due for")
    what.add_argument("--show", action="store_true", help="print what is synced, from where, and when")
    what.add_argument(
        "--offers", action="store_true", help="ask the source what it has: dimensions, lists, fields"
    )
    what.add_argument("--history", action="store_true", help="list the runs, the latest first")
    what.add_argument("--run", type=int, default=0, metavar="RUN", help="print what a run changed")
    what.add_argument(
        "--compare", type=int, default=0, metavar="RUN", help="compare a run with the one before"
    )
    setup = command.add_argument_group("what is synced (these only store it)")
    setup.add_argument(
        "--enable",
        action="append",
        default=[],
        metavar="PART[=SOURCE]",
        help="such as category, project=axis:PRJ or supplier=vendors.csv",
    )
    setup.add_argument("--disable", action="append", default=[], choices=PARTS, help="no longer sync this")
    setup.add_argument(
        "--filter",
        action="append",
        default=[],
        metavar="PART:CONDITIONS",
        help="such as 'category: code >= 7000 and name contains Costs'; nothing after the colon removes it",
    )
    setup.add_argument("--daily", default="", metavar="HH:MM", help="when, in GMT; `off` switches it off")


COMMAND = ("sync", "bring reference data in from an accounting system or lists; never out", describe_sync)
