"""`tieout sync` from a script: plan, sync, configure, history, with --json and exit codes (SPEC §9)."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from tests.companies import a_shop

Run = Callable[..., tuple[int, list[dict[str, Any]], str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "lists"
    made.mkdir()
    (made / "categories.csv").write_text("Code,Name,Kind\n7400,Travel,Cost\n1200,Bank,Asset\n", "utf-8")
    (made / "suppliers.csv").write_text("Code,Name\nS1,Rail Ltd\n", "utf-8")
    return made


@pytest.fixture
def run(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    shop = a_shop(tmp_path)
    target = shop.company.info.target
    shop.company.close()

    def run(*arguments: str, is_json: bool = True) -> tuple[int, list[dict[str, Any]], str]:
        options = [*arguments, "--company", target, "--user", "maria", *(["--json"] if is_json else [])]
        code = main(options)
        said = capsys.readouterr()
        found = [json.loads(line) for line in said.out.splitlines()] if is_json else []
        return code, found, said.out + said.err

    assert run("connect", "Lists", "--system", "lists", "--set", f"folder={folder}")[0] == 0
    return run


@pytest.mark.rule("F67")
def test_nothing_enabled_is_refused_with_the_way_out(run: Run) -> None:
    code, [refused], said = run("sync")
    assert code == 4
    assert "Nothing is enabled to sync" in refused["refused"]
    assert "--enable category" in said


@pytest.mark.rule("F66", "F67", "F74", "F75", "F76", "F78")
def test_a_folder_of_lists_is_synced_from_the_command_line(run: Run, folder: Path) -> None:
    code, [setup], _ = run(
        "sync",
        "--from",
        "lists",
        "--enable",
        "category=categories.csv",
        "--enable",
        "supplier",
        "--filter",
        "category: kind = cost and code >= 7000",
        "--daily",
        "05:30",
    )
    assert (code, setup["daily"], setup["why_not"]) == (0, "05:30", "")
    parts = {part["part"]: part for part in setup["parts"]}
    assert parts["category"]["filter"] == 'kind equals "cost" and code at_least "7000"'
    assert [name for name, part in parts.items() if part["is_enabled"]] == ["category", "supplier"]

    code, [plan], _ = run("sync", "--plan")
    assert (code, plan["counts"], plan["rows"]) == (0, {"create": 2}, 3)
    assert [change["code"] for part in plan["parts"] for change in part["changes"]] == ["7400", "S1"]
    assert run("sync", "--history")[1] == []

    code, [done], _ = run("sync")
    assert (code, done["status"], done["counts"]) == (0, "done", {"create": 2})
    (folder / "categories.csv").write_text("Code,Name,Kind\n7400,Trips,Cost\n7400,Rail,Cost\n", "utf-8")
    code, [again], said = run("sync", "--part", "category")
    assert (code, again["status"], again["counts"]) == (3, "attention", {"ignore": 2})
    assert "several times with different content (row 2)" in run("sync", "--run", "2", is_json=False)[2]

    code, [second], _ = run("sync", "--run", "2")
    assert [(c["reason"], c["old"], c["new"]) for c in second["changes"]] == [
        ("duplicate", "Travel", "Rail"),
        ("duplicate", "Travel", "Trips"),
    ]
    code, [compared], _ = run("sync", "--compare", "2")
    assert (code, compared["before"], len(compared["appeared"])) == (0, 1, 2)
    assert [one["run"] for one in run("sync", "--history")[1]] == [2, 1]
    assert "supplier" not in said


def test_a_question_ends_with_three_and_is_answered_by_accept(run: Run, folder: Path) -> None:
    run("sync", "--from", "Lists", "--enable", "supplier")
    run("sync")
    (folder / "suppliers.csv").write_text("Code,Name\n", "utf-8")
    code, [plan], _ = run("sync", "--plan")
    assert (code, plan["parts"][0]["ask"]["kind"], plan["counts"]) == (3, "nothing", {})
    code, _, said = run("sync", is_json=False)
    assert code == 3
    assert "add --accept supplier" in said
    code, [done], _ = run("sync", "--accept", "supplier")
    assert (code, done["counts"]) == (0, {"flag_gone": 1})


def test_a_run_that_fails_ends_with_four_and_says_that_nothing_was_changed(run: Run, folder: Path) -> None:
    run("sync", "--from", "Lists", "--enable", "category=categories.csv")
    (folder / "categories.csv").unlink()
    code, [failed], _ = run("sync")
    assert (code, failed["status"]) == (4, "failed")
    assert failed["failure"]["text"] == "the list does not exist"
    code, _, said = run("sync", is_json=False)
    assert code == 4
    assert "Nothing was changed." in said


@pytest.mark.rule("F68")
def test_only_what_is_due_is_synced_where_that_is_asked(run: Run) -> None:
    run("sync", "--from", "Lists", "--enable", "supplier")
    code, found, said = run("sync", "--due", is_json=False)
    assert (code, found, said.strip()) == (0, [], "Nothing is due.")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--enable", "category"), 2, "name the connection"),
        (("--from", "Lists", "--enable", "colour"), 2, "'colour' is no part"),
        (("--from", "Lists", "--filter", "category: kind likes x"), 2, "stumbles over 'likes'"),
        (("--from", "Lists", "--filter", "category: colour = red"), 4, "code, kind, name"),
        (("--daily", "25:00"), 2, "is no time"),
        (("--from", "Nobody", "--plan"), 4, "the connection 'Nobody'"),
        (("--run", "9"), 4, "sync run 9 does not exist"),
    ],
)
def test_what_is_wrong_on_the_command_line_is_said(
    run: Run, arguments: tuple[str, ...], code: int, words: str
) -> None:
    found, _, said = run("sync", *arguments, is_json=False)
    assert found == code
    assert words in said


@pytest.mark.rule("F75")
def test_what_the_source_has_is_listed_with_its_fields(run: Run) -> None:
    code, [offers], _ = run("sync", "--offers", "--part", "supplier")
    assert code == 0
    [supplier] = offers["parts"]
    assert [one["source"] for one in supplier["sources"]] == ["suppliers.csv", "categories.csv"]
    assert supplier["sources"][1]["fields"] == ["code", "name", "kind"]
    assert "not there" not in run("sync", "--show", is_json=False)[2]
