"""Keeps the packed parts of a file out of memory while they are read several times."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import IO

from app.importers.wire import Packed, PackedRow, unbound, unpack
from app.models.statement import Part

SPOOL_BYTES = 40 << 20
"""What stays in memory: some 100,000 rows."""

PART_BYTES = 2_000
"""About what an expense line takes."""


class Spool:
    """A long list of packed parts that is written once and read several times.

    The first SPOOL_BYTES stay in memory; what comes after goes to a file that has no name and vanishes
    by itself.
    """

    def __init__(self) -> None:
        self._held: list[tuple[int, Packed]] = []
        self._bytes = 0
        self._later = 0
        self._file: IO[bytes] | None = None

    def add(self, statement: int, packed: Packed) -> None:
        """Append rows or a part; `statement` is the place of its statement, -1 before the first."""
        self._bytes += len(packed) if isinstance(packed, bytes) else PART_BYTES
        if self._bytes <= SPOOL_BYTES:
            self._held.append((statement, packed))
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed by close()
        pickle.dump((statement, packed), self._file, protocol=5)
        self._later += 1

    def packed(self) -> Iterator[tuple[int, Packed]]:
        """Walk over everything in order, each with its statement's place."""
        yield from self._held
        if self._file is None:
            return
        self._file.seek(0)
        for _ in range(self._later):
            yield pickle.load(self._file)  # noqa: S301 -- written by this process

    def batches(self, rows_min: int) -> Iterator[tuple[int, list[PackedRow]]]:
        """Walk over the rows of statements in order, many at once: a batch ends with its statement."""
        rows: list[PackedRow] = []
        place = -1
        for statement, packed in self.packed():
            assert isinstance(packed, bytes), "statements have nothing but rows"
            if rows and (statement != place or len(rows) >= rows_min):
                yield place, rows
                rows = []
            place = statement
            rows += unbound(packed)
        if rows:
            yield place, rows

    def parts(self) -> Iterator[tuple[int, Part]]:
        """Walk over all parts in order, each with its statement's place."""
        for statement, packed in self.packed():
            if isinstance(packed, bytes):
                for row in unbound(packed):
                    yield statement, unpack(row)
            else:
                yield statement, packed

    def close(self) -> None:
        """Give the memory and the file back."""
        self._held.clear()
        if self._file is not None:
            self._file.close()
