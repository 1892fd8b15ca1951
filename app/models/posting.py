"""Postings: what goes into the accounting system, and what became of it. Debit above zero, credit below."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.models.expense import CostLine, Expense
from app.models.money import Money
from app.models.payment import Instrument
from app.models.rates import ExchangeRate


class JobStatus(StrEnum):
    """Where an export job stands (F42)."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    COMPLETED_WITH_ERRORS = "completed_with_errors"
    FAILED = "failed"


class ItemStatus(StrEnum):
    """Where one expense of a job stands (F42); `unknown` = sent, and nobody knows what became of it."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    SUCCESSFUL = "successful"
    FAILED = "failed"
    ABANDONED = "abandoned"
    UNKNOWN = "unknown"


LIVE_STATUSES = frozenset(
    {ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.SUCCESSFUL, ItemStatus.UNKNOWN}
)
"""An expense has at most one item in these: it is posted, about to be, or may be."""

RETRY_STATUSES = frozenset({ItemStatus.FAILED, ItemStatus.ABANDONED})
"""Surely not in the accounting system; a retry takes them (F46)."""


class FailureReason(StrEnum):
    """Why an item or a job failed: a closed list (F52)."""

    CONFIGURATION_MISSING = "configuration_missing"
    CONFIGURATION_INVALID = "configuration_invalid"
    AUTHENTICATION = "authentication"
    AUTHORISATION = "authorisation"
    RATE_LIMIT = "rate_limit"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    VALIDATION_OURS = "validation_ours"
    VALIDATION_THEIRS = "validation_theirs"
    CLOSED_PERIOD = "closed_period"
    VENDOR_UNKNOWN = "vendor_unknown"
    ACCOUNT_UNKNOWN = "account_unknown"
    TAX_CODE_UNKNOWN = "tax_code_unknown"
    TAG_UNKNOWN = "tag_unknown"
    RECEIPT_UPLOAD = "receipt_upload"
    RECEIPT_DOWNLOAD = "receipt_download"
    RECEIPT_SIZE = "receipt_size"
    RECEIPT_CONVERSION = "receipt_conversion"
    UNEXPECTED = "unexpected"


@dataclass(frozen=True, slots=True)
class Failure:
    """What failed, as F45 wants it told.

    Attributes:
        field: What was wrong, in the glossary's words, such as `category`.
        value: What was sent, or would have been; cut to 200 characters by who reads it from outside.
        origin: Where the value came from, such as `mapping, page reconcilable`.
        remedy: What a person does next.
        text: The accounting system's own words.
    """

    reason: FailureReason
    field: str = ""
    value: str = ""
    origin: str = ""
    remedy: str = ""
    text: str = ""


class Method(StrEnum):
    """How the books take an expense (F56)."""

    JOURNAL = "journal"
    INVOICE = "invoice"
    INVOICE_AND_PAYMENT = "invoice_and_payment"


class EntryKind(StrEnum):
    """What one posting is over there."""

    JOURNAL = "journal"
    BILL = "bill"
    CREDIT_NOTE = "credit_note"


class Ledger(StrEnum):
    """Periods close per ledger: bills go to purchases, journals to general."""

    PURCHASES = "purchases"
    GENERAL = "general"


class DateStrategy(StrEnum):
    """What happens to an expense of a closed period (F59-F61)."""

    NONE = "none"
    EXPORT_DATE = "export_date"
    NEXT_OPEN_PERIOD = "next_open_period"


class Page(StrEnum):
    """The mapping pages (F77)."""

    REIMBURSABLE = "reimbursable"
    RECONCILABLE = "reconcilable"
    INVOICES = "invoices"


class FinanceGroup(StrEnum):
    """The groups of approved expenses in Finance (F38)."""

    REIMBURSABLE = "reimbursable"
    RECONCILABLE = "reconcilable"
    BILLABLE = "billable"


class Subject(StrEnum):
    """What a mapping translates into the accounting system's codes.

    The key of each: category reference, instrument id, employee code, supplier reference, tax rate in
    percent (`20`, `5.5`), tax rate in percent again for the account that its tax goes to, project and
    department reference.
    """

    CATEGORY = "category"
    INSTRUMENT = "instrument"
    EMPLOYEE = "employee"
    SUPPLIER = "supplier"
    TAX_RATE = "tax_rate"
    TAX_ACCOUNT = "tax_account"
    PROJECT = "project"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class FiscalPeriod:
    """A period of the books, any run of days (F62).

    Attributes:
        first_on, last_on: Both inside.
        closed: Ledgers that take nothing more; empty = open.
    """

    reference: str
    first_on: date
    last_on: date
    closed: frozenset[Ledger] = frozenset()
    name: str = ""

    def holds(self, day: date) -> bool:
        """Tell whether the day lies inside."""
        return self.first_on <= day <= self.last_on


@dataclass(frozen=True, slots=True)
class PostingLine:
    """One line of an entry.

    Attributes:
        account: The accounting system's code; on the credit line of a bill empty, its supplier's then.
        amount: Debit above zero, credit below.
        tax_code: On a cost line: the rate that its tax follows from.
        is_tax: A tax line, which a system that computes tax itself makes on its own.
        is_balancing: The credit side of a cost (debit of a refund): who paid.
    """

    account: str
    amount: Money
    text: str = ""
    tax_code: str = ""
    project: str = ""
    department: str = ""
    is_tax: bool = False
    is_balancing: bool = False


@dataclass(frozen=True, slots=True)
class Posting:
    """One entry as it will be sent; balanced.

    Attributes:
        key: Derived from the expense alone; what it is looked up by (F53).
        posted_on: The date it carries in the books.
        document_on: The day of the expense, which no strategy changes.
        party: Supplier or employee code of a bill; empty on a journal.
        reference: The person's own number of the document, or empty.
        original: The claim where it was made in another currency.
        service_first_on, service_last_on: Passed through, never a posting date (F63).
        settled_from: Account that pays a bill at once (`invoice_and_payment`), or empty.
    """

    key: str
    expense_id: int
    kind: EntryKind
    posted_on: date
    document_on: date
    lines: tuple[PostingLine, ...]
    party: str = ""
    reference: str = ""
    text: str = ""
    is_final: bool = False
    original: Money | None = None
    service_first_on: date | None = None
    service_last_on: date | None = None
    settled_from: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        """The one currency of all lines."""
        return self.lines[0].amount.currency

    @property
    def ledger(self) -> Ledger:
        """Which ledger's closing counts."""
        return Ledger.GENERAL if self.kind is EntryKind.JOURNAL else Ledger.PURCHASES

    @property
    def total(self) -> Money:
        """What it adds to the costs, tax included; below zero for a refund."""
        minor = sum(line.amount.minor for line in self.lines if not line.is_balancing)
        return Money(minor, self.currency)


@dataclass(frozen=True, slots=True)
class Document:
    """A posting as the accounting system has it.

    Attributes:
        reference: Its own number, as F44 shows it; for a draft without one its id there.
        is_final: False for a draft.
        total: As there; None where it does not tell.
        posted_on, period: As there, where it tells.
    """

    key: str
    reference: str
    is_final: bool
    total: Money | None = None
    posted_on: date | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A file that goes along with a posting (F65)."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class PostingRules:
    """How a connection turns expenses into entries.

    Attributes:
        methods: By page; `journal` where absent.
        mappings: (page, subject, key) to the accounting system's code.
        static_fields: (page, name) to value, such as `payable_account`; sent along where a system asks.
        takes_references: A category without a mapping goes by its own reference, as synced ones do.
        computes_tax: The accounting system makes the tax lines of bills itself.
    """

    methods: Mapping[Page, Method] = field(default_factory=dict)
    mappings: Mapping[tuple[Page, Subject, str], str] = field(default_factory=dict)
    static_fields: Mapping[tuple[Page, str], str] = field(default_factory=dict)
    strategy: DateStrategy = DateStrategy.NONE
    is_final: bool = False
    sends_receipts: bool = True
    takes_references: bool = False
    computes_tax: bool = False


class OptionKind(StrEnum):
    """How a setting of a connector is asked for."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    FOLDER = "folder"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Option:
    """One setting of a connector, as the window asks for it (F78).

    Attributes:
        name: Its key in the connection's settings; the window has the words.
        choices: Of a CHOICE, the first is the default.
        default: What an empty value means, shown as a hint.
        example: Shown as a hint where there is no default.
    """

    name: str
    kind: OptionKind = OptionKind.TEXT
    choices: tuple[str, ...] = ()
    default: str = ""
    example: str = ""
    is_required: bool = False


FILE_OPTIONS = (Option("folder", OptionKind.FOLDER, is_required=True),)
"""What every file target asks for."""


@dataclass(frozen=True, slots=True)
class ConnectorFacts:
    """What a connector declares about its system; the core decides by it (F53-F55).

    Attributes:
        key_length_max: Longest key that arrives whole.
        key_lifetime_s: How long the system itself refuses a key that it has; 0 = it knows none.
        can_search: Documents are found by our key.
        settling_s: After this long a request that went out has been carried out and can be found, or
            never will be.
        is_file: Whole jobs are written to files; nothing is ever in doubt.
        computes_tax: It makes the tax lines of bills itself.
        receipt_bytes_max: Largest receipt; 0 = it takes none.
        closed_texts: Parts of the system's words for a closed period; a hint, never the decision.
        options: What a connection to it asks for, in order; one that is not listed can still be set.
        secret: What the system logs in with, such as `password`; empty where it needs nothing secret.
        file_prefix: How the names of its files have to begin.
        is_source: It hands over expenses to be posted elsewhere, and is told what became of them.
    """

    system: str
    title: str
    methods: frozenset[Method]
    key_length_max: int = 64
    key_lifetime_s: float = 0
    can_search: bool = True
    settling_s: float = 600
    is_file: bool = False
    can_final: bool = True
    computes_tax: bool = False
    receipt_bytes_max: int = 0
    closed_texts: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    secret: str = ""
    file_prefix: str = ""
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class CreditShare:
    """How much of an expense one instrument paid, in the currency of the entry; sign as the expense."""

    instrument: Instrument
    minor: int


@dataclass(frozen=True, slots=True)
class DifferenceShare:
    """A difference that was written off to an account of its own (F24).

    Attributes:
        amount: In the company's currency; above zero where more was paid than claimed.
    """

    account: str
    amount: Money
    text: str


@dataclass(frozen=True, slots=True)
class ExpenseFacts:
    """One expense with what its entry needs to know.

    Attributes:
        category_reference: Empty where it has none.
        shares: Who paid, from its reconciliations; empty where nothing is linked.
        instrument: As claimed.
        rates: Of the claim's currency to the company's, on the day; empty where none is known.
        lines: Of a split expense; they add up to its amount.
        line_categories: The category reference of each line.
        differences: What of the booked amount goes to accounts of its own instead of the category's.
    """

    expense: Expense
    employee_code: str
    employee_name: str = ""
    category_reference: str = ""
    instrument: Instrument | None = None
    shares: tuple[CreditShare, ...] = ()
    rates: tuple[ExchangeRate, ...] = ()
    lines: tuple[CostLine, ...] = ()
    line_categories: tuple[str, ...] = ()
    differences: tuple[DifferenceShare, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportAttempt:
    """One try at sending an item; attempts only grow (F47).

    Attributes:
        outcome: Empty while it runs; then `posted`, `refused`, `doubtful`, `not_sent`, `absent`.
        posting_on: The date that was sent.
    """

    number: int
    started_at: datetime
    request_hash: str
    ended_at: datetime | None = None
    outcome: str = ""
    posting_on: date | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class ExportItem:
    """One expense of a job, as stored (F42-F45).

    Attributes:
        transaction_reference: The accounting system's own number.
        posted_on, document_on: What the entry carries and what the expense says; `strategy` why they differ.
        is_gone: It was posted and is no longer there.
        receipt_failure: The receipt alone failed; it is retried alone (F65).
    """

    id: int
    job_id: int
    expense_id: int
    status: ItemStatus
    key: str
    payload_hash: str
    amount: Money
    transaction_reference: str = ""
    posted_on: date | None = None
    document_on: date | None = None
    strategy: DateStrategy = DateStrategy.NONE
    failure: Failure | None = None
    is_gone: bool = False
    receipt_failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class ExportJob:
    """One posting run (F42).

    Attributes:
        totals: By currency, in minor units, of all items.
        counts: Items by status; only those that occur.
        retry_of: The job whose failed rows it sends again.
    """

    id: int
    connection_id: int
    destination: str
    made_at: datetime
    made_by: str
    status: JobStatus
    item_count: int
    totals: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[ItemStatus, int] = field(default_factory=dict)
    failure: Failure | None = None
    ended_at: datetime | None = None
    retry_of: int | None = None


@dataclass(frozen=True, slots=True)
class Connection:
    """An accounting system that this company posts to; secrets are never part of it (G14).

    Attributes:
        system: The connector's name, such as `beancount`.
        settings: Its options, as texts: folder, address, company, method_reconcilable ...
        status: `connected`, or the reason why not; empty before the first test.
    """

    id: int
    system: str
    name: str
    settings: Mapping[str, str] = field(default_factory=dict)
    status: str = ""
    tested_at: datetime | None = None
    is_active: bool = True
    version: int = 1
