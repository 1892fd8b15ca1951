"""Differences that stay after a link and are booked to an account (F24)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select

from app.models.ids import ReconciliationId
from app.models.money import Money
from app.store.context import chunks
from app.store.repository import Repository
from app.store.rows import WriteOff
from app.store.schema.reconciling import write_off

_taken_back = write_off.alias("taken_back")


class WriteOffs(Repository):
    """Write-offs; only ever added. Limits are the caller's to check."""

    def add(self, new: WriteOff) -> int:
        """Record a write-off; its `id` and `made_by` are not looked at."""
        values = {
            "reconciliation_id": new.reconciliation_id,
            "payment_id": new.payment_id,
            "expense_id": new.expense_id,
            "amount_minor": new.amount.minor,
            "currency": new.amount.currency,
            "gl_account": new.gl_account,
            "reason": new.reason,
            "reverses": new.reverses,
            "cause": new.cause,
        }
        made = {"made_at": self._context.at_text, "made_by": self._context.user}
        id_ = self._context.insert(write_off, **values, **made)
        self._context.record("write_off", "reconciliation", new.reconciliation_id, after=values)
        return id_

    def reverse_of(self, reconciliation_ids: Sequence[int]) -> None:
        """Take back what stands of some links, because the links are taken back."""
        for item in self.of_reconciliations(reconciliation_ids):
            self.add(
                WriteOff(
                    0,
                    item.reconciliation_id,
                    -item.amount,
                    item.gl_account,
                    item.reason,
                    item.payment_id,
                    item.expense_id,
                    reverses=item.id,
                    cause=item.cause,
                )
            )

    def of_expenses(self, ids: Sequence[int]) -> dict[int, list[WriteOff]]:
        """Return what stands of some expenses: expense id -> write-offs by id."""
        found: dict[int, list[WriteOff]] = {}
        for chunk in chunks(ids):
            for row in self._rows(_standing(write_off.c.expense_id.in_(chunk))):
                found.setdefault(row.expense_id, []).append(_value(row))
        return found

    def of_reconciliations(self, ids: Sequence[int]) -> list[WriteOff]:
        """Return the write-offs of some links that still stand, by id."""
        found: list[WriteOff] = []
        for chunk in chunks(ids):
            standing = _standing(write_off.c.reconciliation_id.in_(chunk))
            found += [_value(row) for row in self._rows(standing)]
        return sorted(found, key=lambda item: item.id)

    def taken_back(self, ids: Sequence[int]) -> list[WriteOff]:
        """Return the write-offs of links that were taken back with them, by id (G24)."""
        found: list[WriteOff] = []
        for chunk in chunks(ids):
            statement = (
                select(write_off)
                .join(_taken_back, _taken_back.c.reverses == write_off.c.id)
                .where(write_off.c.reconciliation_id.in_(chunk))
            )
            found += [_value(row) for row in self._rows(statement.order_by(write_off.c.id))]
        return sorted(found, key=lambda item: item.id)


def _standing(condition: Any) -> Select[Any]:  # noqa: ANN401 -- an SQL condition
    """Select the write-offs that nothing took back, by id."""
    return (
        select(write_off)
        .outerjoin(_taken_back, _taken_back.c.reverses == write_off.c.id)
        .where(condition, write_off.c.reverses.is_(None), _taken_back.c.id.is_(None))
        .order_by(write_off.c.id)
    )


def _value(row: Any) -> WriteOff:  # noqa: ANN401 -- a row of write_off
    return WriteOff(
        row.id,
        ReconciliationId(row.reconciliation_id),
        Money(row.amount_minor, row.currency),
        row.gl_account,
        row.reason,
        row.payment_id,
        row.expense_id,
        row.made_by,
        row.reverses,
        row.cause,
    )
