"""Let all pairs compete: belief propagation on the graph of pairs, each side used once or not at all."""

import numpy as np

from app.engine.matching.arrays import Floats, Ints

ROUNDS = 20
SCORE_MAX = 30.0


def compete(
    score: Floats, left: Ints, right: Ints, left_count: int, right_count: int, rounds: int = ROUNDS
) -> Floats:
    """Return each pair's probability after competition.

    A matching's weight is the product of exp(score) of its pairs; sum-product messages give each
    pair's share. Equal rivals get equal shares, so a tie of two stays near one half.

    Args:
        score: Log-odds of each pair alone.
        left: Number of each pair's expense, 0 to left_count - 1.
        right: Number of each pair's payment, 0 to right_count - 1.
        left_count: How many expenses there are.
        right_count: How many payments there are.
        rounds: Message rounds; the graphs are nearly trees, so few suffice.
    """
    weight = np.exp(np.clip(score, -SCORE_MAX, SCORE_MAX))
    free, told, pull = np.ones_like(weight), weight.copy(), np.empty_like(weight)
    for turn in range(rounds):
        np.multiply(weight, free, out=pull)
        np.divide(weight, _others(pull, left, left_count, out=told), out=told)
        claims = _others(told, right, right_count, out=pull)
        np.divide(1.0, claims, out=claims)
        if turn == 0:
            free[:] = claims
        else:
            free += claims
            free *= 0.5
    told *= free
    np.add(told, 1.0, out=pull)
    told /= pull
    return told


def _others(values: Floats, groups: Ints, count: int, *, out: Floats) -> Floats:
    """Return 1 plus the values of all others in each one's group, in `out`: no column more than needed."""
    sums = np.bincount(groups, values, count).astype(np.float64, copy=False)  # of nothing they are whole
    np.take(sums, groups, out=out, mode="clip")
    out -= values
    np.maximum(out, 0.0, out=out)
    out += 1.0
    return out
