"""When the daily sync is due: once a day, caught up at the next start (F68)."""

from datetime import UTC, datetime, timedelta

from app.models.sync import RunOrigin, RunStatus, SyncRun, SyncSchedule

RETRY_AFTER = timedelta(hours=1)
"""A scheduled run that failed or met a posting is tried again after this long, not at once."""


def last_due(schedule: SyncSchedule, now: datetime) -> datetime:
    """Return the latest moment, up to now, at which a run was due."""
    today = datetime.combine(now.astimezone(UTC).date(), schedule.at, UTC)
    return today if today <= now else today - timedelta(days=1)


def next_due(schedule: SyncSchedule, now: datetime) -> datetime:
    """Return the first moment after now at which a run is due."""
    return last_due(schedule, now) + timedelta(days=1)


def due_since(
    schedule: SyncSchedule, now: datetime, *, configured_at: datetime, last: SyncRun | None
) -> datetime | None:
    """Return since when a run is due, or None where it is not.

    Args:
        schedule: When it runs.
        now: In UTC.
        configured_at: When the sync was last configured; Save alone starts nothing before the next day.
        last: The latest run of the connection, whoever wanted it and however it ended.
    """
    if not schedule.is_on:
        return None
    due_at = last_due(schedule, now)
    if configured_at >= due_at:
        return None
    if last is None or last.started_at < due_at:
        return due_at
    is_over = last.status in (RunStatus.DONE, RunStatus.ATTENTION) or last.origin is RunOrigin.PERSON
    return None if is_over or now < last.ended_at + RETRY_AFTER else due_at
