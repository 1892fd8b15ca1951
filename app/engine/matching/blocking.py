"""Which pairs are looked at: two sorted indexes; no pair outside the amount and date window is opened.

Quiet holders: all their payments within the date window, by (holder, day). Busy holders and payments
without a holder: by (pool, currency, week, amount) for equal amounts, by (pool, week, first letters)
for the rest. Each search opens at most a fixed number of rows: an expense meets at most OPENED_MAX
payments in a busy pool, FX_OPENED_MAX more for each other currency that is billed there, and at most
QUIET_OPENED_MAX of a quiet holder, however many there are. 10,000 equal payments on a day, or 200,000
of a feed without holders, cost that many pairs an expense, not their square.
"""

from copy import copy
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Ints, distinct, ints, spans
from app.engine.matching.book import SHARED, Book, Payments
from app.engine.matching.rates import Rates
from app.engine.matching.sifting import Sifter
from app.models.period import NO_DAY

BEFORE_DAYS = 36
AFTER_DAYS = 36
NEAR_BEFORE_DAYS = 4
NEAR_AFTER_DAYS = 8
QUIET_MAX = 320
"""A holder with more payments than this within the window is busy."""
CROWD_MAX = 48
EQUAL_MAX = 4 * CROWD_MAX
"""Of equal amounts in the whole window so many are opened, those nearest to its middle."""
LETTERS_MAX = 48
SIFTED_ROWS = 1_024
FX_MAX = 24
_CENT_WEEKS, _LETTER_WEEKS, _FX_WEEKS = 4, 3, 3
OPENED_MAX = 2 * (EQUAL_MAX + (_CENT_WEEKS + 1) * CROWD_MAX) + _LETTER_WEEKS * LETTERS_MAX
"""Billed and original amounts: equal ones, near ones week by week, swapped dates; then first letters."""

FX_OPENED_MAX = _FX_WEEKS * FX_MAX
QUIET_OPENED_MAX = 2 * QUIET_MAX + QUIET_MAX
"""The window, and that of the date with day and month changed places."""
CENTS = 5
FX_PART = 0.045
_DAY_BITS = 20
_AMOUNT_BITS = 36
_WEEK_BITS = 10
_POOLS = 1024
_CURRENCIES = 64
_AMOUNT_MAX = 1 << (_AMOUNT_BITS - 1)
_DAY_ZERO = 1 << (_DAY_BITS - 1)


@dataclass(frozen=True, slots=True)
class _Sorted:
    keys: Ints
    rows: Ints

    @classmethod
    def by(cls, keys: Ints, rows: Ints) -> "_Sorted":
        order = np.lexsort((rows, keys))
        return cls(keys[order], rows[order])

    def between(self, low: Ints, high: Ints, most: int) -> tuple[Ints, Ints]:
        """Open the rows with keys low..high, both included; number of the question and row."""
        owner, at = spans(*self.ranges(low, high), most)
        return owner, self.rows[at]

    def ranges(self, low: Ints, high: Ints) -> tuple[Ints, Ints]:
        """Find where the rows with keys low..high begin and end; asked in order, which spares the caches."""
        order = np.argsort(low)
        starts, stops = np.empty(low.shape, dtype=np.int64), np.empty(low.shape, dtype=np.int64)
        starts[order] = np.searchsorted(self.keys, low[order], side="left")
        stops[order] = np.searchsorted(self.keys, high[order], side="right")
        return starts, stops


@dataclass(frozen=True, slots=True)
class Sifters:
    """One sifter for each index whose places are sifted."""

    by_day: Sifter
    by_letters: Sifter


class Blocks:
    """Opens the pairs of expenses with payments; built once per book."""

    def __init__(self, book: Book, rates: Rates) -> None:
        payments = book.payments
        self._book, self._rates = book, rates
        self._homes = _homes(book)
        rows = np.flatnonzero(~payments.is_ignored).astype(np.int64)  # linked ones too: a link may be undone
        full = ints(book.payment_columns.amount_minor)
        amount = np.where(payments.open != 0, payments.open, full)
        self._pools = distinct(payments.pool[rows])
        code = np.searchsorted(self._pools, payments.pool)
        self._by_day = _Sorted.by(_day_key(code[rows], payments.day[rows]), rows)
        self._has_shared = bool(self._pools.size) and int(self._pools[0]) == SHARED
        self._origin = (int(payments.day[rows].min()) // 7 - 8) if rows.size else 0
        self._busy = self._busy_pools(code[rows], payments.day[rows])
        busy = rows[self._busy[code[rows]]] if rows.size else rows
        self._by_amount, self._by_week = self._amounts(busy, code, payments.currency, amount)
        foreign = busy[payments.original_currency[busy] >= 0]
        self._by_original = self._amounts(foreign, code, payments.original_currency, payments.original)
        named = busy[payments.name[busy] >= 0]
        prefix = book.payment_names.prefix[payments.name[named]]
        self._by_letters = _Sorted.by(
            _key3(code[named] % _POOLS, self._week(payments.day[named]), prefix, 23), named
        )

    def of(self, book: Book) -> "Blocks":
        """Open the pairs of the same payments with other days or open amounts."""
        other = copy(self)
        other._book = book
        return other

    def _busy_pools(self, code: Ints, day: Ints) -> Bools:
        """Decide which pools are busy: the shared one, and where a window holds more than QUIET_MAX."""
        busy = np.zeros(self._pools.size, dtype=np.bool_)
        if not self._pools.size:
            return busy
        keys = np.sort(_day_key(code, day))
        inside = np.searchsorted(keys, keys + BEFORE_DAYS + AFTER_DAYS, side="right") - np.arange(keys.size)
        np.logical_or.at(busy, keys >> _DAY_BITS, inside > QUIET_MAX)
        if self._has_shared:
            busy[0] = True
        return busy

    def _amounts(self, rows: Ints, code: Ints, currency: Ints, amount: Ints) -> tuple[_Sorted, _Sorted]:
        """Sort rows by pool, currency, amount and week, and by pool, currency, week and amount."""
        pool, week = _pool(code[rows], currency[rows]), self._week(self._book.payments.day[rows])
        clipped = _clip(amount[rows])
        return (
            _Sorted.by(_amount_key(pool, clipped, week), rows),
            _Sorted.by(_key3(pool, week, clipped, _AMOUNT_BITS), rows),
        )

    def _week(self, day: Ints) -> Ints:
        return np.clip(day // 7 - self._origin, 0, (1 << _WEEK_BITS) - 1)

    def sifters(self) -> Sifters:
        """Make sifters of the open amounts of now, for `pairs`."""
        book, rates = self._book, self._rates
        return Sifters(Sifter(book, rates, self._by_day.rows), Sifter(book, rates, self._by_letters.rows))

    def pairs(self, rows: Ints, sifters: Sifters | None = None) -> tuple[Ints, Ints]:
        """Open all pairs of the given expense rows: expense rows, payment rows; each once, in order.

        With sifters, most of those that no class of amounts or merchants would keep are left out.
        """
        expenses = self._book.expenses
        found = [self._own(rows, expenses.pool[rows], sifters)]
        named = expenses.holder_of_named[rows]
        lent = (named >= 0) & (named != expenses.pool[rows])
        if lent.any():
            left, right = self._own(rows[lent], named[lent], sifters)
            same = self._book.payments.instrument[right] == expenses.instrument[left]
            found.append((left[same], right[same]))
        if self._has_shared:
            for left, right in self._crowded(rows, np.zeros(rows.size, dtype=np.int64), sifters):
                shared = self._book.payments.pool[right] == SHARED
                found.append((left[shared], right[shared]))
        left, right = (np.concatenate(side) for side in zip(*found, strict=True))
        count = np.int64(max(self._book.payments.ids.size, 1))
        key = distinct(left * count + right)
        return key // count, key % count

    def _own(self, rows: Ints, pool: Ints, sifters: Sifters | None) -> tuple[Ints, Ints]:
        """Open the pairs with the payments of one holder per expense."""
        if not self._pools.size or not rows.size:
            return ints([]), ints([])
        code = np.minimum(np.searchsorted(self._pools, pool), self._pools.size - 1).astype(np.int64)
        known = (self._pools[code] == pool) & (pool != SHARED)
        quiet, busy = known & ~self._busy[code], known & self._busy[code]
        found = [self._window(rows[quiet], code[quiet], sifters)]
        if busy.any():
            for left, right in self._crowded(rows[busy], code[busy], sifters):
                mine = self._book.payments.pool[right] == self._book.expenses.pool[left]
                found.append((left[mine], right[mine]))
        lefts, rights = zip(*found, strict=True)
        return np.concatenate(lefts), np.concatenate(rights)

    def _window(self, rows: Ints, code: Ints, sifters: Sifters | None) -> tuple[Ints, Ints]:
        expenses = self._book.expenses
        day = expenses.day[rows]
        low, high = _day_key(code, day - BEFORE_DAYS), _day_key(code, day + AFTER_DAYS)
        starts, stops = self._by_day.ranges(low, high)
        owner, at = _opened(sifters.by_day if sifters else None, rows, starts, stops, 2 * QUIET_MAX)
        left, right = rows[owner], self._by_day.rows[at]
        other = expenses.swapped[rows] != NO_DAY
        if not other.any():
            return left, right
        rows, code = rows[other], code[other]
        day = expenses.swapped[rows]
        owner, more = self._by_day.between(_day_key(code, day - 1), _day_key(code, day + 7), QUIET_MAX)
        equal = _same_amount(self._book, rows[owner], more)
        return np.concatenate([left, rows[owner][equal]]), np.concatenate([right, more[equal]])

    def _crowded(self, rows: Ints, code: Ints, sifters: Sifters | None) -> list[tuple[Ints, Ints]]:
        """Open the pairs in busy pools: equal amounts in the whole window, likely ones near the date."""
        expenses = self._book.expenses
        day, amount, currency = expenses.day[rows], expenses.open[rows], expenses.currency[rows]
        found: list[tuple[Ints, Ints]] = []
        pool, exact = _pool(code, currency), _clip(amount)
        first, last = self._week(day - BEFORE_DAYS), self._week(day + AFTER_DAYS)
        for by_amount, by_week in ((self._by_amount, self._by_week), self._by_original):
            if not by_amount.keys.size:
                continue
            low, high = _amount_key(pool, exact, first), _amount_key(pool, exact, last)
            owner, right = by_amount.between(low, high, EQUAL_MAX)
            found.append((rows[owner], right))
            for shift in range(-NEAR_BEFORE_DAYS - 4, NEAR_AFTER_DAYS + 7, 7):
                low = _key3(pool, self._week(day + shift), _clip(amount - CENTS), _AMOUNT_BITS)
                owner, right = by_week.between(low, low + 2 * CENTS, CROWD_MAX)
                found.append((rows[owner], right))
            swapped = np.flatnonzero(expenses.swapped[rows] != NO_DAY)
            if swapped.size:
                low = _amount_key(pool, exact, self._week(expenses.swapped[rows]))[swapped]
                owner, right = by_amount.between(low, low, CROWD_MAX)
                found.append((rows[swapped][owner], right))
        found += self._letters(rows, code, day, sifters)
        found += self._converted(rows, code, day)
        return found

    def _letters(self, rows: Ints, code: Ints, day: Ints, sifters: Sifters | None) -> list[tuple[Ints, Ints]]:
        names = self._book.expenses.name[rows]
        prefix = np.where(names >= 0, self._book.expense_names.prefix[names], -1)
        use = np.flatnonzero((prefix >= 0) & ~self._book.expense_names.generic[np.maximum(names, 0)])
        found = []
        for shift in (-NEAR_BEFORE_DAYS, NEAR_AFTER_DAYS - 7, NEAR_AFTER_DAYS):
            low = _key3(code[use] % _POOLS, self._week(day[use] + shift), prefix[use], 23)
            starts, stops = self._by_letters.ranges(low, low)
            owner, at = _opened(
                sifters.by_letters if sifters else None, rows[use], starts, stops, LETTERS_MAX
            )
            found.append((rows[use][owner], self._by_letters.rows[at]))
        return found

    def _converted(self, rows: Ints, code: Ints, day: Ints) -> list[tuple[Ints, Ints]]:
        """Open foreign pairs near the date whose billed amount lies within the rate's tolerance.

        In a crowd abroad is where the employee's claims are not in the currency of most of them: every
        amount has neighbours in eight other currencies, and all of them would be too many.
        """
        expenses, found = self._book.expenses, []
        billed = (
            distinct(self._book.payments.currency[self._by_week.rows])
            if self._by_week.rows.size
            else ints([])
        )
        for target in billed.tolist():
            home = self._homes[rows] == target
            foreign = np.flatnonzero(
                home & (expenses.currency[rows] != target) & (expenses.currency[rows] >= 0)
            )
            if not foreign.size:
                continue
            estimate = self._rates.convert(
                expenses.open[rows[foreign]],
                expenses.currency[rows[foreign]],
                np.full(foreign.size, target, dtype=np.int64),
                day[foreign],
            )
            use = foreign[~np.isnan(estimate)]
            middle = estimate[~np.isnan(estimate)]
            reach = np.abs(middle) * FX_PART
            for shift in (-NEAR_BEFORE_DAYS, NEAR_AFTER_DAYS - 7, NEAR_AFTER_DAYS):
                pool = _pool(code[use], np.int64(target))
                week = self._week(day[use] + shift)
                low = _key3(pool, week, _clip((middle - reach).astype(np.int64)), _AMOUNT_BITS)
                high = _key3(pool, week, _clip((middle + reach).astype(np.int64)), _AMOUNT_BITS)
                owner, right = self._by_week.between(low, high, FX_MAX)
                found.append((rows[use][owner], right))
        return found


def _opened(sifter: Sifter | None, rows: Ints, starts: Ints, stops: Ints, most: int) -> tuple[Ints, Ints]:
    """Open ranges of an index; with a sifter a few rows at a time, which spares the processor's cache."""
    if sifter is None:
        return spans(starts, stops, most)
    found: tuple[list[Ints], list[Ints]] = ([], [])
    for first in range(0, max(rows.size, 1), SIFTED_ROWS):
        part = slice(first, first + SIFTED_ROWS)
        owner, at = spans(starts[part], stops[part], most)
        counts = np.minimum(stops[part] - starts[part], most)
        keep = np.flatnonzero(sifter.may_matter(rows[part], counts, at))
        found[0].append(owner[keep] + first)
        found[1].append(at[keep])
    return np.concatenate(found[0]), np.concatenate(found[1])


def window_of(payments: Payments, low: int, high: int) -> Bools:
    """Payments whose day lies in low..high, both included."""
    return (payments.day >= low) & (payments.day <= high)


def _homes(book: Book) -> Ints:
    """Return for each expense the currency in which its employee claims most."""
    pool, currency = book.expenses.pool, book.expenses.currency
    rows = np.flatnonzero(currency >= 0)
    pools, number = np.unique(pool, return_inverse=True)
    width = np.int64(int(currency.max(initial=0)) + 1)
    keys, counts = np.unique(number[rows] * width + currency[rows], return_counts=True)
    order = np.lexsort((-keys, counts))
    homes = np.full(pools.size, -1, dtype=np.int64)
    homes[keys[order] // width] = keys[order] % width
    return homes[number]


def _same_amount(book: Book, left: Ints, right: Ints) -> Bools:
    amount, currency = book.expenses.open[left], book.expenses.currency[left]
    payments = book.payments
    billed = (payments.currency[right] == currency) & (payments.open[right] == amount)
    original = (payments.original_currency[right] == currency) & (payments.original[right] == amount)
    same: Bools = billed | original
    return same


def _day_key(code: Ints, day: Ints) -> Ints:
    return (code << _DAY_BITS) + np.clip(day, -_DAY_ZERO, _DAY_ZERO - 1) + _DAY_ZERO


def _pool(code: Ints, currency: Ints | np.int64) -> Ints:
    """Number pool and currency.

    Numbers may repeat beyond 1,024 busy pools, so what is opened is checked again.
    """
    return (code % _POOLS) * np.int64(_CURRENCIES) + currency % _CURRENCIES


def _key3(pool: Ints, week: Ints, last: Ints, bits: int) -> Ints:
    return (((pool << _WEEK_BITS) + week) << bits) + last


def _amount_key(pool: Ints, clipped: Ints, week: Ints) -> Ints:
    return (((pool << _AMOUNT_BITS) + clipped) << _WEEK_BITS) + week


def _clip(amount: Ints) -> Ints:
    return np.clip(amount, -_AMOUNT_MAX + 16, _AMOUNT_MAX - 32) + _AMOUNT_MAX
