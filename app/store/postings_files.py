"""What happens to the items of a job that is written into one file: all at once, in little memory."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, literal, select, update

from app.models.posting import ItemStatus
from app.store.context import ContentHash
from app.store.postings_found import FoundPostings
from app.store.postings_rows import NOT_SENT, POSTED, failure_values
from app.store.schema.posting import export_attempt, export_item

ITEMS_HELD = 5_000
"""Items whose numbers are in memory at once."""


class FilePostings(FoundPostings):
    """Jobs of files."""

    def begin_file(self, job_id: int) -> int:
        """Record that all items of a job that wait go into one file now; returns how many."""
        columns = export_item.c
        names = ("item_id", "number", "started_at", "request_hash", "posting_day")
        for within in self._ranges(job_id, ItemStatus.PENDING):
            rows = select(
                columns.id,
                literal(1),
                literal(self._context.at_text),
                columns.payload_hash,
                columns.posting_day,
            ).where(within)
            self._execute(insert(export_attempt).from_select(names, rows.order_by(columns.id)))
        count = self._move(job_id, ItemStatus.PENDING, status=ItemStatus.IN_PROGRESS.value)
        self._context.record("send", "export_job", job_id, after={"items": count})
        return count

    def end_file(self, job_id: int, file_name: str, item_ids: Sequence[int]) -> None:
        """Record that the file of a job is whole; `item_ids` stand in it in this order."""
        assert self._context.is_writing, "a change in a reading unit of work"
        mark = "?" if self._context.is_sqlite else "%s"
        values = {
            "status": ItemStatus.SUCCESSFUL.value,
            "is_gone": 0,
            **failure_values(None),
        }
        set_ = ", ".join(f"{name} = {mark}" for name in values)
        statement = (
            f"UPDATE export_item SET {set_}, transaction_reference = {mark}"  # noqa: S608 -- our own names
            f" WHERE id = {mark} AND status IN ({mark}, {mark})"
        )
        begun = (ItemStatus.IN_PROGRESS.value, ItemStatus.UNKNOWN.value)
        seal = ContentHash()
        for start in range(0, len(item_ids), ITEMS_HELD):
            part = item_ids[start : start + ITEMS_HELD]
            rows = [(id_, f"{file_name} #{place}") for place, id_ in enumerate(part, start=start + 1)]
            seal.add_all(rows)
            written = tuple(values.values())
            self._context.execute_rows(
                statement, [(*written, reference, id_, *begun) for id_, reference in rows]
            )
        self._end_attempts(job_id, POSTED)
        self._context.record("post", "export_job", job_id, after={"file": file_name, "sha256": seal.hex()})

    def forget_file(self, job_id: int) -> None:
        """Take back `begin_file` where no file came of it: its items wait again, its attempts say so."""
        self._end_attempts(job_id, NOT_SENT)
        self._move(job_id, ItemStatus.IN_PROGRESS, status=ItemStatus.PENDING.value)
        self._context.record("fail", "export_job", job_id)

    def set_gone(self, job_id: int, *, is_gone: bool) -> None:
        """Say of everything posted by a job whether its file is still there."""
        self._move(job_id, ItemStatus.SUCCESSFUL, is_gone=int(is_gone))
        self._context.record("look", "export_job", job_id, after={"is_gone": is_gone})

    def _ranges(self, job_id: int, *statuses: ItemStatus) -> Iterator[ColumnElement[bool]]:
        """Cut the items of a job into conditions of ITEMS_HELD items each; all where no status is named.

        The database keeps what one statement changes until it ends, so that one for all takes much memory.
        """
        columns = export_item.c
        states = [status.value for status in statuses]
        ids = sorted(self.item_ids(job_id, statuses))
        for start in range(0, len(ids), ITEMS_HELD):
            last = min(start + ITEMS_HELD, len(ids)) - 1
            within = and_(columns.job_id == job_id, columns.id.between(ids[start], ids[last]))
            yield and_(within, columns.status.in_(states)) if states else within

    def _move(self, job_id: int, before: ItemStatus, /, **values: Any) -> int:  # noqa: ANN401 -- columns of export_item
        """Change all items of a job that have a status; returns how many."""
        return sum(
            int(self._execute(update(export_item).where(within).values(**values)).rowcount)
            for within in self._ranges(job_id, before)
        )

    def _end_attempts(self, job_id: int, outcome: str) -> None:
        """Say how the attempts of a job's items ended that have not yet."""
        for within in self._ranges(job_id):
            ids = select(export_item.c.id).where(within)
            self._execute(
                update(export_attempt)
                .where(export_attempt.c.item_id.in_(ids), export_attempt.c.outcome == "")
                .values(outcome=outcome, ended_at=self._context.at_text)
            )
