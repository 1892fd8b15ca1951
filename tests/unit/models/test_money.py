"""Money keeps every cent."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.money import MINOR_MAX, Money, minor_digits, plain, rounded, split

CURRENCIES = st.sampled_from(["EUR", "JPY", "KWD", "CLF", "GBP"])


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    (
        ("-1234.50", "EUR", -123450),
        ("7", "JPY", 7),
        ("0.005", "KWD", 5),
        ("-0.00", "EUR", 0),
        ("12.5", "EUR", 1250),
    ),
)
def test_a_plain_decimal_becomes_minor_units(text: str, currency: str, minor: int) -> None:
    assert Money.parse(text, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    "text", ("1,5", "1e3", "NaN", "Infinity", "0x10", "+1", " 1", "1.", ".5", "1.2.3", "1.234")
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        Money.parse(text, "EUR")


def test_more_decimals_than_the_currency_has_are_refused() -> None:
    with pytest.raises(ValueError, match=r"0\.5"):
        Money.of(Decimal("0.5"), "JPY")


@pytest.mark.parametrize("value", (Decimal("NaN"), Decimal("Infinity"), Decimal(MINOR_MAX)))
def test_what_is_not_an_amount_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match=str(value)):
        Money.of(value, "EUR")


@given(st.integers(-MINOR_MAX, MINOR_MAX), CURRENCIES)
def test_what_is_written_reads_back_the_same(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.of(Decimal(money.plain()), currency) == money
    assert money.decimal == Decimal(plain(minor, currency))


@given(st.integers(-(10**12), 10**12), CURRENCIES, st.lists(st.integers(0, 1000), min_size=1).filter(any))
def test_parts_add_up_to_the_whole(minor: int, currency: str, weights: list[int]) -> None:
    parts = split(Money(minor, currency), weights)
    assert sum(part.minor for part in parts) == minor
    exact = [minor * weight / sum(weights) for weight in weights]
    assert all(abs(part.minor - share) <= 1 for part, share in zip(parts, exact, strict=True))


@pytest.mark.parametrize(("value", "minor"), (("2.345", 235), ("-2.345", -235), ("2.3449", 234)))
def test_half_a_cent_rounds_away_from_zero(value: str, minor: int) -> None:
    assert rounded(Decimal(value), "EUR").minor == minor


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(AssertionError, match="EUR with USD"):
        Money(1, "EUR") + Money(1, "USD")


def test_an_unknown_currency_has_two_decimals() -> None:
    assert minor_digits("XYZ") == 2
