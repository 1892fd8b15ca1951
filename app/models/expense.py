"""Expenses: what people say they spent, and the reports they bundle them in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.models.ids import (
    CategoryId,
    EmployeeId,
    ExpenseId,
    ImportId,
    InstrumentId,
    PaymentId,
    ReportId,
)
from app.models.money import Money
from app.models.payment import LinkState


class ExpenseStatus(StrEnum):
    """Where an expense is on its way (G02)."""

    TO_REVIEW = "to_review"
    TO_SUBMIT = "to_submit"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REJECTED = "rejected"
    COMPLETED = "completed"


DRAFT_STATUSES = frozenset({ExpenseStatus.TO_REVIEW, ExpenseStatus.TO_SUBMIT, ExpenseStatus.REJECTED})
"""Only expenses in these match by themselves (F20)."""


class PaidBy(StrEnum):
    """Who paid, as stated."""

    COMPANY_CARD = "company_card"
    COMPANY_ACCOUNT = "company_account"
    OWN_MONEY = "own_money"
    CASH = "cash"
    UNKNOWN = "unknown"


class ExpenseSource(StrEnum):
    """Where the expense came from."""

    HAND = "hand"
    IMPORT = "import"
    RECEIPT = "receipt"
    PAYMENT = "payment"


@dataclass(frozen=True, slots=True)
class Employee:
    """A person who claims expenses or holds instruments; `code` is the key, `name` the label."""

    id: EmployeeId
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ExpenseReport:
    """Expenses of one employee, submitted together."""

    id: ReportId
    number: str
    title: str
    employee_id: EmployeeId
    submitted_on: date | None = None


@dataclass(frozen=True, slots=True)
class CostLine:
    """One part of an expense that is split, with a category and tax of its own.

    Amounts are minor units of the claim's currency, signed as the claim; the lines of an expense add up to
    its amount exactly.

    Attributes:
        minor: Gross amount.
        net_minor, tax_minor: None where not stated.
        tax_rate_ppm: Millionths (21 % = 210_000); None where not stated.
        row: Row of the imported file that it came from; 0 where there is none.
    """

    minor: int
    net_minor: int | None = None
    tax_rate_ppm: int | None = None
    tax_minor: int | None = None
    category_id: CategoryId | None = None
    category: str = ""
    project: str = ""
    department: str = ""
    note: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A stored expense as a re-imported list is compared with it.

    Attributes:
        day: Days since 1970-01-01.
        occurrence: Which of equal ones, from 1; 0 for one entered or changed by hand.
        is_removed: A person took it out of all lists; it stays known, so that no import brings it back.
    """

    id: int
    employee_id: int
    day: int
    minor: int
    currency: str
    hash: int
    occurrence: int
    reference: str
    source_id: str
    is_removed: bool


@dataclass(frozen=True, slots=True)
class Expense:
    """One claimed cost.

    Attributes:
        amount: As claimed; above zero for a cost, below zero for a refund.
        booked: What the books carry, in the company's currency: the sum of its allocations (F08);
            None until then.
        allocated_minor: How much of `amount` is reconciled, in the claim's currency, same sign.
        tax_amount_minor: In the claim's currency; None where not stated.
        tax_rate_ppm: Millionths (21 % = 210_000); None where not stated.
        version: Grows with each change of the row.
        stated: The amount in another currency that the imported list gives beside the claim; `booked`
            starts with it where it is the company's currency, and returns to it when links are taken back.
        source_id: What the tool that exported the list calls the expense; empty where it has no such id.
    """

    id: ExpenseId
    employee_id: EmployeeId
    spent_on: date
    merchant: str
    amount: Money
    report_id: ReportId | None = None
    booked: Money | None = None
    category_id: CategoryId | None = None
    category: str = ""
    project: str = ""
    department: str = ""
    supplier: str = ""
    vat_number: str = ""
    tax_rate_ppm: int | None = None
    tax_amount_minor: int | None = None
    country: str = ""
    paid_by: PaidBy = PaidBy.UNKNOWN
    instrument_id: InstrumentId | None = None
    source: ExpenseSource = ExpenseSource.HAND
    status: ExpenseStatus = ExpenseStatus.TO_SUBMIT
    to_reimburse: bool = False
    is_billable: bool = False
    is_billed: bool = False
    custom_fields: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    reference: str = ""
    import_id: ImportId | None = None
    from_payment_id: PaymentId | None = None
    has_receipt: bool = False
    allocated_minor: int = 0
    state: LinkState = LinkState.PENDING
    version: int = 1
    stated: Money | None = None
    source_id: str = ""

    @property
    def open_minor(self) -> int:
        """How much is not reconciled yet, in the claim's currency, same sign as the amount."""
        return self.amount.minor - self.allocated_minor

    @property
    def is_company_paid(self) -> bool:
        """Non-refundable to the employee (G17): the company's card or account paid."""
        return self.paid_by in (PaidBy.COMPANY_CARD, PaidBy.COMPANY_ACCOUNT)
