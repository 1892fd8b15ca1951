"""The badge of Finance: what failed and waits for a person, and what is in doubt or was interrupted (F81)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.models.changes import Changes, Subject
from app.models.protocols import Progress
from app.ui.shell.desk import Desk, Notice

if TYPE_CHECKING:
    from app.services.posting_views import FinanceView

WATCHED = frozenset({Subject.POSTINGS, Subject.EXPENSES, Subject.REPORTS})


class FinanceBadge(QObject):
    """Counts beside the window, at the opening and after each change of a posting."""

    counted = Signal(str, int)  # name of the place, count

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._count = 0
        self._is_read = False
        desk.changed.connect(self._on_changed)

    @Slot()
    def read(self) -> None:
        """Count again."""
        place = self._desk.company.place

        def work(_progress: Progress) -> object:
            from app.services.posting_views import Finance

            return Finance(place).view()

        self._desk.read(work, self._on_counted)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.subjects & WATCHED:
            self.read()

    @Slot(object)
    def _on_counted(self, view: FinanceView) -> None:
        count = view.failed_jobs + view.open_jobs
        if view.open_jobs and not self._is_read:
            said = self.tr("%n posting(s) did not finish", None, view.open_jobs)
            remedy = self.tr("What was sent is looked up before anything is sent again.")
            self._desk.warned.emit(Notice(said, remedy, self.tr("Show"), "finance", "history"))
        self._is_read = True
        if count != self._count:
            self._count = count
            self.counted.emit("finance", count)
