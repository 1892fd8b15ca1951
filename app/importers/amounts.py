"""Amounts out of text: a column decides its decimal sign, then each cell is read exactly."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache

from app.importers.words import load_words
from app.models.money import MINOR_MAX, minor_digits

NOISE = Decimal("0.000001")
"""Binary fractions of spreadsheets differ by less than this from what was meant; rounded silently."""

AMOUNT_CHARS_MAX = 60

_MINUS = str.maketrans(
    {
        "\u2212": "-",
        "\u2013": "-",
        "\u2012": "-",
        "\ufe63": "-",
        "\uff0d": "-",
        "\uff0b": "+",
        "\uff0e": ".",
        "\uff0c": ",",
        "\u066b": ".",
        "\u066c": ",",
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\uff07": "'",
    }
)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u200b\u200e\u200f\u2066-\u2069\ufeff_]+")
_SYMBOLS = "$€£¥₩₹₽₺₴₪฿₫₱₦₲₵₡₸₮₼₾﷼¢"
_SYMBOL_CODES = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "฿": "THB",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "₸": "KZT",
    "₩": "KRW",
}
_TEXT_CODES = {
    "kč": "CZK",
    "zł": "PLN",
    "ft": "HUF",
    "kr": "",
    "lei": "RON",
    "лв": "BGN",
    "руб": "RUB",
    "r$": "BRL",
    "us$": "USD",
    "c$": "CAD",
    "a$": "AUD",
    "s$": "SGD",
    "fr": "CHF",
    "sfr": "CHF",
    "rs": "INR",
    "nt$": "TWD",
    "hk$": "HKD",
    "nz$": "NZD",
    "rp": "IDR",
    "rm": "MYR",
}


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    """List the ISO 4217 codes that statements carry."""
    return frozenset(load_words("words.json")["currencies"])


_OUT_MARKS = frozenset({"dr", "db", "d", "s", "soll", "debit", "debet", "dt", "af", "w"})
_IN_MARKS = frozenset({"cr", "c", "h", "haben", "credit", "k", "ct", "bij"})
_PLAIN = re.compile(r"([+-]?)(\d[\d.,']*|[.,]\d+)([+-]?)")
_AFFIX = re.compile(r"^([^\d+\-.,'()]*)(.*?)([^\d+\-.,'()]*)$", re.DOTALL)
_EXPONENT = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d{1,3}")
_NOT_A_NUMBER = re.compile(r"^[+-]?(?:nan|inf(?:inity)?|1?#?ind|#.*)$", re.IGNORECASE)


class Mark(StrEnum):
    """The decimal sign of a column."""

    POINT = "."
    COMMA = ","


class AmountError(ValueError):
    """The text is no amount; its only argument says why, a sentence part."""


@dataclass(frozen=True, slots=True)
class Number:
    """An amount taken apart, before the decimal sign is known.

    Attributes:
        is_negative: A minus before or behind, or parentheses.
        body: Digits with `.` `,` and `'` where they stood.
        exponent: Power of ten of scientific notation, else 0.
        flag: `out` or `in` where a debit or credit mark stands beside the number.
        currency: ISO code beside the number, or empty.
    """

    is_negative: bool
    body: str
    exponent: int = 0
    flag: str = ""
    currency: str = ""


def take_apart(text: str) -> Number:
    """Split the text of an amount into its parts; raises AmountError where it is none."""
    if len(text) > AMOUNT_CHARS_MAX:
        raise AmountError("the text is too long for an amount")
    plain = _PLAIN.fullmatch(text)
    if plain is not None and not (plain[1] and plain[3] and plain[2][-1] not in ".,"):
        return _plain_number(plain)
    return _take_apart_slowly(text)


def _plain_number(found: re.Match[str]) -> Number:
    """Make a number of sign, body, sign; behind a decimal sign a dash means that there are no cents."""
    before, body, behind = found.groups()
    if body[-1] in ".,":
        return Number(before == "-", body[:-1])
    return Number("-" in before + behind, body)


def _take_apart_slowly(text: str) -> Number:
    clean = _SPACES.sub(" ", _ascii_digits(text).translate(_MINUS)).strip()
    if _NOT_A_NUMBER.match(clean):
        raise AmountError("it is not a number")
    core, is_negative = clean, False
    if core.startswith("(") and core.endswith(")"):
        core, is_negative = core[1:-1].strip(), True
    before, core, behind = _AFFIX.match(core).groups()  # type: ignore[union-attr]  # the pattern fits any text
    flag, currency = _affixes(before, behind)
    core = core.replace(" ", "")
    if core.startswith("(") and core.endswith(")"):
        core, is_negative = core[1:-1], True
        inner = _AFFIX.match(core)
        assert inner is not None, "the pattern fits any text"
        flag2, currency2 = _affixes(inner[1], inner[3])
        core, flag, currency = inner[2], flag or flag2, currency or currency2
    if _EXPONENT.fullmatch(core):
        mantissa, _, power = core.lower().partition("e")
        return Number(
            is_negative != mantissa.startswith("-"), mantissa.lstrip("+-"), int(power), flag, currency
        )
    core = re.sub(r"^([+-])[^\d.,+-]+", r"\1", core)  # a currency between sign and number: -$5
    found = _PLAIN.fullmatch(core)
    if found is None or (found[1] and found[3] and found[2][-1] not in ".,"):
        raise AmountError("it is not a number")
    plain = _plain_number(found)
    return Number(is_negative != plain.is_negative, plain.body, 0, flag, currency)


def _ascii_digits(text: str) -> str:
    if text.isascii():
        return text
    return "".join(str(int(char)) if char.isdecimal() and not char.isascii() else char for char in text)


def _affixes(before: str, behind: str) -> tuple[str, str]:
    """Read what stands beside a number: a debit or credit mark, a currency; raises on anything else."""
    flag = currency = ""
    for part in re.split(r"[\s/]+", f"{before} {behind}"):
        word = part.strip(".:*").casefold()
        if not word or all(char in _SYMBOLS for char in word):
            currency = currency or _SYMBOL_CODES.get(word, "")
        elif word in _OUT_MARKS or word in _IN_MARKS:
            flag = "out" if word in _OUT_MARKS else "in"
        elif word in _TEXT_CODES:
            currency = currency or _TEXT_CODES[word]
        elif word.upper() in _codes():
            currency = word.upper()
        elif re.fullmatch(rf"[a-z]{{0,3}}[{_SYMBOLS}]", word):
            currency = currency or _SYMBOL_CODES.get(word[-1], "")
        else:
            raise AmountError("it is not a number")
    return flag, currency


def symbol_currency(text: str) -> str:
    """Tell the ISO code of a currency sign that only one currency uses; empty otherwise."""
    return next((code for sign, code in _SYMBOL_CODES.items() if sign in text), "")


class Reading(StrEnum):
    """What one number alone says about the decimal sign."""

    EITHER = "either"
    UNDECIDED = "undecided"
    POINT = "."
    COMMA = ","
    NONE = "none"


_GROUPS = {
    mark: re.compile(
        rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+|\d{{1,2}}(?:{re.escape(mark)}\d{{2}})+{re.escape(mark)}\d{{3}}"
    )
    for mark in (".", ",")
}


def reading_of(body: str) -> Reading:
    """Tell which decimal sign the digits of one number allow, by form alone."""
    body = body.replace("'", "")
    points, commas = body.count("."), body.count(",")
    if not points and not commas:
        return Reading.EITHER
    if points and commas:
        last = max(".", ",", key=body.rfind)
        other = "," if last == "." else "."
        whole, _, _ = body.rpartition(last)
        if last in whole or not _GROUPS[other].fullmatch(whole):
            return Reading.NONE
        return Reading(last)
    mark = "." if points else ","
    other = "," if mark == "." else "."
    if body.count(mark) > 1:
        return Reading(other) if _GROUPS[mark].fullmatch(body) else Reading.NONE
    before, _, after = body.partition(mark)
    if len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0"):
        return Reading.UNDECIDED
    return Reading(mark)


_SHAPE = str.maketrans("123456789", "9" * 9)


@dataclass
class MarkVotes:
    """Counts what the cells of a column say about its decimal sign."""

    counts: Counter[str] = field(default_factory=Counter)
    _shapes: dict[str, Reading] = field(default_factory=dict)

    def add(self, texts: Iterable[str]) -> None:
        """Count cells; texts that are no amounts do not vote."""
        for shape, count in Counter(text.translate(_SHAPE) for text in texts).items():
            if (reading := self._shapes.get(shape)) is None:
                try:
                    reading = reading_of(take_apart(shape).body)
                except AmountError:
                    reading = Reading.NONE
                self._shapes[shape] = reading
            self.counts[reading] += count

    def decided(self) -> Mark | None:
        """The sign that most deciding cells show; None where none decides."""
        points, commas = self.counts[Reading.POINT], self.counts[Reading.COMMA]
        if points == commas:
            return None
        return Mark.POINT if points > commas else Mark.COMMA

    def evidence(self, mark: Mark) -> str:
        """Say how many cells show the sign."""
        total = sum(self.counts.values()) - self.counts[Reading.NONE]
        other = Mark.COMMA if mark is Mark.POINT else Mark.POINT
        against = self.counts[other.value]
        shown = f"{self.counts[mark.value]} of {total} amounts show it"
        return shown + (f", {against} show the other" if against else "")


def to_decimal(number: Number, mark: Mark) -> Decimal:
    """Give a number its exact value under a decimal sign.

    A number that only the other sign can explain (`1 234,50` in a column of points) keeps its own
    meaning: there is nothing to guess. Raises AmountError where no reading fits.
    """
    body = number.body.replace("'", "")
    reading = reading_of(body)
    if reading is Reading.NONE:
        raise AmountError("it has two decimal signs")
    sign = mark.value if reading in (Reading.EITHER, Reading.UNDECIDED) else reading.value
    group = "," if sign == "." else "."
    try:
        value = Decimal(body.replace(group, "").replace(sign, "."))
    except InvalidOperation as error:
        raise AmountError("it is not a number") from error
    return value.scaleb(number.exponent) if number.exponent else value


def to_minor(value: Decimal, currency: str, *, rounds: bool = False) -> int:
    """Turn an exact amount into minor units, dropping the noise of binary fractions.

    Raises:
        AmountError: Too large, or it has more decimals than the currency and `rounds` is off.
    """
    digits = minor_digits(currency)
    if not value.is_finite() or value.adjusted() > 15:
        raise AmountError("it is too large for an amount")
    scaled = value.scaleb(digits)
    whole = scaled.to_integral_value(rounding="ROUND_HALF_UP")
    if abs(whole) > MINOR_MAX:
        raise AmountError("it is too large for an amount")
    if whole != scaled and not rounds and abs(whole - scaled) > NOISE.scaleb(digits):
        raise AmountError(f"it has more than {digits} decimals")
    return int(whole)
