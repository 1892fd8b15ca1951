from pathlib import Path

import pytest

from benchmarks.matching import baselines, judging, predict
from benchmarks.matching.generate import generate
from benchmarks.matching.tables import load

SHARED = Path(__file__).parents[5] / "shared" / "bench" / "matching" / "tiny"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("set")
    generate(folder, seed=77, expenses=1_200)
    return folder


def judged(folder: Path) -> dict[str, float]:
    return judging.judge(judging.Truth.read(folder), predict.predict(load(folder)))


@pytest.mark.rule("G07")
def test_links_are_right_and_probabilities_are_calibrated_on_a_made_set(made: Path) -> None:
    found = judged(made)
    assert found["precision"] >= 0.997
    assert found["ties"] == 0
    assert found["recall 1:1"] >= 0.85
    assert found["ECE"] <= 0.04


@pytest.mark.rule("G07")
def test_the_public_set_gives_no_wrong_link() -> None:
    if not SHARED.exists():
        pytest.skip("the public benchmark is not beside the repository")
    found = judged(SHARED)
    assert found["harm/10k"] == 0
    assert found["recall 1:1"] >= 0.9
    assert found["R@1"] >= 0.965


def test_every_published_rule_harms_more_or_finds_less(made: Path) -> None:
    tables, truth = load(made), judging.Truth.read(made)
    ours = judged(made)
    for rule in baselines.RULES:
        theirs = judging.judge(truth, baselines.predict(tables, rule))
        assert theirs["hand/100"] > ours["hand/100"], rule
