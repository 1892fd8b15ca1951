"""The shortest change that would make something match: one value, one sentence (G21)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.ids import ExpenseId, PaymentId
from app.models.match import Factor


class Change(StrEnum):
    """What would have to change; one kind, one sentence."""

    BY_HAND = "by_hand"
    READ_ONLY = "read_only"
    TAKE_BACK = "take_back"
    NEAREST_DAY = "nearest_day"
    SAME_MERCHANT = "same_merchant"
    SAME_CARD = "same_card"
    ALIKE = "alike"
    OTHER_FIRST = "other_first"
    RUN = "run"
    ADD_UP = "add_up"
    AMOUNT = "amount"
    FACTOR = "factor"
    THRESHOLD = "threshold"
    DOUBT = "doubt"
    OUTSIDE = "outside"
    NO_STATEMENT = "no_statement"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class WhyNot:
    """One change, and what its sentence needs.

    Attributes:
        payment_id: The payment that would be linked, where there is one.
        expense_id: OTHER_FIRST: the expense that is to be reconciled before.
        count: How many payments or expenses compete, this one's own left out for expenses.
        days: NEAREST_DAY: within how many days only one payment qualifies.
        probability: The chance shown for the payment now, 0..1.
        would_be: FACTOR: the chance after the change, 0..1.
        needed: The profile's threshold, 0..1.
        factor: FACTOR and OUTSIDE: which of the seven; level and detail are those of its evidence.
        why: BY_HAND: the reason; OUTSIDE: `Candidate.outside`.
        last_on: NO_STATEMENT: last day covered before the expense; None where none is.
        next_on: NO_STATEMENT: first day covered after it.
    """

    change: Change
    payment_id: PaymentId | None = None
    expense_id: ExpenseId | None = None
    count: int = 0
    days: int = 0
    probability: float = 0.0
    would_be: float = 0.0
    needed: float = 0.0
    factor: Factor | None = None
    level: str = ""
    detail: str = ""
    why: str = ""
    last_on: date | None = None
    next_on: date | None = None
