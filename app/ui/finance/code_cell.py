"""Typing a code into a cell of a table: a field over the cell, Enter goes on to the next row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.ui.tables import TableView

CODE_CHARS_MAX = 200


class CodeCell(QObject):
    """Edits one column of a table in place.

    F2, Enter, a double click or simply typing begins; Enter or Down keeps it and goes to the next row, Up to
    the one before, Escape leaves it as it was.
    """

    entered = Signal(int, str)  # row, text; only where it changed

    def __init__(self, table: TableView, column_key: str) -> None:
        super().__init__(table)
        self._table = table
        self._key = column_key
        self._row = -1
        self._before = ""
        self.is_enabled = True
        self._field = QLineEdit(table.viewport())
        self._field.setObjectName("codeField")
        self._field.setMaxLength(CODE_CHARS_MAX)
        self._field.hide()
        self._completer = QCompleter([], self._field)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(self._completer)
        self._field.installEventFilter(self)
        popup = self._completer.popup()
        assert popup is not None, "a completer makes its own list"
        popup.installEventFilter(self)
        self._field.editingFinished.connect(self._on_finished)
        table.installEventFilter(self)
        table.row_activated.connect(self.edit)
        table.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def field(self) -> QLineEdit:
        """The field, shown while something is edited."""
        return self._field

    def set_codes(self, codes: Sequence[str]) -> None:
        """Offer these codes while a person types."""
        model = self._completer.model()
        model.setStringList(list(codes))  # type: ignore[attr-defined] # a QStringListModel

    @Slot(int)
    def edit(self, row: int) -> None:
        """Begin in this row, with what it holds."""
        self._begin(row, None)

    def _begin(self, row: int, text: str | None) -> None:
        model = self._table.model_or_none()
        if model is None or not self.is_enabled or not 0 <= row < model.rowCount():
            return
        place = [column.key for column in model.columns].index(self._key)
        index = model.index(row, place)
        self._table.select_row(row)
        self._table.scrollTo(index)
        self._row = row
        self._before = str(index.data() or "")
        self._field.setAccessibleName(f"{model.columns[place].title}: {model.index(row, 0).data()}")
        self._field.setGeometry(self._table.visualRect(index).adjusted(2, 2, -2, -2))
        self._field.setText(self._before if text is None else text)
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if text is None:
            self._field.selectAll()

    def _end(self, *, keeps: bool, step: int = 0) -> None:
        row, self._row = self._row, -1
        if row < 0:
            return
        text = self._field.text().strip()
        self._field.hide()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if keeps and text != self._before:
            self.entered.emit(row, text)
        if step:
            model = self._table.model_or_none()
            if model is not None and 0 <= row + step < model.rowCount():
                self._begin(row + step, None)

    @Slot()
    def _on_finished(self) -> None:
        popup = self._completer.popup()
        if popup is None or not popup.isVisible():
            self._end(keeps=True)

    @Slot()
    def _on_scrolled(self) -> None:
        if self._row >= 0 and not self._field.hasFocus():
            self._end(keeps=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._field or watched is self._completer.popup():
                return self._on_field_key(event)
            if watched is self._table:
                return self._on_table_key(event)
        return super().eventFilter(watched, event)

    def _on_field_key(self, event: QKeyEvent) -> bool:
        """Take Enter, Escape and the arrows; while codes are offered, the arrows choose among them."""
        popup = self._completer.popup()
        offers = popup is not None and popup.isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if popup is not None and offers:
                chosen = popup.currentIndex()
                if chosen.isValid():
                    self._field.setText(str(chosen.data()))
                popup.hide()
            self._end(keeps=True, step=1)
            return True
        if offers:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._end(keeps=False)
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._end(keeps=True, step=1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def _on_table_key(self, event: QKeyEvent) -> bool:
        row = self._table.current_row()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if row < 0 or not plain or not self.is_enabled:
            return False
        if event.key() == Qt.Key.Key_F2:
            self.edit(row)
            return True
        if event.text() and event.text().isprintable() and event.text() != " ":
            self._begin(row, event.text())
            return True
        return False
