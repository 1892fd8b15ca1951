"""Posting from a script: connect, map, post, list, retry, refresh, with --json and exit codes (SPEC §9)."""

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import keyring
import pytest

from app.cli import main
from app.models.expense import ExpenseStatus, PaidBy
from tests.companies import a_shop
from tests.contract.connectors.keychains import WindowsLike
from tests.contract.connectors.pleo_server import TOKEN, an_item, pleo_server

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def target(tmp_path: Path) -> str:
    """A closed company file with four approved expenses, one of them own money and one billable."""
    shop = a_shop(tmp_path)
    plain = {"status": ExpenseStatus.APPROVED, "category": "Travel"}
    shop.add_expenses(
        shop.expense(amount="10.00", **plain),
        shop.expense(amount="20.50", day=date(2026, 10, 6), **plain),
        shop.expense(amount="5.00", paid_by=PaidBy.OWN_MONEY, **plain),
        shop.expense(amount="7.00", is_billable=True, **plain),
    )
    path = shop.company.info.target
    shop.company.close()
    return path


@pytest.fixture
def run(target: str, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str, is_json: bool = True) -> tuple[int, list[dict[str, Any]], str]:
        options = [*arguments, "--company", target, "--user", "maria", *(["--json"] if is_json else [])]
        code = main(options)
        said = capsys.readouterr()
        found = [json.loads(line) for line in said.out.splitlines()] if is_json else []
        return code, found, said.out + said.err

    return run


@pytest.mark.rule("F38", "F39", "F43", "F45", "F46", "F78", "F79")
def test_a_month_is_posted_to_a_file_from_the_command_line(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    code, [made], _ = run("connect", "Ledger", "--system", "hledger", "--set", f"folder={folder}")
    assert (code, made["status"]) == (0, "connected")
    code, [gaps], _ = run("map", "Ledger", "category:Travel=expenses:travel", "instrument:4417=card")
    assert (code, gaps["stored"], [gap["field"] for gap in gaps["gaps"]]) == (3, 6, ["employee"])
    code, [plan], _ = run("post", "--to", "ledger", "--plan")
    assert (code, plan["count"], plan["totals"]) == (3, 3, {"EUR": "35.50"})
    assert [left["why"] for left in plan["left_out"]] == ["billable"]
    code, [job], said = run("post", "--to", "Ledger")
    assert (code, job["status"]) == (3, "completed_with_errors")
    assert job["counts"] == {"failed": 1, "successful": 2}
    assert [(cause["field"], cause["value"], cause["items"]) for cause in job["causes"]] == [
        ("employee", "E1", 1)
    ]
    assert "billable expenses are left out" in said
    assert len(list(folder.iterdir())) == 1
    code, [mapped], _ = run("map", "Ledger", "employee:E1=liabilities:ann", "--page", "reimbursable")
    assert (code, mapped["gaps"]) == (0, [])
    code, [again], _ = run("retry", "1")
    assert (code, again["job"], again["retry_of"], again["status"]) == (0, 2, 1, "completed")
    code, listed, _ = run("postings")
    assert (code, [job["job"] for job in listed]) == (0, [2, 1])
    code, [first], _ = run("postings", "1")
    assert (code, {item["status"] for item in first["items"]}) == (3, {"failed", "successful"})
    code, _, said = run("refresh", "2")
    assert (code, "0 no longer there" in said) == (0, True)
    for path in folder.iterdir():
        path.unlink()
    assert run("refresh", "2")[0] == 3
    code, [nothing], _ = run("post", "--to", "Ledger")
    assert (code, nothing["job"]) == (0, None)


@pytest.mark.rule("F82")
def test_a_sample_is_posted_as_draft_and_sentences_say_so(run: Run, tmp_path: Path) -> None:
    run("connect", "Files", "--system", "csv", "--set", f"folder={tmp_path}")
    run("map", "Files", "category:Travel=7400", "instrument:Visa 4417=1240", "field:employee_account=2250")
    code, _, said = run("post", "--to", "Files", "--sample", "1", "--final", is_json=False)
    assert (code, "Posting 1 to Files: completed (1 successful)." in said) == (0, True)
    code, _, said = run("postings", is_json=False)
    assert (code, "completed" in said) == (0, True)
    code, _, said = run("postings", "1", is_json=False)
    assert "Files-00001.csv #1" in said
    code, _, said = run("connect", is_json=False)
    assert (code, "Files (csv): connected." in said) == (0, True)


@pytest.mark.rule("F48", "F50")
def test_refusals_have_their_exit_codes_and_a_way_out(run: Run, tmp_path: Path) -> None:
    assert run("post", "--to", "nobody")[0] == 4
    assert run("connect", "X", "--system", "nonsense")[0] == 4
    assert run("connect", "X")[0] == 4
    code, [bare], _ = run("connect", "Bare", "--system", "csv")
    assert (code, bare["failure"]["field"]) == (3, "folder")
    assert run("map", "Bare", "nonsense:1=2")[0] == 4
    assert run("map", "Bare", "category")[0] == 4
    assert run("map", "Bare", "instrument:9999=1")[0] == 4
    run("map", "Bare", "category:Travel=7400", "instrument:4417=1240", "field:employee_account=2250")
    code, [job], _said = run("post", "--to", "Bare")
    assert (code, job["status"], job["failure"]["field"]) == (4, "failed", "folder")
    code, [fixed], _ = run("connect", "Bare", "--set", f"folder={tmp_path}")
    assert (code, fixed["status"]) == (0, "connected")
    code, [again], _ = run("retry", "1")
    assert (code, again["status"]) == (0, "completed")
    assert run("postings", "99")[0] == 4
    assert run("retry", "1", "--receipts")[0] == 4


@pytest.mark.rule("F78", "G14")
def test_a_secret_is_asked_for_and_goes_to_the_keychain(
    run: Run, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(WindowsLike())
    try:
        with pleo_server() as world:
            monkeypatch.setattr("sys.stdin", io.StringIO(TOKEN + "\n"))
            code, [made], said = run(
                "connect", "Pleo", "--system", "pleo", "--set", f"url={world.url}", "--secret"
            )
            assert (code, made["status"]) == (0, "connected")
            assert TOKEN not in said
            assert TOKEN.encode() not in Path(target).read_bytes()
    finally:
        keyring.set_keyring(before)


@pytest.mark.rule("F79")
def test_exports_of_pleo_are_pulled_posted_to_a_file_and_told_back(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIEOUT_SECRET_PLEO", TOKEN)
    folder = tmp_path / "books"
    folder.mkdir()
    with pleo_server() as world:
        assert run("connect", "Pleo", "--system", "pleo", "--set", f"url={world.url}")[0] == 0
        run("connect", "Ledger", "--system", "hledger", "--set", f"folder={folder}")
        mapped = ("category:7400=expenses:travel", "field:credit_account=card", "field:tax_account=vat")
        run("map", "Ledger", *mapped)
        assert run("pull", "--from", "Pleo", "--to", "Ledger")[1][0]["jobs"] == []
        bad = an_item(2)
        bad["accountingEntryLines"][0]["account"]["code"] = "9999"
        job = world.add_job([an_item(1), bad])
        code, [answer], _ = run("pull", "--from", "Pleo", "--to", "Ledger")
        assert code == 3
        assert [(one["posted"], one["failed"], one["ending"]) for one in answer["jobs"]] == [
            (1, 1, "completed_with_errors")
        ]
        assert world.jobs[job]["status"] == "completed_with_errors"
    [written] = folder.iterdir()
    assert "expenses:travel" in written.read_text()
    assert run("pull", "--from", "Ledger", "--to", "Pleo")[0] == 4


@pytest.mark.rule("F51")
def test_exchange_rates_are_listed_set_imported_and_undone(run: Run, tmp_path: Path) -> None:
    assert run("rates", "needed")[:2] == (0, [{"needed": []}])
    code, [made], _ = run("rates", "set", "2026-10-05", "usd", "EUR", "0.8734", "--source", "bank")
    assert (code, made["stored"]) == (0, 1)
    _, [found], _ = run("rates")
    assert found["rates"] == [
        {
            "day": "2026-10-05",
            "from": "USD",
            "to": "EUR",
            "rate": "0.8734",
            "origin": "typed",
            "source": "bank",
            "user": "maria",
        }
    ]
    code, [undone], _ = run("rates", "undo", made["id"])
    assert (code, undone["removed"]) == (0, 1)
    file = tmp_path / "rates.csv"
    file.write_text("date,from,to,rate\n2026-10-05,USD,EUR,0.88\n2026-10-06,USD,EUR,0.89\n")
    code, [taken], _ = run("rates", "import", str(file))
    assert (code, taken["stored"]) == (0, 2)
    assert run("rates", "remove", "2026-10-06", "USD", "EUR")[0] == 0
    _, [found], _ = run("rates", "list", "usd")
    assert [rate["rate"] for rate in found["rates"]] == ["0.88"]
    assert run("rates", "remove", "2026-10-06", "USD", "EUR")[0] == 4
    assert run("rates", "set", "2026-10-06", "USD", "EUR", "zero")[0] == 4
    assert run("rates", "set", "2026-13-06", "USD", "EUR", "1")[0] == 2
    assert run("rates", "set", "2026-10-06")[0] == 2
    _, _, said = run("rates", is_json=False)
    assert "2026-10-05  USD   EUR  0.88" in said


@pytest.mark.rule("F46", "F49")
def test_causes_are_grouped_and_retry_takes_exactly_what_was_mended(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "books"
    folder.mkdir()
    run("connect", "Ledger", "--system", "hledger", "--set", f"folder={folder}")
    run("map", "Ledger", "instrument:4417=card")
    code, [posted], _ = run("post", "--to", "Ledger")
    assert (code, posted["status"]) == (4, "failed")
    causes = {(cause["field"], cause["value"]): cause["items"] for cause in posted["causes"]}
    assert causes == {("category", "Travel"): 3}
    _, _, said = run("postings", "1", is_json=False)
    assert "3 x configuration missing: category Travel" in said
    code, [told], _ = run("retry", "1", "--mended")
    assert (code, told["job"]) == (4, 1), "nothing was mended, so nothing is sent again"
    run("map", "Ledger", "category:Travel=expenses:travel")
    code, [again], _ = run("retry", "1", "--mended")
    assert (code, again["retry_of"], again["count"], again["counts"]) == (0, 1, 2, {"successful": 2})
    run("map", "Ledger", "employee:E1=liabilities:ann")
    code, [last], _ = run("retry", "1", "--mended")
    assert (code, last["count"], last["counts"]) == (0, 1, {"successful": 1})
