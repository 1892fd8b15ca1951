"""The receipts of one expense, without a widget: read, drawn, attached, ordered, taken off and put back."""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.models.ids import AttachmentId, ExpenseId
from app.models.protocols import Progress
from app.services.receipts import Attached
from app.services.results import AttachmentInfo, Done, Exported
from app.ui.receipts import words
from app.ui.receipts.rendering import Drawn, draw
from app.ui.shell.desk import Desk, Notice

WIDTH_PX = 1_600
"""How wide a page is drawn: sharp up to twice the width of the pane."""

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


@dataclass(frozen=True, slots=True)
class Listed:
    """The receipts of one expense, in their order."""

    expense_id: int
    infos: tuple[AttachmentInfo, ...]


class ReceiptsPresenter(QObject):
    """Reads and changes receipts beside the window; what is no longer wanted is dropped."""

    listed = Signal(object)  # Listed
    drawn = Signal(object)  # Drawn
    taken_off = Signal(object)  # AttachmentInfo, that `put_back` brings back

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._expense_id: int | None = None
        self._removed: list[AttachmentInfo] = []

    @property
    def can_write(self) -> bool:
        """Whether receipts can be changed."""
        return not self._desk.company.info.is_read_only

    @property
    def expense_id(self) -> int | None:
        """Whose receipts are shown."""
        return self._expense_id

    def show_expense(self, expense_id: int | None) -> None:
        """Read the receipts of an expense; None shows none."""
        if expense_id != self._expense_id:
            self._removed.clear()
        self._expense_id = expense_id
        if expense_id is None:
            self.listed.emit(Listed(0, ()))
            return
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return Listed(expense_id, tuple(company.attachments(ExpenseId(expense_id))))

        self._desk.read(work, self._on_listed)

    def read_page(self, info: AttachmentInfo, page: int) -> None:
        """Draw a page of a receipt."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            content = company.attachment_bytes(info.id)
            return draw(info.id, content, info.media_type, page=page, width_px=WIDTH_PX)

        self._desk.read(work, self._on_drawn)

    def attach(self, expense_id: int, paths: Sequence[Path]) -> None:
        """Attach files; what is not taken is said with its name and the way out."""
        company, chosen = self._desk.company, list(paths)

        def work(_progress: Progress) -> object:
            return company.attach_receipts(ExpenseId(expense_id), chosen)

        self._desk.write(work, self._on_attached)

    def remove(self, info: AttachmentInfo) -> None:
        """Take a receipt off."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.remove_attachment(info.id, info.expense_id)

        self._removed.append(info)
        self._desk.write(work, self._on_removed)

    def put_back(self) -> None:
        """Put the receipt back that was taken off last."""
        if not self._removed:
            return
        info, company = self._removed.pop(), self._desk.company

        def work(_progress: Progress) -> object:
            return company.restore_attachment(info.id, info.expense_id)

        self._desk.write(work, self._on_put_back)

    def reorder(self, expense_id: int, ids: Sequence[AttachmentId]) -> None:
        """Give the receipts another order."""
        company, wanted = self._desk.company, list(ids)

        def work(_progress: Progress) -> object:
            return company.order_attachments(ExpenseId(expense_id), wanted)

        self._desk.write(work)

    def save_copy(self, info: AttachmentInfo, path: Path) -> None:
        """Write a copy of a receipt."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.save_attachment(info.id, path)

        self._desk.read(work, self._on_saved)

    def open_outside(self, info: AttachmentInfo) -> None:
        """Open a copy of a receipt with the system's own program; the receipt itself stays as it is."""
        company = self._desk.company
        folder = Path(tempfile.mkdtemp(prefix="tieout-receipt-"))
        path = folder / safe_name(info)

        def work(_progress: Progress) -> object:
            return company.save_attachment(info.id, path)

        self._desk.read(work, self._on_copied)

    @Slot(object)
    def _on_listed(self, listed: Listed) -> None:
        if listed.expense_id == self._expense_id:
            self.listed.emit(listed)

    @Slot(object)
    def _on_drawn(self, drawn: Drawn) -> None:
        self.drawn.emit(drawn)

    @Slot(object)
    def _on_attached(self, done: Attached) -> None:
        said = words.attached(done)
        if done.refused:
            self._desk.warned.emit(Notice(said))
        elif said:
            self._desk.told.emit(said)

    @Slot(object)
    def _on_removed(self, _done: Done) -> None:
        if self._removed:
            self.taken_off.emit(self._removed[-1])

    @Slot(object)
    def _on_put_back(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("The receipt is back"))

    @Slot(object)
    def _on_saved(self, done: Exported) -> None:
        self._desk.told.emit(self.tr("A copy is in {file}").format(file=done.path.name))

    @Slot(object)
    def _on_copied(self, done: Exported) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(done.path))):
            self._desk.warned.emit(
                Notice(
                    self.tr("No program on this computer opens {file}").format(file=done.path.name),
                    self.tr("Save a copy and open it where there is one."),
                )
            )


def safe_name(info: AttachmentInfo) -> str:
    """Return a file name that every system takes, with the ending that belongs to the content."""
    endings = {
        "application/pdf": ".pdf",
        "image/png": ".png",
        "image/jpeg": ".jpg",
        "image/gif": ".gif",
        "image/webp": ".webp",
        "image/bmp": ".bmp",
        "image/tiff": ".tif",
    }
    stem = _UNSAFE.sub("_", Path(info.file_name).stem).strip(" .")[:80] or f"receipt-{info.id}"
    return stem + endings.get(info.media_type, ".bin")
