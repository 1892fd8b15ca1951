"""What a company gives out: the reconciliation workbook, a proven copy, the proof of its audit trail."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from app.models.protocols import Progress

if TYPE_CHECKING:
    from app.services.results import AuditProof, Exported
    from app.ui.main_window import MainWindow
    from app.ui.shell.desk import Desk


class Documents(QObject):
    """Asks where a document goes and writes it beside the window; each says how it ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def _desk(self) -> Desk:
        desk = self._window.desk
        assert desk is not None, "the action is off while no company is open"
        return desk

    @Slot()
    def ask_workbook(self) -> None:
        """Ask for a file name and write the reconciliation workbook."""
        if path := self._ask(self.tr("Reconciliation workbook"), "xlsx", self.tr("Excel (*.xlsx)")):
            self.write_workbook(path)

    def write_workbook(self, path: Path) -> None:
        """Write the reconciliation workbook of the whole company."""
        desk = self._desk

        def work(progress: Progress) -> object:
            return desk.company.write_workbook(path, progress=progress)

        title = self.tr("Writing {file}").format(file=path.name)
        desk.run_long(title, self.tr("rows"), work, self._on_written, writes=False)

    @Slot()
    def ask_backup(self) -> None:
        """Ask for a file name and write a copy of the company file."""
        if path := self._ask(self.tr("Copy"), "tieout", self.tr("Company file (*.tieout)")):
            self.back_up(path)

    def back_up(self, path: Path) -> None:
        """Write a copy of the company and prove it."""
        desk = self._desk

        def work(progress: Progress) -> object:
            return desk.company.backup(path, progress)

        title = self.tr("Copying to {file}").format(file=path.name)
        desk.run_long(title, self.tr("steps"), work, self._on_copied, writes=False)

    @Slot()
    def verify(self) -> None:
        """Prove the audit trail from its first event to its last (F83)."""
        desk = self._desk

        def work(progress: Progress) -> object:
            return desk.company.verify_audit(progress)

        desk.run_long(
            self.tr("Proving the audit trail"), self.tr("events"), work, self._on_verified, writes=False
        )

    def _ask(self, what: str, suffix: str, kinds: str) -> Path | None:
        name = f"{self._desk.company.info.name} - {what}.{suffix}"
        path, _ = QFileDialog.getSaveFileName(self._window, what, str(Path.home() / name), kinds)
        return Path(path) if path else None

    @Slot(object)
    def _on_written(self, done: Exported) -> None:
        self._desk.told.emit(self.tr("The workbook is in {file}").format(file=done.path.name))

    @Slot(object)
    def _on_copied(self, path: Path) -> None:
        self._desk.told.emit(self.tr("Copied to {file} and proven there").format(file=path.name))

    @Slot(object)
    def _on_verified(self, proof: AuditProof) -> None:
        if proof.is_intact:
            self._desk.told.emit(self.tr("%n event(s): the audit trail holds", None, proof.events))
            return
        text = self.tr("The audit trail does not hold at event {number}: {problem}")
        self._desk.told.emit(text.format(number=proof.first_bad, problem=proof.problem))
