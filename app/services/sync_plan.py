"""Plans a sync: reads the source, compares, changes nothing (F66, F76)."""

import gc
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.connectors.checking import invalid, refuse
from app.connectors.source_protocol import ReferenceSource, SourceFacts
from app.engine.sync.filters import FilterError, check
from app.engine.sync.plan import plan_part
from app.models.errors import BlockedError
from app.models.posting import Connection
from app.models.protocols import Progress, no_progress
from app.models.sync import (
    CHOSEN_PARTS,
    PartConfig,
    PartPlan,
    SourceRow,
    SyncPart,
)
from app.services.sync_results import SyncPlan
from app.services.sync_sources import Sources
from app.services.workplace import Workplace
from app.store import UnitOfWork

GARBAGE_MIN = 200_000
"""New objects before garbage is looked for, as in the workers."""

_USUAL = gc.get_threshold()
"""What every sync goes back to, also where two end in another order than they began."""

NOTHING_ENABLED = "Nothing is enabled to sync"
ENABLE_ONE = "Enable at least one of categories, projects, departments, tax rates and suppliers"


def part_configs(unit: UnitOfWork, connection: Connection, facts: SourceFacts) -> tuple[PartConfig, ...]:
    """Return how every part is synced, in the order of the parts; what the system lacks is disabled."""
    stored = unit.syncs.configs(connection.id)
    found = []
    for part in SyncPart:
        config = stored.get(part)
        if config is None or part not in facts.parts:
            is_taken = unit.syncs.has_other_source(part, connection.id) or bool(
                unit.syncs.owner_of(part, besides=connection.id)
            )
            comes_along = part in facts.along and not is_taken
            config = PartConfig(part, is_enabled=comes_along)
        found.append(config)
    return tuple(found)


def enabled(configs: Collection[PartConfig]) -> list[PartConfig]:
    """Choose what is synced: nothing at all while none of the chosen parts is enabled (F67)."""
    if not any(config.is_enabled and config.part in CHOSEN_PARTS for config in configs):
        return []
    return [config for config in configs if config.is_enabled]


@contextmanager
def few_collections() -> Iterator[None]:
    """Look for garbage rarely while many rows are made: none of them holds another in a circle."""
    gc.set_threshold(GARBAGE_MIN, *_USUAL[1:])
    try:
        yield
    finally:
        gc.set_threshold(*_USUAL)


@dataclass(frozen=True, slots=True)
class PlanSync:
    """Look before apply."""

    place: Workplace
    sources: Sources

    def __call__(
        self,
        connection_id: int,
        *,
        parts: Collection[SyncPart] = (),
        accepted: Collection[SyncPart] = (),
        progress: Progress = no_progress,
    ) -> SyncPlan:
        """Download and compare, a part at a time.

        Args:
            connection_id: Whose data.
            parts: Only these of the enabled ones; all where empty.
            accepted: Parts where a person agreed that many rows are flagged as gone.
            progress: Told (rows so far, 0); raises CancelledError to stop.

        Raises:
            BlockedError: Nothing is enabled, or the connection is switched off.
            ConnectorError: The source could not be read; nothing was changed.
        """
        started_at = self.place.clock.now()
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
            facts = self._facts(connection)
            configs = enabled(part_configs(unit, connection, facts))
        wanted = [config for config in configs if not parts or config.part in parts]
        if not wanted:
            raise BlockedError("F67", f"{NOTHING_ENABLED} from {connection.name}", ENABLE_ONE)
        source = self.sources.open(connection)
        try:
            counter = _Counter(progress)
            with few_collections():
                plans = [
                    self._plan(source, connection, config, counter, is_accepted=config.part in accepted)
                    for config in wanted
                ]
            return SyncPlan(connection_id, connection.name, started_at, tuple(plans), counter.before)
        finally:
            source.close()

    def _facts(self, connection: Connection) -> SourceFacts:
        if not connection.is_active:
            raise BlockedError("F66", f"{connection.name} is switched off", "Switch it on first")
        facts = self.sources.facts(connection)
        if facts is None:
            raise BlockedError(
                "F66", f"{connection.name} gives no reference data", "Choose another connection, or lists"
            )
        return facts

    def _plan(
        self,
        source: ReferenceSource,
        connection: Connection,
        config: PartConfig,
        counter: "_Counter",
        *,
        is_accepted: bool,
    ) -> PartPlan:
        check_filter(source, config)
        with self.place.database.read() as unit:
            current, state = unit.syncs.current(config.part)
        rows = counter.counted(source.rows(config.part, config.source, counter))
        return plan_part(config, connection.id, current, rows, is_accepted=is_accepted, state=state)


def check_filter(source: ReferenceSource, config: PartConfig) -> None:
    """Raise RejectedError where a filter looks at something that the source does not have."""
    if not config.filter:
        return
    fields = {one.key for one in source.fields(config.part, config.source)}
    try:
        check(config.filter, fields)
    except FilterError as error:
        known = ", ".join(sorted(fields))
        raise refuse(invalid(f"filter {error.what}", error.value, f"Use one of: {known}")) from error


@dataclass
class _Counter:
    """Counts rows over all parts and passes that on."""

    progress: Progress
    before: int = 0

    def __call__(self, done: int, total: int) -> None:
        self.progress(self.before, 0)

    def counted(self, rows: Iterator[SourceRow]) -> Iterator[SourceRow]:
        for row in rows:
            self.before += 1
            yield row
