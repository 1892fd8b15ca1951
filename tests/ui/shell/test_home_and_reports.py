"""Home's numbers and their rows; reports with the state of each expense."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.services.results import Scope
from app.services.views import ListQuery
from app.ui.expenses.page import ExpensesPage
from app.ui.home.page import HomePage
from app.ui.main_window import MainWindow
from app.ui.payments.page import PaymentsPage
from app.ui.reports.page import ReportsPage
from app.ui.shell.manager import ReconcilePage
from app.ui.shell.places import At
from tests.ui.shell.conftest import found, settle
from tests.ui.shell.office import Office


@pytest.fixture
def home(window: MainWindow) -> HomePage:
    """Home, as the window shows it first."""
    page = window.page(At.HOME)
    assert isinstance(page, HomePage)
    return page


@pytest.fixture
def reports(window: MainWindow, office: Office, qtbot: QtBot) -> ReportsPage:
    """The report of the office, open."""
    window.go(At.REPORTS, int(office.report))
    settle(qtbot, window)
    page = window.page(At.REPORTS)
    assert isinstance(page, ReportsPage)
    return page


def test_each_number_leads_to_as_many_rows(window: MainWindow, home: HomePage, qtbot: QtBot) -> None:
    for tile, place in (
        (home.pending, At.EXPENSES),
        (home.ambiguous, At.EXPENSES),
        (home.payments, At.PAYMENTS),
    ):
        window.go(At.HOME)
        settle(qtbot, window)
        tile.click()
        settle(qtbot, window)
        assert window.at is place
        page = window.page(place)
        assert isinstance(page, ExpensesPage | PaymentsPage)
        assert page.model.rowCount() == int(tile.text())


def test_what_needs_attention_leads_to_its_rows(window: MainWindow, home: HomePage, qtbot: QtBot) -> None:
    row = next(row for row in home.attention.rows if "receipt" in row.said.title)
    row.click()
    settle(qtbot, window)
    page = window.page(At.EXPENSES)
    assert isinstance(page, ExpensesPage)
    assert page.model.rowCount() == int(row.said.right)
    assert page.filters.chips, "the filter is visible"


def test_a_month_shows_its_expenses(window: MainWindow, home: HomePage, qtbot: QtBot) -> None:
    cell = home.months.cells[-1]
    cell.click()
    settle(qtbot, window)
    page = window.page(At.EXPENSES)
    assert isinstance(page, ExpensesPage)
    rows = page.desk.company.browse.expense_rows(list(page.model.ids))
    assert {row.expense.spent_on.month for row in rows} == {11}


def test_the_next_step_of_open_expenses_is_the_manager(
    window: MainWindow, home: HomePage, qtbot: QtBot
) -> None:
    assert "to settle" in home._next.sentence
    home._next.button.click()
    settle(qtbot, window)
    assert window.at is At.RECONCILE


@pytest.mark.rule("F16")
def test_matching_again_says_what_came_of_it(window: MainWindow, home: HomePage, qtbot: QtBot) -> None:
    home.match_action.trigger()
    settle(qtbot, window)
    assert any(
        "reconciled" in toast.sentence and "ambiguous" in toast.sentence for toast in window.notices.toasts
    )


@pytest.mark.rule("G17")
def test_a_report_keeps_company_paid_and_own_pocket_apart(reports: ReportsPage) -> None:
    content = reports.view.content
    assert content is not None
    assert {row.expense.is_company_paid for row in content.company_paid} == {True}
    assert {row.expense.is_company_paid for row in content.own_money} == {False}
    state = reports.view.company_paid.model.columns[0]
    assert state.key == "state"
    for row in content.company_paid:
        assert state.text(row), "a word"
        assert state.badge is not None
        badge = state.badge(row)
        assert badge is not None
        assert badge.icon, "and an icon"


@pytest.mark.rule("F09")
def test_the_summary_equals_the_list_and_filters_it(reports: ReportsPage) -> None:
    content = reports.view.content
    assert content is not None
    for state, tile in reports.view.tiles.items():
        tile.click()
        rows = reports.view.company_paid.model.rows
        assert len(rows) == int(tile.text())
        wanted = {LinkState.PENDING, LinkState.PARTIAL} if state is LinkState.PENDING else {state}
        assert {row.state for row in rows} <= wanted
        tile.click()
    assert len(reports.view.company_paid.model.rows) == len(content.company_paid)


@pytest.mark.rule("F07")
def test_the_manager_opened_from_a_report_goes_back_there(
    window: MainWindow, reports: ReportsPage, office: Office, qtbot: QtBot
) -> None:
    reports.view.manager_button.click()
    settle(qtbot, window)
    page = window.page(At.RECONCILE)
    assert page.isVisible()
    assert isinstance(page, ReconcilePage)
    assert page._scope == Scope("report", office.report)
    found(page, QAbstractButton, "back").click()
    settle(qtbot, window)
    assert window.at is At.REPORTS
    assert reports.view.isVisible()


def test_an_expense_of_a_report_opens_in_the_list(
    window: MainWindow, reports: ReportsPage, qtbot: QtBot
) -> None:
    expense_id = reports.view.company_paid.model.id_at(2)
    reports.view.company_paid.table.row_activated.emit(2)
    settle(qtbot, window)
    page = window.page(At.EXPENSES)
    assert isinstance(page, ExpensesPage)
    assert page.table.current_id() == expense_id
    assert page.presenter.query == ListQuery()


def test_reports_are_sorted_and_searched(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    window.go(At.REPORTS)
    settle(qtbot, window)
    page = window.page(At.REPORTS)
    assert isinstance(page, ReportsPage)
    page.show_list()
    page.list.table.sort_wanted.emit("count", True)
    counts = [row.expense_count for row in page.list.model.rows]
    assert counts == sorted(counts, reverse=True)
    page.search.setText("no such report")
    page.search.search_changed.emit("no such report")
    assert page.list.model.rowCount() == 0
