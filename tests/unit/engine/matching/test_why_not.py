"""The shortest change that would make an expense match, case by case (G21)."""

from dataclasses import replace
from datetime import date

import pytest

from app.engine.matching.why_not import Case, why_not
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Candidate, Evidence, Factor, Reason
from app.models.rules import SCORED, STANDARD, STRICT
from app.models.why_not import Change, WhyNot
from app.services.judging import parameters

DAY = date(2026, 3, 12)


def weight(table: str, level: str) -> float:
    from app.engine.matching.parameters import CLASSES

    return float(parameters().weights[table][CLASSES[table].index(level)])


def a_candidate(
    payment: int,
    *,
    days: int = 0,
    chance: float = 0.9,
    amount: str = "exact",
    merchant: str = "equal",
    instrument: str = "same",
    outside: str = "",
) -> Candidate:
    evidence = (
        Evidence(Factor.AMOUNT, amount, "12.30 EUR / 12.30 EUR", weight("amount", amount)),
        Evidence(Factor.DATE, "same", "", weight("date", "same")),
        Evidence(Factor.INSTRUMENT, instrument, "•• 1 / •• 2", weight("instrument", instrument)),
        Evidence(Factor.SOURCE, "company", "", weight("source", "company")),
        Evidence(Factor.MERCHANT, merchant, "AMZN / Amazon", weight("merchant_exact", merchant)),
    )
    same = instrument == "same"
    return Candidate(
        ExpenseId(1), PaymentId(payment), 3.0, -1.0, chance, evidence, same, days, 0, outside
    )  # fmt: skip


def ask(reason: Reason | None, *candidates: Candidate, **known: object) -> WhyNot:
    return why_not(Case(DAY, reason, candidates, **known), SCORED, parameters())  # type: ignore[arg-type]  # its fields


@pytest.mark.rule("G21")
def test_of_several_payments_the_nearest_day_makes_one_unique() -> None:
    found = ask(
        Reason.SEVERAL_PAYMENTS,
        *(a_candidate(number, days=days) for number, days in ((1, 5), (2, -2), (3, 7))),
        competing=frozenset({1, 2, 3}),
    )
    assert (found.change, found.payment_id, found.days, found.count) == (Change.NEAREST_DAY, 2, 2, 3)


@pytest.mark.rule("G21")
def test_on_equal_days_the_merchant_or_else_the_card_makes_one_unique() -> None:
    both = frozenset({PaymentId(1), PaymentId(2)})
    by_name = ask(
        Reason.SEVERAL_PAYMENTS, a_candidate(1, merchant="poor"), a_candidate(2), competing=both
    )  # fmt: skip
    assert (by_name.change, by_name.payment_id) == (Change.SAME_MERCHANT, 2)
    by_card = ask(
        Reason.SEVERAL_PAYMENTS, a_candidate(1), a_candidate(2, instrument="holder"), competing=both
    )  # fmt: skip
    assert (by_card.change, by_card.payment_id) == (Change.SAME_CARD, 1)
    none = ask(Reason.SEVERAL_PAYMENTS, a_candidate(1), a_candidate(2), competing=both)
    assert (none.change, none.count) == (Change.ALIKE, 2)


@pytest.mark.rule("G21")
def test_a_rival_that_was_settled_meanwhile_stands_in_the_way_no_more() -> None:
    waits = ask(Reason.SEVERAL_EXPENSES, a_candidate(1), rivals=(ExpenseId(7), ExpenseId(9)))
    assert (waits.change, waits.expense_id, waits.count) == (Change.OTHER_FIRST, 7, 2)
    assert ask(Reason.SEVERAL_EXPENSES, a_candidate(1)).change is Change.RUN


@pytest.mark.rule("G21")
def test_below_the_threshold_one_factor_that_is_enough_is_named_with_the_chance_it_gives() -> None:
    found = ask(Reason.BELOW_THRESHOLD, a_candidate(1, chance=0.9, merchant="poor"))
    assert (found.change, found.factor, found.level) == (Change.FACTOR, Factor.MERCHANT, "poor")
    odds = (
        0.9
        / 0.1
        * 2.718281828459045 ** (weight("merchant_exact", "alias") - weight("merchant_exact", "poor"))
    )
    assert found.would_be == pytest.approx(odds / (1 + odds))
    assert found.would_be >= found.needed == SCORED.probability_min
    card = ask(Reason.BELOW_THRESHOLD, a_candidate(1, chance=0.9, instrument="other_digits"))
    assert card.factor is Factor.INSTRUMENT


@pytest.mark.rule("G21")
def test_where_no_single_factor_is_enough_the_threshold_is_named() -> None:
    found = ask(
        Reason.BELOW_THRESHOLD, a_candidate(1, chance=0.2), a_candidate(2, chance=0.1, amount="no_rate")
    )
    assert (found.change, found.payment_id, found.probability) == (Change.THRESHOLD, 1, 0.2)


@pytest.mark.rule("G21")
def test_equal_payments_that_keep_one_another_down_are_told_apart_by_their_days() -> None:
    found = ask(Reason.BELOW_THRESHOLD, a_candidate(1, days=3), a_candidate(2, days=1, chance=0.5))
    assert (found.change, found.payment_id, found.days, found.count) == (Change.NEAREST_DAY, 2, 1, 2)


@pytest.mark.rule("G21", "F23")
@pytest.mark.parametrize("level", ["tip", "cents", "rounded", "digits", "whole"])
def test_an_amount_that_differs_is_a_persons_to_accept_however_likely(level: str) -> None:
    assert ask(Reason.BELOW_THRESHOLD, a_candidate(1, chance=0.999, amount=level)).change is Change.AMOUNT


@pytest.mark.rule("G21", "F20")
def test_what_is_no_draft_or_privately_paid_is_reconciled_by_hand() -> None:
    for reason in (Reason.NOT_A_DRAFT, Reason.NOT_COMPANY_PAID):
        found = ask(reason, a_candidate(4))
        assert (found.change, found.why, found.payment_id) == (Change.BY_HAND, reason.value, 4)


@pytest.mark.rule("G21")
def test_a_rejected_payment_is_offered_back() -> None:
    found = ask(Reason.REJECTED_BY_PERSON, a_candidate(4), rejected=frozenset({4}))
    assert (found.change, found.payment_id) == (Change.TAKE_BACK, 4)


@pytest.mark.rule("G21", "G08")
def test_a_sum_is_named_as_one() -> None:
    parts = [a_candidate(number, amount="adds_up", chance=0.4) for number in (1, 2, 3)]
    found = ask(Reason.NEEDS_SPLIT, *parts)
    assert (found.change, found.count) == (Change.ADD_UP, 3)


@pytest.mark.rule("G21", "G15")
def test_a_day_that_no_statement_covers_is_said_with_the_last_day_that_one_does() -> None:
    january = (date(2026, 1, 1), date(2026, 1, 31))
    february, april = (date(2026, 2, 1), date(2026, 2, 28)), (date(2026, 4, 1), date(2026, 4, 30))
    found = ask(Reason.NO_CANDIDATE, covered=(january, february, april))
    assert (found.change, found.last_on, found.next_on) == (
        Change.NO_STATEMENT, date(2026, 2, 28), date(2026, 4, 1)
    )  # fmt: skip
    assert ask(Reason.NO_CANDIDATE, covered=((date(2026, 3, 1), date(2026, 3, 31)),)).change is Change.NOTHING
    assert ask(Reason.NO_CANDIDATE, covered=()).change is Change.NO_STATEMENT


@pytest.mark.rule("G21", "F86")
def test_with_nothing_within_tolerance_the_nearest_outside_is_named_with_its_reason() -> None:
    near, far = a_candidate(1, outside="date", days=50), a_candidate(2, outside="amount")
    found = ask(Reason.NO_CANDIDATE, replace(near, score=-9.0), replace(far, score=-2.0))
    assert (found.change, found.payment_id, found.why) == (Change.OUTSIDE, 2, "amount")


@pytest.mark.rule("G21", "F10", "F12")
def test_under_strict_and_standard_the_first_broken_rule_is_named() -> None:
    late = Case(DAY, Reason.BELOW_THRESHOLD, (a_candidate(1, days=3),))
    assert why_not(late, STANDARD, parameters()).factor is Factor.DATE
    unlike = Case(DAY, Reason.BELOW_THRESHOLD, (a_candidate(1, merchant="weak"),))
    assert why_not(unlike, STANDARD, parameters()).factor is Factor.MERCHANT
    assert why_not(unlike, STRICT, parameters()).change is Change.DOUBT


@pytest.mark.rule("G21", "F22")
def test_what_is_locked_leads_nowhere() -> None:
    assert ask(None, a_candidate(1), can_link=False).change is Change.READ_ONLY
