"""Write predictions for a folder, in the form that score.py reads."""

import csv
from pathlib import Path

from app.engine.matching.index import MatchIndex
from app.models.rules import SCORED, MatchProfile
from benchmarks.matching.tables import Tables, shipped_parameters

SHOWN_MAX = 10


def build(tables: Tables, profile: MatchProfile = SCORED) -> MatchIndex:
    return MatchIndex.build(
        tables.expenses,
        tables.payments,
        tables.instruments,
        profile,
        parameters=shipped_parameters(),
        rates=tables.rates,
    )


def predict(tables: Tables, profile: MatchProfile = SCORED) -> list[tuple[str, str, int, object, float]]:
    """Return rows (expense, payment, automatic, rank, probability).

    What the lists show below as unlikely is no suggestion: its rank is empty, its probability is judged.
    """
    index = build(tables, profile)
    links = index.decide().verdicts.links()
    columns = (links.expense_ids, links.payment_ids, links.probability)
    rows: list[tuple[str, str, int, object, float]] = [
        (tables.expense_names[expense - 1], tables.payment_names[payment - 1], 1, 1, chance)
        for expense, payment, chance in zip(*(one.tolist() for one in columns), strict=True)
    ]
    linked = frozenset(links.expense_ids.tolist())
    found = index.suggestions()
    listed = (found.expense_ids, found.payment_ids, found.rank, found.probability, found.is_offered)
    for expense, payment, rank, chance, is_offered in zip(*(one.tolist() for one in listed), strict=True):
        if rank <= SHOWN_MAX and expense not in linked:
            names = (tables.expense_names[expense - 1], tables.payment_names[payment - 1])
            rows.append((*names, 0, rank if is_offered else "", chance))
    return sorted(rows, key=lambda row: (row[0], -row[2], row[4] * -1))


def write(rows: list[tuple[str, str, int, object, float]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("expense_id", "payment_id", "auto", "rank", "score"))
        out.writerows(rows)
