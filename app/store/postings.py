"""Export jobs, their items and attempts: the outbox. What was sent is stored before it is sent (F53, F54)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select, update

from app.models.errors import BlockedError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.period import to_day
from app.models.posting import (
    LIVE_STATUSES,
    ExportAttempt,
    ExportItem,
    ExportJob,
    Failure,
    FinanceGroup,
    ItemStatus,
    JobStatus,
)
from app.store.context import ContentHash, canonical, chunks, from_text
from app.store.posted import refuse_posted
from app.store.postings_files import FilePostings
from app.store.postings_rows import (
    DOUBTFUL,
    ITEM_COLUMNS,
    NOT_SENT,
    GroupCount,
    NewItem,
    NewJob,
    SendTrail,
    failure_text,
    failure_values,
    item_row,
    stored,
    to_attempt,
    to_item,
    to_job,
)
from app.store.schema.expenses import expense
from app.store.schema.posting import export_attempt, export_item, export_job

ITEMS_MAX = 500

ITEMS_HELD = 1_000
"""Items of a new job in memory at once."""

_LIVE = tuple(status.value for status in LIVE_STATUSES)
_live = export_item.alias("live")
_IS_LIVE = exists().where(_live.c.expense_id == expense.c.id, _live.c.status.in_(_LIVE))
_IS_BILLABLE = and_(expense.c.is_billable == 1, expense.c.is_billed == 0)
_IS_OWN = expense.c.paid_by.in_((PaidBy.OWN_MONEY.value, PaidBy.CASH.value))


def _group(group: FinanceGroup) -> ColumnElement[bool]:
    match group:
        case FinanceGroup.BILLABLE:
            return _IS_BILLABLE
        case FinanceGroup.REIMBURSABLE:
            return and_(~_IS_BILLABLE, _IS_OWN)
        case FinanceGroup.RECONCILABLE:
            return and_(~_IS_BILLABLE, ~_IS_OWN)


class Postings(FilePostings):
    """Everything that was or is being posted."""

    # ------------------------------------------------------------------ expenses on their way

    def group_counts(self) -> dict[FinanceGroup, GroupCount]:
        """Count approved expenses by group (F38), with sums by currency."""
        found: dict[FinanceGroup, GroupCount] = {}
        for group in FinanceGroup:
            columns = expense.c
            statement = (
                select(columns.currency, func.count(), func.sum(columns.amount_minor))
                .where(_approved(), _group(group))
                .group_by(columns.currency)
                .order_by(columns.currency)
            )
            rows = self._rows(statement)
            found[group] = GroupCount(sum(row[1] for row in rows), {row[0]: int(row[2]) for row in rows})
        return found

    def approved(self, group: FinanceGroup | None = None) -> list[int]:
        """Return approved expenses, of one group or all but billable ones, by day, then id."""
        condition = ~_IS_BILLABLE if group is None else _group(group)
        return self._expense_ids(_approved(), condition)

    def completed(self) -> list[int]:
        """Return completed expenses that are surely not posted: those listed under Retry."""
        is_completed = expense.c.status == ExpenseStatus.COMPLETED.value
        return self._expense_ids(expense.c.removed == "", is_completed, ~_IS_LIVE)

    def complete(self, expense_ids: Sequence[int]) -> None:
        """Move expenses to Completed, in the transaction that records their job (F41)."""
        self._set_status(expense_ids, ExpenseStatus.APPROVED, ExpenseStatus.COMPLETED)

    def reopen(self, expense_ids: Sequence[int]) -> None:
        """Send completed expenses back to Approved (F80); BlockedError once posted or in doubt."""
        refuse_posted(self._connection, expense_ids)
        self._set_status(expense_ids, ExpenseStatus.COMPLETED, ExpenseStatus.APPROVED)

    def _set_status(self, ids: Sequence[int], before: ExpenseStatus, after: ExpenseStatus) -> None:
        moved = 0
        for chunk in chunks(ids):
            done = self._execute(
                update(expense)
                .where(expense.c.id.in_(chunk), expense.c.status == before.value, expense.c.removed == "")
                .values(status=after.value, version=expense.c.version + 1)
            )
            moved += done.rowcount
            for id_ in chunk:
                self._context.record(
                    "change", "expense", id_, before={"status": before.value}, after={"status": after.value}
                )
        if moved != len(ids):
            raise BlockedError(
                "F41", f"{len(ids) - moved} of the expenses are no longer {before.value}", "Refresh the list"
            )

    def _expense_ids(self, *conditions: ColumnElement[bool]) -> list[int]:
        statement = select(expense.c.id).where(*conditions).order_by(expense.c.spent_day, expense.c.id)
        return [row.id for row in self._connection.execute(statement)]

    # ------------------------------------------------------------------ jobs

    def add_job(self, new: NewJob, items: Iterable[NewItem]) -> int:
        """Record a job with its items, a block at a time.

        The database refuses an expense that is posted or on its way: BlockedError.
        """
        values: dict[str, Any] = {
            "connection_id": new.connection_id,
            "made_at": self._context.at_text,
            "made_by": self._context.user,
            "destination": new.destination,
            "filter": canonical(dict(new.filter)),
            "retry_of": new.retry_of,
            "command_id": self._context.command_id,
        }
        job_id = self._context.insert(export_job, **values)
        seal, totals, count = ContentHash(), dict[str, int](), 0
        waiting = iter(items)
        while block := list(islice(waiting, ITEMS_HELD)):
            refuse_posted(self._connection, [item.expense_id for item in block])
            rows = [item_row(job_id, item) for item in block]
            seal.add_all(rows)
            self._context.insert_rows(export_item, ITEM_COLUMNS, rows)
            count += len(block)
            for item in block:
                totals[item.amount.currency] = totals.get(item.amount.currency, 0) + item.amount.minor
        sums = {"item_count": count, "totals": canonical(totals)}
        self._execute(update(export_job).where(export_job.c.id == job_id).values(**sums))
        self._context.record("create", "export_job", job_id, after={**values, **sums, "sha256": seal.hex()})
        return job_id

    def job(self, job_id: int) -> ExportJob:
        """Return one job; raises NotFoundError."""
        row = self._one(export_job, job_id, "posting")
        return to_job(row, self.counts(job_id))

    def jobs(self, *, connection_id: int | None = None, limit: int = 200) -> list[ExportJob]:
        """Return Posting History, the latest first (F38)."""
        statement = select(export_job).order_by(export_job.c.id.desc()).limit(limit)
        if connection_id is not None:
            statement = statement.where(export_job.c.connection_id == connection_id)
        rows = self._rows(statement)
        counts = self._counts([row.id for row in rows])
        return [to_job(row, counts.get(row.id, {})) for row in rows]

    def open_jobs(self, connection_id: int) -> list[int]:
        """Return the jobs of a destination that have not ended, the oldest first (F55)."""
        states = (JobStatus.PENDING.value, JobStatus.IN_PROGRESS.value)
        statement = select(export_job.c.id).where(
            export_job.c.connection_id == connection_id, export_job.c.status.in_(states)
        )
        return [row.id for row in self._rows(statement.order_by(export_job.c.id))]

    def counts(self, job_id: int) -> dict[ItemStatus, int]:
        """Count a job's items by status."""
        return self._counts([job_id]).get(job_id, {})

    def _counts(self, job_ids: Sequence[int]) -> dict[int, dict[ItemStatus, int]]:
        columns = export_item.c
        found: dict[int, dict[ItemStatus, int]] = {}
        for chunk in chunks(job_ids):
            statement = (
                select(columns.job_id, columns.status, func.count())
                .where(columns.job_id.in_(chunk))
                .group_by(columns.job_id, columns.status)
                .order_by(columns.job_id, columns.status)
            )
            for job_id, status, count in self._rows(statement):
                found.setdefault(job_id, {})[ItemStatus(status)] = count
        return found

    def set_job(self, job_id: int, status: JobStatus, *, failure: Failure | None = None) -> None:
        """Store a job's status; one that has ended gets its time, once."""
        row = self._one(export_job, job_id, "posting")
        has_ended = status not in (JobStatus.PENDING, JobStatus.IN_PROGRESS)
        values: dict[str, Any] = {"status": status.value}
        if failure is not None:
            values["failure"] = failure_text(failure)
        elif status is JobStatus.COMPLETED:
            values["failure"] = ""  # what stopped it on the way is over
        if has_ended and row.ended_at is None:
            values["ended_at"] = self._context.at_text
        self._change(export_job, job_id, values, what="export_job")

    def abandon(self, job_id: int, failure: Failure) -> None:
        """Abandon every item of a job that was never sent (F48)."""
        status = ItemStatus.ABANDONED.value
        self._move(job_id, ItemStatus.PENDING, status=status, **failure_values(failure))
        self._context.record("abandon", "export_job", job_id, after={"failure": failure_text(failure)})

    # ------------------------------------------------------------------ items

    def items(
        self,
        job_id: int,
        *,
        statuses: Sequence[ItemStatus] = (),
        after: tuple[int, int] | None = None,
        limit: int = ITEMS_MAX,
    ) -> list[ExportItem]:
        """Return a page of a job's items, by posting day, then id.

        Args:
            job_id: The job.
            statuses: Only these; all where empty.
            after: Place of the last item of the page before, of `place_of`.
            limit: Items of a page.
        """
        columns = export_item.c
        day = func.coalesce(columns.original_day, 0)
        statement = select(export_item).where(columns.job_id == job_id)
        if statuses:
            statement = statement.where(columns.status.in_([status.value for status in statuses]))
        if after is not None:
            statement = statement.where(or_(day > after[0], and_(day == after[0], columns.id > after[1])))
        rows = self._rows(statement.order_by(day, columns.id).limit(limit))
        return [to_item(row) for row in rows]

    def item(self, item_id: int) -> ExportItem:
        """Return one item."""
        return to_item(self._one(export_item, item_id, "posted expense"))

    def live_item(self, expense_id: int) -> ExportItem | None:
        """Return the item under which an expense is posted or on its way."""
        statement = select(export_item).where(
            export_item.c.expense_id == expense_id, export_item.c.status.in_(_LIVE)
        )
        row = self._connection.execute(statement).first()
        return None if row is None else to_item(row)

    def last_item(self, expense_id: int) -> ExportItem | None:
        """Return the latest item of an expense, whatever became of it."""
        wanted = select(export_item).where(export_item.c.expense_id == expense_id)
        row = self._connection.execute(wanted.order_by(export_item.c.id.desc()).limit(1)).first()
        return None if row is None else to_item(row)

    def payload(self, item_id: int) -> str:
        """Return an item's entry as it was stored before sending."""
        return str(self._one(export_item, item_id, "posted expense").payload)

    def payloads(self, item_ids: Sequence[int]) -> dict[int, str]:
        """Return the entries of a page of items, by item."""
        found: dict[int, str] = {}
        for chunk in chunks(item_ids):
            statement = select(export_item.c.id, export_item.c.payload).where(export_item.c.id.in_(chunk))
            found.update((row.id, row.payload) for row in self._rows(statement))
        return found

    def set_item(self, item_id: int, **values: Any) -> None:  # noqa: ANN401 -- columns of export_item
        """Change an item and record it; enums, days and failures are written as stored."""
        self._change(export_item, item_id, stored(values), what="export_item")

    def recover(self, job_id: int) -> int:
        """Put in doubt what was under way when the program ended (F54); returns how many."""
        count = self._move(job_id, ItemStatus.IN_PROGRESS, status=ItemStatus.UNKNOWN.value)
        if count:
            self._context.record("recover", "export_job", job_id, after={"unknown": count})
        return count

    def retryable(self, job_id: int) -> list[int]:
        """Return expenses of a job that failed and are neither posted nor on their way since (F46)."""
        states = (ItemStatus.FAILED.value, ItemStatus.ABANDONED.value)
        statement = (
            select(export_item.c.expense_id)
            .join(expense, expense.c.id == export_item.c.expense_id)
            .where(export_item.c.job_id == job_id, export_item.c.status.in_(states))
            .where(expense.c.status == ExpenseStatus.COMPLETED.value, expense.c.removed == "", ~_IS_LIVE)
            .order_by(export_item.c.id)
        )
        return [row.expense_id for row in self._rows(statement)]

    # ------------------------------------------------------------------ attempts

    def start_attempt(self, item_id: int, *, request_hash: str, posted_on: date) -> int:
        """Record that an item is about to be sent; returns the attempt's number, from 1."""
        number = self._last_attempt(item_id) + 1
        self._context.insert(
            export_attempt,
            item_id=item_id,
            number=number,
            started_at=self._context.at_text,
            request_hash=request_hash,
            posting_day=to_day(posted_on),
        )
        self.set_item(item_id, status=ItemStatus.IN_PROGRESS, posting_day=posted_on)
        self._context.record("send", "export_item", item_id, after={"number": number, "hash": request_hash})
        return number

    def end_attempt(self, item_id: int, outcome: str, failure: Failure | None = None) -> None:
        """Record how the last attempt of an item ended."""
        number = self._last_attempt(item_id)
        self._execute(
            update(export_attempt)
            .where(export_attempt.c.item_id == item_id, export_attempt.c.number == number)
            .values(ended_at=self._context.at_text, outcome=outcome, answer=failure_text(failure))
        )

    def settle(self, key: str, outcome: str) -> None:
        """Say what became of every attempt under a key that was in doubt."""
        ids = select(export_item.c.id).where(export_item.c.key == key)
        self._execute(
            update(export_attempt)
            .where(export_attempt.c.item_id.in_(ids), export_attempt.c.outcome.in_(("", DOUBTFUL)))
            .values(outcome=outcome, ended_at=func.coalesce(export_attempt.c.ended_at, self._context.at_text))
        )

    def _last_attempt(self, item_id: int) -> int:
        statement = select(func.max(export_attempt.c.number)).where(export_attempt.c.item_id == item_id)
        return int(self._connection.execute(statement).scalar() or 0)

    def attempts(self, item_id: int) -> list[ExportAttempt]:
        """Return the attempts of an item, in order (F47)."""
        statement = select(export_attempt).where(export_attempt.c.item_id == item_id)
        return [to_attempt(row) for row in self._rows(statement.order_by(export_attempt.c.number))]

    def trail(self, item_id: int, key: str) -> SendTrail:
        """Return what was sent under an item's key so far, in every job."""
        columns = export_attempt.c
        statement = (
            select(
                func.sum(case((columns.item_id == item_id, 1), else_=0)),
                func.min(columns.started_at),
                func.max(func.coalesce(columns.ended_at, columns.started_at)),
                func.max(case((columns.outcome.in_(("", DOUBTFUL)), 1), else_=0)),
            )
            .select_from(export_attempt.join(export_item, export_item.c.id == columns.item_id))
            .where(export_item.c.key == key, columns.outcome != NOT_SENT)
        )
        sends, first, last, doubtful = self._connection.execute(statement).one()
        return SendTrail(
            int(sends or 0),
            from_text(first) if first else None,
            from_text(last) if last else None,
            bool(doubtful),
        )


def place_of(item: ExportItem) -> tuple[int, int]:
    """Return where an item stands in its job."""
    return (0 if item.document_on is None else to_day(item.document_on), item.id)


def pages(postings: Postings, job_id: int, statuses: Sequence[ItemStatus] = ()) -> Iterator[ExportItem]:
    """Give all items of a job, page by page; what changes behind is not seen twice."""
    after: tuple[int, int] | None = None
    while page := postings.items(job_id, statuses=statuses, after=after):
        yield from page
        after = place_of(page[-1])


def entries(postings: Postings, job_id: int, statuses: Sequence[ItemStatus]) -> Iterator[tuple[int, str]]:
    """Give the items of a job with their entries as JSON, by posting day, then id, page by page."""
    for chunk in chunks(postings.item_ids(job_id, statuses)):
        stored = postings.payloads(chunk)
        yield from ((id_, stored[id_]) for id_ in chunk)


def _approved() -> ColumnElement[bool]:
    return and_(expense.c.status == ExpenseStatus.APPROVED.value, expense.c.removed == "", ~_IS_LIVE)
