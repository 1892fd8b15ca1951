"""Count what the sets showed from which the shipped weights were learned (resources/matching/usual.json).

    python -m benchmarks.matching usual DATA_DIR... --out resources/matching/usual.json

Every company compares itself with these counts; they hold no row of any set.
"""

import json
from pathlib import Path

from app.engine.matching.blocking import Blocks
from app.engine.matching.book import BookMaker
from app.engine.matching.company_weights import GROUPS, counts
from app.engine.matching.factors import Factors
from app.engine.matching.parameters import CLASSES, Shares
from app.engine.matching.ranking import own_observations
from app.engine.matching.rates import Rates
from benchmarks.matching.tables import load, shipped_parameters


def count(folder: Path) -> Shares:
    """Count one set under the shipped weights, without its truth."""
    tables, parameters = load(folder), shipped_parameters()
    book = BookMaker(parameters.words, {}).make(tables.expenses, tables.payments, tables.instruments)
    seen = own_observations(book)
    rates = Rates.known(book.currencies, tables.rates, seen)
    rates.learn(seen)
    return counts(book, Blocks(book, rates), Factors(book, rates, parameters))


def write(folders: list[Path], path: Path) -> None:
    """Add the counts of some sets up, and write them, one factor a line."""
    found = [count(folder) for folder in folders]
    lines = []
    for side in ("true", "chance"):
        tables = {
            factor: {
                level: round(float(sum(getattr(one, side)[factor][place] for one in found)), 1)
                for place, level in enumerate(CLASSES[factor])
            }
            for factor in GROUPS
        }
        rows = ",\n".join(f"  {json.dumps(factor)}: {json.dumps(table)}" for factor, table in tables.items())
        lines.append(f' "{side}": {{\n{rows}\n }}')
    names = ", ".join(folder.name for folder in folders)
    head = (
        f' "version": 1,\n "origin": {json.dumps(f"expected and decoy pairs of equal amounts in {names}")},\n'
    )
    path.write_text("{\n" + head + ",\n".join(lines) + "\n}\n", encoding="utf-8")
