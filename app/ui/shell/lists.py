"""How a big list on a page gets its rows: ids from one query, pages of rows as they are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from app.models.protocols import Progress
from app.services.places import place_of
from app.ui.shell.desk import Desk
from app.ui.tables.paged_model import PAGE_ROWS, PagedTableModel
from app.ui.tasks import Task

if TYPE_CHECKING:
    from app.services.views import Filter, ListQuery, ListResult


FirstRows = Callable[[Sequence[int], "int | None"], Mapping[int, Sequence[object]]]
ROWS_ABOUT = 40
"""So many rows before and after the selected one may be on screen."""


def pages_about(
    ids: Sequence[int], kept_id: int | None, fetch: Callable[[Sequence[int]], Sequence[object]]
) -> dict[int, Sequence[object]]:
    """Read the pages around a row, or the first one where that is not listed."""
    at = max(0, place_of(ids, kept_id))
    last = max(0, len(ids) - 1)
    pages = sorted({max(0, at - ROWS_ABOUT) // PAGE_ROWS, min(last, at + ROWS_ABOUT) // PAGE_ROWS})
    wanted = {page: ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS] for page in pages}
    return {page: fetch(some) for page, some in wanted.items() if len(some)}


class PageFeeder(QObject):
    """Answers a paged model's questions with rows read beside the window.

    Args:
        fetch: Rows of these ids, in this order; runs in a reading thread.
    """

    def __init__(
        self, desk: Desk, model: PagedTableModel[Any], fetch: Callable[[Sequence[int]], Sequence[object]]
    ) -> None:
        super().__init__(model)
        self._desk = desk
        self._model = model
        self._fetch = fetch
        model.fetch_rows = fetch
        model.page_wanted.connect(self._on_page_wanted)

    @Slot(int, int, object)
    def _on_page_wanted(self, generation: int, page: int, ids: Sequence[int]) -> None:
        fetch = self._fetch

        def work(_progress: Progress) -> object:
            try:
                return generation, page, fetch(ids), None
            except Exception as error:  # noqa: BLE001 -- told to the person by the GUI thread
                return generation, page, (), error

        self._desk.read(work, self._on_fetched)

    @Slot(object)
    def _on_fetched(self, answer: tuple[int, int, Sequence[object], Exception | None]) -> None:
        generation, page, rows, error = answer
        if error is None and len(rows):
            self._model.deliver(generation, page, rows)
            return
        self._model.withdraw(generation, page)
        if error is not None:
            self._desk.failed.emit(error)


class ListPresenter(QObject):
    """Turns search, filters and sorting of one list into ids; the latest question wins.

    Args:
        ask: The query of `browse` that this list shows; runs in a reading thread.
        first_rows: What the rows on screen will hold, by page, for the ids of an answer and the id that stays
            selected; made in the same reading, so that the list is painted once.

    Attributes:
        pages: What `first_rows` found for the last answer.
        has_news: The last answer may hold other contents, not only another choice or order of rows.
    """

    listed = Signal(object)  # ListResult
    query_changed = Signal(object)  # ListQuery
    busy_changed = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        ask: Callable[[ListQuery], ListResult],
        start: ListQuery,
        parent: QObject | None = None,
        first_rows: FirstRows | None = None,
    ) -> None:
        super().__init__(parent)
        self._first_rows = first_rows
        self.kept_id: int | None = None
        self.pages: Mapping[int, Sequence[object]] = {}
        self.has_news = True
        self._is_stale = True
        self._desk = desk
        self._ask = ask
        self.start_query = start
        self.query = start
        self.result: ListResult | None = None
        self._number = 0
        self._task: Task | None = None

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for this text."""
        self.show(replace(self.query, text=text.strip()))

    @Slot(str, bool)
    def sort(self, key: str, is_descending: bool) -> None:
        """Order by a column."""
        self.show(replace(self.query, sort=key, is_descending=is_descending))

    def set_filter(self, chosen: Filter | None, field: str) -> None:
        """Replace the filter of one field, or remove it with None."""
        kept = tuple(one for one in self.query.filters if one.field != field)
        self.show(replace(self.query, filters=kept if chosen is None else (*kept, chosen)))

    def filter_of(self, field: str) -> Filter | None:
        """Return the filter that is set on a field."""
        return next((one for one in self.query.filters if one.field == field), None)

    @Slot()
    def clear(self) -> None:
        """Show everything again, in the order that is set."""
        self.show(replace(self.query, text="", filters=()))

    def show(self, query: ListQuery) -> None:
        """Ask another question at once."""
        self._put(query)
        self._ask_again()

    @Slot()
    def reload(self) -> None:
        """Ask the same question again."""
        self._is_stale = True
        self._ask_again()

    def _ask_again(self) -> None:
        self._number += 1
        number, query, ask = self._number, self.query, self._ask
        first_rows, kept_id = self._first_rows, self.kept_id
        self.busy_changed.emit(True)
        if self._task is not None and isValid(self._task):
            self._task.cancel()

        def work(progress: Progress) -> object:
            result = ask(query)
            progress(1, 2)  # stop here when another question was asked meanwhile
            return number, result, first_rows(result.ids, kept_id) if first_rows is not None else {}

        self._task = self._desk.read(work, self._on_listed)

    def _put(self, query: ListQuery) -> None:
        if query != self.query:
            self.query = query
            self.query_changed.emit(query)

    @Slot(object)
    def _on_listed(self, answer: tuple[int, ListResult, Mapping[int, Sequence[object]]]) -> None:
        number, result, pages = answer
        if number != self._number:
            return
        self.pages, self.has_news, self._is_stale = pages, self._is_stale, False
        self._task = None
        self.result = result
        self.busy_changed.emit(False)
        self.listed.emit(result)
