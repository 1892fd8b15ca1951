"""Short tables that are held whole: reference lists, previews, histories."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot

from app.ui.tables import Column, ListTableModel, TableView
from app.ui.widgets import Card

Order = Callable[[Any], Any]


class ShortTable(Card):
    """A card around a short list; sorting happens here, in memory.

    Args:
        title: Heading of the card, and the table's name for screen readers.
        columns: What is shown.
        name: Object name of the table.
        several: More than one row can be selected.
        orders: What rows are sorted by, for each column key that can be sorted by.
    """

    def __init__(
        self,
        title: str,
        columns: Sequence[Column[Any]],
        name: str,
        *,
        several: bool = False,
        orders: Mapping[str, Order] | None = None,
    ) -> None:
        super().__init__(title)
        self._orders = dict(orders or {})
        columns = [replace(column, is_sortable=column.key in self._orders) for column in columns]
        self.model: ListTableModel[Any] = ListTableModel(columns, self)
        self.table = TableView(several=several)
        self.table.setObjectName(name)
        self.table.setAccessibleName(title)
        self.table.setModel(self.model)
        self.table.enter_runs_action = False
        self.table.sort_wanted.connect(self._on_sort)
        self.set_content(self.table)

    def show_rows(self, rows: Sequence[Any], ids: Sequence[int] | None = None) -> None:
        """Replace the rows; the row with the same id stays current."""
        before = self.table.current_id()
        numbered = list(zip(rows, range(len(rows)) if ids is None else ids, strict=True))
        order = self._orders.get(self.table.sort_key)
        if order is not None:
            numbered.sort(key=lambda pair: (order(pair[0]), pair[1]), reverse=self.table.sort_descending)
        self.model.show([row for row, _ in numbered], [row_id for _, row_id in numbered])
        self.set_count(len(rows))
        if before is None or not self.table.select_id(before):
            self.table.select_row(0 if rows else -1)

    def current(self) -> Any:  # noqa: ANN401 -- a row of whatever the table shows
        """Return the current row's content, or None."""
        row = self.table.current_row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    @Slot(str, bool)
    def _on_sort(self, key: str, is_descending: bool) -> None:
        if key in self._orders:
            self.table.set_sort(key, descending=is_descending)
            rows = list(self.model.rows)
            self.show_rows(rows, [self.model.id_at(place) for place in range(len(rows))])
