"""The table: dense, quiet, by keyboard as well as by mouse, never slower for more rows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPoint,
    QRect,
    QSettings,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QWidget,
)

from app.ui import theme
from app.ui.tables import copying
from app.ui.tables.column_layout import ColumnLayout
from app.ui.tables.columns import Action, Kind
from app.ui.tables.delegate import CellDelegate
from app.ui.tables.header import Header
from app.ui.tables.menus import TableMenus
from app.ui.tables.models import TableModel
from app.ui.tables.rows import RowTable
from app.ui.widgets.empty_state import EmptyState

ROW_PX, COMPACT_ROW_PX = 34, 28
ZOOM_MIN, ZOOM_MAX, ZOOM_STEP = 0.8, 2.0, 0.1
COPY_ROWS_MAX = 10_000
NEWEST_FIRST = (Kind.DATE, Kind.AMOUNT, Kind.NUMBER, Kind.SCORE)


class TableView(RowTable):
    """A QTableView with the house's look; give it a TableModel.

    Enter runs the current row's inline button, or opens the row where it has none.
    """

    row_activated = Signal(int)  # row: Enter or double click
    action_clicked = Signal(int)  # row: its inline button, by mouse or by Enter
    sort_wanted = Signal(str, bool)  # column key, descending
    copy_wanted = Signal(object)  # rows, or None for all, that are not held: the screen fetches them
    copied = Signal(int)  # how many rows went to the clipboard
    empty_action = Signal()  # the button of the empty state
    zoom_changed = Signal(float)
    files_dropped = Signal(object, object)  # row id, local paths; only after `take_files`

    usual_zoom: ClassVar[float] = 1.0  # what a table begins with
    memory: ClassVar[QSettings | None] = None  # where tables keep order, widths and visibility

    def __init__(self, parent: QWidget | None = None, *, several: bool = False) -> None:
        """Build an empty table; `several`: more than one row can be selected."""
        super().__init__(parent, several=several)
        self.zoom = 1.0
        self.hovered_row = -1
        self.hovered_action_row = -1
        self.sort_key = ""
        self.sort_descending = False
        self.enter_runs_action = True
        self.remembers = True  # False: the screen keeps the columns itself
        self.memory_key = ""  # sets apart how one table is used, such as the manager's scopes
        self._is_recalled = False
        self._is_compact = False
        self._pressed_action = -1
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._configure()
        self.columns = ColumnLayout(self)
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.setInterval(0)  # after the rows are laid out
        self._measuring.timeout.connect(self._widen_amounts)
        self.verticalScrollBar().valueChanged.connect(self._measure_later)
        self._menus = TableMenus(self)
        self._empty = EmptyState(self.viewport())
        self._empty.hide()
        self._empty.clicked.connect(self.empty_action)
        self._has_empty_text = False
        self._copy = QAction(self.tr("Copy rows"), self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self.copy_selected)
        self.addAction(self._copy)

    def _configure(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        header = Header(self)
        self.setHorizontalHeader(header)
        header.sectionClicked.connect(self.sort_by)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(8)
        self._apply_row_height()

    # -- model ---------------------------------------------------------------------------------

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show this TableModel; columns get their widths."""
        assert model is None or isinstance(model, TableModel), "a TableView shows a TableModel"
        super().setModel(model)
        if model is None:
            return
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._show_or_hide_empty)
        model.rowsRemoved.connect(self._show_or_hide_empty)
        model.dataChanged.connect(self._measure_later)
        self.set_zoom(self.usual_zoom)
        self.fit_columns()
        self._is_recalled = False
        if self.isVisible():
            self._recall()
        self._on_reset()

    def action_of(self, row: int) -> Action | None:
        """Return the row's inline button, or None."""
        model = self.model_or_none()
        if model is None or row < 0:
            return None
        places = (model.index(row, column) for column in range(len(model.columns)))
        return next((action for one in places if (action := self._delegate.action_at(one))), None)

    def run_action(self, row: int) -> bool:
        """Press the row's inline button; returns whether it has one."""
        has_one = self.action_of(row) is not None
        if has_one:
            self.action_clicked.emit(row)
        return has_one

    def delegate(self) -> CellDelegate:
        """Return what paints the cells."""
        return self._delegate

    def empty_state(self) -> EmptyState:
        """Return what lies over the table while it is empty."""
        return self._empty

    def header(self) -> Header:
        """Return the heading."""
        header = self.horizontalHeader()
        assert isinstance(header, Header)
        return header

    # -- look ----------------------------------------------------------------------------------

    def set_compact(self, is_compact: bool) -> None:
        """Use rows of 28 instead of 34 pixels."""
        self._is_compact = is_compact
        self._apply_row_height()

    @staticmethod
    def bounded_zoom(zoom: float) -> float:
        """Return the nearest zoom that a table takes."""
        return round(min(ZOOM_MAX, max(ZOOM_MIN, zoom)), 2)

    def set_zoom(self, zoom: float) -> None:
        """Scale text, rows and columns; 1.0 is the usual size."""
        zoom = self.bounded_zoom(zoom)
        if zoom == self.zoom:
            return
        ratio = zoom / self.zoom
        self.zoom = zoom
        self._delegate.painted.check(theme.current(), self.devicePixelRatioF(), zoom)
        self._apply_row_height()
        if self.model_or_none() is not None:
            self.columns.scale(ratio)
        self.horizontalHeader().updateGeometry()
        self.updateGeometries()
        self.zoom_changed.emit(zoom)

    def set_empty_text(self, icon: str, sentence: str, detail: str = "", button: str = "") -> None:
        """Say what an empty list means and what to do; `empty_action` tells of the button."""
        self._empty.set_content(icon, sentence, detail, button)
        self._has_empty_text = True
        self._show_or_hide_empty()

    def set_sort(self, key: str, *, descending: bool) -> None:
        """Show by which column the list is sorted; asks for nothing."""
        self.sort_key, self.sort_descending = key, descending
        self.horizontalHeader().viewport().update()

    @Slot()
    def fit_columns(self) -> None:
        """Give each column the width of its heading or its sample, whichever is wider."""
        self.columns.fit()

    def is_first_column(self, column: int) -> bool:
        """Tell whether the column stands leftmost on screen."""
        return column == self.first_shown_column()

    def save_state(self) -> bytes:
        """Return order, widths and visibility of the columns, and the sorting."""
        return self.columns.save()

    def restore_state(self, state: bytes) -> bool:
        """Take back what `save_state` gave; a state of other columns is left alone (False)."""
        is_taken = self.columns.restore(state)
        self.horizontalHeader().viewport().update()
        return is_taken

    def context_menu(self) -> QMenu:
        """Build the menu of the current row."""
        return self._menus.of_row(self.current_row(), self._copy)

    # -- copying -------------------------------------------------------------------------------

    @Slot()
    def copy_selected(self) -> None:
        """Copy the selected rows as tab-separated text, or ask the screen where they are not held."""
        rows = self.selected_rows()
        if self.is_all_selected:
            self.copy_wanted.emit(None)
            return
        model = self.table_model()
        held = [model.held(row) for row in rows[:COPY_ROWS_MAX]]
        if len(rows) > COPY_ROWS_MAX or any(row is None for row in held):
            self.copy_wanted.emit(rows)
            return
        if rows:
            QGuiApplication.clipboard().setText(self.tsv(held))
            self.copied.emit(len(rows))

    def tsv(self, rows: Sequence[Any]) -> str:
        """Write rows as tab-separated text with headings, columns in the order on screen."""
        header, columns = self.horizontalHeader(), self.table_model().columns
        sections = [header.logicalIndex(place) for place in range(header.count())]
        return copying.tsv([columns[one] for one in sections if not self.isColumnHidden(one)], rows)

    # -- events --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._recall()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._is_recalled and self.memory is not None and self.model_or_none() is not None:
            self.memory.setValue(self._memory_name(), self.save_state())

    def _memory_name(self) -> str:
        return f"columns/{self.objectName()}{self.memory_key}"

    def _recall(self) -> None:
        """Take back how the columns were left, once for each model."""
        if self._is_recalled or not self.remembers or self.memory is None or not self.objectName():
            return
        if self.model_or_none() is None:
            return
        self._is_recalled = True
        state = self.memory.value(self._memory_name())
        before = (self.sort_key, self.sort_descending)
        if not isinstance(state, (bytes, bytearray)) or not self.restore_state(bytes(state)):
            return
        if self.sort_key and (self.sort_key, self.sort_descending) != before:
            self.sort_wanted.emit(self.sort_key, self.sort_descending)

    _suffixes: tuple[str, ...] = ()

    def take_files(self, suffixes: tuple[str, ...]) -> None:
        """Let files with these endings, in lower case, be dropped on rows."""
        self._suffixes = suffixes
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def _files_of(self, event: QDropEvent) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.casefold() in self._suffixes]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._suffixes and self._files_of(event):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._suffixes and self._files_of(event):
            event.setAccepted(self.rowAt(int(event.position().y())) >= 0)
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.rowAt(int(event.position().y()))
        paths = self._files_of(event) if self._suffixes else []
        if not paths or row < 0:
            super().dropEvent(event)
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.select_row(row)
        row_id = self.current_id()
        if row_id is not None:
            self.files_dropped.emit(row_id, paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            if not (self.enter_runs_action and self.run_action(row)):
                self.row_activated.emit(row)
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt's own would read every row; the search box is for this."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_action = -1
        if event.button() == Qt.MouseButton.LeftButton:
            row = self._action_row_at(event.position().toPoint())
            if row >= 0:
                self._pressed_action = row
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                event.accept()
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_action = self._pressed_action, -1
        if pressed >= 0:
            if self._action_row_at(event.position().toPoint()) == pressed:
                self.action_clicked.emit(pressed)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._action_row_at(point) >= 0:
            event.accept()
            return
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(point)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.row_activated.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._hover(self.rowAt(point.y()), self._action_row_at(point))
        if self._pressed_action < 0:
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1, -1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())
        self.columns.apply()
        self._measure_later()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu().popup(event.globalPos())

    # -- inside --------------------------------------------------------------------------------

    @Slot(int)
    def sort_by(self, section: int) -> None:
        """Ask for the list sorted by this column; the other way round where it is already."""
        column = self.table_model().columns[section]
        if not column.key or not column.is_sortable:
            return
        same = column.key == self.sort_key
        descending = not self.sort_descending if same else column.kind in NEWEST_FIRST
        self.set_sort(column.key, descending=descending)
        self.sort_wanted.emit(column.key, descending)

    @Slot()
    def _on_reset(self) -> None:
        self.hovered_row = self.hovered_action_row = -1
        self.forget_current()
        self._show_or_hide_empty()
        self._measure_later()

    @Slot()
    def _measure_later(self) -> None:
        self._measuring.start()

    @Slot()
    def _widen_amounts(self) -> None:
        self.columns.widen_amounts()

    @Slot()
    def _show_or_hide_empty(self) -> None:
        model = self.model_or_none()
        self._empty.setVisible(self._has_empty_text and (model is None or model.rowCount() == 0))
        self._empty.setGeometry(self.viewport().rect())

    def _apply_row_height(self) -> None:
        height = COMPACT_ROW_PX if self._is_compact else ROW_PX
        self.verticalHeader().setDefaultSectionSize(round(height * self.zoom))

    def _action_row_at(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if not index.isValid() or self.table_model().columns[index.column()].kind is not Kind.ACTION:
            return -1
        return index.row() if self._delegate.action_rect(index).contains(point) else -1

    def action_rect(self, row: int) -> QRect:
        """Return where the row's inline button is in the viewport; empty where it has none."""
        model = self.table_model()
        for column in range(len(model.columns)):
            rect = self._delegate.action_rect(model.index(row, column))
            if not rect.isEmpty():
                return rect
        return QRect()

    def _hover(self, row: int, action_row: int) -> None:
        if (row, action_row) == (self.hovered_row, self.hovered_action_row):
            return
        before, self.hovered_row, self.hovered_action_row = self.hovered_row, row, action_row
        shape = Qt.CursorShape.PointingHandCursor if action_row >= 0 else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.update_row(before)
        if row != before:
            self.update_row(row)
