"""Two expenses made one, and taken apart again (F25)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, literal_column, or_, select, update

from app.models.errors import NotFoundError, StaleError
from app.models.expense import DRAFT_STATUSES, ExpenseSource
from app.models.ids import AttachmentId, ExpenseId
from app.store.context import canonical
from app.store.repository import Repository
from app.store.schema.expenses import expense
from app.store.schema.merging import expense_merge

NEAR_SHARE = 4
"""Amounts are near where they differ by at most one in so many."""


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge that stands.

    Attributes:
        before, after: The fields of the kept expense that it changed, as JSON values.
        attachments: Receipts that it brought to the kept one.
    """

    id: int
    kept_id: ExpenseId
    other_id: ExpenseId
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    attachments: tuple[AttachmentId, ...]
    made_by: str


class Merges(Repository):
    """Merges as one unit of work sees them."""

    def add(
        self,
        kept_id: ExpenseId,
        other_id: ExpenseId,
        *,
        before: Mapping[str, Any],
        after: Mapping[str, Any],
        attachments: Sequence[AttachmentId],
    ) -> int:
        """Record a merge, with what undoing it needs."""
        return self._context.insert(
            expense_merge,
            kept_id=kept_id,
            other_id=other_id,
            before=canonical(dict(before)),
            after=canonical(dict(after)),
            attachments=canonical(list(attachments)),
            made_at=self._context.at_text,
            made_by=self._context.user,
        )

    def of(self, kept_id: ExpenseId) -> list[Merge]:
        """Return the merges that stand of one kept expense, in order."""
        columns = expense_merge.c
        statement = select(expense_merge).where(columns.kept_id == kept_id, columns.undone_at.is_(None))
        return [_merge(row) for row in self._rows(statement.order_by(columns.id))]

    def of_other(self, other_id: ExpenseId) -> Merge:
        """Return the merge that an expense went in; raises NotFoundError."""
        columns = expense_merge.c
        statement = select(expense_merge).where(columns.other_id == other_id, columns.undone_at.is_(None))
        rows = self._rows(statement.order_by(columns.id.desc()).limit(1))
        if not rows:
            raise NotFoundError(f"merge of expense {other_id}")
        return _merge(rows[0])

    def undo(self, merge: Merge) -> None:
        """Bring the other expense back into the lists; StaleError where that was done meanwhile."""
        done = self._execute(
            update(expense_merge)
            .where(expense_merge.c.id == merge.id, expense_merge.c.undone_at.is_(None))
            .values(undone_at=self._context.at_text, undone_by=self._context.user)
        )
        if done.rowcount == 0:
            raise StaleError(f"merge of expense {merge.other_id}")
        values = {"removed": "", "removed_reason": "", "merged_into_id": None}
        self._change(expense, merge.other_id, values, what="expense")

    def pairs(
        self, *, expense_id: ExpenseId | None = None, days_max: int | None = None, limit: int
    ) -> list[tuple[ExpenseId, ExpenseId]]:
        """Return drafts made from payments with open hand-entered drafts of the same employee and currency.

        Args:
            expense_id: Pairs of this one alone, whichever side it stands on.
            days_max: At most so many days apart, and amounts that differ by a quarter at most.
            limit: At most so many pairs, those nearest in days first, then by ids.
        """
        made, draft = expense.alias("made"), expense.alias("draft")
        apart = func.abs(made.c.spent_day - draft.c.spent_day)
        where = [*_is_made(made), *_is_draft(draft)]
        if expense_id is not None:
            where.append(or_(*self._one_side(made, draft, expense_id)))
        if days_max is not None:
            gap = func.abs(made.c.amount_minor - draft.c.amount_minor)
            where += [
                draft.c.spent_day.between(made.c.spent_day - days_max, made.c.spent_day + days_max),
                NEAR_SHARE * gap <= func.abs(made.c.amount_minor),
            ]
        both = and_(made.c.employee_id == draft.c.employee_id, made.c.currency == draft.c.currency)
        statement = (
            select(made.c.id.label("made_id"), draft.c.id.label("draft_id"))
            .join(draft, both)
            .where(*where)
            .order_by(apart, made.c.id, draft.c.id)
            .limit(limit)
        )
        return [(ExpenseId(row.made_id), ExpenseId(row.draft_id)) for row in self._rows(statement)]

    def _one_side(self, made: Any, draft: Any, expense_id: ExpenseId) -> list[ColumnElement[bool]]:  # noqa: ANN401 -- aliases
        """Say on which side one expense stands, so that only rows near it are read; on neither: false."""
        for side, conditions in ((made, _is_made(expense)), (draft, _is_draft(expense))):
            if self._rows(select(expense.c.id).where(expense.c.id == expense_id, *conditions)):
                return [side.c.id == expense_id]
        return [false()]


def _merge(row: Any) -> Merge:  # noqa: ANN401 -- a row of expense_merge
    return Merge(
        row.id,
        ExpenseId(row.kept_id),
        ExpenseId(row.other_id),
        json.loads(row.before),
        json.loads(row.after),
        tuple(AttachmentId(id_) for id_ in json.loads(row.attachments)),
        row.made_by,
    )


def _is_made(side: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 -- a table or its alias
    """A draft that was made from a payment."""
    return [
        *_is_live(side),
        side.c.source == ExpenseSource.PAYMENT.value,
    ]


def _is_draft(side: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 -- a table or its alias
    """A draft that a person entered and nothing is linked to."""
    by_hand = (ExpenseSource.HAND.value, ExpenseSource.RECEIPT.value)
    return [*_is_live(side), side.c.source.in_(by_hand), side.c.allocated_minor == 0]


def _is_live(side: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401 -- a table or its alias
    """In the lists, a draft, and in the index of what was not imported."""
    drafts = sorted(status.value for status in DRAFT_STATUSES)
    not_imported = side.c.source != literal_column("'import'")  # the index's own words
    return [side.c.removed == "", side.c.status.in_(drafts), not_imported]
