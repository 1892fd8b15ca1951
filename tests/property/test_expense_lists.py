"""Expense lists of many layouts and languages come out as they were meant."""

import random
from pathlib import Path

import pytest

from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.errors import RefusedFileError
from app.models.statement import ExpenseLine, FileFoot, Purpose, Rejected, Skipped
from benchmarks.expense_lists import differences, make
from tests.contract.importers.summary import TODAY

LISTS = 160
DAMAGED = 300


@pytest.mark.rule("G01")
@pytest.mark.rule("F28")
@pytest.mark.parametrize("start", range(0, LISTS, 40))
def test_lists_of_any_layout_are_read_as_meant(start: int, tmp_path: Path) -> None:
    told = {}
    for seed in range(start, start + 40):
        made = make(seed)
        if found := differences(made, tmp_path):
            told[f"{seed} {made.language} {made.split} {made.taxes}"] = found[:3]
    assert told == {}


@pytest.mark.rule("G04")
@pytest.mark.rule("G16")
def test_no_damaged_list_loses_a_row_or_brings_the_reader_down(tmp_path: Path) -> None:
    dice = random.Random(20261121)
    pieces = [
        "",
        ";",
        ",",
        '"',
        "\n",
        "1e9",
        "-",
        "99/99/9999",
        "Total",
        "€",
        "\x00",
        "0.0000001",
        "=A1",
        "../x",
        "%",
    ]
    for seed in range(DAMAGED):
        text = make(seed).text
        for _ in range(dice.randint(1, 12)):
            at = dice.randrange(len(text))
            text = text[:at] + dice.choice(pieces) + text[at + dice.randint(0, 9) :]
        path = tmp_path / "damaged.csv"
        path.write_text(text, encoding="utf-8", newline="")
        try:
            parts = list(read(ReadRequest(path, Purpose.EXPENSES, {}, (), TODAY)))
        except RefusedFileError:
            continue
        foot = parts[-1]
        assert isinstance(foot, FileFoot)
        rows = [part for part in parts if isinstance(part, ExpenseLine | Rejected | Skipped)]
        assert len(rows) == foot.rows_read, seed
        for line in rows:
            if isinstance(line, ExpenseLine) and line.lines:
                assert sum(one.minor for one in line.lines) == line.amount.minor, seed
