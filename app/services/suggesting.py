"""Finds the pairs that a person may confirm all at once: strong, unambiguous, within the tolerance (F84)."""

import numpy as np

from app.engine.matching.ranking import Suggestions
from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState
from app.models.protocols import Progress, no_progress
from app.services.results import StrongSuggestion
from app.services.session_state import SessionState
from app.store import UnitOfWork
from app.store.posted import posted_among

CHANCE_MIN = 0.5
"""What is less likely than this is no strong suggestion, wherever the person puts the limit."""

RIVAL_SHARE = 0.1
"""A second payment this near to the chance of the first makes the expense ambiguous."""

LISTED_MAX = 2_000
CHUNK_ROWS = 500


def strong_suggestions(
    unit: UnitOfWork, state: SessionState, pending: frozenset[int], progress: Progress = no_progress
) -> list[StrongSuggestion]:
    """List the best payments of pending expenses where nothing else comes near, the surest first.

    Each expense and each payment comes once. At most LISTED_MAX; takes as long as ranking all lists.
    """
    progress(0, 1)
    chosen = _unambiguous(state.index.suggestions(), pending)[:LISTED_MAX]
    found: list[StrongSuggestion] = []
    for start in range(0, len(chosen), CHUNK_ROWS):
        found += _with_rows(unit, state, chosen[start : start + CHUNK_ROWS])
        progress(min(start + CHUNK_ROWS, len(chosen)), len(chosen))
    return sorted(found, key=lambda one: (-one.candidate.probability, one.expense.id))


def _unambiguous(all_lists: Suggestions, pending: frozenset[int]) -> list[tuple[ExpenseId, PaymentId]]:
    """Keep the first of each list that is offered, likely, without a rival, and first in one list alone."""
    chance = np.where(all_lists.is_offered, all_lists.probability, 0.0)
    expenses, payments = all_lists.expense_ids, all_lists.payment_ids
    order = np.lexsort((payments, -chance, expenses))
    first = np.diff(expenses[order], prepend=-1) != 0
    second = np.zeros(order.size)
    if order.size > 1:
        second[:-1] = np.where(first[1:], 0.0, chance[order][1:])
    good = first & (chance[order] >= CHANCE_MIN)
    sole = np.unique(payments[order][good], return_counts=True)
    once = np.isin(payments[order], sole[0][sole[1] == 1])
    good &= once & (second < RIVAL_SHARE * chance[order])
    places = order[good]
    places = places[np.argsort(-chance[places], kind="stable")]
    return [
        (ExpenseId(e), PaymentId(p))
        for e, p in zip(expenses[places].tolist(), payments[places].tolist(), strict=True)
        if e in pending
    ]


def _with_rows(
    unit: UnitOfWork, state: SessionState, chosen: list[tuple[ExpenseId, PaymentId]]
) -> list[StrongSuggestion]:
    """Read both sides; leave out what is locked, ambiguous, ignored, rejected or needs a reason."""
    posted = posted_among(unit.context.connection, [e for e, _ in chosen])
    over = state.overlay([e for e, _ in chosen], [p for _, p in chosen])
    expenses = {one.id: over.expense(one) for one in unit.expenses.get(sorted(e for e, _ in chosen))}
    payments = {one.id: over.payment(one) for one in unit.payments.get(sorted(p for _, p in chosen))}
    found = []
    for expense_id, payment_id in chosen:
        expense, payment = expenses[expense_id], payments[payment_id]
        candidate = state.index.explain(expense_id, payment_id)
        is_free = (
            candidate is not None
            and not candidate.outside
            and expense.state is LinkState.PENDING
            and expense.status is not ExpenseStatus.COMPLETED
            and expense_id not in posted
            and payment.state is not LinkState.IGNORED
            and payment.open_minor * expense.open_minor > 0
            and (expense_id, payment_id) not in state.rejected
        )
        if candidate is not None and is_free and state.variance(expense, payment) is None:
            name = state.names.instruments.get(payment.instrument_id, "")
            found.append(StrongSuggestion(expense, payment, candidate, name))
    return found
