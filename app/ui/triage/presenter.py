"""What triage does, without a widget: builds the queue, shows one item, acts, goes on (G22).

It works on the manager's own session: everything is staged there, undone there and saved there.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.models.changes import Changes
from app.models.errors import AppError
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Candidate, Factor
from app.models.note import RowKind
from app.models.protocols import Progress
from app.services.payment_steps import creating, setting_aside
from app.services.results import ManagerTotals
from app.services.triage import (
    Kind,
    TriageItem,
    build_queue,
    claims_of,
    pairs_of,
    still_open,
    summing,
    what_is_open,
)
from app.services.views import ListQuery
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.reconciliation.shown import Event, Right, best_of
from app.ui.shell.desk import Desk
from app.ui.triage.shown import Cause, Ending, Figures, ItemView, Question

CANDIDATES_MAX = 9
GROUP_ROWS_MAX = 12
"""Members of a group that its card lists; the others are counted."""

_PROPOSED = {"tip_usual": Cause.TIP, "tip": Cause.TIP, "cents": Cause.ROUNDING, "rounded": Cause.ROUNDING}
_TYPOS = frozenset({"decimal", "digits", "net"})

Key = tuple[tuple[int, ...], tuple[int, ...]]


class TriagePresenter(QObject):
    """One run through what is open."""

    looking = Signal()  # the queue is being made
    shown = Signal(object)  # ItemView
    ended = Signal(object)  # Ending
    figures_changed = Signal(object)  # Figures
    cause_wanted = Signal(object)  # Question
    nothing_to_do = Signal(str)  # key of the sentence
    failed = Signal(object)  # exception
    asked = Signal(int)  # how many questions were written

    def __init__(self, manager: ManagerPresenter, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manager, self._desk = manager, desk
        self._items: list[TriageItem] = []
        self._later: dict[Key, TriageItem] = {}
        self._decided: list[TriageItem] = []
        self._at_start = 0
        self._build = 0
        self.is_running = False
        self.view: ItemView | None = None
        manager.totals_changed.connect(self._on_totals)
        manager.said.connect(self._on_manager_said)

    # -- the queue -----------------------------------------------------------------------------

    def start(self) -> None:
        """Begin, or go on after the manager changed something; the session is open."""
        totals = self._manager.session.totals()
        if not self.is_running:
            self._at_start = totals.pending + totals.unreconciled
            self._later.clear()
            self._decided.clear()
        self.is_running = True
        self._look()

    def stop(self) -> None:
        """Leave; what is staged stays staged."""
        self.is_running = False
        self._build += 1
        self._items, self.view = [], None

    def _look(self) -> None:
        """Make the queue anew, beside the window."""
        self.looking.emit()
        self._build += 1
        build, session = self._build, self._manager.session
        currency = self._desk.company.info.currency

        def work(progress: Progress) -> object:
            return build, build_queue(session, currency, progress)

        self._desk.read(work, self._on_queue, self._on_failed)

    @Slot(object)
    def _on_queue(self, answer: tuple[int, list[TriageItem]]) -> None:
        build, items = answer
        if build != self._build or not self.is_running:
            return
        self._items = [one for one in items if one.key not in self._later]
        self._tell()
        if self._items:
            self._show_first()
        else:
            self._end()

    def _show_first(self) -> None:
        """Show the first item that still stands; look again where none does."""
        session = self._manager.session
        while self._items and not still_open(session, self._items[0]):
            self._items.pop(0)
        self._tell()
        if not self._items:
            self.view = None
            self._look()
            return
        try:
            self.view = self._view_of(self._items[0])
        except AppError as error:
            self.failed.emit(error)
            return
        self.shown.emit(self.view)

    def _view_of(self, item: TriageItem) -> ItemView:
        session = self._manager.session
        if item.kind in (Kind.TWINS, Kind.WAITING):
            item = what_is_open(session, item)
        expenses = tuple(session.expense_rows(item.expense_ids[:GROUP_ROWS_MAX]))
        if item.kind in (Kind.STRONG, Kind.CHOICE):
            row = expenses[0]
            offered = tuple(session.candidates(ExpenseId(row.expense.id)))
            shown = Right(row, (), offered, best_of(offered), (), session.why_not(row, offered))
            able = tuple(one for one in offered if one.can_link and not one.is_rejected)[:CANDIDATES_MAX]
            return ItemView(item, expenses, (), shown, able, best=best_of(able))
        payments = tuple(session.payment_rows(item.payment_ids[:GROUP_ROWS_MAX]))
        if item.kind is Kind.PAYMENT:
            claims = tuple(claims_of(session, item.payment_ids[0], CANDIDATES_MAX))
            return ItemView(item, (), payments, claims=claims)
        right: Right | None = None
        if item.kind is Kind.WAITING and len(expenses) == 1:
            offered = tuple(session.candidates(ExpenseId(expenses[0].expense.id)))
            right = Right(expenses[0], (), offered, -1, (), session.why_not(expenses[0], offered))
        return ItemView(item, expenses, payments, right)

    def _end(self) -> None:
        """Say what is left, and what the statements prove."""
        self.view = None
        company = self._desk.company

        def work(_progress: Progress) -> object:
            rows = company.browse.expenses(ListQuery()).total + company.browse.payments(ListQuery()).total
            return tuple(one for one in company.statement_timelines() if one.statements), not rows

        self._desk.read(work, self._on_timelines, self._on_failed)

    @Slot(object)
    def _on_timelines(self, timelines: object) -> None:
        if self.is_running and not self._items and isinstance(timelines, tuple):
            self.ended.emit(Ending(self.figures(), *timelines))

    def figures(self) -> Figures:
        """Tell where triage stands."""
        totals = self._manager.session.totals()
        return Figures(
            totals.pending,
            totals.unreconciled,
            max(self._at_start, totals.pending + totals.unreconciled),
            totals.sums.get("pending", {}),
            totals.unreconciled_sums,
            totals.staged,
            Counter(one.kind for one in self._items),
            len(self._later),
        )

    def _tell(self) -> None:
        if self.is_running and self._manager.is_open:
            self.figures_changed.emit(self.figures())

    # -- one key each --------------------------------------------------------------------------

    def reconcile(self, place: int | None = None, *, reason: str = "", is_partial: bool = False) -> None:
        """Do what the card proposes: link the best candidate or a picked one, pair a class, settle a sum.

        Args:
            place: Of the candidate, from 0; None for the best one.
            reason: Why a difference is accepted; else `cause_wanted` asks.
            is_partial: Link only what both have in common.
        """
        view = self._ready()
        if view is None:
            return
        if view.item.kind is Kind.TWINS:
            self._act(lambda: self._manager.session.stage_links(pairs_of(self._manager.session, view.item)))
        elif view.item.kind is Kind.SUM:
            ids = [ExpenseId(one) for one in view.item.expense_ids]
            paid = [PaymentId(one) for one in view.item.payment_ids]
            currency = self._desk.company.info.currency
            self._act(lambda: self._manager.session.stage_made(summing(ids, paid, currency)))
        else:
            self._link(view, view.best if place is None else place, reason, is_partial=is_partial)

    def _link(self, view: ItemView, place: int, reason: str, *, is_partial: bool) -> None:
        pair = _pair(view, place)
        if pair is None:
            self.nothing_to_do.emit("choose_claim" if view.claims else "no_candidate")
            return
        session, (expense_id, payment_id) = self._manager.session, (pair.expense_id, pair.payment_id)
        if not reason and not is_partial:
            variance = session.needs_reason(expense_id, payment_id)
            if variance is not None:
                self.cause_wanted.emit(Question(place, variance, _cause(pair)))
                return
        self._act(lambda: session.stage_link(expense_id, payment_id, reason, is_partial=is_partial))

    def reject(self, place: int | None = None) -> None:
        """Say "not this one" of a candidate; the card stays, with what is left to choose from."""
        view = self._ready()
        place = view.best if view is not None and place is None else place
        pair = None if view is None or place is None else _pair(view, place)
        if pair is None:
            self.nothing_to_do.emit("no_candidate")
            return
        ids = pair.expense_id, pair.payment_id
        self._act(lambda: self._manager.session.stage_reject(*ids), stays=True)

    def create(self) -> None:
        """Make an expense from the payment that nobody claims (F17)."""
        view = self._ready()
        if view is None or view.item.kind is not Kind.PAYMENT:
            self.nothing_to_do.emit("no_payment")
            return
        ids = [PaymentId(one) for one in view.item.payment_ids]
        self._act(lambda: self._manager.session.stage_made(creating(ids)))

    def set_aside(self, reason: str) -> None:
        """Say that the payment is no expense, and why (G15)."""
        view = self._ready()
        if view is None or view.item.kind is not Kind.PAYMENT:
            self.nothing_to_do.emit("no_payment")
            return
        ids = [PaymentId(one) for one in view.item.payment_ids]
        self._act(lambda: self._manager.session.stage_made(setting_aside(ids, reason)))

    def skip(self) -> None:
        """Leave the item for later; it comes again when asked for."""
        if self._ready() is not None:
            self._put_off()
            self._show_first()

    def ask(self, text: str) -> None:
        """Ask the cardholder about all rows of the item, at once; the item waits for the answer (G26)."""
        view = self._ready()
        if view is None:
            return
        of_payment = view.item.kind is Kind.PAYMENT
        ids = view.item.payment_ids if of_payment else view.item.expense_ids
        company, kind = self._desk.company, RowKind.PAYMENT if of_payment else RowKind.EXPENSE

        def work(_progress: Progress) -> object:
            return company.ask(kind, list(ids), text)

        self._desk.write(work, self._on_asked, self._on_failed)
        self._put_off()
        self._show_first()

    @Slot(object)
    def _on_asked(self, done: object) -> None:
        self.asked.emit(len(getattr(done, "note_ids", ())))

    def again(self) -> None:
        """Go through what was left for later."""
        self._later.clear()
        self._look()

    def undo(self) -> None:
        """Take the last decision back, and show its item again."""
        if self._manager.is_open and not self._manager.is_busy and self._manager.session.can_undo:
            self._manager.undo()
        else:
            self.nothing_to_do.emit("nothing_to_undo")

    def refresh(self) -> None:
        """Look again after something else was staged, such as a batch of strong suggestions."""
        if self.is_running and self._manager.is_open:
            self._look()

    # -- inside --------------------------------------------------------------------------------

    def _ready(self) -> ItemView | None:
        """Return the item shown, unless something is being saved or read."""
        if not self.is_running or self._manager.is_busy or not self._manager.is_open:
            return None
        return self.view if self._items else None

    def _put_off(self) -> None:
        item = self._items.pop(0)
        self._later[item.key] = item

    def _act(self, stage: Callable[[], Changes], *, stays: bool = False) -> None:
        """Stage, then go on with the next item; what is refused is told, and the item stays."""
        item = self._items[0]
        try:
            changes = stage()
        except AppError as error:
            self.failed.emit(error)
            return
        self._decided.append(item)
        self._manager.show_changes(changes)
        if not stays and item.kind is not Kind.WAITING:
            self._items.pop(0)
        self._show_first()

    @Slot(object, object)
    def _on_manager_said(self, event: Event, _about: object) -> None:
        """Follow what undo and redo did."""
        if not self.is_running or event not in (Event.UNDONE, Event.REDONE, Event.DISCARDED):
            return
        if event is Event.UNDONE and self._decided:
            item = self._decided.pop()
            self._items = [item, *(one for one in self._items if one.key != item.key)]
            self._show_first()
        else:
            self._look()

    @Slot(object)
    def _on_totals(self, _totals: ManagerTotals) -> None:
        self._tell()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)


def _pair(view: ItemView, place: int) -> Candidate | None:
    """Return the pair in a place of the card's list."""
    pairs = [row.candidate for row in view.candidates] or [pair for _, pair in view.claims]
    return pairs[place] if 0 <= place < len(pairs) else None


def _cause(pair: Candidate) -> Cause:
    """Propose why the amounts differ, from the evidence on them."""
    levels: Sequence[str] = [one.level for one in pair.evidence if one.factor is Factor.AMOUNT]
    for level in levels:
        if level in _PROPOSED:
            return _PROPOSED[level]
        if level in _TYPOS:
            return Cause.TYPO
        if level.startswith(("rate_", "home_rate", "no_rate")):
            return Cause.RATE
    return Cause.TYPO
