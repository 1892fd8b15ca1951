"""Refresh: ask what became of a job; reads, never sends (F43)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.connectors.protocol import Connector, FileJob
from app.engine.posting.payload import from_json
from app.engine.posting.states import GONE, Step, Trail, after_absence
from app.models.changes import Changes, Subject
from app.models.errors import ConnectorError, FileError
from app.models.posting import Connection, ExportItem, ExportJob, ItemStatus
from app.models.protocols import Progress, no_progress
from app.services.connections import Targets
from app.services.export_postings_files import file_path
from app.services.export_postings_run import close_job, misfit_of
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.postings import pages
from app.store.postings_rows import ABSENT, POSTED


@dataclass(frozen=True, slots=True)
class RefreshResult:
    """What a refresh found.

    Attributes:
        settled: Items whose fate is known now.
        gone: Posted items that are no longer there.
        waiting: Items still in doubt.
    """

    job: ExportJob
    settled: int
    gone: int
    waiting: int
    changes: Changes


@dataclass(frozen=True, slots=True)
class RefreshPostings:
    """Look up what is in doubt and whether what was posted is still there."""

    place: Workplace
    targets: Targets

    def __call__(self, job_id: int, *, progress: Progress = no_progress) -> RefreshResult:
        """Ask the accounting system, or look at the file; raises ConnectorError where it cannot be asked."""
        with self.place.database.read() as unit:
            job = unit.postings.job(job_id)
            connection = unit.connections.get(job.connection_id)
            items = list(pages(unit.postings, job_id, (ItemStatus.UNKNOWN, ItemStatus.SUCCESSFUL)))
        if self.targets.facts(connection).is_file:
            return self._file(job, connection)
        connector = self.targets.connector(connection)
        try:
            connector.check()
            for done, item in enumerate(items):
                progress(done, len(items))
                self._look(connector, item)
        finally:
            connector.close()
        self._write(lambda unit: close_job(unit, job_id))
        before = sum(item.status is ItemStatus.UNKNOWN for item in items)
        with self.place.database.read() as unit:
            fresh = unit.postings.job(job_id)
            gone = sum(one.is_gone for one in pages(unit.postings, job_id, (ItemStatus.SUCCESSFUL,)))
        waiting = fresh.counts.get(ItemStatus.UNKNOWN, 0)
        return RefreshResult(fresh, before - waiting, gone, waiting, changes_of(Subject.POSTINGS))

    def _look(self, connector: Connector, item: ExportItem) -> None:
        if not connector.facts.can_search:
            return
        with self.place.database.read() as unit:
            posting = from_json(unit.postings.payload(item.id))
            stored = unit.postings.trail(item.id, item.key)
        looked_at = self.place.clock.now()
        try:
            found = connector.find(posting)
        except ConnectorError:
            return  # nothing is known that was not known before
        if found is None:
            trail = Trail(stored.sends, stored.first_sent_at, stored.last_sent_at, stored.is_doubtful)
            self._absent(connector, item, trail, looked_at)
            return
        misfit = misfit_of(posting, found)
        is_draft = posting.is_final and not found.is_final and item.status is ItemStatus.UNKNOWN
        if is_draft or (misfit is not None and item.status is ItemStatus.UNKNOWN):
            return  # a run finishes the draft, a person compares

        def work(unit: UnitOfWork) -> None:
            unit.postings.settle(item.key, POSTED)
            values = {"status": ItemStatus.SUCCESSFUL, "failure": misfit, "is_gone": 0}
            unit.postings.set_item(item.id, transaction_reference=found.reference, **values)

        self._write(work)

    def _absent(self, connector: Connector, item: ExportItem, trail: Trail, looked_at: datetime) -> None:
        if item.status is ItemStatus.SUCCESSFUL:
            self._write(lambda unit: unit.postings.set_item(item.id, is_gone=1))
            return
        if after_absence(trail, connector.facts, looked_at) is Step.WAIT:
            return

        def work(unit: UnitOfWork) -> None:
            unit.postings.settle(item.key, ABSENT)
            unit.postings.set_item(item.id, status=ItemStatus.FAILED, failure=GONE)

        self._write(work)

    def _file(self, job: ExportJob, connection: Connection) -> RefreshResult:
        """Look whether the file is there and still says what was written."""
        target = self.targets.file(connection)
        path = file_path(connection, job.id, target.suffix)
        about = FileJob(job.id, job.made_at, self.place.name, self.place.currency)
        posted = job.counts.get(ItemStatus.SUCCESSFUL, 0)
        try:
            with self.place.files.open_read(path) as stream:
                is_gone = target.read_back(stream, about).entries != posted
        except (FileError, ConnectorError, ValueError):
            is_gone = True
        if posted:
            self._write(lambda unit: unit.postings.set_gone(job.id, is_gone=is_gone))
        with self.place.database.read() as unit:
            fresh = unit.postings.job(job.id)
        gone = posted if is_gone else 0
        return RefreshResult(fresh, 0, gone, 0, changes_of(Subject.POSTINGS))

    def _write(self, work: Callable[[UnitOfWork], object]) -> None:
        def run(unit: UnitOfWork) -> Stored:
            work(unit)
            return {}

        self.place.do("refresh_posting", run)
