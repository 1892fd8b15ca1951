"""What came in before: the history, one import with its rows, corrections, copies, taking back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.models.ids import ImportId, LineId
from app.models.payment import Instrument
from app.models.protocols import Progress
from app.models.statement import ImportRecord
from app.services.correct_rows import Corrected, ImportInFull
from app.services.export_rejected import RejectedRow, export_rejected
from app.services.import_results import UndoResult
from app.services.results import AutoResult
from app.ui.shell.desk import Desk

ALL_ROWS = 2_000_000


@dataclass(frozen=True, slots=True)
class CorrectedAll:
    """Corrected rows, and what automatic reconciliation made of them (F36)."""

    corrected: Corrected
    auto: AutoResult | None


class HistoryPresenter(QObject):
    """Reads the history and changes it."""

    history_read = Signal(object)  # list of ImportRecord
    instruments_read = Signal(object)  # tuple of Instrument
    import_read = Signal(object)  # ImportInFull
    corrected = Signal(object)  # CorrectedAll
    undone = Signal(object)  # UndoResult

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.instruments: tuple[Instrument, ...] = ()

    def read(self) -> None:
        """Read the history of imports and the cards and accounts there are."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.import_history(), tuple(company.browse.instruments())

        self._desk.read(work, self._on_history)

    @Slot(object)
    def _on_history(self, answer: tuple[list[ImportRecord], tuple[Instrument, ...]]) -> None:
        records, self.instruments = answer
        self.instruments_read.emit(self.instruments)
        self.history_read.emit(records)

    def read_import(self, import_id: ImportId, fates: Sequence[str] = ()) -> None:
        """Read one import with its rows of some fates, or of all."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.import_in_full(import_id, fates)

        self._desk.read(work, self._on_import)

    @Slot(object)
    def _on_import(self, found: ImportInFull) -> None:
        self.import_read.emit(found)

    def correct(
        self, import_id: ImportId, cells: Mapping[LineId, Mapping[str, str]], answers: Mapping[str, str]
    ) -> None:
        """Correct rejected rows of an import, then reconcile what is certain."""
        company = self._desk.company

        def work(progress: Progress) -> object:
            done = company.correct_rows(import_id, cells, answers=answers, progress=progress)
            auto = None
            if done.imported and company.options().auto_after_import:
                auto = company.auto_reconcile(import_id=import_id, progress=progress)
            return _Told(CorrectedAll(done, auto))

        title = self.tr("Correcting rows")
        self._desk.run_long(title, self.tr("rows"), work, self._on_corrected, writes=True)

    @Slot(object)
    def _on_corrected(self, told: _Told) -> None:
        self.corrected.emit(told.result)

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

    # -- files ---------------------------------------------------------------------------------

    def save_original(self, import_id: ImportId, path: Path) -> None:
        """Write the imported file as it was."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            company.save_original(import_id, path)
            return path.name

        self._desk.read(work, self._on_saved)

    @Slot(object)
    def _on_saved(self, name: str) -> None:
        self._desk.told.emit(self.tr("The file is saved as {name}").format(name=name))

    def export_rejected(self, rows: Sequence[RejectedRow], path: Path) -> None:
        """Write rows that could not be read, each with its reason, to Excel or CSV."""
        files = self._desk.company.place.files
        heads = (self.tr("Row"), self.tr("Column"), self.tr("Value"), self.tr("Reason"))

        def work(_progress: Progress) -> object:
            return export_rejected(files, rows, heads, path)

        self._desk.read(work, self._on_rejected_written)

    def export_rejected_of(self, import_id: ImportId, path: Path) -> None:
        """Write the rejected rows of a stored import, to Excel or CSV."""
        company = self._desk.company
        files = company.place.files
        heads = (self.tr("Row"), self.tr("Column"), self.tr("Value"), self.tr("Reason"))

        def work(_progress: Progress) -> object:
            rows = company.import_in_full(import_id, ("rejected",), limit=ALL_ROWS).rows
            return export_rejected(files, rows, heads, path)

        self._desk.read(work, self._on_rejected_written)

    @Slot(object)
    def _on_rejected_written(self, count: int) -> None:
        self._desk.told.emit(self.tr("%n rejected row(s) written", None, count))


class _Told:
    """Tells every page what was changed, before the answer."""

    def __init__(self, result: CorrectedAll) -> None:
        self.result = result
        changes = result.corrected.changes
        self.changes = changes if result.auto is None else changes | result.auto.changes
