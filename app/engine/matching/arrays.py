"""Small numpy tools that the stages of matching share."""

from collections.abc import Sequence
from typing import cast

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int8]


def ints(values: Sequence[int]) -> Ints:
    """View a column as a numpy array; no copy where it is an `array('q')` already."""
    return np.asarray(values, dtype=np.int64)


def short(values: Sequence[int]) -> Ints:
    """Make a column of codes in half the memory of whole numbers.

    Whoever multiplies them does so with an `np.int64`, which makes the product one.
    """
    return cast("Ints", np.asarray(values, dtype=np.int32))


def spans(starts: Ints, stops: Ints, most: int) -> tuple[Ints, Ints]:
    """Write out ranges: for each i, the places starts[i] to stops[i] - 1, at most `most` around the middle.

    Returns:
        The number of the range and the place, for every place of every range, in order.
    """
    counts = np.maximum(stops - starts, 0)
    if counts.size and int(counts.max()) > most:
        surplus = np.maximum(counts - most, 0)
        starts = starts + surplus // 2
        counts = counts - surplus
    total = int(counts.sum())
    owner = np.repeat(np.arange(counts.size, dtype=np.int64), counts)
    first = np.cumsum(counts) - counts
    return owner, np.arange(total, dtype=np.int64) + np.repeat(starts - first, counts)


def places(sorted_keys: Ints, wanted: Ints) -> Ints:
    """Find each wanted key in a sorted array of distinct keys; -1 where it is not there."""
    if not sorted_keys.size:
        return np.full(wanted.shape, -1, dtype=np.int64)
    at = np.minimum(np.searchsorted(sorted_keys, wanted), sorted_keys.size - 1)
    found: Ints = np.where(sorted_keys[at] == wanted, at, -1)
    return found


def distinct(values: Ints) -> Ints:
    """Return the distinct values, ascending; for millions of them many times faster than `np.unique`."""
    ordered = np.sort(values)
    if ordered.size < 2:
        return ordered
    is_new = np.empty(ordered.size, dtype=np.bool_)
    is_new[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return ordered[is_new]


def group_sums(values: Floats, groups: Ints, count: int) -> Floats:
    """Sum the values of each group; groups are numbered from 0 to count - 1."""
    return np.bincount(groups, weights=values, minlength=count).astype(np.float64)


def weekdays_until(days: Ints) -> Ints:
    """Count Mondays to Fridays up to and including each day (1970-01-01 was a Thursday)."""
    shifted = days + 3
    return 5 * (shifted // 7) + np.minimum(shifted % 7 + 1, 5)
