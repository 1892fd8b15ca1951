"""Options of the command `aliases`; light, so that `--help` loads no database."""

import argparse


def _describe(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "what",
        nargs="?",
        choices=("list", "set", "remove", "export", "import", "undo", "name"),
        default="list",
        help="list them (default); let a text stand for a merchant; remove; write or read a CSV file; "
        "take the change of an id back; name the payments of an older program",
    )
    command.add_argument(
        "values",
        nargs="*",
        metavar="VALUE",
        help="set: TEXT MERCHANT, such as “EGT GRUPO” “Hotel Orion”; remove: TEXT...; "
        "export, import: FILE; undo: the id that the change printed; list: words to look for",
    )
    command.add_argument("--category", default="", help="set: the category of such payments")
    command.add_argument(
        "--all", action="store_true", help="list, export: also the names that come with the program"
    )


COMMAND = ("aliases", "list, enter and exchange the texts that stand for merchants", _describe)
