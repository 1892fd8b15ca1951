"""Receipts: bytes kept once by their hash, attached to expenses by name."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, update

from app.models.errors import NotFoundError, StaleError
from app.models.ids import AttachmentId, ExpenseId
from app.store.context import chunks, from_text
from app.store.repository import Repository
from app.store.rows import AttachmentInfo
from app.store.schema.expenses import attachment, expense, expense_attachment

_IN_ORDER = (expense_attachment.c.position, expense_attachment.c.added_at, attachment.c.id)


class Attachments(Repository):
    """Receipts of expenses (G03)."""

    def add(self, expense_id: ExpenseId, *, name: str, media_type: str, content: bytes) -> AttachmentId:
        """Attach a file to an expense; equal bytes are stored once."""
        sha256 = hashlib.sha256(content).hexdigest()
        found = self._connection.execute(
            select(attachment.c.id).where(attachment.c.sha256 == sha256)
        ).scalar()
        id_ = found or self._context.insert(
            attachment, sha256=sha256, media_type=media_type, size=len(content), content=content
        )
        self._upsert(
            expense_attachment,
            {"expense_id": expense_id, "attachment_id": id_},
            {
                "name": name,
                "added_at": self._context.at_text,
                "added_by": self._context.user,
                "is_removed": 0,
                "position": self._next_position(expense_id),
            },
        )
        after = {"name": name, "sha256": sha256, "size": len(content)}
        self._context.record("attach", "expense", expense_id, after=after)
        self._mark(expense_id)
        return AttachmentId(id_)

    def of_expense(self, expense_id: ExpenseId) -> list[AttachmentInfo]:
        """Return the receipts of an expense, without bytes, in the order a person gave them."""
        statement = (
            select(
                expense_attachment,
                attachment.c.media_type,
                attachment.c.size,
                attachment.c.sha256,
            )
            .join(attachment, attachment.c.id == expense_attachment.c.attachment_id)
            .where(expense_attachment.c.expense_id == expense_id, expense_attachment.c.is_removed == 0)
            .order_by(*_IN_ORDER)
        )
        return [_info(row) for row in self._rows(statement)]

    def having(self, expense_ids: Sequence[ExpenseId]) -> set[int]:
        """Return those expenses that have a receipt."""
        links = expense_attachment.c
        found: set[int] = set()
        for part in chunks(expense_ids):
            statement = select(links.expense_id).where(links.expense_id.in_(part), links.is_removed == 0)
            found.update(row.expense_id for row in self._rows(statement))
        return found

    def never_had(self, expense_id: ExpenseId) -> bool:
        """Tell whether a live expense has no receipt and none was ever taken off it by a person."""
        links = expense_attachment.c
        wanted = select(func.count()).select_from(expense_attachment).where(links.expense_id == expense_id)
        if self._connection.execute(wanted).scalar_one():
            return False
        row = self._one(expense, expense_id, "expense")
        return bool(row.removed == "")

    def content(self, attachment_id: AttachmentId) -> bytes:
        """Return a receipt's bytes."""
        statement = select(attachment.c.content).where(attachment.c.id == attachment_id)
        row = self._connection.execute(statement).first()
        if row is None:
            raise NotFoundError(f"attachment {attachment_id}")
        return bytes(row.content)

    def remove(self, expense_id: ExpenseId, attachment_id: AttachmentId) -> None:
        """Take a receipt off an expense; its bytes stay for the trail."""
        self._set_removed(expense_id, attachment_id, is_removed=True)
        self._context.record("detach", "expense", expense_id, before={"attachment": attachment_id})
        self._mark(expense_id)

    def restore(self, expense_id: ExpenseId, attachment_id: AttachmentId) -> None:
        """Put a receipt back that was taken off; raises NotFoundError where there is none to put back."""
        self._set_removed(expense_id, attachment_id, is_removed=False)
        self._context.record("attach", "expense", expense_id, after={"attachment": attachment_id})
        self._mark(expense_id)

    def set_order(self, expense_id: ExpenseId, attachment_ids: Sequence[AttachmentId]) -> None:
        """Store the order of an expense's receipts; all of them have to be named, else StaleError."""
        before = [one.id for one in self.of_expense(expense_id)]
        if sorted(before) != sorted(attachment_ids):
            raise StaleError(f"the receipts of expense {expense_id}")
        for place, attachment_id in enumerate(attachment_ids, start=1):
            self._execute(
                update(expense_attachment)
                .where(
                    expense_attachment.c.expense_id == expense_id,
                    expense_attachment.c.attachment_id == attachment_id,
                )
                .values(position=place)
            )
        self._context.record(
            "order", "expense", expense_id, before={"receipts": before}, after={"receipts": [*attachment_ids]}
        )

    def take_over(self, from_id: ExpenseId, to_id: ExpenseId) -> list[AttachmentId]:
        """Give the receipts of one expense to another too, behind its own; returns those it had not."""
        own = {one.id for one in self.of_expense(to_id)}
        moved = [one for one in self.of_expense(from_id) if one.id not in own]
        for one in moved:
            self._upsert(
                expense_attachment,
                {"expense_id": to_id, "attachment_id": one.id},
                {
                    "name": one.name,
                    "added_at": self._context.at_text,
                    "added_by": self._context.user,
                    "is_removed": 0,
                    "position": self._next_position(to_id),
                },
            )
            self._context.record("attach", "expense", to_id, after={"name": one.name, "sha256": one.sha256})
        if moved:
            self._mark(to_id)
        return [one.id for one in moved]

    def take_off(self, expense_id: ExpenseId, attachment_id: AttachmentId) -> None:
        """Take a receipt off where it is still there."""
        if any(one.id == attachment_id for one in self.of_expense(expense_id)):
            self.remove(expense_id, attachment_id)

    def _next_position(self, expense_id: ExpenseId) -> int:
        columns = expense_attachment.c
        last = self._connection.execute(
            select(func.max(columns.position)).where(columns.expense_id == expense_id)
        ).scalar()
        return int(last or 0) + 1

    def _set_removed(self, expense_id: ExpenseId, attachment_id: AttachmentId, *, is_removed: bool) -> None:
        done = self._execute(
            update(expense_attachment)
            .where(
                expense_attachment.c.expense_id == expense_id,
                expense_attachment.c.attachment_id == attachment_id,
                expense_attachment.c.is_removed == int(not is_removed),
            )
            .values(is_removed=int(is_removed))
        )
        if done.rowcount == 0:
            raise NotFoundError(f"attachment {attachment_id}")

    def _mark(self, expense_id: int) -> None:
        left = self._connection.execute(
            select(func.count())
            .select_from(expense_attachment)
            .where(expense_attachment.c.expense_id == expense_id, expense_attachment.c.is_removed == 0)
        ).scalar_one()
        self._change(expense, expense_id, {"has_receipt": int(left > 0)}, what="expense")


def _info(row: Any) -> AttachmentInfo:  # noqa: ANN401 -- a joined row
    return AttachmentInfo(
        AttachmentId(row.attachment_id),
        ExpenseId(row.expense_id),
        row.name,
        row.media_type,
        row.size,
        row.sha256,
        from_text(row.added_at),
        row.added_by,
    )
