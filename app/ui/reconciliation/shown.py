"""The values that pass between presenter and views of the manager."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.models.why_not import WhyNot
from app.services.results import CandidateRow
from app.services.views import ExpenseRow, LinkRow

if TYPE_CHECKING:
    from app.services.link_values import SumProposal
    from app.services.twin_groups import TwinGroup


class Side(StrEnum):
    """The two lists on the left."""

    PENDING = "pending"
    RECONCILED = "reconciled"


class Event(StrEnum):
    """What has happened; `said` carries it with the rows it is about."""

    STAGED = "staged"
    UNSTAGED = "unstaged"
    REJECTED = "rejected"
    UNDONE = "undone"
    REDONE = "redone"
    DISCARDED = "discarded"
    NOTHING_SELECTED = "nothing_selected"
    NOTHING_TO_LINK = "nothing_to_link"
    CANNOT_LINK = "cannot_link"
    CANNOT_UNLINK = "cannot_unlink"


@dataclass(frozen=True, slots=True)
class Order:
    """By which column a left list is sorted."""

    key: str = "date"
    is_descending: bool = True


@dataclass(frozen=True, slots=True)
class Right:
    """What the right side shows: everything about one selected expense (F02, F05).

    Attributes:
        linked: Its reconciled payments, saved and staged.
        candidates: Payments offered for it, in the order of F03; empty when nothing is open any more.
        best: Place of the candidate that Enter reconciles when none is chosen, or -1.
        rivals: Other expenses that want the same payment (F11), the first few.
        why: The shortest change that would make it match; None once nothing is open (G21).
        twins: The interchangeable expenses and payments that it is one of (G20).
        sums: What adds up around it, the most telling first; only proposed (G08).
        refunds: Refunds that may belong to it, where something of it is settled.
    """

    expense: ExpenseRow
    linked: tuple[LinkRow, ...] = ()
    candidates: tuple[CandidateRow, ...] = ()
    best: int = -1
    rivals: tuple[ExpenseRow, ...] = ()
    why: WhyNot | None = None
    twins: "TwinGroup | None" = None
    sums: "tuple[SumProposal, ...]" = ()
    refunds: tuple[CandidateRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Rivals:
    """What the verdict on an expense names: payments that compete, other expenses that want one."""

    payment_ids: tuple[int, ...] = ()
    expense_ids: tuple[int, ...] = ()


RIVALS_MAX = 3
"""So many other expenses that want a payment are shown."""


def rivals(row: ExpenseRow) -> Rivals:
    """Read what competes out of the verdict's detail."""
    if not row.reason_detail:
        return Rivals()
    found = json.loads(row.reason_detail)
    return Rivals(tuple(found.get("payments", ())), tuple(found.get("expenses", ())))


BEST_PROBABILITY_MIN = 0.01
"""A payment less likely than this is listed, but neither Enter nor a filled button proposes it."""


def best_of(candidates: Sequence[CandidateRow]) -> int:
    """Return the place of the first candidate that a plain yes may link, or -1."""
    for place, row in enumerate(candidates):
        is_likely = row.candidate.probability >= BEST_PROBABILITY_MIN
        if row.can_link and is_likely and not row.is_rejected and not row.candidate.outside:
            return place
    return -1


def candidate_of(right: Right, payment_id: int | None) -> CandidateRow | None:
    """Return the candidate with this payment, or the best one where None is asked for."""
    if payment_id is None:
        return right.candidates[right.best] if right.best >= 0 else None
    return next((row for row in right.candidates if row.payment.id == payment_id), None)
