"""A company's own correction of the shipped weights, learned from its own data without labels (DESIGN 5).

What a class of a factor is worth is how much more often true pairs show it than pairs that meet by
chance. Chance is counted on decoys: the company's expenses moved by some weeks, so that no payment is
theirs. True pairs are counted by expectation and maximisation over the company's candidates, where what
people linked counts as known. The shipped weights know both shares of the sets that they were learned
from (resources/matching/usual.json); what a company's shares differ from those corrects the weight, held
towards no correction by the error of its own counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.engine.matching.arrays import Bools, Floats, Ints, distinct
from app.engine.matching.blocking import Blocks
from app.engine.matching.book import Book
from app.engine.matching.competing import compete
from app.engine.matching.deciding import is_anybodys, is_speaking
from app.engine.matching.factors import EXACT_LEVELS, Factors, Kept
from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters, Shares, code
from app.models.period import NO_DAY

GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "date": (
        ("same", "next", "after_2_3", "before_1", "after_4_7", "before_2_3"),
        ("booked_0", "booked_1", "booked_2", "booked_3", "booked_4", "booked_5_7", "booked_before_1_3"),
    ),
    "merchant_exact": (("equal", "alias", "strong", "good", "fair", "weak", "poor", "none"),),
}
"""The classes that are corrected, group by group; shares are taken among those of a group.

Instruments, methods, amounts and far dates, on which refusals rest, are nobody's to correct; categories and
countries made lists of real payments a little worse.
"""

SAMPLE_MAX = 2_500
"""So many expenses teach, at most: a fraction of a match's time, whatever the size."""

PAIRS_MIN = 400.0
"""With fewer true pairs expected than this the shipped weights stay, to the last digit."""

CAUTION = 100.0
"""So many pairs' worth of belief that the usual shares are the company's own."""

DOUBT = 2.25
"""So many standard errors of a difference are taken for noise."""

CHANGE_MAX = 1.5
ROUNDS = 3
_LEARNED_AS = dict.fromkeys(MERCHANT_TABLES, "merchant_exact")
"""How readable a company's texts are is learned where amounts are equal, and holds where they are not."""

_NEAR_DAYS = tuple(code("date", level) for group in GROUPS["date"] for level in group)
_SHIFT_MIN, _SHIFT_DAYS = 38, 15
_STEPS = 1 << 16


@dataclass(frozen=True, slots=True)
class Adapted:
    """The weights of one company.

    Attributes:
        parameters: The shipped ones with the company's corrections.
        pairs: How many of the company's pairs taught; 0 where they are too few, and nothing is corrected.
    """

    parameters: Parameters
    pairs: int = 0


def adapt(
    book: Book, parameters: Parameters, blocks: Blocks, factors: Factors, linked: Ints, rejected: Ints
) -> Adapted:
    """Learn a company's weights; the same data in any order give the same.

    Args:
        book: Both sides; what is linked teaches as if it were open.
        parameters: The shipped weights, with the shares of the sets that they were learned from.
        blocks: The book's pairs.
        factors: The book's classes, with the shipped weights.
        linked: Sorted keys (expense row times payments plus payment row) of pairs that people linked.
        rejected: The same of pairs that people rejected.
    """
    usual, rows = parameters.usual, sample(book)
    if usual is None or rows.size < PAIRS_MIN:
        return Adapted(parameters)
    real, chance = opened(book, blocks, factors, rows, rejected)
    counted = _learned(_Lesson.of(real, linked, _width(book)), _levels(chance), parameters, usual)
    if counted is None:
        return Adapted(parameters)
    changes, pairs = counted
    own = {factor: changes[_LEARNED_AS.get(factor, factor)] for factor in (*GROUPS, *MERCHANT_TABLES)}
    own = {factor: table for factor, table in own.items() if table.any()}
    weights = {
        factor: np.round(table + own[factor], 2) if factor in own else table
        for factor, table in parameters.weights.items()
    }
    return Adapted(replace(parameters, weights=weights, own=own), round(pairs))


def guarded(own: Mapping[str, Floats], pairs: Kept, probability: Floats) -> Floats:
    """Judge links by the shipped weights where the merchant says nothing, nor the card or the day.

    On cards without a holder such pairs have to be surer than others, and the limit of that was set for the
    shipped weights: companies' own made 2.9 wrong links in 10,000 there in place of 2.3. On days far apart an
    unreadable merchant that is held against no pair would leave the amount alone to decide.

    Args:
        own: What the company's data added to the weights.
        pairs: All pairs.
        probability: Their chances by the company's weights.
    """
    if not own:
        return probability
    is_far = ~np.isin(pairs.levels["date"], _NEAR_DAYS)
    rows = np.flatnonzero(is_anybodys(pairs) | (is_far & ~is_speaking(pairs)))
    added = np.zeros(rows.size)
    for factor, levels in pairs.levels.items():
        if factor in own:
            added += np.append(own[factor], 0.0)[levels[rows]]
    rows, added = rows[added != 0.0], added[added != 0.0]
    found = probability.copy()
    with np.errstate(divide="ignore"):
        found[rows] = 1.0 / (1.0 + np.exp(added) * (1.0 / found[rows] - 1.0))
    return found


def sample(book: Book) -> Ints:
    """Choose the expenses that teach: by employee and amount, so that neither order nor dates matter."""
    e = book.expenses
    amount = np.asarray(book.expense_columns.amount_minor, dtype=np.int64)
    rows = np.flatnonzero(~e.is_ignored & (amount != 0)).astype(np.int64)
    if rows.size <= SAMPLE_MAX:
        return rows
    mixed = (e.pool[rows].astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)) ^ (
        amount[rows].astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
    )
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    place = (mixed >> np.uint64(48)).astype(np.int64)
    return rows[place < _STEPS * SAMPLE_MAX // rows.size]


def opened(book: Book, blocks: Blocks, factors: Factors, rows: Ints, rejected: Ints) -> tuple[Kept, Kept]:
    """Open the pairs of some expenses as they are, and moved by some weeks, as before the first link."""
    e, p = book.expenses, book.payments
    ours, theirs = (
        np.asarray(column.amount_minor, dtype=np.int64)
        for column in (book.expense_columns, book.payment_columns)
    )
    whole = replace(book, expenses=replace(e, open=ours), payments=replace(p, open=theirs))
    number = np.abs(ours) + e.pool
    move = (_SHIFT_MIN + number % _SHIFT_DAYS) * np.where(number // _SHIFT_DAYS % 2 == 0, 1, -1)
    nowhere = np.broadcast_to(np.int64(NO_DAY), e.day.shape)
    moved = replace(whole, expenses=replace(whole.expenses, day=e.day + move, swapped=nowhere))
    sifters = blocks.of(whole).sifters()
    found = []
    for one in (whole, moved):
        left, right = blocks.of(one).pairs(rows, sifters)
        good = ~p.is_ignored[right] & ~np.isin(left * _width(book) + right, rejected)
        found.append(factors.of(one).classify(left[good], right[good], keep_all=False))
    return found[0], found[1]


def counts(book: Book, blocks: Blocks, factors: Factors) -> Shares:
    """Count one set under the weights of `factors` alone; what usual.json is made of."""
    nothing = np.zeros(0, dtype=np.int64)
    real, chance = opened(book, blocks, factors, sample(book), nothing)
    return Shares(_levels(real, _Lesson.of(real, nothing, _width(book)).likely({})), _levels(chance))


def _width(book: Book) -> np.int64:
    return np.int64(max(book.payments.ids.size, 1))


def _learned(
    lesson: "_Lesson", chance: Mapping[str, Floats], parameters: Parameters, usual: Shares
) -> tuple[dict[str, Floats], float] | None:
    """Return the corrections and how many pairs taught them; None where those are too few."""
    changes: dict[str, Floats] = {}
    pairs = 0.0
    for _ in range(ROUNDS):
        true = _levels(lesson.pairs, lesson.likely(changes))
        pairs = float(true["date"].sum())
        if pairs < PAIRS_MIN:
            return None
        changes = {
            factor: _corrections(factor, true, chance, usual, parameters.weights[factor]) for factor in GROUPS
        }
    return changes, pairs


@dataclass(frozen=True, slots=True)
class _Lesson:
    """The candidates of the sample, numbered for their competition."""

    pairs: Kept
    left: Ints
    right: Ints
    sizes: tuple[int, int]
    is_known: Bools
    is_settled: Bools

    @classmethod
    def of(cls, pairs: Kept, known: Ints, width: np.int64) -> "_Lesson":
        lefts, rights = distinct(pairs.left), distinct(pairs.right)
        is_known = np.isin(pairs.left * width + pairs.right, known)
        settled = np.isin(pairs.left, known // width) | np.isin(pairs.right, known % width)
        left, right = np.searchsorted(lefts, pairs.left), np.searchsorted(rights, pairs.right)
        return cls(pairs, left, right, (lefts.size, rights.size), is_known, settled)

    def likely(self, changes: Mapping[str, Floats]) -> Floats:
        """Return how likely each pair is true under corrected weights; what people linked is."""
        score = self.pairs.score.copy()
        for factor, levels in self.pairs.levels.items():
            change = changes.get(_LEARNED_AS.get(factor, factor))
            if change is not None:
                score += np.append(change, 0.0)[levels]
        found = compete(score, self.left, self.right, *self.sizes)
        return np.where(self.is_known, 1.0, np.where(self.is_settled, 0.0, found))


def _levels(pairs: Kept, weight: Floats | None = None) -> dict[str, Floats]:
    """Count each factor's classes among pairs of equal amounts."""
    if weight is None:
        weight = np.ones(pairs.left.size)
    exact = np.isin(pairs.levels["amount"], EXACT_LEVELS)
    found = {}
    for factor in GROUPS:
        levels = pairs.levels[factor].astype(np.int64)
        use = exact & (levels >= 0)
        found[factor] = np.bincount(levels[use], weight[use], minlength=len(CLASSES[factor])).astype(
            np.float64
        )
    return found


def _corrections(
    factor: str,
    true: Mapping[str, Floats],
    chance: Mapping[str, Floats],
    usual: Shares,
    shipped: Floats,
) -> Floats:
    """Compare a factor's shares with the usual ones; differences within DOUBT errors are none.

    What speaks against a pair never speaks louder: what is seldom expected to be true would be learned as
    such ever more. Nor does a merchant speak louder for it: in a crowd chance meets few equal merchants, but
    those that it meets are the likeliest to be linked wrongly.
    """
    change = np.zeros(len(CLASSES[factor]))
    for group in GROUPS[factor]:
        at = np.array([code(factor, level) for level in group])
        mine, error = _ratio(true[factor][at], usual.true[factor][at])
        theirs, other = _ratio(chance[factor][at], usual.chance[factor][at])
        off, doubt = mine - theirs, DOUBT * np.sqrt(error + other)
        change[at] = np.sign(off) * np.maximum(np.abs(off) - doubt, 0.0)
    most = np.where((factor in MERCHANT_TABLES) & (shipped > 0.0), 0.0, CHANGE_MAX)
    change = np.clip(change, np.where(shipped < 0.0, 0.0, -CHANGE_MAX), most)
    return np.round(change, 2)


def _ratio(seen: Floats, usual: Floats) -> tuple[Floats, Floats]:
    """Return the log of each share over the usual one, and its variance, which both sides' counts make.

    CAUTION pairs more than were seen have the usual shares.
    """
    total, base = float(seen.sum()), float(usual.sum())
    if base <= 0.0 or total <= 0.0:
        return np.zeros(seen.size), np.zeros(seen.size)
    told = np.maximum(usual, 0.5)
    share = told / base
    expected = CAUTION * share
    mixed = (seen + expected) / (total + CAUTION)
    return np.log(mixed / share), 1.0 / (seen + expected) + 1.0 / told
