"""The queue of triage: everything that is open, in the order in which deciding it saves most (G22)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

import numpy as np

from app.engine.matching.ranking import Suggestions
from app.engine.reconciling.allocating import convert
from app.engine.reconciling.grouping import balance, directions, settle_all
from app.models.errors import BlockedError
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Candidate
from app.models.money import Money
from app.models.payment import LinkState
from app.models.protocols import Progress, no_progress
from app.models.reconciliation import DraftStep, StepKind
from app.services.list_tables import in_states
from app.services.listing import ListTable
from app.services.reconcile_session import ReconcileSession
from app.services.rows import expense_rows, refuse_locked
from app.services.session_state import SessionState
from app.services.suggesting import strong_suggestions
from app.services.twin_groups import books_of, in_date_order, twin_group
from app.services.views import OPEN_STATES, ExpenseRow, ListQuery
from app.store import UnitOfWork

STRONG_MIN = 0.9
"""From this chance on, without a rival and without a reason to give, one key is enough."""

LIKELY_MIN = 0.01
TWINS_MAX = 1_000
"""So many ambiguous expenses are looked at for twin classes; the others are decided one by one."""

SUM_CERTAINTY = 0.97
STEPS = 5


class Kind(IntEnum):
    """What an item asks for, in the order of the queue."""

    STRONG = 0
    TWINS = 1
    SUM = 2
    CHOICE = 3
    PAYMENT = 4
    WAITING = 5


@dataclass(frozen=True, slots=True)
class TriageItem:
    """One thing to decide.

    Attributes:
        expense_ids, payment_ids: STRONG: the pair; TWINS and SUM: all members; CHOICE: the expense and its
            best payment; PAYMENT: no expense; WAITING: one person's expenses that no payment comes near.
        certainty: How likely the proposed answer is right, 0..1.
        worth: What is open of it, in the company's currency, above zero.
        settles: How many rows one key settles.
    """

    kind: Kind
    expense_ids: tuple[int, ...]
    payment_ids: tuple[int, ...]
    certainty: float
    worth: float
    settles: int

    @property
    def saves(self) -> float:
        """How much one key does: certainty × amount × rows settled at once."""
        return self.certainty * self.worth * self.settles

    @property
    def key(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Tells items apart: what they are about, whatever is proposed."""
        return (self.expense_ids, ()) if self.expense_ids else ((), self.payment_ids)


def build_queue(
    session: ReconcileSession, currency: str, progress: Progress = no_progress
) -> list[TriageItem]:
    """List what is open, in the order of what deciding it saves.

    First come the strong pairs (one key each, or all of them at once), then twin classes (one key for the
    whole class), then sums that add up (one key for all members). In each of these the items stand by
    certainty × amount × number of rows settled at once. Then comes the rest by amount: expenses with a
    choice to make, and payments that no expense explains. Last come expenses that no payment comes near,
    gathered by person, because only a statement or an answer settles them. Equal ones stand by id.

    Each row is in one item at most. Takes as long as ranking all lists. `currency` is the company's.
    """
    return session.look(lambda unit, state: _Builder(unit, state, currency, progress).build())


class _Builder:
    """Makes one queue."""

    def __init__(self, unit: UnitOfWork, state: SessionState, currency: str, progress: Progress) -> None:
        self._unit, self._state, self._progress = unit, state, progress
        self._own = currency
        self._values = _Values(state, currency)
        self._left = dict.fromkeys(int(one) for one in state.lists.pending(ListQuery()).ids)
        self._used: set[int] = set()

    def build(self) -> list[TriageItem]:
        self._progress(0, STEPS)
        items = self._strong()
        self._progress(1, STEPS)
        items += self._sums()
        self._progress(2, STEPS)
        items += self._twins()
        self._progress(3, STEPS)
        items += self._choices(self._state.index.suggestions())
        items += self._waiting()
        self._progress(4, STEPS)
        items += self._payments()
        self._progress(STEPS, STEPS)
        return sorted(items, key=_rank)

    def _take(self, item: TriageItem) -> list[TriageItem]:
        for expense_id in item.expense_ids:
            self._left.pop(expense_id, None)
        self._used.update(item.payment_ids)
        return [item]

    def _strong(self) -> list[TriageItem]:
        found: list[TriageItem] = []
        for one in strong_suggestions(self._unit, self._state, frozenset(self._left)):
            if one.candidate.probability >= STRONG_MIN:
                ids = (int(one.expense.id),), (int(one.payment.id),)
                worth = self._values.of(self._state.lists.expenses.table, ids[0])
                found += self._take(TriageItem(Kind.STRONG, *ids, one.candidate.probability, worth, 1))
        return found

    def _sums(self) -> list[TriageItem]:
        found: list[TriageItem] = []
        for one in self._state.index.proposals():
            expenses = tuple(int(id_) for id_ in one.expense_ids)
            payments = tuple(int(id_) for id_ in one.payment_ids)
            if not set(expenses) <= self._left.keys() or self._used & set(payments):
                continue
            try:
                summing(one.expense_ids, one.payment_ids, self._own)(self._unit, self._state)
            except BlockedError:
                continue
            worth = self._values.of(self._state.lists.expenses.table, expenses)
            sure = SUM_CERTAINTY / (1 + one.alternatives)
            found += self._take(TriageItem(Kind.SUM, expenses, payments, sure, worth, len(expenses)))
        return found

    def _twins(self) -> list[TriageItem]:
        """Make an item of each class; expenses that want the same payments and book alike are one."""
        table = self._state.lists.expenses.table
        mask = in_states(table, (LinkState.AMBIGUOUS,))
        wanted = [one for one in table.ids[mask].tolist() if one in self._left][:TWINS_MAX]
        classes: dict[tuple[object, ...], tuple[dict[int, None], tuple[int, ...]]] = {}
        for expense_id in wanted:
            over = self._state.overlay([expense_id], ())
            (row,) = expense_rows(self._unit, [expense_id], self._state.names, over)
            offered = self._state.candidates(self._unit, ExpenseId(expense_id), {}, is_read_only=False)
            group = twin_group(self._unit, self._state, row, offered)
            if group is not None:
                payments = tuple(int(one.id) for one in group.payments)
                members, _ = classes.setdefault((payments, books_of(row)), ({}, payments))
                members.update(dict.fromkeys(int(one.expense.id) for one in group.expenses))
        found: list[TriageItem] = []
        for members, payments in classes.values():
            expenses = tuple(one for one in sorted(members) if one in self._left)
            if expenses:  # two classes may want the same payments: what is left of them serves the second
                worth = self._values.of(table, expenses)
                settles = min(len(expenses), len(payments))
                found += self._take(TriageItem(Kind.TWINS, expenses, payments, 1.0, worth, settles))
        return found

    def _choices(self, lists: Suggestions) -> list[TriageItem]:
        """Make an item of each expense that has something to choose from."""
        table = self._state.lists.expenses.table
        good = lists.is_offered & (lists.probability >= LIKELY_MIN)
        expenses, payments, chance = (
            column[good] for column in (lists.expense_ids, lists.payment_ids, lists.probability)
        )
        order = np.lexsort((payments, -chance, expenses))
        best = order[np.diff(expenses[order], prepend=-1) != 0]
        found: list[TriageItem] = []
        for place in best.tolist():
            expense_id, payment_id = int(expenses[place]), int(payments[place])
            if expense_id in self._left:
                worth = self._values.of(table, (expense_id,))
                item = TriageItem(Kind.CHOICE, (expense_id,), (payment_id,), float(chance[place]), worth, 1)
                found += self._take(item)
        return found

    def _waiting(self) -> list[TriageItem]:
        """Gather what no payment comes near, by person."""
        table = self._state.lists.expenses.table
        by_person: dict[int, list[int]] = {}
        for expense_id in sorted(self._left):
            row = table.row(expense_id)
            assert row is not None, "pending expenses are listed"
            by_person.setdefault(int(table.counts["employee_id"][row]), []).append(expense_id)
        return [
            TriageItem(Kind.WAITING, tuple(ids), (), 0.0, self._values.of(table, ids), len(ids))
            for _, ids in sorted(by_person.items())
        ]

    def _payments(self) -> list[TriageItem]:
        """Make an item of each open payment that no item above proposes."""
        side = self._state.lists.payments
        mask = side.listed & in_states(side.table, OPEN_STATES)
        return [
            TriageItem(Kind.PAYMENT, (), (id_,), 1.0, self._values.of(side.table, (id_,)), 1)
            for id_ in side.table.ids[mask].tolist()
            if id_ not in self._used
        ]


def _rank(item: TriageItem) -> tuple[object, ...]:
    band = Kind.CHOICE if item.kind is Kind.PAYMENT else item.kind
    by = item.worth if band is Kind.CHOICE else item.saves
    return band, -by, item.expense_ids, item.payment_ids


class _Values:
    """Turns open amounts into the company's currency, by the latest known rate; else as they stand."""

    def __init__(self, state: SessionState, currency: str) -> None:
        self._state, self._own = state, currency
        self._units: dict[str, float] = {}

    def of(self, table: ListTable, ids: Sequence[int]) -> float:
        """Return what is open of some rows together, above zero."""
        total = 0.0
        for id_ in ids:
            row = table.row(id_)
            assert row is not None, "open rows are listed"
            total += abs(int(table.counts["open"][row])) * self._unit(table.words["currency"].at(row))
        return total

    def _unit(self, currency: str) -> float:
        if currency not in self._units:
            many = Money(10**9, currency)
            days = [one.day for one in self._state.rates if currency in (one.from_currency, one.to_currency)]
            known = convert(many, self._own, max(days, default=date.min), self._state.rates) if days else None
            self._units[currency] = float((known or many).decimal) / 10**9
        return self._units[currency]


def still_open(session: ReconcileSession, item: TriageItem) -> bool:
    """Tell whether an item still stands: all it proposes is open, or what it asks about is."""

    def read(_unit: UnitOfWork, state: SessionState) -> bool:
        lists = state.lists
        if item.kind is Kind.PAYMENT:
            return bool(lists.payments.open_of(item.payment_ids[0]))
        left = [bool(lists.expenses.open_of(one)) for one in item.expense_ids]
        if item.kind in (Kind.CHOICE, Kind.WAITING):
            return any(left)
        paid = [bool(lists.payments.open_of(one)) for one in item.payment_ids]
        if item.kind is Kind.TWINS:
            return any(left) and any(paid)
        return all(left) and all(paid)

    return session.look(read)


def what_is_open(session: ReconcileSession, item: TriageItem) -> TriageItem:
    """Return an item without the members that are settled by now."""

    def read(_unit: UnitOfWork, state: SessionState) -> TriageItem:
        expenses = tuple(one for one in item.expense_ids if state.lists.expenses.open_of(one))
        payments = tuple(one for one in item.payment_ids if state.lists.payments.open_of(one))
        return replace(item, expense_ids=expenses, payment_ids=payments)

    return session.look(read)


def claims_of(session: ReconcileSession, payment_id: int, limit: int) -> list[tuple[ExpenseRow, Candidate]]:
    """Return the open expenses that come nearest to a payment, as lists rank them; at most `limit`."""

    def read(unit: UnitOfWork, state: SessionState) -> list[tuple[ExpenseRow, Candidate]]:
        pending = set(state.lists.pending(ListQuery()).ids)
        found = [
            one
            for one in state.index.candidates_of_payment(PaymentId(payment_id))
            if one.expense_id in pending and (one.expense_id, payment_id) not in state.rejected
        ][:limit]
        ids = [one.expense_id for one in found]
        rows = expense_rows(unit, ids, state.names, state.overlay(ids, ()))
        return [(row, one) for row, one in zip(rows, found, strict=True) if not row.is_posted]

    return session.look(read)


def summing(
    expense_ids: Sequence[ExpenseId], payment_ids: Sequence[PaymentId], currency: str
) -> Callable[[UnitOfWork, SessionState], Sequence[DraftStep]]:
    """Stage one link of several expenses and one payment, or the other way round, for `stage_made`.

    `currency` is the company's.

    Raises BlockedError where one of them is locked, or where they do not add up within the tolerance.
    """

    def make(unit: UnitOfWork, state: SessionState) -> Sequence[DraftStep]:
        over = state.overlay(expense_ids, payment_ids)
        expenses = [over.expense(one) for one in unit.expenses.get(expense_ids)]
        payments = [over.payment(one) for one in unit.payments.get(payment_ids)]
        refuse_locked(unit, expenses)
        if any(one.state is LinkState.IGNORED for one in payments):
            raise BlockedError("G15", "The payment is ignored", "Restore it first")
        opens = [one.open_minor for one in expenses] + [one.open_minor for one in payments]
        if directions(expenses, payments) or not all(opens) or len({one > 0 for one in opens}) != 1:
            raise BlockedError("G08", "These cannot be settled together", "Link them one by one")
        weighed = balance(expenses, payments, currency, state.rates)
        gap, options = weighed.gap_minor, state.options
        limit = max(
            options.tolerance_minor, abs(weighed.claimed_minor or 0) * options.tolerance_ppm // 1_000_000
        )
        if gap is None or abs(gap) > limit:
            raise BlockedError("G08", "The amounts do not add up", "Link the common parts in the manager")
        return [DraftStep(0, StepKind.LINK, settle_all(expenses, payments, weighed))]

    return make


def pairs_of(session: ReconcileSession, item: TriageItem) -> list[tuple[ExpenseId, PaymentId]]:
    """Pair a twin class in date order, with the fewest days in between (G20)."""

    def read(unit: UnitOfWork, state: SessionState) -> list[tuple[ExpenseId, PaymentId]]:
        rows = expense_rows(unit, item.expense_ids, state.names, state.overlay(item.expense_ids, ()))
        payments = unit.payments.get([PaymentId(one) for one in item.payment_ids])
        rows.sort(key=lambda one: (one.expense.spent_on, one.expense.id))
        payments.sort(key=lambda one: (one.day, one.booked_on, one.id))
        return in_date_order(rows, payments)

    return session.look(read)


__all__ = [
    "Kind",
    "TriageItem",
    "build_queue",
    "claims_of",
    "pairs_of",
    "still_open",
    "summing",
    "what_is_open",
]
