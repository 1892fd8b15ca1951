"""Books what links settle where the store cannot add it up: claims and payments in other currencies (F08)."""

from collections import defaultdict
from collections.abc import Sequence

from app.engine.reconciling.allocating import booked_amount
from app.models.expense import Expense
from app.models.ids import ExpenseId
from app.models.rates import ExchangeRate
from app.models.reconciliation import Allocation
from app.store import UnitOfWork

PART = 5_000
"""So many expenses are read at once."""


def book_foreign(unit: UnitOfWork, expenses: Sequence[Expense], currency: str) -> None:
    """Book claims and payments that are both foreign, and foreign refunds, at known rates (F08).

    No rate is assumed: what has none stays without a booked amount. `currency` is the company's.
    """
    unbooked = [e for e in expenses if e.allocated_minor and e.booked is None]
    if not unbooked:
        return
    rates: dict[str, list[ExchangeRate]] = defaultdict(list)
    for rate in unit.rates.all():
        for code in {rate.from_currency, rate.to_currency} - {currency}:
            rates[code].append(rate)
    items: dict[ExpenseId, list[Allocation]] = defaultdict(list)
    for link in unit.reconciliations.of_expenses([e.id for e in unbooked], live_only=True):
        for item in link.allocations:
            items[item.expense_id].append(item)
    wanted = {item.payment_id for expense in unbooked for item in items[expense.id]}
    payments = {p.id: p for p in unit.payments.get(sorted(wanted))}
    for expense in unbooked:
        mine = [(item, payments[item.payment_id]) for item in items[expense.id]]
        near = [rate for code in {p.amount.currency for _, p in mine} for rate in rates[code]]
        booked = booked_amount(expense, mine, currency, near)
        if booked is not None:
            unit.expenses.set_booked([(expense.id, booked)])


def book_foreign_of(unit: UnitOfWork, expense_ids: Sequence[ExpenseId], currency: str) -> None:
    """Book expenses by id; see `book_foreign`."""
    for start in range(0, len(expense_ids), PART):
        book_foreign(unit, unit.expenses.get(expense_ids[start : start + PART]), currency)
