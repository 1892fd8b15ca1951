"""What the bank's texts say about payments, as columns: texts are read once, dates resolved together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Bools, Ints, distinct, ints, spans
from app.engine.matching.skimming import Skimmed
from app.engine.matching.statement_text import (
    LOOK_BACK_DAYS,
    TEXT_CHARS_MAX,
    DateReading,
    TextReader,
    ends_before_digits,
)
from app.models.columns import ABSENT
from app.models.period import NO_DAY

_YEAR_MAX = 9_999


@dataclass(frozen=True, slots=True)
class TextDates:
    """The facts of a list of texts; texts are addressed by place.

    Attributes:
        starts: Where each text's dates begin in `reading`; one more than there are texts.
        reading: Numbers of the dates, text by text, in the order in which they stand.
        readings: The distinct dates.
        amounts: Amounts with a currency, of the few texts that hold any.
        last4: Digits of a masked card number, ABSENT where there are none.
    """

    starts: Ints
    reading: Ints
    readings: list[DateReading]
    amounts: dict[int, tuple[tuple[int, str], ...]]
    last4: Ints

    @classmethod
    def read(cls, reader: TextReader, texts: Sequence[str]) -> "TextDates":
        """Read each text once, and only those one by one that may hold more than dates and card digits."""
        skimmed = Skimmed([text if len(text) <= TEXT_CHARS_MAX else text[:TEXT_CHARS_MAX] for text in texts])
        apart = distinct(np.concatenate([skimmed.odd, skimmed.priced(reader.currencies, reader.symbols)]))
        facts = {place: reader.read(texts[place]) for place in apart.tolist()}
        found = _Found.skim(reader, skimmed)
        found.leave_out(apart)
        last4 = _card_digits(skimmed, len(texts))
        for place, one in facts.items():
            found.add(_APART, place, one.dates)
            last4[place] = int(one.last4) if one.last4 else ABSENT
        starts, reading = found.in_order(len(texts))
        amounts = {place: one.amounts for place, one in facts.items() if one.amounts}
        return cls(starts, reading, list(found.numbers), amounts, last4)

    def of_rows(self, text: Ints, rows: Ints) -> tuple[Ints, Ints]:
        """Write out the dates of some rows by their texts' places: place in `rows`, number of the date."""
        owner, at = spans(self.starts[text[rows]], self.starts[text[rows] + 1], max(self.reading.size, 1))
        return owner, self.reading[at]

    def dated(self, text: Ints) -> Ints:
        """Return the rows whose text holds a date."""
        counts = np.append(np.diff(self.starts), 0)
        return np.flatnonzero(counts[text]).astype(np.int64)


_SETTLED, _EITHER, _SHORT, _NAMED, _APART = range(5)
"""In which order the dates of a text stand."""


class _Found:
    """Dates of many texts as columns: place of the text, order in it, number of the date."""

    def __init__(self, lines: Ints, orders: Ints, dates: Ints, numbers: dict[DateReading, int]) -> None:
        self._columns, self.numbers = (lines, orders, dates), numbers
        self._more: tuple[list[int], list[int], list[int]] = ([], [], [])

    @classmethod
    def skim(cls, reader: TextReader, skimmed: Skimmed) -> "_Found":
        """Read the dates of all texts, each distinct run of digits once."""
        runs, short = skimmed.dates()
        distinct_runs: dict[str, int] = {}
        code = ints([distinct_runs.setdefault(run, len(distinct_runs)) for run in skimmed.slices(runs)])
        numbers: dict[DateReading, int] = {}
        counts, dates, orders = [0], list[int](), list[int]()
        for run in distinct_runs:
            found = reader.run_dates(run)
            counts.append(len(found))
            dates += [numbers.setdefault(one, len(numbers)) for one in found]
            orders += [_EITHER if one.order == "either" else _SETTLED for one in found]
        starts = np.cumsum(ints(counts))
        owner, at = spans(starts[code], starts[code + 1], max(len(dates), 1))
        told = cls(runs.line[owner], ints(orders)[at], ints(dates)[at], numbers)
        for line in short.tolist():
            told.add(_SHORT, line, reader.short_dates(skimmed.line(line)))
        for line in distinct(skimmed.words(reader.months).line).tolist():
            told.add(_NAMED, line, reader.named_dates(skimmed.line(line)))
        return told

    def add(self, order: int, line: int, dates: Sequence[DateReading]) -> None:
        """Add dates of one text."""
        lines, orders, numbered = self._more
        for one in dates:
            lines.append(line)
            orders.append(order)
            numbered.append(self.numbers.setdefault(one, len(self.numbers)))

    def leave_out(self, lines: Ints) -> None:
        """Forget what was found in some texts."""
        columns = self._all()
        keep = ~np.isin(columns[0], lines)
        self._columns, self._more = (columns[0][keep], columns[1][keep], columns[2][keep]), ([], [], [])

    def in_order(self, count: int) -> tuple[Ints, Ints]:
        """Return where each text's dates begin, and all dates, text by text."""
        lines, orders, dates = self._all()
        starts = np.zeros(count + 1, dtype=np.int64)
        np.cumsum(np.bincount(lines, minlength=count), out=starts[1:])
        return starts, dates[np.lexsort((orders, lines))]

    def _all(self) -> tuple[Ints, Ints, Ints]:
        first, second, third = (
            np.concatenate([column, ints(more)])
            for column, more in zip(self._columns, self._more, strict=True)
        )
        return first, second, third


def _card_digits(skimmed: Skimmed, count: int) -> Ints:
    """Return the digits of the first masked card number of each text; ABSENT where there is none."""
    last4 = np.full(count, ABSENT, dtype=np.int64)
    runs = skimmed.cards()
    text, seen = skimmed.text, ABSENT
    columns = (runs.line.tolist(), skimmed.starts[runs.line].tolist(), runs.start.tolist())
    for line, first, start in zip(*columns, strict=True):
        if line != seen and ends_before_digits(text, first, start):
            last4[line], seen = int(text[start : start + 4]), line
    return last4


def month_first(dates: TextDates, text: Ints, booked: Ints, instrument: Ints) -> Bools:
    """Decide the date order of each row's instrument from all its texts (F28 for texts).

    Day first where nothing tells. The first date of a text that fits in one order alone gives its vote.
    """
    rows = dates.dated(text)
    owner, number = dates.of_rows(text, rows)
    first, second, year, either = _columns(dates.readings)
    telling = either[number] & (first[number] != second[number])
    owner, number = owner[telling], number[telling]
    day = booked[rows[owner]]
    is_day_first = resolve(first[number], second[number], year[number], day) != NO_DAY
    is_month_first = resolve(second[number], first[number], year[number], day) != NO_DAY
    voting = np.flatnonzero(is_day_first != is_month_first)
    voter = voting[np.diff(owner[voting], prepend=-1) != 0]
    instruments, back = np.unique(instrument, return_inverse=True)
    votes = np.bincount(
        back[rows[owner[voter]]], np.where(is_month_first[voter], 1.0, -1.0), instruments.size
    )
    found: Bools = votes[back] > 0
    return found


def purchase_days(dates: TextDates, text: Ints, booked: Ints, is_month_first: Bools) -> Ints:
    """Return each row's purchase day: the latest date at most LOOK_BACK_DAYS before booking; else NO_DAY."""
    rows = dates.dated(text)
    owner, number = dates.of_rows(text, rows)
    first, second, year, either = _columns(dates.readings)
    turned = either[number] & is_month_first[rows[owner]]
    day = np.where(turned, second[number], first[number])
    month = np.where(turned, first[number], second[number])
    found = np.full(booked.shape, NO_DAY, dtype=np.int64)
    np.maximum.at(found, rows[owner], resolve(day, month, year[number], booked[rows[owner]]))
    return found


def resolve(day: Ints, month: Ints, year: Ints, booked: Ints) -> Ints:
    """Turn days and months into day numbers near their booking; NO_DAY for what is none, or too far.

    In the given year, or where it is 0 in the last one that gives a date not after the booking.
    """
    known = (booked != NO_DAY) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    booked_year = (
        np.where(known, booked, 0).astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    )
    this = np.where(year > 0, year, booked_year)
    found = _day_number(day, month, this, known)
    before = (year == 0) & ((found == NO_DAY) | (found > booked))
    found = np.where(before, _day_number(day, month, this - 1, known & before), found)
    fits = (found != NO_DAY) & (found >= booked - LOOK_BACK_DAYS) & (found <= booked)
    return np.where(fits, found, NO_DAY)


def _day_number(day: Ints, month: Ints, year: Ints, known: Bools) -> Ints:
    known = known & (year >= 1) & (year <= _YEAR_MAX)
    months = np.where(known, (year - 1970) * 12 + month - 1, 0)
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.where(known & (day <= after - first), first + day - 1, NO_DAY)


def _columns(readings: Sequence[DateReading]) -> tuple[Ints, Ints, Ints, Bools]:
    first, second = ints([one.first for one in readings]), ints([one.second for one in readings])
    return (
        first,
        second,
        ints([one.year for one in readings]),
        np.array([one.order == "either" for one in readings], dtype=np.bool_),
    )
