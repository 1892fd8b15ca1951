"""The open company as the pages see it: run work beside the window, hear what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from app.models.changes import Changes
from app.ui.tasks import Task, TaskRunner, Work

if TYPE_CHECKING:
    from app.bootstrap import Company, Program

Answer = Callable[..., object]
"""A `@Slot(object)` method of a QObject, called in the GUI thread."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that needs a person.

    Attributes:
        action: Words of the link that leads there, or empty.
        place: Where it leads, and `what` it shows there.
    """

    sentence: str
    remedy: str = ""
    action: str = ""
    place: str = ""
    what: object = None


class Desk(QObject):
    """One open company and the runner of its tasks; lives from opening to closing.

    Pages never call a use case themselves: they hand it to `read` or `write` and are answered.
    """

    changed = Signal(object)  # Changes: re-read these and nothing else
    failed = Signal(object)  # exception that no page answers itself
    told = Signal(str)  # one sentence for the person
    warned = Signal(object)  # Notice: something that needs a person, with a way there
    long_started = Signal(object, str, str)  # Task, what it does, what it counts
    place_wanted = Signal(
        str, object
    )  # name of a place, and what it shall show (ListQuery, Scope, id or None)

    def __init__(
        self,
        program: Program,
        company: Company,
        runner: TaskRunner,
        state: QSettings,
        parent: QObject | None = None,
    ) -> None:
        """Sit down at an open company; `state` keeps how tables and panes were left."""
        super().__init__(parent)
        self.state = state
        self.program = program
        self.company = company
        self.runner = runner
        self.is_closed = False

    @property
    def today(self) -> date:
        """The day where the person sits."""
        return self.company.place.clock.today()

    def read(self, work: Work, answer: Answer | None, failed: Answer | None = None) -> Task:
        """Run a reading beside the window; `answer` gets the result, `failed` the exception."""
        return self._run(work, answer, failed, writes=False)

    def write(self, work: Work, answer: Answer | None = None, failed: Answer | None = None) -> Task:
        """Run a use case; what it changed is told to every page before `answer` gets the result."""
        return self._run(work, answer, failed, writes=True)

    def run_long(self, title: str, unit: str, work: Work, answer: Answer, *, writes: bool) -> Task:
        """Run something that may take a while: the window shows progress and Cancel (G05)."""
        task = self._run(work, answer, None, writes=writes)
        self.long_started.emit(task, title, unit)
        return task

    def _run(
        self,
        work: Work,
        answer: Answer | None,
        failed: Answer | None,
        *,
        writes: bool,
        is_outside: bool = False,
    ) -> Task:
        task = Task(work)
        if writes:
            task.succeeded.connect(self._on_written)
        if answer is not None:
            task.succeeded.connect(answer)
        if failed is not None:
            task.failed.connect(failed)
        else:
            task.failed.connect(self._on_failed)
        if not self.is_closed:
            self.runner.start(task, writes=writes, is_outside=is_outside)
        return task

    def run_outside(
        self,
        work: Work,
        answer: Answer | None = None,
        failed: Answer | None = None,
        *,
        title: str = "",
        unit: str = "",
    ) -> Task:
        """Run something that waits for another computer, beside reading and writing.

        Args:
            work: Its writes are short, and take their own turn.
            answer: Gets the result, after every page was told what changed.
            failed: Gets the exception.
            title: Shown with progress and Cancel, where given.
            unit: What the progress counts.
        """
        task = self._run(work, answer, failed, writes=True, is_outside=True)
        if title:
            self.long_started.emit(task, title, unit)
        return task

    def go(self, place: str, what: object = None) -> None:
        """Ask the window for another place, showing `what` there."""
        self.place_wanted.emit(place, what)

    def announce(self, changes: Changes) -> None:
        """Tell every page what changed, for changes that were made outside `write`."""
        if changes.subjects:
            self.changed.emit(changes)

    @Slot(object)
    def _on_written(self, result: object) -> None:
        changes = getattr(result, "changes", None)
        if isinstance(changes, Changes):
            self.announce(changes)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.failed.emit(error)
