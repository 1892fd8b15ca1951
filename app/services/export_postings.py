"""Export: which expenses, the job recorded in the transaction that completes them, then the run (F39-F41)."""

from array import array
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from app.engine.posting.entries import build
from app.engine.posting.keys import posting_key
from app.engine.posting.payload import text_hash, to_json
from app.models.changes import Changes, Subject
from app.models.errors import BlockedError, StaleError
from app.models.expense import ExpenseStatus
from app.models.ids import CommandId
from app.models.posting import (
    Connection,
    ExportJob,
    Failure,
    FinanceGroup,
    Posting,
)
from app.models.protocols import Progress, no_progress
from app.services.connections import Targets, rules_of
from app.services.export_postings_facts import FactsReader
from app.services.export_postings_files import FileRun
from app.services.export_postings_run import JobRun
from app.services.export_postings_spool import ItemSpool
from app.services.posting_confirmation import UNCONFIRMED, unconfirmed
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.postings_found import Claim
from app.store.postings_rows import NewItem, NewJob
from app.store.turns import running


@dataclass(frozen=True, slots=True)
class Choice:
    """Which expenses are exported (F39).

    Attributes:
        expense_ids: Selected ones; None = every approved one, of `group` where named.
        sample: Only the first so many, by day; 0 = all (F82).
        is_final: None = as the connection is set.
        told: The filter that chose them, in words; kept with the job.
    """

    expense_ids: tuple[int, ...] | None = None
    group: FinanceGroup | None = None
    sample: int = 0
    is_final: bool | None = None
    retry_of: int | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An expense that is left out: `billable` (F40), `unconfirmed` (F21), `posted`, or its status."""

    expense_id: int
    why: str


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What an export would take; stated before it starts (F39).

    Attributes:
        totals: Claimed amounts by currency, in minor units.
    """

    connection: Connection
    expense_ids: tuple[int, ...]
    totals: Mapping[str, int]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class ExportResult:
    """One export.

    Attributes:
        job: As it stands now; None where there was nothing to export.
    """

    command_id: CommandId | None
    job: ExportJob | None
    left_out: tuple[LeftOut, ...] = ()
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class ExportPostings:
    """Post approved expenses to one connection."""

    place: Workplace
    targets: Targets

    def plan(self, connection_id: int, choice: Choice) -> ExportPlan:
        """Tell what would be exported and what is left out; changes nothing."""
        with self.place.database.read() as unit:
            return self._plan(unit, connection_id, choice)

    def __call__(
        self,
        connection_id: int,
        choice: Choice,
        *,
        command_id: CommandId | None = None,
        waits: bool = False,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Record the job, then run everything that is open for this destination, the oldest first (F55).

        Args:
            connection_id: Where to.
            choice: Which expenses.
            command_id: Made before the first try; the same id a second time records no second job.
            waits: Stay until what is in doubt has settled, instead of leaving it for Refresh.
            progress: Told after each item; raising CancelledError stops between two items.
        """
        result = self.start(connection_id, choice, command_id=command_id)
        self.run(connection_id, waits=waits, progress=progress)
        if result.job is None:
            return result
        with self.place.database.read() as unit:
            job = unit.postings.job(result.job.id)
        return ExportResult(result.command_id, job, result.left_out, result.changes)

    def start(
        self,
        connection_id: int,
        choice: Choice,
        *,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Record the job and its entries, and move the expenses to Completed, in one transaction (F41).

        The entries are made before it; StaleError where an expense was changed meanwhile.
        """
        with ItemSpool() as items:
            with self.place.database.read() as unit:
                plan = self._plan(unit, connection_id, choice)
                if plan.connection.is_active:
                    self._make(unit, plan, choice, items, progress)
                seen = unit.postings.versions_seal(plan.expense_ids)
            done, stored = self.place.do(
                "export_postings",
                lambda unit: _record(unit, plan, choice, items, seen),
                command_id=command_id,
            )
        if stored["job"] is None:
            return ExportResult(done, None, plan.left_out)
        changes = changes_of(Subject.POSTINGS, Subject.REPORTS, expenses=stored["expenses"])
        with self.place.database.read() as unit:
            return ExportResult(done, unit.postings.job(int(stored["job"])), plan.left_out, changes)

    def run(
        self, connection_id: int, *, waits: bool = False, progress: Progress = no_progress
    ) -> list[ExportJob]:
        """Carry on with every open job of a destination, the oldest first; also after a crash (F54, F55).

        Raises BlockedError while another run is posting there.
        """
        with running(self.place.ids.command_id()) as runner:
            self._turn(connection_id, runner, take=True)
            try:
                return self._run_open(connection_id, runner, waits=waits, progress=progress)
            finally:
                self._turn(connection_id, runner, take=False)

    def _run_open(
        self, connection_id: int, runner: str, *, waits: bool, progress: Progress
    ) -> list[ExportJob]:
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
            open_jobs = unit.postings.open_jobs(connection_id)
        is_file = self.targets.facts(connection).is_file
        for job_id in open_jobs:
            if is_file:
                FileRun(self.place, self.targets.file(connection), connection, job_id)(progress)
                continue
            connector = self.targets.connector(connection)
            try:
                JobRun(self.place, connector, connection, job_id, runner, waits=waits)(progress)
            finally:
                connector.close()
        with self.place.database.read() as unit:
            return [unit.postings.job(job_id) for job_id in open_jobs]

    def _turn(self, connection_id: int, runner: str, *, take: bool) -> None:
        def work(unit: UnitOfWork) -> Stored:
            if take:
                unit.connections.take_turn(connection_id, runner)
            else:
                unit.connections.end_turn(connection_id, runner)
            return {}

        self.place.do("take_posting_turn" if take else "end_posting_turn", work)

    def _plan(self, unit: UnitOfWork, connection_id: int, choice: Choice) -> ExportPlan:
        connection = unit.connections.get(connection_id)
        if not self.targets.facts(connection).methods:
            raise BlockedError("F39", f"{connection.name} takes no postings", "Choose another connection")
        ids: Sequence[int]
        if choice.expense_ids is not None:
            ids, left = _chosen(unit, choice.expense_ids, is_retry=choice.retry_of is not None)
        else:
            waits = choice.group in (None, FinanceGroup.BILLABLE)
            billable = unit.postings.approved(FinanceGroup.BILLABLE) if waits else []
            left = [LeftOut(id_, "billable") for id_ in billable]
            ids = [] if choice.group is FinanceGroup.BILLABLE else unit.postings.approved(choice.group)
        waiting = unconfirmed(unit, ids) if choice.retry_of is None else frozenset()
        if waiting:
            left += [LeftOut(id_, UNCONFIRMED) for id_ in ids if id_ in waiting]
            ids = [id_ for id_ in ids if id_ not in waiting]
        if choice.sample:
            ids = ids[: choice.sample]
        return ExportPlan(connection, tuple(ids), unit.postings.totals(ids), tuple(left))

    def _make(
        self, unit: UnitOfWork, plan: ExportPlan, choice: Choice, items: ItemSpool, progress: Progress
    ) -> None:
        """Make all entries; what cannot be made is an item that has failed without a call (F51)."""
        connection = plan.connection
        facts = self.targets.facts(connection)
        rules = rules_of(unit, connection, facts, is_final=choice.is_final)
        made_at = unit.company.get().created_at
        target = self.targets.file(connection) if facts.is_file else self.targets.connector(connection)
        for one in FactsReader(unit).read(plan.expense_ids):
            expense = one.expense
            progress(len(items), len(plan.expense_ids))
            key = posting_key(expense.id, made_at)
            made = build(one, rules, key=key, currency=self.place.currency)
            if not isinstance(made, Posting):
                items.add(NewItem(expense.id, key, expense.amount, expense.spent_on, failure=_first(made)))
                continue
            failure = _first(target.lacks(made))
            text = to_json(made)
            items.add(NewItem(expense.id, key, made.total, expense.spent_on, text_hash(text), text, failure))


def _record(unit: UnitOfWork, plan: ExportPlan, choice: Choice, items: ItemSpool, seen: str) -> Stored:
    """Store the job with its items and move the expenses to Completed (F41)."""
    if not plan.expense_ids:
        return {"job": None, "expenses": []}
    connection = plan.connection
    if not connection.is_active:
        raise BlockedError("F78", f"{connection.name} is switched off", "Switch it on first")
    if unit.postings.versions_seal(plan.expense_ids) != seen:
        raise StaleError("an expense of the selection")
    if choice.retry_of is None:
        unit.postings.complete(plan.expense_ids)
    chosen = {
        "group": choice.group,
        "sample": choice.sample,
        "selected": choice.expense_ids is not None,
        "told": choice.told,
    }
    new = NewJob(connection.id, connection.name, chosen, choice.retry_of)
    return {"job": unit.postings.add_job(new, items), "expenses": list(plan.expense_ids)}


def _chosen(
    unit: UnitOfWork, wanted: Sequence[int], *, is_retry: bool
) -> tuple[Sequence[int], list[LeftOut]]:
    """Part selected expenses into those that are taken, by day, then id, and the others with the reason."""
    live = unit.postings.live_among(wanted)
    taken: list[tuple[int, int]] = []
    left: list[LeftOut] = []
    for claim in unit.postings.claims(wanted):
        why = _why_not(claim, live, is_retry=is_retry)
        if why:
            left.append(LeftOut(claim.id, why))
        else:
            taken.append((claim.spent_day, claim.id))
    return array("q", [id_ for _, id_ in sorted(taken)]), left


def _why_not(claim: Claim, live: Set[int], *, is_retry: bool) -> str:
    """Tell why a selected expense is left out; empty where it is taken."""
    if claim.id in live:
        return "posted"
    expected = ExpenseStatus.COMPLETED if is_retry else ExpenseStatus.APPROVED
    if claim.status is not expected:
        return claim.status.value
    return "billable" if claim.waits_for_billing else ""


def _first(failures: Sequence[Failure]) -> Failure | None:
    """Return the first of several failures; its text names the fields of the others."""
    if not failures:
        return None
    first, others = failures[0], [failure.field for failure in failures[1:]]
    if not others:
        return first
    text = "; ".join(part for part in (first.text, f"also: {', '.join(others)}") if part)
    return Failure(first.reason, first.field, first.value, first.origin, first.remedy, text)
