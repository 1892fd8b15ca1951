"""The way of an expense from review to approval: reviewed, submitted, approved, rejected, sent back (G02).

One expense or many, or a whole report; a report stands where its furthest-behind expense stands. Posting
alone completes (F41), and what is completed or posted is left as it is (F80, F22).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.expense import Expense, ExpenseStatus
from app.models.ids import CommandId, ExpenseId, ReportId
from app.models.note import NOTE_CHARS_MAX, RowKind
from app.services.workplace import Stored, Workplace, changes_of
from app.store.posted import posted_among
from app.store.unit_of_work import UnitOfWork

S = ExpenseStatus


class Step(StrEnum):
    """What a person does with expenses on their way."""

    REVIEW = "review"
    SUBMIT = "submit"
    APPROVE = "approve"
    REJECT = "reject"
    SEND_BACK = "send_back"


STARTS: Mapping[Step, frozenset[ExpenseStatus]] = {
    Step.REVIEW: frozenset({S.TO_REVIEW}),
    Step.SUBMIT: frozenset({S.TO_SUBMIT, S.REJECTED}),
    Step.APPROVE: frozenset({S.SUBMITTED}),
    Step.REJECT: frozenset({S.SUBMITTED, S.APPROVED}),
    Step.SEND_BACK: frozenset({S.SUBMITTED, S.APPROVED, S.REJECTED}),
}
"""From where each step leads on."""

ENDS: Mapping[Step, ExpenseStatus] = {
    Step.REVIEW: S.TO_SUBMIT,
    Step.SUBMIT: S.SUBMITTED,
    Step.APPROVE: S.APPROVED,
    Step.REJECT: S.REJECTED,
    Step.SEND_BACK: S.TO_SUBMIT,
}
"""Where each step leads; what lacks a required receipt is sent back to review."""

_CHECKED = (Step.REVIEW, Step.SUBMIT)
"""Steps that what lacks a required receipt takes with a reason only."""


@dataclass(frozen=True, slots=True)
class Stay:
    """An expense that a step does not move.

    Attributes:
        why: `no_receipt` (its category requires one), `posted`, or the status it stands in.
        detail: Name of the category that requires the receipt; empty otherwise.
    """

    expense_id: ExpenseId
    why: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StepPlan:
    """What a step would do; stated before it is done.

    Attributes:
        moving: Expenses it moves, in the order asked for.
        staying: Those it does not, with the reason.
    """

    step: Step
    moving: tuple[ExpenseId, ...]
    staying: tuple[Stay, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a step did; as StepPlan."""

    command_id: CommandId
    step: Step
    moved: tuple[ExpenseId, ...]
    stayed: tuple[Stay, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class TakeStep:
    """Move expenses one step along their way; those that cannot go are named with the reason."""

    place: Workplace

    def plan(self, step: Step, expense_ids: Sequence[ExpenseId], *, reason: str = "") -> StepPlan:
        """Tell what the step would do; changes nothing."""
        with self.place.database.read() as unit:
            return _plan(unit, step, expense_ids, reason)

    def __call__(
        self,
        step: Step,
        expense_ids: Sequence[ExpenseId],
        *,
        reason: str = "",
        command_id: CommandId | None = None,
    ) -> Moved:
        """Take the step; raises BlockedError where none can go, or a reason is missing.

        Args:
            step: What is done.
            expense_ids: With which.
            reason: Needed to reject, and to review or submit without a required receipt; kept as a note
                on each expense.
            command_id: See Workplace.do.
        """
        said = _checked(step, reason)

        def work(unit: UnitOfWork) -> Stored:
            plan = _plan(unit, step, expense_ids, said)
            if not plan.moving:
                raise _nothing_moves(plan)
            return _move(unit, plan, said)

        done, stored = self.place.do(f"{step.value}_expenses", work, command_id=command_id, reason=said)
        return _moved(done, step, stored)


@dataclass(frozen=True, slots=True)
class TakeReportStep:
    """Take a whole report one step along: all of its expenses or none."""

    place: Workplace

    def __call__(
        self,
        step: Step,
        report_id: ReportId,
        *,
        reason: str = "",
        command_id: CommandId | None = None,
    ) -> Moved:
        """Take it.

        Submitting is refused while an expense of it is in review or lacks a required receipt; expenses
        that are there already, completed or posted stay. Raises BlockedError, NotFoundError.
        """
        said = _checked(step, reason)

        def work(unit: UnitOfWork) -> Stored:
            report = unit.reports.get(report_id)
            plan = _plan(unit, step, unit.expenses.of_report(report_id), said)
            if step is Step.SUBMIT:
                _refuse_unready(unit, plan)
            if not plan.moving:
                raise _nothing_moves(plan)
            if step is Step.SUBMIT:
                unit.reports.set_submitted(report.id, self.place.clock.today())
            return _move(unit, plan, said)

        done, stored = self.place.do(f"{step.value}_report", work, command_id=command_id, reason=said)
        return _moved(done, step, stored)


def _plan(unit: UnitOfWork, step: Step, ids: Sequence[ExpenseId], reason: str) -> StepPlan:
    needing = _needing(unit)
    posted = posted_among(unit.context.connection, ids)
    excused = unit.expenses.without_need(ids)
    moving: list[ExpenseId] = []
    staying: list[Stay] = []
    for expense in unit.expenses.get(ids):
        why, detail = "", ""
        if expense.id in posted:
            why = "posted"
        elif expense.status not in STARTS[step]:
            why = expense.status.value
        elif step in _CHECKED and not reason and expense.id not in excused and _lacks(expense, needing):
            why, detail = "no_receipt", expense.category
        if why:
            staying.append(Stay(expense.id, why, detail))
        else:
            moving.append(expense.id)
    return StepPlan(step, tuple(moving), tuple(staying))


def _needing(unit: UnitOfWork) -> frozenset[str]:
    """Return the names of the categories that require a receipt."""
    return frozenset(category.name for category in unit.categories.all() if category.requires_receipt)


def _lacks(expense: Expense, needing: frozenset[str]) -> bool:
    return not expense.has_receipt and expense.category in needing


def _checked(step: Step, reason: str) -> str:
    said = reason.strip()
    if step is Step.REJECT and not said:
        raise BlockedError("G02", "A rejection needs a reason", "Say what the employee has to change")
    if len(said) > NOTE_CHARS_MAX:
        raise BlockedError("G02", f"The reason has {len(said):,} characters", "Say it in fewer words")
    return said


def _refuse_unready(unit: UnitOfWork, plan: StepPlan) -> None:
    unready = [stay for stay in plan.staying if stay.why in ("no_receipt", ExpenseStatus.TO_REVIEW.value)]
    if not unready:
        return
    first = unit.expenses.get([unready[0].expense_id])[0]
    others = f" and {len(unready) - 1} more" if len(unready) > 1 else ""
    lacking = unready[0].why == "no_receipt"
    told = (
        f"{first.merchant}{others}: the category {unready[0].detail} requires a receipt"
        if lacking
        else f"{first.merchant}{others} has to be reviewed first"
    )
    remedy = "Attach the receipt" if lacking else "Attach what is missing and mark it as reviewed"
    raise BlockedError("G02", told, f"{remedy}, or take it out of the report")


def _nothing_moves(plan: StepPlan) -> BlockedError:
    whys = {stay.why for stay in plan.staying}
    if whys == {"no_receipt"}:
        told = f"The category {plan.staying[0].detail} requires a receipt"
        return BlockedError("G03", told, "Attach it, or give the reason why there is none")
    if not plan.staying:
        return BlockedError("G02", "There is no expense in it", "Put expenses into the report first")
    if whys <= {"posted", ExpenseStatus.COMPLETED.value}:
        return BlockedError("F80", "It is completed or posted", "Mark it as incomplete in Finance first")
    starts = ", ".join(sorted(_WORDS[status] for status in STARTS[plan.step]))
    return BlockedError(
        "G02", f"Only expenses that are {starts} can go this way", "Choose one that stands there"
    )


_WORDS = {status: status.value.replace("_", " ") for status in ExpenseStatus}


def _move(unit: UnitOfWork, plan: StepPlan, reason: str) -> Stored:
    needing = _needing(unit)
    excused = unit.expenses.without_need(plan.moving)
    ends: dict[ExpenseStatus, list[ExpenseId]] = {}
    waived: list[ExpenseId] = []
    for expense in unit.expenses.get(plan.moving):
        lacks = _lacks(expense, needing) and expense.id not in excused
        end = ExpenseStatus.TO_REVIEW if lacks and plan.step is Step.SEND_BACK else ENDS[plan.step]
        ends.setdefault(end, []).append(expense.id)
        if lacks and plan.step in _CHECKED:
            waived.append(expense.id)
    for status, ids in ends.items():
        unit.expenses.set_status(ids, status)
    unit.expenses.waive_receipt(waived)
    if reason:
        for expense_id in plan.moving:
            unit.notes.add(RowKind.EXPENSE, expense_id, reason)
    return {
        "moved": list(plan.moving),
        "stayed": [[stay.expense_id, stay.why, stay.detail] for stay in plan.staying],
    }


def _moved(done: CommandId, step: Step, stored: Stored) -> Moved:
    ids = tuple(ExpenseId(id_) for id_ in stored["moved"])
    stayed = tuple(Stay(ExpenseId(id_), why, detail) for id_, why, detail in stored["stayed"])
    return Moved(done, step, ids, stayed, changes_of(Subject.REPORTS, Subject.NOTES, expenses=ids))
