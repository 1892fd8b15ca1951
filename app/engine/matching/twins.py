"""Twin classes (G20): expenses and payments that are interchangeable, filled whole or not at all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints, distinct, places
from app.engine.matching.book import Book
from app.engine.matching.factors import Kept
from app.engine.matching.parameters import code
from app.models.period import NO_DAY

CLASS_SHARE_MIN = 0.9
"""Each member's chance of being settled inside its class must reach this."""

SHOWN_SHARE_MIN, MEMBER_MIN = 0.8, 0.5
"""A class settled inside itself to this share, each member to that, shows its chance in lists."""

_EXACT = tuple(code("amount", name) for name in ("exact", "exact_original"))
_TRACE = 0.01
_MIX = 0x9E3779B97F4A7C1


@dataclass(frozen=True, slots=True)
class TwinLink:
    """One link of a filled class; `share` is the chance that its expense is settled inside the class."""

    row: int
    place: int
    share: float


def twin_links(book: Book, pairs: Kept, probability: Floats, may: Bools) -> list[TwinLink]:
    """Fill the classes whose two sides are equally many, in date order.

    k expenses of one employee that agree in amount, currency, category and project, and do not contradict
    each other in VAT number and instrument, face k payments of one instrument, amount and merchant.
    On one side at least the days are all equal, so that no date tells the pairings apart; and the
    members settle each other with CLASS_SHARE_MIN or more. Every pairing then gives the same books.
    """
    use = np.isin(pairs.levels["amount"], _EXACT) & (probability > _TRACE) & may
    e, p = book.expenses, book.payments
    alike = (e.pool, e.open, e.currency, e.category, e.project)
    shown = (p.instrument, p.open, p.currency, p.original, p.original_currency, p.name)
    links: list[TwinLink] = []
    used: set[int] = set()
    at = np.flatnonzero(use).astype(np.int64)
    at = at[_has_equal(pairs.left[at], (e.pool, e.open, e.currency))]
    left, right = pairs.left[at], pairs.right[at]
    for ours, theirs in ((alike, (*shown, p.day)), ((*alike, e.day), shown)):
        group = _numbered(*(column[left] for column in ours), *(column[right] for column in theirs))
        for inside in _classes(pairs, at, group):
            payments = sorted({int(pairs.right[place]) for found in inside.values() for place in found})
            if len(inside) < 2 or used & {*inside} or used & {-1 - one for one in payments}:
                continue
            if _is_complete(book, pairs, probability, inside, payments):
                links += _in_date_order(book, pairs, probability, inside, payments)
                used |= {*inside, *(-1 - one for one in payments)}
    return links


def class_shares(book: Book, lefts: Ints, rights: Ints, is_exact: Bools, probability: Floats) -> Floats:
    """Return each pair's chance to be right where payments cannot be told apart.

    k payments of one instrument, amount and merchant, wanted by k expenses of one employee and amount
    that settle one another: whichever of them an expense gets, it is right. So each pairing inside
    has the chance that its expense is settled inside. All other pairs keep theirs.
    """
    e, p = book.expenses, book.payments
    at = np.flatnonzero(is_exact & (probability > _TRACE / 10))
    at = at[_has_equal(lefts[at], (e.pool, e.open, e.currency))]
    if at.size < 2:
        return probability
    left, right, found = lefts[at], rights[at], probability[at]
    brand = np.append(book.payment_names.brand, -1)[p.name[right]]
    merchant = np.where(brand >= 0, brand + (1 << 30), p.name[right])
    claim = [column[left] for column in (e.pool, e.open, e.currency)]
    paid = [column[right] for column in (p.instrument, p.open, p.currency, p.original, p.original_currency)]
    shown = probability.copy()
    undated = p.purchased[right] == NO_DAY
    for use, key in (
        (np.ones(at.size, dtype=np.bool_), (*claim, *paid, merchant, p.day[right])),
        (undated, (*claim, *paid, merchant, e.day[left])),
    ):
        if use.sum() > 1:
            rows = np.flatnonzero(use)
            shares = _shares(left[rows], right[rows], found[rows], _numbered(*(part[rows] for part in key)))
            shown[at[rows]] = np.maximum(shown[at[rows]], shares)
    return shown


def _shares(left: Ints, right: Ints, found: Floats, group: Ints) -> Floats:
    """Give the pairs of whole classes the share that their expense has inside; 0 to all others."""
    count, width = int(group.max()) + 1, np.int64(max(int(left.max()), int(right.max())) + 1)
    of_left, back = np.unique(group * width + left, return_inverse=True)
    of_right, claims = np.unique(group * width + right, return_inverse=True)
    settled, claimed = np.bincount(back, found), np.bincount(claims, found)
    there = np.bincount(of_right // width, minlength=count)
    is_inside, is_claimed = settled >= MEMBER_MIN, claimed >= MEMBER_MIN
    is_whole = (
        (np.bincount(of_left[is_inside] // width, minlength=count) == there)
        & (np.bincount(of_right[is_claimed] // width, minlength=count) == there)
        & (np.bincount(group, found, count) >= SHOWN_SHARE_MIN * there)
        & (there > 1)
    )
    shares: Floats = np.where(is_whole[group] & is_inside[back], np.minimum(settled[back], 1.0), 0.0)
    return shares


def _has_equal(rows: Ints, columns: Sequence[Ints]) -> Bools:
    """Tell which rows have another one among them that agrees in all columns; now and then one too many."""
    every = distinct(rows)
    key = np.zeros(every.shape, dtype=np.int64)
    for column in columns:
        key = key * np.int64(_MIX) + column[every]
    order = np.argsort(key)
    same = np.diff(key[order]) == 0
    has = np.zeros(every.shape, dtype=np.bool_)
    has[order[1:][same]] = has[order[:-1][same]] = True
    found: Bools = has[places(every, rows)]
    return found


def _classes(pairs: Kept, places: Ints, group: Ints) -> Iterator[dict[int, list[int]]]:
    """Yield the candidate classes of two expenses or more.

    Each as expense row -> places of its pairs with the payments of one class.
    """
    if not places.size:
        return
    left = pairs.left[places]
    order = np.lexsort((places, left, group))
    group, left, places = group[order], left[order], places[order]
    lowest, highest = (np.full(int(group[-1]) + 1, start) for start in (np.iinfo(np.int64).max, -1))
    np.minimum.at(lowest, group, left)
    np.maximum.at(highest, group, left)
    use = np.flatnonzero((lowest < highest)[group])
    for run in np.split(use, np.flatnonzero(np.diff(group[use])) + 1):
        found: dict[int, list[int]] = defaultdict(list)
        for row, place in zip(left[run].tolist(), places[run].tolist(), strict=True):
            found[row].append(place)
        yield found


def _is_complete(
    book: Book, pairs: Kept, probability: Floats, inside: dict[int, list[int]], payments: Sequence[int]
) -> bool:
    """Check that a class is complete, without contradictions, and settled within itself."""
    if len(inside) != len(payments) or any(len(found) != len(payments) for found in inside.values()):
        return False
    claimed = dict.fromkeys(payments, 0.0)
    for found in inside.values():
        if float(probability[found].sum()) < CLASS_SHARE_MIN:
            return False
        for place in found:
            claimed[int(pairs.right[place])] += float(probability[place])
    if min(claimed.values()) < CLASS_SHARE_MIN:
        return False
    e, p = book.expenses, book.payments
    rows = np.array(sorted(inside), dtype=np.int64)
    vat, named = np.unique(e.vat[rows]), np.unique(e.instrument[rows])
    one_day = np.unique(e.day[rows]).size == 1 or np.unique(p.booked[list(payments)]).size == 1
    cards = set(named[named >= 0].tolist()) <= {int(p.instrument[payments[0]])}
    return bool(one_day and cards and (vat >= 0).sum() <= 1)


def _in_date_order(
    book: Book, pairs: Kept, probability: Floats, inside: dict[int, list[int]], payments: Sequence[int]
) -> Iterator[TwinLink]:
    e, p = book.expenses, book.payments
    rows = sorted(inside, key=lambda row: (int(e.day[row]), int(e.ids[row])))
    ordered = sorted(payments, key=lambda row: (int(p.day[row]), int(p.booked[row]), int(p.ids[row])))
    for row, payment in zip(rows, ordered, strict=True):
        place = next(place for place in inside[row] if pairs.right[place] == payment)
        yield TwinLink(row, place, min(float(probability[inside[row]].sum()), 1.0))


def _numbered(*columns: Ints) -> Ints:
    number = np.zeros(columns[0].shape, dtype=np.int64)
    for column in columns:
        _, code_of = np.unique(column, return_inverse=True)
        width = np.int64(code_of.max() + 1) if code_of.size else np.int64(1)
        _, number = np.unique(number * width + code_of, return_inverse=True)
    return number.astype(np.int64)
