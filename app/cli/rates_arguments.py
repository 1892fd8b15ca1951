"""Options of the command `rates`; light, so that `--help` loads no database."""

import argparse


def _describe(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what",
        nargs="?",
        choices=("list", "needed", "set", "remove", "import", "undo"),
        default="list",
        help="list them (default); name the ones that postings wait for; set or remove one; "
        "import a CSV file; take the change of an id back",
    )
    command.add_argument(
        "values",
        nargs="*",
        metavar="VALUE",
        help="set: DAY FROM TO RATE, such as 2026-10-05 USD EUR 0.8734; remove: DAY FROM TO; "
        "import: FILE; undo: the id that the change printed; list: a currency",
    )
    command.add_argument("--source", default="", help="set: where the rate comes from, such as the bank")


COMMAND = ("rates", "list, enter and import the exchange rates that postings need", _describe)
