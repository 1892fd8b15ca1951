"""Files dropped on a row, a pane or a list: which of them may be receipts, and what they fell on."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from app.ui.tables import TableView

SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif")
"""Endings that are taken at the door; the content decides (a HEIC photo is refused with a sentence)."""


def receipts_of(event: QDropEvent) -> list[Path]:
    """Return the local files of a drop that look like receipts, in order."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() in SUFFIXES]


class RowDrops(QObject):
    """Lets receipts be dropped on the rows of a table; the row under the mouse becomes current."""

    dropped = Signal(object, object)  # row id, list of paths

    def __init__(self, table: TableView) -> None:
        super().__init__(table)
        self._table = table
        table.setAcceptDrops(True)
        table.viewport().setAcceptDrops(True)
        table.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        table.viewport().setAcceptDrops(True)
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return False
        assert isinstance(event, QDropEvent), "Qt gives these events"
        paths = receipts_of(event)
        row = self._table.rowAt(int(event.position().y()))
        if not paths:
            return False
        if kind == QEvent.Type.DragEnter:
            event.acceptProposedAction()
            return True
        if row < 0:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if kind == QEvent.Type.Drop:
            self._table.select_row(row)
            row_id = self._table.current_id()
            if row_id is not None:
                self.dropped.emit(row_id, paths)
        return True
