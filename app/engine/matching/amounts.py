"""The amount factor: how an expense's amount and a payment's agree, and how telling that is."""

from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Codes, Floats, Ints
from app.engine.matching.book import Book
from app.engine.matching.parameters import code
from app.engine.matching.rates import ACCOUNT, NEARBY, SAME_DAY, Rates
from app.models.money import minor_digits

CENTS_MAX = 5
TIP_MAX = 1.35
TIPS = (1.10, 1.12, 1.15, 1.18, 1.20, 1.22, 1.25)
VAT_FACTORS = (
    1.05,
    1.055,
    1.06,
    1.07,
    1.08,
    1.09,
    1.10,
    1.12,
    1.13,
    1.14975,
    1.15,
    1.17,
    1.18,
    1.19,
    1.20,
    1.21,
    1.22,
    1.23,
    1.24,
    1.25,
    1.27,
)
"""One plus the rates of VAT and sales tax (EU standard and reduced, UK, Switzerland, Canada)."""
CASH_BACK = (5, 100)
"""Cash is paid out beside a purchase in steps of so many units, and up to so many."""
RARITY_EDGES = (0.004, 0.012, 0.04, 0.12, 0.4)
RATE_STEPS = (0.0012, 0.004, 0.012, 0.045)
_GLOBAL_SHARE = 0.5
_DIGITS = 11
SLIPS = np.array(
    sorted({step * 10.0**place for place in range(_DIGITS) for n in range(1, 10) for step in (n, 9 * n)})
)
"""By how much two amounts differ where one digit is wrong, or two neighbours changed places."""


@dataclass(frozen=True, slots=True)
class Amounts:
    """The amount side of pairs; place i belongs to pair i.

    Attributes:
        level: Class codes of `amount`.
        gap: |difference| in the compared currency's minor units, NaN where unknown.
        compared: What the payment shows in the compared currency (NaN where no rate is known).
        is_original: Compared on the original amount.
        is_converted: The expense was converted by a rate.
    """

    level: Codes
    gap: Floats
    compared: Floats
    is_original: Bools
    is_converted: Bools

    def take(self, rows: Ints) -> "Amounts":
        """Keep some pairs, in the given order."""
        return Amounts(
            self.level[rows],
            self.gap[rows],
            self.compared[rows],
            self.is_original[rows],
            self.is_converted[rows],
        )


def classify(book: Book, rates: Rates, left: Ints, right: Ints) -> Amounts:
    """Put each pair into its amount class."""
    e, p = book.expenses, book.payments
    ours, theirs, original = e.open[left], p.open[right], p.original[right]
    is_whole = p.open[right] == _full(book)[right]
    is_original = (p.original_currency[right] == e.currency[left]) & (e.currency[left] >= 0) & is_whole
    billed = p.currency[right] == e.currency[left]
    is_original &= ~billed | (original == ours)
    compared = np.where(is_original, original, np.where(billed, theirs, 0)).astype(np.float64)
    converted = ~is_original & ~billed
    wanted = ours.astype(np.float64)
    quality = np.zeros(left.shape, dtype=np.int64)
    if converted.any():
        rows = np.flatnonzero(converted)
        wanted[rows], quality[rows] = _converted(book, rates, left[rows], right[rows])
        compared[rows] = theirs[rows]
    level = _levels(book, left, right, wanted, compared, converted)
    level[is_original & (level == code("amount", "exact"))] = code("amount", "exact_original")
    _foreign(level, wanted, compared, converted, quality)
    bad = (wanted * compared <= 0) | (ours == 0) | (theirs == 0)
    level[bad] = code("amount", "outside")
    level[converted & np.isnan(wanted) & ((ours > 0) == (theirs > 0))] = code("amount", "no_rate")
    return Amounts(level, np.abs(compared - wanted), compared, is_original, converted)


def _full(book: Book) -> Ints:
    return np.asarray(book.payment_columns.amount_minor, dtype=np.int64)


def _converted(book: Book, rates: Rates, left: Ints, right: Ints) -> tuple[Floats, Ints]:
    e, p = book.expenses, book.payments
    day = np.where(p.booked[right] > 0, p.booked[right], p.day[right])
    base = rates.convert(e.open[left], e.currency[left], p.currency[right], day)
    added, quality = rates.correction(e.currency[left], p.currency[right], day, p.instrument[right])
    return base * np.exp(added), quality


def _levels(book: Book, left: Ints, right: Ints, wanted: Floats, compared: Floats, converted: Bools) -> Codes:
    """Classify equal currencies; the later rule in the list wins only where no earlier one does."""
    ours, theirs = np.abs(wanted), np.abs(compared)
    gap = theirs - ours
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = theirs / ours
    unit = units(book)[book.expenses.currency[left]]
    rises = (ratio > 1.0) & (ratio <= TIP_MAX)
    tip, net = _near_factor(ours, theirs, TIPS) & rises, _near_factor(ours, theirs, VAT_FACTORS) & rises
    low, high = CASH_BACK
    eats = _tips_are_usual(book, left, right)
    foreign = (book.payments.original_currency[right] >= 0) | book.payments.is_abroad[right]
    rules: list[tuple[str, Bools]] = [
        ("exact", gap == 0),
        ("cents", (np.abs(gap) <= CENTS_MAX * unit / 100) & (np.abs(gap) <= 0.1 * ours)),
        ("rounded", (ours % unit == 0) & (np.abs(gap) < unit)),
        ("tip_usual", tip & eats),
        ("net", net),
        (
            "decimal",
            (theirs == 10 * ours) | (ours == 10 * theirs) | (theirs == 100 * ours) | (ours == 100 * theirs),
        ),
        ("digits", _digit_slip(ours, theirs)),
        ("home_rate", foreign & (np.abs(ratio - 1) <= 0.045)),
        ("cash_back", (gap >= low * unit) & (gap <= high * unit) & (gap % (low * unit) == 0)),
        ("tip", rises),
        ("part", (ratio < 1) & (ratio >= 0.02)),
        ("whole", (ratio > 1) & (ratio <= 1000)),
    ]
    level = np.full(left.shape, code("amount", "outside"), dtype=np.int8)
    for name, fits in reversed(rules):
        level[fits & ~converted] = code("amount", name)
    return level


def _foreign(level: Codes, wanted: Floats, compared: Floats, converted: Bools, quality: Ints) -> None:
    """Classify converted amounts by how far they lie from the rate, and how well the rate is known."""
    rows = np.flatnonzero(converted & ~np.isnan(wanted))
    if not rows.size:
        return
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = compared[rows] / wanted[rows]
    slack = 1.0 / np.maximum(np.abs(wanted[rows]), 1.0)
    off = np.maximum(np.abs(ratio - 1) - slack, 0.0)
    step = np.searchsorted(np.array(RATE_STEPS), off)
    step = np.where(quality[rows] >= ACCOUNT, step, np.maximum(step, 2))
    names = ("rate_close", "rate_near", "rate_fair", "rate_wide", "outside")
    found = np.array([code("amount", name) for name in names], dtype=np.int8)[step]
    found[(step == 0) & (quality[rows] >= NEARBY)] = code("amount", "rate_same_day")
    found[(step == 4) & (ratio > 1) & (ratio <= TIP_MAX)] = code("amount", "tip")
    found[(step == 4) & (ratio < 1) & (ratio >= 0.02)] = code("amount", "part")
    found[(step == 4) & (ratio > TIP_MAX)] = code("amount", "whole")
    assert SAME_DAY > NEARBY, "qualities are ordered"
    level[rows] = found


def units(book: Book) -> Floats:
    """Return the minor units of one unit of each currency of the book; 100 behind them for an unknown one."""
    return np.array([10.0 ** minor_digits(name) for name in book.currencies] + [100.0])


def _near_factor(ours: Floats, theirs: Floats, factors: tuple[float, ...]) -> Bools:
    near = np.zeros(ours.shape, dtype=np.bool_)
    for factor in factors:
        near |= np.abs(theirs - ours * factor) <= 1.0
    return near


def _tips_are_usual(book: Book, left: Ints, right: Ints) -> Bools:
    usual = np.array([family in ("meals", "taxi") for family in book.families] + [True])
    expense, payment = book.expenses.family[left], book.payments.family[right]
    found: Bools = usual[expense] & usual[payment]
    return found


def _digit_slip(ours: Floats, theirs: Floats) -> Bools:
    """Tell where two amounts differ in one digit, or in two neighbours that changed places."""
    slip = np.zeros(ours.shape, dtype=np.bool_)
    gap = np.abs(theirs - ours)
    at = np.minimum(np.searchsorted(SLIPS, gap), SLIPS.size - 1)
    rows = np.flatnonzero(
        (SLIPS[at] == gap)
        & (theirs < 10 * ours + 10)
        & (ours < 10 * theirs + 10)
        & (ours < 1e10)
        & (theirs < 1e10)
    )
    powers = 10 ** np.arange(_DIGITS, dtype=np.int64)
    a = (ours[rows].astype(np.int64)[:, None] // powers) % 10
    b = (theirs[rows].astype(np.int64)[:, None] // powers) % 10
    wrong = (a != b).sum(axis=1)
    swapped = ((a[:, :-1] == b[:, 1:]) & (a[:, 1:] == b[:, :-1]) & (a[:, :-1] != b[:, :-1])).any(axis=1)
    slip[rows] = (wrong == 1) | ((wrong == 2) & swapped)
    return slip


def crowding(book: Book) -> Codes:
    """Class each payment by how often its amount turns up by chance within a week of its pool (`rarity`)."""
    p = book.payments
    count = p.ids.size
    if not count:
        return np.zeros(0, dtype=np.int8)
    _, pool, pool_counts = np.unique(p.pool, return_inverse=True, return_counts=True)
    amount = np.where(p.original_currency >= 0, p.original, p.open)
    currency = np.where(p.original_currency >= 0, p.original_currency, p.currency)
    _, kind = np.unique(amount * np.int64(int(currency.max()) + 2) + currency, return_inverse=True)
    kinds = np.bincount(kind)
    own = np.unique(pool * np.int64(kinds.size) + kind, return_inverse=True, return_counts=True)
    repeats = own[2][own[1]] - 1.0
    first = np.full(pool_counts.size, np.iinfo(np.int64).max)
    last = np.full(pool_counts.size, np.iinfo(np.int64).min)
    np.minimum.at(first, pool, p.day)
    np.maximum.at(last, pool, p.day)
    days = np.maximum(last - first + 1, 30)
    chance = pool_counts[pool] * (kinds[kind] - 1 + 0.2) / count * _GLOBAL_SHARE
    per_week = 7.0 * (repeats + chance) / days[pool]
    classes: Codes = np.searchsorted(np.array(RARITY_EDGES), per_week).astype(np.int8)
    return classes
