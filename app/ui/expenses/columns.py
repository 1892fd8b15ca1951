"""The columns of every list of expenses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.models.expense import Expense
from app.ui import formats, wording
from app.ui.notes.column import said_column
from app.ui.palettes import Tone
from app.ui.shell import marks
from app.ui.tables import Badge, Column, Kind, Strength

if TYPE_CHECKING:
    from app.services.views import ExpenseRow

translate = QCoreApplication.translate


def expense_columns() -> list[Column[ExpenseRow]]:
    """Return the columns of the expenses list, in their usual order."""
    return [*_first_expense_columns(), *_last_expense_columns()]


def _first_expense_columns() -> list[Column[ExpenseRow]]:
    return [
        reconciled_column(),
        Column(
            translate("expenses", "Date"),
            lambda row: formats.day(row.expense.spent_on),
            key="date",
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("expenses", "Merchant"),
            lambda row: formats.plain_line(row.expense.merchant),
            key="merchant",
            strength=Strength.STRONG,
            stretch=True,
            sample="Hotel Arts Barcelona",
        ),
        Column(
            translate("expenses", "Employee"),
            lambda row: formats.plain_line(row.employee_name),
            key="employee",
            can_hide=True,
            sample="Dana Whitfield",
        ),
        Column(
            translate("expenses", "Category"),
            lambda row: formats.plain_line(row.expense.category),
            key="category",
            can_hide=True,
            strength=Strength.MUTED,
            sample="Office supplies",
        ),
    ]


def _last_expense_columns() -> list[Column[ExpenseRow]]:
    return [
        Column(
            translate("expenses", "Paid with"),
            paid_with,
            key="instrument",
            can_hide=True,
            strength=Strength.MUTED,
            sample="Mastercard •• 8820",
        ),
        Column(
            translate("expenses", "Report"),
            lambda row: formats.plain_line(row.report_number),
            key="report",
            can_hide=True,
            strength=Strength.MUTED,
            sample="ER-2026-0412",
        ),
        Column(
            translate("expenses", "Status"),
            lambda row: wording.expense_status(row.expense.status),
            key="status",
            can_hide=True,
            strength=Strength.MUTED,
            sample="Submitted",
        ),
        said_column(),
        receipt_column(),
        *amount_columns(),
    ]


def reconciled_column() -> Column[ExpenseRow]:
    """Return the column that says where the expense stands, with icon and word (G17)."""
    return Column(
        translate("expenses", "Reconciled"),
        state_word,
        key="state",
        kind=Kind.STATUS,
        badge=state_badge,
        sample=translate("expenses", "Not expected"),
        tooltip=lambda row: wording.reason(row.reason, row.reason_detail) or state_word(row),
    )


def receipt_column() -> Column[ExpenseRow]:
    """Return the narrow column that shows whether there is a receipt."""
    return Column(
        translate("expenses", "Receipt"),
        lambda row: translate("expenses", "Receipt") if row.expense.has_receipt else "",
        key="receipt",
        can_hide=True,
        kind=Kind.STATUS,
        badge=lambda row: Badge("paperclip", Tone.GREY) if row.expense.has_receipt else None,
        is_sortable=False,
        icon_only=True,
        sample="Receipt",
        spoken=lambda row: (
            translate("expenses", "Receipt attached")
            if row.expense.has_receipt
            else translate("expenses", "No receipt")
        ),
    )


def amount_columns() -> list[Column[ExpenseRow]]:
    """Return amount and currency, which stand at the right of every list."""
    return [
        Column(
            translate("expenses", "Amount"),
            lambda row: formats.amount(row.expense.amount.minor, row.expense.amount.currency),
            key="amount",
            kind=Kind.AMOUNT,
            sample="1,234.56",
            spoken=lambda row: translate("expenses", "Amount: {money}").format(
                money=formats.money(row.expense.amount)
            ),
        ),
        Column(
            translate("expenses", "Cur."),
            lambda row: row.expense.amount.currency,
            key="currency",
            strength=Strength.MUTED,
            sample="EUR",
        ),
    ]


def is_outside(expense: Expense) -> bool:
    """Tell whether no payment of the company is expected for it: own money or cash."""
    return not expense.is_company_paid and expense.paid_by != "unknown"


def state_word(row: ExpenseRow) -> str:
    """Name where the expense stands; nothing for what the company did not pay."""
    if row.state == "pending" and is_outside(row.expense):
        return translate("expenses", "Not expected")
    return wording.link_state(row.state)


def state_badge(row: ExpenseRow) -> Badge:
    """Mark where the expense stands."""
    if row.state == "pending" and is_outside(row.expense):
        return Badge("minus", Tone.GREY)
    return marks.link_state(row.state)


def paid_with(row: ExpenseRow) -> str:
    """Name the card or account, else who paid."""
    return formats.plain_line(row.instrument_name) or wording.paid_by(row.expense.paid_by)
