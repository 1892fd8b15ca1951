"""Words of the import pages: fates, stages, questions, decisions, meanings of columns, proofs."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.models.statement import Proof
from app.services.import_results import PreviewResult, RowFate
from app.ui import formats, wording
from app.ui.imports.items import FileItem, Stage
from app.ui.palettes import Tone
from app.ui.tables import Badge

translate = QCoreApplication.translate

_FATES = {
    RowFate.NEW: Badge("circle-plus", Tone.ACCENT),
    RowFate.DUPLICATE: Badge("copy", Tone.GREY),
    RowFate.ERROR: Badge("circle-alert", Tone.RED),
    RowFate.SKIPPED: Badge("minus", Tone.GREY),
}

_STAGES = {
    Stage.WAITING: Badge("clock", Tone.GREY),
    Stage.READING: Badge("clock", Tone.GREY),
    Stage.ASKING: Badge("message-circle-question-mark", Tone.AMBER),
    Stage.READY: Badge("circle-check", Tone.ACCENT),
    Stage.EMPTY: Badge("minus", Tone.GREY),
    Stage.KNOWN: Badge("copy", Tone.GREY),
    Stage.TWIN: Badge("copy", Tone.GREY),
    Stage.REFUSED: Badge("file-x", Tone.RED),
    Stage.IMPORTING: Badge("arrow-down-to-line", Tone.ACCENT),
    Stage.RECONCILING: Badge("arrow-left-right", Tone.ACCENT),
    Stage.DONE: Badge("check", Tone.GREY),
}


def fate(value: RowFate) -> str:
    """Name what importing would do with a row."""
    return {
        RowFate.NEW: translate("imports", "New"),
        RowFate.DUPLICATE: translate("imports", "Duplicate"),
        RowFate.ERROR: translate("imports", "Error"),
        RowFate.SKIPPED: translate("imports", "Skipped"),
    }[value]


def fate_badge(value: RowFate) -> Badge:
    """Mark what importing would do with a row."""
    return _FATES[value]


def stage(item: FileItem) -> str:
    """Say how far a file is."""
    table = {
        Stage.WAITING: translate("imports", "Waits"),
        Stage.READING: translate("imports", "Reading…"),
        Stage.ASKING: translate("imports", "Has a question"),
        Stage.READY: translate("imports", "Ready"),
        Stage.EMPTY: translate("imports", "Nothing new"),
        Stage.KNOWN: translate("imports", "Imported before"),
        Stage.TWIN: translate("imports", "Twice here"),
        Stage.REFUSED: translate("imports", "Not readable")
        if item.error
        else translate("imports", "Stopped"),
        Stage.IMPORTING: translate("imports", "Importing…"),
        Stage.RECONCILING: translate("imports", "Reconciling…"),
        Stage.DONE: translate("imports", "Imported"),
    }
    return table[item.stage]


def stage_badge(item: FileItem) -> Badge:
    """Mark how far a file is."""
    return _STAGES[item.stage]


def decision(key: str) -> str:
    """Name something that was decided for the whole file or column."""
    return _decisions().get(key, key.replace("_", " ").capitalize())


@cache
def _decisions() -> Mapping[str, str]:
    return {
        "encoding": translate("imports", "Text encoding"),
        "delimiter": translate("imports", "Column separator"),
        "header": translate("imports", "Row of column titles"),
        "date_order": translate("imports", "Order of day and month"),
        "date_format": translate("imports", "Date format"),
        "decimal": translate("imports", "Decimal sign"),
        "sign": translate("imports", "What the sign means"),
        "currency": translate("imports", "Currency"),
        "status": translate("imports", "Status column"),
        "sheet": translate("imports", "Sheet"),
        "serial_dates": translate("imports", "Dates as numbers"),
        "round_decimals": translate("imports", "Too many decimals"),
        "balances": translate("imports", "Balances beside the table"),
        "rows": translate("imports", "Number of rows"),
        "purpose": translate("imports", "What the file holds"),
        "password": translate("imports", "Password"),
        "fees": translate("imports", "Fees in the balance"),
        "debit_column": translate("imports", "Column of money out"),
        "pending": translate("imports", "Rows not booked yet"),
        "kind": translate("imports", "Card or account"),
    }


def answer(key: str, value: str) -> str:
    """Name one answer to a question."""
    return _answers().get(value, value)


@cache
def _answers() -> Mapping[str, str]:
    return {
        "day_first": translate("imports", "Day first (31/12)"),
        "month_first": translate("imports", "Month first (12/31)"),
        "year_first": translate("imports", "Year first (2026-12-31)"),
        ".": translate("imports", "Point (1,234.50)"),
        ",": translate("imports", "Comma (1.234,50)"),
        "minus_is_out": translate("imports", "A minus is money spent"),
        "plus_is_out": translate("imports", "A plain amount is money spent"),
        "yes": translate("imports", "Yes"),
        "no": translate("imports", "No"),
        "card": translate("imports", "Card"),
        "bank_account": translate("imports", "Bank account"),
        "cash": translate("imports", "Cash"),
        "reject": translate("imports", "Reject these rows"),
        "round": translate("imports", "Round them"),
        "statement": translate("imports", "A statement"),
        "expenses": translate("imports", "An expense list"),
        "comma": translate("imports", "Comma"),
        "semicolon": translate("imports", "Semicolon"),
        "tab": translate("imports", "Tab"),
        "bar": translate("imports", "Bar"),
    }


CHANGEABLE: Mapping[str, tuple[str, ...]] = {
    "date_order": ("day_first", "month_first", "year_first"),
    "decimal": (".", ","),
    "sign": ("minus_is_out", "plus_is_out"),
    "delimiter": ("comma", "semicolon", "tab", "bar"),
    "serial_dates": ("yes", "no"),
    "round_decimals": ("reject", "round"),
    "encoding": (
        "utf-8",
        "cp1252",
        "iso-8859-1",
        "iso-8859-15",
        "cp1250",
        "iso-8859-2",
        "cp850",
        "mac_roman",
        "cp1251",
        "utf-16",
    ),
}
"""Decisions that a person may change without being asked, and to what."""

TYPED = frozenset({"header", "sheet", "currency"})
"""Decisions whose answers are typed: the number of a row, the name of a sheet, a code."""


def choices_of(key: str, value: str) -> tuple[str, ...]:
    """Give what a decision may be changed to; the reading in force is among them."""
    choices = CHANGEABLE.get(key, ())
    return choices if not choices or value in choices else (value, *choices)


def skipped_rules(preview: PreviewResult) -> str:
    """Say which rules left rows out, and how many each: `1 header, 2 totals`."""
    counts = Counter(row.text for row in preview.rows if row.fate is RowFate.SKIPPED)
    return formats.plain_line(
        "  ·  ".join(f"{formats.count(count)} × {wording.skip_rule(rule)}" for rule, count in counts.items())
    )


_OF_RATE = {"tax": "tax_amount", "net": "net_amount", "gross": "amount"}


def meaning(key: str) -> str:
    """Name what a column can mean."""
    name, _, rate = key.replace("#", "@").partition("@")
    if rate:  # a column of one tax rate, or of one of several numbered taxes
        return f"{_meanings().get(_OF_RATE.get(name, name), name)} {rate}{' %' if '@' in key else ''}"
    return _meanings().get(key, key.replace("_", " ").capitalize())


@cache
def _meanings() -> Mapping[str, str]:
    return {
        "date": translate("imports", "Date"),
        "booked": translate("imports", "Booking date"),
        "purchased": translate("imports", "Purchase date"),
        "valued": translate("imports", "Value date"),
        "descriptor": translate("imports", "Bank text"),
        "counterparty": translate("imports", "Counterparty"),
        "merchant": translate("imports", "Merchant"),
        "amount": translate("imports", "Amount"),
        "debit": translate("imports", "Money out"),
        "credit": translate("imports", "Money in"),
        "flag": translate("imports", "Debit or credit mark"),
        "balance": translate("imports", "Balance"),
        "currency": translate("imports", "Currency"),
        "original_amount": translate("imports", "Original amount"),
        "original_currency": translate("imports", "Original currency"),
        "rate": translate("imports", "Exchange rate"),
        "fee": translate("imports", "Fee"),
        "reference": translate("imports", "Reference"),
        "bank_id": translate("imports", "Bank's id"),
        "account": translate("imports", "Account"),
        "card": translate("imports", "Card"),
        "holder": translate("imports", "Cardholder"),
        "status": translate("imports", "Status"),
        "code": translate("imports", "Booking code"),
        "type": translate("imports", "Type"),
        "category": translate("imports", "Category"),
        "mcc": translate("imports", "Category code (MCC)"),
        "country": translate("imports", "Country"),
        "vat_number": translate("imports", "VAT number"),
        "note": translate("imports", "Note"),
        "employee": translate("imports", "Employee"),
        "report": translate("imports", "Report"),
        "project": translate("imports", "Project"),
        "department": translate("imports", "Department"),
        "supplier": translate("imports", "Supplier"),
        "tax_rate": translate("imports", "Tax rate"),
        "tax_amount": translate("imports", "Tax amount"),
        "net_amount": translate("imports", "Net amount"),
        "paid_by": translate("imports", "Paid by"),
        "to_reimburse": translate("imports", "To reimburse"),
        "billable": translate("imports", "Billable"),
        "receipt": translate("imports", "Receipt file"),
    }


def proof(one: Proof) -> str:
    """Say what a check of the file against itself found."""
    what = {
        "closing": translate("imports", "Closing balance"),
        "running": translate("imports", "Running balance"),
        "count": translate("imports", "Number of transactions"),
        "debits": translate("imports", "Sum of money out"),
        "credits": translate("imports", "Sum of money in"),
        "page": translate("imports", "Page balance"),
    }.get(one.what, one.what)
    if one.holds is None:
        return translate("imports", "{what}: the file states nothing to check against.").format(what=what)
    if one.holds:
        return translate("imports", "{what} {expected} agrees with the lines.").format(
            what=what, expected=one.expected
        )
    row = translate("imports", " First at row {row}.").format(row=one.row) if one.row is not None else ""
    return translate("imports", "{what}: the file states {expected}, the lines give {found}.{row}").format(
        what=what, expected=one.expected, found=one.found, row=row
    )
