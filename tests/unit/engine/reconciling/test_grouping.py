"""Several expenses and several payments as one link: nothing is lost and nothing is settled twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.reconciling.grouping import balance, directions, settle_all, settle_amount
from app.models.expense import Expense
from app.models.ids import EmployeeId, ExpenseId, InstrumentId, PaymentId
from app.models.money import Money
from app.models.payment import Payment
from app.models.rates import ExchangeRate

DAY = date(2026, 10, 5)


def claims(*amounts: str, currency: str = "EUR") -> list[Expense]:
    return [
        Expense(ExpenseId(place), EmployeeId(1), DAY + timedelta(place), "Hotel", Money.parse(one, currency))
        for place, one in enumerate(amounts, start=1)
    ]


def paid(*amounts: str, currency: str = "EUR") -> list[Payment]:
    return [
        Payment(
            PaymentId(place), InstrumentId(1), Money.parse(one, currency), DAY + timedelta(place), "HOTEL"
        )
        for place, one in enumerate(amounts, start=1)
    ]


@pytest.mark.rule("F23", "G08")
def test_three_expenses_and_one_payment_balance_to_the_cent() -> None:
    expenses, payments = claims("248.00", "18.00", "46.40"), paid("312.40")
    weighed = balance(expenses, payments, "EUR")
    assert (weighed.claimed_minor, weighed.paid_minor, weighed.gap_minor) == (31240, 31240, 0)
    made = settle_all(expenses, payments, weighed)
    assert [(one.expense_id, one.expense_minor, one.payment_minor) for one in made] == [
        (1, 24800, 24800),
        (2, 1800, 1800),
        (3, 4640, 4640),
    ]


@pytest.mark.rule("F23", "G08")
@given(
    st.lists(st.integers(1, 50_000), min_size=1, max_size=6),
    st.lists(st.integers(1, 50_000), min_size=1, max_size=6),
)
def test_settling_all_takes_exactly_what_is_open_of_every_member(ours: list[int], theirs: list[int]) -> None:
    expenses = [
        replace(one, amount=Money(minor, "EUR"))
        for one, minor in zip(claims(*["1"] * len(ours)), ours, strict=True)
    ]
    payments = [
        replace(one, amount=Money(minor, "EUR"))
        for one, minor in zip(paid(*["1"] * len(theirs)), theirs, strict=True)
    ]
    made = settle_all(expenses, payments, balance(expenses, payments, "EUR"))
    for one in expenses:
        assert sum(a.expense_minor for a in made if a.expense_id == one.id) == one.amount.minor
    for other in payments:
        assert sum(a.payment_minor for a in made if a.payment_id == other.id) == other.amount.minor
    assert all(a.expense_minor >= 0 and a.payment_minor >= 0 for a in made)
    assert len({(a.expense_id, a.payment_id) for a in made}) == len(made)


@pytest.mark.rule("F23")
def test_the_common_part_leaves_the_rest_of_the_larger_side_open() -> None:
    expenses, payments = claims("100.00"), paid("30.00", "40.00")
    made = settle_all(expenses, payments, balance(expenses, payments, "EUR"), is_partial=True)
    assert sum(one.expense_minor for one in made) == 7000
    expenses, payments = claims("30.00", "40.00"), paid("100.00")
    made = settle_all(expenses, payments, balance(expenses, payments, "EUR"), is_partial=True)
    assert sum(one.payment_minor for one in made) == 7000


@pytest.mark.rule("F23")
def test_a_partial_refund_beside_its_purchase_lowers_what_was_paid() -> None:
    expenses, payments = claims("80.00"), paid("100.00", "-20.00")
    weighed = balance(expenses, payments, "EUR")
    assert weighed.gap_minor == 0
    made = settle_all(expenses, payments, weighed)
    assert sum(one.expense_minor for one in made) == 8000
    assert {one.payment_id: one.payment_minor for one in made} == {1: 10000, 2: -2000}


@pytest.mark.rule("F23")
def test_a_refund_of_a_settled_expense_changes_what_is_booked_and_not_the_claim() -> None:
    (expense,) = claims("50.00")
    settled = replace(expense, allocated_minor=5000)
    payments = paid("-20.00")
    assert directions([settled], payments) == ""
    assert directions([expense], payments) == "only_refunds"
    assert directions(claims("50.00", "-20.00"), paid("30.00")) == "mixed_expenses"
    (made,) = settle_all([settled], payments, balance([settled], payments, "EUR"))
    assert (made.expense_minor, made.payment_minor) == (0, -2000)


@pytest.mark.rule("F23", "F13")
def test_currencies_are_compared_by_what_was_paid_abroad_then_by_a_known_rate_and_never_by_a_guess() -> None:
    expenses = claims("100.00", currency="USD")
    (payment,) = paid("92.40")
    abroad = replace(payment, original=Money.parse("100.00", "USD"))
    assert balance(expenses, [abroad], "EUR").gap_minor == 0
    unknown = balance(expenses, [payment], "EUR")
    assert unknown.gap_minor is None
    assert [(one.from_currency, one.to_currency, one.day) for one in unknown.missing] == [
        ("EUR", "USD", payment.day)
    ]
    rate = ExchangeRate(payment.day, "EUR", "USD", 1_082_251_082, "typed")
    assert balance(expenses, [payment], "EUR", [rate]).gap_minor == 0


@pytest.mark.rule("F23")
def test_a_chosen_part_is_settled_and_more_than_what_is_open_is_refused() -> None:
    (expense,), (payment,) = claims("100.00"), paid("60.00")
    weighed = balance([expense], [payment], "EUR")
    made = settle_amount(expense, payment, 2500, weighed)
    assert (made.expense_minor, made.payment_minor) == (2500, 2500)
    for wrong in (0, -100, 6001):
        with pytest.raises(ValueError, match=str(wrong)):
            settle_amount(expense, payment, wrong, weighed)
