"""When the daily run is due (F68)."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from app.engine.sync.schedule import due_since, last_due, next_due
from app.models.sync import DAILY, RunOrigin, RunStatus, SyncRun, SyncSchedule

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
FOUR = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
RUN = SyncRun(1, 7, "Books", FOUR, FOUR + SECOND, "maria", RunOrigin.SCHEDULE, RunStatus.DONE)


@pytest.mark.rule("F68")
def test_it_is_due_at_four_greenwich_time_every_day() -> None:
    assert last_due(DAILY, FOUR - SECOND) == FOUR - timedelta(days=1)
    assert last_due(DAILY, FOUR) == FOUR
    assert next_due(DAILY, FOUR) == FOUR + timedelta(days=1)
    assert last_due(SyncSchedule(at=time(22, 30)), FOUR) == datetime(2026, 11, 1, 22, 30, tzinfo=UTC)


@pytest.mark.rule("F68")
def test_a_run_that_was_missed_is_due_at_the_next_start() -> None:
    last = replace(RUN, started_at=FOUR - timedelta(days=3), ended_at=FOUR - timedelta(days=3))
    assert due_since(DAILY, FOUR + timedelta(hours=5), configured_at=LONG_AGO, last=last) == FOUR
    assert due_since(DAILY, FOUR + timedelta(hours=5), configured_at=LONG_AGO, last=None) == FOUR


@pytest.mark.rule("F68")
def test_once_a_day_is_enough_whoever_ran_it() -> None:
    noon = FOUR + timedelta(hours=8)
    assert due_since(DAILY, noon, configured_at=LONG_AGO, last=RUN) is None
    by_hand = replace(RUN, origin=RunOrigin.PERSON, status=RunStatus.ATTENTION)
    assert due_since(DAILY, noon, configured_at=LONG_AGO, last=by_hand) is None
    assert due_since(DAILY, FOUR + timedelta(days=1), configured_at=LONG_AGO, last=RUN) is not None


@pytest.mark.rule("F67")
def test_save_alone_starts_nothing_before_the_next_day() -> None:
    noon = FOUR + timedelta(hours=8)
    assert due_since(DAILY, noon + SECOND, configured_at=noon, last=None) is None
    assert due_since(DAILY, FOUR + timedelta(days=1), configured_at=noon, last=None) is not None


@pytest.mark.rule("F68")
@pytest.mark.parametrize("status", [RunStatus.FAILED, RunStatus.BLOCKED])
def test_a_scheduled_run_that_failed_is_tried_again_after_an_hour(status: RunStatus) -> None:
    last = replace(RUN, status=status)
    assert due_since(DAILY, FOUR + timedelta(minutes=30), configured_at=LONG_AGO, last=last) is None
    assert due_since(DAILY, FOUR + timedelta(minutes=61), configured_at=LONG_AGO, last=last) == FOUR


def test_a_schedule_that_is_off_is_never_due() -> None:
    assert due_since(SyncSchedule(is_on=False), FOUR, configured_at=LONG_AGO, last=None) is None
