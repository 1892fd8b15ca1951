"""Staged steps on payments that no expense explains: make the expense, or set the payment aside (F17, G15).

They are steps of the manager's draft like links: in order, undone and saved with them.
"""

from collections.abc import Callable, Sequence
from typing import Any

from app.models.errors import BlockedError
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState, Payment
from app.models.reconciliation import Allocation, DraftStep, Origin, StepKind
from app.services.expense_from_payment import make_expenses, why_no_expense
from app.services.session_state import SessionState
from app.store import UnitOfWork

Make = Callable[[UnitOfWork, SessionState], Sequence[DraftStep]]

_WAYS_OUT = {
    "ignored": ("The payment is ignored", "Restore it first"),
    "already_reconciled": ("The payment is reconciled, at least in part", "Unreconcile it first"),
    "not_a_purchase": ("The payment moves the company's own money", "Set it aside with a reason"),
    "no_employee": ("Its card or account has no holder", "Give it a holder in Settings, or set it aside"),
}


def creating(payment_ids: Sequence[PaymentId]) -> Make:
    """Stage an expense for each payment: whole, of the holder, as `ExpenseFromPayment` makes it.

    Raises BlockedError where one cannot become an expense; nothing is staged then.
    """

    def make(unit: UnitOfWork, state: SessionState) -> list[DraftStep]:
        payments = _shown(unit, state, payment_ids)
        for payment in payments:
            reason = why_no_expense(unit, payment)
            if reason:
                raise BlockedError("F17", *_WAYS_OUT[reason])
        return [_step(StepKind.CREATE, payment) for payment in payments]

    return make


def setting_aside(payment_ids: Sequence[PaymentId], reason: str) -> Make:
    """Stage that payments are no expenses, and why.

    Raises BlockedError without a reason, or where one is reconciled or ignored already.
    """

    def make(unit: UnitOfWork, state: SessionState) -> list[DraftStep]:
        if not reason.strip():
            raise BlockedError("G15", "An ignored payment needs a reason", "Say why it is no expense")
        payments = _shown(unit, state, payment_ids)
        for payment in payments:
            key = "ignored" if payment.state is LinkState.IGNORED else ""
            key = key or ("already_reconciled" if payment.allocated_minor else "")
            if key:
                raise BlockedError("G15", *_WAYS_OUT[key])
        return [_step(StepKind.SET_ASIDE, payment, reason.strip()) for payment in payments]

    return make


def _shown(unit: UnitOfWork, state: SessionState, payment_ids: Sequence[PaymentId]) -> list[Payment]:
    """Return payments as staged work leaves them."""
    overlay = state.overlay((), payment_ids)
    return [overlay.payment(payment) for payment in unit.payments.get(payment_ids)]


def _step(kind: StepKind, payment: Payment, reason: str = "") -> DraftStep:
    item = Allocation(ExpenseId(0), payment.id, 0, payment.amount.minor)
    return DraftStep(0, kind, (item,), reason=reason)


def overtaken(unit: UnitOfWork, steps: Sequence[DraftStep]) -> list[tuple[int, PaymentId]]:
    """Return the positions of steps whose payment was changed meanwhile, each with the payment."""
    found = []
    for step in steps:
        for payment in unit.payments.get([item.payment_id for item in step.allocations]):
            is_free = payment.state is not LinkState.IGNORED and not payment.allocated_minor
            if step.kind is StepKind.CREATE:
                is_free = not why_no_expense(unit, payment)
            if not is_free:
                found.append((step.position, payment.id))
    return found


def write(unit: UnitOfWork, steps: Sequence[DraftStep]) -> dict[str, Any]:
    """Carry the steps out; returns ids of new `expenses`, of `payments`, and how many were `set_aside`."""
    wanted = [item.payment_id for step in steps if step.kind is StepKind.CREATE for item in step.allocations]
    made = make_expenses(unit, wanted, None, None, Origin.MANUAL) if wanted else {"expenses": []}
    aside: list[PaymentId] = []
    for step in steps:
        if step.kind is StepKind.SET_ASIDE:
            ids = [item.payment_id for item in step.allocations]
            unit.payments.ignore(ids, step.reason)
            aside += ids
    return {"expenses": made["expenses"], "payments": [*wanted, *aside], "set_aside": len(aside)}
