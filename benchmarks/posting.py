"""Whether posting is exactly once: on the pure core, through the store and on a real server under faults.

    python -m benchmarks.posting [--core 1000000] [--store 2000] [--real 300] [--seed 1] [--json]

`virtual` posts in virtual time: requests are dropped, refused, answered to nobody, or carried out up to 500
s after the client gave up; the program is killed. `real` posts to Tryton (../shared/accounting-server)
through a proxy that loses, refuses, delays and doubles requests and answers, by programs that the system
kills at random. `naive` is a client that sends until an answer comes, on the same rigs: it has to fail on
each. Limits: 0 doubled, 0 missing, 0 unbalanced, at most 0.1 % left to a person. `drafts` are documents
left that were never posted.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.connectors.memory import MEMORY_FACTS, Fault
from app.engine.posting.states import Step, Trail, after_absence, next_step, settled_at
from app.models.posting import ConnectorFacts, ItemStatus
from tests.flow.posting.rig import Outcome

LEFT_SHARE_MAX = 0.001
TIMEOUT_S = 30
LATE_S_MAX = 500
LAG_S = 60
FAULT_SHARE = 0.35
NAIVE_SENDS_MAX = 20
NAIVE_MAX = 500
START = datetime(2026, 1, 1, tzinfo=UTC)
FAULTS = (Fault.DROPPED, Fault.BUSY, Fault.ANSWER_LOST, Fault.LATE, Fault.KILLED, Fault.KILLED_BEFORE)


def simulate(count: int, seed: int, *, is_naive: bool = False, settling_s: float = 600) -> Outcome:
    """Post in virtual time through the pure core; each posting has a time line of its own."""
    rolls = random.Random(seed)
    facts = replace(MEMORY_FACTS, settling_s=settling_s)
    doubled = missing = left = 0
    for _ in range(count):
        done = _blindly(rolls) if is_naive else _with_the_core(rolls, facts)
        doubled += max(len(done) - 1, 0)
        missing += not done
    return Outcome(count, doubled, missing, left)


def _request(rolls: random.Random, now: datetime, done: list[datetime]) -> Fault | None:
    """Send once; `done` collects when documents come to be, now or later."""
    fault = rolls.choice(FAULTS) if rolls.random() < FAULT_SHARE else None
    if fault in (None, Fault.ANSWER_LOST, Fault.KILLED):
        done.append(now)
    elif fault is Fault.LATE:
        done.append(now + timedelta(seconds=rolls.uniform(1, LATE_S_MAX)))
    return fault


def _blindly(rolls: random.Random) -> list[datetime]:
    done: list[datetime] = []
    for number in range(NAIVE_SENDS_MAX):
        if _request(rolls, START + timedelta(seconds=number * TIMEOUT_S), done) is None:
            break
    return done


def _with_the_core(rolls: random.Random, facts: ConnectorFacts) -> list[datetime]:
    done: list[datetime] = []
    now, trail, status = START, Trail(), ItemStatus.PENDING
    lag = timedelta(seconds=LAG_S)
    while True:
        step = next_step(status, trail, facts, now)
        if step is Step.LOOK_UP:
            if any(at + lag <= now for at in done):
                return done
            step = after_absence(trail, facts, now)
            if step is Step.WAIT:
                now = (
                    max(now, settled_at(trail, facts))
                    if rolls.random() < 0.5
                    else now + timedelta(seconds=45)
                )
                continue
            if step is Step.GIVE_UP:  # a person retries: a new job, the same key
                trail = replace(trail, sends=0)
            trail = replace(trail, is_doubtful=False)
        fault = _request(rolls, now, done)
        if fault is None:
            return done
        if fault is Fault.BUSY:
            now += timedelta(seconds=1)
            continue
        gave_up = now + timedelta(seconds=0 if fault in (Fault.KILLED, Fault.KILLED_BEFORE) else TIMEOUT_S)
        trail = Trail(trail.sends + 1, trail.first_sent_at or now, gave_up, True)
        status, now = ItemStatus.UNKNOWN, gave_up + timedelta(seconds=rolls.choice((1, 30, 900)))


def through_the_store(count: int, seed: int, *, is_naive: bool = False) -> tuple[Outcome, float]:
    """Post through a company file in virtual time; returns the outcome and seconds of real time."""
    from tests.flow.posting.kit import an_office
    from tests.flow.posting.rig import post_all, post_blindly

    with tempfile.TemporaryDirectory() as folder:
        office = an_office(Path(folder))
        ids = office.approved(count)
        started = time.perf_counter()
        outcome = post_blindly(office, seed) if is_naive else post_all(office, ids, seed=seed)
        seconds = time.perf_counter() - started
        office.shop.company.close()
    return outcome, seconds


def to_the_real_server(count: int, naive_count: int, seed: int) -> tuple[Outcome, float, Outcome] | str:
    """Post to Tryton through a bad line, well and naively; a sentence where there is no server to be had."""
    import pytest

    from tests.contract.connectors import tryton_server
    from tests.flow.posting.real_rig import post_blindly_to_the_real_server, post_to_the_real_server

    try:
        scripts = tryton_server.scripts(Path(__file__).resolve().parent.parent)
        with (
            tempfile.TemporaryDirectory() as folder,
            tryton_server.server(scripts, "benchmark") as running,
        ):
            started = time.perf_counter()
            outcome = post_to_the_real_server(running, Path(folder), scripts, count=count, seed=seed)
            seconds = time.perf_counter() - started
            naive = post_blindly_to_the_real_server(
                running, Path(folder), scripts, count=naive_count, seed=seed
            )
            return outcome, seconds, naive
    except pytest.skip.Exception as reason:
        return str(reason)


def is_good(outcome: Outcome) -> bool:
    """Tell whether an outcome is within the limits."""
    return (
        not (outcome.doubled or outcome.missing or outcome.unbalanced)
        and outcome.left_to_person <= LEFT_SHARE_MAX * outcome.postings
    )


def main(arguments: list[str]) -> int:
    """Run what was asked for; exit 1 where a limit is missed or the naive client passes."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--core", type=int, default=1_000_000)
    asked.add_argument("--store", type=int, default=2_000)
    asked.add_argument("--real", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--json", action="store_true")
    options = asked.parse_args(arguments)
    started = time.perf_counter()
    core = simulate(options.core, options.seed), time.perf_counter() - started
    good, naive = {"core": core}, {"core": (simulate(options.core, options.seed, is_naive=True), 0.0)}
    if options.store:
        good["store"] = through_the_store(options.store, options.seed)
        naive["store"] = through_the_store(min(options.store, NAIVE_MAX), options.seed, is_naive=True)
    answer: dict[str, Any] = {"real": {"skipped": "not asked for"}, "virtual": _summed(good)}
    outcomes = [outcome for outcome, _ in good.values()]
    if options.real:
        real = to_the_real_server(options.real, min(options.real, NAIVE_MAX), options.seed)
        if isinstance(real, str):
            answer["real"] = {"skipped": real}
        else:
            answer["real"] = _told(real[:2])
            outcomes.append(real[0])
            naive["real"] = (real[2], 0.0)
    answer["naive"] = _summed(naive)
    print(json.dumps(answer) if options.json else json.dumps(answer, indent=2))
    is_right = all(map(is_good, outcomes)) and not any(is_good(outcome) for outcome, _ in naive.values())
    return 0 if is_right else 1


def _told(run: tuple[Outcome, float]) -> dict[str, Any]:
    return {**asdict(run[0]), "seconds": round(run[1], 1)}


def _summed(runs: Mapping[str, tuple[Outcome, float]]) -> dict[str, Any]:
    """Add up the figures of several rigs, and give each by itself."""
    figures = ("postings", "doubled", "missing", "unbalanced", "left_to_person")
    total = {name: sum(getattr(outcome, name) for outcome, _ in runs.values()) for name in figures}
    return {**total, **{name: _told(run) for name, run in runs.items()}}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
