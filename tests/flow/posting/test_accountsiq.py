"""Postings to AccountsIQ on a bad line, with the program dying: nothing doubled, nothing missing."""

import json
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.connectors.accountsiq import AccountsIq
from app.connectors.memory import KilledError
from app.engine.posting.payload import from_json
from app.models.errors import ConnectorError
from app.models.expense import ExpenseStatus, PaidBy
from app.models.posting import Connection, Document, ItemStatus, Page, Posting, Subject
from app.services.connections import KnownSystems, own_settings
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.store.postings import pages
from tests.companies import Shop, TickingClock, a_shop
from tests.contract.connectors.accountsiq_server import SECRET, AiqWorld, accountsiq_server, settings
from tests.flow.posting.kit import map_all

ROUNDS_MAX = 400
WRITING = ("Create", "Save", "Post", "Cancel", "Attach")
DIES = 0.06


class MortalAccountsIq(AccountsIq):
    """A connector in a program that may die right before or right after a posting."""

    rolls = random.Random(0)

    def post(self, posting: Posting) -> Document:
        """Post, unless the program dies around it."""
        return self._around(lambda: super(MortalAccountsIq, self).post(posting))

    def finish(self, document: Document, posting: Posting) -> Document:
        """Finish, unless the program dies around it."""
        return self._around(lambda: super(MortalAccountsIq, self).finish(document, posting))

    def _around(self, call: Callable[[], Document]) -> Document:
        fate = self.rolls.random()
        if fate < DIES / 2:
            raise KilledError("before it went out")
        document = call()
        if fate < DIES:
            raise KilledError("after it was done")
        return document


class MortalTargets(KnownSystems):
    """Opens mortal connectors."""

    def connector(self, connection: Connection) -> AccountsIq:
        """Open one."""
        return MortalAccountsIq(connection.name, own_settings(connection.settings), SECRET)


def bad_line(rolls: random.Random, operation: str) -> str:
    """Give a fault for one call in three that writes, and for one in twenty that reads."""
    if not operation.startswith(WRITING):
        return rolls.choice(["drop", "status:503", "expired", "html"]) if rolls.random() < 0.05 else ""
    if rolls.random() > 0.35:
        return ""
    late = f"late:{rolls.uniform(1, 500):.0f}"
    faults = ["drop", "drop", "drop-before", late, late, "unknown", "minus", "expired", "expired-done"]
    return rolls.choice([*faults, "status:503", "status:504", "fault:Server", "html", "refuse:UNKNOWN"])


@pytest.fixture
def world() -> Iterator[AiqWorld]:
    with accountsiq_server() as made:
        yield made


def prepared(
    shop: Shop, world: AiqWorld, count: int, final: str, **given: str
) -> tuple[Finance, int, list[int]]:
    """Make a connection and approved expenses: own money goes by bill, the card by journal."""
    finance = Finance(shop.company.place, MortalTargets())
    values = settings(world, no_tax_code="NT", method_reimbursable="invoice", final=final, **given)
    connection = finance.save_connection(Connection(0, "accountsiq", "Books", values)).id
    map_all(finance, connection, shop)
    finance.set_mappings(connection, [MappingRow(Page.REIMBURSABLE, Subject.EMPLOYEE, "E1", "EMP001")])
    expenses = [
        shop.expense(
            day=date(2026, 6, 1) + timedelta(days=number % 28),
            amount=f"{10 + number}.{number % 100:02}",
            merchant=f"Shop {number}",
            category="Travel",
            status=ExpenseStatus.APPROVED,
            paid_by=PaidBy.COMPANY_CARD if number % 2 and final == "yes" else PaidBy.OWN_MONEY,
        )
        for number in range(count)
    ]
    return finance, connection, [int(id_) for id_ in shop.add_expenses(*expenses)]


def driven(finance: Finance, connection: int, clock: TickingClock) -> int:
    """Post until nothing is left; returns how often the program died and started again."""
    deaths, is_started = 0, False
    for _ in range(ROUNDS_MAX):
        try:
            if not is_started:
                is_started = True
                finance.export(connection, waits=True)
            finance.resume(connection, waits=True)
            for job in reversed(finance.history()):
                finance.retry(job.id, waits=True)
        except KilledError:
            deaths += 1
            clock.sleep(700)  # the dead run's turn ends by itself
            continue
        view = finance.view()
        if not view.retry_ids and not view.open_jobs:
            return deaths
    raise AssertionError("it never ends")


def successful(finance: Finance) -> dict[str, str]:
    """Return the number that each key was told to have."""
    with finance.place.database.read() as unit:
        return {
            item.key: item.transaction_reference
            for job in unit.postings.jobs(limit=10_000)
            for item in pages(unit.postings, job.id, (ItemStatus.SUCCESSFUL,))
        }


@pytest.mark.rule("F53", "F54", "F55", "F79")
@pytest.mark.parametrize(
    ("final", "journals", "count", "seed"),
    [
        ("yes", "general_journal", 200, 1),
        ("yes", "bank_payment", 100, 2),
        ("no", "general_journal", 60, 3),
    ],
)
def test_each_expense_is_there_once_whatever_the_line_and_the_program_do(
    tmp_path: Path, world: AiqWorld, final: str, journals: str, count: int, seed: int
) -> None:
    shop = a_shop(tmp_path)
    finance, connection, ids = prepared(shop, world, count, final, journals=journals)
    rolls = random.Random(seed)
    MortalAccountsIq.rolls = rolls
    world.chance = lambda operation: bad_line(rolls, operation)
    clock = shop.company.place.clock
    assert isinstance(clock, TickingClock)
    world.now = clock.monotonic_s
    assert driven(finance, connection, clock) > 0
    clock.sleep(86_400)
    world.advance()
    told = successful(finance)
    assert len(told) == len(ids), "some were left to a person"
    if final == "yes":
        assert world.by_key() == dict.fromkeys(told, 1)
        spent = sum(shop.get_expense(id_).amount.minor for id_ in ids[::2])
        booked = sum(-one["ControlAmount"] for one in world.transactions if one["TransactionType"] == "PI")
        assert booked * 100 == spent
    else:
        live = [one for one in world.invoices.values() if one["Status"] == "Processed"]
        assert sorted(one["ExternalReference"] for one in live) == sorted(told)
        assert world.by_key() == {}
    assert shop.company.verify_audit().is_intact
    shop.company.close()


@pytest.mark.rule("F53")
def test_the_same_line_doubles_for_a_client_that_sends_until_it_hears(
    tmp_path: Path, world: AiqWorld
) -> None:
    shop = a_shop(tmp_path)
    finance, connection, _ = prepared(shop, world, 60, "yes")
    MortalAccountsIq.rolls = random.Random(9)
    with suppress(KilledError):
        finance.export(connection)
    with finance.place.database.read() as unit:
        entries = [from_json(unit.postings.payload(item.id)) for item in pages(unit.postings, 1)]
    world.transactions.clear()
    rolls = random.Random(4)
    world.chance = lambda operation: rolls.choice(["drop", ""]) if operation.startswith("Create") else ""
    books = AccountsIq("Books", settings(world, no_tax_code="NT"), SECRET)
    for posting in entries:
        for _ in range(20):
            try:
                books.post(posting)
            except ConnectorError:
                continue
            break
    books.close()
    assert len(world.transactions) > len(world.by_key()) + 10
    shop.company.close()


@pytest.mark.rule("F39", "F77", "F78", "F79")
def test_a_month_is_posted_from_the_command_line(
    tmp_path: Path, world: AiqWorld, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIEOUT_SECRET_BOOKS", SECRET)
    shop = a_shop(tmp_path)
    plain = {"status": ExpenseStatus.APPROVED, "category": "Travel", "tax_rate_ppm": 200_000}
    shop.add_expenses(
        shop.expense(amount="120.00", **plain),
        shop.expense(amount="60.00", paid_by=PaidBy.OWN_MONEY, **plain),
        shop.expense(amount="-12.00", paid_by=PaidBy.OWN_MONEY, **plain),
    )
    target = shop.company.info.target
    shop.company.close()

    def run(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
        code = main([*arguments, "--company", target, "--user", "maria", "--json"])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    given = {**settings(world), "journals": "bank_payment", "method_reimbursable": "invoice"}
    sets = [part for name, value in given.items() for part in ("--set", f"{name}={value}")]
    code, [made] = run("connect", "Books", "--system", "accountsiq", *sets)
    assert (code, made["status"]) == (0, "connected")
    mapped = ["category:Travel=TRAVEL", "instrument:4417=1240", "employee:E1=EMP001", "tax_rate:20=S20"]
    run("map", "Books", *mapped, "tax_account:20=2201")
    code, [*_, job] = run("post", "--to", "Books", "--final")
    assert (code, job["status"]) == (0, "completed"), job
    posted = {one["TransactionType"]: abs(one["ControlAmount"]) for one in world.transactions}
    assert posted == {"BP": 120, "PI": 60, "PN": 12}
    taxes = [Decimal(one["sent"]["Lines"][0]["TaxAmount"]) for one in world.transactions if one["account"]]
    assert sorted(taxes) == [2, 10]
    code, _ = run("post", "--to", "Books", "--final")
    assert len(world.transactions) == 3


@pytest.mark.rule("F59", "F60", "F61")
def test_a_closed_period_is_left_by_the_rule_of_the_connection(tmp_path: Path, world: AiqWorld) -> None:
    world.closed = {(2026, 6): {"purchases"}}
    shop = a_shop(tmp_path)
    MortalAccountsIq.rolls = random.Random(0)
    finance, connection, ids = prepared(shop, world, 6, "yes", strategy="next_open_period")
    clock = shop.company.place.clock
    assert isinstance(clock, TickingClock)
    driven(finance, connection, clock)
    days: dict[str, set[str]] = {one["TransactionType"]: set() for one in world.transactions}
    for one in world.transactions:
        days[one["TransactionType"]].add(one["day"])
    assert days["PI"] == {"2026-07-01"}, "bills move to the first day of the next open period"
    assert {day[:7] for day in days["GC"]} == {"2026-06"}, "the general ledger is open"
    assert len(world.by_key()) == len(ids)
    shop.company.close()
