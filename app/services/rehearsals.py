"""What a rehearsal answers: plain frozen values, cheap to import (G23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.match import Candidate
from app.models.rules import MatchProfile

DECIDED_MIN = 0.8
"""A month in which this share of what the company paid is reconciled counts as decided."""


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """One month of expenses that the company paid.

    Attributes:
        first_on: Its first day.
        expenses: How many there are, those made from a payment left out.
        decided: How many of them are reconciled.
    """

    first_on: date
    expenses: int
    decided: int

    @property
    def is_decided(self) -> bool:
        """Whether so much is reconciled that the rest can be taken as left open on purpose."""
        return self.expenses > 0 and self.decided >= DECIDED_MIN * self.expenses


class Unlike(StrEnum):
    """How a profile's link differs from what people decided."""

    OTHER_PAYMENT = "other_payment"
    OTHER_EXPENSE = "other_expense"
    PART = "part"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Difference:
    """One expense on which the profile and the people disagree.

    Attributes:
        people_ids: The payments that people linked; none where they rejected the pair or gave it away.
        rival_id: OTHER_EXPENSE: the expense that people gave the payment to.
        ours: The profile's link with its evidence; `theirs` the people's first one, where there is one.
    """

    kind: Unlike
    expense_id: int
    payment_id: int
    people_ids: tuple[int, ...]
    rival_id: int | None
    probability: float
    ours: Candidate | None
    theirs: Candidate | None


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What a threshold would do.

    Attributes:
        matched: Expenses linked by themselves, of those that people decided; `differing` of them otherwise.
        decoys_per_10k: Links by chance among 10,000 expenses, estimated by moved copies (G07b), and its
            upper 95 % bound.
        people_per_10k: Links in 10,000 that differ from what people decided, and its upper 95 % bound.
        chances_per_10k: Wrong links in 10,000 by the chances of the links themselves.
    """

    threshold: float
    matched: int
    differing: int
    decoys_per_10k: float
    decoys_upper_per_10k: float
    people_per_10k: float
    people_upper_per_10k: float
    chances_per_10k: float

    @property
    def error_per_10k(self) -> float:
        """The estimate that counts: the largest of the three."""
        return max(self.decoys_per_10k, self.people_per_10k, self.chances_per_10k)

    @property
    def upper_per_10k(self) -> float:
        """What the error is below with 95 % certainty, on the data there is."""
        return max(self.decoys_upper_per_10k, self.people_upper_per_10k)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A profile replayed on decided months; nothing was changed.

    Attributes:
        months: The months replayed, the earliest first.
        expenses: Expenses that people decided in them (m).
        matched: How many of those the profile would have linked by itself (n).
        agreed: With the same payment; `same_books`: with another one that gives the same books.
        differing: Otherwise (k); `differences` lists the first DIFFERENCES_MAX of them.
        newly: Expenses that are open today and would have been linked, to a payment that is open too.
        at: The figures of the profile as it is.
        curve: For Scored: what other thresholds would do, the highest first.
    """

    profile: MatchProfile
    months: tuple[MonthFacts, ...]
    expenses: int
    matched: int
    agreed: int
    same_books: int
    differing: int
    newly: int
    differences: tuple[Difference, ...]
    at: CurvePoint
    curve: tuple[CurvePoint, ...] = ()


def within(curve: Sequence[CurvePoint], budget_per_10k: float) -> CurvePoint | None:
    """Return the threshold that links most within an error budget, as all higher ones do; else None.

    Of thresholds that link equally many the highest: nothing is risked for nothing.

    Args:
        curve: The highest threshold first.
        budget_per_10k: At most so many wrong in 10,000, by the estimate.
    """
    found = None
    for point in curve:
        if point.error_per_10k > budget_per_10k:
            break
        if found is None or point.matched > found.matched:
            found = point
    return found
