"""One file of a drop in full: what it holds, what it asks, what became of it; the other files beside it."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.ids import InstrumentId
from app.models.statement import Purpose
from app.services.import_results import Correction, RowFate
from app.ui import formats, wording
from app.ui.imports import words
from app.ui.imports.detail import EXPORTS
from app.ui.imports.history import HistoryPresenter
from app.ui.imports.items import SHOWN_STAGES, FileItem, Stage
from app.ui.imports.presenter import ImportPresenter
from app.ui.imports.preview import PreviewPane
from app.ui.imports.result import ResultPane
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import EmptyState, ProgressPanel

FILES_PX = 286
WIDE_PX = 1060
"""Below this the list of files gives way; All files leads to it."""


class FileReview(QWidget):
    """The list of files at the left where there are several, the chosen one at the right."""

    shown_changed = Signal()  # another file, or another stage of it: titles and buttons follow

    def __init__(
        self, presenter: ImportPresenter, history: HistoryPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._history = history
        self.key: int | None = None
        self.preview = PreviewPane()
        self.result = ResultPane()
        self.refused = EmptyState()
        self.refused.setObjectName("refusedFile")
        self.progress = ProgressPanel("", self.tr("rows"))
        self._stack = QStackedWidget()
        self.files = ShortTable(self.tr("Files"), self._file_columns(), "importFiles")
        self.files.setFixedWidth(FILES_PX)
        self._waiting = QWidget()
        box = QVBoxLayout(self._waiting)
        box.setContentsMargins(60, 80, 60, 0)
        box.addWidget(self.progress)
        box.addStretch(1)
        for widget in (self.preview, self._waiting, self.refused, self.result):
            self._stack.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.files)
        row.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.preview.answered.connect(self._on_answered)
        self.preview.questions.accepted.connect(self._on_accepted)
        self.preview.columns_changed.connect(self._on_columns)
        self.preview.instruments_chosen.connect(self._on_instruments)
        self.preview.corrected.connect(self._on_corrected)
        self.preview.purpose_chosen.connect(self._on_purpose)
        self.preview.profile_named.connect(self._on_profile)
        self.preview.rejected_wanted.connect(self._on_rejected)
        self.result.rejected_wanted.connect(self._on_rejected)
        self.refused.clicked.connect(self._on_again)
        self.progress.cancelled.connect(self._on_cancel)
        self.files.table.current_changed.connect(self._on_file_chosen)
        self._presenter.files_changed.connect(self._on_files)
        self._presenter.file_changed.connect(self._on_file)
        self._presenter.progressed.connect(self._on_progress)

    def _file_columns(self) -> list[Column[FileItem]]:
        return [
            Column(
                self.tr("State"),
                words.stage,
                key="stage",
                kind=Kind.STATUS,
                badge=words.stage_badge,
                sample="Has a question",
                is_sortable=False,
            ),
            Column(
                self.tr("File"),
                lambda item: formats.plain_line(item.name),
                key="name",
                stretch=True,
                strength=Strength.STRONG,
                is_sortable=False,
                tooltip=lambda item: str(item.plan.path),
            ),
        ]

    # -- showing -------------------------------------------------------------------------------

    @property
    def item(self) -> FileItem | None:
        """The file that is shown."""
        return None if self.key is None else self._presenter.file(self.key)

    def show_file(self, key: int | None) -> None:
        """Show this file, or none."""
        self.key = key
        if key is not None:
            self._presenter.look_at(key)
            self.files.table.select_id(key)
            self._show_item()

    def show_instruments_again(self) -> None:
        """Offer the cards and accounts there are now."""
        item = self.item
        if item is not None and item.stage in SHOWN_STAGES and not item.is_light:
            self.preview.show_item(item, self._history.instruments)

    def _show_item(self) -> None:
        item = self.item
        if item is None:
            return
        match item.stage:
            case Stage.WAITING | Stage.READING:
                if item.preview is None:
                    self._show_progress(self.tr("Reading {name}").format(name=item.name))
            case Stage.IMPORTING:
                self._show_progress(self.tr("Importing {name}").format(name=item.name))
            case Stage.RECONCILING:
                self._show_progress(self.tr("Reconciling what is certain"))
            case Stage.REFUSED:
                self._show_refusal(item)
            case Stage.DONE:
                self.result.show_item(item)
                self._stack.setCurrentWidget(self.result)
            case _:
                self.preview.show_item(item, self._history.instruments)
                self._stack.setCurrentWidget(self.preview)
        self.shown_changed.emit()

    def _show_progress(self, title: str) -> None:
        if self._stack.currentWidget() is not self._waiting or self.progress.accessibleName() != title:
            self.progress.start(title)
            self.progress.setAccessibleName(title)
        self._stack.setCurrentWidget(self._waiting)

    def _show_refusal(self, item: FileItem) -> None:
        if item.error is None:
            self.refused.set_content(
                "file-x", self.tr("Stopped"), self.tr("Nothing was changed."), self.tr("Read it again")
            )
        else:
            said = wording.failure(item.error)
            self.refused.set_content(
                "file-x", f"{said.title}. {said.text}", said.remedy, self.tr("Read it again")
            )
        self._stack.setCurrentWidget(self.refused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the list of files out where there is one, or where the file needs the room."""
        self.files.setVisible(len(self._presenter.files) > 1 and self.width() >= WIDE_PX)

    @Slot()
    def _on_files(self) -> None:
        items = self._presenter.files
        self.files.show_rows(items, [item.key for item in items])
        self._make_room()

    @Slot(int)
    def _on_file(self, key: int) -> None:
        item = self._presenter.file(key)
        row = self.files.model.row_of(key)
        if item is not None and row >= 0:
            self.files.model.update_row(row, item)
        if key == self.key:
            self._show_item()

    @Slot(int, object, object)
    def _on_progress(self, key: int, done: int, total: int) -> None:
        if key == self.key:
            self.progress.set_progress(done, total)

    @Slot(int)
    def _on_file_chosen(self, row: int) -> None:
        is_other = row >= 0 and self.files.model.id_at(row) != self.key
        if self.key is not None and is_other:
            self.show_file(self.files.model.id_at(row))

    # -- wishes --------------------------------------------------------------------------------

    @Slot(str, str)
    def _on_answered(self, question: str, answer: str) -> None:
        if self.key is not None:
            self._presenter.answer(self.key, question, answer)

    @Slot(object)
    def _on_accepted(self, answers: dict[str, str]) -> None:
        if self.key is not None:
            self._presenter.answer_all(self.key, answers)

    @Slot(object)
    def _on_columns(self, columns: dict[str, str]) -> None:
        if self.key is not None:
            self._presenter.set_columns(self.key, columns)

    @Slot(object)
    def _on_instruments(self, chosen: dict[str, InstrumentId]) -> None:
        if self.key is not None:
            self._presenter.set_instruments(self.key, chosen)

    @Slot(int, object)
    def _on_corrected(self, row: int, correction: Correction) -> None:
        if self.key is not None:
            self._presenter.correct(self.key, row, correction if correction.cells else None)

    @Slot(object)
    def _on_purpose(self, purpose: Purpose) -> None:
        if self.key is not None:
            self._presenter.set_purpose(self.key, purpose)

    @Slot(str)
    def _on_profile(self, name: str) -> None:
        if self.key is not None:
            self._presenter.set_profile_name(self.key, name)

    @Slot()
    def _on_rejected(self) -> None:
        item = self.item
        if item is None:
            return
        proposal = item.plan.path.with_name(self.tr("{name} rejected.xlsx").format(name=item.plan.path.stem))
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save rejected rows"), str(proposal), EXPORTS)
        if path:
            self._history.export_rejected(tuple(item.by_fate.get(RowFate.ERROR, ())), Path(path))

    @Slot()
    def _on_again(self) -> None:
        if self.key is not None:
            self._presenter.read_again(self.key)

    @Slot()
    def _on_cancel(self) -> None:
        if self.key is not None:
            self._presenter.cancel(self.key)
