"""Any list of the window as a file, on paper, larger or smaller: export, print, zoom (F37)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.models.protocols import Progress
from app.services.results import Exported
from app.ui import formats
from app.ui.shell.filters import FilterBar
from app.ui.shell.printing import PrintedColumn, PrintedList, print_list, set_up
from app.ui.tables import Column, Kind, PagedTableModel, TableView
from app.ui.tables.view import ZOOM_STEP
from app.ui.tasks import Task

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.services.write_list import Cell
    from app.ui.main_window import MainWindow

translate = QCoreApplication.translate
PRINTED_ROWS_MAX = 20_000
PAGE_ROWS = 1_000
NUMBERS = (Kind.AMOUNT, Kind.NUMBER)
ZOOM_KEY = "tables/zoom"


@dataclass(frozen=True, slots=True)
class ListContent:
    """What a table shows: its columns in the order on screen, and where its rows come from."""

    title: str
    filters: str
    columns: tuple[Column[Any], ...]
    count: int
    read: Callable[[Progress], Sequence[Any]]


def content_of(table: TableView, limit: int | None = None) -> ListContent:
    """Return what a table shows; rows that are not held are fetched when `read` is called.

    Args:
        table: Any table of the window.
        limit: At most so many rows.
    """
    header, model = table.horizontalHeader(), table.table_model()
    sections = [header.logicalIndex(place) for place in range(header.count())]
    columns = tuple(
        model.columns[one]
        for one in sections
        if not table.isColumnHidden(one) and model.columns[one].kind is not Kind.ACTION
    )
    count = model.rowCount() if limit is None else min(limit, model.rowCount())
    title = table.accessibleName() or table.objectName()
    return ListContent(title, _filters_of(table), columns, count, _reader(table, count))


def _reader(table: TableView, count: int) -> Callable[[Progress], Sequence[Any]]:
    model = table.table_model()
    if not isinstance(model, PagedTableModel) or model.fetch_rows is None:
        held = [row for place in range(count) if (row := model.held(place)) is not None]
        return lambda _progress: held
    ids, fetch = list(model.ids[:count]), model.fetch_rows

    def read(progress: Progress) -> Sequence[Any]:
        found: list[Any] = []
        for start in range(0, len(ids), PAGE_ROWS):
            progress(start, len(ids))
            found += fetch(ids[start : start + PAGE_ROWS])
        progress(len(ids), len(ids))
        return found

    return read


def _filters_of(table: TableView) -> str:
    """Return the search and filters of the page that a table stands on, in words."""
    above: QWidget | None = table.parentWidget()
    while above is not None:
        bar = above.findChild(FilterBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if bar is not None:
            return bar.words
        above = above.parentWidget()
    return ""


def cell_of(column: Column[Any], row: object) -> Cell:
    """Return a cell as a number or a day where the screen shows one, else as text."""
    text = column.text(row)
    if column.kind in NUMBERS:
        number = formats.number_of(text)
        return formats.plain_line(text) if number is None else number
    if column.kind is Kind.DATE:
        day = formats.day_of(text)
        return formats.plain_line(text) if day is None else day
    return formats.plain_line(text)


class ListOutput(QObject):
    """Does it for the list that has the keyboard, else for the largest one in sight."""

    def __init__(self, window: MainWindow, state: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._last: TableView | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a window belongs to an application"
        app.focusChanged.connect(self._on_focus)
        TableView.usual_zoom = _stored_zoom(state)
        TableView.memory = state

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, TableView):
            self._last = now
            now.destroyed.connect(self._on_destroyed)

    @Slot()
    def _on_destroyed(self) -> None:
        self._last = None

    def table(self) -> TableView | None:
        """Return the list that is meant."""
        focused = QApplication.focusWidget()
        if isinstance(focused, TableView):
            return focused
        shown = [one for one in self._window.findChildren(TableView) if one.isVisible()]
        if self._last in shown:
            return self._last
        return max(shown, key=lambda one: one.width() * one.height(), default=None)

    # -- a file --------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the list as it is filtered and sorted."""
        table = self.table()
        if table is None:
            self._tell_none()
            return
        title = table.accessibleName() or translate("ListOutput", "List")
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("ListOutput", "Export this list"),
            str(Path.home() / f"{title}.xlsx"),
            translate("ListOutput", "Excel (*.xlsx);;CSV (*.csv)"),
        )
        if path:
            self.export_to(table, Path(path))

    def export_to(self, table: TableView, path: Path) -> Task | None:
        """Write a list to this file; `.csv` or `.xlsx` by its suffix."""
        desk = self._window.desk
        if desk is None:
            return None
        content, company = content_of(table), desk.company

        def work(progress: Progress) -> object:
            from app.services.write_list import ListColumn, WriteList

            rows = content.read(progress)
            columns = [
                ListColumn(one.title, one.kind in NUMBERS, max(len(one.title), len(one.sample)) + 2)
                for one in content.columns
            ]
            cells = [[cell_of(column, row) for column in content.columns] for row in rows]
            return WriteList(company.place)(content.title, columns, cells, path, progress=progress)

        title = translate("ListOutput", "Writing {file}").format(file=path.name)
        return desk.run_long(title, translate("ListOutput", "rows"), work, self._on_exported, writes=False)

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        desk = self._window.desk
        if desk is not None:
            said = translate("ListOutput", "%n row(s) written to {file}", None, done.rows)
            desk.told.emit(said.format(file=done.path.name))

    # -- paper ---------------------------------------------------------------------------------

    @Slot()
    def print_list(self) -> None:
        """Read the list, then show how it will look on paper."""
        table, desk = self.table(), self._window.desk
        if table is None or desk is None:
            self._tell_none()
            return
        content = content_of(table, PRINTED_ROWS_MAX)
        total, company = table.table_model().rowCount(), desk.company.info
        made = translate("ListOutput", "{day}, by {who}").format(
            day=formats.day(desk.today), who=formats.plain_line(company.user)
        )

        def work(progress: Progress) -> object:
            rows = content.read(progress)
            texts = [[formats.plain_line(one.text(row)) for one in content.columns] for row in rows]
            return printed(content, company.name, made, texts, total)

        title = translate("ListOutput", "Reading {list}").format(list=content.title)
        desk.run_long(title, translate("ListOutput", "rows"), work, self._on_printed, writes=False)

    @Slot(object)
    def _on_printed(self, what: PrintedList) -> None:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(what.title)
        set_up(printer, what)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setObjectName("printPreview")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("ListOutput", "Print {list}").format(list=what.title))
        dialog.resize(900, 700)
        self._what, self._printer, self._preview = what, printer, dialog
        dialog.paintRequested.connect(self._on_paint)
        dialog.open()

    @Slot("QPrinter*")
    def _on_paint(self, printer: QPrinter) -> None:
        print_list(printer, self._what)

    def _tell_none(self) -> None:
        desk = self._window.desk
        if desk is not None:
            desk.told.emit(translate("ListOutput", "There is no list on this page"))

    # -- size ----------------------------------------------------------------------------------

    @Slot()
    def zoom_in(self) -> None:
        """Make all lists larger."""
        self.set_zoom(TableView.usual_zoom + ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Make all lists smaller."""
        self.set_zoom(TableView.usual_zoom - ZOOM_STEP)

    @Slot()
    def zoom_usual(self) -> None:
        """Give all lists their usual size again."""
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Scale every list of the window, and those to come; kept for next time."""
        zoom = TableView.bounded_zoom(zoom)
        TableView.usual_zoom = zoom
        self._state.setValue(ZOOM_KEY, zoom)
        for table in self._window.findChildren(TableView):
            table.set_zoom(zoom)
        percent = formats.percent(zoom)
        self._window.statusBar().showMessage(
            translate("ListOutput", "Lists at {zoom}").format(zoom=percent), 3_000
        )

    def take_key(self, event: QKeyEvent) -> bool:
        """Zoom by Ctrl++, Ctrl+- and Ctrl+0, where nothing else took them; returns whether it did."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        runs: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_usual,
        }
        run = runs.get(event.key())
        if run is None:
            return False
        run()
        event.accept()
        return True


def printed(
    content: ListContent, company: str, made: str, texts: Sequence[Sequence[str]], total: int
) -> PrintedList:
    """Return a list as it is printed, with a note where rows are left out."""
    note = ""
    if len(texts) < total:
        note = translate("ListOutput", "The first {shown} of {all} rows; a filter chooses others.").format(
            shown=formats.count(len(texts)), all=formats.count(total)
        )
    filters = translate("ListOutput", "Filtered by: {filters}").format(filters=content.filters)
    return PrintedList(
        formats.plain_line(company),
        content.title,
        filters if content.filters else "",
        made,
        [PrintedColumn(one.title, one.kind in NUMBERS) for one in content.columns],
        texts,
        note,
    )


def _stored_zoom(state: QSettings) -> float:
    try:
        return TableView.bounded_zoom(float(str(state.value(ZOOM_KEY, 1.0))))
    except ValueError:
        return 1.0
