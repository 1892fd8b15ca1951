"""Several links at once, found and staged in the background: strong suggestions, twin classes (F84, G20)."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from app.models.changes import Changes
from app.models.ids import ExpenseId, PaymentId
from app.models.protocols import Progress
from app.services.reconcile_session import ReconcileSession
from app.services.results import StrongSuggestion
from app.ui.reconciliation.bulk import BulkDialog
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.tasks import Task, TaskRunner

Links = Sequence[tuple[ExpenseId, PaymentId]]


class Batches(QObject):
    """Looks for what may be accepted, asks, and stages it as one step to undo."""

    told = Signal(str)
    failed = Signal(object)  # exception
    found = Signal(object)  # list of StrongSuggestion

    def __init__(self, presenter: ManagerPresenter, tasks: TaskRunner, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._tasks, self._page = presenter, tasks, page
        self.found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)  # after the task has ended

    @Slot()
    def suggest(self) -> None:
        """Rank all lists in the background, then show the preview."""
        if self._presenter.is_open and not self._presenter.is_busy:
            self.told.emit(self.tr("Looking for strong suggestions…"))
            self._run(partial(_suggestions, self._presenter.session), self.found.emit, writes=False)

    @Slot(object)
    def _on_found(self, found: list[StrongSuggestion]) -> None:
        if not self._presenter.is_open:
            return
        self.told.emit("")
        dialog = BulkDialog(found, self._page)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen
        dialog.deleteLater()
        if is_accepted and chosen:
            self.stage(chosen)

    @Slot()
    def settle_twins(self) -> None:
        """Stage the pairs of the selected expense's class, or say why there are none (G20)."""
        right = self._presenter.right
        if right is None or right.twins is None:
            self.told.emit(self.tr("The selected expense is in no class of interchangeable ones."))
        else:
            self.stage(right.twins.pairs)

    def stage(self, links: Links) -> None:
        """Stage these links as one batch."""
        if self._presenter.is_open and not self._presenter.is_busy:
            work = partial(_stage, self._presenter.session, links)
            self._run(work, self._on_staged, writes=True)

    def _run(
        self, work: Callable[[Progress], object], answer: Callable[..., object], *, writes: bool
    ) -> None:
        task = Task(work, self)
        task.succeeded.connect(answer)
        task.failed.connect(self.failed)
        task.ended.connect(self._on_ended)
        self._presenter.set_working(is_working=True)
        self._tasks.start(task, writes=writes)

    @Slot()
    def _on_ended(self) -> None:
        self._presenter.set_working(is_working=False)

    @Slot(object)
    def _on_staged(self, changes: Changes) -> None:
        self._presenter.show_changes(changes)
        count = len(changes.expense_ids)
        self.told.emit(self.tr("%n link(s) staged. Ctrl+Z takes all of them back.", None, count))


def _suggestions(session: ReconcileSession, progress: Progress) -> list[StrongSuggestion]:
    return session.strong_suggestions(progress)


def _stage(session: ReconcileSession, links: Links, _progress: Progress) -> Changes:
    return session.stage_links(links)
