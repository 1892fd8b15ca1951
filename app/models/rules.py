"""Matching profiles: the rules by which the program links by itself (F10, F12, F16)."""

from dataclasses import dataclass
from enum import StrEnum


class ProfileKind(StrEnum):
    """The three ways to decide."""

    STRICT = "strict"
    STANDARD = "standard"
    SCORED = "scored"


@dataclass(frozen=True, slots=True)
class MatchProfile:
    """One editable, copyable profile.

    Attributes:
        version: Grows with each edit; stored with every link made under it.
        probability_min: Scored: link from here on, 0..1.
        unique_exact: Scored: also link exact amounts that are unique both ways within `unique_days`
            when the probability is above `unique_probability_min`.
        days_before: Strict and Standard: how many days the payment may lie before the expense.
        days_after: ... and after it; both ends included.
        similarity_min: Standard: merchant similarity after normalising, 0..1.
        rate_tolerance_ppm: Converted amounts may differ by this many millionths of it (F13).
    """

    name: str
    kind: ProfileKind
    version: int = 1
    probability_min: float = 0.985
    unique_exact: bool = True
    unique_days: int = 5
    unique_probability_min: float = 0.7
    days_before: int = 0
    days_after: int = 0
    similarity_min: float = 0.0
    rate_tolerance_ppm: int = 40_000


STRICT = MatchProfile("Strict", ProfileKind.STRICT)
STANDARD = MatchProfile("Standard", ProfileKind.STANDARD, days_after=2, similarity_min=0.90)
SCORED = MatchProfile("Scored", ProfileKind.SCORED)
DEFAULT_PROFILES = (SCORED, STANDARD, STRICT)
