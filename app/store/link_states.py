"""Keeps the derived columns of linked rows: state, booked amount, verdict."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, Table, and_, case, func, or_, select

from app.models.payment import LinkState
from app.models.reconciliation import Origin
from app.store.context import Context, chunks
from app.store.schema.company import company
from app.store.schema.expenses import expense
from app.store.schema.reconciling import allocation, reconciliation
from app.store.schema.statements import payment

_reversal = reconciliation.alias("reversal")


def refresh(context: Context, *, expense_ids: Sequence[int], payment_ids: Sequence[int]) -> None:
    """Recompute the derived columns after links were recorded or reversed; versions grow."""
    currency = context.connection.execute(select(company.c.currency)).scalar()
    mark = "?" if context.is_sqlite else "%s"
    written = f"state = {mark}, verdict = '', verdict_detail = '', version = version + 1 WHERE id = {mark}"
    for chunk in chunks(payment_ids):
        linked = _linked(context, _live(allocation.c.payment_id, chunk))
        states = [(_state(row, linked), row.id) for row in _amounts(context, payment, chunk)]
        context.execute_rows(f"UPDATE payment SET {written}", states)  # noqa: S608 -- our own names
    booked_columns = f"booked_minor = {mark}, booked_currency = {mark}"
    for chunk in chunks(expense_ids):
        linked = _linked(context, _with_booked(_live(allocation.c.expense_id, chunk), currency))
        rows = [
            (*_booked(row, linked, currency), _state(row, linked), row.id) for row in _claims(context, chunk)
        ]
        context.execute_rows(f"UPDATE expense SET {booked_columns}, {written}", rows)  # noqa: S608 -- our own names


def _live(side: Any, ids: Sequence[int]) -> Select[Any]:  # noqa: ANN401 -- a column
    """Group the allocations of some rows whose link is not reversed; says whether one was made by hand."""
    by_hand = case((reconciliation.c.origin == Origin.MANUAL.value, 1), else_=0)
    return (
        select(side.label("id"), func.max(by_hand).label("by_hand"))
        .select_from(allocation)
        .join(reconciliation, reconciliation.c.id == allocation.c.reconciliation_id)
        .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
        .where(
            side.in_(ids),
            func.coalesce(reconciliation.c.reverses, 0) == 0,  # IS NULL leads SQLite through every link
            _reversal.c.id.is_(None),
        )
        .group_by(side)
    )


def _with_booked(live: Select[Any], currency: str | None) -> Select[Any]:
    """Add up the parts in the company's currency, and count the parts that have no amount in it."""
    claimed, paid = expense.c.amount_minor, allocation.c.payment_minor
    is_refund = and_(
        allocation.c.expense_minor == 0, or_(and_(claimed > 0, paid < 0), and_(claimed < 0, paid > 0))
    )
    part = case(
        (payment.c.currency == currency, allocation.c.payment_minor),
        (is_refund, None),
        (expense.c.currency == currency, allocation.c.expense_minor),
        else_=None,
    )
    return (
        live.add_columns(func.sum(part).label("booked"), (func.count() - func.count(part)).label("unknown"))
        .join(payment, payment.c.id == allocation.c.payment_id)
        .join(expense, expense.c.id == allocation.c.expense_id)
    )


def _linked(context: Context, statement: Select[Any]) -> dict[int, Any]:
    return {row.id: row for row in context.connection.execute(statement)}


def _amounts(context: Context, table: Table, ids: Sequence[int]) -> Iterator[Any]:
    columns = (table.c.id, table.c.amount_minor, table.c.allocated_minor)
    yield from context.connection.execute(select(*columns).where(table.c.id.in_(ids)))


def _claims(context: Context, ids: Sequence[int]) -> Iterator[Any]:
    columns = expense.c
    wanted = (columns.id, columns.amount_minor, columns.allocated_minor)
    stated = (columns.stated_minor, columns.stated_currency)
    yield from context.connection.execute(select(*wanted, *stated).where(columns.id.in_(ids)))


def _state(row: Any, linked: dict[int, Any]) -> str:  # noqa: ANN401 -- a row of _amounts
    found = linked.get(row.id)
    if found is None:
        return LinkState.PENDING.value
    if row.allocated_minor != row.amount_minor:
        return LinkState.PARTIAL.value
    return LinkState.MANUAL.value if found.by_hand else LinkState.AUTOMATIC.value


def _booked(
    row: Any,  # noqa: ANN401 -- a row of _amounts
    linked: dict[int, Any],
    currency: str | None,
) -> tuple[int | None, str | None]:
    found = linked.get(row.id)
    if found is None:  # as before any link: what the imported list states, where it is the company's money
        is_own = row.stated_currency == currency and row.stated_minor is not None
        return (row.stated_minor, currency) if is_own else (None, None)
    if found.unknown:
        return None, None
    return int(found.booked), currency
