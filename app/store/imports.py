"""Imported files with their bytes and counts, and the saved layouts that read them."""

import json
import zlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, delete, func, or_, select, update

from app.models.errors import BlockedError, NotFoundError
from app.models.ids import ExpenseId, ImportId, PaymentId
from app.models.statement import ColumnMapping, FileFormat, ImportRecord, ImportStatus, Purpose
from app.store.context import canonical, chunks, from_text
from app.store.posted import SENT_STATES
from app.store.repository import Repository
from app.store.rows import Undone
from app.store.schema.expenses import expense
from app.store.schema.posting import export_item
from app.store.schema.statements import (
    import_,
    import_file,
    import_profile,
    payment,
    statement_line,
)

STORED_BYTES_MAX = 50 * 1024 * 1024
"""A larger file is kept by its hash alone."""

BLOCKED_BY_LINKS = "reconciled"
BLOCKED_BY_POSTING = "posted"
BLOCKED_BY_UNDO = "undone"


class Imports(Repository):
    """The import history (F35)."""

    def start(
        self,
        *,
        file_name: str,
        sha256: str,
        format: FileFormat,  # noqa: A002 -- the word of the specification
        purpose: Purpose,
        content: bytes | None,
        size: int,
        profile: str = "",
        decisions: Mapping[str, object] | None = None,
    ) -> ImportId:
        """Begin an import with no rows yet; `finish` in the same transaction sets its counts.

        Args:
            content: The file's bytes, kept compressed up to STORED_BYTES_MAX; None keeps none.
            size: Of the file, in bytes.
            decisions: How it was read: mapping, date order, answers ... as JSON values.
        """
        known = self._connection.execute(
            select(import_file.c.sha256).where(import_file.c.sha256 == sha256)
        ).first()
        if known is None:
            kept = None
            if content is not None and size <= STORED_BYTES_MAX:
                kept = zlib.compress(content, 6)
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

    def set_linked(self, import_id: ImportId, linked: int) -> None:
        """Store how many links the automatic run after the import made (F36)."""
        self._change(import_, import_id, {"linked": linked}, what="import")

    def all(self, *, limit: int = 1000) -> list[ImportRecord]:
        """Return the history, the latest first."""
        rows = self._rows(select(import_).order_by(import_.c.id.desc()).limit(limit))
        return [self._record(row) for row in rows]

    def get(self, import_id: ImportId) -> ImportRecord:
        """Return one line of the history."""
        return self._record(self._one(import_, import_id, "import"))

    def find(self, sha256: str) -> list[ImportRecord]:
        """Return the imports of the same file that still stand, the latest first."""
        statement = select(import_).where(
            import_.c.sha256 == sha256, import_.c.status != ImportStatus.UNDONE.value
        )
        return [self._record(row) for row in self._rows(statement.order_by(import_.c.id.desc()))]

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
        if row.status == ImportStatus.UNDONE.value:
            return BLOCKED_BY_UNDO
        if self._connection.execute(_posted(import_id)).scalar_one():
            return BLOCKED_BY_POSTING
        for table in (payment, expense):
            linked = select(table.c.id).where(
                table.c.import_id == import_id, table.c.removed == "", table.c.allocated_minor != 0
            )
            if self._connection.execute(linked.limit(1)).first():
                return BLOCKED_BY_LINKS
        return ""

    def undo(self, import_id: ImportId) -> Undone:
        """Take back a whole import (F35): its payments and expenses leave all lists, its rows stay.

        Raises BlockedError while one of them is reconciled or posted.
        """
        blocked = self.blocked_by(import_id)
        if blocked:
            raise _blocked(blocked)
        payments = self._remove(payment, import_id)
        expenses = self._remove(expense, import_id)
        self._execute(
            update(statement_line)
            .where(statement_line.c.import_id == import_id, statement_line.c.fate == "imported")
            .values(fate="undone")
        )
        values = {
            "status": ImportStatus.UNDONE.value,
            "undone_at": self._context.at_text,
            "undone_by": self._context.user,
        }
        self._change(import_, import_id, values, what="import")
        self._context.record(
            "undo", "import", import_id, after={"payments": len(payments), "expenses": len(expenses)}
        )
        return Undone(tuple(PaymentId(id_) for id_ in payments), tuple(ExpenseId(id_) for id_ in expenses))

    def _remove(self, table: Any, import_id: int) -> list[int]:  # noqa: ANN401 -- payment or expense
        where = (table.c.import_id == import_id, table.c.removed == "")
        ids = [row.id for row in self._rows(select(table.c.id).where(*where).order_by(table.c.id))]
        for chunk in chunks(ids):
            self._execute(
                update(table)
                .where(table.c.id.in_(chunk))
                .values(removed="undone", state="pending", version=table.c.version + 1)
            )
        return ids

    def _record(self, row: Any) -> ImportRecord:  # noqa: ANN401 -- a row of import
        blocked = self.blocked_by(ImportId(row.id))
        return ImportRecord(
            ImportId(row.id),
            row.file_name,
            row.sha256,
            FileFormat(row.format),
            Purpose(row.purpose),
            from_text(row.imported_at),
            row.imported_by,
            ImportStatus(row.status),
            row.rows_read,
            row.imported,
            row.repeated,
            row.rejected,
            row.skipped,
            row.profile,
            row.linked,
            not blocked,
            blocked,
        )


def _posted(import_id: int) -> Select[Any]:
    """Count sent expenses that came with the import or were made from one of its payments."""
    from_payments = select(payment.c.id).where(payment.c.import_id == import_id)
    return (
        select(func.count())
        .select_from(export_item)
        .join(expense, expense.c.id == export_item.c.expense_id)
        .where(
            export_item.c.status.in_(SENT_STATES),
            or_(expense.c.import_id == import_id, expense.c.from_payment_id.in_(from_payments)),
        )
    )


def _blocked(by: str) -> BlockedError:
    match by:
        case "posted":
            return BlockedError("F35", "Some of it is posted", "Reverse the postings first")
        case "reconciled":
            return BlockedError("F35", "Some of it is reconciled", "Unreconcile it first")
        case _:
            return BlockedError("F35", "It is undone already")


class Profiles(Repository):
    """Saved layouts (F27)."""

    def all(self) -> list[ColumnMapping]:
        """Return all layouts, by purpose, then name."""
        columns = import_profile.c
        rows = self._rows(select(import_profile).order_by(columns.purpose, columns.name, columns.id))
        return [_mapping(row) for row in rows]

    def find(self, fingerprint: str, purpose: Purpose) -> ColumnMapping | None:
        """Return the layout last saved for a header; None for an unknown one."""
        columns = import_profile.c
        row = self._connection.execute(
            select(import_profile)
            .where(columns.fingerprint == fingerprint, columns.purpose == purpose.value)
            .order_by(columns.changed_at.desc(), columns.id.desc())
            .limit(1)
        ).first()
        return None if row is None else _mapping(row)

    def save(self, profile: ColumnMapping) -> None:
        """Store a layout; one of the same purpose and name is replaced."""
        values = {
            "fingerprint": profile.fingerprint,
            "columns": canonical(dict(profile.columns)),
            "answers": canonical(dict(profile.answers)),
            "origin": profile.origin,
            "is_verified": int(profile.is_verified),
        }
        key = {"purpose": profile.purpose.value, "name": profile.name}
        self._upsert(import_profile, key, {**values, "changed_at": self._context.at_text})
        self._context.record("save", "import_profile", profile.name, after=values)

    def remove(self, name: str, purpose: Purpose) -> None:
        """Remove a layout."""
        columns = import_profile.c
        self._execute(delete(import_profile).where(columns.name == name, columns.purpose == purpose.value))
        self._context.record("remove", "import_profile", name)


def _mapping(row: Any) -> ColumnMapping:  # noqa: ANN401 -- a row of import_profile
    return ColumnMapping(
        row.name,
        Purpose(row.purpose),
        row.fingerprint,
        json.loads(row.columns),
        json.loads(row.answers),
        row.origin,
        bool(row.is_verified),
    )
