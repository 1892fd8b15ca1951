"""What to do next with an item, and what its answers make of it: exactly once, never blindly (F42, F53-F55).

An item ends as posted when the accounting system says so under our key. When nobody knows, it is looked
up; it is sent again only when a look-up that began after the settling time did not find it. Looking up
without waiting is not safe: requests are carried out after the client gave up on them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.models.posting import (
    ConnectorFacts,
    ExportItem,
    Failure,
    FailureReason,
    ItemStatus,
    JobStatus,
)

SENDS_MAX = 5
"""Sends of one item in one job; then it fails, surely not posted, and a person retries."""

PAUSE_FIRST_S = 1.0
PAUSE_MAX_S = 60.0
CAUSES_MAX = 1000


class Step(StrEnum):
    """What happens next with an item."""

    SEND = "send"
    LOOK_UP = "look_up"
    WAIT = "wait"
    ASK_PERSON = "ask_person"
    GIVE_UP = "give_up"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Trail:
    """What is known of the sends under one key, over all jobs.

    Attributes:
        sends: In this job.
        first_sent_at, last_sent_at: Over all jobs; None = never.
        is_doubtful: The fate of the last send is not known.
    """

    sends: int = 0
    first_sent_at: datetime | None = None
    last_sent_at: datetime | None = None
    is_doubtful: bool = False


def next_step(status: ItemStatus, trail: Trail, facts: ConnectorFacts, now: datetime) -> Step:
    """Choose before anything is known anew."""
    if status in (ItemStatus.PENDING, ItemStatus.UNKNOWN, ItemStatus.IN_PROGRESS):
        if trail.last_sent_at is None:
            return Step.SEND
        if facts.can_search:
            return Step.LOOK_UP
        return Step.SEND if not trail.is_doubtful else _without_search(trail, facts, now)
    return Step.NOTHING


def _without_search(trail: Trail, facts: ConnectorFacts, now: datetime) -> Step:
    """Send again while the system itself surely refuses the key twice; else a person decides."""
    assert trail.first_sent_at is not None, "in doubt without a send"
    alive_until = trail.first_sent_at + timedelta(seconds=facts.key_lifetime_s)
    return Step.SEND if now < alive_until and trail.sends < SENDS_MAX else Step.ASK_PERSON


def after_absence(trail: Trail, facts: ConnectorFacts, looked_at: datetime) -> Step:
    """Choose after a look-up that found nothing; it counts only when it began after the settling time."""
    if trail.is_doubtful and looked_at < settled_at(trail, facts):
        return Step.WAIT
    return Step.GIVE_UP if trail.sends >= SENDS_MAX else Step.SEND


def settled_at(trail: Trail, facts: ConnectorFacts) -> datetime:
    """Return the moment from which a look-up decides."""
    assert trail.last_sent_at is not None, "settling without a send"
    return trail.last_sent_at + timedelta(seconds=facts.settling_s)


def after_crash(status: ItemStatus) -> ItemStatus:
    """Tell what an item is when the program starts: what was under way is in doubt (F54)."""
    return ItemStatus.UNKNOWN if status is ItemStatus.IN_PROGRESS else status


def pause_s(tries: int, asked_s: float = 0.0) -> float:
    """Return how long to wait after `tries` tries that were not taken; what the server asks for counts."""
    return max(min(PAUSE_FIRST_S * (1 << min(tries - 1, 10)), PAUSE_MAX_S), asked_s)


def job_status(counts: Mapping[ItemStatus, int]) -> JobStatus:
    """Derive a job's status from its items (F48)."""
    total = sum(counts.values())
    open_items = sum(
        counts.get(status, 0) for status in (ItemStatus.PENDING, ItemStatus.IN_PROGRESS, ItemStatus.UNKNOWN)
    )
    posted = counts.get(ItemStatus.SUCCESSFUL, 0)
    if open_items:
        is_untouched = counts.get(ItemStatus.PENDING, 0) == total
        return JobStatus.PENDING if is_untouched else JobStatus.IN_PROGRESS
    if posted == total:
        return JobStatus.COMPLETED
    return JobStatus.COMPLETED_WITH_ERRORS if posted else JobStatus.FAILED


STOPS_ALL = frozenset(
    {
        FailureReason.AUTHENTICATION,
        FailureReason.AUTHORISATION,
        FailureReason.UNREACHABLE,
        FailureReason.RATE_LIMIT,
        FailureReason.TIMEOUT,
    }
)
"""Reasons of the connection, not of the item: the check before the first row is made again."""

GONE = Failure(
    FailureReason.TIMEOUT,
    field="answer",
    origin="the accounting system",
    remedy="It was looked up after the settling time and is not there: retry",
)
"""Why an item failed that was in doubt and is surely not posted."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause and all that failed by it, such as `category 7310 unknown: 14 items`."""

    reason: FailureReason
    field: str
    value: str
    remedy: str
    item_ids: tuple[int, ...]


def causes(items: Iterable[ExportItem]) -> Sequence[Cause]:
    """Group failed items by what a person has to mend; the largest group first, then by first item."""
    grouped: dict[tuple[FailureReason, str, str, str], list[int]] = {}
    for item in items:
        if item.failure is not None and item.status in (ItemStatus.FAILED, ItemStatus.ABANDONED):
            told = item.failure
            grouped.setdefault((told.reason, told.field, told.value, told.remedy), []).append(item.id)
    found = [Cause(*key, tuple(ids)) for key, ids in grouped.items()]
    return sorted(found, key=lambda cause: (-len(cause.item_ids), cause.item_ids))[:CAUSES_MAX]
