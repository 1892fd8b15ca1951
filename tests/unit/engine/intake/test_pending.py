"""Which booked line is the posting of which pending line."""

from typing import Any

import pytest

from app.engine.intake.alike import UNKNOWN, is_longer, likeness
from app.engine.intake.pending import Movement, Pairing, pair_pending
from app.models.sighting import Doubt


def held(key: int = 1, minor: int = 4000, text: str = "CAFE ROMA", day: int = 100, **other: Any) -> Movement:
    return Movement(key, day, minor, "EUR", text, **other)


def booked(
    key: int = 9, minor: int = 4000, text: str = "Cafe Roma 0231", day: int = 102, **other: Any
) -> Movement:
    return Movement(key, day, minor, "EUR", text, **other)


def pairs(found: Pairing) -> list[tuple[int, int]]:
    return [(one.pending, one.booked) for one in found.pairs]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (booked(), "amount"),
        (booked(minor=4600), "tip"),
        (booked(minor=5000), "tip"),
        (booked(minor=4600, mcc="5812"), "tip"),
        (booked(text="CAFE R"), "amount"),
    ],
)
def test_the_same_amount_or_a_tip_at_the_same_merchant_is_the_posting(line: Movement, why: str) -> None:
    assert [one.why for one in pair_pending([held()], [line]).pairs] == [why]


@pytest.mark.parametrize(
    "line",
    [
        booked(minor=5001),  # more than a tip
        booked(minor=3900),  # less
        booked(minor=4600, mcc="5411"),  # nobody tips a supermarket
        booked(minor=-4000),  # money in
        booked(day=111),  # too late
        booked(day=98),  # before
        booked(text="TAXI CORK"),
        booked(bought=105),
        booked(minor=4600, text="CAFE ROMA BAR AND GRILL OTHER"[5:]),
    ],
)
def test_what_does_not_fit_is_left_alone(line: Movement) -> None:
    assert pair_pending([held()], [line]) == Pairing()


def test_another_currency_never_fits() -> None:
    line = booked()._replace(currency="USD")
    assert pair_pending([held()], [line]) == Pairing()


def test_the_banks_id_outweighs_the_text_and_a_longer_time() -> None:
    line = booked(minor=3100, text="HOTEL", day=130, bank_id="A1")
    found = pair_pending([held(bank_id="A1")], [line])
    assert [one.why for one in found.pairs] == ["id"]
    far = pair_pending([held(bank_id="A1")], [line._replace(minor=9000)])
    assert [one.doubt for one in far.doubtful] == [Doubt.AMOUNT]


def test_a_converted_amount_settles_at_another_rate() -> None:
    held_usd = held(minor=4000, original_minor=4400, original_currency="USD")
    line = booked(minor=4111, original_minor=4400, original_currency="USD")
    assert [one.why for one in pair_pending([held_usd], [line]).pairs] == ["original"]
    assert not pair_pending([held_usd], [line._replace(original_minor=4401, mcc="5411")]).pairs


def test_a_text_that_says_nothing_is_offered_to_a_person() -> None:
    found = pair_pending([held(text="PENDING CARD TRANSACTION 123")], [booked(day=103)])
    assert pairs(found) == []
    assert [one.doubt for one in found.doubtful] == [Doubt.TEXT]


def test_equal_lines_are_paired_in_order_of_their_days() -> None:
    held_ones = [held(2, day=101), held(1, day=100)]
    lines = [booked(12, day=104), booked(11, day=103), booked(10, day=102)]
    assert pairs(pair_pending(held_ones, lines)) == [(1, 10), (2, 11)]
    assert pairs(pair_pending(held_ones, lines[:1])) == [(1, 12)]


def test_different_lines_that_fit_one_are_all_left_and_told() -> None:
    found = pair_pending([held(1), held(2, minor=4200)], [booked(minor=4600)])
    assert pairs(found) == []
    assert [(one.pending, one.booked, one.doubt) for one in found.doubtful] == [
        (1, 9, Doubt.SEVERAL),
        (2, 9, Doubt.SEVERAL),
    ]


def test_one_pending_line_that_two_different_ones_fit_is_left() -> None:
    found = pair_pending([held()], [booked(8, minor=4400), booked(9, minor=4600)])
    assert pairs(found) == []
    assert {one.booked for one in found.doubtful} == {8, 9}


def test_an_equal_amount_comes_before_a_tip() -> None:
    found = pair_pending([held(1, minor=4000), held(2, minor=4600)], [booked(minor=4600)])
    assert pairs(found) == [(2, 9)]


@pytest.mark.parametrize(
    ("one", "other", "at_least"),
    [
        ("PENDING - CAFE ROMA", "Cafe Roma 0231 Dublin", 100),
        ("AMZN Mktp DE*2K4LL", "AMZN MKTP DE*9X1", 90),
        ("SHELL 1182 CORK", "shell", 100),
    ],
)
def test_texts_are_alike_without_digits_and_words_of_the_bank(one: str, other: str, at_least: float) -> None:
    assert likeness(one, other) >= at_least


def test_texts_of_the_bank_alone_say_nothing() -> None:
    assert likeness("CARD PURCHASE 123", "CAFE") == UNKNOWN
    assert likeness("", "CAFE") == UNKNOWN
    assert likeness("TAXI CORK", "CAFE ROMA") < 75


def test_a_longer_text_begins_like_the_shorter() -> None:
    assert is_longer("COFFEE BAR", "Coffee Bar 0231")
    assert not is_longer("COFFEE BAR 1", "COFFEE BAR 2")
