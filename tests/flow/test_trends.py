"""Trends of a company: what it adds up, to the cent."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.models.money import Money
from app.models.payment import PaymentKind
from tests.companies import Shop, a_program, fill_shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """An open company without a row."""
    company = a_program(tmp_path).create_company(
        str(tmp_path / "Acme.tieout"), name="Acme", currency="EUR", user="maria"
    )
    return fill_shop(company)


def test_an_empty_company_has_nothing_to_show(shop: Shop) -> None:
    view = shop.company.browse.trends()
    assert (view.months, view.merchants, view.others, view.currencies) == ((), (), (0, 0), ())
    assert all(age.expenses == 0 and age.payments == 0 for age in view.ages)
    assert view.currency == "EUR"


def test_what_is_open_falls_into_exactly_one_age(shop: Shop) -> None:
    today = shop.company.place.clock.today()
    for days in (0, 7, 8, 30, 31, 60, 61, 90, 91, 400):
        shop.add_expenses(
            shop.expense(
                day=today - timedelta(days=days), merchant="Staples", amount=Money(1000 + days, "EUR")
            )
        )
        shop.add_payments(
            shop.payment(day=today - timedelta(days=days), descriptor=f"PAID {days}", amount=Money(-5, "EUR"))
        )
    view = shop.company.browse.trends()
    assert [age.expenses for age in view.ages] == [2, 2, 2, 2, 2]
    assert [age.payments for age in view.ages] == [2, 2, 2, 2, 2]
    assert view.ages[0].expense_sums == {"EUR": 2007}
    assert view.ages[4].payment_sums == {"EUR": -10}
    for age in view.ages:
        assert len(shop.company.browse.expenses(age.expenses_query).ids) == age.expenses
        assert len(shop.company.browse.payments(age.payments_query).ids) == age.payments


def test_spending_takes_refunds_off_and_leaves_own_moves_out(shop: Shop) -> None:
    day = date(2026, 10, 5)
    for minor in (5000, 2500, -1500):
        shop.add_payments(shop.payment(day=day, descriptor="HOTEL ARTS", amount=Money(minor, "EUR")))
    shop.add_payments(
        shop.payment(
            day=day, descriptor="CARD BILL", amount=Money(99_000, "EUR"), kind=PaymentKind.SETTLEMENT
        )
    )
    shop.add_payments(shop.payment(day=day, descriptor="BACK ONLY", amount=Money(-700, "EUR")))
    view = shop.company.browse.trends()
    assert [(one.minor, one.count) for one in view.merchants] == [(6000, 3)]
    assert len(shop.company.browse.payments(view.merchants[0].query).ids) == 3


def test_an_unknown_currency_is_no_dead_end(shop: Shop) -> None:
    shop.add_payments(shop.payment(day=date(2026, 10, 5), descriptor="HOTEL ARTS", amount=Money(5000, "EUR")))
    assert shop.company.browse.trends("XXX").currency == "EUR"


def test_what_is_ignored_is_no_spending(shop: Shop) -> None:
    day = date(2026, 10, 5)
    (kept, ignored) = shop.add_payments(
        shop.payment(day=day, descriptor="HOTEL ARTS", amount=Money(5000, "EUR")),
        shop.payment(day=day, descriptor="HOTEL ARTS", amount=Money(7000, "EUR")),
    )
    shop.company.ignore_payment([ignored], reason="a card's bill")
    (one,) = shop.company.browse.trends().merchants
    assert (one.minor, one.count) == (5000, 1)
    assert list(shop.company.browse.payments(one.query).ids) == [kept]
