"""Rows of export jobs, items and attempts: what goes in, what comes out, failures as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.models.money import Money
from app.models.period import from_day, to_day
from app.models.posting import (
    DateStrategy,
    ExportAttempt,
    ExportItem,
    ExportJob,
    Failure,
    FailureReason,
    ItemStatus,
    JobStatus,
)
from app.store.context import canonical, from_text

POSTED, DOUBTFUL, NOT_SENT, REFUSED, ABSENT = "posted", "doubtful", "not_sent", "refused", "absent"
"""How an attempt ends; empty while it runs. `absent`: it was in doubt and is surely not there."""

UNBUILT = "-"
"""Payload hash of an item that could not be made into an entry."""

ITEM_COLUMNS = (
    "job_id",
    "expense_id",
    "status",
    "key",
    "payload_hash",
    "payload",
    "posting_day",
    "original_day",
    "amount_minor",
    "currency",
    "failure_reason",
    "failure_detail",
)


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item to store; one that could not be made into an entry comes with its failure."""

    expense_id: int
    key: str
    amount: Money
    document_on: date
    payload_hash: str = UNBUILT
    payload: str = "{}"
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class NewJob:
    """A job to store."""

    connection_id: int
    destination: str
    filter: Mapping[str, object]
    retry_of: int | None = None


@dataclass(frozen=True, slots=True)
class SendTrail:
    """What was sent under one key, over all jobs.

    Attributes:
        sends: In the item asked for; tries that were surely not taken do not count.
        last_sent_at: When the client gave up on the last one, or began it where it never ended.
    """

    sends: int
    first_sent_at: datetime | None
    last_sent_at: datetime | None
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many approved expenses a group of Finance holds, with sums by currency in minor units."""

    count: int
    sums: Mapping[str, int]


def item_row(job_id: int, item: NewItem) -> tuple[Any, ...]:
    """Return a new item in the order of `ITEM_COLUMNS`."""
    failed = failure_values(item.failure)
    status = ItemStatus.PENDING if item.failure is None else ItemStatus.FAILED
    day = to_day(item.document_on)
    return (
        job_id,
        item.expense_id,
        status.value,
        item.key,
        item.payload_hash,
        item.payload,
        day,
        day,
        item.amount.minor,
        item.amount.currency,
        failed["failure_reason"],
        failed["failure_detail"],
    )


def stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """Write enums, days and failures as stored."""
    written: dict[str, Any] = {}
    for name, value in values.items():
        if name == "failure":
            written.update(failure_values(value))
        elif name == "receipt_failure":
            written[name] = "" if value is None else failure_text(value)
        elif isinstance(value, date):
            written[name] = to_day(value)
        else:
            written[name] = value.value if isinstance(value, ItemStatus | DateStrategy) else value
    return written


def failure_values(failure: Failure | None) -> dict[str, str]:
    """Return the columns of a failure."""
    return {
        "failure_reason": "" if failure is None else failure.reason.value,
        "failure_detail": failure_text(failure),
    }


def failure_text(failure: Failure | None) -> str:
    """Write a failure as JSON; `{}` for none."""
    if failure is None:
        return "{}"
    names = ("field", "value", "origin", "remedy", "text")
    return canonical({"reason": failure.reason.value, **{name: getattr(failure, name) for name in names}})


def to_failure(text: str) -> Failure | None:
    """Read a failure; None where there is none."""
    values = json.loads(text) if text else {}
    if not values.get("reason"):
        return None
    return Failure(FailureReason(values.pop("reason")), **values)


def to_job(row: Any, counts: Mapping[ItemStatus, int]) -> ExportJob:  # noqa: ANN401 -- a row of export_job
    """Make a job of its row."""
    return ExportJob(
        id=row.id,
        connection_id=row.connection_id,
        destination=row.destination,
        made_at=from_text(row.made_at),
        made_by=row.made_by,
        status=JobStatus(row.status),
        item_count=row.item_count,
        totals=json.loads(row.totals),
        counts=counts,
        failure=to_failure(row.failure),
        ended_at=from_text(row.ended_at) if row.ended_at else None,
        retry_of=row.retry_of,
    )


def to_item(row: Any) -> ExportItem:  # noqa: ANN401 -- a row of export_item
    """Make an item of its row."""
    return ExportItem(
        id=row.id,
        job_id=row.job_id,
        expense_id=row.expense_id,
        status=ItemStatus(row.status),
        key=row.key,
        payload_hash=row.payload_hash,
        amount=Money(row.amount_minor, row.currency),
        transaction_reference=row.transaction_reference,
        posted_on=None if row.posting_day is None else from_day(row.posting_day),
        document_on=None if row.original_day is None else from_day(row.original_day),
        strategy=DateStrategy(row.date_strategy or DateStrategy.NONE.value),
        failure=to_failure(row.failure_detail),
        is_gone=bool(row.is_gone),
        receipt_failure=to_failure(row.receipt_failure),
    )


def to_attempt(row: Any) -> ExportAttempt:  # noqa: ANN401 -- a row of export_attempt
    """Make an attempt of its row."""
    return ExportAttempt(
        number=row.number,
        started_at=from_text(row.started_at),
        request_hash=row.request_hash,
        ended_at=from_text(row.ended_at) if row.ended_at else None,
        outcome=row.outcome,
        posting_on=None if row.posting_day is None else from_day(row.posting_day),
        failure=to_failure(row.answer),
    )
