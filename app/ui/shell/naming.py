"""Names the payments of an older program beside the window, once a company is open."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Slot

from app.models.protocols import Progress
from app.ui.shell.desk import Desk

_log = logging.getLogger(__name__)


class NamingWatch(QObject):
    """Lives as long as the desk; a company whose payments are all named costs one count."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def start(self) -> None:
        """Begin beside reading and writing: each batch is a short command of its own."""
        company = self._desk.company
        if company.info.is_read_only:
            return

        def work(progress: Progress) -> object:
            return company.merchants().name_payments(progress)

        self._desk.run_outside(work, None, self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Say nothing: lists show the bank's text instead, and the next opening tries again."""
        _log.warning("payments could not be named: %s", type(error).__name__)
