"""Receipts: images and PDFs, kept in the company file by their hash (G03)."""

from dataclasses import dataclass
from pathlib import Path

from app.models.changes import Subject
from app.models.errors import FileError
from app.models.ids import AttachmentId, CommandId, ExpenseId
from app.services.results import AttachmentInfo, Done, Saved
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

RECEIPT_BYTES_MAX = 20 * 1024 * 1024

_BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
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
class AttachReceipt:
    """Attach a file to an expense; equal bytes are stored once."""

    place: Workplace

    def __call__(self, expense_id: ExpenseId, path: Path, *, command_id: CommandId | None = None) -> Saved:
        """Attach it; raises FileError where it cannot be read, is too large, or is no image or PDF."""
        content = self.place.files.read_bytes(path, RECEIPT_BYTES_MAX)
        media_type = media_type_of(content)
        if media_type is None:
            raise FileError(str(path), "this is neither an image nor a PDF", "Choose a PNG, JPEG or PDF file")

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
