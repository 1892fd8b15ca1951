"""Workers: results, errors, deaths, silences, limits, cancel."""

import multiprocessing
import sys
import time

import pytest

from app.models.errors import CancelledError, RefusedFileError
from app.workers import Limits, WorkerDiedError, WorkerStalledError, run, stream
from tests.unit.workers import calls


def test_results_come_back_in_order_and_in_batches() -> None:
    told: list[tuple[int, int]] = []
    found = list(
        stream(calls.counted, 1000, limits=Limits(batch_items=64), progress=lambda *at: told.append(at))
    )
    assert found == list(range(1000))
    assert told[-1] == (1000, 1000)


def test_an_error_of_the_call_arrives_whole() -> None:
    items = stream(calls.refusing, limits=Limits(batch_items=1))
    assert next(items) == 1
    with pytest.raises(RefusedFileError) as refused:
        next(items)
    assert (refused.value.row, refused.value.value, refused.value.remedy) == (7, "x", "fix it")


def test_an_error_that_cannot_travel_is_told_by_its_text() -> None:
    with pytest.raises(RuntimeError, match="_LocalError"):
        list(stream(calls.unpicklable))


@pytest.mark.rule("G16")
def test_a_death_is_told_and_does_not_take_us_along() -> None:
    with pytest.raises(WorkerDiedError):
        list(stream(calls.dying, limits=Limits(batch_items=1)))


@pytest.mark.rule("G16")
def test_a_silent_worker_is_ended() -> None:
    began = time.monotonic()
    with pytest.raises(WorkerStalledError):
        list(stream(calls.silent, limits=Limits(stall_s=0.5)))
    assert time.monotonic() - began < 20


@pytest.mark.rule("G16")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_worker_cannot_take_more_memory_than_allowed() -> None:
    with pytest.raises((MemoryError, WorkerDiedError)):
        list(stream(calls.greedy, limits=Limits(memory_bytes=512 << 20)))


@pytest.mark.rule("G05")
def test_cancelling_ends_the_worker() -> None:
    def cancel(done: int, _total: int) -> None:
        if done > 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        run(calls.endless, limits=Limits(memory_bytes=None), progress=cancel)
    assert not [child for child in multiprocessing.active_children() if child.name == "tieout-worker"]


def test_dropping_a_stream_ends_the_worker() -> None:
    items = stream(calls.counted, 10_000_000)
    next(items)
    items.close()
    assert not [child for child in multiprocessing.active_children() if child.name == "tieout-worker"]


def test_a_bulk_call_answers_and_reports() -> None:
    told: list[tuple[int, int]] = []
    assert run(calls.added, 2, 3, limits=Limits(memory_bytes=None), progress=lambda *at: told.append(at)) == 5
    assert (2, 2) in told
