"""What happens to the items of a job that is written into one file: all at once, in little memory."""

from collections.abc import Sequence

from sqlalchemy import insert, literal, select, update

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
        waiting = export_item.c.job_id == job_id, export_item.c.status == ItemStatus.PENDING.value
        columns = export_item.c
        rows = select(
            columns.id, literal(1), literal(self._context.at_text), columns.payload_hash, columns.posting_day
        ).where(*waiting)
        names = ("item_id", "number", "started_at", "request_hash", "posting_day")
        self._execute(insert(export_attempt).from_select(names, rows.order_by(columns.id)))
        begun = update(export_item).where(*waiting).values(status=ItemStatus.IN_PROGRESS.value)
        count = int(self._execute(begun).rowcount)
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
        ids = select(export_item.c.id).where(export_item.c.job_id == job_id)
        self._execute(
            update(export_attempt)
            .where(export_attempt.c.item_id.in_(ids), export_attempt.c.outcome == "")
            .values(outcome=POSTED, ended_at=self._context.at_text)
        )
        self._context.record("post", "export_job", job_id, after={"file": file_name, "sha256": seal.hex()})

    def forget_file(self, job_id: int) -> None:
        """Take back `begin_file` where no file came of it: its items wait again, its attempts say so."""
        ids = select(export_item.c.id).where(export_item.c.job_id == job_id)
        self._execute(
            update(export_attempt)
            .where(export_attempt.c.item_id.in_(ids), export_attempt.c.outcome == "")
            .values(outcome=NOT_SENT, ended_at=self._context.at_text)
        )
        begun = export_item.c.status == ItemStatus.IN_PROGRESS.value
        self._execute(
            update(export_item)
            .where(export_item.c.job_id == job_id, begun)
            .values(status=ItemStatus.PENDING.value)
        )
        self._context.record("fail", "export_job", job_id)

    def set_gone(self, job_id: int, *, is_gone: bool) -> None:
        """Say of everything posted by a job whether its file is still there."""
        self._execute(
            update(export_item)
            .where(export_item.c.job_id == job_id, export_item.c.status == ItemStatus.SUCCESSFUL.value)
            .values(is_gone=int(is_gone))
        )
        self._context.record("look", "export_job", job_id, after={"is_gone": is_gone})
