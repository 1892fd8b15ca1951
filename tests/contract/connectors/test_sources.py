"""What every source of reference data has to be: reading only, complete, page by page, with clear ends."""

import ast
import inspect
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.connectors import tryton_reference
from app.connectors.protocol import Connector
from app.connectors.source_protocol import ReferenceSource
from app.connectors.source_registry import reference_source
from app.connectors.tryton_reference import READING, ReadingCalls, TrytonReference
from app.connectors.tryton_wire import TrytonWire
from app.models.errors import RejectedError, UnreachableError
from app.models.posting import Connection
from app.models.sync import CHOSEN_PARTS, ChangeKind, PartConfig, RunStatus, SyncPart
from app.services.posting_views import Finance
from app.services.sync_lists import ListSource
from app.services.sync_reference import DataSync
from tests.companies import a_shop
from tests.contract.connectors import accountsiq_server, tryton_server

WRITING_CALLS = frozenset(
    name for name in vars(Connector) if not name.startswith("_") and name not in ("facts", "check", "close")
)
"""What connectors that post can do; a source has none of it."""


@pytest.fixture(scope="module")
def folder(pytestconfig: pytest.Config) -> Any:
    return tryton_server.scripts(pytestconfig.rootpath)


@pytest.fixture(scope="module")
def accounting(folder: Any) -> Iterator[Any]:
    with tryton_server.server(folder, "sources") as running:
        yield running


@pytest.fixture
def accountsiq() -> Iterator[Any]:
    with accountsiq_server.accountsiq_server() as world:
        yield world


def tryton(facts: Any, **changes: str) -> TrytonReference:
    given = tryton_server.settings(facts, **changes)
    made = reference_source("tryton", "Books", given, tryton_server.password(facts, given["user"]))
    assert isinstance(made, TrytonReference)
    return made


@pytest.fixture(params=["tryton", "tryton 4-4-5", "lists", "accountsiq"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ReferenceSource]:
    if request.param == "lists":
        for name in ("expense categories", "projects", "departments", "tax rates", "suppliers", "accounts"):
            text = "Code,Name,Rate,Active\nA1,First,20,yes\nA2,Second,5,yes\n"
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        periods = "Code,Name,Start,End\nP1,March,2026-03-01,2026-03-31\n"
        (tmp_path / "periods.csv").write_text(periods, encoding="utf-8")
        made: ReferenceSource = ListSource({"folder": str(tmp_path)})
    elif request.param == "accountsiq":
        world = request.getfixturevalue("accountsiq")
        given = accountsiq_server.settings(world)
        made = reference_source("accountsiq", "Books", given, accountsiq_server.SECRET)
    else:
        place = tryton_server.COMPANIES[request.param != "tryton"]
        made = tryton(request.getfixturevalue("accounting").facts(), company=place)
    with closing(made):
        yield made


# ---------------------------------------------------------------------- the contract


@pytest.mark.rule("F66")
def test_a_source_has_no_call_that_posts(source: ReferenceSource) -> None:
    assert {name for name in WRITING_CALLS if hasattr(source, name)} == set()
    assert {"find", "post", "finish", "attach"} <= WRITING_CALLS


@pytest.mark.rule("F78")
def test_a_source_says_whose_data_it_is(source: ReferenceSource) -> None:
    assert source.check().company


@pytest.mark.rule("F75")
def test_every_part_has_a_choice_and_the_empty_one_is_the_first(source: ReferenceSource) -> None:
    for part in SyncPart:
        choices = source.choices(part)
        assert choices
        first = [row.reference for row in source.rows(part, choices[0].key)]
        assert [row.reference for row in source.rows(part, "")] == first
        assert first


@pytest.mark.rule("F74")
def test_what_filters_may_look_at_starts_with_code_and_name(source: ReferenceSource) -> None:
    for part in SyncPart:
        for choice in source.choices(part):
            keys = [field.key for field in source.fields(part, choice.key)]
            assert keys[:2] == ["code", "name"]
            assert len(set(keys)) == len(keys)
            values = {key for row in source.rows(part, choice.key) for key in row.values}
            assert values - {"kind", "country", "vat_number"} <= set(keys)


def test_reading_tells_its_progress_and_ends_in_the_whole(source: ReferenceSource) -> None:
    told: list[tuple[int, int]] = []
    rows = list(source.rows(SyncPart.SUPPLIER, "", lambda done, total: told.append((done, total))))
    assert told[-1] == (len(rows), len(rows))


def test_reading_twice_gives_the_same(source: ReferenceSource) -> None:
    assert list(source.rows(SyncPart.CATEGORY, "")) == list(source.rows(SyncPart.CATEGORY, ""))


def test_a_choice_that_is_gone_is_refused(source: ReferenceSource) -> None:
    with pytest.raises(RejectedError):
        list(source.rows(SyncPart.PROJECT, "axis:NONE.csv"))


# ---------------------------------------------------------------------- Tryton


@pytest.mark.rule("F66", "F79")
def test_tryton_gives_its_accounts_axes_taxes_parties_and_periods(accounting: Any) -> None:
    with closing(tryton(accounting.facts())) as books:
        accounts = {row.reference: row for row in books.rows(SyncPart.CATEGORY, "expense")}
        assert accounts["7400"].name == "Rail and air travel"
        assert not accounts["7499"].is_active
        assert "1240" not in accounts
        assert "1240" in {row.reference for row in books.rows(SyncPart.GL_ACCOUNT, "")}
        assert {row.reference for row in books.rows(SyncPart.PROJECT, "axis:PRJ")} >= {"P100", "P900"}
        assert {row.reference for row in books.rows(SyncPart.PROJECT, "axis:DEP")} >= {"D10"}
        taxes = {row.reference: row for row in books.rows(SyncPart.TAX_RATE, "")}
        assert {code: row.rate_ppm for code, row in taxes.items()} == {
            "T0": 0,
            "T1": 200_000,
            "T5": 50_000,
            "T2": None,
            "T9": None,
        }
        suppliers = {row.reference: row.is_active for row in books.rows(SyncPart.SUPPLIER, "")}
        assert suppliers["SUP001"] is True
        assert suppliers["SUP011"] is False
        assert "EMP001" not in suppliers
        periods = {row.reference: row for row in books.rows(SyncPart.PERIOD, "")}
        assert not periods["2026-03"].is_open
        assert periods["2026-06"].is_open


def test_pages_of_any_size_give_the_same_rows(accounting: Any) -> None:
    with closing(tryton(accounting.facts())) as books:
        whole = list(books.rows(SyncPart.GL_ACCOUNT, ""))
        for size in (1, 7, len(whole), len(whole) + 1):
            books.page_rows = size
            assert list(books.rows(SyncPart.GL_ACCOUNT, "")) == whole


@pytest.mark.rule("F66")
def test_a_whole_sync_sends_nothing_but_reading_calls(folder: Any, accounting: Any, tmp_path: Path) -> None:
    proxy = tryton_server.module(folder, "faultproxy").FaultProxy(accounting.facts()["url"])
    with proxy, pytest.MonkeyPatch.context() as patch:
        result = _sync(accounting.facts(), tmp_path, patch, proxy.url)
        assert result.status is RunStatus.DONE
        assert result.counts[ChangeKind.CREATE] > 100
    sent = {method for method, _action in proxy.seen}
    assert {method for method in sent if not READING.fullmatch(method)} == {"common.db.login"}
    assert {method.split(".")[-1] for method in sent} == {"login", "search_read", "search_count"}


@pytest.mark.rule("F66")
def test_a_sync_leaves_the_accounting_system_as_it_was(accounting: Any, tmp_path: Path) -> None:
    before = _everything(accounting)
    with pytest.MonkeyPatch.context() as patch:
        _sync(accounting.facts(), tmp_path, patch, accounting.facts()["url"])
    assert _everything(accounting) == before


def _everything(accounting: Any) -> dict[SyncPart, Sequence[Any]]:
    with closing(tryton(accounting.facts())) as books:
        return {part: list(books.rows(part, "")) for part in SyncPart}


def _sync(facts: Any, tmp_path: Path, patch: pytest.MonkeyPatch, url: str) -> Any:
    patch.setenv("TIEOUT_SECRET_BOOKS", tryton_server.password(facts))
    shop = a_shop(tmp_path)
    with closing(shop.company):
        place = shop.company.place
        given = tryton_server.settings(facts, url=url)
        saved = Finance(place).save_connection(Connection(0, "tryton", "Books", given))
        sync = DataSync(place)
        sync.configuration.save(saved.id, [PartConfig(part, is_enabled=True) for part in CHOSEN_PARTS])
        run = sync.now(saved.id).run
        again = sync.now(saved.id).run
        assert not {kind for kind in again.counts if kind is not ChangeKind.IGNORE}, "a second sync is idle"
        return run


@pytest.mark.parametrize("call", ["create", "write", "delete", "copy", "post"])
@pytest.mark.rule("F66")
def test_a_writing_call_does_not_leave_the_program(call: str) -> None:
    calls = ReadingCalls(TrytonWire("http://127.0.0.1:9", "none", "nobody", ""))
    with pytest.raises(AssertionError, match="a sync does not call"):
        calls.read(f"model.account.account.{call}", [1])


@pytest.mark.rule("F66")
def test_the_module_that_reads_tryton_names_no_writing_call() -> None:
    tree = ast.parse(inspect.getsource(tryton_reference))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert named & {"write", "create", "delete", "post", "copy"} == set()


@pytest.mark.parametrize("method", ["model.account.account.search_read", "model.party.category.search_read"])
@pytest.mark.parametrize("action", ["drop-request", "drop-response", "status:503"])
def test_a_connection_lost_half_way_changes_nothing(
    folder: Any, accounting: Any, tmp_path: Path, method: str, action: str
) -> None:
    proxy = tryton_server.module(folder, "faultproxy").FaultProxy(accounting.facts()["url"])
    with proxy, pytest.MonkeyPatch.context() as patch:
        proxy.add(method, action, times=5)
        patch.setenv("TIEOUT_SECRET_BOOKS", tryton_server.password(accounting.facts()))
        shop = a_shop(tmp_path)
        with closing(shop.company):
            given = tryton_server.settings(accounting.facts(), url=proxy.url)
            saved = Finance(shop.company.place).save_connection(Connection(0, "tryton", "Books", given))
            sync = DataSync(shop.company.place)
            sync.configuration.save(saved.id, [PartConfig(part, is_enabled=True) for part in CHOSEN_PARTS])
            run = sync.now(saved.id).run
            assert run.status is RunStatus.FAILED
            assert run.failure is not None
            assert run.failure.remedy
            assert shop.company.browse.categories() == []
            assert sync.daily.badges()[0].failure == run.failure


def test_what_cannot_be_reached_or_logged_into_says_what_to_do(accounting: Any) -> None:
    facts = accounting.facts()
    nowhere = tryton(facts, url="http://127.0.0.1:9")
    with closing(nowhere), pytest.raises(UnreachableError):
        nowhere.check()
    wrong = reference_source("tryton", "Books", tryton_server.settings(facts), "wrong")
    with closing(wrong), pytest.raises(RejectedError, match="Correct the user or the password"):
        wrong.check()
    other = tryton(facts, company="Nobody Ltd")
    with closing(other), pytest.raises(RejectedError, match="Enter the company's name"):
        other.check()
    with pytest.raises(RejectedError, match="Reference data comes from"):
        reference_source("beancount", "Ledger", {})


def test_a_viewer_may_read_all_of_it(accounting: Any) -> None:
    with closing(tryton(accounting.facts(), user="viewer")) as books:
        assert all(list(books.rows(part, "")) for part in SyncPart)
