"""Facts about payments and expenses that lists in memory do not hold, asked where a search says so (G25)."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.store.figures import SENT_STATES
from app.store.likeness import escaped, holds
from app.store.repository import Repository
from app.store.schema.company import note
from app.store.schema.expenses import expense, expense_line, expense_report
from app.store.schema.posting import export_item
from app.store.schema.reconciling import allocation, reconciliation
from app.store.schema.reference import department, instrument, project
from app.store.schema.statements import payment

Condition = Callable[[str], ColumnElement[bool]]

_reversal = reconciliation.alias("taken_back")


class Searches(Repository):
    """Answers with ids; the database looks, through its indexes where there is one."""

    def expenses(self, fact: str, value: str = "") -> list[int]:
        """Return the live expenses of which a fact holds; KeyError for an unknown fact."""
        wanted = select(expense.c.id).where(expense.c.removed == "", _EXPENSE_FACTS[fact](value))
        return self._ids(wanted)

    def payments(self, fact: str, value: str = "") -> list[int]:
        """Return the payments of which a fact holds, directly or by an expense they are tied to."""
        if fact in _PAYMENT_FACTS:
            wanted = select(payment.c.id).where(payment.c.removed == "", _PAYMENT_FACTS[fact](value))
            return self._ids(wanted)
        tied = (
            select(allocation.c.payment_id)
            .join(expense, expense.c.id == allocation.c.expense_id)
            .join(reconciliation, reconciliation.c.id == allocation.c.reconciliation_id)
            .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
            .where(reconciliation.c.reverses.is_(None), _reversal.c.id.is_(None), _EXPENSE_FACTS[fact](value))
        )
        return self._ids(tied.distinct())

    def cards(self, value: str) -> list[int]:
        """Return the instruments whose last four digits or IBAN end so, or whose name holds the text."""
        columns = instrument.c
        compact = value.replace(" ", "").casefold()
        wanted = select(columns.id).where(
            or_(
                func.lower(columns.last4).like(f"%{escaped(compact)}", escape="\\"),
                func.lower(columns.iban).like(f"%{escaped(compact)}", escape="\\"),
                holds(columns.name, value),
            )
        )
        return self._ids(wanted)

    def _ids(self, statement: Select[Any]) -> list[int]:
        return [int(row[0]) for row in self._connection.execute(statement)]


def _named(column: Any, table: Any, value: str) -> ColumnElement[bool]:  # noqa: ANN401 -- a column of codes and its table
    """Say that a code, or what it stands for, holds the text."""
    codes = select(table.c.reference).where(holds(table.c.name, value))
    return or_(holds(column, value), column.in_(codes))


def _line_holds(column: Any, table: Any, value: str) -> ColumnElement[bool]:  # noqa: ANN401 -- as above
    lines = select(expense_line.c.expense_id).where(_named(column, table, value))
    found: ColumnElement[bool] = expense.c.id.in_(lines)
    return found


def _noted(subject: str, *conditions: ColumnElement[bool]) -> Select[Any]:
    return select(note.c.subject_id).where(note.c.subject == subject, *conditions)


_IS_ASKED = and_(note.c.is_question == 1, note.c.resolved_at.is_(None))

_EXPENSE_FACTS: dict[str, Condition] = {
    "posted": lambda _: expense.c.id.in_(
        select(export_item.c.expense_id).where(export_item.c.status.in_(SENT_STATES))
    ),
    "billable": lambda _: expense.c.is_billable == 1,
    "receipt": lambda _: expense.c.has_receipt == 1,
    "noted": lambda _: or_(expense.c.note != "", expense.c.id.in_(_noted("expense"))),
    "question": lambda _: expense.c.id.in_(_noted("expense", _IS_ASKED)),
    "has_project": lambda _: expense.c.project != "",
    "category": lambda value: or_(
        holds(expense.c.category, value),
        expense.c.id.in_(select(expense_line.c.expense_id).where(holds(expense_line.c.category, value))),
    ),
    "project": lambda value: or_(
        _named(expense.c.project, project, value), _line_holds(expense_line.c.project, project, value)
    ),
    "department": lambda value: or_(
        _named(expense.c.department, department, value),
        _line_holds(expense_line.c.department, department, value),
    ),
    "report": lambda value: expense.c.report_id.in_(
        select(expense_report.c.id).where(
            or_(holds(expense_report.c.number, value), holds(expense_report.c.title, value))
        )
    ),
    "note": lambda value: or_(
        holds(expense.c.note, value), expense.c.id.in_(_noted("expense", holds(note.c.body, value)))
    ),
}
"""Fact -> its condition for a value; facts that are yes or no get an empty one."""

_PAYMENT_FACTS: dict[str, Condition] = {
    "noted": lambda _: or_(payment.c.note != "", payment.c.id.in_(_noted("payment"))),
    "question": lambda _: payment.c.id.in_(_noted("payment", _IS_ASKED)),
    "note": lambda value: or_(
        holds(payment.c.note, value), payment.c.id.in_(_noted("payment", holds(note.c.body, value)))
    ),
    "booked_foreign": lambda _: payment.c.original_minor.is_not(None),
}
