"""Whatever a file looks like, it is read with a fate for every row, or refused with a reason."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.mutations import FORMATS, check, mutated, run, seeds

SECONDS = 2.0
SEED = 20261121


@pytest.mark.rule("G04", "G16")
@pytest.mark.parametrize("name", FORMATS)
def test_broken_files_are_read_whole_or_refused(name: str) -> None:
    tally = run(name, seed=SEED, seconds=SECONDS, inputs=1500)
    assert tally.broken == []
    assert tally.read > 20, "the broken files still reach the reader"


@pytest.mark.rule("G04", "G16")
@pytest.mark.parametrize("name", FORMATS)
def test_any_seed_breaks_nothing(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("broken") / "input"
    samples = seeds(name)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(seed=st.integers(0, 2**48))
    def holds(seed: int) -> None:
        assert check(name, mutated(name, samples, random.Random(seed)), path) in ("read", "refused")

    holds()


@pytest.mark.rule("G16")
@pytest.mark.parametrize("name", FORMATS)
def test_noise_is_read_whole_or_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "input"

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.binary(max_size=2000))
    def holds(data: bytes) -> None:
        assert check(name, data, path) in ("read", "refused")

    holds()


def test_the_same_seed_makes_the_same_files() -> None:
    samples = seeds("ofx")
    first, second = (mutated("ofx", samples, random.Random(7)) for _ in range(2))
    assert first == second
