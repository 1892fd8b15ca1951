"""What the Reconciliation Manager does, without a widget: a wish in, what to show out."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.models.changes import Changes
from app.models.errors import AppError, BlockedError
from app.models.ids import PaymentId
from app.models.match import Reason
from app.models.protocols import Progress
from app.services.company import Company
from app.services.link_desk import LinkDesk
from app.services.places import place_of
from app.services.reconcile_session import ReconcileSession
from app.services.results import CandidateRow, ManagerTotals, SaveResult, Scope
from app.services.views import OPEN_STATES, ExpenseRow, Filter, LinkRow, ListQuery, ListResult
from app.ui.reconciliation.expense_rows import ExpenseRows
from app.ui.reconciliation.filter_set import FilterSet, Key
from app.ui.reconciliation.list_reading import ListReading, read_lists
from app.ui.reconciliation.right_reading import RightReading
from app.ui.reconciliation.shown import RIVALS_MAX, Event, Order, Right, Side, best_of, candidate_of, rivals
from app.ui.tables.paged_model import PAGE_ROWS
from app.ui.tasks import Task, TaskRunner

BATCH_MIN = 4
"""A batch of more steps than this is taken back in the background."""

AHEAD_ROWS = 16
"""Rows read beyond a page, so that a list that shrinks by one still has its page whole."""


class ManagerPresenter(QObject):
    """Runs one session: selection, staging, saving. Cheap calls at once; loading and saving are tasks."""

    progressed = Signal(object, object)  # done, total
    opened = Signal()
    open_failed = Signal(object)  # exception, or None when a person stopped it
    list_changed = Signal(object, object)  # Side, ListResult
    right_changed = Signal(object)  # Right, or None without a selection
    focus_wanted = Signal(object, object)  # Side, expense id: select this row
    totals_changed = Signal(object)  # ManagerTotals
    filters_changed = Signal(object)  # FilterSet
    busy_changed = Signal(bool)  # saving: nothing can be staged meanwhile
    reason_wanted = Signal(object, object)  # CandidateRow, Variance (F23, F24)
    said = Signal(object, object)  # Event, what it is about
    failed = Signal(object)  # exception
    saved = Signal(object)  # SaveResult
    save_ended = Signal(int)  # after saved (0) or failed (1)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._company: Company | None = None
        self._session: ReconcileSession | None = None
        self._opening: Task | None = None
        self._saving: Task | None = None
        self._is_working = False
        self.scope = Scope()
        self.filters = FilterSet()
        self.orders = {side: Order() for side in Side}
        self.lists: dict[Side, ListResult] = {}
        self.totals: ManagerTotals | None = None
        self.rows = ExpenseRows(tasks, self)
        self._right = RightReading(tasks, self.rows, self._right_of, self)
        self._right.changed.connect(self.right_changed)
        self._reading = ListReading(tasks, self)
        self._reading.ready.connect(self._on_lists)
        for part in (self.rows, self._right, self._reading):
            part.failed.connect(self.failed)
        self._changes = Changes()

    # -- opening and leaving ---------------------------------------------------------------------

    @property
    def company(self) -> Company:
        """The open company."""
        assert self._company is not None, "nothing is open"
        return self._company

    @property
    def session(self) -> ReconcileSession:
        """The open session."""
        assert self._session is not None, "the session is not open yet"
        return self._session

    @property
    def desk(self) -> LinkDesk:
        """What the open session can do with more than a pair."""
        return LinkDesk(self.company, self.session)

    @property
    def is_open(self) -> bool:
        """Whether a session is loaded."""
        return self._session is not None

    @property
    def is_busy(self) -> bool:
        """Whether a save or a batch is under way."""
        return self._saving is not None or self._is_working

    @property
    def changes(self) -> Changes:
        """Everything saved or discarded since opening; what the rest of the window re-reads."""
        return self._changes

    def open(self, company: Company, scope: Scope) -> None:
        """Load the session of a scope in the background; `opened` or `open_failed` follows."""
        self.close()
        self._company, self.scope = company, scope
        self.filters, self._changes = FilterSet(), Changes()
        self.orders = {side: Order() for side in Side}
        task = Task(partial(_open_session, company, scope), self)
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self.open_failed)
        task.cancelled.connect(self._on_open_cancelled)
        self._opening = task
        self._tasks.start(task, writes=False)

    @Slot()
    def cancel_opening(self) -> None:
        """Stop loading."""
        if self._opening is not None:
            self._opening.cancel()

    def close(self) -> None:
        """Forget the session; what is staged stays stored and is offered again."""
        self.cancel_opening()
        self._opening = self._session = None
        self.lists, self.totals = {}, None
        self._right.forget()
        self._reading.forget()
        self.rows.open(None)

    @Slot(object)
    def _on_opened(self, session: ReconcileSession) -> None:
        if self.sender() is not self._opening:
            return  # another scope was opened meanwhile
        self._opening, self._session = None, session
        self.rows.open(session)
        self.opened.emit()
        self.filters_changed.emit(self.filters)
        self._read_lists()
        self._read_totals()
        self.select(None)

    @Slot()
    def _on_open_cancelled(self) -> None:
        if self.sender() is self._opening:
            self._opening = None
            self.open_failed.emit(None)

    # -- the left lists --------------------------------------------------------------------------

    def set_filters(self, filters: FilterSet) -> None:
        """Show what these filters leave; the selection stays where it is still listed."""
        if filters == self.filters or not self.is_open:
            return
        self.filters = filters
        self.filters_changed.emit(filters)
        self._want_lists(*Side)

    def put_filter(self, key: Key, one: Filter | None) -> None:
        """Set or remove one filter."""
        self.set_filters(self.filters.put(key, one))

    @Slot()
    def clear_filters(self) -> None:
        """Show everything again."""
        self.set_filters(FilterSet())

    def sort(self, side: Side, key: str, *, is_descending: bool) -> None:
        """Sort one left list."""
        self.orders[side] = Order(key, is_descending)
        self._want_lists(side)

    def want_rows(self, side: Side, generation: int, page: int, ids: Sequence[int]) -> None:
        """Fetch one page of a left list in the background; `rows.ready` follows while the session is open."""
        if side not in self.lists:
            return
        after = page * PAGE_ROWS + len(ids)
        ahead = self.lists[side].ids[after : after + AHEAD_ROWS]
        self.rows.want(side, generation, page, ids=list(ids), ahead=list(ahead))

    @property
    def is_listing(self) -> bool:
        """Whether lists are still to come."""
        return self._reading.is_busy

    def _want_lists(self, *sides: Side) -> None:
        """Make lists anew, beside the window where they are long, and show where the selection stands."""
        queries = {side: self._query(side) for side in sides}
        if self.session.is_large:
            self._reading.want(self.session, queries)
        else:
            self._on_lists(read_lists(self.session, queries))

    @Slot(object)
    def _on_lists(self, found: Mapping[Side, ListResult]) -> None:
        self._show_lists(found)
        self._refocus()

    def _show_lists(self, found: Mapping[Side, ListResult]) -> None:
        for side, result in found.items():
            self.lists[side] = result
            self.list_changed.emit(side, result)

    def _query(self, side: Side) -> ListQuery:
        order = self.orders[side]
        return self.filters.query(order.key, is_descending=order.is_descending)

    def _read_lists(self, changes: Changes | None = None) -> None:
        """Make both lists anew at once; long ones follow the changes where those are named."""
        queries = {side: self._query(side) for side in Side}
        shown = {} if self.is_listing or not self.session.is_large else self.lists
        self._reading.forget()
        self._show_lists(read_lists(self.session, queries, shown, changes))

    def _read_totals(self) -> None:
        self.totals = self.session.totals()
        self.totals_changed.emit(self.totals)

    # -- the selection -----------------------------------------------------------------------------

    @property
    def selected_id(self) -> int | None:
        """The selected expense, or None."""
        return self._right.selected_id

    @property
    def right(self) -> Right | None:
        """What belongs to the selected expense; read at once where it is still to come."""
        return self._right.settled()

    @property
    def shown_right(self) -> Right | None:
        """What the right side shows: for a moment, that of the expense selected before."""
        return self._right.shown

    def select(self, expense_id: int | None) -> None:
        """Show linked payments and candidates of this expense; None shows the hint (F02, F05)."""
        if expense_id is not None and expense_id == self.selected_id:
            return
        self._show_right(expense_id)

    def _show_right(self, expense_id: int | None) -> None:
        self._right.show(expense_id, is_awaited=self.is_open and self.session.is_large)

    def _right_of(self, row: ExpenseRow) -> Right:
        session, expense_id = self.session, row.expense.id
        is_open = row.state in OPEN_STATES
        candidates = tuple(session.candidates(expense_id)) if is_open else ()
        if (best := best_of(candidates)) >= 0 and session.is_large:
            session.foresee(expense_id, candidates[best].payment.id)
        wanted = rivals(row).expense_ids[:RIVALS_MAX] if row.reason == Reason.SEVERAL_EXPENSES else ()
        return Right(
            row,
            tuple(session.linked(expense_id)),
            candidates,
            best,
            tuple(session.expense_rows(wanted)) if wanted else (),
            session.why_not(row, candidates) if is_open else None,
            session.twins(row, candidates) if is_open else None,
            self.desk.sums(row, candidates) if is_open else (),
            self.desk.refunds(row),
        )

    def _focus(self, expense_id: int | None) -> None:
        """Select an expense and ask the view to show where it stands."""
        self._show_right(expense_id)
        self.focus_wanted.emit(self._side(), expense_id)

    def _refocus(self) -> None:
        self.focus_wanted.emit(self._side(), self.selected_id)

    def _side(self) -> Side:
        selected = self.selected_id
        is_open = selected is None or self.session.state_of(selected) in OPEN_STATES
        return Side.PENDING if is_open else Side.RECONCILED

    def show_expense(self, expense_id: int | None) -> None:
        """Select another expense, without filters where they would leave it out."""
        if expense_id is None:
            return
        if place_of(self.lists[Side.PENDING].ids, expense_id) < 0:
            self.clear_filters()
        self._focus(expense_id)

    def next_pending(self, *, step: int = 1) -> None:
        """Select the pending expense after (or before) the selected one."""
        ids = self.lists[Side.PENDING].ids
        if not len(ids):
            return
        place = place_of(ids, self.selected_id)
        self._focus(ids[0] if place < 0 else ids[min(len(ids) - 1, max(0, place + step))])

    # -- staging -----------------------------------------------------------------------------------

    def reconcile(self, payment_id: int | None = None, *, reason: str = "", is_partial: bool = False) -> None:
        """Stage the link of the selected expense and a candidate, then go on to the next pending expense.

        Args:
            payment_id: None = the best candidate that can be linked by a plain yes.
            reason: Why a difference outside tolerance is accepted (F23, F24); else `reason_wanted` asks.
            is_partial: Link the common part only; the rest stays open.
        """
        if self.is_busy or not self.is_open:
            return
        right = self.right
        if right is None:
            self.said.emit(Event.NOTHING_SELECTED, None)
            return
        row = candidate_of(right, payment_id)
        if row is None:
            self.said.emit(Event.NOTHING_TO_LINK, right)
        elif not row.can_link:
            self.said.emit(Event.CANNOT_LINK, row)
        else:
            self._link(right, row, reason, is_partial=is_partial)

    def _link(self, right: Right, row: CandidateRow, reason: str, *, is_partial: bool) -> None:
        session, expense_id, payment_id = self.session, right.expense.expense.id, row.payment.id

        def work() -> Changes | None:
            try:
                return session.stage_link(expense_id, payment_id, reason, is_partial=is_partial)
            except BlockedError:
                is_plain = not reason and not is_partial
                if not is_plain or (variance := session.needs_reason(expense_id, payment_id)) is None:
                    raise
            self.reason_wanted.emit(row, variance)
            return None

        if self.stage(work):
            self.said.emit(Event.STAGED, (right.expense, row))

    def stage(self, work: Callable[[], Changes | None]) -> bool:
        """Stage something, then go on to the next pending expense where the selected one is settled."""
        expense_id = self.selected_id
        ids = self.lists[Side.PENDING].ids
        start = place_of(ids, expense_id)
        later = ids[max(0, start) : max(0, start) + PAGE_ROWS]
        changes = self._try(work)
        if changes is None:
            return False
        self._after(changes)
        is_done = expense_id is None or self.session.state_of(expense_id) not in OPEN_STATES
        if is_done and (start >= 0 or expense_id is None):
            last = next(reversed(self.lists[Side.PENDING].ids), None)
            expense_id = next((one for one in later if one not in changes.expense_ids), last)
        self._focus(expense_id)
        return True

    def unreconcile(self, link: LinkRow) -> None:
        """Stage taking a link back; a posted one is refused with the way out (F22)."""
        if self.is_busy or link.is_reversed:
            return
        if link.is_blocked:
            self.said.emit(Event.CANNOT_UNLINK, link)
            return
        changes = self._try(
            lambda: self.session.stage_unlink(
                reconciliation_id=link.reconciliation_id, position=link.position if link.is_staged else None
            )
        )
        if changes is not None:
            self._after(changes)
            self._focus(link.expense_id)
            self.said.emit(Event.UNSTAGED, link)

    def reject(self, payment_id: int) -> None:
        """Stage "not this one": the pair is not offered as a match again."""
        right = self.right
        if right is None or self.is_busy:
            return
        expense_id = right.expense.expense.id
        changes = self._try(lambda: self.session.stage_reject(expense_id, PaymentId(payment_id)))
        if changes is not None:
            self._after(changes)
            self._focus(expense_id)
            self.said.emit(Event.REJECTED, candidate_of(right, payment_id))

    @Slot()
    def undo(self) -> None:
        """Take the last staged step back and show what it was about."""
        self._step(Event.UNDONE, self.session.undo)

    @Slot()
    def redo(self) -> None:
        """Stage the step again that was undone last."""
        self._step(Event.REDONE, self.session.redo)

    def _step(self, event: Event, move: Callable[[], Changes | None]) -> None:
        if self.is_busy:
            return
        if self.session.batch_size(is_undo=event is Event.UNDONE) > BATCH_MIN:
            self._move_batch(event, move)
        else:
            self._on_moved(event, self._try(move))

    def _move_batch(self, event: Event, move: Callable[[], Changes | None]) -> None:
        """Take a large batch back, or do it again, in the background."""
        task = Task(lambda _progress: (event, move()), self)
        task.succeeded.connect(self._on_batch_moved)
        task.failed.connect(self.failed)
        task.ended.connect(self._on_batch_ended)
        self.set_working(is_working=True)
        self._tasks.start(task, writes=True)

    @Slot(object)
    def _on_batch_moved(self, moved: tuple[Event, Changes | None]) -> None:
        self._on_moved(*moved)

    @Slot()
    def _on_batch_ended(self) -> None:
        self.set_working(is_working=False)

    def _on_moved(self, event: Event, changes: Changes | None) -> None:
        if changes is not None and self.is_open:
            self._after(changes)
            self._focus(min(changes.expense_ids, default=self.selected_id))
            self.said.emit(event, self.shown_right)

    def discard(self) -> bool:
        """Throw all staged steps away; returns whether that worked."""
        changes = self._try(self.session.discard)
        if changes is None:
            return False
        self._changes |= changes
        self._after(changes)
        self._focus(self.selected_id)
        self.said.emit(Event.DISCARDED, None)
        return True

    def set_working(self, *, is_working: bool) -> None:
        """Tell that a batch is found or staged in the background: nothing else is staged meanwhile."""
        self._is_working = is_working
        self.busy_changed.emit(self.is_busy)

    def show_changes(self, changes: Changes) -> None:
        """Show what a batch staged, and go on at the first expense that is still pending."""
        selected = self.selected_id
        self._after(changes)
        ids = self.lists[Side.PENDING].ids
        self._focus(selected if selected in ids else next(iter(ids), None))

    def _try(self, work: Callable[[], Changes | None]) -> Changes | None:
        try:
            return work()
        except AppError as error:
            self.failed.emit(error)
            return None

    def _after(self, changes: Changes) -> None:
        """Read what staging changed: the left lists, the totals, and rows that are no longer right."""
        self.rows.forget(changes.expense_ids)
        self._read_lists(changes)
        self._read_totals()

    # -- saving ------------------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Commit what is staged, in the background; `saved` or `failed` follows (F07, F08)."""
        if self.is_busy or not self.is_open:
            return
        task = Task(self.session.commit, self)
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_save_failed)
        self._saving = task
        self.busy_changed.emit(True)
        self._tasks.start(task, writes=True)

    @Slot(object)
    def _on_saved(self, result: SaveResult) -> None:
        self._saving = None
        self._changes |= result.changes
        self.busy_changed.emit(False)
        self.saved.emit(result)
        self.save_ended.emit(0)

    @Slot(object)
    def _on_save_failed(self, error: Exception) -> None:
        """Show what is still staged: the steps that someone else's change overtook are gone."""
        self._saving = None
        self.busy_changed.emit(False)
        self.failed.emit(error)
        self._after(Changes())
        self._focus(self.selected_id)
        self.save_ended.emit(1)


def _open_session(company: Company, scope: Scope, progress: Progress) -> ReconcileSession:
    session = ReconcileSession.open(company, scope, progress)
    start = FilterSet().query(Order().key, is_descending=Order().is_descending)
    read_lists(session, dict.fromkeys(Side, start))  # the order is kept: the window does not wait for it
    return session
