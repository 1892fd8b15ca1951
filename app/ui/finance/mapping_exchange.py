"""Mapping pages out to a CSV file and back; what a file holds is stated before it is stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from app.models.protocols import Progress
from app.services.mapping_files import ReadFile
from app.services.results import Exported
from app.ui.shell.dialogs import Ask

if TYPE_CHECKING:
    from app.ui.finance.mapping import MappingPart


class MappingExchange(QObject):
    """Asks for files, writes and reads them beside the window."""

    def __init__(self, part: MappingPart) -> None:
        super().__init__(part)
        self._part = part

    @Slot()
    def ask_export(self) -> None:
        """Ask for a file and write all pages of this connection."""
        connection = self._part.finance.connection
        if connection is not None:
            what = self.tr("mapping")
            name = f"{connection.name} {what}.csv"
            path, _ = QFileDialog.getSaveFileName(
                self._part, self.tr("Export the mapping"), str(Path.home() / name), self.tr("CSV (*.csv)")
            )
            if path:
                self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write all pages of this connection to a file."""
        connection = self._part.finance.connection
        assert connection is not None, "a connection is shown"
        files, connection_id = self._part.finance.finance.mapping_files, connection.id

        def work(_progress: Progress) -> object:
            return files.write(connection_id, path)

        self._part.desk.read(work, self._on_exported)

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        self._part.desk.told.emit(
            self.tr("%n row(s) written to {file}", None, done.rows).format(file=done.path.name)
        )

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file and read it."""
        path, _ = QFileDialog.getOpenFileName(
            self._part, self.tr("Import a mapping"), str(Path.home()), self.tr("CSV (*.csv)")
        )
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Read a file; what it holds is stated before it is stored."""
        files = self._part.finance.finance.mapping_files

        def work(_progress: Progress) -> object:
            return files.read(path)

        self._part.desk.read(work, self._on_file)

    @Slot(object)
    def _on_file(self, found: ReadFile) -> None:
        self._found = found
        dialog = Ask(
            self.tr("Import %n code(s)", None, found.count),
            self.tr(
                "Codes of the same keys are replaced. %n row(s) without a code change nothing.",
                None,
                found.skipped,
            ),
            self.tr("Import"),
            self._part,
        )
        dialog.setObjectName("importMapping")
        dialog.do_button.setEnabled(found.count > 0)
        dialog.accepted.connect(self._on_import)
        dialog.open()

    @Slot()
    def _on_import(self) -> None:
        self._part.store(self._found.rows, self._found.fields)
