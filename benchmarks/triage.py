"""How many keys triage takes for each row that it settles, by a script that really presses them.

    python -m benchmarks.triage [--json] [--expenses 400] [--open 60] [--quick]

The real window is opened offscreen on the sample company, then on a generated month. A scripted person who
knows the truth reads each card and presses what a person would: Enter where the proposal is right, a digit
where another candidate is, T and Enter for groups, C or I for payments without expense, S where nothing can
be decided. Every key counts, those for skipping, for causes, for entering triage and for saving too. A row is
settled when an expense is reconciled, or a payment became an expense or was set aside. Limit: 1.5 keys a row.

Minutes are an estimate, not a measurement: 0.28 s a key (Card, Moran and Newell's keystroke-level model) and
a time to read a card that is assumed by its kind: READING_S.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.triage_months import Truth, generated_month, sample_company

KEYS_MAX = 1.5
KEY_S = 0.28
READING_S = {"STRONG": 3.0, "TWINS": 5.0, "SUM": 6.0, "CHOICE": 8.0, "PAYMENT": 6.0, "WAITING": 4.0}
PRESSES_MAX = 5_000
WAIT_S = 60.0
ASIDE = {"SALAR": 1, "RENT": 1}
"""Words of a bank text -> place of the reason, from 0; anything else is the company's own money."""


@dataclass
class Run:
    """What one run came to."""

    name: str
    rows: int = 0
    keys: int = 0
    wrong: int = 0
    left_open: int = 0
    cards: Counter[str] = field(default_factory=Counter)
    slowest_ms: float = 0.0

    def report(self) -> dict[str, object]:
        """Return it for JSON."""
        reading = sum(READING_S[kind] * count for kind, count in self.cards.items())
        return {
            "name": self.name,
            "rows_settled": self.rows,
            "keys": self.keys,
            "keys_per_row": round(self.keys / max(self.rows, 1), 2),
            "wrong": self.wrong,
            "left_open": self.left_open,
            "cards": dict(self.cards),
            "slowest_key_ms": round(self.slowest_ms, 1),
            "minutes_estimated": round((reading + self.keys * KEY_S) / 60, 1),
        }


class Person:
    """Presses keys in a window, and knows the truth."""

    def __init__(self, window, truth: Truth, run: Run) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        self._window, self._truth, self._run = window, truth, run
        self._view: Any = None

    def work(self) -> None:
        """Go through triage, from Ctrl+T to Ctrl+S."""
        from PySide6.QtCore import Qt

        ctrl = Qt.KeyboardModifier.ControlModifier
        before = self._counts()
        self._press(Qt.Key.Key_T, ctrl)
        self._view = self._window.page(self._window.at).triage
        presenter = self._view.presenter
        ended: list[object] = []
        presenter.ended.connect(ended.append)
        self._until(lambda: presenter.view is not None or bool(ended))
        seen = None
        while not ended and self._run.keys < PRESSES_MAX:
            item = presenter.view.item
            if item is not seen:
                self._run.cards[item.kind.name] += 1
                seen = item
            self._decide(presenter.view)
            self._until(lambda: presenter.view is not None or bool(ended))
        left = presenter.figures()
        self._run.left_open = left.open
        self._press(Qt.Key.Key_S, ctrl)
        self._until(lambda: not self._window.desk.runner.is_busy)
        after = self._counts()
        self._run.rows = after - before
        self._run.wrong = self._wrong()

    def _decide(self, view) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        """Press what settles this card, or S."""
        from PySide6.QtCore import Qt

        from app.services.triage import Kind

        kind, key = view.item.kind, Qt.Key
        if kind is Kind.TWINS:
            self._press(key.Key_T)
        elif kind is Kind.SUM and self._is_right_sum(view.item):
            self._press(key.Key_Return)
        elif kind is Kind.PAYMENT:
            self._payment(view)
        elif kind in (Kind.STRONG, Kind.CHOICE):
            self._choose(view)
        else:
            self._press(key.Key_S)

    def _is_right_sum(self, item) -> bool:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        members = frozenset(item.payment_ids)
        return all(members <= self._truth.paid_by.get(one, frozenset()) for one in item.expense_ids)

    def _choose(self, view) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        from PySide6.QtCore import Qt

        expense = view.item.expense_ids[0]
        right = self._truth.paid_by.get(expense, frozenset())
        place = next((n for n, row in enumerate(view.candidates) if int(row.payment.id) in right), None)
        if place is None:
            self._press(Qt.Key.Key_S)
            return
        self._press(Qt.Key.Key_Return if place == view.best else Qt.Key(int(Qt.Key.Key_1) + place))
        strip = self._view.strip
        if strip.is_open:
            cause = self._truth.causes.get(expense, "typo")
            wanted = next(n for n, button in enumerate(strip.answers) if button == cause)
            is_proposed = strip.proposed == cause
            self._press(Qt.Key.Key_Return if is_proposed else Qt.Key(int(Qt.Key.Key_1) + wanted))

    def _payment(self, view) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        from PySide6.QtCore import Qt

        payment = view.payments[0].payment
        if int(payment.id) not in self._truth.aside:
            self._press(Qt.Key.Key_C)
            return
        self._press(Qt.Key.Key_I)
        text = payment.descriptor.upper()
        wanted = next((place for word, place in ASIDE.items() if word in text), 0)
        strip = self._view.strip
        is_proposed = strip.answers[wanted] == strip.proposed
        self._press(Qt.Key.Key_Return if is_proposed else Qt.Key(int(Qt.Key.Key_1) + wanted))

    # -- keys and waiting ----------------------------------------------------------------------

    def _press(self, key, modifier=None) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 -- late import
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        target = QApplication.focusWidget() or self._window
        began = time.perf_counter()
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)
        self._run.slowest_ms = max(self._run.slowest_ms, (time.perf_counter() - began) * 1_000)
        self._run.keys += 1
        QApplication.processEvents()

    def _until(self, holds: Callable[[], bool]) -> None:
        from PySide6.QtTest import QTest

        since = time.monotonic()
        while not holds():
            if time.monotonic() - since > WAIT_S:
                raise TimeoutError("the window does not answer")
            QTest.qWait(5)

    # -- the truth -----------------------------------------------------------------------------

    def _counts(self) -> int:
        """Count the rows that are settled: reconciled expenses of people, decided payments without one."""
        from app.models.expense import ExpenseSource
        from app.services.views import DONE_STATES, Filter, ListQuery

        browse = self._window.desk.company.browse
        done = Filter("state", tuple(one.value for one in DONE_STATES))
        expenses = browse.expenses(ListQuery(filters=(done,))).ids
        made = Filter("source", (ExpenseSource.PAYMENT.value,))
        ignored = browse.payments(ListQuery(filters=(Filter("state", ("ignored",)),))).ids
        assert len(browse.expenses(ListQuery(filters=(made,))).ids) <= len(expenses), "made ones are linked"
        return len(expenses) + len(ignored)

    def _wrong(self) -> int:
        """Count links of the script, and payments it set aside, that the truth contradicts."""
        company = self._window.desk.company
        with company.place.database.read() as unit:
            wrong = 0
            for expense_id, right in self._truth.paid_by.items():
                for link in unit.reconciliations.of_expenses([expense_id], live_only=True):
                    wrong += any(
                        item.expense_id == expense_id and item.payment_id not in right
                        for item in link.allocations
                    )
        return wrong


def measure(target: str, truth: Truth, name: str, folder: Path) -> Run:
    """Open the window on a company and let the script work through it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.bootstrap import Program
    from app.ui import application
    from app.ui.main_window import MainWindow

    program = Program.start(config_dir=folder / "config")
    program.save_settings(replace(program.settings, toured=True))  # it would lie over the window
    if QApplication.instance() is None:
        application.make(program)
    state = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(program, state)
    window.show()
    opened: list[bool] = []
    window.company_shown.connect(lambda: opened.append(True))
    window.open_target(target)
    since = time.monotonic()
    while not opened or window.desk is None or window.desk.runner.is_busy:
        assert time.monotonic() - since < WAIT_S, "the company does not open"
        QTest.qWait(10)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window), "the window takes no keys"
    run = Run(name)
    Person(window, truth, run).work()
    window.close()
    return run


def main(argv: list[str]) -> int:
    """Measure both companies; exit code 1 where one takes more than KEYS_MAX keys a row or links wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--expenses", type=int, default=400)
    parser.add_argument("--open", type=int, default=60, dest="still_open")
    parser.add_argument("--quick", action="store_true", help="the sample company alone")
    arguments = parser.parse_args(argv)
    runs = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runs.append(measure(*sample_company(folder), "sample company", folder))
        if not arguments.quick:
            month = folder / "month"
            month.mkdir()
            target, truth = generated_month(
                month, expenses=arguments.expenses, still_open=arguments.still_open
            )
            runs.append(measure(target, truth, f"month of {arguments.expenses} expenses", month))
    reports = [run.report() for run in runs]
    if arguments.json:
        print(json.dumps({"keys_per_row_max": KEYS_MAX, "runs": reports}))
    else:
        for one in reports:
            print("  ".join(f"{key}={value}" for key, value in one.items()))
    return int(any(run.keys > KEYS_MAX * run.rows or run.wrong for run in runs))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
