"""Triage in the window: one open item at a time, one key each (G22)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.expense import ExpenseStatus
from app.models.ids import ExpenseId, PaymentId
from app.models.note import RowKind
from app.models.payment import LinkState
from app.services.triage import Kind
from app.services.views import ListQuery
from app.ui import application
from app.ui.main_window import MainWindow
from app.ui.reconciliation.bulk import BulkDialog
from app.ui.shell.manager import ReconcilePage
from app.ui.shell.places import At
from app.ui.triage.view import TriageView
from benchmarks import triage as benchmark
from benchmarks.triage_months import sample_company
from tests.companies import Shop, a_program
from tests.ui.shell.conftest import settle
from tests.ui.shell.office import Office

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 10, 21)


@pytest.fixture
def rows(window: MainWindow, office: Office) -> Shop:
    """Adds rows to the company that the window has open."""
    assert window.desk is not None
    return replace(office.shop, company=window.desk.company, added=1_000)


def a_pair(rows: Shop, amount: str, name: str = "Timber Yard", paid: str = "") -> tuple[ExpenseId, PaymentId]:
    """Add a pair that waits for a person, because its expense is no draft."""
    (expense,) = rows.add_expenses(
        rows.expense(amount=amount, day=DAY, merchant=name, status=ExpenseStatus.SUBMITTED)
    )
    (payment,) = rows.add_payments(
        rows.payment(amount=paid or amount, day=DAY, descriptor=f"{name.upper()} CORK")
    )
    return expense, payment


def enter(window: MainWindow, qtbot: QtBot) -> TriageView:
    """Press Ctrl+T, and wait for the first item."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, KEY.Key_T, CTRL)
    assert window.at is At.RECONCILE
    page = window.page(At.RECONCILE)
    assert isinstance(page, ReconcilePage)
    view = page.triage
    qtbot.waitUntil(lambda: view.presenter.view is not None, timeout=20_000)
    settle(qtbot, window)
    assert page.is_triage
    return view


def press(key: Qt.Key, window: MainWindow, qtbot: QtBot, modifier: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key with Ctrl, or another modifier, where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    settle(qtbot, window)


def plain(key: Qt.Key, window: MainWindow, qtbot: QtBot) -> None:
    press(key, window, qtbot, Qt.KeyboardModifier.NoModifier)


def state(rows: Shop, expense: ExpenseId) -> LinkState:
    return rows.get_expense(expense).state


@pytest.mark.rule("G22", "F85")
def test_on_the_sample_company_a_row_takes_at_most_one_key_and_a_half(tmp_path: Path, qtbot: QtBot) -> None:
    target, truth = sample_company(tmp_path)
    run = benchmark.measure(target, truth, "sample company", tmp_path)
    assert run.rows >= 30, "most of what is open was settled"
    assert run.wrong == 0
    assert run.keys <= benchmark.KEYS_MAX * run.rows, run.report()


@pytest.mark.rule("G22", "F04", "F07")
def test_enter_takes_the_best_and_the_bar_counts_down(window: MainWindow, rows: Shop, qtbot: QtBot) -> None:
    expense, payment = a_pair(rows, "118.35")
    view = enter(window, qtbot)
    item = view.presenter.view
    assert item is not None
    assert (item.item.kind, item.item.expense_ids) == (Kind.STRONG, (expense,))
    assert view.card.title.text() == "Timber Yard"
    assert view.card.amount.text() == "118.35\u00a0EUR"
    before = view.countdown.open.text()
    plain(KEY.Key_Return, window, qtbot)
    assert int(view.countdown.open.text().split()[0]) == int(before.split()[0]) - 2
    assert state(rows, expense) is LinkState.PENDING, "it is staged, not saved"
    press(KEY.Key_S, window, qtbot)
    assert state(rows, expense) is LinkState.MANUAL
    assert rows.get_payment(payment).open_minor == 0
    assert window.at is At.HOME, "saving goes back to where triage was opened from"


@pytest.mark.rule("G22")
def test_a_digit_reconciles_another_candidate(window: MainWindow, rows: Shop, qtbot: QtBot) -> None:
    expense, _ = a_pair(rows, "55.10", "Ramen Yard")
    (other,) = rows.add_payments(rows.payment(amount="55.10", day=DAY, descriptor="RAMEN YARD 2"))
    view = enter(window, qtbot)
    while view.presenter.view is not None and expense not in view.presenter.view.item.expense_ids:
        plain(KEY.Key_S, window, qtbot)
    item = view.presenter.view
    assert item is not None
    place = next(n for n, one in enumerate(item.candidates) if one.payment.id == other)
    plain(Qt.Key(int(KEY.Key_1) + place), window, qtbot)
    press(KEY.Key_S, window, qtbot)
    assert rows.get_payment(other).open_minor == 0


@pytest.mark.rule("G22", "F23", "F24")
def test_a_difference_asks_for_its_cause_and_enter_takes_the_proposed_one(
    window: MainWindow, rows: Shop, qtbot: QtBot
) -> None:
    expense, _ = a_pair(rows, "64.00", "Copper Pot", "70.40")
    view = enter(window, qtbot)
    while view.presenter.view is not None and expense not in view.presenter.view.item.expense_ids:
        plain(KEY.Key_S, window, qtbot)
    plain(KEY.Key_Return, window, qtbot)
    assert view.strip.is_open
    assert "6.40" in view.strip.accessibleName()
    plain(KEY.Key_Escape, window, qtbot)
    assert view.strip.isHidden(), "Esc takes the question back, not triage"
    assert window.at is At.RECONCILE
    plain(KEY.Key_Return, window, qtbot)
    plain(KEY.Key_Return, window, qtbot)
    press(KEY.Key_S, window, qtbot)
    (link,) = rows.company.browse.related(expense)
    assert link.reason == "Tip"


@pytest.mark.rule("G22", "F17", "G15", "F85")
def test_payments_without_an_expense_become_one_or_are_set_aside_and_undo_brings_them_back(
    window: MainWindow, rows: Shop, qtbot: QtBot
) -> None:
    made, aside = rows.add_payments(
        rows.payment(amount="990.00", day=DAY, descriptor="FURNITURE CORK"),
        rows.payment(amount="1200.00", day=DAY, descriptor="SALARIES BATCH"),
    )
    view = enter(window, qtbot)
    assert view.presenter.view is not None
    assert view.presenter.view.item.payment_ids == (aside,), "the larger one comes first"
    plain(KEY.Key_I, window, qtbot)
    assert view.strip.is_open
    plain(KEY.Key_Return, window, qtbot)
    assert view.presenter.view.item.payment_ids == (made,)
    plain(KEY.Key_C, window, qtbot)
    press(KEY.Key_Z, window, qtbot)
    assert view.presenter.view.item.payment_ids == (made,), "undo shows the item again"
    plain(KEY.Key_C, window, qtbot)
    press(KEY.Key_S, window, qtbot)
    assert rows.get_payment(aside).state is LinkState.IGNORED
    (row,) = rows.company.browse.payment_rows([aside])
    assert row.reason_detail.startswith("Salaries")
    assert rows.get_payment(made).state is LinkState.MANUAL


@pytest.mark.rule("G22")
def test_not_a_match_keeps_the_item_and_drops_the_candidate(
    window: MainWindow, rows: Shop, qtbot: QtBot
) -> None:
    expense, payment = a_pair(rows, "118.35")
    view = enter(window, qtbot)
    assert view.presenter.view is not None
    plain(KEY.Key_N, window, qtbot)
    item = view.presenter.view
    assert item.item.expense_ids == (expense,)
    assert payment not in [one.payment.id for one in item.candidates]
    press(KEY.Key_Z, window, qtbot)
    assert payment in [one.payment.id for one in view.presenter.view.candidates]


@pytest.mark.rule("G22", "G26")
def test_asking_writes_the_question_and_goes_on(window: MainWindow, rows: Shop, qtbot: QtBot) -> None:
    expense, _ = a_pair(rows, "118.35")
    view = enter(window, qtbot)
    plain(KEY.Key_Q, window, qtbot)
    assert view.presenter.view is None or expense not in view.presenter.view.item.expense_ids
    (asked,) = rows.company.notes(RowKind.EXPENSE, expense)
    assert "Please send the receipt" in asked.body


@pytest.mark.rule("G22")
def test_the_end_says_what_is_left_and_r_goes_through_it_again(
    window: MainWindow, rows: Shop, qtbot: QtBot
) -> None:
    expense, _ = a_pair(rows, "118.35")
    view = enter(window, qtbot)
    for _ in range(60):
        if view.presenter.view is None:
            break
        plain(KEY.Key_S, window, qtbot)
    assert view.stack.currentIndex() == 2
    assert view.end.title.text() == "Nothing is left to decide now"
    assert view.presenter.figures().later > 0
    plain(KEY.Key_R, window, qtbot)
    assert view.presenter.view is not None
    assert expense in view.presenter.view.item.expense_ids
    plain(KEY.Key_Escape, window, qtbot)
    assert window.at is At.HOME


@pytest.mark.rule("G22")
def test_when_nothing_is_open_everything_is_tied_out(window: MainWindow, rows: Shop, qtbot: QtBot) -> None:
    company = rows.company
    company.delete_expenses([ExpenseId(one) for one in company.browse.expenses(ListQuery()).ids
                             if rows.get_expense(one).state is LinkState.PENDING
                             and rows.get_expense(one).paid_by.value.startswith("company")])  # fmt: skip
    left = [one for one in company.browse.payments(ListQuery()).ids
            if rows.get_payment(one).state is LinkState.PENDING]  # fmt: skip
    company.ignore_payment([PaymentId(one) for one in left], reason="none")
    window.go(At.RECONCILE, "triage")
    page = window.page(At.RECONCILE)
    assert isinstance(page, ReconcilePage)
    qtbot.waitUntil(lambda: page.triage.stack.currentIndex() == 2, timeout=20_000)
    assert page.triage.end.title.text() == "Everything is tied out"
    assert page.triage.countdown.open.text() == "0 open"


@pytest.mark.rule("F84", "G22")
def test_strong_suggestions_are_previewed_from_triage_and_staged_at_once(
    window: MainWindow, rows: Shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = [
        a_pair(rows, amount, name) for amount, name in (("118.35", "Timber Yard"), ("71.05", "Liffey Fuel"))
    ]
    view = enter(window, qtbot)
    seen: list[int] = []

    def accept(dialog: BulkDialog) -> int:
        seen.append(len(dialog.chosen))
        return int(BulkDialog.DialogCode.Accepted)

    monkeypatch.setattr(BulkDialog, "exec", accept)
    press(KEY.Key_A, window, qtbot, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    settle(qtbot, window)
    assert seen[0] >= len(pairs)
    assert view.presenter.figures().by_kind.get(Kind.STRONG, 0) == 0
    assert view.presenter.figures().staged == seen[0]
    press(KEY.Key_Z, window, qtbot)
    assert view.presenter.figures().staged == 0, "one undo takes the batch back"


@pytest.mark.rule("G22")
def test_triage_is_reached_from_home_the_menu_and_the_manager_and_leads_back(
    window: MainWindow, rows: Shop, qtbot: QtBot
) -> None:
    a_pair(rows, "118.35")
    assert window.menus.reconcile.title() == "&Reconcile"
    window.go(At.RECONCILE)
    page = window.page(At.RECONCILE)
    assert isinstance(page, ReconcilePage)
    qtbot.waitUntil(lambda: page.manager.presenter.is_open, timeout=20_000)
    settle(qtbot, window)
    page.manager.header.triage.click()
    qtbot.waitUntil(lambda: page.triage.presenter.view is not None, timeout=20_000)
    settle(qtbot, window)
    page.triage.commands.leave.trigger()
    assert not page.is_triage
    assert window.at is At.RECONCILE, "from the manager it leads back to the manager"
    assert "Ctrl+T" in [one.shortcut().toString() for one in window.menus.reconcile.actions()]


@pytest.mark.rule("G22")
def test_an_empty_company_is_told_what_to_do(tmp_path: Path, qtbot: QtBot) -> None:
    program = a_program(tmp_path)
    program.create_company(str(tmp_path / "new.tieout"), name="New", currency="EUR", user="maria").close()
    application.make(program)
    window = MainWindow(program, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.company_shown, timeout=20_000):
        window.open_target(str(tmp_path / "new.tieout"))
    settle(qtbot, window)
    window.go(At.RECONCILE, "triage")
    page = window.page(At.RECONCILE)
    assert isinstance(page, ReconcilePage)
    qtbot.waitUntil(lambda: page.triage.stack.currentIndex() == 2, timeout=20_000)
    assert page.triage.end.title.text() == "Nothing to decide yet"
    assert "Ctrl+I" in page.triage.end.detail.text()
    window.close()
