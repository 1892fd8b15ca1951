"""Mapping pages: our keys and their codes over there, for three pages, with static fields (F77)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.changes import Changes, Subject
from app.models.posting import Connection
from app.models.posting import Page as MappingPage
from app.models.posting import Subject as Key
from app.models.protocols import Progress
from app.services.mapping_rows import MappingLine, MappingSheet
from app.services.mappings import MappingRow
from app.services.mending import Spot, Where
from app.services.posting_history import MendedJobs
from app.ui import formats, icons
from app.ui.finance.buttons import FollowingButton
from app.ui.finance.code_cell import CodeCell
from app.ui.finance.mapping_columns import field_columns, mapping_columns
from app.ui.finance.mapping_exchange import MappingExchange
from app.ui.finance.presenter import FinancePresenter
from app.ui.finance.runner import PostingRunner
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.shell.page import Page
from app.ui.shell.tables import ShortTable
from app.ui.widgets import Banner, EmptyState, Level, SearchBox, SegmentedControl
from app.ui.wording.finance import code_of, finance_word

translate = QCoreApplication.translate
PAGES = tuple(MappingPage)
KEYS = tuple(Key)


class MappingPart(Page):
    """One connection's mapping, page by page and subject by subject."""

    subjects = frozenset({Subject.REFERENCE, Subject.EXPENSES, Subject.POSTINGS, Subject.IMPORTS})

    def __init__(self, presenter: FinancePresenter, runner: PostingRunner) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("mappingPart")
        self.finance = presenter
        self.postings = runner
        self.body.setContentsMargins(0, 0, 0, 0)
        self.sheet: MappingSheet | None = None
        self._wanted_key: tuple[Key | None, str] | None = None
        self.exchange = MappingExchange(self)
        self._make_actions()
        self._make_tables()
        self._build()
        presenter.connection_changed.connect(self._on_connection)
        presenter.mended_found.connect(self._on_mended)
        presenter.content_read.connect(self._on_connection)

    def _make_actions(self) -> None:
        make = self._action
        self.fill_action = make(self.tr("Fill down"), "arrow-down", "Ctrl+D", self.fill_down)
        self.fill_action.setObjectName("fillDown")
        self.fill_action.setToolTip(self.tr("Give the selected rows the code of the first of them (Ctrl+D)"))
        self.accept_action = make(self.tr("Accept suggestions"), "sparkles", "", self.accept)
        self.accept_action.setObjectName("acceptSuggestions")
        self.accept_action.setToolTip(
            self.tr("Of the selected rows; of all rows where one or none is selected")
        )
        self.import_action = make(self.tr("Import CSV…"), "file-input", "", self.exchange.ask_import)
        self.export_action = make(self.tr("Export CSV…"), "download", "Ctrl+E", self.exchange.ask_export)
        self.field_action = make(self.tr("New static field…"), "plus", "", self.add_field)
        self.field_action.setObjectName("newStaticField")

    def _action(self, text: str, icon: str, keys: str, run: object) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _make_tables(self) -> None:
        orders = {
            "name": lambda line: line.name.casefold(),
            "key": lambda line: line.key.casefold(),
            "used": lambda line: line.used,
            "state": lambda line: (bool(line.code), not line.is_needed, not line.suggestion),
            "code": lambda line: line.code,
        }
        self.list = ShortTable(
            self.tr("Mapping"), mapping_columns(), "mappingTable", several=True, orders=orders
        )
        self.list.table.set_sort("name", descending=False)
        self.list.set_note(self.tr("Type a code; Enter goes on to the next row"))
        self.cell = CodeCell(self.list.table, "code")
        self.cell.entered.connect(self._on_code)
        self.fields = ShortTable(self.tr("Static fields"), field_columns(), "staticFields")
        self.fields.add_to_head(FollowingButton(self.field_action))
        self.field_cell = CodeCell(self.fields.table, "value")
        self.field_cell.entered.connect(self._on_field)
        for action in (self.fill_action, self.accept_action):
            self.list.table.addAction(action)

    def _build(self) -> None:
        self.pages = SegmentedControl([finance_word(page) for page in PAGES], self.tr("Mapping page"))
        self.pages.setObjectName("mappingPages")
        self.pages.choose(PAGES.index(MappingPage.RECONCILABLE))
        self.pages.chosen.connect(self._on_page)
        names = [*(finance_word(key) for key in KEYS), self.tr("Static fields")]
        self.keys = SegmentedControl(names, self.tr("What is mapped"))
        self.keys.setObjectName("mappingKeys")
        self.keys.chosen.connect(self._on_key)
        self.search = SearchBox(self.tr("Search name, key or code"))
        self.search.setMinimumWidth(240)
        self.search.search_changed.connect(self._show)
        self.unmapped = QCheckBox(self.tr("Unmapped only"))
        self.unmapped.setObjectName("unmappedOnly")
        self.unmapped.toggled.connect(self._show)
        self.mended = Banner(Level.SUCCESS, "", "", (self.tr("Retry exactly these"),))
        self.mended.setObjectName("mendedBanner")
        self.mended.action_clicked.connect(self._on_retry_mended)
        self.mended.hide()
        self._mended: tuple[Connection, MendedJobs] | None = None
        first = self._build_rows()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.fields)
        mapped = QWidget()
        column = QVBoxLayout(mapped)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(first)
        column.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.mended)
        column.addWidget(self._second)
        column.addWidget(self.stack, 1)
        self.empty = EmptyState()
        self.empty.set_content(
            "plug",
            self.tr("No connection yet"),
            self.tr("Codes belong to an accounting system. Add a connection first."),
            self.tr("Add a connection…"),
        )
        self.empty.clicked.connect(self._on_add_connection)
        self.whole = QStackedWidget()
        self.whole.addWidget(mapped)
        self.whole.addWidget(self.empty)
        self.body.addWidget(self.whole)

    def _build_rows(self) -> QHBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.pages)
        first.addStretch(1)
        for action in (self.import_action, self.export_action):
            first.addWidget(FollowingButton(action))
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self.search)
        second.addWidget(self.unmapped)
        second.addStretch(1)
        second.addWidget(FollowingButton(self.fill_action))
        second.addWidget(FollowingButton(self.accept_action))
        self._second = QWidget()
        second.setContentsMargins(0, 0, 0, 0)
        self._second.setLayout(second)
        return first

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the page again."""
        self._read()

    def show_what(self, what: object) -> None:
        """Show the row that a Spot names."""
        if not isinstance(what, Spot):
            return
        if what.page is not None:
            self.pages.choose(PAGES.index(what.page))
        is_field = what.where is Where.STATIC_FIELD
        self._wanted_key = (None if is_field else what.subject, what.key)
        self.search.setText("")
        self.unmapped.setChecked(False)
        place = len(KEYS) if is_field else KEYS.index(what.subject) if what.subject is not None else 0
        self.keys.choose(place)
        self._read()

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer files and what can be done with rows."""
        own = [self.fill_action, self.accept_action, self.field_action]
        return {"File": [self.export_action, self.import_action], "Edit": own}

    def focus_first(self) -> None:
        """Put the keyboard in the table."""
        (self.fields if self.key is None else self.list).table.setFocus()

    @property
    def page(self) -> MappingPage:
        """Which page is shown."""
        return PAGES[self.pages.current()]

    @property
    def key(self) -> Key | None:
        """Which subject is shown; None for static fields."""
        place = self.keys.current()
        return KEYS[place] if place < len(KEYS) else None

    # -- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        connection = self.finance.connection
        if self.finance.content is not None:
            self.whole.setCurrentIndex(0 if connection is not None else 1)
        if connection is None:
            return
        finance, page, connection_id = self.finance.finance, self.page, connection.id

        def work(_progress: Progress) -> object:
            return finance.sheet(connection_id, page)

        self.desk.read(work, self._on_sheet)

    @Slot(object)
    def _on_sheet(self, sheet: MappingSheet) -> None:
        if sheet.page is not self.page:
            return
        self.sheet = sheet
        self.cell.set_codes(sheet.codes)
        self.field_cell.set_codes(sheet.codes)
        self._tell_counts(sheet)
        self._show()

    def _tell_counts(self, sheet: MappingSheet) -> None:
        for place, key in enumerate(KEYS):
            open_count = sum(line.subject is key and line.is_needed and line.used > 0 for line in sheet.lines)
            name = finance_word(key)
            self.keys.set_text(place, f"{name}  {formats.count(open_count)}" if open_count else name)

    @Slot()
    def _show(self) -> None:
        sheet, key = self.sheet, self.key
        if sheet is None:
            return
        self.stack.setCurrentIndex(0 if key is not None else 1)
        self._second.setVisible(key is not None)
        if key is None:
            self.fields.show_rows(sheet.fields)
            self._select_wanted([(None, line.name) for line in sheet.fields], self.fields)
            self._switch()
            return
        words = self.search.text().casefold().split()
        lines = [
            line
            for line in sheet.lines
            if line.subject is key
            and not (self.unmapped.isChecked() and not line.is_needed)
            and all(word in f"{line.name} {line.key} {line.code}".casefold() for word in words)
        ]
        ids = [sheet.lines.index(line) for line in lines]
        self.list.set_title(f"{finance_word(key)} → {code_of(key)}")
        self.list.table.set_empty_text(*self._empty_words())
        self.list.show_rows(lines, ids)
        shown = self.list.model.rows
        self._select_wanted([(line.subject, line.key) for line in shown], self.list)
        self._switch()

    def _empty_words(self) -> tuple[str, str, str]:
        if self.unmapped.isChecked():
            return "circle-check", self.tr("Everything here is mapped"), ""
        return "tags", self.tr("Nothing of this kind yet"), self.tr("It is listed once an expense uses it.")

    def _select_wanted(self, keys: Sequence[tuple[Key | None, str]], table: ShortTable) -> None:
        wanted, self._wanted_key = self._wanted_key, None
        if wanted is not None and wanted in keys:
            table.table.select_row(list(keys).index(wanted))
            table.table.setFocus()

    def _switch(self) -> None:
        can = self.finance.can_write
        self.cell.is_enabled = self.field_cell.is_enabled = can
        has_lines = self.key is not None and bool(self.list.model.rows)
        self.fill_action.setEnabled(can and has_lines)
        self.accept_action.setEnabled(
            can and has_lines and any(line.suggestion for line in self.list.model.rows)
        )
        self.field_action.setEnabled(can)
        self.import_action.setEnabled(can)

    @Slot(int)
    def _on_page(self, _place: int) -> None:
        self._read()

    @Slot(int)
    def _on_key(self, _place: int) -> None:
        self._show()

    @Slot(object)
    def _on_connection(self, _connection: object) -> None:
        if self.isVisible():
            self._read()
        else:
            self._is_loaded = False

    @Slot()
    def _on_add_connection(self) -> None:
        self.finance.go("connections", "new")

    # -- changing ------------------------------------------------------------------------------

    @Slot(int, str)
    def _on_code(self, row: int, code: str) -> None:
        self._store([(self.list.model.rows[row], code)])

    @Slot(int, str)
    def _on_field(self, row: int, value: str) -> None:
        line = self.fields.model.rows[row]
        self.store((), ((line.page, line.name, value),))

    @Slot()
    def fill_down(self) -> None:
        """Give the selected rows the code of the first of them."""
        lines = self._selected()
        if len(lines) > 1 and lines[0].code:
            self._store([(line, lines[0].code) for line in lines[1:]])
        else:
            said = self.tr("Select several rows, the first with a code: the others get it")
            self.desk.told.emit(said)

    @Slot()
    def accept(self) -> None:
        """Take the suggestions of the selected rows, or of all shown."""
        lines = self._selected()
        if len(lines) <= 1:
            lines = list(self.list.model.rows)
        self._store([(line, line.suggestion) for line in lines if line.suggestion])

    def _selected(self) -> list[MappingLine]:
        table = self.list.table
        rows = range(len(self.list.model.rows)) if table.is_all_selected else table.selected_rows()
        return [self.list.model.rows[row] for row in rows]

    def _store(self, codes: Sequence[tuple[MappingLine, str]]) -> None:
        rows = [MappingRow(line.page, line.subject, line.key, code) for line, code in codes]
        self.store(rows, ())

    def store(self, rows: Sequence[MappingRow], fields: Sequence[tuple[MappingPage, str, str]]) -> None:
        connection = self.finance.connection
        if connection is None or not (rows or fields):
            return
        finance, connection_id = self.finance.finance, connection.id
        self.finance.change(lambda: finance.set_mappings(connection_id, rows, fields), mends=connection)

    @Slot()
    def add_field(self) -> None:
        """Ask for a static field that files and systems get along with each entry."""
        dialog = Ask(
            self.tr("New static field"),
            self.tr("It goes along with every entry of this page; a column of a file can hold it."),
            self.tr("Add"),
            self,
            columns=2,
        )
        dialog.setObjectName("staticFieldDialog")
        self._name = forms.line(placeholder="site", name="staticFieldName")
        self._value = forms.line(placeholder="Dublin", name="staticFieldValue")
        dialog.form.add(self.tr("Name"), self._name)
        dialog.form.add(self.tr("Value"), self._value)
        name, value = self._name, self._value
        told = self.tr("Fill it in.")
        dialog.check = lambda: all([dialog.require(name, told), dialog.require(value, told)])
        dialog.accepted.connect(self._on_new_field)
        dialog.open()

    @Slot()
    def _on_new_field(self) -> None:
        self.store((), ((self.page, self._name.text().strip(), self._value.text().strip()),))

    # -- what a fix has mended -----------------------------------------------------------------

    @Slot(object, object)
    def _on_mended(self, connection: Connection, mended: MendedJobs) -> None:
        self._mended = (connection, mended)
        self.mended.setVisible(mended.count > 0 and self.finance.can_write)
        self.mended.set_text(
            self.tr("%n failed expense(s) can be sent now", None, mended.count),
            self.tr("Their entries can be made with this mapping; the others stay as they are."),
        )

    @Slot()
    def _on_retry_mended(self) -> None:
        if self._mended is not None:
            self.postings.retry_mended(*self._mended)
            self.mended.hide()
