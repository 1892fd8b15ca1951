"""The clean names of payments: which are not named yet, and naming them (F14, G06)."""

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select

from app.store.context import ContentHash
from app.store.figures import SENT_STATES
from app.store.repository import Repository
from app.store.schema.closing import period_lock
from app.store.schema.posting import export_item
from app.store.schema.reconciling import allocation
from app.store.schema.statements import payment

NamedText = tuple[int, str, str, str, str | None]
"""A payment's id, bank text, other side, kind and clean name; None where it has none yet."""


class CleanNames(Repository):
    """What lists call those who were paid; derived from texts and aliases, so never edited by hand."""

    def unnamed_count(self) -> int:
        """Count the payments that have no clean name yet."""
        statement = select(func.count()).select_from(payment).where(payment.c.clean_name.is_(None))
        return int(self._connection.execute(statement).scalar_one())

    def unnamed(self, limit: int) -> list[NamedText]:
        """Return payments that have no clean name yet, by id."""
        columns = payment.c
        statement = (
            select(columns.id, columns.descriptor, columns.merchant, columns.kind, columns.clean_name)
            .where(columns.clean_name.is_(None))
            .order_by(columns.id)
            .limit(limit)
        )
        return [tuple(row) for row in self._rows(statement)]

    def all(self) -> Iterator[list[NamedText]]:
        """Walk over all live payments, by id, many at a time."""
        columns = payment.c
        return self._context.fetch(
            select(columns.id, columns.descriptor, columns.merchant, columns.kind, columns.clean_name)
            .where(columns.removed == "")
            .order_by(columns.id)
        )

    def fixed(self) -> frozenset[int]:
        """Return the payments whose name stays as it is: posted ones, and those in a locked period."""
        posted = (
            select(allocation.c.payment_id)
            .join(export_item, export_item.c.expense_id == allocation.c.expense_id)
            .where(export_item.c.status.in_(SENT_STATES))
            .distinct()
        )
        found = {int(row.payment_id) for row in self._rows(posted)}
        lock = period_lock.c
        locked = (
            select(payment.c.id)
            .join(period_lock, payment.c.booked_day.between(lock.first_day, lock.last_day))
            .where(
                lock.reopened_at.is_(None),
                lock.instrument_id.is_(None) | (lock.instrument_id == payment.c.instrument_id),
            )
        )
        return frozenset(found | {int(row.id) for row in self._rows(locked)})

    def set(self, names: Sequence[tuple[int, str]], *, action: str = "name") -> None:
        """Store the clean names of payments (id, name), with one audit event for each name."""
        if not names:
            return
        assert self._context.is_writing, "a change in a reading unit of work"
        mark = "?" if self._context.is_sqlite else "%s"
        self._context.execute_rows(
            f"UPDATE payment SET clean_name = {mark} WHERE id = {mark}",  # noqa: S608 -- our own names
            [(name, id_) for id_, name in names],
        )
        seal = ContentHash()
        seal.add_all(names)
        distinct = sorted({name for _, name in names})
        ids = [id_ for id_, _ in names]
        after: dict[str, object] = {"count": len(names), "sha256": seal.hex()}
        if action == "rename":
            after |= {"merchants": distinct}
        self._context.record(action, "payment", f"{min(ids)}-{max(ids)}", after=after)
