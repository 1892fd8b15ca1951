"""Expense reports and their totals."""

from datetime import date
from typing import Any

from sqlalchemy import func, select

from app.models.expense import ExpenseReport
from app.models.ids import EmployeeId, ReportId
from app.models.payment import LinkState
from app.models.period import from_day, to_day
from app.models.reconciliation import StateTotals
from app.store.repository import Repository
from app.store.schema.expenses import expense, expense_report


class Reports(Repository):
    """Expense reports; a number is unique for its employee."""

    def all(self) -> list[ExpenseReport]:
        """Return all reports, by number, then id."""
        columns = expense_report.c
        rows = self._rows(select(expense_report).order_by(columns.number, columns.id))
        return [_report(row) for row in rows]

    def get(self, report_id: ReportId) -> ExpenseReport:
        """Return one report."""
        return _report(self._one(expense_report, report_id, "report"))

    def ensure(self, number: str, employee_id: EmployeeId, title: str = "") -> ReportId:
        """Return the id of the employee's report with this number; adds it when it is new."""
        columns = expense_report.c
        found = self._connection.execute(
            select(columns.id).where(columns.number == number, columns.employee_id == employee_id)
        ).scalar()
        if found is not None:
            return ReportId(found)
        values = {"number": number, "title": title or number, "employee_id": employee_id}
        id_ = self._context.insert(expense_report, **values)
        self._context.record("create", "report", id_, after=values)
        return ReportId(id_)

    def update(self, changed: ExpenseReport) -> None:
        """Store an edited report."""
        day = None if changed.submitted_on is None else to_day(changed.submitted_on)
        values = {"number": changed.number, "title": changed.title, "submitted_day": day}
        self._change(expense_report, changed.id, values, what="report")

    def set_submitted(self, report_id: ReportId, day: date | None) -> None:
        """Store when the report was handed in."""
        values = {"submitted_day": None if day is None else to_day(day)}
        self._change(expense_report, report_id, values, what="report")

    def totals(self, report_id: ReportId | None = None) -> StateTotals:
        """Count and add up claimed amounts by state (F09), of one report or of all expenses."""
        columns = expense.c
        statement = select(
            columns.state,
            columns.currency,
            func.count().label("expenses"),
            func.sum(columns.amount_minor).label("minor"),
        ).where(columns.removed == "")
        if report_id is not None:
            statement = statement.where(columns.report_id == report_id)
        counts = {state.value: 0 for state in LinkState}
        sums: dict[str, dict[str, int]] = {state.value: {} for state in LinkState}
        for row in self._rows(statement.group_by(columns.state, columns.currency)):
            counts[row.state] += row.expenses
            sums[row.state][row.currency] = int(row.minor)
        return StateTotals(counts, sums)


def _report(row: Any) -> ExpenseReport:  # noqa: ANN401 -- a row of expense_report
    day = None if row.submitted_day is None else from_day(row.submitted_day)
    return ExpenseReport(ReportId(row.id), row.number, row.title, EmployeeId(row.employee_id), day)
