"""A statement or an expense list: told by the content, asked where nothing tells, answered in both places."""

import json
from pathlib import Path

import pytest

from app.cli.main import main
from app.models.statement import Purpose
from app.services.import_results import ImportPlan
from tests.companies import Shop

LIST = (
    "Date,Merchant,Amount,Currency,Employee,Paid by,Report\n"
    "2026-10-05,Cafe,12.30,EUR,Ann Lee,Company card,ER-1\n"
)
OPEN = "Date,Merchant,Amount,Currency,Employee\n2026-10-05,Cafe,12.30,EUR,Ann Lee\n"
CARD = "Date,Description,Amount,Currency,Card,Category\n2026-10-05,CAFE ROMA,-12.30,EUR,4417,Food\n"


def a_file(folder: Path, content: str, name: str = "file.csv") -> Path:
    """Write a file whose name tells nothing."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


@pytest.mark.rule("G01", "F28")
def test_a_list_of_expenses_is_told_by_its_columns_without_a_question(shop: Shop, tmp_path: Path) -> None:
    seen = shop.company.import_preview(ImportPlan(a_file(tmp_path, LIST)))
    assert seen.plan.purpose is Purpose.EXPENSES
    assert "purpose" not in [one.key for one in seen.questions]
    done = shop.company.import_file(ImportPlan(a_file(tmp_path, LIST)))
    assert (done.expenses, done.payments, done.record.purpose) == (1, 0, Purpose.EXPENSES)


@pytest.mark.rule("F28")
def test_where_nothing_tells_a_person_is_asked_and_the_answer_settles_it(shop: Shop, tmp_path: Path) -> None:
    path = a_file(tmp_path, OPEN)
    seen = shop.company.import_preview(ImportPlan(path))
    (question,) = [one for one in seen.questions if one.key == "purpose"]
    assert question.choices == ("statement", "expenses")
    assert "Employee" in question.evidence
    assert seen.plan.purpose is Purpose(question.proposed), "the rows are those of the proposed reading"
    for purpose in Purpose:
        plan = ImportPlan(path, purpose, {"purpose": purpose.value})
        settled = shop.company.import_preview(plan)
        assert settled.plan.purpose is purpose
        assert "purpose" not in [one.key for one in settled.questions]


@pytest.mark.parametrize("column", ["Category", "Cardholder", "Card Member", "Account holder"])
def test_a_card_statement_is_no_expense_list(shop: Shop, tmp_path: Path, column: str) -> None:
    seen = shop.company.import_preview(ImportPlan(a_file(tmp_path, CARD.replace("Category", column))))
    assert seen.plan.purpose is Purpose.STATEMENT
    assert "purpose" not in [one.key for one in seen.questions]


@pytest.mark.rule("F28")
def test_the_command_line_asks_and_takes_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(a_file(tmp_path, OPEN))
    assert main(["inspect", path, "--json"]) == 3
    asked = json.loads(capsys.readouterr().out)
    assert [one["key"] for one in asked["questions"]] == ["purpose"]
    for answer in ("statement", "expenses"):
        code = main(["inspect", path, "--json", "--answer", f"purpose={answer}"])
        told = json.loads(capsys.readouterr().out)
        assert "purpose" not in [one["key"] for one in told["questions"]], code
    assert main(["inspect", path, "--json", "--expenses"]) == 0
    assert json.loads(capsys.readouterr().out)["questions"] == []
