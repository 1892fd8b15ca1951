"""The rigs that posting is proven on: virtual time through the store, the real server on a bad line."""

import random
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.bootstrap import Company, Program
from app.connectors.memory import KilledError, MemoryBooks, MemoryConnector
from app.connectors.tryton import Tryton
from app.engine.posting.payload import from_json
from app.models.errors import ConnectorError
from app.models.posting import Connection, Document, ItemStatus, Page, Posting, Subject
from app.services.connections import KnownSystems, own_settings
from app.services.export_postings import Choice
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.store.postings import pages
from tests.companies import TickingClock, fill_shop
from tests.contract.connectors import tryton_server
from tests.flow.posting.kit import Office, chance_of_faults, map_all

ROUNDS_MAX = 100
DRIVES_MAX = 30
TURN_PASSES_S = 301


@dataclass(frozen=True)
class Outcome:
    """What came of a run; `left_to_person` counts items that nobody could settle without a person."""

    postings: int
    doubled: int
    missing: int
    left_to_person: int
    unbalanced: int = 0


def post_all(office: Office, ids: list[int], *, seed: int, lag_s: float = 60) -> Outcome:
    """Post everything; whenever the program dies it starts again, and what failed is retried."""
    rolls = random.Random(seed)
    office.books.lag_s = lag_s
    office.targets.faults = chance_of_faults(seed)
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
            office.pass_time(TURN_PASSES_S)  # the dead run's turn ends by itself
            continue
        view = office.finance.view()
        if not view.retry_ids and not view.open_jobs:
            break
    office.books.advance(office.finance.place.clock.now() + timedelta(days=1))
    posted = {entry.posting.expense_id for entry in office.books.entries}
    successful = _successful(office.finance)
    return Outcome(
        len(ids), office.books.doubled(), len(set(ids) - posted), len(ids) - len(set(ids) & successful)
    )


def _successful(finance: Finance) -> set[int]:
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


class MortalTryton(Tryton):
    """A Tryton connector in a program that may die right before or right after a posting."""

    rolls = random.Random(0)
    share = 0.0

    def post(self, posting: Posting) -> Document:
        """Post, unless the program dies around it."""
        fate = self.rolls.random()
        if fate < self.share / 2:
            raise KilledError
        document = super().post(posting)
        if fate < self.share:
            raise KilledError
        return document


@dataclass
class MortalTargets(KnownSystems):
    """Opens mortal connectors with a password."""

    password: str

    def connector(self, connection: Connection) -> Tryton:
        """Open one."""
        return MortalTryton(connection.name, own_settings(connection.settings), self.password)


def post_to_the_real_server(running: Any, folder: Path, scripts: Path, *, count: int, seed: int) -> Outcome:
    """Post bills and journals through a proxy that cuts answers, with the program dying now and then."""
    facts, rolls = running.facts(), random.Random(seed)
    MortalTryton.rolls, MortalTryton.share = rolls, 0.04
    program = Program.start(config_dir=folder / "config")
    target = str(folder / "real.tieout")
    with (
        tryton_server.module(scripts, "faultproxy").FaultProxy(facts["url"]) as proxy,
        closing(program.create_company(target, name="Real", currency="GBP", user="ines")) as company,
    ):
        finance = Finance(company.place, MortalTargets(tryton_server.password(facts)))
        connection_id, ids = _prepared(company, finance, tryton_server.settings(facts, url=proxy.url), count)
        for number in range(count):
            if number % 4 == 0:
                method = (
                    f"model.account.{rolls.choice(['invoice', 'move'])}.{rolls.choice(['create', 'post'])}"
                )
                fault = rolls.choice(
                    ["drop-request", "drop-response", "status:503", "status:504", "delay:0.2"]
                )
                proxy.add(method, fault)
        return _driven(finance, connection_id, ids, running, scripts)


def _prepared(
    company: Company, finance: Finance, settings: dict[str, str], count: int
) -> tuple[int, list[int]]:
    """Fill the company with approved expenses: own money goes by bill, the card by journal."""
    from app.models.expense import ExpenseStatus, PaidBy

    shop = fill_shop(company)
    given = {**settings, "method_reimbursable": "invoice", "final": "yes"}
    connection_id = finance.save_connection(Connection(0, "tryton", "Tryton", given)).id
    map_all(finance, connection_id, shop)
    finance.set_mappings(connection_id, [MappingRow(Page.REIMBURSABLE, Subject.EMPLOYEE, "E1", "EMP001")])
    expenses = [
        shop.expense(
            day=date(2026, 6, 1) + timedelta(days=number % 28),
            amount=f"{10 + number}.{number % 100:02}",
            currency="GBP",
            category="Travel",
            status=ExpenseStatus.APPROVED,
            paid_by=PaidBy.COMPANY_CARD if number % 2 else PaidBy.OWN_MONEY,
        )
        for number in range(count)
    ]
    return connection_id, [int(id_) for id_ in shop.add_expenses(*expenses)]


def _driven(finance: Finance, connection_id: int, ids: list[int], running: Any, scripts: Path) -> Outcome:
    for _ in range(DRIVES_MAX):
        try:
            finance.export(connection_id, Choice(), waits=True)
            for job in reversed(finance.history()):
                finance.retry(job.id, waits=True)
        except KilledError:
            _die(finance, connection_id)
            continue
        view = finance.view()
        if not view.retry_ids and not view.open_jobs:
            break
    return _counted(finance, ids, running, scripts)


def _die(finance: Finance, connection_id: int) -> None:
    """The program is gone and starts anew: the turn that it had is over."""

    def work(unit: Any) -> dict[str, object]:
        row = unit.connections._one(_table(), connection_id, "connection")
        unit.connections.end_turn(connection_id, row.runner)
        return {}

    finance.place.do("start_anew", work)


def _table() -> Any:
    from app.store.schema.posting import connection

    return connection


def _counted(finance: Finance, ids: list[int], running: Any, scripts: Path) -> Outcome:
    """Count what the real books hold, straight from the server."""
    client = running.client("connector")
    found: dict[str, int] = {}
    for model, name in (("account.invoice", "reference"), ("account.move", "description")):
        for row in client.search(model, [(name, "like", "%TIE-%"), ("state", "=", "posted")], [name]):
            key = next(part for part in row[name].split() if part.startswith("TIE-"))
            found[key] = found.get(key, 0) + 1
    view_keys: dict[int, str] = {}
    with finance.place.database.read() as unit:
        for job in unit.postings.jobs(limit=10_000):
            view_keys.update({item.expense_id: item.key for item in pages(unit.postings, job.id)})
    mine = [found.get(view_keys[id_], 0) for id_ in ids]
    unbalanced = len(tryton_server.module(scripts, "check").unbalanced(client))
    left = len(set(ids) - _successful(finance))
    return Outcome(len(ids), sum(n - 1 for n in mine if n > 1), sum(n == 0 for n in mine), left, unbalanced)
