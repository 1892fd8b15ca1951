"""Which hand-entered draft says the same as an expense that was made from a payment (F25)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from app.models.expense import DRAFT_STATUSES, Expense, ExpenseSource, PaidBy
from app.models.ids import ExpenseId

BY_HAND = frozenset({ExpenseSource.HAND, ExpenseSource.RECEIPT})
"""What a person entered."""

SAME_AMOUNT_DAYS_MAX = 7
NEAR_AMOUNT_DAYS_MAX = 3
NEAR_AMOUNT_SHARE = 4
"""A near amount differs by at most a quarter: a tip, a deposit."""
NAME_SCORE_MIN = 80.0

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class MergeFit:
    """A draft that may be the same cost.

    Attributes:
        days: From the draft to the payment, without sign.
        gap_minor: Imported amount less the draft's.
        name_score: How alike the merchants are, 0..100.
        is_suggested: Likely enough to be proposed; others are offered where a person looks for them.
    """

    imported_id: ExpenseId
    draft_id: ExpenseId
    days: int
    gap_minor: int
    name_score: float
    is_suggested: bool


def refusal(imported: Expense, draft: Expense) -> str:
    """Tell why two expenses cannot be merged, as a key; empty where they can.

    Keys: `same`, `not_from_payment`, `not_by_hand`, `settled`, `not_draft`, `reconciled`, `employee`,
    `instrument`, `currency`, `sign`.
    """
    checks = (
        (imported.id == draft.id, "same"),
        (imported.source is not ExpenseSource.PAYMENT, "not_from_payment"),
        (draft.source not in BY_HAND, "not_by_hand"),
        (imported.status not in DRAFT_STATUSES, "settled"),
        (draft.status not in DRAFT_STATUSES, "not_draft"),
        (draft.allocated_minor != 0, "reconciled"),
        (imported.employee_id != draft.employee_id, "employee"),
        (not _may_be_instrument(imported, draft), "instrument"),
        (imported.amount.currency != draft.amount.currency, "currency"),
        ((imported.amount.minor > 0) != (draft.amount.minor > 0), "sign"),
    )
    return next((key for is_so, key in checks if is_so), "")


def _may_be_instrument(imported: Expense, draft: Expense) -> bool:
    """A draft that names no card may be on any card of its employee, unless own money paid it."""
    if draft.instrument_id is not None:
        return draft.instrument_id == imported.instrument_id
    return draft.paid_by not in (PaidBy.OWN_MONEY, PaidBy.CASH)


def fits(imported: Expense, drafts: Iterable[Expense]) -> list[MergeFit]:
    """Return the drafts that one expense may be merged with, the likeliest first, then by id."""
    found = [_fit(imported, draft) for draft in drafts if not refusal(imported, draft)]
    return sorted(
        found,
        key=lambda fit: (
            not fit.is_suggested,
            fit.gap_minor != 0,
            fit.days,
            -fit.name_score,
            abs(fit.gap_minor),
            fit.draft_id,
        ),
    )


def _fit(imported: Expense, draft: Expense) -> MergeFit:
    days = abs((imported.spent_on - draft.spent_on).days)
    gap = imported.amount.minor - draft.amount.minor
    score = fuzz.token_set_ratio(_plain(imported.merchant), _plain(draft.merchant))
    is_near = NEAR_AMOUNT_SHARE * abs(gap) <= abs(imported.amount.minor)
    suggested = (gap == 0 and days <= SAME_AMOUNT_DAYS_MAX) or (
        is_near and days <= NEAR_AMOUNT_DAYS_MAX and score >= NAME_SCORE_MIN
    )
    return MergeFit(imported.id, draft.id, days, gap, float(score), suggested)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text[:200].casefold()))
