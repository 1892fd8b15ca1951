"""Tables in the layouts of `layouts.txt`, filled with made-up transactions whose figures are known.

A line of that file is `name ~ options ~ columns`. Options: delimiter (`,` `;` `tab` `bar`, or `xlsx`),
encoding, format of dates (`_` = space; `%Y-%m-%d` in a sheet = typed dates), style of numbers (`_STYLES`),
currency, then words: `nohead`, `desc` (newest first), `card`, `pre:` rows above the table (`;` between rows;
`@pairs` = label and value side by side) and `foot:` one row below it. A column is `Title=letter`; the letters
are the keys of `_cells`.
"""

import csv
import io
import random
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl

from app.models.money import minor_digits

LAYOUTS = Path(__file__).with_name("layouts.txt")
OPENING = 123_456
OUT_TEXTS = (
    "Rail & Road 4711",
    "Hotel Zur Post",
    "Kontor GmbH Rechnung 88",
    "Taxi 24",
    "Office Depot #12",
    "Air France",
)
IN_TEXTS = ("Client Alpha invoice 7", "Refund order 99", "Client Beta", "Interest")
DELIMITERS = {"tab": "\t", "bar": "|"}


@dataclass(frozen=True, slots=True)
class Move:
    """One transaction: `minor` above zero is money out; one that is not booked is no transaction yet."""

    on: date
    minor: int
    text: str
    is_booked: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """One line of `layouts.txt`."""

    name: str
    delimiter: str
    encoding: str
    date_format: str
    style: str
    currency: str
    words: frozenset[str]
    above: tuple[tuple[str, ...], ...]
    below: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A file and what it holds: transactions in file order, the balance before and after them."""

    content: bytes
    suffix: str
    moves: tuple[Move, ...]
    opening: int
    closing: int
    currency: str


def layouts() -> tuple[Layout, ...]:
    """Load all layouts, in the order of the file."""
    lines = LAYOUTS.read_text(encoding="utf-8").splitlines()
    return tuple(_layout(line) for line in lines if line and not line.startswith("#"))


def _layout(line: str) -> Layout:
    name, options, columns = line.split(" ~ ", 2)
    head, _, below = options.partition(" foot:")
    head, _, above = head.partition(" pre:")
    delimiter, encoding, date_format, style, currency, *words = head.split()
    cells = [cell.rpartition("=") if "=" in cell else ("", "=", cell) for cell in columns.split(" | ")]
    return Layout(
        name.strip(),
        DELIMITERS.get(delimiter, delimiter),
        encoding,
        date_format.replace("_", " "),
        style,
        currency,
        frozenset(words),
        _above(above),
        below,
        tuple((_title(title), letter.strip()) for title, _, letter in cells),
    )


def _title(text: str) -> str:
    """Keep blanks that belong to a title; the one before `=` is only there to read better."""
    return text if not text.strip() or text.startswith(" ") or text.endswith("  ") else text.rstrip()


def _above(text: str) -> tuple[tuple[str, ...], ...]:
    items = text.split(";") if text else []
    if items and items[-1] == "@pairs":
        items.pop()
        return tuple((items[place], items[place + 1]) for place in range(0, len(items) - 1, 2))
    return tuple((item,) for item in items)


def moves(seed: int, rows: int, currency: str, *, has_pending: bool) -> list[Move]:
    """Make transactions in order of time, spread so that days past the twelfth occur."""
    chance = random.Random(seed)
    scale = 10 ** (2 - minor_digits(currency)) if currency != "JPY" else 1
    on, found = date(2024, 1, 2), []
    for place in range(rows):
        on += timedelta(days=chance.choice((0, 1, 2, 3, 5)))
        is_out = chance.random() < 0.75
        minor = chance.choice((chance.randint(101, 9_999), chance.randint(10_001, 499_999)))
        if currency in ("HUF", "CLP", "IDR", "COP", "VND"):
            minor = minor * 100 if minor_digits(currency) == 2 else minor
        text = chance.choice(OUT_TEXTS if is_out else IN_TEXTS)
        booked = not (has_pending and place >= rows - 2)
        found.append(Move(on, max(1, minor // scale) * (1 if is_out else -1), text, booked))
    return found


VARIANTS = ("as it is", "unknown titles", "no titles", "other order", "UTF-16")


def variant(layout: Layout, name: str) -> Layout:
    """Change a layout in a way that a bank, a country or a person who opened the file may have."""
    columns = layout.columns
    if name == "unknown titles":
        strange = tuple(
            (f"Qx{chr(97 + place)}w{chr(97 + place)}" if title.strip() else title, letter)
            for place, (title, letter) in enumerate(columns)
        )
        return replace(layout, columns=strange)
    if name == "no titles":
        return replace(layout, words=layout.words | {"nohead"}, above=(), below="")
    if name == "other order":
        mixed = list(columns)
        random.Random(layout.name).shuffle(mixed)
        return replace(layout, columns=tuple(mixed), below="")
    if name == "UTF-16" and layout.delimiter != "xlsx":
        return replace(layout, encoding="utf-16")
    return layout


def make(layout: Layout, seed: int = 1, rows: int = 24) -> Made:
    """Write one file in a layout."""
    has_pending = any(letter.startswith("s:") for _, letter in layout.columns)
    found = moves(seed, rows, layout.currency, has_pending=has_pending)
    balance, after = OPENING * (10 if layout.currency in ("HUF", "CLP", "KRW", "JPY") else 1), []
    opening = balance
    for move in found:
        balance -= move.minor if move.is_booked else 0
        after.append(balance)
    data = [_cells(layout, move, after[place], place) for place, move in enumerate(found)]
    if "desc" in layout.words:
        data.reverse()
        found.reverse()
    totals = {
        "$open": _number(layout, opening), "$close": _number(layout, balance), "$count": str(len(found)),
        "$out": _number(layout, sum(m.minor for m in found if m.minor > 0)),
        "$in": _number(layout, -sum(m.minor for m in found if m.minor < 0)),
    }  # fmt: skip
    content, suffix = _written(layout, data, totals)
    booked = tuple(move for move in found if move.is_booked)
    return Made(content, suffix, booked, opening, balance, layout.currency)


def _cells(layout: Layout, move: Move, balance: int, place: int) -> list[object]:
    """Fill the columns of one row."""
    out, in_ = max(move.minor, 0), max(-move.minor, 0)
    day = _day(layout, move.on)
    later = _day(layout, move.on + timedelta(days=1))
    known: dict[str, object] = {
        "d": day, "v": later, "dt": _moment(layout, move.on), "ts": f"{day} 10:11:12:123",
        "t": move.text, "p": move.text.split(" ")[0],
        "a": _number(layout, -move.minor), "A": _number(layout, move.minor),
        "ia": _number(layout, -move.minor - 30), "ga": _number(layout, -move.minor),
        "gf": _number(layout, 30),
        "o": _number(layout, out) if out else "", "O": _number(layout, -out) if out else "",
        "i": _number(layout, in_) if in_ else "", "pi": "+" + str(_number(layout, in_)) if in_ else "",
        "u": _number(layout, abs(move.minor)), "b": _number(layout, balance),
        "bb": _number(layout, balance + move.minor), "plusb": _number(layout, balance),
        "c": layout.currency, "n": str(7_000_100 + place), "e": "",
    }  # fmt: skip
    if not move.is_booked:
        known["b"] = ""
    row: list[object] = []
    for _, letter in layout.columns:
        kind, _, value = letter.partition(":")
        first, _, second = value.rpartition("/") if kind in "fs" else (value, "", "")
        if kind == "f":
            row.append(first if move.minor > 0 else second)
        elif kind == "s":
            row.append(first if move.is_booked else second)
        elif kind == "pluseu":
            row.append(("+" if move.minor < 0 else "") + _grouped(-move.minor, 2, ".", ","))
        else:
            row.append(value if kind == "k" else known[kind])
    return row


def _day(layout: Layout, on: date) -> object:
    if layout.delimiter == "xlsx" and layout.style == "x" and layout.date_format == "%Y-%m-%d":
        return on
    text = layout.date_format.replace("%-m", str(on.month)).replace("%-d", str(on.day))
    return on.strftime(text)


def _moment(layout: Layout, on: date) -> object:
    return f"{_day(layout, on)} 10:15:00"


def _grouped(minor: int, digits: int, group: str, mark: str) -> str:
    whole, rest = divmod(abs(minor), 10**digits)
    text = f"{whole:,}".replace(",", group)
    return ("-" if minor < 0 else "") + text + (f"{mark}{rest:0{digits}d}" if digits else "")


def _indian(minor: int) -> str:
    whole, rest = divmod(abs(minor), 100)
    text = str(whole)
    head, tail = text[:-3], text[-3:]
    head = re.sub(r"(\d)(?=(\d\d)+$)", r"\1,", head)
    return ("-" if minor < 0 else "") + (f"{head},{tail}" if head else tail) + f".{rest:02d}"


_STYLES: dict[str, tuple[str, str, str, str]] = {
    "en": (",", ".", "", ""), "$en": (",", ".", "$", ""), "£en": (",", ".", "£", ""),
    "eu": (".", ",", "", ""), "€eu": (".", ",", "", " €"), "euEUR": (".", ",", "", "EUR"),
    "c": ("", ",", "", ""), "¥p": ("", ".", "¥", ""),
    "sp": ("\u00a0", ",", "", ""), "spPLN": (" ", ",", "", " PLN"), "kr": ("\u00a0", ",", "", " kr"),
    "q": ("'", ".", "", ""), "p": ("", ".", "", ""),
}  # fmt: skip
"""Style -> sign of grouping, decimal sign, what stands before and behind the number."""
_WHOLE = {"g0": ".", "g0en": ",", "n0": "", "g0n": ""}
"""Styles without decimals -> sign of grouping."""


def _number(layout: Layout, minor: int) -> object:
    """Write an amount in the style of the layout; `x` is a number of a sheet, `in` groups as in India."""
    digits = minor_digits(layout.currency)
    style = layout.style.removeprefix("plus")
    plus = "+" if style != layout.style and minor > 0 else ""
    if style == "x":
        return minor / 10**digits
    if style == "in":
        return _indian(minor)
    if style in _WHOLE:
        return _grouped(minor // 10**digits, 0, _WHOLE[style], "")
    group, mark, before, behind = _STYLES[style or "p"]
    sign = "-" if minor < 0 else plus
    return f"{sign}{before}{_grouped(abs(minor), digits, group, mark)}{behind}"


def _written(layout: Layout, data: list[list[object]], totals: dict[str, object]) -> tuple[bytes, str]:
    """Put preamble, header, rows and footer together."""
    grid: list[list[object]] = [[_filled(cell, totals) for cell in row] for row in layout.above]
    if "nohead" not in layout.words:
        grid.append([title for title, _ in layout.columns])
    grid += data
    if layout.below:
        grid.append([_filled(cell, totals) for cell in layout.below.split(";")])
    if layout.delimiter == "xlsx":
        return _workbook(grid, layout.name), ".xlsx"
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=layout.delimiter, lineterminator="\r\n")
    for place, row in enumerate(grid):
        if place < len(layout.above) and len(row) == 1:
            text.write(f"{row[0]}\r\n")
        else:
            writer.writerow(row)
    return text.getvalue().encode(layout.encoding, "replace"), ".csv"


def _filled(cell: str, totals: dict[str, object]) -> object:
    for key, value in totals.items():
        if cell == key:
            return value
        cell = cell.replace(key, str(value))
    return cell


def _workbook(grid: list[list[object]], name: str) -> bytes:
    buffer = io.BytesIO()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None, "a new workbook has a sheet"
    sheet.title = name[:31]
    for cells in grid:
        sheet.append([None if cell == "" else cell for cell in cells])
    book.save(buffer)
    return buffer.getvalue()
