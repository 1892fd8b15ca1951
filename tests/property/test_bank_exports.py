"""Made exports in the layouts of two hundred banks, cards and platforms read as they were made."""

from pathlib import Path

import pytest

from benchmarks.exports.check import judge
from benchmarks.exports.tables import VARIANTS, Layout, layouts, make, variant

LAYOUTS = layouts()


def test_the_layouts_come_from_many_countries() -> None:
    assert len(LAYOUTS) >= 200
    assert len({layout.currency for layout in LAYOUTS}) >= 35
    assert len({layout.encoding for layout in LAYOUTS}) >= 15


@pytest.mark.rule("F26", "F27", "F28", "F29", "G15")
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_an_export_reads_as_it_was_made(layout: Layout, tmp_path: Path) -> None:
    fate, wrong = judge(layout, make(layout, seed=1), tmp_path)
    assert fate in ("right", "asked"), wrong
    assert wrong == []


@pytest.mark.rule("F27", "F28")
@pytest.mark.parametrize("name", VARIANTS[1:])
def test_a_changed_export_is_read_right_or_asked_about(name: str, tmp_path: Path) -> None:
    fates: dict[str, list[str]] = {"right": [], "asked": [], "refused": [], "wrong": []}
    for layout in LAYOUTS:
        changed = variant(layout, name)
        fate, wrong = judge(changed, make(changed, seed=2), tmp_path, is_known=False)
        fates[fate].append(f"{layout.name}: {wrong}")
    assert fates["wrong"] == []
    assert len(fates["right"]) >= 0.95 * len(LAYOUTS), fates
    assert len(fates["refused"]) <= 1, fates["refused"]
