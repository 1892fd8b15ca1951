"""Locked periods by name: refuses before the database's own guards would, which cannot say which one."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, select

from app.models.errors import LockedPeriodError
from app.store.context import chunks
from app.store.schema.closing import period_lock
from app.store.schema.expenses import expense


def refuse_locked_days(connection: Connection, days: Iterable[tuple[int, int | None]]) -> None:
    """Raise LockedPeriodError for the first (day, instrument id) that lies in a locked period."""
    columns = period_lock.c
    locks = connection.execute(
        select(columns.label, columns.first_day, columns.last_day, columns.instrument_id)
        .where(columns.reopened_at.is_(None))
        .order_by(columns.first_day, columns.id)
    ).all()
    if not locks:
        return
    for day, instrument_id in set(days):
        for lock in locks:
            is_meant = lock.instrument_id is None or lock.instrument_id == instrument_id
            if is_meant and lock.first_day <= day <= lock.last_day:
                raise LockedPeriodError(lock.label)


def refuse_locked_rows(connection: Connection, table: Table, ids: Sequence[int]) -> None:
    """Raise LockedPeriodError where one of the payments or expenses lies in a locked period."""
    day = table.c.spent_day if table is expense else table.c.booked_day
    for chunk in chunks(ids):
        rows = connection.execute(select(day, table.c.instrument_id).where(table.c.id.in_(chunk)))
        refuse_locked_days(connection, [(row[0], row[1]) for row in rows])


def locked_among(connection: Connection, table: Table, ids: Sequence[int]) -> set[int]:
    """Return those of the payments or expenses that lie in a locked period."""
    columns = period_lock.c
    locks = connection.execute(
        select(columns.first_day, columns.last_day, columns.instrument_id).where(
            columns.reopened_at.is_(None)
        )
    ).all()
    found: set[int] = set()
    if not locks:
        return found
    day = table.c.spent_day if table is expense else table.c.booked_day
    for chunk in chunks(ids):
        rows = connection.execute(select(table.c.id, day, table.c.instrument_id).where(table.c.id.in_(chunk)))
        found.update(
            row[0]
            for row in rows
            for lock in locks
            if (lock.instrument_id is None or lock.instrument_id == row[2])
            and lock.first_day <= row[1] <= lock.last_day
        )
    return found


def locked_sides(
    connection: Connection, *, expense_ids: Sequence[int], payment_ids: Sequence[int]
) -> tuple[set[int], set[int]]:
    """Return the expenses and the payments that lie in a locked period."""
    from app.store.schema.statements import payment

    return locked_among(connection, expense, expense_ids), locked_among(connection, payment, payment_ids)
