from time import perf_counter

import numpy as np
import pytest

from app.engine.matching.blocking import CROWD_MAX, FX_MAX, FX_OPENED_MAX, LETTERS_MAX, OPENED_MAX
from app.engine.matching.index import MatchIndex
from app.models.rules import STANDARD, STRICT
from tests.unit.engine.books import BENS_CARD, DAY, POOL_CARD, E, P, candidates, index_of, links, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 4_000,
        "12 " * 1_400,
        "☕🥐🎉",
        "مطعم الشرق 12.03",
        "\u202e\u2066evil\u2069",
        "* * * *",
        "SQ *",
        "\x00\x01",
        "31/31/31 00/00/0000 99.99.9999 29 FEB",
        "EUR EUR EUR 1.1.1.1,1 USD",
    ],
)
def test_any_text_is_read_without_harm(text: str) -> None:
    index = index_of(
        [E(merchant=text), E()], [P(text=text, purchased=False), P(text=text + " KESTREL KITCHEN")]
    )
    assert {one.payment_id for one in candidates(index, 2)} == {1, 2}
    assert len(verdicts(index)) == 2


@pytest.mark.parametrize("amount", ["0.00", "-12.30", "0.01", "9999999999.99"])
def test_zero_negative_and_huge_amounts(amount: str) -> None:
    index = index_of([E(amount=amount)], [P(amount=amount), P()])
    expected = set() if amount == "0.00" else {(1, 1)}
    assert links(index, STRICT) == expected


def test_a_refund_never_matches_a_cost() -> None:
    assert links(index_of([E(amount="-12.30")], [P()])) == set()
    assert links(index_of([E(amount="-12.30")], [P(amount="-12.30")])) == {(1, 1)}


@pytest.mark.parametrize(("currency", "amount"), [("JPY", "1230"), ("KWD", "12.305"), ("CLF", "12.3055")])
def test_currencies_with_no_three_or_four_decimals(currency: str, amount: str) -> None:
    index = index_of([E(amount=amount, currency=currency)], [P(amount=amount, currency=currency)], STANDARD)
    assert links(index) == {(1, 1)}
    assert amount in candidates(index, 1)[0].evidence[0].detail


def test_everything_missing_but_the_amount() -> None:
    expense = E(merchant="", category="", currency="")
    index = index_of([expense], [P(text="", currency="")])
    assert len(verdicts(index)) == 1
    assert index_of([], []).decide().verdicts == ()
    assert links(index_of([E()], [])) == set()
    assert candidates(index_of([E()], []), 1) == ()


def test_day_and_month_that_changed_places_are_tried() -> None:
    swapped = 19_789  # 2024-03-07, read as 2024-07-03
    index = index_of([E(day=19_907)], [P(day=swapped)])
    assert "swapped" in {one.level for one in candidates(index, 1)[0].evidence}


@pytest.mark.parametrize("instrument", [BENS_CARD, POOL_CARD])
def test_ten_thousand_equal_payments_on_a_day_cost_no_square(instrument: int) -> None:
    count = 10_000
    index = index_of([E(employee=2)] * count, [P(instrument=instrument)] * count)
    assert index.graph.pairs.left.size <= count * (3 * CROWD_MAX + 3 * LETTERS_MAX)
    assert _opened(index, count) <= count * OPENED_MAX
    assert links(index, STRICT) == set()
    assert links(index) == set()


def _opened(index: MatchIndex, expenses: int) -> int:
    """Count the pairs that are looked at, which is the work that grows with a crowd."""
    return int(index._blocks.pairs(np.arange(expenses, dtype=np.int64))[0].size)


@pytest.mark.parametrize("expenses", [1, 50])
def test_a_crowd_ten_times_as_large_opens_no_more_pairs(expenses: int) -> None:
    opened = [
        _opened(index_of([E(employee=2)] * expenses, [P(instrument=POOL_CARD)] * count), expenses)
        for count in (1_000, 10_000)
    ]
    assert opened[0] == opened[1] <= expenses * OPENED_MAX


def test_a_feed_without_holders_finds_the_right_payment_among_thousands() -> None:
    names = ("ALPHA", "DELTA", "NOVA", "ORION", "VEGA")
    payments = [
        P(
            amount=f"{7 + n % 900}.{n % 97:02d}",
            text=f"{names[n % 5]} SHOP",
            day=DAY + n % 150,
            instrument=POOL_CARD,
        )
        for n in range(20_000)
    ]
    right = payments[12_345]
    expense = E(amount=right.amount, merchant=f"{right.text.title()}", day=right.day, employee=2)
    found = candidates(index_of([expense], payments), 1)
    assert found[0].payment_id == 12_346
    assert found[0].probability > 0.9


def test_a_feed_without_holders_of_two_hundred_thousand_rows_opens_a_bounded_number_of_pairs() -> None:
    count = 200_000
    payments = [
        P(
            amount=f"{7 + n % 4_999}.{n % 97:02d}",
            text=f"SHOP {n % 811}",
            day=DAY + n % 150,
            instrument=POOL_CARD,
        )
        for n in range(count)
    ]
    expenses = [
        E(amount=one.amount, merchant=one.text.title(), day=one.day, employee=2) for one in payments[::20_000]
    ]
    index = index_of(expenses, payments)
    bound = len(expenses) * (12 * CROWD_MAX + 3 * LETTERS_MAX + 3 * FX_MAX)
    assert index.graph.pairs.left.size <= bound
    assert _opened(index, len(expenses)) <= len(expenses) * (OPENED_MAX + FX_OPENED_MAX)
    for place in range(len(expenses)):
        assert candidates(index, place + 1)[0].payment_id == 1 + 20_000 * place


def test_ten_thousand_equal_claims_and_payments_of_one_shop_add_up_to_no_blow_up() -> None:
    count = 10_000
    started = perf_counter()
    index = index_of([E(amount="24.60", employee=2)] * 200, [P(instrument=BENS_CARD)] * count)
    assert len(index.proposals()) <= 200
    assert all(one.alternatives > 0 for one in index.proposals())
    assert perf_counter() - started < 120


@pytest.mark.parametrize("day", [-700_000, 0, 2_900_000])
def test_days_far_from_today_are_read(day: int) -> None:
    index = index_of([E(day=day), E(day=DAY)], [P(day=day), P(day=DAY)])
    assert links(index) == {(1, 1), (2, 2)}
