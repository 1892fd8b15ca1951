"""The Reconciliation Manager's engine: staged work over one scope, saved in one command (SPEC §5).

Light to import; opening a session loads the columns and the matching index.
"""

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Self, TypeVar

from app.models.changes import Changes, Subject
from app.models.errors import NotFoundError, StaleError
from app.models.ids import CommandId, ExpenseId, PaymentId, ReconciliationId
from app.models.payment import LinkState
from app.models.protocols import Progress, no_progress
from app.models.reconciliation import Allocation, DraftStep, StepKind
from app.models.why_not import WhyNot
from app.services.draft import Draft, pairs
from app.services.results import (
    CandidateRow,
    ManagerTotals,
    SaveResult,
    Scope,
    StrongSuggestion,
    Variance,
)
from app.services.views import ExpenseRow, LinkRow, ListQuery, ListResult, PaymentRow
from app.services.workplace import Stored, changes_of

if TYPE_CHECKING:
    from app.services.company import Company
    from app.services.session_state import SessionState
    from app.services.twin_groups import TwinGroup
    from app.store import UnitOfWork

__all__ = [
    "CandidateRow",
    "LinkRow",
    "ListQuery",
    "ManagerTotals",
    "ReconcileSession",
    "SaveResult",
    "Scope",
    "Variance",
]

OPEN_STEPS = 4

LARGE_ROWS = 50_000
"""From so many expenses on a list is made beside the window."""

Seen = TypeVar("Seen")


class ReconcileSession:
    """One open manager. Every call is safe from any thread; loading and saving belong into tasks.

    Attributes:
        scope: Which expenses it shows.
        restored_steps: Staged steps that were found from before, such as after a crash (F07).
        lost: What made found steps impossible meanwhile, such as `payment 12`; those steps are dropped.
    """

    def __init__(
        self, company: "Company", scope: Scope, state: "SessionState", draft: Draft, lost: tuple[str, ...]
    ) -> None:
        self._company = company
        self._place = company.place
        self._state = state
        self._draft = draft
        self._lock = threading.RLock()
        self.scope = scope
        self.restored_steps = len(draft.active)
        self.lost = lost

    @classmethod
    def open(cls, company: "Company", scope: Scope, progress: Progress = no_progress) -> Self:
        """Load the company's columns, build the index, and take up this user's staged work."""
        from app.services.save_reconciliations import find_taken
        from app.services.session_state import SessionState

        place = company.place
        progress(0, OPEN_STEPS)
        lent = company.browse.lists.lend()
        with place.database.read() as unit:
            state = SessionState.read(unit, company.browse.lists.names(unit), scope, progress, lent)
            state.lists.expenses.table.asker = company.browse.lists.asker("expenses")
            state.lists.payments.table.asker = company.browse.lists.asker("payments")
            draft = Draft(unit.drafts.steps(place.user))
            taken = find_taken(unit, draft)
        if taken:
            positions = [one.position for one in taken]
            draft.remove(positions)
            if not place.is_read_only:
                place.do("drop_steps", lambda unit: _dropped(unit, positions))
        for step in draft.active:
            state.apply(step, 1)
        progress(OPEN_STEPS, OPEN_STEPS)
        return cls(company, scope, state, draft, tuple(one.what for one in taken))

    # ------------------------------------------------------------------ lists

    def pending(self, query: ListQuery) -> ListResult:
        """Return the upper left list: expenses with something left to reconcile."""
        with self._lock:
            return self._state.lists.pending(query)

    def reconciled(self, query: ListQuery) -> ListResult:
        """Return the lower left list: expenses wholly reconciled, saved or staged."""
        with self._lock:
            return self._state.lists.reconciled(query)

    @property
    def is_large(self) -> bool:
        """Whether a list takes longer than a frame: make it beside the window, let it follow changes."""
        return len(self._state.lists.expenses.table) > LARGE_ROWS

    def listed(self, query: ListQuery, *, is_open: bool) -> ListResult:
        """Return the upper (`is_open`) or the lower left list."""
        return self.pending(query) if is_open else self.reconciled(query)

    def followed(self, shown: ListResult, query: ListQuery, changes: Changes, *, is_open: bool) -> ListResult:
        """Return `listed` as it is after staging changed some expenses, from what it was before."""
        with self._lock:
            return self._state.lists.followed(shown, query, changes.expense_ids, is_open=is_open)

    def state_of(self, expense_id: int) -> LinkState:
        """Return how an expense stands, staged work taken into account."""
        with self._lock:
            return self._state.lists.expenses.state(expense_id)

    def expense_rows(self, ids: Sequence[int]) -> list[ExpenseRow]:
        """Return one page of expenses, as staged work leaves them."""
        from app.services.rows import expense_rows

        with self._place.database.read() as unit, self._lock:
            return expense_rows(unit, ids, self._state.names, self._state.overlay(ids, ()))

    def payment_rows(self, ids: Sequence[int]) -> list[PaymentRow]:
        """Return one page of payments, as staged work leaves them."""
        from app.services.rows import payment_rows

        with self._place.database.read() as unit, self._lock:
            return payment_rows(unit, ids, self._state.names, self._state.overlay((), ids))

    def linked(self, expense_id: ExpenseId) -> list[LinkRow]:
        """Return the upper right list: saved links that are not staged to be taken back, then staged ones."""
        from app.services.rows import link_rows
        from app.services.session_state import staged_rows

        with self._place.database.read() as unit, self._lock:
            links = unit.reconciliations.of_expenses([expense_id], live_only=True)
            gone = self._draft.unlinked()
            kept = [link for link in links if link.id not in gone]
            saved = link_rows(unit, kept, self._state.names, [expense_id])
            mine = [
                step
                for step in self._draft.links().values()
                if any(item.expense_id == expense_id for item in step.allocations)
            ]
            return saved + staged_rows(unit, mine, self._state.names, expense_id, self._place.user)

    def candidates(self, expense_id: ExpenseId) -> list[CandidateRow]:
        """Return the lower right list in the order of F03; rejected pairs last."""
        with self._place.database.read() as unit, self._lock:
            return self._state.candidates(
                unit, expense_id, self._draft.rejected(), is_read_only=self._place.is_read_only
            )

    def why_not(self, row: ExpenseRow, candidates: Sequence[CandidateRow]) -> WhyNot:
        """Return the shortest change that would make a pending expense match, from its candidates (G21)."""
        from app.services.why_not import explain_row

        with self._place.database.read() as unit, self._lock:
            return explain_row(unit, self._state, row, candidates)

    def twins(self, row: ExpenseRow, candidates: Sequence[CandidateRow]) -> "TwinGroup | None":
        """Return the interchangeable expenses and payments that a pending expense is one of (G20)."""
        from app.services.twin_groups import twin_group

        with self._place.database.read() as unit, self._lock:
            return twin_group(unit, self._state, row, candidates)

    def totals(self) -> ManagerTotals:
        """Return the figures above the lists; always those of the lists without text and filters."""
        with self._lock:
            return self._state.lists.totals(self._draft.count())

    # ------------------------------------------------------------------ staging

    @property
    def can_undo(self) -> bool:
        """Whether a step is staged."""
        return self._draft.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step was undone and not replaced."""
        return self._draft.can_redo

    def batch_size(self, *, is_undo: bool) -> int:
        """Return how many steps one undo, or one redo, moves."""
        return len(self._draft.batch(-1 if is_undo else 1))

    def staged(self) -> list[DraftStep]:
        """Return the steps that count, in order."""
        with self._lock:
            return self._draft.active

    def needs_reason(self, expense_id: ExpenseId, payment_id: PaymentId) -> Variance | None:
        """Return the difference that a link would leave, where it is outside the tolerance (F23)."""
        with self._place.database.read() as unit, self._lock:
            return self._state.variance(*self._state.sides(unit, expense_id, payment_id))

    def foresee(self, expense_id: ExpenseId, payment_id: PaymentId) -> None:
        """Make ready what `stage_link` of this pair needs, as long as nothing else is staged."""
        with self._lock:
            self._state.foresee(expense_id, payment_id)

    def stage_link(
        self,
        expense_id: ExpenseId,
        payment_id: PaymentId,
        reason: str = "",
        *,
        is_partial: bool = False,
    ) -> Changes:
        """Stage a link.

        Within the tolerance, or with a reason, the whole of both sides is settled: the expense is
        then booked at what was paid (F08).

        Args:
            expense_id: Not posted or completed, with something left.
            payment_id: With something left, of the same direction.
            reason: Why a difference outside the tolerance is accepted (F24).
            is_partial: Link only what both have in common; the rest stays open.

        Raises:
            BlockedError: The pair cannot be linked, or a reason is missing.
        """
        with self._lock:
            with self._place.database.read() as unit:
                step = self._state.link_step(unit, expense_id, payment_id, reason, is_partial=is_partial)
            return self._push(step)

    def stage_unlink(
        self, *, reconciliation_id: ReconciliationId | None = None, position: int | None = None
    ) -> Changes:
        """Stage taking back a saved link, or take back a staged one (by its position).

        Raises BlockedError once posted (F22), NotFoundError for a link that is not there any more.
        """
        with self._lock:
            if reconciliation_id is None:
                link = self._draft.links().get(position or 0)
                if link is None:
                    raise NotFoundError(f"the staged link {position}")
                return self._push(DraftStep(0, StepKind.UNLINK, link.allocations))
            if reconciliation_id in self._draft.unlinked():
                raise NotFoundError(f"reconciliation {reconciliation_id}")
            with self._place.database.read() as unit:
                step = self._state.unlink_step(unit, reconciliation_id)
            return self._push(step)

    def stage_reject(self, expense_id: ExpenseId, payment_id: PaymentId, reason: str = "") -> Changes:
        """Stage "not this one": the pair is offered last, and never linked by itself once saved."""
        with self._lock:
            allocation = Allocation(expense_id, payment_id, 0, 0)
            return self._push(DraftStep(0, StepKind.REJECT, (allocation,), reason=reason))

    def _push(self, step: DraftStep) -> Changes:
        """Store the step at once, so that a crash cannot lose it, then lay it over the lists."""
        stored: list[DraftStep] = []

        def work(unit: "UnitOfWork") -> Stored:
            stored[:] = [unit.drafts.add(step)]
            return {}

        self._place.do("stage", work)
        self._draft.append(stored[0])
        return self._show(stored, 1)

    def stage_links(self, links: Sequence[tuple[ExpenseId, PaymentId]]) -> Changes:
        """Stage several links as one batch, which one undo takes back (F84, G20).

        Args:
            links: Each expense and each payment at most once, none outside the tolerance.

        Raises:
            BlockedError: A pair cannot be linked or needs a reason; nothing is staged then.
        """
        from app.store.context import from_text

        assert len({e for e, _ in links}) == len({p for _, p in links}) == len(links), "each side once"
        with self._lock:
            with self._place.database.read() as unit:
                steps = [self._state.link_step(unit, e, p, "", is_partial=False) for e, p in links]
            stored: list[DraftStep] = []

            def work(unit: "UnitOfWork") -> Stored:
                at = from_text(unit.context.at_text)
                stored[:] = [replace(unit.drafts.add(step), made_at=at) for step in steps]
                return {"links": len(steps)}

            self._place.do("accept_batch", work)
            for step in stored:
                self._draft.append(step)
            return self._show(stored, 1)

    def strong_suggestions(self, progress: Progress = no_progress) -> list[StrongSuggestion]:
        """List the best unambiguous candidates that need no reason, the surest first (F84)."""
        from app.services.suggesting import strong_suggestions

        with self._place.database.read() as unit, self._lock:
            pending = frozenset(self._state.lists.pending(ListQuery()).ids)
            return strong_suggestions(unit, self._state, pending, progress)

    def undo(self) -> Changes | None:
        """Take back the last staged step; None where there is none."""
        with self._lock:
            return self._move(Draft.undo, "undo_step", -1)

    def redo(self) -> Changes | None:
        """Bring back the step that was undone last; None where there is none."""
        with self._lock:
            return self._move(Draft.redo, "redo_step", 1)

    def _move(self, move: Callable[[Draft], DraftStep | None], kind: str, direction: int) -> Changes | None:
        batch = self._draft.batch(direction)
        if not batch:
            return None

        def work(unit: "UnitOfWork") -> Stored:
            for _ in batch:
                found = unit.drafts.undo() if direction < 0 else unit.drafts.redo()
                assert found is not None, "the stored draft is the one in memory"
            return {}

        self._place.do(kind, work)
        for _ in batch:
            move(self._draft)
        return self._show(batch, direction)

    def _show(self, steps: Sequence[DraftStep], direction: int) -> Changes:
        if len(steps) > 1 and all(step.kind is StepKind.LINK for step in steps):
            self._state.apply_links(steps, direction)
        else:
            for step in steps:
                self._state.apply(step, direction)
        touched = [pair for step in steps for pair in pairs(step.allocations)]
        return changes_of(
            Subject.DRAFTS,
            expenses=[expense_id for expense_id, _ in touched if expense_id],
            payments=[payment_id for _, payment_id in touched],
        )

    def stage_made(self, make: "Callable[[UnitOfWork, SessionState], Sequence[DraftStep]]") -> Changes:
        """Stage the steps that a function makes, as one batch that one undo takes back.

        What `make` raises is raised, and nothing is staged then.
        """
        from app.store.context import from_text

        with self._lock:
            with self._place.database.read() as unit:
                steps = make(unit, self._state)
            stored: list[DraftStep] = []

            def work(unit: "UnitOfWork") -> Stored:
                at = from_text(unit.context.at_text)
                stored[:] = [replace(unit.drafts.add(step), made_at=at) for step in steps]
                return {"links": len(steps)}

            self._place.do("accept_batch" if len(steps) > 1 else "stage", work)
            for step in stored:
                self._draft.append(step)
            return self._show(stored, 1)

    def look(self, read: "Callable[[UnitOfWork, SessionState], Seen]") -> "Seen":
        """Read something else of the session, as staged work leaves it."""
        with self._place.database.read() as unit, self._lock:
            return read(unit, self._state)

    # ------------------------------------------------------------------ saving

    def commit(self, progress: Progress = no_progress, *, command_id: CommandId | None = None) -> SaveResult:
        """Save all staged work in one command (F07, F08); the draft is empty afterwards.

        Raises StaleError where someone else changed what it relies on: it names the things and who;
        those steps are dropped, nothing was saved, the rest stays staged.
        """
        from app.services.save_reconciliations import SaveReconciliations, Taken

        taken: list[Taken] = []
        with self._lock:
            progress(0, 2)
            try:
                result = SaveReconciliations(self._place)(self._draft, taken, command_id=command_id)
            except StaleError:
                self._drop([one.position for one in taken])
                raise
            progress(1, 2)
            self._draft.clear()
            self._take_over(result.changes.expense_ids, result.changes.payment_ids)
            progress(2, 2)
        self._company.browse.refresh(result.changes)
        return result

    def _drop(self, positions: Sequence[int]) -> None:
        """Forget steps that cannot be done any more, and show what took their place."""
        touched = [pair for step in self._draft.active for pair in pairs(step.allocations)]
        self._relay(positions, {e for e, _ in touched}, {p for _, p in touched})

    def follow(self, changes: Changes) -> bool:
        """Show what was changed elsewhere while the manager is open, under the staged work.

        Staged steps that became impossible are dropped and named in `lost`. Returns False where the
        changes name no rows, or rows that are new: the session is to be opened again.
        """
        from app.services.save_reconciliations import find_taken

        if not changes.subjects & {Subject.EXPENSES, Subject.PAYMENTS}:
            return True
        with self._lock:
            if not self._state.knows(changes):
                return False
            with self._place.database.read() as unit:
                taken = find_taken(unit, self._draft)
            touched = [pair for step in self._draft.active for pair in pairs(step.allocations)]
            self._relay(
                [one.position for one in taken],
                {e for e, _ in touched} | changes.expense_ids,
                {p for _, p in touched} | changes.payment_ids,
            )
            self.lost += tuple(one.what for one in taken)
            return True

    def _relay(
        self, dropped: Sequence[int], expense_ids: Collection[int], payment_ids: Collection[int]
    ) -> None:
        """Lift the staged work, take rows over as they are stored, lay what is left of it again."""
        for step in reversed(self._draft.active):
            self._state.apply(step, -1)
        self._take_over(expense_ids, payment_ids)
        if dropped:
            self._draft.remove(dropped)
            self._place.do("drop_steps", lambda unit: _dropped(unit, dropped))
        for step in self._draft.active:
            self._state.apply(step, 1)

    def _take_over(self, expense_ids: Collection[int], payment_ids: Collection[int]) -> None:
        with self._place.database.read() as unit:
            expenses = unit.expenses.get(sorted(one for one in expense_ids if one))
            payments = unit.payments.get(sorted(payment_ids))
            self._state.take_over(expenses, payments, unit.rejections.pairs())

    def discard(self) -> Changes:
        """Throw all staged work away."""
        with self._lock:
            steps = self._draft.active
            positions = [step.position for step in self._draft.steps]
            self._place.do("discard_draft", lambda unit: _dropped(unit, positions))
            self._draft.clear()
            for step in reversed(steps):
                self._state.apply(step, -1)
            touched = [pair for step in steps for pair in pairs(step.allocations)]
            return changes_of(
                Subject.DRAFTS,
                expenses=[expense_id for expense_id, _ in touched if expense_id],
                payments=[payment_id for _, payment_id in touched],
            )


def _dropped(unit: "UnitOfWork", positions: Sequence[int]) -> Stored:
    unit.drafts.remove(positions)
    return {"dropped": list(positions)}
