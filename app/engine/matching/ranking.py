"""How candidates are listed: what is a suggestion, in which order, and why the rest is below."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints
from app.engine.matching.book import Book
from app.engine.matching.deciding import is_same_instrument
from app.engine.matching.factors import Pairs
from app.engine.matching.parameters import code
from app.engine.matching.rates import Observations

LIKELY_MIN = 0.01
"""A payment less likely than this is no suggestion; it is listed below."""

PART_MIN = 0.05
"""From here on a payment that is a part of an expense, or the other way round, is suggested."""

_DISTANT = [code("amount", name) for name in ("part", "whole", "outside")]
_NO_RATE = code("amount", "no_rate")
_STRANGER, _FAR = code("instrument", "stranger"), code("date", "far")


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Lists of candidates as columns, sorted by expense and rank.

    Attributes:
        rank: 1, 2, 3... in each expense's list. is_offered: False where the list shows it below.
    """

    expense_ids: Ints
    payment_ids: Ints
    rank: Ints
    probability: Floats
    is_offered: Bools

    @classmethod
    def joined(cls, parts: Sequence["Suggestions"]) -> "Suggestions":
        """Put lists of different expenses behind one another."""
        return cls(
            np.concatenate([one.expense_ids for one in parts]),
            np.concatenate([one.payment_ids for one in parts]),
            np.concatenate([one.rank for one in parts]),
            np.concatenate([one.probability for one in parts]),
            np.concatenate([one.is_offered for one in parts]),
        )


def why_outside(book: Book, pairs: Pairs, probability: Floats) -> list[str]:
    """Say why each pair is no suggestion: never linked by itself, or beaten; else empty (F86).

    A likely part or whole is one: a person can settle a part of it.
    """
    level = pairs.levels["amount"]
    why = np.full(pairs.left.size, "", dtype=object)
    why[probability < LIKELY_MIN] = "unlikely"
    why[np.isin(level, _DISTANT) & (probability < PART_MIN)] = "amount"
    why[level == _NO_RATE] = "no_rate"
    why[pairs.levels["instrument"] == _STRANGER] = "instrument"
    why[pairs.levels["date"] == _FAR] = "date"
    why[~book.payments.is_expense[pairs.right]] = "kind"
    found: list[str] = why.tolist()
    return found


def is_outside(book: Book, pairs: Pairs, probability: Floats) -> Bools:
    """Tell which pairs are no suggestions."""
    level = pairs.levels["amount"]
    outside: Bools = (
        (probability < LIKELY_MIN)
        | (np.isin(level, _DISTANT) & (probability < PART_MIN))
        | (level == _NO_RATE)
        | (pairs.levels["instrument"] == _STRANGER)
        | (pairs.levels["date"] == _FAR)
        | ~book.payments.is_expense[pairs.right]
    )
    return outside


def in_order(book: Book, pairs: Pairs, probability: Floats, *, by_payment: bool) -> Ints:
    """Sort for lists (F03): suggestions first, then instrument, score, days apart, gap, id."""
    gap = np.where(np.isnan(pairs.amounts.gap), np.inf, pairs.amounts.gap)
    last = book.expenses.ids[pairs.left] if by_payment else book.payments.ids[pairs.right]
    other = ~is_same_instrument(book, pairs)
    outside = is_outside(book, pairs, probability)
    return np.lexsort((last, gap, np.abs(pairs.lag), -pairs.score, other, outside))


def own_observations(book: Book) -> Observations:
    """Take the payments that state their original amount as observations of the rate."""
    p = book.payments
    rows = np.flatnonzero(
        (p.original_currency >= 0) & (p.original != 0) & (p.open != 0) & (p.original_currency != p.currency)
    )
    billed = np.asarray(book.payment_columns.amount_minor, dtype=np.int64)[rows]
    return Observations(
        p.original_currency[rows],
        p.currency[rows],
        p.original[rows],
        billed,
        p.booked[rows],
        p.instrument[rows],
    )
