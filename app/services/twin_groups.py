"""Twin classes in an open manager: interchangeable expenses and payments, paired in date order (G20)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.ids import ExpenseId, PaymentId
from app.models.match import Factor
from app.models.payment import Payment
from app.services.results import CandidateRow
from app.services.rows import expense_rows
from app.services.session_state import SessionState
from app.services.views import ExpenseRow
from app.store import UnitOfWork

_EXACT = frozenset({"exact", "exact_original"})
_ALIKE = frozenset({"equal", "alias", "strong"})


@dataclass(frozen=True, slots=True)
class TwinGroup:
    """Expenses and payments of which any pairing gives the same books.

    Attributes:
        expenses: By date, then id; all still wholly open.
        payments: By date, then id.
        pairs: Each expense with its payment in date order; of the longer side those farthest off stay open.
    """

    expenses: tuple[ExpenseRow, ...]
    payments: tuple[Payment, ...]
    pairs: tuple[tuple[ExpenseId, PaymentId], ...]

    @property
    def left_open(self) -> int:
        """How many expenses or payments have no partner."""
        return abs(len(self.expenses) - len(self.payments))


def twin_group(
    unit: UnitOfWork, state: SessionState, row: ExpenseRow, candidates: Sequence[CandidateRow]
) -> TwinGroup | None:
    """Return the class of an expense among those that its verdict names; None where it has none.

    Members agree in all that the books show: person, card, amount, currency, merchant, category, VAT
    number and project.
    """
    found = json.loads(row.reason_detail) if row.reason_detail else {}
    competing = frozenset(found.get("payments", ()))
    payments = _payments(candidates, competing)
    if not payments:
        return None
    ids = sorted({int(row.expense.id), *found.get("expenses", ())})
    open_ids = [one for one in ids if state.lists.expenses.open_of(one)]
    rows = expense_rows(unit, open_ids, state.names, state.overlay(open_ids, ()))
    expenses = [one for one in rows if books_of(one) == books_of(row) and not one.expense.allocated_minor]
    if len(expenses) + len(payments) < 3:
        return None
    expenses.sort(key=lambda one: (one.expense.spent_on, one.expense.id))
    payments.sort(key=lambda one: (one.day, one.booked_on, one.id))
    return TwinGroup(tuple(expenses), tuple(payments), tuple(in_date_order(expenses, payments)))


def _payments(candidates: Sequence[CandidateRow], competing: frozenset[int]) -> list[Payment]:
    """Keep the payments that nothing but the day tells from the best one."""
    good = [
        one.payment
        for one in candidates
        if one.payment.id in competing
        and one.can_link
        and not one.is_rejected
        and not one.payment.allocated_minor
        and one.open_minor == one.payment.amount.minor
        and _has(one, Factor.AMOUNT, _EXACT)
        and _has(one, Factor.MERCHANT, _ALIKE)
    ]
    return [one for one in good if _shown(one) == _shown(good[0])]


def _has(row: CandidateRow, factor: Factor, levels: frozenset[str]) -> bool:
    return any(one.factor is factor and one.level in levels for one in row.candidate.evidence)


def _shown(payment: Payment) -> tuple[object, ...]:
    return (payment.instrument_id, payment.amount, payment.original)


def books_of(row: ExpenseRow) -> tuple[object, ...]:
    """Return all that the books show of an expense: equal ones are interchangeable."""
    one = row.expense
    same = (one.employee_id, one.amount, one.instrument_id, one.category_id, one.project, one.vat_number)
    return (*same, one.merchant.casefold().strip(), one.tax_rate_ppm, row.is_posted)


def in_date_order(
    expenses: Sequence[ExpenseRow], payments: Sequence[Payment]
) -> list[tuple[ExpenseId, PaymentId]]:
    """Pair both sides without crossing, with the fewest days in between; of equal choices the earliest."""
    is_turned = len(expenses) > len(payments)
    ours, theirs = [one.expense.spent_on for one in expenses], [one.day for one in payments]
    few, many = (theirs, ours) if is_turned else (ours, theirs)
    best: list[tuple[int, tuple[int, ...]]] = [(0, ())] * (len(many) + 1)
    for number, day in enumerate(few):
        row: list[tuple[int, tuple[int, ...]]] = [(10**9, ())] * (len(many) + 1)
        for place in range(number + 1, len(many) + 1):
            cost, chosen = best[place - 1]
            taken = (cost + abs((many[place - 1] - day).days), (*chosen, place - 1))
            row[place] = min(row[place - 1], taken, key=lambda one: one[0])
        best = row
    places = best[-1][1]
    if is_turned:
        return [(expenses[at].expense.id, payments[n].id) for n, at in enumerate(places)]
    return [(expenses[n].expense.id, payments[at].id) for n, at in enumerate(places)]
