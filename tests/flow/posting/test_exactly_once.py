"""Hundreds of postings through a network that drops, delays and kills: nothing doubled, nothing missing."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from app.connectors.memory import Fault, KilledError, MemoryBooks, MemoryConnector
from app.engine.posting.payload import from_json
from app.models.errors import AppError, ConnectorError
from app.models.posting import ItemStatus, JobStatus, Posting
from tests.companies import TickingClock
from tests.flow.posting.kit import Office, an_office, chance_of_faults

POSTINGS = 150
ROUNDS_MAX = 300


def post_all(office: Office, *, seed: int, lag_s: float = 60) -> None:
    """Post everything; whenever the program dies it starts again, and what failed is retried."""
    rolls = random.Random(seed)
    office.books.lag_s = lag_s
    office.targets.faults = chance_of_faults(seed)
    office.targets.late_s = lambda: rolls.uniform(1, 500)
    started = False
    for _ in range(ROUNDS_MAX):
        try:
            if not started:
                started = True
                office.finance.export(office.connection, waits=True)
            office.finance.resume(office.connection, waits=True)
            for job in reversed(office.finance.history()):
                office.finance.retry(job.id, waits=True)
        except KilledError:
            office.pass_time(rolls.choice([1, 30, 700]))
            _free_the_turn(office)
            continue
        if _is_done(office):
            return
    pytest.fail("it never came to an end")


def _free_the_turn(office: Office) -> None:
    """The dead run's turn ends by itself."""
    office.pass_time(301)


def _is_done(office: Office) -> bool:
    return not office.finance.view().retry_ids and not office.finance.view().open_jobs


@pytest.mark.rule("F53", "F54", "F55")
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_doubled_or_missing_whatever_the_network_does(tmp_path: Path, seed: int) -> None:
    office = an_office(tmp_path)
    ids = office.approved(POSTINGS)
    post_all(office, seed=seed)
    office.books.advance(office.finance.place.clock.now() + timedelta(days=1))
    posted = {entry.posting.expense_id for entry in office.books.entries}
    assert office.books.doubled() == 0
    assert posted == set(ids)
    jobs = office.finance.history()
    assert {job.status for job in jobs} <= {
        JobStatus.COMPLETED,
        JobStatus.COMPLETED_WITH_ERRORS,
        JobStatus.FAILED,
    }
    successful = [
        item for job in jobs for item in office.finance.job(job.id, statuses=(ItemStatus.SUCCESSFUL,)).items
    ]
    assert sorted(item.expense_id for item in successful) == ids
    numbers = {entry.posting.key: f"MEM-{entry.number:05}" for entry in office.books.entries}
    assert all(item.transaction_reference == numbers[item.key] for item in successful)
    assert office.shop.company.verify_audit().is_intact
    office.shop.company.close()


def naive(postings: list[Posting], books: MemoryBooks, clock: TickingClock, seed: int) -> None:
    """Send until an answer comes, as a client without look-up does."""
    rolls = random.Random(seed)
    faults = chance_of_faults(seed, kills=False)
    connector = MemoryConnector(
        books, clock.now, fault=lambda: next(faults), late_s=lambda: rolls.uniform(1, 500)
    )
    for posting in postings:
        for _ in range(20):
            try:
                connector.post(posting)
                break
            except ConnectorError:
                clock.sleep(5)


@pytest.mark.rule("F53")
def test_the_same_rig_catches_a_client_that_sends_again_blindly(office: Office) -> None:
    office.approved(POSTINGS)
    export = office.finance.export(office.connection)
    assert export.job is not None
    place = office.finance.place
    with place.database.read() as unit:
        entries = [from_json(unit.postings.payload(i.id)) for i in unit.postings.items(export.job.id)]
    books = MemoryBooks()
    clock = TickingClock()
    naive(entries, books, clock, seed=1)
    books.advance(clock.now() + timedelta(days=1))
    assert books.doubled() > POSTINGS // 20


def test_every_fault_is_among_those_tried() -> None:
    tried = chance_of_faults(1)
    assert {next(tried) for _ in range(500)} == {*Fault, None}
    assert issubclass(ConnectorError, AppError)
