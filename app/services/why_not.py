"""Says why a pending expense does not match, and the shortest change that would make it (G21)."""

import json
from collections.abc import Sequence
from datetime import date

from app.engine.matching.why_not import Case, why_not
from app.models.ids import ExpenseId, InstrumentId, PaymentId
from app.models.match import Reason
from app.models.period import from_day
from app.models.why_not import WhyNot
from app.services.results import CandidateRow
from app.services.session_state import SessionState
from app.services.views import ExpenseRow
from app.store import UnitOfWork

LOCKED = frozenset({"read_only", "completed", "posted"})
"""Why nobody can link an expense, whatever the payment."""


def explain_row(
    unit: UnitOfWork, state: SessionState, row: ExpenseRow, candidates: Sequence[CandidateRow]
) -> WhyNot:
    """Return the shortest change for an expense of a session, staged work taken into account."""
    found = json.loads(row.reason_detail) if row.reason_detail else {}
    rivals = [ExpenseId(one) for one in found.get("expenses", ()) if state.lists.expenses.open_of(one)]
    case = Case(
        row.expense.spent_on,
        Reason(row.reason) if row.reason else None,
        tuple(one.candidate for one in candidates if one.can_link),
        frozenset(one.payment.id for one in candidates if one.is_rejected),
        frozenset(PaymentId(one) for one in found.get("payments", ())),
        rivals,
        covered(unit, state, row.expense.instrument_id),
        not any(one.why_not in LOCKED for one in candidates),
    )
    return why_not(case, state.profile, state.index.parameters)


def covered(
    unit: UnitOfWork, state: SessionState, instrument_id: InstrumentId | None
) -> list[tuple[date, date]] | None:
    """Return the days that an instrument's statements cover; None without an instrument."""
    if instrument_id is None:
        return None
    if instrument_id not in state.covered:
        spans = unit.timelines.covered(instrument_id)
        days = [(from_day(first), from_day(last)) for first, last in spans]
        state.covered[instrument_id] = [(a, b) for a, b in days if a is not None and b is not None]
    return state.covered[instrument_id]
