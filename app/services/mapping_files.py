"""Mapping pages as a CSV file: written whole, changed in a spreadsheet, read back row by row."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.models.errors import RefusedFileError
from app.models.posting import Page, Subject
from app.reports.tables import Column, write_csv
from app.services.connections import Targets
from app.services.mapping_rows import ReadMappings
from app.services.mappings import MappingRow, SetMappings
from app.services.results import Done, Exported
from app.services.workplace import Workplace

HEADINGS = ("page", "subject", "key", "name", "code")
FIELD = "field"
BYTES_MAX = 5_000_000
CHARS_MAX = 400


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a mapping file holds.

    Attributes:
        rows, fields: What would be stored.
        skipped: Rows without a code: they change nothing.
    """

    rows: tuple[MappingRow, ...]
    fields: tuple[tuple[Page, str, str], ...]
    skipped: int

    @property
    def count(self) -> int:
        """How many codes and values it holds."""
        return len(self.rows) + len(self.fields)


@dataclass(frozen=True, slots=True)
class MappingFiles:
    """Write and read the mapping pages of a connection."""

    place: Workplace
    targets: Targets

    def write(self, connection_id: int, path: Path) -> Exported:
        """Write every key of every page, mapped or not, with its static fields."""
        read = ReadMappings(self.place, self.targets)
        table: list[list[str]] = []
        for page in Page:
            sheet = read(connection_id, page)
            table += [[page, one.subject, one.key, one.name, one.code] for one in sheet.lines]
            table += [[page, FIELD, one.name, "", one.value] for one in sheet.fields]
        columns = [Column(name) for name in HEADINGS]

        def fill(stream: IO[bytes]) -> None:
            write_csv(stream, columns, table)

        self.place.files.write_atomic(path, fill)
        return Exported(path, len(table))

    def read(self, path: Path) -> ReadFile:
        """Read a file of the same columns; raises FileError naming row and value where it is wrong."""
        with self.place.files.open_read(path) as stream:
            content = stream.read(BYTES_MAX + 1)
        if len(content) > BYTES_MAX:
            raise RefusedFileError(str(path), "it is larger than 5 MB", "Leave rows without a code out")
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RefusedFileError(str(path), "it is not UTF-8 text", "Save it as CSV UTF-8") from error
        return _parsed(str(path), text)

    def store(self, connection_id: int, found: ReadFile) -> Done:
        """Store what a file holds, in one command."""
        return SetMappings(self.place)(connection_id, found.rows, found.fields)


def _parsed(path: str, text: str) -> ReadFile:
    sign = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    try:
        lines = list(csv.reader(io.StringIO(text), delimiter=sign, strict=True))
    except csv.Error as error:
        raise RefusedFileError(path, f"it is no CSV file: {error}", "Save it as CSV UTF-8") from error
    heads = [head.strip().casefold() for head in lines[0]] if lines else []
    missing = [name for name in ("page", "subject", "key", "code") if name not in heads]
    if missing:
        remedy = f"The first row names the columns: {', '.join(HEADINGS)}"
        raise RefusedFileError(path, f"the column {missing[0]} is missing", remedy, row=1)
    rows: dict[tuple[Page, Subject, str], MappingRow] = {}
    fields: dict[tuple[Page, str], str] = {}
    skipped = 0
    for number, line in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in line):
            continue
        cells = {head: _plain(cell) for head, cell in zip(heads, line, strict=False)}
        page, key, code = (
            _page(path, number, cells.get("page", "")),
            cells.get("key", ""),
            cells.get("code", ""),
        )
        _checked(path, number, key, code)
        if not code:
            skipped += 1
        elif cells.get("subject", "").casefold() == FIELD:
            fields[page, key] = code
        else:
            subject = _subject(path, number, cells.get("subject", ""))
            rows[page, subject, key] = MappingRow(page, subject, key, code)
    return ReadFile(
        tuple(rows.values()), tuple((page, name, v) for (page, name), v in fields.items()), skipped
    )


def _plain(cell: str) -> str:
    """Take the apostrophe away that guards a cell from being a formula."""
    text = cell.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in "=+-@" and text[1:2] else text


def _checked(path: str, number: int, key: str, code: str) -> None:
    if not key:
        raise RefusedFileError(path, "the key is empty", "Name what the code is for", row=number)
    for value in (key, code):
        if len(value) > CHARS_MAX:
            reason = f"a value has more than {CHARS_MAX} characters"
            raise RefusedFileError(path, reason, "Shorten it", row=number, value=value[:200])


def _page(path: str, number: int, value: str) -> Page:
    return Page(_one_of(path, number, "page", value, [page.value for page in Page]))


def _subject(path: str, number: int, value: str) -> Subject:
    known = [*(subject.value for subject in Subject), FIELD]
    return Subject(_one_of(path, number, "subject", value, known))


def _one_of(path: str, number: int, what: str, value: str, known: Iterable[str]) -> str:
    found = value.strip().casefold()
    if found not in known:
        remedy = f"Write one of: {', '.join(known)}"
        raise RefusedFileError(
            path, f"there is no {what} of this name", remedy, row=number, value=value[:200]
        )
    return found
