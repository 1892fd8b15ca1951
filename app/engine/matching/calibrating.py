"""A company's own correction of the probabilities, learned from what people confirmed and undid (G07).

The score stays what it is, the sum of its evidence. What is corrected is the chance that is read from
it: one monotone curve, two numbers, held close to no correction until enough was judged.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.engine.matching.arrays import Floats

CASES_MIN = 200
"""Fewer judged links correct nothing."""

CAUTION = 10.0
"""So many judged links' worth of belief that the shipped chances are right."""

SLOPE_MIN, SLOPE_MAX = 0.5, 2.0
SHIFT_MIN, SHIFT_MAX = -4.0, 0.5
RAISED_MAX = 0.98
"""A correction may take links away, never make one: it raises no chance beyond this."""

_ROUNDS = 500
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Judged:
    """One link that a person judged: the chance it was shown with, and whether it was right."""

    probability: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Calibration:
    """log-odds become slope times log-odds plus shift.

    Attributes:
        cases: How many judged links it was learned from; 0 corrects nothing.
    """

    slope: float = 1.0
    shift: float = 0.0
    cases: int = 0

    def shown(self, probability: Floats) -> Floats:
        """Correct what lists show."""
        if not self.cases:
            return probability
        corrected = self._curve(probability)
        raised: Floats = np.minimum(corrected, np.maximum(probability, RAISED_MAX))
        return raised

    def for_links(self, probability: Floats) -> Floats:
        """Correct what decides about links: downwards alone."""
        return np.minimum(probability, self._curve(probability)) if self.cases else probability

    def _curve(self, probability: Floats) -> Floats:
        """Correct; below one half never upwards, so that a tie stays a tie."""
        odds = _log_odds(probability)
        corrected = 1.0 / (1.0 + np.exp(-(self.slope * odds + self.shift)))
        ends = (probability <= 0.0) | (probability >= 1.0)
        low = probability <= 0.5
        return np.where(ends | (low & (corrected > probability)), probability, corrected)


def learn(judged: Sequence[Judged]) -> Calibration:
    """Fit the curve by penalised likelihood, one number at a time.

    Fewer than CASES_MIN links correct nothing.
    """
    if len(judged) < CASES_MIN:
        return Calibration()
    odds = _log_odds(np.array([one.probability for one in judged]))
    right = np.array([one.is_right for one in judged], dtype=np.float64)
    slope, shift = 1.0, 0.0
    for _ in range(_ROUNDS):
        before = (slope, shift)
        error, doubt = _misfit(slope, shift, odds, right)
        step = (float(error.sum()) - CAUTION * shift) / (float(doubt.sum()) + CAUTION)
        shift = float(np.clip(shift + np.clip(step, -1.0, 1.0), SHIFT_MIN, SHIFT_MAX))
        error, doubt = _misfit(slope, shift, odds, right)
        step = (float(error @ odds) - CAUTION * (slope - 1.0)) / (float(doubt @ odds**2) + CAUTION)
        slope = float(np.clip(slope + np.clip(step, -0.5, 0.5), SLOPE_MIN, SLOPE_MAX))
        if abs(slope - before[0]) + abs(shift - before[1]) < _TINY:
            break
    return Calibration(round(slope, 6), round(shift, 6), len(judged))


def _misfit(slope: float, shift: float, odds: Floats, right: Floats) -> tuple[Floats, Floats]:
    """Return by how much each case is missed, and how open it is."""
    found = 1.0 / (1.0 + np.exp(-(slope * odds + shift)))
    return right - found, found * (1.0 - found)


def _log_odds(probability: Floats) -> Floats:
    bounded = np.clip(probability, _TINY, 1.0 - _TINY)
    odds: Floats = np.log(bounded / (1.0 - bounded))
    return odds
