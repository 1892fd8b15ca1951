"""The list of merchants as a CSV file: taken to another company, or changed in a spreadsheet (G06)."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.models.errors import BlockedError, RefusedFileError
from app.reports.tables import Column, write_csv
from app.services.aliases import NAME_CHARS_MAX, AliasOrigin, AliasRow, NewAlias, alias_text
from app.services.results import Exported
from app.services.workplace import Workplace

HEADINGS = ("text", "merchant", "category", "links", "last_used", "origin")
NEEDED = ("text", "merchant")
BYTES_MAX = 20_000_000
ROWS_MAX = 100_000
SHOWN_CHARS = 200


@dataclass(frozen=True, slots=True)
class AliasFile:
    """What a file holds.

    Attributes:
        aliases: What would be entered.
        skipped: Rows of shipped aliases: every company has them.
    """

    aliases: tuple[NewAlias, ...]
    skipped: int


def write_aliases(place: Workplace, rows: Sequence[AliasRow], path: Path) -> Exported:
    """Write aliases, one a row, under HEADINGS."""
    table = [
        [
            one.text,
            one.merchant,
            one.category,
            one.count,
            "" if one.used_at is None else one.used_at.date().isoformat(),
            one.origin.value,
        ]
        for one in rows
    ]
    columns = [Column(name) for name in HEADINGS]

    def fill(stream: IO[bytes]) -> None:
        write_csv(stream, columns, table)

    place.files.write_atomic(path, fill)
    return Exported(path, len(table))


def read_aliases(place: Workplace, path: Path) -> AliasFile:
    """Read a file with the columns text and merchant, and category where it has one.

    Raises:
        RefusedFileError: Naming row, value and the way out; nothing is stored of such a file.
    """
    with place.files.open_read(path) as stream:
        content = stream.read(BYTES_MAX + 1)
    if len(content) > BYTES_MAX:
        raise RefusedFileError(str(path), "it is larger than 20 MB", "Split it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedFileError(str(path), "it is not UTF-8 text", "Save it as CSV UTF-8") from error
    return _parsed(str(path), text)


def _parsed(path: str, text: str) -> AliasFile:
    first = text.partition("\n")[0]
    sign = max((",", ";", "\t"), key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    found: dict[str, tuple[int, NewAlias]] = {}
    heads: list[str] = []
    skipped = number = 0
    try:
        for number, line in enumerate(reader, start=1):
            if number == 1:
                heads = _heads(path, line)
                continue
            cells = dict(zip(heads, map(_plain, line), strict=False))
            if not any(cells.values()):
                continue
            if number > ROWS_MAX:
                raise RefusedFileError(path, f"it has more than {ROWS_MAX:,} rows", "Split it", row=number)
            if cells.get("origin", "").casefold() == AliasOrigin.SHIPPED.value:
                skipped += 1
                continue
            _take(path, number, cells, found)
    except csv.Error as error:
        remedy = "Save it as CSV UTF-8"
        raise RefusedFileError(path, f"it is no CSV file: {error}", remedy, row=number + 1) from error
    if not heads:
        raise RefusedFileError(path, "it is empty", f"The first row names the columns: {', '.join(HEADINGS)}")
    return AliasFile(tuple(one for _, one in found.values()), skipped)


def _heads(path: str, line: Sequence[str]) -> list[str]:
    heads = [head.strip().casefold() for head in line]
    for name in NEEDED:
        if name not in heads:
            remedy = f"The first row names the columns: {', '.join(HEADINGS)}"
            raise RefusedFileError(path, f"the column {name} is missing", remedy, row=1)
    return heads


def _take(path: str, number: int, cells: dict[str, str], found: dict[str, tuple[int, NewAlias]]) -> None:
    text, merchant, category = (cells.get(name, "") for name in ("text", "merchant", "category"))
    if not merchant:
        raise RefusedFileError(
            path,
            "the merchant is empty",
            "Name who the text stands for, or leave the row out",
            row=number,
            value=text[:SHOWN_CHARS],
        )
    for value in (merchant, category):
        if len(value) > NAME_CHARS_MAX:
            raise RefusedFileError(
                path,
                f"a name has more than {NAME_CHARS_MAX} characters",
                "Shorten it",
                row=number,
                value=value[:SHOWN_CHARS],
            )
    try:
        name = alias_text(text)
    except BlockedError as error:
        raise RefusedFileError(
            path,
            f"the text stands for no merchant: {error.reason}",
            error.remedy,
            row=number,
            value=text[:SHOWN_CHARS],
        ) from error
    before = found.get(name)
    if before is not None and before[1].merchant != merchant:
        raise RefusedFileError(
            path,
            f"“{name}” stands for {before[1].merchant} in row {before[0]} and for {merchant} here",
            "Keep one of the two rows",
            row=number,
            value=text[:SHOWN_CHARS],
        )
    found[name] = number, NewAlias(name, merchant, category)


def _plain(cell: str) -> str:
    """Take the apostrophe away that guards a cell from being a formula."""
    text = " ".join(cell.split())
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text
