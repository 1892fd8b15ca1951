"""What an open manager holds in memory: the lists, the matching index, tolerance and rates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from app.engine.matching.index import MatchIndex
from app.engine.reconciling.allocating import difference, paid_in_claim_currency, settle, settle_common
from app.engine.reconciling.automatic import evidence_from_json, evidence_json
from app.models.changes import Changes, Subject
from app.models.columns import ABSENT, PairColumns, TextColumn
from app.models.errors import BlockedError, NotFoundError
from app.models.expense import Expense, ExpenseStatus
from app.models.ids import EmployeeId, ExpenseId, InstrumentId, PaymentId, ReconciliationId, ReportId
from app.models.match import Candidate
from app.models.money import Money
from app.models.payment import LinkState, Payment
from app.models.protocols import Progress
from app.models.rates import ExchangeRate
from app.models.reconciliation import Allocation, DraftStep, Origin, StepKind
from app.models.rules import SCORED, MatchProfile
from app.services.draft import effect, pairs
from app.services.judging import MatchInputs, build_index, read_inputs
from app.services.list_tables import Names, expense_table, payment_table, tells_the_same
from app.services.listing import ListTable
from app.services.memory import give_back, keep_little
from app.services.options import CompanyOptions, read_options
from app.services.results import CandidateRow, Scope, Variance
from app.services.rows import Overlay, refuse_locked
from app.services.session_lists import SessionLists
from app.services.views import LinkRow
from app.store import UnitOfWork
from app.store.posted import posted_among
from app.store.removed import removed_payments

Pair = tuple[ExpenseId, PaymentId]
Lent = tuple[ListTable | None, ListTable | None]
"""Tables of expenses and payments that someone else has too; changed apart from theirs."""

NOTHING_LENT: Lent = (None, None)
LOADED = 1


@dataclass(slots=True)
class SessionState:
    """Lists and index with the staged work applied to both.

    Attributes:
        rejected: Pairs rejected in the books; staged rejections come on top.
        profile: The rules of the last verdicts, as they were when the session was opened.
        covered: First and last days of an instrument's statements, once they were asked for.
        foreseen: Pairs that may be linked next, as the index explains them until it changes.
    """

    lists: SessionLists
    index: MatchIndex
    names: Names
    options: CompanyOptions
    rates: Sequence[ExchangeRate]
    rejected: frozenset[tuple[int, int]]
    profile: MatchProfile = SCORED
    covered: dict[InstrumentId, list[tuple[date, date]]] = field(default_factory=dict)
    foreseen: dict[Pair, Candidate | None] = field(default_factory=dict)

    @classmethod
    def read(
        cls, unit: UnitOfWork, names: Names, scope: Scope, progress: Progress, lent: Lent = NOTHING_LENT
    ) -> Self:
        """Load everything; raises NotFoundError for a scope that does not exist.

        Tables that were lent are taken where they tell what is stored, so that both are held once.
        """
        holder_id = _holder(unit, scope)
        keep_little()
        inputs: MatchInputs = read_inputs(unit)
        with_receipt = unit.expenses.with_receipt()
        options = read_options(unit)
        progress(LOADED, LOADED + 3)
        expenses, payments = lent
        if expenses is None or not tells_the_same(expenses, inputs.expenses):
            expenses = expense_table(inputs.expenses, names, with_receipt)
        if payments is None or not tells_the_same(payments, inputs.payments):
            payments = payment_table(inputs.payments, names)
        lists = SessionLists(expenses, payments, scope, holder_id)
        progress(LOADED + 1, LOADED + 3)
        inputs = _given_away(inputs, payments)
        give_back()
        keep_little()
        index = build_index(inputs)
        give_back()
        rejected = frozenset(zip(inputs.rejected.expense_ids, inputs.rejected.payment_ids, strict=True))
        progress(LOADED + 2, LOADED + 3)
        return cls(lists, index, names, options, inputs.rates, rejected, inputs.profile)

    def apply(self, step: DraftStep, direction: int) -> None:
        """Lay a step over lists and index (1), or lift it off (-1)."""
        sign = effect(step) * direction
        self.lists.shift(step.allocations, sign, direction)
        if sign:
            added = step.allocations if sign > 0 else ()
            self._update(linked=added, unlinked=() if added else step.allocations)
            return
        fresh = [pair for pair in pairs(step.allocations) if pair not in self.rejected]
        if direction > 0:
            self._update(rejected=fresh)
        else:
            self._update(restored=fresh)

    def apply_links(self, steps: Sequence[DraftStep], direction: int) -> None:
        """Lay a batch of links over lists and index (1), or lift it off (-1): the index computes once."""
        moved = [item for step in steps for item in step.allocations]
        for step in steps:
            self.lists.shift(step.allocations, direction, direction)
        self._update(linked=moved if direction > 0 else (), unlinked=moved if direction < 0 else ())

    def take_over(
        self, expenses: Iterable[Expense], payments: Iterable[Payment], rejected: PairColumns
    ) -> None:
        """Take rows and rejections as they are stored now; no staged step may touch them."""
        moved: list[Allocation] = []
        for expense in expenses:
            left = self.lists.expenses.open_of(expense.id) - expense.open_minor
            moved += [Allocation(expense.id, PaymentId(0), left, 0)] if left else []
            self.lists.save(expense.id, expense.state, expense.allocated_minor)
        for payment in payments:
            stored = 0 if payment.state is LinkState.IGNORED else payment.open_minor
            left = self.lists.payments.open_of(payment.id) - stored
            moved += [Allocation(ExpenseId(0), payment.id, 0, left)] if left else []
            self.lists.payments.save(payment.id, payment.state, payment.allocated_minor)
        now = frozenset(zip(rejected.expense_ids, rejected.payment_ids, strict=True))
        self._update(
            linked=moved,
            rejected=[(ExpenseId(e), PaymentId(p)) for e, p in sorted(now - self.rejected)],
            restored=[(ExpenseId(e), PaymentId(p)) for e, p in sorted(self.rejected - now)],
        )
        self.rejected = now

    def foresee(self, expense_id: ExpenseId, payment_id: PaymentId) -> None:
        """Have a pair explained before it is linked, which then takes less time."""
        self.foreseen[expense_id, payment_id] = self.index.explain(expense_id, payment_id)

    def _update(
        self,
        linked: Sequence[Allocation] = (),
        unlinked: Sequence[Allocation] = (),
        rejected: Sequence[Pair] = (),
        restored: Sequence[Pair] = (),
    ) -> None:
        self.foreseen.clear()
        self.index.update(linked=linked, unlinked=unlinked, rejected=rejected, restored=restored)

    def knows(self, changes: Changes) -> bool:
        """Whether changes name their rows, all of them in the lists and none ignored until now."""
        for subject, ids, side in (
            (Subject.EXPENSES, changes.expense_ids, self.lists.expenses),
            (Subject.PAYMENTS, changes.payment_ids, self.lists.payments),
        ):
            if subject in changes.subjects and not ids:
                return False
            if any(side.saved_state(id_) in (None, LinkState.IGNORED) for id_ in ids):
                return False
        return True

    def overlay(self, expense_ids: Iterable[int], payment_ids: Iterable[int]) -> Overlay:
        """Return what staged work makes of some rows."""
        return Overlay(self.lists.expenses.staged(expense_ids), self.lists.payments.staged(payment_ids))

    # ------------------------------------------------------------------ candidates

    def candidates(
        self,
        unit: UnitOfWork,
        expense_id: ExpenseId,
        staged_rejections: Mapping[Pair, DraftStep],
        *,
        is_read_only: bool,
    ) -> list[CandidateRow]:
        """Return the candidates of an expense with their payments, rejected ones last."""
        expense = self._expense(unit, expense_id)
        found = list(self.index.candidates(expense_id))
        offered = {candidate.payment_id for candidate in found}
        refused = {p for e, p in self.rejected if e == expense_id}
        refused |= {p for e, p in staged_rejections if e == expense_id}
        again = [self.index.explain(expense_id, PaymentId(p)) for p in sorted(refused - offered)]
        found += [c for c in again if c is not None and self.lists.payments.open_of(c.payment_id)]
        payments = unit.payments.get([candidate.payment_id for candidate in found])
        gone = removed_payments(unit.context.connection, [one.id for one in payments])
        why_not = "read_only" if is_read_only else self._locked(unit, expense)
        return [
            self._row(candidate, payment, expense, why_not, is_rejected=payment.id in refused)
            for candidate, payment in zip(found, payments, strict=True)
            if payment.state is not LinkState.IGNORED and payment.id not in gone
        ]

    def _row(
        self, candidate: Candidate, payment: Payment, expense: Expense, why_not: str, *, is_rejected: bool
    ) -> CandidateRow:
        left = self.lists.payments.open_of(payment.id)
        reason = why_not or _cannot(expense.open_minor, left)
        name = self.names.instruments.get(payment.instrument_id, "")
        return CandidateRow(candidate, payment, name, not reason, reason, left, is_rejected)

    def _locked(self, unit: UnitOfWork, expense: Expense) -> str:
        if expense.status is ExpenseStatus.COMPLETED:
            return "completed"
        return "posted" if posted_among(unit.context.connection, [expense.id]) else ""

    def _expense(self, unit: UnitOfWork, expense_id: ExpenseId) -> Expense:
        saved = unit.expenses.get([expense_id])[0]
        return self.overlay([expense_id], ()).expense(saved)

    # ------------------------------------------------------------------ steps

    def sides(
        self, unit: UnitOfWork, expense_id: ExpenseId, payment_id: PaymentId
    ) -> tuple[Expense, Payment]:
        """Return both sides as staged work leaves them."""
        payment = unit.payments.get([payment_id])[0]
        return self._expense(unit, expense_id), self.overlay((), [payment_id]).payment(payment)

    def variance(self, expense: Expense, payment: Payment) -> Variance | None:
        """Return the difference outside the tolerance; None within it."""
        found = difference(expense, payment, self.rates)
        minor, ppm = self.options.tolerance_minor, self.options.tolerance_ppm
        if found.is_within(minor, ppm, expense.open_minor):
            return None
        currency = expense.amount.currency
        paid = paid_in_claim_currency(expense, payment, self.rates)
        return Variance(
            expense=Money(expense.open_minor, currency),
            payment=Money(payment.open_minor, payment.amount.currency),
            gap=None if found.gap_minor is None else Money(found.gap_minor, currency),
            tolerance_minor=max(minor, abs(expense.open_minor) * ppm // 1_000_000),
            can_split=paid is not None and paid * expense.open_minor > 0,
        )

    def link_step(
        self,
        unit: UnitOfWork,
        expense_id: ExpenseId,
        payment_id: PaymentId,
        reason: str,
        *,
        is_partial: bool,
    ) -> DraftStep:
        """Make the step that links a pair; see ReconcileSession.stage_link."""
        expense, payment = self.sides(unit, expense_id, payment_id)
        refuse_locked(unit, [expense])
        if payment.state is LinkState.IGNORED:
            raise BlockedError("G15", "The payment is ignored", "Restore it first")
        why_not = _cannot(expense.open_minor, payment.open_minor)
        if why_not:
            raise BlockedError("F04", _CANNOT[why_not], "Choose another payment")
        if is_partial:
            try:
                allocation = settle_common(expense, payment, self.rates)
            except ValueError as error:
                raise BlockedError(
                    "F23", "The amounts cannot be compared", "Link the whole of both, with a reason"
                ) from error
        elif self.variance(expense, payment) is not None and not reason.strip():
            raise BlockedError(
                "F23", "The difference is outside the tolerance", "Give a reason, or link a part"
            )
        else:
            allocation = settle(expense, payment)
        if (expense_id, payment_id) not in self.foreseen:
            self.foresee(expense_id, payment_id)
        candidate = self.foreseen[expense_id, payment_id]
        return DraftStep(
            0,
            StepKind.LINK,
            (allocation,),
            probability=None if candidate is None else candidate.probability,
            evidence_json="[]" if candidate is None else evidence_json(candidate.evidence),
            reason=reason.strip(),
        )

    def unlink_step(self, unit: UnitOfWork, reconciliation_id: ReconciliationId) -> DraftStep:
        """Make the step that takes a saved link back; BlockedError once posted or completed."""
        link = unit.reconciliations.get([reconciliation_id])[0]
        if link.reversed_by is not None or link.reverses is not None:
            raise NotFoundError(f"reconciliation {reconciliation_id}")
        refuse_locked(unit, unit.expenses.get(sorted({item.expense_id for item in link.allocations})))
        return DraftStep(0, StepKind.UNLINK, link.allocations, reconciliation_id)


_CANNOT = {
    "nothing_left": "Nothing is left to reconcile",
    "opposite_signs": "One is a cost, the other a refund",
}


def _cannot(expense_open: int, payment_open: int) -> str:
    if expense_open == 0 or payment_open == 0:
        return "nothing_left"
    return "" if (expense_open > 0) == (payment_open > 0) else "opposite_signs"


def _given_away(inputs: MatchInputs, payments: ListTable) -> MatchInputs:
    """Let the index empty what it does not need again: half of what a million rows take as columns.

    The bank's texts are those of the list where they are the same, so that they are held once.
    """
    descriptor, listed = inputs.payments.descriptor, payments.words["descriptor"].texts
    if listed is not descriptor.texts and listed == descriptor.texts:
        descriptor = TextColumn(descriptor.index, listed)
    return replace(
        inputs,
        expenses=replace(inputs.expenses, is_given_away=True),
        payments=replace(inputs.payments, descriptor=descriptor, clean_name=None, is_given_away=True),
    )


def _holder(unit: UnitOfWork, scope: Scope) -> int:
    match scope.kind:
        case "report":
            return unit.reports.get(ReportId(scope.id or 0)).employee_id
        case "employee":
            return unit.employees.get(EmployeeId(scope.id or 0)).id
        case "instrument":
            holder = unit.instruments.get(InstrumentId(scope.id or 0)).holder_id
            return ABSENT if holder is None else holder
        case _:
            return ABSENT


def staged_rows(
    unit: UnitOfWork, steps: Iterable[DraftStep], names: Names, expense_id: ExpenseId, user: str
) -> list[LinkRow]:
    """Return staged links of an expense as rows, in order of staging."""
    parts = [(step, item) for step in steps for item in step.allocations if item.expense_id == expense_id]
    payments = {p.id: p for p in unit.payments.get(sorted({item.payment_id for _, item in parts}))}
    return [
        LinkRow(
            payment=payments[item.payment_id],
            instrument_name=names.instruments.get(payments[item.payment_id].instrument_id, ""),
            expense_id=expense_id,
            expense_minor=item.expense_minor,
            payment_minor=item.payment_minor,
            reconciliation_id=None,
            origin=Origin.MANUAL,
            probability=step.probability,
            made_by=user,
            is_staged=True,
            position=step.position,
            reason=step.reason,
            evidence=evidence_from_json(step.evidence_json),
        )
        for step, item in parts
    ]
