"""What follows a failure: retry failed rows or receipts, say what became of what is in doubt."""

from dataclasses import dataclass
from pathlib import Path

from app.models.changes import Subject
from app.models.errors import BlockedError, ConnectorError
from app.models.ids import CommandId, ExpenseId
from app.models.posting import ExportJob, Failure, FailureReason, ItemStatus
from app.models.protocols import Progress, no_progress
from app.services.connections import Targets
from app.services.export_postings import Choice, ExportPostings, ExportResult
from app.services.export_postings_files import FileRun, file_path, refuse_unwritten
from app.services.export_postings_receipts import FileReceipts
from app.services.export_postings_run import JobRun, close_job
from app.services.results import Done
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.postings import pages
from app.store.postings_rows import ABSENT, POSTED


@dataclass(frozen=True, slots=True)
class RetryPostings:
    """Send the failed rows of a job again, as a new job; the old lines stay for ever (F46, F47)."""

    place: Workplace
    targets: Targets

    def __call__(
        self,
        job_id: int,
        *,
        expense_ids: tuple[int, ...] | None = None,
        command_id: CommandId | None = None,
        waits: bool = False,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Retry what failed and is neither posted nor on its way since; entries are made anew.

        Args:
            job_id: The job with the failed rows; one that is still open is carried on with first.
            expense_ids: Only these of them, such as those of one cause.
            command_id: Made before the first try.
            waits: As in `ExportPostings`.
            progress: As in `ExportPostings`.
        """
        connection_id, choice = self._choice(job_id, expense_ids)
        export = ExportPostings(self.place, self.targets)
        return export(connection_id, choice, command_id=command_id, waits=waits, progress=progress)

    def start(
        self,
        job_id: int,
        *,
        expense_ids: tuple[int, ...] | None = None,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Record the new job and send nothing yet; arguments as in a call."""
        connection_id, choice = self._choice(job_id, expense_ids)
        export = ExportPostings(self.place, self.targets)
        return export.start(connection_id, choice, command_id=command_id, progress=progress)

    def _choice(self, job_id: int, expense_ids: tuple[int, ...] | None) -> tuple[int, Choice]:
        with self.place.database.read() as unit:
            job = unit.postings.job(job_id)
            failed = unit.postings.retryable(job_id)
            first = unit.postings.payload(unit.postings.items(job_id, limit=1)[0].id)
        wanted = None if expense_ids is None else set(expense_ids)
        chosen = tuple(id_ for id_ in failed if wanted is None or id_ in wanted)
        was_final = '"is_final":true' in first or (None if first == "{}" else False)
        return job.connection_id, Choice(expense_ids=chosen, retry_of=job_id, is_final=was_final)

    def receipts(self, job_id: int) -> ExportJob:
        """Send failed receipts again, and nothing else (F65)."""
        with self.place.database.read() as unit:
            job = unit.postings.job(job_id)
            connection = unit.connections.get(job.connection_id)
            posted = list(pages(unit.postings, job_id, (ItemStatus.SUCCESSFUL,)))
        if self.targets.facts(connection).is_file:
            refuse_unwritten(job)
            path = file_path(connection, job_id, self.targets.file(connection).suffix)
            FileReceipts(self.place, connection, job_id)(path)
            return self._job(job_id)
        connector = self.targets.connector(connection)
        try:
            run = JobRun(self.place, connector, connection, job_id, runner="")
            for item in posted:
                if item.receipt_failure is not None:
                    run.attach_again(item)
        finally:
            connector.close()
        return self._job(job_id)

    def _job(self, job_id: int) -> ExportJob:
        with self.place.database.read() as unit:
            return unit.postings.job(job_id)


@dataclass(frozen=True, slots=True)
class SettleItem:
    """Take a person's word for an item that is in doubt, where the system cannot be asked."""

    place: Workplace

    def __call__(
        self, item_id: int, *, reference: str, reason: str, command_id: CommandId | None = None
    ) -> Done:
        """Say that it is posted under a reference, or with an empty one that it is not there.

        Raises BlockedError where nothing is in doubt.
        """

        def work(unit: UnitOfWork) -> Stored:
            item = unit.postings.item(item_id)
            if item.status is not ItemStatus.UNKNOWN:
                raise BlockedError("F54", "Nothing is in doubt about it", "Refresh the posting")
            unit.postings.settle(item.key, POSTED if reference else ABSENT)
            if reference:
                unit.postings.set_item(
                    item_id, status=ItemStatus.SUCCESSFUL, transaction_reference=reference, failure=None
                )
            else:
                unit.postings.set_item(item_id, status=ItemStatus.FAILED, failure=_ABSENT)
            close_job(unit, item.job_id)
            return {"expense": item.expense_id}

        done, stored = self.place.do("settle_posting", work, command_id=command_id, reason=reason)
        return Done(done, changes_of(Subject.POSTINGS, expenses=[ExpenseId(int(stored["expense"]))]))


_ABSENT = Failure(
    FailureReason.TIMEOUT,
    field="answer",
    origin="a person looked in the accounting system",
    remedy="It is not there: retry",
)


@dataclass(frozen=True, slots=True)
class WriteFileAgain:
    """Write the file of a job once more; the bytes are the same (F79)."""

    place: Workplace
    targets: Targets

    def __call__(self, job_id: int, path: Path | None = None, *, progress: Progress = no_progress) -> Path:
        """Write to `path`, or over the file of the job; changes nothing in the company."""
        with self.place.database.read() as unit:
            job = unit.postings.job(job_id)
            connection = unit.connections.get(job.connection_id)
        if not self.targets.facts(connection).is_file:
            raise BlockedError("F79", "This posting went to an accounting system", "Refresh it instead")
        refuse_unwritten(job)
        target = self.targets.file(connection)
        wanted = path or file_path(connection, job_id, target.suffix)
        try:
            FileRun(self.place, target, connection, job_id).write(wanted, job, progress)
        except ConnectorError as error:
            raise BlockedError("F79", str(error), error.failure.remedy) from error
        return wanted
