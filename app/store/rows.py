"""What goes into the store and has no shape of its own in `models`, and what comes out of it."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from app.models.columns import TextColumn
from app.models.expense import Expense
from app.models.ids import (
    AttachmentId,
    ExpenseId,
    ImportId,
    InstrumentId,
    LineId,
    PaymentId,
    ReconciliationId,
    StatementId,
    UserId,
)
from app.models.money import Money
from app.models.payment import Payment
from app.models.reconciliation import Allocation, Origin
from app.models.statement import Proof


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A payment to store; its `id`, `state`, `allocated_minor` and `version` are not looked at.

    Attributes:
        text_hash: Hash of the normalised text, a signed 64-bit number.
        occurrence: 1 for the first of equal rows of one day, 2 for the second ...
    """

    payment: Payment
    text_hash: int
    occurrence: int = 1


@dataclass(frozen=True, slots=True)
class NewExpense:
    """An expense to store; its `id`, `state`, `allocated_minor` and `version` are not looked at.

    Attributes:
        text_hash: As in NewPayment.
        occurrence: As in NewPayment; 0 for one entered by hand, which nothing repeats.
        line_id: The imported row it stands for.
    """

    expense: Expense
    text_hash: int = 0
    occurrence: int = 0
    line_id: LineId | None = None


@dataclass(frozen=True, slots=True)
class NewLine:
    """A row of a file with its fate (G04).

    Attributes:
        fate: `imported`, `repeated`, `rejected` or `skipped`.
        reason: Why rejected, or the rule that skipped it.
        raw: The whole row as read.
        repeats_id: The payment (or expense) that a repeated row stands for; it survives the undo of
            the import that brought it.
    """

    row: int
    fate: str
    raw: Mapping[str, str]
    statement_id: StatementId | None = None
    reason: str = ""
    column: str = ""
    value: str = ""
    balance_minor: int | None = None
    notes: str = ""
    repeats_id: int | None = None


LineRow = tuple[int | None, int, str, str, str, str, int | None, str, str, int | None]
"""A NewLine as a plain tuple, for imports of many rows: statement_id, row, fate, reason, column, value,
balance_minor, raw as JSON text, notes, repeats_id."""

PaymentRow = tuple[Any, ...]
"""A NewPayment as a plain tuple, for imports of many rows: instrument_id, amount_minor, currency, booked_day,
purchased_day, valued_day, original_minor, original_currency, descriptor, merchant, merchant_id, mcc, country,
kind, status, bank_id, vat_number, import_id, line_id, note,
text_hash, occurrence, clean_name (None = not named yet). Days since 1970-01-01."""


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A row of a file as stored; `raw` is a JSON text (object of column title to text)."""

    id: LineId
    import_id: ImportId
    statement_id: StatementId | None
    row: int
    fate: str
    reason: str
    column: str
    value: str
    balance_minor: int | None
    raw: str
    notes: str
    repeats_id: int | None


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """One statement of an imported file; balances are the holder's asset.

    Attributes:
        lines, pending_lines: How many lines, and how many of them are not booked.
        booked_first_on, booked_last_on: Days of the booked ones; None where there is none.
    """

    id: StatementId
    import_id: ImportId
    instrument_id: InstrumentId
    position: int
    label: str
    account: str
    currency: str
    opening: Money | None = None
    opened_on: date | None = None
    closing: Money | None = None
    closed_on: date | None = None
    first_on: date | None = None
    last_on: date | None = None
    proofs: tuple[Proof, ...] = ()
    lines: int = 0
    pending_lines: int = 0
    booked_first_on: date | None = None
    booked_last_on: date | None = None


@dataclass(frozen=True, slots=True)
class RawPayment:
    """A payment with the row that it was read from, as JSON text."""

    payment_id: PaymentId
    import_id: ImportId
    amount_minor: int
    currency: str
    raw: str


@dataclass(frozen=True, slots=True)
class StoredCorrection:
    """What a person corrected in a rejected row.

    Attributes:
        cells: Column title -> new text, of the cells that changed.
        column, value, reason: Why the row was rejected.
        corrected_at, corrected_by: Set by the store.
    """

    line_id: LineId
    cells: Mapping[str, str]
    column: str = ""
    value: str = ""
    reason: str = ""
    corrected_at: datetime | None = None
    corrected_by: str = ""


@dataclass(frozen=True, slots=True)
class IdentityColumns:
    """What repeats are recognised by, tombstones included; row i is place i of every column."""

    day: "array[int]"
    amount_minor: "array[int]"
    currency: TextColumn
    text_hash: "array[int]"
    bank_id: TextColumn
    occurrence: "array[int]"
    ids: "array[int]"

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link to record; see `Reconciliation` for the fields."""

    origin: Origin
    allocations: tuple[Allocation, ...]
    probability: float | None = None
    profile: str = ""
    profile_version: int = 0
    evidence_json: str = "[]"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why an expense or payment was not linked by itself, as lists show it.

    Attributes:
        reason: A `Reason` value, or empty.
        detail: JSON text for the sentence.
        is_ambiguous: Turns the state of a pending row to `ambiguous`.
    """

    id: int
    reason: str
    detail: str = ""
    is_ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class CompanyRecord:
    """The company of this database."""

    name: str
    currency: str
    created_at: datetime
    app_version: str


@dataclass(frozen=True, slots=True)
class User:
    """A person who works in this company file."""

    id: UserId
    name: str
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """A project, department, supplier, tax rate or GL account.

    Attributes:
        details: The other columns of the table, such as `rate_ppm` or `vat_number`.
    """

    id: int
    reference: str
    name: str
    is_active: bool = True
    details: Mapping[str, int | str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AttachmentInfo:
    """A receipt of an expense, without its bytes."""

    id: AttachmentId
    expense_id: ExpenseId
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime
    added_by: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undone import took with it.

    Attributes:
        kept: How many of its rows stay because a later import holds them too.
        changed: Payments that are again what they were before it.
    """

    payment_ids: tuple[PaymentId, ...]
    expense_ids: tuple[ExpenseId, ...]
    kept: int = 0
    changed: tuple[PaymentId, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteOff:
    """A difference that is booked to an account (F24).

    Attributes:
        payment_id, expense_id: The side that the difference is left on; exactly one of them.
        amount: Above zero where more was paid than claimed.
        reverses: The write-off that this one takes back.
        cause: A `Cause` value, or empty.
    """

    id: int
    reconciliation_id: ReconciliationId
    amount: Money
    gl_account: str
    reason: str
    payment_id: PaymentId | None = None
    expense_id: ExpenseId | None = None
    made_by: str = ""
    reverses: int | None = None
    cause: str = ""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named filter of one list; `query` is JSON text."""

    id: int
    place: str
    name: str
    query: str
    made_by: str


@dataclass(frozen=True, slots=True)
class LinkOfPayment:
    """One allocation with the link that it belongs to, for lists of related transactions (F19)."""

    reconciliation_id: int
    allocation: Allocation
    origin: Origin
    made_at: datetime
    made_by: str
    probability: float | None
    reason: str
    is_live: bool
