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
    free = np.ones_like(weight)
    told = weight
    for turn in range(rounds):
        pull = weight * free
        told = weight / (1.0 + np.maximum(np.bincount(left, pull, left_count)[left] - pull, 0.0))
        claims = 1.0 / (1.0 + np.maximum(np.bincount(right, told, right_count)[right] - told, 0.0))
        free = claims if turn == 0 else 0.5 * (free + claims)
    strength = told * free
    shared: Floats = strength / (1.0 + strength)
    return shared
