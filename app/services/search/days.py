"""Days in searches: ISO days, months, quarters, years, relative days, ranges of them; and ages in days."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from app.services.search.amounts import REVERSED

YEAR_MIN, YEAR_MAX = 1900, 2199
_SIGNS = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?|-q([1-4]))?")
_LOCAL = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_RELATIVE = re.compile(r"-([0-9]{1,4})([dwmy])")
_NAMED = (
    "today",
    "yesterday",
    "this-week",
    "last-week",
    "this-month",
    "last-month",
    "this-year",
    "last-year",
)
_AGE = re.compile(r"([0-9]{1,5})d?")
_ANY_DAY = date(2026, 1, 31)
"""For reading alone: whether a value is one does not depend on the day."""

Span = tuple[date, date]


def canonical(value: str, *, day_first: bool) -> str | None:
    """Write a day or a range as it is stored; None where it is none, REVERSED where it runs backwards."""
    value = value.casefold()
    if ".." in value:
        parts = value.split("..")
        if len(parts) != 2 or not any(parts):
            return None
        ends = [_plain(part, day_first=day_first) if part else "" for part in parts]
        if None in ends:
            return None
        text = f"{ends[0]}..{ends[1]}"
        first, last = spans(text, _ANY_DAY)
        is_fixed = not any(one and not one[0].isdigit() for one in (str(ends[0]), str(ends[1])))
        return REVERSED if is_fixed and first and last and first > last else text
    found = _SIGNS.fullmatch(value)
    assert found is not None, "the second part takes everything"
    plain = _plain(found[2], day_first=day_first)
    sign = "" if found[1] in (None, "=") else found[1]
    return None if plain is None else f"{sign}{plain}"


def _plain(text: str, *, day_first: bool) -> str | None:
    text = text.strip().replace("_", "-")
    local = _LOCAL.fullmatch(text)
    if local is not None:
        one, other, year = (int(part) for part in local.groups())
        day, month = (one, other) if day_first else (other, one)
        text = f"{year:04d}-{month:02d}-{day:02d}"
    iso = _ISO.fullmatch(text)
    if iso is not None and iso[2]:
        text = f"{iso[1]}-{int(iso[2]):02d}" + (f"-{int(iso[3]):02d}" if iso[3] else "")
    return text if _span(text, _ANY_DAY) is not None else None


def _span(text: str, today: date) -> Span | None:
    """Return first and last day of one day, month, quarter, year or relative day."""
    if text in _NAMED:
        return _named(text, today)
    relative = _RELATIVE.fullmatch(text)
    if relative is not None:
        day = _before(today, int(relative[1]), relative[2])
        return (day, day)
    iso = _ISO.fullmatch(text)
    if iso is None or not YEAR_MIN <= int(iso[1]) <= YEAR_MAX:
        return None
    year = int(iso[1])
    if iso[4]:
        month = 3 * int(iso[4])
        return date(year, month - 2, 1), date(year, month, monthrange(year, month)[1])
    if not iso[2]:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(iso[2])
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    if not iso[3]:
        return date(year, month, 1), date(year, month, last)
    number = int(iso[3])
    return (date(year, month, number),) * 2 if 1 <= number <= last else None


def _named(text: str, today: date) -> Span:
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    before = first - timedelta(days=1)
    known: dict[str, Callable[[], Span]] = {
        "today": lambda: (today, today),
        "yesterday": lambda: (today - timedelta(days=1), today - timedelta(days=1)),
        "this-week": lambda: (monday, monday + timedelta(days=6)),
        "last-week": lambda: (monday - timedelta(days=7), monday - timedelta(days=1)),
        "this-month": lambda: (first, first.replace(day=monthrange(first.year, first.month)[1])),
        "last-month": lambda: (before.replace(day=1), before),
        "this-year": lambda: (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last-year": lambda: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return known[text]()


def _before(today: date, count: int, unit: str) -> date:
    """Return the day so many days, weeks, months or years ago; never before 1900."""
    least = date(YEAR_MIN, 1, 1)
    if unit in "dw":
        gone = timedelta(days=count * (7 if unit == "w" else 1))
        return today - gone if (today - least) > gone else least
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "y" else 1)
    if months < YEAR_MIN * 12:
        return least
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def spans(value: str, today: date) -> tuple[date | None, date | None]:
    """Return first and last day that a canonical value means; None for an open end.

    A relative day alone means from then until today: `-7d` is the last seven days and today.
    """
    if ".." in value:
        low, high = value.split("..")
        first, last = _span(low, today) if low else None, _span(high, today) if high else None
        return (first[0] if first else None), (last[1] if last else None)
    found = _SIGNS.fullmatch(value)
    assert found is not None, "the second part takes everything"
    span = _span(found[2], today)
    assert span is not None, "a canonical day"
    match found[1]:
        case ">":
            return span[1] + timedelta(days=1), None
        case ">=":
            return span[0], None
        case "<":
            return None, span[0] - timedelta(days=1)
        case "<=":
            return None, span[1]
    return (span[0], today) if _RELATIVE.fullmatch(value) else span


def canonical_age(value: str) -> str | None:
    """Write an age in days, such as `>60` or `30..60`; None where it is none."""
    if ".." in value:
        parts = value.split("..")
        if len(parts) != 2 or not any(parts):
            return None
        found = [_AGE.fullmatch(part) for part in parts]
        if any(part and one is None for part, one in zip(parts, found, strict=True)):
            return None
        low, high = (one[1] if one is not None else "" for one in found)
        return REVERSED if low and high and int(low) > int(high) else f"{low}..{high}"
    sign = _SIGNS.fullmatch(value)
    assert sign is not None, "the second part takes everything"
    age = _AGE.fullmatch(sign[2])
    return None if age is None else f"{'' if sign[1] in (None, '=') else sign[1]}{age[1]}"


def age_spans(value: str, today: date) -> tuple[date | None, date | None]:
    """Return first and last day of what is so many days old."""

    def ago(days: int) -> date:
        return _before(today, days, "d")

    if ".." in value:
        low, high = value.split("..")
        return (ago(int(high)) if high else None), (ago(int(low)) if low else None)
    found = _SIGNS.fullmatch(value)
    assert found is not None, "the second part takes everything"
    days = int(found[2])
    match found[1]:
        case ">":
            return None, ago(days + 1)
        case ">=":
            return None, ago(days)
        case "<":
            return ago(days) + timedelta(days=1), None
        case "<=":
            return ago(days), None
    return ago(days), ago(days)
