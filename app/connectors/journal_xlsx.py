"""Generic workbook with designed columns; written row by row, the same bytes each time.

openpyxl stamps the moment of writing into the workbook; the archive is therefore copied once more with
the job's moment in its place.
"""

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import IO, TYPE_CHECKING, ClassVar

from app.connectors.checking import Tally, counted, invalid, lacks_for, options, plain_text, refuse
from app.connectors.designer import Cell, Design, design_of
from app.connectors.protocol import CheckReport, FileJob, FileTotals
from app.models.money import Money, minor_digits
from app.models.posting import (
    FILE_OPTIONS,
    ConnectorFacts,
    Failure,
    Method,
    Option,
    OptionKind,
    Posting,
)

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

OPTIONS = frozenset({"folder", "columns"})
SHEET = "Journal"
DAY_FORMAT = "yyyy-mm-dd"
CORE = "docProps/core.xml"
ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True)
class JournalXlsx:
    """One row per line of an entry. Satisfies FileTarget; `columns` as in `app/connectors/designer`."""

    settings: Mapping[str, str] = field(default_factory=dict)

    suffix: ClassVar[str] = ".xlsx"
    facts: ClassVar[ConnectorFacts] = ConnectorFacts(
        "xlsx",
        "Excel with own columns",
        frozenset(Method),
        is_file=True,
        settling_s=0,
        options=(*FILE_OPTIONS, Option("columns", OptionKind.COLUMNS)),
    )

    def check(self) -> CheckReport:
        """Read the design."""
        options(self.settings, OPTIONS)
        return CheckReport(detail=f"{len(self._design().columns)} columns")

    def lacks(self, posting: Posting) -> tuple[Failure, ...]:
        """Need an account on every line, and a column for where a paid bill was paid from."""
        return (*lacks_for(self.facts, posting), *self._design().lacks(posting))

    def write(self, postings: Iterable[Posting], job: FileJob, stream: IO[bytes]) -> FileTotals:
        """Write one sheet, then give the archive its fixed moments."""
        from openpyxl import Workbook

        tally, design = Tally(), self._design()
        book = Workbook(write_only=True)
        sheet = book.create_sheet(SHEET)
        sheet.append([_text(sheet, column.title) for column in design.columns])
        for number, posting in enumerate(counted(postings, tally), start=1):
            for line in posting.lines:
                sheet.append([_cell(sheet, c.read(posting, line, number)) for c in design.columns])
        with tempfile.TemporaryFile() as raw:
            book.save(raw)
            _settle(raw, job.made_at, stream)
        return tally.totals()

    def read_back(self, stream: IO[bytes], job: FileJob) -> FileTotals:
        """Add up the debit (or amount) column of the sheet."""
        from openpyxl import load_workbook

        tally, design = Tally(), self._design()
        money, currency = design.money_places()
        before: object = None
        book = load_workbook(stream, read_only=True)
        try:
            for row in book[SHEET].iter_rows(min_row=2, values_only=True):
                tally.entries += row[design.key_place()] != before
                before = row[design.key_place()]
                code = str(row[currency])
                tally.line(code, _minor(row[money], code))
        finally:
            book.close()
        return tally.totals()

    def _design(self) -> Design:
        return design_of(self.settings.get("columns", ""))


def _cell(sheet: "WriteOnlyWorksheet", cell: Cell) -> "SheetCell":
    from openpyxl.cell import WriteOnlyCell

    match cell:
        case Money():
            made = WriteOnlyCell(sheet)
            made.value = cell.decimal
            digits = minor_digits(cell.currency)
            made.number_format = "#,##0." + "0" * digits if digits else "#,##0"
            return made
        case date():
            made = WriteOnlyCell(sheet)
            made.value = cell
            made.number_format = DAY_FORMAT
            return made
        case int() | None:
            return WriteOnlyCell(sheet, value=cell)
    return _text(sheet, plain_text(cell))


def _text(sheet: "WriteOnlyWorksheet", text: str) -> "SheetCell":
    """Make a text cell; what begins with `=` stays text."""
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(sheet, value=text)
    made.data_type = "s"
    return made


def _minor(value: object, currency: str) -> int:
    """Read an amount cell; Excel keeps binary fractions, which round back to the minor unit exactly."""
    if value is None:
        return 0
    if not isinstance(value, int | float):
        raise refuse(invalid("amount", str(value), "The file does not read back as it was written"))
    scale: int = 10 ** minor_digits(currency)
    return round(value * scale)


def _settle(raw: IO[bytes], made_at: datetime, stream: IO[bytes]) -> None:
    """Copy the archive with fixed moments; openpyxl's parts are in the same order each time."""
    stamp = f"{made_at:%Y-%m-%dT%H:%M:%SZ}".encode()
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            plain = zipfile.ZipInfo(info.filename, ZIP_MOMENT)
            plain.compress_type = zipfile.ZIP_DEFLATED
            with source.open(info) as part, target.open(plain, "w", force_zip64=True) as copy:
                if info.filename == CORE:
                    copy.write(_STAMP.sub(rb"\g<1>" + stamp, part.read()))
                else:
                    shutil.copyfileobj(part, copy)
