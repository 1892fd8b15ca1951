"""Checks allocations against what is still open, to name the row that refuses; the database checks again."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from app.models.errors import BlockedError, NotFoundError, OverAllocatedError
from app.models.payment import LinkState
from app.models.reconciliation import Allocation
from app.store.context import chunks
from app.store.schema.expenses import expense
from app.store.schema.statements import payment


def refuse_more_than_open(connection: Connection, allocations: Sequence[Allocation]) -> None:
    """Raise OverAllocatedError, BlockedError or NotFoundError for the first row that cannot take its part."""
    expenses: defaultdict[int, int] = defaultdict(int)
    payments: defaultdict[int, int] = defaultdict(int)
    for item in allocations:
        expenses[item.expense_id] += item.expense_minor
        payments[item.payment_id] += item.payment_minor
    _refuse(connection, expense, "expense", expenses)
    _refuse(connection, payment, "payment", payments)


def _refuse(connection: Connection, table: Table, what: str, wanted: dict[int, int]) -> None:
    ids = sorted(wanted)
    columns = table.c
    known: dict[int, Any] = {}
    for chunk in chunks(ids):
        rows = connection.execute(
            select(
                columns.id,
                columns.amount_minor,
                columns.allocated_minor,
                columns.state,
                columns.removed,
            ).where(columns.id.in_(chunk))
        )
        known.update((row.id, row) for row in rows)
    for id_ in ids:
        row = known.get(id_)
        if row is None:
            raise NotFoundError(f"{what} {id_}")
        if row.removed or row.state == LinkState.IGNORED.value:
            raise BlockedError("G15", f"The {what} is ignored or removed", "Restore it first")
        total = row.allocated_minor + wanted[id_]
        low, high = min(row.amount_minor, 0), max(row.amount_minor, 0)
        if not low <= total <= high:
            raise OverAllocatedError(f"{what} {id_}")
