"""A month-end without a window, on files, through the commands that scripts use."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.bootstrap import Program
from app.cli import main
from app.paths import resource

STATEMENT = """Date;Text;Amount;Balance
02.10.2026;SQ *KESTREL COFFEE DUBLIN;-4,20;995,80
03.10.2026;HARBOUR HOTEL CORK;-120,00;875,80
13.10.2026;CITYCAB 0021;-23,50;852,30
13.10.2026;CITYCAB 0021;-23,50;828,80
"""
EXPENSES = """Expense no.,Employee,Date,Merchant,Amount,Currency,Paid by
X1,Dana Whitfield,02/10/2026,Kestrel Coffee,4.20,EUR,Company card
X2,Dana Whitfield,03/10/2026,Harbour Hotel,120.00,EUR,Company card
X3,Dana Whitfield,13/10/2026,Citycab,23.50,EUR,Company card
X4,Dana Whitfield,unknown,Citycab,9.00,EUR,Company card
"""

Run = Callable[..., tuple[int, list[dict[str, object]]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with --json; returns its exit code and the objects it printed."""

    def run(*arguments: str) -> tuple[int, list[dict[str, object]]]:
        code = main([*arguments, "--json"])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


@pytest.fixture
def company(tmp_path: Path, run: Run) -> str:
    target = str(tmp_path / "acme.tieout")
    code, answers = run("new", target, "--name", "Acme", "--currency", "eur", "--user", "Ines")
    assert code == 0
    assert answers == [{"company": target, "name": "Acme", "currency": "EUR"}]
    return target


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    statement, expenses = tmp_path / "visa 4417 october.csv", tmp_path / "expenses.csv"
    statement.write_text(STATEMENT, encoding="utf-8")
    expenses.write_text(EXPENSES, encoding="utf-8")
    return str(statement), str(expenses)


@pytest.mark.rule("F26", "F32", "F35", "F36", "G01", "G04", "F11", "F37")
def test_a_month_is_imported_reconciled_and_reported(
    company: str, files: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    code, answers = run("import", files[0], "--company", company, "--answer", "currency=EUR")
    assert code == 0
    assert (answers[0]["imported"], answers[0]["repeated"], answers[0]["rejected"]) == (4, 0, 0)
    code, answers = run("import", "--expenses", files[1], "--company", company)
    assert code == 3, "one row needs a person"
    counts = [answers[0][key] for key in ("imported", "repeated", "rejected", "skipped", "rows_read")]
    assert counts == [3, 0, 1, 1, 5]
    assert (answers[0]["linked"], answers[0]["ambiguous"]) == (2, 1)
    workbook = tmp_path / "october.xlsx"
    code, answers = run("report", "--company", company, "--output", str(workbook))
    assert code == 0
    expenses = answers[0]["expenses"]
    assert isinstance(expenses, dict)
    assert expenses["automatic"] == {"count": 2, "sums": {"EUR": "124.20"}}
    assert expenses["ambiguous"] == {"count": 1, "sums": {"EUR": "23.50"}}
    assert "Summary" in load_workbook(workbook).sheetnames


@pytest.mark.rule("F33", "F34")
def test_importing_the_same_file_again_adds_nothing(company: str, files: tuple[str, str], run: Run) -> None:
    run("import", files[0], "--company", company, "--answer", "currency=EUR")
    code, answers = run("import", files[0], "--company", company, "--answer", "currency=EUR")
    assert code in (0, 4)
    imported = answers[0].get("imported", 0)
    assert imported == 0


@pytest.mark.rule("F15", "F11")
def test_an_expense_is_explained_with_every_contribution(
    company: str, files: tuple[str, str], run: Run
) -> None:
    run("import", files[0], "--company", company, "--answer", "currency=EUR")
    run("import", "--expenses", files[1], "--company", company)
    code, answers = run("reconcile", "--explain", "X3", "--company", company)
    assert code == 0
    assert (answers[0]["state"], answers[0]["reason"]) == ("ambiguous", "several_payments")
    candidates = answers[0]["candidates"]
    assert isinstance(candidates, list)
    for candidate in candidates:
        total = candidate["prior"] + sum(evidence["weight"] for evidence in candidate["evidence"])
        assert total == pytest.approx(candidate["score"], abs=1e-9)
    assert candidates[0]["probability"] == candidates[1]["probability"]
    assert answers[0]["links"] == []
    competing = answers[0]["competing"]
    assert isinstance(competing, dict)
    assert set(competing["payments"]) == {one["payment"] for one in candidates[:2]}


@pytest.mark.rule("G07b")
def test_the_risk_of_the_threshold_is_estimated_and_links_nothing(
    company: str, files: tuple[str, str], run: Run
) -> None:
    run("import", files[0], "--company", company, "--answer", "currency=EUR")
    run("import", "--expenses", files[1], "--company", company)
    before = run("report", "--company", company)
    code, (answer,) = run("reconcile", "--risk", "--company", company)
    assert code == 0
    counted = {"expenses", "chance_links", "per_10k", "upper_per_10k", "judged_links", "own_pairs"}
    assert set(answer) == counted
    assert answer["own_pairs"] == 0, "too little data yet"
    assert float(str(answer["per_10k"])) <= float(str(answer["upper_per_10k"]))
    assert run("report", "--company", company) == before


@pytest.mark.rule("F15", "F19")
def test_a_reconciled_expense_is_explained_by_its_link(
    company: str, files: tuple[str, str], run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", files[0], "--company", company, "--answer", "currency=EUR")
    run("import", "--expenses", files[1], "--company", company)
    code, (answer,) = run("reconcile", "--explain", "X2", "--company", company)
    assert (code, answer["state"]) == (0, "automatic")
    links = answer["links"]
    assert isinstance(links, list)
    (link,) = links
    assert (link["origin"], link["settled"], link["used"]) == ("auto", "120.00", "120.00")
    assert {"amount", "merchant", "date"} <= {evidence["factor"] for evidence in link["evidence"]}
    assert main(["reconcile", "--explain", "X2", "--company", company]) == 0
    shown = capsys.readouterr().out
    assert "Reconciled (auto) with 2026-10-03  HARBOUR HOTEL CORK  120.00 EUR" in shown
    assert "No payment comes into question" not in shown


@pytest.mark.rule("F83")
def test_the_audit_trail_is_proven_and_a_copy_is_made(company: str, run: Run, tmp_path: Path) -> None:
    code, answers = run("verify", "--company", company)
    assert code == 0
    assert answers[0]["is_intact"] is True
    copy = tmp_path / "copy.tieout"
    assert run("backup", str(copy), "--company", company)[0] == 0
    assert run("verify", "--company", str(copy))[0] == 0


@pytest.mark.rule("F83")
def test_rows_that_were_changed_behind_the_program_do_not_verify(
    company: str, files: tuple[str, str], run: Run
) -> None:
    run("import", files[0], "--company", company, "--answer", "currency=EUR")
    stranger = sqlite3.connect(company)
    stranger.execute("UPDATE payment SET state = 'manual' WHERE id = 1")
    stranger.commit()
    stranger.close()
    code, answers = run("verify", "--company", company)
    assert code == 3
    assert "payment_state" in str(answers[0]["problem"])


def test_a_refused_file_is_named_and_the_others_still_come_in(
    company: str, files: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    code, answers = run(
        "import", str(empty), files[0], "--company", company, "--answer", "currency=EUR", "--no-reconcile"
    )
    assert code == 4
    assert "empty.csv: the file is empty" in str(answers[0]["refused"])
    assert answers[1]["imported"] == 4


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    (
        (("report", "--company", "missing.tieout"), 4, "missing.tieout"),
        (("report",), 4, "a company file"),
        (("import", "x.csv", "--company", "missing.tieout"), 4, "missing.tieout"),
    ),
)
def test_what_cannot_be_done_is_said(
    arguments: tuple[str, ...],
    code: int,
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert main(list(arguments)) == code
    assert words in capsys.readouterr().err


def test_an_unknown_command_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["reconsile"])
    assert stop.value.code == 2


@pytest.mark.rule("F27", "F28", "F29", "F33", "G17")
def test_the_sample_company_has_every_state(run: Run, tmp_path: Path) -> None:
    code, answers = run("demo", "--output", str(tmp_path / "demo"))
    assert code == 0
    expenses, payments, transfers = (answers[0][key] for key in ("expenses", "payments", "transfers"))
    assert isinstance(expenses, dict)
    assert isinstance(payments, dict)
    assert isinstance(transfers, dict)
    assert all(expenses[state]["count"] for state in ("pending", "ambiguous", "automatic", "manual"))
    assert sum(state["count"] for state in expenses.values()) >= 400
    linked = payments["automatic"]["count"] + transfers["automatic"]["count"]
    assert linked == expenses["automatic"]["count"]
    assert (tmp_path / "demo" / "reconciliation.xlsx").exists()
    assert Path(str(answers[-1]["target"])).is_file()
    assert len(list(resource("samples").glob("*.csv"))) >= 6


@pytest.mark.rule("F26", "F29")
def test_inspect_prints_the_contract_and_its_exit_code(
    files: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text(STATEMENT.replace("-120,00", "-121,00"), encoding="utf-8")
    code, answers = run("inspect", files[0], str(broken))
    assert code == 3
    good, bad = answers
    assert set(good) >= {"file", "format", "rows_read", "refused", "questions", "statements"}
    assert (good["format"], good["rows_read"], good["refused"]) == ("csv", 5, None)
    statements = good["statements"]
    assert isinstance(statements, list)
    assert statements[0]["debits"] == "171.20"
    assert (statements[0]["transactions"], statements[0]["repeats"]) == (4, 1)
    assert statements[0]["proof"]["holds"] is True
    assert isinstance(bad["statements"], list)
    assert bad["statements"][0]["proof"]["holds"] is False


@pytest.mark.rule("F09", "G17")
def test_the_report_counts_each_expense_once_and_as_the_workbook_does(
    company: str, files: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    claims = Path(files[1])
    claims.write_text(
        EXPENSES.replace("X4,Dana Whitfield,unknown,Citycab,9.00,EUR,Company card\n", "")
        + "X5,Dana Whitfield,20/10/2026,Tram,2.00,EUR,Own money\n"
        + "X6,Dana Whitfield,21/10/2026,Zoo,7.00,EUR,Company card\n",
        encoding="utf-8",
    )
    run("import", files[0], "--company", company, "--answer", "currency=EUR")
    run("import", "--expenses", files[1], "--company", company)
    workbook = tmp_path / "october.xlsx"
    _, (answer,) = run("report", "--company", company, "--output", str(workbook))
    expenses, own_money = answer["expenses"], answer["own_money"]
    assert isinstance(expenses, dict)
    assert isinstance(own_money, dict)
    counts = {state: found["count"] for state, found in expenses.items()}
    assert counts == {"pending": 1, "partial": 0, "ambiguous": 1, "automatic": 2, "manual": 0}
    assert expenses["pending"]["sums"] == {"EUR": "7.00"}
    assert own_money["pending"] == {"count": 1, "sums": {"EUR": "2.00"}}
    sheets = load_workbook(workbook)
    assert (sheets["Pending expenses"].max_row, sheets["Ambiguous"].max_row) == (2, 2)


def test_a_script_leaves_the_persons_settings_alone(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("TIEOUT_COMPANY", raising=False)
    target = str(tmp_path / "acme.tieout")
    assert run("new", target, "--name", "Acme", "--currency", "EUR", "--user", "robot")[0] == 0
    assert run("verify", "--company", target, "--user", "robot")[0] == 0
    program = Program.start()
    assert program.recent() == []
    assert (program.settings.last_user, program.settings.last_company) == ("", "")
    assert run("report")[0] == 4, "nothing was opened in the window yet"
