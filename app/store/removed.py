"""Tells which rows were taken away, such as with the import that they came from."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from app.store.context import chunks
from app.store.schema.expenses import expense
from app.store.schema.statements import payment


def removed_payments(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Return those payments that were removed: they are kept as tombstones, and offered to nobody."""
    found: set[int] = set()
    for chunk in chunks(ids):
        rows = connection.execute(
            select(payment.c.id).where(payment.c.id.in_(chunk), payment.c.removed != "")
        )
        found.update(row.id for row in rows)
    return found


def removed_expenses(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Return those expenses that were removed."""
    found: set[int] = set()
    for chunk in chunks(ids):
        rows = connection.execute(
            select(expense.c.id).where(expense.c.id.in_(chunk), expense.c.removed != "")
        )
        found.update(row.id for row in rows)
    return found
