"""Rows and cells as csv, spreadsheet and html readers hand them to the shared column mapping."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple, Protocol

from app.models.statement import FileFormat, Question

Cell = str | float | int | bool | date | datetime | time | timedelta | None


class Row(NamedTuple):
    """One row of a file.

    Attributes:
        number: Line of a text file or row of a sheet, from 1.
        cells: As read; rows may differ in length.
        problem: Why the row cannot be used as it stands; empty for a good one.
        notes: What was repaired.
    """

    number: int
    cells: Sequence[Cell]
    problem: str = ""
    notes: tuple[str, ...] = ()


class Missing(Protocol):
    """(row, column) of cells without a value, columns from 0 -> the error that stands there, or nothing."""

    def __contains__(self, place: object, /) -> bool: ...

    def __getitem__(self, place: tuple[int, int], /) -> str: ...


@dataclass
class Table:
    """A grid of cells that can be walked over several times.

    Attributes:
        rows: Starts a new walk over all rows, blank ones included.
        is_typed: Cells are numbers and dates where the file says so, not text alone.
        is_1904: Bare day numbers count from 1904.
        missing: Cells without a value though they have a formula.
        grid: Number of the first row and all cells, where they are held in memory and of one width.
    """

    format: FileFormat
    rows: Callable[[], Iterator[Row]]
    is_typed: bool = False
    is_1904: bool = False
    notes: list[str] = field(default_factory=list)
    decisions: dict[str, tuple[str, str]] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    missing: Missing = field(default_factory=dict[tuple[int, int], str])
    grid: tuple[int, Sequence[Sequence[Cell]]] | None = None


def text_of(cell: Cell) -> str:
    """Write a cell as a person would read it: no `.0` behind whole numbers, ISO dates, trimmed text."""
    return _WRITERS[type(cell)](cell) if type(cell) in _WRITERS else str(cell)


def texts_of(cells: Sequence[Cell]) -> list[str]:
    """Write all cells of a row."""
    return [cell.strip() if type(cell) is str else text_of(cell) for cell in cells]


def number_text(value: float) -> str:
    """Write a spreadsheet's number without exponent and without `.0`."""
    text = repr(value)
    if text.endswith(".0"):
        return text[:-2]
    return text if "e" not in text else _without_exponent(value)


def _without_exponent(value: float) -> str:
    """Write very large and very small numbers out; what is no number keeps its name."""
    return format(Decimal(repr(value)), "f") if abs(value) < 1e30 else repr(value)


def _moment_text(value: datetime) -> str:
    return value.isoformat(sep=" ") if value.time() != time(0) else value.date().isoformat()


_WRITERS: dict[type, Callable[..., str]] = {
    str: str.strip,
    float: number_text,
    date: date.isoformat,
    datetime: _moment_text,
    type(None): lambda _: "",
    bool: lambda value: "true" if value else "false",
}


def is_blank(cell: Cell) -> bool:
    """Tell whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def is_blank_row(row: Row) -> bool:
    """Tell whether nothing stands in a row."""
    return all(is_blank(cell) for cell in row.cells)
