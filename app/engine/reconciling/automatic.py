"""From verdicts to links: what the program settles by itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.engine.reconciling.allocating import settle
from app.models.expense import DRAFT_STATUSES, Expense
from app.models.ids import ExpenseId, PaymentId
from app.models.match import Evidence, Factor, Matched, Verdict
from app.models.payment import LinkState, Payment
from app.models.reconciliation import Allocation


@dataclass(frozen=True, slots=True)
class PlannedLink:
    """One link to be made.

    Attributes:
        rule: Why it is made: `probability`, `unique_exact`, `twin_class`, `strict` or `standard`.
        evidence_json: The contributions, as stored with the link.
    """

    allocation: Allocation
    probability: float
    rule: str
    evidence_json: str


def plan(
    verdicts: Sequence[Verdict], expenses: Mapping[ExpenseId, Expense], payments: Mapping[PaymentId, Payment]
) -> tuple[PlannedLink, ...]:
    """Turn matched verdicts into links, in the order of expense ids.

    What changed since the verdicts were made is checked again: rows that are gone, ignored, linked
    meanwhile or no longer drafts (F20) are left out, and no payment is used twice.
    """
    planned: list[PlannedLink] = []
    used: set[PaymentId] = set()
    matched = (verdict for verdict in verdicts if isinstance(verdict, Matched))
    for verdict in sorted(matched, key=lambda one: (one.candidate.expense_id, one.candidate.payment_id)):
        one = verdict.candidate
        expense, payment = expenses.get(one.expense_id), payments.get(one.payment_id)
        if expense is None or payment is None or payment.id in used or not is_open(expense, payment):
            continue
        used.add(payment.id)
        link = PlannedLink(
            settle(expense, payment), one.probability, verdict.rule, evidence_json(one.evidence)
        )
        planned.append(link)
    return tuple(planned)


def is_open(expense: Expense, payment: Payment) -> bool:
    """Tell whether the program may still link the two by itself."""
    states = (expense.state, payment.state)
    opens = (expense.open_minor, payment.open_minor)
    may = expense.status in DRAFT_STATUSES and LinkState.IGNORED not in states and 0 not in opens
    return may and (opens[0] > 0) == (opens[1] > 0)


def evidence_json(evidence: Sequence[Evidence]) -> str:
    """Write contributions the way they are stored: a list of factor, level, detail, weight."""
    rows = [[one.factor.value, one.level, one.detail, one.weight] for one in evidence]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def evidence_from_json(text: str) -> tuple[Evidence, ...]:
    """Read stored contributions; the inverse of `evidence_json`."""
    return tuple(
        Evidence(Factor(factor), level, detail, weight) for factor, level, detail, weight in json.loads(text)
    )
