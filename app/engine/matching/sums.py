"""Which amounts add up: small subset searches, each with how many other choices fit too."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np

from app.engine.matching.arrays import Ints

PARTS_MAX = 4
"""A chosen few have at most so many members; a whole group may have more."""

FEW_MAX = 6
"""The sums of so few values are tried one by one."""

NEAR_MAX = 8
"""Among at most so many values is looked for sums that are only nearly right."""


def subsets(values: Sequence[int], target: int) -> tuple[tuple[int, ...], int]:
    """Find 2 to PARTS_MAX values that add up to the target exactly.

    Returns:
        The places of the first choice (fewest members, earliest places) and how many other choices of
        that size or fewer members there are; no places where none adds up.
    """
    if target == 0 or any(value == 0 for value in values):
        values = [value or 10**15 for value in values]
    at: dict[int, list[int]] = defaultdict(list)
    for place, value in enumerate(values):
        at[value].append(place)
    for size in _sizes_with_sums(values, target):
        found = {
            (*head, last)
            for head in combinations(range(len(values)), size - 1)
            for last in at.get(target - sum(values[place] for place in head), ())
            if last > head[-1]
        }
        if found:
            return min(found), len(found) - 1
    return (), 0


def _sizes_with_sums(values: Sequence[int], target: int) -> Iterator[int]:
    """Yield the sizes for which a sum may fit; of many values most fit none, which columns tell at once."""
    sizes = range(2, min(PARTS_MAX, len(values)) + 1)
    if len(values) <= FEW_MAX:
        yield from sizes
        return
    every, known = np.array(values, dtype=np.int64), set(values)
    for size in sizes:
        wanted = target - every[_heads(len(values), size - 1)].sum(axis=1)
        if not known.isdisjoint(wanted.tolist()):
            yield size


@lru_cache(64)
def _heads(count: int, size: int) -> Ints:
    return np.array(list(combinations(range(count), size)), dtype=np.int64)


def near_subsets(values: Sequence[int], target: float, slack: float) -> tuple[tuple[int, ...], int]:
    """Find 2 to PARTS_MAX of the first NEAR_MAX values whose sum lies within a share of the target.

    Returns:
        The places of the closest choice, and how many others lie within the slack too.
    """
    if len(values) < 2:
        return (), 0
    choices, members = _near_choices(min(len(values), NEAR_MAX))
    off = np.abs(members @ np.array(values[:NEAR_MAX], dtype=np.int64) - target)
    fits = np.flatnonzero(off <= slack * abs(target))
    if not fits.size:
        return (), 0
    best = fits[off[fits] == off[fits].min()]
    return min(choices[place] for place in best.tolist()), fits.size - 1


@lru_cache(NEAR_MAX)
def _near_choices(count: int) -> tuple[list[tuple[int, ...]], Ints]:
    """Return every choice of 2 to PARTS_MAX of so many values, and a table of which values each has."""
    choices = list(_choices(range(count)))
    members = np.zeros((len(choices), count), dtype=np.int64)
    for row, chosen in enumerate(choices):
        members[row, chosen] = 1
    return choices, members


def _choices(values: Sequence[int]) -> Iterator[tuple[int, ...]]:
    for size in range(2, min(PARTS_MAX, len(values)) + 1):
        yield from combinations(range(len(values)), size)
