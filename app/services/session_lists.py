"""The manager's lists in memory: saved rows with the staged work laid over them (F01, F09)."""

from collections.abc import Iterable

import numpy as np

from app.models.columns import ABSENT
from app.models.payment import LinkState, PaymentKind
from app.models.reconciliation import Allocation
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
    """One of the two piles: a table, and what was saved before the staged work changed it."""

    def __init__(self, table: ListTable) -> None:
        self.table = table
        self._saved_state = table.counts["state"].copy()
        self._staged: dict[int, int] = {}

    def open_of(self, id_: int) -> int:
        """Return what is left of a row, staged work taken into account; 0 for an unknown one."""
        row = self.table.row(id_)
        return 0 if row is None else int(self.table.counts["open"][row])

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

    def shift(self, id_: int, minor: int, touches: int) -> None:
        """Add to the allocated amount of a row.

        `touches` is 1 for a step that now counts, -1 for one that no longer does.
        """
        row = self.table.row(id_)
        if row is None:
            return
        counts = self.table.counts
        allocated = int(counts["allocated"][row]) + minor
        left = self._staged.get(id_, 0) + touches
        self._staged[id_] = left
        amount = int(counts["amount"][row])
        self.table.put("allocated", row, allocated)
        self.table.put("open", row, amount - allocated)
        saved = STATES[int(self._saved_state[row])]
        state = saved if left == 0 else _state(amount, allocated, saved)
        self.table.put("state", row, STATE_PLACE[state])

    def save(self, id_: int, state: LinkState, allocated: int) -> None:
        """Take over a row as the store has it now, without staged work."""
        row = self.table.row(id_)
        if row is None:
            return
        self._saved_state[row] = STATE_PLACE[state]
        self._staged.pop(id_, None)
        self.table.put("allocated", row, allocated)
        self.table.put("open", row, int(self.table.counts["amount"][row]) - allocated)
        self.table.put("state", row, STATE_PLACE[state])


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
        self.expenses = Side(expenses)
        self.payments = Side(payments)
        self._in_scope = _expenses_in(expenses, scope, holder_id)
        self._payments_in_scope = _payments_in(payments, scope, holder_id)

    def shift(self, allocations: Iterable[Allocation], direction: int, touches: int) -> None:
        """Lay allocations over both sides (`direction` 1) or lift them off (-1); see `Side.shift`."""
        for allocation in allocations:
            self.expenses.shift(allocation.expense_id, direction * allocation.expense_minor, touches)
            self.payments.shift(allocation.payment_id, direction * allocation.payment_minor, touches)

    def pending(self, query: ListQuery) -> ListResult:
        """Return the upper left list: something is left to reconcile."""
        return self._list(query, OPEN_STATES)

    def reconciled(self, query: ListQuery) -> ListResult:
        """Return the lower left list."""
        return self._list(query, DONE_STATES)

    def _list(self, query: ListQuery, states: Iterable[LinkState]) -> ListResult:
        table = self.expenses.table
        asks_payer = any(condition.field == "paid_by" for condition in query.filters)
        base = self._in_scope if asks_payer else self._shown()
        return table.select(query, base & in_states(table, states))

    def _shown(self) -> Mask:
        """What the company paid, an unknown payer paid, or is reconciled in part at least."""
        table = self.expenses.table
        mask: Mask = self._in_scope & (paid_by(table, RECONCILABLE) | (table.counts["allocated"] != 0))
        return mask

    def totals(self, staged: int) -> ManagerTotals:
        """Count and add up both lists without text and filters, and what is left of the payments."""
        table, shown = self.expenses.table, self._shown()
        masks = {state: shown & in_states(table, (state,)) for state in LinkState}
        open_mask = shown & in_states(table, OPEN_STATES)
        counts = {state: int(mask.sum()) for state, mask in masks.items()}
        pending = int(open_mask.sum())
        done = sum(counts[state] for state in DONE_STATES)
        sums = {
            state.value: table.sums(mask)
            for state, mask in masks.items()
            if state in OPEN_STATES | DONE_STATES
        }
        payments = self.payments.table
        left = self._payments_in_scope & in_states(payments, OPEN_STATES) & _expected(payments)
        return ManagerTotals(
            pending=pending,
            ambiguous=counts[LinkState.AMBIGUOUS],
            partial=counts[LinkState.PARTIAL],
            automatic=counts[LinkState.AUTOMATIC],
            manual=counts[LinkState.MANUAL],
            sums={
                **sums,
                "pending": table.sums(open_mask),
                "waiting": table.sums(open_mask & ~masks[LinkState.AMBIGUOUS]),
            },
            unreconciled=int(left.sum()),
            unreconciled_sums=payments.sums(left, "open"),
            share_done=done / (done + pending) if done + pending else 1.0,
            staged=staged,
        )


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
