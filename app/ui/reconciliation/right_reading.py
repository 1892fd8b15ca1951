"""The right side of a large company is read beside the window, while the last one is still shown.

Nothing can be done to what is still to come: a key, a click or a command reads it at once, before it acts.
"""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot

from app.models.protocols import Progress
from app.services.views import ExpenseRow
from app.ui.reconciliation.expense_rows import ExpenseRows
from app.ui.reconciliation.shown import Right
from app.ui.tasks import Task, TaskRunner

ACTING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
    }
)

Make = Callable[[ExpenseRow], Right]


class RightReading(QObject):
    """Knows which expense is selected, and what the right side shows.

    Attributes:
        shown: What is on screen; of the expense that was selected before while `awaited` is to come.
        awaited: The expense that is being read, or None.
    """

    changed = Signal(object)  # Right, or None without a selection
    failed = Signal(object)  # exception

    def __init__(self, tasks: TaskRunner, rows: ExpenseRows, make: Make, parent: QObject) -> None:
        """Read with `make`, which any thread may call."""
        super().__init__(parent)
        self._tasks, self._rows, self._make = tasks, rows, make
        self._task: _RightTask | None = None
        self.shown: Right | None = None
        self.awaited: int | None = None

    @property
    def selected_id(self) -> int | None:
        """The selected expense, or None."""
        if self.awaited is not None:
            return self.awaited
        return None if self.shown is None else self.shown.expense.expense.id

    def show(self, expense_id: int | None, *, is_awaited: bool) -> None:
        """Select an expense; `is_awaited`: what belongs to it is read beside the window."""
        self._stop()
        if expense_id is None:
            self._set(None)
        elif is_awaited:
            self._await(expense_id)
        else:
            self._set(self._make(self._rows.row(expense_id)))

    def settled(self) -> Right | None:
        """Return what belongs to the selection, read at once where it is still to come."""
        if self.awaited is not None:
            self.show(self.awaited, is_awaited=False)
        return self.shown

    def forget(self) -> None:
        """Select nothing, without telling."""
        self._stop()
        self.shown = None

    def _await(self, expense_id: int) -> None:
        task = _RightTask(self._rows.reader(expense_id), self._make, self)
        task.succeeded.connect(self._on_right)
        task.failed.connect(self._on_failed)
        task.ended.connect(task.deleteLater)
        self._task, self.awaited = task, expense_id
        self._application().installEventFilter(self)
        self._tasks.start(task, writes=False)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._application().removeEventFilter(self)
        self._task = self.awaited = None

    def _set(self, right: Right | None) -> None:
        self.shown = right
        self.changed.emit(right)

    @staticmethod
    def _application() -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None, "a window has an application"
        return app

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTING:
            self.settled()
        return False

    @Slot(object)
    def _on_right(self, right: Right) -> None:
        if self.sender() is self._task:
            self._stop()
            self._set(right)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if cast("_RightTask", self.sender()) is self._task:
            self._stop()
            self._set(None)
            self.failed.emit(error)


class _RightTask(Task):
    """Reads one expense and what belongs to it."""

    def __init__(self, row: Callable[[], ExpenseRow], make: Make, parent: QObject) -> None:
        super().__init__(self._read, parent)
        self._row, self._make = row, make

    def _read(self, _progress: Progress) -> Right:
        return self._make(self._row())
