"""The commands on questions, confirmations and reports: names, summaries, options."""

import argparse
from collections.abc import Callable


def _describe_questions(command: argparse.ArgumentParser) -> None:
    command.add_argument("--holder", default="", metavar="NAME", help="questions to this cardholder alone")
    command.add_argument("--all", action="store_true", help="closed questions too")
    command.add_argument(
        "--output", default="", metavar="FILE", help="write them as .txt, .csv, .xlsx, or a mail draft (.eml)"
    )
    command.add_argument("--address", default="", metavar="MAIL", help="to whom the mail draft goes")
    command.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="NUMBER=TEXT",
        help="record an answer and close the question; may be repeated",
    )


def _describe_confirm(command: argparse.ArgumentParser) -> None:
    command.add_argument("numbers", nargs="*", type=int, metavar="LINK", help="links to confirm")
    command.add_argument("--all", action="store_true", help="confirm all links that others made")
    command.add_argument("--confirmed", action="store_true", help="list those that were confirmed")


def _describe_expense_report(command: argparse.ArgumentParser) -> None:
    command.add_argument("number", metavar="REPORT", help="number of the expense report")
    command.add_argument("output", metavar="FILE", help="where to: .pdf or .xlsx")


COMMANDS: tuple[tuple[str, str, Callable[[argparse.ArgumentParser], None]], ...] = (
    ("questions", "list what cardholders have to answer, or write it as a letter", _describe_questions),
    ("confirm", "list manual links that wait for a second person, or confirm them", _describe_confirm),
    ("expense-report", "write one expense report as PDF or Excel", _describe_expense_report),
)
