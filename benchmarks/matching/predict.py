"""Write predictions for a folder, in the form that score.py reads."""

import csv
from pathlib import Path

from app.engine.matching.index import MatchIndex
from app.models.ids import ExpenseId
from app.models.match import Matched
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
    linked = {
        one.candidate.expense_id: one.candidate for one in index.decide().verdicts if isinstance(one, Matched)
    }
    rows: list[tuple[str, str, int, object, float]] = []
    for place, name in enumerate(tables.expense_names):
        expense_id = ExpenseId(place + 1)
        if expense_id in linked:
            one = linked[expense_id]
            rows.append((name, tables.payment_names[one.payment_id - 1], 1, 1, one.probability))
            continue
        found = [one for one in index.candidates(expense_id) if one.outside in ("", "unlikely")]
        for rank, one in enumerate(found[:SHOWN_MAX], start=1):
            shown = "" if one.outside else rank
            rows.append((name, tables.payment_names[one.payment_id - 1], 0, shown, one.probability))
    return rows


def write(rows: list[tuple[str, str, int, object, float]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(("expense_id", "payment_id", "auto", "rank", "score"))
        out.writerows(rows)
