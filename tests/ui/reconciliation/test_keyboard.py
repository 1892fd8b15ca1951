"""A month-end without a mouse (F85)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.shown import Side
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(month: Month, open_manager: Open, qtbot: QtBot) -> ManagerPage:
    """The manager in an active window, the keyboard in the pending list."""
    opened = open_manager()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.body.focus_left()
    assert opened.body.left[Side.PENDING].view.hasFocus()
    return opened


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


@pytest.mark.rule("F85", "F07")
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_a_month_end_needs_no_mouse(month: Month, page: ManagerPage, qtbot: QtBot) -> None:
    pending = page.body.left[Side.PENDING]
    press(qtbot, KEY.Key_Slash)
    assert page.filter_bar.search.hasFocus()
    QTest.keyClicks(page.filter_bar.search, "metro")
    qtbot.waitUntil(lambda: list(pending.model.ids) == [month.twin])
    QTest.keyClick(page.filter_bar.search, KEY.Key_F6)
    assert pending.view.hasFocus()
    press(qtbot, KEY.Key_Down)
    qtbot.waitUntil(lambda: page.presenter.selected_id == month.twin)
    press(qtbot, KEY.Key_2)
    chosen = page.body.candidates.current()
    assert chosen is not None
    assert chosen.row is not None
    second = chosen.row.payment.id
    press(qtbot, KEY.Key_Return)
    assert month.twin in page.body.left[Side.RECONCILED].model.ids
    page.commands.clear_filters.trigger()
    exact = {expense for expense, _ in month.open}
    for _ in range(2):
        for _ in pending.model.ids:
            if page.presenter.selected_id in exact:
                break
            press(qtbot, KEY.Key_N)
        exact.discard(page.presenter.selected_id)
        press(qtbot, KEY.Key_Return)
    assert page.presenter.totals is not None
    staged = page.presenter.totals.staged
    assert staged == 3
    press(qtbot, KEY.Key_Z, CTRL)
    assert page.presenter.totals.staged == 2
    press(qtbot, KEY.Key_Y, CTRL)
    assert page.presenter.totals.staged == 3
    with qtbot.waitSignal(page.closed, timeout=10_000):
        press(qtbot, KEY.Key_S, CTRL)
    assert month.shop.get_payment(second).state is LinkState.MANUAL


@pytest.mark.rule("F85")
def test_up_and_down_select_and_enter_reconciles_the_best_and_goes_on(
    month: Month, page: ManagerPage, qtbot: QtBot
) -> None:
    pending = page.body.left[Side.PENDING]
    expense, _ = month.open[3]
    pending.view.select_id(expense)
    press(qtbot, KEY.Key_Down)
    below = page.presenter.selected_id
    press(qtbot, KEY.Key_Up)
    assert page.presenter.selected_id == expense
    press(qtbot, KEY.Key_Return)
    assert expense not in pending.model.ids
    assert page.presenter.selected_id == below
    assert pending.view.hasFocus()


@pytest.mark.rule("F85")
def test_right_and_left_and_f6_move_between_the_lists(month: Month, page: ManagerPage, qtbot: QtBot) -> None:
    pending = page.body.left[Side.PENDING]
    pending.view.select_id(month.twin)
    press(qtbot, KEY.Key_Right)
    assert page.body.candidates.view.hasFocus()
    press(qtbot, KEY.Key_Down)
    chosen = page.body.candidates.current()
    assert chosen is not None
    assert chosen.number == 2
    press(qtbot, KEY.Key_Left)
    assert pending.view.hasFocus()
    assert page.presenter.selected_id == month.twin
    seen = []
    for _ in range(4):
        press(qtbot, KEY.Key_F6)
        focused = page.body.focused_panel()
        assert focused is not None
        seen.append(focused.view.objectName())
    assert seen == ["linkedPayments", "candidatePayments", "reconciledExpenses", "pendingExpenses"]


@pytest.mark.rule("F85", "F22")
def test_u_takes_a_link_back(month: Month, page: ManagerPage, qtbot: QtBot) -> None:
    expense, _ = month.linked[0]
    done = page.body.left[Side.RECONCILED].view
    done.setFocus()
    done.select_id(expense)
    press(qtbot, KEY.Key_U)
    assert expense in page.body.left[Side.PENDING].model.ids


@pytest.mark.rule("F85")
def test_letters_in_the_search_field_are_text_and_not_commands(
    month: Month, page: ManagerPage, qtbot: QtBot
) -> None:
    page.body.left[Side.RECONCILED].view.select_id(month.linked[0][0])
    press(qtbot, KEY.Key_F, CTRL)
    search = page.filter_bar.search
    assert search.hasFocus()
    QTest.keyClicks(search, "u1n?/e")
    assert search.text() == "u1n?/e"
    assert page.presenter.session.staged() == []


@pytest.mark.rule("F85")
def test_the_sheet_lists_every_key_and_the_palette_finds_a_command(
    month: Month, page: ManagerPage, qtbot: QtBot
) -> None:
    QTest.keyClicks(page.body.left[Side.PENDING].view, "?")
    sheet = page.findChild(QDialog, "shortcutSheet")
    assert sheet is not None
    said = {widget.accessibleName() for widget in sheet.findChildren(QWidget)}
    for action in (
        page.commands.reconcile,
        page.commands.undo,
        page.commands.save,
        page.commands.unreconcile,
    ):
        key = action.shortcuts()[0].toString(QKeySequence.SequenceFormat.NativeText)
        assert any(name.startswith(action.text()) and name.endswith(key) for name in said)
    sheet.close()
    page.body.focus_left()
    press(qtbot, KEY.Key_K, CTRL)
    palette = page.findChild(QDialog, "commandPalette")
    assert palette is not None
    field = palette.findChild(QLineEdit)
    assert field is not None
    field.setText("next pend")
    listing = palette.findChild(QListWidget)
    assert listing is not None
    assert listing.item(0).text() == "Next pending expense"
    QTest.keyClick(field, KEY.Key_Return)
    assert page.presenter.selected_id == page.body.left[Side.PENDING].model.ids[0]


@pytest.mark.rule("F85")
def test_every_painted_button_has_an_action_in_the_right_click_menu(month: Month, page: ManagerPage) -> None:
    page.body.left[Side.PENDING].view.select_id(month.twin)
    candidates = page.body.candidates.view.context_menu()
    assert page.commands.reconcile in candidates.actions()
    assert page.commands.reject in candidates.actions()
    page.body.left[Side.RECONCILED].view.select_id(month.linked[0][0])
    assert page.commands.unreconcile in page.body.linked.view.context_menu().actions()
    menus = page.actions_by_menu()
    assert {page.commands.reconcile, page.commands.unreconcile, page.commands.save} <= set(menus["Edit"])
    assert set(page.commands.exports) <= set(menus["File"])


@pytest.mark.rule("F85")
def test_a_screen_reader_hears_the_candidates_and_their_buttons(month: Month, page: ManagerPage) -> None:
    page.body.left[Side.PENDING].view.select_id(month.dinner)
    model = page.body.candidates.model
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [str(model.index(0, column).data(role)) for column in range(model.columnCount())]
    assert "Candidate 1" in heard
    assert "91.00\u00a0EUR" in heard
    assert "Reconcile" in heard
    assert any(text.startswith("Match: ") for text in heard)
