"""Work beside the window: the only place that starts threads.

Build a `Task`, connect its signals to methods, start it. Writing tasks run one by one in order;
reading tasks run beside them, and so do those that wait for another computer: nothing waits for them.
Threads touch no QObject but the runner's two signals.
"""

import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from app.models.errors import CancelledError
from app.models.protocols import Progress
from app.ui.garbage import GarbageKeeper

REPORT_INTERVAL_S = 0.05
READERS_MAX = 2
OUTSIDE_MAX = 4
"""Tasks that wait for another computer, such as postings to several destinations."""

Work = Callable[[Progress], object]


class Task(QObject):
    """One run of a use case: build it, connect it, start it. Belongs to the GUI thread."""

    progressed = Signal(
        object, object
    )  # done, total (whole numbers of any size); at most every REPORT_INTERVAL_S
    succeeded = Signal(object)  # result
    failed = Signal(object)  # exception
    cancelled = Signal()
    ended = Signal()  # after one of the three above, always

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.stop = threading.Event()

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next report; returns at once."""
        self.stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether stopping has been asked for."""
        return self.stop.is_set()


class TaskRunner(QObject):
    """Runs writing tasks one by one, reading ones and those that wait for others beside them."""

    busy_changed = Signal(bool)  # whether anything runs or waits

    _progressed = Signal(int, object, object)  # key, done, total
    _ended = Signal(int, object, object)  # key, result, exception or None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(READERS_MAX, "reader")
        self._outside = ThreadPoolExecutor(OUTSIDE_MAX, "outside")
        self._running: dict[int, Task] = {}
        self._keys = itertools.count()
        self._is_closed = False
        self._garbage = GarbageKeeper(self)
        self._progressed.connect(self._tell)
        self._ended.connect(self._finish)

    @property
    def is_busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._running)

    def start(self, task: Task, *, writes: bool, is_outside: bool = False) -> None:
        """Queue the task; one of succeeded, failed and cancelled follows, once, then ended.

        Args:
            task: What runs.
            writes: It waits for the writing tasks before it.
            is_outside: It waits for another computer; its writes are short and take their own turn.
        """
        assert not self._is_closed, "the runner is closed"
        key = next(self._keys)
        self._running[key] = task
        self._garbage.hold()
        pool = self._outside if is_outside else self._writer if writes else self._readers
        pool.submit(self._run, key, [task.work], task.stop)
        if len(self._running) == 1:
            self.busy_changed.emit(True)

    def close(self) -> None:
        """Cancel everything and wait; the database closes after this, not before.

        Answers of tasks that were still running are dropped: nobody is left to hear them.
        """
        if self._is_closed:
            return
        self._is_closed = True
        for task in self._running.values():
            task.cancel()
        self._writer.shutdown(cancel_futures=True)
        self._readers.shutdown(cancel_futures=True)
        self._outside.shutdown(cancel_futures=True)
        self._running.clear()
        self._garbage.release()

    def _run(self, key: int, given: list[Work], stop: threading.Event) -> None:
        """Do the work; only the task keeps it afterwards, so that what it holds ends in the GUI thread."""
        reported_at_s = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal reported_at_s
            if stop.is_set():
                raise CancelledError(done)
            now_s = time.monotonic()
            if done == total or now_s - reported_at_s >= REPORT_INTERVAL_S:
                reported_at_s = now_s
                self._progressed.emit(key, done, total)

        try:
            progress(0, 0)  # cancelled while it waited: never begin
            self._ended.emit(key, given.pop()(progress), None)
        except Exception as error:  # noqa: BLE001 -- told to the GUI thread, not swallowed
            self._ended.emit(key, None, error)

    @Slot(int, object, object)
    def _tell(self, key: int, done: int, total: int) -> None:
        task = self._running.get(key)
        if task is not None and isValid(task) and not task.is_cancelled:
            task.progressed.emit(done, total)

    @Slot(int, object, object)
    def _finish(self, key: int, result: object, error: Exception | None) -> None:
        task = self._running.pop(key, None)
        if task is None:
            return
        if not isValid(task):  # the page that asked is gone, and its tasks with it: nobody listens
            self._rest()
            return
        if error is None:
            task.succeeded.emit(result)
        elif isinstance(error, CancelledError):
            task.cancelled.emit()
        else:
            task.failed.emit(error)  # ui/failures shows an AppError and logs a bug
        if isValid(task):  # an answer may close the page that asked
            task.ended.emit()
        self._rest()

    def _rest(self) -> None:
        if not self._running:
            self._garbage.release()
            self.busy_changed.emit(False)
