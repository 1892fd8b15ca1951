"""What every importer is: a class with one `read`, from a request to a stream of parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from app.models.errors import RefusedFileError
from app.models.statement import ColumnMapping, FileFormat, Part, Purpose

if TYPE_CHECKING:
    from app.importers.wire import Loose

VALUE_CHARS_MAX = 200
"""Offending values are shown cut to this length."""

ROWS_MAX_DEFAULT = 200_000
"""Rows that are read without asking; beyond, question `rows` asks."""


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """One file to read, with everything that reading may depend on. Picklable.

    Attributes:
        path: The file; its content alone says what it is.
        purpose: What the rows are wanted as. Formats that only banks write ignore it.
        answers: Question key -> answer, as `--answer KEY=VALUE` gives them.
        profiles: Layouts that people saved; an importer knows the ready ones itself.
        today: For two-digit years and dates in the future.
        rows_max: More rows than this raise question `rows`, unless it is answered.
    """

    path: Path
    purpose: Purpose = Purpose.STATEMENT
    answers: Mapping[str, str] = field(default_factory=dict)
    profiles: tuple[ColumnMapping, ...] = ()
    today: date = date(2100, 1, 1)
    rows_max: int = ROWS_MAX_DEFAULT


class Importer(Protocol):
    """Reads one family of formats. Keeps no state, so it is made without arguments."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield for each statement a head, its rows in file order and a foot; at last one FileFoot.

        Streams: no more than a batch of rows is held, unless a column-wide decision needs them.
        Every row of the file is yielded once, as a line, Rejected or Skipped (G04). A row that
        cannot be read is a Rejected, never an exception. Signs are turned here, once (SPEC §1).

        Raises:
            RefusedFileError: The whole file is unreadable; parts yielded before do not count.
        """
        ...


@runtime_checkable
class RowImporter(Importer, Protocol):
    """An importer for large files, which packs most rows itself."""

    def read_rows(self, request: ReadRequest, format_: FileFormat) -> "Iterator[Loose]":
        """Yield the same as `read`, rows as tuples of `wire` where that is quicker."""
        ...


def refuse(
    path: Path, reason: str, remedy: str = "", *, row: int | None = None, value: str | None = None
) -> RefusedFileError:
    """Build the error that refuses a file; the value is cut to what is shown."""
    return RefusedFileError(path.name, reason, remedy, row, None if value is None else cut(value))


def cut(value: str) -> str:
    """Cut a value from a file to the length that is shown."""
    return value if len(value) <= VALUE_CHARS_MAX else value[: VALUE_CHARS_MAX - 1] + "…"
