"""Which rules of the specification have a test: the `rule` marker and `pytest --rules`."""

import csv
from collections.abc import Generator, Iterable, Mapping
from pathlib import Path
from typing import Final

import pytest

TITLES_FILE: Final = Path(__file__).parent / "data" / "rules.tsv"


def known_rules(path: Path = TITLES_FILE) -> dict[str, str]:
    """Return every rule id with its title, in the order of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["title"] for row in csv.DictReader(file, delimiter="\t", strict=True)}


def table(titles: Mapping[str, str], tests: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the lines of the report: rules with their tests, then rules without one.

    Args:
        titles: Rule id to title; decides the order.
        tests: Rule id to the names of its tests, repeats allowed.
    """
    lines: list[str] = []
    bare: list[str] = []
    for rule, title in titles.items():
        names = sorted(set(tests.get(rule, ())))
        if names:
            lines += [f"{rule:<5}{title}", *(f"       {name}" for name in names)]
        else:
            bare.append(f"{rule:<5}{title}")
    with_test = len(titles) - len(bare)
    return [
        "Rules with a test",
        *lines,
        "",
        "Rules without a test",
        *bare,
        "",
        f"{with_test} of {len(titles)} rules have a test, {len(bare)} have none",
    ]


class RulesPlugin:
    """Checks the ids of all `rule` markers; with `--rules` prints the table instead of running tests."""

    def __init__(self, *, prints: bool) -> None:
        self._prints = prints
        self._titles = known_rules()
        self._tests: dict[str, list[str]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Turn a marker with an unknown id into a collection error of its file or class."""
        report = yield
        items = [node for node in report.result or () if isinstance(node, pytest.Item)]
        unknown = [
            f"{item.nodeid}: unknown rule {rule!r}"
            for item in items
            for rule in _rules_of(item)
            if rule not in self._titles
        ]
        if unknown:
            report.outcome = "failed"
            report.longrepr = "\n".join(unknown)
            report.result = []
        return report

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Note the tests of each rule, before any of them is deselected."""
        for item in items:
            for rule in _rules_of(item):
                self._tests.setdefault(rule, []).append(item.nodeid.split("[", 1)[0])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Print the table in place of the tests; a file that cannot be collected still fails."""
        if not self._prints or session.testsfailed:
            return None
        terminal = session.config.pluginmanager.get_plugin("terminalreporter")
        assert terminal is not None, "the table needs the terminal reporter"
        terminal.ensure_newline()
        for line in table(self._titles, self._tests):
            terminal.write_line(line)
        return True


def _rules_of(item: pytest.Item) -> list[str]:
    return [str(rule) for marker in item.iter_markers("rule") for rule in marker.args]
