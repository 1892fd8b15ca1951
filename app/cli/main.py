"""The commands, their options and exit codes.

Exit codes, of every command: 0 done, nothing open; 2 wrong usage; 3 something needs a person
(an open question, rejected rows, a proof that fails, a broken audit chain); 4 refused, with a sentence;
1 a fault of ours. With `--json` standard output holds JSON alone; sentences go to standard error.
"""

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Callable, Sequence

from app.cli.aliases_arguments import COMMAND as ALIASES_COMMAND
from app.cli.claims_arguments import COMMANDS as CLAIM_COMMANDS
from app.cli.history_arguments import COMMAND as HISTORY_COMMAND
from app.cli.output import Output, UsageError
from app.cli.posting_arguments import COMMANDS as POSTING_COMMANDS
from app.cli.rates_arguments import COMMAND as RATES_COMMAND
from app.cli.rehearse_arguments import COMMAND as REHEARSE_COMMAND
from app.cli.sync_arguments import COMMAND as SYNC_COMMAND
from app.models.errors import AppError

EXIT_DONE, EXIT_FAULT, EXIT_USAGE, EXIT_ATTENTION, EXIT_REFUSED = 0, 1, 2, 3, 4

Command = Callable[[argparse.Namespace, Output], int]

_log = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Run one command line (without the program's name); return its exit code."""
    arguments = parser().parse_args(argv)
    output = Output(is_json=arguments.json)
    try:
        return _command(arguments.command)(arguments, output)
    except UsageError as error:
        output.fail(error)
        return EXIT_USAGE
    except AppError as error:
        output.fail(error)
        return EXIT_REFUSED
    except KeyboardInterrupt:
        output.say("Stopped; nothing half-done is kept.")
        return EXIT_REFUSED
    except BrokenPipeError:  # the reader of our output went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    except Exception as error:  # noqa: BLE001 -- the border of the program: told to the person, logged
        _log.exception("command %s", arguments.command)
        output.fault(error)
        return EXIT_FAULT


def parser() -> argparse.ArgumentParser:
    """Describe all commands; `tieout COMMAND --help` prints one of them."""
    top = argparse.ArgumentParser(
        prog="tieout",
        description="Ties expenses out against bank and card statements. Without a command the window opens.",
        epilog="Exit codes: 0 done; 2 wrong usage; 3 a person has to look; 4 refused; 1 a fault of ours.",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary, describe in (
        ("inspect", "read files without storing anything", _describe_inspect),
        ("new", "make a company file", _describe_new),
        ("import", "import statements or expense lists", _describe_import),
        ("imports", "print the import history", _describe_company),
        ("undo", "take a whole import back", _describe_undo),
        ("statements", "list the statements in order and what is missing between them", _describe_statements),
        ("reconcile", "link what is certain, or explain one expense", _describe_reconcile),
        ("report", "print the totals and write the reconciliation workbook", _describe_report),
        ("verify", "prove the audit trail", _describe_verify),
        ("backup", "write a proven copy of the company file", _describe_backup),
        ("demo", "make the sample company and do its month-end", _describe_demo),
    ):
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        command.add_argument("--json", action="store_true", help="print JSON instead of sentences")
        describe(command)
    for name, summary, describe_posting in (
        *POSTING_COMMANDS,
        SYNC_COMMAND,
        RATES_COMMAND,
        ALIASES_COMMAND,
        HISTORY_COMMAND,
        REHEARSE_COMMAND,
        *CLAIM_COMMANDS,
    ):
        command = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        command.add_argument("--json", action="store_true", help="print JSON instead of sentences")
        _describe_company(command)
        describe_posting(command)
    return top


_MODULES = {
    "inspect": "inspect",
    ALIASES_COMMAND[0]: "aliases",
    SYNC_COMMAND[0]: "sync",
    REHEARSE_COMMAND[0]: "rehearsing",
    HISTORY_COMMAND[0]: "history",
    RATES_COMMAND[0]: "rates",
    "pull": "pulling",
    **dict.fromkeys(("connect", "map", "post", "postings", "retry", "refresh"), "posting"),
    **dict.fromkeys((name for name, _, _ in CLAIM_COMMANDS), "claims"),
    "statements": "statements",
    **dict.fromkeys(("import", "imports", "undo"), "importing"),
    **dict.fromkeys(("new", "reconcile", "report", "verify", "backup", "demo"), "company"),
}
"""In which module of `app.cli` each command is."""

_FUNCTIONS = {"map": "map_codes", "import": "import_files", "expense-report": "expense_report"}
"""Functions that are not called as their command."""


def _command(name: str) -> Command:
    """Find the function behind a command; its imports wait until here."""
    module = importlib.import_module(f"app.cli.{_MODULES[name]}")
    found: Command = getattr(module, _FUNCTIONS.get(name, name))
    return found


def _describe_inspect(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE")
    _describe_reading(command)


def _describe_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--expenses", action="store_true", help="the files are expense lists, not statements"
    )
    command.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="answer a question of the file, such as date_order=day_first or password=…; may be repeated",
    )


def _describe_company(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--company",
        default=os.environ.get("TIEOUT_COMPANY", ""),
        metavar="FILE",
        help="company file or database address (default: $TIEOUT_COMPANY, then the one opened last)",
    )
    command.add_argument("--user", default=None, help="who does it (default: the name of the system account)")


def _describe_new(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE")
    command.add_argument("--name", required=True, help="the company's name")
    command.add_argument("--currency", required=True, help="its currency, an ISO 4217 code such as EUR")
    command.add_argument(
        "--user", default=None, help="who makes it (default: the name of the system account)"
    )


def _describe_import(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE")
    _describe_reading(command)
    _describe_company(command)
    command.add_argument(
        "--instrument", default="", help="name, last four digits or IBAN of the card or account"
    )
    command.add_argument(
        "--accept-proposed",
        action="store_true",
        help="take the proposed reading where the file asks something (default: import nothing and ask)",
    )
    command.add_argument("--no-reconcile", action="store_true", help="do not reconcile after the import")


def _describe_undo(command: argparse.ArgumentParser) -> None:
    command.add_argument("number", type=int, metavar="IMPORT", help="its number, as `tieout imports` has it")
    command.add_argument("--reason", default="", help="why, for the audit trail")
    _describe_company(command)


def _describe_statements(command: argparse.ArgumentParser) -> None:
    _describe_company(command)
    command.add_argument(
        "--instrument", default="", help="name, last four digits or IBAN of one card or account"
    )


def _describe_reconcile(command: argparse.ArgumentParser) -> None:
    _describe_company(command)
    command.add_argument(
        "--profile", default="", help="Strict, Standard, Scored or one of yours (default: the active one)"
    )
    command.add_argument(
        "--explain",
        metavar="EXPENSE",
        default="",
        help="explain the candidates of one expense; links nothing",
    )
    command.add_argument(
        "--risk",
        action="store_true",
        help="estimate how many links in 10,000 would be chance at the profile's threshold; links nothing",
    )


def _describe_report(command: argparse.ArgumentParser) -> None:
    _describe_company(command)
    command.add_argument(
        "--output", metavar="FILE", default="", help="write the reconciliation workbook (.xlsx) here"
    )


def _describe_verify(command: argparse.ArgumentParser) -> None:
    _describe_company(command)


def _describe_backup(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="where the copy goes")
    _describe_company(command)


def _describe_demo(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--output", metavar="FOLDER", default="", help="do the month-end without a window; write here"
    )
