"""What is measured in a process of its own, so that peaks do not mix."""

import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from app.models.ids import ExpenseId, PaymentId
from app.models.reconciliation import Allocation
from benchmarks.matching import baselines, judging, predict, splink_rule
from benchmarks.matching.tables import load

OURS = "Tieout"
LINKS_TIMED = 300


def measure(folder: str, rule: str) -> dict[str, float]:
    tables = load(Path(folder))
    start = time.perf_counter()
    if rule == OURS:
        rows = predict.predict(tables)
    elif rule == splink_rule.NAME:
        rows = splink_rule.predict(tables)
    else:
        rows = baselines.predict(tables, rule)
    seconds = time.perf_counter() - start
    return judging.judge(judging.Truth.read(Path(folder)), rows) | {"seconds": seconds, "mb": _peak_mb()}


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
        "candidates p50 ms": statistics.median(listed),
        "candidates p95 ms": _p95(listed),
        "link p95 ms": _p95(linked),
        "undo p95 ms": _p95(undone),
        "loaded MB": loaded_mb,
        "peak MB": _peak_mb(),
    }


def _times(call: Callable[[int], object], count: int) -> list[float]:
    taken = []
    for at in range(count):
        start = time.perf_counter()
        call(at)
        taken.append(1000 * (time.perf_counter() - start))
    return taken


def _p95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(call: Callable[..., dict[str, float]], *arguments: str) -> dict[str, float]:
    """Run a call in a process of its own, so that peaks do not mix."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(call, arguments)
