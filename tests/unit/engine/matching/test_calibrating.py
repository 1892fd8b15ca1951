import random
from dataclasses import replace

import numpy as np
import pytest

from app.engine.matching.calibrating import CASES_MIN, RAISED_MAX, Calibration, Judged, learn
from app.models.ids import ExpenseId, PaymentId
from app.models.rules import SCORED
from tests.unit.engine.books import DAY, E, P, candidates, index_of, links

STEPS = np.linspace(0.0, 1.0, 201)


def cases(count: int, right_at: float, shown: float = 0.99, seed: int = 5) -> list[Judged]:
    rng = random.Random(seed)
    return [Judged(shown, rng.random() < right_at) for _ in range(count)]


def mixed(count: int, slope: float, shift: float) -> list[Judged]:
    """Links shown with all chances, right as often as a curve says."""
    rng = random.Random(11)
    made = []
    for _ in range(count):
        odds = rng.uniform(-3, 6)
        made.append(Judged(1 / (1 + np.exp(-odds)), rng.random() < 1 / (1 + np.exp(-slope * odds - shift))))
    return made


@pytest.mark.rule("G07")
def test_too_few_judged_links_correct_nothing() -> None:
    assert learn(cases(CASES_MIN - 1, 0.2)) == Calibration()
    assert learn([]) == Calibration()
    assert Calibration().shown(STEPS) is STEPS


@pytest.mark.rule("G07")
def test_links_that_are_right_less_often_than_shown_are_shown_lower() -> None:
    made = learn(cases(2_000, 0.80))
    assert made.cases == 2_000
    assert float(made.shown(np.array([0.99]))[0]) == pytest.approx(0.80, abs=0.04)
    assert float(made.for_links(np.array([0.99]))[0]) < 0.9


@pytest.mark.rule("G07")
@pytest.mark.parametrize(("slope", "shift"), [(0.6, -0.5), (1.0, -1.5), (0.8, 0.0)])
def test_the_correction_comes_near_the_true_curve(slope: float, shift: float) -> None:
    made = learn(mixed(8_000, slope, shift))
    assert (made.slope, made.shift) == pytest.approx((slope, shift), abs=0.15)


@pytest.mark.rule("G07")
@pytest.mark.parametrize("made", [learn(cases(900, at)) for at in (0.05, 0.5, 0.9, 1.0)])
def test_the_correction_is_monotone_and_never_makes_a_link(made: Calibration) -> None:
    shown, deciding = made.shown(STEPS), made.for_links(STEPS)
    assert (np.diff(shown) >= -1e-12).all()
    assert (np.diff(deciding) >= -1e-12).all()
    assert (deciding <= STEPS).all()
    assert ((shown <= RAISED_MAX) | (shown <= STEPS)).all()
    assert (shown[STEPS <= 0.5] <= STEPS[STEPS <= 0.5]).all()
    assert (shown[0], shown[-1]) == (0.0, 1.0)


@pytest.mark.rule("G07", "F15")
def test_a_company_whose_sure_links_were_wrong_links_less_and_evidence_still_adds_up() -> None:
    expenses = [E(day=DAY + 9 * n, amount=f"{20 + n}.40") for n in range(4)]
    payments = [P(day=DAY + 9 * n, amount=f"{20 + n}.40") for n in range(4)]
    assert len(links(index_of(expenses, payments))) == 4
    doubtful = index_of(expenses, payments)
    doubtful.correct(cases(4_000, 0.5, shown=0.9999))
    assert doubtful.calibration.cases == 4_000
    assert links(doubtful, replace(SCORED, unique_exact=False)) == set()
    shown = candidates(doubtful, 1)[0]
    assert shown.probability < 0.96
    total = shown.prior
    for one in shown.evidence:
        total += one.weight
    assert shown.score == total
    explained = doubtful.explain(ExpenseId(1), PaymentId(1))
    assert explained is not None
    assert explained.probability == shown.probability
