"""What links in other currencies come to in the books, however they were made or taken back (F08, F24)."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.history import HistoryKind, HistoryQuery
from app.models.ids import ExpenseId, PaymentId, ReconciliationId
from app.models.money import Money
from app.models.payment import LinkState
from app.models.rates import ExchangeRate
from app.models.variance import Cause, CauseRule
from app.services.link_desk import LinkDesk, Settlement
from tests.companies import Shop, a_shop

DAY = date(2026, 10, 5)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = a_shop(tmp_path)
    made.add_rate(ExchangeRate(DAY, "USD", "EUR", 900_000_000, "typed"))
    with closing(made.company):
        yield made


def tie(shop: Shop, expenses: list[ExpenseId], payments: list[PaymentId], how: Settlement) -> None:
    session = shop.company.open_session()
    LinkDesk(shop.company, session).stage(expenses, payments, how)
    session.commit()


def links(shop: Shop, expense: ExpenseId) -> list[ReconciliationId]:
    return [row.reconciliation_id for row in shop.company.browse.related(expense) if row.reconciliation_id]


@pytest.mark.rule("F24")
def test_a_difference_that_the_books_do_not_carry_cannot_be_written_off(shop: Shop) -> None:
    """A claim in euros paid in dollars is booked as claimed: a tip written off would lower its cost."""
    shop.company.set_variance_cause(CauseRule(Cause.TIP, 2_000, 200_000, "6640", "Tip"))
    expenses = shop.add_expenses(shop.expense(amount="100.00", category="Meals"))
    payments = shop.add_payments(shop.payment(amount="120.00", currency="USD"))
    session = shop.company.open_session()
    desk = LinkDesk(shop.company, session)
    found = desk.weigh(expenses, payments)
    assert (found.weighed.gap_minor, found.difference_minor, found.allows(Cause.TIP)) == (800, None, False)
    with pytest.raises(BlockedError):
        desk.stage(expenses, payments, Settlement("tip", Cause.TIP, writes_off=True))
    desk.stage(expenses, payments, Settlement("tip"))
    session.commit()
    assert shop.get_expense(expenses[0]).booked == Money(10_000, "EUR")


@pytest.mark.rule("F08")
def test_a_refund_to_a_foreign_card_lowers_what_is_booked(shop: Shop) -> None:
    expenses = shop.add_expenses(shop.expense(amount="100.00"))
    paid, back = shop.add_payments(
        shop.payment(amount="110.00", currency="USD"),
        shop.payment(amount="-27.50", currency="USD", day=date(2026, 10, 9)),
    )
    tie(shop, expenses, [paid], Settlement("by card"))
    tie(shop, expenses, [back], Settlement("a night less"))
    assert shop.get_expense(expenses[0]).booked == Money(7_500, "EUR")
    shop.company.unreconcile(links(shop, expenses[0])[1:])
    assert shop.get_expense(expenses[0]).booked == Money(10_000, "EUR")


@pytest.mark.rule("F08", "F22", "G24")
def test_what_is_left_or_tied_again_is_booked_at_the_known_rate(shop: Shop) -> None:
    expenses = shop.add_expenses(shop.expense(amount="100.00", currency="USD"))
    first, second = shop.add_payments(
        shop.payment(amount="60.00", currency="USD"), shop.payment(amount="40.00", currency="USD")
    )
    tie(shop, expenses, [first], Settlement(is_partial=True))
    tie(shop, expenses, [second], Settlement())
    assert shop.get_expense(expenses[0]).booked == Money(9_000, "EUR")
    shop.company.unreconcile(links(shop, expenses[0])[1:])
    assert shop.get_expense(expenses[0]).booked == Money(5_400, "EUR")
    history = shop.company.history()
    [line] = history.entries(history.ids(HistoryQuery(kinds=(HistoryKind.UNRECONCILE,))))
    shop.company.reverse(line.id)
    again = shop.get_expense(expenses[0])
    assert (again.booked, again.state) == (Money(9_000, "EUR"), LinkState.MANUAL)


@pytest.mark.rule("F08")
def test_automatic_links_and_expenses_of_payments_are_booked_as_manual_ones(shop: Shop) -> None:
    claim = shop.expense(amount="44.00", currency="USD")
    expenses = shop.add_expenses(claim)
    paid, lone = shop.add_payments(
        shop.payment(amount="44.00", currency="USD"),
        shop.payment(amount="70.00", currency="USD", descriptor="HOTEL ARTS", day=date(2026, 10, 7)),
    )
    assert shop.company.auto_reconcile().linked == 1
    assert shop.get_expense(expenses[0]).booked == Money(3_960, "EUR")
    [made] = shop.company.expense_from_payment([lone]).expense_ids
    assert shop.get_expense(made).booked == Money(6_300, "EUR")
    assert shop.get_payment(paid).state is LinkState.AUTOMATIC


@pytest.mark.rule("F23", "F08")
def test_a_payment_of_unknown_worth_is_shared_by_the_claims(shop: Shop) -> None:
    day = date(2026, 8, 3)
    expenses = shop.add_expenses(
        *(shop.expense(amount=one, currency="GBP", day=day) for one in ("100.00", "50.00"))
    )
    payments = shop.add_payments(shop.payment(amount="174.01", day=day))
    tie(shop, expenses, payments, Settlement("one bill"))
    assert [shop.get_expense(one).booked for one in expenses] == [Money(11_601, "EUR"), Money(5_800, "EUR")]
