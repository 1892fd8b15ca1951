"""From probabilities to verdicts by profile, and why not (F10-F12, F16, F20, G20)."""

from dataclasses import dataclass, field

import numpy as np

from app.engine.matching.arrays import Bools, Codes, Floats, Ints, spans
from app.engine.matching.book import Book
from app.engine.matching.factors import Kept
from app.engine.matching.parameters import MERCHANT_TABLES, code
from app.engine.matching.twins import twin_links
from app.models.expense import PaidBy
from app.models.match import Reason
from app.models.period import NO_DAY
from app.models.rules import MatchProfile, ProfileKind

RIVALS_MAX = 24
"""An ambiguous verdict names at most so many payments, and so many expenses."""

CLAIMS_MAX = 256
RULE_PROBABILITY, RULE_UNIQUE, RULE_TWINS = "probability", "unique_exact", "twin_class"
RULES = (RULE_PROBABILITY, RULE_UNIQUE, RULE_TWINS, *(kind.value for kind in ProfileKind))

_OWN = tuple(place for place, one in enumerate(PaidBy) if one in (PaidBy.OWN_MONEY, PaidBy.CASH))
_EXACT = tuple(code("amount", name) for name in ("exact", "exact_original"))
_NEVER = tuple(
    code("amount", name)
    for name in (
        *("part", "whole", "outside", "no_rate"),
        *("tip_usual", "tip", "cents", "net", "decimal", "digits", "rounded", "cash_back"),
    )
)
"""Amounts that differ in one currency are a person's to accept, with a reason (F23, G08), however likely."""
_DIGITS = tuple(code("instrument", name) for name in ("same_digits", "shared_digits"))
_STRONG = tuple(code("merchant_exact", name) for name in ("equal", "alias", "strong"))
_SPEAKING = tuple(code("merchant_exact", name) for name in ("equal", "alias", "strong", "good", "fair"))
_SHARED = code("instrument", "shared")
_UNLIKE = tuple(code("merchant_exact", name) for name in ("weak", "poor", "none"))
_DOUBTFUL = tuple(code("amount", name) for name in ("home_rate", "rate_wide"))
_SETTLED_MIN = 0.3
_LISTED_MIN = 0.01
_ALONE_MIN = 0.8
_RIVAL_SHARE = 0.1
_LOOKALIKE_DAYS = 6
_DOUBLE_DAYS, _SAME_DAYS = 10, 3
IDLE_DAYS = 12
ANYBODYS = 10


@dataclass(slots=True)
class Decided:
    """What was decided for every expense row of a graph.

    Attributes:
        link: Place of the pair that is linked by itself, or -1.
        best: Place of the best pair, or -1.
        rule: By what rule a row is linked, as its place in RULES.
        share: The chance of a twin to be settled inside its class; every pairing there is right.
        reason: Why not, where nothing is linked.
        payments: The payment rows that compete for an ambiguous row.
        expenses: The expense rows that want them too.
    """

    link: Ints
    best: Ints
    rule: Codes
    share: dict[int, float] = field(default_factory=dict)
    reason: dict[int, Reason] = field(default_factory=dict)
    payments: dict[int, list[int]] = field(default_factory=dict)
    expenses: dict[int, list[int]] = field(default_factory=dict)


def decide(
    book: Book, pairs: Kept, probability: Floats, profile: MatchProfile, *, rejected: frozenset[int]
) -> Decided:
    """Decide every usable expense; `rejected` are rows with pairs that a person rejected."""
    count = book.expenses.ids.size
    none = np.full(count, -1, dtype=np.int64)
    decided = Decided(none, best_pairs(pairs, probability, count), np.zeros(count, dtype=np.int8))
    if profile.kind is ProfileKind.SCORED:
        _scored(book, pairs, probability, profile, decided)
    else:
        _plain(book, pairs, profile, decided)
    _explain_rest(book, pairs, probability, profile, decided, rejected)
    return decided


def is_same_instrument(book: Book, pairs: Kept) -> Bools:
    """Tell for each pair whether it is on the expense's instrument.

    On any of its employee's where none is named.
    """
    e, p = book.expenses, book.payments
    named = e.instrument[pairs.left]
    same: Bools = np.where(
        named >= 0,
        named == p.instrument[pairs.right],
        (e.pool[pairs.left] == p.pool[pairs.right]) & (p.pool[pairs.right] >= 0),
    )
    return same


def is_other_card(book: Book, pairs: Kept) -> Bools:
    """Tell where the expense names one card and the payment ran on another, by their digits."""
    named, used = book.expenses.last4[pairs.left], book.payments.card4[pairs.right]
    other: Bools = (named >= 0) & (used >= 0) & (named != used)
    return other


def is_anybodys(pairs: Kept) -> Bools:
    """Tell where a card without a holder and a merchant that does not speak for the pair meet.

    Amount and day alone find somebody else's payment there, in 9 of 10,000 expenses among 100,000: such a
    pair has to be ANYBODYS times as sure, and is linked by no other rule.
    """
    anybodys: Bools = (pairs.levels["instrument"] == _SHARED) & ~is_speaking(pairs)
    return anybodys


def is_speaking(pairs: Kept) -> Bools:
    """Tell where the merchants are alike enough to speak for the pair."""
    named = np.maximum.reduce([pairs.levels[table] for table in MERCHANT_TABLES])
    speaking: Bools = np.isin(named, _SPEAKING)
    return speaking


def is_against_method(book: Book, pairs: Kept) -> Bools:
    """Tell where a stated private method speaks against the pair and nothing hard outweighs it."""
    own = np.isin(book.expenses.paid_by[pairs.left], _OWN)
    hard = np.isin(pairs.levels["instrument"], _DIGITS) & np.isin(pairs.levels["merchant_exact"], _STRONG)
    against: Bools = own & ~hard
    return against


def best_pairs(pairs: Kept, probability: Floats, count: int) -> Ints:
    """Return the place of each expense row's most probable pair, -1 where it has none."""
    return best_of(pairs.left, probability, count)


def best_of(left: Ints, probability: Floats, count: int) -> Ints:
    """Return the place of the most probable entry of each row, -1 where it has none; rows in order."""
    best = np.full(count, -1, dtype=np.int64)
    if left.size:
        is_first = np.diff(left, prepend=-1) != 0
        number = np.cumsum(is_first) - 1
        firsts = np.flatnonzero(is_first)
        top = np.flatnonzero(probability == np.maximum.reduceat(probability, firsts)[number])
        best[left[top[::-1]]] = top[::-1]  # of equal ones the first payment stays
    return best


def _scored(book: Book, pairs: Kept, probability: Floats, profile: MatchProfile, decided: Decided) -> None:
    """Link what reaches the threshold, then exact amounts unique both ways, then twin classes."""
    may = (
        book.expenses.is_draft[pairs.left]
        & ~np.isin(pairs.levels["amount"], _NEVER)
        & ~is_against_method(book, pairs)
        & ~is_other_card(book, pairs)
        & ~has_idle_lookalike(book, pairs, probability)
    )
    is_best = np.arange(pairs.left.size) == decided.best[pairs.left]
    doubtful = has_lookalike(book, pairs) | np.isin(pairs.levels["amount"], _DOUBTFUL)
    needed = np.where(doubtful, 1 - (1 - profile.probability_min) / 10, profile.probability_min)
    alone = may & ~has_double(book, pairs, probability)
    anybodys = is_anybodys(pairs)
    needed = np.where(anybodys, 1 - (1 - profile.probability_min) / ANYBODYS, needed)
    sure = alone & is_best & (probability >= needed)
    fair = (
        may
        & is_best
        & (probability > profile.unique_probability_min)
        & unique_exact(book, pairs, profile.unique_days)
        & ~has_idle_sibling(book, pairs, probability)
        & ~anybodys
    )
    taken = np.zeros(book.payments.ids.size, dtype=np.bool_)
    rules = [(RULE_PROBABILITY, np.flatnonzero(sure))]
    if profile.unique_exact:
        rules.append((RULE_UNIQUE, np.flatnonzero(fair & ~sure)))
    for rule, places in rules:  # one place of each expense at most; of each payment the first takes it
        open_ = places[(decided.link[pairs.left[places]] < 0) & ~taken[pairs.right[places]]]
        first = open_[np.sort(np.unique(pairs.right[open_], return_index=True)[1])]
        decided.link[pairs.left[first]], decided.rule[pairs.left[first]] = first, RULES.index(rule)
        taken[pairs.right[first]] = True
    for twin in twin_links(book, pairs, probability, may & ~anybodys):
        payment = int(pairs.right[twin.place])
        if decided.link[twin.row] < 0 and not taken[payment]:
            decided.link[twin.row], taken[payment] = twin.place, True
            decided.rule[twin.row] = RULES.index(RULE_TWINS)
            decided.share[twin.row] = twin.share


def has_lookalike(book: Book, pairs: Kept) -> Bools:
    """Tell which pairs have a second payment of the same amount and merchant for their expense, near in date.

    Only dates tell such payments apart, and people are often a day or two off: a link needs to be
    ten times as sure there.
    """
    name = book.payments.name
    near = np.flatnonzero(np.isin(pairs.levels["amount"], _EXACT) & (np.abs(pairs.lag) <= _LOOKALIKE_DAYS))
    key = pairs.left[near] * np.int64(int(name.max(initial=0)) + 2) + name[pairs.right[near]] + 1
    _, back, counts = np.unique(key, return_inverse=True, return_counts=True)
    found = np.zeros(pairs.left.shape, dtype=np.bool_)
    found[near] = counts[back] > 1
    return found


def has_idle_lookalike(book: Book, pairs: Kept, probability: Floats) -> Bools:
    """Tell which pairs have a second payment like theirs for their expense that nothing else claims.

    Both show the same amount and merchant, and the other only its booking day: cards are booked up to
    IDLE_DAYS after the purchase, so either may be the expense's, however much nearer the first one is.
    """
    undated = book.payments.purchased[pairs.right] == NO_DAY
    late = (pairs.lag >= 0) & (pairs.lag <= IDLE_DAYS)
    return _has_idle(book, pairs, probability, late & undated, np.abs(pairs.lag) <= IDLE_DAYS)


def has_idle_sibling(book: Book, pairs: Kept, probability: Floats) -> Bools:
    """Tell the same of any second payment in the window, such as another month of a series.

    It is too little against a sure pair, but enough against one that is merely the only one near.
    """
    anywhere = np.ones(pairs.left.shape, dtype=np.bool_)
    return _has_idle(book, pairs, probability, anywhere, anywhere)


def _has_idle(book: Book, pairs: Kept, probability: Floats, rivals: Bools, near: Bools) -> Bools:
    """Find near pairs whose expense has a rival of equal amount and merchant that nothing else claims."""
    p, exact = book.payments, np.isin(pairs.levels["amount"], _EXACT)
    claimed = np.bincount(pairs.right, probability, p.ids.size)
    idle = exact & rivals & (claimed[pairs.right] - probability < _SETTLED_MIN)
    rows = np.flatnonzero(exact & near)
    key = pairs.left[rows] * np.int64(int(p.name.max(initial=0)) + 2) + p.name[pairs.right[rows]] + 1
    _, back = np.unique(key, return_inverse=True)
    found = np.zeros(pairs.left.shape, dtype=np.bool_)
    found[rows] = np.bincount(back, idle[rows])[back] - idle[rows] > 0
    return found


def has_double(book: Book, pairs: Kept, probability: Floats) -> Bools:
    """Tell which pairs have a rival expense that is the same cost for all we know, and settled nowhere else.

    One cost reported twice, once perhaps as paid in cash or by another name; or two of a monthly series
    typed with nearly the same date. Choosing between them would be a guess. The same goes for a link across
    more than a week while payments of the same amount and merchant lie in between.
    """
    equal = np.isin(pairs.levels["amount"], _EXACT)
    exact = equal & ~np.isin(pairs.levels["merchant_exact"], _UNLIKE)
    near = exact & (np.abs(pairs.lag) <= _DOUBLE_DAYS) | equal & (np.abs(pairs.lag) <= _SAME_DAYS)
    settled = np.bincount(pairs.left, np.where(near, probability, 0.0), book.expenses.ids.size)
    idle = near & (settled[pairs.left] - probability < _SETTLED_MIN)
    claims = np.bincount(pairs.right[idle], minlength=book.payments.ids.size)
    double: Bools = idle & (claims[pairs.right] > 1)
    far = np.flatnonzero(exact)
    name = book.payments.name
    key = pairs.left[far] * np.int64(int(name.max(initial=0)) + 2) + name[pairs.right[far]] + 1
    _, back, counts = np.unique(key, return_inverse=True, return_counts=True)
    double[far] |= (counts[back] > 1) & (np.abs(pairs.lag[far]) > _LOOKALIKE_DAYS)
    return double


def unique_exact(book: Book, pairs: Kept, days: int) -> Bools:
    """Tell which exact pairs are the only ones of their expense and their payment within some days."""
    near = np.isin(pairs.levels["amount"], _EXACT) & (np.abs(pairs.lag) <= days) & (pairs.score > -20)
    of_left = np.bincount(pairs.left[near], minlength=book.expenses.ids.size)
    of_right = np.bincount(pairs.right[near], minlength=book.payments.ids.size)
    unique: Bools = near & (of_left[pairs.left] == 1) & (of_right[pairs.right] == 1)
    return unique


def _plain(book: Book, pairs: Kept, profile: MatchProfile, decided: Decided) -> None:
    """Apply Strict or Standard: a pair qualifies or not; anything but one-to-one is ambiguous."""
    good = np.flatnonzero(qualifies(book, pairs, profile))
    of_left = np.bincount(pairs.left[good], minlength=book.expenses.ids.size)
    of_right = np.bincount(pairs.right[good], minlength=book.payments.ids.size)
    by_left, by_right = (
        _lists(pairs.left[good], pairs.right[good]),
        _lists(pairs.right[good], pairs.left[good]),
    )
    for place in good.tolist():
        row, payment = int(pairs.left[place]), int(pairs.right[place])
        if not book.expenses.is_draft[row] or row in decided.reason:
            continue
        if of_left[row] == 1 and of_right[payment] == 1:
            decided.link[row], decided.rule[row] = place, RULES.index(profile.kind.value)
            continue
        decided.reason[row] = Reason.SEVERAL_PAYMENTS if of_left[row] > 1 else Reason.SEVERAL_EXPENSES
        decided.payments[row] = by_left[row]
        rivals = {one for mine in by_left[row] for one in by_right[mine]} - {row}
        decided.expenses[row] = sorted(rivals)[:RIVALS_MAX]


def qualifies(book: Book, pairs: Kept, profile: MatchProfile) -> Bools:
    """Tell which pairs satisfy Strict or Standard (F10, F12), drafts or not."""
    levels = (code("amount", "exact"),) if profile.kind is ProfileKind.STRICT else _EXACT
    good = (
        np.isin(pairs.levels["amount"], levels)
        & is_same_instrument(book, pairs)
        & ~is_against_method(book, pairs)
    )
    good &= (pairs.lag >= -profile.days_before) & (pairs.lag <= profile.days_after)
    if profile.similarity_min > 0:
        alike = np.nan_to_num(pairs.similarity, nan=-1.0) >= 100 * profile.similarity_min
        good &= alike | (pairs.levels["merchant_exact"] == code("merchant_exact", "alias"))
    found: Bools = good
    return found


def _lists(keys: Ints, values: Ints) -> dict[int, list[int]]:
    """Collect the values of each key, the first RIVALS_MAX of them."""
    found: dict[int, list[int]] = {}
    for key, value in zip(keys.tolist(), values.tolist(), strict=True):
        mine = found.setdefault(key, [])
        if len(mine) < RIVALS_MAX:
            mine.append(value)
    return found


def _explain_rest(
    book: Book,
    pairs: Kept,
    probability: Floats,
    profile: MatchProfile,
    decided: Decided,
    rejected: frozenset[int],
) -> None:
    """Give every expense that is not linked its reason (F11, F20)."""
    e = book.expenses
    is_taken = np.zeros(book.payments.ids.size, dtype=np.bool_)
    is_taken[pairs.right[decided.link[decided.link >= 0]]] = True
    free = np.flatnonzero(~is_taken[pairs.right])  # what another expense was linked with competes no more
    best = best_of(pairs.left[free], probability[free], e.ids.size)
    top = np.append(free, -1)[best]
    rest = book.usable_expenses() & (decided.link < 0)
    rest[list(decided.reason)] = False
    _give(
        decided, Reason.NOT_A_DRAFT, np.flatnonzero(book.usable_expenses() & ~e.is_draft & (decided.link < 0))
    )
    rest &= e.is_draft
    own = np.isin(e.paid_by, _OWN)
    _give(decided, Reason.NOT_COMPANY_PAID, np.flatnonzero(rest & own))
    rest &= ~own
    chance = np.append(probability, 0.0)[top]
    unlikely = rest & (chance < _LISTED_MIN)
    best_of_payment = np.zeros(book.payments.ids.size)
    np.maximum.at(best_of_payment, pairs.right, probability)
    crowd = unlikely & (top >= 0)
    crowd[crowd] = (best_of_payment[pairs.right[top[crowd]]] > 0.5) & (pairs.score[top[crowd]] > 0)
    _give(decided, Reason.SEVERAL_EXPENSES, np.flatnonzero(crowd))
    refused = np.zeros(e.ids.size, dtype=np.bool_)
    refused[list(rejected)] = True
    _give(decided, Reason.REJECTED_BY_PERSON, np.flatnonzero(unlikely & ~crowd & refused))
    _give(decided, Reason.NO_CANDIDATE, np.flatnonzero(unlikely & ~crowd & ~refused))
    rows = np.flatnonzero(rest & ~unlikely)
    if profile.kind is ProfileKind.SCORED:
        _name_rivals(pairs, probability, decided, rows, top[rows], free)
    else:
        _give(decided, Reason.BELOW_THRESHOLD, rows)


def _give(decided: Decided, reason: Reason, rows: Ints) -> None:
    decided.reason.update(dict.fromkeys(rows.tolist(), reason))


def _name_rivals(
    pairs: Kept, probability: Floats, decided: Decided, rows: Ints, top: Ints, free: Ints
) -> None:
    """Tell which rivals keep good pairs below the threshold; RIVALS_MAX of them are named.

    Args:
        pairs: All pairs.
        probability: Their chances.
        decided: Takes the reasons and the rivals.
        rows: Expense rows with a likely pair that is not linked.
        top: The place of the best pair of each.
        free: Places of the pairs whose payments are not linked.
    """
    alone = 1.0 / (1.0 + np.exp(-np.clip(pairs.score[top], -30, 30)))
    order = np.argsort(pairs.right, kind="stable")
    ordered = pairs.right[order]
    starts = np.searchsorted(ordered, pairs.right[top])
    stops = np.minimum(np.searchsorted(ordered, pairs.right[top], side="right"), starts + CLAIMS_MAX)
    claims, at = spans(starts, stops, CLAIMS_MAX)
    theirs = order[at]
    least = _RIVAL_SHARE * probability[top]
    is_other = (probability[theirs] >= least[claims]) & (pairs.left[theirs] != rows[claims])
    claims, theirs = claims[is_other], theirs[is_other]
    firsts = np.searchsorted(pairs.left[free], rows)
    lasts = np.searchsorted(pairs.left[free], rows, side="right")
    number, at = spans(firsts, lasts, pairs.left.size)
    mine = free[at]
    is_rival = probability[mine] >= least[number]
    number, mine = number[is_rival], mine[is_rival]
    count = np.bincount(number, minlength=rows.size)
    claimed = np.bincount(claims, minlength=rows.size)
    quiet = (alone < _ALONE_MIN) | ((count < 2) & (claimed == 0))
    _give(decided, Reason.BELOW_THRESHOLD, rows[quiet])
    mine = mine[np.lexsort((pairs.right[mine], -probability[mine], number))]
    ends, claim_ends = np.cumsum(count), np.cumsum(claimed)
    for place in np.flatnonzero(~quiet).tolist():
        row = int(rows[place])
        several = mine[ends[place] - count[place] : ends[place]]
        others = theirs[claim_ends[place] - claimed[place] : claim_ends[place]]
        decided.reason[row] = Reason.SEVERAL_PAYMENTS if several.size > 1 else Reason.SEVERAL_EXPENSES
        decided.payments[row] = pairs.right[several[:RIVALS_MAX]].tolist()
        decided.expenses[row] = sorted(set(pairs.left[others].tolist()))[:RIVALS_MAX]
