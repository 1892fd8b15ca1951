"""Manual links and who confirmed them as a second person (F21)."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, select

from app.models.ids import ExpenseId, ReconciliationId
from app.models.reconciliation import Origin
from app.store.context import chunks
from app.store.repository import Repository
from app.store.schema.reconciling import allocation, reconciliation

_reversal = reconciliation.alias("taken_back")


class Confirmations(Repository):
    """Manual links that stand, as one unit of work sees them."""

    def waiting(self, *, limit: int) -> list[ReconciliationId]:
        """Return manual links that nobody confirmed, the oldest first."""
        return self._ids(reconciliation.c.confirmed_by == "", limit)

    def confirmed(self, *, limit: int) -> list[ReconciliationId]:
        """Return manual links that were confirmed, the oldest first."""
        return self._ids(reconciliation.c.confirmed_by != "", limit)

    def count_waiting(self, *, not_by: str = "") -> int:
        """Count manual links that nobody confirmed; without those that one user made."""
        columns = reconciliation.c
        condition = and_(_stands(), columns.confirmed_by == "", columns.made_by != not_by)
        statement = (
            select(func.count())
            .select_from(reconciliation)
            .outerjoin(_reversal, _reversal.c.reverses == columns.id)
        )
        return int(self._connection.execute(statement.where(condition)).scalar_one())

    def unconfirmed_among(self, expense_ids: Sequence[int]) -> set[ExpenseId]:
        """Return those expenses that have a manual link which nobody confirmed."""
        found: set[ExpenseId] = set()
        for part in chunks(expense_ids):
            statement = (
                select(allocation.c.expense_id)
                .join(reconciliation, reconciliation.c.id == allocation.c.reconciliation_id)
                .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
                .where(allocation.c.expense_id.in_(part), _stands(), reconciliation.c.confirmed_by == "")
            )
            found.update(ExpenseId(row.expense_id) for row in self._rows(statement.distinct()))
        return found

    def _ids(self, condition: ColumnElement[bool], limit: int) -> list[ReconciliationId]:
        columns = reconciliation.c
        statement = (
            select(columns.id)
            .outerjoin(_reversal, _reversal.c.reverses == columns.id)
            .where(_stands(), condition)
            .order_by(columns.id)
            .limit(limit)
        )
        return [ReconciliationId(row.id) for row in self._rows(statement)]


def _stands() -> ColumnElement[bool]:
    """A manual link that is no reversal and was not taken back."""
    columns = reconciliation.c
    return and_(columns.origin == Origin.MANUAL.value, columns.reverses.is_(None), _reversal.c.id.is_(None))
