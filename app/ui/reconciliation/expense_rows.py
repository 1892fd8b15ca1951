"""Rows of the left lists that are at hand, and the fetching of those that are not."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from app.models.ids import ExpenseId
from app.services.reconcile_session import ReconcileSession
from app.services.views import ExpenseRow
from app.ui.reconciliation.shown import Side
from app.ui.tasks import Task, TaskRunner

ROWS_KEPT_MAX = 4096


class ExpenseRows(QObject):
    """Keeps the rows read last. Pages come in the background; only the selected row is read at once."""

    ready = Signal(object, int, int, object)  # Side, generation, page, rows
    missing = Signal(object, int, int)  # Side, generation, page: could not be read
    failed = Signal(object)  # exception

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._session: ReconcileSession | None = None
        self._rows: OrderedDict[int, ExpenseRow] = OrderedDict()
        self._stamp = 0  # grows with each staged step: rows read before it are not kept

    def open(self, session: ReconcileSession | None) -> None:
        """Read from this session from now on; answers of an earlier one are dropped."""
        self._session = session
        self.forget()

    def forget(self, ids: Iterable[int] = ()) -> None:
        """Drop rows that have changed; all of them where none is named."""
        self._stamp += 1
        ids = list(ids)
        for one in ids:
            self._rows.pop(one, None)
        if not ids:
            self._rows.clear()

    def known(self, ids: Sequence[int]) -> list[ExpenseRow] | None:
        """Return the rows where all of them are at hand, else None; asks for nothing."""
        rows = self._rows
        found = [rows[one] for one in ids if one in rows]
        return found if len(found) == len(ids) else None

    def row(self, expense_id: int) -> ExpenseRow:
        """Return one row, read at once where it is not at hand."""
        row = self._rows.get(expense_id)
        if row is None:
            assert self._session is not None, "no session is open"
            (row,) = self._session.expense_rows([ExpenseId(expense_id)])
            self._keep(row)
        return row

    def reader(self, expense_id: int) -> Callable[[], ExpenseRow]:
        """Return what gives one row in any thread; read there where it is not at hand now."""
        row, session = self._rows.get(expense_id), self._session
        assert session is not None, "no session is open"
        return lambda: row if row is not None else session.expense_rows([ExpenseId(expense_id)])[0]

    def want(self, side: Side, generation: int, page: int, *, ids: list[int], ahead: list[int]) -> None:
        """Fetch a page, and some rows after it to keep; `ready` or `missing` follows."""
        assert self._session is not None, "no session is open"
        task = _PageTask(self._session, (side, generation, page), ids + ahead, self)
        task.count, task.stamp = len(ids), self._stamp
        task.succeeded.connect(self._on_rows)
        task.failed.connect(self._on_failed)
        task.ended.connect(task.deleteLater)
        self._tasks.start(task, writes=False)

    @Slot(object)
    def _on_rows(self, rows: Sequence[ExpenseRow]) -> None:
        task = cast("_PageTask", self.sender())
        if task.session is not self._session:
            return
        if task.stamp == self._stamp:
            for row in rows:
                self._keep(row)
        self.ready.emit(*task.page, list(rows[: task.count]))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        task = cast("_PageTask", self.sender())
        if task.session is self._session:
            self.missing.emit(*task.page)
            self.failed.emit(error)

    def _keep(self, row: ExpenseRow) -> None:
        self._rows[row.expense.id] = row
        self._rows.move_to_end(row.expense.id)
        if len(self._rows) > ROWS_KEPT_MAX:
            self._rows.popitem(last=False)


class _PageTask(Task):
    """Reads rows; `page` says for which list, generation and page."""

    def __init__(
        self, session: ReconcileSession, page: tuple[Side, int, int], ids: list[int], parent: QObject
    ) -> None:
        wanted = [ExpenseId(one) for one in ids]
        super().__init__(lambda _progress: session.expense_rows(wanted), parent)
        self.session, self.page = session, page
        self.count = self.stamp = 0
