"""Causes of differences in Settings: stored row by row, and never without a limit (F24)."""

import pytest
from pytestqt.qtbot import QtBot

from app.models.variance import Cause, CauseRule
from app.ui.main_window import MainWindow
from app.ui.settings.page import SettingsPage
from app.ui.shell.places import At
from tests.ui.shell.conftest import settle


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    """The settings page, filled."""
    window.go(At.SETTINGS)
    settle(qtbot, window)
    page = window.page(At.SETTINGS)
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.differences.rows[Cause.TIP].share.text() == "25", timeout=10_000)
    return page


@pytest.mark.rule("F24")
def test_a_cause_is_stored_when_its_field_is_left(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    row = settings.differences.rows[Cause.TIP]
    row.account.setText(" 6640 ")
    row.limit.setText("20.00")
    row.text.setText("Tips, not taxed")
    row.account.editingFinished.emit()
    assert window.desk is not None
    company = window.desk.company
    wanted = CauseRule(Cause.TIP, 2_000, 250_000, "6640", "Tips, not taxed")
    settle(qtbot, window)
    assert wanted in company.variance_causes()


@pytest.mark.rule("F24")
def test_an_account_without_a_limit_and_a_wrong_amount_are_said_below_the_row(settings: SettingsPage) -> None:
    row = settings.differences.rows[Cause.OTHER]
    row.account.setText("6999")
    row.account.editingFinished.emit()
    assert row.problem.text() == "Enter a limit too: nothing is written off without one."
    row.limit.setText("1.234")
    row.limit.editingFinished.emit()
    assert row.problem.text().startswith("Write an amount such as")
    row.limit.setText("")
    row.share.setText("101")
    row.share.editingFinished.emit()
    assert row.problem.text() == "Write a percentage between 0 and 100."
