"""What lists of postings ask for: ids in order, rows by id, the last word on each expense."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select

from app.models.errors import NotFoundError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.period import from_day
from app.models.posting import LIVE_STATUSES, RETRY_STATUSES, ExportItem, ItemStatus, JobStatus, Page
from app.store.context import ContentHash, chunks
from app.store.posted import posted_among
from app.store.postings_rows import to_item
from app.store.repository import Repository
from app.store.schema.expenses import expense
from app.store.schema.posting import export_item, export_job

_LIVE = tuple(status.value for status in LIVE_STATUSES)
_FAILED = tuple(status.value for status in RETRY_STATUSES)
_OWN = (PaidBy.OWN_MONEY.value, PaidBy.CASH.value)
_OPEN_JOBS = (JobStatus.PENDING.value, JobStatus.IN_PROGRESS.value)

PAGE_OF = case(
    (expense.c.paid_by.in_(_OWN), Page.REIMBURSABLE.value),
    (
        and_(
            expense.c.paid_by == PaidBy.UNKNOWN.value,
            expense.c.instrument_id.is_(None),
            expense.c.allocated_minor == 0,
            expense.c.supplier != "",
        ),
        Page.INVOICES.value,
    ),
    else_=Page.RECONCILABLE.value,
)
"""The mapping page of an expense, as `page_of` of the engine tells it."""


UseCounts = Mapping[tuple[Any, ...], int]
"""The mapping page and the key, and how many expenses use it there."""


@dataclass(frozen=True, slots=True)
class Used:
    """How many expenses that are about to be posted use each key, by mapping page.

    Attributes:
        categories: By category id (None for a text that names no category) and text.
        instruments, employees: By id.
        rates: In millionths.
    """

    categories: UseCounts
    instruments: UseCounts
    employees: UseCounts
    suppliers: UseCounts
    rates: UseCounts
    projects: UseCounts
    departments: UseCounts


@dataclass(frozen=True, slots=True)
class Claim:
    """What decides whether an expense is exported.

    Attributes:
        spent_day: As stored: days since 1970.
        waits_for_billing: Billable, and not marked Billed yet (F40).
    """

    id: int
    spent_day: int
    status: ExpenseStatus
    waits_for_billing: bool


class FoundPostings(Repository):
    """The reading half of postings, for lists of any length."""

    def live_among(self, expense_ids: Sequence[int]) -> set[int]:
        """Return those that are posted, about to be, or may be."""
        return posted_among(self._connection, expense_ids)

    def claims(self, expense_ids: Sequence[int]) -> Iterator[Claim]:
        """Give what decides whether expenses are exported, in the order of the ids; raises NotFoundError."""
        columns = expense.c
        wanted = select(columns.id, columns.spent_day, columns.status, columns.is_billable, columns.is_billed)
        for chunk in chunks(expense_ids):
            found = {row.id: row for row in self._rows(wanted.where(columns.id.in_(chunk)))}
            for id_ in chunk:
                if id_ not in found:
                    raise NotFoundError(f"expense {id_}")
                _, day, status, is_billable, is_billed = found[id_]
                yield Claim(id_, day, ExpenseStatus(status), bool(is_billable and not is_billed))

    def totals(self, expense_ids: Sequence[int]) -> dict[str, int]:
        """Add up the claimed amounts by currency, in minor units."""
        columns = expense.c
        found: dict[str, int] = {}
        for chunk in chunks(expense_ids):
            sums = select(columns.currency, func.sum(columns.amount_minor)).where(columns.id.in_(chunk))
            for currency, minor in self._rows(sums.group_by(columns.currency).order_by(columns.currency)):
                found[currency] = found.get(currency, 0) + int(minor)
        return dict(sorted(found.items()))

    def versions_seal(self, expense_ids: Sequence[int]) -> str:
        """Hash the version of each expense: another hash where one was changed meanwhile."""
        seal = ContentHash()
        for chunk in chunks(expense_ids):
            rows = select(expense.c.id, expense.c.version).where(expense.c.id.in_(chunk))
            seal.add_all(map(tuple, self._rows(rows.order_by(expense.c.id))))
        return seal.hex()

    def last_items(self, expense_ids: Sequence[int]) -> dict[int, ExportItem]:
        """Return the latest item of each expense that has one."""
        found: dict[int, ExportItem] = {}
        for chunk in chunks(expense_ids):
            latest = (
                select(func.max(export_item.c.id))
                .where(export_item.c.expense_id.in_(chunk))
                .group_by(export_item.c.expense_id)
            )
            rows = self._rows(select(export_item).where(export_item.c.id.in_(latest)))
            found.update((row.expense_id, to_item(row)) for row in rows)
        return found

    def completed_ids(self) -> list[int]:
        """Return all completed expenses, by day, then id."""
        statement = select(expense.c.id).where(
            expense.c.status == ExpenseStatus.COMPLETED.value, expense.c.removed == ""
        )
        return [row.id for row in self._rows(statement.order_by(expense.c.spent_day, expense.c.id))]

    def completed_like(self, statuses: Sequence[ItemStatus]) -> set[int]:
        """Return completed expenses whose latest item stands in one of the statuses."""
        columns = export_item.c
        latest = select(func.max(columns.id)).group_by(columns.expense_id)
        statement = (
            select(columns.expense_id)
            .join(expense, expense.c.id == columns.expense_id)
            .where(
                columns.id.in_(latest),
                columns.status.in_([status.value for status in statuses]),
                expense.c.status == ExpenseStatus.COMPLETED.value,
                expense.c.removed == "",
            )
        )
        return {row.expense_id for row in self._rows(statement)}

    def item_ids(self, job_id: int, statuses: Sequence[ItemStatus] = ()) -> "array[int]":
        """Return the ids of a job's items, of some statuses or all, by day, then id."""
        columns = export_item.c
        statement = select(columns.id).where(columns.job_id == job_id)
        if statuses:
            statement = statement.where(columns.status.in_([status.value for status in statuses]))
        statement = statement.order_by(func.coalesce(columns.original_day, 0), columns.id)
        return array("q", (row.id for row in self._connection.execute(statement)))

    def items_by_id(self, item_ids: Sequence[int]) -> list[ExportItem]:
        """Return items in the order of their ids given; those that are gone are left out."""
        found: dict[int, ExportItem] = {}
        for chunk in chunks(item_ids):
            rows = self._rows(select(export_item).where(export_item.c.id.in_(chunk)))
            found.update((row.id, to_item(row)) for row in rows)
        return [found[id_] for id_ in item_ids if id_ in found]

    def items_of(self, expense_id: int) -> list[ExportItem]:
        """Return every item of an expense, over all jobs, the latest first (F47)."""
        statement = select(export_item).where(export_item.c.expense_id == expense_id)
        return [to_item(row) for row in self._rows(statement.order_by(export_item.c.id.desc()))]

    def failed_jobs(self) -> set[int]:
        """Return the jobs that have rows to retry: failed, and not posted or on their way since (F46)."""
        return {row.job_id for row in self._rows(_retryable(select(export_item.c.job_id).distinct()))}

    def failed_of(self, connection_id: int) -> list[ExportItem]:
        """Return the latest failed item of each expense that may be retried there, by id."""
        columns = export_item.c
        latest = select(func.max(columns.id)).group_by(columns.expense_id)
        statement = (
            _retryable(select(export_item))
            .join(export_job, export_job.c.id == columns.job_id)
            .where(export_job.c.connection_id == connection_id, columns.id.in_(latest))
            .order_by(columns.id)
        )
        return [to_item(row) for row in self._rows(statement)]

    def waiting_jobs(self) -> dict[int, int]:
        """Count the jobs that have not ended, by connection."""
        columns = export_job.c
        statement = (
            select(columns.connection_id, func.count())
            .where(columns.status.in_(_OPEN_JOBS))
            .group_by(columns.connection_id)
            .order_by(columns.connection_id)
        )
        return {row[0]: int(row[1]) for row in self._rows(statement)}

    def gone_items(self) -> int:
        """Count posted items that are no longer in the accounting system."""
        statement = select(func.count()).where(
            export_item.c.is_gone == 1, export_item.c.status == ItemStatus.SUCCESSFUL.value
        )
        return int(self._connection.execute(statement).scalar() or 0)

    def posted_figures(self, job_id: int) -> tuple[int, int]:
        """Count a job's posted items whose receipt failed, and those that are no longer there."""
        columns = export_item.c
        statement = select(
            func.sum(case((columns.receipt_failure != "", 1), else_=0)),
            func.sum(case((columns.is_gone == 1, 1), else_=0)),
        ).where(columns.job_id == job_id, columns.status == ItemStatus.SUCCESSFUL.value)
        row = self._connection.execute(statement).one()
        return int(row[0] or 0), int(row[1] or 0)

    def foreign_days(self, currency: str) -> list[tuple[str, date]]:
        """Return currency and day of what waits to be posted in another currency without a booked amount."""
        columns = expense.c
        states = (ExpenseStatus.APPROVED.value, ExpenseStatus.COMPLETED.value)
        statement = (
            select(columns.currency, columns.spent_day)
            .where(columns.status.in_(states), columns.removed == "", ~_IS_LIVE)
            .where(columns.currency != currency)
            .where(or_(columns.booked_minor.is_(None), columns.booked_currency != currency))
            .group_by(columns.currency, columns.spent_day)
            .order_by(columns.currency, columns.spent_day)
        )
        found = ((row[0], from_day(row[1])) for row in self._rows(statement))
        return [(code, day) for code, day in found if day is not None]

    def used(self) -> Used:
        """Count what approved expenses, and completed ones that are not posted, use."""
        columns = expense.c
        one = self._grouped
        return Used(
            one(columns.category_id, columns.category),
            one(columns.instrument_id, where=columns.instrument_id.is_not(None)),
            one(columns.employee_id),
            one(columns.supplier, where=columns.supplier != ""),
            one(columns.tax_rate_ppm, where=columns.tax_rate_ppm.is_not(None)),
            one(columns.project, where=columns.project != ""),
            one(columns.department, where=columns.department != ""),
        )

    def _grouped(
        self,
        *keys: ColumnElement[int] | ColumnElement[str],
        where: ColumnElement[bool] | None = None,
    ) -> dict[tuple[Any, ...], int]:
        states = (ExpenseStatus.APPROVED.value, ExpenseStatus.COMPLETED.value)
        page = PAGE_OF.label("page")
        statement = (
            select(page, *keys, func.count())
            .where(expense.c.status.in_(states), expense.c.removed == "", ~_IS_LIVE)
            .group_by(page, *keys)
        )
        if where is not None:
            statement = statement.where(where)
        return {(Page(row[0]), *row[1:-1]): int(row[-1]) for row in self._rows(statement)}


_live = export_item.alias("live_item")
_IS_LIVE = exists().where(_live.c.expense_id == expense.c.id, _live.c.status.in_(_LIVE))


def _retryable(statement: Select[tuple[int]]) -> Select[tuple[int]]:
    return statement.join(expense, expense.c.id == export_item.c.expense_id).where(
        export_item.c.status.in_(_FAILED),
        expense.c.status == ExpenseStatus.COMPLETED.value,
        expense.c.removed == "",
        ~_IS_LIVE,
    )
