"""Several expenses with several payments as one link, and what becomes of the difference (F23, F24, G08).

The functions here run through `ReconcileSession.look` and `ReconcileSession.stage_made`.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.engine.reconciling.automatic import evidence_json
from app.engine.reconciling.causes import in_books, likely_cause
from app.engine.reconciling.grouping import balance, directions, settle_all, settle_amount
from app.models.errors import BlockedError
from app.models.expense import Expense, ExpenseStatus
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState
from app.models.reconciliation import DraftStep, PlannedWriteOff, StepKind
from app.models.variance import Cause
from app.services.draft import effect
from app.services.link_values import LinkSet, Settlement
from app.services.session_state import SessionState
from app.services.variance_causes import read_causes
from app.store import UnitOfWork
from app.store.posted import posted_among
from app.store.removed import removed_expenses, removed_payments

MEMBERS_MAX = 200
"""A link has at most so many members on each side; more is a mistake."""


PLAIN = Settlement()


def weigh(
    unit: UnitOfWork,
    state: SessionState,
    expense_ids: Sequence[ExpenseId],
    payment_ids: Sequence[PaymentId],
    currency: str,
    *,
    is_read_only: bool = False,
    steps: Sequence[DraftStep] = (),
) -> LinkSet:
    """Weigh expenses and payments, as staged work leaves them.

    Args:
        unit: Where they are stored.
        state: Of the session.
        expense_ids: One side.
        payment_ids: The other side.
        currency: The company's.
        is_read_only: Nothing can be linked.
        steps: What is staged: refunds among them count as refunded.
    """
    over = state.overlay(expense_ids, payment_ids)
    expenses = tuple(over.expense(one) for one in unit.expenses.get(expense_ids))
    payments = tuple(over.payment(one) for one in unit.payments.get(payment_ids))
    weighed = balance(expenses, payments, currency, state.rates)
    claimed, gap = weighed.claimed_minor, weighed.gap_minor
    minor, ppm = state.options.tolerance_minor, state.options.tolerance_ppm
    cause, gap_in_books, claimed_in_books = Cause.OTHER, None, None
    if expenses and claimed is not None and gap is not None:
        last = _last(expenses)
        cause = likely_cause(gap, claimed, last, payments)
        gap_in_books, claimed_in_books = (
            in_books(one, weighed, last, payments, currency, state.rates) for one in (gap, claimed)
        )
    found = LinkSet(
        expenses,
        payments,
        weighed,
        max(minor, abs(claimed or 0) * ppm // 1_000_000),
        "",
        cause,
        gap_in_books,
        claimed_in_books,
        currency,
        read_causes(unit),
    )
    blocked = "read_only" if is_read_only else _blocked(unit, found, steps)
    return replace(found, blocked=blocked) if blocked else found


def _last(expenses: Sequence[Expense]) -> Expense:
    """Return the expense that takes the difference."""
    return max(expenses, key=lambda one: (one.spent_on, one.id))


def _blocked(unit: UnitOfWork, found: LinkSet, steps: Sequence[DraftStep]) -> str:
    """Return why the members cannot be linked: a key for words, or nothing."""
    if not found.expenses or not found.payments:
        return "one_side"
    if max(len(found.expenses), len(found.payments)) > MEMBERS_MAX:
        return "too_many"
    wrong = _locked(unit, found) or directions(found.expenses, found.payments)
    if wrong:
        return wrong
    if found.is_refund:
        return _blocked_refund(found, steps)
    if not all(one.open_minor for one in found.expenses) or not all(one.open_minor for one in found.payments):
        return "nothing_left"
    is_many = len(found.expenses) > 1 and len(found.payments) > 1
    return "unbalanced" if is_many and not found.is_within else ""


def _locked(unit: UnitOfWork, found: LinkSet) -> str:
    """Return which member nothing can be done with any more, as a key."""
    connection = unit.context.connection
    if any(one.status is ExpenseStatus.COMPLETED for one in found.expenses):
        return "completed"
    if posted_among(connection, [one.id for one in found.expenses]):
        return "posted"
    if any(one.state is LinkState.IGNORED for one in found.payments):
        return "ignored"
    if removed_payments(connection, [one.id for one in found.payments]) or removed_expenses(
        connection, [one.id for one in found.expenses]
    ):
        return "gone"
    return ""


def _blocked_refund(found: LinkSet, steps: Sequence[DraftStep]) -> str:
    (expense,), paid = found.expenses, found.weighed.paid_minor
    if any(not one.open_minor for one in found.payments):
        return "nothing_left"
    booked = expense.booked
    settled = abs(expense.allocated_minor)
    if booked is not None and booked.currency == expense.amount.currency:
        settled = abs(booked.minor)
    settled -= sum(
        effect(step) * abs(item.payment_minor)
        for step in steps
        for item in step.allocations
        if item.expense_id == expense.id and item.payment_minor * expense.amount.minor < 0
    )
    return "refund_too_large" if paid is None or abs(paid) > settled else ""


_REFUSED = {
    "one_side": ("Choose at least one expense and one payment", "Mark rows on both sides"),
    "too_many": ("A link has at most 200 members on each side", "Take some away"),
    "completed": ("The expense is completed and locked", "Mark it as incomplete first"),
    "posted": ("The expense is posted", "Enter the refund as an expense of its own"),
    "ignored": ("A payment is ignored", "Restore it first"),
    "gone": ("A row went with its import", "Open the manager again, or import the file again"),
    "mixed_expenses": (
        "Costs and credit notes are not settled by one link",
        "Link the credit note with the refund that paid it",
    ),
    "only_refunds": (
        "A refund alone settles no open expense",
        "Link the purchase first, or mark it together with the refund",
    ),
    "refund_too_large": ("The refund is more than what was settled", "Link the part that belongs here"),
    "nothing_left": ("Nothing is left of one of the members", "Take it away"),
    "unbalanced": (
        "Several expenses and several payments are linked together only where they balance",
        "Leave one out, or link them in two steps",
    ),
    "read_only": ("The company file is open read-only", "Open it for writing"),
}


def set_step(state: SessionState, found: LinkSet, how: Settlement = PLAIN) -> DraftStep:
    """Make the step that links a weighed set.

    Raises:
        BlockedError: It cannot be linked, a reason is missing, or the difference may not be written off.
    """
    if found.blocked:
        raise BlockedError("F23", *_REFUSED[found.blocked])
    reason = how.reason.strip()
    if not (found.is_within or how.is_partial or reason):
        raise BlockedError("F24", "The difference is outside the tolerance", "Give a reason, or link a part")
    if how.is_partial and not found.can_split:
        raise BlockedError("F23", "The amounts cannot be split", "Link the whole of both, with a reason")
    allocations = settle_all(found.expenses, found.payments, found.weighed, is_partial=how.is_partial)
    single = len(found.expenses) == len(found.payments) == 1
    candidate = state.index.explain(found.expenses[0].id, found.payments[0].id) if single else None
    return DraftStep(
        0,
        StepKind.LINK,
        allocations,
        probability=None if candidate is None else candidate.probability,
        evidence_json="[]" if candidate is None else evidence_json(candidate.evidence),
        reason=reason,
        write_offs=_write_offs(found, how) if how.writes_off and not how.is_partial else (),
    )


def _write_offs(found: LinkSet, how: Settlement) -> tuple[PlannedWriteOff, ...]:
    """Plan to book the difference to the account of its cause, on the expense that takes it."""
    assert how.cause is not None, "what is written off has a cause"
    if not found.allows(how.cause):
        raise BlockedError(
            "F24", "The difference is above the limit of its cause", "Leave the rest open, or give a reason"
        )
    rule, last = found.rules[how.cause], _last(found.expenses)
    text = rule.text or how.reason.strip() or how.cause.value.capitalize()
    minor = found.difference_minor or 0
    return (PlannedWriteOff(last.id, minor, found.company_currency, rule.account, how.cause.value, text),)


def part_step(state: SessionState, found: LinkSet, minor: int, reason: str = "") -> DraftStep:
    """Make the step that links a chosen amount of one pair; the rest of both stays open (F23).

    Args:
        state: Of the session.
        found: The pair, weighed.
        minor: In the claim's currency, sign of the claim.
        reason: Kept with the link.

    Raises:
        BlockedError: The pair cannot be linked, or the amount is more than what is open.
    """
    if found.blocked:
        raise BlockedError("F23", *_REFUSED[found.blocked])
    (expense,), (payment,) = found.expenses, found.payments
    try:
        allocation = settle_amount(expense, payment, minor, found.weighed)
    except ValueError as error:
        raise BlockedError(
            "F23", "The amount is not within what is open", "Enter an amount up to what both sides have left"
        ) from error
    candidate = state.index.explain(expense.id, payment.id)
    return DraftStep(
        0,
        StepKind.LINK,
        (allocation,),
        probability=None if candidate is None else candidate.probability,
        evidence_json="[]" if candidate is None else evidence_json(candidate.evidence),
        reason=reason.strip(),
    )
