"""Expense lists of many layouts and languages come out as they were meant."""

from pathlib import Path

import pytest

from benchmarks.expense_lists import differences, make

LISTS = 160


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
