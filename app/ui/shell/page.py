"""What every page of the window has in common."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.changes import Changes, Subject
from app.ui.shell.desk import Desk

MARGIN_PX = 20


class Page(QWidget):
    """One place of the window, for one open company; re-reads what changed, and only once it is seen.

    Subclasses name the subjects they show and fill `self.body`.
    """

    actions_changed = Signal()  # `menu_actions` gives others now

    subjects: frozenset[Subject] = frozenset()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN_PX, 16, MARGIN_PX, 14)
        self.body.setSpacing(12)
        self._missed: Changes | None = None
        self._is_loaded = False
        desk.changed.connect(self._on_changed)

    def reload(self, changes: Changes | None) -> None:
        """Read what the page shows again; `changes` None means everything, for the first time."""

    def show_what(self, what: object) -> None:
        """Show what another page asked for; each page says which values it understands."""

    def may_leave(self) -> bool:
        """Tell whether the page may be left now; may ask the person."""
        return True

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Return the page's actions by the menu they belong to (File, Edit, View)."""
        return {}

    def save_state(self) -> None:
        """Keep how the page was left, for next time."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        self.setFocus()

    def load(self) -> None:
        """Read everything now if that has not been done yet."""
        if not self._is_loaded:
            self._is_loaded = True
            self._missed = None
            self.reload(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.desk.is_closed:
            return
        if not self._is_loaded:
            self.load()
        elif self._missed is not None:
            missed, self._missed = self._missed, None
            self.reload(missed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not self._is_loaded or not changes.subjects & self.subjects:
            return
        if self.isVisible():
            self.reload(changes)
        else:
            self._missed = changes if self._missed is None else self._missed | changes
