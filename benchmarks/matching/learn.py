"""Learn the shipped weights offline, from sets with known answers.

    python -m benchmarks.matching learn DATA_DIR... --out resources/matching/weights.json

The model is a matching with weight exp(score) a pair; the gradient of its log-likelihood is what is
true minus what competition gives, summed by class. Weights stay near where they were (a normal
prior), so that classes without examples keep their hand-set value. The result is a plain table.
"""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.engine.matching.arrays import Floats, Ints
from app.engine.matching.competing import compete
from app.engine.matching.factors import CLOSE_LEVELS, EXACT_LEVELS, Kept
from app.engine.matching.parameters import CLASSES, MERCHANT_TABLES, Parameters, code
from benchmarks.matching.predict import build
from benchmarks.matching.tables import load, read_rows

STEPS = 200
STIFFNESS = 1.5
SHARERS = 9
"""So many factors share what one pair teaches; each moves by its part, so that steps do not overshoot."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One set: the pairs, which are true (shared out inside twin classes), and which are taught from."""

    pairs: Kept
    truth: Floats
    taught: Floats
    counts: tuple[int, int]


def lesson(folder: Path) -> Lesson:
    """Build one lesson from a folder with truth.csv; links of one to many teach nothing."""
    tables = load(folder)
    pairs = build(tables).graph.pairs
    expense_row = {name: row for row, name in enumerate(tables.expense_names)}
    payment_row = {name: row for row, name in enumerate(tables.payment_names)}
    links = [row for row in read_rows(folder / "truth.csv") if row["expense_id"] and row["payment_id"]]
    of_expense = Counter(row["expense_id"] for row in links)
    of_payment = Counter(row["payment_id"] for row in links)
    count = len(payment_row)
    true = {expense_row[row["expense_id"]] * count + payment_row[row["payment_id"]] for row in links}
    many = {expense_row[row["expense_id"]] for row in links if of_expense[row["expense_id"]] > 1}
    shared = {payment_row[row["payment_id"]] for row in links if of_payment[row["payment_id"]] > 1}
    truth = np.isin(pairs.left * count + pairs.right, sorted(true)).astype(np.float64)
    silent = np.isin(pairs.left, sorted(many)) | np.isin(pairs.right, sorted(shared))
    return Lesson(pairs, truth, (~silent).astype(np.float64), (len(expense_row), count))


def learn(folders: list[Path], start: Parameters) -> tuple[float, dict[str, Floats]]:
    """Return the prior and the weights after STEPS steps of gradient ascent."""
    lessons = [lesson(folder) for folder in folders]
    first = {factor: np.array(start.weights[factor]) for factor in CLASSES}
    weights = {factor: table.copy() for factor, table in first.items()}
    prior = start.prior
    total = float(sum(one.truth.sum() for one in lessons))
    for step in range(1, STEPS + 1):
        slope = {factor: -STIFFNESS * (weights[factor] - first[factor]) for factor in CLASSES}
        bend = {factor: np.full_like(weights[factor], STIFFNESS + 1.0) for factor in CLASSES}
        for one in lessons:
            found = _marginals(one, prior, weights)
            error, doubt = (one.truth - found) * one.taught, found * (1 - found) * one.taught
            for factor in CLASSES:
                levels = one.pairs.levels[factor].astype(np.int64)
                use = levels >= 0
                slope[factor] += np.bincount(levels[use], weights=error[use], minlength=slope[factor].size)
                bend[factor] += np.bincount(levels[use], weights=doubt[use], minlength=slope[factor].size)
        for factor in CLASSES:
            weights[factor] = weights[factor] + slope[factor] / bend[factor] / SHARERS
        if step % 50 == 0:
            print(step, f"{sum(_loss(one, prior, weights) for one in lessons) / total:.5f}")
    return prior, weights


def _scores(pairs: Kept, prior: float, weights: dict[str, Floats]) -> Floats:
    score = np.full(pairs.left.shape, prior)
    for factor in CLASSES:
        score += np.append(weights[factor], 0.0)[pairs.levels[factor]]
    return score


def _marginals(one: Lesson, prior: float, weights: dict[str, Floats]) -> Floats:
    left: Ints = one.pairs.left
    return compete(_scores(one.pairs, prior, weights), left, one.pairs.right, *one.counts)


def _loss(one: Lesson, prior: float, weights: dict[str, Floats]) -> float:
    found = np.clip(_marginals(one, prior, weights), 1e-6, 1 - 1e-6)
    lost = -(one.truth * np.log(found) + (1 - one.truth) * np.log(1 - found)) * one.taught
    return float(lost.sum())


def centred(prior: float, weights: dict[str, Floats]) -> tuple[float, dict[str, Floats]]:
    """Make missing data weigh nothing: move their weight to the prior or the amount; no score changes."""
    moved = {factor: table.copy() for factor, table in weights.items()}
    for factor, level in (
        ("vat_number", "absent"),
        ("category", "absent"),
        ("country", "absent"),
        ("source", "unknown"),
    ):
        shift = moved[factor][code(factor, level)]
        moved[factor] -= shift
        prior += float(shift)
    inexact = moved["rarity"][code("rarity", "inexact")]
    groups = np.full(len(CLASSES["amount"]), 2)
    groups[list(EXACT_LEVELS)] = 0
    groups[list(CLOSE_LEVELS)] = 1
    moved["amount"][groups > 0] += inexact
    moved["rarity"][code("rarity", "inexact")] = 0.0
    for number, table in enumerate(MERCHANT_TABLES):
        shift = moved[table][code(table, "absent")]
        moved[table] -= shift
        moved["amount"][groups == number] += shift
    return prior, moved


def write(prior: float, weights: dict[str, Floats], origin: str, version: int, path: Path) -> None:
    """Write a weights file, rounded to hundredths, one factor a line."""
    factors = {
        factor: {level: round(float(value), 2) for level, value in zip(levels, weights[factor], strict=True)}
        for factor, levels in CLASSES.items()
    }
    rows = ",\n".join(f"  {json.dumps(factor)}: {json.dumps(table)}" for factor, table in factors.items())
    head = (
        f' "version": {version},\n "origin": {json.dumps(origin)},\n "prior": {prior:.2f},\n "factors": {{\n'
    )
    path.write_text("{\n" + head + rows + "\n }\n}\n", encoding="utf-8")
