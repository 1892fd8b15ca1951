"""Importing without a widget: files are previewed, asked about, imported and reconciled, many in one go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.models.errors import AppError, RefusedFileError
from app.models.ids import InstrumentId
from app.models.protocols import Progress
from app.models.statement import Purpose
from app.services.import_results import (
    NEW_INSTRUMENT,
    UNALLOCATED,
    Correction,
    ImportPlan,
    ImportResult,
    PreviewResult,
    PreviewRow,
    RowFate,
)
from app.services.results import AutoResult
from app.ui.imports.items import (
    FILES_MAX,
    ROWS_HELD_MAX,
    FileItem,
    Outcome,
    Stage,
    files_of,
    in_order,
    lightened,
)
from app.ui.shell.desk import Desk
from app.ui.tasks import Task

__all__ = ["FILES_MAX", "FileItem", "ImportPresenter", "Outcome", "Stage"]

_Previewed = tuple[
    int, ImportPlan, PreviewResult | None, Mapping[RowFate, Sequence[PreviewRow]], Exception | None
]


class ImportPresenter(QObject):
    """Runs previews one after another and imports one after another; tells which file changed."""

    files_changed = Signal()  # files were added or removed
    file_changed = Signal(int)  # key of a file whose stage, plan or preview changed
    progressed = Signal(int, object, object)  # key, done, total
    batch_progressed = Signal(str, int, int)  # `reading` or `importing`, files done, files in all
    left_out = Signal(int)  # files beyond the limit that were not taken
    all_imported = Signal(int, int)  # files, rows that came in

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._items: dict[int, FileItem] = {}
        self._next_key = 1
        self._wanted = 0
        self._reading: tuple[int, Task] | None = None
        self._importing: tuple[int, Task] | None = None
        self._queue: list[int] = []
        self._batch: list[int] = []

    # -- files ---------------------------------------------------------------------------------

    @property
    def files(self) -> list[FileItem]:
        """All files, in the order they came."""
        return list(self._items.values())

    @property
    def is_importing(self) -> bool:
        """Whether a file is imported or waits for its turn."""
        return self._importing is not None or bool(self._queue)

    def file(self, key: int) -> FileItem | None:
        """Return one file, or None once it was removed."""
        return self._items.get(key)

    def add(self, paths: Sequence[Path]) -> list[int]:
        """Take files (of folders, the files in them) and read them; returns their keys."""
        known = {one.plan.path for one in self._items.values() if one.stage is not Stage.DONE}
        fresh = [path for path in files_of(paths) if path not in known]
        room = max(0, FILES_MAX - len(self._items))
        keys: list[int] = []
        for path in fresh[:room]:
            key = self._next_key
            self._next_key += 1
            self._items[key] = FileItem(key, ImportPlan(path))
            keys.append(key)
        self.files_changed.emit()
        if len(fresh) > room:
            self.left_out.emit(len(fresh) - room)
        self._read_next()
        return keys

    def remove(self, key: int) -> None:
        """Leave a file alone; what was imported from it stays."""
        self.cancel(key)
        if self._items.pop(key, None) is not None:
            self.files_changed.emit()

    def clear(self) -> None:
        """Leave all files alone."""
        self._queue.clear()
        self._batch.clear()
        running = list(self._items)
        self._items.clear()
        for key in running:
            self.cancel(key)
        self.files_changed.emit()

    def look_at(self, key: int) -> None:
        """Keep the rows of this file, and read them again where they were let go."""
        self._wanted = key
        item = self._items.get(key)
        if item is not None and item.is_light:
            self._plan(key, item.plan)

    # -- previews ------------------------------------------------------------------------------

    def answer(self, key: int, question: str, value: str) -> None:
        """Answer a question of a file, and read it again."""
        self.answer_all(key, {question: value})

    def answer_all(self, key: int, answers: Mapping[str, str]) -> None:
        """Answer several questions of a file at once, and read it again once; an empty one is taken back."""
        plan = self._items[key].plan
        purpose = Purpose(answers["purpose"]) if "purpose" in answers else plan.purpose
        given = {name: value for name, value in {**plan.answers, **answers}.items() if value}
        columns = plan.columns if purpose is plan.purpose else {}
        self._plan(key, replace(plan, purpose=purpose, answers=given, columns=columns))

    def proposals(self) -> Counter[tuple[str, str]]:
        """Count the proposed answers of the files that have one for each question: (question, answer)."""
        return Counter(
            (one.key, one.proposed)
            for item in self.files
            if item.has_proposals and item.preview is not None
            for one in item.preview.questions
        )

    def accept_proposals(self) -> None:
        """Take the proposed answers of all files that have one for each question, and read those again."""
        for item in self.files:
            if item.has_proposals and item.preview is not None:
                answers = {one.key: one.proposed for one in item.preview.questions}
                purpose = Purpose(answers.get("purpose", item.plan.purpose.value))
                plan = replace(item.plan, answers={**item.plan.answers, **answers}, purpose=purpose)
                self._put(replace(item, plan=plan, stage=Stage.WAITING))
        self._read_next()

    def set_purpose(self, key: int, purpose: Purpose) -> None:
        """Say which pile a file belongs to."""
        self.answer_all(key, {"purpose": purpose.value})

    def set_columns(self, key: int, columns: Mapping[str, str]) -> None:
        """Say which column means what; the pile that the columns were chosen for is settled by it."""
        item = self._items[key]
        answers = {**item.plan.answers, "purpose": item.purpose.value}
        self._plan(key, replace(item.plan, columns=dict(columns), purpose=item.purpose, answers=answers))

    def set_instruments(self, key: int, chosen: Mapping[str, InstrumentId]) -> None:
        """Say which card or account statements belong to."""
        plan = self._items[key].plan
        self._plan(key, replace(plan, instruments={**plan.instruments, **chosen}))

    def set_instrument(self, key: int, statement: str, instrument_id: InstrumentId) -> None:
        """Say which card or account a statement belongs to."""
        self.set_instruments(key, {statement: instrument_id})

    def correct(self, key: int, row: int, correction: Correction | None) -> None:
        """Correct a rejected row, or take its correction back; the row itself stays as the file has it."""
        plan = self._items[key].plan
        corrections = {number: one for number, one in plan.corrections.items() if number != row}
        if correction is not None:
            corrections[row] = correction
        self._plan(key, replace(plan, corrections=corrections))

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
        self._wanted = key
        self._put(replace(self._items[key], plan=plan, stage=Stage.WAITING, error=None, twin_of=""))
        self._read_next()

    def _read_next(self) -> None:
        self._tell_reading()
        if self._reading is not None:
            return
        waiting = self._items.get(self._wanted)
        if waiting is None or waiting.stage is not Stage.WAITING:
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

    def _tell_reading(self) -> None:
        total = len(self._items)
        left = sum(one.stage in (Stage.WAITING, Stage.READING) for one in self._items.values())
        if total:
            self.batch_progressed.emit("reading", total - left, total)

    @Slot(object)
    def _on_previewed(self, answer: _Previewed) -> None:
        key, plan, preview, by_fate, error = answer
        if self._reading is not None and self._reading[0] == key:
            self._reading = None
        item = self._items.get(key)
        if item is not None and item.plan == plan:
            self._take_preview(item, preview, by_fate, error)
            self._let_go()
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
        read = replace(item, preview=preview, by_fate=by_fate, error=None, is_light=False)
        self._put(replace(read, stage=self._stage_of(read), twin_of=self._twin_of(read)))

    def _stage_of(self, item: FileItem) -> Stage:
        assert item.preview is not None, "the file has been read"
        if self._twin_of(item):
            return Stage.TWIN
        if item.preview.imported_before is not None and not item.new:
            return Stage.KNOWN
        if item.open_questions:
            return Stage.ASKING
        return Stage.READY if item.new else Stage.EMPTY

    def _twin_of(self, item: FileItem) -> str:
        """Name an earlier file of this drop with the same bytes; empty where there is none."""
        assert item.preview is not None, "the file has been read"
        for other in self._items.values():
            if other.key >= item.key:
                return ""
            if other.preview is not None and other.preview.sha256 == item.preview.sha256:
                return other.name
        return ""

    def _let_go(self) -> None:
        """Let go of rows beyond what is kept, of the files that were not looked at for longest."""
        held = [one for one in self._items.values() if one.preview is not None and one.preview.rows]
        total = sum(len(one.preview.rows) for one in held if one.preview is not None)
        for item in held:
            if total <= ROWS_HELD_MAX:
                return
            if item.key != self._wanted and item.stage is not Stage.READING:
                assert item.preview is not None
                total -= len(item.preview.rows)
                self._items[item.key] = lightened(item)

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
        self._batch.append(key)
        self._import_next()

    def import_ready(self) -> None:
        """Import every file that has nothing open and something new, in the order of their periods."""
        for item in in_order([one for one in self.files if one.can_import and one.new]):
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

    def cancel_all(self) -> None:
        """Stop everything that runs or waits: what is not read stays unread, what is not in stays ready."""
        self._queue.clear()
        for item in self.files:
            if item.stage is Stage.WAITING:
                self._put(replace(item, stage=Stage.REFUSED, error=None))
        for running in (self._reading, self._importing):
            if running is not None:
                self.cancel(running[0])

    def _import_next(self) -> None:
        self._tell_importing()
        if self._importing is not None or not self._queue:
            return
        key = self._queue.pop(0)
        item = self._items.get(key)
        if item is None or not item.can_import:
            self._import_next()
            return
        company, plan = self._desk.company, item.plan

        def work(progress: Progress) -> object:
            return company.import_file(plan, progress=progress)

        self._put(replace(item, stage=Stage.IMPORTING))
        self._start(key, work, self._on_imported)

    def _tell_importing(self) -> None:
        if not self._batch:
            return
        done = [self._items[key] for key in self._batch if key in self._items]
        left = len(self._queue) + (self._importing is not None)
        self.batch_progressed.emit("importing", len(self._batch) - left, len(self._batch))
        if not left:
            came = [one.outcome.result for one in done if one.outcome is not None]
            self._batch.clear()
            if len(came) > 1:
                self.all_imported.emit(len(came), sum(one.payments + one.expenses for one in came))

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
        item = self._items.get(self._importing[0])
        if item is None:
            self._end()
            return
        self._put(replace(item, stage=Stage.RECONCILING, outcome=Outcome(result)))
        company, import_id = self._desk.company, result.import_id

        def work(progress: Progress) -> object:
            if not company.options().auto_after_import:
                return None
            return company.auto_reconcile(import_id=import_id, progress=progress)

        self._start(item.key, work, self._on_reconciled)

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
            outcome = replace(item.outcome, auto=auto, auto_problem=problem)
            self._put(replace(item, stage=Stage.DONE, outcome=outcome))
        self._end()

    def _end(self) -> None:
        self._importing = None
        if not self._queue:
            self._read_overlapping()
        self._import_next()

    def _read_overlapping(self) -> None:
        """Read files again that were judged before what is in now came in."""
        done = [one.outcome.result for one in self._items.values() if one.outcome is not None]
        went = {int(id_) for result in done for id_ in result.instruments} | {NEW_INSTRUMENT, UNALLOCATED}
        piles = {result.record.purpose for result in done}
        for item in self.files:
            if item.stage not in (Stage.READY, Stage.ASKING) or item.preview is None:
                continue
            own = {int(one.instrument.id) for one in item.preview.statements}
            if item.purpose in piles and (own & went or item.purpose is Purpose.EXPENSES):
                self._put(replace(item, stage=Stage.WAITING))
        self._read_next()

    def _put(self, item: FileItem) -> None:
        self._items[item.key] = item
        self.file_changed.emit(item.key)


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


def _by_fate(preview: PreviewResult) -> dict[RowFate, list[PreviewRow]]:
    found: dict[RowFate, list[PreviewRow]] = {fate: [] for fate in RowFate}
    for row in preview.rows:
        found[row.fate].append(row)
    return found
