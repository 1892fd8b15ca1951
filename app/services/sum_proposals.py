"""What adds up around an expense, and refunds that may belong to it; only ever proposed (G08, F23)."""

from collections.abc import Sequence

import numpy as np

from app.engine.reconciling.allocating import paid_in
from app.engine.reconciling.sums import VALUES_MAX, adding_up
from app.models.ids import PaymentId
from app.models.match import Candidate, Factor
from app.models.money import Money
from app.models.payment import LinkState, PaymentKind
from app.models.period import to_day
from app.services.link_values import SumProposal
from app.services.results import CandidateRow
from app.services.rows import expense_rows
from app.services.session_state import SessionState
from app.services.views import ExpenseRow
from app.store import UnitOfWork

WHOLES_MAX = 3
"""So many payments are tried as the sum of several expenses."""

LISTED_MAX = 3
NEAR_DAYS = 31
REFUND_DAYS = 120
REFUNDS_MAX = 20
SLACK_PPM = 30_000
"""Sums that need a rate may be this share off."""

SURE_MIN = 0.5
_LIKE = {"equal": 3.0, "alias": 3.0, "strong": 2.0, "good": 1.0, "fair": 0.0, "absent": 0.0}
_KNOWN_BY_NAME = frozenset({"equal", "alias", "strong", "good"})
_ADDS_UP = "adds_up"


def sum_proposals(
    unit: UnitOfWork, state: SessionState, row: ExpenseRow, candidates: Sequence[CandidateRow]
) -> tuple[SumProposal, ...]:
    """List what adds up around a pending expense, the most telling first; nothing where a pair is sure."""
    if not row.expense.open_minor or row.is_posted:
        return ()
    if any(_is_sure(one) for one in candidates):
        return ()
    return (*_of_payments(state, row, candidates), *_of_expenses(unit, state, row, candidates))


def _is_sure(one: CandidateRow) -> bool:
    is_offered = one.can_link and not one.is_rejected and not one.candidate.outside
    return is_offered and one.candidate.amount_gap_minor == 0 and one.candidate.probability >= SURE_MIN


def _of_payments(
    state: SessionState, row: ExpenseRow, candidates: Sequence[CandidateRow]
) -> list[SumProposal]:
    """Payments that make up the expense; a refund among them lowers the sum."""
    expense = row.expense
    currency = expense.amount.currency
    usable = [
        (one, worth)
        for one in candidates
        if (one.can_link or one.why_not == "opposite_signs") and not one.is_rejected
        if (worth := paid_in(state.overlay((), [one.payment.id]).payment(one.payment), currency, state.rates))
    ]
    usable.sort(key=lambda one: (not _adds_up(one[0]), -_likeness(one[0]), abs(one[0].candidate.days_apart)))
    usable = usable[:VALUES_MAX]
    is_plain = all(
        one.payment.amount.currency == currency or one.payment.original is not None for one, _ in usable
    )
    slack = 0 if is_plain else abs(expense.open_minor) * SLACK_PPM // 1_000_000
    found = adding_up(
        [worth for _, worth in usable],
        expense.open_minor,
        [_likeness(one) for one, _ in usable],
        slack=slack,
        listed=LISTED_MAX,
    )
    made = []
    for number, places in enumerate(found.chosen, start=1):
        members = sorted((usable[place] for place in places), key=lambda one: _when(one[0]))
        total = sum(worth for _, worth in members)
        made.append(
            SumProposal(
                (row,),
                tuple(one for one, _ in members),
                number,
                found.fitting,
                tuple(Money(worth, currency) for _, worth in members),
                Money(total, currency),
                total - expense.open_minor,
            )
        )
    return made


def _when(row: CandidateRow) -> tuple[object, ...]:
    return row.payment.day, row.payment.id


def _likeness(row: CandidateRow) -> float:
    """Rate how much a payment's name and a sum of the index speak for it."""
    level = next((one.level for one in row.candidate.evidence if one.factor is Factor.MERCHANT), "absent")
    return _LIKE.get(level, -1.0) + (2.0 if _adds_up(row) else 0.0)


def _adds_up(row: CandidateRow) -> bool:
    return any(one.factor is Factor.AMOUNT and one.level == _ADDS_UP for one in row.candidate.evidence)


def _of_expenses(
    unit: UnitOfWork, state: SessionState, row: ExpenseRow, candidates: Sequence[CandidateRow]
) -> list[SumProposal]:
    """Other expenses of the same person that make up a payment together with this one."""
    expense = row.expense
    wholes = [
        (one, worth)
        for one in candidates
        if one.can_link and not one.is_rejected
        if (
            worth := paid_in(
                state.overlay((), [one.payment.id]).payment(one.payment), expense.amount.currency, state.rates
            )
        )
        and abs(worth) > abs(expense.open_minor)
    ]
    wholes.sort(key=lambda one: (not _adds_up(one[0]), -_likeness(one[0]), abs(one[0].candidate.days_apart)))
    made: list[SumProposal] = []
    for one, worth in wholes[:WHOLES_MAX]:
        made += _making_up(unit, state, row, one, worth)
    return made


def _making_up(
    unit: UnitOfWork, state: SessionState, row: ExpenseRow, whole: CandidateRow, worth: int
) -> list[SumProposal]:
    others = _others(state, row, whole)
    if not others:
        return []
    table = state.lists.expenses.table
    values = [int(table.counts["open"][at]) for at in others]
    merchant = table.words["merchant"].codes
    mine = table.row(row.expense.id)
    weights = [1.0 if mine is not None and merchant[at] == merchant[mine] else 0.0 for at in others]
    found = adding_up(values, worth - row.expense.open_minor, weights, smallest=1, listed=LISTED_MAX)
    made = []
    for number, places in enumerate(found.chosen, start=1):
        ids = [int(table.ids[others[place]]) for place in places]
        rows = [row, *expense_rows(unit, ids, state.names, state.overlay(ids, ()))]
        if any(one.is_posted for one in rows):
            continue
        rows.sort(key=lambda one: (one.expense.spent_on, one.expense.id))
        currency = row.expense.amount.currency
        parts = tuple(Money(one.expense.open_minor, currency) for one in rows)
        made.append(SumProposal(tuple(rows), (whole,), number, found.fitting, parts, Money(worth, currency)))
    return made


def _others(state: SessionState, row: ExpenseRow, whole: CandidateRow) -> list[int]:
    """Return the rows of the person's other open expenses around the payment's day, the nearest first."""
    table = state.lists.expenses.table
    counts, expense = table.counts, row.expense
    day = to_day(whole.payment.day)
    near = np.flatnonzero(counts["employee_id"] == expense.employee_id)
    near = near[(counts["open"][near] != 0) & (np.abs(counts["day"][near] - day) <= NEAR_DAYS)]
    currency = table.words["currency"].place(expense.amount.currency)
    near = near[(table.words["currency"].codes[near] == currency) & (table.ids[near] != expense.id)]
    near = near[(counts["open"][near] > 0) == (expense.open_minor > 0)]
    near = near[state.lists.expenses.listed[near]]
    mine = table.row(expense.id)
    is_same = table.words["merchant"].codes[near] == table.words["merchant"].codes[mine or 0]
    order = np.lexsort((table.ids[near], np.abs(counts["day"][near] - day), ~is_same))
    return [int(at) for at in near[order][:VALUES_MAX]]


def refund_offers(unit: UnitOfWork, state: SessionState, row: ExpenseRow) -> tuple[CandidateRow, ...]:
    """List refunds that may belong to an expense of which something is settled, the likeliest first.

    Payments of the other sign on its card or its person's, of its merchant's name, of no more than what
    was settled, from its day to REFUND_DAYS later.
    """
    expense = row.expense
    if not expense.allocated_minor or row.is_posted or row.state is LinkState.IGNORED:
        return ()
    settled = abs(expense.allocated_minor)
    table = state.lists.payments.table
    counts, day = table.counts, to_day(expense.spent_on)
    near = np.flatnonzero((counts["open"] > 0) if expense.amount.minor < 0 else (counts["open"] < 0))
    near = near[(counts["day"][near] >= day) & (counts["day"][near] <= day + REFUND_DAYS)]
    owned = counts["holder_id"][near] == expense.employee_id
    if expense.instrument_id is not None:
        owned |= counts["instrument_id"][near] == expense.instrument_id
    places = [place for place, kind in enumerate(PaymentKind) if kind in _REFUND_KINDS]
    near = near[owned & np.isin(counts["kind"][near], np.array(places, dtype=np.int64))]
    near = near[np.argsort(counts["day"][near] - day, kind="stable")][: REFUNDS_MAX * 5]
    ids = [PaymentId(int(one)) for one in table.ids[near]]
    explained = [state.index.explain(expense.id, one) for one in ids]
    good = [one for one in explained if one is not None and _is_named_like(one)][:REFUNDS_MAX]
    over = state.overlay((), [one.payment_id for one in good])
    payments = [over.payment(one) for one in unit.payments.get([one.payment_id for one in good])]
    return tuple(
        CandidateRow(
            one,
            payment,
            state.names.instruments.get(payment.instrument_id, ""),
            can_link=True,
            open_minor=payment.open_minor,
        )
        for one, payment in zip(good, payments, strict=True)
        if payment.state is not LinkState.IGNORED and 0 < abs(payment.open_minor) <= settled
    )


_REFUND_KINDS = frozenset({PaymentKind.PURCHASE, PaymentKind.REFUND})


def _is_named_like(one: Candidate) -> bool:
    return any(part.factor is Factor.MERCHANT and part.level in _KNOWN_BY_NAME for part in one.evidence)
