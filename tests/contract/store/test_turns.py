"""Whose turn it is to post: kept by what runs, free at once after what is surely over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.posting import Connection
from app.store import turns
from tests.contract.store.kit import Books

HOLDS = """
import sys, time
from app.store import turns
with turns.running("job") as runner:
    print(runner, flush=True)
    time.sleep(60)
"""


def connect(books: Books) -> int:
    with books.write() as work:
        return int(work.connections.add(Connection(0, "memory", "Books", {})))


def take(books: Books, connection_id: int, runner: str) -> None:
    with books.write() as work:
        work.connections.take_turn(connection_id, runner)


@pytest.mark.rule("F55")
def test_a_turn_of_this_process_lasts_as_long_as_its_run(books: Books) -> None:
    connection_id = connect(books)
    with turns.running("one") as first, turns.running("two") as second:
        take(books, connection_id, first)
        with pytest.raises(BlockedError, match="Another run is posting"):
            take(books, connection_id, second)
    with turns.running("three") as third:  # nobody gave the turn back
        take(books, connection_id, third)


@pytest.mark.rule("F54", "F55")
def test_the_turn_of_a_killed_process_is_free_at_once(books: Books) -> None:
    connection_id = connect(books)
    with subprocess.Popen([sys.executable, "-c", HOLDS], stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            runner = other.stdout.readline().strip()
            take(books, connection_id, runner)
            with books.read() as work:
                is_file = work.context.is_sqlite
            assert not turns.is_over(runner, is_alone=False), "it is alive"
            if not is_file:  # the lock of a company file says that nobody else can be posting
                with turns.running("ours") as ours, pytest.raises(BlockedError):
                    take(books, connection_id, ours)
        finally:
            other.kill()
            other.wait()
        with turns.running("ours") as ours:
            take(books, connection_id, ours)


@pytest.mark.rule("F55")
def test_what_cannot_be_judged_counts_as_running() -> None:
    for runner in ("", "somebody", "run/", "run/of-another-computer/7", "walk/x/7"):
        assert not turns.is_over(runner, is_alone=False)
    assert turns.is_over("run/an-earlier-program/7", is_alone=True), "the company file is ours alone"
    assert not turns.is_over("somebody", is_alone=True)


def test_an_orderly_end_leaves_no_mark_behind_and_takes_those_of_the_killed_away(tmp_path: Path) -> None:
    left = tmp_path / f"tieout-run-{'a' * 32}.lock"  # of a process that was killed
    left.touch()
    short = HOLDS.replace("time.sleep(60)", "time.sleep(0)")
    run = [sys.executable, "-c", short]
    there = {**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)}
    subprocess.run(run, check=True, capture_output=True, env=there)
    assert list(tmp_path.glob("tieout-*")) == []
