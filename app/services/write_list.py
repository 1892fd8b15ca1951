"""Writes any short list as the window shows it, to Excel or CSV (F37)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.models.errors import FileError
from app.models.protocols import Progress, no_progress
from app.reports.tables import Column, Kind, Value, write_csv, write_table
from app.services.results import Exported
from app.services.workplace import Workplace

WIDTH_MIN, WIDTH_MAX = 9, 60
REPORT_ROWS = 200

Cell = Value
__all__ = ["Cell", "ListColumn", "WriteList"]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column as the window has it.

    Attributes:
        is_number: Its cells are numbers, or text where one could not be read as such.
        width: In characters.
    """

    title: str
    is_number: bool = False
    width: int = 14


@dataclass(frozen=True, slots=True)
class WriteList:
    """Write rows to a file, whole or not at all."""

    place: Workplace

    def __call__(
        self,
        title: str,
        columns: Sequence[ListColumn],
        rows: Sequence[Sequence[Cell]],
        path: Path,
        *,
        progress: Progress = no_progress,
    ) -> Exported:
        """Write the rows in their order; the ending says which kind of file.

        Raises:
            FileError: The ending is neither .xlsx nor .csv, or the file cannot be written.
        """
        suffix = path.suffix.casefold()
        if suffix not in (".xlsx", ".csv"):
            raise FileError(str(path), "a list is written as .xlsx or .csv", "Choose one of these endings")
        shown = [
            Column(
                one.title or str(place),
                Kind.COUNT if one.is_number else Kind.TEXT,
                max(WIDTH_MIN, min(WIDTH_MAX, one.width)),
            )
            for place, one in enumerate(columns, start=1)
        ]
        sheet = "".join(" " if sign in "[]:*?/\\" else sign for sign in title).strip("' ") or "List"

        def write(stream: IO[bytes]) -> None:
            told = _told(rows, progress)
            if suffix == ".csv":
                write_csv(stream, shown, told)
            else:
                write_table(stream, sheet, shown, told)

        self.place.files.write_atomic(path, write)
        return Exported(path, len(rows), (title,))


def _told(rows: Sequence[Sequence[Cell]], progress: Progress) -> Iterator[Sequence[Cell]]:
    for done, row in enumerate(rows):
        if done % REPORT_ROWS == 0:
            progress(done, len(rows))
        yield row
    progress(len(rows), len(rows))
