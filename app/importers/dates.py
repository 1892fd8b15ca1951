"""Dates out of text and cells: the order of day and month is decided for a column, never for a cell."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

SERIAL_FIRST, SERIAL_LAST = 20_000, 60_000
"""Whole numbers in this range may be spreadsheet dates: 1954 to 2064."""

YEAR_LAST = 2400
_EPOCH_1900 = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)
DATE_CHARS_MAX = 60


class Order(StrEnum):
    """In which order a column writes day, month and year."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"


_MONTHS_BY_LANGUAGE = (
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "january february march april may june july august september october november december",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janv fevr mars avr mai juin juil aout sept oct nov dec",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "jan feb mrz apr mai jun jul aug sep okt nov dez",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "janner feber maerz april mai juni juli august sept oktober november dezember",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "sty lut mar kwi maj cze lip sie wrz paz lis gru",
    "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    "led uno bre dub kve cvn cvc srp zar rij lis pro",
    "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
    "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec",
    "jan feb mar apr maj jun jul aug sep okt nov dec",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember",
    "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu",
    "jan febr marc apr maj jun jul aug szept okt nov dec",
    "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
    "ian feb mar apr mai iun iul aug sept oct noi dec",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "oca sub mar nis may haz tem agu eyl eki kas ara",
    "ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "jaan veebr marts apr mai juuni juuli aug sept okt nov dets",
    "sau vas kov bal geg bir lie rgp rgs spa lap gru",
)
_FINNISH = "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu".split()
MONTHS: dict[str, int] = {f"{stem}kuuta": number for number, stem in enumerate(_FINNISH, 1)}
for _language in _MONTHS_BY_LANGUAGE:
    for _number, _name in enumerate(_language.split(), 1):
        MONTHS.setdefault(_name, _number)

_NUMERIC = re.compile(
    r"(\d{1,4})\s?([-/.\u2010\u2011\u2013])\s?(\d{1,2})\s?[-/.\u2010\u2011\u2013]\s?(\d{1,4})(?!\d)"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)")
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})(?!\d)")
_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[\s\-/.,]*(?:de\s+|of\s+)?([^\W\d_]{3,})[\s\-/.,]*(?:de\s+|of\s+)?(\d{4}|\d{2})(?!\d)"
)
_NAME_FIRST = re.compile(r"([^\W\d_]{3,})[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(\d{4}|\d{2})(?!\d)")
_YEAR_NAMED = re.compile(r"(\d{4})[\s\-/.]*([^\W\d_]{3,})[\s\-/.]*(\d{1,2})(?!\d)")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,12}\.?,?\s+(?=\d)")
_CJK = str.maketrans({"年": "-", "月": "-", "日": " ", "년": "-", "월": "-", "일": " "})


@dataclass(frozen=True, slots=True)
class DateText:
    """The numbers of a printed date, before their order is known.

    Attributes:
        first, second, third: As printed; a month's name is already a number.
        order: Known where a name, a four-digit first year or a compact form settles it.
        separator: What stands between the numbers.
    """

    first: int
    second: int
    third: int
    order: Order | None
    separator: str = ""
    has_long_year: bool = True


@lru_cache(maxsize=20_000)
def take_apart(text: str) -> DateText | None:
    """Find the date at the beginning of a text (a time may follow); None where there is none."""
    clean = _clean(text)
    if (found := _NUMERIC.match(clean if clean[:1].isdigit() else _WEEKDAY.sub("", clean))) is not None:
        first, separator, second, third = found.groups()
        if len(first) == 4:
            return (
                DateText(int(first), int(second), int(third), Order.YEAR_FIRST, separator)
                if len(third) <= 2
                else None
            )
        if len(first) <= 2 and len(third) in (2, 4):
            return DateText(int(first), int(second), int(third), None, separator, len(third) == 4)
        if len(first) <= 2 and len(third) == 1:
            return DateText(
                int(first), int(second), int(third), Order.YEAR_FIRST, separator, has_long_year=False
            )
        return None
    if (found := _COMPACT.fullmatch(clean)) is not None:
        year, month, day = (int(part) for part in found.groups())
        if 1900 <= year <= YEAR_LAST and 1 <= month <= 12:
            return DateText(year, month, day, Order.YEAR_FIRST)
        digits = clean[:8]
        return DateText(int(digits[:2]), int(digits[2:4]), int(digits[4:]), None) if len(clean) == 8 else None
    return _with_name(clean)


def _clean(text: str) -> str:
    clean = text.strip().strip("'\"").strip()[:DATE_CHARS_MAX]
    if clean.isascii():
        return clean
    clean = unicodedata.normalize("NFKC", clean).translate(_CJK)
    return "".join(str(int(char)) if char.isdecimal() else char for char in clean)


def _with_name(clean: str) -> DateText | None:
    for attempt in (clean, _WEEKDAY.sub("", clean)):
        if (found := _NAMED.match(attempt)) is not None and (month := month_number(found[2])):
            return DateText(int(found[1]), month, int(found[3]), Order.DAY_FIRST, " ", len(found[3]) == 4)
        if (found := _NAME_FIRST.match(attempt)) is not None and (month := month_number(found[1])):
            return DateText(int(found[2]), month, int(found[3]), Order.DAY_FIRST, " ", len(found[3]) == 4)
        if (found := _YEAR_NAMED.match(attempt)) is not None and (month := month_number(found[2])):
            return DateText(int(found[1]), month, int(found[3]), Order.YEAR_FIRST, " ")
    return None


def month_number(name: str) -> int:
    """Tell the month that a name or its abbreviation means, in any language known; 0 for none."""
    folded = unicodedata.normalize("NFKD", name.casefold().rstrip("."))
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    return MONTHS.get(folded) or MONTHS.get(name.casefold(), 0)


def build(parts: DateText, order: Order, today: date) -> date | None:
    """Make the date under an order; None where it does not exist (30 February, month 13)."""
    order = parts.order or order
    if order is Order.YEAR_FIRST:
        year, month, day = parts.first, parts.second, parts.third
    elif order is Order.DAY_FIRST:
        day, month, year = parts.first, parts.second, parts.third
    else:
        month, day, year = parts.first, parts.second, parts.third
    if year < 100:
        year = full_year(year, today)
    if not 1000 <= year <= YEAR_LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(two_digits: int, today: date) -> int:
    """Complete a two-digit year: the last one that is not after next year."""
    year = today.year // 100 * 100 + two_digits
    return year - 100 if year > today.year + 1 else year


def from_serial(serial: float, *, is_1904: bool) -> date | None:
    """Turn a spreadsheet's day number into a date; None outside what dates can be."""
    whole = int(serial)
    if not -200_000 <= whole <= 200_000:
        return None
    return (_EPOCH_1904 if is_1904 else _EPOCH_1900) + timedelta(days=whole)


def is_compact(number: float) -> bool:
    """Tell whether a number is a day written as YYYYMMDD."""
    if not 19_000_101 <= number <= 24_001_231 or number != int(number):
        return False
    parts = take_apart(str(int(number)))
    return parts is not None and build(parts, Order.DAY_FIRST, _EPOCH_1904) is not None


def of_cell(cell: object) -> date | None:
    """Give the date of a typed cell; None for any other cell."""
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else None


@dataclass(frozen=True, slots=True)
class OrderVerdict:
    """What a column of dates shows.

    Attributes:
        order: The one that fits; None where both fit everything or the column contradicts itself.
        fits: Distinct dates that fit day first, month first, year first.
        total: Distinct dates whose order is open.
        culprit: A date that fits only the order that most others exclude; None where there is none.
    """

    order: Order | None
    fits: dict[Order, int]
    total: int
    is_contradictory: bool = False
    culprit: str = ""
    evidence: str = ""


MINORITY_SHARE = 0.01
"""Up to this share of contradicting dates, and with at least 20 against them, single rows are rejected
instead of the whole file."""


def judge(texts: Iterable[str], today: date) -> OrderVerdict:
    """Decide the order of day and month from all distinct texts of a column."""
    seen = [
        (text, parts) for text in texts if (parts := take_apart(text)) is not None and parts.order is None
    ]
    fits = {
        order: {text for text, parts in seen if build(parts, order, today) is not None}
        for order in (Order.DAY_FIRST, Order.MONTH_FIRST)
    }
    day_only = fits[Order.DAY_FIRST] - fits[Order.MONTH_FIRST]
    month_only = fits[Order.MONTH_FIRST] - fits[Order.DAY_FIRST]
    counts = {order: len(found) for order, found in fits.items()}
    total = len(seen)
    if not day_only and not month_only:
        return OrderVerdict(
            None, counts, total, evidence=f"{counts[Order.DAY_FIRST]} of {total} dates fit both orders"
        )
    winner = Order.DAY_FIRST if len(day_only) >= len(month_only) else Order.MONTH_FIRST
    losers = month_only if winner is Order.DAY_FIRST else day_only
    winners = day_only if winner is Order.DAY_FIRST else month_only
    if losers and not (len(winners) >= 20 and len(losers) <= MINORITY_SHARE * total):
        evidence = f"{len(day_only)} dates fit only day first, {len(month_only)} only month first"
        return OrderVerdict(
            None, counts, total, is_contradictory=True, culprit=min(losers), evidence=evidence
        )
    words = "day first" if winner is Order.DAY_FIRST else "month first"
    return OrderVerdict(
        winner,
        counts,
        total,
        evidence=f"{words}: {counts[winner]} of {total} dates fit, {len(winners)} fit nothing else",
    )
