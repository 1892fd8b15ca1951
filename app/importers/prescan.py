"""Looks a workbook over before a library opens it: sizes, DOCTYPEs, far cells, hidden rows, formulas."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.parsers import expat

from app.importers.protocol import refuse
from app.models.errors import RefusedFileError

UNPACKED_MAX = 300 << 20
PART_MAX = 100 << 20
RATIO_MAX = 200
RATIO_FROM = 10 << 20
"""Parts smaller than this may be packed as tightly as they like."""

CELLS_MAX = 20_000_000
SPARSE_ROWS_MIN = 100_000
ROW_BYTES_MIN = 20
SPARSE_SHARE = 20
"""A sheet may reach beyond SPARSE_ROWS_MIN rows where at least one row in so many is in the file."""

ROWS_MAX = 1_048_576
MEMBERS_MAX = 10_000
BLOCK = 1 << 20
OVERLAP = 4096

_SHEET = re.compile(r"^/?xl/worksheets/[^/]+\.xml$", re.IGNORECASE)
_ROW = re.compile(rb"<(?:\w+:)?row\b([^<>]*)>")
_ROW_NUMBER = re.compile(rb'\br="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_FAR_REF = re.compile(rb' r="([A-Za-z]{2,3}\d{1,7}|\d{1,9})"')
"""A cell from column AA on, or a row with its number; beginning with plain text makes the search quick."""

_BLANKS = bytes.maketrans(b"\t\r\n'", b'   "')
_EMPTY_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b[^<>]*?\br="([A-Za-z]{1,3})(\d{1,7})"[^<>]*>\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ERROR = re.compile(
    rb'<(?:\w+:)?c\b(?=[^<>]*\bt="e")[^<>]*?\br="([A-Za-z]{1,3})(\d{1,7})"[^<>]*>(?:\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>))?'
    rb"\s*<(?:\w+:)?v>([^<]{1,20})</"
)
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_REPEATED = re.compile(rb'number-(rows|columns)-repeated="(\d+)"[^<>]*>(?=\s*<[^/])')
_1904 = re.compile(rb'date1904="(?:1|true)"')


@dataclass
class SheetScan:
    """What the scan saw of one sheet.

    Attributes:
        part: Its name in the archive.
        rows: How many were seen, about: those with a number, else those without.
    """

    part: str = ""
    last_row: int = 0
    rows: int = 0
    last_column: int = 0
    far_cell: str = ""
    hidden_rows: list[int] = field(default_factory=list)


@dataclass
class WorkbookScan:
    """What the scan saw of a workbook; `sheets` by name, `unpacked` the bytes of all its parts."""

    sheets: dict[str, SheetScan] = field(default_factory=dict)
    is_1904: bool = False
    unpacked: int = 0

    def could_hold(self, rows: int) -> bool:
        """Tell whether so many rows can really stand in a workbook of this size, not repeated or skipped."""
        return not self.unpacked or rows <= SPARSE_ROWS_MIN or rows * ROW_BYTES_MIN <= self.unpacked


def scan_workbook(path: Path, content: IO[bytes] | None = None) -> WorkbookScan:
    """Scan a zipped workbook (XLSX, XLSB, ODS) in a stream.

    Args:
        path: The file, for messages; read unless `content` holds its decrypted bytes.
        content: A decrypted workbook.

    Raises:
        RefusedFileError: Too large inside, packed too tightly, a DOCTYPE, cells too far out, damaged.
    """
    try:
        with zipfile.ZipFile(content if content is not None else path) as archive:
            _check_sizes(path, archive)
            return _scan(path, archive)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        UnicodeDecodeError,  # a part's name is not what its flag says
        struct.error,
    ) as error:
        raise refuse(path, "the file is incomplete or damaged", "Download it again") from error


@dataclass
class MissingValues:
    """Cells of a sheet that show no value: a formula without a stored one, or an error such as `#REF!`.

    Found when first asked for, by (row from 1, column from 0). Satisfies `table.Missing`.

    Attributes:
        first_column: Place in the sheet of what the asker calls column 0.
    """

    path: Path
    content: IO[bytes] | None
    part: str
    first_column: int = 0
    _found: dict[tuple[int, int], str] | None = None

    def __contains__(self, place: object) -> bool:
        return place in self._all()

    def __getitem__(self, place: tuple[int, int]) -> str:
        return self._all()[place]

    def _all(self) -> dict[tuple[int, int], str]:
        if self._found is None:
            self._found = self._look()
        return self._found

    def _look(self) -> dict[tuple[int, int], str]:
        found = {}
        if self.content is not None:
            self.content.seek(0)
        with zipfile.ZipFile(self.content if self.content is not None else self.path) as archive:
            for block in _blocks(self.path, archive, self.part):
                plain = block.translate(_BLANKS)
                if b"<f" in plain or b":f" in plain:
                    for match in _EMPTY_FORMULA.finditer(plain):
                        found[self._place(match)] = ""
                if b't="e"' in plain:
                    for match in _ERROR.finditer(plain):
                        found[self._place(match)] = match[3].decode("utf-8", errors="replace")
        return found

    def _place(self, match: re.Match[bytes]) -> tuple[int, int]:
        return int(match[2]), column_number(match[1].decode()) - self.first_column


def _check_sizes(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MEMBERS_MAX:
        raise refuse(path, f"the file has more than {MEMBERS_MAX} parts", "This is not a statement")
    total = 0
    for member in members:
        total += member.file_size
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > PART_MAX or total > UNPACKED_MAX:
            raise refuse(
                path,
                f"the file unpacks to more than {PART_MAX >> 20} MB a part or {UNPACKED_MAX >> 20} MB in all",
                "Export a shorter period",
                value=f"{member.filename}: {member.file_size >> 20} MB",
            )
        if member.file_size > RATIO_FROM and ratio > RATIO_MAX:
            raise refuse(
                path,
                f"the file is packed more than {RATIO_MAX} times, as no statement is",
                "Ask the sender for another export",
                value=f"{member.filename}: 1:{ratio:.0f}",
            )


def _blocks(path: Path, archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield a part in blocks that overlap, counting what really comes out."""
    size = 0
    with archive.open(name) as part:
        tail = b""
        while block := part.read(BLOCK):
            size += len(block)
            if size > PART_MAX:
                raise refuse(
                    path,
                    f"a part unpacks to more than {PART_MAX >> 20} MB",
                    "Export a shorter period",
                    value=name,
                )
            yield tail + block
            tail = block[-OVERLAP:]


def _scan(path: Path, archive: zipfile.ZipFile) -> WorkbookScan:
    found = WorkbookScan(unpacked=sum(member.file_size for member in archive.infolist()))
    scans: dict[str, SheetScan] = {}
    for name in archive.namelist():
        if not name.lower().endswith((".xml", ".rels")):
            continue
        is_sheet = _SHEET.match(name) is not None
        scan = scans.setdefault(name.lstrip("/"), SheetScan(name)) if is_sheet else None
        for nth, block in enumerate(_blocks(path, archive, name)):
            if nth == 0 and _DOCTYPE.search(block) is not None:
                raise refuse(
                    path,
                    "the file declares a DOCTYPE or an entity, which no workbook needs and attacks use",
                    "Ask the sender for another export",
                    value=name,
                )
            if scan is not None:
                _scan_block(path, scan, block)
            elif name.endswith("workbook.xml"):
                found.is_1904 = found.is_1904 or _1904.search(block) is not None
            elif name.endswith("content.xml"):
                _check_repeats(path, block)
        if name.endswith("content.xml"):
            _check_whole(path, archive, name)
        if scan is not None:
            _check_sparse(path, scan)
    found.sheets = {sheet: scans[part] for sheet, part in _sheet_parts(archive).items() if part in scans}
    return found


def _check_whole(path: Path, archive: zipfile.ZipFile, name: str) -> None:
    """Refuse a part that is not well-formed: python-calamine waits for the end of a table without end."""
    parser = expat.ParserCreate()
    try:
        with archive.open(name) as part:
            while block := part.read(BLOCK):
                parser.Parse(block, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # the latter: encodings it does not know
        raise refuse(
            path,
            f"its part {name} is incomplete or damaged at line {parser.CurrentLineNumber}",
            "Save it again in a spreadsheet program, or download it again",
            row=parser.CurrentLineNumber,
        ) from error


def _scan_block(path: Path, scan: SheetScan, block: bytes) -> None:
    """Look one block over. Looking for single characters first is what makes this quick."""
    has_quotes = b"'" in block and b"='" in block
    if has_quotes or b"\n" in block or b"\t" in block or b"\r" in block:
        block = block.translate(_BLANKS)
    if b"hidden" in block:
        _find_hidden(scan, block)
    numbered = _measure(scan, _FAR_REF.findall(block))
    scan.rows += numbered or block.count(b"<row") or (block.count(b":row") if b":" in block else 0)
    scan.last_row = max(scan.last_row, scan.rows - scan.rows // 100)  # blocks overlap, rows count twice
    if scan.last_row > ROWS_MAX or scan.last_row * (max(scan.last_column, 25) + 1) > CELLS_MAX * 2:
        _check_area(path, scan)


def _measure(scan: SheetScan, places: Sequence[bytes]) -> int:
    """Take the numbers of rows, and the places of cells from column AA on; returns how many rows."""
    try:
        scan.last_row = max(scan.last_row, *map(int, places), 0)
    except ValueError:
        rows = 0
        for place in places:
            letters = place.rstrip(b"0123456789")
            scan.last_row = max(scan.last_row, int(place[len(letters) :]))
            rows += not letters
            if letters and (column := column_number(letters.decode())) > scan.last_column:
                scan.last_column, scan.far_cell = column, place.decode()
        return rows
    return len(places)


def _find_hidden(scan: SheetScan, block: bytes) -> None:
    """Remember hidden rows; a row without number follows the one before."""
    row = scan.last_row
    for match in _ROW.finditer(block):
        attributes = match[1]
        number = _ROW_NUMBER.search(attributes)
        row = int(number[1]) if number is not None else row + 1
        if b"hidden" in attributes and _HIDDEN.search(attributes) and row not in scan.hidden_rows[-2:]:
            scan.hidden_rows.append(row)


def _check_area(path: Path, scan: SheetScan) -> None:
    """Refuse a sheet whose used area a reader would have to hold whole."""
    if scan.last_row * (scan.last_column + 1) > CELLS_MAX:
        raise _too_far(path, scan)


def _check_sparse(path: Path, scan: SheetScan) -> None:
    """Refuse a sheet that ends in a long nothing with a cell behind it."""
    if scan.last_row > SPARSE_ROWS_MIN and scan.last_row > scan.rows * SPARSE_SHARE:
        raise _too_far(path, scan)


def _too_far(path: Path, scan: SheetScan) -> RefusedFileError:
    return refuse(
        path,
        f"the sheet reaches {scan.last_row} rows and {scan.last_column + 1} columns, mostly empty",
        "Delete the stray cell far out and save the file again",
        row=scan.last_row,
        value=scan.far_cell,
    )


def _check_repeats(path: Path, block: bytes) -> None:
    for what, count in _REPEATED.findall(block):
        limit = ROWS_MAX if what == b"rows" else 16_384
        if int(count) > limit:
            raise refuse(
                path,
                f"the sheet repeats {what.decode()} more than {limit} times",
                "Save the file as XLSX",
                value=count.decode(),
            )


def column_number(letters: str) -> int:
    """Turn a column's letters into its place from 0: `A` -> 0, `AA` -> 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Map sheet names to their parts, through the workbook's relationships."""
    names = {name.lower().lstrip("/"): name for name in archive.namelist()}
    if "xl/workbook.xml" not in names:
        return {}
    workbook = archive.read(names["xl/workbook.xml"]).decode("utf-8", errors="replace")
    relations = (
        archive.read(names["xl/_rels/workbook.xml.rels"]).decode("utf-8", errors="replace")
        if ("xl/_rels/workbook.xml.rels" in names)
        else ""
    )
    targets = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship\b[^<>]*>", relations):
        identity, target = re.search(r'\bId="([^"]+)"', tag), re.search(r'\bTarget="([^"]+)"', tag)
        if identity and target:
            part = target[1].lstrip("/")
            targets[identity[1]] = part if part.startswith("xl/") else f"xl/{part}"
    sheets = {}
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^<>]*>", workbook):
        name, identity = re.search(r'\bname="([^"]*)"', tag), re.search(r'\b\w+:id="([^"]+)"', tag)
        if name and identity and identity[1] in targets:
            sheets[_unescaped(name[1])] = targets[identity[1]]
    return sheets


def _unescaped(text: str) -> str:
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


def in_memory(content: bytes) -> IO[bytes]:
    """Wrap decrypted bytes; they never touch the disk."""
    return io.BytesIO(content)
