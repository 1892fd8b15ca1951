"""Short tables that are held whole: reference lists, previews, histories."""

from collections.abc import Sequence
from typing import Any

from app.ui.tables import Column, ListTableModel, TableView
from app.ui.widgets import Card


class ShortTable(Card):
    """A card around a short list; sorting happens here, in memory."""

    def __init__(
        self, title: str, columns: Sequence[Column[Any]], name: str, *, several: bool = False
    ) -> None:
        super().__init__(title)
        self.model: ListTableModel[Any] = ListTableModel(columns, self)
        self.table = TableView(several=several)
        self.table.setObjectName(name)
        self.table.setAccessibleName(title)
        self.table.setModel(self.model)
        self.table.enter_runs_action = False
        self.set_content(self.table)

    def show_rows(self, rows: Sequence[Any], ids: Sequence[int] | None = None) -> None:
        """Replace the rows; the row with the same id stays current."""
        before = self.table.current_id()
        self.model.show(rows, ids)
        self.set_count(len(rows))
        if before is None or not self.table.select_id(before):
            self.table.select_row(0 if rows else -1)

    def current(self) -> Any:  # noqa: ANN401 -- a row of whatever the table shows
        """Return the current row's content, or None."""
        row = self.table.current_row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None
