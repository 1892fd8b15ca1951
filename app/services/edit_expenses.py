"""Expenses by hand: add, edit, delete drafts, move along their way (G01, G02)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.expense import DRAFT_STATUSES, Expense, ExpenseSource, ExpenseStatus
from app.models.ids import CommandId, ExpenseId, ReportId
from app.models.reference import Category
from app.services.results import Done, ExpenseDraft, ExpensesSaved
from app.services.rows import refuse_locked
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.posted import refuse_posted
from app.store.rows import NewExpense


def first_status(category: Category | None, *, has_receipt: bool = False) -> ExpenseStatus:
    """Tell where a new expense starts: in review while its category misses a receipt (F17)."""
    lacks = category is not None and category.requires_receipt and not has_receipt
    return ExpenseStatus.TO_REVIEW if lacks else ExpenseStatus.TO_SUBMIT


@dataclass(frozen=True, slots=True)
class AddExpense:
    """Add one expense that a person entered."""

    place: Workplace

    def __call__(self, draft: ExpenseDraft, *, command_id: CommandId | None = None) -> ExpensesSaved:
        """Add it; raises NotFoundError for unknown reference data, BlockedError for an amount of zero."""
        if draft.amount.minor == 0:
            raise BlockedError("G01", "An expense of zero says nothing", "Enter the amount")

        def work(unit: UnitOfWork) -> Stored:
            category = None if draft.category_id is None else unit.categories.get(draft.category_id)
            new = NewExpense(_drafted(draft, category))
            _check_names(unit, new.expense)
            return {"expenses": list(unit.expenses.add([new]))}

        done, stored = self.place.do("add_expense", work, command_id=command_id)
        ids = tuple(ExpenseId(id_) for id_ in stored["expenses"])
        return ExpensesSaved(done, ids, changes_of(Subject.REPORTS, expenses=ids))


def _drafted(draft: ExpenseDraft, category: Category | None) -> Expense:
    return Expense(
        id=ExpenseId(0),
        employee_id=draft.employee_id,
        spent_on=draft.spent_on,
        merchant=draft.merchant,
        amount=draft.amount,
        report_id=draft.report_id,
        category_id=draft.category_id,
        category="" if category is None else category.name,
        project=draft.project,
        department=draft.department,
        supplier=draft.supplier,
        vat_number=draft.vat_number,
        tax_rate_ppm=draft.tax_rate_ppm,
        tax_amount_minor=draft.tax_amount_minor,
        country=draft.country,
        paid_by=draft.paid_by,
        instrument_id=draft.instrument_id,
        source=ExpenseSource.HAND,
        status=draft.status or first_status(category),
        to_reimburse=draft.to_reimburse,
        is_billable=draft.is_billable,
        custom_fields=draft.custom_fields,
        note=draft.note,
        reference=draft.reference,
    )


def _check_names(unit: UnitOfWork, expense: Expense) -> None:
    """Raise NotFoundError for an unknown name, BlockedError for another employee's report."""
    unit.employees.get(expense.employee_id)
    if expense.instrument_id is not None:
        unit.instruments.get(expense.instrument_id)
    if expense.report_id is not None:
        refuse_foreign(unit, [expense], expense.report_id)


def refuse_foreign(unit: UnitOfWork, expenses: Sequence[Expense], report_id: ReportId) -> None:
    """Raise BlockedError where a report belongs to another employee than one of the expenses."""
    owner = unit.reports.get(report_id).employee_id
    if any(expense.employee_id != owner for expense in expenses):
        raise BlockedError(
            "G02", "A report holds expenses of one employee", "Choose a report of the same employee"
        )


@dataclass(frozen=True, slots=True)
class EditExpense:
    """Store an edited expense."""

    place: Workplace

    def __call__(self, changed: Expense, *, command_id: CommandId | None = None) -> ExpensesSaved:
        """Store it.

        Raises StaleError where `changed.version` is not the stored one, BlockedError where it is
        completed or posted, or where amount, currency or employee of a reconciled one would change.
        """

        def work(unit: UnitOfWork) -> Stored:
            stored = unit.expenses.get([changed.id])[0]
            refuse_locked(unit, [stored])
            if changed.status is ExpenseStatus.COMPLETED:
                raise _only_posting_completes()
            same = changed.amount == stored.amount and changed.employee_id == stored.employee_id
            if stored.allocated_minor and not same:
                raise BlockedError(
                    "F22", "A reconciled expense keeps its amount and employee", "Unreconcile it first"
                )
            _check_names(unit, changed)
            unit.expenses.update(changed)
            return {}

        done, _ = self.place.do("edit_expense", work, command_id=command_id)
        return ExpensesSaved(done, (changed.id,), changes_of(Subject.REPORTS, expenses=[changed.id]))


@dataclass(frozen=True, slots=True)
class DeleteExpenses:
    """Take drafts out of all lists; their rows stay as tombstones."""

    place: Workplace

    def __call__(
        self, expense_ids: Sequence[ExpenseId], *, reason: str = "", command_id: CommandId | None = None
    ) -> Done:
        """Delete; raises BlockedError for one that is no draft, or reconciled."""

        def work(unit: UnitOfWork) -> Stored:
            for expense in unit.expenses.get(expense_ids):
                if expense.status not in DRAFT_STATUSES:
                    raise BlockedError("G02", "Only drafts can be deleted", "Reject the expense first")
                if expense.allocated_minor:
                    raise BlockedError("F22", "The expense is reconciled", "Unreconcile it first")
                unit.expenses.remove(expense.id, reason)
            return {}

        done, _ = self.place.do("delete_expenses", work, command_id=command_id, reason=reason)
        return Done(done, changes_of(Subject.EXPENSES, Subject.REPORTS))


@dataclass(frozen=True, slots=True)
class RemoveExpenseLines:
    """Make a split expense whole again; its amount stays, its lines stay in the audit trail."""

    place: Workplace

    def __call__(self, expense_id: ExpenseId, *, command_id: CommandId | None = None) -> Done:
        """Remove the lines; raises BlockedError once it is completed or posted."""

        def work(unit: UnitOfWork) -> Stored:
            refuse_locked(unit, unit.expenses.get([expense_id]))
            unit.expenses.lines.remove(expense_id)
            return {}

        done, _ = self.place.do("remove_expense_lines", work, command_id=command_id)
        return Done(done, changes_of(Subject.EXPENSES, expenses=[expense_id]))


@dataclass(frozen=True, slots=True)
class SetExpenseStatus:
    """Move expenses along their way; a report follows its expenses."""

    place: Workplace

    def __call__(
        self,
        expense_ids: Sequence[ExpenseId],
        status: ExpenseStatus,
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Move them; raises BlockedError to `completed`, and from it once posted (F80)."""
        if status is ExpenseStatus.COMPLETED:
            raise _only_posting_completes()

        def work(unit: UnitOfWork) -> Stored:
            refuse_posted(unit.context.connection, expense_ids)
            unit.expenses.set_status(expense_ids, status)
            return {}

        done, _ = self.place.do("set_expense_status", work, command_id=command_id)
        return Done(done, changes_of(Subject.REPORTS, expenses=expense_ids))


def _only_posting_completes() -> BlockedError:
    return BlockedError("F41", "Expenses are completed by posting them", "Post them in Finance")
