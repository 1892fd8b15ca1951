"""Asks which company is wanted: a new one, or a file that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.shell.opening import CompanyOpener

if TYPE_CHECKING:
    from app.bootstrap import Program


class CompanyDialogs(QObject):
    """The two dialogs before a company is open; what was chosen goes to the opener."""

    def __init__(self, program: Program, opener: CompanyOpener, window: QWidget) -> None:
        super().__init__(window)
        self._program = program
        self._opener = opener
        self._window = window

    def ask_new(self) -> None:
        """Ask for a new company and make it."""
        from app.ui.company.new_company import NewCompanyDialog

        dialog = NewCompanyDialog(self._usual_folder(), self._program.system_user(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chose.connect(self._on_chosen)
        dialog.open()

    @Slot(object)
    def _on_chosen(self, chosen: object) -> None:
        from app.ui.company.new_company import NewCompany

        assert isinstance(chosen, NewCompany)
        self._opener.create(chosen.target, name=chosen.name, currency=chosen.currency, user=chosen.user)

    def ask_file(self) -> None:
        """Ask for a company file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open company file"),
            str(self._usual_folder()),
            self.tr("Company files (*.tieout);;All files (*)"),
        )
        if path:
            self._opener.open(path)

    def _usual_folder(self) -> Path:
        recent = self._program.recent()
        folder = Path(recent[0].path).parent if recent and "://" not in recent[0].path else Path()
        return folder if recent and folder.is_dir() else Path.home()
