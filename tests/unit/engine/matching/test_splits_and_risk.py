import pytest

from app.engine.matching.risk import Risk, poisson_upper
from app.engine.matching.splits import subsets
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
