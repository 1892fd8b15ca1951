"""The sentences and words that the window says about values and failures of the core.

Everything below `ui` speaks in fields and keys; here they become words, always with a way out.
Words are looked up once and kept; `forget` after a change of language.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.models import errors
from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.match import Factor, Reason
from app.models.payment import InstrumentKind, LinkState, PaymentKind, PaymentStatus
from app.models.reconciliation import Origin
from app.models.rules import ProfileKind
from app.models.statement import FileFormat, ImportStatus, Purpose
from app.ui import formats

translate = QCoreApplication.translate

CHANCE_SAID_MIN = 0.01


@dataclass(frozen=True, slots=True)
class Said:
    """A failure in words.

    Attributes:
        title: What did not work, a few words.
        text: What is wrong, one or two sentences.
        remedy: What the person can do now; never empty.
        is_expected: False for a fault of the program itself, which is logged.
    """

    title: str
    text: str
    remedy: str
    is_expected: bool = True

    @property
    def sentence(self) -> str:
        """Everything on one line, for notifications and screen readers."""
        return " ".join(part for part in (self.title + ".", self.text, self.remedy) if part)


def forget() -> None:
    """Look all words up again, after a change of language."""
    for table in _TABLES:
        table.cache_clear()


def failure(error: BaseException) -> Said:
    """Say what went wrong and what to do; faults of ours get a sentence that asks to report them."""
    match error:
        case errors.FileError():
            return _file_failure(error)
        case errors.CancelledError():
            return Said(
                translate("wording", "Stopped"),
                translate("wording", "Nothing was changed."),
                translate("wording", "Start it again whenever you like."),
            )
        case errors.AppError():
            return _rule_failure(error)
    return Said(
        translate("wording", "Something in Tieout went wrong"),
        translate("wording", "What you saved is safe; this step was not carried out ({kind}).").format(
            kind=type(error).__name__
        ),
        translate(
            "wording", "Try again. If it happens again, send the log file from Help > Show log folder."
        ),
        is_expected=False,
    )


def _file_failure(error: errors.FileError) -> Said:
    name = error.path.replace("\\", "/").rsplit("/", 1)[-1]
    title, usual = _file_titles(error)
    where = ""
    if isinstance(error, errors.RefusedFileError):
        if error.row is not None:
            where = translate("wording", " in row {row}").format(row=error.row)
        if error.value:
            where += translate("wording", " (“{value}”)").format(value=error.value)
    return Said(title, f"{name}{where}: {_stop(error.reason)}", _stop(error.remedy) or usual)


def _file_titles(error: errors.FileError) -> tuple[str, str]:
    match error:
        case errors.RefusedFileError():
            return (
                translate("wording", "The file was not imported"),
                translate("wording", "Export it again from your bank or as CSV or XLSX, and import that."),
            )
        case errors.NotACompanyFileError():
            return (
                translate("wording", "This is not a company file"),
                translate(
                    "wording", "Choose a .tieout file, or make a new company. Statements go to Import."
                ),
            )
        case errors.NewerFileError():
            return (
                translate("wording", "This file was saved by a newer Tieout"),
                translate("wording", "Install the newer version to open it; the file was not touched."),
            )
        case errors.FileInUseError():
            return (
                translate("wording", "The company file is open elsewhere"),
                translate("wording", "Close it there, or open it read-only."),
            )
        case errors.DiskFullError():
            return (
                translate("wording", "The disk is full"),
                translate(
                    "wording", "Make some room and try again; nothing of the change was kept by halves."
                ),
            )
    return (
        translate("wording", "The file cannot be used"),
        translate("wording", "Check that it is still there and that you may read it, then try again."),
    )


def _rule_failure(error: errors.AppError) -> Said:
    match error:
        case errors.BlockedError():
            return Said(
                translate("wording", "Not possible now"),
                _stop(error.reason),
                _stop(error.remedy)
                or translate("wording", "Undo what stands in the way first, then try again."),
            )
        case errors.StaleError():
            by = translate("wording", " by {who}").format(who=error.by) if error.by else ""
            return Said(
                translate("wording", "Changed meanwhile"),
                translate(
                    "wording", "{what} was changed{by} after you opened it; nothing was written."
                ).format(what=_capital(error.what), by=by),
                translate("wording", "Look at it again and repeat the step if it still holds."),
            )
        case errors.OverAllocatedError():
            return Said(
                translate("wording", "More than the amount"),
                translate("wording", "{what} would be reconciled beyond its amount.").format(
                    what=_capital(error.what)
                ),
                translate("wording", "Choose another one, or unreconcile what already uses it."),
            )
        case errors.LockedPeriodError():
            return Said(
                translate("wording", "The period is locked"),
                translate("wording", "{period} is signed off, so nothing in it changes any more.").format(
                    period=error.period
                ),
                translate("wording", "Reopen the period with a reason, or use a date in an open one."),
            )
        case errors.NotFoundError():
            return Said(
                translate("wording", "No longer there"),
                translate("wording", "{what} does not exist (any more).").format(what=_capital(error.what)),
                translate("wording", "It may have been undone; the list shows what is there now."),
            )
    return Said(
        translate("wording", "Not possible"),
        _stop(str(error)),
        translate("wording", "Check what is named here and try again."),
    )


def _stop(text: str) -> str:
    text = _capital(text.strip())
    return text if not text or text[-1] in ".!?…" else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def reason(value: str, detail: str = "") -> str:
    """Say why an expense was not linked by itself; the detail is the JSON that stands beside the reason.

    Of the detail only counts and the best chance are said: ids are not for people.
    """
    text = _reasons().get(value, _plain(value)) if value else ""
    return " ".join(part for part in (text, _detail(detail)) if part) if text else ""


def _detail(detail: str) -> str:
    try:
        found = json.loads(detail) if detail else {}
    except ValueError:
        return ""
    if not isinstance(found, dict):
        return ""
    match found:
        case {"payments": [_, _, *_] as payments}:
            return translate("wording", "%n payment(s) compete.", None, len(payments))
        case {"expenses": [_, *_] as expenses}:
            return translate("wording", "Wanted by %n other expense(s).", None, len(expenses))
        case {"best": {"probability": float() | int() as chance}} if chance >= CHANCE_SAID_MIN:
            return translate("wording", "The best one has a chance of {share}.").format(
                share=formats.percent(float(chance), decimals=1)
            )
    return ""


def undo_blocked(key: str) -> str:
    """Say why an import cannot be undone, and the way out (F35)."""
    return {
        "reconciled": translate(
            "wording", "Some of its rows are reconciled. Unreconcile them first; Show its rows leads there."
        ),
        "posted": translate("wording", "Some of its rows are posted to the books, so it stays."),
        "undone": translate("wording", "It was undone already."),
    }.get(key, _stop(_plain(key)))


@cache
def _reasons() -> Mapping[str, str]:
    return {
        Reason.NO_CANDIDATE: translate("wording", "No payment is near in amount and date."),
        Reason.BELOW_THRESHOLD: translate("wording", "The best payment is not certain enough."),
        Reason.SEVERAL_PAYMENTS: translate("wording", "Several payments fit equally well."),
        Reason.SEVERAL_EXPENSES: translate("wording", "Several expenses want the same payment."),
        Reason.NOT_A_DRAFT: translate(
            "wording", "Only drafts are matched by themselves; this one is further on."
        ),
        Reason.NOT_COMPANY_PAID: translate("wording", "Not paid by the company, so no payment is expected."),
        Reason.REJECTED_BY_PERSON: translate(
            "wording", "Someone said that the payment found is not the right one."
        ),
        Reason.NEEDS_SPLIT: translate(
            "wording", "It fits only as part of a sum: one payment for several expenses, or the reverse."
        ),
    }


def payment_reason(value: str, detail: str) -> str:
    """Say why a payment was ignored (in the person's own words), or why it was not linked by itself."""
    return detail.strip() if value == LinkState.IGNORED else reason(value, detail)


def factor(value: Factor | str) -> str:
    """Name one of the seven factors."""
    return _factors().get(str(value), _plain(str(value)))


@cache
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
    return _levels().get(value, _plain(value))


@cache
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
    return _link_states().get(str(value), _plain(str(value)))


@cache
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
    return _statuses().get(str(value), _plain(str(value)))


@cache
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
    return _payers().get(str(value), _plain(str(value)))


@cache
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
    return _plain(str(value))


@cache
def _sources() -> Mapping[str, str]:
    return {
        ExpenseSource.HAND: translate("wording", "Entered by hand"),
        ExpenseSource.IMPORT: translate("wording", "Imported"),
        ExpenseSource.RECEIPT: translate("wording", "From a receipt"),
        ExpenseSource.PAYMENT: translate("wording", "From a payment"),
    }


@cache
def _kinds() -> Mapping[str, str]:
    return {
        PaymentKind.PURCHASE: translate("wording", "Purchase"),
        PaymentKind.REFUND: translate("wording", "Refund"),
        PaymentKind.FEE: translate("wording", "Fee"),
        PaymentKind.CASH: translate("wording", "Cash withdrawal"),
        PaymentKind.SETTLEMENT: translate("wording", "Card settlement"),
        PaymentKind.TRANSFER: translate("wording", "Transfer"),
    }


@cache
def _instrument_kinds() -> Mapping[str, str]:
    return {
        InstrumentKind.CARD: translate("wording", "Card"),
        InstrumentKind.BANK_ACCOUNT: translate("wording", "Bank account"),
        InstrumentKind.CASH: translate("wording", "Cash"),
        InstrumentKind.UNALLOCATED: translate("wording", "Unallocated"),
    }


@cache
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
        ProfileKind.STRICT: translate("wording", "Strict"),
        ProfileKind.STANDARD: translate("wording", "Standard"),
        ProfileKind.SCORED: translate("wording", "Scored"),
    }


@cache
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
    return _skip_rules().get(value, _plain(value))


@cache
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
    text = table.get(kind, _plain(kind))
    return _capital(text.removeprefix(str(n)).strip())


def not_made(key: str) -> str:
    """Say why no expense was made from a payment (F17)."""
    return {
        "already_reconciled": translate("wording", "already reconciled"),
        "ignored": translate("wording", "ignored; restore it first"),
        "no_employee": translate(
            "wording", "its card has no holder; set one in Settings > Cards and accounts"
        ),
        "not_a_purchase": translate("wording", "not a purchase"),
    }.get(key, _plain(key).lower())


def profile_rule(kind: ProfileKind) -> str:
    """Say in one sentence how a profile decides (F10, F12, F16)."""
    return {
        ProfileKind.STRICT: translate(
            "wording", "Same card or account, same currency, same amount, same date."
        ),
        ProfileKind.STANDARD: translate(
            "wording", "Same card or account, same amount, similar merchant, paid shortly after."
        ),
        ProfileKind.SCORED: translate(
            "wording", "Seven factors weighed together; links only what is almost certain."
        ),
    }[kind]


def _plain(key: str) -> str:
    return _capital(key.replace("_", " "))


_TABLES = (
    _reasons, _factors, _levels, _link_states, _statuses, _payers,
    _sources, _kinds, _instrument_kinds, _outcomes, _formats, _skip_rules,
)  # fmt: skip
