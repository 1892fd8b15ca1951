"""Sync history: every run, what it changed, and how it compares with the one before (F76)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter

from app.models.changes import Changes, Subject
from app.models.protocols import Progress
from app.models.sync import SyncChange, SyncRun
from app.services.export_texts import ExportTexts
from app.services.results import Exported
from app.ui import icons
from app.ui.finance.buttons import FollowingButton
from app.ui.reference.columns import change_columns, run_columns
from app.ui.reference.plan_view import found
from app.ui.reference.presenter import RunView, SyncContent, SyncPresenter
from app.ui.shell.page import Page
from app.ui.shell.tables import ShortTable
from app.ui.widgets import SearchBox, TextLabel
from app.ui.wording import sync as words

translate = QCoreApplication.translate
RUNS_PX, CHANGES_PX = 260, 380


class RunsPart(Page):
    """All runs above, the chosen one below."""

    subjects = frozenset({Subject.REFERENCE, Subject.SETTINGS})

    def __init__(self, presenter: SyncPresenter) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("syncRuns")
        self.sync = presenter
        self.body.setContentsMargins(0, 0, 0, 0)
        self._changes: list[SyncChange] = []
        self._wanted = 0
        self._read = 0
        self.export_action = QAction(self.tr("Export these changes…"), self)
        self.export_action.setShortcut(QKeySequence("Ctrl+E"))
        self.export_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(self.export_action, "download")
        self.export_action.triggered.connect(self.export)
        self.addAction(self.export_action)
        self.runs = ShortTable(
            self.tr("Runs"),
            run_columns(),
            "syncRunsTable",
            orders={
                "ended": lambda run: run.ended_at,
                "status": lambda run: run.status.value,
                "connection": lambda run: run.connection.casefold(),
            },
        )
        self.runs.table.set_sort("ended", descending=True)
        self.runs.table.set_empty_text(
            "history",
            self.tr("No sync has run yet"),
            self.tr("Each run stays listed here with what it changed, old and new."),
        )
        self.runs.table.current_changed.connect(self._on_current)
        self.compared = TextLabel("", "muted")
        self.compared.setObjectName("syncCompared")
        self.compared.setWordWrap(True)
        self.changes = ShortTable(self.tr("Changes of this run"), change_columns(), "syncChangesTable")
        self.changes.table.set_empty_text(
            "circle-check", self.tr("Nothing changed"), self.tr("Both sides said the same.")
        )
        self.search = SearchBox(self.tr("Search code, name or reason"))
        self.search.search_changed.connect(self._show_changes)
        self.changes.add_to_head(FollowingButton(self.export_action))
        row = QHBoxLayout()
        row.addWidget(self.compared, 1)
        row.addWidget(self.search)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.runs)
        split.addWidget(self.changes)
        split.setSizes([RUNS_PX, CHANGES_PX])
        self.body.addLayout(row)
        self.body.addWidget(split, 1)
        presenter.content_read.connect(self._on_content)
        presenter.run_read.connect(self._on_run)

    def reload(self, changes: Changes | None) -> None:
        """Show what the presenter read."""
        if self.sync.content is not None:
            self._on_content(self.sync.content)

    def show_what(self, what: object) -> None:
        """Select a run, by itself or its id."""
        self._wanted = what.id if isinstance(what, SyncRun) else what if isinstance(what, int) else 0
        if self._wanted:
            self.runs.table.select_id(self._wanted)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer the changes as a file."""
        return {"File": [self.export_action]}

    def focus_first(self) -> None:
        """Put the keyboard in the list of runs."""
        self.runs.table.setFocus()

    @Slot(object)
    def _on_content(self, content: SyncContent) -> None:
        self.runs.show_rows(content.runs, [run.id for run in content.runs])
        if self._wanted and self.runs.table.select_id(self._wanted):
            self._wanted = 0
        self._on_current(self.runs.table.current_row())

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        run: SyncRun | None = self.runs.current()
        self.export_action.setEnabled(run is not None)
        if run is None:
            self._changes = []
            self.compared.setText("")
            self._show_changes()
        elif run.id != self._read:
            self._read = run.id
            self.sync.read_run(run.id)

    @Slot(object)
    def _on_run(self, view: RunView) -> None:
        current: SyncRun | None = self.runs.current()
        if current is None or view.comparison.run.id != current.id:
            return
        self._changes = [change for change in view.changes if isinstance(change, SyncChange)]
        self.compared.setText(words.compared(view.comparison))
        self._show_changes()

    @Slot()
    def _show_changes(self) -> None:
        changes, text = self._changes, self.search.text()
        self.desk.read(lambda _progress: found(changes, text), self._on_found)

    @Slot(object)
    def _on_found(self, rows: list[SyncChange]) -> None:
        self.changes.show_rows(rows)

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the changes shown (F37)."""
        what = self.tr("Data sync")
        name = f"{self.desk.company.info.name} {what}.xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export these changes"),
            str(Path.home() / name),
            self.tr("Excel (*.xlsx);;CSV (*.csv)"),
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write the changes shown to this file."""
        rows = [
            (
                words.kind(one.kind),
                words.part(one.part),
                one.reference,
                words.field(one),
                words.value(one, one.old),
                words.value(one, one.new),
                words.why(one),
            )
            for one in self.changes.model.rows
        ]
        titles = [column.title for column in change_columns()]
        export, title = ExportTexts(self.desk.company.place), self.tr("Changes")

        def work(_progress: Progress) -> object:
            return export(path, title, titles, rows)

        self.desk.read(work, self._on_exported)

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        said = self.tr("%n row(s) written to {file}", None, done.rows)
        self.desk.told.emit(said.format(file=done.path.name))
