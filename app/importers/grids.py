"""Plain grids of texts out of CSV and workbooks, for lists of reference data; runs in a worker process."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.importers.delimited import LINE_CHARS_MAX
from app.importers.dialect import SAMPLE_LINES, find_dialect, split_rows
from app.importers.identify import identify
from app.importers.protocol import refuse
from app.importers.spreadsheet import open_sheets
from app.importers.table import Row, texts_of
from app.importers.text import decoded_lines, detect
from app.models.statement import FileFormat

BOOKS = frozenset({FileFormat.XLSX, FileFormat.XLS, FileFormat.XLSB, FileFormat.ODS})
TOP_ROWS = 30
"""Among so many rows the titles are looked for."""

ROWS_MAX = 1_000_000
COLUMNS_MAX = 500


class GridRow(NamedTuple):
    """One row: its number in the file, from 1, and its cells as texts."""

    number: int
    cells: tuple[str, ...]


class GridTop(NamedTuple):
    """The first rows of a sheet or file; `sheet` is empty where a file has only one."""

    file: str
    sheet: str
    rows: tuple[GridRow, ...]


def read_grid(path: Path, sheet: str = "") -> Iterator[GridRow]:
    """Yield the rows of a file, blank ones left out; raises RefusedFileError."""
    for count, row in enumerate(_rows(path, sheet)):
        if count == ROWS_MAX:
            raise refuse(path, f"it has more than {ROWS_MAX:,} rows", "Split the list")
        if row.problem:
            raise refuse(path, row.problem, "Correct the row, or export the list again", row=row.number)
        cells = tuple(texts_of(row.cells[:COLUMNS_MAX]))
        if any(cells):
            yield GridRow(row.number, cells)


def read_tops(paths: list[Path]) -> Iterator[GridTop]:
    """Yield the first rows of every sheet of some files; files that are no lists are left out."""
    from app.models.errors import RefusedFileError

    for path in paths:
        try:
            sheets = _sheet_names(path)
            for sheet in sheets:
                top = tuple(itertools.islice(read_grid(path, sheet), TOP_ROWS))
                yield GridTop(path.name, sheet if len(sheets) > 1 else "", top)
        except RefusedFileError:
            continue


def _sheet_names(path: Path) -> list[str]:
    format_ = identify(path)
    if format_ in BOOKS:
        return [sheet.name for sheet in open_sheets(path, format_) if sheet.is_visible]
    return [""] if format_ is FileFormat.CSV else []


def _rows(path: Path, sheet: str) -> Iterator[Row]:
    format_ = identify(path)
    if format_ is FileFormat.CSV:
        sample = list(itertools.islice(_lines(path), SAMPLE_LINES))
        dialect = find_dialect(sample)
        return split_rows(_lines(path), dialect)
    if format_ not in BOOKS:
        raise refuse(
            path, f"a list is a CSV file or a workbook, and this is {format_.value}", "Save it as CSV"
        )
    sheets = [one for one in open_sheets(path, format_) if one.is_visible]
    chosen = [one for one in sheets if one.name == sheet] if sheet else sheets[:1]
    if not chosen:
        known = ", ".join(one.name for one in sheets)
        raise refuse(path, "there is no such sheet", f"Choose one of {known}", value=sheet)
    return chosen[0].table.rows()


def _lines(path: Path) -> Iterator[str]:
    try:
        for line in decoded_lines(path, detect(path), chars_max=LINE_CHARS_MAX):
            yield line.removeprefix("\ufeff")
    except ValueError as error:
        raise refuse(path, str(error), "This is no list") from error
