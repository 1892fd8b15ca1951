"""Read what banks hide in the text of a payment: purchase date, original amount, card digits."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.models.money import minor_digits
from app.models.period import NO_DAY, from_day, to_day

TEXT_CHARS_MAX = 512
"""Longer bank texts are cut before anything else reads them."""

LOOK_BACK_DAYS = 45
"""A date in the text is a purchase date when it lies at most this many days before the booking."""

RUNS_MAX = 50_000
"""So many different runs of digits are remembered with the dates that stand in them."""

_BEFORE_DIGITS = (
    r"(?:[x*•.]{2,}\s?|card(?<!\wcard)(?: ending)?(?: in)?(?: no)? |carte(?: no?)? |"
    r"karte(?:nnr)?(?: nr)? |tarjeta |cb\s?\*)"
)
_DIGITS = re.compile(rf"{_BEFORE_DIGITS}([0-9]{{4}})(?![0-9./-])")
_ENDS_BEFORE_DIGITS = re.compile(rf"{_BEFORE_DIGITS}\Z")
_BEFORE_DIGITS_MAX = 20
"""No more characters than this stand before the digits of a card, for all that matters."""
_HAS_DIGIT = re.compile(r"[0-9]")
_RUNS = re.compile(r"[0-9./-]{3,}")
"""All that a date in digits can stand in: no pattern below looks at anything outside of such a run."""
_SIX = re.compile(r"(?<![0-9])([0-3][0-9])([01][0-9])([0-9]{2})(?![0-9])")
_ISO = re.compile(r"(?<![0-9])(20[0-9]{2})[-/.]?([01][0-9])[-/.]?([0-3][0-9])(?![0-9])")
_SPLIT = re.compile(r"(?<![0-9./-])([0-3]?[0-9])[./-]([0-3]?[0-9])(?:[./-]((?:20)?[0-9]{2}))?(?![0-9])")
_LETTERS = re.compile(r"[a-z]{3,9}")
_SHORT = re.compile(
    r"\b(?:check ?card|(?:pos|card|debit|debit card|visa|visa debit|intl|online) purchase|pos|purchase) +"
    r"([0-3][0-9])([0-3][0-9])(?= +[^0-9 ])"
)
"""Four digits behind the words that open a card payment are its day and month, in the bank's order."""


class DateReading(NamedTuple):
    """A date as printed: year 0 where none stands there; `first` and `second` in printed order.

    Attributes:
        order: `dmy` or `mdy` where the form settles it, `either` where it does not.
    """

    first: int
    second: int
    year: int
    order: str


class TextFacts(NamedTuple):
    """What stands in one bank text.

    Attributes:
        dates: Possible purchase dates, in the order in which they stand.
        amounts: (minor units, currency) of every amount with a currency, above zero.
        last4: Digits of a masked card number, or empty.
    """

    dates: tuple[DateReading, ...]
    amounts: tuple[tuple[int, str], ...]
    last4: str


NOTHING = TextFacts((), (), "")
_Dates = tuple[DateReading, ...]


class TextReader:
    """Reads bank texts; built once from the shipped word lists."""

    def __init__(
        self, currencies: Sequence[str], symbols: Mapping[str, str], months: Mapping[str, int]
    ) -> None:
        codes = "|".join(sorted(currencies))
        signs = "|".join(re.escape(sign) for sign in sorted(symbols, key=len, reverse=True))
        number = r"([0-9]{1,3}(?:[ '.,][0-9]{3})+(?:[.,][0-9]{1,3})?|[0-9]{1,9}(?:[.,][0-9]{1,3})?)"
        self._amount = re.compile(
            rf"(?<![a-z0-9.,]){number}\s?(?:({codes})(?![a-z])|({signs}))|(?:(?<![a-z])({codes})|({signs}))\s?{number}(?![0-9])",
            re.IGNORECASE,
        )
        self._symbols, self._months = symbols, months
        self._codes = frozenset(code.lower() for code in currencies)
        self._near = re.compile(
            r"[0-9]\s?([a-z]{3})(?![a-z])|(?<![a-z])([a-z]{3})\s?(?=[0-9])", re.IGNORECASE
        )
        self._sign = re.compile(signs, re.IGNORECASE)
        self._month_names = months.keys()
        names = "|".join(sorted(map(re.escape, months), key=lambda name: (-len(name), name)))
        self._named = re.compile(
            rf"(?<![0-9a-z])([0-3]?[0-9])[ ./-]?({names})(?![a-z])|\b({names})\.?[ -]?([0-3]?[0-9])(?![0-9])"
        )
        self._in_run = lru_cache(RUNS_MAX)(_numeric_dates)
        self.currencies, self.symbols, self.months = frozenset(self._codes), symbols, frozenset(months)

    def read(self, text: str) -> TextFacts:
        """Read one text; anything doubtful is left out."""
        if not _HAS_DIGIT.search(text):
            return NOTHING
        text = text[:TEXT_CHARS_MAX]
        low = text.lower()
        words = _LETTERS.findall(low)
        digits = _DIGITS.search(low)
        amounts: tuple[tuple[int, str], ...] = ()
        if self._may_name_a_currency(text, words):
            printed = list(self._amount.finditer(text))
            amounts = tuple(self._amounts(printed))
            if amounts:
                low = _without(text, printed).lower()
        dates = self._dates(low, words)
        if not (dates or amounts or digits):
            return NOTHING
        return TextFacts(dates, amounts, digits[1] if digits else "")

    def _may_name_a_currency(self, text: str, words: Sequence[str]) -> bool:
        """Tell quickly whether a currency stands beside a digit at all; most texts end here."""
        codes = self._codes
        if not codes.isdisjoint(words) and any(
            (first or second).lower() in codes for first, second in self._near.findall(text)
        ):
            return True
        return bool(self._sign.search(text))

    def _amounts(self, printed: Iterable[re.Match[str]]) -> list[tuple[int, str]]:
        found = []
        for match in printed:
            before, code, sign, code_first, sign_first, after = match.groups()
            symbol = (sign or sign_first or "").lower()
            currency = (code or code_first or self._symbols.get(symbol, "")).upper()
            minor = _minor(before or after, currency)
            if minor:
                found.append((minor, currency))
        return found

    def _dates(self, text: str, words: Sequence[str]) -> _Dates:
        """Collect the dates: those in digits first, by form, then those behind an opener, then by name."""
        found: _Dates = ()
        runs = _RUNS.findall(text)
        is_short = False
        for run in runs:
            if len(run) > 4 or not run.isdigit():
                found += self._in_run(run)
            elif len(run) == 4:
                is_short = True
        if len(found) > 1 and len(runs) > 1:
            found = tuple(sorted(found, key=_form))
        if is_short:
            found += self.short_dates(text)
        if not self._month_names.isdisjoint(words):
            found += self.named_dates(text)
        return _whole(found) if found else ()

    def run_dates(self, run: str) -> _Dates:
        """Read the dates in one run of digits, dots, dashes and slashes; first those of a settled form."""
        return _whole(self._in_run(run))

    def short_dates(self, text: str) -> _Dates:
        """Read the dates of four digits behind the words that open a card payment, in lower case."""
        return _whole(_reading(int(m[1]), int(m[2]), 0, "either") for m in _SHORT.finditer(text))

    def named_dates(self, text: str) -> _Dates:
        """Read the dates whose month is named, in lower case."""
        found = []
        for match in self._named.finditer(text):
            day, name = (match[1], match[2]) if match[1] else (match[4], match[3])
            found.append(_reading(int(day), self._months[name], 0, "dmy"))
        return _whole(found)


def ends_before_digits(text: str, start: int, stop: int) -> bool:
    """Tell whether what stands in text[start:stop], in lower case, announces the digits of a card."""
    return bool(_ENDS_BEFORE_DIGITS.search(text, max(start, stop - _BEFORE_DIGITS_MAX), stop))


def _without(text: str, matches: Sequence[re.Match[str]]) -> str:
    """Put a blank where each match stands."""
    starts = [0, *(match.end() for match in matches)]
    stops = [*(match.start() for match in matches), len(text)]
    return " ".join(text[start:stop] for start, stop in zip(starts, stops, strict=True))


def _whole(dates: Iterable[DateReading]) -> _Dates:
    """Leave out what has no day or no month."""
    return tuple(one for one in dates if one[0] and one[1])


def _form(reading: DateReading) -> bool:
    return reading.order == "either"


@lru_cache(4_096)
def _reading(first: int, second: int, year: int, order: str) -> DateReading:
    return DateReading(first, second, year, order)


def _numeric_dates(run: str) -> _Dates:
    """Read the dates in one run of digits, dots, dashes and slashes."""
    found = [_reading(int(m[3]), int(m[2]), int(m[1]), "dmy") for m in _ISO.finditer(run)]
    found += [_reading(int(m[1]), int(m[2]), 2000 + int(m[3]), "dmy") for m in _SIX.finditer(run)]
    for match in _SPLIT.finditer(run):
        year = int(match[3] or 0)
        found.append(
            _reading(int(match[1]), int(match[2]), year + 2000 if 0 < year < 100 else year, "either")
        )
    return tuple(found)


def _minor(number: str, currency: str) -> int:
    """Read a printed number whose decimal sign is its last separator, if the decimals fit the currency."""
    digits = minor_digits(currency)
    whole = re.fullmatch(r"(.*?)(?:[.,]([0-9]{1,3}))?", number)
    assert whole is not None, "the pattern takes any text"
    head, tail = whole[1], whole[2]
    if tail is not None and len(tail) == 3 and digits != 3:
        head, tail = head + tail, None
    if tail is not None and len(tail) != digits:
        return 0
    units = int(re.sub(r"[^0-9]", "", head) or "0")
    return int(units * 10**digits + int(tail or "0"))


def purchase_day(dates: Sequence[DateReading], booked_day: int, *, is_month_first: bool) -> int:
    """Choose the purchase day: the latest reading at most LOOK_BACK_DAYS before the booking; else NO_DAY."""
    found = NO_DAY
    for reading in dates:
        for day in _days(reading, booked_day, is_month_first=is_month_first):
            if booked_day - LOOK_BACK_DAYS <= day <= booked_day:
                found = max(found, day)
                break
    return found


def _days(reading: DateReading, booked_day: int, *, is_month_first: bool) -> list[int]:
    day, month = reading.first, reading.second
    if reading.order == "either" and is_month_first:
        day, month = month, day
    return (
        []
        if not _fits(day, month, reading.year, booked_day)
        else [_resolve(day, month, reading.year, booked_day)]
    )


def _fits(day: int, month: int, year: int, booked_day: int) -> bool:
    found = _resolve(day, month, year, booked_day)
    return found != NO_DAY and booked_day - LOOK_BACK_DAYS <= found <= booked_day


def _resolve(day: int, month: int, year: int, booked_day: int) -> int:
    """Turn day and month into a day number, in the given year or the last one not after the booking."""
    booked = from_day(booked_day)
    if booked is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return NO_DAY
    for candidate in (year,) if year else (booked.year, booked.year - 1):
        try:
            found = to_day(date(candidate, month, day))
        except ValueError:
            continue
        if found <= booked_day or year:
            return found
    return NO_DAY
