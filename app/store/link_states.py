"""Keeps the derived columns of linked rows: state, booked amount, verdict."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, and_, case, exists, func, null, select, update

from app.models.payment import LinkState
from app.models.reconciliation import Origin
from app.store.context import chunks
from app.store.schema.company import company
from app.store.schema.expenses import expense
from app.store.schema.reconciling import allocation, reconciliation
from app.store.schema.statements import payment

_reversal = reconciliation.alias("reversal")


def refresh(connection: Connection, *, expense_ids: Sequence[int], payment_ids: Sequence[int]) -> None:
    """Recompute the derived columns after links were recorded or reversed; versions grow."""
    currency = connection.execute(select(company.c.currency)).scalar()
    for table, ids in ((payment, payment_ids), (expense, expense_ids)):
        values = {
            "state": _state(table),
            "verdict": "",
            "verdict_detail": "",
            "version": table.c.version + 1,
        }
        if table is expense:
            booked = _booked(currency)
            values |= {
                "booked_minor": booked,
                "booked_currency": case((booked.is_(None), null()), else_=currency),
            }
        for chunk in chunks(ids):
            connection.execute(update(table).where(table.c.id.in_(chunk)).values(**values))


def _live(table: Table) -> Any:  # noqa: ANN401 -- a condition
    """Say that an allocation belongs to the row of `table` and its link is not reversed."""
    side = allocation.c.expense_id if table is expense else allocation.c.payment_id
    return and_(
        side == table.c.id,
        reconciliation.c.id == allocation.c.reconciliation_id,
        func.coalesce(reconciliation.c.reverses, 0) == 0,  # IS NULL would lead SQLite through every link
        ~exists(select(_reversal.c.id).where(_reversal.c.reverses == reconciliation.c.id)),
    )


def _state(table: Table) -> Any:  # noqa: ANN401 -- an expression
    live = select(allocation.c.payment_id).where(_live(table)).correlate(table)
    by_hand = live.where(reconciliation.c.origin == Origin.MANUAL.value)
    return case(
        (~exists(live), LinkState.PENDING.value),
        (table.c.allocated_minor != table.c.amount_minor, LinkState.PARTIAL.value),
        (exists(by_hand), LinkState.MANUAL.value),
        else_=LinkState.AUTOMATIC.value,
    )


def _booked(currency: str | None) -> Any:  # noqa: ANN401 -- an expression
    """Add up live allocations in the company's currency; NULL where one of them has no amount in it."""
    part = case(
        (payment.c.currency == currency, allocation.c.payment_minor),
        (expense.c.currency == currency, allocation.c.expense_minor),
        else_=None,
    )
    whole = case((func.count() == func.count(part), func.sum(part)), else_=None)
    return (
        select(whole)
        .select_from(allocation, reconciliation, payment)
        .where(_live(expense), payment.c.id == allocation.c.payment_id)
        .correlate(expense)
        .scalar_subquery()
    )
