"""Exports of an expense tool: taken over, posted, and each item told back (F79).

The order is what makes a crash harmless: a job is stored before it is begun, its expenses before they are
posted, an outcome before it is told. Whatever was left open is carried on with at the next call, and an
item that came before, in this job or an earlier one, is the same expense.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime

from app.connectors.pleo_facts import JOB_REASONS, REASON_TYPES
from app.connectors.source import ExpenseSource
from app.models.changes import Changes, Subject
from app.models.errors import RejectedError
from app.models.ids import ExpenseId
from app.models.posting import RETRY_STATUSES, Connection, Failure, FailureReason, ItemStatus
from app.models.protocols import Progress, no_progress
from app.models.source import OPEN_STATUSES, ItemOutcome, SourceItem, SourceStatus
from app.services.connections import Targets, TestConnection, source_of
from app.services.export_postings import Choice, ExportPostings
from app.services.pulled_expenses import cost_lines, new_expense
from app.services.receipts import media_type_of
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.sources import HeldItem, HeldJob

RECEIPT_TRIES = 3
ANY_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class PulledJob:
    """One job of the tool.

    Attributes:
        ending: The status it was closed with; empty while items are open.
        open: Items of which nobody knows yet; the next call looks again.
        refused: What the tool did not take of our results, by its item.
    """

    remote_id: str
    items: int
    done: int
    failed: int
    open: int
    ending: str = ""
    refused: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PullResult:
    """Everything one call did."""

    jobs: tuple[PulledJob, ...]
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class PullExpenses:
    """Take over what an expense tool wants exported, post it to one connection, and tell the tool."""

    place: Workplace
    targets: Targets
    open_source: Callable[[Connection], ExpenseSource] = source_of

    def __call__(
        self, connection_id: int, target_id: int, *, waits: bool = False, progress: Progress = no_progress
    ) -> PullResult:
        """Carry on with what is open, then take the jobs that wait, the oldest first, one at a time.

        Args:
            connection_id: The expense tool.
            target_id: Where new jobs are posted to; one that is open keeps its own.
            waits: Stay until what is in doubt at the target has settled.
            progress: Told after each job; raising CancelledError stops between two.

        Raises:
            ConnectorError: The tool or the target cannot be used; nothing was taken over then.
            BlockedError: Another run is posting to the target.
        """
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
            held = unit.sources.open_jobs(connection_id)
        with closing(self.open_source(connection)) as source:
            waiting = source.waiting()
            todo = len(held) + len(waiting)
            pulled: list[PulledJob] = []
            for job in held:
                pulled.append(self._carry_on(source, job, waits=waits))
                progress(len(pulled), todo)
            if waiting:
                self._prove(target_id)
            for found in waiting:
                job = self._claim(connection_id, target_id, found.id)
                pulled.append(self._carry_on(source, job, waits=waits))
                progress(len(pulled), todo)
        changes = changes_of(Subject.EXPENSES, Subject.POSTINGS) if pulled else Changes()
        return PullResult(tuple(pulled), changes)

    def _prove(self, target_id: int) -> None:
        """Ask the target before anything is taken over: a job that is not begun costs nobody anything."""
        result = TestConnection(self.place, self.targets)(target_id)
        if result.failure is not None:
            raise RejectedError(result.failure)

    def _carry_on(self, source: ExpenseSource, job: HeldJob, *, waits: bool) -> PulledJob:
        found = source.job(job.remote_id)
        if found.status not in OPEN_STATUSES:
            return self._over(job, found.status)
        if found.status is SourceStatus.PENDING:
            source.begin(job.remote_id)
        if not job.is_read:
            try:
                items = source.items(job.remote_id)
            except RejectedError as error:
                self._fail(source, job, error.failure)
                raise
            self._take(job, items)
        self._fetch_receipts(source, job)
        self._post(job, waits=waits)
        self._decide(job)
        return self._tell(source, job)

    def _claim(self, connection_id: int, target_id: int, remote_id: str) -> HeldJob:
        def work(unit: UnitOfWork) -> Stored:
            job = unit.sources.claim(connection_id, target_id, remote_id)
            return {"id": job.id, "is_read": job.is_read, "target": job.target_id}

        _, stored = self.place.do("claim_source_job", work)
        held = int(stored["id"])
        return HeldJob(held, connection_id, int(stored["target"]), remote_id, bool(stored["is_read"]))

    def _take(self, job: HeldJob, items: Sequence[SourceItem]) -> None:
        """Make expenses of all items, in the transaction that stores the items."""

        def work(unit: UnitOfWork) -> Stored:
            rows, made = [], 0
            for item in items:
                known = unit.sources.expense_of(job.connection_id, item.id)
                if known is None:
                    known = unit.expenses.add([new_expense(unit, item)])[0]
                    unit.expenses.lines.add({known: lines} if (lines := cost_lines(unit, item)) else {})
                    made += 1
                else:
                    self._reopen(unit, known)
                rows.append((item.id, known, item.amount, item.files))
            unit.sources.add_items(job.id, rows)
            return {"made": made}

        self.place.do("take_source_items", work)

    def _reopen(self, unit: UnitOfWork, expense_id: int) -> None:
        """Let what failed in an earlier job be posted now; what is posted stays so."""
        last = unit.postings.last_item(expense_id)
        if last is not None and last.status in RETRY_STATUSES and unit.postings.live_item(expense_id) is None:
            unit.postings.reopen([expense_id])

    # ------------------------------------------------------------------ receipts

    def _fetch_receipts(self, source: ExpenseSource, job: HeldJob) -> None:
        """Attach what the items bring; one that cannot be had fails its item, it is never dropped."""
        for item in self._items(job):
            if item.outcome or not item.files:
                continue
            try:
                contents = [self._fetched(source, item, place) for place in range(len(item.files))]
            except RejectedError as error:
                self._settle({item.id: self._failed(item, error.failure)})
                continue
            self._attach(item, contents)

    def _fetched(self, source: ExpenseSource, item: HeldItem, place: int) -> tuple[str, str, bytes]:
        file = item.files[place]
        for _ in range(RECEIPT_TRIES - 1):
            try:
                content = source.fetch(file)
                break
            except RejectedError as error:
                if error.failure.reason is not FailureReason.RECEIPT_DOWNLOAD:
                    raise
        else:
            content = source.fetch(file)
        name = file.url.split("?", 1)[0].rsplit("/", 1)[-1] or f"receipt-{place + 1}"
        return name, media_type_of(content) or file.media_type or ANY_TYPE, content

    def _attach(self, item: HeldItem, contents: Sequence[tuple[str, str, bytes]]) -> None:
        def work(unit: UnitOfWork) -> Stored:
            for name, media_type, content in contents:
                unit.attachments.add(
                    ExpenseId(item.expense_id), name=name, media_type=media_type, content=content
                )
            unit.sources.clear_files([item.id])
            return {"receipts": len(contents)}

        self.place.do("attach_source_receipts", work)

    # ------------------------------------------------------------------ posting and telling

    def _post(self, job: HeldJob, *, waits: bool) -> None:
        """Post what is approved and has no outcome; carry on with what a crash left open."""
        with self.place.database.read() as unit:
            undecided = [item.expense_id for item in unit.sources.items(job.id) if not item.outcome]
            new = [id_ for id_ in undecided if unit.postings.live_item(id_) is None]
        export = ExportPostings(self.place, self.targets)
        if new:
            choice = Choice(expense_ids=tuple(new), told=job.remote_id)
            export(job.target_id, choice, waits=waits)
        elif undecided:
            export.run(job.target_id, waits=waits)

    def _decide(self, job: HeldJob) -> None:
        """Store what became of each item, as far as it is known."""
        outcomes: dict[int, ItemOutcome] = {}
        with self.place.database.read() as unit:
            for item in unit.sources.items(job.id):
                if item.outcome:
                    continue
                last = unit.postings.live_item(item.expense_id) or unit.postings.last_item(item.expense_id)
                if last is None:
                    outcomes[item.id] = self._failed(item, _LEFT_OUT)
                elif last.status is ItemStatus.SUCCESSFUL:
                    outcomes[item.id] = ItemOutcome(
                        item.remote_id, True, self.place.clock.now(), last.transaction_reference
                    )
                elif last.status in RETRY_STATUSES:
                    outcomes[item.id] = self._failed(item, last.failure or _LEFT_OUT)
        if outcomes:
            self._settle(outcomes)

    def _failed(self, item: HeldItem, failure: Failure) -> ItemOutcome:
        return ItemOutcome(
            item.remote_id,
            False,
            self.place.clock.now(),
            reason=_words(failure),
            reason_type=REASON_TYPES[failure.reason],
        )

    def _settle(self, outcomes: dict[int, ItemOutcome]) -> None:
        def work(unit: UnitOfWork) -> Stored:
            unit.sources.decide(outcomes)
            return {"items": len(outcomes)}

        self.place.do("decide_source_items", work)

    def _tell(self, source: ExpenseSource, job: HeldJob) -> PulledJob:
        """Tell what is known, and close the job once everything is."""
        items = self._items(job)
        now = self.place.clock.now()
        news = [item for item in items if item.outcome and not item.is_told]
        refused = source.report(job.remote_id, [_outcome(item, now) for item in news]) if news else {}
        if news:
            self._do("tell_source_items", lambda unit: unit.sources.told([item.id for item in news]))
        done = sum(item.outcome == "successful" for item in items)
        failed = sum(item.outcome == "failed" for item in items)
        left = len(items) - done - failed
        ending = ""
        if not left:
            first = next((item for item in items if item.outcome == "failed"), None)
            kind = first.reason_type if first is not None else ""
            source.end(
                job.remote_id,
                done=done,
                failed=failed,
                reason="" if first is None else first.reason,
                reason_type=kind if kind in JOB_REASONS else "validation_failure",
            )
            ending = "completed" if not failed else "completed_with_errors" if done else "failed"
            self._do("end_source_job", lambda unit: unit.sources.end(job.id, ending))
        return PulledJob(job.remote_id, len(items), done, failed, left, ending, refused)

    def _fail(self, source: ExpenseSource, job: HeldJob, failure: Failure) -> None:
        kind = REASON_TYPES[failure.reason]
        reason_type = kind if kind in JOB_REASONS else "validation_failure"
        source.end(job.remote_id, done=0, failed=1, reason=_words(failure), reason_type=reason_type)
        self._do("end_source_job", lambda unit: unit.sources.end(job.id, "failed"))

    def _over(self, job: HeldJob, status: SourceStatus) -> PulledJob:
        """Close a job that has ended over there; its expenses stay, a new export there finds them."""
        items = self._items(job)
        self._do("end_source_job", lambda unit: unit.sources.end(job.id, status.value))
        done = sum(item.outcome == "successful" for item in items)
        failed = sum(item.outcome == "failed" for item in items)
        return PulledJob(job.remote_id, len(items), done, failed, len(items) - done - failed, status.value)

    def _items(self, job: HeldJob) -> list[HeldItem]:
        with self.place.database.read() as unit:
            return unit.sources.items(job.id)

    def _do(self, kind: str, change: Callable[[UnitOfWork], None]) -> None:
        def work(unit: UnitOfWork) -> Stored:
            change(unit)
            return {}

        self.place.do(kind, work)


_LEFT_OUT = Failure(
    FailureReason.VALIDATION_OURS, "expense", remedy="It was left out in Tieout: look at its status there"
)


def _words(failure: Failure) -> str:
    """Say in one line what Pleo shows to people there."""
    if failure.reason is FailureReason.CLOSED_PERIOD:
        return "Closed accounting period"
    named = f"{failure.field} {failure.value}".strip()
    return " - ".join(part for part in (named, failure.text, failure.remedy) if part)[:500]


def _outcome(item: HeldItem, now: datetime) -> ItemOutcome:
    return ItemOutcome(
        item.remote_id, item.outcome == "successful", now, item.reference, item.reason, item.reason_type
    )
