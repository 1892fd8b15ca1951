"""The history in the window: lines, rows, taking back."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.models.history import EntryState
from app.ui.history.page import HistoryPage
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from tests.ui.shell.conftest import found, settle


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    window.go(At.HISTORY)
    settle(qtbot, window)
    made = window.page(At.HISTORY)
    assert isinstance(made, HistoryPage)
    return made


@pytest.mark.rule("G24")
def test_the_history_lists_larger_acts_first_and_says_so(page: HistoryPage, window: MainWindow) -> None:
    assert [chip.text() for chip in page.filters.chips] == ["Without single changes"]
    assert page.shown is not None
    assert page.shown.entry.kind == "automatic"
    assert "can be taken back" in found(page, type(page.filters.problem), "historyVerdict").text()
    assert page.menu_actions()["Edit"][0] is page.reverse_action


@pytest.mark.rule("G24")
def test_a_line_is_taken_back_and_the_reversal_leads_to_it(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert page.shown is not None
    line, rows = page.shown.entry.id, page.shown.open
    page.reverse()
    dialog = page._dialog
    assert "become open again" in dialog.sentence.text()
    assert found(dialog, QCheckBox, "rememberPairs").isChecked()
    dialog.reason.setText("wrong threshold")
    dialog.accept()
    settle(qtbot, window)
    settle(qtbot, window)
    assert page.shown is not None
    entry = page.shown.entry
    assert (entry.id, entry.state, page.shown.done) == (line, EntryState.REVERSED, rows)
    assert not page.reverse_action.isEnabled()
    page.go_to_other()
    settle(qtbot, window)
    assert page.shown is not None
    assert (page.shown.entry.reverses, page.shown.entry.reason) == (line, "wrong threshold")


@pytest.mark.rule("G24", "G25")
def test_the_history_is_searched_by_kind_person_and_state(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.presenter.clear()
    settle(qtbot, window)
    every = len(page.model.ids)

    def count(text: str) -> int:
        page.filters.search.setText(text)
        page.filters.search.search_now()
        settle(qtbot, window)
        assert not page.filters.problem.isVisible(), page.filters.problem.text()
        return len(page.model.ids)

    assert count("kind:automatic") >= 1
    assert count("-kind:automatic") == every - count("kind:automatic")
    assert count("by:maria") == every
    assert count("by:nobody") == 0
    assert count("is:stands kind:automatic") >= 1
    assert count("date:2020") == 0
