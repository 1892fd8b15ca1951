"""Importing without a widget: files are previewed, asked about, imported, reconciled; history and undo."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, Signal, Slot

from app.models.errors import AppError, RefusedFileError
from app.models.ids import ImportId, InstrumentId
from app.models.payment import Instrument
from app.models.protocols import Progress
from app.models.statement import ImportRecord, Purpose
from app.services.import_results import (
    ImportPlan,
    ImportResult,
    PreviewResult,
    PreviewRow,
    RowFate,
    UndoResult,
)
from app.services.results import AutoResult
from app.ui.shell.desk import Desk
from app.ui.tasks import Task

FILES_MAX = 200
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Stage(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    READING = "reading"
    ASKING = "asking"
    READY = "ready"
    REFUSED = "refused"
    IMPORTING = "importing"
    RECONCILING = "reconciling"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing one file came to; `auto` is None where reconciling was off, stopped or failed."""

    result: ImportResult
    auto: AutoResult | None = None
    auto_problem: str = ""


@dataclass(frozen=True, slots=True)
class FileItem:
    """One file on its way in.

    Attributes:
        preview: What importing would do, as last read.
        by_fate: The preview's rows by fate.
        error: Why it was refused.
    """

    key: int
    plan: ImportPlan
    stage: Stage = Stage.WAITING
    preview: PreviewResult | None = None
    by_fate: Mapping[RowFate, Sequence[PreviewRow]] = field(default_factory=dict)
    error: Exception | None = None
    outcome: Outcome | None = None

    @property
    def name(self) -> str:
        """The file's name."""
        return self.plan.path.name

    @property
    def can_import(self) -> bool:
        """Everything is answered and something would come in."""
        return self.stage is Stage.READY and self.preview is not None


_Previewed = tuple[
    int, ImportPlan, PreviewResult | None, Mapping[RowFate, Sequence[PreviewRow]], Exception | None
]


class ImportPresenter(QObject):
    """Runs previews one after another and imports one after another; tells which file changed."""

    files_changed = Signal()  # files were added or removed
    file_changed = Signal(int)  # key of a file whose stage, plan or preview changed
    progressed = Signal(int, object, object)  # key, done, total
    history_read = Signal(object)  # list of ImportRecord
    instruments_read = Signal(object)  # list of Instrument
    undone = Signal(object)  # UndoResult

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: dict[int, FileItem] = {}
        self._next_key = 1
        self._reading: tuple[int, Task] | None = None
        self._importing: tuple[int, Task] | None = None
        self._queue: list[int] = []
        self.instruments: tuple[Instrument, ...] = ()

    # -- files ---------------------------------------------------------------------------------

    @property
    def files(self) -> list[FileItem]:
        """All files, in the order they came."""
        return list(self._items.values())

    def file(self, key: int) -> FileItem | None:
        """Return one file, or None once it was removed."""
        return self._items.get(key)

    def add(self, paths: Sequence[Path]) -> list[int]:
        """Take files (of folders, the files in them) and read them; returns their keys."""
        keys: list[int] = []
        for path in _files_of(paths)[: FILES_MAX - len(self._items)]:
            if any(one.plan.path == path and one.stage is not Stage.DONE for one in self._items.values()):
                continue
            key = self._next_key
            self._next_key += 1
            self._items[key] = FileItem(key, ImportPlan(path))
            keys.append(key)
        self.files_changed.emit()
        self._read_next()
        return keys

    def remove(self, key: int) -> None:
        """Leave a file alone; what was imported from it stays."""
        self.cancel(key)
        if self._items.pop(key, None) is not None:
            self.files_changed.emit()

    def clear(self) -> None:
        """Leave all files alone."""
        for key in list(self._items):
            self.cancel(key)
        self._items.clear()
        self._queue.clear()
        self.files_changed.emit()

    # -- previews ------------------------------------------------------------------------------

    def answer(self, key: int, question: str, value: str) -> None:
        """Answer a question of a file, and read it again."""
        item = self._items[key]
        if question == "purpose":
            self.set_purpose(key, Purpose(value))
        else:
            self._plan(key, replace(item.plan, answers={**item.plan.answers, question: value}))

    def answer_all(self, key: int, answers: Mapping[str, str]) -> None:
        """Answer several questions of a file at once, and read it again once."""
        item = self._items[key]
        purpose = Purpose(answers["purpose"]) if "purpose" in answers else item.plan.purpose
        self._plan(key, replace(item.plan, purpose=purpose, answers={**item.plan.answers, **answers}))

    def set_purpose(self, key: int, purpose: Purpose) -> None:
        """Say which pile a file belongs to."""
        item = self._items[key]
        answers = {**item.plan.answers, "purpose": purpose.value}
        self._plan(key, replace(item.plan, purpose=purpose, answers=answers, columns={}))

    def set_columns(self, key: int, columns: Mapping[str, str]) -> None:
        """Say which column means what."""
        self._plan(key, replace(self._items[key].plan, columns=dict(columns)))

    def set_instrument(self, key: int, statement: str, instrument_id: InstrumentId) -> None:
        """Say which card or account a statement belongs to."""
        plan = self._items[key].plan
        self._plan(key, replace(plan, instruments={**plan.instruments, statement: instrument_id}))

    def set_profile_name(self, key: int, name: str) -> None:
        """Keep the layout under this name when the file is imported; reads nothing again."""
        item = self._items[key]
        self._items[key] = replace(item, plan=replace(item.plan, save_profile_as=name.strip()))

    def read_again(self, key: int) -> None:
        """Read a file again, after it was changed on disk or refused."""
        self._plan(key, self._items[key].plan)

    def _plan(self, key: int, plan: ImportPlan) -> None:
        if self._reading is not None and self._reading[0] == key:
            self._reading[1].cancel()
            self._reading = None
        self._put(replace(self._items[key], plan=plan, stage=Stage.WAITING, error=None))
        self._read_next()

    def _read_next(self) -> None:
        if self._reading is not None:
            return
        waiting = next((one for one in self._items.values() if one.stage is Stage.WAITING), None)
        if waiting is None:
            return
        company, plan, key = self._desk.company, waiting.plan, waiting.key

        def work(progress: Progress) -> object:
            try:
                preview = company.import_preview(plan, progress=progress)
            except AppError as error:
                if not isinstance(error, RefusedFileError) and not hasattr(error, "path"):
                    raise
                return key, plan, None, {}, error
            return key, plan, preview, _by_fate(preview), None

        self._put(replace(waiting, stage=Stage.READING))
        task = self._desk.read(work, self._on_previewed, self._on_preview_failed)
        relay = _ProgressRelay(key, self)
        task.progressed.connect(relay.tell)
        task.cancelled.connect(self._on_preview_cancelled)
        self._reading = (key, task)

    @Slot(object)
    def _on_previewed(self, answer: _Previewed) -> None:
        key, plan, preview, by_fate, error = answer
        if self._reading is not None and self._reading[0] == key:
            self._reading = None
        item = self._items.get(key)
        if item is not None and item.plan == plan:
            self._take_preview(item, preview, by_fate, error)
        self._read_next()

    def _take_preview(
        self,
        item: FileItem,
        preview: PreviewResult | None,
        by_fate: Mapping[RowFate, Sequence[PreviewRow]],
        error: Exception | None,
    ) -> None:
        if preview is None:
            self._put(replace(item, stage=Stage.REFUSED, error=error, preview=None, by_fate={}))
            return
        other = next((q for q in preview.questions if q.key == "purpose"), None)
        is_asked = other is not None and "purpose" not in item.plan.answers
        if is_asked and other is not None and other.proposed in set(Purpose) - {item.plan.purpose}:
            self.set_purpose(item.key, Purpose(other.proposed))
            return
        stage = Stage.ASKING if preview.questions else Stage.READY
        self._put(replace(item, stage=stage, preview=preview, by_fate=by_fate, error=None))

    @Slot(object)
    def _on_preview_failed(self, error: Exception) -> None:
        if self._reading is not None:
            key, self._reading = self._reading[0], None
            item = self._items.get(key)
            if item is not None:
                self._put(replace(item, stage=Stage.REFUSED, error=error))
        self._read_next()

    @Slot()
    def _on_preview_cancelled(self) -> None:
        self._read_next()

    # -- importing -----------------------------------------------------------------------------

    def import_file(self, key: int) -> None:
        """Import a file when its turn comes, then reconcile what is certain (F36)."""
        item = self._items.get(key)
        if item is None or not item.can_import or key in self._queue:
            return
        self._queue.append(key)
        self._import_next()

    def import_ready(self) -> None:
        """Import every file that has nothing open."""
        for item in self.files:
            self.import_file(item.key)

    def cancel(self, key: int) -> None:
        """Stop reading, importing or reconciling this file; nothing half-written stays (G05)."""
        if key in self._queue:
            self._queue.remove(key)
        for running in (self._reading, self._importing):
            if running is not None and running[0] == key:
                running[1].cancel()
        if self._reading is not None and self._reading[0] == key:
            self._reading = None
            item = self._items.get(key)
            if item is not None:
                self._put(replace(item, stage=Stage.REFUSED, error=None))
            self._read_next()

    def _import_next(self) -> None:
        if self._importing is not None or not self._queue:
            return
        key = self._queue.pop(0)
        item = self._items.get(key)
        if item is None:
            self._import_next()
            return
        company, plan = self._desk.company, item.plan

        def work(progress: Progress) -> object:
            return company.import_file(plan, progress=progress)

        self._put(replace(item, stage=Stage.IMPORTING))
        self._start(key, work, self._on_imported)

    def _start(self, key: int, work: object, answer: object) -> None:
        assert callable(work) and callable(answer)
        task = self._desk.write(work, answer, self._on_import_failed)
        relay = _ProgressRelay(key, self)
        task.progressed.connect(relay.tell)
        task.cancelled.connect(self._on_import_cancelled)
        self._importing = (key, task)

    @Slot(object)
    def _on_imported(self, result: ImportResult) -> None:
        assert self._importing is not None
        key = self._importing[0]
        item = self._items.get(key)
        if item is None:
            self._end()
            return
        self._put(replace(item, stage=Stage.RECONCILING, outcome=Outcome(result)))
        company, import_id = self._desk.company, result.import_id

        def work(progress: Progress) -> object:
            if not company.options().auto_after_import:
                return None
            return company.auto_reconcile(import_id=import_id, progress=progress)

        self._start(key, work, self._on_reconciled)

    @Slot(object)
    def _on_reconciled(self, auto: AutoResult | None) -> None:
        self._finish(auto, "" if auto is not None else "off")

    @Slot(object)
    def _on_import_failed(self, error: Exception) -> None:
        assert self._importing is not None
        item = self._items.get(self._importing[0])
        if item is not None and item.outcome is not None:
            self._desk.failed.emit(error)
            self._finish(None, "failed")
            return
        if item is not None:
            self._put(replace(item, stage=Stage.REFUSED, error=error))
        self._end()

    @Slot()
    def _on_import_cancelled(self) -> None:
        assert self._importing is not None
        item = self._items.get(self._importing[0])
        if item is not None and item.outcome is not None:
            self._finish(None, "stopped")
            return
        if item is not None:
            self._put(replace(item, stage=Stage.READY))
        self._end()

    def _finish(self, auto: AutoResult | None, problem: str) -> None:
        assert self._importing is not None
        item = self._items.get(self._importing[0])
        if item is not None and item.outcome is not None:
            self._put(
                replace(
                    item, stage=Stage.DONE, outcome=replace(item.outcome, auto=auto, auto_problem=problem)
                )
            )
        self._end()

    def _end(self) -> None:
        self._importing = None
        self._import_next()

    def _put(self, item: FileItem) -> None:
        self._items[item.key] = item
        self.file_changed.emit(item.key)

    # -- history -------------------------------------------------------------------------------

    def read_history(self) -> None:
        """Read the history of imports and the cards and accounts there are."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.import_history(), company.browse.instruments()

        self._desk.read(work, self._on_history)

    @Slot(object)
    def _on_history(self, answer: tuple[list[ImportRecord], list[Instrument]]) -> None:
        records, instruments = answer
        self.instruments = tuple(instruments)
        self.instruments_read.emit(instruments)
        self.history_read.emit(records)

    def undo(self, import_id: ImportId, reason: str) -> None:
        """Take a whole import back (F35)."""
        company = self._desk.company

        def work(progress: Progress) -> object:
            return company.undo_import(import_id, reason=reason, progress=progress)

        title = self.tr("Undoing the import")
        self._desk.run_long(title, self.tr("rows"), work, self._on_undone, writes=True)

    @Slot(object)
    def _on_undone(self, result: UndoResult) -> None:
        self.undone.emit(result)

    # -- rejected rows -------------------------------------------------------------------------

    def export_rejected(self, key: int, path: Path) -> None:
        """Write the rows that could not be read, each with its reason, as CSV."""
        item = self._items[key]
        rows = tuple(item.by_fate.get(RowFate.ERROR, ()))
        files = self._desk.company.place.files
        heads = (self.tr("Row"), self.tr("Column"), self.tr("Value"), self.tr("Reason"))

        def work(_progress: Progress) -> object:
            content = rejected_csv(rows, heads)

            def write(stream: IO[bytes]) -> None:
                stream.write(content)

            files.write_atomic(path, write)
            return len(rows)

        self._desk.read(work, self._on_rejected_written)

    @Slot(object)
    def _on_rejected_written(self, count: int) -> None:
        self._desk.told.emit(self.tr("%n rejected row(s) written", None, count))


class _ProgressRelay(QObject):
    """Adds the file's key to the progress of its task."""

    def __init__(self, key: int, presenter: ImportPresenter) -> None:
        super().__init__(presenter)
        self._key = key
        self._presenter = presenter

    @Slot(object, object)
    def tell(self, done: int, total: int) -> None:
        """Pass it on."""
        self._presenter.progressed.emit(self._key, done, total)


def rejected_csv(rows: Sequence[PreviewRow], heads: Sequence[str]) -> bytes:
    """Write rejected rows as CSV: place, fault, reason, then the raw row; never a formula."""
    titles = list(dict.fromkeys(title for row in rows for title in row.raw))
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow([*heads, *(_safe(title) for title in titles)])
    for row in rows:
        cells = [str(row.row), row.column, row.value, row.text, *(row.raw.get(title, "") for title in titles)]
        out.writerow([_safe(cell) for cell in cells])
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _by_fate(preview: PreviewResult) -> dict[RowFate, list[PreviewRow]]:
    found: dict[RowFate, list[PreviewRow]] = {fate: [] for fate in RowFate}
    for row in preview.rows:
        found[row.fate].append(row)
    return found


def _files_of(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(one for one in path.iterdir() if one.is_file() and not one.name.startswith("."))
        else:
            found.append(path)
    return found
