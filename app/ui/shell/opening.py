"""Opens, makes and closes company files beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.models.protocols import Progress
from app.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from app.bootstrap import Company, Program

SAMPLE = "demo"
"""Stands for the sample company where a target is asked for."""


class CompanyOpener(QObject):
    """One opening at a time; the window is told when it is done or why not."""

    started = Signal(str)  # what is being opened, for people
    progressed = Signal(object, object)  # done, total
    opened = Signal(object)  # Company
    failed = Signal(object, str)  # exception, target

    def __init__(self, program: Program, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._runner = runner
        self._target = ""
        self.is_busy = False

    def open(self, target: str, *, is_read_only: bool = False) -> None:
        """Open a company file or database; `SAMPLE` makes the sample company where it is missing."""
        program = self._program
        if target == SAMPLE:
            self._start(
                target, self.tr("the sample company"), lambda progress: program.create_demo(progress=progress)
            )
        else:
            name = target.replace("\\", "/").rsplit("/", 1)[-1]
            self._start(
                target, name, lambda _progress: program.open_company(target, is_read_only=is_read_only)
            )

    def create(self, target: str, *, name: str, currency: str, user: str) -> None:
        """Make a company file and open it."""
        program = self._program
        self._start(
            target,
            name,
            lambda _progress: program.create_company(target, name=name, currency=currency, user=user),
        )

    def _start(self, target: str, said: str, make: Callable[[Progress], Company]) -> None:
        if self.is_busy:
            return
        self.is_busy = True
        self._target = target
        task = Task(make)
        task.progressed.connect(self.progressed)
        task.succeeded.connect(self._on_opened)
        task.failed.connect(self._on_failed)
        self.started.emit(said)
        self._runner.start(task, writes=True)

    @Slot(object)
    def _on_opened(self, company: Company) -> None:
        self.is_busy = False
        self.opened.emit(company)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.is_busy = False
        self.failed.emit(error, self._target)
