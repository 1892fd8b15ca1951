"""What is measured in a process of its own, so that peaks do not mix."""

import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.models.ids import ExpenseId, PaymentId
from app.models.reconciliation import Allocation
from benchmarks.matching import baselines, judging, predict, splink_rule
from benchmarks.matching.tables import load

OURS = "Tieout"
LINKS_TIMED = 300


def measure(folder: str, rule: str) -> dict[str, float]:
    """Time one rule from tables in memory to links and ranked lists with their chances; then judge them."""
    tables = load(Path(folder))
    start, busy = time.perf_counter(), time.process_time()
    if rule == OURS:
        rows = predict.predict(tables)
    elif rule == splink_rule.NAME:
        rows = splink_rule.predict(tables)
    else:
        rows = baselines.predict(tables, rule)
    seconds, processor = time.perf_counter() - start, time.process_time() - busy
    found = judging.judge(judging.Truth.read(Path(folder)), rows)
    return found | {"seconds": seconds, "processor": processor, "mb": _peak_mb()}


def matched(folder: str, rule: str) -> dict[str, float]:
    """Time the matching alone: from tables in memory to links and the chances of all pairs that are kept.

    Ours is the index (reading texts, opening, scoring, competing, sums) and its decisions. Splink's is the
    making of its tables, training, prediction, and the best pair of each expense; its lists are left out.
    """
    tables = load(Path(folder))
    start, busy = time.perf_counter(), time.process_time()
    if rule == OURS:
        predict.build(tables).decide()
    else:
        splink_rule.links(splink_rule.found(tables))
    seconds, processor = time.perf_counter() - start, time.process_time() - busy
    return {"seconds": seconds, "processor": processor, "mb": _peak_mb()}


def beside_splink(folder: str, turns: int = 3) -> dict[str, float]:
    """Match in turns with Splink, each in its own process; medians, and the median of the ratios."""
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(apart(matched, folder, OURS))
        theirs.append(apart(matched, folder, splink_rule.NAME))
    found = {}
    for name in ("seconds", "processor"):
        found[f"match {name}"] = statistics.median(one[name] for one in ours)
        found[f"Splink {name}"] = statistics.median(one[name] for one in theirs)
        ratios = [mine[name] / other[name] for mine, other in zip(ours, theirs, strict=True)]
        found[f"{name}, ratio"] = statistics.median(ratios)
    return found | {
        "match peak MB": max(one["mb"] for one in ours),
        "Splink peak MB": max(t["mb"] for t in theirs),
    }


def speed(folder: str) -> dict[str, float]:
    tables = load(Path(folder))
    loaded_mb = _peak_mb()
    start, busy = time.perf_counter(), time.process_time()
    index = predict.build(tables)
    built = time.perf_counter()
    verdicts = index.decide().verdicts
    processor = time.process_time() - busy
    decided = time.perf_counter()
    matched_mb = _peak_mb()
    index.suggestions()
    suggested = time.perf_counter()
    count = len(tables.expense_names)
    listed = _times(lambda at: index.candidates(ExpenseId(1 + at * 7919 % count)), 400)
    found = verdicts.links()
    step = max(1, found.expense_ids.size // LINKS_TIMED)
    links = [
        Allocation(
            ExpenseId(expense),
            PaymentId(payment),
            tables.expenses.amount_minor[expense - 1],
            tables.payments.amount_minor[payment - 1],
        )
        for expense, payment in zip(
            found.expense_ids[::step].tolist(), found.payment_ids[::step].tolist(), strict=True
        )
    ]
    linked = _times(lambda at: index.update(linked=[links[at]]), len(links))
    undone = _times(lambda at: index.update(unlinked=[links[at]]), len(links))
    return {
        "expenses": count,
        "payments": len(tables.payment_names),
        "pairs kept": int(index.graph.pairs.left.size),
        "build s": built - start,
        "decide s": decided - built,
        "match s": decided - start,
        "match processor s": processor,
        "all lists s": suggested - decided,
        "match MB": matched_mb,
        "candidates p50 ms": statistics.median(listed.wall),
        "candidates p95 ms": _p95(listed.wall),
        "candidates processor p95 ms": _p95(listed.processor),
        "link p95 ms": _p95(linked.wall),
        "link processor p95 ms": _p95(linked.processor),
        "undo p95 ms": _p95(undone.wall),
        "undo processor p95 ms": _p95(undone.processor),
        "loaded MB": loaded_mb,
        "peak MB": _peak_mb(),
    }


@dataclass(frozen=True)
class _Times:
    """Milliseconds of many calls."""

    wall: list[float]
    processor: list[float]


def speed_apart(folder: str) -> dict[str, float]:
    """Time the parts of matching in a process of its own."""
    return apart(speed, folder)


def _times(call: Callable[[int], object], count: int) -> _Times:
    taken = _Times([], [])
    for at in range(count):
        start, busy = time.perf_counter(), time.thread_time()
        call(at)
        taken.wall.append(1000 * (time.perf_counter() - start))
        taken.processor.append(1000 * (time.thread_time() - busy))
    return taken


def _p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(call: Callable[..., dict[str, float]], *arguments: str) -> dict[str, float]:
    """Run a call in a process of its own, so that peaks do not mix."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(call, arguments)
