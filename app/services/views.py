"""What lists and pages show: frozen values without formatting, cheap to import.

Rows hold the stored value itself beside the names that its ids stand for. Sums are in minor units by
currency, signs as in `models`.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.models.expense import Employee, Expense, ExpenseReport, ExpenseStatus, PaidBy
from app.models.ids import ExpenseId, ReconciliationId
from app.models.match import Evidence
from app.models.payment import LinkState, Payment, PaymentKind
from app.models.reconciliation import Origin, StateTotals
from app.models.statement import ImportRecord

OPEN_STATES = frozenset({LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.PARTIAL})
"""Something is left to reconcile."""

WAITING_STATES = frozenset({LinkState.PENDING, LinkState.PARTIAL})
"""Open and not ambiguous: what a figure named Pending counts wherever Ambiguous stands beside it."""

DONE_STATES = frozenset({LinkState.AUTOMATIC, LinkState.MANUAL})
"""Wholly reconciled."""

REFUNDABLE = frozenset({PaidBy.OWN_MONEY, PaidBy.CASH})
"""The employee paid: kept apart in reports, not expected on a statement (G17)."""

RECONCILABLE = tuple(payer for payer in PaidBy if payer not in REFUNDABLE)
"""The company paid: expected on a statement."""

EXPECTED_KINDS = tuple(
    kind for kind in PaymentKind if kind not in (PaymentKind.SETTLEMENT, PaymentKind.TRANSFER)
)
"""Payments that an expense should explain; settlements and transfers only move the company's own money."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on a list; several are joined by "and", the values of one by "or".

    Attributes:
        field: state, instrument, employee, report, category, status, paid_by, import, kind, currency,
            source (values: ids or enum values in text, `` for absent), day or amount (`low`, `high`),
            missing_receipt (no values).
        low: First day since 1970-01-01, or smallest amount in minor units; None = no lower end.
        high: Last day, or largest amount; None = no upper end.
        label: What the window shows on the removable chip; never interpreted.
    """

    field: str
    values: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """How a list is sorted, searched and filtered.

    Attributes:
        sort: date, merchant, descriptor, amount, currency, employee, instrument, report, category,
            state, status, kind, paid_by or id; equal rows are in id order, whatever the direction.
        text: Words that must all occur, anywhere in merchant, descriptor, employee, report,
            category, instrument or amount.
    """

    sort: str = "date"
    is_descending: bool = True
    text: str = ""
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class ListResult:
    """The ids of a list in view order.

    Attributes:
        sums: Amounts of the rows in `ids` by currency.
        total: Rows before text and filters.
    """

    ids: "array[int]"
    sums: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment as lists show it.

    Attributes:
        employee_name: Holder of the instrument, or empty.
        report_number: Report of the expense that it is reconciled with, where there is one.
        state: As shown: staged work is taken into account in the manager.
        origin: `auto`, `manual`, or empty while it is not reconciled.
        reason: Why it was ignored, or empty.
        said: NoteState value: where questions on it stand, `note` for notes alone, or empty (G26).
    """

    payment: Payment
    instrument_name: str
    employee_name: str
    report_number: str
    state: LinkState
    origin: str = ""
    is_staged: bool = False
    reason: str = ""
    reason_detail: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class ExpenseRow:
    """An expense as lists show it.

    Attributes:
        reason: `Reason` value of the last verdict while it is not reconciled, or empty.
        reason_detail: What the reason is about, such as the ids of the payments that compete.
        is_posted: True once posted or completed: nothing changes by hand any more.
        said: As PaymentRow.said.
    """

    expense: Expense
    instrument_name: str
    employee_name: str
    report_number: str
    state: LinkState
    origin: str = ""
    is_staged: bool = False
    reason: str = ""
    reason_detail: str = ""
    is_posted: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One payment of one expense (F19).

    Attributes:
        expense_minor: How much of the claim this link settles, in the claim's currency.
        payment_minor: How much of the payment it uses, in the payment's currency.
        reconciliation_id: None while staged.
        position: Staged step, None once saved.
        is_blocked: Posted: taking it back is refused (F22).
        is_reversed: A link that was taken back; it stays listed.
        reason: Why a difference was accepted, or why it was taken back.
        expense: Filled where the list is of a payment's expenses.
    """

    payment: Payment
    instrument_name: str
    expense_id: ExpenseId
    expense_minor: int
    payment_minor: int
    reconciliation_id: ReconciliationId | None
    origin: Origin
    probability: float | None = None
    made_by: str = ""
    made_at: datetime | None = None
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    is_staged: bool = False
    position: int | None = None
    is_blocked: bool = False
    is_reversed: bool = False
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    expense: Expense | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """An expense report in the list of reports; `status` follows its expenses (G02)."""

    report: ExpenseReport
    employee_name: str
    status: ExpenseStatus
    expense_count: int
    sums: Mapping[str, int]
    booked_minor: int
    totals: StateTotals


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """Money of a report (F08, G17).

    Attributes:
        claimed: All expenses, by currency.
        non_refundable: Those the company paid, by currency.
        refundable: Those to pay back, by currency.
        booked_minor: In the company's currency: booked amounts, and claims in it where nothing is booked.
        unbooked: Claims in other currencies that have no booked amount yet, by currency.
    """

    claimed: Mapping[str, int]
    non_refundable: Mapping[str, int]
    refundable: Mapping[str, int]
    booked_minor: int
    unbooked: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report with its two sections (G17) and its reconciliation summary (F09).

    Attributes:
        sections: Ids of the non-refundable, then of the refundable expenses, by date.
        totals: Of the non-refundable section: counts and sums by state, equal to the lists.
    """

    report: ExpenseReport
    employee: Employee
    status: ExpenseStatus
    sections: tuple["array[int]", "array[int]"]
    totals: StateTotals
    summary: ReportSummary


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """Something on Home that waits for a person.

    Attributes:
        kind: ambiguous, pending_expenses, unreconciled_payments, unallocated, missing_receipt,
            staged or failed_import.
        text_key: Key of the sentence in `ui/wording`, equal to `attention.` + kind.
        target: expenses, payments, imports or reconcile: where a click leads.
        target_query: What that list shows then; its length is `count`.
    """

    kind: str
    text_key: str
    count: int
    target: str
    target_query: ListQuery


@dataclass(frozen=True, slots=True)
class MonthState:
    """One month of the calendar on Home: expenses the company paid, and payments.

    Attributes:
        expenses_query: The list behind `expenses`.
        payments_query: The list behind `payments`.
    """

    year: int
    month: int
    expenses: int
    reconciled_expenses: int
    payments: int
    reconciled_payments: int
    open_sums: Mapping[str, int]
    expenses_query: ListQuery = ListQuery()
    payments_query: ListQuery = ListQuery()


@dataclass(frozen=True, slots=True)
class HomeView:
    """What Home shows.

    Attributes:
        pending_expenses: Company-paid, pending or partly reconciled; ambiguous ones are counted apart.
        ambiguous: Company-paid and ambiguous; `open_expenses` is both together.
        sums: `pending_expenses`, `ambiguous`, `unreconciled_payments` -> currency -> minor units.
        queries: By the same names, the list whose length each figure is.
        months: The last twelve that hold anything, oldest first.
    """

    pending_expenses: int
    ambiguous: int
    unreconciled_payments: int
    sums: Mapping[str, Mapping[str, int]]
    attention: tuple[AttentionItem, ...]
    months: tuple[MonthState, ...]
    last_imports: tuple[ImportRecord, ...] = ()
    queries: Mapping[str, ListQuery] = field(default_factory=dict)

    @property
    def open_expenses(self) -> int:
        """Company-paid expenses with something left to reconcile."""
        return self.pending_expenses + self.ambiguous
