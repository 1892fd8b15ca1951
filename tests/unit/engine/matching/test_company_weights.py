"""A company's own correction of the shipped weights, from its own data without labels."""

import random
from array import array
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from app.engine.matching import company_weights
from app.engine.matching.company_weights import CHANGE_MAX, guarded
from app.engine.matching.deciding import is_anybodys
from app.engine.matching.index import MatchIndex
from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters, code
from app.models.columns import ABSENT, PairColumns
from app.models.expense import PaidBy
from tests.unit.engine.books import (
    ANNA,
    BEN,
    BENS_CARD,
    CARD,
    DAY,
    INSTRUMENTS,
    POOL_CARD,
    E,
    P,
    candidates,
    expense_columns,
    index_of,
    links,
    parameters,
    payment_columns,
)

WORDS = (
    "Kestrel",
    "Orion",
    "Lotus",
    "Tamarind",
    "Quartz",
    "Meridian",
    "Saffron",
    "Juniper",
    "Cobalt",
    "Heron",
)
TRADES = ("Kitchen", "Hotel", "Taxi", "Paper", "Bistro", "Parking", "Garage", "Bakery")
Sides = tuple[list[E], list[P]]


@cache
def company(count: int, *, is_late: bool, has_holders: bool = True, seed: int = 5) -> Sides:
    """Invent purchases; a late company books five to eight days after, and prints mostly till numbers."""
    rng = random.Random(seed)
    expenses, payments = [], []
    for number in range(count):
        day, person = DAY + rng.randrange(300), rng.choice((ANNA, BEN))
        merchant = f"{rng.choice(WORDS)} {rng.choice(TRADES)}"
        amount = f"{rng.randrange(500, 90_000) / 100:.2f}"
        lag = rng.choice((5, 6, 7, 7, 8)) if is_late else rng.choice((0, 1, 1, 1, 2, 3))
        text = f"POS {rng.randrange(10**7):07d} TERM" if is_late and number % 3 else merchant.upper()
        card = (CARD if person == ANNA else BENS_CARD) if has_holders else POOL_CARD
        expenses.append(E(amount, day, merchant, employee=person))
        payments.append(P(amount, day + lag, text, instrument=card, purchased=False))
    return expenses, payments


@cache
def late() -> MatchIndex:
    return index_of(*company(900, is_late=True))


def weight(used: Parameters, factor: str, level: str) -> float:
    return float(used.weights[factor][code(factor, level)])


@pytest.mark.rule("G07")
@pytest.mark.parametrize("count", [0, 1, 60, 390])
def test_with_little_data_the_shipped_weights_hold_to_the_last_digit(count: int) -> None:
    index = index_of(*company(count, is_late=True))
    assert index.adapted.pairs == 0
    assert index.parameters is parameters()
    for place in range(min(count, 20)):
        for one in candidates(index, place + 1):
            assert "own data" not in "".join(evidence.detail for evidence in one.evidence)


def test_many_expenses_without_true_pairs_teach_nothing() -> None:
    expenses, payments = company(900, is_late=True)
    strangers = [replace(one, amount=f"{float(one.amount) + 1000:.2f}") for one in payments]
    index = index_of(expenses, strangers)
    assert index.adapted.pairs == 0
    assert index.parameters is parameters()


@pytest.mark.rule("G07")
def test_a_bank_that_books_late_and_prints_till_numbers_is_learned() -> None:
    shipped, used = parameters(), late().parameters
    assert late().adapted.pairs > 700
    assert weight(used, "date", "booked_5_7") > weight(shipped, "date", "booked_5_7") + 0.5
    assert weight(used, "date", "booked_1") < weight(shipped, "date", "booked_1") - 0.5
    for table in MERCHANT_TABLES:
        assert weight(used, table, "poor") > weight(shipped, table, "poor") + 0.3


def test_more_is_linked_where_the_company_is_unlike_others_and_nothing_wrongly() -> None:
    expenses, payments = company(900, is_late=True)
    before, after = links(_shipped_index(expenses, payments)), links(late())
    right = {(one, one) for one in range(1, 901)}
    assert len(after & right) > len(before & right)
    assert len(after - right) <= len(before - right)


def _shipped_index(expenses: list[E], payments: list[P]) -> MatchIndex:
    """Build an index that no company corrects."""
    return MatchIndex.build(
        expense_columns(expenses),
        payment_columns(payments),
        INSTRUMENTS,
        parameters=replace(parameters(), usual=None),
    )


def test_the_same_data_in_any_order_give_the_same_weights() -> None:
    expenses, payments = list(company(900, is_late=True)[0]), list(company(900, is_late=True)[1])
    random.Random(1).shuffle(expenses)
    random.Random(2).shuffle(payments)
    other = index_of(expenses, payments)
    assert other.adapted.pairs == late().adapted.pairs
    assert _told(other) == _told(late())


def test_a_sample_of_a_large_company_does_not_depend_on_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(company_weights, "SAMPLE_MAX", 600)
    expenses, payments = company(900, is_late=True)
    one, other = index_of(expenses, payments), index_of(expenses[::-1], payments[::-1])
    assert 400 < one.adapted.pairs < 700
    assert one.adapted.pairs == other.adapted.pairs
    assert _told(one) == _told(other)


def test_the_same_company_a_year_later_has_the_same_weights() -> None:
    expenses, payments = company(900, is_late=True)
    later = index_of(
        [replace(one, day=one.day + 364) for one in expenses],
        [replace(one, day=one.day + 364) for one in payments],
    )
    assert _told(later) == _told(late())


def test_what_is_linked_teaches_as_if_it_were_open() -> None:
    expenses, payments = company(900, is_late=True)
    linked = index_of(
        [replace(one, allocated=one.amount if place < 300 else "0") for place, one in enumerate(expenses)],
        [replace(one, allocated=one.amount if place < 300 else "0") for place, one in enumerate(payments)],
    )
    assert linked.adapted.pairs == pytest.approx(late().adapted.pairs, abs=5)
    assert _told(linked).keys() == _told(late()).keys()
    assert max(abs(_told(linked)[key] - value) for key, value in _told(late()).items()) < 0.1


def test_pairs_that_people_linked_count_as_known_and_rejected_ones_do_not() -> None:
    expenses, payments = company(900, is_late=True)
    ids = array("q", range(1, 901))
    taught = index_of(expenses, payments, linked=PairColumns(ids, ids))
    assert taught.adapted.pairs == 900
    refused = index_of(expenses, payments, rejected=PairColumns(ids, ids))
    assert refused.adapted.pairs == 0


@pytest.mark.rule("F15")
def test_contributions_add_up_to_the_score_and_say_what_the_company_added() -> None:
    said = 0
    for expense_id in range(1, 60):
        for one in candidates(late(), expense_id):
            total = one.prior
            for evidence in one.evidence:
                total += evidence.weight
                said += "; own data +" in evidence.detail
            assert one.score == total
    assert said > 50


def test_only_dates_and_merchants_are_corrected_within_limits_and_no_doubt_grows() -> None:
    shipped, used = parameters(), late().parameters
    assert used.prior == shipped.prior
    for factor, levels in CLASSES.items():
        for level in levels:
            change = weight(used, factor, level) - weight(shipped, factor, level)
            if factor not in ("date", *MERCHANT_TABLES) or "_before_" in level or level == "far":
                assert change == 0, (factor, level)
            assert abs(change) <= CHANGE_MAX + 1e-9
            assert change >= -1e-9 or weight(shipped, factor, level) > 0, (factor, level)
            if factor in MERCHANT_TABLES and weight(shipped, factor, level) > 0:
                assert change <= 1e-9, "no merchant speaks louder for a pair"


def test_an_unreadable_merchant_does_not_help_a_link_across_far_days() -> None:
    own, pairs = late().parameters.own, late().graph.pairs
    poor = pairs.levels["merchant_exact"] == code("merchant_exact", "poor")
    far = pairs.levels["date"] == code("date", "booked_after_8_36")
    near = pairs.levels["date"] == code("date", "booked_5_7")
    judged = guarded(own, pairs, np.full(pairs.left.size, 0.98))
    assert (poor & far).any()
    assert (poor & near).any()
    odds = judged / (1 - judged)
    raised = own["merchant_exact"][code("merchant_exact", "poor")]
    assert odds[poor & far] == pytest.approx(np.full(np.sum(poor & far), 49 * np.exp(-raised)))
    assert (judged[poor & near] == 0.98).all()


def test_links_that_card_and_merchant_are_silent_on_are_judged_by_the_shipped_weights() -> None:
    sides = company(900, is_late=True, has_holders=False)
    index = index_of(*sides)
    own, pairs = index.parameters.own, index.graph.pairs
    assert own
    chance = np.full(pairs.left.size, 0.9985)
    judged = guarded(own, pairs, chance)
    silent = is_anybodys(pairs)
    raised = silent & (np.append(own["date"], 0.0)[pairs.levels["date"]] > 0.5)
    assert raised.any()
    assert (judged[raised] < 0.9985).all()
    near = np.isin(pairs.levels["date"], [code("date", one) for one in ("booked_4", "booked_5_7")])
    assert (judged[~silent & near] == 0.9985).all()
    edges = guarded(own, pairs, np.where(np.arange(pairs.left.size) % 2, 1.0, 0.0))
    assert set(np.unique(edges).tolist()) <= {0.0, 1.0}


def test_a_tie_stays_a_tie_under_the_companys_own_weights() -> None:
    expenses, payments = company(900, is_late=True)
    again = index_of(expenses, [*payments, payments[10]])
    assert again.adapted.pairs
    assert not {(e, p) for e, p in links(again) if e == 11}


def test_cash_is_not_linked_by_the_companys_own_weights() -> None:
    expenses, payments = company(900, is_late=True)
    index = index_of([replace(expenses[0], paid_by=PaidBy.CASH), *expenses[1:]], payments)
    assert index.adapted.pairs
    assert not {(e, p) for e, p in links(index) if e == 1}


def test_the_estimate_of_the_risk_uses_the_companys_weights_once() -> None:
    risk = late().risk()
    assert risk.decoys == 900
    assert risk.upper_per_10k < 200


def test_pairs_without_any_date_or_merchant_do_not_break_learning() -> None:
    rows = [E(f"{100 + n}.00", DAY, "", employee=ANNA, instrument=ABSENT) for n in range(500)]
    paid = [P(f"{100 + n}.00", DAY, "", purchased=False) for n in range(500)]
    index = index_of(rows, paid)
    assert index.adapted.pairs == 0 or not index.parameters.own.keys() & set(MERCHANT_TABLES)


def _told(index: MatchIndex) -> dict[tuple[str, str], float]:
    return {
        (factor, level): round(float(value), 2)
        for factor, table in index.parameters.own.items()
        for level, value in zip(CLASSES[factor], table.tolist(), strict=True)
        if value
    }
