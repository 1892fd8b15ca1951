from dataclasses import replace
from datetime import date

import pytest

from app.engine.reconciling.allocating import (
    booked_amount,
    convert,
    difference,
    paid_in_claim_currency,
    settle,
    settle_common,
)
from app.engine.reconciling.automatic import evidence_from_json, evidence_json, is_open, plan
from app.models.expense import Expense, ExpenseStatus
from app.models.ids import EmployeeId, ExpenseId, InstrumentId, PaymentId
from app.models.match import Candidate, Evidence, Factor, Matched
from app.models.money import Money
from app.models.payment import LinkState, Payment
from app.models.rates import ExchangeRate

DAY = date(2024, 3, 18)


def an_expense(amount: str = "100.00", currency: str = "EUR", allocated: int = 0) -> Expense:
    money = Money.parse(amount, currency)
    return Expense(ExpenseId(1), EmployeeId(1), DAY, "Hotel Orion", money, allocated_minor=allocated)


def a_payment(amount: str = "100.00", currency: str = "EUR", original: Money | None = None) -> Payment:
    money = Money.parse(amount, currency)
    return Payment(PaymentId(1), InstrumentId(1), money, DAY, "HOTEL ORION", original=original)


def a_match(expense_id: int = 1, payment_id: int = 1) -> Matched:
    evidence = (Evidence(Factor.AMOUNT, "exact", "100.00 EUR = 100.00 EUR", 6.5),)
    candidate = Candidate(ExpenseId(expense_id), PaymentId(payment_id), 5.5, -1.0, 0.99, evidence, True, 0, 0)
    return Matched(candidate, "probability")


@pytest.mark.rule("F23")
def test_the_difference_is_payment_minus_expense_in_the_claims_currency() -> None:
    assert difference(an_expense(), a_payment("112.00")).gap_minor == 1200
    foreign = a_payment("92.00", original=Money.parse("100.00", "USD"))
    assert difference(an_expense(currency="USD"), foreign).gap_minor == 0
    unknown = difference(an_expense(currency="USD"), a_payment("92.00"))
    assert unknown.gap_minor is None
    assert not unknown.is_within(10**6, 10**6, 10_000)


@pytest.mark.rule("F23", "F24")
def test_tolerance_is_the_larger_of_a_sum_and_a_share_both_ends_included() -> None:
    gap = difference(an_expense(), a_payment("102.00"))
    assert gap.is_within(200, 0, 10_000)
    assert not gap.is_within(199, 0, 10_000)
    assert gap.is_within(0, 20_000, 10_000)
    assert not gap.is_within(0, 19_999, 10_000)


def test_settling_the_whole_takes_what_is_open_on_both_sides() -> None:
    whole = settle(an_expense(allocated=2_000), a_payment("90.00"))
    assert (whole.expense_minor, whole.payment_minor) == (8_000, 9_000)


@pytest.mark.rule("F23")
def test_settling_the_common_part_leaves_the_larger_side_open() -> None:
    small = settle_common(an_expense(), a_payment("30.00"))
    assert (small.expense_minor, small.payment_minor) == (3_000, 3_000)
    large = settle_common(an_expense("30.00"), a_payment("100.00"))
    assert (large.expense_minor, large.payment_minor) == (3_000, 3_000)
    foreign = settle_common(
        an_expense("50.00", "USD"), a_payment("92.00", original=Money.parse("100.00", "USD"))
    )
    assert (foreign.expense_minor, foreign.payment_minor) == (5_000, 4_600)


@pytest.mark.parametrize(
    "payment", [a_payment("-30.00"), a_payment("30.00", "USD"), replace(a_payment(), allocated_minor=10_000)]
)
def test_nothing_in_common_is_refused(payment: Payment) -> None:
    with pytest.raises(ValueError, match="1"):
        settle_common(an_expense(), payment)


@pytest.mark.rule("F08")
def test_the_booked_amount_is_the_sum_of_the_allocations_in_the_companys_currency() -> None:
    expense = an_expense("100.00", "USD")
    payment = a_payment("92.00", original=Money.parse("100.00", "USD"))
    made = [(settle(expense, payment), payment)]
    assert booked_amount(expense, made, "EUR") == Money(9_200, "EUR")
    assert booked_amount(expense, made, "USD") == Money(10_000, "USD")
    assert booked_amount(expense, made * 2, "EUR") == Money(18_400, "EUR")
    assert booked_amount(expense, [], "EUR") is None


@pytest.mark.rule("F08")
def test_a_missing_rate_stops_the_booked_amount_and_a_known_one_serves() -> None:
    expense, payment = an_expense("100.00", "USD"), a_payment("92.00")
    made = [(settle(expense, payment), payment)]
    rate = ExchangeRate(DAY, "EUR", "GBP", 850_000_000, "file")
    assert booked_amount(expense, made, "GBP") is None
    assert booked_amount(expense, made, "GBP", [rate]) == Money(7_820, "GBP")


def test_rates_serve_their_day_and_a_week_after_the_latest_one_first() -> None:
    old = ExchangeRate(date(2024, 3, 12), "EUR", "GBP", 840_000_000, "file")
    new = ExchangeRate(date(2024, 3, 17), "GBP", "EUR", 1_250_000_000, "file")
    late = ExchangeRate(date(2024, 3, 19), "EUR", "GBP", 990_000_000, "file")
    amount = Money.parse("10.00", "EUR")
    assert convert(amount, "GBP", DAY, [old, new, late]) == Money(800, "GBP")
    assert convert(amount, "GBP", DAY, [old]) == Money(840, "GBP")
    assert convert(amount, "GBP", date(2024, 3, 20), [old]) is None
    assert convert(amount, "EUR", DAY, []) == amount
    assert convert(amount, "USD", DAY, [old, replace(new, rate_e9=0)]) is None
    assert paid_in_claim_currency(an_expense(currency="GBP"), a_payment("10.00"), [old]) == 840


def test_a_plan_settles_matches_once_and_checks_them_again() -> None:
    expenses = {ExpenseId(1): an_expense(), ExpenseId(2): replace(an_expense(), id=ExpenseId(2))}
    payments = {PaymentId(1): a_payment()}
    (link,) = plan([a_match(2), a_match(1), a_match(3)], expenses, payments)
    assert link.allocation.expense_id == 1
    assert link.rule == "probability"
    assert evidence_from_json(link.evidence_json) == a_match().candidate.evidence
    assert evidence_json(()) == "[]"


@pytest.mark.rule("F20")
def test_what_changed_meanwhile_is_not_linked() -> None:
    assert is_open(an_expense(), a_payment())
    assert not is_open(replace(an_expense(), status=ExpenseStatus.APPROVED), a_payment())
    assert not is_open(an_expense(allocated=10_000), a_payment())
    assert not is_open(an_expense(), replace(a_payment(), state=LinkState.IGNORED))
    assert not is_open(an_expense(), a_payment("-100.00"))
