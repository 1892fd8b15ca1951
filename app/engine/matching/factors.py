"""The seven factors as ordered classes: every pair gets one class code a factor (F15)."""

from copy import copy
from dataclasses import dataclass

import numpy as np

from app.engine.matching import amounts
from app.engine.matching.amounts import Amounts
from app.engine.matching.arrays import Bools, Codes, Floats, Ints, weekdays_until
from app.engine.matching.blocking import AFTER_DAYS, BEFORE_DAYS
from app.engine.matching.book import SHARED, Book
from app.engine.matching.likeness import similarity
from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters, code
from app.engine.matching.rates import Rates
from app.engine.matching.sifting import UNNAMED_DAYS
from app.models.expense import PaidBy
from app.models.period import NO_DAY

SIMILARITY_STEPS = (30.0, 45.0, 60.0, 75.0, 88.0, 97.0)
"""Lower bounds of the merchant classes poor, weak, fair, good, strong and equal."""

SCORE_MIN, SHARED_SCORE_MIN = -7.0, -4.5
"""Pairs that score less take part in no competition: they have less than one chance in a thousand."""

EXACT_LEVELS = tuple(code("amount", name) for name in ("exact", "exact_original"))
CLOSE_LEVELS = tuple(
    code("amount", name) for name in ("rate_same_day", "rate_close", "rate_near", "cents", "rounded")
)
_LOOSE_ONLY = tuple(code("amount", name) for name in ("part", "whole", "outside"))
_PAID_BY = list(PaidBy)


@dataclass(frozen=True, slots=True)
class Kept:
    """Pairs of expense and payment rows as they are kept; sorted by expense row, then payment row.

    Attributes:
        levels: Factor -> class codes. similarity: merchant names' likeness 0..100, NaN where either is
            absent.
        lag: Payment day minus expense day. score: prior plus the weights of the classes.
    """

    left: Ints
    right: Ints
    levels: dict[str, Codes]
    similarity: Floats
    lag: Ints
    score: Floats

    def only(self, rows: Ints) -> "Kept":
        """Keep some pairs, in the given order, without their amounts."""
        return Kept(
            self.left[rows],
            self.right[rows],
            {name: codes[rows] for name, codes in self.levels.items()},
            self.similarity[rows],
            self.lag[rows],
            self.score[rows],
        )

    def with_amounts(self, amounts: Amounts) -> "Pairs":
        """Put how the amounts compare beside the classes."""
        return Pairs(self.left, self.right, self.levels, self.similarity, self.lag, self.score, amounts)


@dataclass(frozen=True, slots=True)
class Pairs(Kept):
    """Pairs with how their amounts compare, which lists show; a million kept ones do without."""

    amounts: Amounts

    def take(self, rows: Ints) -> "Pairs":
        """Keep some pairs, in the given order."""
        return self.only(rows).with_amounts(self.amounts.take(rows))


class Factors:
    """Classifies pairs of one book."""

    def __init__(self, book: Book, rates: Rates, parameters: Parameters) -> None:
        self._book, self._rates = book, rates
        self._rarity = amounts.crowding(book)
        self._weigh(parameters)

    def of(self, book: Book) -> "Factors":
        """Classify the same rows with other days or open amounts; how rare amounts are stays."""
        other = copy(self)
        other._book = book
        return other

    def weighed(self, parameters: Parameters) -> "Factors":
        """Classify with other weights."""
        other = copy(self)
        other._weigh(parameters)
        return other

    def _weigh(self, parameters: Parameters) -> None:
        self._parameters = parameters
        self._tables = {factor: np.append(parameters.weights[factor], 0.0) for factor in CLASSES}
        self._best_text = np.array([parameters.weights[table].max() for table in MERCHANT_TABLES])

    def classify(self, left: Ints, right: Ints, *, keep_all: bool) -> Pairs:
        """Classify the pairs; without `keep_all`, pairs that could never matter are dropped."""
        found = amounts.classify(self._book, self._rates, left, right)
        if not keep_all:
            rows = self._worth(left, right, found)
            left, right, found = left[rows], right[rows], found.take(rows)
        levels: dict[str, Codes] = {"amount": found.level}
        exact = np.isin(found.level, EXACT_LEVELS)
        levels["rarity"] = np.where(exact, self._rarity[right], np.int8(code("rarity", "inexact")))
        lag, levels["date"] = self._dates(left, right, exact)
        levels["instrument"] = self._instruments(left, right)
        levels["source"] = self._sources(left)
        levels["vat_number"] = _compare(self._book.expenses.vat[left], self._book.payments.vat[right], 2)
        levels["category"] = self._categories(left, right)
        levels["country"] = _compare(self._book.expenses.country[left], self._book.payments.country[right], 2)
        group = np.where(exact, 0, np.where(np.isin(found.level, CLOSE_LEVELS), 1, 2)).astype(np.int8)
        if not keep_all:
            least = self._least(right)
            rows = np.flatnonzero(self.score(levels) + self._best_text[group] >= least).astype(np.int64)
            left, right, group, lag, found = left[rows], right[rows], group[rows], lag[rows], found.take(rows)
            levels = {name: codes[rows] for name, codes in levels.items()}
        alike, merchant = self._merchants(left, right)
        for number, table in enumerate(MERCHANT_TABLES):
            levels[table] = np.where(group == number, merchant, np.int8(-1))
        score = self.score(levels)
        pairs = Pairs(left, right, levels, alike, lag, score, found)
        return pairs if keep_all else pairs.take(np.flatnonzero(score >= self._least(right)).astype(np.int64))

    def compared(self, pairs: Kept) -> Pairs:
        """Compare the amounts of kept pairs again, as they are now."""
        return pairs.with_amounts(amounts.classify(self._book, self._rates, pairs.left, pairs.right))

    def _least(self, right: Ints) -> Floats:
        """What a pair must score; more on cards without a holder, where everybody's claims compete."""
        return np.where(self._book.payments.pool[right] == SHARED, SHARED_SCORE_MIN, SCORE_MIN)

    def score(self, levels: dict[str, Codes]) -> Floats:
        """Add the weights of the classes up, in the fixed order of CLASSES."""
        total = np.full(levels["amount"].shape, self._parameters.prior)
        for factor, table in self._tables.items():
            if factor in levels:
                total += table[levels[factor]]
        return total

    def _worth(self, left: Ints, right: Ints, found: Amounts) -> Ints:
        """Keep what may be linked, and parts and wholes of the same merchant."""
        e, p = self._book.expenses, self._book.payments
        likely = p.is_expense[right] & (p.pool[right] != SHARED)  # sums are looked for apart, by merchant
        keep = p.is_expense[right] & ~np.isin(found.level, _LOOSE_ONLY)
        ours, theirs = self._book.expense_names, self._book.payment_names
        parts = np.flatnonzero(
            likely & np.isin(found.level, _LOOSE_ONLY[:2]) & (e.name[left] >= 0) & (p.name[right] >= 0)
        )
        a, b = e.name[left[parts]], p.name[right[parts]]
        brand = (ours.brand[a] >= 0) & (ours.brand[a] == theirs.brand[b])
        keep[parts] = (brand | (ours.prefix[a] == theirs.prefix[b])) & ~ours.generic[a]
        wholes = np.flatnonzero(likely & (found.level == _LOOSE_ONLY[1]))
        unnamed = ours.generic[np.maximum(e.name[left[wholes]], 0)] | (e.name[left[wholes]] < 0)
        family = e.family[left[wholes]]
        fits = (p.family[right[wholes]] < 0) | (family == p.family[right[wholes]])
        near = np.abs(p.day[right[wholes]] - e.day[left[wholes]]) <= UNNAMED_DAYS
        keep[wholes] |= unnamed & fits & near
        return np.flatnonzero(keep).astype(np.int64)

    def _dates(self, left: Ints, right: Ints, exact: Bools) -> tuple[Ints, Codes]:
        e, p = self._book.expenses, self._book.payments
        day = e.day[left]
        lag = p.day[right] - day
        level = _PURCHASED[np.clip(lag, -40, 40) + 40]
        booked = p.purchased[right] == NO_DAY
        rows = np.flatnonzero(booked)
        working = weekdays_until(p.booked[right[rows]]) - weekdays_until(day[rows])
        calendar = lag[rows]
        near = (calendar >= 0) & (calendar <= 11)
        level[rows] = np.where(
            near, _BOOKED[np.clip(working, 0, 40) + 40], _BOOKED[np.clip(calendar, -40, 40) + 40]
        )
        other = np.flatnonzero((e.swapped[left] != NO_DAY) & exact & (np.abs(lag) > 7))
        shifted = p.day[right[other]] - e.swapped[left[other]]
        fits = np.where(booked[other], (shifted >= 0) & (shifted <= 6), (shifted >= 0) & (shifted <= 1))
        level[other[fits]] = code("date", "swapped")
        return lag, level

    def _instruments(self, left: Ints, right: Ints) -> Codes:
        e, p = self._book.expenses, self._book.payments
        named, own = e.instrument[left] >= 0, p.pool[right] == e.pool[left]
        same = named & (e.instrument[left] == p.instrument[right])
        shared = p.pool[right] == SHARED
        digits = (e.last4[left] >= 0) & (p.last4[right] >= 0)
        equal = digits & (e.last4[left] == p.last4[right])
        names = CLASSES["instrument"]
        chosen = np.select(
            [same & equal, same, digits & ~equal, shared & equal, shared, own & equal, own & named, own],
            [
                names.index(name)
                for name in (
                    "same_digits",
                    "same",
                    "other_digits",
                    "shared_digits",
                    "shared",
                    "same_digits",
                    "holder_other",
                    "holder",
                )
            ],
            names.index("stranger"),
        )
        return chosen.astype(np.int8)

    def _sources(self, left: Ints) -> Codes:
        table = {PaidBy.OWN_MONEY: "own_money", PaidBy.CASH: "cash", PaidBy.UNKNOWN: "unknown"}
        codes = np.array([code("source", table.get(one, "company")) for one in _PAID_BY], dtype=np.int8)
        return codes[self._book.expenses.paid_by[left]]

    def _merchants(self, left: Ints, right: Ints) -> tuple[Floats, Codes]:
        book = self._book
        ours, theirs, clean = (
            book.expenses.name[left],
            book.payments.name[right],
            book.payments.brand_name[right],
        )
        alike = np.full(left.shape, np.nan)
        level = np.full(left.shape, code("merchant_exact", "absent"), dtype=np.int8)
        known = (ours >= 0) & ((theirs >= 0) | (clean >= 0))
        rows = np.flatnonzero(known & ~book.expense_names.generic[np.maximum(ours, 0)])
        for names in (theirs, clean):
            use = rows[names[rows] >= 0]
            alike[use] = np.fmax(
                alike[use], similarity(book.expense_names, ours[use], book.payment_names, names[use])
            )
        steps = np.searchsorted(np.array(SIMILARITY_STEPS), alike[rows], side="right")
        codes = ("none", "poor", "weak", "fair", "good", "strong", "equal")
        level[rows] = np.array([code("merchant_exact", name) for name in codes], dtype=np.int8)[steps]
        brand = book.expense_names.brand[ours[rows]]
        for names in (theirs, clean):
            same = (
                (brand >= 0)
                & (names[rows] >= 0)
                & (brand == book.payment_names.brand[np.maximum(names[rows], 0)])
            )
            level[rows[same & (alike[rows] < SIMILARITY_STEPS[-1])]] = code("merchant_exact", "alias")
        return alike, level

    def _categories(self, left: Ints, right: Ints) -> Codes:
        ours, theirs = self._book.expenses.family[left], self._book.payments.family[right]
        level = _compare(ours, theirs, 3)
        different = np.flatnonzero(level == 1)
        near = self._book.neighbours[ours[different], theirs[different]]
        level[different] = np.where(near, code("category", "near"), code("category", "different"))
        return level


def _compare(ours: Ints, theirs: Ints, absent: int) -> Codes:
    """Return 0 same, 1 different, `absent` where either side is absent."""
    return np.where((ours < 0) | (theirs < 0), absent, np.where(ours == theirs, 0, 1)).astype(np.int8)


def _lags(ranges: tuple[tuple[int, int, str], ...]) -> Codes:
    table = np.full(81, code("date", "far"), dtype=np.int8)
    for first, last, name in ranges:
        table[first + 40 : last + 41] = code("date", name)
    return table


_PURCHASED = _lags(
    (
        (-BEFORE_DAYS, -21, "before_21_36"),
        (-20, -11, "before_11_20"),
        (-10, -4, "before_4_10"),
        (-3, -2, "before_2_3"),
        (-1, -1, "before_1"),
        (0, 0, "same"),
        (1, 1, "next"),
        (2, 3, "after_2_3"),
        (4, 7, "after_4_7"),
        (8, AFTER_DAYS, "after_8_36"),
    )
)
_BOOKED = _lags(
    (
        (-BEFORE_DAYS, -21, "booked_before_21_36"),
        (-20, -11, "booked_before_11_20"),
        (-10, -4, "booked_before_4_10"),
        (-3, -1, "booked_before_1_3"),
        (0, 0, "booked_0"),
        (1, 1, "booked_1"),
        (2, 2, "booked_2"),
        (3, 3, "booked_3"),
        (4, 4, "booked_4"),
        (5, 7, "booked_5_7"),
        (8, AFTER_DAYS, "booked_after_8_36"),
    )
)
