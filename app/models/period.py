"""Days as whole numbers, for columns: days since 1970-01-01."""

from datetime import date

_EPOCH = date(1970, 1, 1).toordinal()

NO_DAY = -(10**6)
"""Stands for an absent date in a column of days."""


def to_day(value: date | None) -> int:
    """Count the days since 1970-01-01; `NO_DAY` for an absent date."""
    return NO_DAY if value is None else value.toordinal() - _EPOCH


def from_day(day: int) -> date | None:
    """Turn a column's day back into a date; None for `NO_DAY`."""
    return None if day == NO_DAY else date.fromordinal(day + _EPOCH)
