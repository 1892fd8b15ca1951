"""The real server on a bad line, posted to by programs that are killed: what is proven on Tryton itself."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.bootstrap import Company, Program
from app.connectors.tryton import Tryton
from app.connectors.tryton_wire import RefusedCallError, TrytonWire
from app.models.errors import ConnectorError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.posting import Connection, Page, Posting, Subject
from app.services.connections import KnownSystems, own_settings
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.store.postings import pages
from tests.companies import Shop, fill_shop
from tests.contract.connectors import tryton_server
from tests.flow.posting.kit import map_all
from tests.flow.posting.rig import Outcome, successful

TIMEOUT_S, SETTLING_S, LATE_S = 2.0, 6.0, 2.5
"""The client gives up after 2 s; what comes late is carried out half a second after that."""

FAULT_SHARE = 0.06
FAULTS = (
    "drop-request",
    "drop-response",
    "status:503",
    "status:504",
    "delay:0.2",
    f"delay:{LATE_S}",
    "twice",
    "late",
)
WRITES = (".create", ".post", ".write", ".delete")
LIVES_MAX = 400
LIFE_CALLS = (20, 300)
HANGS_S = 120.0
NAIVE_SENDS_MAX = 20


@dataclass
class KnownPassword(KnownSystems):
    """Opens Tryton with a password that is at hand."""

    password: str

    def connector(self, connection: Connection) -> Tryton:
        """Open one."""
        return Tryton(connection.name, own_settings(connection.settings), self.password)


def bad_line(scripts: Path, url: str, seed: int) -> Any:
    """Return a proxy that mistreats requests at random.

    Requests and answers are lost, refused or slow; requests arrive twice; some are carried out after the
    client gave up on them.
    """
    base: Any = tryton_server.module(scripts, "faultproxy").FaultProxy
    rolls, how = random.Random(seed), threading.local()

    class BadLine(base):  # type: ignore[misc] # the proxy is a script outside
        def _action(self, method: str) -> str:
            with self._lock:
                is_write = method.endswith(WRITES)
                share = FAULT_SHARE if is_write else FAULT_SHARE / 10
                fault = rolls.choice(FAULTS) if rolls.random() < share else "pass"
            how.fault = fault
            return "pass" if fault in ("twice", "late") else fault

        def _forward(self, request: Any, body: bytes) -> Any:
            if how.fault == "late":
                time.sleep(LATE_S)
            answer = super()._forward(request, body)
            return super()._forward(request, body) if how.fault == "twice" else answer

    made = BadLine(url)
    made._server.handle_error = lambda *_: None  # the client that is gone is what the line is for
    return made


def prepared(company: Company, finance: Finance, settings: dict[str, str]) -> tuple[Shop, int]:
    """Fill a company: own money goes by bill, the card by journal entry; taxes and tags are mapped."""
    shop = fill_shop(company)
    given = {**settings, "method_reimbursable": "invoice", "final": "yes"}
    connection_id = finance.save_connection(Connection(0, "tryton", "Tryton", given)).id
    map_all(finance, connection_id, shop)
    rows = [MappingRow(Page.REIMBURSABLE, Subject.EMPLOYEE, "E1", "EMP001")]
    for page in Page:
        rows.append(MappingRow(page, Subject.TAX_RATE, "20", "T1"))
        rows.append(MappingRow(page, Subject.TAX_ACCOUNT, "20", "2201"))
    finance.set_mappings(connection_id, rows)
    return shop, connection_id


def approved(shop: Shop, count: int) -> list[int]:
    """Add approved expenses: bills and journal entries, with tax and tags or without, a tenth refunds."""
    expenses = [
        shop.expense(
            day=date(2026, 6, 1) + timedelta(days=number % 28),
            amount=f"{'-' if number % 10 == 7 else ''}{10 + number % 900}.{number % 100:02}",
            currency="GBP",
            category="Travel",
            merchant=f"Shop {number}",
            status=ExpenseStatus.APPROVED,
            paid_by=PaidBy.COMPANY_CARD if number % 2 else PaidBy.OWN_MONEY,
            tax_rate_ppm=200_000 if number % 4 < 2 else None,
            project="P100" if number % 3 == 0 else "",
            department="D10" if number % 5 == 0 else "",
        )
        for number in range(count)
    ]
    return [int(id_) for id_ in shop.add_expenses(*expenses)]


def post_to_the_real_server(
    running: Any, folder: Path, scripts: Path, *, count: int, seed: int, calls: tuple[int, int] = LIFE_CALLS
) -> Outcome:
    """Post through the bad line with programs that are killed by the system at random moments."""
    facts, rolls = running.facts(), random.Random(seed)
    target = folder / "real.tieout"
    with bad_line(scripts, facts["url"], seed) as proxy:
        settings = tryton_server.settings(
            facts, url=proxy.url, timeout_s=str(TIMEOUT_S), settling_s=str(SETTLING_S)
        )
        program = Program.start(config_dir=folder / "config")
        with closing(
            program.create_company(str(target), name="Real", currency="GBP", user="ines")
        ) as company:
            finance = Finance(company.place, KnownPassword(tryton_server.password(facts)))
            shop, connection_id = prepared(company, finance, settings)
            ids = approved(shop, count)
        password = tryton_server.password(facts)
        kills = _lives(folder, target, connection_id, password, lambda: rolls.randint(*calls), proxy)
    with closing(program.open_company(str(target), user="ines")) as company:
        finance = Finance(company.place, KnownPassword(tryton_server.password(facts)))
        return _counted(finance, ids, running, scripts, kills)


def _lives(
    folder: Path, target: Path, connection_id: int, password: str, life: Callable[[], int], proxy: Any
) -> int:
    """Start the poster until it says that all is done; kill it after some calls, each time others."""
    kills = 0
    for _ in range(LIVES_MAX):
        command = [sys.executable, "-m", "tests.flow.posting.poster", str(folder / "config"), str(target)]
        child = subprocess.Popen(
            [*command, str(connection_id)],
            env={**os.environ, "POSTER_PASSWORD": password},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        ends_at, gives_up_at = len(proxy.seen) + life(), time.monotonic() + HANGS_S
        while child.poll() is None and len(proxy.seen) < ends_at and time.monotonic() < gives_up_at:
            time.sleep(0.02)
        if child.poll() is None:
            child.send_signal(signal.SIGKILL)
            child.communicate()
            kills += 1
            continue
        out, err = child.communicate()
        assert child.returncode == 0, err.decode(errors="replace")[-2000:]
        if json.loads(out)["done"]:
            return kills
    raise AssertionError("the poster never came to an end")


def _counted(finance: Finance, ids: list[int], running: Any, scripts: Path, kills: int) -> Outcome:
    """Count what the real books hold, straight from the server."""
    client = running.client("connector")
    posted, drafts = _held(client)
    keys: dict[int, str] = {}
    with finance.place.database.read() as unit:
        for job in unit.postings.jobs(limit=100_000):
            keys.update({item.expense_id: item.key for item in pages(unit.postings, job.id)})
    mine = [posted.get(keys[id_], 0) for id_ in ids]
    unbalanced = len(tryton_server.module(scripts, "check").unbalanced(client))
    left = len(set(ids) - successful(finance))
    return Outcome(
        len(ids),
        sum(n - 1 for n in mine if n > 1),
        sum(n == 0 for n in mine),
        left,
        unbalanced,
        drafts=sum(drafts.get(keys[id_], 0) for id_ in ids),
        kills=kills,
    )


def _held(client: Any) -> tuple[dict[str, int], dict[str, int]]:
    """Count documents by key: posted ones, and drafts."""
    posted: dict[str, int] = {}
    drafts: dict[str, int] = {}
    for model, name in (("account.invoice", "reference"), ("account.move", "description")):
        for row in client.search(model, [(name, "like", "%TIE-%")], [name, "state"]):
            key = next(part for part in row[name].split() if part.startswith("TIE-"))
            counts = posted if row["state"] == "posted" else drafts
            counts[key] = counts.get(key, 0) + 1
    return posted, drafts


def post_blindly_to_the_real_server(
    running: Any, folder: Path, scripts: Path, *, count: int, seed: int
) -> Outcome:
    """Send the same entries over the same line as a client does that repeats until an answer comes."""
    facts = running.facts()
    program = Program.start(config_dir=folder / "naive-config")
    password = tryton_server.password(facts)
    with (
        bad_line(scripts, facts["url"], seed) as proxy,
        closing(
            program.create_company(str(folder / "naive.tieout"), name="Naive", currency="GBP", user="ines")
        ) as company,
    ):
        finance = Finance(company.place, KnownPassword(password))
        shop, connection_id = prepared(company, finance, tryton_server.settings(facts))
        ids = approved(shop, count)
        made = [finance.preview(connection_id, id_) for id_ in ids]
        entries = [one for one in made if isinstance(one, Posting)]
        given = tryton_server.settings(facts, url=proxy.url, timeout_s=str(TIMEOUT_S))
        connector = Tryton("Naive", given, password)
        books = connector._open()  # the naive client borrows how entries are written, not how they are sent
        for posting in entries:
            _until_answered(connector, books.wire, posting)
        connector.close()
        time.sleep(LATE_S)
        client = running.client("connector")
        posted, drafts = _held(client)
        mine = [posted.get(posting.key, 0) for posting in entries]
        unbalanced = len(tryton_server.module(scripts, "check").unbalanced(client))
    doubled = sum(n - 1 for n in mine if n > 1)
    missing = sum(n == 0 for n in mine)
    return Outcome(len(ids), doubled, missing, 0, unbalanced, drafts=sum(drafts.values()))


def _until_answered(connector: Tryton, wire: TrytonWire, posting: Posting) -> None:
    for _ in range(NAIVE_SENDS_MAX):
        with contextlib.suppress(ConnectorError, RefusedCallError):
            connector.post(posting)
            return
        wire.close()
