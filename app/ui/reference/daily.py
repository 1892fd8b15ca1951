"""The daily run while the window is open, and the badge of Reference data (F68)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.models.changes import Changes, Subject
from app.models.protocols import Progress
from app.ui.shell.desk import Desk, Notice

if TYPE_CHECKING:
    from app.models.sync import SyncBadge
    from app.services.sync_results import SyncResult

EVERY_MS = 60_000
WATCHED = frozenset({Subject.REFERENCE, Subject.SETTINGS, Subject.POSTINGS})


class DailySyncWatch(QObject):
    """Asks once a minute whether the daily run is due, runs it beside the window, and counts badges."""

    counted = Signal(str, int)  # name of the place, count

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._count = 0
        self._is_running = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        desk.changed.connect(self._on_changed)

    @Slot()
    def start(self) -> None:
        """Look now, then once a minute; a run that was missed is caught up."""
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Run what is due; where nothing is, count the badges."""
        if self._is_running or self._desk.is_closed:
            return
        place = self._desk.company.place

        def work(_progress: Progress) -> object:
            from app.services.sync_reference import DataSync

            daily = DataSync(place).daily
            return bool(daily.due()), daily.badges()

        self._desk.read(work, self._on_looked)

    @Slot(object)
    def _on_looked(self, answer: tuple[bool, list[SyncBadge]]) -> None:
        is_due, badges = answer
        self._show(len(badges))
        if is_due and not self._is_running:
            self._run()

    def _run(self) -> None:
        self._is_running = True
        place, browse = self._desk.company.place, self._desk.company.browse

        def work(progress: Progress) -> object:
            from app.services.sync_reference import DataSync

            results = DataSync(place).daily.run_due(progress=progress)
            for result in results:
                browse.refresh(result.changes)
            return results

        self._desk.run_outside(work, self._on_ran, self._on_failed)

    @Slot(object)
    def _on_ran(self, results: list[SyncResult]) -> None:
        from app.models.sync import RunStatus
        from app.ui.wording import sync as words

        self._is_running = False
        for result in results:
            self._desk.announce(result.changes)
            if result.run.status is not RunStatus.DONE:
                said, why = words.ended(result.run), words.run_failure(result.run)
                self._desk.warned.emit(Notice(said, why, self.tr("Show"), "reference", result.run))
        self.look()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._is_running = False
        self._desk.failed.emit(error)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.subjects & WATCHED:
            self.look()

    def _show(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.counted.emit("reference", count)
