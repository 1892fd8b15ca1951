"""Receipts of a file job, in a folder beside it, named by key; the folder is whole or not there (F65)."""

import contextlib
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

from app.models.errors import FileError
from app.models.ids import ExpenseId
from app.models.posting import Connection, ExportItem, Failure, FailureReason, ItemStatus
from app.services.workplace import Stored, Workplace
from app.store import UnitOfWork
from app.store.postings import pages

NAME_CHARS_MAX = 100
PAGE = 500
IN_FILE = (ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN, ItemStatus.SUCCESSFUL)


def receipts_folder(path: Path) -> Path:
    """Name the folder of the receipts of a written file: `Books-00001-receipts`."""
    return path.with_name(f"{path.stem}-receipts")


@dataclass(frozen=True, slots=True)
class FileReceipts:
    """Writes the receipts of one job beside its file."""

    place: Workplace
    connection: Connection
    job_id: int

    def __call__(self, path: Path) -> int:
        """Write all receipts of what is in the file; return how many.

        A failure is the receipts' alone: it stands on their items, and the file stays.
        """
        if self.connection.settings.get("receipts", "yes") != "yes":
            return 0
        items = self._items()
        failure: Failure | None = None
        count = 0
        try:
            count = self._write(receipts_folder(path), items) if items else 0
        except (FileError, OSError) as error:
            failure = _failure(error, path)
        changed = [item for item in items if item.receipt_failure != failure]
        if changed:
            self._mark(changed, failure)
        return count

    def _items(self) -> list[ExportItem]:
        """Return the items of the file whose expenses have receipts."""
        found: list[ExportItem] = []
        with self.place.database.read() as unit:
            items = pages(unit.postings, self.job_id, IN_FILE)
            while page := list(islice(items, PAGE)):
                having = unit.attachments.having([ExpenseId(item.expense_id) for item in page])
                found += [item for item in page if item.expense_id in having]
        return found

    def _write(self, folder: Path, items: Sequence[ExportItem]) -> int:
        """Fill a folder beside, then give it its name; what was there before is there until then."""
        beside, old = (folder.with_name(f".{folder.name}.{part}") for part in ("part", "old"))
        _clear(beside)
        beside.mkdir()
        try:
            count = sum(self._write_one(beside, item) for item in items)
            _clear(old)
            if folder.exists():
                _refuse_foreign(folder, {path.name for path in beside.iterdir()})
                folder.replace(old)
            beside.replace(folder)
        finally:
            _clear(beside)
        _clear(old)
        return count

    def _write_one(self, folder: Path, item: ExportItem) -> int:
        with self.place.database.read() as unit:
            infos = unit.attachments.of_expense(ExpenseId(item.expense_id))
        for number, info in enumerate(infos, start=1):
            with self.place.database.read() as unit:
                content = unit.attachments.content(info.id)
            name = f"{item.key}-{number}-{_plain(info.name)}"
            self.place.files.write_atomic(folder / name, partial(_fill, content))
        return len(infos)

    def _mark(self, items: Sequence[ExportItem], failure: Failure | None) -> None:
        def work(unit: UnitOfWork) -> Stored:
            for item in items:
                unit.postings.set_item(item.id, receipt_failure=failure)
            return {}

        self.place.do("mark_posting", work)


def _fill(content: bytes, stream: IO[bytes]) -> None:
    stream.write(content)


def _plain(name: str) -> str:
    """Return a name that every system takes; its ending is kept."""
    kept = "".join(char if char.isalnum() or char in "-_." else "-" for char in name)
    return kept[-NAME_CHARS_MAX:].lstrip(".") or "receipt"


def _refuse_foreign(folder: Path, ours: Set[str]) -> None:
    """Raise FileError where a folder holds what this job did not write."""
    if any(path.name not in ours for path in folder.iterdir()):
        reason = "a folder of this name is there already, with other files in it"
        raise FileError(str(folder), reason, "Move it away")


def _clear(folder: Path) -> None:
    """Remove a folder of receipts that was left; what cannot be removed is in nobody's way."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def _failure(error: FileError | OSError, path: Path) -> Failure:
    if isinstance(error, FileError):
        text, remedy = error.reason, error.remedy or "Look at the folder"
    else:
        text, remedy = str(error.strerror or error), "Look at the folder"
    return Failure(
        FailureReason.RECEIPT_UPLOAD,
        field="receipt",
        value=str(receipts_folder(path)),
        origin="the connection's folder",
        remedy=f"{remedy}, then retry the receipts",
        text=text,
    )
