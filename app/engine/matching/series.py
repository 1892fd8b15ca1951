"""Monthly series: subscriptions and standing charges, recognised and numbered month by month.

A series is one merchant's equal charge on one card or account, about a month apart, at least MONTHS_MIN
times; a new price carries it on. Months may be missing in it: they are counted all the same.
"""

from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Ints
from app.engine.matching.book import Book

MONTHS_MIN = 3
"""Fewer charges may as well be chance."""

MONTH_DAYS, SLACK_DAYS, MISSED_MAX = 30.44, 5, 2
"""Charges lie a month apart, give or take the weekend; so many months in between may be missing."""

PRICE_STEP = 0.35
"""A new price is within this share of the last one."""

NAMED_MAX = 3
"""So many months without an expense are named."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Equal charges a month apart: rows in order of days, and the month of each, counted from 0."""

    rows: tuple[int, ...]
    months: tuple[int, ...]
    first_day: int
    last_day: int
    amount: int


class MonthlySeries:
    """The monthly series of a book's payments; found once, their states are looked up when asked."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._number: dict[int, int] = {}
        self._of: dict[int, tuple[int, ...]] = {}
        for rows, months in _series(book):
            for row, month in zip(rows, months, strict=True):
                self._number[row], self._of[row] = month + 1, rows

    def number(self, row: int) -> int:
        """Return which month of its series a payment row is, from 1; 0 where it is in none."""
        return self._number.get(row, 0)

    def says(self, row: int) -> str:
        """Say which month a payment is, and which earlier ones have no expense while others have.

        Empty for a payment of no series.
        """
        number = self._number.get(row)
        if number is None:
            return ""
        said = f"month {number} of a monthly series"
        lacking = self.without_expense(row)
        if lacking:
            months = ", ".join(str(month) for month in lacking[-NAMED_MAX:])
            more = "…, " if len(lacking) > NAMED_MAX else ""
            said += f"; no expense for month {more}{months}"
        return said

    def without_expense(self, row: int) -> list[int]:
        """Return the months before a payment's that have no expense; none where no month has one."""
        rows = self._of.get(row, ())
        is_settled = {one: self._is_settled(one) for one in rows}
        if not any(is_settled.values()):
            return []
        before = [one for one in rows if self._number[one] < self._number[row]]
        return [self._number[one] for one in before if not is_settled[one]]

    def _is_settled(self, row: int) -> bool:
        whole = self._book.payment_columns.amount_minor[row]
        return bool(self._book.payments.is_ignored[row]) or int(self._book.payments.open[row]) != whole


def _series(book: Book) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Find the series: runs of equal charges, joined where a new price carries one on."""
    found: dict[int, list[_Run]] = {}
    for key, run in _runs(book):
        found.setdefault(key, []).append(run)
    made = []
    for runs in found.values():
        joined: list[_Run] = []
        for run in sorted(runs, key=lambda one: (one.first_day, one.rows)):
            place = next((at for at, one in enumerate(joined) if _carries_on(one, run)), None)
            if place is None:
                joined.append(run)
            else:
                joined[place] = _joined(joined[place], run)
        made += [(one.rows, one.months) for one in joined if len(one.rows) >= MONTHS_MIN]
    return made


def _runs(book: Book) -> list[tuple[int, _Run]]:
    """Cut each merchant's equal charges on one instrument where they are not some months apart."""
    p, names = book.payments, book.payment_names
    whole = np.asarray(book.payment_columns.amount_minor, dtype=np.int64)
    named = np.flatnonzero((p.name >= 0) & p.is_expense & (whole > 0)).astype(np.int64)
    rows = named[~names.generic[p.name[named]]]
    if rows.size < MONTHS_MIN:
        return []
    brand = names.brand[p.name[rows]]
    merchant = np.where(brand >= 0, brand + len(names.texts), p.name[rows])
    stated = p.original_currency[rows] >= 0
    amount = np.where(stated, p.original[rows], whole[rows])
    currency = np.where(stated, p.original_currency[rows], p.currency[rows])
    keys = np.stack([p.instrument[rows], merchant, currency])
    order = np.lexsort((rows, p.day[rows], amount, *keys[::-1]))
    rows, amount, keys, day = rows[order], amount[order], keys[:, order], p.day[rows][order]
    is_other = np.any(keys[:, 1:] != keys[:, :-1], axis=0)
    number = np.concatenate([[0], np.cumsum(is_other)])
    gap = np.diff(day)
    months = np.rint(gap / MONTH_DAYS).astype(np.int64)
    is_month = (months >= 1) & (months <= 1 + MISSED_MAX)
    is_month &= np.abs(gap - months * MONTH_DAYS) <= SLACK_DAYS
    is_next = ~is_other & (amount[1:] == amount[:-1]) & is_month
    firsts = np.concatenate([[0], np.flatnonzero(~is_next) + 1])
    lasts = np.concatenate([firsts[1:], [rows.size]])
    return [
        (int(number[first]), _run(rows, months, day, amount, first, last))
        for first, last in _worth(firsts, lasts, number)
    ]


def _worth(firsts: Ints, lasts: Ints, number: Ints) -> list[tuple[int, int]]:
    """Leave out single charges of merchants without a run: most purchases are such."""
    length = lasts - firsts
    has_run = np.zeros(int(number[-1]) + 1, dtype=np.bool_)
    has_run[number[firsts[length >= 2]]] = True  # a price that was charged once joins a run beside it
    use = has_run[number[firsts]]
    return list(zip(firsts[use].tolist(), lasts[use].tolist(), strict=True))


def _run(rows: Ints, months: Ints, day: Ints, amount: Ints, first: int, last: int) -> _Run:
    at = np.concatenate([[0], np.cumsum(months[first : last - 1])])
    return _Run(
        tuple(rows[first:last].tolist()),
        tuple(at.tolist()),
        int(day[first]),
        int(day[last - 1]),
        int(amount[first]),
    )


def _months_between(before: _Run, after: _Run) -> int:
    """Return how many months one run begins after another ends; 0 where it does not carry it on."""
    gap = after.first_day - before.last_day
    months = round(gap / MONTH_DAYS)
    fits = 1 <= months <= 1 + MISSED_MAX and abs(gap - months * MONTH_DAYS) <= SLACK_DAYS
    return months if fits else 0


def _carries_on(before: _Run, after: _Run) -> bool:
    is_near = abs(after.amount - before.amount) <= PRICE_STEP * before.amount
    return is_near and _months_between(before, after) > 0


def _joined(before: _Run, after: _Run) -> _Run:
    shift = before.months[-1] + _months_between(before, after)
    return _Run(
        before.rows + after.rows,
        before.months + tuple(month + shift for month in after.months),
        before.first_day,
        after.last_day,
        after.amount,
    )
