"""Imported files with their bytes and counts, and taking them back."""

import json
import zlib
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Table, func, or_, select, update

from app.models.errors import BlockedError, NotFoundError
from app.models.ids import ExpenseId, ImportId, PaymentId
from app.models.statement import FileFormat, ImportRecord, ImportStatus, Purpose
from app.store.context import canonical, chunks
from app.store.figures import SENT_STATES, blocked_reason, import_record
from app.store.posted import posted_among
from app.store.repository import Repository
from app.store.rows import Undone
from app.store.schema.expenses import expense
from app.store.schema.posting import export_item
from app.store.schema.reconciling import allocation
from app.store.schema.statements import (
    import_,
    import_file,
    payment,
    statement_line,
)
from app.store.sightings import Sightings

STORED_BYTES_MAX = 50 * 1024 * 1024
"""A larger file is kept by its hash alone."""

_PACKED = b"PK"
"""Begins a workbook or an archive, which packing again makes no smaller."""


class Imports(Repository):
    """The import history (F35)."""

    def start(
        self,
        *,
        file_name: str,
        sha256: str,
        format: FileFormat,
        purpose: Purpose,
        content: bytes | None,
        size: int,
        profile: str = "",
        decisions: Mapping[str, object] | None = None,
    ) -> ImportId:
        """Begin an import with no rows yet; `finish` in the same transaction sets its counts.

        `content` is kept compressed up to STORED_BYTES_MAX, `size` counts the whole file in bytes,
        `decisions` says how it was read (mapping, date order, answers ...) as JSON values.
        """
        known = self._connection.execute(
            select(import_file.c.sha256).where(import_file.c.sha256 == sha256)
        ).first()
        if known is None:
            kept = None
            if content is not None and size <= STORED_BYTES_MAX:
                kept = zlib.compress(content, 0 if content.startswith(_PACKED) else 6)
            self._context.insert(import_file, sha256=sha256, size=size, content=kept)
        id_ = self._context.insert(
            import_,
            file_name=file_name,
            sha256=sha256,
            format=format.value,
            purpose=purpose.value,
            imported_at=self._context.at_text,
            imported_by=self._context.user,
            status=ImportStatus.PROCESSED.value,
            profile=profile,
            decisions=canonical(decisions or {}),
            command_id=self._context.command_id,
        )
        self._context.record(
            "start", "import", id_, after={"file_name": file_name, "sha256": sha256, "size": size}
        )
        return ImportId(id_)

    def finish(
        self,
        import_id: ImportId,
        *,
        status: ImportStatus,
        rows_read: int,
        imported: int,
        repeated: int,
        rejected: int,
        skipped: int,
    ) -> None:
        """Set how it ended; the database refuses counts that do not add up to `rows_read` (G04)."""
        values = {
            "status": status.value,
            "rows_read": rows_read,
            "imported": imported,
            "repeated": repeated,
            "rejected": rejected,
            "skipped": skipped,
        }
        self._change(import_, import_id, values, what="import")

    def count_again(self, import_id: ImportId) -> ImportRecord:
        """Set the counts from the rows as they stand now, after some were corrected; returns the record."""
        found = {
            row.fate: row.found
            for row in self._rows(
                select(statement_line.c.fate, func.count().label("found"))
                .where(statement_line.c.import_id == import_id)
                .group_by(statement_line.c.fate)
            )
        }
        rejected = found.get("rejected", 0)
        values = {
            "status": (ImportStatus.PARTIAL if rejected else ImportStatus.PROCESSED).value,
            "imported": found.get("imported", 0),
            "repeated": found.get("repeated", 0),
            "rejected": rejected,
        }
        self._change(import_, import_id, values, what="import")
        return self.get(import_id)

    def set_linked(self, import_id: ImportId, linked: int) -> None:
        """Store how many links the automatic run after the import made (F36)."""
        self._change(import_, import_id, {"linked": linked}, what="import")

    def all(self, *, limit: int = 1000) -> list[ImportRecord]:
        """Return the history, the latest first."""
        rows = self._rows(select(import_).order_by(import_.c.id.desc()).limit(limit))
        linked, posted = self._linked(), self._posted()
        return [import_record(row, _reason(row, linked, posted)) for row in rows]

    def get(self, import_id: ImportId) -> ImportRecord:
        """Return one line of the history."""
        row = self._one(import_, import_id, "import")
        return import_record(row, self.blocked_by(import_id))

    def find(self, sha256: str) -> list[ImportRecord]:
        """Return the imports of the same file that still stand, the latest first."""
        statement = select(import_).where(
            import_.c.sha256 == sha256, import_.c.status != ImportStatus.UNDONE.value
        )
        rows = self._rows(statement.order_by(import_.c.id.desc()))
        return [import_record(row, self.blocked_by(ImportId(row.id))) for row in rows]

    def decisions(self, import_id: ImportId) -> dict[str, Any]:
        """Return how the file was read."""
        found: dict[str, Any] = json.loads(self._one(import_, import_id, "import").decisions)
        return found

    def content(self, import_id: ImportId) -> bytes | None:
        """Return the file's bytes; None where they were not kept."""
        statement = (
            select(import_file.c.content)
            .join(import_, import_.c.sha256 == import_file.c.sha256)
            .where(import_.c.id == import_id)
        )
        row = self._connection.execute(statement).first()
        if row is None:
            raise NotFoundError(f"import {import_id}")
        return None if row.content is None else zlib.decompress(row.content)

    def blocked_by(self, import_id: ImportId) -> str:
        """Tell why an import cannot be undone: `reconciled`, `posted`, `undone`, or empty."""
        row = self._one(import_, import_id, "import")
        return _reason(row, self._linked(import_id), self._posted(import_id)) or self._kept_by(import_id)

    def _kept_by(self, import_id: ImportId) -> str:
        """Tell why payments that it booked cannot be pending again: what rests on their booked amount."""
        sightings = Sightings(self._context)
        changed = sightings.changed_by(import_id)
        if not changed:
            return ""
        links = allocation.c
        wanted = [
            row.expense_id
            for chunk in chunks(changed)
            for row in self._rows(select(links.expense_id).where(links.payment_id.in_(chunk)).distinct())
        ]
        if posted_among(self._connection, sorted(set(wanted))) and sightings.amended(import_id):
            return "posted"
        return "reconciled" if sightings.misfits(import_id) else ""

    def undo(self, import_id: ImportId) -> Undone:
        """Take back a whole import (F35): what it alone brought leaves all lists, its rows stay.

        A payment or expense that a later import repeated goes over to that import. Raises
        BlockedError while one of them is reconciled or posted.
        """
        blocked = self.blocked_by(import_id)
        if blocked:
            raise _blocked(blocked)
        is_statement = self._one(import_, import_id, "import").purpose == Purpose.STATEMENT.value
        table, purpose = (payment, Purpose.STATEMENT) if is_statement else (expense, Purpose.EXPENSES)
        heirs = self._heirs(table, import_id, purpose)
        for heir in heirs:
            self._hand_over(table, heir)
        removed = self._remove(table, import_id)
        again = Sightings(self._context).undo_import(import_id) if is_statement else []
        self._execute(
            update(statement_line)
            .where(
                statement_line.c.import_id == import_id,
                statement_line.c.fate.in_(("imported", "repeated")),
            )
            .values(fate="undone")
        )
        values = {
            "status": ImportStatus.UNDONE.value,
            "undone_at": self._context.at_text,
            "undone_by": self._context.user,
        }
        self._change(import_, import_id, values, what="import")
        after = {"removed": len(removed), "kept": len(heirs)}
        self._context.record("undo", "import", import_id, after=after)
        payments = tuple(PaymentId(id_) for id_ in removed) if is_statement else ()
        expenses = () if is_statement else tuple(ExpenseId(id_) for id_ in removed)
        changed = tuple(PaymentId(id_) for id_ in again if id_ not in removed)
        return Undone(payments, expenses, len(heirs), changed)

    def _heirs(self, table: Table, import_id: int, purpose: Purpose) -> list[Any]:
        """Find, for each row that others repeat, the first line that repeats it in an import that stands."""
        line, other = statement_line.c, import_.c
        first = (
            select(line.repeats_id, func.min(line.id).label("line_id"))
            .join(table, table.c.id == line.repeats_id)
            .join(import_, other.id == line.import_id)
            .where(
                table.c.import_id == import_id,
                table.c.removed == "",
                line.import_id != import_id,
                line.fate.in_(("repeated", "imported")),  # imported: it booked what was pending
                other.status != ImportStatus.UNDONE.value,
                other.purpose == purpose.value,
            )
            .group_by(line.repeats_id)
            .subquery()
        )
        wanted = select(first.c.repeats_id, first.c.line_id, line.import_id, line.fate)
        joined = wanted.join(statement_line, line.id == first.c.line_id)
        return list(self._rows(joined.order_by(first.c.repeats_id)))

    def _hand_over(self, table: Table, heir: Any) -> None:  # noqa: ANN401 -- a row of _heirs
        """Let the repeating line stand for the row; the counts of its import follow."""
        values = {"import_id": heir.import_id, "line_id": heir.line_id}
        self._execute(update(table).where(table.c.id == heir.repeats_id).values(**values))
        self._execute(
            update(statement_line)
            .where(statement_line.c.id == heir.line_id)
            .values(fate="imported", repeats_id=None)
        )
        if heir.fate == "repeated":
            counts = {"imported": import_.c.imported + 1, "repeated": import_.c.repeated - 1}
            self._execute(update(import_).where(import_.c.id == heir.import_id).values(**counts))
        what = "payment" if table is payment else "expense"
        self._context.record("hand_over", what, heir.repeats_id, after=values)

    def _remove(self, table: Table, import_id: int) -> list[int]:
        where = (table.c.import_id == import_id, table.c.removed == "")
        ids = [row.id for row in self._rows(select(table.c.id).where(*where).order_by(table.c.id))]
        for chunk in chunks(ids):
            self._execute(
                update(table)
                .where(table.c.id.in_(chunk))
                .values(removed="undone", state="pending", version=table.c.version + 1)
            )
        return ids

    def _linked(self, import_id: int | None = None) -> set[int]:
        """Return the imports with a reconciled row, among all or of one."""
        found: set[int] = set()
        for table in (payment, expense):
            is_linked = table.c.allocated_minor != 0
            if import_id is not None:  # the link of a refund alone allocates nothing of the expense
                is_linked = or_(is_linked, table.c.state.in_(("partial", "manual", "automatic")))
            statement = select(table.c.import_id).where(
                table.c.removed == "", is_linked, table.c.import_id.is_not(None)
            )
            if import_id is not None:
                statement = statement.where(table.c.import_id == import_id).limit(1)
            found.update(row.import_id for row in self._rows(statement.distinct()))
        return found

    def _posted(self, import_id: int | None = None) -> set[int]:
        """Return the imports with a posted expense, their own or made from one of their payments."""
        statement = (
            select(expense.c.import_id, payment.c.import_id.label("from_import_id"))
            .select_from(export_item)
            .join(expense, expense.c.id == export_item.c.expense_id)
            .outerjoin(payment, payment.c.id == expense.c.from_payment_id)
            .where(export_item.c.status.in_(SENT_STATES))
        )
        if import_id is not None:
            of_import = (expense.c.import_id == import_id, payment.c.import_id == import_id)
            statement = statement.where(or_(*of_import))
        rows = self._rows(statement.distinct())
        return {id_ for row in rows for id_ in row if id_ is not None}


def _reason(row: Any, linked: Collection[int], posted: Collection[int]) -> str:  # noqa: ANN401 -- a row of import
    return blocked_reason(row.status, is_linked=row.id in linked, is_posted=row.id in posted)


def _blocked(by: str) -> BlockedError:
    match by:
        case "posted":
            return BlockedError("F35", "Some of it is posted", "Reverse the postings first")
        case "reconciled":
            return BlockedError("F35", "Some of it is reconciled", "Unreconcile it first")
        case _:
            return BlockedError("F35", "It is undone already")
