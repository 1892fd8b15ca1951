"""The left lists of a large company are made beside the window; the latest question wins."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from app.models.changes import Changes
from app.models.protocols import Progress, no_progress
from app.services.reconcile_session import ReconcileSession
from app.services.views import ListQuery, ListResult
from app.ui.reconciliation.shown import Side
from app.ui.tasks import Task, TaskRunner

Queries = Mapping[Side, ListQuery]


class ListReading(QObject):
    """Reads lists in a task; a question that a later one overtook stops and is not answered."""

    ready = Signal(object)  # Side -> ListResult
    failed = Signal(object)  # exception

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: _ListTask | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None

    def want(self, session: ReconcileSession, queries: Queries) -> None:
        """Ask for lists, and again for those that have been asked for and not been answered."""
        if self._task is not None:
            queries = {**self._task.queries, **queries}
            self._task.cancel()
        self._task = _ListTask(session, queries, self)
        self._task.succeeded.connect(self._on_lists)
        self._task.failed.connect(self._on_failed)
        self._task.ended.connect(self._task.deleteLater)
        self._tasks.start(self._task, writes=False)

    def again(self) -> None:
        """Ask once more where an answer is still to come: what it tells has changed since."""
        if self._task is not None:
            self.want(self._task.session, {})

    def forget(self) -> None:
        """Want no answer any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot(object)
    def _on_lists(self, found: Mapping[Side, ListResult]) -> None:
        if self.sender() is self._task:
            self._task = None
            self.ready.emit(found)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if cast("_ListTask", self.sender()) is self._task:
            self._task = None
            self.failed.emit(error)


class _ListTask(Task):
    """Makes lists one after the other."""

    def __init__(self, session: ReconcileSession, queries: Queries, parent: QObject) -> None:
        super().__init__(self._make, parent)
        self.session, self.queries = session, queries

    def _make(self, progress: Progress) -> dict[Side, ListResult]:
        return read_lists(self.session, self.queries, progress=progress)


def read_lists(
    session: ReconcileSession,
    queries: Queries,
    shown: Mapping[Side, ListResult] = MappingProxyType({}),
    changes: Changes | None = None,
    progress: Progress = no_progress,
) -> dict[Side, ListResult]:
    """Make lists, from what is shown where that and the changes since are known."""
    found: dict[Side, ListResult] = {}
    for side, query in queries.items():
        progress(len(found), len(queries))
        is_open = side is Side.PENDING
        if side in shown and changes is not None and changes.expense_ids:
            found[side] = session.followed(shown[side], query, changes, is_open=is_open)
        else:
            found[side] = session.listed(query, is_open=is_open)
    return found
