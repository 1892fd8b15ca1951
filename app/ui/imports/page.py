"""Import: drop files, look at what they hold, answer what they do not decide, import, see what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Changes, Subject
from app.models.continuity import StatementFacts
from app.models.ids import ImportId, InstrumentId
from app.models.payment import Instrument
from app.models.period import to_day
from app.models.statement import ImportRecord, Purpose
from app.services.import_results import RowFate, UndoResult
from app.services.views import Filter, ListQuery
from app.ui import formats, icons, wording
from app.ui.imports import words
from app.ui.imports.presenter import FileItem, ImportPresenter, Stage
from app.ui.imports.preview import PreviewPane
from app.ui.imports.result import ResultPane
from app.ui.imports.start import StartPane
from app.ui.imports.statements import TimelinesPresenter
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import (
    EmptyState,
    LinkButton,
    PageHeader,
    PrimaryButton,
    ProgressPanel,
    SecondaryButton,
    TextLabel,
)

FILES_PX = 286


class ImportPage(Page):
    """The import place; `show_what` takes paths, `choose`, or an ImportRecord."""

    subjects = frozenset({Subject.IMPORTS, Subject.RECONCILIATIONS, Subject.REFERENCE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("importPage")
        self.presenter = ImportPresenter(desk, self)
        self._shown: int | None = None
        self._wanted_import: int | None = None
        self.header = PageHeader(self.tr("Import"))
        self.timelines = TimelinesPresenter(desk, self)
        self.start = StartPane()
        self.preview = PreviewPane()
        self.result = ResultPane()
        self.refused = EmptyState()
        self.refused.setObjectName("refusedFile")
        self.progress = ProgressPanel("", self.tr("rows"))
        self._stack = QStackedWidget()
        self._files = ShortTable(self.tr("Files"), self._file_columns(), "importFiles")
        self._build()
        self._connect()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.back_button = LinkButton(self.tr("All imports"), "chevron-left")
        self.back_button.setObjectName("importBack")
        self.import_button = PrimaryButton(self.tr("Import"), "arrow-down-to-line")
        self.import_button.setObjectName("importFile")
        self.import_all_button = SecondaryButton(self.tr("Import all that are ready"))
        self.import_all_button.setObjectName("importAll")
        self._hint = TextLabel("", "muted")
        self.header.add_widget(self._hint)
        self.header.add_widget(self.import_all_button)
        self.header.add_widget(self.import_button)
        waiting = QWidget()
        box = QVBoxLayout(waiting)
        box.setContentsMargins(60, 80, 60, 0)
        box.addWidget(self.progress)
        box.addStretch(1)
        for widget in (self.preview, waiting, self.refused, self.result):
            self._stack.addWidget(widget)
        self._waiting = waiting
        self._files.setFixedWidth(FILES_PX)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._files)
        row.addWidget(self._stack, 1)
        self._both = QStackedWidget()
        self._both.addWidget(self.start)
        self._both.addWidget(self._work)
        self.body.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.header)
        self.body.addWidget(self._both, 1)
        self.import_action = self._action(self.tr("Import this file"), "arrow-down-to-line", "Ctrl+Return")
        self.choose_action = self._action(self.tr("Choose files…"), "folder-open", "Ctrl+Shift+O")
        self.back_action = self._action(self.tr("All imports"), "chevron-left", "Alt+Left")

    def _action(self, text: str, icon: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.start.dropped.connect(self.take)
        self.start.choose_wanted.connect(self.choose)
        self.start.undo_wanted.connect(self._ask_undo)
        self.start.rows_wanted.connect(self._on_rows)
        self.start.statements.import_wanted.connect(self.start.select_import)
        self.start.statements.payments_wanted.connect(self._on_statement)
        self.timelines.lines_read.connect(self.start.show_statements)
        self.preview.answered.connect(self._on_answered)
        self.preview.questions.accepted.connect(self._on_accepted)
        self.preview.columns_changed.connect(self._on_columns)
        self.preview.instrument_chosen.connect(self._on_instrument)
        self.preview.purpose_chosen.connect(self._on_purpose)
        self.preview.profile_named.connect(self._on_profile)
        self.preview.rejected_wanted.connect(self._on_rejected)
        self.result.place_wanted.connect(self._on_place)
        self.result.more_wanted.connect(self.choose)
        self.result.rejected_wanted.connect(self._on_rejected)
        self.refused.clicked.connect(self._on_again)
        self.progress.cancelled.connect(self._on_cancel)
        self.back_button.clicked.connect(self.show_start)
        self.import_button.clicked.connect(self.import_shown)
        self.import_all_button.clicked.connect(self.presenter.import_ready)
        self.import_action.triggered.connect(self.import_shown)
        self.choose_action.triggered.connect(self.choose)
        self.back_action.triggered.connect(self.show_start)
        self._files.table.current_changed.connect(self._on_file_chosen)
        self.presenter.files_changed.connect(self._on_files)
        self.presenter.file_changed.connect(self._on_file)
        self.presenter.progressed.connect(self._on_progress)
        self.presenter.history_read.connect(self._on_history)
        self.presenter.undone.connect(self._on_undone)
        self._show_mode()

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

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the history again."""
        self.presenter.read_history()
        self.timelines.read()

    def show_what(self, what: object) -> None:
        """Take paths, ask for files, show an import in the history, or the statements of an Instrument."""
        if what == "choose":
            self.choose()
        elif isinstance(what, tuple):
            self.take(what)
        elif isinstance(what, ImportRecord):
            self.show_start()
            self._wanted_import = int(what.id)
            self.start.select_import(int(what.id))
        elif isinstance(what, Instrument) or what == "statements":
            self.show_start()
            self.start.show_tab(1)
            if isinstance(what, Instrument):
                self.start.statements.select(what.id)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer choosing, importing, undoing and the way back."""
        return {
            "File": [self.choose_action, self.import_action],
            "Edit": [self.start.undo_action],
            "View": [self.back_action],
        }

    def focus_first(self) -> None:
        """Put the keyboard where files are chosen, or on the file that is shown."""
        if self._shown is None:
            self.start.zone.button.setFocus()
        else:
            self._files.table.setFocus()

    # -- files ---------------------------------------------------------------------------------

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files"),
            str(Path.home()),
            self.tr(
                "Statements and lists (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods);;All files (*)"
            ),
        )
        if paths:
            self.take(tuple(Path(path) for path in paths))

    @Slot(object)
    def take(self, paths: tuple[Path, ...]) -> None:
        """Read these files and show the first."""
        if self.desk.company.info.is_read_only:
            self.desk.told.emit(self.tr("The company is open read-only; open it for writing to import"))
            return
        if all(item.stage is Stage.DONE for item in self.presenter.files):
            self.presenter.clear()
        keys = self.presenter.add(paths)
        if keys:
            self._show(keys[0])

    @Slot()
    def show_start(self) -> None:
        """Go back to the drop zone; files that are not imported yet are left alone."""
        self.presenter.clear()
        self._show(None)
        self.start.zone.button.setFocus()

    def _show(self, key: int | None) -> None:
        self._shown = key
        if key is not None:
            self._files.table.select_id(key)
        self._show_mode()
        if key is not None:
            self._show_item()

    def _show_mode(self) -> None:
        is_start = self._shown is None
        self._both.setCurrentIndex(0 if is_start else 1)
        self.back_button.setVisible(not is_start)
        self._files.setVisible(len(self.presenter.files) > 1)
        if is_start:
            self.header.set_title(
                self.tr("Import"), self.tr("Statements of cards and banks, and lists of expenses")
            )
        self._show_buttons()

    def _show_buttons(self) -> None:
        item = self._item()
        ready = [one for one in self.presenter.files if one.can_import and _new(one)]
        new = _new(item) if item is not None else 0
        is_busy = any(one.stage in (Stage.IMPORTING, Stage.RECONCILING) for one in self.presenter.files)
        self.back_button.setEnabled(not is_busy)
        self.back_button.setToolTip(self.tr("An import is running; wait or cancel it") if is_busy else "")
        self.back_action.setEnabled(not is_busy and self._shown is not None)
        in_preview = item is not None and item.stage in (Stage.READY, Stage.ASKING)
        can_import = item is not None and item.can_import and new > 0
        self.import_button.setVisible(in_preview)
        self.import_button.setEnabled(can_import)
        self.import_action.setEnabled(can_import)
        self.import_button.setText(
            self.tr("Import %n row(s)", None, new) if in_preview else self.tr("Import")
        )
        self.import_all_button.setVisible(len(ready) > 1)
        self.import_all_button.setText(self.tr("Import %n ready file(s)", None, len(ready)))
        hint = ""
        if item is not None and item.stage is Stage.ASKING:
            count = len(item.preview.questions) if item.preview is not None else 1
            hint = self.tr("%n open question(s): nothing is imported before", None, count)
        elif in_preview and not new:
            hint = self.tr("Nothing in it is new")
        self._hint.setText(hint)
        self.import_button.setToolTip(hint or self.tr("Ctrl+Return"))

    def _item(self) -> FileItem | None:
        return self.presenter.file(self._shown) if self._shown is not None else None

    def _show_item(self) -> None:
        item = self._item()
        if item is None:
            return
        self._show_title(item)
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
            case Stage.READY | Stage.ASKING:
                self.preview.show_item(item, self.presenter.instruments)
                self._stack.setCurrentWidget(self.preview)
        self._show_buttons()

    def _show_title(self, item: FileItem) -> None:
        about = words.stage(item)
        if item.preview is not None:
            seen = item.preview
            kind = wording.word(seen.plan.purpose)
            layout = (
                self.tr("layout {name}").format(name=seen.profile)
                if seen.profile
                else self.tr("layout guessed")
            )
            rows = self.tr("%n row(s)", None, seen.rows_read)
            about = "  ·  ".join((wording.word(seen.format), kind, layout, rows))
        self.header.set_title(formats.plain_line(item.name), about)

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

    # -- answers of the presenter --------------------------------------------------------------

    @Slot()
    def _on_files(self) -> None:
        items = self.presenter.files
        self._files.show_rows(items, [item.key for item in items])
        self._show_mode()

    @Slot(int)
    def _on_file(self, key: int) -> None:
        item = self.presenter.file(key)
        row = self._files.model.row_of(key)
        if item is not None and row >= 0:
            self._files.model.update_row(row, item)
        if key == self._shown:
            self._show_item()
        else:
            self._show_buttons()

    @Slot(int, object, object)
    def _on_progress(self, key: int, done: int, total: int) -> None:
        if key == self._shown:
            self.progress.set_progress(done, total)

    @Slot(int)
    def _on_file_chosen(self, row: int) -> None:
        if row >= 0 and self._shown is not None and self._files.model.id_at(row) != self._shown:
            self._show(self._files.model.id_at(row))

    @Slot(object)
    def _on_history(self, records: list[ImportRecord]) -> None:
        self.start.show_history(records)
        if self._wanted_import is not None:
            self.start.history.table.select_id(self._wanted_import)
            self._wanted_import = None
        item = self._item()
        if item is not None and item.stage in (Stage.READY, Stage.ASKING):
            self.preview.show_item(item, self.presenter.instruments)

    @Slot(object)
    def _on_undone(self, result: UndoResult) -> None:
        count = result.payments + result.expenses
        self.desk.told.emit(self.tr("Import undone; %n row(s) taken out", None, count))

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def import_shown(self) -> None:
        """Import the file that is shown."""
        if self._shown is not None and self.import_button.isEnabled():
            self.presenter.import_file(self._shown)

    @Slot(str, str)
    def _on_answered(self, question: str, answer: str) -> None:
        if self._shown is not None:
            self.presenter.answer(self._shown, question, answer)

    @Slot(object)
    def _on_accepted(self, answers: dict[str, str]) -> None:
        if self._shown is not None:
            self.presenter.answer_all(self._shown, answers)

    @Slot(object)
    def _on_columns(self, columns: dict[str, str]) -> None:
        if self._shown is not None:
            self.presenter.set_columns(self._shown, columns)

    @Slot(str, object)
    def _on_instrument(self, statement: str, instrument_id: int) -> None:
        if self._shown is not None:
            self.presenter.set_instrument(self._shown, statement, InstrumentId(instrument_id))

    @Slot(object)
    def _on_purpose(self, purpose: Purpose) -> None:
        if self._shown is not None:
            self.presenter.set_purpose(self._shown, purpose)

    @Slot(str)
    def _on_profile(self, name: str) -> None:
        if self._shown is not None:
            self.presenter.set_profile_name(self._shown, name)

    @Slot()
    def _on_rejected(self) -> None:
        item = self._item()
        if item is None:
            return
        proposal = item.plan.path.with_name(f"{item.plan.path.stem} rejected.csv")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save rejected rows"), str(proposal), "CSV (*.csv)"
        )
        if path:
            self.presenter.export_rejected(item.key, Path(path))

    @Slot()
    def _on_again(self) -> None:
        if self._shown is not None:
            self.presenter.read_again(self._shown)

    @Slot()
    def _on_cancel(self) -> None:
        if self._shown is not None:
            self.presenter.cancel(self._shown)

    @Slot(str, object)
    def _on_place(self, place: str, what: object) -> None:
        self.desk.go(place, what)

    @Slot(object)
    def _on_rows(self, record: ImportRecord) -> None:
        label = self.tr("Import: {name}").format(name=record.file_name)
        query = ListQuery(filters=(Filter("import", (str(record.id),), label=label),))
        self.desk.go(At.PAYMENTS if record.purpose is Purpose.STATEMENT else At.EXPENSES, query)

    @Slot(object)
    def _on_statement(self, one: StatementFacts) -> None:
        assert one.first_on is not None and one.last_on is not None, "it has lines"
        days = (to_day(one.first_on), to_day(one.last_on))
        label = formats.period(one.first_on, one.last_on)
        filters = (
            Filter("instrument", (str(one.instrument_id),), label=formats.plain_line(one.file_name)),
            Filter("booked", low=days[0], high=days[1], label=label),
        )
        self.desk.go(At.PAYMENTS, ListQuery(filters=filters))

    @Slot(object)
    def _ask_undo(self, record: ImportRecord) -> None:
        dialog = Ask(
            self.tr("Undo the import of {name}").format(name=record.file_name),
            self.tr(
                "Its %n row(s) leave the company file as a whole; "
                "the import stays in the history, marked as undone.",
                None,
                record.imported,
            ),
            self.tr("Undo import"),
            self,
            dangerous=True,
        )
        self._reason = forms.line(placeholder=self.tr("Optional"), name="undoReason")
        dialog.form.add(self.tr("Reason"), self._reason)
        self._undo_id = ImportId(record.id)
        dialog.accepted.connect(self._on_undo)
        dialog.open()

    @Slot()
    def _on_undo(self) -> None:
        self.presenter.undo(self._undo_id, self._reason.text().strip())


def _new(item: FileItem) -> int:
    return item.preview.counts.get(RowFate.NEW, 0) if item.preview is not None else 0
