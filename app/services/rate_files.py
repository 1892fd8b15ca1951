"""Exchange rates from a CSV file: one rate a row, or the euro reference rates as the ECB publishes them."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from app.models.errors import BlockedError, RefusedFileError
from app.models.rates import RATE_SCALE, ExchangeRate
from app.services.exchange_rates import CODE_CHARS, FILE, NewRate, checked, rate_of
from app.services.workplace import Workplace

BYTES_MAX = 20_000_000
RATES_MAX = 20_000
HEADINGS = ("date", "from", "to", "rate", "source")
EURO = "EUR"
NONE_THERE = frozenset({"", "N/A", "-"})
DAY_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d.%m.%Y")
"""Ways to write a day that mean one day only; `01/02/2026` is refused, because it can mean two."""


@dataclass(frozen=True, slots=True)
class RateFile:
    """What a file holds; nothing of it is stored yet.

    Attributes:
        rates: In the order of the file.
        empty: Cells and rows without a rate, which change nothing.
    """

    path: Path
    rates: tuple[NewRate, ...]
    empty: int


@dataclass(frozen=True, slots=True)
class RateFiles:
    """Reads files of rates."""

    place: Workplace

    def read(self, path: Path) -> RateFile:
        """Read a file; raises FileError that names row and value where it is wrong."""
        with self.place.files.open_read(path) as stream:
            content = stream.read(BYTES_MAX + 1)
        if len(content) > BYTES_MAX:
            raise RefusedFileError(str(path), "it is larger than 20 MB", "Take a shorter time")
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RefusedFileError(str(path), "it is not UTF-8 text", "Save it as CSV UTF-8") from error
        return _Reader(path, self.place.currency).read(text)


@dataclass
class _Reader:
    path: Path
    currency: str
    empty: int = 0

    def read(self, text: str) -> RateFile:
        first = text.partition("\n")[0]
        sign = max(",;\t", key=first.count)
        try:
            lines = list(csv.reader(io.StringIO(text), delimiter=sign, strict=True))
        except csv.Error as error:
            raise self._refused(f"it is no CSV file: {error}", "Save it as CSV UTF-8") from error
        heads = [head.strip() for head in lines[0]] if lines else []
        names = [head.casefold() for head in heads]
        rows = [(number, line) for number, line in enumerate(lines[1:], start=2) if any(map(str.strip, line))]
        if {"date", "from", "to", "rate"} <= set(names):
            found = [one for number, line in rows for one in self._rate(number, names, line)]
        elif names[:1] == ["date"] and any(_is_code(head) for head in heads[1:]):
            found = [one for number, line in rows for one in self._euro_rates(number, heads, line)]
        else:
            remedy = "The first row names the columns: date, from, to, rate (and source, if you like)"
            raise self._refused("its columns are not those of exchange rates", remedy, row=1)
        if len(found) > RATES_MAX:
            raise self._refused(
                f"it holds {len(found):,} rates, and {RATES_MAX:,} are read at once",
                "Take a shorter time, or leave currencies out",
            )
        return RateFile(self.path, tuple(found), self.empty)

    def _rate(self, number: int, names: Sequence[str], line: Sequence[str]) -> Iterator[NewRate]:
        cells = {name: cell.strip() for name, cell in zip(names, line, strict=False)}
        if cells.get("rate", "").upper() in NONE_THERE:
            self.empty += 1
            return
        day = self._day(number, cells.get("date", ""))
        rate_e9 = self._number(number, cells.get("rate", ""))
        rate = ExchangeRate(day, cells.get("from", ""), cells.get("to", ""), rate_e9, FILE)
        source = cells.get("source", "") or self.path.name
        try:
            yield checked(NewRate(rate, source))
        except BlockedError as error:
            raise self._refused(error.reason, error.remedy, row=number) from error

    def _euro_rates(self, number: int, heads: Sequence[str], line: Sequence[str]) -> Iterator[NewRate]:
        """Give the rates of one day: units of each currency for one euro.

        They are stored as printed where the books are kept in euros; else each is crossed over the euro.
        """
        day = self._day(number, line[0].strip())
        cells = {
            head: cell.strip() for head, cell in zip(heads[1:], line[1:], strict=False) if _is_code(head)
        }
        printed = {}
        for code, cell in cells.items():
            if cell.upper() in NONE_THERE:
                self.empty += 1
            else:
                printed[code] = self._number(number, cell)
        if self.currency == EURO:
            for code, rate_e9 in printed.items():
                yield NewRate(ExchangeRate(day, EURO, code, rate_e9, FILE), self.path.name)
            return
        ours = printed.get(self.currency)
        if ours is None:
            raise self._refused(
                f"it has no rate of {self.currency}, the currency of these books",
                f"Add the column {self.currency}, or a row with date, from, to and rate",
                row=number,
            )
        source = f"{self.path.name}, over EUR"
        yield NewRate(ExchangeRate(day, EURO, self.currency, ours, FILE), self.path.name)
        for code, rate_e9 in printed.items():
            crossed = (2 * ours * RATE_SCALE + rate_e9) // (2 * rate_e9)
            if code != self.currency and crossed:
                yield NewRate(ExchangeRate(day, code, self.currency, crossed, FILE), source)

    def _number(self, number: int, cell: str) -> int:
        text = cell.replace(",", ".") if "," in cell and "." not in cell else cell
        try:
            return rate_of(text)
        except BlockedError as error:
            if error.reason.endswith("decimals"):
                return int((Decimal(text) * RATE_SCALE).to_integral_value())
            remedy = "Write it with a decimal point and without thousands separators, such as 1.0825"
            raise self._refused(error.reason, remedy, row=number, value=cell) from error

    def _day(self, number: int, cell: str) -> date:
        for form in DAY_FORMS:
            try:
                return datetime.strptime(cell, form).replace(tzinfo=UTC).date()
            except ValueError:
                continue
        raise self._refused("the day cannot be read", "Write it as 2026-10-31", row=number, value=cell[:40])

    def _refused(self, reason: str, remedy: str, *, row: int = 0, value: str = "") -> RefusedFileError:
        if row:
            return RefusedFileError(str(self.path), reason, remedy, row=row, value=value)
        return RefusedFileError(str(self.path), reason, remedy)


def _is_code(head: str) -> bool:
    return len(head) == CODE_CHARS and head.isascii() and head.isalpha() and head.isupper()
