from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.posting.keys import KEY_CHARS_MAX, posting_key
from app.engine.posting.states import (
    PAUSE_MAX_S,
    SENDS_MAX,
    Step,
    Trail,
    after_absence,
    after_crash,
    causes,
    job_status,
    next_step,
    pause_s,
)
from app.models.money import Money
from app.models.posting import ExportItem, Failure, FailureReason, ItemStatus, JobStatus
from tests.unit.engine.posting.builders import a_system

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
MADE = datetime(2026, 1, 1, 8, 30, 0, 123456, tzinfo=UTC)


def trail(seconds_ago: float, *, sends: int = 1, is_doubtful: bool = True) -> Trail:
    at = NOW - timedelta(seconds=seconds_ago)
    return Trail(sends, at, at, is_doubtful)


@pytest.mark.rule("F53")
def test_a_new_item_is_sent_and_one_with_a_past_is_looked_up_first() -> None:
    system = a_system()
    assert next_step(ItemStatus.PENDING, Trail(), system, NOW) is Step.SEND
    assert next_step(ItemStatus.PENDING, trail(9999, is_doubtful=False), system, NOW) is Step.LOOK_UP
    assert next_step(ItemStatus.UNKNOWN, trail(1), system, NOW) is Step.LOOK_UP
    for status in (ItemStatus.SUCCESSFUL, ItemStatus.FAILED, ItemStatus.ABANDONED):
        assert next_step(status, trail(1), system, NOW) is Step.NOTHING


@pytest.mark.rule("F53", "F54")
def test_absence_counts_only_after_the_settling_time() -> None:
    system = a_system(settling_s=600)
    assert after_absence(trail(599), system, NOW) is Step.WAIT
    assert after_absence(trail(600), system, NOW) is Step.SEND
    assert after_absence(trail(1, is_doubtful=False), system, NOW) is Step.SEND
    assert after_absence(trail(600, sends=SENDS_MAX), system, NOW) is Step.GIVE_UP


@pytest.mark.rule("F53")
def test_without_a_search_only_a_living_key_is_sent_again() -> None:
    system = a_system(can_search=False, key_lifetime_s=60)
    assert next_step(ItemStatus.UNKNOWN, trail(59), system, NOW) is Step.SEND
    assert next_step(ItemStatus.UNKNOWN, trail(60), system, NOW) is Step.ASK_PERSON
    assert next_step(ItemStatus.UNKNOWN, trail(1, sends=SENDS_MAX), system, NOW) is Step.ASK_PERSON
    assert next_step(ItemStatus.PENDING, trail(99, is_doubtful=False), system, NOW) is Step.SEND


@pytest.mark.rule("F54")
def test_a_crash_leaves_what_was_under_way_in_doubt() -> None:
    assert after_crash(ItemStatus.IN_PROGRESS) is ItemStatus.UNKNOWN
    assert after_crash(ItemStatus.PENDING) is ItemStatus.PENDING


@pytest.mark.rule("F42", "F48")
@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"pending": 3}, JobStatus.PENDING),
        ({"pending": 1, "successful": 1}, JobStatus.IN_PROGRESS),
        ({"unknown": 1, "successful": 9}, JobStatus.IN_PROGRESS),
        ({"in_progress": 1}, JobStatus.IN_PROGRESS),
        ({"successful": 2}, JobStatus.COMPLETED),
        ({"successful": 2, "failed": 1}, JobStatus.COMPLETED_WITH_ERRORS),
        ({"failed": 2, "abandoned": 1}, JobStatus.FAILED),
    ],
)
def test_a_job_is_what_its_items_are(counts: dict[str, int], expected: JobStatus) -> None:
    assert job_status({ItemStatus(name): count for name, count in counts.items()}) is expected


def test_pauses_grow_to_a_limit_and_obey_the_server() -> None:
    assert [pause_s(tries) for tries in (1, 2, 3)] == [1, 2, 4]
    assert pause_s(50) == PAUSE_MAX_S
    assert pause_s(1, asked_s=90) == 90


@given(first=st.integers(1, 10**8 - 1), second=st.integers(1, 10**8 - 1))
@pytest.mark.rule("F53")
def test_keys_are_stable_short_and_never_shared(first: int, second: int) -> None:
    key = posting_key(first, MADE)
    assert key == posting_key(first, MADE)
    assert len(key) <= KEY_CHARS_MAX
    assert (key == posting_key(second, MADE)) is (first == second)
    assert key != posting_key(first, MADE + timedelta(microseconds=1))


@pytest.mark.rule("F45")
def test_failures_are_grouped_by_what_mends_them() -> None:
    unknown = Failure(FailureReason.ACCOUNT_UNKNOWN, "category", "7310", "mapping", "Map it")
    other = Failure(FailureReason.TIMEOUT)

    def item(id_: int, failure: Failure | None, status: ItemStatus = ItemStatus.FAILED) -> ExportItem:
        return ExportItem(id_, 1, id_, status, "K", "H", Money(1, "EUR"), failure=failure)

    found = causes(
        [
            item(1, other),
            item(2, unknown),
            item(3, unknown, ItemStatus.ABANDONED),
            item(4, unknown, ItemStatus.SUCCESSFUL),
            item(5, None),
        ]
    )
    assert [(cause.field, cause.value, cause.item_ids) for cause in found] == [
        ("category", "7310", (2, 3)),
        ("", "", (1,)),
    ]
