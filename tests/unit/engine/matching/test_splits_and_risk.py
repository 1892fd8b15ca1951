from time import perf_counter

import pytest

from app.engine.matching.risk import Risk, poisson_upper
from app.engine.matching.sums import near_subsets, subsets
from app.models.expense import PaidBy
from app.models.match import Reason
from tests.unit.engine.books import ANNA, DAY, E, P, candidates, index_of, levels, links, unmatched, verdicts


@pytest.mark.rule("G08")
def test_several_payments_that_add_up_to_an_expense_are_proposed_and_never_linked() -> None:
    expense = E(amount="120.00", merchant="Hotel Orion")
    payments = [
        P(amount="30.00", text="HOTEL ORION", day=DAY - 9),
        P(amount="90.00", text="HOTEL ORION 12"),
        P(),
    ]
    index = index_of([expense], payments)
    (proposal,) = index.proposals()
    assert (proposal.expense_ids, proposal.payment_ids, proposal.alternatives) == ((1,), (1, 2), 0)
    assert unmatched(verdicts(index)[1]).reason is Reason.NEEDS_SPLIT
    assert links(index) == set()
    first, second = candidates(index, 1)[:2]
    assert {first.payment_id, second.payment_id} == {1, 2}
    assert all("adds_up" in levels(one) for one in (first, second))


@pytest.mark.rule("G08")
def test_several_expenses_that_add_up_to_a_payment_are_proposed_and_never_linked() -> None:
    expenses = [
        E(amount="80.00", merchant="Hotel Orion"),
        E(amount="23.50", merchant="Hotel Orion", day=DAY - 1),
    ]
    index = index_of(expenses, [P(amount="103.50", text="HOTEL ORION")])
    (proposal,) = index.proposals()
    assert (proposal.expense_ids, proposal.payment_ids) == ((1, 2), (1,))
    assert links(index) == set()


@pytest.mark.rule("G08")
def test_what_does_not_add_up_is_not_proposed() -> None:
    payments = [P(amount="30.00", text="HOTEL ORION"), P(amount="89.99", text="HOTEL ORION")]
    assert index_of([E(amount="120.00", merchant="Hotel Orion")], payments).proposals() == ()


@pytest.mark.rule("G08")
def test_a_deposit_weeks_before_and_its_balance_are_proposed() -> None:
    payments = [P(amount="42.00", text="WESTJET", day=DAY - 30), P(amount="158.00", text="WESTJET", day=DAY)]
    index = index_of([E(amount="200.00", merchant="WestJet"), E(amount="63.10", merchant="Vega")], payments)
    assert [one.payment_ids for one in index.proposals()] == [(1, 2)]
    assert not candidates(index, 1)[0].outside
    assert links(index) == set()


@pytest.mark.rule("G08")
def test_parcels_of_a_foreign_shop_add_up_within_the_rate() -> None:
    from datetime import date

    from app.models.rates import ExchangeRate

    rates = [ExchangeRate(date(2024, 3, 18), "USD", "EUR", 920_000_000, "file")]
    payments = [P(amount="12.45", text="VEGA PARTS"), P(amount="80.20", text="VEGA PARTS", day=DAY + 3)]
    far = [P(amount="12.45", text="VEGA PARTS"), P(amount="70.20", text="VEGA PARTS")]
    expense = E(amount="100.00", currency="USD", merchant="Vega Parts")
    (proposal,) = index_of([expense], payments, rates=rates).proposals()
    assert proposal.payment_ids == (1, 2)
    assert index_of([expense], far, rates=rates).proposals() == ()


@pytest.mark.rule("G08")
def test_a_hotel_bill_by_item_is_proposed_though_the_hotel_prints_another_name() -> None:
    stay = [
        E(amount=amount, merchant="Hotel Orion", category="Lodging", day=DAY - place)
        for place, amount in enumerate(("220.02", "33.63", "14.70"))
    ]
    bill = P(amount="268.35", text="EGT GRUPO", mcc="7011")
    index = index_of([*stay, E(amount="7.00", merchant="Vega Taxi", category="Taxi")], [bill])
    assert [(one.expense_ids, one.payment_ids) for one in index.proposals()] == [((1, 2, 3), (1,))]
    assert candidates(index, 1)[0].payment_id == 1
    assert {unmatched(one).reason for id_, one in verdicts(index).items() if id_ < 4} == {Reason.NEEDS_SPLIT}


@pytest.mark.rule("G08")
def test_sums_of_strangers_far_in_date_are_not_proposed() -> None:
    payments = [
        P(amount="30.00", text="HARBOR", day=DAY - 20, mcc="7011"),
        P(amount="90.00", text="HARBOR", day=DAY - 9, mcc="7011"),
    ]
    assert index_of([E(amount="120.00", merchant="Vega Taxi")], payments).proposals() == ()


@pytest.mark.rule("G08")
@pytest.mark.parametrize("paid_by", [PaidBy.OWN_MONEY, PaidBy.CASH])
def test_what_was_paid_privately_is_no_whole_of_card_payments(paid_by: PaidBy) -> None:
    payments = [P(amount="30.00", text="HOTEL ORION"), P(amount="90.00", text="HOTEL ORION")]
    expense = E(amount="120.00", merchant="Hotel Orion", paid_by=paid_by)
    assert index_of([expense], payments).proposals() == ()


@pytest.mark.rule("G08")
def test_a_member_settled_exactly_elsewhere_is_left_out_of_sums() -> None:
    payments = [P(amount="30.00", text="HOTEL ORION"), P(amount="90.00", text="HOTEL ORION")]
    index = index_of(
        [E(amount="120.00", merchant="Hotel Orion"), E("30.00", merchant="Hotel Orion")], payments
    )
    assert index.proposals() == ()
    assert links(index) == {(2, 1)}


def test_many_small_payments_of_one_shop_are_searched_within_bounds() -> None:
    payments = [P(amount=f"{place % 89 + 1}.{place % 97:02}", day=DAY - place % 9) for place in range(4_000)]
    started = perf_counter()
    index = index_of([E(amount=f"{100 + place}.37") for place in range(200)], payments)
    assert len(index.proposals()) <= 200
    assert perf_counter() - started < 60


def test_sums_that_are_nearly_right_name_the_closest_choice() -> None:
    assert near_subsets([40, 60, 61], 100.4, 0.02) == ((0, 1), 1)
    assert near_subsets([40, 60], 150, 0.02) == ((), 0)


def test_subsets_say_how_many_choices_fit() -> None:
    assert subsets([5, 7, 3, 9], 12) == ((0, 1), 1)
    assert subsets([5, 7, 3], 15) == ((0, 1, 2), 0)
    assert subsets([5, 7], 99) == ((), 0)
    assert subsets([0, 12], 12) == ((), 0)
    assert subsets([], 1) == ((), 0)


@pytest.mark.rule("G07b")
def test_the_risk_counts_what_moved_expenses_get_by_chance() -> None:
    rows = [E(amount=f"{10 + n}.{n % 90 + 10}", day=DAY + n, employee=ANNA) for n in range(60)]
    apart = index_of(rows, [P(amount=one.amount, day=one.day) for one in rows])
    assert apart.risk().links == 0
    assert apart.risk().upper_per_10k == pytest.approx(10_000 * 2.9957 / 60, rel=1e-3)
    habit = [P(amount="4.50", day=DAY + 15 * n) for n in range(60)]
    often = index_of([E(amount="4.50", day=DAY + 30 * n) for n in range(30)], habit)
    risk = often.risk()
    assert risk.decoys == 30
    assert risk.links > 0
    assert risk.per_10k <= risk.upper_per_10k


def test_the_upper_bound_of_a_count_is_the_exact_poisson_bound() -> None:
    assert poisson_upper(0) == pytest.approx(2.9957, abs=1e-3)
    assert poisson_upper(1) == pytest.approx(4.7439, abs=1e-3)
    assert poisson_upper(10) == pytest.approx(16.962, abs=1e-2)
    assert Risk.of(0, 0).upper_per_10k == 10_000
