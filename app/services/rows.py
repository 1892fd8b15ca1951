"""Makes rows for lists: stored values with the names that their ids stand for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.engine.reconciling.automatic import evidence_from_json
from app.models.errors import BlockedError
from app.models.expense import Expense, ExpenseStatus
from app.models.note import RowKind
from app.models.payment import LinkState, Payment
from app.models.reconciliation import Origin, Reconciliation
from app.services.list_tables import Names
from app.services.views import ExpenseRow, LinkRow, PaymentRow
from app.store.posted import posted_among, refuse_posted
from app.store.rows import Verdict
from app.store.unit_of_work import UnitOfWork

_ORIGIN_OF_STATE = {LinkState.AUTOMATIC: Origin.AUTO.value, LinkState.MANUAL: Origin.MANUAL.value}


@dataclass(frozen=True, slots=True)
class Overlay:
    """Rows that staged work touches: state and allocated amount as shown; empty outside the manager."""

    expenses: Mapping[int, tuple[LinkState, int]]
    payments: Mapping[int, tuple[LinkState, int]]

    def expense(self, saved: Expense) -> Expense:
        """Return the expense as shown."""
        state, allocated = self.expenses.get(saved.id, (saved.state, saved.allocated_minor))
        return replace(saved, state=state, allocated_minor=allocated)

    def payment(self, saved: Payment) -> Payment:
        """Return the payment as shown."""
        state, allocated = self.payments.get(saved.id, (saved.state, saved.allocated_minor))
        return replace(saved, state=state, allocated_minor=allocated)


NOTHING_STAGED = Overlay({}, {})


def payment_rows(
    unit: UnitOfWork, ids: Sequence[int], names: Names, overlay: Overlay = NOTHING_STAGED
) -> list[PaymentRow]:
    """Return payments as lists show them, in the order of `ids`."""
    payments = [overlay.payment(payment) for payment in unit.payments.get(ids)]
    verdicts = unit.payments.verdicts(ids)
    linked = [payment.id for payment in payments if payment.allocated_minor]
    links = _by_payment(unit.reconciliations.of_payments(linked, live_only=True) if linked else ())
    report_ids = _report_ids(unit, links)
    said = unit.notes.standing(RowKind.PAYMENT, ids)
    return [
        PaymentRow(
            payment,
            names.instruments.get(payment.instrument_id, ""),
            names.employees.get(names.holders.get(payment.instrument_id, 0), ""),
            next((names.reports[r] for r in report_ids.get(payment.id, ()) if r in names.reports), ""),
            payment.state,
            _origin(payment.state, links.get(payment.id, ())),
            payment.id in overlay.payments,
            *_payment_reason(unit, payment, verdicts.get(payment.id)),
            said.get(payment.id, ""),
        )
        for payment in payments
    ]


def _payment_reason(unit: UnitOfWork, payment: Payment, verdict: Verdict | None) -> tuple[str, str]:
    if payment.state is LinkState.IGNORED:
        return "ignored", unit.payments.ignored_reason(payment.id)
    if verdict is None or payment.state not in (LinkState.PENDING, LinkState.AMBIGUOUS):
        return "", ""
    return verdict.reason, verdict.detail


def _by_payment(links: Iterable[Reconciliation]) -> dict[int, list[Reconciliation]]:
    found: dict[int, list[Reconciliation]] = defaultdict(list)
    for link in links:
        for payment_id in {item.payment_id for item in link.allocations}:
            found[payment_id].append(link)
    return found


def _report_ids(unit: UnitOfWork, links: Mapping[int, Sequence[Reconciliation]]) -> dict[int, list[int]]:
    """Return the reports of the expenses that each payment is reconciled with, lowest id first."""
    wanted = {item.expense_id for several in links.values() for link in several for item in link.allocations}
    report_of = {e.id: e.report_id for e in unit.expenses.get(sorted(wanted))} if wanted else {}
    return {
        payment_id: sorted(
            {
                report
                for link in several
                for item in link.allocations
                if item.payment_id == payment_id and (report := report_of.get(item.expense_id)) is not None
            }
        )
        for payment_id, several in links.items()
    }


def expense_rows(
    unit: UnitOfWork, ids: Sequence[int], names: Names, overlay: Overlay = NOTHING_STAGED
) -> list[ExpenseRow]:
    """Return expenses as lists show them, in the order of `ids`."""
    expenses = [overlay.expense(expense) for expense in unit.expenses.get(ids)]
    verdicts = unit.expenses.verdicts(ids)
    posted = posted_among(unit.context.connection, ids)
    said = unit.notes.standing(RowKind.EXPENSE, ids)
    partial = [expense.id for expense in expenses if expense.state is LinkState.PARTIAL]
    links: dict[int, list[Reconciliation]] = defaultdict(list)
    for link in unit.reconciliations.of_expenses(partial, live_only=True) if partial else ():
        for expense_id in {item.expense_id for item in link.allocations}:
            links[expense_id].append(link)
    rows = []
    for expense in expenses:
        state = expense.state
        verdict = verdicts.get(expense.id) if state in (LinkState.PENDING, LinkState.AMBIGUOUS) else None
        rows.append(
            ExpenseRow(
                expense,
                names.instruments.get(expense.instrument_id or 0, ""),
                names.employees.get(expense.employee_id, ""),
                names.reports.get(expense.report_id or 0, ""),
                state,
                _origin(state, links.get(expense.id, ())),
                expense.id in overlay.expenses,
                verdict.reason if verdict else "",
                verdict.detail if verdict else "",
                expense.status is ExpenseStatus.COMPLETED or expense.id in posted,
                said.get(expense.id, ""),
            )
        )
    return rows


def _origin(state: LinkState, links: Sequence[Reconciliation]) -> str:
    if state is LinkState.PARTIAL and links:
        by_hand = any(link.origin is Origin.MANUAL for link in links)
        return Origin.MANUAL.value if by_hand else Origin.AUTO.value
    return _ORIGIN_OF_STATE.get(state, "")


def link_rows(
    unit: UnitOfWork, links: Iterable[Reconciliation], names: Names, expense_ids: Iterable[int]
) -> list[LinkRow]:
    """Return one row per payment of these expenses, in order of recording (F19)."""
    wanted = frozenset(expense_ids)
    parts = [(link, item) for link in links for item in link.allocations if item.expense_id in wanted]
    payment_ids = sorted({item.payment_id for _, item in parts})
    payments = {payment.id: payment for payment in unit.payments.get(payment_ids)}
    posted = posted_among(unit.context.connection, sorted(wanted))
    return [
        LinkRow(
            payment=payments[item.payment_id],
            instrument_name=names.instruments.get(payments[item.payment_id].instrument_id, ""),
            expense_id=item.expense_id,
            expense_minor=item.expense_minor,
            payment_minor=item.payment_minor,
            reconciliation_id=link.id,
            origin=link.origin,
            probability=link.probability,
            made_by=link.made_by,
            made_at=link.made_at,
            confirmed_by=link.confirmed_by,
            confirmed_at=link.confirmed_at,
            is_blocked=item.expense_id in posted,
            is_reversed=link.reversed_by is not None,
            reason=link.reason,
            evidence=evidence_from_json(link.evidence_json),
        )
        for link, item in parts
    ]


def refuse_locked(unit: UnitOfWork, expenses: Iterable[Expense]) -> None:
    """Raise BlockedError where an expense is completed (F80) or posted (F22)."""
    several = list(expenses)
    refuse_posted(unit.context.connection, [expense.id for expense in several])
    if any(expense.status is ExpenseStatus.COMPLETED for expense in several):
        raise BlockedError("F80", "The expense is completed", "Mark it as incomplete first")
