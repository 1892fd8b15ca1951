"""Which expenses and payments may be parts of one another; opened far and wide, but never all with all.

Holders with few open payments near the date are opened whole; crowds, and payments without a holder,
only by merchant. What is opened here is what single pairs left unsettled.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints, distinct, spans
from app.engine.matching.book import SHARED, Book
from app.engine.matching.rates import Rates

PARTS_BEFORE, PARTS_AFTER = 42, 12
"""Deposits are paid up to six weeks before what they are for; parcels are charged days after it."""

ITEMS_BEFORE, ITEMS_AFTER = 4, 8
"""The items of a bill are dated at most so many days after it is paid, or before."""

CROWD_MAX = 48
"""Where more rows than this are open near a date, only those of the same merchant are looked at."""

_DAY_ZERO, _DAY_BITS, _KEY_BITS = 1 << 19, 20, 25
_BRAND_ZERO = 1 << 23


@dataclass(frozen=True, slots=True)
class Opened:
    """Pairs of one whole and a part of it, sorted; place i of every array belongs to pair i.

    Attributes:
        key: The payment's merchant and how amounts are compared: one number a group.
        expense_key: The expense's merchant.
        whole: What is to be made up, part: what the member adds; minor units of the compared currency.
        lag: Payment day minus expense day.
        is_loose: The sum may be off: an amount was converted, by us or by hand.
    """

    left: Ints
    right: Ints
    key: Ints
    expense_key: Ints
    whole: Floats
    part: Floats
    lag: Ints
    is_converted: Bools
    is_original: Bools
    is_loose: Bools

    def groups(self, single: Ints, key: Ints) -> Iterator[list[int]]:
        """Yield the places of each group of two or more whose members together reach the whole.

        Two members of one currency have to make it up exactly, more of them at least.
        """
        mode = self.is_converted * 2 + self.is_original
        order = np.lexsort((np.arange(single.size), mode, key, single))
        if not order.size:
            return
        columns = (single[order], key[order], mode[order])
        is_new = np.ones(order.size, dtype=np.bool_)
        is_new[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
        number = np.cumsum(is_new) - 1
        total = np.bincount(number, np.abs(self.part[order]))
        size = np.bincount(number)
        whole = np.abs(self.whole[order[is_new]])
        loose = np.bincount(number, self.is_loose[order]) == size
        reaches = np.where(loose, total >= 0.955 * whole, (total == whole) | ((size > 2) & (total > whole)))
        firsts = np.flatnonzero(is_new)
        for group in np.flatnonzero((size >= 2) & reaches).tolist():
            yield order[firsts[group] : firsts[group] + size[group]].tolist()


def open_parts(book: Book, rates: Rates, lefts: Ints, shelf: "Shelf") -> Opened:
    """Open payments that may be parts of expenses."""
    left, right = shelf.near(_claims(book, lefts, shelf.keys[0]), (PARTS_BEFORE, PARTS_AFTER))
    return _compared(book, rates, left, right, shelf.keys, is_part_of_expense=True)


def open_wholes(book: Book, rates: Rates, lefts: Ints, shelf: "Shelf") -> Opened:
    """Open expenses that may be parts of payments."""
    left, right = shelf.near(_claims(book, lefts, shelf.keys[0]), (ITEMS_BEFORE, ITEMS_AFTER))
    return _compared(book, rates, left, right, shelf.keys, is_part_of_expense=False)


def merchant_keys(book: Book) -> tuple[Ints, Ints]:
    """Number the merchants of both sides alike: by brand where it is known, else by the first letters."""
    found = []
    for names, name in (
        (book.expense_names, book.expenses.name),
        (book.payment_names, book.payments.name),
    ):
        brand, prefix = np.append(names.brand, -1)[name], np.append(names.prefix, -1)[name]
        found.append(np.where(brand >= 0, brand + _BRAND_ZERO, prefix))
    return found[0], found[1]


_Claims = tuple[Ints, Ints, Ints, Ints]
"""Rows with the pool, the day and the merchant of each; a row may stand there with two pools."""


def _claims(book: Book, lefts: Ints, keys: Ints) -> _Claims:
    """Put expenses with their employee's pool and that of the card they name."""
    e = book.expenses
    named = e.holder_of_named[lefts]
    lent = lefts[(named >= 0) & (named != e.pool[lefts])]
    both = np.concatenate([lefts, lent])
    pool = np.concatenate([e.pool[lefts], e.holder_of_named[lent]])
    return both, pool, e.day[both], keys[both]


class Shelf:
    """Payments that nothing settles, sorted by pool and day, and by pool, merchant and day.

    Attributes:
        keys: The merchants of both sides, numbered alike.
    """

    def __init__(self, book: Book, rights: Ints) -> None:
        self.keys = merchant_keys(book)
        pool, day, key = book.payments.pool[rights], book.payments.day[rights], self.keys[1][rights]
        self._pools = distinct(np.concatenate([pool, np.array([SHARED])]))
        self._merchants = distinct(key)
        code, merchant = np.searchsorted(self._pools, pool), np.searchsorted(self._merchants, key)
        order = np.lexsort((rights, day, code))
        self._by_day, self._day_keys = rights[order], _day_key(code, day)[order]
        order = np.lexsort((rights, day, merchant, code))
        self._by_merchant, self._merchant_keys = rights[order], _merchant_key(code, merchant, day)[order]
        self._count = np.int64(rights.max() + 1)

    def near(self, claims: _Claims, reach: tuple[int, int]) -> tuple[Ints, Ints]:
        """Open the pairs of one pool near in date; where it is crowded, or has no holder, of one merchant."""
        rows, pool, day, key = claims
        mine = np.minimum(np.searchsorted(self._pools, pool), self._pools.size - 1)
        is_there = self._pools[mine] == pool
        before, after = reach
        starts = np.searchsorted(self._day_keys, _day_key(mine, day - before))
        stops = np.searchsorted(self._day_keys, _day_key(mine, day + after), side="right")
        stops = np.where(is_there, stops, starts)
        is_quiet = (stops - starts <= CROWD_MAX) & (pool != SHARED)
        owner, at = spans(starts[is_quiet], stops[is_quiet], CROWD_MAX)
        found = [(rows[is_quiet][owner], self._by_day[at])]
        code = np.searchsorted(self._merchants, key)
        known = (key >= 0) & (self._merchants[np.minimum(code, self._merchants.size - 1)] == key)
        for use, number in ((known & ~is_quiet, mine), (known, np.zeros_like(mine))):
            low, high = (_merchant_key(number, code, day + shift)[use] for shift in (-before, after))
            starts = np.searchsorted(self._merchant_keys, low)
            stops = np.searchsorted(self._merchant_keys, high, side="right")
            owner, at = spans(starts, stops, CROWD_MAX)
            found.append((rows[use][owner], self._by_merchant[at]))
        lefts, rights = (np.concatenate(side) for side in zip(*found, strict=True))
        pairs = distinct(lefts * self._count + rights)
        return pairs // self._count, pairs % self._count


def _day_key(pool: Ints, day: Ints) -> Ints:
    return (pool.astype(np.int64) << _DAY_BITS) + np.clip(day + _DAY_ZERO, 0, 2 * _DAY_ZERO - 1)


def _merchant_key(pool: Ints, merchant: Ints, day: Ints) -> Ints:
    days = np.clip(day + _DAY_ZERO, 0, 2 * _DAY_ZERO - 1)
    return (pool.astype(np.int64) << 43) + (merchant.astype(np.int64) << _DAY_BITS) + days


def _compared(
    book: Book, rates: Rates, left: Ints, right: Ints, keys: tuple[Ints, Ints], *, is_part_of_expense: bool
) -> Opened:
    """Put both amounts into one currency, and keep what is a part of its whole."""
    e, p = book.expenses, book.payments
    ours, theirs = e.open[left].astype(np.float64), p.open[right].astype(np.float64)
    billed = p.currency[right] == e.currency[left]
    untouched = p.open[right] == np.asarray(book.payment_columns.amount_minor, dtype=np.int64)[right]
    is_original = ~billed & untouched & (p.original_currency[right] == e.currency[left])
    theirs[is_original] = p.original[right[is_original]]
    converted = ~billed & ~is_original
    rows = np.flatnonzero(converted)
    day = np.where(p.booked[right] > 0, p.booked[right], p.day[right])[rows]
    base = rates.convert(e.open[left[rows]], e.currency[left[rows]], p.currency[right[rows]], day)
    added, _ = rates.correction(
        e.currency[left[rows]], p.currency[right[rows]], day, p.instrument[right[rows]]
    )
    ours[rows] = base * np.exp(added)
    whole, part = (ours, theirs) if is_part_of_expense else (theirs, ours)
    keep = np.flatnonzero((whole * part > 0) & (np.abs(part) < np.abs(whole)) & ~np.isnan(whole * part))
    left, right = left[keep], right[keep]
    mine, key = keys
    is_foreign = p.is_abroad[right] | (p.original_currency[right] >= 0)
    return Opened(
        left,
        right,
        key[right],
        mine[left],
        whole[keep],
        part[keep],
        p.day[right] - e.day[left],
        converted[keep],
        is_original[keep],
        converted[keep] | (is_foreign & ~is_original[keep]),
    )
