"""Finds the header of a table among preamble lines, or that there is none."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.importers import amounts, dates
from app.importers.table import Cell, Row, is_blank, text_of
from app.importers.titles import fold, meanings_of

SAMPLE_ROWS = 400
HEADER_ROWS_MAX = 80
"""A header is looked for among this many rows."""

DATE_TITLES = frozenset({"date", "booked", "valued", "purchased"})
AMOUNT_TITLES = frozenset({"amount", "debit", "credit", "original_amount", "net_amount"})
TITLE_CHARS_MAX = 80
HEADER_SCORE_MIN = 10.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table is.

    Attributes:
        titles: One for each column, numbered where repeated; made up where there is no header.
        header_rows: Numbers of the rows that hold the titles; empty where there is no header.
        first_row: Number of the first row that may be data.
        has_header: Whether the titles come from the file.
    """

    titles: tuple[str, ...]
    header_rows: tuple[int, ...]
    first_row: int
    has_header: bool

    @property
    def fingerprint(self) -> str:
        """The header reduced to what a saved profile is recognised by; empty without a header."""
        return "|".join(fold(title) for title in self.titles).rstrip("|") if self.has_header else ""


@lru_cache(maxsize=50_000)
def _text_kind(text: str) -> str:
    if (parts := dates.take_apart(text)) is not None and any(
        dates.build(parts, order, date(2060, 1, 1)) for order in dates.Order
    ):
        return "date" if not text.isdigit() or 1950 <= parts.first <= 2100 else "number"
    try:
        number = amounts.take_apart(text)
    except amounts.AmountError:
        return "text"
    return "number" if amounts.reading_of(number.body) is not amounts.Reading.NONE else "text"


def kind_of(cell: Cell) -> str:
    """Tell what a cell looks like: `date`, `number`, `text` or `blank`."""
    if isinstance(cell, str):
        text = cell.strip()
        return _text_kind(text) if text else "blank"
    if cell is None:
        return "blank"
    if isinstance(cell, bool):
        return "text"
    return "number" if isinstance(cell, int | float) else "date"


Meanings = Callable[[str], tuple[tuple[str, int], ...]]


def find_layout(
    sample: Sequence[Row], *, answer: str = "", meanings: Meanings = meanings_of
) -> Layout | None:
    """Find the header row in the first rows of a table; None where no table is seen.

    Args:
        sample: The first rows, in order.
        answer: Row number of the header as a person gave it, `0` = there is none.
        meanings: Tells what a title can mean, with weights, as `titles.meanings_of` does.
    """
    rows = [row for row in sample if any(not is_blank(cell) for cell in row.cells)]
    if not rows:
        return None
    kinds = [[kind_of(cell) for cell in row.cells] for row in rows]
    if answer.isdecimal() and len(answer) < 10:
        chosen = next((place for place, row in enumerate(rows) if row.number == int(answer)), None)
        return _with_header(rows, kinds, chosen) if chosen is not None else _without_header(rows, kinds)
    places = range(min(len(rows), HEADER_ROWS_MAX))
    scores = [(_header_score(rows, kinds, place, meanings), -place) for place in places]
    best, place = max(scores)
    if best >= HEADER_SCORE_MIN:
        return _with_header(rows, kinds, _first_of(rows, -place))
    return _without_header(rows, kinds)


def _first_of(rows: Sequence[Row], place: int) -> int:
    """Find the first row with the same titles: a repeated header begins the table where it first stands."""
    titles = [text_of(cell).casefold() for cell in rows[place].cells]
    same = (at for at in range(place) if [text_of(cell).casefold() for cell in rows[at].cells] == titles)
    return next(same, place)


def _header_score(
    rows: Sequence[Row], kinds: Sequence[Sequence[str]], place: int, meanings: Meanings
) -> float:
    """Rate a row as header: known titles, all text, data below that looks like data."""
    texts = [text_of(cell) for cell in rows[place].cells if not is_blank(cell)]
    if len(texts) < 2 or "date" in kinds[place]:
        return 0.0
    numbers = kinds[place].count("number")
    if numbers > len(texts) // 4:
        return 0.0
    found = [meanings(text) for text in texts if len(text) <= TITLE_CHARS_MAX]
    known = sum(one[0][1] / 3 for one in found if one)
    names = {meaning for one in found for meaning, _ in one}
    has_date, has_amount = bool(names & DATE_TITLES), bool(names & AMOUNT_TITLES)
    below = kinds[place + 1 : place + 11]
    data = sum(1 for row in below if "date" in row and "number" in row)
    numeric = sum(1 for row in below if row.count("number") >= 2)
    score = 2.0 * known + 6 * has_date + 6 * has_amount - 3 * numbers
    if data:
        score += 4 + 4 * data / len(below)
    elif numeric:
        score += 2
    texts_only = not numbers and all(kind in ("text", "blank") for kind in kinds[place])
    if not (has_date and has_amount):
        is_above_data = bool(below) and "date" in below[0] and "number" in below[0]
        if not (data and texts_only and _fills(kinds, place)):
            return 0.0
        return max(score - 4, HEADER_SCORE_MIN) if is_above_data and len(texts) >= 3 else score - 4
    return score


def _fills(kinds: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether a row has a title over nearly every column of the row below."""
    titles = {column for column, kind in enumerate(kinds[place]) if kind != "blank"}
    below = (
        {column for column, kind in enumerate(kinds[place + 1]) if kind != "blank"}
        if place + 1 < len(kinds)
        else set()
    )
    return bool(below) and len(titles & below) >= 0.8 * len(below)


def _with_header(rows: Sequence[Row], kinds: Sequence[Sequence[str]], place: int) -> Layout:
    header = rows[place]
    titles = [_title(cell) for cell in header.cells]
    numbers = [header.number]
    if place + 1 < len(rows) and _continues_header(titles, rows[place + 1], kinds[place + 1]):
        second = [_title(cell) for cell in rows[place + 1].cells]
        width = max(len(titles), len(second))
        titles += [""] * (width - len(titles))
        second += [""] * (width - len(second))
        titles = [f"{first} {below}".strip() for first, below in zip(titles, second, strict=True)]
        numbers.append(rows[place + 1].number)
    width = _common_width(rows[place + len(numbers) :], len(titles))
    titles += [""] * (width - len(titles))
    return Layout(_numbered(titles), tuple(numbers), numbers[-1] + 1, has_header=True)


def _continues_header(titles: Sequence[str], row: Row, kinds: Sequence[str]) -> bool:
    """Tell whether a second title row stands below: text only, and it names an empty or known column."""
    if any(kind in ("date", "number") for kind in kinds):
        return False
    texts = [(place, text_of(cell)) for place, cell in enumerate(row.cells) if not is_blank(cell)]
    known = [place for place, text in texts if len(text) <= 40 and meanings_of(text)]
    fills = [place for place in known if place >= len(titles) or not titles[place]]
    return len(known) >= 2 and len(known) == len(texts) and bool(fills)


def _title(cell: Cell) -> str:
    return re.sub(r"\s+", " ", text_of(cell))[:TITLE_CHARS_MAX]


def _common_width(rows: Sequence[Row], least: int) -> int:
    """Widen the header where most rows have more filled cells than it has titles."""
    widths = sorted(_filled_width(row.cells) for row in rows)
    return max(least, widths[len(widths) // 2]) if widths else least


def _filled_width(cells: Sequence[Cell]) -> int:
    for width in range(len(cells), 0, -1):
        if not is_blank(cells[width - 1]):
            return width
    return 0


def _numbered(titles: Sequence[str]) -> tuple[str, ...]:
    """Give empty titles a name and repeated ones a number, so that each names one column."""
    seen: dict[str, int] = {}
    result = []
    for place, title in enumerate(titles, 1):
        name = title or f"Column {place}"
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(result)


def _without_header(rows: Sequence[Row], kinds: Sequence[Sequence[str]]) -> Layout | None:
    """Take the first row with a date and an amount as the first of the data."""
    for row, found in zip(rows, kinds, strict=True):
        if "date" in found and "number" in found:
            width = max(len(other.cells) for other in rows if other.number >= row.number)
            return Layout(_numbered([""] * width), (), row.number, has_header=False)
    return None
