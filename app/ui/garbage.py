"""Keeps Python from destroying widgets beside the window's thread.

The search for garbage runs in whichever thread happens to allocate. A closed form is garbage as soon as
nobody holds it; found by a thread that reads, its widgets end there, while the window's thread still works
with them, and the process crashes. So while tasks run, nothing is searched for but here.
"""

import gc
import weakref

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 250

_holding: "weakref.WeakSet[GarbageKeeper]" = weakref.WeakSet()


class GarbageKeeper(QObject):
    """Lives in the window's thread; `hold` while threads work, `release` once they rest."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect)

    def hold(self) -> None:
        """Search in this thread alone from now on; holding twice changes nothing."""
        _holding.add(self)
        gc.disable()
        self._timer.start()

    def release(self) -> None:
        """Search as usual again, unless threads of others still work."""
        self._timer.stop()
        _holding.discard(self)
        if not _holding:
            gc.enable()

    @Slot()
    def collect(self) -> None:
        """Search as far as the interpreter itself would by now."""
        counts, limits = gc.get_count(), gc.get_threshold()
        if limits[0] and counts[0] > limits[0]:
            due = [place for place in (1, 2) if limits[place] and counts[place] > limits[place]]
            gc.collect(due[-1] if due else 0)
