"""What the import services take and answer: plan, preview, result. Light to import."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.models.changes import Changes
from app.models.continuity import Finding
from app.models.expense import PaidBy
from app.models.ids import CommandId, ImportId, InstrumentId, PaymentId
from app.models.money import Money
from app.models.payment import Instrument
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    FileFormat,
    ImportRecord,
    Proof,
    Purpose,
    Question,
)
from app.services.receipt_results import Named, ReceiptsBeside

NEW_INSTRUMENT = InstrumentId(0)
"""As a chosen instrument: make the one that is proposed."""

UNALLOCATED = InstrumentId(-1)
"""As a chosen instrument: put the lines into Unallocated (F31)."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrected in a rejected row; the row itself stays as the file has it.

    Attributes:
        cells: Column title -> new text, of the cells that changed. In a format without columns the keys
            are CORRECTED_DATE (ISO), CORRECTED_AMOUNT (plain decimals, a minus is money out) and
            CORRECTED_TEXT.
        raw: The row as read.
        column, value, reason: Why it was rejected.
    """

    cells: Mapping[str, str]
    raw: Mapping[str, str] = field(default_factory=dict)
    column: str = ""
    value: str = ""
    reason: str = ""


CORRECTED_DATE, CORRECTED_AMOUNT, CORRECTED_TEXT = ":date", ":amount", ":text"
CORRECTED_NOTE = "corrected by hand"
"""The remark on a line that was made of a corrected row."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a person decided about one file; an empty plan takes every proposal.

    Attributes:
        answers: Question key -> answer. Key `currency` gives the currency of a file that states none.
        columns: Meaning -> column title, from the mapping page; overrides the guess and any profile.
        instruments: `PreviewStatement.key` -> instrument; absent = the proposal.
        save_profile_as: Keep columns and answers as a layout of this name (F27); empty = do not.
        asks: Store nothing while a question is open, instead of taking the proposed readings. A password is
            asked for either way.
        repeats_file: Import a file again that was imported before with the same bytes.
        corrections: Number of a rejected row -> what a person corrected in it.
    """

    path: Path
    purpose: Purpose = Purpose.STATEMENT
    answers: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    instruments: Mapping[str, InstrumentId] = field(default_factory=dict)
    save_profile_as: str = ""
    repeats_file: bool = False
    asks: bool = False
    corrections: Mapping[int, Correction] = field(default_factory=dict)


class RowFate(StrEnum):
    """What importing would do with a row (F32)."""

    NEW = "new"
    DUPLICATE = "duplicate"
    ERROR = "error"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the file as the preview shows it.

    Attributes:
        row: Place in the file, from 1.
        statement: Index into `PreviewResult.statements`; -1 for rows outside any.
        day: The day that lists show (of the purchase where known); None for errors and skipped rows.
        text: Descriptor or merchant; for an error the reason, for a skipped row the rule's name.
        column, value: Of an error: the column at fault and the offending text.
        who: Cardholder or employee as printed.
        notes: What was repaired or noticed.
        raw: The whole row as read.
        is_corrected: A person corrected it; `raw` is still what the file has.
        known_by: Of a duplicate whose text differs: how it is known, `id`, `text`, `look`, `said` ...
        posts: It books what was pending (G09); such a row is new and adds no payment.
        maybe: Payments that it may be; a person decides.
        claim: The whole expense, of a row of an expense list.
        receipts: What became of the receipts that it names.
        paid_by: Who paid it, as far as the list says.
    """

    row: int
    fate: RowFate
    statement: int
    day: date | None
    amount: Money | None
    text: str
    column: str = ""
    value: str = ""
    who: str = ""
    is_pending: bool = False
    notes: tuple[str, ...] = ()
    raw: Mapping[str, str] = field(default_factory=dict)
    is_corrected: bool = False
    known_by: str = ""
    posts: PaymentId | None = None
    maybe: tuple[int, ...] = ()
    claim: ExpenseLine | None = None
    receipts: tuple[Named, ...] = ()
    paid_by: PaidBy = PaidBy.UNKNOWN


@dataclass(frozen=True, slots=True)
class KnownFrom:
    """An earlier import that brought rows of this file."""

    import_id: ImportId
    file_name: str
    format: FileFormat
    rows: int


@dataclass(frozen=True, slots=True)
class PreviewStatement:
    """One statement of the file: one instrument, one currency.

    Attributes:
        key: Names it in `ImportPlan.instruments`.
        instrument: The one found; or the one that would be made, with id 0.
        found_by: `chosen`, `iban`, `last4`, `name`, `holder` (the holder's name is like a person's),
            `chosen_before`, `layout` (files with this header went there before), `new` for one that would
            be made; `several` where more than one fits and `unknown` where none does: Unallocated.
        label: Statement number or name as printed (F29).
        debits, credits: Money out and in, both positive, from the holder's side.
        repeats: Rows that repeat an earlier row of the same file; they count as transactions.
        proofs: Checks of the file against itself; a failing one carries both numbers.
        fits: Where `found_by` is `several`: the instruments that fit alike.
        new_holder: Of an instrument that would be made: the person that would be added with it.
    """

    key: str
    account: str
    holder: str
    currency: str
    instrument: Instrument
    found_by: str
    label: str
    opening: Money | None
    closing: Money | None
    transactions: int
    new: int
    duplicates: int
    repeats: int
    debits: Money
    credits: Money
    first_on: date | None
    last_on: date | None
    proofs: tuple[Proof, ...]
    known_from: tuple[KnownFrom, ...] = ()
    posts: int = 0
    pending: int = 0
    opened_on: date | None = None
    closed_on: date | None = None
    continuity: tuple[Finding, ...] = ()
    fits: tuple[InstrumentId, ...] = ()
    new_holder: str = ""


@dataclass(frozen=True, slots=True)
class PreviewResult:
    """What importing a file would do; nothing was written.

    Attributes:
        rows: Every row of the file, in file order; as long as `rows_read` (G04).
        counts: How many rows by fate; they add up to `rows_read`.
        questions: Still open; `rows` follow the proposed readings. Answer with `plan.answers`.
        decisions: Key -> (value, evidence): `encoding`, `header`, `date_order`, `decimal`, `sign` ...
        titles: Column titles in file order; empty for formats without columns.
        columns: Meaning -> title as mapped now; `evidence`: meaning -> why.
        samples: The first rows of the file below the header, cells in the order of `titles`.
        profile: Layout that was recognised, or empty. `fingerprint` names the layout for saving.
        imported_before: The live import of the same bytes, if any; then all rows are duplicates.
        unallocated: Rows whose holder or card is unknown and would land in Unallocated (F31).
        receipts: What became of the receipts that an expense list names.
        proofs: Checks of an expense list against itself.
    """

    plan: ImportPlan
    file_name: str
    sha256: str
    format: FileFormat
    rows_read: int
    rows: Sequence[PreviewRow]
    counts: Mapping[RowFate, int]
    statements: tuple[PreviewStatement, ...]
    questions: tuple[Question, ...]
    notes: tuple[str, ...]
    decisions: Mapping[str, tuple[str, str]]
    titles: tuple[str, ...]
    columns: Mapping[str, str]
    samples: tuple[tuple[str, ...], ...]
    profile: str
    fingerprint: str
    imported_before: ImportRecord | None = None
    unallocated: int = 0
    evidence: Mapping[str, str] = field(default_factory=dict)
    receipts: ReceiptsBeside = field(default_factory=ReceiptsBeside)
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did.

    Attributes:
        record: The line of the import history, with the counts.
        payments, expenses: How many were added.
        new_instruments: Instruments that were made.
        unallocated: Lines that landed in Unallocated.
        proofs: The failing checks, with both numbers.
        questions: Keys of questions that nobody answered; their proposed readings were used.
        accepted: The same, each with the reading used.
        instruments: All that took lines of the file.
        posted: Pending payments that it booked: one payment each, changed (G09).
        expired: Pending payments that its time covers and that it does not hold.
        choices: Pairs that may be one payment; a person says so in Payments.
        updated: Expenses that took over what the list says.
        receipts: Of an expense list: `attached`, and what `ReceiptsBeside.as_json` says.
    """

    command_id: CommandId
    import_id: ImportId
    record: ImportRecord
    payments: int
    expenses: int
    new_instruments: tuple[InstrumentId, ...]
    unallocated: int
    proofs: tuple[Proof, ...]
    questions: tuple[str, ...]
    changes: Changes
    accepted: tuple[tuple[str, str], ...] = ()
    instruments: tuple[InstrumentId, ...] = ()
    posted: int = 0
    expired: int = 0
    choices: int = 0
    updated: int = 0
    receipts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What undoing an import took away.

    Attributes:
        restored: Payments that stay and are again what they were before it: pending, under another text.
    """

    command_id: CommandId
    import_id: ImportId
    payments: int
    expenses: int
    changes: Changes
    restored: int = 0


MEANINGS_STATEMENT: tuple[str, ...] = (
    "date",
    "booked",
    "purchased",
    "valued",
    "descriptor",
    "counterparty",
    "merchant",
    "amount",
    "debit",
    "credit",
    "flag",
    "balance",
    "currency",
    "original_amount",
    "original_currency",
    "rate",
    "fee",
    "reference",
    "bank_id",
    "account",
    "card",
    "holder",
    "status",
    "code",
    "type",
    "category",
    "mcc",
    "country",
    "vat_number",
    "note",
)
"""What a column of a statement can mean, in the order in which a mapping page offers it. `descriptor` may
name several columns, joined by `\\x1f` in a mapping."""

MEANINGS_EXPENSES: tuple[str, ...] = (
    "date",
    "merchant",
    "descriptor",
    "amount",
    "debit",
    "credit",
    "currency",
    "original_amount",
    "original_currency",
    "booked_amount",
    "booked_currency",
    "rate",
    "net_amount",
    "tax_amount",
    "tax_rate",
    "line_amount",
    "total_amount",
    "expense_id",
    "parent_id",
    "line_kind",
    "line_no",
    "employee",
    "employee_first",
    "employee_last",
    "employee_email",
    "employee_code",
    "report",
    "report_id",
    "category",
    "category_code",
    "project",
    "department",
    "supplier",
    "vat_number",
    "country",
    "paid_by",
    "is_company_paid",
    "card",
    "account",
    "status",
    "to_reimburse",
    "billable",
    "note",
    "reference",
    "receipt",
    "tip",
    "code",
    "counterparty",
    "holder",
    "booked",
    "type",
    "mcc",
)
"""What a column of an expense list can mean; besides them `tax@21`, `net@21` and `gross@21` for columns of
one tax rate."""

__all__ = [
    "MEANINGS_EXPENSES",
    "MEANINGS_STATEMENT",
    "ColumnMapping",
    "ImportPlan",
    "ImportResult",
    "PreviewResult",
    "PreviewRow",
    "PreviewStatement",
    "RowFate",
    "UndoResult",
]
