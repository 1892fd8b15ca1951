"""The shortest change that would make a pending expense match, from its candidates and its verdict (G21).

Pure: it looks at what was decided and never decides anew. Chances are those that lists show; a change
of one factor moves the log-odds by the difference of two weights, all else being equal.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Candidate, Evidence, Factor, Reason
from app.models.rules import MatchProfile, ProfileKind
from app.models.why_not import Change, WhyNot


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of one pending expense.

    Attributes:
        spent_on: Its day.
        reason: Why it was not linked; None where it was not judged yet.
        candidates: As listed; those outside tolerance included.
        rejected: Payments that a person said "not this one" of.
        competing: The payments that the verdict names.
        rivals: Expenses that the verdict names and that are still open.
        covered: First and last days that statements of its instrument cover; None where it names none.
        can_link: False where it is locked for everybody.
    """

    spent_on: date
    reason: Reason | None
    candidates: Sequence[Candidate] = ()
    rejected: frozenset[PaymentId] = frozenset()
    competing: frozenset[PaymentId] = frozenset()
    rivals: Sequence[ExpenseId] = ()
    covered: Sequence[tuple[date, date]] | None = None
    can_link: bool = True


_HAND_AMOUNTS = frozenset(
    {"part", "whole", "tip_usual", "tip", "cents", "net", "decimal", "digits", "rounded", "cash_back"}
)
"""Differences in one currency, which only a person accepts, with a reason (F23)."""

_EXACT = frozenset({"exact", "exact_original"})
_ALIKE = frozenset({"equal", "alias", "strong"})
_AIMS: Mapping[Factor, tuple[str, ...]] = {
    Factor.MERCHANT: ("alias",),
    Factor.INSTRUMENT: ("same", "same_digits"),
    Factor.DATE: ("same", "booked_1"),
    Factor.AMOUNT: ("exact", "exact_original"),
    Factor.SOURCE: ("company",),
    Factor.CATEGORY: ("same",),
    Factor.VAT_NUMBER: ("same",),
}
"""What each factor would have to be; in the order of how easily a person makes it so."""

ADDS_UP = "adds_up"
"""Level of the evidence on amounts for the pairs of a sum."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One case under one profile, with its candidates sorted out."""

    case: Case
    profile: MatchProfile
    parameters: Parameters
    offered: list[Candidate] = field(default_factory=list)

    @property
    def best(self) -> Candidate | None:
        """The likeliest offered candidate; of equal ones the first listed."""
        return max(self.offered, key=lambda one: one.probability, default=None)


def why_not(case: Case, profile: MatchProfile, parameters: Parameters) -> WhyNot:
    """Return the shortest change that would make an expense match under a profile."""
    offered = [one for one in case.candidates if not one.outside and one.payment_id not in case.rejected]
    look = _Look(case, profile, parameters, offered)
    best = look.best
    if not case.can_link:
        return WhyNot(Change.READ_ONLY)
    if case.reason is Reason.REJECTED_BY_PERSON or (best is None and case.rejected):
        again = [one for one in case.candidates if one.payment_id in case.rejected]
        if again:
            return _about(Change.TAKE_BACK, max(again, key=lambda one: (one.score, -one.payment_id)))
    if best is None:
        return _uncovered(case) or _nearest(look)
    if case.reason in (Reason.NOT_A_DRAFT, Reason.NOT_COMPANY_PAID):
        return _about(Change.BY_HAND, best, why=case.reason.value)
    parts = [one for one in offered if _level(one, Factor.AMOUNT) == ADDS_UP]
    if parts and (case.reason is Reason.NEEDS_SPLIT or best in parts):
        return _about(Change.ADD_UP, parts[0], count=len(parts))
    if (
        case.reason is Reason.SEVERAL_PAYMENTS
        and (found := _one_of_several(look, look.case.competing)) is not None
    ):
        return found
    if case.reason is Reason.SEVERAL_EXPENSES:
        return _free(look, best)
    return _below(look, best)


def _about(change: Change, one: Candidate, **more: object) -> WhyNot:
    return replace(WhyNot(change, one.payment_id, probability=one.probability), **more)  # type: ignore[arg-type]  # its fields


def _level(candidate: Candidate, factor: Factor) -> str:
    found = _evidence(candidate, factor)
    return "" if found is None else found.level


def _evidence(candidate: Candidate, factor: Factor) -> Evidence | None:
    """Return the evidence of a factor; of amount and merchant the main one comes first."""
    return next((one for one in candidate.evidence if one.factor is factor), None)


# -- several payments -------------------------------------------------------------------------------


def _equal(look: _Look, best: Candidate) -> frozenset[PaymentId]:
    """Return the payments that are as good as the best one but for the day: exact, of a merchant like it."""
    if _level(best, Factor.AMOUNT) not in _EXACT or _level(best, Factor.MERCHANT) not in _ALIKE:
        return frozenset()
    return frozenset(
        one.payment_id
        for one in look.offered
        if _level(one, Factor.AMOUNT) in _EXACT and _level(one, Factor.MERCHANT) in _ALIKE
    )


def _one_of_several(look: _Look, competing: frozenset[PaymentId]) -> WhyNot | None:
    """Find what tells one of the competing payments from the others; None where only one is left."""
    rivals = [one for one in look.offered if one.payment_id in competing]
    if len(rivals) < 2:
        return None
    count = len(rivals)
    days = sorted(rivals, key=lambda one: (abs(one.days_apart), one.payment_id))
    nearest, second = days[0], days[1]
    if abs(nearest.days_apart) < abs(second.days_apart):
        return _about(Change.NEAREST_DAY, nearest, count=count, days=abs(nearest.days_apart))
    alike = [one for one in rivals if _level(one, Factor.MERCHANT) in _ALIKE]
    if len(alike) == 1:
        return _about(Change.SAME_MERCHANT, alike[0], count=count)
    same = [one for one in rivals if one.same_instrument]
    if len(same) == 1:
        return _about(Change.SAME_CARD, same[0], count=count)
    return _about(Change.ALIKE, days[0], count=count)


def _free(look: _Look, best: Candidate) -> WhyNot:
    """Say which expense to reconcile first; where none wants the payment any more, it is free."""
    if look.case.rivals:
        return _about(Change.OTHER_FIRST, best, expense_id=look.case.rivals[0], count=len(look.case.rivals))
    return _about(Change.RUN, best)


# -- below the threshold ----------------------------------------------------------------------------


def _below(look: _Look, best: Candidate) -> WhyNot:
    """Find the single factor that would carry the best candidate over, or the threshold that would."""
    amount = _evidence(best, Factor.AMOUNT)
    if amount is not None and amount.level in _HAND_AMOUNTS:
        return _about(Change.AMOUNT, best, factor=Factor.AMOUNT, level=amount.level, detail=amount.detail)
    if look.profile.kind is not ProfileKind.SCORED:
        return _plain(look, best)
    needed = look.profile.probability_min
    if (found := _one_of_several(look, _equal(look, best))) is not None:
        return found
    if best.probability >= needed:
        return _about(Change.RUN if look.case.reason is None else Change.DOUBT, best, needed=needed)
    for factor in _AIMS:
        now = _evidence(best, factor)
        if now is None:
            continue
        would_be = _moved(best.probability, _gain(look.parameters, factor, now))
        if would_be >= needed:
            return _about(
                Change.FACTOR,
                best,
                factor=factor,
                level=now.level,
                detail=now.detail,
                would_be=would_be,
                needed=needed,
            )
    return _about(Change.THRESHOLD, best, needed=needed)


def _gain(parameters: Parameters, factor: Factor, now: Evidence) -> float:
    """Return how much the score grows when a factor is what it should be; never below zero."""
    name = _table(parameters, factor, now)
    best = max(
        (float(parameters.weights[name][CLASSES[name].index(level)]) for level in _aims(factor, now)),
        default=now.weight,
    )
    return max(0.0, best - now.weight)


def _aims(factor: Factor, now: Evidence) -> tuple[str, ...]:
    if factor is Factor.DATE and now.level.startswith("booked_"):
        return ("booked_1",)
    if factor is Factor.DATE:
        return ("same",)
    if factor is Factor.INSTRUMENT and now.level.startswith("shared"):
        return ("shared_digits",)
    return _AIMS[factor]


def _table(parameters: Parameters, factor: Factor, now: Evidence) -> str:
    """Name the table of weights that an evidence comes from; a merchant's is told by its weight."""
    if factor is not Factor.MERCHANT:
        return factor.value
    for name in MERCHANT_TABLES:
        if now.level in CLASSES[name]:
            weight = float(parameters.weights[name][CLASSES[name].index(now.level)])
            if math.isclose(weight, now.weight, abs_tol=1e-9):
                return name
    return MERCHANT_TABLES[0]


def _moved(probability: float, gain: float) -> float:
    """Return a chance after its log-odds grew."""
    inside = min(1 - 1e-12, max(1e-12, probability))
    return 1 / (1 + math.exp(-(math.log(inside / (1 - inside)) + gain)))


def _plain(look: _Look, best: Candidate) -> WhyNot:
    """Strict and Standard: name the first rule that the best candidate breaks (F10, F12)."""
    profile = look.profile
    levels = frozenset({"exact"}) if profile.kind is ProfileKind.STRICT else _EXACT
    broken = (
        (Factor.AMOUNT, _level(best, Factor.AMOUNT) not in levels),
        (Factor.INSTRUMENT, not best.same_instrument),
        (Factor.DATE, not -profile.days_before <= best.days_apart <= profile.days_after),
        (
            Factor.MERCHANT,
            profile.similarity_min > 0 and _level(best, Factor.MERCHANT) not in _ALIKE,
        ),
    )
    for factor, is_broken in broken:
        if is_broken:
            now = _evidence(best, factor)
            said = ("", "") if now is None else (now.level, now.detail)
            return _about(Change.FACTOR, best, factor=factor, level=said[0], detail=said[1])
    return _about(Change.RUN if look.case.reason is None else Change.DOUBT, best)


# -- nothing near -----------------------------------------------------------------------------------


def _uncovered(case: Case) -> WhyNot | None:
    """Say that no statement covers the day; None where one does, or nothing is known of the instrument."""
    if case.covered is None or any(first <= case.spent_on <= last for first, last in case.covered):
        return None
    before = [last for first, last in case.covered if last < case.spent_on]
    after = [first for first, last in case.covered if first > case.spent_on]
    if not before and not after and case.candidates:
        return None  # its payments come from elsewhere than statements
    return WhyNot(Change.NO_STATEMENT, last_on=max(before, default=None), next_on=min(after, default=None))


def _nearest(look: _Look) -> WhyNot:
    """Name the nearest payment outside tolerance: likeliest, then the least difference, then id."""
    rest = [one for one in look.case.candidates if one.outside and one.payment_id not in look.case.rejected]
    if not rest:
        return WhyNot(Change.NOTHING)
    near = min(rest, key=lambda one: (-one.score, abs(one.days_apart), one.payment_id))
    factor = {"amount": Factor.AMOUNT, "no_rate": Factor.AMOUNT, "date": Factor.DATE}.get(
        near.outside, Factor.INSTRUMENT if near.outside == "instrument" else None
    )
    now = None if factor is None else _evidence(near, factor)
    said = ("", "") if now is None else (now.level, now.detail)
    return _about(Change.OUTSIDE, near, factor=factor, level=said[0], detail=said[1], why=near.outside)
