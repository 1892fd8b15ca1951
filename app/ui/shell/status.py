"""The texts at the right of the status bar: which company, who works, whether all is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

if TYPE_CHECKING:
    from app.services.results import CompanyInfo

translate = QCoreApplication.translate

BUSY_AFTER_MS = 200
"""What takes less is not told: each change of this text lays out and paints the whole window."""


class StatusTexts:
    """Three plain texts of one status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        self._bar = bar
        bar.setSizeGripEnabled(False)
        self._company, self._user, self._saved = QLabel(), QLabel(), QLabel()
        self._is_read_only = False
        self._later = QTimer(bar)
        self._later.setSingleShot(True)
        self._later.setInterval(BUSY_AFTER_MS)
        self._later.timeout.connect(self._tell_busy)
        for label in (self._company, self._user, self._saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(8, 0, 8, 0)
            bar.addPermanentWidget(label)

    def clear(self) -> None:
        """Say nothing: no company is open."""
        self._later.stop()
        for label in (self._company, self._user, self._saved):
            label.clear()

    def show_company(self, info: CompanyInfo) -> None:
        """Name the company and the person."""
        self._is_read_only = info.is_read_only
        read_only = translate("MainWindow", " (read-only)") if info.is_read_only else ""
        self._company.setText(f"{info.name}{read_only} · {info.currency}")
        self._company.setToolTip(info.target)
        self._user.setText(info.user)
        self.show_busy(False)

    def show_busy(self, is_busy: bool) -> None:
        """Say whether something is still being read or written, once that has taken a moment."""
        if self._is_read_only:
            self._saved.setText(translate("MainWindow", "Read-only"))
        elif is_busy:
            self._later.start()
        else:
            self._later.stop()
            self._saved.setText(translate("MainWindow", "Autosaved"))

    def _tell_busy(self) -> None:
        self._saved.setText(translate("MainWindow", "Working…"))
