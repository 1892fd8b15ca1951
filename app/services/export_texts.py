"""Writes a list of texts, as the window shows it, to Excel or CSV (F37)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.models.errors import FileError
from app.reports.tables import Column, write_csv, write_table
from app.services.results import Exported
from app.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ExportTexts:
    """Write rows that are held in memory."""

    place: Workplace

    def __call__(
        self, path: Path, title: str, titles: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> Exported:
        """Write them, whole or not at all; the ending of the name decides the format.

        Raises:
            FileError: The ending is neither .xlsx nor .csv, or the file cannot be written.
        """
        suffix = path.suffix.casefold()
        if suffix not in (".xlsx", ".csv"):
            raise FileError(str(path), "the ending says no format", "End the name in .xlsx or .csv")
        columns = [Column(one) for one in titles]

        def write(stream: IO[bytes]) -> None:
            if suffix == ".csv":
                write_csv(stream, columns, rows)
            else:
                write_table(stream, title, columns, rows)

        self.place.files.write_atomic(path, write)
        return Exported(path, len(rows))
