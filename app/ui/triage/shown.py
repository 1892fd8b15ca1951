"""The values that pass between presenter and view of triage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.models.continuity import Timeline
from app.models.match import Candidate
from app.services.results import CandidateRow, Variance
from app.services.triage import Kind, TriageItem
from app.services.views import ExpenseRow, PaymentRow
from app.ui.reconciliation.shown import Right


class Aside(StrEnum):
    """Why a payment is no expense; one key each."""

    TRANSFER = "transfer"
    PAYROLL = "payroll"
    BOOKED = "booked"
    PRIVATE = "private"
    REVERSED = "reversed"


class Cause(StrEnum):
    """Why a difference is accepted; one key each."""

    TIP = "tip"
    RATE = "rate"
    FEE = "fee"
    ROUNDING = "rounding"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item with all that its card shows.

    Attributes:
        expenses: Its expenses, as staged work leaves them.
        payments: Members of a class or a sum, or the payment that nobody claims.
        right: A CHOICE or STRONG item's expense with its candidates and why-not, as the manager shows them.
        candidates: The first nine of them, in the order of the keys.
        claims: PAYMENT: the nearest open expenses, with the evidence, in the order of the keys.
        best: Place of the one that Enter reconciles, or -1.
    """

    item: TriageItem
    expenses: tuple[ExpenseRow, ...] = ()
    payments: tuple[PaymentRow, ...] = ()
    right: Right | None = None
    candidates: tuple[CandidateRow, ...] = ()
    claims: tuple[tuple[ExpenseRow, Candidate], ...] = ()
    best: int = -1


@dataclass(frozen=True, slots=True)
class Question:
    """A difference that needs a cause before the pair is reconciled (F23, F24)."""

    place: int
    variance: Variance
    proposed: Cause


@dataclass(frozen=True, slots=True)
class Figures:
    """Where triage stands.

    Attributes:
        open: Expenses and payments with something left; `at_start` when triage was entered.
        sums: What is left, by currency: of the expenses, and of the payments that nothing claims.
        by_kind: How many items of each kind are left in the queue.
        later: Items that were skipped or asked about.
    """

    expenses: int
    payments: int
    at_start: int
    expense_sums: Mapping[str, int]
    payment_sums: Mapping[str, int]
    staged: int
    by_kind: Mapping[Kind, int] = field(default_factory=dict)
    later: int = 0

    @property
    def open(self) -> int:
        """Rows of both sides with something left."""
        return self.expenses + self.payments

    @property
    def share_done(self) -> float:
        """What was settled since the start, 0..1."""
        return 1.0 - self.open / self.at_start if self.at_start else 1.0


@dataclass(frozen=True, slots=True)
class Ending:
    """The queue is empty: what is left all the same, and what the statements prove.

    Attributes:
        is_empty: The company holds no expense and no payment yet.
    """

    figures: Figures
    timelines: tuple[Timeline, ...] = ()
    is_empty: bool = False

    @property
    def is_done(self) -> bool:
        """Whether nothing at all is open."""
        return self.figures.open == 0
