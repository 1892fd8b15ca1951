"""Lists in memory: sort, search, filter and add up columns of a hundred thousand rows within a frame.

A `ListTable` holds columns in numpy. Sort orders are kept until a value that they depend on changes;
text is searched in the distinct texts of a column, not in its rows.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.models.columns import ABSENT, TextColumn
from app.models.money import MINOR_MAX, minor_digits
from app.services.search.rows import Asker, masks
from app.services.texts import Texts
from app.services.views import Filter, ListQuery, ListResult

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
Column = NDArray[np.signedinteger[Any]]
"""Whole numbers, as narrow as they are; a calculation with them asks for int64 first."""

WORDS_MAX = 12
ORDERS_KEPT = 6
NARROW = (np.int8, np.int16, np.int32)

_AMOUNT = re.compile(r"([0-9]{1,12})(?:[.,]([0-9]{1,4}))?")


class Words:
    """A text column: the place of each row's text in a list of distinct texts, ABSENT for none."""

    def __init__(self, codes: Column, texts: Sequence[str] | Texts) -> None:
        self.codes = codes
        self.distinct = texts if isinstance(texts, Texts) else Texts(texts)
        self._is_lent = False

    @classmethod
    def of(cls, column: TextColumn) -> "Words":
        """Take over a column of the store; the texts are kept, the codes copied."""
        return cls(small(column.index), column.texts)

    @classmethod
    def named(cls, ids: Column, names: Mapping[int, str]) -> "Words":
        """Name a column of ids; an id without a name has no text."""
        distinct, codes = np.unique(ids, return_inverse=True)
        texts: list[str] = []
        places = np.full(len(distinct), ABSENT, dtype=np.int64)
        for place, value in enumerate(distinct.tolist()):
            if value in names:
                places[place] = len(texts)
                texts.append(names[value])
        return cls(narrow(places[codes] if len(distinct) else np.zeros(0, dtype=np.int64)), texts)

    def fork(self) -> "Words":
        """Return a column that changes apart from this one; both hold the same codes until one changes."""
        other = Words(self.codes, self.distinct)
        self._is_lent = other._is_lent = True
        return other

    @property
    def texts(self) -> Sequence[str]:
        """The distinct texts."""
        return self.distinct.texts

    def at(self, row: int) -> str:
        """Return the text of a row; empty where absent."""
        code = int(self.codes[row])
        return "" if code == ABSENT else self.distinct.texts[code]

    def place(self, text: str) -> int:
        """Return the place of a text, adding it when it is new; ABSENT for the empty text."""
        return self.distinct.place(text) if text else ABSENT

    def put(self, row: int, text: str) -> bool:
        """Change one row; returns whether it had another text."""
        if self.at(row) == text:
            return False
        place = self.place(text)
        self.codes = holding(self.codes, place, is_lent=self._is_lent)
        self._is_lent = False
        self.codes[row] = place
        return True

    def sort_keys(self) -> Column:
        """Return a number per row that sorts as its text does, whatever the case; absent texts first."""
        return self.distinct.ranks()[self.codes]

    def equal_to(self, values: Iterable[str]) -> Mask:
        """Tell the rows whose text is one of `values`; the empty text stands for absent."""
        wanted = [self.distinct.find(value) if value else ABSENT for value in values]
        return np.isin(self.codes, np.array([one for one in wanted if one is not None], dtype=np.int64))

    def containing(self, folded_word: str) -> Mask:
        """Tell the rows whose text holds a casefolded word."""
        return self.distinct.containing(folded_word)[self.codes]  # ABSENT, the last place, holds nothing


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a table mean.

    Attributes:
        sorts: Sort key -> column.
        searched: Text columns that a search looks in.
        choices: Filter field -> column of words, compared by text.
        codes: Filter field -> (column of numbers, their names in order).
        ids: Filter field -> column of ids, compared as numbers.
        ranges: Filter field -> column of numbers with `low` and `high`.
        flags: Filter field -> column where 1 qualifies.
    """

    sorts: Mapping[str, str]
    searched: tuple[str, ...]
    choices: Mapping[str, str]
    codes: Mapping[str, tuple[str, tuple[str, ...]]]
    ids: Mapping[str, str]
    ranges: Mapping[str, str]
    flags: Mapping[str, str]


class ListTable:
    """Rows of one kind in id order; `amount` and `currency` are among the columns."""

    def __init__(
        self, ids: Ints, layout: Layout, counts: Mapping[str, Column], words: dict[str, Words]
    ) -> None:
        self.ids = ids
        self.layout = layout
        self.counts: dict[str, Column] = dict(counts)
        self.words: dict[str, Words] = words
        self.asker: Asker | None = None  # who answers what a search asks beyond the list
        self._orders: dict[tuple[str, bool], Column] = {}
        self._lent: set[str] = set()

    def __len__(self) -> int:
        return len(self.ids)

    def fork(self) -> "ListTable":
        """Return a table that changes apart from this one; what neither changes is held once."""
        other = ListTable(
            self.ids, self.layout, self.counts, {name: words.fork() for name, words in self.words.items()}
        )
        other.asker = self.asker
        self._lent |= self.counts.keys()
        other._lent |= self.counts.keys()
        return other

    def prepare(self) -> None:
        """Make what a first search needs; a text that comes later makes it anew."""
        for column in self.layout.searched:
            self.words[column].distinct.prepare()

    def row(self, id_: int) -> int | None:
        """Return the place of an id, or None."""
        place = int(np.searchsorted(self.ids, id_))
        return place if place < len(self.ids) and self.ids[place] == id_ else None

    def rows(self, ids: Iterable[int]) -> Ints:
        """Return the places of those ids that are here, in their order."""
        wanted = np.fromiter(ids, dtype=np.int64)
        places = np.searchsorted(self.ids, wanted)
        inside = places < len(self.ids)
        places, wanted = places[inside], wanted[inside]
        found: Ints = places[self.ids[places] == wanted]
        return found

    def put(self, column: str, row: int, value: int) -> None:
        """Change one number; sort orders that depend on it follow."""
        values = self.counts[column]
        if values[row] == value:
            return
        kept = [(key[1], order) for key, order in self._orders.items() if key[0] == column]
        before = [_place_in(order, values, row, is_descending=down) for down, order in kept]
        values = self.counts[column] = holding(values, value, is_lent=column in self._lent)
        self._lent.discard(column)
        values[row] = value
        for (down, order), at in zip(kept, before, strict=True):
            _move_in(order, values, at, is_descending=down)

    def put_text(self, column: str, row: int, text: str) -> None:
        """Change one text."""
        if self.words[column].put(row, text):
            self._forget(column)

    def _forget(self, column: str) -> None:
        for key in [key for key in self._orders if key[0] == column]:
            del self._orders[key]

    def select(self, query: ListQuery, base: Mask | None = None) -> ListResult:
        """Return the ids that the query shows, in its order, and their sums.

        Args:
            query: An unknown sort key or filter field raises KeyError.
            base: Rows that the list is made of; None = all.
        """
        total = len(self) if base is None else int(base.sum())
        mask = self.matching(query, base)
        order = self._order(query.sort, query.is_descending)
        shown = order if mask is None else order[mask[order]]
        return ListResult(id_array(self.ids[shown]), self.sums(mask), total)

    def matching(self, query: ListQuery, base: Mask | None = None) -> Mask | None:
        """Tell the rows that text and filters leave; None = all."""
        mask = base
        for condition in query.filters:
            found = self._filtered(condition)
            mask = found if mask is None else mask & found
        for found in self._searched(query.text):
            mask = found if mask is None else mask & found
        return mask

    def _searched(self, text: str) -> Iterable[Mask]:
        """Yield a mask for each term of a search (G25)."""
        if self.asker is not None:
            return masks(self, text, self.asker)
        return map(self.containing, text.casefold().split()[:WORDS_MAX])

    def sums(self, mask: Mask | None, column: str = "amount") -> dict[str, int]:
        """Add up a column by currency, exactly; currencies in alphabetical order, none without rows."""
        words, values = self.words["currency"], self.counts[column]
        codes = words.codes if mask is None else words.codes[mask]
        values = values if mask is None else values[mask]
        present = np.flatnonzero(np.bincount(codes, minlength=len(words.texts))).tolist()
        totals = {words.texts[code]: int(values[codes == code].sum()) for code in present}
        return dict(sorted(totals.items()))

    def take(self, places: Ints) -> "ListTable":
        """Return a table of some rows, in this order; ids must ascend."""
        counts = {name: values[places] for name, values in self.counts.items()}
        words = {name: Words(one.codes[places], one.distinct) for name, one in self.words.items()}
        taken = ListTable(self.ids[places], self.layout, counts, words)
        taken.asker = self.asker
        return taken

    def sort_key(self, sort: str, *, is_descending: bool) -> Callable[[int], tuple[int, int]]:
        """Return what tells where a row stands in an order."""
        column = self.layout.sorts[sort]
        sign = -1 if is_descending else 1
        if column == "id":
            return lambda row: (sign * row, 0)
        if column in self.words:
            ranks, codes = self.words[column].distinct.ranks(), self.words[column].codes
            return lambda row: (sign * int(ranks[codes[row]]), row)
        values = self.counts[column]
        return lambda row: (sign * int(values[row]), row)

    def _order(self, sort: str, is_descending: bool) -> Column:
        column = self.layout.sorts[sort]
        if column == "id":
            return np.arange(len(self), dtype=np.int32)[:: -1 if is_descending else 1]
        key = (column, is_descending)
        order = self._orders.pop(key, None)
        if order is None:
            keys = self.words[column].sort_keys() if column in self.words else self.counts[column]
            signed = -keys.astype(np.int64) if is_descending else keys
            order = np.argsort(signed, kind="stable").astype(np.int32)
        self._orders[key] = order  # now the latest
        if len(self._orders) > ORDERS_KEPT:
            del self._orders[next(iter(self._orders))]
        return order

    def _filtered(self, condition: Filter) -> Mask:
        layout, name = self.layout, condition.field
        if name in layout.choices:
            return self.words[layout.choices[name]].equal_to(condition.values)
        if name in layout.codes:
            column, names = layout.codes[name]
            wanted = [names.index(value) if value else ABSENT for value in condition.values]
            return np.isin(self.counts[column], np.array(wanted, dtype=np.int64))
        if name in layout.ids:
            ids = [int(value) if value else ABSENT for value in condition.values]
            return np.isin(self.counts[layout.ids[name]], np.array(ids, dtype=np.int64))
        if name in layout.flags:
            flagged: Mask = self.counts[layout.flags[name]] == 1
            return flagged
        values = self.counts[layout.ranges[name]]
        mask = np.ones(len(self), dtype=np.bool_)
        if condition.low is not None:
            mask &= values >= condition.low
        if condition.high is not None:
            mask &= values <= condition.high
        return mask

    def containing(self, folded_word: str) -> Mask:
        """Tell the rows that hold a casefolded word or phrase in any text, or an amount that reads so."""
        mask = self._amounts_like(folded_word)
        for column in self.layout.searched:
            mask |= self.words[column].containing(folded_word)
        return mask

    def _amounts_like(self, word: str) -> Mask:
        """Tell the rows whose amount reads like the word: `12.30` exactly, `12` any twelve and something."""
        mask = np.zeros(len(self), dtype=np.bool_)
        found = _AMOUNT.fullmatch(word.removeprefix("-"))
        if found is None:
            return mask
        size, codes = np.abs(self.counts["amount"]), self.words["currency"].codes
        for code, currency in enumerate(self.words["currency"].texts):
            unit = 10 ** minor_digits(currency)
            value = Decimal(f"{found[1]}.{found[2] or 0}") * unit
            if value != int(value) or value > MINOR_MAX:
                continue
            low = int(value)
            high = low if found[2] else low + unit - 1
            mask |= (codes == code) & (size >= low) & (size <= high)
        return mask


def _place_in(order: Column, values: Column, row: int, *, is_descending: bool, besides: int = -1) -> int:
    """Find where a row stands in a sort order, or belongs; the place `besides` does not count."""
    sign = -1 if is_descending else 1

    def key(place: int) -> tuple[int, int]:
        other = int(order[place + (0 <= besides <= place)])
        return sign * int(values[other]), other

    size = len(order) - (besides >= 0)
    return bisect_left(range(size), (sign * int(values[row]), row), key=key)


def _move_in(order: Column, values: Column, at: int, *, is_descending: bool) -> None:
    """Move the row at one place of a sort order to where its new value belongs."""
    row = int(order[at])
    to = _place_in(order, values, row, is_descending=is_descending, besides=at)
    if to > at:
        order[at:to] = order[at + 1 : to + 1]
    else:
        order[to + 1 : at + 1] = order[to:at]
    order[to] = row


def holding(values: Column, value: int, *, is_lent: bool) -> Column:
    """Return a column of one's own that can hold the value: the same one where it can, and is not lent."""
    room = np.iinfo(values.dtype)
    if not room.min <= value <= room.max:
        return values.astype(np.int64)
    return values.copy() if is_lent else values


def narrow(values: Column) -> Column:
    """Copy whole numbers into the narrowest column that holds them."""
    if not values.size:
        return np.zeros(0, dtype=np.int8)
    low, high = int(values.min()), int(values.max())
    for kind in NARROW:
        if np.iinfo(kind).min <= low and high <= np.iinfo(kind).max:
            return values.astype(kind)
    return values.astype(np.int64)


def numbers(values: "array[int]") -> Ints:
    """Copy a column of the store into one of ours."""
    return np.array(values, dtype=np.int64)


def small(values: "array[int]") -> Column:
    """Copy a column of the store, as narrow as its numbers are; for days, ids, codes and flags."""
    return narrow(np.frombuffer(values, dtype=np.int64)) if len(values) else np.zeros(0, dtype=np.int8)


def id_array(ids: Ints) -> "array[int]":
    """Turn ids into what lists on screen hold."""
    result: array[int] = array("q")
    result.frombytes(np.ascontiguousarray(ids, dtype=np.int64).tobytes())
    return result
