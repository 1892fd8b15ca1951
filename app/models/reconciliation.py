"""Reconciliations: the recorded links, and the staged work that becomes one."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.models.ids import ExpenseId, PaymentId, ReconciliationId


class Origin(StrEnum):
    """Who made a link (F06)."""

    AUTO = "auto"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Allocation:
    """How much of a payment settles how much of an expense.

    Attributes:
        expense_minor: In the claim's currency, same sign as the expense.
        payment_minor: In the payment's currency, same sign as the payment.
    """

    expense_id: ExpenseId
    payment_id: PaymentId
    expense_minor: int
    payment_minor: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The recorded link of expense(s) and payment(s).

    Attributes:
        probability: As it stood when the link was made; None where nobody computed one.
        evidence_json: The contributions as stored with the link (list of factor, level, detail, weight).
        reverses: The reconciliation that this one takes back; None for a link.
        reason: Why a difference outside tolerance was accepted, or why it was taken back.
    """

    id: ReconciliationId
    origin: Origin
    allocations: tuple[Allocation, ...]
    made_at: datetime
    made_by: str
    probability: float | None = None
    profile: str = ""
    profile_version: int = 0
    evidence_json: str = "[]"
    reason: str = ""
    reverses: ReconciliationId | None = None
    reversed_by: ReconciliationId | None = None
    confirmed_by: str = ""
    confirmed_at: datetime | None = None


class StepKind(StrEnum):
    """What one staged step does."""

    LINK = "link"
    UNLINK = "unlink"
    REJECT = "reject"
    CREATE = "create"
    """Make an expense from each payment, and link the two (F17)."""
    SET_ASIDE = "set_aside"
    """Ignore the payments, with the reason (G15)."""


PAYMENT_STEPS = frozenset({StepKind.CREATE, StepKind.SET_ASIDE})
"""Steps on payments alone: their allocations name no expense (id 0)."""


@dataclass(frozen=True, slots=True)
class PlannedWriteOff:
    """A difference that a staged link will book to an account of its own (F24).

    Attributes:
        minor: In `currency`, the company's; above zero where more was paid than claimed.
        cause: A `Cause` value.
        text: Why, in the words that the books will show.
    """

    expense_id: ExpenseId
    minor: int
    currency: str
    account: str
    cause: str
    text: str


@dataclass(frozen=True, slots=True)
class DraftStep:
    """One staged step of one user; kept in order, undone steps stay until a new step replaces them.

    Attributes:
        position: Order within the user's draft, from 1.
        allocations: Of PAYMENT_STEPS: the whole of each payment, expense id 0.
        reconciliation_id: UNLINK: the link to take back.
        is_undone: True after undo, False again after redo.
        made_at: When it was staged; None before it is stored.
        write_offs: LINK: differences that are booked to accounts of their own (F24).
    """

    position: int
    kind: StepKind
    allocations: tuple[Allocation, ...] = ()
    reconciliation_id: ReconciliationId | None = None
    probability: float | None = None
    evidence_json: str = "[]"
    reason: str = ""
    is_undone: bool = False
    made_at: datetime | None = field(default=None, compare=False)
    write_offs: tuple[PlannedWriteOff, ...] = ()


@dataclass(frozen=True, slots=True)
class StateTotals:
    """Counts and sums of expenses by where they stand (F09); sums in minor units by currency.

    Attributes:
        counts: LinkState value -> number of expenses.
        sums: LinkState value -> currency -> minor units.
    """

    counts: dict[str, int]
    sums: dict[str, dict[str, int]]
