"""The models' common part, and the one for short lists that are held whole."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from app.ui.tables.columns import Column, RowT

Index = QModelIndex | QPersistentModelIndex
PLACEHOLDER = "…"
NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel, Generic[RowT]):
    """A table of columns over rows that may not be here yet."""

    def __init__(self, columns: Sequence[Column[RowT]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[Column[RowT]] = tuple(columns)

    @abstractmethod
    def row_at(self, row: int) -> RowT | None:
        """Return the row's content, or None while it is not here; asks for it then."""

    def held(self, row: int) -> RowT | None:
        """Return the row's content if it is here; asks for nothing."""
        return self.row_at(row)

    @abstractmethod
    def id_at(self, row: int) -> int:
        """Return the row's id."""

    @abstractmethod
    def row_of(self, row_id: int) -> int:
        """Return where the id stands, or -1."""

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role not in _TEXT_ROLES:
            return None
        row = self.row_at(index.row())
        if row is None:
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.spoken_of(row)
        return column.tooltip(row) if column.tooltip is not None else None


_TEXT_ROLES = frozenset(
    (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
)


class ListTableModel(TableModel[RowT]):
    """A short list held whole: candidates, a preview, a report's lines.

    Args:
        columns: What is shown.
        ids: How to tell a row's id; rows are numbered from 0 where None.
    """

    def __init__(self, columns: Sequence[Column[RowT]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: Sequence[RowT] = ()
        self._ids: Sequence[int] = ()

    @Slot(object, object)
    def show(self, rows: Sequence[RowT], ids: Sequence[int] | None = None) -> None:
        """Replace all rows; `ids` are as many, or None to number the rows from 0."""
        assert ids is None or len(ids) == len(rows), "as many ids as rows"
        self.beginResetModel()
        self._rows = rows
        self._ids = range(len(rows)) if ids is None else ids
        self.endResetModel()

    def update_row(self, row: int, content: RowT) -> None:
        """Replace one row's content; its id stays."""
        rows = list(self._rows)
        rows[row] = content
        self._rows = rows
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    @property
    def rows(self) -> Sequence[RowT]:
        """All rows, in view order."""
        return self._rows

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, row: int) -> RowT | None:
        return self._rows[row]

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def row_of(self, row_id: int) -> int:
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1
