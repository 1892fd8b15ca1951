"""Many to one (G08): amounts that add up are proposed, never linked by themselves."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints
from app.engine.matching.book import Book
from app.engine.matching.factors import UNNAMED_DAYS, Pairs
from app.engine.matching.parameters import code
from app.models.ids import ExpenseId, PaymentId

MEMBERS_MAX = 20
"""At most so many payments (or expenses) of a merchant are tried together; the nearest in date first."""

PARTS_MAX = 4
ONLY_CHOICE = 0.97
"""Chance that amounts of one merchant that add up belong together, where nothing else adds up (measured)."""

_ADDS_UP = code("amount", "adds_up")
_SMALLER = tuple(code("amount", name) for name in ("part", "decimal"))
_LARGER = tuple(code("amount", name) for name in ("whole", "tip", "tip_usual", "net", "decimal", "cash_back"))
_SURE = 0.985
_ALIKE_MIN = 60.0
_SETTLED = 0.8


@dataclass(frozen=True, slots=True)
class SplitProposal:
    """Expenses and payments of one merchant whose amounts add up; one side has a single member.

    Attributes:
        alternatives: How many other choices of members add up too; 0 means that this is the only one.
    """

    expense_ids: tuple[ExpenseId, ...]
    payment_ids: tuple[PaymentId, ...]
    alternatives: int


@dataclass(frozen=True, slots=True)
class Split:
    """One proposal as rows; `places` are its pairs in the order of the many side."""

    expenses: tuple[int, ...]
    payments: tuple[int, ...]
    places: tuple[int, ...]
    alternatives: int


def find_splits(book: Book, pairs: Pairs, probability: Floats) -> list[Split]:
    """Find all splits among the pairs of a graph, each row in one at most; ordered by expense row."""
    level = pairs.levels["amount"]
    loose = np.isin(level, (*_SMALLER, *_LARGER))
    settled = np.where(loose & (probability < _SURE), 0.0, probability)
    free_left = np.bincount(pairs.left, settled, book.expenses.ids.size) < _SETTLED
    free_right = np.bincount(pairs.right, settled, book.payments.ids.size) < _SETTLED
    use = loose & free_left[pairs.left] & free_right[pairs.right] & _is_alike(pairs)
    use &= ~pairs.amounts.is_converted
    smaller = np.abs(pairs.amounts.compared) < np.abs(book.expenses.open[pairs.left])
    found = _search(book, pairs, use & smaller & np.isin(level, _SMALLER), by_payment=False)
    found += _search(book, pairs, use & ~smaller & np.isin(level, _LARGER), by_payment=True)
    used: set[int] = set()
    chosen = []
    order = sorted(found, key=lambda one: (one.alternatives, len(one.places), one.expenses, one.payments))
    for split in order:
        members = {*split.expenses, *(-1 - row for row in split.payments)}
        if not used & members:
            used |= members
            chosen.append(split)
    return sorted(chosen, key=lambda one: (one.expenses, one.payments))


def _is_alike(pairs: Pairs) -> Bools:
    alias = pairs.levels["merchant_loose"] == code("merchant_loose", "alias")
    unnamed = np.isnan(pairs.similarity) & (np.abs(pairs.lag) <= UNNAMED_DAYS)
    alike: Bools = (np.nan_to_num(pairs.similarity, nan=0.0) >= _ALIKE_MIN) | alias | unnamed
    return alike


def _search(book: Book, pairs: Pairs, use: Bools, *, by_payment: bool) -> list[Split]:
    """Look at every single member that two or more others might make up."""
    groups: dict[int, list[int]] = defaultdict(list)
    single, many = (pairs.right, pairs.left) if by_payment else (pairs.left, pairs.right)
    for place in np.flatnonzero(use).tolist():
        groups[int(single[place])].append(place)
    found = []
    for row in sorted(groups):
        near = sorted(groups[row], key=lambda place: (abs(int(pairs.lag[place])), int(many[place])))
        places = near[:MEMBERS_MAX]
        values = [_value(book, pairs, place, by_payment=by_payment) for place in places]
        target = _target(book, pairs, places[0], by_payment=by_payment)
        chosen, others = subsets(values, target)
        if chosen:
            picked = tuple(places[at] for at in chosen)
            rows = tuple(sorted(int(many[place]) for place in picked))
            ours, theirs = (rows, (row,)) if by_payment else ((row,), rows)
            found.append(Split(ours, theirs, picked, others))
    return found


def _value(book: Book, pairs: Pairs, place: int, *, by_payment: bool) -> int:
    """The member's amount in the currency of the comparison."""
    if by_payment:
        return int(book.expenses.open[pairs.left[place]])
    return round(float(pairs.amounts.compared[place]))


def _target(book: Book, pairs: Pairs, place: int, *, by_payment: bool) -> int:
    if by_payment:
        return round(float(pairs.amounts.compared[place]))
    return int(book.expenses.open[pairs.left[place]])


def subsets(values: Sequence[int], target: int) -> tuple[tuple[int, ...], int]:
    """Find 2 to PARTS_MAX values that add up to the target exactly.

    Returns:
        The places of the first choice (fewest members, earliest places) and how many other choices of
        that size or fewer members there are; no places where none adds up.
    """
    if target == 0 or any(value == 0 for value in values):
        values = [value or 10**15 for value in values]
    at: dict[int, list[int]] = defaultdict(list)
    for place, value in enumerate(values):
        at[value].append(place)
    for size in range(2, min(PARTS_MAX, len(values)) + 1):
        found = {
            (*head, last)
            for head in combinations(range(len(values)), size - 1)
            for last in at.get(target - sum(values[place] for place in head), ())
            if last > head[-1]
        }
        if found:
            return min(found), len(found) - 1
    return (), 0


def mark(pairs: Pairs, splits: Sequence[Split]) -> Pairs:
    """Give the pairs of proposals the amount class `adds_up`, for lists; scores have to be added up again."""
    members = {(e, p) for split in splits for e in split.expenses for p in split.payments}
    if not members:
        return pairs
    level = pairs.levels["amount"].copy()
    keys = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    hit = np.fromiter((key in members for key in keys), np.bool_, pairs.left.size)
    level[hit] = _ADDS_UP
    return Pairs(
        pairs.left,
        pairs.right,
        {**pairs.levels, "amount": level},
        pairs.amounts,
        pairs.similarity,
        pairs.lag,
        pairs.score,
    )


def chances(pairs: Pairs, probability: Floats, splits: Sequence[Split]) -> Floats:
    """Give the pairs of proposals ONLY_CHOICE, shared out among the choices that fit."""
    chance = {
        (e, p): ONLY_CHOICE / (1 + split.alternatives)
        for split in splits
        for e in split.expenses
        for p in split.payments
    }
    shown = probability.copy()
    for place, key in enumerate(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)):
        shown[place] = max(shown[place], chance.get(key, 0.0))
    return shown


def rows_of(splits: Sequence[Split]) -> Ints:
    """Return the expense rows of all splits, in order."""
    return np.array(sorted({row for split in splits for row in split.expenses}), dtype=np.int64)
