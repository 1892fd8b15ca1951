"""Amounts, shares and dates as a person reads them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from app.models.money import Money
from app.ui import formats

NOW = datetime(2026, 10, 27, 14, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    formats.set_locale(QLocale("en_GB"))
    yield
    formats.set_locale(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (0, "EUR", "0.00"),
        (5, "EUR", "0.05"),
        (-8846, "EUR", "\u221288.46"),
        (123456789, "EUR", "1,234,567.89"),
        (5, "JPY", "5"),
        (1234567, "JPY", "1,234,567"),
        (1234, "KWD", "1.234"),
        (-1, "KWD", "\u22120.001"),
    ],
)
def test_amounts_have_the_decimals_of_their_currency(minor: int, currency: str, text: str) -> None:
    assert formats.amount(minor, currency) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de_DE", "1.234.567,89"),
        ("de_CH", "1\u2019234\u2019567.89"),
        ("en_IN", "12,34,567.89"),
        ("en_US", "1,234,567.89"),
    ],
)
def test_amounts_are_grouped_as_the_locale_does(locale: str, text: str) -> None:
    formats.set_locale(QLocale(locale))
    assert formats.amount(123456789, "EUR").replace("'", "\u2019") == text


@given(st.integers(-(10**15), 10**15))
def test_an_amount_is_exact_at_any_size(minor: int) -> None:
    text = formats.amount(minor, "EUR").replace(",", "").replace("\u2212", "-").replace(".", "")
    assert int(text) == minor


def test_money_names_its_currency_on_one_line() -> None:
    assert formats.money(Money(1050, "EUR")) == "10.50\u00a0EUR"
    assert formats.sums([Money(1050, "EUR"), Money(3, "JPY")]) == "10.50\u00a0EUR  ·  3\u00a0JPY"


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0%"),
        (1.0, "100%"),
        (0.87, "87%"),
        (0.994, "99%"),
        (0.996, "99.6%"),
        (0.9999999, "99.9%"),
        (0.004, "0.4%"),
        (1e-9, "0.1%"),
        (0.5, "50%"),
        (-0.1, "0%"),
        (1.2, "100%"),
    ],
)
def test_a_share_is_never_called_certain_that_is_not(share: float, text: str) -> None:
    assert formats.percent(share) == text


@given(st.floats(0, 1, exclude_min=True, exclude_max=True))
def test_only_certainty_reads_as_certain(share: float) -> None:
    assert formats.percent(share) not in ("0%", "100%", "100.0%", "0.0%")


def test_contributions_have_a_sign() -> None:
    assert [formats.signed(value) for value in (2.35, -0.7, 0.01, -0.01)] == [
        "+2.4",
        "\u22120.7",
        "0.0",
        "0.0",
    ]


def test_dates_have_two_digits_of_the_day() -> None:
    assert formats.day(date(2026, 3, 7)) == "07 Mar 2026"
    assert formats.day(None) == "\u2013"


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "es_ES", "fr_FR", "ja_JP"])
def test_the_sample_is_as_long_as_the_longest_date(locale: str) -> None:
    formats.set_locale(QLocale(locale))
    days = [formats.day(date(2026, month, 28)) for month in range(1, 13)]
    assert formats.day_sample() in days
    assert len(formats.day_sample()) == max(map(len, days))


def test_periods_say_month_and_year_once() -> None:
    first = date(2026, 10, 1)
    assert formats.period(first, date(2026, 10, 31)) == "01\u2009\u2013\u200931 Oct 2026"
    assert formats.period(date(2026, 2, 28), first) == "28 Feb\u2009\u2013\u200901 Oct 2026"
    assert formats.period(date(2025, 12, 31), first) == "31 Dec 2025\u2009\u2013\u200901 Oct 2026"
    assert formats.period(first, first) == "01 Oct 2026"


def test_both_ends_of_a_period_are_written_alike() -> None:
    text = formats.period(date(2024, 2, 1), date(2024, 8, 7))
    assert text == "01 Feb\u2009\u2013\u200907 Aug 2024"


def test_a_month_is_written_whole() -> None:
    assert formats.month(date(2026, 10, 1)) == "October 2026"


@pytest.mark.parametrize(
    ("gone", "text"),
    [(timedelta(seconds=5), "just now"), (timedelta(days=30), "27 Sept 2026")],
)
def test_moments_are_told_by_how_long_ago(gone: timedelta, text: str) -> None:
    assert formats.ago(NOW - gone, NOW) == text


def test_texts_from_files_become_one_plain_line() -> None:
    assert formats.plain_line("SQ *CAFE\r\n\tBERLIN\x00") == "SQ *CAFE BERLIN"
    assert formats.plain_line("Café  Berlin") == "Café  Berlin"
    assert len(formats.plain_line("x" * 100_000)) == formats.TEXT_CHARS_MAX


def test_sizes_and_counts_are_grouped() -> None:
    assert formats.count(1234567) == "1,234,567"
    assert formats.count(-1200) == "\u22121,200"
    assert formats.size(1_300_000) == "1.2 MB"


def test_a_tag_in_a_memo_is_not_read_as_one() -> None:
    assert formats.harmless("Bar & Grill <img src=x>") == "<span>Bar &amp; Grill &lt;img src=x&gt;</span>"
    assert formats.harmless("Bar Celta") == "Bar Celta"
