"""The configuration of the sync: what is synced, from where, with which filter (F67, F74, F75)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.connectors.protocol import CheckReport
from app.connectors.source_protocol import SourceFacts
from app.engine.sync.filters import FilterError, check, matcher
from app.engine.sync.schedule import next_due
from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId
from app.models.posting import Connection
from app.models.protocols import Progress, no_progress
from app.models.sync import PARTS_ALONG, PartConfig, RowFilter, SourceRow, SyncPart
from app.services.results import Done
from app.services.sync_plan import check_filter, enabled, part_configs
from app.services.sync_results import PartOffer, PartSetup, PreviewCount, SyncSetup
from app.services.sync_schedule import badge_of, read_schedule
from app.services.sync_sources import Sources
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

SAMPLE_ROWS = 100
PREVIEW_ROWS_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class SyncConfiguration:
    """Reads and saves how connections are synced."""

    place: Workplace
    sources: Sources

    def connections(self) -> list[Connection]:
        """Return the connections that reference data can come from, by name."""
        with self.place.database.read() as unit:
            return [one for one in unit.connections.all() if self.sources.facts(one) is not None]

    def read(self, connection_id: int) -> SyncSetup:
        """Return the configuration page; makes no call to the source."""
        now = self.place.clock.now()
        with self.place.database.read() as unit:
            connection = unit.connections.get(connection_id)
            facts = self._facts(connection)
            configs = part_configs(unit, connection, facts)
            schedule = read_schedule(unit)
            busy = unit.syncs.posting_to(now)
            why_not = ""
            if self.place.is_read_only:
                why_not = "read_only"
            elif not connection.is_active:
                why_not = "switched_off"
            elif not enabled(configs):
                why_not = "nothing_enabled"
            elif busy:
                why_not = "posting"
            return SyncSetup(
                connection,
                facts.title,
                tuple(self._setup(unit, config, connection, facts) for config in configs),
                why_not,
                busy,
                schedule,
                next_due(schedule, now) if schedule.is_on else None,
                unit.syncs.last(connection_id),
                badge_of(unit, connection, schedule, now) if enabled(configs) else None,
            )

    def _setup(
        self, unit: UnitOfWork, config: PartConfig, connection: Connection, facts: SourceFacts
    ) -> PartSetup:
        return PartSetup(
            config,
            config.part in facts.parts,
            config.part in facts.has_choice,
            config.part in PARTS_ALONG,
            unit.syncs.owner_of(config.part, besides=connection.id),
        )

    def _facts(self, connection: Connection) -> SourceFacts:
        facts = self.sources.facts(connection)
        if facts is None:
            raise BlockedError(
                "F66", f"{connection.name} gives no reference data", "Choose another connection, or lists"
            )
        return facts

    def save(
        self, connection_id: int, configs: Sequence[PartConfig], *, command_id: CommandId | None = None
    ) -> Done:
        """Store parts; those that are not named stay. Nothing is synced by it (F67).

        Raises:
            BlockedError: A part that the system does not have, that another connection syncs already, or
                with a filter that cannot be used; nothing was stored.
        """

        def work(unit: UnitOfWork) -> Stored:
            connection = unit.connections.get(connection_id)
            facts = self._facts(connection)
            for config in configs:
                _check(unit, connection, facts, config)
                unit.syncs.set_config(connection_id, config)
            return {}

        done, _ = self.place.do("configure_sync", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))

    # ------------------------------------------------------------------ what the source offers

    def check(self, connection_id: int) -> CheckReport:
        """Prove that the source can be read; raises ConnectorError."""
        source = self.sources.open(self._connection(connection_id))
        try:
            return source.check()
        finally:
            source.close()

    def offers(self, connection_id: int, parts: Sequence[SyncPart] = tuple(SyncPart)) -> list[PartOffer]:
        """Ask the source for its dimensions, sheets and fields (F75); raises ConnectorError."""
        connection = self._connection(connection_id)
        facts = self._facts(connection)
        source = self.sources.open(connection)
        try:
            found = []
            for part in parts:
                if part in facts.parts:
                    choices = tuple(source.choices(part))
                    fields = {choice.key: tuple(source.fields(part, choice.key)) for choice in choices}
                    found.append(PartOffer(part, choices, fields))
            return found
        finally:
            source.close()

    def check_filter(self, connection_id: int, config: PartConfig) -> None:
        """Raise RejectedError where a filter looks at a field that the source does not have."""
        source = self.sources.open(self._connection(connection_id))
        try:
            check_filter(source, config)
        finally:
            source.close()

    def preview(
        self, connection_id: int, part: SyncPart, source_key: str = "", progress: Progress = no_progress
    ) -> "FilterPreview":
        """Download a part once, so that every keystroke in the filter has its count at once (F74)."""
        source = self.sources.open(self._connection(connection_id))
        try:
            rows: list[SourceRow] = []
            for row in source.rows(part, source_key, progress):
                rows.append(row)
                if len(rows) == PREVIEW_ROWS_MAX:
                    break
            return FilterPreview(part, source_key, tuple(rows))
        finally:
            source.close()

    def _connection(self, connection_id: int) -> Connection:
        with self.place.database.read() as unit:
            return unit.connections.get(connection_id)


@dataclass(frozen=True, slots=True)
class FilterPreview:
    """The rows of one part, to try filters on; touches neither the source nor the company."""

    part: SyncPart
    source: str
    rows: tuple[SourceRow, ...]

    def count(self, row_filter: RowFilter) -> PreviewCount:
        """Return what a filter lets through; raises BlockedError for one that cannot be used."""
        checked(row_filter)
        test = matcher(row_filter)
        matched = [row for row in self.rows if test(row)]
        return PreviewCount(len(matched), len(self.rows), tuple(matched[:SAMPLE_ROWS]))


def checked(row_filter: RowFilter) -> RowFilter:
    """Return a filter that can be stored; raises BlockedError."""
    try:
        check(row_filter)
    except FilterError as error:
        reason, remedy = _FILTER_WORDS[error.what]
        raise BlockedError("F74", reason.format(error.value), remedy) from error
    return row_filter


_FILTER_WORDS = {
    "value": ("A condition has no value, or one that is too long", "Enter a value"),
    "many": ("A filter has at most {} conditions", "Take some out"),
    "deep": ("Groups of conditions nest at most {} deep", "Take a level out"),
    "field": ("There is no field “{}”", "Choose one of the list"),
}


def _check(unit: UnitOfWork, connection: Connection, facts: SourceFacts, config: PartConfig) -> None:
    name = config.part.value.replace("_", " ")
    if config.is_enabled and config.part not in facts.parts:
        raise BlockedError("F75", f"{facts.title} has no {name} data", "Leave it disabled")
    owner = unit.syncs.owner_of(config.part, besides=connection.id) if config.is_enabled else ""
    if owner:
        raise BlockedError(
            "F66", f"The {name} data comes from {owner} already", f"Disable it in {owner} first"
        )
    checked(config.filter)
