"""How long a sync takes beside the bare download, what memory it needs, and whether a kill can tear it.

    python -m benchmarks.sync [--rows 50000] [--kills 500] [--seed 1] [--local] [--json]

`ratio_to_download` is the time of planning and applying a first sync beside the time of downloading the same
rows. The download comes from a real Tryton that has as many accounts, projects and suppliers in its database
(../shared/accounting-server), or from a local HTTP server that speaks its JSON-RPC where there is none. The
local one is measured too: it answers far quicker than any accounting system, so its ratio is the strict one.

The kills: a child syncs to and fro between two states of the books, the parent kills it at a random moment,
opens the file anew and looks: old, new, or a mixture. The same with each part in a transaction of its own has
to be torn, else the rig proves nothing.
"""

import argparse
import json
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field, replace
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from statistics import median
from typing import Any

from app.connectors.source_protocol import ReferenceSource, SourceFacts
from app.models.posting import Connection
from app.models.sync import PartConfig, SourceRow, SyncPart
from app.services.posting_views import Finance
from app.services.sync_reference import DataSync
from app.services.sync_sources import Sources
from benchmarks.sync_server import COMPANY, make_rows, serving
from tests.companies import a_program

ROOT = Path(__file__).resolve().parent.parent
PARTS = (SyncPart.CATEGORY, SyncPart.PROJECT, SyncPart.SUPPLIER)
RATIO_MAX = 2.0
GROWTH_MB_MAX = 120.0
RUNS = 3
KILL_ROWS = 400
KILL_AFTER_S_MAX = 0.5
APPLY_S_MAX = 0.06
SABOTAGE_KILLS = 60
SETTLING_RUNS = 4


@dataclass
class Speed:
    """Seconds of wall time; memory in MB.

    Attributes:
        download_s, plan_and_apply_s: Medians; the rows are in memory when the second begins.
        whole_s: Download, plan and apply of a first sync.
        unchanged_s: A sync that finds nothing new, with its download.
        growth_mb: What a first sync adds to the most that the process ever held.
        growth_later_mb: What further syncs add to that.
    """

    server: str
    rows: int
    download_s: float
    plan_and_apply_s: float
    whole_s: float
    unchanged_s: float
    ratio_to_download: float
    growth_mb: float
    growth_later_mb: float


def speed(count: int, *, is_local: bool) -> Speed | str:
    """Measure in a process of its own, so that nothing before it has stretched the memory."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_speed, count, is_local).result()


def _speed(count: int, is_local: bool) -> Speed | str:
    """Measure first syncs into new companies; a sentence where there is no real server."""
    import pytest

    try:
        with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
            if is_local:
                url = stack.enter_context(_local_server(count))
                settings, secret = _settings(url), ""
            else:
                from benchmarks.sync_tryton import large_tryton

                settings, secret = stack.enter_context(large_tryton(ROOT, count))
            os.environ["TIEOUT_SECRET_BOOKS"] = secret
            return _measured(Path(folder), settings, "local JSON-RPC" if is_local else "Tryton 8.2")
    except pytest.skip.Exception as reason:
        return str(reason)


def _measured(folder: Path, settings: dict[str, str], server: str) -> Speed:
    """Measure a whole first sync; then the download and, with the very rows that it gave, plan and apply."""
    with _company(folder / "whole", settings) as (sync, connection_id):
        before = _peak_mb()
        started = time.perf_counter()
        sync.now(connection_id)
        whole = time.perf_counter() - started
        growth = _peak_mb() - before
        unchanged, later = _again(sync, connection_id)
    downloads, computed, rows = [], [], 0
    for number in range(RUNS):
        with _company(folder / str(number), settings) as (sync, connection_id):
            held, seconds = _download(sync, connection_id)
            rows = sum(map(len, held.values()))
            downloads.append(seconds)
            replayed = DataSync(sync.place, _Replay(sync.sources, held))
            started = time.perf_counter()
            result = replayed.apply(replayed.plan(connection_id))
            computed.append(time.perf_counter() - started)
            assert sum(result.run.counts.values()) == rows, "every row is told about"
            del held, replayed, result
    return Speed(
        server,
        rows,
        round(median(downloads), 2),
        round(median(computed), 2),
        round(whole, 2),
        round(unchanged, 2),
        round(median(computed) / median(downloads), 2),
        round(growth, 1),
        round(later, 1),
    )


@dataclass
class _Replay:
    """Gives rows that were downloaded before, in place of the network. Satisfies Sources."""

    sources: Sources
    held: dict[SyncPart, list[SourceRow]]

    def facts(self, connection: Connection) -> SourceFacts | None:
        return self.sources.facts(connection)

    def open(self, connection: Connection) -> ReferenceSource:
        source = self.sources.open(connection)
        source.rows = lambda part, choice, progress=None: iter(self.held[part])  # type: ignore[method-assign] # replayed
        return source


def _again(sync: DataSync, connection_id: int) -> tuple[float, float]:
    """Sync again and again without changes; returns seconds of one run and what they add to the peak."""
    seconds, before = [], _peak_mb()
    for _ in range(SETTLING_RUNS):
        started = time.perf_counter()
        sync.now(connection_id)
        seconds.append(time.perf_counter() - started)
    return median(seconds), _peak_mb() - before


def _download(sync: DataSync, connection_id: int) -> tuple[dict[SyncPart, list[SourceRow]], float]:
    """Read every row through the source."""
    [connection] = [one for one in sync.configuration.connections() if one.id == connection_id]
    source = sync.sources.open(connection)
    started = time.perf_counter()
    held = {part: list(source.rows(part, "")) for part in PARTS}
    seconds = time.perf_counter() - started
    source.close()
    return held, seconds


def _peak_mb() -> float:
    """Return the most that the process has ever held, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes on macOS, kilobytes on Linux
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


# ---------------------------------------------------------------------- a company and its source


def _settings(url: str) -> dict[str, str]:
    return {"url": url, "database": "books", "user": "reader", "company": COMPANY, "timeout_s": "120"}


@contextmanager
def _company(folder: Path, settings: dict[str, str]) -> Iterator[tuple[DataSync, int]]:
    folder.mkdir(exist_ok=True)
    company = a_program(folder).create_company(
        str(folder / "a.tieout"), name="Acme", currency="EUR", user="maria"
    )
    try:
        saved = Finance(company.place).save_connection(Connection(0, "tryton", "Books", settings))
        sync = DataSync(company.place)
        wanted = [PartConfig(part, is_enabled=True) for part in PARTS]
        along = [PartConfig(SyncPart.GL_ACCOUNT), PartConfig(SyncPart.PERIOD)]
        sync.configuration.save(saved.id, [*wanted, *along])
        yield sync, saved.id
    finally:
        company.close()


@contextmanager
def _local_server(count: int, *, alternates: bool = False) -> Iterator[str]:
    """Run the local server in a process of its own; yields its address."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, count, alternates), daemon=True)
    process.start()
    try:
        yield ours.recv()
    finally:
        process.kill()
        process.join()


def _serve(pipe: Pipe, count: int, alternates: bool) -> None:  # the child's only job
    states = [make_rows(count), make_rows(count, 1)] if alternates else [make_rows(count)]
    with serving(states) as url:
        pipe.send(url)
        time.sleep(86_400)


# ---------------------------------------------------------------------- kills


@dataclass
class Torn:
    """What was found after the kills."""

    kills: int = 0
    mixed_states: int = 0
    lost: int = 0
    broken: int = 0
    in_apply: int = 0
    seen: dict[str, int] = field(default_factory=dict)


def kill_often(kills: int, seed: int, *, is_sabotaged: bool = False) -> Torn:
    """Kill a syncing child and look what is there."""
    rolls, torn = random.Random(seed), Torn()
    with _local_server(KILL_ROWS, alternates=True) as url, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _company(folder, _settings(url)) as (sync, connection_id):
            states = {_state(sync): "empty"}
            for label in ("first", "second"):
                sync.now(connection_id)
                states[_state(sync)] = label
        assert len(states) == 3, "the two states of the books differ"
        while torn.kills < kills:
            acknowledged, phase = _kill_one(folder, connection_id, rolls, is_sabotaged=is_sabotaged)
            torn.kills += 1
            torn.in_apply += phase == "a"
            _look(folder, states, acknowledged, torn)
    return torn


def _kill_one(
    folder: Path, connection_id: int, rolls: random.Random, *, is_sabotaged: bool
) -> tuple[int, str]:
    """Start a child, kill it after a while; returns the last run that it acknowledged, and its phase."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _sync_for_ever(folder, connection_id, writing, is_sabotaged=is_sabotaged)
    os.close(writing)
    told = b""
    while b"o" not in told:
        block = os.read(reading, 4096)
        if not block:
            break
        told += block
    wait_s = rolls.random() * KILL_AFTER_S_MAX
    if rolls.random() < 0.5:  # half of them while something is written
        wait_s = rolls.random() * APPLY_S_MAX
        while b"a" not in told and (block := os.read(reading, 4096)):
            told += block
    time.sleep(wait_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while block := os.read(reading, 65536):
        told += block
    os.close(reading)
    lines = told.decode().split()
    done = [line for line in lines if line.startswith("d")]
    return int(done[-1][1:]) if done else 0, lines[-1][:1] if lines else ""


def _sync_for_ever(folder: Path, connection_id: int, writing: int, *, is_sabotaged: bool) -> None:
    """Be the child: sync to and fro, telling each phase."""

    def tell(text: str) -> None:
        os.write(writing, f"{text} ".encode())

    company = a_program(folder).open_company(str(folder / "a.tieout"), user="maria")
    sync = DataSync(company.place)
    tell("o")
    try:
        while True:
            tell("p")
            plan = sync.plan(connection_id)
            tell("a")
            pieces = [replace(plan, parts=(part,)) for part in plan.parts] if is_sabotaged else [plan]
            runs = [sync.apply(piece).run.id for piece in pieces]
            tell(f"d{runs[-1]}")
    finally:
        os._exit(1)


def _look(folder: Path, states: dict[str, str], acknowledged: int, torn: Torn) -> None:
    company = a_program(folder).open_company(str(folder / "a.tieout"), user="maria")
    try:
        sync = DataSync(company.place)
        found = states.get(_state(sync), "mixed")
        torn.seen[found] = torn.seen.get(found, 0) + 1
        torn.mixed_states += found == "mixed"
        last = sync.history.runs(limit=1)
        torn.lost += (last[0].id if last else 0) < acknowledged
        torn.broken += bool(company.place.database.prove(is_thorough=torn.kills % 25 == 0).broken)
    finally:
        company.close()


def _state(sync: DataSync) -> str:
    """Return what the three kinds say, as one text."""
    with sync.place.database.read() as unit:
        rows = [
            [(row.reference, row.name, row.is_gone) for row in unit.syncs.current(part)[0]] for part in PARTS
        ]
    return repr(rows)


# ---------------------------------------------------------------------- the command


def main(arguments: list[str]) -> int:
    """Run both; exit 1 where a limit is missed or the sabotaged run is not torn."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--rows", type=int, default=50_000)
    asked.add_argument("--kills", type=int, default=500)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--local", action="store_true", help="do not start the real accounting server")
    asked.add_argument("--json", action="store_true")
    options = asked.parse_args(arguments)
    local = speed(options.rows, is_local=True)
    real = "left out" if options.local else speed(options.rows, is_local=False)
    assert isinstance(local, Speed), "the local server always answers"
    first = local if isinstance(real, str) else real
    answer: dict[str, Any] = {"rows": first.rows, "ratio_to_download": first.ratio_to_download}
    if hasattr(os, "fork"):
        torn = kill_often(options.kills, options.seed)
        sabotaged = kill_often(min(options.kills, SABOTAGE_KILLS), options.seed, is_sabotaged=True)
        answer |= {"kills": torn.kills, "mixed_states": torn.mixed_states, "torn": asdict(torn)}
        answer["sabotaged"] = asdict(sabotaged)
        is_whole = not (torn.mixed_states or torn.lost or torn.broken) and sabotaged.mixed_states > 0
    else:
        answer |= {"kills": 0, "mixed_states": 0, "torn": "needs os.fork"}
        is_whole = True
    answer["local"] = asdict(local)
    answer["real"] = real if isinstance(real, str) else asdict(real)
    print(json.dumps(answer) if options.json else json.dumps(answer, indent=2))
    is_quick = first.ratio_to_download <= RATIO_MAX and max(first.growth_mb, local.growth_mb) <= GROWTH_MB_MAX
    return 0 if is_quick and is_whole else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
