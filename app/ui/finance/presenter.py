"""What all parts of Finance share: the figures, the connections, and which of them is posted to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.models.changes import Changes
from app.models.posting import Connection, ConnectorFacts, ExportItem
from app.models.protocols import Progress
from app.services.finance_lists import FinanceLists
from app.services.posting_history import MendedJobs
from app.services.posting_views import Finance, FinanceView
from app.services.results import Done, Saved
from app.ui.shell.desk import Desk

CHOSEN = "finance/connection"


@dataclass(frozen=True, slots=True)
class FinanceContent:
    """The figures of the page and all connections, by name."""

    view: FinanceView
    connections: tuple[Connection, ...]
    systems: tuple[ConnectorFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Go:
    """Where a part of Finance wants to lead.

    Attributes:
        part: Name of the section.
        what: What it shows there: a job, a Spot, a Connection or None.
    """

    part: str
    what: object = None


@dataclass(frozen=True, slots=True)
class _Changed:
    result: Done | Saved
    changes: Changes
    told: str
    mends: Connection | None


@dataclass(frozen=True, slots=True)
class Retries:
    """Failed rows of one destination: the expenses of each job."""

    connection: Connection
    jobs: tuple[tuple[int, tuple[int, ...]], ...]


class FinancePresenter(QObject):
    """Reads the figures; keeps which connection is chosen."""

    content_read = Signal(object)  # FinanceContent
    connection_changed = Signal(object)  # Connection or None
    mended_found = Signal(object, object)  # Connection, MendedJobs
    part_wanted = Signal(object)  # Go
    saved = Signal(object)  # Saved: a connection was stored

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.content: FinanceContent | None = None
        self._chosen = int(str(desk.state.value(CHOSEN, 0)) or 0)

    @property
    def finance(self) -> Finance:
        """The use cases of posting."""
        return Finance(self.desk.company.place)

    @property
    def lists(self) -> FinanceLists:
        """The lists of Finance."""
        return self.finance.lists(self.desk.company.browse.lists)

    @property
    def can_write(self) -> bool:
        """Whether anything may be changed."""
        return not self.desk.company.info.is_read_only

    @property
    def connections(self) -> tuple[Connection, ...]:
        """All connections, by name."""
        return self.content.connections if self.content is not None else ()

    @property
    def connection(self) -> Connection | None:
        """The one that is posted to: the chosen one, else the first that takes postings."""
        usable = self.targets
        return next((one for one in usable if one.id == self._chosen), usable[0] if usable else None)

    @property
    def targets(self) -> list[Connection]:
        """Connections that take postings and are switched on, by name."""
        found = [(one, self.facts_of(one.system)) for one in self.connections if one.is_active]
        return [one for one, facts in found if facts is not None and facts.methods]

    def facts_of(self, system: str) -> ConnectorFacts | None:
        """Return what a system declares; None for one that this program does not know."""
        systems = self.content.systems if self.content is not None else ()
        return next((facts for facts in systems if facts.system == system), None)

    def connection_of(self, connection_id: int) -> Connection | None:
        """Return a connection by its id."""
        return next((one for one in self.connections if one.id == connection_id), None)

    def choose(self, connection_id: int) -> None:
        """Post to this connection from now on."""
        if connection_id != self._chosen:
            self._chosen = connection_id
            self.desk.state.setValue(CHOSEN, connection_id)
            self.connection_changed.emit(self.connection)

    def go(self, part: str, what: object = None) -> None:
        """Lead to another part of Finance."""
        self.part_wanted.emit(Go(part, what))

    @Slot()
    def read(self) -> None:
        """Read figures and connections."""
        finance = self.finance

        def work(_progress: Progress) -> object:
            return FinanceContent(finance.view(), tuple(finance.connections()), finance.systems())

        self.desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, content: FinanceContent) -> None:
        before = self.connection
        self.content = content
        self.content_read.emit(content)
        if self.connection != before:
            self.connection_changed.emit(self.connection)

    def read_jobs(self, items: Iterable[ExportItem]) -> list[Retries]:
        """Sort failed rows by destination and job; runs in a reading thread."""
        found: dict[int, dict[int, list[int]]] = {}
        finance, places = self.finance, dict[int, int]()
        for item in items:
            if item.job_id not in places:
                places[item.job_id] = finance.records.header(item.job_id).connection_id
            of_place = found.setdefault(places[item.job_id], {})
            of_place.setdefault(item.job_id, []).append(item.expense_id)
        return [
            Retries(connection, tuple((job_id, tuple(ids)) for job_id, ids in sorted(jobs.items())))
            for connection in finance.connections()
            if (jobs := found.get(connection.id))
        ]

    # -- changes -------------------------------------------------------------------------------

    def change(
        self, call: Callable[[], Done | Saved], told: str = "", *, mends: Connection | None = None
    ) -> None:
        """Run a use case; the lists in memory are told before the window is.

        Args:
            call: The use case.
            told: Said when it is done.
            mends: Look afterwards which failed rows of this connection it has mended.
        """
        browse = self.desk.company.browse

        def work(_progress: Progress) -> object:
            result = call()
            browse.refresh(result.changes)
            return _Changed(result, result.changes, told, mends)

        self.desk.write(work, self._on_changed)

    @Slot(object)
    def _on_changed(self, done: _Changed) -> None:
        if done.told:
            self.desk.told.emit(done.told)
        if done.mends is not None:
            self.find_mended(done.mends)
        if isinstance(done.result, Saved):
            self.saved.emit(done.result)

    def find_mended(self, connection: Connection) -> None:
        """Look which failed rows a fix has mended; says so where there are any."""
        finance = self.finance

        def work(progress: Progress) -> object:
            return connection, finance.mended(connection.id, progress=progress)

        self.desk.read(work, self._on_mended)

    @Slot(object)
    def _on_mended(self, answer: tuple[Connection, MendedJobs]) -> None:
        self.mended_found.emit(*answer)
