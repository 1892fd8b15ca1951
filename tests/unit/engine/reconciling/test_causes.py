"""Each cause of a difference is proposed where it is likely, and written off within its own limit."""

from dataclasses import replace

import pytest

from app.engine.reconciling.causes import allowed, in_books, likely_cause
from app.engine.reconciling.grouping import balance
from app.models.money import Money
from app.models.variance import DEFAULT_RULES, Cause, CauseRule
from tests.unit.engine.reconciling.test_grouping import claims, paid


@pytest.mark.rule("F24")
@pytest.mark.parametrize(
    ("claimed", "billed", "original", "category", "cause"),
    [
        ("100.00", "100.03", None, "Office", Cause.ROUNDING),
        ("100.00", "112.00", None, "Meals", Cause.TIP),
        ("100.00", "112.00", None, "Office", Cause.OTHER),
        ("100.00", "101.75", "110.00", "Office", Cause.EXCHANGE),
        ("100.00", "101.75", None, "Office", Cause.FEE),
        ("100.00", "90.00", None, "Meals", Cause.OTHER),
    ],
)
def test_the_cause_that_is_likely_is_proposed(
    claimed: str, billed: str, original: str | None, category: str, cause: Cause
) -> None:
    (expense,), (payment,) = claims(claimed), paid(billed)
    payment = replace(payment, original=None if original is None else Money.parse(original, "USD"))
    gap = payment.amount.minor - expense.amount.minor
    assert likely_cause(gap, expense.amount.minor, replace(expense, category=category), [payment]) is cause


@pytest.mark.rule("F24")
def test_a_refund_that_falls_short_is_no_tip() -> None:
    (expense,), (payment,) = claims("-100.00"), paid("-90.00")
    assert likely_cause(1000, -10000, replace(expense, category="Meals"), [payment]) is Cause.OTHER


@pytest.mark.rule("F24")
def test_both_limits_hold_and_an_account_is_needed() -> None:
    rule = CauseRule(Cause.TIP, 1_000, 100_000, "6640")
    assert rule.allows(1_000, 10_000)
    assert rule.allows(-1_000, 10_000)
    assert not rule.allows(1_001, 100_000)
    assert not rule.allows(501, 5_000)
    assert not CauseRule(Cause.OTHER, account="6999").allows(1, 10_000)
    rules = {one.cause: one for one in DEFAULT_RULES}
    assert not allowed(rules, Cause.TIP, 100, 10_000)
    assert allowed({**rules, Cause.TIP: rule}, Cause.TIP, 100, 10_000)


@pytest.mark.rule("F24")
def test_a_difference_abroad_is_written_off_at_the_rate_of_the_bill() -> None:
    expenses = claims("100.00", currency="USD")
    (payment,) = paid("100.80")
    payments = [replace(payment, original=Money.parse("112.00", "USD"))]
    weighed = balance(expenses, payments, "EUR")
    assert weighed.gap_minor == 1200
    assert in_books(1200, weighed, expenses[0], payments, "EUR") == 1080
    assert in_books(1200, weighed, expenses[0], paid("100.80", currency="GBP"), "EUR") is None
