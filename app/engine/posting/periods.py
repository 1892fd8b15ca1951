"""Fiscal periods as data: which one holds a day, which is open next, and how week calendars run (F62)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from app.models.posting import FiscalPeriod, Ledger

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)

WEEKS_445 = (4, 4, 5) * 4
WEEKS_13 = (4,) * 13


def period_of(day: date, periods: Iterable[FiscalPeriod]) -> FiscalPeriod | None:
    """Return the period that holds the day; of overlapping ones the first by start, then reference."""
    return min((p for p in periods if p.holds(day)), key=_order, default=None)


def next_open(day: date, periods: Iterable[FiscalPeriod], ledger: Ledger) -> FiscalPeriod | None:
    """Return the first period that still takes entries of the ledger and does not end before the day."""
    takes = (p for p in periods if p.last_on >= day and ledger not in p.closed)
    return min(takes, key=_order, default=None)


def _order(period: FiscalPeriod) -> tuple[date, str]:
    return (period.first_on, period.reference)


def week_year(
    first_on: date, next_first_on: date, weeks: Sequence[int] = WEEKS_445, label: str = ""
) -> list[FiscalPeriod]:
    """Lay out a year of whole weeks; the last period takes the 53rd week where there is one.

    Args:
        first_on: First day of the year.
        next_first_on: First day of the year after.
        weeks: Weeks of each period; together one less than the year has, or as many.
        label: Begins each reference, such as `R2026`.
    """
    days = (next_first_on - first_on).days
    spare = days - 7 * sum(weeks)
    assert spare in (0, 7), f"{days} days do not fit {sum(weeks)} weeks"
    periods: list[FiscalPeriod] = []
    start = first_on
    for number, count in enumerate(weeks, start=1):
        stop = next_first_on if number == len(weeks) else start + count * WEEK
        periods.append(FiscalPeriod(f"{label}-P{number:02}", start, stop - ONE_DAY))
        start = stop
    return periods


def nearest_weekday(anchor: date, weekday: int) -> date:
    """Return the weekday (Monday 0) nearest to a day: where week years commonly begin."""
    ahead = (weekday - anchor.weekday()) % 7
    return anchor + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def month_year(year: int, first_month: int = 1) -> list[FiscalPeriod]:
    """Lay out twelve calendar months; `first_month` 4 is a year that begins in April."""
    months = [divmod(first_month - 1 + place, 12) for place in range(13)]
    starts = [date(year + years, month + 1, 1) for years, month in months]
    return [FiscalPeriod(f"{start:%Y-%m}", start, stop - ONE_DAY) for start, stop in pairwise(starts)]
