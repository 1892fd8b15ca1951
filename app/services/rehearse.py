"""Replays a profile on months that people have decided, before it is switched on (G23). Writes nothing."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from app import workers
from app.engine.matching.index import MatchIndex
from app.engine.matching.risk import Risk, poisson_upper
from app.models.columns import ExpenseColumns, PairColumns, PaymentColumns
from app.models.errors import BlockedError
from app.models.expense import ExpenseSource, ExpenseStatus, PaidBy
from app.models.ids import ExpenseId, PaymentId
from app.models.payment import LinkState
from app.models.protocols import Clock, Ids, Progress, no_progress
from app.models.rules import MatchProfile, ProfileKind
from app.services.judging import MatchInputs, build_index, no_pairs, read_inputs
from app.services.rehearsals import CurvePoint, Difference, MonthFacts, Rehearsal, Unlike
from app.services.views import REFUNDABLE
from app.services.workplace import Workplace
from app.store import UnitOfWork, open_database

INLINE_ROWS_MAX = 4_000
"""Up to so many rows are replayed in this process; more in one of their own, beside the window."""

LIMITS = workers.Limits(memory_bytes=None, stall_s=1_800)
DIFFERENCES_MAX = 500
MONTHS_MAX = 12
"""So many decided months are replayed where none are named: the latest."""

THRESHOLDS = (
    0.9995,
    0.999,
    0.998,
    0.995,
    0.99,
    0.985,
    0.98,
    0.97,
    0.95,
    0.925,
    0.9,
    0.85,
    0.8,
    0.7,
    0.6,
    0.5,
)
STEPS = 6

Ints = NDArray[np.int64]
_PENDING, _IGNORED = list(LinkState).index(LinkState.PENDING), list(LinkState).index(LinkState.IGNORED)
_DRAFT = list(ExpenseStatus).index(ExpenseStatus.TO_SUBMIT)
_MADE = list(ExpenseSource).index(ExpenseSource.PAYMENT)
_OWN = [place for place, one in enumerate(PaidBy) if one in REFUNDABLE]


@dataclass(frozen=True, slots=True)
class Rehearse:
    """Let a profile decide again what people have decided, and compare."""

    place: Workplace

    def __call__(
        self,
        profile: MatchProfile | None = None,
        months: Sequence[date] = (),
        *,
        progress: Progress = no_progress,
    ) -> Rehearsal:
        """Replay.

        The links of these months are lifted in memory; what lies outside stays as it is. Names learned
        from links are left out, because they were learned from the very answers; so are the links when the
        company's weights are learned. Expenses made from a
        payment are left out, because they cannot but match.

        Args:
            profile: The active one where none is given; it need not be stored.
            months: Any day of each month; the latest MONTHS_MAX decided ones where none is named.
            progress: May raise, which ends it.

        Raises:
            BlockedError: There is no decided month, or nothing was decided in those named.
        """
        place = self.place
        progress(0, STEPS)
        with place.database.read() as unit:
            known = read_known(unit)
        if len(known.inputs.expenses) + len(known.inputs.payments) > INLINE_ROWS_MAX:
            del known
            return workers.run(
                rehearse_target,
                place.target,
                place.clock,
                place.ids,
                profile,
                tuple(months),
                limits=LIMITS,
                progress=progress,
            )
        return _rehearse(known, profile, months, progress)

    def months(self) -> list[MonthFacts]:
        """List the months that hold expenses, the earliest first."""
        with self.place.database.read() as unit:
            return month_facts(unit.expenses.columns(), unit.reconciliations.live_pairs())


def rehearse_target(
    target: str,
    clock: Clock,
    ids: Ids,
    profile: MatchProfile | None,
    months: tuple[date, ...],
    progress: Progress,
) -> Rehearsal:
    """Open a company beside the program that has it open, and replay; made for a worker process."""
    progress(0, STEPS)
    database = open_database(target, clock=clock, ids=ids, is_read_only=True, is_helper=True)
    try:
        with database.read() as unit:
            known = read_known(unit)
    finally:
        database.close()
    return _rehearse(known, profile, months, progress)


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored, and what people decided: links, and pairs that they rejected."""

    inputs: MatchInputs
    links: PairColumns


def read_known(unit: UnitOfWork) -> Known:
    """Read one consistent view of what a rehearsal looks at."""
    return Known(read_inputs(unit), unit.reconciliations.live_pairs())


def month_facts(expenses: ExpenseColumns, links: PairColumns) -> list[MonthFacts]:
    """Count by month what the company paid, and how much of it is reconciled; the earliest first."""
    counted = _counted(expenses)
    linked = np.isin(_ints(expenses.ids), _ints(links.expense_ids))
    months = _months(expenses)
    found = []
    for month in np.unique(months[counted]).tolist():
        mine = counted & (months == month)
        first = date(1970 + month // 12, month % 12 + 1, 1)
        found.append(MonthFacts(first, int(mine.sum()), int((mine & linked).sum())))
    return found


def _counted(expenses: ExpenseColumns) -> NDArray[np.bool_]:
    """Tell which expenses a rehearsal looks at: paid by the company, claimed by a person."""
    own = np.isin(_ints(expenses.paid_by), _OWN)
    gone = _ints(expenses.state) == _IGNORED
    mine: NDArray[np.bool_] = ~own & ~gone & (_ints(expenses.source) != _MADE)
    return mine


def _months(expenses: ExpenseColumns) -> Ints:
    days = _ints(expenses.day).astype("datetime64[D]")
    return days.astype("datetime64[M]").astype(np.int64)


def _ints(column: "array[int]") -> Ints:
    return np.asarray(column, dtype=np.int64)


def _rehearse(
    known: Known, profile: MatchProfile | None, months: Sequence[date], progress: Progress
) -> Rehearsal:
    progress(1, STEPS)
    rules = profile or known.inputs.profile
    chosen = _chosen(known, months)
    replay = Replay(known, rules, chosen)
    index = build_index(replay.inputs, hides_rejected=False)
    progress(2, STEPS)
    profiles = [rules]
    if rules.kind is ProfileKind.SCORED:
        profiles += [replace(rules, probability_min=one) for one in THRESHOLDS]
    outcomes = [replay.compare(index, one) for one in profiles]
    progress(3, STEPS)
    differences = replay.explain(index, outcomes[0])
    progress(4, STEPS)
    risks = index.risks(profiles)
    progress(STEPS, STEPS)
    points = [
        _point(one.probability_min, outcome, risk)
        for one, outcome, risk in zip(profiles, outcomes, risks, strict=True)
    ]
    now = outcomes[0]
    return Rehearsal(
        rules,
        tuple(chosen),
        replay.decided,
        now.matched,
        now.agreed,
        now.same_books,
        now.differing,
        now.newly,
        tuple(differences),
        points[0],
        tuple(points[1:]),
    )


def _chosen(known: Known, months: Sequence[date]) -> list[MonthFacts]:
    facts = month_facts(known.inputs.expenses, known.links)
    if months:
        wanted = {(one.year, one.month) for one in months}
        found = [one for one in facts if (one.first_on.year, one.first_on.month) in wanted]
    else:
        found = [one for one in facts if one.is_decided][-MONTHS_MAX:]
    if not any(one.decided for one in found):
        raise BlockedError(
            "G23", "No month to rehearse on is decided yet", "Reconcile a month first, or name another one"
        )
    return found


def _point(threshold: float, outcome: "_Outcome", risk: Risk) -> CurvePoint:
    total = max(outcome.matched, 1)
    upper = min(poisson_upper(outcome.differing) / total, 1.0)
    return CurvePoint(
        threshold,
        outcome.matched,
        outcome.differing,
        risk.per_10k,
        risk.upper_per_10k,
        10_000 * outcome.differing / total,
        10_000 * upper,
        10_000 * outcome.doubt / total,
    )


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How one profile compares with the people.

    Attributes:
        unlike: Expense, payment and chance of each link that differs, with the way it does.
        doubt: How many of the links on decided expenses are wrong by their own chances.
    """

    agreed: int
    same_books: int
    newly: int
    unlike: tuple[tuple[int, int, float, Unlike], ...]
    doubt: float

    @property
    def differing(self) -> int:
        """How many links differ."""
        return len(self.unlike)

    @property
    def matched(self) -> int:
        """How many of the decided expenses are linked."""
        return self.agreed + self.same_books + self.differing


class Replay:
    """The chosen months with their links lifted, and what people had linked there."""

    def __init__(self, known: Known, rules: MatchProfile, chosen: Sequence[MonthFacts]) -> None:
        inputs = known.inputs
        expenses = inputs.expenses
        wanted = [(one.first_on.year - 1970) * 12 + one.first_on.month - 1 for one in chosen]
        inside = np.isin(_months(expenses), np.array(wanted, dtype=np.int64)) & _counted(expenses)
        self._ids = _ints(expenses.ids)
        self._inside = self._ids[inside]
        self._of_expense: dict[int, tuple[int, ...]] = {}
        self._of_payment: dict[int, tuple[int, ...]] = {}
        members = set(self._inside.tolist())
        for expense_id, payment_id in zip(known.links.expense_ids, known.links.payment_ids, strict=True):
            if expense_id in members:
                self._of_expense[expense_id] = (*self._of_expense.get(expense_id, ()), payment_id)
            self._of_payment[payment_id] = (*self._of_payment.get(payment_id, ()), expense_id)
        self._rejected = set(zip(inputs.rejected.expense_ids, inputs.rejected.payment_ids, strict=True))
        lifted = {
            one for mine in self._of_expense.values() for one in mine if set(self._of_payment[one]) <= members
        }
        self._payments = inputs.payments
        self._row_of = {id_: row for row, id_ in enumerate(inputs.payments.ids)}
        self.inputs = replace(
            inputs,
            expenses=_lifted_expenses(expenses, inside),
            payments=_lifted_payments(inputs.payments, lifted),
            profile=rules,
            aliases=[],
            linked=no_pairs(),
        )

    @property
    def decided(self) -> int:
        """How many expenses of the months people have linked."""
        return len(self._of_expense)

    def compare(self, index: MatchIndex, rules: MatchProfile) -> _Outcome:
        """Decide all, and set what is linked in the months against what people linked."""
        links = index.decide(rules).verdicts.links()
        mine = np.isin(links.expense_ids, self._inside)
        agreed = same = newly = 0
        doubt = 0.0
        unlike: list[tuple[int, int, float, Unlike]] = []
        columns = (links.expense_ids[mine], links.payment_ids[mine], links.probability[mine])
        for expense_id, payment_id, chance in zip(*(one.tolist() for one in columns), strict=True):
            people = self._of_expense.get(expense_id, ())
            doubt += 1.0 - chance
            if people == (payment_id,) and self._of_payment[payment_id] == (expense_id,):
                agreed += 1
                continue
            how = self._unlike(expense_id, payment_id, people)
            if how is not None:
                unlike.append((expense_id, payment_id, chance, how))
            elif people:
                same += 1
            else:
                newly += 1
        return _Outcome(agreed, same, newly, tuple(unlike), doubt)

    def _unlike(self, expense_id: int, payment_id: int, people: Sequence[int]) -> Unlike | None:
        """Say how a link differs; None where it gives the same books, or nobody decided."""
        if payment_id in people:
            return Unlike.PART
        if (expense_id, payment_id) in self._rejected:
            return Unlike.REJECTED
        if len(people) == 1 and self._is_like(payment_id, people[0]):
            return None
        if people:
            return Unlike.OTHER_PAYMENT
        return Unlike.OTHER_EXPENSE if self._of_payment.get(payment_id) else None

    def _is_like(self, one: int, other: int) -> bool:
        """Tell whether two payments agree in all that the books show but the day."""
        p, a, b = self._payments, self._row_of[one], self._row_of[other]
        columns = (p.instrument_id, p.amount_minor, p.currency.index, p.original_minor, p.descriptor.index)
        return all(column[a] == column[b] for column in columns)

    def explain(self, index: MatchIndex, outcome: _Outcome) -> list[Difference]:
        """Give the first DIFFERENCES_MAX differences their evidence, the surest wrong ones first."""
        first = sorted(outcome.unlike, key=lambda one: (-one[2], one[0]))[:DIFFERENCES_MAX]
        return [self._explained(index, *one) for one in first]

    def _explained(
        self, index: MatchIndex, expense_id: int, payment_id: int, chance: float, how: Unlike
    ) -> Difference:
        people = self._of_expense.get(expense_id, ())
        others = [one for one in self._of_payment.get(payment_id, ()) if one != expense_id]
        theirs = next((one for one in people if one != payment_id), None)
        expense = ExpenseId(expense_id)
        return Difference(
            how,
            expense_id,
            payment_id,
            people,
            others[0] if others else None,
            chance,
            ours=index.explain(expense, PaymentId(payment_id)),
            theirs=None if theirs is None else index.explain(expense, PaymentId(theirs)),
        )


def _lifted_expenses(columns: ExpenseColumns, inside: NDArray[np.bool_]) -> ExpenseColumns:
    """Make the expenses of the months open drafts."""
    return replace(
        columns,
        allocated_minor=_put(columns.allocated_minor, inside, 0),
        state=_put(columns.state, inside, _PENDING),
        status=_put(columns.status, inside, _DRAFT),
    )


def _lifted_payments(columns: PaymentColumns, ids: "set[int]") -> PaymentColumns:
    """Make payments open again."""
    mine = np.isin(_ints(columns.ids), np.fromiter(ids, dtype=np.int64, count=len(ids)))
    return replace(
        columns,
        allocated_minor=_put(columns.allocated_minor, mine, 0),
        state=_put(columns.state, mine, _PENDING),
    )


def _put(column: "array[int]", where: NDArray[np.bool_], value: int) -> "array[int]":
    values = _ints(column).copy()
    values[where] = value
    changed = array("q")
    changed.frombytes(values.tobytes())
    return changed
