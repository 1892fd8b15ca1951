"""The lists of Finance: approved expenses by group, completed ones by what became of them (F38, F39)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from app.models.expense import PaidBy
from app.models.posting import ExportItem, FinanceGroup, ItemStatus
from app.services.browse_lists import Lists
from app.services.list_tables import paid_by
from app.services.listing import ListTable, Mask
from app.services.mending import ValueNames
from app.services.rows import expense_rows
from app.services.views import REFUNDABLE, ExpenseRow, ListQuery, ListResult
from app.services.workplace import Workplace


class CompletedKind(StrEnum):
    """What became of completed expenses."""

    ALL = "all"
    POSTED = "posted"
    RETRY = "retry"
    ON_THE_WAY = "on_the_way"


_STATUSES = {
    CompletedKind.POSTED: (ItemStatus.SUCCESSFUL,),
    CompletedKind.ON_THE_WAY: (ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN),
}


@dataclass(frozen=True, slots=True)
class FinanceRow:
    """An expense on its way to the books.

    Attributes:
        item: The last word on it, None where it was never sent.
        named: The value that its failure is about, as people know it.
    """

    row: ExpenseRow
    item: ExportItem | None = None
    named: str = ""


@dataclass(frozen=True, slots=True)
class FinanceLists:
    """Asks the tables in memory; safe from several threads."""

    place: Workplace
    lists: Lists

    def approved(self, group: FinanceGroup, query: ListQuery) -> ListResult:
        """Return the approved expenses of a group that a query shows, in its order (F38)."""
        with self.place.database.read() as unit:
            ids = unit.postings.approved(group)
        return self._shown(ids, query)

    def billable(self, group: FinanceGroup, query: ListQuery) -> ListResult:
        """Return what the query would show of a group if it were billed: left out until then (F40)."""
        with self.place.database.read() as unit:
            ids = unit.postings.approved(FinanceGroup.BILLABLE)
        own = group is FinanceGroup.REIMBURSABLE
        payers = [payer for payer in PaidBy if (payer in REFUNDABLE) == own]
        with self.lists.expenses() as table:
            return table.select(query, _mask(table, ids) & paid_by(table, payers))

    def completed(self, kind: CompletedKind, query: ListQuery) -> ListResult:
        """Return completed expenses that a query shows (F80); RETRY: those surely not posted (F48)."""
        with self.place.database.read() as unit:
            if kind is CompletedKind.ALL:
                ids: Iterable[int] = unit.postings.completed_ids()
            elif kind is CompletedKind.RETRY:
                ids = unit.postings.completed()
            else:
                ids = unit.postings.completed_like(_STATUSES[kind])
        return self._shown(ids, query)

    def completed_counts(self) -> dict[CompletedKind, int]:
        """Count completed expenses by what became of them."""
        with self.place.database.read() as unit:
            postings = unit.postings
            return {
                CompletedKind.ALL: len(postings.completed_ids()),
                CompletedKind.RETRY: len(postings.completed()),
                **{kind: len(postings.completed_like(states)) for kind, states in _STATUSES.items()},
            }

    def rows(self, ids: Sequence[int]) -> list[FinanceRow]:
        """Return one page of rows in the order of `ids`."""
        with self.place.database.read() as unit:
            items = unit.postings.last_items(ids)
            rows = expense_rows(unit, ids, self.lists.names(unit))
            values = ValueNames(unit)
            found = []
            for row in rows:
                item = items.get(row.expense.id)
                found.append(FinanceRow(row, item, values.of(item.failure) if item is not None else ""))
        return found

    def _shown(self, ids: Iterable[int], query: ListQuery) -> ListResult:
        with self.lists.expenses() as table:
            return table.select(query, _mask(table, ids))


def _mask(table: ListTable, ids: Iterable[int]) -> Mask:
    mask = np.zeros(len(table), dtype=np.bool_)
    mask[table.rows(ids)] = True
    return mask
