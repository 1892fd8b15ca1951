"""Whatever a file looks like, it is read with a fate for every row, or refused with a reason.

Each format gets SECONDS of broken files, always the same ones; TIEOUT_FUZZ_SECONDS sets another time. The
long runs are `python -m benchmarks.fuzzing`.
"""

import os
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.containers import parts_of, xlsb
from benchmarks.fuzz_checks import check, input_of, run, run_contained
from benchmarks.mutations import FORMATS, TEXTS, mutated, seeds

SECONDS = float(os.environ.get("TIEOUT_FUZZ_SECONDS", "2"))
INPUTS_MAX = int(1_000 * SECONDS)
SEED = 20261121
CONTAINERS = [name for name in FORMATS if name not in TEXTS]


@pytest.mark.rule("G04", "G16")
@pytest.mark.parametrize("name", TEXTS)
def test_broken_files_are_read_whole_or_refused(name: str) -> None:
    tally = run(name, seed=SEED, seconds=SECONDS, inputs=INPUTS_MAX)
    assert tally.broken == []
    assert tally.read > 20, "the broken files still reach the reader"


@pytest.mark.rule("G04", "G16")
@pytest.mark.parametrize("name", CONTAINERS)
def test_broken_workbooks_and_archives_are_read_whole_or_refused(name: str) -> None:
    tally = run_contained(name, seed=SEED, inputs=INPUTS_MAX, seconds=SECONDS)
    assert tally.broken == []
    assert tally.read > 20, "the broken files still reach the reader"


@pytest.mark.rule("G04", "G16")
@pytest.mark.parametrize("name", TEXTS)
def test_any_seed_breaks_nothing(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("broken") / "input"
    samples = seeds(name)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(seed=st.integers(0, 2**48))
    def holds(seed: int) -> None:
        assert check(name, mutated(name, samples, random.Random(seed)), path) in ("read", "refused")

    holds()


@pytest.mark.rule("G16")
@pytest.mark.parametrize("name", TEXTS)
def test_noise_is_read_whole_or_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "input"

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.binary(max_size=2000))
    def holds(data: bytes) -> None:
        assert check(name, data, path) in ("read", "refused")

    holds()


@pytest.mark.rule("G04")
@pytest.mark.parametrize("name", FORMATS)
def test_every_sample_of_the_corpus_is_read_or_refused(name: str, tmp_path: Path) -> None:
    outcomes = [check(name, data, tmp_path / "input", is_thorough=True) for data in seeds(name)]
    assert "read" in outcomes


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_seed_makes_the_same_files(name: str) -> None:
    assert [input_of(name, 7, number) for number in (5, 3)] == [
        input_of(name, 7, number) for number in (5, 3)
    ]


@pytest.mark.rule("F26")
def test_the_binary_workbook_of_the_corpus_is_what_the_writer_writes() -> None:
    rows: list[list[str | float]] = [["Date", "Amount"], ["2026-01-05", -12.5]]
    assert dict(parts_of(xlsb(rows))).keys() == dict(parts_of(seeds("xlsb")[0])).keys()
