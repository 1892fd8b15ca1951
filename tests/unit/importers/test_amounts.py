"""Amounts out of text."""

from decimal import Decimal

import pytest

from app.importers.amounts import (
    AmountError,
    Mark,
    MarkVotes,
    Reading,
    reading_of,
    take_apart,
    to_decimal,
    to_minor,
)


def _value(text: str, mark: Mark = Mark.POINT) -> Decimal:
    number = take_apart(text)
    value = to_decimal(number, mark)
    return -value if number.is_negative else value


@pytest.mark.rule("F28")
@pytest.mark.parametrize(
    ("text", "value"),
    (
        ("45.20", "45.20"),
        ("-45.20", "-45.20"),
        ("45.20-", "-45.20"),
        ("(62.40)", "-62.40"),
        ("-.50", "-0.50"),
        ("−33.10", "-33.10"),
        ("€ 1 234,50", "1234.50"),
        ("1'234.50", "1234.50"),
        ("12,34,567.89", "1234567.89"),
        ("１２３.45", "123.45"),
        ("١٢٣٥٠", "12350"),
        ("1.2E+03", "1200"),
        ("$1,991.50", "1991.50"),
        ("+7", "7"),
        ("-$8.50", "-8.50"),
        ("$-8.50", "-8.50"),
        ("($8.50)", "-8.50"),
        ("1.234.567,89", "1234567.89"),
        ("1.234,56 EUR", "1234.56"),
        ("EUR -3,40", "-3.40"),
        ("0.001", "0.001"),
        ("100,-", "100"),
        ("1 234,50 Kč", "1234.50"),
    ),
)
def test_an_amount_is_read_in_any_form(text: str, value: str) -> None:
    assert _value(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ("NaN", "Infinity", "-inf", "12..34", "abc", "0x1F", "1,2,3", "#REF!", "12 apples", "1.2.3,4", "--5", ""),
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(AmountError):
        _value(text)


@pytest.mark.parametrize(
    ("text", "flag"), (("2500.00 CR", "in"), ("1200.00DR", "out"), ("5,00 S", "out"), ("5,00 H", "in"))
)
def test_a_mark_beside_the_number_tells_the_direction(text: str, flag: str) -> None:
    assert take_apart(text).flag == flag


@pytest.mark.parametrize(
    ("text", "currency"), (("1.00 EUR", "EUR"), ("£3", "GBP"), ("1604.7 AMD", "AMD"), ("$3", ""))
)
def test_a_currency_beside_the_number_is_told(text: str, currency: str) -> None:
    assert take_apart(text).currency == currency


@pytest.mark.rule("F28")
def test_one_amount_decides_the_decimal_sign_of_its_column() -> None:
    votes = MarkVotes()
    votes.add(["1.234", "5.678", "1.234,5"])
    assert votes.decided() is Mark.COMMA
    assert _value("1.234", Mark.COMMA) == 1234


def test_three_decimals_alone_decide_nothing() -> None:
    votes = MarkVotes()
    votes.add(["1.234", "5.678"])
    assert votes.decided() is None
    assert votes.counts[Reading.UNDECIDED] == 2


@pytest.mark.parametrize(
    ("body", "reading"),
    (
        ("0.234", Reading.POINT),
        ("1.234", Reading.UNDECIDED),
        ("1,5", Reading.COMMA),
        ("12", Reading.EITHER),
        ("1.2.3", Reading.NONE),
    ),
)
def test_form_alone_tells_what_a_number_allows(body: str, reading: Reading) -> None:
    assert reading_of(body) is reading


def test_minor_units_follow_the_currency() -> None:
    assert to_minor(Decimal("12.34"), "EUR") == 1234
    assert to_minor(Decimal(12), "JPY") == 12
    assert to_minor(Decimal("1.234"), "KWD") == 1234
    assert to_minor(Decimal("0.30000000000000004"), "EUR") == 30
    assert to_minor(Decimal("-0.00"), "EUR") == 0


@pytest.mark.parametrize("value", ("0.001", "1e400", "99999999999999999999.99"))
def test_too_many_decimals_and_too_large_amounts_are_refused(value: str) -> None:
    with pytest.raises(AmountError):
        to_minor(Decimal(value), "EUR")
    assert to_minor(Decimal("0.005"), "EUR", rounds=True) == 1
