"""Posting History: every job, and one of them opened (F38, F42-F48)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Changes, Subject
from app.models.posting import ExportJob, FailureReason
from app.models.protocols import Progress
from app.services.posting_history import ExportHistory
from app.services.results import Exported
from app.ui import icons
from app.ui.finance.buttons import FollowingButton
from app.ui.finance.columns import job_columns
from app.ui.finance.job import JobView
from app.ui.finance.presenter import FinanceContent, FinancePresenter
from app.ui.finance.runner import PostingRunner
from app.ui.shell.page import Page
from app.ui.shell.tables import ShortTable
from app.ui.widgets import Banner, Level, SearchBox
from app.ui.wording.finance import failure_reason, finance_word

translate = QCoreApplication.translate
JOBS_MAX = 5_000

_ORDERS: dict[str, Callable[[ExportJob], object]] = {
    "id": lambda job: job.id,
    "made_at": lambda job: job.made_at,
    "status": lambda job: job.status.value,
    "destination": lambda job: job.destination.casefold(),
    "made_by": lambda job: job.made_by.casefold(),
    "count": lambda job: job.item_count,
}


def history_word(value: str) -> str:
    """Write a status or reason in a file as the window says it."""
    return failure_reason(value) if value in _REASONS else finance_word(value)


_REASONS = frozenset(reason.value for reason in FailureReason)


class HistoryPart(Page):
    """The list of jobs; Enter opens one, Escape or Back returns."""

    subjects = frozenset({Subject.POSTINGS, Subject.EXPENSES, Subject.REFERENCE})

    def __init__(self, presenter: FinancePresenter, runner: PostingRunner) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("historyPart")
        self.finance = presenter
        self.postings = runner
        self.body.setContentsMargins(0, 0, 0, 0)
        self._jobs: list[ExportJob] = []
        self._stopped: list[int] = []
        self._actions()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._build_list())
        self.view = JobView(presenter, runner)
        self.view.back_wanted.connect(self.show_list)
        self.stack.addWidget(self.view)
        self.body.addWidget(self.stack)
        presenter.content_read.connect(self._on_content)
        runner.running_changed.connect(self._show_stopped)

    def _actions(self) -> None:
        self.export_action = self._action(self.tr("Export this list…"), "download", "Ctrl+E", self.export)
        self.back_action = self._action(
            self.tr("Back to all postings"), "chevron-left", "Escape", self.show_list
        )
        self.back_action.setEnabled(False)

    def _action(self, text: str, icon: str, keys: str, run: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _build_list(self) -> QWidget:
        self.list = ShortTable(self.tr("Postings"), job_columns(), "jobsTable", orders=_ORDERS)
        self.list.table.set_sort("id", descending=True)
        self.list.table.row_activated.connect(self._on_activated)
        self.list.table.set_empty_text(
            "history",
            self.tr("Nothing was posted yet"),
            self.tr("Export approved expenses; each posting stays listed here, failed ones too."),
        )
        self.search = SearchBox(self.tr("Search number, destination or person"))
        self.search.setMinimumWidth(320)
        self.search.search_changed.connect(self._on_search)
        self.stopped = Banner(Level.WARNING, "", "", (self.tr("Continue"),), closable=False)
        self.stopped.setObjectName("stoppedPostings")
        self.stopped.action_clicked.connect(self._on_continue)
        self.stopped.hide()
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(FollowingButton(self.export_action))
        column.addWidget(self.stopped)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        return listing

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the jobs again, and the one that is open."""
        finance = self.finance.finance

        def work(_progress: Progress) -> object:
            return finance.history(limit=JOBS_MAX)

        self.desk.read(work, self._on_jobs)
        if self.view.job_id is not None:
            self.view.read()

    def show_what(self, what: object) -> None:
        """Open a job, by itself or its id; anything else shows the list."""
        if isinstance(what, ExportJob):
            self.open_job(what.id)
        elif isinstance(what, int):
            self.open_job(what)
        else:
            self.show_list()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer the list as a file, the way back, and what an open job can do."""
        return {"File": [self.export_action], "View": [self.back_action], "Edit": self.view.menu_actions()}

    def focus_first(self) -> None:
        """Put the keyboard in what is shown."""
        (self.list.table if self.stack.currentIndex() == 0 else self.view.table).setFocus()

    # -- jobs ----------------------------------------------------------------------------------

    def open_job(self, job_id: int) -> None:
        """Show one job."""
        self.view.show_job(job_id)
        self.back_action.setEnabled(True)
        self.stack.setCurrentIndex(1)
        if self.isVisible():
            self.view.table.setFocus()

    @Slot()
    def show_list(self) -> None:
        """Go back to all jobs."""
        self.view.job_id = None
        self.back_action.setEnabled(False)
        self.stack.setCurrentIndex(0)
        self.list.table.setFocus()

    @Slot(object)
    def _on_jobs(self, jobs: list[ExportJob]) -> None:
        self._jobs = jobs
        self._on_search(self.search.text())

    @Slot(str)
    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        shown = [
            job
            for job in self._jobs
            if all(w in f"{job.id} {job.destination} {job.made_by}".casefold() for w in words)
        ]
        self.list.show_rows(shown, [job.id for job in shown])

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self.open_job(self.list.model.id_at(row))

    # -- what did not finish -------------------------------------------------------------------

    @Slot(object)
    def _on_content(self, _content: FinanceContent) -> None:
        self._show_stopped()

    @Slot()
    def _show_stopped(self) -> None:
        content = self.finance.content
        waiting = content.view.waiting if content is not None else {}
        self._stopped = [id_ for id_ in waiting if not self.postings.is_running(id_)]
        count = sum(waiting[id_] for id_ in self._stopped)
        self.stopped.setVisible(count > 0 and self.finance.can_write)
        self.stopped.set_text(
            translate("history", "%n posting(s) did not finish", None, count),
            translate(
                "history",
                "Continue looks up what is in doubt before anything is sent; nothing is posted twice.",
            ),
        )

    @Slot()
    def _on_continue(self) -> None:
        for id_ in self._stopped:
            connection = self.finance.connection_of(id_)
            if connection is not None:
                self.postings.resume(connection)

    # -- export --------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Ask for a file and write what is shown: the jobs, or the rows of the open one (F37)."""
        what = self.tr("Posting History")
        name = f"{self.desk.company.info.name} {what}.xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export this list"), str(Path.home() / name), self.tr("Excel (*.xlsx);;CSV (*.csv)")
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write the list shown to this file."""
        export = ExportHistory(self.desk.company.place, self.finance.finance.records, history_word)
        jobs, items = list(self.list.model.rows), list(self.view.model.ids)
        is_list = self.stack.currentIndex() == 0

        def work(progress: Progress) -> object:
            return export.jobs(path, jobs) if is_list else export.items(path, items, progress)

        title = self.tr("Writing {file}").format(file=path.name)
        self.desk.run_long(title, self.tr("rows"), work, self._on_exported, writes=False)

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        self.desk.told.emit(
            self.tr("%n row(s) written to {file}", None, done.rows).format(file=done.path.name)
        )
