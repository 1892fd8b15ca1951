"""Many to one (G08): amounts that add up are proposed, never linked by themselves.

What single pairs do not settle is looked at again: payments of one merchant that make up an expense
(deposit and balance, parcels), and one person's expenses that make up a payment (a hotel bill by item).
Sums come first, because a sum that fits is rare; only then are names compared.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.engine.matching.arrays import Floats, Ints, distinct, places
from app.engine.matching.book import SHARED, Book
from app.engine.matching.factors import Kept, Pairs
from app.engine.matching.likeness import similarity
from app.engine.matching.opening import Opened, Shelf, open_parts, open_wholes
from app.engine.matching.parameters import code
from app.engine.matching.rates import Rates
from app.engine.matching.sums import PARTS_MAX, near_subsets, subsets
from app.models.expense import PaidBy
from app.models.ids import ExpenseId, PaymentId

MEMBERS_MAX = 16
"""At most so many members of a group are tried together; the nearest in date first."""

CHANCES = {"named": 0.97, "unnamed": 0.9, "unlike": 0.85, "near": 0.9}
"""Chance that a proposal is right where nothing else adds up, by what the names say (measured)."""

NEAR_SLACK = 0.03
"""Converted sums may be this share off: the day's rate and the issuer's mark-up."""

HOME_SLACK = 0.045
"""An expense converted by hand, by the rate of some day, may be this share off its payments."""

OPENED_ROWS = 16_384
"""So many expenses' parts are opened at a time, which bounds the memory."""

UNLIKE_DAYS = 3
LIKE_MIN, STRONG_MIN = 55.0, 75.0

_ADDS_UP = code("amount", "adds_up")
_SETTLING = tuple(
    code("amount", name)
    for name in ("exact", "exact_original", "rate_same_day", "rate_close", "rate_near", "rate_fair")
)
"""Amounts that agree; a pair that differs in one currency (a tip, a slip) may as well be a part."""

_OWN = tuple(place for place, one in enumerate(PaidBy) if one in (PaidBy.OWN_MONEY, PaidBy.CASH))
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
    """One proposal as rows, with how many other choices there are and the chance that it is right."""

    expenses: tuple[int, ...]
    payments: tuple[int, ...]
    alternatives: int
    chance: float


def find_splits(book: Book, rates: Rates, pairs: Kept, probability: Floats) -> list[Split]:
    """Find all splits among what the pairs of a graph do not settle.

    Each row is in one at most; ordered by expense row.
    """
    settles = np.where(np.isin(pairs.levels["amount"], _SETTLING), probability, 0.0)
    e, p = book.expenses, book.payments
    free_left = np.bincount(pairs.left, settles, e.ids.size) < _SETTLED
    free_right = np.bincount(pairs.right, settles, p.ids.size) < _SETTLED
    free_left &= book.usable_expenses() & ~np.isin(e.paid_by, _OWN) & (e.currency >= 0)
    free_right &= book.usable_payments() & p.is_expense & (p.name >= 0)
    lefts = np.flatnonzero(free_left).astype(np.int64)
    rights = np.flatnonzero(free_right).astype(np.int64)
    if not lefts.size or not rights.size:
        return []
    shelf, found = Shelf(book, rights), []
    for first in range(0, lefts.size, OPENED_ROWS):
        some = lefts[first : first + OPENED_ROWS]
        found += _parts(book, open_parts(book, rates, some, shelf))
    found += _wholes(book, open_wholes(book, rates, lefts, shelf))
    return _without_overlaps(found)


def _without_overlaps(found: Sequence[Split]) -> list[Split]:
    used: set[int] = set()
    chosen = []
    order = sorted(
        found,
        key=lambda one: (
            -one.chance / (1 + one.alternatives),
            -len(one.expenses) - len(one.payments),
            one.expenses,
            one.payments,
        ),
    )
    for split in order:
        members = {*split.expenses, *(-1 - row for row in split.payments)}
        if not used & members:
            used |= members
            chosen.append(split)
    return sorted(chosen, key=lambda one: (one.expenses, one.payments))


def _parts(book: Book, opened: Opened) -> list[Split]:
    """Payments of one merchant that make up an expense."""
    sums = []
    for group in opened.groups(opened.left, opened.key):
        chosen, others, is_exact = _chosen(opened, group, _slack(book, opened, group))
        if chosen:
            sums.append(_Sum(chosen, others, is_exact))
    every = np.array([place for one in sums for place in one.places], dtype=np.int64)
    alike = np.full(opened.left.shape, np.nan)
    alike[every] = _likeness(book, opened.left[every], opened.right[every])
    return [split for one in sums if (split := _split(book, opened, one, alike))]


def _wholes(book: Book, opened: Opened) -> list[Split]:
    """One person's expenses that make up a payment: those named like it first, then those named alike."""
    alike = _likeness(book, opened.left, opened.right)
    unnamed = np.isnan(alike)
    is_like = ~unnamed & (alike >= LIKE_MIN)
    found = []
    for group in opened.groups(opened.right, book.expenses.pool[opened.left]):
        every = np.array(group, dtype=np.int64)
        like = every[is_like[every]]
        tries = [like, every[is_like[every] | unnamed[every]]] if like.size else []
        unlike = ~is_like[every] & ~unnamed[every]
        for key in distinct(opened.expense_key[every[unlike]]).tolist():
            same = unlike & (opened.expense_key[every] == key)
            tries += [every[same], every[same | unnamed[every]]]
        for number, members in enumerate(tries):
            split = _whole(book, opened, members.tolist(), alike, is_group=number % 2 == 0)
            if split is not None:
                found.append(split)
                break
    return found


def _whole(book: Book, opened: Opened, places: list[int], alike: Floats, *, is_group: bool) -> Split | None:
    """Make a bill of these items: of all of them where they add up, else of those that do."""
    if len(places) < 2:
        return None
    target, values = opened.whole[places[0]], [opened.part[place] for place in places]
    is_sum = is_group and not opened.is_converted[places[0]] and round(sum(values)) == round(target)
    chosen, others, is_exact = (
        (places, 0, True) if is_sum else _chosen(opened, places, _slack(book, opened, places))
    )
    return _split(book, opened, _Sum(chosen, others, is_exact), alike) if chosen else None


@dataclass(frozen=True, slots=True)
class _Sum:
    """Members that add up, how many other choices do, and whether to the last unit."""

    places: list[int]
    others: int
    is_exact: bool


def _split(book: Book, opened: Opened, found: _Sum, alike: Floats) -> Split | None:
    chance = _chance(book, opened, found, alike[found.places])
    if not chance:
        return None
    ours, theirs = (
        tuple(sorted({int(row) for row in rows[found.places]})) for rows in (opened.left, opened.right)
    )
    return Split(ours, theirs, found.others, chance)


def _slack(book: Book, opened: Opened, places: Sequence[int]) -> float:
    """How far a sum may be off: not at all in one currency, unless the expense was converted by hand."""
    if opened.is_converted[places[0]]:
        return NEAR_SLACK
    rows = opened.right[list(places)]
    foreign = book.payments.is_abroad[rows] | (book.payments.original_currency[rows] >= 0)
    return HOME_SLACK if foreign.all() and not opened.is_original[places[0]] else 0.0


def _chosen(opened: Opened, places: Sequence[int], slack: float) -> tuple[list[int], int, bool]:
    """Choose members that add up: exactly where the currency is one, else as nearly as rates allow."""
    near = sorted(places, key=lambda place: (abs(int(opened.lag[place])), place))[:MEMBERS_MAX]
    values = [round(opened.part[place]) for place in near]
    target = opened.whole[near[0]]
    if not opened.is_converted[near[0]]:
        chosen, others = subsets(values, round(target))
        if chosen:
            return [near[at] for at in chosen], others, True
        if len(near) > PARTS_MAX and sum(values) == round(target):
            return near, 0, True
    if slack:
        chosen, others = near_subsets(values, target, slack)
        return [near[at] for at in chosen], others, False
    return [], 0, False


def _chance(book: Book, opened: Opened, found: _Sum, alike: Floats) -> float:
    """Tell how likely a sum is right by what the names say; 0 where it may well be chance."""
    left, right = opened.left[found.places], opened.right[found.places]
    near = int(np.abs(opened.lag[found.places]).min()) <= UNLIKE_DAYS
    named = ~np.isnan(alike)
    best = float(alike[named].max()) if named.any() else -1.0
    if not found.is_exact:
        return CHANCES["near"] if best >= STRONG_MIN and not found.others else 0.0
    if best >= LIKE_MIN:
        return CHANCES["named"]
    ours, theirs = book.expenses.family[left], book.payments.family[right]
    if not near or ((ours >= 0) & (theirs >= 0) & (ours != theirs) & ~book.neighbours[ours, theirs]).any():
        return 0.0
    if (
        found.others
        or np.unique(book.payments.instrument[right]).size > 1
        or (book.payments.pool[right] == SHARED).any()
    ):
        return 0.0
    return CHANCES["unlike"] if named.any() else CHANCES["unnamed"]


def _likeness(book: Book, left: Ints, right: Ints) -> Floats:
    """Compare the merchants of expenses and payments, 0..100; NaN where the expense names none."""
    ours, theirs = book.expenses.name[left], book.payments.name[right]
    alike = np.full(left.shape, np.nan)
    named = np.flatnonzero((ours >= 0) & ~book.expense_names.generic[np.maximum(ours, 0)])
    alike[named] = similarity(book.expense_names, ours[named], book.payment_names, theirs[named])
    brand = book.expense_names.brand[ours[named]]
    same = (brand >= 0) & (brand == book.payment_names.brand[theirs[named]])
    alike[named[same]] = 100.0
    return alike


def mark(pairs: Pairs, probability: Floats, splits: Sequence[Split]) -> tuple[Pairs, Floats]:
    """Show the pairs of proposals as such, which only lists do: they add up, and have the sum's chance.

    Chances are shared out among the choices that fit. Scores have to be added up again.
    """
    triples = [
        (e, p, split.chance / (1 + split.alternatives))
        for split in splits
        for e in split.expenses
        for p in split.payments
    ]
    if not triples or not pairs.left.size:
        return pairs, probability
    width = np.int64(max(int(pairs.right.max()), *(p for _, p, _ in triples)) + 1)
    keys = np.array([e * int(width) + p for e, p, _ in triples], dtype=np.int64)
    chance = np.array([one for _, _, one in triples])
    order = np.lexsort((-chance, keys))
    distinct_keys, firsts = np.unique(keys[order], return_index=True)
    at = places(distinct_keys, pairs.left * width + pairs.right)
    hit = at >= 0
    level = pairs.levels["amount"].copy()
    level[hit] = _ADDS_UP
    shown = probability.copy()
    shown[hit] = np.maximum(shown[hit], chance[order][firsts][at[hit]])
    return replace(pairs, levels={**pairs.levels, "amount": level}), shown


def members(splits: Sequence[Split]) -> dict[int, list[Split]]:
    """Return the splits of each expense row."""
    found: dict[int, list[Split]] = defaultdict(list)
    for split in splits:
        for row in split.expenses:
            found[row].append(split)
    return found
