"""Excel 2003 XML, which banks still send as `.xls`: a stream of rows without a library."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from xml.parsers import expat

from app.importers.protocol import refuse
from app.importers.table import Cell

FILE_BYTES_MAX = 100 << 20
CELLS_MAX = 5_000_000
COLUMNS_MAX = 16_384
ROWS_MAX = 1_048_576
DEPTH_MAX = 64


class _StopError(Exception):
    """Ends the parsing; its argument says why."""


@dataclass
class _Handler:
    """Collects sheets from expat's events."""

    sheets: list[tuple[str, list[list[Cell]]]] = field(default_factory=list)
    row: list[Cell] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    kind: str = ""
    depth: int = 0
    cells: int = 0
    is_data: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEPTH_MAX:
            raise _StopError("it is nested too deeply")
        local = name.rpartition(":")[2]
        named = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if local == "Worksheet":
            self.sheets.append((named.get("Name", f"Sheet {len(self.sheets) + 1}"), []))
        elif local == "Row" and self.sheets:
            self._skip_rows(named.get("Index", ""))
            self.row = []
        elif local == "Cell":
            self._skip_cells(named.get("Index", ""))
            self.row.append(None)
            self.cells += 1
            if self.cells > CELLS_MAX:
                raise _StopError(f"it has more than {CELLS_MAX} cells")
        elif local == "Data":
            self.is_data, self.kind, self.text = True, named.get("Type", "String"), []

    def _skip_rows(self, index: str) -> None:
        rows = self.sheets[-1][1]
        wanted = int(index) - 1 if index.isdecimal() and len(index) < 10 else len(rows)
        if wanted > ROWS_MAX:
            raise _StopError("a row is too far out")
        while len(rows) < wanted:
            rows.append([])

    def _skip_cells(self, index: str) -> None:
        wanted = int(index) - 1 if index.isdecimal() and len(index) < 10 else len(self.row)
        if wanted > COLUMNS_MAX:
            raise _StopError("a cell is too far out")
        self.row += [None] * (wanted - len(self.row))

    def data(self, text: str) -> None:
        if self.is_data:
            self.text.append(text)

    def end(self, name: str) -> None:
        self.depth -= 1
        local = name.rpartition(":")[2]
        if local == "Data":
            self.is_data = False
            if self.row:
                self.row[-1] = _cell("".join(self.text), self.kind)
        elif local == "Row" and self.sheets:
            self.sheets[-1][1].append(self.row)
            self.row = []

    def doctype(self, *_arguments: object) -> None:
        raise _StopError("it declares a DOCTYPE, which no workbook needs and attacks use")


def _cell(text: str, kind: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return text


def read_workbook_xml(path: Path) -> list[tuple[str, list[list[Cell]]]]:
    """Read all sheets: name and rows of cells.

    Raises:
        RefusedFileError: Not well-formed, a DOCTYPE, too large or too deep.
    """
    if path.stat().st_size > FILE_BYTES_MAX:
        raise refuse(path, f"the workbook is larger than {FILE_BYTES_MAX >> 20} MB", "Save it as XLSX")
    handler = _Handler()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.data
    parser.StartDoctypeDeclHandler = handler.doctype
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the latter: encodings it does not know
        raise refuse(
            path,
            f"the XML is incomplete or damaged at line {parser.CurrentLineNumber}",
            "Download it again",
            row=parser.CurrentLineNumber,
        ) from error
    except _StopError as error:
        raise refuse(
            path, f"the workbook is refused: {error}", "Save it as XLSX", row=parser.CurrentLineNumber
        ) from error
    return handler.sheets
