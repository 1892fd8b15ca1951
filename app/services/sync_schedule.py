"""The daily run: when it is due, what it did, and the badge where it did not (F68)."""

from dataclasses import dataclass
from datetime import datetime, time

from app.engine.sync.schedule import due_since, next_due
from app.models.changes import Subject
from app.models.errors import BlockedError
from app.models.ids import CommandId
from app.models.posting import Connection
from app.models.protocols import Progress, no_progress
from app.models.sync import (
    DAILY,
    BadgeKind,
    RunOrigin,
    RunStatus,
    SyncBadge,
    SyncSchedule,
)
from app.services.results import Done
from app.services.sync_now import SyncNow
from app.services.sync_plan import enabled, part_configs
from app.services.sync_results import SyncResult
from app.services.sync_sources import Sources
from app.services.workplace import Stored, Workplace, changes_of
from app.store import UnitOfWork

SETTING = "sync.schedule"


def read_schedule(unit: UnitOfWork) -> SyncSchedule:
    """Return when the daily run is due; 04:00 where nothing else was said."""
    stored = unit.settings.get(SETTING)
    if not isinstance(stored, dict):
        return DAILY
    return SyncSchedule(bool(stored["is_on"]), time.fromisoformat(stored["at"]))


def badge_of(
    unit: UnitOfWork, connection: Connection, schedule: SyncSchedule, now: datetime
) -> SyncBadge | None:
    """Say what a person should know of a connection's runs; None where all is well."""
    last = unit.syncs.last(connection.id)
    if last is not None and last.status is RunStatus.FAILED:
        return SyncBadge(BadgeKind.FAILED, connection.name, last.ended_at, last.failure, run_id=last.id)
    if last is not None and last.status is RunStatus.BLOCKED:
        return SyncBadge(BadgeKind.BLOCKED, connection.name, last.ended_at, last.failure, run_id=last.id)
    due = _due(unit, connection, schedule, now)
    if due is not None:
        return SyncBadge(BadgeKind.MISSED, connection.name, due)
    if last is not None and last.status is RunStatus.ATTENTION:
        waiting = sum(part.problems + (part.asked is not None) + part.is_filter_empty for part in last.parts)
        return SyncBadge(BadgeKind.ATTENTION, connection.name, last.ended_at, waiting=waiting, run_id=last.id)
    return None


def _due(unit: UnitOfWork, connection: Connection, schedule: SyncSchedule, now: datetime) -> datetime | None:
    configured_at = unit.syncs.configured_at(connection.id)
    if configured_at is None:
        return None
    return due_since(schedule, now, configured_at=configured_at, last=unit.syncs.last(connection.id))


@dataclass(frozen=True, slots=True)
class DailySync:
    """What the window asks once a minute and at its start, and `tieout sync --due` from a script."""

    place: Workplace
    sources: Sources

    def schedule(self) -> SyncSchedule:
        """Return when the daily run is due."""
        with self.place.database.read() as unit:
            return read_schedule(unit)

    def set_schedule(self, schedule: SyncSchedule, *, command_id: CommandId | None = None) -> Done:
        """Store when the daily run is due; raises BlockedError for a time with a zone of its own."""
        if schedule.at.tzinfo is not None:
            raise BlockedError(
                "F68", "The time of the daily sync is Greenwich Mean Time", "Leave the zone out"
            )

        def work(unit: UnitOfWork) -> Stored:
            stored = {"is_on": schedule.is_on, "at": schedule.at.isoformat("minutes")}
            unit.settings.set(SETTING, stored)
            return {}

        done, _ = self.place.do("schedule_sync", work, command_id=command_id)
        return Done(done, changes_of(Subject.SETTINGS))

    def next_due(self) -> datetime | None:
        """Return when the next run is due; None while it is switched off."""
        schedule = self.schedule()
        return next_due(schedule, self.place.clock.now()) if schedule.is_on else None

    def due(self) -> list[int]:
        """Return the connections whose run is due now, and may go: no posting is running."""
        return [connection_id for connection_id, _ in self._due()]

    def run_due(self, progress: Progress = no_progress) -> list[SyncResult]:
        """Carry out every run that is due, a failed one too, with its reason in the history.

        Programs on one team database that find it due at the same time carry it out once.
        """
        sync = SyncNow(self.place, self.sources)
        return [
            sync(
                connection_id,
                origin=RunOrigin.SCHEDULE,
                command_id=CommandId(f"daily-sync-{connection_id}-{due_at:%Y-%m-%dT%H:%MZ}"),
                progress=progress,
            )
            for connection_id, due_at in self._due()
        ]

    def _due(self) -> list[tuple[int, datetime]]:
        now = self.place.clock.now()
        with self.place.database.read() as unit:
            if self.place.is_read_only or unit.syncs.posting_to(now):
                return []
            schedule = read_schedule(unit)
            found = [(one.id, _due(unit, one, schedule, now)) for one in self._synced(unit)]
        return [(connection_id, due_at) for connection_id, due_at in found if due_at is not None]

    def badges(self) -> list[SyncBadge]:
        """Return what a person should know, by connection; empty where all is well."""
        now = self.place.clock.now()
        with self.place.database.read() as unit:
            schedule = read_schedule(unit)
            found = [badge_of(unit, one, schedule, now) for one in self._synced(unit)]
        return [badge for badge in found if badge is not None]

    def _synced(self, unit: UnitOfWork) -> list[Connection]:
        found = []
        for one in unit.connections.all():
            facts = self.sources.facts(one)
            if facts is not None and one.is_active and enabled(part_configs(unit, one, facts)):
                found.append(one)
        return found
