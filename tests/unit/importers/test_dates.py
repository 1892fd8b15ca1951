"""Dates out of text and cells."""

from datetime import date, datetime

import pytest

from app.importers.dates import Order, build, from_serial, full_year, judge, month_number, of_cell, take_apart

TODAY = date(2026, 11, 21)


def _read(text: str, order: Order = Order.DAY_FIRST) -> date | None:
    parts = take_apart(text)
    return None if parts is None else build(parts, order, TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("2024-01-05", date(2024, 1, 5)),
        ("05/01/2024", date(2024, 1, 5)),
        ("5.1.24", date(2024, 1, 5)),
        ("2024.01.05.", date(2024, 1, 5)),
        ("20240105", date(2024, 1, 5)),
        ("27 Feb 2018", date(2018, 2, 27)),
        ("23-Jan-15", date(2015, 1, 23)),
        ("January 5, 2024", date(2024, 1, 5)),
        ("5 de enero de 2024", date(2024, 1, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("12 août 2024", date(2024, 8, 12)),
        ("5 października 2024", date(2024, 10, 5)),
        ("2018-02-25 12:34:56 +0000", date(2018, 2, 25)),
        ("2024-01-05T23:59:00Z", date(2024, 1, 5)),
        ("22/02/2025 17:58:57", date(2025, 2, 22)),
        ("Mon, 5 Jan 2024", date(2024, 1, 5)),
        ("2024年1月5日", date(2024, 1, 5)),
        ("1111/11/11", date(1111, 11, 11)),
        ("5 tammikuuta 2024", date(2024, 1, 5)),
        ("05 апреля 2024", date(2024, 4, 5)),
    ),
)
def test_a_date_is_read_in_any_form(text: str, expected: date) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    "text", ("30/02/2024", "00000000", "pending", "", "99/99/9999", "end of October", "12.50", "31.13.2024")
)
def test_what_is_no_date_stays_unread(text: str) -> None:
    assert _read(text) is None


def test_two_digit_years_end_with_next_year() -> None:
    assert full_year(27, TODAY) == 2027
    assert full_year(28, TODAY) == 1928


@pytest.mark.rule("F28")
def test_one_date_decides_the_order_of_its_column() -> None:
    verdict = judge(["01/02/2024", "03/04/2024", "13/04/2024"], TODAY)
    assert verdict.order is Order.DAY_FIRST
    assert verdict.evidence == "day first: 3 of 3 dates fit, 1 fit nothing else"


@pytest.mark.rule("F28")
def test_dates_that_fit_both_orders_decide_nothing() -> None:
    verdict = judge(["01/02/2024", "03/04/2024"], TODAY)
    assert verdict.order is None
    assert not verdict.is_contradictory
    assert verdict.total == 2


def test_a_column_that_contradicts_itself_is_told_with_a_culprit() -> None:
    verdict = judge(["13/04/2024", "04/14/2024"], TODAY)
    assert verdict.is_contradictory
    assert verdict.culprit == "04/14/2024"


def test_one_slip_among_hundreds_does_not_spoil_a_column() -> None:
    texts = [f"{day:02}/{month:02}/2024" for day in range(13, 29) for month in range(1, 13)]
    verdict = judge([*texts, "04/14/2024"], TODAY)
    assert verdict.order is Order.DAY_FIRST


def test_spreadsheet_days_follow_the_workbooks_epoch() -> None:
    assert from_serial(45296, is_1904=False) == date(2024, 1, 5)
    assert from_serial(45296 - 1462, is_1904=True) == date(2024, 1, 5)
    assert from_serial(1e9, is_1904=False) is None


def test_typed_cells_are_dates_already() -> None:
    assert of_cell(datetime(2024, 1, 5, 10, 0)) == date(2024, 1, 5)  # noqa: DTZ001 -- spreadsheets have no zone
    assert of_cell(date(2024, 1, 5)) == date(2024, 1, 5)
    assert of_cell(45296.0) is None


@pytest.mark.parametrize(("name", "month"), (("Dez", 12), ("ene", 1), ("FÉVR", 2), ("xyz", 0), ("рublic", 0)))
def test_month_names_are_known_in_many_languages(name: str, month: int) -> None:
    assert month_number(name) == month
