"""Jobs of expense tools: claimed before they are begun, kept until every item has been told back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from app.models.money import Money
from app.models.source import ItemOutcome, SourceFile
from app.store.context import canonical
from app.store.repository import Repository
from app.store.schema.sources import source_item, source_job


@dataclass(frozen=True, slots=True)
class HeldJob:
    """A job that was taken over.

    Attributes:
        remote_id: The tool's own id.
        target_id: The connection that its expenses are posted to.
        is_read: All of its items are stored.
        ending: The status it was ended with; empty while it is open.
    """

    id: int
    connection_id: int
    target_id: int
    remote_id: str
    is_read: bool = False
    ending: str = ""


@dataclass(frozen=True, slots=True)
class HeldItem:
    """An item of such a job.

    Attributes:
        outcome: `successful`, `failed`, or empty while nobody knows.
        is_told: The tool has been told.
    """

    id: int
    remote_id: str
    expense_id: int
    files: tuple[SourceFile, ...] = ()
    outcome: str = ""
    reference: str = ""
    reason: str = ""
    reason_type: str = ""
    is_told: bool = False


class Sources(Repository):
    """What was taken over from expense tools."""

    def claim(self, connection_id: int, target_id: int, remote_id: str) -> HeldJob:
        """Store that a job is about to be begun; returns the one there is where it was claimed before."""
        row = source_job.c
        found = self._connection.execute(
            select(source_job).where(row.connection_id == connection_id, row.remote_id == remote_id)
        ).first()
        if found is not None:
            return _job(found)
        values = {"connection_id": connection_id, "target_id": target_id, "remote_id": remote_id}
        id_ = self._context.insert(
            source_job, **values, claimed_at=self._context.at_text, command_id=self._context.command_id
        )
        self._context.record("claim", "source_job", id_, after=values)
        return HeldJob(id_, connection_id, target_id, remote_id)

    def open_jobs(self, connection_id: int) -> list[HeldJob]:
        """Return the jobs that have not ended, the oldest first."""
        row = source_job.c
        wanted = select(source_job).where(row.connection_id == connection_id, row.ended_at.is_(None))
        return [_job(one) for one in self._rows(wanted.order_by(row.id))]

    def jobs(self, limit: int) -> list[HeldJob]:
        """Return the jobs taken over, the latest first."""
        return [
            _job(one) for one in self._rows(select(source_job).order_by(source_job.c.id.desc()).limit(limit))
        ]

    def expense_of(self, connection_id: int, remote_id: str) -> int | None:
        """Return the expense that an item became in an earlier job of the same tool."""
        statement = (
            select(source_item.c.expense_id)
            .join(source_job, source_job.c.id == source_item.c.source_job_id)
            .where(source_job.c.connection_id == connection_id, source_item.c.remote_id == remote_id)
            .order_by(source_item.c.id.desc())
            .limit(1)
        )
        return self._connection.execute(statement).scalar()

    def add_items(self, job_id: int, items: Sequence[tuple[str, int, Money, Sequence[SourceFile]]]) -> None:
        """Store all items of a job at once: id there, expense, amount, receipts to fetch."""
        for remote_id, expense_id, amount, files in items:
            self._context.insert(
                source_item,
                source_job_id=job_id,
                remote_id=remote_id,
                expense_id=expense_id,
                amount_minor=amount.minor,
                currency=amount.currency,
                files=canonical([{"url": f.url, "type": f.media_type, "size": f.size} for f in files]),
            )
        self._set(job_id, {"is_read": 1})
        self._context.record("read", "source_job", job_id, after={"items": len(items)})

    def items(self, job_id: int) -> list[HeldItem]:
        """Return the items of a job, in its order."""
        wanted = select(source_item).where(source_item.c.source_job_id == job_id).order_by(source_item.c.id)
        return [_item(row) for row in self._rows(wanted)]

    def clear_files(self, item_ids: Sequence[int]) -> None:
        """Forget the addresses of receipts that have been fetched."""
        for id_ in item_ids:
            self._execute(update(source_item).where(source_item.c.id == id_).values(files="[]"))

    def decide(self, outcomes: Mapping[int, ItemOutcome]) -> None:
        """Store what became of items, before the tool is told."""
        for id_, one in sorted(outcomes.items()):
            values: dict[str, Any] = {
                "outcome": "successful" if one.is_successful else "failed",
                "reference": one.reference,
                "reason": one.reason,
                "reason_type": one.reason_type,
            }
            self._execute(update(source_item).where(source_item.c.id == id_).values(**values, is_told=0))
            self._context.record("decide", "source_item", id_, after=values)

    def told(self, item_ids: Sequence[int]) -> None:
        """Store that the tool knows."""
        for id_ in item_ids:
            self._execute(update(source_item).where(source_item.c.id == id_).values(is_told=1))

    def end(self, job_id: int, ending: str) -> None:
        """Store that a job is over."""
        self._set(job_id, {"ended_at": self._context.at_text, "ending": ending})
        self._context.record("end", "source_job", job_id, after={"ending": ending})

    def _set(self, job_id: int, values: Mapping[str, Any]) -> None:
        self._execute(update(source_job).where(source_job.c.id == job_id).values(**values))


def _job(row: Any) -> HeldJob:  # noqa: ANN401 -- a row of source_job
    return HeldJob(row.id, row.connection_id, row.target_id, row.remote_id, bool(row.is_read), row.ending)


def _item(row: Any) -> HeldItem:  # noqa: ANN401 -- a row of source_item
    files = tuple(SourceFile(one["url"], one["type"], one["size"]) for one in json.loads(row.files))
    return HeldItem(
        row.id,
        row.remote_id,
        row.expense_id,
        files,
        row.outcome,
        row.reference,
        row.reason,
        row.reason_type,
        bool(row.is_told),
    )
