"""Receipts: images and PDFs, kept in the company file by their hash (G03)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError, FileError
from app.models.ids import AttachmentId, CommandId, ExpenseId
from app.models.protocols import Files
from app.services.results import AttachmentInfo, Done, Exported, Saved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

RECEIPT_BYTES_MAX = 20 * 1024 * 1024

RECEIPTS_MAX = 50
"""Receipts of one expense."""

HEIC = "image/heic"
"""What telephones take; nothing here draws it, and few accounting systems take it."""

_BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", HEIC),
    (4, b"ftypheix", HEIC),
    (4, b"ftypmif1", HEIC),
    (0, b"BM", "image/bmp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
)
"""Place, first bytes, media type: the content decides, not the name."""


def media_type_of(content: bytes) -> str | None:
    """Tell what a receipt is from its first bytes; None for anything but an image or PDF."""
    for at, beginning, media_type in _BEGINNINGS:
        if content[at : at + len(beginning)] == beginning:
            return media_type
    return None


@dataclass(frozen=True, slots=True)
class Attached:
    """Receipts that were attached.

    Attributes:
        added: In the order of the files; what was attached already is not among them.
        known: Names of files that this expense has already.
        refused: Why other files were not taken, each naming its file and the way out.
    """

    command_id: CommandId
    added: tuple[AttachmentId, ...]
    known: tuple[str, ...]
    refused: tuple[FileError, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class AttachReceipts:
    """Attach files to an expense in one command; equal bytes are stored once."""

    place: Workplace

    def __call__(
        self, expense_id: ExpenseId, paths: Sequence[Path], *, command_id: CommandId | None = None
    ) -> Attached:
        """Attach what can be read and is an image or PDF; the rest is named.

        Raises FileError where not one of the files is taken, BlockedError above RECEIPTS_MAX.
        """
        read, refused = [], []
        for path in paths:
            try:
                read.append((path.name, *read_receipt(self.place.files, path)))
            except FileError as error:
                refused.append(error)
        if refused and not read:
            raise refused[0]

        def work(unit: UnitOfWork) -> Stored:
            unit.expenses.get([expense_id])
            there = {one.sha256 for one in unit.attachments.of_expense(expense_id)}
            if len(there) + len(read) > RECEIPTS_MAX:
                told = f"The expense would have {len(there) + len(read)} receipts"
                raise BlockedError("G03", told, f"Keep at most {RECEIPTS_MAX}; join pages into one PDF")
            added: list[AttachmentId] = []
            known: list[str] = []
            for name, media_type, content in read:
                sha256 = hashlib.sha256(content).hexdigest()
                if sha256 in there:
                    known.append(name)
                    continue
                there.add(sha256)
                added.append(
                    unit.attachments.add(expense_id, name=name, media_type=media_type, content=content)
                )
            return {"added": added, "known": known}

        done, stored = self.place.do("attach_receipt", work, command_id=command_id)
        return Attached(
            done,
            tuple(AttachmentId(id_) for id_ in stored["added"]),
            tuple(stored["known"]),
            tuple(refused),
            changes_of(Subject.ATTACHMENTS, expenses=[expense_id]),
        )


def read_receipt(files: Files, path: Path) -> tuple[str, bytes]:
    """Read a receipt; returns its media type and bytes.

    Raises FileError where it cannot be read, is empty, too large, or no image or PDF.
    """
    try:
        content = files.read_bytes(path, RECEIPT_BYTES_MAX)
    except FileError as error:
        if "larger than" not in error.reason:
            raise
        size = f"{RECEIPT_BYTES_MAX // (1024 * 1024)} MB"
        raise FileError(
            str(path),
            f"the file is larger than {size}",
            "Scan it coarser, or save it smaller",
        ) from error
    if not content:
        raise FileError(str(path), "the file is empty", "Save or scan it again")
    media_type = media_type_of(content)
    if media_type == HEIC:
        raise FileError(str(path), "this is a HEIC photo", "Save it as JPEG or PDF and attach that")
    if media_type is None:
        raise FileError(
            str(path), "this is neither an image nor a PDF", "Choose a PDF, PNG, JPEG, TIFF, WebP, GIF or BMP"
        )
    return media_type, content


@dataclass(frozen=True, slots=True)
class AttachReceipt:
    """Attach one file to an expense; equal bytes are stored once."""

    place: Workplace

    def __call__(self, expense_id: ExpenseId, path: Path, *, command_id: CommandId | None = None) -> Saved:
        """Attach it; raises FileError where it cannot be read, is too large, or is no image or PDF."""
        media_type, content = read_receipt(self.place.files, path)

        def work(unit: UnitOfWork) -> Stored:
            unit.expenses.get([expense_id])
            added = unit.attachments.add(expense_id, name=path.name, media_type=media_type, content=content)
            return {"id": added}

        done, stored = self.place.do("attach_receipt", work, command_id=command_id)
        return Saved(done, stored["id"], changes_of(Subject.ATTACHMENTS, expenses=[expense_id]))


@dataclass(frozen=True, slots=True)
class RemoveAttachment:
    """Take a receipt off an expense; its bytes stay for the trail."""

    place: Workplace

    def __call__(
        self,
        attachment_id: AttachmentId,
        expense_id: ExpenseId,
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Remove it; raises NotFoundError."""

        def work(unit: UnitOfWork) -> Stored:
            unit.attachments.remove(expense_id, attachment_id)
            return {}

        done, _ = self.place.do("remove_attachment", work, command_id=command_id)
        return Done(done, changes_of(Subject.ATTACHMENTS, expenses=[expense_id]))


@dataclass(frozen=True, slots=True)
class RestoreAttachment:
    """Put a receipt back that was taken off."""

    place: Workplace

    def __call__(
        self,
        attachment_id: AttachmentId,
        expense_id: ExpenseId,
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Put it back; raises NotFoundError where it was not taken off."""

        def work(unit: UnitOfWork) -> Stored:
            unit.attachments.restore(expense_id, attachment_id)
            return {}

        done, _ = self.place.do("restore_attachment", work, command_id=command_id)
        return Done(done, changes_of(Subject.ATTACHMENTS, expenses=[expense_id]))


@dataclass(frozen=True, slots=True)
class OrderAttachments:
    """Give the receipts of an expense an order; the first is the one that is shown and sent first."""

    place: Workplace

    def __call__(
        self,
        expense_id: ExpenseId,
        attachment_ids: Sequence[AttachmentId],
        *,
        command_id: CommandId | None = None,
    ) -> Done:
        """Order them; raises StaleError where the receipts changed meanwhile."""

        def work(unit: UnitOfWork) -> Stored:
            unit.attachments.set_order(expense_id, attachment_ids)
            return {}

        done, _ = self.place.do("order_attachments", work, command_id=command_id)
        return Done(done, changes_of(Subject.ATTACHMENTS, expenses=[expense_id]))


@dataclass(frozen=True, slots=True)
class SaveAttachment:
    """Write a copy of a receipt as a file."""

    place: Workplace

    def __call__(self, attachment_id: AttachmentId, path: Path) -> Exported:
        """Write it, whole or not at all; raises FileError, NotFoundError."""
        with self.place.database.read() as unit:
            content = unit.attachments.content(attachment_id)

        def write(stream: IO[bytes]) -> None:
            stream.write(content)

        self.place.files.write_atomic(path, write)
        return Exported(path, 1)


def list_attachments(place: Workplace, expense_id: ExpenseId) -> list[AttachmentInfo]:
    """List the receipts of an expense, the first attached first."""
    with place.database.read() as unit:
        return [
            AttachmentInfo(
                one.id,
                one.expense_id,
                one.name,
                one.media_type,
                one.size,
                one.sha256,
                one.added_by,
                one.added_at,
            )
            for one in unit.attachments.of_expense(expense_id)
        ]
