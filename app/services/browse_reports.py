"""Expense reports: the list, and one report with its sections and summary (F09, G17)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from app.models.expense import Expense, ExpenseReport, ExpenseStatus
from app.models.ids import EmployeeId, ReportId
from app.models.reconciliation import StateTotals
from app.services.browse_lists import Lists
from app.services.list_tables import STATES, paid_by
from app.services.listing import Ints, ListTable, Mask, id_array
from app.services.views import RECONCILABLE, REFUNDABLE, ReportRow, ReportSummary, ReportView
from app.services.workplace import Workplace

STATUS_ORDER = (
    ExpenseStatus.TO_REVIEW,
    ExpenseStatus.TO_SUBMIT,
    ExpenseStatus.REJECTED,
    ExpenseStatus.SUBMITTED,
    ExpenseStatus.APPROVED,
    ExpenseStatus.COMPLETED,
)
"""A report is as far as the expense that is furthest behind (G02)."""

_STATUSES = tuple(ExpenseStatus)
_RANKS: Ints = np.array([STATUS_ORDER.index(status) for status in _STATUSES], dtype=np.int64)


def report_rows(place: Workplace, lists: Lists) -> list[ReportRow]:
    """Return all reports by number, then id; each with the totals of its company-paid expenses."""
    with lists.expenses() as table, place.database.read() as unit:
        reports = unit.reports.all()
        booked = unit.expenses.booked_by_report(place.currency)
        employees = {employee.id: employee.name for employee in unit.employees.all()}
        by_report = _rows_by_report(table)
        company_paid = paid_by(table, RECONCILABLE)
        return [
            _report_row(table, report, employees, by_report.get(report.id), company_paid, booked)
            for report in reports
        ]


def _rows_by_report(table: ListTable) -> dict[int, Ints]:
    """Return the rows of each report, in id order."""
    report_ids = table.counts["report_id"]
    order = np.argsort(report_ids, kind="stable")
    found, starts = np.unique(report_ids[order], return_index=True)
    return dict(zip(found.tolist(), np.split(order, starts[1:]), strict=True)) if len(found) else {}


def _report_row(
    table: ListTable,
    report: ExpenseReport,
    employees: Mapping[EmployeeId, str],
    rows: Ints | None,
    company_paid: Mask,
    booked: Mapping[int, int],
) -> ReportRow:
    places: Ints = rows if rows is not None else np.zeros(0, dtype=np.int64)
    return ReportRow(
        report,
        employees.get(report.employee_id, ""),
        _status(table, places),
        len(places),
        _sums(table, places),
        booked.get(report.id, 0),
        _totals(table, places[company_paid[places]]),
    )


def _status(table: ListTable, rows: Ints) -> ExpenseStatus:
    if not len(rows):
        return ExpenseStatus.TO_SUBMIT
    return STATUS_ORDER[int(_RANKS[table.counts["status"][rows]].min())]


def _sums(table: ListTable, rows: Ints) -> dict[str, int]:
    words, amounts = table.words["currency"], table.counts["amount"]
    found: dict[str, int] = defaultdict(int)
    for code, amount in zip(words.codes[rows].tolist(), amounts[rows].tolist(), strict=True):
        found[words.texts[code]] += amount
    return dict(sorted(found.items()))


def _totals(table: ListTable, rows: Ints) -> StateTotals:
    states = table.counts["state"][rows]
    parts = {state.value: rows[states == place] for place, state in enumerate(STATES)}
    return StateTotals(
        {state: len(part) for state, part in parts.items()},
        {state: _sums(table, part) for state, part in parts.items()},
    )


def report_view(place: Workplace, lists: Lists, report_id: ReportId) -> ReportView:
    """Return one report; raises NotFoundError."""
    with lists.expenses() as table, place.database.read() as unit:
        report = unit.reports.get(report_id)
        rows = np.flatnonzero(table.counts["report_id"] == report_id)
        rows = rows[np.lexsort((rows, table.counts["day"][rows]))]
        company_paid = paid_by(table, RECONCILABLE)[rows]
        expenses = unit.expenses.get(table.ids[rows].tolist())
        return ReportView(
            report,
            unit.employees.get(report.employee_id),
            _status(table, rows),
            (id_array(table.ids[rows[company_paid]]), id_array(table.ids[rows[~company_paid]])),
            _totals(table, rows[company_paid]),
            summarise(expenses, place.currency),
        )


def summarise(expenses: Sequence[Expense], currency: str) -> ReportSummary:
    """Add up a report's money; `currency` is the company's."""
    foreign = [e for e in expenses if e.booked is None and e.amount.currency != currency]
    booked = sum(
        e.booked.minor if e.booked is not None else e.amount.minor
        for e in expenses
        if e.booked is not None or e.amount.currency == currency
    )
    return ReportSummary(
        claimed=_claimed(expenses),
        non_refundable=_claimed(e for e in expenses if e.paid_by not in REFUNDABLE),
        refundable=_claimed(e for e in expenses if e.paid_by in REFUNDABLE),
        booked_minor=booked,
        unbooked=_claimed(foreign),
    )


def _claimed(expenses: Iterable[Expense]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for expense in expenses:
        found[expense.amount.currency] += expense.amount.minor
    return dict(sorted(found.items()))
