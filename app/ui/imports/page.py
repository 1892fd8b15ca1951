"""Import: drop files, look at what they hold, answer what they do not decide, import, see what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from app.models.changes import Changes, Subject
from app.models.continuity import StatementFacts
from app.models.ids import ImportId
from app.models.payment import Instrument
from app.models.period import to_day
from app.models.statement import ImportRecord, Purpose
from app.services.correct_rows import ImportInFull
from app.services.import_results import UndoResult
from app.services.views import Filter, ListQuery
from app.ui import formats, icons, wording
from app.ui.imports import words
from app.ui.imports.batch import BatchPane
from app.ui.imports.detail import ImportDetail
from app.ui.imports.history import HistoryPresenter
from app.ui.imports.items import RUNNING_STAGES, SHOWN_STAGES, FileItem, Stage
from app.ui.imports.layouts import LayoutsPane
from app.ui.imports.presenter import ImportPresenter
from app.ui.imports.review import FileReview
from app.ui.imports.start import LAYOUTS_TAB, STATEMENTS_TAB, UNALLOCATED_TAB, StartPane
from app.ui.imports.statements import TimelinesPresenter
from app.ui.imports.unallocated import UnallocatedPane
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.widgets import (
    LinkButton,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    TextLabel,
)

FILES_PX = 286
START, BATCH, FILE, PAST = range(4)
"""What the place shows: where files are dropped, all files, one file, one import of the history."""

READABLE = (
    "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.xlsb *.ods *.html *.ofx *.qfx *.qbo *.qif *.sta *.mt940 *.940 "
    "*.mt942 *.xml *.bai *.bai2 *.n43 *.aeb *.zip"
)


class ImportPage(Page):
    """The import place; `show_what` takes paths, `choose`, or an ImportRecord."""

    subjects = frozenset({Subject.IMPORTS, Subject.RECONCILIATIONS, Subject.REFERENCE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("importPage")
        self.presenter = ImportPresenter(desk, self)
        self.history = HistoryPresenter(desk, self)
        self._mode = START
        self._wanted_import: int | None = None
        self.header = PageHeader(self.tr("Import"))
        self.timelines = TimelinesPresenter(desk, self)
        self.unallocated = UnallocatedPane(desk)
        self.layouts = LayoutsPane(desk)
        self.start = StartPane(self.unallocated, self.layouts)
        self.batch = BatchPane()
        self.detail = ImportDetail(self.history)
        self.review = FileReview(self.presenter, self.history)
        self.preview, self.result = self.review.preview, self.review.result
        self.refused = self.review.refused
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
        self._both = QStackedWidget()
        for part in (self.start, self.batch, self.review, self.detail):
            self._both.addWidget(part)
        self.files_button = LinkButton(self.tr("All files"), "chevron-left")
        self.files_button.setObjectName("allFiles")
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(self.back_button)
        ways.addWidget(self.files_button)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.body.addWidget(self.header)
        self.body.addWidget(self._both, 1)
        self.import_action = self._action(self.tr("Import this file"), "arrow-down-to-line", "Ctrl+Return")
        self.choose_action = self._action(self.tr("Choose files…"), "folder-open", "Ctrl+Shift+O")
        self.back_action = self._action(self.tr("All imports"), "chevron-left", "Alt+Left")
        self.all_action = self._action(
            self.tr("Import all that are ready"), "arrow-down-to-line", "Ctrl+Shift+Return"
        )

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
        self.start.open_wanted.connect(self._open_import)
        self.start.tabs.chosen.connect(self._on_tab)
        self.batch.file_wanted.connect(self._show)
        self.batch.proposals_wanted.connect(self._ask_proposals)
        self.batch.cancelled.connect(self.presenter.cancel_all)
        self.presenter.batch_progressed.connect(self.batch.show_progress)
        self.presenter.left_out.connect(self._on_left_out)
        self.presenter.all_imported.connect(self._on_all_imported)
        self.detail.rows_wanted.connect(self._on_rows)
        self.detail.undo_wanted.connect(self._ask_undo)
        self.start.statements.import_wanted.connect(self.start.select_import)
        self.start.statements.payments_wanted.connect(self._on_statement)
        self.timelines.lines_read.connect(self.start.show_statements)
        self.review.shown_changed.connect(self._on_shown)
        self.result.place_wanted.connect(self._on_place)
        self.result.more_wanted.connect(self.choose)
        self.result.correct_wanted.connect(self._on_correct_later)
        self.result.assign_wanted.connect(self._on_assign)
        self.back_button.clicked.connect(self.show_start)
        self.import_button.clicked.connect(self.import_shown)
        self.files_button.clicked.connect(self.show_batch)
        self.import_all_button.clicked.connect(self.presenter.import_ready)
        self.all_action.triggered.connect(self.presenter.import_ready)
        self.import_action.triggered.connect(self.import_shown)
        self.choose_action.triggered.connect(self.choose)
        self.back_action.triggered.connect(self.show_start)
        self.presenter.files_changed.connect(self._on_files)
        self.presenter.file_changed.connect(self._on_file)
        self.history.history_read.connect(self._on_history)
        self.unallocated.counted.connect(self.start.show_unallocated)
        self.history.import_read.connect(self._on_import_read)
        self.history.undone.connect(self._on_undone)
        self._show_mode()

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the history again."""
        self.history.read()
        if self._mode == START:
            self._read_start()
        elif self._mode == PAST:
            self.detail.read()

    def _read_start(self) -> None:
        """Read what stands beside the history; only while it is seen, as many files may come in a row."""
        self.timelines.read()
        self.unallocated.read()
        self.layouts.read()

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
        elif what in ("unallocated", "layouts"):
            self.show_start()
            self.start.show_tab(UNALLOCATED_TAB if what == "unallocated" else LAYOUTS_TAB)
        elif isinstance(what, Instrument) or what == "statements":
            self.show_start()
            self.start.show_tab(STATEMENTS_TAB)
            if isinstance(what, Instrument):
                self.start.statements.select(what.id)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer choosing, importing, undoing and the way back."""
        return {
            "File": [self.choose_action, self.import_action, self.all_action],
            "Edit": [self.preview.correct_action, self.start.undo_action],
            "View": [self.back_action],
        }

    def focus_first(self) -> None:
        """Put the keyboard where files are chosen, or on the file that is shown."""
        match self._mode:
            case mode if mode == START:
                self.start.zone.button.setFocus()
            case mode if mode == BATCH:
                self.batch.focus_first()
            case mode if mode == PAST:
                self.detail.table.table.setFocus()
            case _:
                self.review.files.table.setFocus()

    # -- files ---------------------------------------------------------------------------------

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files"),
            str(Path.home()),
            self.tr("Statements and lists ({endings});;All files (*)").format(endings=READABLE),
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
        if len(self.presenter.files) > 1:
            self.show_batch()
        elif keys:
            self._show(keys[0])
        else:
            self.desk.told.emit(self.tr("There is no file to read in it"))

    @Slot()
    def show_start(self) -> None:
        """Go back to the drop zone; files that are not imported yet are left alone."""
        self.presenter.clear()
        self._set_mode(START)
        self._read_start()
        self.start.zone.button.setFocus()

    @Slot()
    def show_batch(self) -> None:
        """Show all files of this drop."""
        self._set_mode(BATCH)
        self.batch.show_files(self.presenter.files)
        self.batch.focus_first()

    @Slot(int)
    def _show(self, key: int) -> None:
        self._set_mode(FILE)
        self.review.show_file(key)

    @Slot(object)
    def _open_import(self, record: ImportRecord) -> None:
        """Show the rows of one import of the history."""
        self._set_mode(PAST)
        self.header.set_title(formats.plain_line(record.file_name), self._about_import(record))
        self.detail.open(record)
        self.detail.table.table.setFocus()

    def _about_import(self, record: ImportRecord) -> str:
        parts = [
            wording.word(record.status),
            formats.moment(record.imported_at),
            record.imported_by,
            wording.word(record.format),
            wording.word(record.purpose),
        ]
        if record.profile:
            parts.append(self.tr("layout {name}").format(name=record.profile))
        return formats.plain_line("  ·  ".join(part for part in parts if part))

    @Slot(object)
    def _on_import_read(self, full: ImportInFull) -> None:
        if self._mode == PAST:
            self.header.set_title(formats.plain_line(full.record.file_name), self._about_import(full.record))

    def _set_mode(self, mode: int) -> None:
        self._mode = mode
        if mode != FILE:
            self.review.show_file(None)
        self._show_mode()

    def _show_mode(self) -> None:
        mode = self._mode
        self._both.setCurrentIndex(mode)
        many = len(self.presenter.files) > 1
        self.back_button.setVisible(mode != START)
        self.files_button.setVisible(mode == FILE and many)
        if mode == START:
            self.header.set_title(
                self.tr("Import"), self.tr("Statements of cards and banks, and lists of expenses")
            )
        elif mode == BATCH:
            count = len(self.presenter.files)
            self.header.set_title(
                self.tr("%n file(s)", None, count),
                self.tr("Nothing is stored before Import is pressed; files that need an answer are left"),
            )
        self._show_buttons()

    def _show_buttons(self) -> None:
        item = self._item()
        ready = [one for one in self.presenter.files if one.can_import and one.new]
        is_busy = any(one.stage in RUNNING_STAGES for one in self.presenter.files)
        self.back_button.setEnabled(not is_busy)
        self.back_button.setToolTip(self.tr("An import is running; wait or cancel it") if is_busy else "")
        self.back_action.setEnabled(not is_busy and self._mode != START)
        in_preview = item is not None and item.stage in SHOWN_STAGES
        can_import = item is not None and item.can_import and item.new > 0
        self.import_button.setVisible(in_preview)
        self.import_button.setEnabled(can_import)
        self.import_action.setEnabled(can_import)
        self.import_button.setText(
            self.tr("Import %n row(s)", None, item.new)
            if item is not None and in_preview
            else self.tr("Import")
        )
        in_files = self._mode in (BATCH, FILE)
        self.import_all_button.setVisible(in_files and (len(ready) > 1 or self._mode == BATCH))
        self.import_all_button.setEnabled(bool(ready) and not is_busy)
        self.all_action.setEnabled(in_files and bool(ready) and not is_busy)
        self.import_all_button.setText(self.tr("Import %n ready file(s)", None, len(ready)))
        hint = ""
        if item is not None and item.stage is Stage.ASKING:
            count = item.open_questions or 1
            hint = self.tr("%n open question(s): nothing is imported before", None, count)
        elif item is not None and in_preview and not item.new:
            hint = self.tr("Nothing in it is new")
        self._hint.setText(hint)
        self.import_button.setToolTip(hint or self.tr("Ctrl+Return"))

    def _item(self) -> FileItem | None:
        return self.review.item if self._mode == FILE else None

    @Slot()
    def _on_shown(self) -> None:
        item = self._item()
        if item is not None:
            self._show_title(item)
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

    # -- answers of the presenter --------------------------------------------------------------

    @Slot()
    def _on_files(self) -> None:
        if self._mode == BATCH:
            self.batch.show_files(self.presenter.files)
        self._show_mode()

    @Slot(int)
    def _on_file(self, key: int) -> None:
        item = self.presenter.file(key)
        if self._mode == BATCH and item is not None:
            self.batch.update_file(self.presenter.files, item)
        self._show_buttons()

    @Slot(object)
    def _on_history(self, records: list[ImportRecord]) -> None:
        self.start.show_history(records)
        if self._wanted_import is not None:
            self.start.history.table.select_id(self._wanted_import)
            self._wanted_import = None
        self.review.show_instruments_again()

    @Slot()
    def _ask_proposals(self) -> None:
        lines = [
            self.tr("{question}: {answer} in %n file(s)", None, count).format(
                question=words.decision(key), answer=words.answer(key, answer)
            )
            for (key, answer), count in sorted(self.presenter.proposals().items())
        ]
        dialog = Ask(
            self.tr("Accept the proposed answers"),
            formats.plain_line("  ·  ".join(lines)),
            self.tr("Accept"),
            self,
        )
        dialog.accepted.connect(self.presenter.accept_proposals)
        dialog.open()

    @Slot(int)
    def _on_left_out(self, count: int) -> None:
        self.desk.told.emit(
            self.tr("%n file(s) are left out: 200 at once are read. Import these first.", None, count)
        )

    @Slot(int, int)
    def _on_all_imported(self, files: int, rows: int) -> None:
        came = self.tr("%n file(s) imported", None, files)
        self.desk.told.emit(came + ", " + self.tr("%n row(s) in all", None, rows))

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        if place == UNALLOCATED_TAB:
            self.unallocated.read()
        elif place == LAYOUTS_TAB:
            self.layouts.read()

    @Slot(object)
    def _on_undone(self, result: UndoResult) -> None:
        count = result.payments + result.expenses
        self.desk.told.emit(self.tr("Import undone; %n row(s) taken out", None, count))

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def import_shown(self) -> None:
        """Import the file that is shown."""
        item = self._item()
        if item is not None and self.import_button.isEnabled():
            self.presenter.import_file(item.key)

    @Slot()
    def _on_assign(self) -> None:
        self.show_start()
        self.start.show_tab(UNALLOCATED_TAB)
        self.unallocated.read()

    @Slot()
    def _on_correct_later(self) -> None:
        item = self._item()
        if item is not None and item.outcome is not None:
            self._open_import(item.outcome.result.record)

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
        self.history.undo(self._undo_id, self._reason.text().strip())
