"""Amounts and percentages as people type them."""

import pytest
from PySide6.QtCore import QLocale

from app.models.money import Money
from app.ui import formats
from app.ui.shell import forms


@pytest.fixture
def english() -> None:
    """Type as in English."""
    formats.set_locale(QLocale(QLocale.Language.English))


@pytest.fixture
def german() -> None:
    """Type as in German."""
    formats.set_locale(QLocale(QLocale.Language.German))


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("text", "minor"),
    [("12.50", 1250), ("1,234.50", 123450), ("-3", -300), ("−3.20", -320), (" 7 ", 700), ("1,234", 123400)],
)
def test_reads_an_amount_in_english(text: str, minor: int) -> None:
    assert forms.amount_of(text, "EUR") == Money(minor, "EUR")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("text", ["12,50", "1,23.4", "12.345", "", "abc", "1.", "12.5.0", "1e5", ",5"])
def test_never_guesses_an_amount(text: str) -> None:
    assert forms.amount_of(text, "EUR") is None


@pytest.mark.usefixtures("german")
def test_reads_an_amount_in_german() -> None:
    assert forms.amount_of("1.234,50", "EUR") == Money(123450, "EUR")
    assert forms.amount_of("12.50", "EUR") is None
    assert forms.plain_amount(Money(123450, "EUR")) == "1234,50"
    formats.set_locale(QLocale(QLocale.Language.English))


@pytest.mark.usefixtures("english")
def test_currencies_have_their_own_decimals() -> None:
    assert forms.amount_of("1200", "JPY") == Money(1200, "JPY")
    assert forms.amount_of("12.5", "JPY") is None
    assert forms.amount_of("1.234", "KWD") == Money(1234, "KWD")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("text", "ppm"), [("2.5", 25_000), ("0", 0), ("100 %", 1_000_000), ("0.0001", 1)])
def test_percentages_come_back_as_they_were(text: str, ppm: int) -> None:
    assert forms.ppm_of(text) == ppm
    assert forms.ppm_of(forms.plain_ppm(ppm)) == ppm


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("text", ["101", "-1", "x", "1.23456", ""])
def test_a_percentage_outside_is_none(text: str) -> None:
    assert forms.ppm_of(text) is None
