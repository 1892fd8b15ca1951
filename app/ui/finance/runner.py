"""Runs postings beside the window: one a destination at a time, cancelled between rows, never twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId
from app.models.posting import RETRY_STATUSES, Connection, ExportJob, ItemStatus
from app.models.protocols import Progress
from app.services.export_postings import Choice, ExportResult
from app.services.posting_history import MendedJobs
from app.services.posting_views import Finance
from app.services.refresh_postings import RefreshResult
from app.ui import formats, wording
from app.ui.shell.desk import Desk, Notice
from app.ui.tasks import Task
from app.ui.wording.finance import finance_word

TOLD_EVERY_MS = 1000
POSTED = Changes(frozenset({Subject.POSTINGS}))


@dataclass(frozen=True, slots=True)
class Started:
    """Jobs that were recorded; their expenses are in Completed now."""

    connection: Connection
    results: tuple[ExportResult, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run did."""

    connection: Connection
    jobs: tuple[ExportJob, ...]
    changes: Changes = POSTED


class PostingRunner(QObject):
    """Records jobs, then sends them in the background; lives as long as the company is open."""

    recorded = Signal(object)  # ExportJob
    running_changed = Signal()
    refreshed = Signal(object)  # RefreshResult

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: dict[int, _Run] = {}
        self._again: set[int] = set()

    @property
    def finance(self) -> Finance:
        """The use cases of posting."""
        return Finance(self._desk.company.place)

    @property
    def running(self) -> list[str]:
        """Names of the destinations that are being posted to."""
        return sorted(run.connection.name for run in self._running.values())

    def is_running(self, connection_id: int) -> bool:
        """Tell whether a posting to this destination runs here."""
        return connection_id in self._running

    # -- wishes --------------------------------------------------------------------------------

    def post(self, connection: Connection, choice: Choice) -> None:
        """Record a job of these expenses and send it (F39, F41)."""
        command_id = CommandId(self._desk.company.place.ids.command_id())
        finance = self.finance

        def start(progress: Progress) -> tuple[ExportResult, ...]:
            return (finance.start(connection.id, choice, command_id=command_id, progress=progress),)

        self._record(connection, start)

    def retry(self, connection: Connection, jobs: Sequence[tuple[int, tuple[int, ...] | None]]) -> None:
        """Send failed rows again: of each job all of them, or those of the expenses named (F46)."""
        finance = self.finance
        ids = [CommandId(self._desk.company.place.ids.command_id()) for _ in jobs]

        def start(progress: Progress) -> tuple[ExportResult, ...]:
            return tuple(
                finance.start_retry(job_id, expense_ids=expense_ids, command_id=command_id, progress=progress)
                for (job_id, expense_ids), command_id in zip(jobs, ids, strict=True)
            )

        self._record(connection, start)

    def retry_mended(self, connection: Connection, mended: MendedJobs) -> None:
        """Send again exactly what a fix has mended."""
        self.retry(connection, list(mended.expense_ids.items()))

    @Slot(object)
    def resume(self, connection: Connection) -> None:
        """Carry on with what is open for a destination; nothing is sent blindly (F54)."""
        if connection.id in self._running:
            self._again.add(connection.id)
            return
        run = _Run(self._desk, self.finance, connection, self)
        self._running[connection.id] = run
        run.ended.connect(self._on_ended)
        run.start()
        self.running_changed.emit()

    def refresh(self, job: ExportJob) -> None:
        """Look up what is in doubt; reads, never sends (F43)."""
        finance, job_id = self.finance, job.id

        def work(progress: Progress) -> object:
            return finance.refresh(job_id, progress=progress)

        title = self.tr("Looking up posting {number}").format(number=job_id)
        self._desk.run_outside(work, self._on_refreshed, title=title, unit=self.tr("expenses"))

    def retry_receipts(self, job: ExportJob) -> None:
        """Send failed receipts again, and nothing else (F65)."""
        finance, job_id = self.finance, job.id

        def work(_progress: Progress) -> object:
            done = finance.retry_receipts(job_id)
            return Ran(finance.connection(done.destination), (done,))

        title = self.tr("Sending receipts of posting {number}").format(number=job_id)
        self._desk.run_outside(work, self._on_receipts, title=title, unit=self.tr("receipts"))

    # -- recording -----------------------------------------------------------------------------

    def _record(self, connection: Connection, start: Callable[[Progress], tuple[ExportResult, ...]]) -> None:
        browse = self._desk.company.browse

        def work(progress: Progress) -> object:
            results = start(progress)
            changes = POSTED
            for result in results:
                changes = changes | result.changes
            browse.refresh(changes)
            return Started(connection, results, changes)

        title = self.tr("Making the entries for {name}").format(name=connection.name)
        self._desk.run_outside(work, self._on_started, title=title, unit=self.tr("expenses"))

    @Slot(object)
    def _on_started(self, started: Started) -> None:
        jobs = [result.job for result in started.results if result.job is not None]
        if not jobs:
            self._desk.told.emit(self.tr("Nothing was posted: nothing is left of the selection"))
            return
        for job in jobs:
            self.recorded.emit(job)
        self.resume(started.connection)

    @Slot(object)
    def _on_ended(self, run: _Run) -> None:
        connection = run.connection
        del self._running[connection.id]
        self.running_changed.emit()
        run.deleteLater()
        self._desk.announce(POSTED)
        if connection.id in self._again:
            self._again.discard(connection.id)
            self.resume(connection)

    # -- telling -------------------------------------------------------------------------------

    @Slot(object)
    def _on_refreshed(self, result: RefreshResult) -> None:
        said = self.tr("{settled} settled, {waiting} in doubt, {gone} no longer there").format(
            settled=formats.count(result.settled),
            waiting=formats.count(result.waiting),
            gone=formats.count(result.gone),
        )
        if result.gone:
            remedy = self.tr(
                "They were posted and have been removed there: compare, then post them anew by hand."
            )
            self._desk.warned.emit(Notice(said, remedy, self.tr("Show"), "finance", result.job))
        else:
            self._desk.told.emit(said)
        self.refreshed.emit(result)

    @Slot(object)
    def _on_receipts(self, ran: Ran) -> None:
        self._desk.told.emit(self.tr("The receipts were sent again"))


class _Run(QObject):
    """One run of one destination."""

    ended = Signal(object)  # itself

    def __init__(self, desk: Desk, finance: Finance, connection: Connection, parent: QObject) -> None:
        super().__init__(parent)
        self.connection = connection
        self._desk = desk
        self._finance = finance
        self._since = QElapsedTimer()

    def start(self) -> None:
        """Send everything that is open for the destination, the oldest job first (F55)."""
        finance, connection = self._finance, self.connection

        def work(progress: Progress) -> object:
            return Ran(connection, tuple(finance.resume(connection.id, progress=progress)))

        title = self.tr("Posting to {name}").format(name=connection.name)
        task: Task = self._desk.run_outside(
            work, self._on_done, self._on_failed, title=title, unit=self.tr("expenses")
        )
        task.progressed.connect(self._on_progressed)
        task.cancelled.connect(self._on_cancelled)
        task.ended.connect(self._on_task_ended)
        self._since.start()

    @Slot(object, object)
    def _on_progressed(self, _done: int, _total: int) -> None:
        if self._since.elapsed() >= TOLD_EVERY_MS:
            self._since.restart()
            self._desk.announce(POSTED)

    @Slot()
    def _on_cancelled(self) -> None:
        said = self.tr("The posting to {name} was stopped").format(name=self.connection.name)
        remedy = self.tr("What was sent stays. What waits goes on when you continue it.")
        self._desk.warned.emit(Notice(said, remedy, self.tr("Show"), "finance", "history"))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, BlockedError) and error.rule == "F55":
            said = wording.failure(error)
            self._desk.warned.emit(Notice(said.text, said.remedy, self.tr("Show"), "finance", "history"))
        else:
            self._desk.failed.emit(error)

    @Slot(object)
    def _on_done(self, ran: Ran) -> None:
        for job in ran.jobs:
            self._tell(job)

    @Slot()
    def _on_task_ended(self) -> None:
        self.ended.emit(self)

    def _tell(self, job: ExportJob) -> None:
        """Say how a job ended; a failure stays on screen until it is seen (F81)."""
        failed = sum(job.counts.get(status, 0) for status in RETRY_STATUSES)
        doubtful = job.counts.get(ItemStatus.UNKNOWN, 0)
        posted = job.counts.get(ItemStatus.SUCCESSFUL, 0)
        if not failed and not doubtful:
            said = self.tr("Posting {number} to {name}: all {count} posted")
            self._desk.told.emit(
                said.format(number=job.id, name=job.destination, count=formats.count(posted))
            )
            return
        parts = [self.tr("%n posted", None, posted)]
        if failed:
            parts.append(self.tr("%n failed", None, failed))
        if doubtful:
            parts.append(self.tr("%n in doubt", None, doubtful))
        said = self.tr("Posting {number} to {name}: {result}").format(
            number=job.id, name=job.destination, result=", ".join(parts)
        )
        remedy = self.tr("Posting History says why, and what to do.")
        if doubtful and not failed:
            remedy = self.tr("Refresh looks them up in some minutes; nothing is sent twice.")
        self._desk.warned.emit(Notice(said, remedy, self.tr("Show"), "finance", job))


def status_line(job: ExportJob) -> str:
    """Say a job's counts in words: `12 posted, 2 failed`."""
    return ", ".join(
        f"{formats.count(count)} {finance_word(status).lower()}" for status, count in job.counts.items()
    )
