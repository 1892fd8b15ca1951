"""The columns of the list of reports."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.money import Money
from app.models.payment import LinkState
from app.services.views import OPEN_STATES, ReportRow
from app.ui import formats, wording
from app.ui.shell import marks
from app.ui.tables import Column, Kind, Strength

translate = QCoreApplication.translate

CLAIMED = "10,000.00 EUR"


def columns(currency: str) -> list[Column[ReportRow]]:
    """Return the columns; `currency` is the company's."""
    return [*_name_columns(), *_state_columns(), *_sum_columns(currency)]


def _name_columns() -> list[Column[ReportRow]]:
    return [
        Column(translate("reports", "Report"), name, key="number", stretch=True, strength=Strength.STRONG),
        Column(
            translate("reports", "Employee"),
            lambda r: formats.plain_line(r.employee_name),
            key="employee",
            sample="Dana Whitfield",
        ),
        Column(
            translate("reports", "Submitted"),
            lambda r: formats.day(r.report.submitted_on),
            key="date",
            kind=Kind.DATE,
            can_hide=True,
            sample="00 Mmm 0000",
        ),
        Column(
            translate("reports", "Status"),
            lambda r: wording.expense_status(r.status),
            key="status",
            kind=Kind.STATUS,
            badge=lambda r: marks.expense_status(r.status),
            sample="To submit",
        ),
    ]


def _state_columns() -> list[Column[ReportRow]]:
    def counted(title: str, key: str, *states: LinkState, muted: bool = True) -> Column[ReportRow]:
        return Column(
            title,
            _count_of(*states),
            key=key,
            kind=Kind.NUMBER,
            strength=Strength.MUTED if muted else None,
            sample="0,000",
        )

    pending = (LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.PARTIAL)
    return [
        counted(translate("reports", "Pending"), "pending", *pending, muted=False),
        counted(translate("reports", "Automatic"), "automatic", LinkState.AUTOMATIC),
        counted(translate("reports", "Manual"), "manual", LinkState.MANUAL),
        Column(
            translate("reports", "Expenses"),
            lambda r: formats.count(r.expense_count),
            key="count",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample="0,000",
        ),
    ]


def _sum_columns(currency: str) -> list[Column[ReportRow]]:
    tip = translate("reports", "What was paid; claims in {currency} count until they are reconciled")
    booked_tip = tip.format(currency=currency)

    def sums(row: ReportRow) -> str:
        return formats.sums(Money(minor, code) for code, minor in sorted(row.sums.items()))

    return [
        Column(
            translate("reports", "Claimed"),
            sums,
            key="claimed",
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample=CLAIMED,
            can_hide=True,
        ),
        Column(
            translate("reports", "Booked, {currency}").format(currency=currency),
            lambda r: formats.amount(r.booked_minor, currency),
            key="booked",
            kind=Kind.AMOUNT,
            sample="10,000.00",
            tooltip=lambda _r: booked_tip,
        ),
    ]


ORDERS: dict[str, Callable[[ReportRow], object]] = {
    "number": lambda r: r.report.number,
    "employee": lambda r: r.employee_name.casefold(),
    "date": lambda r: r.report.submitted_on or date.min,
    "pending": lambda r: sum(r.totals.counts.get(state, 0) for state in OPEN_STATES),
    "count": lambda r: r.expense_count,
    "booked": lambda r: r.booked_minor,
}
"""What reports are sorted by."""


def name(row: ReportRow) -> str:
    """Name a report by its number and title."""
    names = dict.fromkeys((row.report.number, formats.plain_line(row.report.title)))
    return " · ".join(one for one in names if one)


def _count_of(*states: LinkState) -> Callable[[ReportRow], str]:
    def text(row: ReportRow) -> str:
        count = sum(row.totals.counts.get(state, 0) for state in states)
        return formats.count(count) if count else formats.NO_VALUE

    return text
