"""The columns of the lists in Finance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.models.posting import ExportItem, ExportJob, ItemStatus
from app.services.finance_lists import FinanceRow
from app.services.posting_history import ItemRow
from app.ui import formats
from app.ui.expenses.columns import expense_columns
from app.ui.finance import marks
from app.ui.palettes import Tone
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.wording.finance import cause, failure_sentence, finance_word, strategy_used

translate = QCoreApplication.translate

_APPROVED = (
    "date",
    "merchant",
    "employee",
    "category",
    "instrument",
    "state",
    "receipt",
    "amount",
    "currency",
)
_COMPLETED = ("date", "merchant", "employee")
_COMPLETED_LAST = ("report", "amount", "currency")


def approved_columns() -> list[Column[FinanceRow]]:
    """Return the columns of approved expenses."""
    return [_lifted(key) for key in _APPROVED]


def completed_columns() -> list[Column[FinanceRow]]:
    """Return the columns of completed expenses: what became of each stands first."""
    return [
        Column(
            translate("finance", "Posting"),
            lambda row: finance_word(row.item.status) if row.item else translate("finance", "Never sent"),
            key="posting",
            kind=Kind.STATUS,
            badge=lambda row: marks.item_status(row.item.status) if row.item else marks.NEVER,
            sample=translate("finance", "Never sent"),
            is_sortable=False,
            tooltip=lambda row: _why(row.item),
        ),
        *(_lifted(key) for key in _COMPLETED),
        Column(
            translate("finance", "Transaction or reason"),
            lambda row: _said(row.item, row.named),
            key="said",
            strength=Strength.MUTED,
            is_sortable=False,
            sample="Ledger-00007.csv #12345",
            tooltip=lambda row: _why(row.item),
        ),
        *(_lifted(key) for key in _COMPLETED_LAST),
    ]


def _lifted(key: str) -> Column[FinanceRow]:
    """Take a column of the expenses list over."""
    column: Any = next(one for one in expense_columns() if one.key == key)

    def of(read: Callable[[Any], Any] | None) -> Callable[[FinanceRow], Any] | None:
        return None if read is None else lambda row: read(row.row)

    lifted: Column[FinanceRow] = replace(
        column,
        text=of(column.text),
        tooltip=of(column.tooltip),
        spoken=of(column.spoken),
        badge=of(column.badge),
    )
    return lifted


def job_columns() -> list[Column[ExportJob]]:
    """Return the columns of Posting History (F42)."""
    return [
        Column(
            translate("finance", "Posting"),
            lambda job: str(job.id),
            key="id",
            kind=Kind.NUMBER,
            sample="0000",
        ),
        Column(
            translate("finance", "Status"),
            lambda job: finance_word(job.status),
            key="status",
            kind=Kind.STATUS,
            badge=lambda job: marks.job_status(job.status),
            sample=translate("finance", "Completed with errors"),
        ),
        Column(
            translate("finance", "Started"),
            lambda job: formats.moment(job.made_at),
            key="made_at",
            kind=Kind.DATE,
            sample="00 Mmm 0000, 00:00",
        ),
        Column(
            translate("finance", "Destination"),
            lambda job: formats.plain_line(job.destination),
            key="destination",
            stretch=True,
            strength=Strength.STRONG,
            sample="Demo Trading Ltd",
        ),
        Column(
            translate("finance", "By"),
            lambda job: formats.plain_line(job.made_by),
            key="made_by",
            can_hide=True,
            strength=Strength.MUTED,
            sample="Dana Whitfield",
        ),
        *_job_figures(),
    ]


def _job_figures() -> list[Column[ExportJob]]:
    return [
        _count(translate("finance", "Posted"), ItemStatus.SUCCESSFUL),
        _count(translate("finance", "Failed"), ItemStatus.FAILED, ItemStatus.ABANDONED),
        _count(translate("finance", "Open"), ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN),
        Column(
            translate("finance", "Expenses"),
            lambda job: formats.count(job.item_count),
            key="count",
            kind=Kind.NUMBER,
            sample="00,000",
        ),
        Column(
            translate("finance", "Total"),
            lambda job: "  ·  ".join(
                formats.money_of(minor, code) for code, minor in sorted(job.totals.items())
            ),
            key="total",
            kind=Kind.AMOUNT,
            sample="100,000.00 EUR",
        ),
        Column(
            translate("finance", "Retry of"),
            lambda job: str(job.retry_of) if job.retry_of is not None else "",
            key="retry_of",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            can_hide=True,
            sample="0000",
        ),
    ]


def _count(title: str, *statuses: ItemStatus) -> Column[ExportJob]:
    def text(job: ExportJob) -> str:
        count = sum(job.counts.get(status, 0) for status in statuses)
        return formats.count(count) if count else formats.NO_VALUE

    return Column(
        title, text, key=statuses[0].value, kind=Kind.NUMBER, strength=Strength.MUTED, sample="00,000"
    )


def item_columns() -> list[Column[ItemRow]]:
    """Return the columns of the rows of a job (F42, F44)."""
    return [
        Column(
            translate("finance", "Status"),
            lambda row: finance_word(row.item.status),
            key="status",
            kind=Kind.STATUS,
            badge=lambda row: _badge(row.item),
            sample=translate("finance", "Abandoned"),
            is_sortable=False,
            tooltip=lambda row: _why(row.item),
        ),
        Column(
            translate("finance", "Expense date"),
            lambda row: formats.day(row.item.document_on),
            key="date",
            kind=Kind.DATE,
            sample=formats.day_sample(),
            is_sortable=False,
        ),
        Column(
            translate("finance", "Posting date"),
            lambda row: formats.day(row.item.posted_on),
            key="posted_on",
            kind=Kind.DATE,
            sample=formats.day_sample(),
            is_sortable=False,
            can_hide=True,
            strength=lambda row: (
                Strength.STRONG if row.item.posted_on != row.item.document_on else Strength.MUTED
            ),
            tooltip=lambda row: strategy_used(row.item.strategy),
        ),
        *_item_names(),
    ]


def _item_names() -> list[Column[ItemRow]]:
    return [
        Column(
            translate("finance", "Merchant"),
            lambda row: formats.plain_line(row.merchant),
            key="merchant",
            strength=Strength.STRONG,
            stretch=True,
            is_sortable=False,
            sample="Hotel Arts Barcelona",
        ),
        Column(
            translate("finance", "Employee"),
            lambda row: formats.plain_line(row.employee),
            key="employee",
            can_hide=True,
            is_sortable=False,
            strength=Strength.MUTED,
            sample="Dana Whitfield",
        ),
        Column(
            translate("finance", "Transaction or reason"),
            lambda row: _said(row.item, row.named),
            key="said",
            is_sortable=False,
            sample="Not mapped: category “7010 Hotel”",
            tooltip=lambda row: _why(row.item),
        ),
        Column(
            translate("finance", "Amount"),
            lambda row: formats.money(row.item.amount),
            key="amount",
            kind=Kind.AMOUNT,
            is_sortable=False,
            sample="1,234.56 EUR",
        ),
    ]


def _badge(item: ExportItem) -> Badge:
    if item.is_gone:
        return Badge("circle-alert", Tone.RED)
    return marks.item_status(item.status)


def _said(item: ExportItem | None, named: str) -> str:
    """Say the transaction reference, else why there is none."""
    if item is None:
        return ""
    if item.is_gone:
        return translate("finance", "No longer there: {reference}").format(
            reference=item.transaction_reference
        )
    if item.status is ItemStatus.SUCCESSFUL:
        late = translate("finance", " (receipt failed)") if item.receipt_failure else ""
        return item.transaction_reference + late
    if item.failure is not None:
        return cause(item.failure.reason, item.failure.field, named)
    return ""


def _why(item: ExportItem | None) -> str:
    if item is None:
        return ""
    failure = item.failure or item.receipt_failure
    return formats.harmless(failure_sentence(failure)) if failure is not None else item.transaction_reference
