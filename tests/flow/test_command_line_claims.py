"""`tieout questions`, `confirm` and `expense-report` from a script (G26, F21)."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.models.note import RowKind
from tests.companies import Shop, a_shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return a_shop(tmp_path)


def run(shop: Shop, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = main([*arguments, "--company", shop.company.info.target, "--json"])
    out = capsys.readouterr().out
    answer: dict[str, Any] = json.loads(out)
    return code, answer


@pytest.mark.rule("G26")
def test_questions_are_listed_written_and_answered_from_a_script(
    shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = shop.add_expenses(
        shop.expense(), shop.expense(employee_id=shop.bob, instrument_id=None, merchant="Taxi")
    )
    number = shop.company.ask(RowKind.EXPENSE, [one, other], "What was it?").note_ids[0]
    shop.company.close()

    code, told = run(shop, capsys, "questions", "--holder", "ann lee", "--output", str(tmp_path / "ann.eml"))
    assert (code, told["waiting"]) == (3, 1)
    holders = told["holders"]
    assert isinstance(holders, list)
    assert [holder["holder"] for holder in holders] == ["Ann Lee"]
    asked = holders[0]["questions"][0]
    assert (asked["number"], asked["expense"], asked["amount"], asked["state"]) == (
        number,
        one,
        "12.30",
        "open",
    )
    assert b"X-Unsent: 1" in (tmp_path / "ann.eml").read_bytes()

    code, told = run(shop, capsys, "questions", "--answer", f"{number}=Lunch", "--holder", "E1")
    assert (code, told) == (0, {"waiting": 0, "holders": []})
    code, told = run(shop, capsys, "questions", "--all", "--holder", "E1")
    (holder,) = told["holders"]
    assert holder["questions"][0]["answers"][0]["text"] == "Lunch"


def test_a_wrong_answer_and_an_unknown_cardholder_are_refused(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.company.close()
    assert run(shop, capsys, "questions", "--answer", "Lunch")[0] == 2
    code, told = run(shop, capsys, "questions", "--holder", "Nobody")
    assert code == 4
    assert "Nobody" in str(told["refused"])


@pytest.mark.rule("F21")
def test_a_second_person_confirms_from_a_script_and_the_first_cannot(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    payment = shop.add_payments(shop.payment())[0]
    expense = shop.company.expense_from_payment([payment]).expense_ids[0]
    shop.company.close()

    code, told = run(shop, capsys, "confirm", "--user", "maria")
    assert (code, told["waiting"], told["by_others"], told["is_enforced"]) == (0, 1, 0, False)
    (link,) = told["links"]
    assert link["expenses"] == [expense]
    code, told = run(shop, capsys, "confirm", str(link["link"]), "--user", "maria")
    assert code == 4
    assert "second person" in str(told["refused"])

    assert run(shop, capsys, "confirm", "--user", "bob")[0] == 3
    code, told = run(shop, capsys, "confirm", "--all", "--user", "bob")
    assert (code, told["waiting"]) == (0, 0)
    _, told = run(shop, capsys, "confirm", "--confirmed", "--user", "bob")
    assert told["links"][0]["confirmed_by"] == "bob"


@pytest.mark.rule("G17")
def test_an_expense_report_is_written_from_a_script(
    shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = shop.add_expenses(shop.expense())
    shop.company.create_report("May", shop.ann, number="R/7", expense_ids=ids)
    shop.company.close()
    code, told = run(shop, capsys, "expense-report", "r/7", str(tmp_path / "may.pdf"))
    assert (code, told["expenses"]) == (0, 1)
    assert (tmp_path / "may.pdf").read_bytes().startswith(b"%PDF-")
    assert run(shop, capsys, "expense-report", "R-9", str(tmp_path / "x.pdf"))[0] == 4
