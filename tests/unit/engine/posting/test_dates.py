import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.posting.dates import Adjusted, adjusted
from app.engine.posting.periods import (
    WEEKS_13,
    WEEKS_445,
    month_year,
    nearest_weekday,
    next_open,
    period_of,
    week_year,
)
from app.models.posting import DateStrategy, Failure, FiscalPeriod, Ledger

TODAY = date(2026, 6, 15)
BOTH = frozenset(Ledger)


def months(*closed: str, ledgers: frozenset[Ledger] = BOTH) -> list[FiscalPeriod]:
    return [
        FiscalPeriod(p.reference, p.first_on, p.last_on, ledgers if p.reference in closed else frozenset())
        for p in month_year(2026)
    ]


def answer(
    strategy: DateStrategy, periods: list[FiscalPeriod], day: date = date(2026, 3, 12)
) -> Adjusted | Failure:
    return adjusted(day, day, strategy, today=TODAY, periods=periods, ledger=Ledger.PURCHASES)


@pytest.mark.rule("F60")
def test_export_date_is_today_and_next_open_is_the_later_of_the_two() -> None:
    periods = months("2026-01", "2026-02", "2026-03", "2026-04")
    assert answer(DateStrategy.EXPORT_DATE, periods) == Adjusted(TODAY, DateStrategy.EXPORT_DATE)
    assert answer(DateStrategy.NEXT_OPEN_PERIOD, periods) == Adjusted(
        date(2026, 5, 1), DateStrategy.NEXT_OPEN_PERIOD
    )
    only_journal = months("2026-03", ledgers=frozenset({Ledger.GENERAL}))
    early = adjusted(
        date(2026, 3, 12),
        date(2026, 3, 1),
        DateStrategy.NEXT_OPEN_PERIOD,
        today=TODAY,
        periods=only_journal,
        ledger=Ledger.PURCHASES,
    )
    assert early == Adjusted(date(2026, 3, 12), DateStrategy.NEXT_OPEN_PERIOD)


@pytest.mark.rule("F61")
def test_with_adjustment_off_the_item_fails_as_closed_period() -> None:
    failure = answer(DateStrategy.NONE, months("2026-03"))
    assert isinstance(failure, Failure)
    assert (failure.text, failure.value) == ("Closed accounting period 2026-03", "2026-03-12")


@pytest.mark.rule("F60")
def test_a_strategy_that_leads_nowhere_fails_and_never_loops() -> None:
    closed_today = answer(DateStrategy.EXPORT_DATE, months("2026-03", "2026-06"))
    assert isinstance(closed_today, Failure)
    assert closed_today.text.endswith("2026-06")
    none_left = answer(DateStrategy.NEXT_OPEN_PERIOD, months(*(f"2026-{m:02}" for m in range(1, 13))))
    assert isinstance(none_left, Failure)
    same = answer(DateStrategy.EXPORT_DATE, [], day=TODAY)
    assert isinstance(same, Failure)
    assert same.text == "Closed accounting period"


@pytest.mark.rule("F62")
def test_week_years_take_53_weeks_in_the_last_period() -> None:
    for year in range(1995, 2060):
        first = nearest_weekday(date(year, 2, 1), 0)
        stop = nearest_weekday(date(year + 1, 2, 1), 0)
        assert first.weekday() == 0
        assert abs((first - date(year, 2, 1)).days) <= 3
        for weeks in (WEEKS_445, WEEKS_13):
            periods = week_year(first, stop, weeks, "R")
            assert periods[0].first_on == first
            assert periods[-1].last_on == stop - timedelta(days=1)
            assert all(a.last_on + timedelta(days=1) == b.first_on for a, b in itertools.pairwise(periods))
    assert week_year(date(2026, 2, 2), date(2027, 2, 1), label="R2026")[8].holds(date(2026, 11, 1))
    long_year = week_year(nearest_weekday(date(2023, 2, 1), 0), nearest_weekday(date(2024, 2, 1), 0))
    assert sum((p.last_on - p.first_on).days + 1 for p in long_year) == 52 * 7


@pytest.mark.rule("F62")
def test_months_may_begin_in_any_month() -> None:
    april = month_year(2026, 4)
    assert (april[0].first_on, april[-1].last_on) == (date(2026, 4, 1), date(2027, 3, 31))
    assert period_of(date(2027, 2, 28), april) == april[10]
    assert period_of(date(2027, 4, 1), april) is None


@given(day=st.dates(date(2025, 12, 1), date(2027, 1, 31)), closed=st.sets(st.integers(0, 11)))
@pytest.mark.rule("F60", "F62")
def test_the_next_open_period_is_open_and_no_earlier_one_would_do(day: date, closed: set[int]) -> None:
    periods = [
        FiscalPeriod(p.reference, p.first_on, p.last_on, BOTH if place in closed else frozenset())
        for place, p in enumerate(month_year(2026))
    ]
    found = next_open(day, reversed(periods), Ledger.GENERAL)
    usable = [p for place, p in enumerate(periods) if place not in closed and p.last_on >= day]
    assert found == (usable[0] if usable else None)
