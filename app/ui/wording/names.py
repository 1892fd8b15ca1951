"""The words for the values of the core: states, kinds, factors, formats, rules that skip a row."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.match import Factor
from app.models.payment import InstrumentKind, LinkState, PaymentKind, PaymentStatus
from app.models.reconciliation import Origin
from app.models.rules import ProfileKind
from app.models.statement import FileFormat, ImportStatus, Purpose
from app.ui.wording.basics import capital, plain, words

translate = QCoreApplication.translate


def factor(value: Factor | str) -> str:
    """Name one of the seven factors."""
    return _factors().get(str(value), plain(str(value)))


@words
def _factors() -> Mapping[str, str]:
    return {
        Factor.AMOUNT: translate("wording", "Amount"),
        Factor.DATE: translate("wording", "Date"),
        Factor.INSTRUMENT: translate("wording", "Card or account"),
        Factor.SOURCE: translate("wording", "Way of payment"),
        Factor.MERCHANT: translate("wording", "Merchant"),
        Factor.VAT_NUMBER: translate("wording", "VAT number"),
        Factor.CATEGORY: translate("wording", "Category"),
    }


def level(value: str) -> str:
    """Name the class of a factor that applied; a key without words of its own is written out plainly."""
    return _levels().get(value, plain(value))


@words
def _levels() -> Mapping[str, str]:
    return {
        "exact": translate("wording", "Exactly equal"),
        "same_day": translate("wording", "Same day"),
        "original_exact": translate("wording", "Equal in the original currency"),
        "missing": translate("wording", "Not known on one side"),
        "neutral": translate("wording", "Says nothing"),
    }


def link_state(value: LinkState | str) -> str:
    """Name where a payment or an expense stands."""
    return _link_states().get(str(value), plain(str(value)))


@words
def _link_states() -> Mapping[str, str]:
    return {
        LinkState.PENDING: translate("wording", "Pending"),
        LinkState.AMBIGUOUS: translate("wording", "Ambiguous"),
        LinkState.PARTIAL: translate("wording", "Partial"),
        LinkState.AUTOMATIC: translate("wording", "Automatic"),
        LinkState.MANUAL: translate("wording", "Manual"),
        LinkState.IGNORED: translate("wording", "Ignored"),
    }


def expense_status(value: ExpenseStatus | str) -> str:
    """Name where an expense is on its way."""
    return _statuses().get(str(value), plain(str(value)))


@words
def _statuses() -> Mapping[str, str]:
    return {
        ExpenseStatus.TO_REVIEW: translate("wording", "To review"),
        ExpenseStatus.TO_SUBMIT: translate("wording", "To submit"),
        ExpenseStatus.SUBMITTED: translate("wording", "Submitted"),
        ExpenseStatus.APPROVED: translate("wording", "Approved"),
        ExpenseStatus.REJECTED: translate("wording", "Rejected"),
        ExpenseStatus.COMPLETED: translate("wording", "Completed"),
    }


def paid_by(value: PaidBy | str) -> str:
    """Name who paid."""
    return _payers().get(str(value), plain(str(value)))


@words
def _payers() -> Mapping[str, str]:
    return {
        PaidBy.COMPANY_CARD: translate("wording", "Company card"),
        PaidBy.COMPANY_ACCOUNT: translate("wording", "Company account"),
        PaidBy.OWN_MONEY: translate("wording", "Own money"),
        PaidBy.CASH: translate("wording", "Cash"),
        PaidBy.UNKNOWN: translate("wording", "Not stated"),
    }


def word(value: StrEnum | str) -> str:
    """Name a value of one of the smaller lists: sources, kinds, origins, import statuses, purposes."""
    for table in (_sources, _kinds, _instrument_kinds, _outcomes, _formats):
        found = table().get(value) if not isinstance(value, StrEnum) or type(value) in _OF[table] else None
        if found:
            return found
    return plain(str(value))


@words
def _sources() -> Mapping[str, str]:
    return {
        ExpenseSource.HAND: translate("wording", "Entered by hand"),
        ExpenseSource.IMPORT: translate("wording", "Imported"),
        ExpenseSource.RECEIPT: translate("wording", "From a receipt"),
        ExpenseSource.PAYMENT: translate("wording", "From a payment"),
    }


@words
def _kinds() -> Mapping[str, str]:
    return {
        PaymentKind.PURCHASE: translate("wording", "Purchase"),
        PaymentKind.REFUND: translate("wording", "Refund"),
        PaymentKind.FEE: translate("wording", "Fee"),
        PaymentKind.CASH: translate("wording", "Cash withdrawal"),
        PaymentKind.SETTLEMENT: translate("wording", "Card settlement"),
        PaymentKind.TRANSFER: translate("wording", "Transfer"),
    }


@words
def _instrument_kinds() -> Mapping[str, str]:
    return {
        InstrumentKind.CARD: translate("wording", "Card"),
        InstrumentKind.BANK_ACCOUNT: translate("wording", "Bank account"),
        InstrumentKind.CASH: translate("wording", "Cash"),
        InstrumentKind.UNALLOCATED: translate("wording", "Unallocated"),
    }


@words
def _outcomes() -> Mapping[str, str]:
    return {
        ImportStatus.PROCESSED: translate("wording", "Processed"),
        ImportStatus.PARTIAL: translate("wording", "Partially processed"),
        ImportStatus.FAILED: translate("wording", "Failed"),
        ImportStatus.UNDONE: translate("wording", "Undone"),
        Purpose.STATEMENT: translate("wording", "Statement"),
        Purpose.EXPENSES: translate("wording", "Expense list"),
        Origin.AUTO: translate("wording", "Automatic"),
        Origin.MANUAL: translate("wording", "Manual"),
        PaymentStatus.PENDING: translate("wording", "Not booked yet"),
        PaymentStatus.BOOKED: translate("wording", "Booked"),
        PaymentStatus.EXPIRED: translate("wording", "Never booked"),
        ProfileKind.STRICT: translate("wording", "Strict"),
        ProfileKind.STANDARD: translate("wording", "Standard"),
        ProfileKind.SCORED: translate("wording", "Scored"),
    }


@words
def _formats() -> Mapping[str, str]:
    return {
        FileFormat.CSV: "CSV",
        FileFormat.XLSX: "Excel (XLSX)",
        FileFormat.XLS: "Excel 97 (XLS)",
        FileFormat.XLSB: "Excel (XLSB)",
        FileFormat.ODS: "OpenDocument (ODS)",
        FileFormat.HTML: translate("wording", "Web page"),
        FileFormat.OFX: "OFX",
        FileFormat.QIF: "QIF",
        FileFormat.MT940: "MT940",
        FileFormat.MT942: "MT942",
        FileFormat.CAMT052: "CAMT.052",
        FileFormat.CAMT053: "CAMT.053",
        FileFormat.CAMT054: "CAMT.054",
        FileFormat.BAI2: "BAI2",
        FileFormat.NORMA43: "Norma 43",
        FileFormat.ZIP: "ZIP",
    }


_OF = {
    _sources: (ExpenseSource,),
    _kinds: (PaymentKind,),
    _instrument_kinds: (InstrumentKind,),
    _outcomes: (ImportStatus, Purpose, Origin, PaymentStatus, ProfileKind),
    _formats: (FileFormat,),
}


def skip_rule(value: str) -> str:
    """Say which rule left a row out."""
    return _skip_rules().get(value, plain(value))


@words
def _skip_rules() -> Mapping[str, str]:
    return {
        "preamble": translate("wording", "Text above the table"),
        "header": translate("wording", "Column titles"),
        "total": translate("wording", "A total, not a transaction"),
        "balance": translate("wording", "A balance, not a transaction"),
        "blank": translate("wording", "An empty row"),
        "status": translate("wording", "Not a booked transaction"),
        "footer": translate("wording", "Text below the table"),
    }


def attention(kind: str, count: int) -> str:
    """Say what waits on Home; the number itself stands apart, so it is not repeated."""
    n = 1 if count == 1 else 2
    table = {
        "ambiguous": translate("wording", "%n expense(s) with several possible payments", None, n),
        "pending_expenses": translate("wording", "%n expense(s) without a payment", None, n),
        "unreconciled_payments": translate("wording", "%n payment(s) without an expense", None, n),
        "unallocated": translate("wording", "%n payment(s) on no known card", None, n),
        "missing_receipt": translate("wording", "%n expense(s) without a required receipt", None, n),
        "staged": translate("wording", "%n staged step(s) not yet saved", None, n),
        "failed_import": translate("wording", "%n import(s) that left rows out or failed", None, n),
    }
    text = table.get(kind, plain(kind))
    return capital(text.removeprefix(str(n)).strip())
