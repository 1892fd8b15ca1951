"""Options of the posting commands; light, so that `--help` loads no database."""

import argparse
from collections.abc import Callable

Describe = Callable[[argparse.ArgumentParser], None]


def describe_post(command: argparse.ArgumentParser) -> None:
    """Options of `post`."""
    command.add_argument("--to", required=True, metavar="NAME", help="the connection to post to")
    finality = command.add_mutually_exclusive_group()
    finality.add_argument("--draft", action="store_true", help="leave drafts, whatever the connection says")
    finality.add_argument("--final", action="store_true", help="post finally, whatever the connection says")
    command.add_argument("--sample", type=int, default=0, metavar="N", help="only the first N, such as 5")
    command.add_argument(
        "--group",
        choices=("reimbursable", "reconcilable"),
        default="",
        help="only this group (default: both; billable ones wait until they are billed)",
    )
    command.add_argument("--plan", action="store_true", help="say what would be posted and stop")
    _describe_wait(command)


def describe_postings(command: argparse.ArgumentParser) -> None:
    """Options of `postings`."""
    command.add_argument("job", nargs="?", type=int, metavar="JOB", help="show the rows of one posting")


def describe_retry(command: argparse.ArgumentParser) -> None:
    """Options of `retry`."""
    command.add_argument("job", type=int, metavar="JOB")
    what = command.add_mutually_exclusive_group()
    what.add_argument("--receipts", action="store_true", help="only the receipts that failed")
    what.add_argument(
        "--mended",
        action="store_true",
        help="only the rows that what was changed since has mended: a mapping, a rate, the expense",
    )
    _describe_wait(command)


def describe_refresh(command: argparse.ArgumentParser) -> None:
    """Options of `refresh`."""
    command.add_argument("job", type=int, metavar="JOB")


def describe_pull(command: argparse.ArgumentParser) -> None:
    """Options of `pull`."""
    command.add_argument("--from", dest="source", required=True, metavar="NAME", help="the expense tool")
    command.add_argument("--to", required=True, metavar="NAME", help="the connection to post to")
    _describe_wait(command)


def describe_connect(command: argparse.ArgumentParser) -> None:
    """Options of `connect`."""
    command.add_argument("name", nargs="?", default="", metavar="NAME", help="without a name: list them")
    command.add_argument("--system", default="", help="csv, xlsx, beancount ... (only for a new one)")
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="a setting, such as folder=PATH or final=yes; an empty value removes it",
    )
    command.add_argument(
        "--secret",
        action="store_true",
        help="ask for the password or token (one line of the input) and keep it in the system's keychain; "
        "an empty one forgets it",
    )


def describe_map(command: argparse.ArgumentParser) -> None:
    """Options of `map`."""
    command.add_argument("name", metavar="NAME", help="the connection")
    command.add_argument(
        "pairs",
        nargs="*",
        metavar="SUBJECT:KEY=CODE",
        help="such as category:Travel=7400, instrument:4417=1240, field:payable_account=2100; "
        "an empty code removes it; without pairs: list what is mapped and what is missing",
    )
    command.add_argument(
        "--page",
        choices=("reimbursable", "reconcilable", "invoices"),
        default="",
        help="only this mapping page (default: all three)",
    )


def _describe_wait(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--wait", action="store_true", help="stay until what is in doubt has settled (some minutes)"
    )


COMMANDS: tuple[tuple[str, str, Describe], ...] = (
    ("connect", "make, change, list and test connections to accounting systems", describe_connect),
    ("map", "translate categories, cards and employees into an accounting system's codes", describe_map),
    ("post", "post approved expenses to an accounting system or a file", describe_post),
    ("postings", "list postings, or the rows of one", describe_postings),
    ("retry", "send the failed rows of a posting again", describe_retry),
    ("refresh", "look up what became of a posting; sends nothing", describe_refresh),
    ("pull", "take over exports of an expense tool, post them and tell it the outcome", describe_pull),
)
