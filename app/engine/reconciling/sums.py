"""Which of a few amounts add up to another: all choices counted, the most telling ones first (G08)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

PARTS_MAX = 4
"""A sum has at most so many members, unless all of them together make it."""

VALUES_MAX = 14
"""So many amounts are tried together: 1,456 choices, some two milliseconds."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The choices that add up.

    Attributes:
        chosen: Places of the members, the best choice first; at most as many as were asked for.
        fitting: How many choices fit in all.
    """

    chosen: tuple[tuple[int, ...], ...]
    fitting: int


def adding_up(
    values: Sequence[int],
    target: int,
    weights: Sequence[float],
    *,
    smallest: int = 2,
    slack: int = 0,
    listed: int = 3,
) -> Sums:
    """Find the choices of values that add up to a target; exactly, or within a slack of rates.

    Choices of fewer members come first among those whose members are as telling.

    Args:
        values: At most VALUES_MAX are looked at; signs may differ, zeros are left out.
        target: In the same unit.
        weights: How well each member fits otherwise, higher is better.
        smallest: Fewest members of a choice: 1 where the target is what another member leaves.
        slack: How far a sum may be off.
        listed: How many choices are returned.
    """
    places = [place for place, value in enumerate(values[:VALUES_MAX]) if value]
    found = [
        chosen
        for size in range(smallest, min(PARTS_MAX, len(places)) + 1)
        for chosen in combinations(places, size)
        if abs(sum(values[place] for place in chosen) - target) <= slack
    ]
    if len(places) > PARTS_MAX and abs(sum(values[place] for place in places) - target) <= slack:
        found.append(tuple(places))
    found.sort(
        key=lambda chosen: (-sum(weights[place] for place in chosen) / len(chosen), len(chosen), chosen)
    )
    return Sums(tuple(found[:listed]), len(found))
