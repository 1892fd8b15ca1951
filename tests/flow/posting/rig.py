"""The rig that posting is proven on in virtual time, through the store."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from app.connectors.memory import Fault, KilledError, MemoryBooks, MemoryConnector
from app.engine.posting.payload import from_json
from app.models.errors import ConnectorError
from app.models.posting import ItemStatus, Posting
from app.services.posting_views import Finance
from app.store.postings import pages
from tests.companies import TickingClock
from tests.flow.posting.kit import Office, chance_of_faults

ROUNDS_MAX = 100
KILLS_MAX = 300


@dataclass(frozen=True)
class Outcome:
    """What came of a run; `left_to_person` counts items that nobody could settle without a person.

    Attributes:
        drafts: Documents left behind that were never posted.
        kills: How often the program was killed by the system.
    """

    postings: int
    doubled: int
    missing: int
    left_to_person: int
    unbalanced: int = 0
    drafts: int = field(default=0, compare=False)
    kills: int = field(default=0, compare=False)


def post_all(office: Office, ids: list[int], *, seed: int, lag_s: float = 60) -> Outcome:
    """Post everything; whenever the program dies it starts again, and what failed is retried."""
    rolls = random.Random(seed)
    office.books.lag_s = lag_s
    office.targets.faults = _mortal(chance_of_faults(seed), KILLS_MAX)
    office.targets.late_s = lambda: rolls.uniform(1, 500)
    is_started = False
    for _ in range(ROUNDS_MAX + len(ids)):  # the program dies once in ten sends
        try:
            if not is_started:
                is_started = True
                office.finance.export(office.connection, waits=True)
            office.finance.resume(office.connection, waits=True)
            for job in reversed(office.finance.history()):
                office.finance.retry(job.id, waits=True)
        except KilledError:
            office.pass_time(rolls.choice([1, 30, 700]))
            continue
        view = office.finance.view()
        if not view.retry_ids and not view.open_jobs:
            break
    office.books.advance(office.finance.place.clock.now() + timedelta(days=1))
    posted = {entry.posting.expense_id for entry in office.books.entries}
    done = successful(office.finance)
    return Outcome(len(ids), office.books.doubled(), len(set(ids) - posted), len(ids) - len(set(ids) & done))


def _mortal(faults: Iterator[Fault | None], kills: int) -> Iterator[Fault | None]:
    """Let the program die so often at most; a company of any size is opened in between."""
    for fault in faults:
        is_kill = fault is not None and fault.value.startswith("killed")
        kills -= is_kill
        yield None if is_kill and kills < 0 else fault


def successful(finance: Finance) -> set[int]:
    with finance.place.database.read() as unit:
        return {
            item.expense_id
            for job in unit.postings.jobs(limit=10_000)
            for item in pages(unit.postings, job.id, (ItemStatus.SUCCESSFUL,))
        }


def post_blindly(office: Office, seed: int) -> Outcome:
    """Send the same entries as a client does that repeats until an answer comes."""
    result = office.finance.export(office.connection)
    assert result.job is not None
    with office.finance.place.database.read() as unit:
        items = pages(unit.postings, result.job.id)
        entries = [from_json(unit.postings.payload(item.id)) for item in items]
    books, clock, rolls = MemoryBooks(), TickingClock(), random.Random(seed)
    faults = chance_of_faults(seed, kills=False)
    connector = MemoryConnector(
        books, clock.now, fault=lambda: next(faults), late_s=lambda: rolls.uniform(1, 500)
    )
    for posting in entries:
        _until_answered(connector, posting, clock)
    books.advance(clock.now() + timedelta(days=1))
    return Outcome(len(entries), books.doubled(), len(entries) - len(books.by_key), 0)


def _until_answered(connector: MemoryConnector, posting: Posting, clock: TickingClock) -> None:
    for _ in range(20):
        try:
            connector.post(posting)
        except ConnectorError:
            clock.sleep(5)
        else:
            return
