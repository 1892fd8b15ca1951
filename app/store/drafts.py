"""Staged work of each user, and the pairs that people rejected."""

import dataclasses
import json
from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, select, update

from app.models.columns import PairColumns
from app.models.ids import ExpenseId, PaymentId
from app.models.reconciliation import Allocation, DraftStep, PlannedWriteOff, StepKind
from app.store.context import canonical, from_text
from app.store.repository import Repository
from app.store.schema.reconciling import draft_step, rejection


class Drafts(Repository):
    """Staged steps in order; undone steps stay until a new step replaces them (F07, F85)."""

    def steps(self, user: str) -> list[DraftStep]:
        """Return a user's steps by position, undone ones too."""
        statement = select(draft_step).where(draft_step.c.user_name == user)
        return [_step(row) for row in self._rows(statement.order_by(draft_step.c.position))]

    def add(self, step: DraftStep) -> DraftStep:
        """Stage a step of the command's user behind the last one; undone steps are dropped.

        `step.position` and `is_undone` are not looked at; returns the step as stored.
        """
        mine = draft_step.c.user_name == self._context.user
        self._execute(delete(draft_step).where(mine, draft_step.c.is_undone == 1))
        last = self._connection.execute(select(func.max(draft_step.c.position)).where(mine)).scalar()
        stored = dataclasses.replace(step, position=(last or 0) + 1, is_undone=False)
        self._context.insert(
            draft_step,
            user_name=self._context.user,
            position=stored.position,
            kind=stored.kind.value,
            allocations=canonical([dataclasses.astuple(item) for item in stored.allocations]),
            reconciliation_id=stored.reconciliation_id,
            probability=stored.probability,
            evidence=stored.evidence_json,
            reason=stored.reason,
            made_at=self._context.at_text,
            write_offs=canonical([dataclasses.astuple(item) for item in stored.write_offs]),
        )
        after = {"kind": stored.kind.value, "allocations": _pairs(stored)}
        self._context.record("stage", "draft", stored.position, after=after)
        return stored

    def undo(self) -> DraftStep | None:
        """Take back the last step of the command's user; None where there is none."""
        return self._mark(is_undone=True)

    def redo(self) -> DraftStep | None:
        """Bring back the first undone step; None where there is none."""
        return self._mark(is_undone=False)

    def _mark(self, *, is_undone: bool) -> DraftStep | None:
        column = draft_step.c
        statement = select(draft_step).where(
            column.user_name == self._context.user, column.is_undone == int(not is_undone)
        )
        order = column.position.desc() if is_undone else column.position
        row = self._connection.execute(statement.order_by(order).limit(1)).first()
        if row is None:
            return None
        self._execute(
            update(draft_step)
            .where(column.user_name == self._context.user, column.position == row.position)
            .values(is_undone=int(is_undone))
        )
        self._context.record("undo" if is_undone else "redo", "draft", row.position)
        return dataclasses.replace(_step(row), is_undone=is_undone)

    def remove(self, positions: Sequence[int]) -> None:
        """Drop steps of the command's user, such as those that a save has carried out."""
        self._execute(
            delete(draft_step).where(
                draft_step.c.user_name == self._context.user, draft_step.c.position.in_(positions)
            )
        )
        self._context.record("drop", "draft", after=sorted(positions))

    def cap(self, payment_id: int, minor: int) -> int:
        """Let no staged link take more of a payment than it has; returns how many steps changed."""
        changed = 0
        for row in self._rows(select(draft_step).order_by(draft_step.c.user_name, draft_step.c.position)):
            items: list[list[int]] = json.loads(row.allocations)
            fitting = [
                [expense, paid_by, claimed, minor]
                if paid_by == payment_id and row.kind == StepKind.LINK.value and abs(part) > abs(minor)
                else [expense, paid_by, claimed, part]
                for expense, paid_by, claimed, part in items
            ]
            if fitting != items:
                column = draft_step.c
                where = (column.user_name == row.user_name, column.position == row.position)
                self._execute(update(draft_step).where(*where).values(allocations=canonical(fitting)))
                self._context.record("cap", "draft", row.position, before=items, after=fitting)
                changed += 1
        return changed

    def clear(self) -> int:
        """Drop all steps of the command's user; returns how many there were."""
        mine = draft_step.c.user_name == self._context.user
        dropped = int(self._execute(delete(draft_step).where(mine)).rowcount)
        self._context.record("clear", "draft", after=dropped)
        return dropped


def _pairs(step: DraftStep) -> list[list[int]]:
    return [[item.expense_id, item.payment_id] for item in step.allocations]


def _step(row: Any) -> DraftStep:  # noqa: ANN401 -- a row of draft_step
    return DraftStep(
        row.position,
        StepKind(row.kind),
        tuple(
            Allocation(ExpenseId(expense_id), PaymentId(payment_id), expense_minor, payment_minor)
            for expense_id, payment_id, expense_minor, payment_minor in json.loads(row.allocations)
        ),
        row.reconciliation_id,
        row.probability,
        row.evidence,
        row.reason,
        bool(row.is_undone),
        from_text(row.made_at),
        tuple(
            PlannedWriteOff(ExpenseId(expense_id), *rest) for expense_id, *rest in json.loads(row.write_offs)
        ),
    )


class Rejections(Repository):
    """Pairs of expense and payment that a person rejected."""

    def add(self, expense_id: ExpenseId, payment_id: PaymentId, reason: str = "") -> None:
        """Remember a rejection; a second one of the same pair replaces the reason."""
        self._upsert(
            rejection,
            {"expense_id": expense_id, "payment_id": payment_id},
            {"reason": reason, "made_at": self._context.at_text, "made_by": self._context.user},
        )
        self._context.record("reject", "expense", expense_id, after={"payment": payment_id, "reason": reason})

    def remove(self, expense_id: ExpenseId, payment_id: PaymentId) -> None:
        """Forget a rejection."""
        self._execute(
            delete(rejection).where(
                rejection.c.expense_id == expense_id, rejection.c.payment_id == payment_id
            )
        )
        self._context.record("accept", "expense", expense_id, before={"payment": payment_id})

    def pairs(self) -> PairColumns:
        """Return all rejected pairs, by expense, then payment."""
        rows = self._rows(
            select(rejection.c.expense_id, rejection.c.payment_id).order_by(
                rejection.c.expense_id, rejection.c.payment_id
            )
        )
        return PairColumns(
            array("q", [row.expense_id for row in rows]),
            array("q", [row.payment_id for row in rows]),
        )
