"""Writes the manager's lists to Excel or CSV, as filtered and sorted (F37)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.protocols import Progress
from app.services.results import Exported
from app.services.views import ListQuery
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.reconciliation.shown import Side
from app.ui.tasks import Task, TaskRunner


class ManagerExporter(QObject):
    """Asks for a file and writes one of the four lists to it, beside the window."""

    written = Signal(object)  # Exported
    failed = Signal(object)  # exception

    def __init__(self, presenter: ManagerPresenter, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._tasks = tasks
        self._window = parent

    def ask(self, place: int) -> None:
        """Ask for a file; `place` counts the lists: pending, reconciled, linked, candidates."""
        names = (
            self.tr("Pending expenses"),
            self.tr("Reconciled expenses"),
            self.tr("Reconciled payments"),
            self.tr("Candidate payments"),
        )
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export this list"),
            str(Path.home() / f"{names[place]}.xlsx"),
            self.tr("Excel (*.xlsx);;CSV (*.csv)"),
        )
        if path:
            self.write(place, Path(path))

    def write(self, place: int, path: Path) -> None:
        """Write a list to this file; `.csv` or `.xlsx` by its ending."""
        company = self._presenter.company
        kind = "expenses" if place < len(Side) else "payments"
        ids = list(self._ids(place))

        def work(progress: Progress) -> object:
            return company.export_list(kind, ListQuery(), path, ids=ids, progress=progress)

        task = Task(work, self)
        task.succeeded.connect(self._on_written)
        task.failed.connect(self.failed)
        task.ended.connect(task.deleteLater)
        self._tasks.start(task, writes=False)

    def _ids(self, place: int) -> Sequence[int]:
        if place < len(Side):
            return self._presenter.lists[list(Side)[place]].ids
        right = self._presenter.right
        if right is None:
            return ()
        if place == len(Side):
            return [link.payment.id for link in right.linked]
        return [row.payment.id for row in right.candidates]

    @Slot(object)
    def _on_written(self, result: Exported) -> None:
        self.written.emit(result)
