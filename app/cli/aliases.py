"""Merchants and the texts that stand for them, without a window (G06)."""

import argparse
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from app.cli.company import open_company
from app.cli.output import Output, UsageError
from app.models.errors import NotFoundError
from app.models.ids import CommandId
from app.services.aliases import AliasesChanged, AliasRow, NewAlias
from app.services.merchant_list import MerchantList

DONE = 0
FORMS = {
    "list": "aliases list, or aliases list WORDS",
    "set": "aliases set TEXT MERCHANT, such as: aliases set “EGT GRUPO” “Hotel Orion”",
    "remove": "aliases remove TEXT, such as: aliases remove “egt grupo”",
    "export": "aliases export FILE.csv",
    "import": "aliases import FILE.csv",
    "undo": "aliases undo ID",
    "name": "aliases name",
}
COUNTS: dict[str, tuple[int, int]] = {
    "list": (0, 99),
    "set": (2, 2),
    "remove": (1, 99),
    "export": (1, 1),
    "import": (1, 1),
    "undo": (1, 1),
    "name": (0, 0),
}


def aliases(arguments: argparse.Namespace, output: Output) -> int:
    """List, set, remove, export, import or undo."""
    what, values = arguments.what, list(arguments.values)
    least, most = COUNTS[what]
    if not least <= len(values) <= most:
        raise UsageError(f"Write: tieout {FORMS[what]}")
    with closing(open_company(arguments, is_read_only=what in ("list", "export"))) as company:
        known = company.merchants()
        match what:
            case "list":
                return _tell(known.rows(" ".join(values), with_shipped=arguments.all), output)
            case "export":
                done = known.export(Path(values[0]), with_shipped=arguments.all)
                output.answer({"file": str(done.path), "aliases": done.rows})
                output.say(f"Wrote {done.rows} aliases to {done.path}.")
                return DONE
            case "import":
                changed, skipped = known.import_file(Path(values[0]))
                return _changed(changed, output, skipped)
            case "undo":
                return _changed(known.undo(CommandId(values[0])), output)
            case "name":
                named = known.name_payments(output.progress("Naming"))
                output.answer({"named": named.count})
                output.say(f"Named {named.count} payments.")
                return DONE
            case "remove":
                return _changed(known.change(removed=_ids(known, values)), output)
            case _:
                new = NewAlias(values[0], values[1], arguments.category)
                return _changed(known.change([new]), output)


def _ids(known: MerchantList, texts: Sequence[str]) -> list[int]:
    """Find the aliases of these texts; raises NotFoundError for one that stands for nobody."""
    by_text: dict[str, list[int]] = {}
    for row in known.rows():
        by_text.setdefault(row.text, []).append(row.id)
    found: list[int] = []
    for text in texts:
        ids = by_text.get(" ".join(text.casefold().split())) or by_text.get(known.text(text))
        if not ids:
            raise NotFoundError(f"an alias of the text “{text}”")
        found += ids
    return found


def _changed(done: AliasesChanged, output: Output, skipped: int = 0) -> int:
    answer = {
        "set": done.set,
        "removed": done.removed,
        "skipped": skipped,
        "payments_renamed": done.renamed,
        "payments_kept": done.kept,
        "id": done.command_id,
    }
    output.answer(answer)
    output.say(f"{done.set} aliases set, {done.removed} removed; {done.renamed} payments have another name.")
    if done.kept:
        output.say(f"{done.kept} payments are posted or in a locked period and keep theirs.")
    if skipped:
        output.say(f"{skipped} rows come with every company and were left out.")
    output.say(f"To take it back: tieout aliases undo {done.command_id}")
    return DONE


def _tell(rows: Sequence[AliasRow], output: Output) -> int:
    used = ["" if row.used_at is None else row.used_at.date().isoformat() for row in rows]
    output.answer(
        {
            "aliases": [
                {
                    "text": row.text,
                    "merchant": row.merchant,
                    "category": row.category,
                    "links": row.count,
                    "last_used": day,
                    "origin": row.origin.value,
                }
                for row, day in zip(rows, used, strict=True)
            ]
        }
    )
    output.table(
        ["text", "merchant", "category", "links", "last used", "origin"],
        [
            [row.text, row.merchant, row.category, str(row.count), day, row.origin.value]
            for row, day in zip(rows, used, strict=True)
        ],
        frozenset({3}),
    )
    if not rows:
        output.say("No such alias. Links made by hand teach them; or write: tieout " + FORMS["set"] + ".")
    return DONE
