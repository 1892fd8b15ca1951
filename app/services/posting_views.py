"""The Finance area: groups with counts, Completed, Posting History, and what is decided there (F38)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.engine.posting.payload import from_json
from app.engine.posting.states import Cause, causes
from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId, ExpenseId
from app.models.posting import (
    RETRY_STATUSES,
    Connection,
    ConnectorFacts,
    ExportAttempt,
    ExportItem,
    ExportJob,
    Failure,
    FinanceGroup,
    ItemStatus,
    Page,
    Posting,
)
from app.models.protocols import Progress, no_progress
from app.services.browse_lists import Lists
from app.services.connections import (
    KnownSystems,
    SaveConnection,
    Targets,
    TestConnection,
    TestResult,
)
from app.services.export_postings import Choice, ExportPlan, ExportPostings, ExportResult
from app.services.finance_lists import FinanceLists
from app.services.mapping_files import MappingFiles
from app.services.mapping_rows import MappingSheet, ReadMappings
from app.services.mappings import CheckMappings, Gap, MappingRow, SetMappings
from app.services.mending import Spot, ValueNames, spot_of
from app.services.posting_history import FindMended, History, MendedJobs
from app.services.refresh_postings import RefreshPostings, RefreshResult
from app.services.results import Done, Saved
from app.services.retry_postings import RetryPostings, SettleItem, WriteFileAgain
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork
from app.store.postings import pages
from app.store.postings_rows import GroupCount

ALL_APPROVED = Choice()


@dataclass(frozen=True, slots=True)
class FinanceView:
    """What the Finance page shows at its head.

    Attributes:
        groups: Approved expenses by group; billable ones stay until marked Billed (F40).
        retry_ids: Completed expenses that are surely not posted.
        open_jobs, failed_jobs: For the badge (F81): jobs that go on, jobs with rows to retry.
        waiting: `open_jobs` by connection.
        gone: Posted expenses that the accounting system no longer has.
    """

    groups: Mapping[FinanceGroup, GroupCount]
    retry_ids: tuple[int, ...]
    open_jobs: int
    failed_jobs: int
    waiting: Mapping[int, int] = field(default_factory=dict)
    gone: int = 0


@dataclass(frozen=True, slots=True)
class JobView:
    """One job opened: its rows, and what a person has to mend, the commonest cause first."""

    job: ExportJob
    items: tuple[ExportItem, ...]
    causes: Sequence[Cause]


@dataclass(frozen=True, slots=True)
class ItemView:
    """One row opened: the entry as it was stored before sending, and every attempt (F45, F47)."""

    item: ExportItem
    posting: Posting | None
    attempts: tuple[ExportAttempt, ...]


@dataclass(frozen=True, slots=True)
class Finance:
    """Everything that posting offers on one open company; `Finance(company.place)`.

    Results carry `changes`; hand them to `company.browse.refresh`.
    """

    place: Workplace
    targets: Targets = field(default_factory=KnownSystems)

    # ------------------------------------------------------------------ what is there

    def view(self) -> FinanceView:
        """Return groups, counts and badges (F38, F81)."""
        with self.place.database.read() as unit:
            waiting = unit.postings.waiting_jobs()
            return FinanceView(
                unit.postings.group_counts(),
                tuple(unit.postings.completed()),
                sum(waiting.values()),
                len(unit.postings.failed_jobs()),
                waiting,
                unit.postings.gone_items(),
            )

    def lists(self, lists: Lists) -> FinanceLists:
        """Return the lists of Finance, over the tables in memory; `company.browse.lists`."""
        return FinanceLists(self.place, lists)

    @property
    def records(self) -> History:
        """Posting History in full."""
        return History(self.place, self.targets)

    def approved(self, group: FinanceGroup) -> list[int]:
        """Return the ids of one group, by day, then id."""
        with self.place.database.read() as unit:
            return unit.postings.approved(group)

    def history(self, *, limit: int = 200) -> list[ExportJob]:
        """Return Posting History, the latest first."""
        with self.place.database.read() as unit:
            return unit.postings.jobs(limit=limit)

    def job(self, job_id: int, *, statuses: Sequence[ItemStatus] = ()) -> JobView:
        """Return a job with its rows, of some statuses or all; raises NotFoundError."""
        with self.place.database.read() as unit:
            job = unit.postings.job(job_id)
            items = tuple(pages(unit.postings, job_id, statuses))
        return JobView(job, items, causes(item for item in items if item.status in RETRY_STATUSES))

    def item(self, item_id: int) -> ItemView:
        """Return one row with its entry and attempts."""
        with self.place.database.read() as unit:
            item = unit.postings.item(item_id)
            payload = unit.postings.payload(item_id)
            attempts = tuple(unit.postings.attempts(item_id))
        return ItemView(item, None if payload == "{}" else from_json(payload), attempts)

    def connections(self) -> list[Connection]:
        """Return all connections, by name."""
        with self.place.database.read() as unit:
            return unit.connections.all()

    def connection(self, name: str) -> Connection:
        """Return the connection of a name; raises NotFoundError."""
        with self.place.database.read() as unit:
            return unit.connections.find(name)

    def systems(self) -> tuple[ConnectorFacts, ...]:
        """Return everything that can be connected."""
        from app.connectors.registry import systems

        return systems()

    # ------------------------------------------------------------------ posting

    def plan(self, connection_id: int, choice: Choice = ALL_APPROVED) -> ExportPlan:
        """Tell what an export would take, before it starts (F39)."""
        return ExportPostings(self.place, self.targets).plan(connection_id, choice)

    def export(
        self,
        connection_id: int,
        choice: Choice = ALL_APPROVED,
        *,
        command_id: CommandId | None = None,
        waits: bool = False,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Post; see ExportPostings."""
        export = ExportPostings(self.place, self.targets)
        return export(connection_id, choice, command_id=command_id, waits=waits, progress=progress)

    def start(
        self,
        connection_id: int,
        choice: Choice = ALL_APPROVED,
        *,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Record a job and move its expenses to Completed (F41); `resume` sends it."""
        export = ExportPostings(self.place, self.targets)
        return export.start(connection_id, choice, command_id=command_id, progress=progress)

    def start_retry(
        self,
        job_id: int,
        *,
        expense_ids: tuple[int, ...] | None = None,
        command_id: CommandId | None = None,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Record a job of failed rows (F46); `resume` sends it."""
        again = RetryPostings(self.place, self.targets)
        return again.start(job_id, expense_ids=expense_ids, command_id=command_id, progress=progress)

    def mended(self, connection_id: int, *, progress: Progress = no_progress) -> MendedJobs:
        """Find exactly the failed rows that what was changed since has mended; calls nobody."""
        return FindMended(self.place, self.targets)(connection_id, progress)

    def resume(
        self, connection_id: int, *, waits: bool = False, progress: Progress = no_progress
    ) -> list[ExportJob]:
        """Carry on with what is open for a destination, after a crash or a stop (F54)."""
        return ExportPostings(self.place, self.targets).run(connection_id, waits=waits, progress=progress)

    def refresh(self, job_id: int, *, progress: Progress = no_progress) -> RefreshResult:
        """Look up what is in doubt; reads, never sends (F43)."""
        return RefreshPostings(self.place, self.targets)(job_id, progress=progress)

    def retry(
        self,
        job_id: int,
        *,
        expense_ids: tuple[int, ...] | None = None,
        command_id: CommandId | None = None,
        waits: bool = False,
        progress: Progress = no_progress,
    ) -> ExportResult:
        """Send failed rows again, as a new job (F46)."""
        again = RetryPostings(self.place, self.targets)
        return again(job_id, expense_ids=expense_ids, command_id=command_id, waits=waits, progress=progress)

    def retry_receipts(self, job_id: int) -> ExportJob:
        """Send failed receipts again (F65)."""
        return RetryPostings(self.place, self.targets).receipts(job_id)

    def settle(self, item_id: int, *, reference: str, reason: str) -> Done:
        """Take a person's word for what is in doubt."""
        return SettleItem(self.place)(item_id, reference=reference, reason=reason)

    def write_again(self, job_id: int) -> str:
        """Write the file of a job once more; returns its path."""
        return str(WriteFileAgain(self.place, self.targets)(job_id))

    # ------------------------------------------------------------------ expenses

    def mark_billed(
        self, expense_ids: Sequence[int], *, is_billed: bool = True, command_id: CommandId | None = None
    ) -> Done:
        """Mark billable expenses as billed to the client, or take that back (F40)."""

        def work(unit: UnitOfWork) -> Stored:
            for expense in unit.expenses.get(expense_ids):
                if not expense.is_billable:
                    raise BlockedError("F40", "The expense is not billable", "Make it billable first")
            unit.expenses.set_billed(expense_ids, is_billed=is_billed)
            return {}

        done, _ = self.place.do("mark_billed", work, command_id=command_id)
        return Done(done, changes_of(expenses=expense_ids))

    def mark_incomplete(
        self, expense_ids: Sequence[int], *, reason: str = "", command_id: CommandId | None = None
    ) -> Done:
        """Send completed expenses back to Approved; BlockedError once posted or in doubt (F80)."""

        def work(unit: UnitOfWork) -> Stored:
            unit.postings.reopen(expense_ids)
            return {}

        done, _ = self.place.do("mark_incomplete", work, command_id=command_id, reason=reason)
        ids = [ExpenseId(id_) for id_ in expense_ids]
        return Done(done, changes_of(Subject.REPORTS, expenses=ids))

    # ------------------------------------------------------------------ connections and mappings

    def save_connection(self, connection: Connection, *, command_id: CommandId | None = None) -> Saved:
        """Store a connection; id 0 adds it (F78)."""
        return SaveConnection(self.place, self.targets)(connection, command_id=command_id)

    def test_connection(self, connection_id: int) -> TestResult:
        """Prove a connection (F50, F78)."""
        return TestConnection(self.place, self.targets)(connection_id)

    def set_mappings(
        self,
        connection_id: int,
        rows: Sequence[MappingRow] = (),
        static_fields: Sequence[tuple[Page, str, str]] = (),
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Store translations and static fields (F77)."""
        return SetMappings(self.place)(connection_id, rows, static_fields, command_id=command_id)

    def sheet(self, connection_id: int, page: Page) -> MappingSheet:
        """Return a mapping page with all its keys, uses and suggestions (F77)."""
        return ReadMappings(self.place, self.targets)(connection_id, page)

    @property
    def mapping_files(self) -> MappingFiles:
        """Mapping pages as CSV files."""
        return MappingFiles(self.place, self.targets)

    def gaps(
        self, connection_id: int, expense_ids: Sequence[int], *, progress: Progress = no_progress
    ) -> list[Gap]:
        """Find everything unmapped; makes no call."""
        return CheckMappings(self.place, self.targets).gaps(connection_id, expense_ids, progress=progress)

    def spots(self, connection_id: int, failures: Iterable[Failure]) -> list[Spot]:
        """Tell where each failure is mended, in order."""
        with self.place.database.read() as unit:
            mappings = unit.connections.mappings(connection_id)
            fields = unit.connections.static_fields(connection_id)
        return [spot_of(failure, mappings, fields) for failure in failures]

    def value_names(self, failures: Iterable[Failure]) -> list[str]:
        """Say what the value of each failure stands for, in order."""
        with self.place.database.read() as unit:
            names = ValueNames(unit)
            return [names.of(failure) for failure in failures]

    def preview(self, connection_id: int, expense_id: int) -> Posting | tuple[Failure, ...]:
        """Return exactly the entry that would be sent, or all that is missing."""
        return CheckMappings(self.place, self.targets).preview(connection_id, expense_id)
