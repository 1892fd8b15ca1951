import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rules import TITLES_FILE, known_rules, table

REPOSITORY = Path(__file__).parents[2]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run pytest on one file of tests, under this repository's own conftest."""

    def run_pytest(source: str, *options: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "conftest.py").write_text(
            "from tests.conftest import pytest_addoption, pytest_configure\n", encoding="utf-8"
        )
        (tmp_path / "pytest.ini").write_text(
            f"[pytest]\npythonpath = {REPOSITORY}\nmarkers = rule(*ids): rules\n", encoding="utf-8"
        )
        (tmp_path / "test_some.py").write_text(source, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest-qt", *options]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False, encoding="utf-8"
        )

    return run_pytest


def test_the_list_of_rules_is_that_of_the_specification() -> None:
    rules = known_rules()
    expected = {f"F{n:02}" for n in range(1, 87)} | {f"G{n:02}" for n in range(1, 27)} | {"G07b"}
    assert set(rules) == expected - {"G18", "G19"}  # numbers that were never given out
    assert all(rules.values())


def test_no_rule_is_listed_twice() -> None:
    lines = TITLES_FILE.read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == len(known_rules())


def test_the_table_names_the_tests_of_a_rule_once_and_the_rules_without_any() -> None:
    lines = table({"F01": "panels", "F02": "follows"}, {"F01": ["b", "a", "b"]})
    assert lines == [
        "Rules with a test",
        "F01  panels",
        "       a",
        "       b",
        "",
        "Rules without a test",
        "F02  follows",
        "",
        "1 of 2 rules have a test, 1 have none",
    ]


def test_the_option_prints_the_table_and_runs_nothing(run: Run) -> None:
    ran = run(
        "import pytest\n\n@pytest.mark.rule('F11', 'G07b')\n@pytest.mark.parametrize('n', [1, 2])\n"
        "def test_that_would_fail(n): assert False\n",
        "--rules",
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("test_some.py::test_that_would_fail") == 2
    assert "2 of 111 rules have a test, 109 have none" in ran.stdout


def test_an_unknown_rule_id_stops_the_run(run: Run) -> None:
    ran = run("import pytest\n\n@pytest.mark.rule('F99')\ndef test_one(): pass\n")
    assert ran.returncode != 0
    assert "test_some.py::test_one: unknown rule 'F99'" in ran.stdout + ran.stderr


def test_an_unknown_rule_id_stops_a_run_over_several_processes(run: Run) -> None:
    ran = run("import pytest\n\n@pytest.mark.rule('F99')\ndef test_one(): pass\n", "-n", "1")
    assert ran.returncode != 0
    assert "unknown rule 'F99'" in ran.stdout + ran.stderr


def test_the_option_fails_when_a_file_cannot_be_collected(run: Run) -> None:
    ran = run("import nothing_of_that_name\n", "--rules")
    assert ran.returncode != 0
