"""A place that is a list: search, filters, the table, what is selected in full, and the list as a file."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from app.models.changes import Changes, Subject
from app.models.money import Money
from app.models.protocols import Progress
from app.services.results import Exported
from app.services.search import EXPENSES, Vocabulary
from app.services.views import Filter, ListQuery, ListResult
from app.ui import formats, icons
from app.ui.shell.desk import Desk
from app.ui.shell.filters import FilterBar
from app.ui.shell.lists import ListPresenter, PageFeeder, pages_about
from app.ui.shell.page import Page
from app.ui.shell.views_menu import ViewsButton
from app.ui.tables import Column, PagedTableModel, TableView
from app.ui.widgets import Card, PageHeader, SecondaryButton, TextLabel

DETAIL_PX, DETAIL_LEAST_PX = 368, 300
NARROW_PX = 1160
"""Below this width the pane of the selected row leaves more room to the list."""


class ListPage(Page):
    """The common part of Expenses and Payments.

    Attributes:
        kind: `expenses` or `payments`, as the export names it.
        row_subject: Its rows changed when this subject did.
    """

    kind = ""
    row_subject = Subject.EXPENSES
    detail_px, detail_least_px = DETAIL_PX, DETAIL_LEAST_PX
    has_detail_below = False
    vocabulary: Vocabulary = EXPENSES

    def __init__(self, desk: Desk, title: str, placeholder: str, columns: Sequence[Column[Any]]) -> None:
        super().__init__(desk)
        self.setObjectName(f"{self.kind}Page")
        today = desk.today
        self.header = PageHeader(title)
        self.filters = FilterBar(placeholder, today, desk.company.info.currency, vocabulary=self.vocabulary)
        self.model: PagedTableModel[Any] = PagedTableModel(columns, self)
        self.table = TableView(several=True)
        self.table.setObjectName(f"{self.kind}Table")
        self.table.setAccessibleName(title)
        self.table.remembers = False  # by the page, for each list
        self.table.setModel(self.model)
        self.presenter = ListPresenter(
            desk, self.ask, ListQuery(), self, lambda ids, kept: pages_about(ids, kept, self.fetch)
        )
        PageFeeder(desk, self.model, self.fetch)
        self.card = Card(title)
        self.card.set_content(self.table)
        self.detail = self.make_detail()
        self._selected_label = TextLabel("", "muted")
        self._wanted_id: int | None = None
        self._detailed_id: int | None = None
        self._build()
        self._connect()
        self._restore_table()

    # -- what each list says of itself ---------------------------------------------------------

    @abstractmethod
    def ask(self, query: ListQuery) -> ListResult:
        """Return the ids of a query; runs in a reading thread."""

    @abstractmethod
    def fetch(self, ids: Sequence[int]) -> Sequence[object]:
        """Return rows by id; runs in a reading thread."""

    @abstractmethod
    def make_detail(self) -> QWidget:
        """Make the pane that shows one row in full."""

    @abstractmethod
    def show_detail(self, row_id: int | None) -> None:
        """Show this row in the pane, or the hint that nothing is selected."""

    @abstractmethod
    def show_empty(self, result: ListResult) -> None:
        """Set the sentence of an empty list."""

    @abstractmethod
    def load_options(self) -> None:
        """Read what can be filtered by."""

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.export_action = self._action(self.tr("Export this list…"), "download", "Ctrl+E", self.export)
        self.find_action = self._action(
            self.tr("Find"), "search", QKeySequence.StandardKey.Find, self.go_to_search
        )
        export = SecondaryButton(self.tr("Export…"), "download")
        export.setObjectName("exportList")
        export.setToolTip(self.tr("This list as filtered and sorted, to Excel or CSV (Ctrl+E)"))
        export.clicked.connect(self.export)
        self.header.add_widget(export)
        self.views = ViewsButton(self.desk, self.kind, self._query_now, self.table, self)
        self.views.chosen.connect(self.presenter.show)
        self.views_action = self._action(
            self.tr("Saved views"), "bookmark", "Ctrl+Shift+V", self.views.open_menu
        )
        self.filters.add_button(self.views)
        self.filters.add_right(self._selected_label)
        below = self.has_detail_below
        self._split = QSplitter(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(12)
        self._split.addWidget(self.card)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([800, self.detail_px])
        self._split.splitterMoved.connect(self._on_moved)
        self._is_moved = False
        if below:
            self.detail.setMinimumHeight(self.detail_least_px)
        else:
            self.detail.setMinimumWidth(self.detail_least_px)
        self.body.addWidget(self.header)
        self.body.addWidget(self.filters)
        self.body.addWidget(self._split, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._is_moved:
            if self.has_detail_below:
                detail, room = min(self.detail_px, self._split.height() // 2), self._split.height()
            else:
                detail = self.detail_least_px if self.width() < NARROW_PX else self.detail_px
                room = self._split.width()
            self._split.setSizes([max(1, room - detail), detail])

    @Slot()
    def _on_moved(self) -> None:
        self._is_moved = True

    def _action(self, text: str, icon: str, keys: QKeySequence.StandardKey | str, run: object) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.filters.searched.connect(self.presenter.search)
        self.filters.filter_chosen.connect(self._on_filter)
        self.filters.cleared.connect(self.presenter.clear)
        self.presenter.query_changed.connect(self._on_query)
        self.presenter.listed.connect(self._on_listed)
        self.table.sort_wanted.connect(self._on_sort)
        self.table.current_changed.connect(self._on_current)
        self.table.rows_selected.connect(self._on_selected)
        self.table.all_selected_changed.connect(self._on_selected)
        self.table.copied.connect(self._on_copied)
        self.table.copy_wanted.connect(self._on_copy_wanted)
        self.table.set_sort("date", descending=True)

    # -- reading -------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Ask again; where only contents changed, only the rows on screen are read again."""
        if changes is None or Subject.REFERENCE in changes.subjects or Subject.IMPORTS in changes.subjects:
            self.load_options()
        if changes is None:
            self.views.load()
        self.presenter.reload()

    def show_what(self, what: object) -> None:
        """Show a ListQuery, or select the row with an id."""
        if isinstance(what, ListQuery):
            self.presenter.show(what)
        elif isinstance(what, int):
            self._wanted_id = what
            if not self.table.select_id(what):
                self.presenter.show(ListQuery())

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer the list as a file, and the search."""
        return {
            "File": [self.export_action],
            "Edit": [self.find_action],
            "View": [self.views_action],
        }

    def _query_now(self) -> ListQuery:
        return self.presenter.query

    def focus_first(self) -> None:
        """Put the keyboard in the table."""
        self.table.setFocus()

    @property
    def chosen_ids(self) -> list[int]:
        """The selected rows' ids in view order; all of the query after Select all."""
        if self.table.is_all_selected:
            return list(self.model.ids)
        return self.table.selected_ids()

    @Slot(object)
    def _on_listed(self, result: ListResult) -> None:
        keep = self._wanted_id if self._wanted_id is not None else self.table.current_id()
        self._wanted_id = None
        self.show_empty(result)
        if result.ids == self.model.ids:
            self.model.refresh()
        else:
            self.model.show(result.ids)
        for page, rows in self.presenter.pages.items():
            self.model.deliver(self.model.generation, page, rows)
        self.card.set_count(len(result.ids))
        ranked = sorted(
            result.sums.items(), key=lambda one: (-abs(one[1]), one[0])
        )  # the first stays longest
        self.card.set_note(formats.sums(Money(minor, code) for code, minor in ranked))
        self._on_selected()
        if keep is not None and self.table.select_id(keep):
            if self.presenter.has_news or keep != self._detailed_id:
                self.show_detail(keep)
        elif len(result.ids) and self.table.current_row() < 0:
            self.table.select_row(0)
        elif not len(result.ids):
            self.show_detail(None)

    @Slot(object)
    def _on_query(self, query: ListQuery) -> None:
        self.filters.show_query(query)
        self.views.show_query(query)
        self.table.set_sort(query.sort, descending=query.is_descending)

    @Slot(object, str)
    def _on_filter(self, chosen: Filter | None, field: str) -> None:
        self.presenter.set_filter(chosen, field)

    @Slot(str, bool)
    def _on_sort(self, key: str, is_descending: bool) -> None:
        self.presenter.sort(key, is_descending)

    @Slot(int)
    def _on_current(self, row: int) -> None:
        row_id = self.model.id_at(row) if row >= 0 else None
        self._detailed_id = self.presenter.kept_id = row_id
        self.show_detail(row_id)

    @Slot()
    def _on_selected(self) -> None:
        result = self.presenter.result
        count = len(self.model.ids) if self.table.is_all_selected else len(self.table.selected_rows())
        if count > 1:
            self._selected_label.setText(self.tr("%n selected", None, count))
        elif result is not None and len(result.ids) != result.total:
            text = self.tr("{shown} of {all}").format(
                shown=formats.count(len(result.ids)), all=formats.count(result.total)
            )
            self._selected_label.setText(text)
        else:
            self._selected_label.setText("")
        self.selection_changed(count)

    def selection_changed(self, count: int) -> None:
        """Switch what needs a selection."""

    # -- copying and exporting -----------------------------------------------------------------

    @Slot()
    def go_to_search(self) -> None:
        """Go to the search box."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    @Slot(int)
    def _on_copied(self, count: int) -> None:
        self.desk.told.emit(self.tr("%n row(s) copied", None, count))

    @Slot(object)
    def _on_copy_wanted(self, rows: Sequence[int] | None) -> None:
        ids = list(self.model.ids) if rows is None else [self.model.id_at(row) for row in rows]

        def work(_progress: Progress) -> object:
            return list(self.fetch(ids))

        self.desk.read(work, self._on_copy_rows)

    @Slot(object)
    def _on_copy_rows(self, rows: list[object]) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self.table.tsv(rows))
        self._on_copied(len(rows))

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the list as it is filtered and sorted (F37)."""
        name = f"{self.desk.company.info.name} {self.header.accessibleName()}.xlsx"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export this list"), str(Path.home() / name), self.tr("Excel (*.xlsx);;CSV (*.csv)")
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write the list to this file; `.csv` or `.xlsx` by its suffix."""
        query, company, kind = self.presenter.query, self.desk.company, self.kind
        headings = {column.key: column.title for column in self.model.columns if column.key}

        def work(progress: Progress) -> object:
            return company.export_list(kind, query, path, headings=headings, progress=progress)

        title = self.tr("Writing {file}").format(file=path.name)
        self.desk.run_long(title, self.tr("rows"), work, self._on_exported, writes=False)

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        self.desk.told.emit(
            self.tr("%n row(s) written to {file}", None, done.rows).format(file=done.path.name)
        )

    # -- state ---------------------------------------------------------------------------------

    def _restore_table(self) -> None:
        state = self.desk.state.value(f"table/{self.kind}")
        if isinstance(state, (bytes, bytearray)):
            self.table.restore_state(bytes(state))

    def save_state(self) -> None:
        """Keep order, widths and visibility of the columns for next time."""
        self.desk.state.setValue(f"table/{self.kind}", self.table.save_state())
