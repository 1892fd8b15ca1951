"""HTML tables, which banks send as `.xls`: every table of the page becomes a sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from app.importers.protocol import ReadRequest, refuse
from app.importers.spreadsheet import Sheet, read_sheets
from app.importers.table import Cell, Row, Table
from app.importers.text import Encoding, detect
from app.importers.wire import Loose, parts_of
from app.models.statement import FileFormat, Part

FILE_BYTES_MAX = 50 << 20
_UNFINISHED = re.compile(r"<(?!!)(?=[^<>]*(?:<|\Z))|<(?=!--(?:(?!-->|<!--).)*(?:<!--|\Z))", re.DOTALL)
"""Tags and comments that never end: the parser would look for the end once for each of them."""

SPAN_MAX = 100
TABLES_MAX = 1_000
CELLS_MAX = 5_000_000


class HtmlTable:
    """HTML pages with tables. Satisfies Importer; keeps no state."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Read a page; see `Importer`."""
        return parts_of(self.read_rows(request, format_))

    def read_rows(self, request: ReadRequest, format_: FileFormat) -> Iterator[Loose]:
        """Read the one table with a date and an amount column; ask where several have."""
        path = request.path
        if path.stat().st_size > FILE_BYTES_MAX:
            raise refuse(path, f"the page is larger than {FILE_BYTES_MAX >> 20} MB", "Export CSV or XLSX")
        encoding = detect(path, request.answers.get("encoding", ""))
        name = "utf-8" if encoding.name == "mixed" else encoding.name
        page = _Page()
        page.feed(_UNFINISHED.sub("&lt;", path.read_text(encoding=name, errors="replace")))
        page.close()
        page.finish()
        if not page.tables:
            raise refuse(path, "this is a web page without a table", "Download the statement as CSV or XLSX")
        sheets = [
            _sheet(f"Table {number}", rows, format_, encoding) for number, rows in enumerate(page.tables, 1)
        ]
        yield from read_sheets(sheets, request, format_)


def _sheet(name: str, rows: list[list[Cell]], format_: FileFormat, encoding: Encoding) -> Sheet:
    table = Table(format_, lambda: (Row(number, cells) for number, cells in enumerate(rows, 1)))
    table.decisions["encoding"] = (encoding.name, encoding.evidence)
    return Sheet(name, table, is_visible=True)


@dataclass
class _Grid:
    """One open table: nested ones are kept apart."""

    rows: list[list[Cell]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    is_cell: bool = False
    span: int = 1


class _Page(HTMLParser):
    """Collects the tables of a page; knows no scripts, follows no link."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self._open: list[_Grid] = []
        self._cells = 0
        self._hidden = 0

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over a section of a kind that HTML does not know, as browsers do: to the next bracket."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            end = self.rawdata.find(">", i)
            return end + 1 if end >= 0 else -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open tables, rows and cells; unclosed ones end here."""
        if tag in ("script", "style"):
            self._hidden += 1
        elif tag == "table" and len(self.tables) < TABLES_MAX:
            self._open.append(_Grid())
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            grid = self._open[-1]
            if not grid.rows:
                grid.rows.append([])
            span = dict(attrs).get("colspan") or "1"
            grid.is_cell, grid.text = True, []
            grid.span = min(int(span), SPAN_MAX) if span.isdecimal() and len(span) < 10 and int(span) else 1
        elif tag == "br" and self._open[-1].is_cell:
            self._open[-1].text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close cells and tables."""
        if tag in ("script", "style"):
            self._hidden = max(0, self._hidden - 1)
        elif self._open and tag in ("td", "th", "tr"):
            self._end_cell()
        elif self._open and tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        """Collect the text of the open cell."""
        if self._open and self._open[-1].is_cell and not self._hidden:
            self._open[-1].text.append(data)

    def finish(self) -> None:
        """Close what the page left open."""
        while self._open:
            self._end_table()

    def _end_cell(self) -> None:
        grid = self._open[-1]
        if not grid.is_cell or self._cells > CELLS_MAX:
            return
        grid.is_cell = False
        text = " ".join("".join(grid.text).split())
        grid.rows[-1] += [text, *([""] * (grid.span - 1))]
        self._cells += grid.span

    def _end_table(self) -> None:
        self._end_cell()
        grid = self._open.pop()
        if any(grid.rows):
            self.tables.append(grid.rows)
