"""Drop, in a few whole-number steps, what the classes of amounts would drop anyway.

A quiet holder's window holds dozens of payments for each expense, and nearly all of them differ in amount
and in merchant. Looking at them in the order of the window's own index costs a tenth of classifying them.
"""

import numpy as np
from numpy.typing import NDArray

from app.engine.matching.amounts import CASH_BACK, SLIPS, units
from app.engine.matching.arrays import Bools, Ints
from app.engine.matching.book import SHARED, Book
from app.engine.matching.rates import Rates

UNNAMED_DAYS = 3
"""A whole of which an expense without a merchant may be a part is looked for this near in date."""

_GAP_MAX = 1 << 20
"""Smaller gaps are looked up in a table."""

LEAST, MOST, SPARE_MINOR = 0.95, 1.36, 2
"""A converted amount further off is in no class that links: rates differ by 4.5 %, tips reach 35 %."""

_NOBODY, _NOTHING = -3, -2


class Sifter:
    """Tells which pairs of one book may be worth classifying; a superset of what `Factors` keeps.

    It sees the open amounts of the time at which it is made.
    """

    def __init__(self, book: Book, rates: Rates, order: Ints) -> None:
        """Lay the payments out in `order`, the order of the index whose places are asked for."""
        e, p = book.expenses, book.payments
        self._book = book
        usable = book.usable_payments() & p.is_expense
        self._theirs = np.where(usable, p.open, 0)[order]
        self._currency = p.currency[order].astype(np.int32)
        self._is_foreign = (p.original_currency >= 0)[order]
        self._day = p.day[order].astype(np.int32)
        self._rate_day = np.where(p.booked > 0, p.booked, p.day)[order].astype(np.int32)
        self._bounds = rates.bounds()
        named = book.payment_names
        self._prefix = np.append(named.prefix, _NOTHING)[p.name][order].astype(np.int32)
        self._brand = np.append(named.brand, _NOTHING)[p.name][order].astype(np.int32)
        self._prefix[(p.pool == SHARED)[order]] = self._brand[(p.pool == SHARED)[order]] = _NOTHING
        claimed = book.expense_names
        self._is_unnamed = np.append(claimed.generic, True)[e.name]
        prefix, brand = np.append(claimed.prefix, _NOBODY)[e.name], np.append(claimed.brand, _NOBODY)[e.name]
        self._our_prefix = np.where(self._is_unnamed, _NOBODY, prefix).astype(np.int32)
        self._our_brand = np.where(self._is_unnamed | (brand < 0), _NOBODY, brand).astype(np.int32)
        unit = units(book)
        self._tables = {int(one): _telling_gaps(int(one)) for one in np.unique(unit).tolist()}
        self._unit = unit.astype(np.int64)[e.currency]

    def may_matter(self, rows: Ints, counts: Ints, at: Ints) -> Bools:
        """Tell of each pair whether it may be kept; `counts` places of `at` belong to each expense row."""
        e = self._book.expenses
        theirs = self._theirs[at]
        ours = np.repeat(e.open[rows], counts)
        size_ours, size_theirs = np.abs(ours), np.abs(theirs)
        near = self._may_agree(rows, counts, size_ours, size_theirs)
        currency = np.repeat(e.currency[rows].astype(np.int32), counts)
        other = np.flatnonzero(currency != self._currency[at])
        near[other] = self._may_convert(currency[other], at[other], size_ours[other], size_theirs[other])
        near &= (ours ^ theirs) >= 0
        near |= self._is_foreign[at]
        near |= np.repeat(self._our_prefix[rows], counts) == self._prefix[at]
        near |= np.repeat(self._our_brand[rows], counts) == self._brand[at]
        unnamed = np.flatnonzero(np.repeat(self._is_unnamed[rows], counts))
        if unnamed.size:
            lag = self._day[at[unnamed]] - np.repeat(e.day[rows], counts)[unnamed]
            near[unnamed] |= np.abs(lag) <= UNNAMED_DAYS
        near &= theirs != 0
        return near

    def _may_agree(self, rows: Ints, counts: Ints, ours: Ints, theirs: Ints) -> Bools:
        """Tell where amounts of one currency may be in a class that links or is listed."""
        near: Bools = 10 * theirs >= 9 * ours
        near &= 20 * theirs <= 27 * ours
        for times in (10, 100):
            near |= theirs == times * ours
            near |= ours == times * theirs
        gap = np.abs(theirs - ours)
        wide = np.flatnonzero(gap >= _GAP_MAX)
        near[wide] |= np.isin(gap[wide], SLIPS)
        np.minimum(gap, _GAP_MAX, out=gap)
        if len(self._tables) == 1:
            near |= next(iter(self._tables.values()))[gap]
            return near
        unit = np.repeat(self._unit[rows], counts)
        for one, table in self._tables.items():
            near |= table[gap] & (unit == one)
        return near

    def _may_convert(self, currency: NDArray[np.int32], at: Ints, ours: Ints, theirs: Ints) -> Bools:
        """Tell where an amount may be another one at any rate that was known in those months."""
        bounds = self._bounds
        pair = (currency, self._currency[at])
        day = self._rate_day[at]
        near: Bools = (theirs >= LEAST * ours * bounds.low[pair] - SPARE_MINOR) & (
            theirs <= MOST * ours * bounds.high[pair] + SPARE_MINOR
        )
        near |= (day < bounds.first[pair]) | (day > bounds.last[pair])
        return near


def _telling_gaps(unit: int) -> Bools:
    """Mark the gaps that may be rounding, cash back or one wrong digit; the last place is for wider ones."""
    table = np.zeros(_GAP_MAX + 1, dtype=np.bool_)
    table[:unit] = True
    table[CASH_BACK[0] * unit : CASH_BACK[1] * unit + 1 : CASH_BACK[0] * unit] = True
    slips = SLIPS.astype(np.int64)
    table[slips[slips < _GAP_MAX]] = True
    table[_GAP_MAX] = False
    return table
