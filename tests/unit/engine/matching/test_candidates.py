import pytest

from app.models.columns import ABSENT
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Factor
from app.models.payment import PaymentKind
from app.models.reconciliation import Allocation
from app.models.rules import STRICT
from tests.unit.engine.books import (
    BENS_CARD,
    CARD,
    DAY,
    POOL_CARD,
    SECOND_CARD,
    E,
    P,
    candidates,
    index_of,
    levels,
    links,
    parameters,
)


def link(expense_id: int, payment_id: int, minor: int) -> Allocation:
    return Allocation(ExpenseId(expense_id), PaymentId(payment_id), minor, minor)


@pytest.mark.rule("F03")
def test_candidates_come_by_instrument_then_score_then_days_then_gap_then_id() -> None:
    payments = [
        P(instrument=SECOND_CARD),
        P(text="VEGA TAXI"),
        P(day=DAY + 9),
        P(),
        P(amount="12.35"),
        P(),
    ]
    found = candidates(index_of([E(instrument=CARD)], payments), 1)
    keys = [
        (
            bool(one.outside),
            not one.same_instrument,
            -one.score,
            abs(one.days_apart),
            one.amount_gap_minor or 0,
            one.payment_id,
        )
        for one in found
    ]
    assert keys == sorted(keys)
    assert [one.payment_id for one in found][:2] == [4, 6]
    assert found[-1].payment_id == 1


@pytest.mark.rule("F15")
def test_contributions_and_the_prior_add_up_exactly_to_the_score() -> None:
    payments = [P(mcc="5812", country="DE", vat="DE1"), P(amount="14.00"), P(text="X", day=DAY + 20)]
    index = index_of([E(instrument=CARD, vat="DE1", country="DE")], payments)
    for candidate in candidates(index, 1):
        score = candidate.prior
        for one in candidate.evidence:
            score += one.weight
        assert candidate.score == score
    first = candidates(index, 1)[0]
    assert {one.factor for one in first.evidence} == set(Factor)


@pytest.mark.rule("F15")
@pytest.mark.parametrize(
    ("expense", "payment", "level"),
    [
        (E(vat="FR99"), P(), "vat_number_"),
        (E(category=""), P(mcc="5812"), "category_"),
        (E(), P(mcc=""), "category_"),
        (E(country="DE"), P(), "country_"),
    ],
)
def test_data_missing_on_either_side_is_neutral(expense: E, payment: P, level: str) -> None:
    weights = parameters().weights
    shown = candidates(index_of([expense], [payment]), 1)[0]
    assert not any(one.level.startswith(level) and "absent" not in one.level for one in shown.evidence)
    assert {weights[name][-1] for name in ("vat_number", "category", "country")} == {0.0}


@pytest.mark.rule("F86")
@pytest.mark.parametrize(
    ("payment", "reason"),
    [
        (P(amount="90.00"), "amount"),
        (P(amount="1.00"), "amount"),
        (P(kind=PaymentKind.FEE), "kind"),
        (P(currency="SEK"), "no_rate"),
    ],
)
def test_a_payment_outside_tolerance_is_still_listed_below_with_the_reason(payment: P, reason: str) -> None:
    found = candidates(index_of([E()], [payment, P()]), 1)
    assert [(one.payment_id, one.outside) for one in found] == [(2, ""), (1, reason)]


@pytest.mark.rule("F13")
def test_foreign_currency_matches_on_the_original_amount_first() -> None:
    billed = P(amount="11.02", original="12.30", original_currency="USD")
    index = index_of([E(currency="USD")], [billed, P(amount="11.02", text="VEGA")])
    best = candidates(index, 1)[0]
    assert (best.payment_id, best.amount_gap_minor) == (1, 0)
    assert "exact_original" in levels(best)


@pytest.mark.rule("F13")
def test_converted_amounts_match_only_within_the_rate_tolerance() -> None:
    from datetime import date

    from app.models.rates import ExchangeRate

    rates = [ExchangeRate(date(2024, 3, 18), "USD", "EUR", 920_000_000, "file")]
    payments = [P(amount="92.40"), P(amount="99.00"), P(amount="80.00")]
    index = index_of([E(currency="USD", amount="100.00")], payments, rates=rates)
    found = {one.payment_id: one for one in candidates(index, 1)}
    assert levels(found[PaymentId(1)]) & {"rate_fair", "rate_near", "rate_close"}
    assert found[PaymentId(1)].amount_gap_minor == 40
    assert not levels(found[PaymentId(2)]) & {"rate_wide", "rate_fair"}
    assert found[PaymentId(3)].outside == "amount"


@pytest.mark.rule("F13")
def test_no_rate_is_ever_assumed() -> None:
    found = candidates(index_of([E(currency="USD")], [P()]), 1)[0]
    assert found.amount_gap_minor is None
    assert found.outside == "no_rate"
    assert links(index_of([E(currency="USD")], [P()])) == set()


def test_rates_are_learned_from_payments_that_state_both_amounts() -> None:
    stated = [
        P(
            amount=f"{9 * n}.20",
            original=f"{10 * n}.00",
            original_currency="USD",
            instrument=BENS_CARD,
            day=DAY + n,
        )
        for n in range(1, 8)
    ]
    index = index_of(
        [E(currency="USD", amount="100.00", day=DAY + 3)], [P(amount="90.40", day=DAY + 3), *stated]
    )
    found = candidates(index, 1)
    assert found[0].payment_id == 1
    assert found[0].amount_gap_minor is not None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("CB KESTREL KITCHEN FACT 180324", "same"),
        ("KESTREL KITCHEN ON 18 MAR", "same"),
        ("KESTREL KITCHEN", "booked_3"),
        ("CHECKCARD 0318 KESTREL KITCHEN BERLIN", "same"),
        ("CARD PURCHASE 18 MAR KESTREL KITCHEN", "same"),
        ("CARD PURCHASE 18MAR2024 KESTREL KITCHEN", "same"),
    ],
)
def test_the_purchase_day_is_read_from_the_banks_text(text: str, level: str) -> None:
    payment = P(text=text, day=DAY + 3, purchased=False)
    found = candidates(index_of([E()], [payment]), 1)[0]
    assert [one.level for one in found.evidence if one.factor is Factor.DATE] == [level]


def test_the_original_amount_is_read_from_the_banks_text() -> None:
    payment = P(amount="11.02", text="CB KESTREL KITCHEN FACT 180324 12,30 USD")
    found = candidates(index_of([E(currency="USD")], [payment]), 1)[0]
    assert "exact_original" in levels(found)


def test_card_digits_in_the_text_of_a_shared_card_speak_for_and_against() -> None:
    digits = P(instrument=POOL_CARD, text="KESTREL KITCHEN KARTE 4417")
    for_anna = candidates(index_of([E(instrument=CARD)], [digits]), 1)[0]
    against = candidates(index_of([E(instrument=SECOND_CARD)], [digits]), 1)[0]
    assert "shared_digits" in levels(for_anna)
    assert "other_digits" in levels(against)
    assert for_anna.score > against.score


def test_a_date_behind_the_opening_words_is_no_card_number() -> None:
    payment = P(instrument=POOL_CARD, text="CHECKCARD 0318 KESTREL KITCHEN", purchased=False)
    assert "other_digits" not in levels(candidates(index_of([E(instrument=CARD)], [payment]), 1)[0])


@pytest.mark.rule("G07", "G20")
def test_equal_payments_of_a_whole_class_show_the_chance_of_the_class() -> None:
    three = index_of([E(merchant="Kestrel"), E(category="Taxi"), E()], [P(), P(), P()])
    assert [one.probability > 0.9 for one in candidates(three, 1)] == [True, True, True]
    two = index_of([E(), E()], [P(), P(), P()])
    assert all(one.probability < 0.5 for one in candidates(two, 1))
    days = [P(day=DAY - 1), P(day=DAY + 1)]
    apart = index_of([E(day=DAY - 1), E(day=DAY + 1)], days)
    assert sum(one.probability for one in candidates(apart, 1)) <= 1


@pytest.mark.rule("F86")
def test_what_others_fit_far_better_is_listed_below_as_unlikely() -> None:
    index = index_of([E(), E(amount="12.31", day=DAY + 1)], [P(), P(amount="12.31", day=DAY + 1)])
    assert [(one.payment_id, one.outside) for one in candidates(index, 1)] == [(1, ""), (2, "unlikely")]


def test_a_payment_lists_its_expenses_in_the_same_order() -> None:
    index = index_of([E(merchant="Vega"), E(), E(amount="99.00")], [P()])
    assert [one.expense_id for one in index.candidates_of_payment(PaymentId(1))] == [2, 1, 3]


def test_a_link_takes_both_sides_out_and_its_undo_brings_them_back() -> None:
    index = index_of([E(), E(day=DAY + 1)], [P(), P(day=DAY + 1, text="KESTREL KITCHEN 9")])
    before = candidates(index, 2)
    index.update(linked=[link(1, 1, 1230)])
    assert candidates(index, 1) == ()
    assert [one.payment_id for one in candidates(index, 2)] == [2]
    assert candidates(index, 2)[0].probability > before[0].probability
    assert links(index) == {(2, 2)}
    index.update(unlinked=[link(1, 1, 1230)])
    assert candidates(index, 2) == before


def test_a_partly_settled_payment_competes_with_what_is_left() -> None:
    index = index_of([E(amount="5.00"), E(amount="7.30")], [P()])
    index.update(linked=[link(1, 1, 500)])
    left = candidates(index, 2)[0]
    assert (left.payment_id, left.amount_gap_minor) == (1, 0)
    assert links(index, STRICT) == {(2, 1)}


def test_a_link_made_earlier_can_be_undone() -> None:
    index = index_of([E(allocated="12.30")], [P(allocated="12.30")])
    assert candidates(index, 1) == ()
    index.update(unlinked=[link(1, 1, 1230)])
    assert links(index) == {(1, 1)}


def test_a_rejection_counts_at_once_and_can_be_taken_back() -> None:
    index = index_of([E()], [P()])
    index.update(rejected=[(ExpenseId(1), PaymentId(1))])
    assert candidates(index, 1) == ()
    index.update(restored=[(ExpenseId(1), PaymentId(1))])
    assert links(index) == {(1, 1)}


def test_unknown_ids_have_no_candidates() -> None:
    index = index_of([E()], [P()])
    assert candidates(index, 77) == ()
    assert index.candidates_of_payment(PaymentId(77)) == ()
    assert index.explain(ExpenseId(77), PaymentId(1)) is None


def test_any_pair_can_be_explained() -> None:
    index = index_of([E()], [P(instrument=BENS_CARD, day=DAY + 300)])
    found = index.explain(ExpenseId(1), PaymentId(1))
    assert found is not None
    assert {"far", "stranger"} <= levels(found)
    assert found.probability == 0.0
    assert ABSENT not in (found.expense_id, found.payment_id)
