"""What a line of the candidates list is: a payment with its place, or the heading of a part of the list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.models.expense import Expense
from app.models.match import Factor
from app.services.results import CandidateRow
from app.ui.reconciliation.shown import Right

PICKED_MAX = 9
"""Candidates that a digit key picks."""
ADDS_UP = "adds_up"
"""Level of the evidence on amounts for the pairs of a sum."""


class Part(StrEnum):
    """The parts of the list, in their order; F03 holds within each.

    OUTSIDE and REFUSED come once for each reason.
    """

    TWIN = "twin"
    SAME = "same"
    OTHER = "other"
    OUTSIDE = "outside"
    REFUSED = "refused"
    REJECTED = "rejected"


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


def lines_of(right: Right) -> list[CandidateLine]:
    """Lay out the candidates of an expense; every part but the first begins with a heading."""
    parts: dict[tuple[Part, str], list[CandidateRow]] = {}
    twins = set[int]() if right.twins is None else {int(one.id) for one in right.twins.payments}
    for row in right.candidates:
        is_twin = row.payment.id in twins
        parts.setdefault((Part.TWIN, "") if is_twin else part_of(row), []).append(row)
    places = list(Part)
    in_order = sorted(parts.items(), key=lambda one: places.index(one[0][0]))  # stable: reasons as they come
    best = right.candidates[right.best].payment.id if right.best >= 0 else None
    return list(_lines(in_order, right.expense.expense, best))


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
