"""What the window's own thread spends on each thing a person does, and when the answer is on screen.

    python -m benchmarks.window [--rows 1000000] [--samples 100] [--keep FILE] [--json]

The real window on a company file of that many payments and as many expenses, offscreen, in this process; the
file is made first, by another process (`benchmarks.window_company`), unless `--keep` names one that is there.
`p50_ms` and `p95_ms` are the processor time of the window's thread from the key or click until the answer is
painted whole and nothing is left to do, over all events that it took; `on_screen_p95_ms` is wall time from
the key or click to the end of the paint that shows the answer. `--json` prints one object; the longest times
that the window did not look at its events go to standard error. Limits, each at the 95th percentile: 16 ms of
the window's thread, 150 ms on screen, 1,500 ms for a sort; and 1.5 GB.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

FRAME_MS, ANSWER_MS, SORT_MS, PEAK_MB = 16.0, 150.0, 1_500.0, 1_500
SEED = 7
WAIT_S = 120
WORDS = (
    "uber",
    "hotel sol",
    "ref 12",
    "madrid",
    "visa 49",
    "e0004",
    "12.50",
    "bar luna 3",
    "lufthansa",
    "plaza",
)
QUIET_MS = 60


class Bench:
    """Drives one window and keeps what each interaction took.

    Attributes:
        spans: The longest time in milliseconds that the window did not look at its events, by interaction.
    """

    def __init__(self, app: Any, is_idle: Callable[[], bool]) -> None:  # noqa: ANN401 -- QApplication, imported late
        self._app = app
        self._is_idle = is_idle
        self.found: dict[str, list[tuple[float, float]]] = defaultdict(list)
        self.spans: dict[str, list[float]] = defaultdict(list)
        self._pulse = _pulse(app)
        self._longest = _Longest(app)

    def until(self, fact: Callable[[], bool]) -> None:
        """Run events until a fact holds; the thread sleeps in between."""
        from PySide6.QtCore import QEventLoop

        end_s = time.monotonic() + WAIT_S
        while not fact():
            if time.monotonic() > end_s:
                raise TimeoutError("the window does not get there")
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """Run events until nothing has happened for a moment."""
        quiet_s = time.monotonic() + QUIET_MS / 1000

        def is_quiet() -> bool:
            nonlocal quiet_s
            if not self._is_idle():
                quiet_s = time.monotonic() + QUIET_MS / 1000
            return time.monotonic() > quiet_s

        self._pulse.start()
        self.until(is_quiet)
        self._pulse.stop()

    def time(self, name: str, viewport: Any, act: Callable[[], object], is_whole: Callable[[], bool]) -> None:  # noqa: ANN401 -- a widget
        """Do something and wait until `viewport` has been painted while `is_whole` held, and all is quiet."""
        paint = _Paint(viewport, is_whole)
        self._longest.reset()
        wall, cpu = time.perf_counter(), time.thread_time()
        act()
        first = time.perf_counter() - wall
        self.until(lambda: paint.is_done)
        shown = time.perf_counter() - wall
        self.until(self._is_idle)
        spent = time.thread_time() - cpu
        self.found[name].append((1000 * spent, 1000 * shown))
        self.spans[name].append(1000 * max(first, self._longest.seconds))
        viewport.removeEventFilter(paint)
        self.settle()

    def interactions(self) -> list[dict[str, Any]]:
        """Sum up, in the order in which things were done."""
        return [
            {
                "name": name,
                "p50_ms": round(statistics.median(spent for spent, _ in times), 2),
                "p95_ms": round(_p95([spent for spent, _ in times]), 2),
                "on_screen_p95_ms": round(_p95([shown for _, shown in times]), 1),
            }
            for name, times in self.found.items()
        ]


def _pulse(app: Any) -> Any:  # noqa: ANN401 -- Qt objects, imported late
    """Make a timer that wakes a thread which waits for events."""
    from PySide6.QtCore import QTimer

    timer = QTimer(app)
    timer.setInterval(10)
    return timer


def _Paint(viewport: Any, is_whole: Callable[[], bool]) -> Any:  # noqa: ANN401 -- makes a class of Qt, imported late
    """Watch for a paint of the viewport at which the answer was whole."""
    from PySide6.QtCore import QEvent, QObject

    class Filter(QObject):
        is_done = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.is_done:
                self.is_done = is_whole()
            return False

    one = Filter(viewport)
    viewport.installEventFilter(one)
    return one


class _Longest:
    """The longest time between two looks of the event loop."""

    def __init__(self, app: Any) -> None:  # noqa: ANN401 -- QApplication
        from PySide6.QtCore import QAbstractEventDispatcher

        dispatcher = QAbstractEventDispatcher.instance(app.thread())
        dispatcher.awake.connect(self._wake)
        dispatcher.aboutToBlock.connect(self._rest)
        self.seconds, self._since = 0.0, 0.0

    def reset(self) -> None:
        """Begin anew."""
        self.seconds, self._since = 0.0, 0.0

    def _wake(self) -> None:
        self._look()
        self._since = time.perf_counter()

    def _rest(self) -> None:
        self._look()
        self._since = 0.0

    def _look(self) -> None:
        if self._since:
            self.seconds = max(self.seconds, time.perf_counter() - self._since)


def _p95(values: Sequence[float]) -> float:
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, round(0.95 * (len(ranked) - 1)))]


@contextmanager
def open_window(target: Path, config: Path) -> Iterator[tuple[Any, Bench]]:
    """Open the main window on the file, with Home on screen and the lists loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from app.bootstrap import Program
    from app.ui import application
    from app.ui.main_window import MainWindow

    program = Program.start(config_dir=config, remembers=False)
    app = application.make(program)
    window = MainWindow(program, QSettings(str(config / "window.ini"), QSettings.Format.IniFormat))
    window.resize(1440, 900)
    shown: list[bool] = []
    window.company_shown.connect(lambda: shown.append(True))
    bench = Bench(app, lambda: window.desk is None or not window.desk.runner.is_busy)
    window.open_after_paint(str(target))
    window.show()
    bench.until(lambda: bool(shown))
    bench.settle()
    time.sleep(1.0)  # what is loaded once the first page has been read
    bench.settle()
    try:
        yield window, bench
    finally:
        window.close()
        app.processEvents()


def visible(view: Any, model: Any) -> bool:  # noqa: ANN401 -- a table and its paged model
    """Tell whether every row on screen is here."""
    if not len(model.ids):
        return True
    first = max(0, view.rowAt(0))
    last = view.rowAt(view.viewport().height() - 1)
    last = len(model.ids) - 1 if last < 0 else last
    return all(model.held(row) is not None for row in range(first, last + 1))


def measure_manager(window: Any, bench: Bench, samples: int) -> None:  # noqa: ANN401 -- MainWindow
    """Select, stage, undo, scroll, search and sort in the manager."""
    from app.ui.reconciliation.shown import Side
    from app.ui.shell.places import At

    window.go(At.RECONCILE)
    manager = window.page(At.RECONCILE).manager
    bench.until(lambda: manager.presenter.is_open)
    bench.settle()
    chance = random.Random(SEED)
    presenter, panel = manager.presenter, manager.body.left[Side.PENDING]
    candidates = manager.body.candidates.view.viewport()
    list_port = panel.view.viewport()

    def bring(row: int) -> None:
        panel.view.scrollTo(panel.model.index(row, 0))
        bench.until(lambda: visible(panel.view, panel.model))
        bench.settle()

    def is_listed() -> bool:
        return not getattr(presenter, "is_listing", False) and visible(panel.view, panel.model)

    for _ in range(samples):
        row = chance.randrange(len(panel.model.ids))
        bring(row)
        wanted = panel.model.id_at(row)
        bench.time(
            "select",
            candidates,
            lambda row=row: panel.view.select_row(row),  # type: ignore[misc] # bound
            lambda wanted=wanted: _is_on_right(presenter, wanted),  # type: ignore[misc] # bound
        )
    _stage(bench, presenter, panel, manager, samples)
    bar = panel.view.verticalScrollBar()
    for _ in range(samples):
        to = chance.randrange(bar.maximum())
        bench.time("scroll far", list_port, lambda to=to: bar.setValue(to), is_listed)  # type: ignore[misc] # bound
    for _ in range(samples):
        bench.time("scroll on", list_port, lambda: bar.setValue(bar.value() + 3 * 34), is_listed)
    _type(
        bench,
        "search",
        manager.filter_bar.search,
        list_port,
        lambda text: lambda: presenter.filters.text == text and is_listed(),
        samples,
    )
    _sort(bench, panel.view, is_listed, "sort")


def _is_on_right(presenter: Any, expense_id: int) -> bool:  # noqa: ANN401 -- ManagerPresenter
    """Tell whether the right side shows this expense."""
    shown = presenter.shown_right
    return shown is not None and shown.expense.expense.id == expense_id


def _stage(bench: Bench, presenter: Any, panel: Any, manager: Any, samples: int) -> None:  # noqa: ANN401 -- parts of the window
    """Stage links and take them back."""
    chance = random.Random(SEED)
    done = tries = 0
    while done < samples and tries < 6 * samples:
        tries += 1
        row = chance.randrange(len(panel.model.ids))
        panel.view.scrollTo(panel.model.index(row, 0))
        bench.until(lambda: visible(panel.view, panel.model))
        panel.view.select_row(row)
        bench.settle()
        right = presenter.right
        if right is None or right.best < 0:
            continue
        best = right.candidates[right.best].payment.id
        if presenter.session.needs_reason(right.expense.expense.id, best) is not None:
            continue
        _link_and_undo(bench, manager, best)
        done += 1


def _link_and_undo(bench: Bench, manager: Any, payment_id: int) -> None:  # noqa: ANN401 -- ManagerPage
    """Stage the link of the selected expense, which brings the next one; then take it back."""
    presenter = manager.presenter
    expense_id, staged = presenter.selected_id, presenter.totals.staged
    candidates = manager.body.candidates.view.viewport()

    def is_staged() -> bool:
        return presenter.totals.staged > staged and not _is_on_right(presenter, expense_id)

    def is_undone() -> bool:
        return presenter.totals.staged == staged and _is_on_right(presenter, expense_id)

    bench.time("stage a link", candidates, lambda: presenter.reconcile(payment_id), is_staged)
    bench.time("undo it", candidates, presenter.undo, is_undone)


def _type(
    bench: Bench,
    name: str,
    box: Any,  # noqa: ANN401 -- a search field
    viewport: Any,  # noqa: ANN401 -- of the list
    is_answered: Callable[[str], Callable[[], bool]],
    samples: int,
) -> None:
    """Type words key by key; each key waits for its own answer."""
    from PySide6.QtTest import QTest

    box.setFocus()
    done = 0
    while done < samples:
        for word in WORDS:
            for place, key in enumerate(word):
                if key != " ":
                    press = partial(QTest.keyClicks, box, key)
                    bench.time(name, viewport, press, is_answered(word[: place + 1]))
                    done += 1
                else:
                    QTest.keyClicks(box, key)
            box.reset()
            bench.until(is_answered(""))
            bench.settle()


def _sort(bench: Bench, view: Any, is_listed: Callable[[], bool], name: str) -> None:  # noqa: ANN401 -- a table
    """Sort by each column for the first time, both ways, then again."""
    model = view.table_model()
    sections = [
        place
        for place, column in enumerate(model.columns)
        if column.key and column.is_sortable and not view.isColumnHidden(place)
    ]
    for turn in ("first", "again"):
        for section in sections * 2:
            generation = model.generation

            def is_sorted(before: int = generation) -> bool:
                return bool(model.generation != before) and is_listed()

            act = partial(view.sort_by, section)
            bench.time(f"{name}, {turn}", view.viewport(), act, is_sorted)


def measure_list(window: Any, bench: Bench, samples: int) -> None:  # noqa: ANN401 -- MainWindow
    """Search, scroll and sort the list of payments."""
    from app.ui.shell.places import At

    window.go(At.PAYMENTS)
    page = window.page(At.PAYMENTS)
    bench.until(lambda: page.presenter.result is not None)
    bench.settle()
    answered: list[str] = []
    page.presenter.listed.connect(lambda _result: answered.append(page.presenter.query.text))
    view, model = page.table, page.model

    def is_listed() -> bool:
        return visible(view, model)

    bar, chance = view.verticalScrollBar(), random.Random(SEED)
    for _ in range(samples):
        to = chance.randrange(bar.maximum())
        bench.time("payments: scroll far", view.viewport(), lambda to=to: bar.setValue(to), is_listed)  # type: ignore[misc] # bound

    def is_answered(text: str) -> Callable[[], bool]:
        return lambda: bool(answered) and answered[-1] == text.strip() and is_listed()

    _type(bench, "payments: search", page.filters.search, view.viewport(), is_answered, samples)
    _sort(bench, view, is_listed, "payments: sort")


def peak_mb() -> int:
    """Return the most memory that this process used."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measure(target: Path, config: Path, samples: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Open the window on the file and do everything; returns the report."""
    began_s = time.perf_counter()
    with open_window(target, config) as (window, bench):
        tell(f"window open and lists loaded after {time.perf_counter() - began_s:.1f} s, {peak_mb()} MB")
        rows = len(window.desk.company.browse.payments(_everything()).ids)
        began_s = time.perf_counter()
        measure_manager(window, bench, samples)
        tell(f"manager measured after {time.perf_counter() - began_s:.1f} s, {peak_mb()} MB")
        measure_list(window, bench, samples)
    for name, longest in bench.spans.items():
        tell(f"{name}: {len(longest)} samples, turn of the loop {_p95(longest):.1f} / {max(longest):.1f} ms")
    return {"rows": rows, "peak_mb": peak_mb(), "interactions": bench.interactions()}


def _everything() -> Any:  # noqa: ANN401 -- ListQuery, imported late
    from app.services.views import ListQuery

    return ListQuery()


def holds(report: dict[str, Any]) -> bool:
    """Tell whether every limit is kept."""
    return report["peak_mb"] <= PEAK_MB and all(
        one["p95_ms"] <= FRAME_MS
        and one["on_screen_p95_ms"] <= (SORT_MS if "sort" in one["name"] else ANSWER_MS)
        for one in report["interactions"]
    )


def main() -> int:
    """Measure and report; returns 1 when a limit is broken."""
    parser = argparse.ArgumentParser(
        prog="benchmarks.window", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--samples", type=int, default=100)
    parser.add_argument("--keep", type=Path, help="make the company here, or use the one that is here")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        target = chosen.keep or Path(folder) / "large.tieout"
        if not target.exists():
            command = [
                sys.executable,
                "-m",
                "benchmarks.window_company",
                str(target),
                "--rows",
                str(chosen.rows),
            ]
            subprocess.run(command, check=True)
        report = measure(
            target, Path(folder) / "config", chosen.samples, lambda line: print(line, file=sys.stderr)
        )
    if chosen.json:
        print(json.dumps(report))
    else:
        for one in report["interactions"]:
            print(f"{one['name']:<24}", *(f"{key} {value:>8}" for key, value in one.items() if key != "name"))
        print(f"rows {report['rows']}, peak {report['peak_mb']} MB")
    return 0 if holds(report) else 1


if __name__ == "__main__":
    sys.exit(main())
