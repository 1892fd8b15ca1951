"""Holds the entries of a job between their making and the transaction that stores them."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import Self

from app.store.postings_rows import NewItem

MEMORY_BYTES = 8 << 20
"""What stays in memory: some 10,000 entries. More goes to a file without a name, which vanishes by itself."""

BLOCK_ITEMS = 200
"""Items packed together."""


class ItemSpool:
    """A list of new items of any length: written once, read as often as the transaction is tried."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=MEMORY_BYTES)  # noqa: SIM115 -- closed by __exit__
        self._held: list[NewItem] = []
        self._blocks = 0
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def add(self, item: NewItem) -> None:
        """Append an item."""
        self._held.append(item)
        self._count += 1
        if len(self._held) >= BLOCK_ITEMS:
            self._pack()

    def _pack(self) -> None:
        pickle.dump(self._held, self._file, protocol=5)
        self._blocks += 1
        self._held = []

    def __iter__(self) -> Iterator[NewItem]:
        """Give all items in the order of adding."""
        if self._held:
            self._pack()
        self._file.seek(0)
        for _ in range(self._blocks):
            yield from pickle.load(self._file)  # noqa: S301 -- written by this process
