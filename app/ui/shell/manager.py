"""The Reconcile place: the manager, opened on everything, a report, an instrument or an employee."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.models.changes import Changes, Subject
from app.services.results import Scope
from app.ui.receipts.beside import ReceiptsBeside
from app.ui.reconciliation import ManagerPage
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.triage.view import TriageView

TRIAGE = "triage"
"""What `show_what` takes to show one open item at a time (G22)."""

SHOWN = frozenset(
    {
        Subject.IMPORTS,
        Subject.PAYMENTS,
        Subject.EXPENSES,
        Subject.RECONCILIATIONS,
        Subject.REFERENCE,
        Subject.SETTINGS,
    }
)
"""What the manager shows; a change of it elsewhere makes the manager read again when it is next visited."""


class ReconcilePage(Page):
    """Holds the manager, and triage on its session; `show_what` takes a Scope, or TRIAGE."""

    left = Signal(object)  # Changes: go back to where the manager was opened from
    staged_count_changed = Signal(int)
    message = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("reconcilePage")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.manager = ManagerPage(desk.runner, self)
        self.triage = TriageView(self.manager.presenter, desk, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.manager)
        self._stack.addWidget(self.triage)
        self.body.addWidget(self._stack)
        self.receipts = ReceiptsBeside(self.manager, desk)
        self._is_triage_wanted = self._is_from_manager = False
        self.manager.presenter.opened.connect(self._on_opened)
        self.manager.triage_wanted.connect(self._on_triage_wanted)
        self.manager.batches.told.connect(self._on_batch_told)
        self.triage.left.connect(self._on_triage_left)
        self.triage.manager_wanted.connect(self._on_manager_wanted)
        self.triage.strong_wanted.connect(self.manager.batches.suggest)
        self.triage.message.connect(self.message)
        self._scope: Scope | None = None
        self._staged = 0
        self._is_stale = False
        self.manager.closed.connect(self._on_closed)
        self.manager.staged_count_changed.connect(self._on_staged)
        desk.changed.connect(self._on_data_changed)
        self.manager.message.connect(self.message)
        self.manager.place_wanted.connect(self._on_place_wanted)

    def load(self) -> None:
        """Open the manager unless it is open already and shows what is stored now."""
        if self._scope is None or (self._is_stale and not self._staged):
            self._open(self._scope or Scope())

    def show_what(self, what: object) -> None:
        """Open the manager on a scope; staged work of another one is asked about first."""
        if what == TRIAGE:
            self._show_triage()
            return
        self._show_manager()
        if isinstance(what, Scope) and what != self._scope and self.manager.request_close():
            self._open(what)

    def may_leave(self) -> bool:
        """Ask about staged work, if there is any."""
        return self._scope is None or self.manager.request_close()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the actions of what is shown: the manager's own, or triage's."""
        if self.is_triage:
            return self.triage.commands.by_menu()
        menus = dict(self.manager.actions_by_menu())
        return {**menus, "View": [*menus.get("View", []), self.receipts.toggle]}

    def focus_first(self) -> None:
        """Leave the focus to the manager."""
        (self.triage if self.is_triage else self.manager).setFocus()

    def _open(self, scope: Scope) -> None:
        self._scope, self._is_stale = scope, False
        self.manager.open_scope(self.desk.company, scope)

    # -- triage --------------------------------------------------------------------------------

    @property
    def is_triage(self) -> bool:
        """Whether triage is shown, not the two panels."""
        return self._stack.currentWidget() is self.triage

    def _show_triage(self) -> None:
        """Show triage; where the session is still being read, as soon as it is there."""
        self._is_triage_wanted = not self.manager.presenter.is_open
        if not self._is_triage_wanted:
            self._stack.setCurrentWidget(self.triage)
            self.triage.start()
            self.actions_changed.emit()

    def _show_manager(self) -> None:
        self._is_triage_wanted = False
        if self.is_triage:
            self.triage.presenter.stop()
            self._stack.setCurrentWidget(self.manager)
            self.actions_changed.emit()

    @Slot()
    def _on_opened(self) -> None:
        if self._is_triage_wanted:
            self._show_triage()

    @Slot()
    def _on_triage_wanted(self) -> None:
        self._is_from_manager = True
        self._show_triage()

    @Slot()
    def _on_triage_left(self) -> None:
        """Go back to the two panels, or to the place that triage was opened from."""
        is_from_manager, self._is_from_manager = self._is_from_manager, False
        self._show_manager()
        if is_from_manager:
            self.manager.setFocus()
        else:
            self.left.emit(Changes())

    @Slot(object)
    def _on_manager_wanted(self, expense_id: int) -> None:
        self._show_manager()
        self.manager.presenter.show_expense(expense_id)
        self.manager.setFocus()

    @Slot()
    def _on_batch_told(self) -> None:
        if self.is_triage:
            self.triage.presenter.refresh()

    @Slot(int)
    def _on_staged(self, count: int) -> None:
        self._staged = count
        self.staged_count_changed.emit(count)

    @Slot(str, object)
    def _on_place_wanted(self, place: str, what: object) -> None:
        self.desk.go(At(place), what)

    @Slot(object)
    def _on_data_changed(self, changes: Changes) -> None:
        self._is_stale = self._is_stale or bool(changes.subjects & SHOWN)

    @Slot(object)
    def _on_closed(self, changes: Changes) -> None:
        self._scope = None
        self._is_from_manager = False
        self._show_manager()
        self.left.emit(changes)
