"""Tables out: workbooks (openpyxl, row by row, in constant memory) and CSV.

Money is a number cell with its currency's decimals, days are dates, text is text: a cell that begins with
`= + - @` never becomes a formula.
"""

import csv
import io
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import IO, TYPE_CHECKING

from app.models.money import Money, minor_digits

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

CELL_CHARS_MAX = 32_767
"""Longest text of a cell (Excel specifications and limits)."""
SHEET_ROWS_MAX = 1_048_576
SHEET_TITLE_CHARS_MAX = 31
INJECTING = ("=", "+", "-", "@", "\t", "\r")
DAY_FORMAT = "yyyy-mm-dd"
MOMENT_FORMAT = "yyyy-mm-dd hh:mm:ss"


class Kind(StrEnum):
    """What the cells of a column hold, and so how they are shown."""

    TEXT = "text"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"
    COUNT = "count"
    SHARE = "share"


Value = str | int | float | Decimal | Money | date | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        width: In characters of the sheet's font.
    """

    title: str
    kind: Kind = Kind.TEXT
    width: float = 14


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a workbook; rows are taken once, in order, as they come."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]


def write_table(
    stream: IO[bytes], title: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]
) -> int:
    """Write a workbook of one sheet; returns the number of rows under the header."""
    return write_workbook(stream, [Sheet(title, columns, rows)])[0]


def write_workbook(stream: IO[bytes], sheets: Sequence[Sheet]) -> list[int]:
    """Write a workbook; returns the rows of each sheet, its header not counted.

    A sheet that outgrows Excel's limit goes on in a further one, `Title (2)`.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    counts = [_write_sheet(book, sheet) for sheet in sheets]
    with tempfile.TemporaryFile() as whole:  # openpyxl falls apart, loudly, where its target is full
        book.save(whole)
        whole.seek(0)
        shutil.copyfileobj(whole, stream)
    return counts


def _write_sheet(book: "Workbook", sheet: Sheet) -> int:
    count = 0
    part = 1
    target = _begin_sheet(book, sheet, part)
    for row in sheet.rows:
        if count and count % (SHEET_ROWS_MAX - 1) == 0:
            part += 1
            target = _begin_sheet(book, sheet, part)
        target.append([_cell(target, value) for value in row])
        count += 1
    return count


def _begin_sheet(book: "Workbook", sheet: Sheet, part: int) -> "WriteOnlyWorksheet":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    suffix = f" ({part})" if part > 1 else ""
    target: WriteOnlyWorksheet = book.create_sheet(
        sheet.title[: SHEET_TITLE_CHARS_MAX - len(suffix)] + suffix
    )
    target.freeze_panes = "A2"
    header = []
    for place, column in enumerate(sheet.columns, start=1):
        letter = get_column_letter(place)
        target.column_dimensions[letter].width = column.width  # type: ignore[attr-defined] # missing in the stubs
        cell = WriteOnlyCell(target, value=_printable(column.title))
        cell.data_type = "s"
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8ECF1")
        is_number = column.kind in (Kind.MONEY, Kind.COUNT, Kind.SHARE)
        cell.alignment = Alignment(horizontal="right" if is_number else "left", vertical="center")
        header.append(cell)
    target.append(header)
    last = get_column_letter(len(sheet.columns))
    target.auto_filter.ref = f"A1:{last}1"  # type: ignore[attr-defined] # missing in the stubs
    return target


def _cell(target: "WriteOnlyWorksheet", value: Value) -> "Cell | int | None":
    from openpyxl.cell import WriteOnlyCell

    if value is None or value == "":
        return None
    if type(value) is int:
        return value
    cell = WriteOnlyCell(target)
    match value:
        case Money():
            cell.value = value.decimal
            digits = minor_digits(value.currency)
            cell.number_format = "#,##0" + ("." + "0" * digits if digits else "")
        case Decimal():
            digits = max(0, -int(value.as_tuple().exponent))
            cell.value = value
            cell.number_format = "#,##0" + ("." + "0" * digits if digits else "")
        case datetime():
            cell.value = value.astimezone(UTC).replace(tzinfo=None)
            cell.number_format = MOMENT_FORMAT
        case date():
            cell.value = value
            cell.number_format = DAY_FORMAT
        case float():
            cell.value = value
            cell.number_format = "0.0%"
        case _:
            text = str(value)
            cell.value = _printable(text)
            cell.data_type = "s"  # openpyxl takes what begins with = for a formula
            if text.startswith(INJECTING):
                cell.number_format = "@"
    return cell


def _printable(text: str) -> str:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", text)[:CELL_CHARS_MAX]


def write_csv(
    stream: IO[bytes],
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    *,
    has_bom: bool = True,
) -> int:
    """Write UTF-8 CSV with commas; returns the number of rows under the header.

    Args:
        stream: Stays open.
        columns: Their titles become the first line.
        rows: Money is written as a plain decimal (the currency has a column of its own), days and
            moments in ISO 8601, shares as 0..1. Text that a spreadsheet would run begins with an apostrophe.
        has_bom: Begin with a byte order mark, by which Excel tells UTF-8.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8-sig" if has_bom else "utf-8", newline="")
    try:
        writer = csv.writer(text)
        writer.writerow([_harmless(column.title) for column in columns])
        count = 0
        for row in rows:
            writer.writerow([_plain(value) for value in row])
            count += 1
        text.flush()
    finally:
        text.detach()
    return count


def _plain(value: Value) -> str:
    match value:
        case None:
            return ""
        case Money():
            return value.plain()
        case Decimal():
            return f"{value:f}"
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case float():
            return f"{value:.4f}"
        case int():
            return str(value)
        case _:
            return _harmless(value)


def _harmless(text: str) -> str:
    return "'" + text if text.startswith(INJECTING) else text
