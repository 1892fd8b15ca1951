"""Long lists are made beside the window, and follow what is staged without being made anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import reconcile_session
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.filter_set import FilterSet
from app.ui.reconciliation.shown import Side
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month

WAIT_MS = 20_000


@pytest.fixture(autouse=True)
def every_list_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Treat the few rows of a test as a million."""
    monkeypatch.setattr(reconcile_session, "LARGE_ROWS", 0)


def listed(qtbot: QtBot, page: ManagerPage) -> None:
    qtbot.waitUntil(lambda: not page.presenter.is_listing and not page.tasks.is_busy, timeout=WAIT_MS)


def agrees(page: ManagerPage) -> None:
    """What is shown is what a question asked now would give."""
    presenter = page.presenter
    for side in Side:
        order = presenter.orders[side]
        query = presenter.filters.query(order.key, is_descending=order.is_descending)
        fresh = presenter.session.listed(query, is_open=side is Side.PENDING)
        assert list(page.body.left[side].model.ids) == list(fresh.ids)
        assert presenter.lists[side] == fresh


def test_typing_lists_beside_the_window_and_the_last_text_wins(
    qtbot: QtBot, open_manager: Open, month: Month
) -> None:
    page = open_manager()
    before = list(page.body.left[Side.PENDING].model.ids)
    page.presenter.set_filters(FilterSet(text="zzz"))
    assert page.presenter.is_listing
    assert list(page.body.left[Side.PENDING].model.ids) == before, "nothing is awaited"
    page.presenter.set_filters(FilterSet(text="a"))
    listed(qtbot, page)
    assert page.presenter.filters.text == "a"
    agrees(page)


def test_the_selection_stays_while_a_list_is_made_and_goes_when_it_is_left_out(
    qtbot: QtBot, open_manager: Open, month: Month
) -> None:
    page = open_manager()
    page.presenter.next_pending()
    listed(qtbot, page)
    chosen = page.presenter.selected_id
    page.presenter.sort(Side.PENDING, "amount", is_descending=False)
    listed(qtbot, page)
    assert page.presenter.selected_id == chosen
    assert page.body.left[Side.PENDING].view.current_id() == chosen
    page.presenter.set_filters(FilterSet(text="nothing holds this"))
    listed(qtbot, page)
    assert page.presenter.selected_id is None


@pytest.mark.parametrize(
    ("key", "is_descending"),
    [("date", True), ("merchant", False), ("amount", True), ("state", False), ("id", True)],
)
def test_lists_follow_each_staged_step_and_its_undo(
    qtbot: QtBot, open_manager: Open, month: Month, key: str, is_descending: bool
) -> None:
    page = open_manager()
    presenter = page.presenter
    for side in Side:
        presenter.sort(side, key, is_descending=is_descending)
    listed(qtbot, page)
    staged = 0
    presenter.next_pending()
    for _ in range(len(presenter.lists[Side.PENDING].ids)):
        right = presenter.right
        if right is None:
            break
        best = right.candidates[right.best].payment.id if right.best >= 0 else None
        if best is None or presenter.session.needs_reason(right.expense.expense.id, best) is not None:
            presenter.next_pending()
        else:
            presenter.reconcile(best)
            staged += 1
        agrees(page)
    assert staged > 1
    while presenter.session.can_undo:
        presenter.undo()
        agrees(page)


def test_a_step_staged_while_lists_are_made_is_in_them(
    qtbot: QtBot, open_manager: Open, month: Month
) -> None:
    page = open_manager()
    page.presenter.next_pending()
    listed(qtbot, page)
    while page.presenter.right is not None and page.presenter.right.best < 0:
        page.presenter.next_pending()
    page.presenter.sort(Side.PENDING, "amount", is_descending=False)
    page.presenter.reconcile()
    listed(qtbot, page)
    agrees(page)


def test_an_expense_that_filters_leave_out_is_shown_when_it_is_asked_for(
    qtbot: QtBot, open_manager: Open, month: Month
) -> None:
    page = open_manager()
    wanted = page.body.left[Side.PENDING].model.ids[-1]
    page.presenter.set_filters(FilterSet(text="nothing holds this"))
    listed(qtbot, page)
    page.presenter.show_expense(wanted)
    listed(qtbot, page)
    assert page.presenter.selected_id == wanted
    assert page.body.left[Side.PENDING].view.current_id() == wanted


def test_the_right_side_is_read_beside_the_window(qtbot: QtBot, open_manager: Open, month: Month) -> None:
    page = open_manager()
    presenter = page.presenter
    before = presenter.shown_right
    presenter.next_pending()
    wanted = page.body.left[Side.PENDING].model.ids[0]
    assert presenter.selected_id == wanted
    assert presenter.shown_right is before, "nothing is awaited"
    qtbot.waitUntil(lambda: presenter.shown_right is not None, timeout=WAIT_MS)
    shown = presenter.shown_right
    assert shown is not None
    assert shown.expense.expense.id == wanted
    assert [one.payment.id for one in shown.candidates] == [
        one.payment.id for one in presenter.session.candidates(shown.expense.expense.id)
    ]


def test_a_key_acts_on_the_expense_that_is_selected_not_on_the_one_still_shown(
    qtbot: QtBot, open_manager: Open, month: Month
) -> None:
    page = open_manager()
    presenter = page.presenter
    ids = list(page.body.left[Side.PENDING].model.ids)
    presenter.next_pending()
    listed(qtbot, page)
    presenter.next_pending()
    assert presenter.shown_right is not None
    assert presenter.shown_right.expense.expense.id == ids[0]
    QTest.keyPress(page.body.left[Side.PENDING].view, Qt.Key.Key_Shift)
    assert presenter.shown_right.expense.expense.id == ids[1]
    listed(qtbot, page)


def test_a_selection_that_is_left_at_once_is_never_shown(
    qtbot: QtBot, open_manager: Open, month: Month
) -> None:
    page = open_manager()
    shown: list[int] = []
    page.presenter.right_changed.connect(lambda right: shown.append(right.expense.expense.id))
    first, second, third, *_ = page.body.left[Side.PENDING].model.ids
    for one in (first, second, third):
        page.presenter.select(one)
    listed(qtbot, page)
    assert shown == [third]
