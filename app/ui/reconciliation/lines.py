"""What a line of the candidates list is: a payment with its place, or the heading of a part of the list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.models.expense import Expense
from app.models.match import Factor, Reason
from app.services.link_values import SumProposal
from app.services.results import CandidateRow
from app.services.views import ExpenseRow
from app.ui.reconciliation.shown import Right

PICKED_MAX = 9
"""Candidates that a digit key picks."""
LISTED_MAX = 50
"""The engine lists so many candidates; where there may be more, the last line says so (F86)."""
ADDS_UP = "adds_up"
"""Level of the evidence on amounts for the pairs of a sum."""


class Part(StrEnum):
    """The parts of the list, in their order; F03 holds within each.

    OUTSIDE and REFUSED come once for each reason.
    """

    SUM = "sum"
    TWIN = "twin"
    REFUND = "refund"
    SAME = "same"
    OTHER = "other"
    OUTSIDE = "outside"
    REFUSED = "refused"
    REJECTED = "rejected"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One line.

    Attributes:
        part: Which part of the list it belongs to.
        why: Key of the reason, for OUTSIDE (`Candidate.outside`) and REFUSED (`CandidateRow.why_not`).
        row: The candidate; None for the heading of its part.
        number: 1 to 9 where a digit key picks it, else 0.
        is_best: Enter reconciles it when nothing else is chosen.
        gap: Payment minus expense in `gap_currency`, in minor units; None where they cannot be compared.
        is_signed: False where a rate was needed, so that only the size of the difference is known.
        proposal: A sum that fits, in the place of a candidate (G08); `place` is its place among the sums.
        is_expanded: Its members are listed below it.
        member: One of the expenses or payments of the sum above.
    """

    part: Part
    why: str
    expense: Expense
    row: CandidateRow | None = None
    number: int = 0
    is_best: bool = False
    gap: int | None = None
    gap_currency: str = ""
    is_signed: bool = True
    proposal: SumProposal | None = None
    place: int = -1
    is_expanded: bool = False
    member: ExpenseRow | CandidateRow | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it names a part of the list."""
        return self.row is None and self.proposal is None and self.member is None

    @property
    def is_larger(self) -> bool:
        """Whether more was paid than is claimed, or more refunded than is expected back."""
        if self.gap is None or not self.is_signed:
            return False
        return self.gap > 0 if self.expense.amount.minor >= 0 else self.gap < 0


def part_of(row: CandidateRow) -> tuple[Part, str]:
    """Tell where a candidate is listed, and why there."""
    if not row.can_link:
        return Part.REFUSED, row.why_not
    if row.is_rejected:
        return Part.REJECTED, ""
    if row.candidate.outside:
        return Part.OUTSIDE, row.candidate.outside
    return (Part.SAME if row.candidate.same_instrument else Part.OTHER), ""


def adds_up(row: CandidateRow) -> bool:
    """Tell whether the pair is part of a sum: with others of its merchant the amounts are equal (G08)."""
    return any(one.factor is Factor.AMOUNT and one.level == ADDS_UP for one in row.candidate.evidence)


def lines_of(right: Right, expanded: frozenset[int] = frozenset()) -> list[CandidateLine]:
    """Lay out the candidates of an expense; every part but the first begins with a heading.

    Args:
        right: The selected expense and what is offered.
        expanded: Places of the proposals whose members are shown.
    """
    parts: dict[tuple[Part, str], list[CandidateRow]] = {}
    twins = set[int]() if right.twins is None else {int(one.id) for one in right.twins.payments}
    refunds = {int(one.payment.id) for one in right.refunds}
    for row in right.candidates:
        if row.payment.id not in refunds:
            is_twin = row.payment.id in twins
            parts.setdefault((Part.TWIN, "") if is_twin else part_of(row), []).append(row)
    if right.refunds:
        parts[Part.REFUND, ""] = list(right.refunds)
    places = list(Part)
    in_order = sorted(parts.items(), key=lambda one: places.index(one[0][0]))  # stable: reasons as they come
    best = None
    if right.best >= 0 and preferred(right) is None:
        best = right.candidates[right.best].payment.id
    made = [*_sums(right, expanded), *_lines(in_order, right.expense.expense, best)]
    if len(right.candidates) >= LISTED_MAX:
        made.append(CandidateLine(Part.MORE, "", right.expense.expense))
    return made


def preferred(right: Right) -> SumProposal | None:
    """Return the sum that Enter accepts: the only one that fits, where the engine found a sum too."""
    if right.expense.reason != Reason.NEEDS_SPLIT or len(right.sums) != 1:
        return None
    (only,) = right.sums
    return only if only.fitting == 1 and not only.gap_minor else None


def _sums(right: Right, expanded: frozenset[int]) -> Iterator[CandidateLine]:
    """Lay out what adds up, each sum with its members where it is expanded."""
    expense, chosen = right.expense.expense, preferred(right)
    if right.sums:
        yield CandidateLine(Part.SUM, "", expense)
    for place, one in enumerate(right.sums):
        yield CandidateLine(
            Part.SUM,
            "",
            expense,
            place=place,
            is_expanded=place in expanded,
            is_best=one is chosen,
            gap=one.gap_minor,
            gap_currency=one.total.currency,
            proposal=one,
        )
        if place in expanded:
            members = one.expenses if len(one.expenses) > 1 else one.payments
            yield from (CandidateLine(Part.SUM, "", expense, member=member) for member in members)


def _lines(
    parts: Sequence[tuple[tuple[Part, str], list[CandidateRow]]], expense: Expense, best: int | None
) -> Iterator[CandidateLine]:
    number = 0
    for (part, why), rows in parts:
        if part is not Part.SAME or number:
            yield CandidateLine(part, why, expense)
        for row in rows:
            number += 1
            gap, currency, is_signed = gap_of(expense, row)
            yield CandidateLine(
                part,
                why,
                expense,
                row,
                number=number if number <= PICKED_MAX else 0,
                is_best=row.payment.id == best,
                gap=gap,
                gap_currency=currency,
                is_signed=is_signed,
            )


def gap_of(expense: Expense, row: CandidateRow) -> tuple[int | None, str, bool]:
    """Return what is left of the payment minus what is left of the expense, in which currency, and if signed.

    Compared in the claim's currency where the payment or its original amount is in it (F13); where a
    rate was needed only the size of the difference is known.
    """
    payment = row.payment
    claimed = expense.amount.currency
    if payment.amount.currency == claimed:
        return row.open_minor - expense.open_minor, claimed, True
    if payment.original is not None and payment.original.currency == claimed and not payment.allocated_minor:
        return payment.original.minor - expense.open_minor, claimed, True
    gap = row.candidate.amount_gap_minor
    return gap, claimed, gap == 0


def row_of_payment(lines: Sequence[CandidateLine], payment_id: int) -> int:
    """Return the line of a payment, or -1."""
    for place, line in enumerate(lines):
        if line.row is not None and line.row.payment.id == payment_id:
            return place
    return -1
