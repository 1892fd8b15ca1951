"""Writes rejected rows to CSV or Excel: place, fault, reason, then the row as the file has it (G04)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Protocol

from app.models.protocols import Files
from app.reports.tables import Column, Kind, Value, write_csv, write_table

CSV_SUFFIX = ".csv"
REASON_WIDTH = 44
TITLE_CHARS_MAX = 80


class RejectedRow(Protocol):
    """What a row must tell to be written; `text` is the reason."""

    @property
    def row(self) -> int:
        """Place in the file, from 1."""

    @property
    def column(self) -> str:
        """Title of the column at fault; empty for the whole row."""

    @property
    def value(self) -> str:
        """The text at fault."""

    @property
    def text(self) -> str:
        """Why the row was rejected."""

    @property
    def raw(self) -> Mapping[str, str]:
        """The row as the file has it."""


def export_rejected(files: Files, rows: Sequence[RejectedRow], heads: Sequence[str], path: Path) -> int:
    """Write rejected rows, to Excel or CSV by the name's ending; returns how many.

    Args:
        files: Writes whole or not at all.
        rows: In file order.
        heads: Titles of row, column, value and reason.
        path: Where to.
    """
    titles = list(dict.fromkeys(title for row in rows for title in row.raw))
    columns = [Column(heads[0], Kind.COUNT, 8), *(Column(head, width=20) for head in heads[1:3])]
    columns += [Column(heads[3], width=REASON_WIDTH)]
    columns += [Column(title[:TITLE_CHARS_MAX], width=18) for title in titles]
    cells: list[tuple[Value, ...]] = [
        (row.row, row.column, row.value, row.text, *(row.raw.get(title, "") for title in titles))
        for row in rows
    ]

    def write(stream: IO[bytes]) -> None:
        if path.suffix.lower() == CSV_SUFFIX:
            write_csv(stream, columns, cells)
        else:
            write_table(stream, heads[3], columns, cells)

    files.write_atomic(path, write)
    return len(rows)
