"""The competed graph of pairs, kept in memory and re-scored where a change touches it."""

from collections.abc import Sequence

import numpy as np

from app.engine.matching.amounts import Amounts
from app.engine.matching.arrays import Bools, Floats, Ints, places, spans
from app.engine.matching.competing import compete
from app.engine.matching.factors import Pairs

TOUCHED_MAX = 256
"""A change re-scores at most this many expenses around it; components are nearly always far smaller."""

CLAIMS_MAX = 64
_AMOUNT_FIELDS = ("level", "gap", "compared", "is_original", "is_converted")


class Graph:
    """All pairs that may be linked, sorted by expense row then payment row, with their probabilities."""

    def __init__(self, pairs: Pairs, left_count: int, right_count: int) -> None:
        self._counts = (left_count, right_count)
        self._set(pairs, compete(pairs.score, pairs.left, pairs.right, left_count, right_count))

    def _set(self, pairs: Pairs, probability: Floats) -> None:
        self.pairs, self.probability = pairs, probability
        self._keys = pairs.left * np.int64(max(self._counts[1], 1)) + pairs.right
        self._by_payment = np.argsort(pairs.right, kind="stable").astype(np.int64)
        self._sorted_right = pairs.right[self._by_payment]

    def look_up(self, left: Ints, right: Ints) -> Floats:
        """Return the probabilities of some pairs; 0 for those that are not in the graph."""
        at = places(self._keys, left * np.int64(max(self._counts[1], 1)) + right)
        found = np.zeros(at.shape)
        found[at >= 0] = self.probability[at[at >= 0]]
        return found

    def of_expenses(self, rows: Ints) -> Ints:
        """Return the places of the pairs of some expense rows, in order."""
        starts = np.searchsorted(self.pairs.left, rows).astype(np.int64)
        stops = np.searchsorted(self.pairs.left, rows, side="right").astype(np.int64)
        return spans(starts, stops, self.pairs.left.size)[1]

    def claimants(self, payments: Ints) -> Ints:
        """Return the expense rows that want any of some payment rows, in order."""
        starts = np.searchsorted(self._sorted_right, payments).astype(np.int64)
        stops = np.searchsorted(self._sorted_right, payments, side="right").astype(np.int64)
        return np.unique(self.pairs.left[self._by_payment[spans(starts, stops, CLAIMS_MAX)[1]]])

    def around(self, rows: Ints) -> Ints:
        """Return some expense rows with those that want a payment which they want too."""
        wanted = np.unique(self.pairs.right[self.of_expenses(rows)])
        return np.union1d(rows, self.claimants(wanted)[:TOUCHED_MAX])

    def touch(self, rows: Ints, alive: Bools | None = None) -> None:
        """Let the surroundings of some expense rows compete again.

        Args:
            rows: Expense rows whose pairs changed.
            alive: For every pair of the graph, whether it may still be linked; all where None.
        """
        near = self.around(rows)
        at = self.of_expenses(self.around(near))
        use = at if alive is None else at[alive[at]]
        left, left_number = np.unique(self.pairs.left[use], return_inverse=True)
        right, right_number = np.unique(self.pairs.right[use], return_inverse=True)
        fresh = compete(self.pairs.score[use], left_number, right_number, left.size, right.size)
        self.probability[self.of_expenses(near)] = 0.0
        mine = np.isin(self.pairs.left[use], near)
        self.probability[use[mine]] = fresh[mine]

    def replace(self, rows: Ints, pairs: Pairs) -> None:
        """Put new pairs in the place of all pairs of some expense rows; they compete when `touch`ed."""
        keep = np.flatnonzero(~np.isin(self.pairs.left, rows)).astype(np.int64)
        merged = joined([self.pairs.take(keep), pairs])
        order = np.lexsort((merged.right, merged.left))
        probability = np.concatenate([self.probability[keep], np.zeros(pairs.left.size)])
        self._set(merged.take(order), probability[order])


def joined(chunks: Sequence[Pairs]) -> Pairs:
    """Put chunks behind one another."""
    first = chunks[0]
    if len(chunks) == 1:
        return first
    amounts = Amounts(
        *(np.concatenate([getattr(one.amounts, name) for one in chunks]) for name in _AMOUNT_FIELDS)
    )
    levels = {name: np.concatenate([one.levels[name] for one in chunks]) for name in first.levels}
    similarity, lag, score = (
        np.concatenate([getattr(one, name) for one in chunks]) for name in ("similarity", "lag", "score")
    )
    left, right = (np.concatenate([getattr(one, name) for one in chunks]) for name in ("left", "right"))
    return Pairs(left, right, levels, amounts, similarity, lag, score)
