"""Amounts, dates, counts and shares as a person reads them, in their locale.

The only place, with the importers and `models/money`, where minor units become decimals; exact at
any size, because QLocale is never handed a float for money.
"""

import html
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTimeZone

from app.models.money import Money, minor_digits

translate = QCoreApplication.translate

MINUS = "\u2212"
NO_VALUE = "\u2013"
TO = "\u2009\u2013\u2009"
TEXT_CHARS_MAX = 20_000

NARROW = frozenset("fijlrtIJ.1")
"""Letters that take little room: of dates of one length the widest has few of them."""


def set_locale(locale: QLocale) -> None:
    """Use this locale from now on; texts already on screen keep theirs until they are drawn again."""
    QLocale.setDefault(locale)
    _clear()


def amount(minor: int, currency: str) -> str:
    """Write minor units without the currency: `1,234.50`; a minus sign, not a hyphen, below zero."""
    digits = minor_digits(currency)
    whole, rest = divmod(abs(minor), 10**digits)
    separators = _separators()
    text = _grouped(whole)
    if digits:
        text = f"{text}{separators[0]}{rest:0{digits}d}"
    return f"{MINUS}{text}" if minor < 0 else text


def money(value: Money) -> str:
    """Write an amount with its currency code: `1,234.50 EUR`."""
    return money_of(value.minor, value.currency)


def money_of(minor: int, currency: str) -> str:
    """Write minor units with their currency code, on one line: `1,234.50 EUR`."""
    return f"{amount(minor, currency)}\u00a0{currency}"


def sums(totals: Iterable[Money]) -> str:
    """Write totals of several currencies side by side, in the order given: `10.00 EUR · 3 JPY`."""
    return "  ·  ".join(money(total) for total in totals)


def decimal(value: Decimal) -> str:
    """Write a number without a currency, with the decimals it has, or two where it has cents."""
    sign = "\u2212" if value < 0 else ""
    point, _, _ = _separators()
    whole, _, rest = f"{abs(value):f}".partition(".")
    rest = rest.rstrip("0").ljust(2, "0") if rest.strip("0") else rest[:2]
    return f"{sign}{_grouped(int(whole))}{point + rest if rest else ''}"


def number_of(text: str) -> Decimal | None:
    """Read back a number that was written for the screen; None for anything else."""
    point, group, _ = _separators()
    plain = text.strip().replace("\u2212", "-").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    plain = plain.replace(group, "") if group else plain
    plain = plain.replace(point, ".")
    return Decimal(plain) if re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,6})?", plain) else None


def day_of(text: str) -> date | None:
    """Read back a day that was written for the screen; None for anything else."""
    found = QLocale().toDate(text.strip(), "dd MMM yyyy")
    return date(found.year(), found.month(), found.day()) if found.isValid() else None


def percent(share: float, *, decimals: int = 0) -> str:
    """Write a share of 0..1; `100%` only for 1 exactly and `0%` only for 0 exactly.

    What would round to either end is written one step inside: 0.9999 is `99.9%`, 0.0001 `0.1%`,
    because a certainty that is not one must not look like one.
    """
    if not 0.0 <= share <= 1.0:
        share = min(1.0, max(0.0, share))
    locale = QLocale()
    if share in (0.0, 1.0):
        return f"{locale.toString(round(share * 100))}%"
    text_value = share * 100
    step = 10.0**-decimals
    if text_value > 100 - step / 2 or text_value < step / 2:
        decimals += 1
        step = 10.0**-decimals
        text_value = min(100 - step, max(step, text_value))
    return f"{locale.toString(text_value, 'f', decimals)}%"


def count(number: int) -> str:
    """Write a count with the locale's grouping: `12,345`."""
    return f"{MINUS}{_grouped(-number)}" if number < 0 else _grouped(number)


def signed(value: float, *, decimals: int = 1) -> str:
    """Write a contribution with its sign: `+2.4`, `0.0`, a minus sign below zero."""
    text = QLocale().toString(abs(value), "f", decimals)
    if round(value, decimals) == 0:
        return text
    return f"+{text}" if value > 0 else f"{MINUS}{text}"


def day(value: date | None) -> str:
    """Write a date as lists show it: `27 Oct 2026`; an en dash for none."""
    return NO_VALUE if value is None else _day(value, _locale_name())


def day_sample() -> str:
    """Return one of the longest dates that `day` writes in this locale; sizes the columns of dates."""
    days = (day(date(2026, number, 28)) for number in range(1, 13))
    return max(days, key=lambda text: (len(text), -sum(char in NARROW for char in text)))


def day_long(value: date) -> str:
    """Write a date in words: `Tuesday, 27 October 2026` in the locale's own order."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.LongFormat)


def month(value: date) -> str:
    """Write the month: `October 2026`."""
    locale = QLocale()
    return f"{locale.standaloneMonthName(value.month)} {value.year}"


def month_short(value: date) -> str:
    """Write the month where there is little room: `Oct 26`."""
    locale = QLocale()
    name = locale.standaloneMonthName(value.month, QLocale.FormatType.ShortFormat).removesuffix(".")
    return f"{name} {value.year % 100:02}"


def period(first: date, last: date) -> str:
    """Write a period, both ends included: `01–31 Oct 2026`, saying month and year once.

    Both ends have two digits of the day, as in `day`.
    """
    if first == last:
        return day(first)
    start = day(first)
    if (first.year, first.month) == (last.year, last.month):
        start = f"{first.day:02}"
    elif first.year == last.year:
        start = QLocale().toString(_qdate(first), "dd MMM")
    return f"{start}{TO}{day(last)}"


def moment(value: datetime) -> str:
    """Write an aware moment in the person's time zone: `27 Oct 2026, 14:05`."""
    assert value.tzinfo is not None, "a moment is aware"
    local = value.astimezone()
    return f"{day(local.date())}, {local:%H:%M}"


def ago(value: datetime, now: datetime) -> str:
    """Write how long ago a moment was: `just now`, `5 minutes ago`, `yesterday`, else the date."""
    gone = now - value
    if gone < timedelta(minutes=1):
        return translate("formats", "just now")
    if gone < timedelta(hours=1):
        return translate("formats", "%n minute(s) ago", None, int(gone.total_seconds() // 60))
    days = (now.astimezone().date() - value.astimezone().date()).days
    if days == 0:
        return translate("formats", "%n hour(s) ago", None, int(gone.total_seconds() // 3600))
    if days == 1:
        return translate("formats", "yesterday")
    return day(value.astimezone().date())


def duration(seconds: float) -> str:
    """Write a time that is left: `less than a second`, `12 s`, `3 min`, `1 h 20 min`."""
    if seconds < 1:
        return translate("formats", "less than a second")
    if seconds < 90:
        return translate("formats", "%n s", None, round(seconds))
    minutes = round(seconds / 60)
    if minutes < 90:
        return translate("formats", "%n min", None, minutes)
    hours = translate("formats", "%n h", None, minutes // 60)
    rest = translate("formats", "%n min", None, minutes % 60)
    return f"{hours} {rest}"


def size(number_bytes: int) -> str:
    """Write the size of a file: `1.2 MB`."""
    return QLocale().formattedDataSize(number_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def within(name: str) -> str:
    """Write the name of a thing inside a sentence: small, but in German, where nouns stay large."""
    is_large = QLocale().language() == QLocale.Language.German
    return name if is_large else name[:1].lower() + name[1:]


def plain_line(text: str) -> str:
    """Make one displayable line of a text from outside: no line breaks, no control characters."""
    cut = text[:TEXT_CHARS_MAX]
    if cut.isprintable():
        return cut
    return " ".join("".join(c if c.isprintable() else " " for c in cut).split())


def harmless(text: str) -> str:
    """Return a text from outside for a place of Qt's that may read HTML: tooltips, message boxes.

    Qt would draw a tag in a bank's memo, and open the file that it names.
    """
    return f"<span>{html.escape(text)}</span>" if "<" in text or "&" in text else text


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _locale_name() -> str:
    return QLocale().name()


@lru_cache(maxsize=4096)
def _day(value: date, _locale: str) -> str:
    return QLocale().toString(_qdate(value), "dd MMM yyyy")


@lru_cache(maxsize=8)
def _separators_of(_locale: str) -> tuple[str, str, bool]:
    locale = QLocale()
    grouping = not locale.numberOptions() & QLocale.NumberOption.OmitGroupSeparator
    return locale.decimalPoint(), locale.groupSeparator(), grouping


def _separators() -> tuple[str, str, bool]:
    return _separators_of(_locale_name())


def _grouped(whole: int) -> str:
    if whole < 1000:
        return str(whole)
    return QLocale().toString(whole) if whole < 2**62 else f"{whole:,}"


def _clear() -> None:
    _day.cache_clear()
    _separators_of.cache_clear()


def to_qdatetime(value: datetime) -> QDateTime:
    """Return an aware moment as Qt holds it, in UTC."""
    assert value.tzinfo is not None, "a moment is aware"
    return QDateTime.fromMSecsSinceEpoch(round(value.timestamp() * 1000), QTimeZone.utc())
