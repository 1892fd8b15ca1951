"""Importing without a window: what asks, what it says, and how it is taken back."""

import ast
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook

from app.cli import main
from app.paths import resource
from app.services.import_answers import CHOICES, FREE, wrong_answers

Answer = dict[str, object]
Run = Callable[..., tuple[int, list[Answer]]]

ASKING = "Date;Description;Amount;Currency\n01.02.2026;SHOP;-12.50;EUR\n03.04.2026;CAFE;-3.20;EUR\n".replace(
    ".02.", "/02/"
).replace(".04.", "/04/")
PLAIN = "Date,Description,Amount,Currency\n2026-02-01,SHOP,-12.50,EUR\n2026-02-20,CAFE,-3.20,EUR\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run a command with --json on one company; returns its exit code and the objects it printed."""
    target = str(tmp_path / "acme.tieout")
    assert main(["new", target, "--name", "Acme", "--currency", "EUR", "--user", "Ines"]) == 0
    capsys.readouterr()

    def run(*arguments: str) -> tuple[int, list[Answer]]:
        code = main([*arguments, "--company", target, "--json"])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def _file(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def _questions(answer: Answer) -> list[dict[str, object]]:
    questions = answer["questions"]
    assert isinstance(questions, list)
    return questions


@pytest.mark.rule("F28", "F32")
def test_while_a_question_is_open_nothing_is_stored(run: Run, tmp_path: Path) -> None:
    file = _file(tmp_path, "asks.csv", ASKING)
    code, (answer,) = run("import", file)
    assert code == 3
    assert (answer["status"], answer["import"]) == ("asked", None)
    (question,) = _questions(answer)
    assert (question["key"], question["choices"]) == ("date_order", ["day_first", "month_first"])
    assert question["evidence"]
    assert run("imports") == (0, [])
    code, (answer,) = run("import", file, "--answer", "date_order=month_first")
    assert (code, answer["imported"]) == (0, 2)


@pytest.mark.rule("F28")
def test_a_person_may_take_the_proposed_reading_knowingly(run: Run, tmp_path: Path) -> None:
    code, (answer,) = run("import", _file(tmp_path, "asks.csv", ASKING), "--accept-proposed")
    assert (code, answer["imported"]) == (0, 2)
    assert answer["accepted_proposed"] == {"date_order": "day_first"}


def test_the_question_is_printed_with_the_answers_to_give(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "acme.tieout")
    assert main(["import", _file(tmp_path, "asks.csv", ASKING), "--company", target]) == 3
    shown = capsys.readouterr().out
    assert "--answer date_order=day_first  (proposed)" in shown
    assert "--answer date_order=month_first" in shown
    assert "--accept-proposed" in shown


@pytest.mark.rule("F26", "F35")
def test_a_locked_workbook_asks_for_its_password_and_is_no_import(run: Run, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("Date", "Text", "Amount", "Currency"), ("2026-02-20", "SHOP", -12.5, "EUR")):
        sheet.append(row)
    plain = io.BytesIO()
    book.save(plain)
    plain.seek(0)
    path = tmp_path / "locked.xlsx"
    with path.open("wb") as file:
        OOXMLFile(plain).encrypt("open sesame", file)
    for extra in ((), ("--accept-proposed",)):
        code, (answer,) = run("import", str(path), *extra)
        assert (code, answer["import"]) == (3, None)
        assert [question["key"] for question in _questions(answer)] == ["password"]
    assert run("imports") == (0, [])
    code, (answer,) = run("import", str(path), "--answer", "password=open sesame")
    assert (code, answer["imported"]) == (0, 1)


@pytest.mark.parametrize(
    ("pair", "words"),
    (
        ("date_order=bogus", "day_first or month_first or year_first"),
        ("nokey=1", "the questions are balances, "),
        ("currency=EURO", "ISO 4217"),
        ("header=first", "number of the row"),
        ("encoding=klingon", "utf-8"),
        ("column.colour=Amount", "a column can mean"),
        ("code_699=maybe", "in or out or skip"),
        ("sheet=", "give a value"),
        ("date_order", "KEY=VALUE"),
    ),
)
def test_an_answer_that_no_file_takes_is_wrong_usage(run: Run, tmp_path: Path, pair: str, words: str) -> None:
    code, (answer,) = run("import", _file(tmp_path, "plain.csv", PLAIN), "--answer", pair)
    assert code == 2
    assert words in str(answer["refused"])
    assert run("imports") == (0, [])


def test_every_question_an_importer_asks_is_known_with_its_choices() -> None:
    asked = {}
    for path in (resource("words").parents[1] / "app" / "importers").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Question":
                key, choices = node.args[0], node.args[2]
                if isinstance(key, ast.Constant) and isinstance(choices, ast.Tuple):
                    texts = [one.value for one in choices.elts if isinstance(one, ast.Constant)]
                    asked[str(key.value)] = texts
    assert len(asked) >= 10
    assert not [key for key in asked if key not in CHOICES and key not in FREE]
    wrong = [wrong_answers({key: str(one)}) for key, texts in asked.items() for one in texts]
    assert not any(wrong)


def test_inspect_says_that_an_answer_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inspect", _file(tmp_path, "plain.csv", PLAIN), "--json", "--answer", "nokey=1"]) == 0
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert "nokey: no file asks this" in printed.err


@pytest.mark.rule("F33")
def test_the_answer_names_the_account_and_whether_it_is_new(run: Run, tmp_path: Path) -> None:
    first, other = _file(tmp_path, "north.csv", PLAIN), PLAIN.replace("Description", "Narrative")
    _, (answer,) = run("import", first)
    assert answer["instruments"] == [{"id": 1, "name": "north", "is_new": True}]
    _, (answer,) = run("import", _file(tmp_path, "south.csv", other))
    assert answer["instruments"] == [{"id": 2, "name": "south", "is_new": True}]
    assert (answer["imported"], answer["repeated"]) == (2, 0)
    more = PLAIN.replace("2026-02-01", "2026-03-01").replace("2026-02-20", "2026-03-20")
    _, (answer,) = run("import", _file(tmp_path, "march.csv", more))
    assert answer["instruments"] == [{"id": 1, "name": "north", "is_new": False}]


@pytest.mark.rule("F35")
def test_an_import_is_listed_and_taken_back(run: Run, tmp_path: Path) -> None:
    _, (answer,) = run("import", _file(tmp_path, "plain.csv", PLAIN))
    code, (listed,) = run("imports")
    assert code == 0
    assert (listed["import"], listed["file"], listed["can_undo"]) == (answer["import"], "plain.csv", True)
    code, (undone,) = run("undo", str(answer["import"]), "--reason", "wrong month")
    assert (code, undone) == (0, {"import": answer["import"], "payments": 2, "expenses": 0})
    assert run("imports")[1][0]["status"] == "undone"
    assert run("undo", str(answer["import"]))[0] == 4
    assert run("undo", "99")[0] == 4


@pytest.mark.rule("F35")
def test_an_import_with_a_reconciled_payment_stays(run: Run, tmp_path: Path) -> None:
    claims = "Date,Merchant,Amount,Currency,Paid by\n2026-02-20,Cafe,3.20,EUR,Company card\n"
    run("import", _file(tmp_path, "plain.csv", PLAIN))
    _, (answer,) = run("import", "--expenses", _file(tmp_path, "claims.csv", claims))
    assert answer["linked"] == 1
    code, (refused,) = run("undo", "1")
    assert (code, refused["kind"]) == (4, "BlockedError")
    assert run("imports")[1][-1]["undo_blocked_by"] == "reconciled"


CARD = "Account,Date,Description,Amount,Currency\n"
EARLY = CARD + "DE12345,2026-02-01,SHOP,-12.50,EUR\nDE12345,2026-02-20,CAFE,-3.20,EUR\n"
LATE = (
    CARD
    + "DE12345,2026-02-20,CAFE,-3.20,EUR\nDE12345,2026-02-20,CAFE,-3.20,EUR\n"
    + "DE12345,2026-02-28,RAIL,-40.00,EUR\n"
)


@pytest.mark.rule("F33", "F34")
@pytest.mark.parametrize("first", ["", "early.csv", "late.csv"])
def test_files_of_an_archive_overlap_as_if_they_came_one_by_one(run: Run, tmp_path: Path, first: str) -> None:
    """Of CAFE the second file has two: a twin, of which one was in the first file."""
    texts = {"early.csv": EARLY, "late.csv": LATE}
    archive = tmp_path / "both.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for name, text in texts.items():
            made.writestr(name, text)
    before = 0
    if first:
        _, (alone,) = run("import", _file(tmp_path, first, texts[first]))
        assert isinstance(alone["imported"], int)
        before = alone["imported"]
    code, (answer,) = run("import", str(archive))
    assert code == 0
    assert isinstance(answer["imported"], int)
    assert (before + answer["imported"], answer["repeated"]) == (4, 1 + before)
    _, (again,) = run("import", str(archive))
    assert (again["imported"], again["repeated"]) == (0, 5)
    assert run("verify")[0] == 0


@pytest.mark.rule("F33", "G01")
@pytest.mark.parametrize("ids", [("E1", "E2", "E3"), ("", "", "")], ids=["with ids", "without"])
def test_lists_of_one_archive_overlap_as_if_they_came_one_by_one(
    run: Run, tmp_path: Path, ids: tuple[str, str, str]
) -> None:
    rows = [
        f"{id_},{rest}"
        for id_, rest in zip(
            ids,
            (
                "Jane,2026-02-01,SHOP,12.50,EUR",
                "Bob,2026-02-20,CAFE,3.20,EUR",
                "Bob,2026-02-28,RAIL,40.00,EUR",
            ),
            strict=True,
        )
    ]
    archive = tmp_path / "lists.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for name, kept in (("a.csv", rows[:2]), ("b.csv", rows[1:])):
            made.writestr(
                name, "Expense ID,Employee,Date,Merchant,Amount,Currency\n" + "\n".join(kept) + "\n"
            )
    code, (answer,) = run("import", "--expenses", str(archive))
    assert (code, answer["imported"], answer["repeated"]) == (0, 3, 1)
    _, (again,) = run("import", "--expenses", str(archive))
    assert (again["imported"], again["repeated"]) == (0, 4)
    assert run("verify")[0] == 0
