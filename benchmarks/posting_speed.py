"""How long posting takes beside the bare calls, and how much memory a file needs.

    python -m benchmarks.posting_speed [--server 1000] [--blocks 4] [--file 100000] [--system hledger]

`server` posts expenses to Tryton (../shared/accounting-server) through the whole service, and the same
documents in a loop of bare calls: create, post, read back the number. Half are bills, half journal entries,
with tax and tags or without; the two take turns in blocks, on one server. Limit: 1.25 times the bare calls.
`file` writes all expenses into one file through the whole service, at a tenth and at the full number, each
in a process of its own; the memory that exporting adds to the process may not grow with them.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.connectors.tryton_books import TrytonBooks
from app.connectors.tryton_wire import TrytonWire
from app.engine.posting.payload import from_json
from app.models.posting import EntryKind, Posting
from app.services.posting_views import Finance

RATIO_MAX = 1.25
GROWTH_MAX_MB = 32.0
KB_PER_MB = 1024


def beside_bare_calls(count: int, blocks: int) -> dict[str, Any] | str:
    """Post through the service and barely, in turns; a sentence where there is no server to be had."""
    import pytest

    from tests.contract.connectors import tryton_server

    try:
        scripts = tryton_server.scripts(Path(__file__).resolve().parent.parent)
        with (
            tempfile.TemporaryDirectory() as folder,
            tryton_server.server(scripts, "speed") as running,
        ):
            return _in_turns(running, Path(folder), count // blocks, blocks)
    except pytest.skip.Exception as reason:
        return str(reason)


def _in_turns(
    running: Any,  # noqa: ANN401 -- the server's class is a script outside
    folder: Path,
    count: int,
    blocks: int,
) -> dict[str, Any]:
    from tests.contract.connectors import tryton_server
    from tests.flow.posting.real_rig import KnownPassword, approved, prepared

    facts = running.facts()
    given = tryton_server.settings(facts)
    password = tryton_server.password(facts)
    wire = TrytonWire(given["url"], given["database"], given["user"], password)
    books = TrytonBooks(wire, given["company"], "EXP")
    client = running.client("connector")
    client.context = {"company": books.company, "language": "en"}
    ours: list[float] = []
    bare: list[float] = []
    program = Program.start(config_dir=folder / "config")
    with closing(
        program.create_company(str(folder / "speed.tieout"), name="Speed", currency="GBP", user="ines")
    ) as company:
        finance = Finance(company.place, KnownPassword(password))
        shop, connection_id = prepared(company, finance, given)
        for block in range(blocks + 1):  # the first warms both up
            approved(shop, count if block else 20)
            started = time.perf_counter()
            job = finance.export(connection_id).job
            ours.append(time.perf_counter() - started)
            assert job is not None
            assert set(job.counts) == {"successful"}, job.counts
            postings = _entries(finance, job.id, block)
            started = time.perf_counter()
            for posting in postings:
                _barely(client, books, posting)
            bare.append(time.perf_counter() - started)
    wire.close()
    ratios = sorted(mine / other for mine, other in zip(ours[1:], bare[1:], strict=True))
    return {
        "postings": count * blocks,
        "ours_s": round(sum(ours[1:]), 2),
        "bare_s": round(sum(bare[1:]), 2),
        "ratio": round(sum(ours[1:]) / sum(bare[1:]), 3),
        "blocks": [round(ratio, 3) for ratio in ratios],
    }


def _entries(finance: Finance, job_id: int, block: int) -> list[Posting]:
    """Return the entries of a job under other keys."""
    from app.store.postings import pages

    with finance.place.database.read() as unit:
        texts = [unit.postings.payload(item.id) for item in pages(unit.postings, job_id)]
    found = [from_json(text) for text in texts]
    return [replace(one, key=f"BARE-{block}-{one.key[-12:]}") for one in found]


def _barely(
    client: Any,  # noqa: ANN401 -- the client's class is a script outside
    books: TrytonBooks,
    posting: Posting,
) -> None:
    """Create, post and read the number: the least that any client has to call."""
    is_bill = posting.kind is not EntryKind.JOURNAL
    model = "account.invoice" if is_bill else "account.move"
    values = books.bill(posting) if is_bill else books.entry(posting)
    [id_] = client.create(model, values)
    client.call(f"model.{model}.post", [id_])
    [row] = client.call(f"model.{model}.read", [id_], ["number", "state"])
    assert row["state"] == "posted"


def into_a_file(count: int, system: str) -> dict[str, Any]:
    """Write a file of so many expenses in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.posting_speed", "--child", str(count), "--system", system]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _child(count: int, system: str) -> dict[str, Any]:
    """Fill a company, export everything to a file, and tell time and memory of the export alone."""
    from app.models.posting import ItemStatus
    from app.services.export_postings import Choice
    from tests.contract.connectors.entries import ACCOUNTS
    from tests.flow.posting.kit import an_office, map_all

    with tempfile.TemporaryDirectory() as folder:
        office = an_office(Path(folder), system, folder=folder)
        cost, _, card = ACCOUNTS.get(system, ("7400", "2201", "1240"))
        map_all(office.finance, office.connection, office.shop, cost=cost, card=card)
        for start in range(0, count, 5_000):
            office.approved(min(5_000, count - start))
        before = _peak_mb()
        started = time.perf_counter()
        result = office.finance.export(office.connection, Choice())
        seconds = time.perf_counter() - started
        assert result.job is not None
        assert result.job.counts == {ItemStatus.SUCCESSFUL: count}, result.job
        size = sum(path.stat().st_size for path in Path(folder).glob("*Books-00001*"))
        office.shop.company.close()
    return {
        "expenses": count,
        "seconds": round(seconds, 1),
        "file_mb": round(size / 1e6, 1),
        "before_mb": round(before, 1),
        "peak_mb": round(_peak_mb(), 1),
        "added_mb": round(_peak_mb() - before, 1),
    }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB_PER_MB


def main(arguments: list[str]) -> int:
    """Run what was asked for; exit 1 where a limit is missed."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--server", type=int, default=1_000)
    asked.add_argument("--blocks", type=int, default=4)
    asked.add_argument("--file", type=int, default=100_000)
    asked.add_argument("--system", default="hledger")
    asked.add_argument("--child", type=int, default=0)
    asked.add_argument("--json", action="store_true")
    options = asked.parse_args(arguments)
    if options.child:
        print(json.dumps(_child(options.child, options.system)))
        return 0
    answer: dict[str, Any] = {}
    is_right = True
    if options.server:
        found = beside_bare_calls(options.server, options.blocks)
        answer["server"] = {"skipped": found} if isinstance(found, str) else found
        is_right = isinstance(found, str) or found["ratio"] <= RATIO_MAX
    if options.file:
        small, large = (
            into_a_file(options.file // 10, options.system),
            into_a_file(options.file, options.system),
        )
        answer["file"] = {"small": small, "large": large}
        is_right = is_right and large["added_mb"] - small["added_mb"] <= GROWTH_MAX_MB
    print(json.dumps(answer) if options.json else json.dumps(answer, indent=2))
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
