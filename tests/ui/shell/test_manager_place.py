"""The manager inside the window: what is staged, what changed meanwhile, what closing asks."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.models.ids import ExpenseId
from app.models.money import Money
from app.services.results import ExpenseDraft
from app.ui.main_window import MainWindow
from app.ui.reconciliation.shown import Side
from app.ui.shell.manager import ReconcilePage
from app.ui.shell.places import At
from app.ui.tables import TableView
from app.ui.widgets.navigation import SideNav
from tests.ui.shell.conftest import WAIT_MS, found, settle
from tests.ui.shell.office import Office


@pytest.fixture
def manager(window: MainWindow, qtbot: QtBot) -> ReconcilePage:
    """The manager, open on everything."""
    window.go(At.RECONCILE)
    page = window.page(At.RECONCILE)
    assert isinstance(page, ReconcilePage)
    qtbot.waitUntil(lambda: page.manager.presenter.totals is not None, timeout=WAIT_MS)
    settle(qtbot, window)
    return page


def test_what_changed_elsewhere_is_seen_when_the_manager_is_visited_again(
    window: MainWindow, manager: ReconcilePage, office: Office, qtbot: QtBot
) -> None:
    totals = manager.manager.presenter.totals
    assert totals is not None
    before = totals.pending
    window.go(At.EXPENSES)
    settle(qtbot, window)
    assert window.desk is not None
    company = window.desk.company
    draft = ExpenseDraft(office.shop.ann, date(2026, 10, 3), "Corner shop", Money(777, "EUR"))
    window.desk.write(lambda _progress: company.add_expense(draft))
    settle(qtbot, window)
    window.go(At.RECONCILE)

    def is_new() -> bool:
        now = manager.manager.presenter.totals
        return now is not None and now.pending == before + 1

    qtbot.waitUntil(is_new, timeout=WAIT_MS)
    settle(qtbot, window)


def has_candidate(manager: ReconcilePage, view: TableView, row: int) -> bool:
    """Tell whether any payment is offered for the expense of a row."""
    return bool(manager.manager.presenter.session.candidates(ExpenseId(view.table_model().id_at(row))))


@pytest.mark.rule("F07")
def test_closing_with_staged_work_asks_and_the_work_is_offered_again(
    window: MainWindow, manager: ReconcilePage, qtbot: QtBot
) -> None:
    presenter = manager.manager.presenter
    view = manager.manager.body.left[Side.PENDING].view
    row = next(row for row in range(view.table_model().rowCount()) if has_candidate(manager, view, row))
    view.select_row(row)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: presenter.right is not None and bool(presenter.right.candidates), timeout=WAIT_MS)
    assert presenter.right is not None
    presenter.reject(presenter.right.candidates[0].payment.id)
    settle(qtbot, window)
    nav = found(window, SideNav)
    assert nav.item(At.RECONCILE).accessibleName() == "Reconcile, 1", "the badge counts what is staged"
    answers: list[str] = []

    def stay() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        answers.extend(button.text() for button in dialog.findChildren(QAbstractButton))
        dialog.reject()

    QTimer.singleShot(200, stay)
    assert not window.close()
    assert answers
    assert window.desk is not None
    assert window.isVisible()
    presenter.discard()
    settle(qtbot, window)
