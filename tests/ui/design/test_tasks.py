"""Work beside the window: told once, in order, and stopped when asked."""

import gc
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.errors import CancelledError, NotFoundError
from app.models.protocols import Progress
from app.ui.tasks import Task, TaskRunner


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.close()


def test_a_result_arrives_once_in_the_gui_thread(runner: TaskRunner, qtbot: QtBot) -> None:
    seen: list[tuple[object, bool]] = []
    task = Task(lambda _progress: threading.current_thread() is threading.main_thread())
    task.succeeded.connect(lambda result: seen.append((result, QThread.currentThread() is runner.thread())))
    with qtbot.waitSignal(task.ended):
        runner.start(task, writes=False)
    assert seen == [(False, True)]
    assert not runner.is_busy


def test_a_failure_arrives_as_it_was_raised(runner: TaskRunner, qtbot: QtBot) -> None:
    error = NotFoundError("payment 12")

    def fail(_progress: Progress) -> None:
        raise error

    task = Task(fail)
    with qtbot.waitSignal(task.failed) as failed:
        runner.start(task, writes=True)
    assert failed.args == [error]


def test_cancelling_stops_the_work_at_its_next_report(runner: TaskRunner, qtbot: QtBot) -> None:
    began, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        began.set()
        go_on.wait(5)
        progress(1, 2)
        pytest.fail("the report did not stop the work")

    task = Task(work)
    runner.start(task, writes=True)
    assert began.wait(5)
    with qtbot.assertNotEmitted(task.succeeded), qtbot.waitSignal(task.cancelled):
        task.cancel()
        go_on.set()


def test_a_task_that_is_cancelled_while_it_waits_never_begins(runner: TaskRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()
    ran: list[str] = []
    first = Task(lambda _progress: go_on.wait(5))
    second = Task(lambda _progress: ran.append("second"))
    runner.start(first, writes=True)
    runner.start(second, writes=True)
    second.cancel()
    with qtbot.waitSignal(second.cancelled):
        go_on.set()
    assert ran == []


def test_writing_tasks_run_one_by_one_in_order(runner: TaskRunner, qtbot: QtBot) -> None:
    inside: list[int] = []
    order: list[int] = []

    def work(number: int, _progress: Progress) -> None:
        inside.append(number)
        assert len(inside) == 1, "two writers at once"
        order.append(number)
        inside.remove(number)

    tasks = [Task(partial(work, number)) for number in range(20)]
    with qtbot.waitSignal(tasks[-1].succeeded):
        for task in tasks:
            runner.start(task, writes=True)
    assert order == list(range(20))


def test_a_reading_task_does_not_wait_for_a_writing_one(runner: TaskRunner, qtbot: QtBot) -> None:
    go_on = threading.Event()
    writer, reader = Task(lambda _progress: go_on.wait(5)), Task(lambda _progress: "read")
    runner.start(writer, writes=True)
    with qtbot.waitSignal(reader.succeeded) as answered:
        runner.start(reader, writes=False)
    assert answered.args == ["read"]
    assert runner.is_busy
    with qtbot.waitSignal(writer.ended):
        go_on.set()


def test_progress_is_told_seldom_but_the_end_always(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    total = 3_000_000_000

    def work(progress: Progress) -> None:
        for done in range(20_000):
            progress(done, total)
        progress(total, total)

    task = Task(work)
    task.progressed.connect(lambda done, of: told.append((done, of)))
    with qtbot.waitSignal(task.ended):
        runner.start(task, writes=False)
    assert told[-1] == (total, total)
    assert len(told) < 200


def test_busy_is_told_at_the_first_and_the_last_task(runner: TaskRunner, qtbot: QtBot) -> None:
    told: list[bool] = []
    runner.busy_changed.connect(told.append)
    tasks = [Task(lambda _progress: None) for _ in range(3)]
    with qtbot.waitSignals([task.ended for task in tasks]):
        for task in tasks:
            runner.start(task, writes=True)
    assert told == [True, False]


class Held(QWidget):
    """A form that only garbage holds."""

    def __init__(self, ended: list[int]) -> None:
        super().__init__()
        self.myself = self
        self.destroyed.connect(
            lambda: ended.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )


def test_forms_that_nobody_holds_end_in_the_gui_thread_while_others_work(
    runner: TaskRunner, qtbot: QtBot
) -> None:
    ended: list[int] = []
    made, go_on = threading.Event(), threading.Event()

    def work(_progress: Progress) -> int:
        made.set()
        go_on.wait(5)
        return len([[[]] for _ in range(200_000)])

    task = Task(work)
    runner.start(task, writes=False)
    assert made.wait(5)
    assert not gc.isenabled()
    for _ in range(20):
        Held(ended)
    with qtbot.waitSignal(task.ended, timeout=20_000):
        go_on.set()
    assert gc.isenabled()
    gc.collect()
    assert ended == [threading.get_ident()] * 20


def test_garbage_is_found_while_a_long_task_runs(runner: TaskRunner, qtbot: QtBot) -> None:
    ended: list[int] = []
    stop = threading.Event()
    task = Task(lambda _progress: stop.wait(20))
    runner.start(task, writes=False)
    Held(ended)
    kept: list[list[list[int]]] = [[[]] for _ in range(5_000)]
    qtbot.waitUntil(lambda: bool(ended), timeout=5_000)
    with qtbot.waitSignal(task.ended):
        stop.set()
    assert len(kept) == 5_000


def test_closing_stops_what_runs_and_tells_nobody(qapp: QApplication, qtbot: QtBot) -> None:
    runner = TaskRunner()
    stopped, began = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        began.set()
        try:
            while True:
                progress(0, 0)
        except CancelledError:
            stopped.set()
            raise

    task = Task(work)
    runner.start(task, writes=True)
    assert began.wait(5)
    with qtbot.assertNotEmitted(task.cancelled, wait=50):
        runner.close()
    assert stopped.is_set()
    runner.close()


def test_the_answer_to_a_page_that_is_gone_is_dropped(runner: TaskRunner, qtbot: QtBot) -> None:
    page = QObject()
    may_end = threading.Event()
    task = Task(lambda _progress: may_end.wait(10), page)
    runner.start(task, writes=False)
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    may_end.set()
    qtbot.waitUntil(lambda: not runner.is_busy)
