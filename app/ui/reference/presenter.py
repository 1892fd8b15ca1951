"""What all parts of Reference data share: the connections, what is set up, and the calls that take time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.models.changes import Changes, Subject
from app.models.posting import Connection
from app.models.protocols import Progress
from app.models.sync import (
    PartConfig,
    RowFilter,
    RunStatus,
    SyncBadge,
    SyncPart,
    SyncRun,
    SyncSchedule,
)
from app.services.results import Done, Saved
from app.services.sync_configuration import FilterPreview
from app.services.sync_reference import DataSync
from app.services.sync_results import PartOffer, RunComparison, SyncPlan, SyncResult, SyncSetup
from app.ui.reference.plan_view import PlanView, view_of
from app.ui.shell.desk import Desk, Notice
from app.ui.wording import sync as words

CHOSEN = "reference/connection"
CHANGES_MAX = 20_000


@dataclass(frozen=True, slots=True)
class SyncContent:
    """Everything that is shown without asking the accounting system."""

    connections: tuple[Connection, ...]
    setup: SyncSetup | None
    runs: tuple[SyncRun, ...]
    badges: tuple[SyncBadge, ...]


@dataclass(frozen=True, slots=True)
class RunView:
    """One run opened: its changes, and how it compares with the one before."""

    comparison: RunComparison
    changes: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    result: object
    changes: Changes
    told: str


class SyncPresenter(QObject):
    """Turns wishes into use cases; keeps which connection is looked at."""

    content_read = Signal(object)  # SyncContent
    offers_read = Signal(object)  # dict of SyncPart to PartOffer
    offers_failed = Signal(object)  # exception
    planned = Signal(object)  # PlanView
    plan_failed = Signal(object)  # exception
    applied = Signal(object)  # SyncResult
    run_read = Signal(object)  # RunView
    preview_read = Signal(object)  # FilterPreview
    preview_failed = Signal(object)  # exception
    part_wanted = Signal(str, object)  # section of the page, what it shows

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.content: SyncContent | None = None
        self._chosen = int(str(desk.state.value(CHOSEN, 0)) or 0)

    @property
    def sync(self) -> DataSync:
        """The use cases."""
        return DataSync(self.desk.company.place)

    @property
    def can_write(self) -> bool:
        """Whether anything may be changed."""
        return not self.desk.company.info.is_read_only

    @property
    def setup(self) -> SyncSetup | None:
        """What is set up for the connection looked at; None where there is none."""
        return self.content.setup if self.content is not None else None

    def choose(self, connection_id: int) -> None:
        """Look at this connection from now on."""
        if connection_id != self._chosen:
            self._chosen = connection_id
            self.desk.state.setValue(CHOSEN, connection_id)
            self.read()

    # -- reading -------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read what is set up, the runs and the badges; asks no accounting system."""
        sync, chosen = self.sync, self._chosen

        def work(_progress: Progress) -> object:
            connections = tuple(sync.configuration.connections())
            one = next((c for c in connections if c.id == chosen), connections[0] if connections else None)
            setup = sync.configuration.read(one.id) if one is not None else None
            return SyncContent(connections, setup, tuple(sync.history.runs()), tuple(sync.daily.badges()))

        self.desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, content: SyncContent) -> None:
        self.content = content
        self.content_read.emit(content)

    def read_offers(self) -> None:
        """Ask the source what it has: where parts can be read from, what filters may look at."""
        setup, sync = self.setup, self.sync
        if setup is None:
            return
        wanted = [part.part for part in setup.parts if part.is_offered]

        def work(progress: Progress) -> object:
            progress(0, 0)
            offers: list[PartOffer] = sync.configuration.offers(setup.connection.id, wanted)
            return {offer.part: offer for offer in offers}

        title = self.tr("Asking {name} what it has").format(name=setup.connection.name)
        self.desk.run_outside(work, self._on_offers, self._on_offers_failed, title=title)

    @Slot(object)
    def _on_offers(self, offers: dict[SyncPart, PartOffer]) -> None:
        self.offers_read.emit(offers)

    @Slot(object)
    def _on_offers_failed(self, error: Exception) -> None:
        self.offers_failed.emit(error)

    def read_preview(self, part: SyncPart, source: str) -> None:
        """Download the rows of a part once, to count what a filter lets through."""
        setup, sync = self.setup, self.sync
        assert setup is not None, "a filter belongs to a connection"

        def work(progress: Progress) -> object:
            return sync.configuration.preview(setup.connection.id, part, source, progress)

        self.desk.run_outside(work, self._on_preview, self._on_preview_failed)

    @Slot(object)
    def _on_preview(self, preview: FilterPreview) -> None:
        self.preview_read.emit(preview)

    @Slot(object)
    def _on_preview_failed(self, error: Exception) -> None:
        self.preview_failed.emit(error)

    def count(self, preview: FilterPreview, row_filter: RowFilter, answer: Callable[..., object]) -> None:
        """Count beside the window what a filter lets through."""
        self.desk.read(lambda _progress: preview.count(row_filter), answer, self._on_preview_failed)

    def read_run(self, run_id: int) -> None:
        """Open a run: its changes, and the run before beside it."""
        history = self.sync.history

        def work(_progress: Progress) -> object:
            changes = history.changes(run_id, limit=CHANGES_MAX)
            return RunView(history.compare(run_id), tuple(changes))

        self.desk.read(work, self._on_run)

    @Slot(object)
    def _on_run(self, view: RunView) -> None:
        self.run_read.emit(view)

    # -- changing ------------------------------------------------------------------------------

    def save(self, configs: Sequence[PartConfig], schedule: SyncSchedule, *, then: str = "") -> None:
        """Store the configuration; `then` is `sync`, `plan` or nothing (F67)."""
        setup, sync = self.setup, self.sync
        if setup is None:
            return

        def work(_progress: Progress) -> object:
            done: Done = sync.configuration.save(setup.connection.id, configs)
            if schedule != setup.schedule:
                done = sync.daily.set_schedule(schedule)
            changes = done.changes | Changes(frozenset({Subject.SETTINGS}))
            return _Told(then, changes, "" if then else self.tr("Saved"))

        self.desk.write(work, self._on_saved)

    @Slot(object)
    def _on_saved(self, done: _Told) -> None:
        if done.told:
            self.desk.told.emit(done.told)
        self.read()
        if done.result == "plan":
            self.plan()
        elif done.result == "sync":
            self.sync_now()

    def plan(self, accepted: Collection[SyncPart] = ()) -> None:
        """Work out what a sync would do; changes nothing."""
        setup, sync = self.setup, self.sync
        if setup is None:
            return

        def work(progress: Progress) -> object:
            return view_of(sync.plan(setup.connection.id, accepted=tuple(accepted), progress=progress))

        title = self.tr("Comparing with {name}").format(name=setup.connection.name)
        self.desk.run_outside(work, self._on_planned, self._on_plan_failed, title=title, unit=self.tr("rows"))

    @Slot(object)
    def _on_planned(self, view: PlanView) -> None:
        self.planned.emit(view)

    @Slot(object)
    def _on_plan_failed(self, error: Exception) -> None:
        self.plan_failed.emit(error)

    def apply(self, plan: SyncPlan) -> None:
        """Carry a plan out, in one transaction."""
        sync, browse = self.sync, self.desk.company.browse

        def work(_progress: Progress) -> object:
            result = sync.apply(plan)
            browse.refresh(result.changes)
            return result

        self.desk.run_outside(work, self._on_applied)

    def sync_now(self, accepted: Collection[SyncPart] = ()) -> None:
        """Plan and apply in one go (F67)."""
        setup, sync, browse = self.setup, self.sync, self.desk.company.browse
        if setup is None:
            return

        def work(progress: Progress) -> object:
            result = sync.now(setup.connection.id, accepted=tuple(accepted), progress=progress)
            browse.refresh(result.changes)
            return result

        title = self.tr("Syncing with {name}").format(name=setup.connection.name)
        self.desk.run_outside(work, self._on_applied, title=title, unit=self.tr("rows"))

    @Slot(object)
    def _on_applied(self, result: SyncResult) -> None:
        run = result.run
        if run.status is RunStatus.DONE:
            self.desk.told.emit(words.ended(run))
        else:
            self.desk.warned.emit(
                Notice(words.ended(run), words.run_failure(run), self.tr("Show"), "reference", run)
            )
        self.read()
        self.applied.emit(result)

    def store(self, call: Callable[[], Saved], told: str) -> None:
        """Store one edited row of a list."""

        def work(_progress: Progress) -> object:
            result = call()
            self.desk.company.browse.refresh(result.changes)
            return _Told(result, result.changes, told)

        self.desk.write(work, self._on_stored)

    @Slot(object)
    def _on_stored(self, done: _Told) -> None:
        self.desk.told.emit(done.told)
