"""The Reconcile place: the manager, opened on everything, a report, an instrument or an employee."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.changes import Changes, Subject
from app.services.results import Scope
from app.ui.reconciliation import ManagerPage
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At

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
    """Holds the manager; `show_what` takes a Scope."""

    left = Signal(object)  # Changes: go back to where the manager was opened from
    staged_count_changed = Signal(int)
    message = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("reconcilePage")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.manager = ManagerPage(desk.runner, self)
        self.body.addWidget(self.manager)
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
        if isinstance(what, Scope) and what != self._scope and self.manager.request_close():
            self._open(what)

    def may_leave(self) -> bool:
        """Ask about staged work, if there is any."""
        return self._scope is None or self.manager.request_close()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the manager's own actions."""
        return dict(self.manager.actions_by_menu())

    def focus_first(self) -> None:
        """Leave the focus to the manager."""
        self.manager.setFocus()

    def _open(self, scope: Scope) -> None:
        self._scope, self._is_stale = scope, False
        self.manager.open_scope(self.desk.company, scope)

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
        self.left.emit(changes)
