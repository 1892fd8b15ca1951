"""The manager's lists in memory: saved rows with the staged work laid over them (F01, F09)."""

from collections.abc import Callable, Iterable

import numpy as np

from app.models.columns import ABSENT
from app.models.errors import NotFoundError
from app.models.payment import LinkState, PaymentKind
from app.models.reconciliation import Allocation
from app.services.following import follow
from app.services.list_tables import STATE_PLACE, STATES, in_states, paid_by
from app.services.listing import ListTable, Mask
from app.services.results import ManagerTotals, Scope
from app.services.views import (
    DONE_STATES,
    EXPECTED_KINDS,
    OPEN_STATES,
    RECONCILABLE,
    ListQuery,
    ListResult,
)


class Side:
    """One of the two piles: a table, what was saved before the staged work changed it, and its sums.

    Attributes:
        listed: Rows that are among the pile's figures.
    """

    def __init__(self, table: ListTable, listed: Callable[[ListTable], Mask], summed: str) -> None:
        """Take the table over.

        Args:
            table: Changed in place.
            listed: Which rows are listed; for a single row it depends on that row's numbers alone.
            summed: The column that `sums` adds up.
        """
        self.table = table
        self._saved_state = table.counts["state"].copy()
        self._staged: dict[int, int] = {}
        self._summed = summed
        self.listed = listed(table)
        self._tally = _tally(table, self.listed, summed)

    def open_of(self, id_: int) -> int:
        """Return what is left of a row, staged work taken into account; 0 for an unknown one."""
        row = self.table.row(id_)
        return 0 if row is None else int(self.table.counts["open"][row])

    def state(self, id_: int) -> LinkState:
        """Return the state as shown; raises NotFoundError for an unknown row."""
        row = self.table.row(id_)
        if row is None:
            raise NotFoundError(f"row {id_}")
        return STATES[int(self.table.counts["state"][row])]

    def saved_state(self, id_: int) -> LinkState | None:
        """Return the state without staged work; None for an unknown row."""
        row = self.table.row(id_)
        return None if row is None else STATES[int(self._saved_state[row])]

    def staged(self, ids: Iterable[int]) -> dict[int, tuple[LinkState, int]]:
        """Return state and allocated amount, as shown, of those rows that a staged step touches."""
        found: dict[int, tuple[LinkState, int]] = {}
        for id_ in ids:
            row = self.table.row(id_) if self._staged.get(id_, 0) > 0 else None
            if row is not None:
                counts = self.table.counts
                found[id_] = (STATES[int(counts["state"][row])], int(counts["allocated"][row]))
        return found

    def shift(self, id_: int, minor: int, touches: int) -> int | None:
        """Add to the allocated amount of a row; returns the row, None for an unknown one.

        `touches` is 1 for a step that now counts, -1 for one that no longer does.
        """
        row = self.table.row(id_)
        if row is None:
            return None
        counts = self.table.counts
        allocated = int(counts["allocated"][row]) + minor
        left = self._staged.get(id_, 0) + touches
        self._staged[id_] = left
        saved = STATES[int(self._saved_state[row])]
        state = saved if left == 0 else _state(int(counts["amount"][row]), allocated, saved)
        self._put(row, state, allocated)
        return row

    def save(self, id_: int, state: LinkState, allocated: int) -> int | None:
        """Take over a row as the store has it now, without staged work; returns the row."""
        row = self.table.row(id_)
        if row is None:
            return None
        self._saved_state[row] = STATE_PLACE[state]
        self._staged.pop(id_, None)
        self._put(row, state, allocated)
        return row

    def _put(self, row: int, state: LinkState, allocated: int) -> None:
        self._count(row, -1)
        self.table.put("allocated", row, allocated)
        self.table.put("open", row, int(self.table.counts["amount"][row]) - allocated)
        self.table.put("state", row, STATE_PLACE[state])
        self._count(row, 1)

    def list(self, row: int, *, is_listed: bool) -> None:
        """Note whether a row is among the figures."""
        if bool(self.listed[row]) != is_listed:
            self._count(row, -1)
            self.listed[row] = is_listed
            self._count(row, 1)

    def _count(self, row: int, sign: int) -> None:
        """Count a row in (1) or out (-1), where it is listed."""
        if self.listed[row]:
            counts = self.table.counts
            key = (int(counts["state"][row]), int(self.table.words["currency"].codes[row]))
            count, minor = self._tally.get(key, (0, 0))
            self._tally[key] = (count + sign, minor + sign * int(counts[self._summed][row]))

    def count(self, states: Iterable[LinkState]) -> int:
        """Count the listed rows in some states."""
        wanted = {STATE_PLACE[state] for state in states}
        return sum(count for (state, _), (count, _) in self._tally.items() if state in wanted)

    def sums(self, states: Iterable[LinkState]) -> dict[str, int]:
        """Add up the listed rows in some states by currency, as `ListTable.sums` does."""
        wanted = {STATE_PLACE[state] for state in states}
        texts = self.table.words["currency"].texts
        found: dict[str, int] = {}
        for (state, code), (count, minor) in self._tally.items():
            if state in wanted and count:
                found[texts[code]] = found.get(texts[code], 0) + minor
        return dict(sorted(found.items()))


def _tally(table: ListTable, listed: Mask, summed: str) -> dict[tuple[int, int], tuple[int, int]]:
    """Count and add up the listed rows by state and currency; in whole numbers, so exactly."""
    states, codes = table.counts["state"][listed], table.words["currency"].codes[listed]
    values = table.counts[summed][listed]
    width = np.int64(len(table.words["currency"].texts) or 1)
    keys = states * width + codes
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for key in np.flatnonzero(np.bincount(keys)).tolist():
        mine = keys == key
        found[divmod(key, int(width))] = (int(mine.sum()), int(values[mine].sum()))
    return found


def _state(amount: int, allocated: int, saved: LinkState) -> LinkState:
    if allocated == 0:
        return saved if saved is LinkState.AMBIGUOUS else LinkState.PENDING
    return LinkState.MANUAL if allocated == amount else LinkState.PARTIAL


class SessionLists:
    """Expenses and payments of one scope, with staged work; totals are always those of the lists."""

    def __init__(
        self, expenses: ListTable, payments: ListTable, scope: Scope, holder_id: int = ABSENT
    ) -> None:
        """Take the tables over.

        Args:
            expenses: All expenses; changed in place.
            payments: All payments; changed in place.
            scope: Which expenses the manager shows.
            holder_id: Scope `report`: its employee; scope `instrument`: its holder; else ABSENT.
        """
        self._in_scope = _expenses_in(expenses, scope, holder_id)
        self._payer_counts = self._in_scope & paid_by(expenses, RECONCILABLE)
        self.expenses = Side(
            expenses,
            lambda table: self._payer_counts | (self._in_scope & (table.counts["allocated"] != 0)),
            "amount",
        )
        self.payments = Side(
            payments, lambda table: _payments_in(table, scope, holder_id) & _expected(table), "open"
        )
        states = expenses.counts["state"]
        self._is_open, self._is_done = _lookup(OPEN_STATES), _lookup(DONE_STATES)
        self._listed = {True: self.expenses.listed & self._is_open[states]}
        self._listed[False] = self.expenses.listed & self._is_done[states]

    def shift(self, allocations: Iterable[Allocation], direction: int, touches: int) -> None:
        """Lay allocations over both sides (`direction` 1) or lift them off (-1); see `Side.shift`."""
        for allocation in allocations:
            self._follow(
                self.expenses.shift(allocation.expense_id, direction * allocation.expense_minor, touches)
            )
            self.payments.shift(allocation.payment_id, direction * allocation.payment_minor, touches)

    def save(self, id_: int, state: LinkState, allocated: int) -> None:
        """Take over an expense as the store has it now, without staged work."""
        self._follow(self.expenses.save(id_, state, allocated))

    def _follow(self, row: int | None) -> None:
        """List an expense where it belongs, after its numbers changed."""
        if row is None:
            return
        side, counts = self.expenses, self.expenses.table.counts
        linked = bool(self._in_scope[row]) and int(counts["allocated"][row]) != 0
        side.list(row, is_listed=bool(self._payer_counts[row]) or linked)
        state = counts["state"][row]
        self._listed[True][row] = side.listed[row] and self._is_open[state]
        self._listed[False][row] = side.listed[row] and self._is_done[state]

    def pending(self, query: ListQuery) -> ListResult:
        """Return the upper left list: something is left to reconcile."""
        return self._list(query, is_open=True)

    def reconciled(self, query: ListQuery) -> ListResult:
        """Return the lower left list."""
        return self._list(query, is_open=False)

    def _list(self, query: ListQuery, *, is_open: bool) -> ListResult:
        """List what the company paid, an unknown payer paid, or is reconciled in part at least."""
        return self.expenses.table.select(query, self._base(query, is_open=is_open))

    def followed(
        self, shown: ListResult, query: ListQuery, ids: Iterable[int], *, is_open: bool
    ) -> ListResult:
        """Return a list as it is after some expenses changed, from what it was before; as `_list` does."""
        return follow(self.expenses.table, shown, query, ids, self._base(query, is_open=is_open))

    def _base(self, query: ListQuery, *, is_open: bool) -> Mask:
        """Tell the rows that a list is made of."""
        if any(condition.field == "paid_by" for condition in query.filters):
            return self._in_scope & in_states(self.expenses.table, OPEN_STATES if is_open else DONE_STATES)
        return self._listed[is_open]

    def totals(self, staged: int) -> ManagerTotals:
        """Count and add up both lists without text and filters, and what is left of the payments."""
        expenses, payments = self.expenses, self.payments
        pending, done = expenses.count(OPEN_STATES), expenses.count(DONE_STATES)
        sums = {
            state.value: expenses.sums((state,)) for state in LinkState if state in OPEN_STATES | DONE_STATES
        }
        return ManagerTotals(
            pending=pending,
            ambiguous=expenses.count((LinkState.AMBIGUOUS,)),
            partial=expenses.count((LinkState.PARTIAL,)),
            automatic=expenses.count((LinkState.AUTOMATIC,)),
            manual=expenses.count((LinkState.MANUAL,)),
            sums={**sums, "pending": expenses.sums(OPEN_STATES)},
            unreconciled=payments.count(OPEN_STATES),
            unreconciled_sums=payments.sums(OPEN_STATES),
            share_done=done / (done + pending) if done + pending else 1.0,
            staged=staged,
        )


def _lookup(states: Iterable[LinkState]) -> Mask:
    """Make a table that tells for each place of a state whether it is one of these."""
    wanted = frozenset(states)
    return np.array([state in wanted for state in STATES], dtype=np.bool_)


def _expected(payments: ListTable) -> Mask:
    places = [place for place, kind in enumerate(PaymentKind) if kind in EXPECTED_KINDS]
    return np.isin(payments.counts["kind"], np.array(places, dtype=np.int64))


def _expenses_in(table: ListTable, scope: Scope, holder_id: int) -> Mask:
    counts = table.counts
    mask: Mask
    match scope.kind:
        case "report":
            mask = counts["report_id"] == scope.id
        case "employee":
            mask = counts["employee_id"] == scope.id
        case "instrument":
            mask = counts["instrument_id"] == scope.id
            if holder_id != ABSENT:
                mask |= (counts["instrument_id"] == ABSENT) & (counts["employee_id"] == holder_id)
        case _:
            mask = np.ones(len(table), dtype=np.bool_)
    return mask


def _payments_in(table: ListTable, scope: Scope, holder_id: int) -> Mask:
    counts = table.counts
    mask: Mask
    match scope.kind:
        case "report":
            mask = counts["holder_id"] == holder_id
        case "employee":
            mask = counts["holder_id"] == scope.id
        case "instrument":
            mask = counts["instrument_id"] == scope.id
        case _:
            mask = np.ones(len(table), dtype=np.bool_)
    return mask
