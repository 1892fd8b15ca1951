"""The competed graph of pairs, kept in memory and re-scored where a change touches it."""

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.engine.matching.arrays import Bools, Floats, Ints, distinct, ints, places, spans
from app.engine.matching.competing import compete
from app.engine.matching.factors import EXACT_LEVELS, Kept

TOUCHED_MAX = 256
"""A change re-scores at most this many expenses around it; components are nearly always far smaller."""

CLAIMS_MAX = 64
TAIL_MAX = 65_536
"""New pairs of single expenses wait behind the sorted ones; from so many on all are sorted again."""

ScalarT = TypeVar("ScalarT", np.int64, np.float64, np.bool_)
_PAIR_FIELDS = ("left", "right", "similarity", "lag", "score")
_SPARE = 1.02


class Graph:
    """All pairs that may be linked, sorted by expense row then payment row, with their probabilities.

    A pair's place is its number. Kept that `replace` brings stand behind the sorted ones until all
    pairs are asked for; what they replace is gone, but keeps its place until then.

    Attributes:
        left: The expense row at each place, gone ones too. right: The payment row.
        alive: Which pairs may still be linked; whoever changes what that depends on keeps it right.
        is_exact: Where the amounts are equal.
    """

    def __init__(self, pairs: Kept, left_count: int, right_count: int) -> None:
        self._counts = (left_count, right_count)
        probability = compete(pairs.score, pairs.left, pairs.right, left_count, right_count)
        self._set(pairs, probability, np.ones(pairs.left.size, dtype=np.bool_))

    def _set(self, pairs: Kept, probability: Floats, alive: Bools) -> None:
        self._sorted, self._probability, self.alive = pairs, probability, alive
        self.left, self.right, self._score = pairs.left, pairs.right, pairs.score
        self.is_exact = np.isin(pairs.levels["amount"], EXACT_LEVELS)
        self._size = self._base = pairs.left.size
        self._is_gone = np.zeros(self._size, dtype=np.bool_)
        self._starts = _starts(pairs.left, self._counts[0])
        self._by_payment = np.argsort(pairs.right, kind="stable").astype(np.int32)
        self._payment_starts = _starts(pairs.right, self._counts[1])
        self._tail: list[Kept] = []
        self._moved: dict[int, tuple[int, int]] = {}
        self._tail_keys = self._tail_places = ints([])

    def _key(self, left: Ints, right: Ints) -> Ints:
        return left * np.int64(max(self._counts[1], 1)) + right

    @property
    def pairs(self) -> Kept:
        """All pairs, in order."""
        self._sort()
        return self._sorted

    @property
    def probability(self) -> Floats:
        """The probability of each of `pairs`."""
        self._sort()
        return self._probability

    def find(self, left: Ints, right: Ints) -> Ints:
        """Return the places of some pairs; -1 for those that are not in the graph."""
        at = self._find_sorted(left, right)
        if self._tail and self._size:
            at = np.where((at >= 0) & ~self._is_gone[at], at, -1)
            behind = places(self._tail_keys, self._key(left, right))
            if self._tail_places.size:
                at = np.where(behind >= 0, self._tail_places[behind], at)
        return at

    def _find_sorted(self, left: Ints, right: Ints) -> Ints:
        """Look among the pairs of each expense row by halves; -1 where a pair is not there."""
        theirs = self._sorted.right
        low, stop = self._starts[left], self._starts[left + 1]
        high = stop
        while (low < high).any():
            middle = (low + high) // 2
            is_less = theirs[np.minimum(middle, theirs.size - 1)] < right
            is_open = low < high
            low, high = (
                np.where(is_open & is_less, middle + 1, low),
                np.where(is_open & ~is_less, middle, high),
            )
        found = low < stop
        found[found] = theirs[low[found]] == right[found]
        return np.where(found, low, -1)

    def chances(self, at: Ints) -> Floats:
        """Return the probabilities at some places."""
        found: Floats = self._probability[at]
        return found

    def look_up(self, left: Ints, right: Ints) -> Floats:
        """Return the probabilities of some pairs; 0 for those that are not in the graph."""
        at = self.find(left, right)
        found = np.zeros(at.shape)
        found[at >= 0] = self._probability[at[at >= 0]]
        return found

    def of_expenses(self, rows: Ints) -> Ints:
        """Return the places of the pairs of some expense rows, in order."""
        starts, stops = self._starts[rows], self._starts[rows + 1]
        if self._moved:
            for number, row in enumerate(rows.tolist()):
                if row in self._moved:
                    starts[number], stops[number] = self._moved[row]
        return spans(starts, stops, self._size)[1]

    def of_payments(self, payments: Ints, most: int | None = None) -> Ints:
        """Return the places of the pairs of some payment rows; `most` of each that are sorted."""
        starts, stops = self._payment_starts[payments], self._payment_starts[payments + 1]
        at = self._by_payment[spans(starts, stops, self._size if most is None else most)[1]].astype(np.int64)
        if not self._tail:
            return at
        behind = np.isin(self.right[self._base : self._size], payments)
        at = np.concatenate([at, np.flatnonzero(behind) + self._base])
        return at[~self._is_gone[at]]

    def claimants(self, payments: Ints) -> Ints:
        """Return the expense rows that want any of some payment rows, in order."""
        return distinct(self.left[self.of_payments(payments, CLAIMS_MAX)])

    def around(self, rows: Ints) -> Ints:
        """Return some expense rows with those that want a payment which they want too."""
        wanted = distinct(self.right[self.of_expenses(rows)])
        return distinct(np.concatenate([rows, self.claimants(wanted)[:TOUCHED_MAX]]))

    def touch(self, rows: Ints) -> None:
        """Let the surroundings of some expense rows, whose pairs changed, compete again."""
        near = self.around(rows)
        at = self.of_expenses(self.around(near))
        use = at[self.alive[at]]
        left, left_number = np.unique(self.left[use], return_inverse=True)
        right, right_number = np.unique(self.right[use], return_inverse=True)
        fresh = compete(self._score[use], left_number, right_number, left.size, right.size)
        self._probability[self.of_expenses(near)] = 0.0
        mine = places(near, self.left[use]) >= 0
        self._probability[use[mine]] = fresh[mine]

    def replace(self, rows: Ints, pairs: Kept) -> None:
        """Put new pairs in the place of all pairs of some expense rows; they compete when `touch`ed."""
        old = self.of_expenses(rows)
        self._is_gone[old], self.alive[old], self._probability[old] = True, False, 0.0
        start, stop = self._size, self._size + pairs.left.size
        self._make_room(stop)
        self.left[start:stop], self.right[start:stop] = pairs.left, pairs.right
        self._score[start:stop], self.alive[start:stop] = pairs.score, True
        self.is_exact[start:stop] = np.isin(pairs.levels["amount"], EXACT_LEVELS)
        self._size = stop
        self._tail.append(pairs)
        firsts = (start + np.searchsorted(pairs.left, rows)).tolist()
        lasts = (start + np.searchsorted(pairs.left, rows, side="right")).tolist()
        self._moved.update(zip(rows.tolist(), zip(firsts, lasts, strict=True), strict=True))
        if stop - self._base > TAIL_MAX:
            self._sort()
            return
        behind = np.flatnonzero(~self._is_gone[self._base : stop]) + self._base
        keys = self._key(self.left[behind], self.right[behind])
        order = np.argsort(keys)
        self._tail_keys, self._tail_places = keys[order], behind[order]

    def _make_room(self, size: int) -> None:
        """Give the columns room for this many places; the sorted pairs keep their own."""
        if size <= self._is_gone.size:
            return
        more = size - self._is_gone.size + TAIL_MAX
        self.left, self.right = _longer(self.left, more), _longer(self.right, more)
        self._score, self._probability = _longer(self._score, more), _longer(self._probability, more)
        self.alive, self._is_gone = _longer(self.alive, more), _longer(self._is_gone, more)
        self.is_exact = _longer(self.is_exact, more)

    def _sort(self) -> None:
        """Put the pairs behind the sorted ones where they belong, and drop what is gone."""
        if not self._tail:
            return
        keep = np.flatnonzero(~self._is_gone[: self._size])
        merged = joined([self._sorted, *self._tail])
        order = keep[np.lexsort((merged.right[keep], merged.left[keep]))]
        self._set(merged.only(order), self._probability[order], self.alive[order])


def _starts(rows: Ints, count: int) -> Ints:
    """Return where each row's entries begin among sorted ones; one more than there are rows."""
    starts = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(rows, minlength=count), out=starts[1:])
    return starts


def _longer(column: NDArray[ScalarT], more: int) -> NDArray[ScalarT]:
    return np.concatenate([column, np.zeros(more, dtype=column.dtype)])


class KeptChunks:
    """Puts chunks behind one another; each column grows in place, so that none stands in memory twice."""

    def __init__(self) -> None:
        self._columns: dict[str, NDArray[Any]] = {}
        self._levels: list[str] = []
        self._size = 0

    def add(self, pairs: Kept, share: float) -> None:
        """Append a chunk, with which this share of all work is done: it tells how much room there must be."""
        self._levels, stop = list(pairs.levels), self._size + pairs.left.size
        for name, part in _columns(pairs).items():
            dtype = np.dtype(np.int32) if name == "lag" else part.dtype
            column = self._columns.setdefault(name, np.empty(0, dtype=dtype))
            if column.size < stop:
                column.resize(int(stop / share * _SPARE) + 1, refcheck=False)
            column[self._size : stop] = part
        self._size = stop

    def all(self) -> Kept:
        """Give the columns away."""
        for column in self._columns.values():
            column.resize(self._size, refcheck=False)
        left, right, similarity, lag, score = (self._columns[name] for name in _PAIR_FIELDS)
        return Kept(
            left,
            right,
            {name: self._columns[f"level {name}"] for name in self._levels},
            similarity,
            lag,
            score,
        )


def joined(chunks: Sequence[Kept]) -> Kept:
    """Put chunks behind one another."""
    every = [_columns(one) for one in chunks]
    column = {name: np.concatenate([one[name] for one in every]) for name in every[0]}
    left, right, similarity, lag, score = (column[name] for name in _PAIR_FIELDS)
    levels = {name: column[f"level {name}"] for name in chunks[0].levels}
    return Kept(left, right, levels, similarity, lag, score)


def _columns(pairs: Kept) -> dict[str, NDArray[Any]]:
    levels = {f"level {name}": codes for name, codes in pairs.levels.items()}
    return {name: getattr(pairs, name) for name in _PAIR_FIELDS} | levels
