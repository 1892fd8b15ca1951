"""How long the manager takes from selecting an expense to its ranked candidates on screen.

    python -m benchmarks.manager [--rows 100000] [--samples 200] [--json]

A company file with that many payments and as many expenses is made first. Everything runs inside one process
with the real window, session and index: `wall` is what a person waits for, `cpu` the time of the window's own
thread, which another program on the machine cannot stretch. Limits: selecting an expense at most a frame of
16 ms of the window's thread at the median; a staged or undone step with both lists and the totals a frame of
its processor time at the 95th percentile; scrolling never reads rows in the window's thread.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

FRAME_MS = 16.0
HOLDERS = 400
DAYS = 365
FIRST_DAY = date(2025, 11, 1)
MERCHANTS = (
    "Staples", "Pret A Manger", "Iberia", "Bar Celta", "Amazon Business", "Zoom", "Marriott", "Adobe",
    "Shell", "Uber", "Starbucks", "Deutsche Bahn", "Europcar", "Lidl", "Ikea", "Apple", "Dell", "Aldi",
)  # fmt: skip
SEED = 7

Times = dict[str, dict[str, float]]


def fill(target: Path, rows: int) -> None:
    """Make a company file with this many expenses and a payment near each."""
    from app.bootstrap import Program
    from app.models.ids import CommandId
    from app.store import Command

    company = Program.start(config_dir=target.parent / "config").create_company(
        str(target), name="Benchmark", currency="EUR", user="benchmark"
    )
    cards = _cards(company)
    expenses, payments = _rows(rows, cards)
    with company.place.database.write(Command(CommandId("rows"), "rows", "benchmark")) as unit:
        unit.payments.add(payments)
        unit.expenses.add(expenses)
    company.close()


def _cards(company) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
    from app.models.expense import Employee
    from app.models.ids import EmployeeId, InstrumentId
    from app.models.payment import Instrument, InstrumentKind

    cards = []
    for number in range(HOLDERS):
        employee = EmployeeId(
            company.edit_employee(Employee(EmployeeId(0), f"E{number}", f"Person {number}")).id
        )
        card = Instrument(
            InstrumentId(0),
            InstrumentKind.CARD,
            f"Visa {1000 + number}",
            "EUR",
            last4=str(1000 + number),
            holder_id=employee,
        )
        cards.append((int(employee), company.edit_instrument(card).id))
    return cards


def _rows(rows: int, cards: Sequence[tuple[int, int]]):  # type: ignore[no-untyped-def] # noqa: ANN202 -- late import
    from app.models.expense import Expense, ExpenseSource, ExpenseStatus, PaidBy
    from app.models.ids import EmployeeId, ExpenseId, InstrumentId, PaymentId
    from app.models.money import Money
    from app.models.payment import Payment
    from app.store.rows import NewExpense, NewPayment

    chance = random.Random(SEED)
    expenses, payments = [], []
    for number in range(rows):
        employee, card = cards[chance.randrange(len(cards))]
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        merchant = chance.choice(MERCHANTS)
        amount = Money(chance.randrange(300, 40_000), "EUR")
        paid = Money(amount.minor + chance.choice((0, 0, 0, 0, 0, 500, -5)), "EUR")
        bought = day + timedelta(days=chance.choice((0, 0, 1, 1, 2, 3)))
        text = f"{merchant.upper()} {number % 9000} DUBLIN IE"
        expenses.append(
            NewExpense(
                Expense(
                    ExpenseId(0),
                    EmployeeId(employee),
                    day,
                    merchant,
                    amount,
                    paid_by=PaidBy.COMPANY_CARD,
                    instrument_id=InstrumentId(card),
                    source=ExpenseSource.IMPORT,
                    status=ExpenseStatus.TO_SUBMIT,
                )
            )
        )
        payment = Payment(
            PaymentId(0), InstrumentId(card), paid, bought + timedelta(days=1), text, purchased_on=bought
        )
        payments.append(NewPayment(payment, number + 1))
    return expenses, payments


class Watch:
    """Counts in which threads the session reads rows of the lists."""

    def __init__(self, session) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        self.by_window = self.beside = 0
        read = session.expense_rows

        def watched(ids: Sequence[int]) -> object:
            if threading.current_thread() is threading.main_thread():
                self.by_window += 1
            else:
                self.beside += 1
            return read(ids)

        session.expense_rows = watched


@contextmanager
def manager(target: Path) -> Iterator[tuple[object, Callable[[Callable[[], bool]], None]]]:
    """Open the manager on the file; yields the page, and what runs events until a fact holds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.bootstrap import Program
    from app.services.results import Scope
    from app.ui import fonts, theme, translation
    from app.ui.reconciliation import ManagerPage
    from app.ui.tasks import TaskRunner

    app = QApplication(sys.argv[:1])
    fonts.load(app)
    translation.install(app)
    theme.apply(app, theme.LIGHT)
    company = Program.start(config_dir=target.parent / "config").open_company(str(target), user="benchmark")
    tasks = TaskRunner()
    page = ManagerPage(tasks)
    page.resize(1440, 900)
    page.show()
    page.open_scope(company, Scope())

    def until(fact: Callable[[], bool]) -> None:
        end_s = time.monotonic() + 300
        while not fact():
            assert time.monotonic() < end_s, "the window does not get there"
            app.processEvents()
            time.sleep(0)
        app.processEvents()

    until(lambda: page.presenter.is_open and not tasks.is_busy)
    try:
        yield page, until
    finally:
        tasks.close()
        page.deleteLater()
        app.processEvents()
        company.close()


def measure(page, until, samples: int) -> tuple[Times, dict[str, int]]:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
    """Select, reconcile, undo and scroll; returns milliseconds, and who read rows while scrolling."""
    from PySide6.QtWidgets import QApplication

    from app.ui.reconciliation.shown import Side

    chance = random.Random(SEED)
    pending = page.body.left[Side.PENDING]
    right = page.body.candidates.view.viewport()
    painted = _paints(right)
    app = QApplication.instance()
    assert app is not None

    def idle() -> bool:
        return not page.tasks.is_busy

    def is_plain() -> bool:
        right = page.presenter.right
        if right is None or right.best < 0:
            return False
        best = right.candidates[right.best].payment.id
        return page.presenter.session.needs_reason(right.expense.expense.id, best) is None

    def timed(work: Callable[[], object]) -> tuple[float, float]:
        before = painted[0]
        wall, cpu = time.perf_counter(), time.thread_time()
        work()
        while painted[0] == before:
            app.processEvents()
        return 1000 * (time.perf_counter() - wall), 1000 * (time.thread_time() - cpu)

    count = len(pending.model.ids)
    found: dict[str, list[tuple[float, float]]] = {"select": [], "reconcile": [], "undo": []}
    for _ in range(samples):
        row = chance.randrange(count)
        pending.view.scrollTo(pending.model.index(row, 0))
        until(lambda row=row: pending.model.held(row) is not None and idle())
        found["select"].append(timed(lambda row=row: pending.view.select_row(row)))  # type: ignore[misc] # bound
        until(idle)
    for _ in range(max(10, samples // 4)):
        pending.view.select_row(chance.randrange(count // 2))
        until(idle)
        if not is_plain():
            continue
        found["reconcile"].append(timed(page.commands.reconcile.trigger))
        until(idle)
        found["undo"].append(timed(page.presenter.undo))
        until(idle)
    watch = Watch(page.presenter.session)
    bar = pending.view.verticalScrollBar()
    for _ in range(samples):
        bar.setValue(chance.randrange(bar.maximum()))
        until(idle)
    reads = {"rows_read_by_window": watch.by_window, "rows_read_beside": watch.beside}
    steps = measure_steps(page.presenter.session, samples)
    return {name: _summary(times) for name, times in found.items() if times} | steps, reads


def measure_steps(session, samples: int) -> Times:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
    """Stage and undo links without a window; each step with both lists and the totals after it."""
    from app.services.views import ListQuery

    query, chance = ListQuery(), random.Random(SEED)
    ids = session.pending(query).ids
    found: dict[str, list[tuple[float, float]]] = {"step_link": [], "step_part": [], "step_undo": []}

    def timed(name: str, step: Callable[[], object]) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        step()
        session.pending(query), session.reconciled(query), session.totals()
        spent = time.perf_counter() - wall, time.thread_time() - cpu
        found[name].append((1000 * spent[0], 1000 * spent[1]))

    while len(found["step_undo"]) < samples:
        expense_id = chance.choice(ids)
        best = [row for row in session.candidates(expense_id) if row.can_link][:1]
        if not best:
            continue
        payment_id, is_partial = best[0].payment.id, len(found["step_undo"]) % 4 == 3
        timed(
            "step_part" if is_partial else "step_link",
            lambda e=expense_id, p=payment_id, part=is_partial: session.stage_link(  # type: ignore[misc] # bound
                e, p, "measured", is_partial=part
            ),
        )
        timed("step_undo", session.undo)
    return {name: _summary(times) for name, times in found.items()}


def _paints(viewport) -> list[int]:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
    """Count the paints of a widget, in a list of one number."""
    from PySide6.QtCore import QEvent, QObject

    count = [0]

    class Filter(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                count[0] += 1
            return False

    viewport.installEventFilter(Filter(viewport))
    return count


def _memory_mb() -> int:
    """Return the most memory that this process used; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _summary(times: Sequence[tuple[float, float]]) -> dict[str, float]:
    wall, cpu = sorted(t[0] for t in times), sorted(t[1] for t in times)
    at = int(0.95 * (len(times) - 1))
    return {
        "samples": len(times),
        "wall_p50_ms": round(statistics.median(wall), 2),
        "wall_p95_ms": round(wall[at], 2),
        "cpu_p50_ms": round(statistics.median(cpu), 2),
        "cpu_p95_ms": round(cpu[at], 2),
    }


def main() -> int:
    """Measure and report; returns 1 when a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--samples", type=int, default=200)
    parser.add_argument("--company", type=Path, help="use this file instead of making one")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        target = chosen.company or Path(folder) / "benchmark.tieout"
        if not target.exists():
            fill(target, chosen.rows)
        began_s = time.perf_counter()
        with manager(target) as (page, until):
            open_s = time.perf_counter() - began_s
            times, reads = measure(page, until, chosen.samples)
    frames = (
        times["select"]["cpu_p50_ms"],
        times["step_link"]["cpu_p95_ms"],
        times["step_undo"]["cpu_p95_ms"],
    )
    holds = max(frames) <= FRAME_MS and reads["rows_read_by_window"] == 0
    report = {"rows": chosen.rows, "open_s": round(open_s, 2), **times, **reads}
    report["memory_mb"] = _memory_mb()
    report["holds"] = holds
    if chosen.json:
        print(json.dumps(report))
    else:
        for name, value in report.items():
            print(f"{name}: {value}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
