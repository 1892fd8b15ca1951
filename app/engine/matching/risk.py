"""Say the risk (G07b): how many automatic links in 10,000 are chance, on the user's own data."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from app.engine.matching.arrays import Ints, ints
from app.models.columns import ExpenseColumns, TextColumn

DECOYS_MAX = 20_000
SHIFT_MIN_DAYS, SHIFT_DAYS = 38, 15
"""Decoys are moved by 38 to 52 days: nothing is right there, habits are the same."""

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Risk:
    """How much of what is linked by itself may be chance.

    Attributes:
        decoys: How many moved expenses competed.
        links: How many of them were linked by themselves; each is a link by chance.
        per_10k: Links by chance in 10,000 expenses, estimated.
        upper_per_10k: The same, upper bound at CONFIDENCE.
    """

    decoys: int
    links: int
    per_10k: float
    upper_per_10k: float

    @classmethod
    def of(cls, links: int, decoys: int) -> "Risk":
        """Estimate from counts; without decoys nothing is known and the bound is everything."""
        if not decoys:
            return cls(0, 0, 0.0, 10_000.0)
        upper = min(poisson_upper(links) / decoys, 1.0)
        return cls(decoys, links, 10_000 * links / decoys, 10_000 * upper)


def poisson_upper(count: int) -> float:
    """Return the exact one-sided upper bound of a Poisson mean at CONFIDENCE (3.0 for no event)."""
    low, high = float(count), 3.0 * count + 20.0
    for _ in range(80):
        middle = (low + high) / 2
        term, total = math.exp(-middle), 0.0
        for event in range(count + 1):
            total += term
            term *= middle / (event + 1)
        low, high = (middle, high) if total > 1 - CONFIDENCE else (low, middle)
    return (low + high) / 2


def with_decoys(expenses: ExpenseColumns, may: Sequence[bool]) -> tuple[ExpenseColumns, int]:
    """Put moved copies behind the expenses that may be linked; returns the columns and the last real id.

    At most DECOYS_MAX copies, spread evenly; odd ones move back, even ones on.

    Raises:
        ValueError: The columns were given away, and are empty.
    """
    if expenses.is_given_away:
        raise ValueError("columns that were given away make one book")
    rows = np.flatnonzero(np.asarray(may, dtype=np.bool_)).astype(np.int64)
    if rows.size > DECOYS_MAX:
        rows = rows[:: -(-rows.size // DECOYS_MAX)]
    last = int(ints(expenses.ids).max(initial=0))
    columns: dict[str, object] = {}
    for one in fields(ExpenseColumns):
        column = getattr(expenses, one.name)
        if not isinstance(column, (array, TextColumn)):
            continue
        columns[one.name] = (
            TextColumn(_grown(column.index, rows), column.texts)
            if isinstance(column, TextColumn)
            else _grown(column, rows)
        )
    grown = replace(expenses, **columns)  # type: ignore[arg-type]  # each column in its own place
    count = ints(expenses.ids).size
    number = np.arange(rows.size, dtype=np.int64)
    move = (SHIFT_MIN_DAYS + number % SHIFT_DAYS) * np.where(number % 2 == 0, 1, -1)
    day = ints(grown.day).copy()
    day[count:] += move
    new_ids = np.concatenate([ints(expenses.ids), last + 1 + number])
    return replace(grown, ids=array("q", new_ids.tolist()), day=array("q", day.tolist())), last


def _grown(column: "array[int]", rows: Ints) -> "array[int]":
    values = ints(column)
    return array("q", np.concatenate([values, values[rows]]).tolist())
