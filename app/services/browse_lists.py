"""Keeps payments and expenses as tables in memory, and up to date with what use cases change."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from app.models.changes import Changes, Subject
from app.models.columns import ABSENT
from app.models.expense import Expense, ExpenseSource, ExpenseStatus, PaidBy
from app.models.payment import InstrumentKind, Payment, PaymentKind, PaymentStatus
from app.models.period import to_day
from app.services.list_tables import STATE_PLACE, Names, expense_table, payment_table
from app.services.listing import ListTable
from app.services.search.rows import VOCABULARIES, Asker
from app.services.workplace import Workplace
from app.store.unit_of_work import UnitOfWork

PATCHED_MAX = 2_000
"""Up to so many changed rows are put in place; more are read anew with all others."""

_NAMING = frozenset({Subject.COMPANY, Subject.REFERENCE, Subject.REPORTS, Subject.IMPORTS})
_KINDS = {kind: place for place, kind in enumerate(PaymentKind)}
_PAYMENT_STATUSES = {status: place for place, status in enumerate(PaymentStatus)}
_STATUSES = {status: place for place, status in enumerate(ExpenseStatus)}
_SOURCES = {source: place for place, source in enumerate(ExpenseSource)}
_PAYERS = {payer: place for place, payer in enumerate(PaidBy)}

RowT = TypeVar("RowT", Payment, Expense)


@dataclass(slots=True)
class _Kept(Generic[RowT]):
    """One table, and the ids whose rows changed since."""

    read: Callable[[UnitOfWork, Names], ListTable]
    rows: Callable[[UnitOfWork, Sequence[int]], list[RowT]]
    put: Callable[[ListTable, int, RowT, Names], None]
    table: ListTable | None = None
    changed: set[int] = field(default_factory=set)

    def note(self, ids: frozenset[int]) -> None:
        """Remember changed rows; none named means any."""
        self.changed |= ids
        if not ids or len(self.changed) > PATCHED_MAX:
            self.table = None

    def current(self, place: Workplace, names: Callable[[UnitOfWork], Names]) -> ListTable:
        """Return the table as the store has it."""
        if self.table is not None and not self.changed:
            return self.table
        with place.database.read() as unit:
            if self.table is not None and any(self.table.row(id_) is None for id_ in self.changed):
                self.table = None  # rows are added to a table by reading it anew
            if self.table is None:
                self.table = self.read(unit, names(unit))
            else:
                for item in self.rows(unit, sorted(self.changed)):
                    row = self.table.row(item.id)
                    assert row is not None, "looked for above"
                    self.put(self.table, row, item, names(unit))
        self.changed.clear()
        return self.table


class Lists:
    """The two tables, made when first asked for; several threads may ask."""

    def __init__(self, place: Workplace) -> None:
        self._place = place
        self._lock = threading.RLock()
        self._names: Names | None = None
        self._payments: _Kept[Payment] = _Kept(read_payments, _get_payments, put_payment)
        self._expenses: _Kept[Expense] = _Kept(read_expenses, _get_expenses, put_expense)

    def refresh(self, changes: Changes) -> None:
        """Note what changed; it is read when it is next asked for. Telling twice does no harm."""
        with self._lock:
            if changes.subjects & _NAMING:
                self._names = self._payments.table = self._expenses.table = None
            if Subject.PAYMENTS in changes.subjects:
                self._payments.note(changes.payment_ids)
            if Subject.EXPENSES in changes.subjects:
                self._expenses.note(changes.expense_ids)

    @contextmanager
    def payments(self) -> Iterator[ListTable]:
        """Lend the payments; nobody changes them inside the block."""
        with self._lock:
            table = self._payments.current(self._place, self.names)
            table.asker = table.asker or self.asker("payments")
            yield table

    @contextmanager
    def expenses(self) -> Iterator[ListTable]:
        """Lend the expenses; nobody changes them inside the block."""
        with self._lock:
            table = self._expenses.current(self._place, self.names)
            table.asker = table.asker or self.asker("expenses")
            yield table

    def asker(self, kind: str) -> Asker:
        """Return who answers what a search in payments or expenses asks beyond the list (G25)."""
        place = self._place

        def facts(fact: str, value: str) -> Sequence[int]:
            with place.database.read() as unit:
                found = unit.searches
                return found.payments(fact, value) if kind == "payments" else found.expenses(fact, value)

        def cards(value: str) -> Sequence[int]:
            with place.database.read() as unit:
                return unit.searches.cards(value)

        return Asker(VOCABULARIES[kind], place.clock.today, place.currency, facts, cards)

    def lend(self) -> tuple[ListTable | None, ListTable | None]:
        """Lend expenses and payments to one who changes them apart; None for what is not at hand."""
        with self._lock:
            expenses, payments = self._expenses, self._payments
            return (
                expenses.table.fork() if expenses.table is not None and not expenses.changed else None,
                payments.table.fork() if payments.table is not None and not payments.changed else None,
            )

    def names(self, unit: UnitOfWork) -> Names:
        """Return what instruments, employees and reports are called."""
        with self._lock:
            if self._names is None:
                self._names = read_names(unit)
            return self._names


def read_names(unit: UnitOfWork) -> Names:
    """Read what ids are called."""
    instruments = unit.instruments.all()
    return Names(
        instruments={item.id: item.name for item in instruments},
        employees={employee.id: employee.name for employee in unit.employees.all()},
        reports={report.id: report.number for report in unit.reports.all()},
        holders={item.id: item.holder_id for item in instruments if item.holder_id is not None},
        unallocated_ids=frozenset(item.id for item in instruments if item.kind is InstrumentKind.UNALLOCATED),
        receipt_categories=frozenset(
            category.name for category in unit.categories.all() if category.requires_receipt
        ),
    )


def read_payments(unit: UnitOfWork, names: Names) -> ListTable:
    """Read all payments."""
    doubtful = {id_ for one in unit.choices.open() for id_ in (one.payment_id, one.other_id)}
    return payment_table(unit.payments.columns(), names, doubtful)


def read_expenses(unit: UnitOfWork, names: Names) -> ListTable:
    """Read all expenses."""
    return expense_table(unit.expenses.columns(), names, unit.expenses.with_receipt())


def _get_payments(unit: UnitOfWork, ids: Sequence[int]) -> list[Payment]:
    return unit.payments.get(ids)


def _get_expenses(unit: UnitOfWork, ids: Sequence[int]) -> list[Expense]:
    return unit.expenses.get(ids)


def put_payment(table: ListTable, row: int, payment: Payment, names: Names) -> None:
    """Write one payment into its row."""
    numbers = {
        "day": to_day(payment.day),
        "booked_day": to_day(payment.booked_on),
        "amount": payment.amount.minor,
        "allocated": payment.allocated_minor,
        "open": payment.open_minor,
        "instrument_id": payment.instrument_id,
        "kind": _KINDS[payment.kind],
        "status": _PAYMENT_STATUSES[payment.status],
        "state": STATE_PLACE[payment.state],
        "is_unallocated": int(payment.instrument_id in names.unallocated_ids),
    }
    texts = {
        "currency": payment.amount.currency,
        "descriptor": payment.descriptor,
        "merchant": payment.merchant,
        "shown": payment.merchant or payment.descriptor,
        "instrument": names.instruments.get(payment.instrument_id, ""),
    }
    holder = names.holders.get(payment.instrument_id, ABSENT)
    numbers["holder_id"] = holder
    texts["employee"] = names.employees.get(holder, "")
    _put(table, row, numbers, texts)


def put_expense(table: ListTable, row: int, expense: Expense, names: Names) -> None:
    """Write one expense into its row."""
    numbers = {
        "day": to_day(expense.spent_on),
        "amount": expense.amount.minor,
        "allocated": expense.allocated_minor,
        "open": expense.open_minor,
        "instrument_id": ABSENT if expense.instrument_id is None else expense.instrument_id,
        "employee_id": expense.employee_id,
        "report_id": ABSENT if expense.report_id is None else expense.report_id,
        "paid_by": _PAYERS[expense.paid_by],
        "source": _SOURCES[expense.source],
        "status": _STATUSES[expense.status],
        "state": STATE_PLACE[expense.state],
        "lacks_receipt": int(expense.category in names.receipt_categories and not expense.has_receipt),
    }
    texts = {
        "currency": expense.amount.currency,
        "merchant": expense.merchant,
        "category": expense.category,
        "employee": names.employees.get(expense.employee_id, ""),
        "instrument": names.instruments.get(numbers["instrument_id"], ""),
        "report": names.reports.get(numbers["report_id"], ""),
    }
    _put(table, row, numbers, texts)


def _put(table: ListTable, row: int, numbers: dict[str, int], texts: dict[str, str]) -> None:
    for column, value in numbers.items():
        table.put(column, row, value)
    for column, text in texts.items():
        table.put_text(column, row, text)
