from dataclasses import replace

import pytest

from app.models.expense import ExpenseStatus, PaidBy
from app.models.match import Matched, Reason
from app.models.payment import LinkState, PaymentKind
from app.models.rules import SCORED, STANDARD, STRICT
from tests.unit.engine.books import (
    BENS_CARD,
    CARD,
    DAY,
    POOL_CARD,
    SECOND_CARD,
    E,
    P,
    ambiguous,
    candidates,
    index_of,
    links,
    unmatched,
    verdicts,
)


@pytest.mark.rule("F10")
@pytest.mark.parametrize(
    ("payment", "is_linked"),
    [
        (P(), True),
        (P(amount="12.31"), False),
        (P(day=DAY + 1), False),
        (P(day=DAY - 1), False),
        (P(currency="USD"), False),
        (P(instrument=BENS_CARD), False),
        (P(text="SOMETHING ELSE ENTIRELY"), True),
    ],
)
def test_strict_links_same_instrument_currency_amount_and_date_and_nothing_else(
    payment: P, is_linked: bool
) -> None:
    assert links(index_of([E()], [payment], STRICT)) == ({(1, 1)} if is_linked else set())


@pytest.mark.rule("F12")
@pytest.mark.parametrize(
    ("payment", "is_linked"),
    [
        (P(day=DAY + 2), True),
        (P(day=DAY + 3), False),
        (P(day=DAY - 1), False),
        (P(text="SQ *KESTREL KITCHEN 4411"), True),
        (P(text="ORION GARAGE"), False),
        (P(amount="13.10", currency="USD", original="12.30", original_currency="EUR"), True),
        (P(amount="12.29"), False),
    ],
)
def test_standard_links_exact_amounts_of_a_similar_merchant_up_to_two_days_later(
    payment: P, is_linked: bool
) -> None:
    assert links(index_of([E()], [payment], STANDARD)) == ({(1, 1)} if is_linked else set())


@pytest.mark.rule("F10", "F12")
def test_the_payments_day_is_the_purchase_where_known_and_the_booking_otherwise() -> None:
    bought = P(day=DAY, booked=DAY + 4)
    booked = P(day=DAY + 4, purchased=False)
    assert links(index_of([E()], [bought], STRICT)) == {(1, 1)}
    assert links(index_of([E()], [booked], STRICT)) == set()


@pytest.mark.rule("F12")
def test_an_expense_without_an_instrument_may_match_any_instrument_of_its_employee() -> None:
    on_second = P(instrument=SECOND_CARD)
    assert links(index_of([E()], [on_second], STRICT)) == {(1, 1)}
    assert links(index_of([E(instrument=CARD)], [on_second], STRICT)) == set()


@pytest.mark.rule("F10")
def test_profiles_can_be_edited() -> None:
    wide = replace(STRICT, days_after=5)
    assert links(index_of([E()], [P(day=DAY + 5)], wide)) == {(1, 1)}


@pytest.mark.rule("F11")
@pytest.mark.parametrize("profile", [STRICT, STANDARD])
def test_two_payments_for_one_expense_stop_automation_and_say_so(profile: object) -> None:
    index = index_of([E()], [P(text="KESTREL KITCHEN"), P(text="KESTREL KITCHEN 2")], profile)  # type: ignore[arg-type]  # both are profiles
    verdict = ambiguous(verdicts(index)[1])
    assert verdict.reason is Reason.SEVERAL_PAYMENTS
    assert set(verdict.payment_ids) == {1, 2}


@pytest.mark.rule("F11")
@pytest.mark.parametrize("profile", [STRICT, STANDARD])
def test_two_expenses_for_one_payment_stop_automation_and_say_so(profile: object) -> None:
    index = index_of([E(), E(category="Other")], [P()], profile)  # type: ignore[arg-type]  # both are profiles
    found = verdicts(index)
    assert ambiguous(found[1]).reason is Reason.SEVERAL_EXPENSES
    assert ambiguous(found[1]).rival_expense_ids == (2,)
    assert ambiguous(found[2]).rival_expense_ids == (1,)


@pytest.mark.rule("F11", "F16")
def test_in_scored_a_tie_never_reaches_the_threshold() -> None:
    one_of_three = index_of([E(), E()], [P(), P(), P()])
    assert links(one_of_three) == set()
    assert {type(one).__name__ for one in verdicts(one_of_three).values()} == {"Ambiguous"}
    reported_twice = index_of([E(), E()], [P()])
    assert links(reported_twice) == set()


@pytest.mark.rule("F16")
def test_scored_links_where_the_probability_reaches_the_threshold() -> None:
    index = index_of([E()], [P()])
    verdict = verdicts(index)[1]
    assert isinstance(verdict, Matched)
    assert verdict.rule == "probability"
    assert verdict.candidate.probability >= SCORED.probability_min
    assert links(index, replace(SCORED, probability_min=1.0, unique_exact=False)) == set()


@pytest.mark.rule("F16")
def test_a_shown_switch_adds_exact_amounts_that_are_unique_both_ways() -> None:
    index = index_of([E(merchant="", category="")], [P(text="ORION", day=DAY + 4)])
    candidate = candidates(index, 1)[0]
    threshold = replace(SCORED, probability_min=0.9999)
    on, off = links(index, threshold), links(index, replace(threshold, unique_exact=False))
    assert off == set()
    assert on == ({(1, 1)} if candidate.probability > 0.7 else set())
    rival = index_of(
        [E(merchant="", category="")], [P(text="ORION", day=DAY + 4), P(text="VEGA", day=DAY - 4)]
    )
    assert links(rival, threshold) == set()


@pytest.mark.rule("F20")
@pytest.mark.parametrize("profile", [STRICT, STANDARD, SCORED])
@pytest.mark.parametrize("status", [ExpenseStatus.SUBMITTED, ExpenseStatus.APPROVED, ExpenseStatus.COMPLETED])
def test_only_drafts_match_by_themselves_and_a_skipped_one_says_why(
    profile: object, status: ExpenseStatus
) -> None:
    index = index_of([E(status=status)], [P()], profile)  # type: ignore[arg-type]  # all are profiles
    assert unmatched(verdicts(index)[1]).reason is Reason.NOT_A_DRAFT
    assert candidates(index, 1)[0].payment_id == 1


@pytest.mark.rule("F20")
@pytest.mark.parametrize("status", [ExpenseStatus.TO_REVIEW, ExpenseStatus.TO_SUBMIT, ExpenseStatus.REJECTED])
def test_every_draft_matches(status: ExpenseStatus) -> None:
    assert links(index_of([E(status=status)], [P()])) == {(1, 1)}


@pytest.mark.parametrize("profile", [STRICT, STANDARD, SCORED])
@pytest.mark.parametrize("paid_by", [PaidBy.CASH, PaidBy.OWN_MONEY])
def test_a_private_expense_is_never_linked_against_its_stated_method(
    profile: object, paid_by: PaidBy
) -> None:
    index = index_of([E(paid_by=paid_by)], [P()], profile)  # type: ignore[arg-type]  # all are profiles
    assert unmatched(verdicts(index)[1]).reason is Reason.NOT_COMPANY_PAID


def test_one_cost_reported_by_card_and_in_cash_is_not_chosen_by_the_method_alone() -> None:
    index = index_of([E(), E(paid_by=PaidBy.CASH)], [P()])
    assert links(index) == set()


def test_what_is_linked_ignored_or_no_expense_takes_no_part() -> None:
    assert links(index_of([E(allocated="12.30")], [P()])) == set()
    assert links(index_of([E()], [P(allocated="12.30")])) == set()
    assert links(index_of([E()], [P(state=LinkState.IGNORED)])) == set()
    assert links(index_of([E()], [P(kind=PaymentKind.SETTLEMENT)])) == set()
    assert verdicts(index_of([E(state=LinkState.IGNORED)], [P()])) == {}


@pytest.mark.rule("G20")
def test_a_complete_twin_class_is_filled_whole_in_date_order() -> None:
    index = index_of([E(), E()], [P(booked=DAY + 2), P(booked=DAY + 1)])
    assert links(index) == {(1, 2), (2, 1)}
    assert {one.rule for one in verdicts(index).values() if isinstance(one, Matched)} == {"twin_class"}


@pytest.mark.rule("G20")
@pytest.mark.parametrize(
    "expenses",
    [
        [E(), E(category="Travel")],
        [E(vat="DE1"), E(vat="DE2")],
        [E()],
        [E(), E(), E()],
    ],
)
def test_a_twin_class_that_is_incomplete_or_differs_in_the_books_is_left_to_a_person(
    expenses: list[E],
) -> None:
    assert links(index_of(expenses, [P(), P()])) == set()


@pytest.mark.rule("F11")
def test_a_rejected_pair_is_never_offered_again() -> None:
    from array import array

    from app.models.columns import PairColumns

    index = index_of([E()], [P()], rejected=PairColumns(array("q", [1]), array("q", [1])))
    assert candidates(index, 1) == ()
    assert unmatched(verdicts(index)[1]).reason is Reason.REJECTED_BY_PERSON


@pytest.mark.rule("F16", "F23", "G08")
@pytest.mark.parametrize(
    ("claimed", "paid"),
    (("499.00", "299.00"), ("148.20", "184.20"), ("80.00", "88.00"), ("80.00", "80.04")),
)
def test_amounts_that_differ_are_left_to_a_person_however_likely(claimed: str, paid: str) -> None:
    index = index_of([E(amount=claimed, instrument=CARD)], [P(amount=paid)])
    assert links(index, replace(SCORED, probability_min=0.5)) == set()


@pytest.mark.rule("F11")
def test_a_payment_that_another_expense_was_linked_with_is_no_rival_any_more() -> None:
    index = index_of([E(amount="18.70", day=DAY + 4), E(amount="24.75")], [P(amount="24.75")])
    assert links(index) == {(2, 1)}
    assert unmatched(verdicts(index)[1]).reason is Reason.NO_CANDIDATE


@pytest.mark.rule("F15", "F16")
def test_a_claim_that_names_one_card_is_not_linked_with_another() -> None:
    index = index_of([E(instrument=CARD)], [P(instrument=SECOND_CARD)])
    assert links(index, replace(SCORED, probability_min=0.5, unique_probability_min=0.0)) == set()
    assert candidates(index, 1)[0].payment_id == 1


@pytest.mark.rule("F11")
@pytest.mark.parametrize("threshold", (0.05, 0.3, 0.51))
@pytest.mark.parametrize(("claims", "charges"), ((2, 1), (1, 2), (2, 3)))
def test_a_tie_is_never_linked_however_low_the_threshold(claims: int, charges: int, threshold: float) -> None:
    index = index_of([E()] * claims, [P()] * charges)
    assert links(index, replace(SCORED, probability_min=threshold, unique_probability_min=0.0)) == set()


@pytest.mark.rule("F11")
@pytest.mark.parametrize("later", [5, 9, 12])
def test_a_second_payment_like_it_that_nobody_claims_is_never_guessed_between(later: int) -> None:
    payments = [P(day=DAY + 1, purchased=False), P(day=DAY + later, purchased=False)]
    assert links(index_of([E()], payments)) == set()
    claimed = [E(), E(day=DAY + later - 1, merchant="Kestrel Kitchen")]
    assert len(links(index_of(claimed, payments))) == 2


@pytest.mark.rule("F11")
def test_one_cost_claimed_twice_by_two_names_is_never_guessed() -> None:
    twice = [E(merchant="Petrol", instrument=CARD), E(merchant="Vega Fuels")]
    assert links(index_of(twice, [P(text="WOJCIK 57W")])) == set()


@pytest.mark.rule("G20")
def test_a_class_of_two_projects_is_left_to_a_person() -> None:
    payments = [P(), P()]
    assert len(links(index_of([E(project="Alpha"), E(project="Alpha")], payments))) == 2
    assert links(index_of([E(project="Alpha"), E(project="Beta")], payments)) == set()


@pytest.mark.rule("F16")
def test_the_only_payment_near_is_not_taken_while_another_of_its_series_is_free() -> None:
    expense = E(merchant="Kestrel", day=DAY + 5)
    series = [P(text="VEGA", day=DAY), P(text="VEGA", day=DAY + 31)]
    alone, two = (verdicts(index_of([expense], series[:count]))[1] for count in (1, 2))
    assert isinstance(alone, Matched)
    assert alone.rule == "unique_exact"
    assert not isinstance(two, Matched)


@pytest.mark.rule("F16")
def test_on_a_card_of_anybody_the_amount_alone_links_nothing() -> None:
    unlike = P(instrument=POOL_CARD, text="HARBOR INN", day=DAY + 2)
    assert links(index_of([E(merchant="Kestrel")], [unlike])) == set()
    named = P(instrument=POOL_CARD, text="KESTREL KITCHEN", day=DAY + 2)
    assert links(index_of([E(merchant="Kestrel Kitchen")], [named])) == {(1, 1)}
