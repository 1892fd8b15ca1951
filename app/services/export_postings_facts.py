"""Reads what the entries of expenses need to know, a page at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.models.expense import CostLine, Expense
from app.models.posting import CreditShare, DifferenceShare, ExpenseFacts
from app.models.rates import ExchangeRate
from app.store import UnitOfWork

PAGE = 500


class FactsReader:
    """Reads facts of expenses within one unit of work; reference data is read once."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._employees = {one.id: one for one in unit.employees.all()}
        self._instruments = {one.id: one for one in unit.instruments.all()}
        categories = unit.categories.all()
        self._references = {one.id: one.reference for one in categories}
        self._named = {one.name.casefold(): one.reference for one in categories}
        self._rates: dict[tuple[object, str], list[ExchangeRate]] = {}
        for rate in unit.rates.all():
            for currency in (rate.from_currency, rate.to_currency):  # either way round will do
                self._rates.setdefault((rate.day, currency), []).append(rate)

    def read(self, expense_ids: Sequence[int]) -> Iterator[ExpenseFacts]:
        """Yield the facts of each expense, in the order given."""
        for start in range(0, len(expense_ids), PAGE):
            ids = expense_ids[start : start + PAGE]
            shares, lines = self._shares(ids), self._unit.expenses.lines.of(ids)
            differences = self._differences(ids)
            for expense in self._unit.expenses.get(ids):
                facts = self._facts(expense, shares.get(expense.id, {}), lines.get(expense.id, ()))
                yield replace(facts, differences=differences.get(expense.id, ()))

    def _differences(self, ids: Sequence[int]) -> dict[int, tuple[DifferenceShare, ...]]:
        """Return what was written off of each expense that stands (F24)."""
        return {
            expense_id: tuple(DifferenceShare(one.gl_account, one.amount, one.reason) for one in found)
            for expense_id, found in self._unit.write_offs.of_expenses(ids).items()
        }

    def _facts(self, expense: Expense, shares: dict[int, int], lines: tuple[CostLine, ...]) -> ExpenseFacts:
        employee = self._employees[expense.employee_id]
        claimed_on = None if expense.instrument_id is None else self._instruments[expense.instrument_id]
        return ExpenseFacts(
            expense,
            employee.code,
            employee.name,
            self._category(expense),
            claimed_on,
            tuple(
                CreditShare(self._instruments[id_], minor)  # type: ignore[index] # ids of payments' instruments
                for id_, minor in sorted(shares.items())
            ),
            tuple(self._rates.get((expense.spent_on, expense.amount.currency), ())),
            lines,
            tuple(self._category(line) for line in lines),
        )

    def _category(self, expense: Expense | CostLine) -> str:
        """Return the category's reference; a text that names no category stands for itself."""
        if expense.category_id is not None:
            return self._references[expense.category_id]
        return self._named.get(expense.category.casefold(), expense.category)

    def _shares(self, ids: Sequence[int]) -> dict[int, dict[int, int]]:
        """Add up what each instrument paid of each expense, in the claim's currency.

        An expense that a refund belongs to is shared by what was billed: its claim does not tell.
        """
        wanted = set(ids)
        links = self._unit.reconciliations.of_expenses(ids, live_only=True)
        parts = [part for link in links for part in link.allocations if part.expense_id in wanted]
        payment_ids = sorted({part.payment_id for part in parts})
        instrument_of = {one.id: one.instrument_id for one in self._unit.payments.get(payment_ids)}
        shares: dict[int, dict[int, int]] = {}
        refunded = {part.expense_id for part in parts if not part.expense_minor}
        for part in parts:
            of_expense = shares.setdefault(part.expense_id, {})
            instrument_id = instrument_of[part.payment_id]
            of_expense[instrument_id] = of_expense.get(instrument_id, 0) + (
                part.payment_minor if part.expense_id in refunded else part.expense_minor
            )
        return shares
