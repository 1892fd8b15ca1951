"""A million rows, of which only the pages on screen are held."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.services.places import place_of
from app.ui.tables.columns import Column, RowT
from app.ui.tables.models import NOWHERE, Index, TableModel

PAGE_ROWS = 64
PAGES_MAX = 64


class PagedTableModel(TableModel[RowT]):
    """A million rows, of which only the pages on screen are held.

    The model does no I/O: it knows row ids, asks for contents with `page_wanted` and is answered
    with `deliver`. To sort or filter, `show` other ids.
    """

    page_wanted = Signal(int, int, object)  # generation, page, ids; once until delivered

    def __init__(self, columns: Sequence[Column[RowT]], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.fetch_rows: Callable[[Sequence[int]], Sequence[RowT]] | None = None  # runs in a reading thread
        self._ids: Sequence[int] = ()
        self._generation = 0
        self._pages: OrderedDict[int, Sequence[RowT]] = OrderedDict()
        self._wanted: set[int] = set()

    @property
    def ids(self) -> Sequence[int]:
        """The ids of all rows, in view order."""
        return self._ids

    @property
    def generation(self) -> int:
        """Grows with every `show`; answers to an older one are dropped."""
        return self._generation

    @Slot(object)
    def show(self, ids: Sequence[int]) -> None:
        """Replace all rows by these, in this order; an array("q") holds a million in 8 MB."""
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    @Slot()
    def refresh(self) -> None:
        """Ask again for the contents on screen; ids, selection and scroll position stay."""
        self._forget()
        if len(self._ids):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    @Slot(int, int, object)
    def deliver(self, generation: int, page: int, rows: Sequence[RowT]) -> None:
        """Take the rows of one page; an answer for ids no longer shown is dropped."""
        if generation != self._generation:
            return
        self._wanted.discard(page)
        first = page * PAGE_ROWS
        assert len(rows) == min(PAGE_ROWS, len(self._ids) - first), "a page is delivered whole"
        self._pages[page] = rows
        if len(self._pages) > PAGES_MAX:
            self._pages.popitem(last=False)
        last = first + len(rows) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    @Slot(int, int)
    def withdraw(self, generation: int, page: int) -> None:
        """Take back a page's question that could not be answered; it is asked again when painted."""
        if generation == self._generation:
            self._wanted.discard(page)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def row_at(self, row: int) -> RowT | None:
        page, offset = divmod(row, PAGE_ROWS)
        rows = self._pages.get(page)
        if rows is not None:
            self._pages.move_to_end(page)
            return rows[offset]
        if page not in self._wanted:
            self._wanted.add(page)
            first = page * PAGE_ROWS
            self.page_wanted.emit(self._generation, page, self._ids[first : first + PAGE_ROWS])
        return None

    def held(self, row: int) -> RowT | None:
        """Return the row's content if it is here; asks for nothing."""
        page, offset = divmod(row, PAGE_ROWS)
        rows = self._pages.get(page)
        return None if rows is None else rows[offset]

    def id_at(self, row: int) -> int:
        return int(self._ids[row])

    def row_of(self, row_id: int) -> int:
        """Return where the id stands, or -1; looks through all ids."""
        return place_of(self._ids, row_id)

    def _forget(self) -> None:
        self._generation += 1
        self._pages.clear()
        self._wanted.clear()
