"""Recorded links: inserted, reversed, confirmed; never changed."""

from array import array
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, Table, and_, func, or_, select, update

from app.models.columns import PairColumns
from app.models.errors import BlockedError, NotFoundError, StaleError
from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId, PaymentId, ReconciliationId
from app.models.reconciliation import Allocation, Origin, Reconciliation
from app.store.context import ContentHash, chunks, from_text
from app.store.link_states import refresh
from app.store.locked import refuse_locked_rows
from app.store.open_amounts import refuse_more_than_open
from app.store.posted import refuse_posted
from app.store.repository import Repository
from app.store.rows import NewLink
from app.store.schema.expenses import expense
from app.store.schema.reconciling import allocation, reconciliation
from app.store.schema.statements import payment
from app.store.write_offs import WriteOffs

_COLUMNS = (
    "id",
    "origin",
    "made_at",
    "made_by",
    "probability",
    "profile",
    "profile_version",
    "evidence",
    "reason",
    "reverses",
    "command_id",
)
_ALLOCATION_COLUMNS = (
    "reconciliation_id",
    "expense_id",
    "payment_id",
    "expense_minor",
    "payment_minor",
)

_reversal = reconciliation.alias("reversal")

JUDGED_MAX = 20_000
"""The latest so many judged links say how right the program is."""

UNDONE_ALONE_MAX = 50
"""A command that undoes more links than this takes a run back; it judges none of them."""


class Reconciliations(Repository):
    """Links between expenses and payments as one unit of work sees them."""

    def add(self, links: Sequence[NewLink]) -> list[ReconciliationId]:
        """Record links; returns their ids in the order given.

        The database counts what is allocated and refuses more than the amounts. Raises
        OverAllocatedError, BlockedError (ignored or removed row), LockedPeriodError, NotFoundError.
        """
        refuse_more_than_open(self._connection, [item for link in links for item in link.allocations])
        rows = [
            (
                link.origin.value,
                link.probability,
                link.profile,
                link.profile_version,
                link.evidence_json,
                link.reason,
                None,
            )
            for link in links
        ]
        ids = self._insert(rows, [link.allocations for link in links])
        self._record("reconcile", ids, [link.allocations for link in links])
        return ids

    def reverse(self, ids: Sequence[int], reason: str = "") -> list[ReconciliationId]:
        """Take links back by reversing rows (F22), write-offs too; both sides become what they were.

        Raises BlockedError once an expense is posted, StaleError where a link is reversed already.
        """
        found = self.get(ids)
        for link in found:
            if link.reversed_by is not None:
                by = self.get([link.reversed_by])[0].made_by
                raise StaleError(f"reconciliation {link.id}", by)
            if link.reverses is not None:
                raise BlockedError("F22", "A reversal cannot be taken back", "Reconcile again")
        refuse_posted(
            self._connection,
            sorted({item.expense_id for link in found for item in link.allocations}),
        )
        rows = [(Origin.MANUAL.value, None, "", 0, "[]", reason, link.id) for link in found]
        taken = [
            tuple(
                Allocation(item.expense_id, item.payment_id, -item.expense_minor, -item.payment_minor)
                for item in link.allocations
            )
            for link in found
        ]
        reversals = self._insert(rows, taken)
        WriteOffs(self._context).reverse_of(ids)
        self._record("unreconcile", reversals, taken, ids)
        return reversals

    def _insert(
        self, rows: Sequence[tuple[Any, ...]], allocations: Sequence[Sequence[Allocation]]
    ) -> list[ReconciliationId]:
        context = self._context
        sides: dict[Table, list[int]] = {
            expense: sorted({item.expense_id for items in allocations for item in items}),
            payment: sorted({item.payment_id for items in allocations for item in items}),
        }
        for table, touched in sides.items():
            refuse_locked_rows(self._connection, table, touched)
        ids = context.reserve(reconciliation, len(rows))
        context.insert_rows(
            reconciliation,
            _COLUMNS,
            [
                (id_, row[0], context.at_text, context.user, *row[1:], context.command_id)
                for id_, row in zip(ids, rows, strict=True)
            ],
        )
        context.insert_rows(
            allocation,
            _ALLOCATION_COLUMNS,
            [
                (id_, item.expense_id, item.payment_id, item.expense_minor, item.payment_minor)
                for id_, items in zip(ids, allocations, strict=True)
                for item in items
            ],
        )
        refresh(
            self._context,
            expense_ids=sides[expense],
            payment_ids=sides[payment],
        )
        return [ReconciliationId(id_) for id_ in ids]

    def _record(
        self,
        action: str,
        ids: Sequence[int],
        allocations: Sequence[Sequence[Allocation]],
        reversed_ids: Sequence[int] = (),
    ) -> None:
        if not ids:
            return
        seal = ContentHash()
        listed: list[list[int]] = []
        for id_, items in zip(ids, allocations, strict=True):
            for item in items:
                row = [
                    id_,
                    item.expense_id,
                    item.payment_id,
                    item.expense_minor,
                    item.payment_minor,
                ]
                seal.add(row)
                listed.append(row)
        self._context.record(
            action,
            "reconciliation",
            f"{ids[0]}-{ids[-1]}" if len(ids) > 1 else ids[0],
            before=list(reversed_ids) or None,
            after={"allocations": listed, "sha256": seal.hex()},
        )

    def confirm(self, reconciliation_id: ReconciliationId) -> None:
        """Confirm a link as a second person (F21); its maker gets BlockedError."""
        link = self.get([reconciliation_id])[0]
        if link.made_by == self._context.user:
            raise BlockedError("F21", "A link is confirmed by a second person, not by its maker")
        if link.reversed_by is not None:
            raise StaleError(f"reconciliation {reconciliation_id}")
        values = {"confirmed_by": self._context.user, "confirmed_at": self._context.at_text}
        self._execute(update(reconciliation).where(reconciliation.c.id == reconciliation_id).values(**values))
        self._context.record("confirm", "reconciliation", reconciliation_id, after=values)

    def get(self, ids: Sequence[int]) -> list[Reconciliation]:
        """Return links or reversals in the order of `ids`; raises NotFoundError."""
        found: dict[int, Reconciliation] = {}
        for chunk in chunks(ids):
            for link in self._found(reconciliation.c.id.in_(chunk)):
                found[link.id] = link
        try:
            return [found[id_] for id_ in ids]
        except KeyError as error:
            raise NotFoundError(f"reconciliation {error.args[0]}") from error

    def of_expenses(self, ids: Sequence[int], *, live_only: bool = False) -> list[Reconciliation]:
        """Return the links that touch any of the expenses, in order of recording; no reversals."""
        return self._touching(allocation.c.expense_id, ids, live_only=live_only)

    def of_payments(self, ids: Sequence[int], *, live_only: bool = False) -> list[Reconciliation]:
        """Return the links that touch any of the payments, in order of recording; no reversals."""
        return self._touching(allocation.c.payment_id, ids, live_only=live_only)

    def of_command(self, command_id: str) -> list[Reconciliation]:
        """Return what one command recorded, reversals too, in order (F84, G24)."""
        return self._found(reconciliation.c.command_id == command_id)

    def live_pairs(self, *, by_people: bool = False) -> PairColumns:
        """Return every linked pair that is not reversed, by reconciliation, expense, payment.

        With `by_people` those alone that a person linked or confirmed.
        """
        pairs = PairColumns(array("q"), array("q"))
        columns = allocation.c
        statement = (
            select(columns.expense_id, columns.payment_id)
            .join(reconciliation, reconciliation.c.id == columns.reconciliation_id)
            .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
            .where(reconciliation.c.reverses.is_(None), _reversal.c.id.is_(None))
            .order_by(columns.reconciliation_id, columns.expense_id, columns.payment_id)
        )
        if by_people:
            links = reconciliation.c
            statement = statement.where(or_(links.confirmed_by != "", links.origin == Origin.MANUAL.value))
        for rows in self._context.fetch(statement):
            expense_ids, payment_ids = zip(*rows, strict=True)
            pairs.expense_ids.extend(expense_ids)
            pairs.payment_ids.extend(payment_ids)
        return pairs

    def judged(self) -> list[tuple[float, bool]]:
        """Return automatic links that people judged, in order: the chance shown, and whether it was right.

        Right is what was confirmed or completed, wrong what was undone by itself; a run undone as a whole
        judges nothing. Nothing at all where less than half of the automatic links were judged: what people
        happen to undo says nothing about the rest.
        """
        columns = reconciliation.c
        done = (
            select(allocation.c.reconciliation_id)
            .join(expense, expense.c.id == allocation.c.expense_id)
            .where(expense.c.status == ExpenseStatus.COMPLETED.value)
        )
        is_settled = or_(columns.confirmed_by != "", columns.id.in_(done))
        automatic = and_(
            columns.reverses.is_(None),
            columns.probability.is_not(None),
            columns.origin == Origin.AUTO.value,
        )
        made = self._rows(
            select(func.count().label("links"))
            .select_from(reconciliation)
            .outerjoin(_reversal, _reversal.c.reverses == columns.id)
            .where(automatic)
        )[0]
        statement = (
            select(columns.probability, _reversal.c.command_id.label("undone_by"))
            .outerjoin(_reversal, _reversal.c.reverses == columns.id)
            .where(automatic, or_(is_settled, _reversal.c.id.is_not(None)))
            .order_by(columns.id.desc())
            .limit(JUDGED_MAX)
        )
        rows = list(reversed(self._rows(statement)))
        undone = Counter(row.undone_by for row in rows if row.undone_by is not None)
        runs = {command for command, count in undone.items() if count > UNDONE_ALONE_MAX}
        judged = [
            (float(row.probability), row.undone_by is None) for row in rows if row.undone_by not in runs
        ]
        left = made.links - sum(undone[command] for command in runs)
        return judged if 2 * len(judged) >= min(left, JUDGED_MAX) else []

    def _touching(self, column: Any, ids: Sequence[int], *, live_only: bool) -> list[Reconciliation]:  # noqa: ANN401 -- a column
        found: dict[int, Reconciliation] = {}
        for chunk in chunks(ids):
            touching = select(allocation.c.reconciliation_id).where(column.in_(chunk))
            condition = and_(reconciliation.c.id.in_(touching), reconciliation.c.reverses.is_(None))
            found.update((link.id, link) for link in self._found(condition))
        links = [found[id_] for id_ in sorted(found)]
        return [link for link in links if link.reversed_by is None] if live_only else links

    def _found(self, condition: Any) -> list[Reconciliation]:  # noqa: ANN401 -- an SQL condition
        rows = self._rows(_links(condition))
        by_id: dict[int, list[Allocation]] = {row.id: [] for row in rows}
        for chunk in chunks(list(by_id)):
            statement = select(allocation).where(allocation.c.reconciliation_id.in_(chunk))
            ordered = statement.order_by(*(allocation.c[name] for name in _ALLOCATION_COLUMNS[:3]))
            for item in self._rows(ordered):
                by_id[item.reconciliation_id].append(
                    Allocation(
                        ExpenseId(item.expense_id),
                        PaymentId(item.payment_id),
                        item.expense_minor,
                        item.payment_minor,
                    )
                )
        return [_reconciliation(row, tuple(by_id[row.id])) for row in rows]


def _links(condition: Any) -> Select[Any]:  # noqa: ANN401 -- an SQL condition
    return (
        select(reconciliation, _reversal.c.id.label("reversed_by"))
        .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
        .where(condition)
        .order_by(reconciliation.c.id)
    )


def _reconciliation(row: Any, allocations: tuple[Allocation, ...]) -> Reconciliation:  # noqa: ANN401 -- a joined row
    return Reconciliation(
        ReconciliationId(row.id),
        Origin(row.origin),
        allocations,
        from_text(row.made_at),
        row.made_by,
        row.probability,
        row.profile,
        row.profile_version,
        row.evidence,
        row.reason,
        None if row.reverses is None else ReconciliationId(row.reverses),
        None if row.reversed_by is None else ReconciliationId(row.reversed_by),
        row.confirmed_by,
        None if row.confirmed_at is None else from_text(row.confirmed_at),
    )
