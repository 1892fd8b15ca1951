"""Commits staged work: links, taken-back links and rejections in one command (F07, F08)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.models.changes import Subject
from app.models.errors import StaleError
from app.models.expense import Expense, ExpenseStatus
from app.models.ids import CommandId, ExpenseId, PaymentId, ReconciliationId, ReportId
from app.models.money import Money
from app.models.payment import LinkState, Payment
from app.models.reconciliation import DraftStep, Origin
from app.models.rules import MatchProfile
from app.services import payment_steps
from app.services.booking import book_foreign
from app.services.draft import Draft, pairs
from app.services.learning import learn
from app.services.options import read_options
from app.services.results import SaveResult
from app.services.unreconcile import reverse
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.posted import posted_among
from app.store.removed import removed_expenses, removed_payments
from app.store.rows import NewLink, WriteOff


@dataclass(frozen=True, slots=True)
class Taken:
    """A staged step that can no longer be done.

    Attributes:
        what: Which thing stands in the way, such as `payment 12`.
        by: Who changed it, where known.
    """

    position: int
    what: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class SaveReconciliations:
    """Write a draft: all of it or, where someone else was faster, nothing."""

    place: Workplace

    def __call__(
        self, draft: Draft, taken: list[Taken], *, command_id: CommandId | None = None
    ) -> SaveResult:
        """Write the draft and clear it.

        Args:
            draft: Its links, taken-back links and rejections are written.
            taken: Receives the steps that can no longer be done, before StaleError is raised.
            command_id: See Workplace.do.

        Raises:
            StaleError: Something the draft relies on was changed meanwhile; nothing was written.
            BlockedError: A link to take back is posted by now.
        """

        def work(unit: UnitOfWork) -> Stored:
            taken[:] = find_taken(unit, draft)
            if taken:
                raise StaleError(", ".join(one.what for one in taken), _names(taken))
            stored = _write(unit, draft, self.place.currency)
            taken[:] = _refunded_twice(unit, draft)
            if taken:
                raise StaleError(", ".join(one.what for one in taken), _names(taken))
            return stored

        done, stored = self.place.do("save_reconciliations", work, command_id=command_id)
        return SaveResult(
            done,
            stored["linked"],
            stored["unlinked"],
            stored["rejected"],
            tuple(ReportId(id_) for id_ in stored["reports"]),
            changes_of(
                Subject.RECONCILIATIONS,
                Subject.REPORTS,
                Subject.DRAFTS,
                payments=stored["payments"],
                expenses=stored["expenses"],
            ),
            stored.get("created", 0),
            stored.get("set_aside", 0),
        )


def _names(taken: Iterable[Taken]) -> str:
    return ", ".join(sorted({one.by for one in taken if one.by}))


def find_taken(unit: UnitOfWork, draft: Draft) -> list[Taken]:
    """Return the steps that the stored data no longer allows, in order of position."""
    found = [_unlink_taken(unit, id_, step) for id_, step in draft.unlinked().items()]
    freed = [item for step in draft.unlinked().values() for item in step.allocations]
    steps = draft.links()
    expense_ids = sorted({item.expense_id for step in steps.values() for item in step.allocations})
    payment_ids = sorted({item.payment_id for step in steps.values() for item in step.allocations})
    expenses = {expense.id: expense for expense in unit.expenses.get(expense_ids)}
    payments = {payment.id: payment for payment in unit.payments.get(payment_ids)}
    for item in freed:
        if item.expense_id in expenses:
            expenses[item.expense_id] = _freed_expense(expenses[item.expense_id], item.expense_minor)
        if item.payment_id in payments:
            payments[item.payment_id] = _freed_payment(payments[item.payment_id], item.payment_minor)
    connection = unit.context.connection
    posted = posted_among(connection, expense_ids)
    gone = (removed_expenses(connection, expense_ids), removed_payments(connection, payment_ids))
    found += [
        _gone(step, *gone) or _link_taken(unit, step, expenses, payments, posted) for step in steps.values()
    ]
    on_payments = payment_steps.overtaken(unit, draft.on_payments())
    found += [Taken(place, f"payment {id_}", _payment_by(unit, id_)) for place, id_ in on_payments]
    return sorted((one for one in found if one is not None), key=lambda one: one.position)


def _freed_expense(expense: Expense, minor: int) -> Expense:
    return replace(expense, allocated_minor=expense.allocated_minor - minor)


def _freed_payment(payment: Payment, minor: int) -> Payment:
    return replace(payment, allocated_minor=payment.allocated_minor - minor)


def _unlink_taken(unit: UnitOfWork, id_: ReconciliationId, step: DraftStep) -> Taken | None:
    link = unit.reconciliations.get([id_])[0]
    if link.reversed_by is None:
        return None
    by = unit.reconciliations.get([link.reversed_by])[0].made_by
    return Taken(step.position, f"reconciliation {id_}", by)


def _gone(step: DraftStep, expense_ids: set[int], payment_ids: set[int]) -> Taken | None:
    """Tell which row of a step was removed meanwhile, such as with its import."""
    for item in step.allocations:
        if item.payment_id in payment_ids:
            return Taken(step.position, f"payment {item.payment_id}")
        if item.expense_id in expense_ids:
            return Taken(step.position, f"expense {item.expense_id}")
    return None


def _link_taken(
    unit: UnitOfWork,
    step: DraftStep,
    expenses: dict[ExpenseId, Expense],
    payments: dict[PaymentId, Payment],
    posted: set[int],
) -> Taken | None:
    """Check one step and, where it can be done, count it in for the steps after it."""
    for item in step.allocations:
        expense, payment = expenses[item.expense_id], payments[item.payment_id]
        if expense.id in posted or expense.status is ExpenseStatus.COMPLETED:
            return Taken(step.position, f"expense {expense.id}")
        if not _fits(item.expense_minor, expense.open_minor):
            return Taken(step.position, f"expense {expense.id}", _expense_by(unit, expense.id))
        if payment.state is LinkState.IGNORED or not _fits(item.payment_minor, payment.open_minor):
            return Taken(step.position, f"payment {payment.id}", _payment_by(unit, payment.id))
        expenses[expense.id] = _freed_expense(expense, -item.expense_minor)
        payments[payment.id] = _freed_payment(payment, -item.payment_minor)
    return None


def _refunded_twice(unit: UnitOfWork, draft: Draft) -> list[Taken]:
    """Find refunds just written that come to more than was settled, because of another one meanwhile."""
    steps = {
        item.expense_id: step.position
        for step in draft.links().values()
        for item in step.allocations
        if item.payment_minor and not item.expense_minor
    }
    own = unit.context.command_id
    found = []
    for expense in unit.expenses.get(sorted(steps)):
        if expense.booked is None or (expense.booked.minor >= 0) == (expense.amount.minor > 0):
            continue
        mine = {link.id for link in unit.reconciliations.of_command(own)}
        others = [
            link.made_by
            for link in unit.reconciliations.of_expenses([expense.id], live_only=True)
            if link.id not in mine and any(not item.expense_minor for item in link.allocations)
        ]
        if others:
            found.append(Taken(steps[expense.id], f"expense {expense.id}", others[-1]))
    return found


def _fits(part: int, left: int) -> bool:
    return 0 <= part <= left or left <= part <= 0


def _expense_by(unit: UnitOfWork, expense_id: ExpenseId) -> str:
    links = unit.reconciliations.of_expenses([expense_id], live_only=True)
    return links[-1].made_by if links else ""


def _payment_by(unit: UnitOfWork, payment_id: PaymentId) -> str:
    links = unit.reconciliations.of_payments([payment_id], live_only=True)
    return links[-1].made_by if links else ""


def _write(unit: UnitOfWork, draft: Draft, currency: str) -> Stored:
    profile = unit.rules.active()
    unlinked = unit.reconciliations.get(list(draft.unlinked()))
    reverse(unit, unlinked, "")
    steps = list(draft.links().values())
    ids = unit.reconciliations.add([_link(step, profile) for step in steps])
    for reconciliation_id, step in zip(ids, steps, strict=True):
        _write_off(unit, reconciliation_id, step)
    linked = [item for step in steps for item in step.allocations]
    rejected = draft.rejected()
    for (expense_id, payment_id), step in rejected.items():
        unit.rejections.add(expense_id, payment_id, step.reason)
    known = unit.rejections.pairs()
    before = set(zip(known.expense_ids, known.payment_ids, strict=True))
    for expense_id, payment_id in pairs(linked):
        if (expense_id, payment_id) in before:
            unit.rejections.remove(expense_id, payment_id)
    touched = [*linked, *(item for link in unlinked for item in link.allocations)]
    expenses = unit.expenses.get(sorted({item.expense_id for item in touched}))
    book_foreign(unit, expenses, currency)
    if read_options(unit).learns_aliases:
        learn(unit, steps)
    made = payment_steps.write(unit, draft.on_payments())
    unit.drafts.remove([step.position for step in draft.steps])
    return {
        "created": len(made["expenses"]),
        "set_aside": made["set_aside"],
        "linked": len(steps),
        "unlinked": len(unlinked),
        "rejected": len(rejected),
        "reports": sorted({e.report_id for e in expenses if e.report_id is not None}),
        "expenses": sorted({e.id for e in expenses} | {pair[0] for pair in rejected} | {*made["expenses"]}),
        "payments": sorted(
            {item.payment_id for item in touched} | {pair[1] for pair in rejected} | {*made["payments"]}
        ),
    }


def _write_off(unit: UnitOfWork, reconciliation_id: ReconciliationId, step: DraftStep) -> None:
    """Record the differences of a link that are booked to accounts of their own (F24)."""
    for one in step.write_offs:
        amount = Money(one.minor, one.currency)
        unit.write_offs.add(
            WriteOff(
                0,
                reconciliation_id,
                amount,
                one.account,
                one.text,
                expense_id=one.expense_id,
                cause=one.cause,
            )
        )


def _link(step: DraftStep, profile: MatchProfile) -> NewLink:
    return NewLink(
        Origin.MANUAL,
        step.allocations,
        step.probability,
        profile.name,
        profile.version,
        step.evidence_json,
        step.reason,
    )
