"""Expense reports: make one, put expenses into it, take them out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId, EmployeeId, ExpenseId, ReportId
from app.services.edit_expenses import refuse_foreign
from app.services.results import Done, Saved
from app.services.rows import refuse_locked
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

NUMBER_PREFIX = "R-"
NUMBER_DIGITS = 4


def next_number(taken: Iterable[str]) -> str:
    """Return the number after the highest of `R-0001`, `R-0002` ...; other numbers do not count."""
    used = [
        int(number.removeprefix(NUMBER_PREFIX))
        for number in taken
        if number.startswith(NUMBER_PREFIX) and number.removeprefix(NUMBER_PREFIX).isdecimal()
    ]
    return f"{NUMBER_PREFIX}{max(used, default=0) + 1:0{NUMBER_DIGITS}d}"


@dataclass(frozen=True, slots=True)
class CreateReport:
    """Make a report of one employee."""

    place: Workplace

    def __call__(
        self,
        title: str,
        employee_id: EmployeeId,
        *,
        number: str = "",
        expense_ids: Sequence[ExpenseId] = (),
        command_id: CommandId | None = None,
    ) -> Saved:
        """Make it; an empty number takes the next one. Raises BlockedError for a number that is taken."""

        def work(unit: UnitOfWork) -> Stored:
            unit.employees.get(employee_id)
            reports = unit.reports.all()
            wanted = number.strip() or next_number(report.number for report in reports)
            if any(one.number == wanted and one.employee_id == employee_id for one in reports):
                raise BlockedError("G02", f"Report {wanted} exists already", "Choose another number")
            report_id = unit.reports.ensure(wanted, employee_id, title.strip())
            _assign(unit, expense_ids, report_id)
            return {"id": report_id}

        done, stored = self.place.do("create_report", work, command_id=command_id)
        return Saved(done, stored["id"], changes_of(Subject.REPORTS, expenses=expense_ids))


@dataclass(frozen=True, slots=True)
class AssignReport:
    """Put expenses into a report of their employee, or take them out (None)."""

    place: Workplace

    def __call__(
        self,
        expense_ids: Sequence[ExpenseId],
        report_id: ReportId | None,
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Assign; raises BlockedError for another employee's report, or once completed or posted."""

        def work(unit: UnitOfWork) -> Stored:
            _assign(unit, expense_ids, report_id)
            return {}

        done, _ = self.place.do("assign_report", work, command_id=command_id)
        return Done(done, changes_of(Subject.REPORTS, expenses=expense_ids))


def _assign(unit: UnitOfWork, expense_ids: Sequence[ExpenseId], report_id: ReportId | None) -> None:
    expenses = unit.expenses.get(expense_ids)
    refuse_locked(unit, expenses)
    if report_id is not None:
        refuse_foreign(unit, expenses, report_id)
    unit.expenses.set_report(expense_ids, report_id)
