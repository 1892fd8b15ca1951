"""Reference data out of AccountsIQ, against a local server made from its published contract."""

import ast
import inspect
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.connectors import accountsiq_reference
from app.connectors.accountsiq_reference import READING, AccountsIqReference, ReadingCalls
from app.connectors.accountsiq_wire import AccountsIqWire
from app.connectors.source_registry import reference_source
from app.models.errors import RejectedError, UnreachableError
from app.models.posting import Connection, FailureReason
from app.models.sync import CHOSEN_PARTS, ChangeKind, PartConfig, RunStatus, SyncPart, SyncRun
from app.services.posting_views import Finance
from app.services.sync_reference import DataSync
from tests.companies import Shop, a_shop
from tests.contract.connectors.accountsiq_server import SECRET, AiqWorld, accountsiq_server, settings


@pytest.fixture
def world() -> Iterator[AiqWorld]:
    with accountsiq_server() as made:
        yield made


def opened(world: AiqWorld, secret: str = SECRET, **changes: str) -> AccountsIqReference:
    made = reference_source("accountsiq", "Books", settings(world, **changes), secret)
    assert isinstance(made, AccountsIqReference)
    return made


def synced(shop: Shop, world: AiqWorld, patch: pytest.MonkeyPatch) -> tuple[DataSync, int]:
    """Make a connection with every part enabled."""
    patch.setenv("TIEOUT_SECRET_BOOKS", SECRET)
    place = shop.company.place
    saved = Finance(place).save_connection(Connection(0, "accountsiq", "Books", settings(world)))
    sync = DataSync(place)
    sync.configuration.save(saved.id, [PartConfig(part, is_enabled=True) for part in CHOSEN_PARTS])
    return sync, saved.id


@pytest.mark.rule("F66", "F75", "F79")
def test_accounts_codes_taxes_suppliers_and_periods_come_as_they_are_there(world: AiqWorld) -> None:
    world.closed = {(2026, 3): {"purchases", "general"}, (2026, 4): {"purchases"}}
    with closing(opened(world)) as books:
        categories = {row.reference: row for row in books.rows(SyncPart.CATEGORY, "")}
        assert set(categories) == {"7400", "7500", "7999", "TRAVEL"}
        assert categories["7400"].name == "Account 7400"
        assert not categories["7999"].is_active
        assert "2100" not in {row.reference for row in books.rows(SyncPart.GL_ACCOUNT, "")}
        assert "1240" in {row.reference for row in books.rows(SyncPart.GL_ACCOUNT, "")}
        taxes = {row.reference: row.rate_ppm for row in books.rows(SyncPart.TAX_RATE, "")}
        assert taxes == {"S20": 200_000, "R5": 55_000, "NT": 0, "T1": 200_000}
        suppliers = {row.reference: row for row in books.rows(SyncPart.SUPPLIER, "")}
        assert suppliers["SUP001"].values == {"vat_number": "IE1234567T", "currency": "EUR"}
        assert not suppliers["OLD"].is_active
        periods = {row.reference: row for row in books.rows(SyncPart.PERIOD, "")}
        assert len(periods) == 24
        assert [periods[f"2026-0{n}"].is_open for n in (2, 3, 4)] == [True, False, True]


@pytest.mark.rule("F75")
def test_projects_and_departments_come_from_a_dimension_or_from_bi_codes(world: AiqWorld) -> None:
    with closing(opened(world)) as books:
        assert [one.key for one in books.choices(SyncPart.PROJECT)] == [
            "dimension:PRJ",
            "bi",
            "dimension:DEP",
            "dimension:LOC",
        ]
        assert books.choices(SyncPart.DEPARTMENT)[0].key == "dimension:DEP"
        projects = [(row.reference, row.name) for row in books.rows(SyncPart.PROJECT, "")]
        assert projects == [("P100", "Project P100"), ("P200", "Project P200")]
        codes = {row.reference: row for row in books.rows(SyncPart.PROJECT, "bi")}
        assert codes["PAR-SAL"].values["analysis_1"] == "PA"
        assert not codes["20"].is_active
        with pytest.raises(RejectedError, match="Choose one that exists: LOC, PRJ, DEP"):
            list(books.rows(SyncPart.PROJECT, "dimension:GONE"))


@pytest.mark.rule("F66")
def test_a_whole_sync_sends_nothing_but_reading_calls_and_a_second_one_is_idle(
    world: AiqWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = a_shop(tmp_path)
    with closing(shop.company):
        sync, connection = synced(shop, world, monkeypatch)
        run: SyncRun = sync.now(connection).run
        assert run.status is RunStatus.DONE, run.failure
        assert run.counts[ChangeKind.CREATE] > 30
        again = sync.now(connection).run
        assert not {kind for kind in again.counts if kind is not ChangeKind.IGNORE}
    assert {call for call in world.calls if not READING.fullmatch(call)} == {"TokenGet"}


@pytest.mark.rule("F66")
@pytest.mark.parametrize("operation", ["CreateDepartment", "SaveInvoice", "UpdateSupplier", "AttachDocument"])
def test_a_writing_call_does_not_leave_the_program(operation: str) -> None:
    calls = ReadingCalls(AccountsIqWire("http://127.0.0.1:9", "", "", ""))
    with pytest.raises(AssertionError, match="a sync does not call"):
        calls.read(operation)


@pytest.mark.rule("F66")
def test_the_module_that_reads_names_no_writing_call() -> None:
    tree = ast.parse(inspect.getsource(accountsiq_reference))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert named & {"write", "post", "attach", "finish"} == set()


@pytest.mark.parametrize("fault", ["drop", "status:503", "html", "refuse:ENTITY_ACTIVATION_PERMISSION_ERROR"])
@pytest.mark.parametrize("operation", ["GetChartOfAccounts", "GetSupplierList"])
def test_a_connection_lost_half_way_changes_nothing(
    world: AiqWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str, fault: str
) -> None:
    shop = a_shop(tmp_path)
    with closing(shop.company):
        sync, connection = synced(shop, world, monkeypatch)
        world.chance = lambda called: fault if called == operation else ""
        run = sync.now(connection).run
        assert run.status is RunStatus.FAILED
        assert run.failure is not None
        assert run.failure.remedy
        if fault.startswith("refuse"):
            assert run.failure.reason is FailureReason.AUTHORISATION
        assert shop.company.browse.categories() == []


def test_what_cannot_be_reached_or_logged_into_says_what_to_do(world: AiqWorld) -> None:
    nowhere = opened(world, url="http://127.0.0.1:9")
    with closing(nowhere), pytest.raises(UnreachableError):
        nowhere.check()
    wrong = opened(world, "wrong")
    with closing(wrong), pytest.raises(RejectedError, match="Correct the client id"):
        wrong.check()
    other = opened(world, entity="NOBODY")
    with closing(other), pytest.raises(RejectedError, match="This login reaches: ACME, OTHER"):
        other.check()
