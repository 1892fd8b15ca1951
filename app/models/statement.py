"""What importers read: a stream of parts of a file, and what becomes of each row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.models.expense import CostLine
from app.models.ids import ImportId
from app.models.money import Money
from app.models.payment import InstrumentKind, PaymentKind, PaymentStatus


class FileFormat(StrEnum):
    """Formats as `tieout inspect` names them."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    XLSB = "xlsb"
    ODS = "ods"
    HTML = "html"
    OFX = "ofx"
    QIF = "qif"
    MT940 = "mt940"
    MT942 = "mt942"
    CAMT052 = "camt052"
    CAMT053 = "camt053"
    CAMT054 = "camt054"
    BAI2 = "bai2"
    NORMA43 = "norma43"
    ZIP = "zip"


class Purpose(StrEnum):
    """Which pile a file belongs to."""

    STATEMENT = "statement"
    EXPENSES = "expenses"


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the file does not decide.

    Attributes:
        key: Stable name for `--answer KEY=VALUE`, such as `date_order`, `password`, `sheet`.
        text: The question, one sentence.
        choices: Allowed answers; empty = any text.
        evidence: What was seen, such as `4 of 4 dates fit both orders`.
        proposed: The reading in use while the question is open.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    evidence: str = ""
    proposed: str = ""


@dataclass(frozen=True, slots=True)
class StatementHead:
    """Begins one statement of a file; parts after it belong to it until the next head.

    Attributes:
        account: IBAN, account number, card number or last digits as printed; empty where unknown.
        currency: ISO code; empty where the file does not say.
        kind: Card or bank account, where the file or its layout tells.
        label: Statement number or name as printed (F29).
        member: The file inside an archive that it comes from; empty where the file is none.
    """

    account: str = ""
    currency: str = ""
    kind: InstrumentKind | None = None
    label: str = ""
    opening: Money | None = None
    opened_on: date | None = None
    holder: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One row of a statement that is a transaction, exactly as imported.

    Attributes:
        row: Place in the file, from 1: line of a text file, row of a sheet, record otherwise.
        amount: Above zero for a cost (money out), below zero for money in.
        booked_on: The bank's booking day (or the only day that is printed).
        raw: The whole row as read: column title (or field name) to text.
        holder: Cardholder as printed, of a file with several (F30).
        account: Account or card of this row, where the row names one; else the head's.
        balance: Running balance after this row, holder's asset, where printed.
        notes: What was repaired or noticed (a dropped NUL byte, a rounded decimal ...).
    """

    row: int
    booked_on: date
    amount: Money
    descriptor: str
    purchased_on: date | None = None
    valued_on: date | None = None
    original: Money | None = None
    reference: str = ""
    bank_id: str = ""
    counterparty: str = ""
    mcc: str = ""
    country: str = ""
    vat_number: str = ""
    kind: PaymentKind = PaymentKind.PURCHASE
    status: PaymentStatus = PaymentStatus.BOOKED
    holder: str = ""
    account: str = ""
    balance: Money | None = None
    category: str = ""
    raw: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExpenseLine:
    """One expense of a list, exactly as imported; values the file does not state are empty or None.

    Attributes:
        row: The row that states it; of a split expense the first one.
        amount: As claimed, in the currency of the purchase; above zero for a cost, below for a refund.
        paid_by, status, to_reimburse, billable: Texts as printed, mapped by `engine/intake`.
        receipt: Names, relative paths or links of receipts, one a line.
        stated: The same amount in another currency, where the list gives it.
        net: Without tax, where the list gives it.
        source_id: Id of the tool that wrote the list; empty where it has none to be trusted.
        lines: Its parts, where several rows (or tax columns) make one expense; they add up to `amount`.
        others: The other rows that belong to it.
        employee_email: Where the list gives one beside a name or code.
        report_number: Where the list gives a number beside a name.
    """

    row: int
    spent_on: date
    amount: Money
    merchant: str = ""
    employee: str = ""
    report: str = ""
    category: str = ""
    project: str = ""
    department: str = ""
    supplier: str = ""
    vat_number: str = ""
    tax_rate_ppm: int | None = None
    tax_amount: Money | None = None
    country: str = ""
    paid_by: str = ""
    instrument: str = ""
    status: str = ""
    to_reimburse: str = ""
    billable: str = ""
    note: str = ""
    reference: str = ""
    receipt: str = ""
    custom_fields: Mapping[str, str] = field(default_factory=dict)
    raw: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    employee_code: str = ""
    stated: Money | None = None
    net: Money | None = None
    source_id: str = ""
    lines: tuple[CostLine, ...] = ()
    others: tuple[int, ...] = ()
    employee_email: str = ""
    report_number: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that could not be read: it stays visible, with the reason and the way out.

    Attributes:
        row: Place in the file, from 1.
        column: Title of the column at fault; empty for the whole row.
        value: The text at fault, cut to 200 characters.
        reason: One sentence.
    """

    row: int
    column: str
    value: str
    reason: str
    raw: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that is no transaction.

    `rule` says which rule left it out: preamble, header, total, balance, blank, status ...
    """

    row: int
    rule: str
    raw: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proof:
    """One check of the file against itself.

    Attributes:
        what: `closing`, `running`, `count`, `debits`, `credits`, `page` ...
        expected: What the file states, in plain decimals (or a count).
        found: What the lines add up to.
        holds: None where the file states nothing to check against.
        row: First row that breaks it.
    """

    what: str
    expected: str
    found: str
    holds: bool | None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class StatementFoot:
    """Ends one statement: what the file states about its end, and the checks made of it.

    Attributes:
        opening: Where only the rows tell it (a running balance); else the head has it.
    """

    closing: Money | None = None
    closed_on: date | None = None
    proofs: tuple[Proof, ...] = ()
    opening: Money | None = None


@dataclass(frozen=True, slots=True)
class FileFoot:
    """The last part of every reading.

    Attributes:
        rows_read: Every row of the file; equals lines + rejected + skipped (G04).
        questions: Still open; the parts before are those of the proposed reading.
        notes: What the reader noticed about the whole file (encoding, replaced characters ...).
        decisions: Column mapping and column-wide decisions with their evidence: key -> (value, evidence).
        profile: Name of the layout that was recognised, or empty.
        fingerprint: Stable text of the header that a saved profile is found by; empty where there is none.
    """

    format: FileFormat
    rows_read: int
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
    decisions: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    profile: str = ""
    fingerprint: str = ""


Part = StatementHead | StatementLine | ExpenseLine | Rejected | Skipped | StatementFoot | FileFoot
"""What a reader yields: for each statement a head, its rows in file order, a foot; at last one FileFoot."""


class ImportStatus(StrEnum):
    """How an import ended (F35)."""

    PROCESSED = "processed"
    PARTIAL = "partially_processed"
    FAILED = "failed"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One line of the import history (F35).

    Attributes:
        imported, repeated, rejected, skipped: Fates of the rows; they add up to `rows_read` (G04).
    """

    id: ImportId
    file_name: str
    sha256: str
    format: FileFormat
    purpose: Purpose
    imported_at: datetime
    imported_by: str
    status: ImportStatus
    rows_read: int
    imported: int
    repeated: int
    rejected: int
    skipped: int
    profile: str = ""
    linked: int = 0
    can_undo: bool = True
    undo_blocked_by: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """A saved layout: which column means what, and the column-wide decisions (F27, F28).

    Attributes:
        fingerprint: Header text that it is recognised by.
        columns: Meaning (`date`, `amount`, `debit`, `descriptor` ...) -> column title.
        answers: Question key -> answer remembered for this layout (date_order, decimal, sign ...).
        origin: `user`, or `ready` for one that is shipped.
        is_verified: Proven on a real file; else made from documentation.
        source: Where a shipped layout was published, or what a person noted.
    """

    name: str
    purpose: Purpose
    fingerprint: str
    columns: Mapping[str, str]
    answers: Mapping[str, str]
    origin: str = "user"
    is_verified: bool = False
    source: str = ""
