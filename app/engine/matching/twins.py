"""Twin classes (G20): expenses and payments that are interchangeable, filled whole or not at all."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints, group_sums
from app.engine.matching.book import Book
from app.engine.matching.factors import Pairs
from app.engine.matching.parameters import code

_EXACT = tuple(code("amount", name) for name in ("exact", "exact_original"))
_NEAR_DAYS = 6


def twin_links(
    book: Book, pairs: Pairs, probability: Floats, share_min: float, may: Bools
) -> Iterator[tuple[int, int]]:
    """Yield (expense row, place of the pair) for classes whose two sides are equally many.

    A class is made of k expenses that agree in employee, instrument, amount, currency, category and
    VAT number, and m payments that agree in instrument, amount, currency, day and merchant. It is
    filled when k = m and the class as a whole is as sure as a single link has to be: what its
    expenses give to payments outside, and its payments to expenses outside, stays below 1 - share_min.
    """
    exact = np.isin(pairs.levels["amount"], _EXACT) & (np.abs(pairs.lag) <= _NEAR_DAYS)
    ours, theirs = expense_classes(book), payment_classes(book)
    inside: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place in np.flatnonzero(exact).tolist():
        inside[int(ours[pairs.left[place]]), int(theirs[pairs.right[place]])].append(place)
    total = group_sums(probability, pairs.left, book.expenses.ids.size)
    del total
    for key in sorted(inside):
        found = np.array(inside[key], dtype=np.int64)
        rows, payments = np.unique(pairs.left[found]), np.unique(pairs.right[found])
        if (
            rows.size < 2
            or rows.size != payments.size
            or found.size != rows.size * payments.size
            or not may[found].all()
        ):
            continue
        if (ours == key[0])[rows].sum() != rows.size or _share(
            pairs, probability, found, rows, payments
        ) < share_min:
            continue
        yield from _in_date_order(book, pairs, found, rows, payments)


def _share(pairs: Pairs, probability: Floats, found: Ints, rows: Ints, payments: Ints) -> float:
    """Return the smallest probability with which a member of the class is settled inside the class."""
    of_left = group_sums(probability[found], np.searchsorted(rows, pairs.left[found]), rows.size)
    of_right = group_sums(probability[found], np.searchsorted(payments, pairs.right[found]), payments.size)
    return float(min(of_left.min(), of_right.min()))


def _in_date_order(
    book: Book, pairs: Pairs, found: Ints, rows: Ints, payments: Ints
) -> Iterator[tuple[int, int]]:
    e, p = book.expenses, book.payments
    rows = rows[np.lexsort((e.ids[rows], e.day[rows]))]
    payments = payments[np.lexsort((p.ids[payments], p.booked[payments], p.day[payments]))]
    places = {(int(pairs.left[place]), int(pairs.right[place])): int(place) for place in found}
    for row, payment in zip(rows.tolist(), payments.tolist(), strict=True):
        yield row, places[row, payment]


def expense_classes(book: Book) -> Ints:
    """Number the classes of expenses that give the same books."""
    e = book.expenses
    return _numbered(e.pool, e.instrument, e.open, e.currency, e.category, e.vat)


def payment_classes(book: Book) -> Ints:
    """Number the classes of payments that cannot be told apart.

    The booking day may differ where a purchase day is known.
    """
    p = book.payments
    return _numbered(p.instrument, p.open, p.currency, p.original, p.original_currency, p.day, p.name)


def _numbered(*columns: Ints) -> Ints:
    number = np.zeros(columns[0].shape, dtype=np.int64)
    for column in columns:
        _, code_of = np.unique(column, return_inverse=True)
        width = np.int64(code_of.max() + 1) if code_of.size else np.int64(1)
        _, number = np.unique(number * width + code_of, return_inverse=True)
    return number.astype(np.int64)
