"""Lines of split expenses, stated amounts and tool ids, on every database."""

from dataclasses import replace
from datetime import date

import pytest

from app.models.errors import BlockedError
from app.models.expense import CostLine, Expense
from app.models.ids import ExpenseId
from app.models.money import Money
from app.store import UnitOfWork
from app.store.rows import NewExpense
from tests.contract.store.kit import DAY, Books

LINES = (
    CostLine(12000, net_minor=10000, tax_rate_ppm=200_000, tax_minor=2000, category="Lodging", row=2),
    CostLine(2400, category="Meals", project="P1", row=3),
)


def added(
    books: Books,
    unit: UnitOfWork,
    amount: Money,
    source_id: str = "X-1",
    stated: Money | None = None,
    occurrence: int = 1,
) -> ExpenseId:
    made = Expense(ExpenseId(0), books.employee, DAY, "Hilton", amount, stated=stated, source_id=source_id)
    return ExpenseId(unit.expenses.add([NewExpense(made, text_hash=7, occurrence=occurrence)])[0])


def test_lines_come_back_as_stored_and_must_add_up(books: Books) -> None:
    with books.write() as unit:
        expense_id = added(books, unit, Money(14400, "EUR"))
        with pytest.raises(ValueError, match="12000 is not 14400"):
            unit.expenses.lines.add({expense_id: LINES[:1]})
        unit.expenses.lines.add({expense_id: LINES})
    with books.read() as unit:
        assert unit.expenses.lines.of([expense_id]) == {expense_id: LINES}


def test_an_amount_other_than_the_sum_of_its_lines_is_refused(books: Books) -> None:
    with books.write() as unit:
        expense_id = added(books, unit, Money(14400, "EUR"))
        unit.expenses.lines.add({expense_id: LINES})
        stored = unit.expenses.get([expense_id])[0]
        with pytest.raises(BlockedError, match="sum of its 2 lines"):
            unit.expenses.update(replace(stored, amount=Money(1, "EUR")))
        unit.expenses.lines.remove(expense_id)
        unit.expenses.update(replace(stored, amount=Money(15000, "EUR")))
        assert unit.expenses.lines.of([expense_id]) == {}


@pytest.mark.rule("F34")
def test_what_a_list_may_repeat_is_found_by_day_and_by_id(books: Books) -> None:
    with books.write() as unit:
        kept = added(books, unit, Money(14400, "EUR"))
        gone = added(books, unit, Money(900, "EUR"), "X-2")
        unit.expenses.remove(gone, "private")
    with books.read() as unit:
        known = unit.expenses.lines.known(DAY, DAY, ())
        assert [(one.source_id, one.is_removed) for one in known] == [("X-1", False), ("X-2", True)]
        long_ago = date(2020, 1, 1)
        assert [one.id for one in unit.expenses.lines.known(long_ago, long_ago, ["X-1", "X-9"])] == [kept]


@pytest.mark.rule("F08")
def test_an_amount_stated_in_the_companys_currency_is_what_it_is_booked_at(books: Books) -> None:
    with books.write() as unit:
        own = unit.company.get().currency
        stated = added(books, unit, Money(10000, "JPY"), "A", Money(6100, own))
        other = added(books, unit, Money(10001, "JPY"), "B", Money(6100, "SEK"))
        first, second = unit.expenses.get([stated, other])
    assert (first.booked, second.booked) == (Money(6100, own), None)
    assert (first.stated, second.stated) == (Money(6100, own), Money(6100, "SEK"))
