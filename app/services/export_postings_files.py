"""Runs a file job: all entries in one pass into one file that is whole or not there (F79).

Writing a file again gives the same bytes, so nothing about it is ever in doubt: after a crash it is
written once more.
"""

import hashlib
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from app.connectors.protocol import FileJob, FileTarget, FileTotals
from app.connectors.registry import facts_of
from app.engine.posting.payload import from_json
from app.engine.posting.states import job_status
from app.models.errors import BlockedError, ConnectorError, FileError
from app.models.posting import (
    Connection,
    ExportJob,
    Failure,
    FailureReason,
    ItemStatus,
    JobStatus,
    Posting,
)
from app.models.protocols import Progress, no_progress
from app.services.connections import folder_of
from app.services.export_postings_receipts import IN_FILE, FileReceipts
from app.services.export_postings_run import close_job
from app.services.workplace import Stored, Workplace
from app.store import UnitOfWork
from app.store.postings import entries

BLOCK = 1 << 20


def file_path(connection: Connection, job_id: int, suffix: str) -> Path:
    """Name the file of a job: the connection's name and the job's number."""
    kept = "".join(char if char.isalnum() or char in "-_" else "-" for char in connection.name)
    prefix = facts_of(connection.system).file_prefix
    return Path(folder_of(connection)) / f"{prefix}{kept}-{job_id:05}{suffix}"


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            found.update(block)
    return found.hexdigest()


@dataclass
class FileRun:
    """Writes one job.

    Attributes:
        written: The items in the file, in its order.
    """

    place: Workplace
    target: FileTarget
    connection: Connection
    job_id: int
    written: "array[int]" = field(default_factory=lambda: array("q"))

    def __call__(self, progress: Progress = no_progress) -> None:
        """Write the file, read it back, record what is in it; a failure abandons the job's items."""
        with self.place.database.read() as unit:
            job = unit.postings.job(self.job_id)
        is_begun = any(job.counts.get(status) for status in IN_FILE)
        try:
            self.target.check()
            path = file_path(self.connection, self.job_id, self.target.suffix)
            if path.exists() and not is_begun:
                reason = "a file of this name is there already, and this job did not write it"
                raise FileError(str(path), reason, "Move it away, or choose another folder")
            if job.counts.get(ItemStatus.PENDING):
                self._do("send_posting", lambda unit: unit.postings.begin_file(self.job_id))
            if not self._is_anything_left():
                self._do("finish_posting", self._finish)
                return
            self.write(path, job, progress)
        except (ConnectorError, FileError) as error:
            self._fail(_failure(error))
            return
        FileReceipts(self.place, self.connection, self.job_id)(path)
        self._do("record_posting", lambda unit: self._record(unit, path))

    def write(self, path: Path, job: ExportJob, progress: Progress = no_progress) -> FileTotals:
        """Write every entry of the job into a file and prove what its bytes say."""
        about = FileJob(self.job_id, job.made_at, self.place.name, self.place.currency)
        totals: list[FileTotals] = []
        del self.written[:]

        def fill(stream: IO[bytes]) -> None:
            with self.place.database.read() as unit:
                made = self._entries(unit, job.item_count, progress)
                totals.append(self.target.write(made, about, stream))

        self.place.files.write_atomic(path, fill)
        with self.place.files.open_read(path) as stream:
            found = self.target.read_back(stream, about)
        if found != totals[0]:
            raise FileError(
                str(path), "it does not read back as it was written", "Check the disk, then retry"
            )
        return found

    def _entries(self, unit: UnitOfWork, total: int, progress: Progress) -> Iterator[Posting]:
        for number, (item_id, text) in enumerate(entries(unit.postings, self.job_id, IN_FILE), start=1):
            progress(number, total)
            self.written.append(item_id)
            yield from_json(text)

    def _is_anything_left(self) -> bool:
        with self.place.database.read() as unit:
            counts = unit.postings.counts(self.job_id)
        return bool(counts.get(ItemStatus.IN_PROGRESS) or counts.get(ItemStatus.UNKNOWN))

    def _record(self, unit: UnitOfWork, path: Path) -> None:
        unit.postings.end_file(self.job_id, path.name, self.written)
        self._finish(unit)

    def _finish(self, unit: UnitOfWork) -> None:
        close_job(unit, self.job_id)

    def _fail(self, failure: Failure) -> None:
        """The file is not there: whatever was to go into it is surely not posted (F48)."""

        def work(unit: UnitOfWork) -> None:
            unit.postings.forget_file(self.job_id)
            unit.postings.abandon(self.job_id, failure)
            status = job_status(unit.postings.counts(self.job_id))
            unit.postings.set_job(self.job_id, status, failure=failure)

        self._do("stop_posting", work)

    def _do(self, kind: str, work: Callable[[UnitOfWork], object]) -> None:
        def run(unit: UnitOfWork) -> Stored:
            work(unit)
            return {}

        self.place.do(kind, run)


def _failure(error: ConnectorError | FileError) -> Failure:
    if isinstance(error, ConnectorError):
        return error.failure
    return Failure(
        FailureReason.UNEXPECTED,
        field="file",
        value=error.path,
        origin="the connection's folder",
        remedy=f"{error.remedy}, then retry" if error.remedy else "Then retry",
        text=error.reason,
    )


def refuse_unwritten(job: ExportJob) -> None:
    """Raise BlockedError where a job has no file to write again."""
    if job.status in (JobStatus.PENDING, JobStatus.FAILED):
        raise BlockedError("F79", "Nothing of this posting was written", "Retry it")
