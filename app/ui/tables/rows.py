"""What a table's rows are to the rest of the window: current, selected, found by id, or all of them."""

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QTableView, QWidget

from app.ui.tables.models import Index, TableModel

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowTable(QTableView):
    """A QTableView whose rows are current and selected whole, and known by id.

    After the model shows other rows nothing is current, and nothing is told: whoever showed them
    selects again, with `select_id` or `select_row`.
    """

    current_changed = Signal(int)  # row, -1 for none
    rows_selected = Signal()  # the selection changed; ask selected_rows()
    select_all_wanted = Signal()  # Ctrl+A: the whole query is meant, not the rows held
    all_selected_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, several: bool = False) -> None:
        super().__init__(parent)
        self.is_active = False
        self.is_all_selected = False
        self.focused_row = -1
        self._several = several
        self._has_lost_current = False
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def model_or_none(self) -> TableModel[Any] | None:
        """Return the model, or None before one is set."""
        model = self.model()
        return model if isinstance(model, TableModel) else None

    def table_model(self) -> TableModel[Any]:
        """Return the model, which must have been set."""
        model = self.model()
        assert isinstance(model, TableModel), "the table has no model yet"
        return model

    def current_row(self) -> int:
        """Return the current row, or -1."""
        return self.currentIndex().row() if self.currentIndex().isValid() else -1

    def current_id(self) -> int | None:
        """Return the current row's id, or None."""
        row = self.current_row()
        return None if row < 0 else self.table_model().id_at(row)

    def selected_rows(self) -> list[int]:
        """Return the selected rows in view order; with all selected, ask for the query instead."""
        ranges = self.selectionModel().selection() if self.selectionModel() is not None else QItemSelection()
        rows: set[int] = set()
        for place in range(ranges.count()):
            one = ranges.at(place)
            rows.update(range(one.top(), one.bottom() + 1))
        return sorted(rows)

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows in view order."""
        model = self.table_model()
        return [model.id_at(row) for row in self.selected_rows()]

    def select_row(self, row: int) -> None:
        """Make the row current and selected, and bring it into view; -1 selects none."""
        model = self.table_model()
        if not 0 <= row < model.rowCount():
            self.selectionModel().clear()
            if self._has_lost_current:  # it went with rows that were replaced: not told yet
                self._has_lost_current = False
                self.current_changed.emit(-1)
                self.rows_selected.emit()
            return
        self._has_lost_current = False
        index = model.index(row, self.first_shown_column())
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def select_id(self, row_id: int) -> bool:
        """Make the row with this id current; returns whether it is in the list."""
        row = self.table_model().row_of(row_id)
        if row >= 0:
            self.select_row(row)
        return row >= 0

    def set_all_selected(self, is_all: bool) -> None:
        """Show every row as selected (the query is meant), or go back to the real selection."""
        if is_all != self.is_all_selected:
            self.is_all_selected = is_all
            self.viewport().update()
            self.all_selected_changed.emit(is_all)

    def selectAll(self) -> None:
        """Mean the whole query; a million selected rows would take Qt 20 seconds."""
        if self._several and self.table_model().rowCount():
            self.set_all_selected(True)
            self.select_all_wanted.emit()

    def first_shown_column(self) -> int:
        """Return the section that stands leftmost on screen."""
        header = self.horizontalHeader()
        for place in range(header.count()):
            section = header.logicalIndex(place)
            if not header.isSectionHidden(section):
                return section
        return 0

    def forget_current(self) -> None:
        """Take note that the rows were replaced."""
        self._has_lost_current = self._has_lost_current or self.focused_row >= 0
        self.focused_row = -1
        self.set_all_selected(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.is_active = True
        model = self.model_or_none()
        if self.current_row() < 0 and model is not None and model.rowCount():
            if event.reason() in BY_KEYBOARD:
                self.select_row(max(0, self.rowAt(0)))
            QAbstractScrollArea.focusInEvent(self, event)  # QTableView's would make row 0 current
        else:
            super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.is_active = event.reason() == Qt.FocusReason.PopupFocusReason
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.focused_row = current.row() if current.isValid() else -1
        self._has_lost_current = False
        self.update_row(self.focused_row)
        self.update_row(previous.row() if previous.isValid() else -1)
        self.current_changed.emit(self.focused_row)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.set_all_selected(False)
        self.rows_selected.emit()

    def update_row(self, row: int) -> None:
        """Paint one row again."""
        if row >= 0:
            y = self.rowViewportPosition(row)
            self.viewport().update(0, y, self.viewport().width(), self.rowHeight(row))
