"""Fills columns from rows, batch by batch, without a Python loop over cells."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from app.models.columns import ABSENT, TextColumn
from app.models.period import NO_DAY


class _Places(dict[Any, int]):
    """Gives each new text the next place; an empty or absent one is ABSENT."""

    def __init__(self) -> None:
        super().__init__({"": ABSENT, None: ABSENT})
        self.texts: list[str] = []

    def __missing__(self, text: str) -> int:
        place = self[text] = len(self.texts)
        self.texts.append(text)
        return place


class _Or(dict[Any, int]):
    """Gives the value itself, and a stand-in for None; remembers nothing but None."""

    def __missing__(self, value: int) -> int:
        return value


class Numbers:
    """A column of whole numbers that are never absent."""

    def __init__(self) -> None:
        self.values = array("q")

    def extend(self, cells: Iterable[Any]) -> None:
        """Take the cells of a batch."""
        self.values.extend(cells)


class NumbersOr(Numbers):
    """A column of whole numbers with a stand-in for absent ones."""

    def __init__(self, absent: int) -> None:
        super().__init__()
        self._get = _Or({None: absent}).__getitem__

    def extend(self, cells: Iterable[Any]) -> None:
        """Take the cells of a batch."""
        self.values.extend(map(self._get, cells))


class Codes(Numbers):
    """A column of enum values as places in the list of members."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self._get: Callable[[Any], int] = {
            member.value: place for place, member in enumerate(kind)
        }.__getitem__

    def extend(self, cells: Iterable[Any]) -> None:
        """Take the cells of a batch."""
        self.values.extend(map(self._get, cells))


class Looked(Numbers):
    """A column looked up from another one's ids."""

    def __init__(self, known: Mapping[Any, int]) -> None:
        super().__init__()
        self._get = known.__getitem__

    def extend(self, cells: Iterable[Any]) -> None:
        """Take the cells of a batch."""
        self.values.extend(map(self._get, cells))


class Texts:
    """A column of texts by index."""

    def __init__(self) -> None:
        self._index = array("q")
        self._places = _Places()

    def extend(self, cells: Iterable[Any]) -> None:
        """Take the cells of a batch."""
        self._index.extend(map(self._places.__getitem__, cells))

    @property
    def column(self) -> TextColumn:
        """The filled column."""
        return TextColumn(self._index, self._places.texts)


def ids() -> NumbersOr:
    """Make a column of ids that may be absent."""
    return NumbersOr(ABSENT)


def days() -> NumbersOr:
    """Make a column of days that may be absent."""
    return NumbersOr(NO_DAY)


def fill(batches: Iterable[Sequence[tuple[Any, ...]]], columns: Sequence[Numbers | Texts]) -> None:
    """Put every batch of rows into the columns; place i of a row belongs to column i."""
    for rows in batches:
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(cells)
