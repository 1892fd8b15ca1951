"""Workbooks: XLSX, XLS, XLSB, ODS, read by python-calamine after an own scan; also Excel 2003 XML.

A stray far cell makes the library allocate until the process dies, so this runs in a worker process only.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, repeat
from pathlib import Path
from typing import IO

import msoffcrypto
import msoffcrypto.exceptions
import python_calamine as calamine

from app.importers import prescan
from app.importers.prescan import MissingValues, SheetScan, WorkbookScan
from app.importers.protocol import ReadRequest, refuse
from app.importers.spreadsheetml import read_workbook_xml
from app.importers.table import Cell, Row, Table
from app.importers.tables import find_table, read_table
from app.importers.wire import Loose, parts_of
from app.models.errors import RefusedFileError
from app.models.statement import FileFoot, FileFormat, Part, Question

FILE_BYTES_MAX = 200 << 20
COLUMNS_MAX = 1_000
_OLE = b"\xd0\xcf\x11\xe0"
_ZIPPED = frozenset({FileFormat.XLSX, FileFormat.XLSB, FileFormat.ODS})


class Spreadsheet:
    """Workbooks. Satisfies Importer; keeps no state."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Read a workbook; see `Importer`."""
        return parts_of(self.read_rows(request, format_))

    def read_rows(self, request: ReadRequest, format_: FileFormat) -> Iterator[Loose]:
        """Read the one sheet with a table, or the one that was answered."""
        path = request.path
        if path.stat().st_size > FILE_BYTES_MAX:
            raise refuse(
                path,
                f"the workbook is larger than {FILE_BYTES_MAX >> 20} MB",
                "Export a shorter period, or CSV",
            )
        with path.open("rb") as file:
            start = file.read(8)
        if not start.startswith((b"PK", _OLE, b"\x09")):
            sheets = [
                Sheet(name, Table(format_, _Walk(rows), is_typed=True), is_visible=True)
                for name, rows in read_workbook_xml(path)
            ]
            yield from read_sheets(sheets, request, format_)
            return
        content: IO[bytes] | None = None
        if start.startswith(_OLE) and _is_encrypted(path):
            password = request.answers.get("password", "")
            if not password:
                question = Question(
                    "password",
                    "The workbook is protected. What is its password?",
                    (),
                    "it can be read with the password alone",
                )
                yield FileFoot(format_, 0, (question,))
                return
            content = decrypt(path, password)
        scan = prescan.scan_workbook(path, content) if format_ in _ZIPPED else WorkbookScan()
        yield from read_sheets(_sheets(path, content, scan, format_), request, format_)


def open_sheets(path: Path, format_: FileFormat) -> "list[Sheet]":
    """Return the sheets of a workbook as grids, after the same scan; raises RefusedFileError."""
    if path.stat().st_size > FILE_BYTES_MAX:
        raise refuse(path, f"the workbook is larger than {FILE_BYTES_MAX >> 20} MB", "Save it as CSV")
    with path.open("rb") as file:
        start = file.read(8)
    if not start.startswith((b"PK", _OLE, b"\x09")):
        return [
            Sheet(name, Table(format_, _Walk(rows), is_typed=True), is_visible=True)
            for name, rows in read_workbook_xml(path)
        ]
    if start.startswith(_OLE) and _is_encrypted(path):
        raise refuse(path, "the workbook is protected by a password", "Save it without one")
    scan = prescan.scan_workbook(path, None) if format_ in _ZIPPED else WorkbookScan()
    return _sheets(path, None, scan, format_)


@dataclass
class Sheet:
    """One sheet of a workbook, or one table of a page."""

    name: str
    table: Table
    is_visible: bool


def read_sheets(sheets: list[Sheet], request: ReadRequest, format_: FileFormat) -> Iterator[Loose]:
    """Read the sheet that holds the table; ask where several do."""
    wanted = request.answers.get("sheet", "")
    if wanted:
        chosen = next((sheet for sheet in sheets if sheet.name == wanted), None)
        if chosen is None:
            raise refuse(
                request.path,
                "there is no such sheet",
                f"Choose one of {', '.join(sheet.name for sheet in sheets)}",
                value=wanted,
            )
        chosen.table.decisions["sheet"] = (chosen.name, "as answered")
        yield from read_table(chosen.table, request)
        return
    candidates = [
        sheet for sheet in sheets if sheet.is_visible and find_table(sheet.table, request) is not None
    ]
    if not candidates:
        candidates = [sheet for sheet in sheets if find_table(sheet.table, request) is not None]
    if not candidates:
        if all(next(sheet.table.rows(), None) is None for sheet in sheets):
            raise refuse(request.path, "the workbook is empty", "Download it again")
        candidates = sheets[:1]
    chosen = candidates[0]
    if len(candidates) > 1:
        names = tuple(sheet.name for sheet in candidates)
        chosen.table.questions.append(
            Question(
                "sheet",
                "Several sheets hold a table. Which one is to be read?",
                names,
                f"{len(names)} sheets have a date and an amount column",
                chosen.name,
            )
        )
    chosen.table.decisions["sheet"] = (chosen.name, f"sheet {sheets.index(chosen) + 1} of {len(sheets)}")
    for sheet in sheets:
        if not sheet.is_visible and sheet is not chosen:
            chosen.table.notes.append(f"the sheet {sheet.name} is hidden and was not read")
    yield from read_table(chosen.table, request)


def _is_encrypted(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(msoffcrypto.OfficeFile(file).is_encrypted())
    except Exception as error:
        raise refuse(path, "the workbook is damaged", "Download it again") from error


def decrypt(path: Path, password: str) -> IO[bytes]:
    """Decrypt a workbook into memory.

    Raises:
        RefusedFileError: The password is wrong, or the encryption is not known.
    """
    plain = io.BytesIO()
    try:
        with path.open("rb") as file:
            office = msoffcrypto.OfficeFile(file)
            office.load_key(password=password, verify_password=True)
            office.decrypt(plain)
    except msoffcrypto.exceptions.InvalidKeyError as error:
        raise refuse(
            path, "the password is wrong", "Give the right one with the answer `password`"
        ) from error
    except Exception as error:
        raise refuse(path, "the workbook cannot be decrypted", "Save it without a password") from error
    plain.seek(0)
    return plain


def _sheets(path: Path, content: IO[bytes] | None, scan: WorkbookScan, format_: FileFormat) -> list[Sheet]:
    try:
        if content is not None:
            content.seek(0)
        workbook = calamine.load_workbook(content if content is not None else str(path))
        sheets = []
        for meta in workbook.sheets_metadata:
            if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            seen = scan.sheets.get(meta.name, SheetScan())
            sheet = workbook.get_sheet_by_name(meta.name)
            if sheet.total_width > COLUMNS_MAX:
                raise refuse(
                    path,
                    f"the sheet {meta.name} reaches {sheet.total_width} columns, mostly empty",
                    "Delete the stray cell far out and save the file again",
                )
            if not scan.could_hold(sheet.total_height):
                raise refuse(
                    path,
                    f"the sheet {meta.name} reaches {sheet.total_height} rows, mostly empty or repeated",
                    "Delete the stray cell far out and save the file again",
                )
            table = _table(sheet, seen, format_, is_1904=scan.is_1904)
            if seen.part:
                first_column = (sheet.start or (0, 0))[1]
                table.missing = MissingValues(path, content, seen.part, first_column)
            sheets.append(Sheet(meta.name, table, meta.visible == calamine.SheetVisibleEnum.Visible))
    except (calamine.PasswordError, calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise _damaged(path, error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the library gave up; it has no other name for that
            raise
        raise _damaged(path, error) from error
    if not sheets:
        raise refuse(path, "the workbook has no sheet with cells", "Choose another file")
    return sheets


def _damaged(path: Path, error: BaseException) -> RefusedFileError:
    remedy = "Open it in a spreadsheet program and save it as XLSX"
    return refuse(path, "the workbook is damaged or of an unknown kind", remedy, value=str(error))


def _table(sheet: calamine.CalamineSheet, seen: SheetScan, format_: FileFormat, *, is_1904: bool) -> Table:
    first_row = (sheet.start or (0, 0))[0]
    cells = sheet.to_python(skip_empty_area=True)
    table = Table(
        format_,
        _Walk(cells, first_row + 1),
        is_typed=True,
        is_1904=is_1904,
        grid=(first_row + 1, cells),
    )
    if seen.hidden_rows:
        shown = ", ".join(str(row) for row in seen.hidden_rows[:10])
        more = f" and {len(seen.hidden_rows) - 10} more" if len(seen.hidden_rows) > 10 else ""
        table.notes.append(f"hidden rows are read too: {shown}{more}")
    return table


class _Walk:
    """Walks over rows that are held in memory."""

    def __init__(self, cells: Sequence[Sequence[Cell]], first: int = 1) -> None:
        self._cells, self._first = cells, first

    def __call__(self) -> Iterator[Row]:
        # as Row(number, cells), made without a call in Python for each row
        fields = zip(count(self._first), self._cells, repeat(""), repeat(()))
        return map(tuple.__new__, repeat(Row), fields)
