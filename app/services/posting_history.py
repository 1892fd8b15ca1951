"""Posting History in full: jobs, their rows a page at a time, one row with everything that is known of it."""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.engine.posting.payload import from_json, payload_hash
from app.engine.posting.states import causes
from app.models.errors import FileError
from app.models.posting import (
    RETRY_STATUSES,
    ExportAttempt,
    ExportItem,
    ExportJob,
    Failure,
    FailureReason,
    ItemStatus,
    Posting,
)
from app.models.protocols import Progress, no_progress
from app.reports.tables import Column, Kind, Value, write_csv, write_table
from app.services.connections import Targets
from app.services.mappings import CheckMappings
from app.services.mending import Spot, ValueNames, spot_of
from app.services.results import Exported
from app.services.workplace import Workplace
from app.store import UnitOfWork
from app.store.postings import pages

FAILED = tuple(RETRY_STATUSES)
PAGE_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class CauseView:
    """One cause of failures in a job: what to mend, where, and the expenses that wait for it.

    Attributes:
        count: Rows that failed by it.
        expense_ids: Those that can be retried now: neither posted nor on their way since.
        named: The value as people know it.
    """

    reason: FailureReason
    field: str
    value: str
    remedy: str
    count: int
    expense_ids: tuple[int, ...]
    spot: Spot
    named: str = ""


@dataclass(frozen=True, slots=True)
class JobInFull:
    """One job opened.

    Attributes:
        item_ids: Of the rows that are listed, by day, then id.
        retryable: Expenses that Retry Failed Records takes.
        receipts: Posted rows whose receipt failed (F65).
        gone: Posted rows that are no longer in the accounting system.
        retried_by: Jobs that sent its failed rows again.
        is_file: Nothing is ever in doubt, and the file can be written again.
        can_search: What is in doubt can be looked up there.
    """

    job: ExportJob
    item_ids: "array[int]"
    causes: tuple[CauseView, ...]
    retryable: int
    receipts: int
    gone: int
    retried_by: tuple[int, ...]
    is_file: bool
    can_search: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row of a job with the names that people know the expense, and the value of a failure, by."""

    item: ExportItem
    merchant: str
    employee: str
    named: str = ""


@dataclass(frozen=True, slots=True)
class ItemInFull:
    """One row opened (F45, F47): the entry as it was stored before sending, and every attempt.

    Attributes:
        payload: The entry as JSON, indented; empty where none could be made.
        spot: Where its failure is mended, None where it has not failed.
        others: Rows of the same expense in other jobs, the latest first.
    """

    row: ItemRow
    posting: Posting | None
    payload: str
    attempts: tuple[ExportAttempt, ...]
    spot: Spot | None
    others: tuple[ExportItem, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Reads Posting History."""

    place: Workplace
    targets: Targets

    def header(self, job_id: int) -> ExportJob:
        """Return a job without its rows; raises NotFoundError."""
        with self.place.database.read() as unit:
            return unit.postings.job(job_id)

    def job(self, job_id: int, statuses: Sequence[ItemStatus] = ()) -> JobInFull:
        """Return a job with its causes and the ids of its rows, of some statuses or all."""
        with self.place.database.read() as unit:
            job = unit.postings.job(job_id)
            connection = unit.connections.get(job.connection_id)
            failed = list(pages(unit.postings, job_id, FAILED))
            receipts, gone = unit.postings.posted_figures(job_id)
            retryable = set(unit.postings.retryable(job_id))
            mappings = unit.connections.mappings(job.connection_id)
            fields = unit.connections.static_fields(job.connection_id)
            ids = unit.postings.item_ids(job_id, statuses)
            jobs = unit.postings.jobs(connection_id=job.connection_id, limit=1000)
            grouped = causes(failed)
            by_id = {item.id: item for item in failed}
            names = ValueNames(unit)
            named = [names.of(by_id[cause.item_ids[0]].failure) for cause in grouped]
        facts = self.targets.facts(connection)
        found = []
        for cause, name in zip(grouped, named, strict=True):
            failure = by_id[cause.item_ids[0]].failure
            assert failure is not None, "a cause is made of failures"
            waiting = [by_id[id_].expense_id for id_ in cause.item_ids]
            found.append(
                CauseView(
                    cause.reason,
                    cause.field,
                    cause.value,
                    cause.remedy,
                    len(cause.item_ids),
                    tuple(id_ for id_ in waiting if id_ in retryable),
                    spot_of(failure, mappings, fields),
                    name,
                )
            )
        return JobInFull(
            job,
            ids,
            tuple(found),
            len(retryable),
            receipts,
            gone,
            tuple(sorted(one.id for one in jobs if one.retry_of == job_id)),
            facts.is_file,
            facts.can_search,
        )

    def rows(self, item_ids: Sequence[int]) -> list[ItemRow]:
        """Return one page of rows in the order of `item_ids`."""
        with self.place.database.read() as unit:
            return _rows(unit, unit.postings.items_by_id(item_ids))

    def item(self, item_id: int) -> ItemInFull:
        """Return one row in full; raises NotFoundError."""
        with self.place.database.read() as unit:
            item = unit.postings.item(item_id)
            payload = unit.postings.payload(item_id)
            attempts = tuple(unit.postings.attempts(item_id))
            job = unit.postings.job(item.job_id)
            mappings = unit.connections.mappings(job.connection_id)
            fields = unit.connections.static_fields(job.connection_id)
            others = tuple(one for one in unit.postings.items_of(item.expense_id) if one.id != item_id)
            [row] = _rows(unit, [item])
        is_made = payload != "{}"
        spot = None if item.failure is None else spot_of(item.failure, mappings, fields)
        return ItemInFull(
            row,
            from_json(payload) if is_made else None,
            json.dumps(json.loads(payload), indent=2, ensure_ascii=False) if is_made else "",
            attempts,
            spot,
            others,
        )


def _rows(unit: UnitOfWork, items: Sequence[ExportItem]) -> list[ItemRow]:
    expenses = {one.id: one for one in unit.expenses.get([item.expense_id for item in items])}
    names = {one.id: one.name for one in unit.employees.all()}
    values = ValueNames(unit)
    rows = []
    for item in items:
        expense = expenses[item.expense_id]  # type: ignore[index] # an expense's id is a plain number here
        named = values.of(item.failure)
        rows.append(ItemRow(item, expense.merchant, names.get(expense.employee_id, ""), named))
    return rows


@dataclass(frozen=True, slots=True)
class MendedJobs:
    """Failed rows that a fix has mended: their entry can be made now and is another one than failed.

    Attributes:
        expense_ids: By the job that they failed in last, in order.
    """

    expense_ids: Mapping[int, tuple[int, ...]]

    @property
    def count(self) -> int:
        """How many expenses can be sent again with hope."""
        return sum(len(ids) for ids in self.expense_ids.values())


@dataclass(frozen=True, slots=True)
class FindMended:
    """Find exactly those failed rows of a connection that what was changed since has mended."""

    place: Workplace
    targets: Targets

    def __call__(self, connection_id: int, progress: Progress = no_progress) -> MendedJobs:
        """Make the entries of all failed rows anew and compare; calls nobody."""
        with self.place.database.read() as unit:
            failed = {item.expense_id: item for item in unit.postings.failed_of(connection_id)}
            payloads = unit.postings.payloads([item.id for item in failed.values()])
        final = {id_ for id_, item in failed.items() if '"is_final":true' in payloads.get(item.id, "")}
        found: dict[int, list[int]] = {}
        check = CheckMappings(self.place, self.targets)
        for is_final, ids in ((True, sorted(final)), (False, sorted(set(failed) - final))):
            for done, (expense_id, made) in enumerate(check.entries(connection_id, ids, is_final=is_final)):
                progress(done, len(ids))
                item = failed[expense_id]
                if isinstance(made, Posting) and payload_hash(made) != item.payload_hash:
                    found.setdefault(item.job_id, []).append(expense_id)
        return MendedJobs({job_id: tuple(ids) for job_id, ids in sorted(found.items())})


@dataclass(frozen=True, slots=True)
class ExportHistory:
    """Write Posting History, or the rows of a job, to Excel or CSV as listed (F37)."""

    place: Workplace
    history: History
    word: Callable[[str], str] = str
    """Writes a status or reason as the window says it."""

    def jobs(self, path: Path, jobs: Sequence[ExportJob]) -> Exported:
        """Write the jobs given, a row for each currency of its total."""
        columns = [
            Column("Posting", Kind.COUNT, 10),
            Column("Time (UTC)", Kind.MOMENT, 20),
            Column("By", Kind.TEXT, 16),
            Column("Destination", Kind.TEXT, 24),
            Column("Status", Kind.TEXT, 22),
            Column("Expenses", Kind.COUNT, 10),
            *(Column(self.word(status.value), Kind.COUNT, 12) for status in ItemStatus),
            Column("Totals", Kind.TEXT, 30),
            Column("Retry of", Kind.COUNT, 10),
            Column("Failure", Kind.TEXT, 60),
        ]

        def rows() -> Iterator[list[Value]]:
            from app.models.money import plain

            for job in jobs:
                totals = ", ".join(
                    f"{plain(minor, code)} {code}" for code, minor in sorted(job.totals.items())
                )
                yield [
                    job.id,
                    job.made_at,
                    job.made_by,
                    job.destination,
                    self.word(job.status.value),
                    job.item_count,
                    *(job.counts.get(status, 0) for status in ItemStatus),
                    totals,
                    job.retry_of,
                    self._said(job.failure),
                ]

        return self._write(path, "Posting History", columns, rows())

    def items(self, path: Path, item_ids: Sequence[int], progress: Progress = no_progress) -> Exported:
        """Write the rows of a job in the order given."""
        columns = [
            Column("Expense", Kind.COUNT, 10),
            Column("Expense date", Kind.DAY, 13),
            Column("Posting date", Kind.DAY, 13),
            Column("Strategy", Kind.TEXT, 18),
            Column("Employee", Kind.TEXT, 20),
            Column("Merchant", Kind.TEXT, 28),
            Column("Amount", Kind.MONEY, 14),
            Column("Currency", Kind.TEXT, 9),
            Column("Status", Kind.TEXT, 14),
            Column("Transaction reference", Kind.TEXT, 26),
            Column("Key", Kind.TEXT, 24),
            Column("Reason", Kind.TEXT, 26),
            Column("Field", Kind.TEXT, 18),
            Column("Value sent", Kind.TEXT, 24),
            Column("From", Kind.TEXT, 30),
            Column("What to do", Kind.TEXT, 50),
            Column("Their words", Kind.TEXT, 50),
        ]

        def rows() -> Iterator[list[Value]]:
            for start in range(0, len(item_ids), PAGE_ROWS):
                progress(start, len(item_ids))
                for row in self.history.rows(item_ids[start : start + PAGE_ROWS]):
                    yield self._cells(row)

        return self._write(path, "Posting", columns, rows())

    def _cells(self, row: ItemRow) -> list[Value]:
        item = row.item
        told = item.failure or item.receipt_failure
        return [
            item.expense_id,
            item.document_on,
            item.posted_on,
            self.word(item.strategy.value),
            row.employee,
            row.merchant,
            item.amount,
            item.amount.currency,
            self.word(item.status.value),
            item.transaction_reference,
            item.key,
            self.word(told.reason.value) if told else "",
            *((told.field, told.value, told.origin, told.remedy, told.text) if told else ("",) * 5),
        ]

    def _said(self, failure: Failure | None) -> str:
        if failure is None:
            return ""
        return ". ".join(
            part for part in (self.word(failure.reason.value), failure.text, failure.remedy) if part
        )

    def _write(
        self, path: Path, title: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]
    ) -> Exported:
        suffix = path.suffix.casefold()
        if suffix not in (".xlsx", ".csv"):
            raise FileError(str(path), "a list is written as .xlsx or .csv", "Choose one of these endings")
        count = 0

        def fill(stream: IO[bytes]) -> None:
            nonlocal count
            if suffix == ".csv":
                count = write_csv(stream, columns, rows)
            else:
                count = write_table(stream, title, columns, rows)

        self.place.files.write_atomic(path, fill)
        return Exported(path, count, (title,))
