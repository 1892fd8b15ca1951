"""Links what is certain, and says of the rest why it is not (F11, F16, F20, F36)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app import workers
from app.models.changes import Subject
from app.models.columns import ExpenseColumns, PaymentColumns
from app.models.expense import DRAFT_STATUSES, ExpenseStatus
from app.models.ids import CommandId, ExpenseId, ImportId, PaymentId
from app.models.match import Reason
from app.models.money import plain
from app.models.payment import LinkState, PaymentKind, PaymentStatus
from app.models.protocols import Progress, no_progress
from app.models.reconciliation import Allocation, Origin
from app.services.booking import book_foreign_of
from app.services.expense_from_payment import ExpenseFromPayment
from app.services.judging import (
    SKIPPING,
    JudgedExpense,
    JudgedLink,
    Judgement,
    judge_inputs,
    judge_target,
    read_inputs,
)
from app.services.options import CompanyOptions, read_options
from app.services.results import AutoResult
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.rows import NewLink, Verdict

INLINE_ROWS_MAX = 20_000
"""Up to so many rows are judged in this process; more in one of their own, so that the window stays free."""

JUDGE_LIMITS = workers.Limits(memory_bytes=None, stall_s=1_800)
"""Judging a million rows takes minutes and says nothing meanwhile; it reads no foreign file."""

LINKS_PER_BATCH = 5_000
STEPS = 4

_DRAFTS = np.array([i for i, s in enumerate(ExpenseStatus) if s in DRAFT_STATUSES], dtype=np.int64)
_IGNORED = list(LinkState).index(LinkState.IGNORED)
_MAY_BECOME_EXPENSE = frozenset({PaymentKind.PURCHASE, PaymentKind.REFUND, PaymentKind.FEE})


@dataclass(frozen=True, slots=True)
class AutoReconcile:
    """Run the engine over the whole company and store what it says, in one command.

    What persons linked or rejected stays as it is. Expenses are then made from payments that nothing
    matches, where the company's options ask for it (F17).
    """

    place: Workplace

    def __call__(
        self,
        *,
        import_id: ImportId | None = None,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> AutoResult:
        """Judge and link.

        Args:
            import_id: The import that this run follows: its count of links is stored with it.
            command_id: See Workplace.do.
            progress: Cancelling before the write leaves everything as it was.
        """
        progress(0, STEPS)
        judgement, options = self._judge(progress)
        progress(2, STEPS)

        def work(unit: UnitOfWork) -> Stored:
            return _write(unit, judgement, import_id)

        done, stored = self.place.do("auto_reconcile", work, command_id=command_id)
        progress(3, STEPS)
        result = _result(done, stored)
        if import_id is not None:
            result = self._create(result, judgement, options, import_id)
        progress(STEPS, STEPS)
        return result

    def _judge(self, progress: Progress) -> tuple[Judgement, CompanyOptions]:
        with self.place.database.read() as unit:
            options = read_options(unit)
            inputs = read_inputs(unit)
        progress(1, STEPS)
        if len(inputs.expenses) + len(inputs.payments) <= INLINE_ROWS_MAX:
            return judge_inputs(inputs), options
        del inputs
        return self._judge_apart(progress), options

    def _judge_apart(self, progress: Progress) -> Judgement:
        """Judge in a process of its own."""
        place = self.place

        def tell(done: int, total: int) -> None:
            progress(1, STEPS)  # may raise, which ends the worker

        return workers.run(
            judge_target, place.target, place.clock, place.ids, limits=JUDGE_LIMITS, progress=tell
        )

    def _create(
        self, result: AutoResult, judgement: Judgement, options: CompanyOptions, import_id: ImportId
    ) -> AutoResult:
        """Make expenses from the import's payments that nothing matches."""
        with self.place.database.read() as unit:
            payments = unit.payments.get(unit.payments.of_import(import_id))
        wanted = judgement.wanted()
        free = [
            payment.id
            for payment in payments
            if options.creates_for(payment.instrument_id)
            and payment.state is LinkState.PENDING
            and payment.kind in _MAY_BECOME_EXPENSE
            and payment.status is PaymentStatus.BOOKED  # what is pending becomes one when it is booked
            and payment.id not in wanted
        ]
        if not free:
            return result
        made = ExpenseFromPayment(self.place)(free, origin=Origin.AUTO)
        return replace(result, created=len(made.expense_ids), changes=result.changes | made.changes)


@dataclass(frozen=True, slots=True)
class _Now:
    """Both sides as they are while the command writes."""

    expenses: ExpenseColumns
    payments: PaymentColumns

    def open_sides(self, links: Sequence[JudgedLink]) -> Iterator[tuple[JudgedLink, Allocation | None, str]]:
        """Return each link with the whole of what is open, and by how much the two sides differ.

        The allocation is None where the link is no longer possible. The difference is a text such as
        `-0.09 EUR` (paid less claimed), empty for equal amounts and where the currencies differ.
        """
        expenses, payments = self.expenses, self.payments
        left = _places(expenses.ids, [link.expense_id for link in links])
        right = _places(payments.ids, [link.payment_id for link in links])
        drafts = np.isin(np.asarray(expenses.status, dtype=np.int64), _DRAFTS)
        for link, e, p in zip(links, left, right, strict=True):
            allocation, gap = None, ""
            if e >= 0 and p >= 0 and drafts[e] and payments.state[p] != _IGNORED:
                claim = expenses.amount_minor[e] - expenses.allocated_minor[e]
                paid = payments.amount_minor[p] - payments.allocated_minor[p]
                untouched = not expenses.allocated_minor[e] and not payments.allocated_minor[p]
                if untouched and claim * paid > 0:
                    allocation = Allocation(
                        ExpenseId(link.expense_id), PaymentId(link.payment_id), claim, paid
                    )
                    currency = expenses.currency.at(e)
                    if claim != paid and currency == payments.currency.at(p):
                        gap = f"{plain(paid - claim, currency)} {currency}"
            yield link, allocation, gap

    def foreign(self, links: Sequence[NewLink], currency: str) -> list[ExpenseId]:
        """Return the expenses of links between a claim and a payment that are both in another currency."""
        items = [item for link in links for item in link.allocations]
        claims = _places(self.expenses.ids, [item.expense_id for item in items])
        paid = _places(self.payments.ids, [item.payment_id for item in items])
        return sorted(
            item.expense_id
            for item, e, p in zip(items, claims, paid, strict=True)
            if self.expenses.currency.at(e) != currency and self.payments.currency.at(p) != currency
        )


def _places(ids: Sequence[int], wanted: list[int]) -> list[int]:
    """Return the place of each wanted id, -1 where it is not there."""
    known = np.asarray(ids, dtype=np.int64)
    at = np.searchsorted(known, np.array(wanted, dtype=np.int64))
    inside = np.minimum(at, max(len(known) - 1, 0))
    found = (known[inside] == wanted) if len(known) else np.zeros(len(wanted), dtype=np.bool_)
    return [int(place) for place in np.where(found, inside, -1)]


def _write(unit: UnitOfWork, judgement: Judgement, import_id: ImportId | None) -> Stored:
    """Store links and verdicts; what was changed while the engine computed is left alone."""
    now = _Now(unit.expenses.columns(), unit.payments.columns())
    new: list[NewLink] = []
    taken = 0
    for link, allocation, gap in now.open_sides(judgement.links):
        if allocation is None:
            taken += 1
            continue
        new.append(
            NewLink(
                Origin.AUTO,
                (allocation,),
                link.probability,
                judgement.profile,
                judgement.profile_version,
                link.evidence_json,
                f"Paid less claimed: {gap}, within the limits of {judgement.profile}" if gap else "",
            )
        )
    for start in range(0, len(new), LINKS_PER_BATCH):
        unit.reconciliations.add(new[start : start + LINKS_PER_BATCH])
    company = unit.company.get().currency
    book_foreign_of(unit, now.foreign(new, company), company)
    unit.expenses.set_verdicts(_expense_verdicts(judgement.open))
    unit.payments.set_verdicts(_payment_verdicts(judgement.open))
    pairs = [item for link in new for item in link.allocations]
    if import_id is not None:
        unit.imports.set_linked(import_id, _of_import(unit, import_id, pairs))
    return {
        "linked": len(new),
        "taken": taken,
        "ambiguous": sum(one.is_ambiguous for one in judgement.open),
        "skipped": sum(Reason(one.reason) in SKIPPING for one in judgement.open),
        "reasons": {reason.value: count for reason, count in judgement.counts().items()},
    }


def _expense_verdicts(left: Sequence[JudgedExpense]) -> Iterator[Verdict]:
    for one in left:
        yield Verdict(one.expense_id, one.reason, one.detail(), one.is_ambiguous)


def _payment_verdicts(left: Sequence[JudgedExpense]) -> Iterator[Verdict]:
    """Name for each payment that several want, or that is one of several, the expenses concerned."""
    wanting: dict[int, list[JudgedExpense]] = defaultdict(list)
    for one in left:
        for payment_id in one.payment_ids:
            wanting[payment_id].append(one)
    for payment_id, several in sorted(wanting.items()):
        ids = sorted({one.expense_id for one in several})
        reason = Reason.SEVERAL_EXPENSES if len(ids) > 1 else Reason.SEVERAL_PAYMENTS
        detail = JudgedExpense(0, reason.value, rival_ids=tuple(ids)).detail()
        yield Verdict(payment_id, reason.value, detail, is_ambiguous=True)


def _of_import(unit: UnitOfWork, import_id: ImportId, pairs: Sequence[Allocation]) -> int:
    """Count the new links that touch something of the import."""
    payments, expenses = set(unit.payments.of_import(import_id)), set(unit.expenses.of_import(import_id))
    return sum(item.payment_id in payments or item.expense_id in expenses for item in pairs)


def _result(done: CommandId, stored: Stored) -> AutoResult:
    reasons = {Reason(reason): count for reason, count in stored["reasons"].items()}
    return AutoResult(
        command_id=done,
        linked=stored["linked"],
        ambiguous=stored["ambiguous"],
        unmatched=sum(reasons.values()) - stored["ambiguous"] - stored["skipped"],
        skipped=stored["skipped"],
        reasons=reasons,
        taken=stored["taken"],
        changes=changes_of(
            Subject.EXPENSES,
            Subject.PAYMENTS,
            Subject.RECONCILIATIONS,
            Subject.REPORTS,
            Subject.IMPORTS,
        ),
    )
