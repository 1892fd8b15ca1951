"""Candidates, their evidence, and the engine's verdicts."""

from dataclasses import dataclass
from enum import StrEnum

from app.models.ids import ExpenseId, PaymentId


class Factor(StrEnum):
    """The seven factors (F15)."""

    AMOUNT = "amount"
    DATE = "date"
    INSTRUMENT = "instrument"
    SOURCE = "source"
    MERCHANT = "merchant"
    VAT_NUMBER = "vat_number"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One factor's contribution to the score of a candidate.

    Attributes:
        factor: Which of the seven.
        level: The class that applied, a stable key such as `exact` or `within_2_days`.
        detail: What was seen, in plain words with values, such as `12.30 EUR = 12.30 EUR`.
        weight: Log-odds (natural logarithm); above zero speaks for the pair; they add up to the score.
    """

    factor: Factor
    level: str
    detail: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """An unreconciled payment offered for an expense, or the other way round.

    Attributes:
        score: Log-odds: prior plus the sum of the evidence's weights.
        prior: The part of the score that is not evidence: log-odds before anything is seen.
        probability: Chance that the pair is right after all pairs have competed, 0..1.
        same_instrument: True where the expense's instrument is the payment's, or no instrument is
            named and the payment's belongs to the employee (F03 puts these first).
        days_apart: Payment day minus expense day.
        amount_gap_minor: |difference| in the currency that was compared; None where currencies
            differ and no rate is known.
        outside: Why it could never be linked by itself, or empty (F86).
    """

    expense_id: ExpenseId
    payment_id: PaymentId
    score: float
    prior: float
    probability: float
    evidence: tuple[Evidence, ...]
    same_instrument: bool
    days_apart: int
    amount_gap_minor: int | None
    outside: str = ""


class Reason(StrEnum):
    """Why an expense was not linked by itself; a closed list."""

    NO_CANDIDATE = "no_candidate"
    BELOW_THRESHOLD = "below_threshold"
    SEVERAL_PAYMENTS = "several_payments"
    SEVERAL_EXPENSES = "several_expenses"
    NOT_A_DRAFT = "not_a_draft"
    NOT_COMPANY_PAID = "not_company_paid"
    REJECTED_BY_PERSON = "rejected_by_person"
    NEEDS_SPLIT = "needs_split"


@dataclass(frozen=True, slots=True)
class Matched:
    """The engine would link this pair by itself."""

    candidate: Candidate
    rule: str


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Two or more payments qualify, or two or more expenses want the payment (F11).

    Attributes:
        payment_ids: The payments that compete, best first.
        rival_expense_ids: Other expenses that qualify for the same payment(s).
    """

    expense_id: ExpenseId
    payment_ids: tuple[PaymentId, ...]
    rival_expense_ids: tuple[ExpenseId, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Nothing is good enough, or the expense may not match by itself.

    Attributes:
        best: The best candidate's payment and probability, where there is one.
    """

    expense_id: ExpenseId
    reason: Reason
    best: tuple[PaymentId, float] | None = None


Verdict = Matched | Ambiguous | Unmatched
