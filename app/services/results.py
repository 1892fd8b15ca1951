"""What use cases answer: frozen results, each with the `changes` that the window re-reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from app.models.changes import Changes
from app.models.expense import Expense, ExpenseStatus, PaidBy
from app.models.ids import (
    AttachmentId,
    CategoryId,
    CommandId,
    EmployeeId,
    ExpenseId,
    InstrumentId,
    PaymentId,
    ReconciliationId,
    ReportId,
)
from app.models.match import Candidate, Reason
from app.models.money import Money
from app.models.payment import Payment


@dataclass(frozen=True, slots=True)
class CompanyInfo:
    """Which company is open, and who works in it."""

    name: str
    currency: str
    target: str
    user: str
    is_read_only: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """The answer of use cases that have nothing else to tell."""

    command_id: CommandId
    changes: Changes


@dataclass(frozen=True, slots=True)
class AutoResult:
    """One automatic run (F36).

    Attributes:
        linked: Expenses that were linked.
        ambiguous: Expenses that a person has to decide (F11).
        unmatched: Drafts for which nothing is good enough.
        skipped: Expenses that may not match by themselves (F20).
        reasons: How many by reason; they add up to ambiguous + unmatched + skipped.
        taken: Verdicts that someone else's change overtook while the engine computed; left alone.
        created: Expenses made from unmatched payments (F17), where the setting asks for it.
    """

    command_id: CommandId
    linked: int
    ambiguous: int
    unmatched: int
    skipped: int
    reasons: Mapping[Reason, int]
    changes: Changes
    taken: int = 0
    created: int = 0


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What the green Reconcile button did (F07, F08).

    Attributes:
        recalculated_reports: Reports whose booked totals may differ now.
        created: Expenses made from payments (F17), and `set_aside`: payments ignored with a reason.
    """

    command_id: CommandId
    linked: int
    unlinked: int
    rejected: int
    recalculated_reports: tuple[ReportId, ...]
    changes: Changes
    created: int = 0
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class UnreconcileResult:
    """Links that were taken back; the reversals are facts of their own (F22)."""

    command_id: CommandId
    reversed_ids: tuple[ReconciliationId, ...]
    reversal_ids: tuple[ReconciliationId, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class ExpenseDraft:
    """What a person enters for a new expense (G01); defaults as for a plain one."""

    employee_id: EmployeeId
    spent_on: date
    merchant: str
    amount: Money
    report_id: ReportId | None = None
    category_id: CategoryId | None = None
    project: str = ""
    department: str = ""
    supplier: str = ""
    vat_number: str = ""
    tax_rate_ppm: int | None = None
    tax_amount_minor: int | None = None
    country: str = ""
    paid_by: PaidBy = PaidBy.COMPANY_CARD
    instrument_id: InstrumentId | None = None
    to_reimburse: bool = False
    is_billable: bool = False
    custom_fields: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    reference: str = ""
    status: ExpenseStatus | None = None
    """None: `to_review` where the category requires a receipt, else `to_submit`."""


@dataclass(frozen=True, slots=True)
class ExpensesSaved:
    """Expenses that were added, made or changed.

    Attributes:
        skipped: Payments that no expense was made from, with the reason as a key
            (`already_reconciled`, `ignored`, `no_employee`, `not_a_purchase`).
    """

    command_id: CommandId
    expense_ids: tuple[ExpenseId, ...]
    changes: Changes
    skipped: tuple[tuple[PaymentId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """A row of reference data that was added or changed; `id` is its id."""

    command_id: CommandId
    id: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class AttachmentInfo:
    """One attached file; its bytes are read apart."""

    id: AttachmentId
    expense_id: ExpenseId
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    added_by: str = ""
    added_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A document that was written."""

    path: Path
    rows: int
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditProof:
    """The answer of Verify (F83).

    Attributes:
        is_intact: Every link of the chain holds, and the last one is the one that is expected.
        problem: What does not hold, in plain words; empty where all does.
        first_bad: Number of the first event that does not hold.
    """

    events: int
    is_intact: bool
    problem: str = ""
    first_bad: int | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Which expenses a manager shows: `all`, or of one `report`, `instrument` or `employee`."""

    kind: str = "all"
    id: int | None = None


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A payment offered for the selected expense (F03).

    Attributes:
        can_link: False where no person can link it either; `why_not` says why.
        why_not: Key: `opposite_signs`, `completed`, `posted`, `nothing_left`, `read_only`, or empty.
        open_minor: What is left of the payment, staged work taken into account.
        is_rejected: A person said "not this one" (staged or saved); listed last, can still be linked.
    """

    candidate: Candidate
    payment: Payment
    instrument_name: str
    can_link: bool
    why_not: str = ""
    open_minor: int = 0
    is_rejected: bool = False


@dataclass(frozen=True, slots=True)
class StrongSuggestion:
    """A pair that one yes may confirm together with others (F84)."""

    expense: Expense
    payment: Payment
    candidate: Candidate
    instrument_name: str


@dataclass(frozen=True, slots=True)
class Variance:
    """The difference that linking a pair would leave, where it lies outside the tolerance (F23).

    Attributes:
        expense: What is open of the expense.
        payment: What is open of the payment, in its own currency.
        gap: Payment minus expense in the claim's currency; None where the currencies cannot be compared.
        tolerance_minor: How much would have been accepted silently, in the claim's currency.
        can_split: Linking only the common part is possible; the rest stays open.
    """

    expense: Money
    payment: Money
    gap: Money | None
    tolerance_minor: int
    can_split: bool


@dataclass(frozen=True, slots=True)
class ManagerTotals:
    """The figures above the lists; always those of the lists without text and filters.

    Attributes:
        pending: Expenses in the upper left list; `ambiguous` and `partial` are part of it.
        automatic: Expenses of the lower left list, linked by the program.
        sums: pending, waiting, ambiguous, partial, automatic, manual -> currency -> minor units, claimed.
        unreconciled: Payments in scope with something left, and `unreconciled_sums` what is left of them.
        share_done: Reconciled expenses of all in scope, 0..1; 1.0 for none at all.
        staged: Steps that the green button would commit.
    """

    pending: int
    ambiguous: int
    partial: int
    automatic: int
    manual: int
    sums: Mapping[str, Mapping[str, int]]
    unreconciled: int
    unreconciled_sums: Mapping[str, int]
    share_done: float
    staged: int

    @property
    def waiting(self) -> int:
        """Open and not ambiguous."""
        return self.pending - self.ambiguous
