"""Selection drives the right side; filters, totals, words and pictures agree with the lists."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.services.results import Scope
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.columns import STATE_BADGES
from app.ui.reconciliation.filter_set import FilterSet, Key
from app.ui.reconciliation.lines import Part
from app.ui.reconciliation.shown import Side
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month

QUICK = (Key.STATE, Key.MISSING_RECEIPT, Key.AMOUNT, Key.DAY)


def select(page: ManagerPage, side: Side, expense_id: int) -> None:
    view = page.body.left[side].view
    assert view.select_id(expense_id)


def shown_text(page: ManagerPage, side: Side, row: int, key: str) -> str:
    model = page.body.left[side].model
    page.body.left[side].fill(page.presenter.rows.known)
    column = next(place for place, one in enumerate(model.columns) if one.key == key)
    return str(model.index(row, column).data())


@pytest.mark.rule("F01", "F02", "F05")
def test_without_a_selection_the_right_side_is_a_hint_and_not_an_empty_grid(
    month: Month, open_manager: Open
) -> None:
    page = open_manager()
    assert list(page.body.left[Side.PENDING].model.ids)
    assert sorted(page.body.left[Side.RECONCILED].model.ids) == sorted(e for e, _ in month.linked)
    assert page.presenter.right is None
    for panel in (page.body.linked, page.body.candidates):
        assert panel.model.rowCount() == 0
        hint = panel.view.findChild(QWidget, "emptyState")
        assert hint is not None
        assert hint.isVisible()
        assert "Select" in hint.accessibleName()


@pytest.mark.rule("F02", "F03", "F05")
def test_selecting_an_expense_shows_its_links_and_candidates_at_once(
    month: Month, open_manager: Open
) -> None:
    page = open_manager()
    expense, payment = month.open[0]
    select(page, Side.PENDING, expense)
    assert page.body.linked.model.rowCount() == 0
    best = page.body.candidates.current()
    assert best is not None
    assert best.row is not None
    assert (best.row.payment.id, best.number, best.is_best) == (payment, 1, True)
    done, paid = month.linked[0]
    select(page, Side.RECONCILED, done)
    assert [link.payment.id for link in page.body.linked.model.rows] == [paid]
    assert page.body.candidates.model.rowCount() == 0
    assert page.body.left[Side.PENDING].view.selected_rows() == []


@pytest.mark.rule("F03", "F86")
def test_candidates_stand_in_parts_and_those_outside_tolerance_below_with_the_reason(
    month: Month, open_manager: Open
) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.hotel)
    lines = page.body.candidates.model.rows
    parts = [list(Part).index(line.part) for line in lines]
    assert parts == sorted(parts)
    heads = [line for line in lines if line.row is None]
    texts = [page.body.candidates.model.columns[0].text(line) for line in heads]
    assert any(text.startswith("Outside tolerance: ") for text in texts)
    for line, following in pairwise(lines):
        if line.part is following.part is Part.SAME and line.row and following.row:
            assert line.row.candidate.score >= following.row.candidate.score
    heading = lines.index(heads[0])
    index = page.body.candidates.model.index(heading, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsSelectable
    assert page.body.candidates.view.columnSpan(heading, 0) > 1


@pytest.mark.rule("F13")
def test_a_foreign_purchase_shows_the_original_amount_and_compares_in_it(
    month: Month, open_manager: Open
) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.hotel)
    line = page.body.candidates.current()
    assert line is not None
    texts = {column.key: column.text(line) for column in page.body.candidates.model.columns}
    assert texts["gap"] == "exact"
    assert texts["payment"] == "Ace Hotel Brooklyn · 412.50\u00a0USD"
    assert texts["amount"] == "379.82"
    assert texts["days"] == "+1 d"
    left = page.body.left[Side.PENDING]
    assert shown_text(page, Side.PENDING, left.model.row_of(month.hotel), "amount") == "412.50\u00a0USD"


@pytest.mark.rule("F23")
def test_the_difference_of_a_tip_is_written_beside_the_amount(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    line = page.body.candidates.current()
    assert line is not None
    gap = next(column for column in page.body.candidates.model.columns if column.key == "gap")
    assert gap.text(line) == "+5.00"
    assert gap.tooltip is not None
    assert gap.tooltip(line) == "5.00\u00a0EUR more than claimed (6%)."


@pytest.mark.rule("F11")
def test_an_ambiguous_expense_names_the_payments_that_compete(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.twin)
    assert page.body.candidates.verdict.isVisible()
    text = page.body.candidates.verdict.text()
    assert text.startswith("Several payments fit equally well.")
    assert text.endswith("They are candidates 1 and 2.")


@pytest.mark.rule("F06", "G17")
def test_each_state_has_an_icon_of_its_own_and_a_word(month: Month, open_manager: Open) -> None:
    page = open_manager()
    row = page.body.left[Side.RECONCILED].model.row_of(month.linked[0][0])
    assert shown_text(page, Side.RECONCILED, row, "state") == "Automatic"
    ambiguous = page.body.left[Side.PENDING].model.row_of(month.twin)
    assert shown_text(page, Side.PENDING, ambiguous, "state") == "Ambiguous"
    assert len({badge.icon for badge in STATE_BADGES.values()}) == len(STATE_BADGES)
    select(page, Side.RECONCILED, month.linked[0][0])
    status = page.body.linked.model.columns[0]
    assert status.text(page.body.linked.model.rows[0]) == "Automatic"
    assert status.badge is not None
    assert status.badge(page.body.linked.model.rows[0]) == STATE_BADGES[LinkState.AUTOMATIC]


@pytest.mark.rule("F15")
@pytest.mark.parametrize("name", ["twin", "dinner", "hotel"])
def test_the_waterfall_adds_up_to_the_score_it_shows(month: Month, open_manager: Open, name: str) -> None:
    page = open_manager()
    select(page, Side.PENDING, getattr(month, name))
    line = page.body.candidates.current()
    assert line is not None
    assert line.row is not None
    candidate = line.row.candidate
    waterfall = page.body.evidence.waterfall
    assert waterfall.isVisibleTo(page)
    assert waterfall.total == pytest.approx(candidate.score, abs=1e-9)
    spoken = waterfall.spoken()
    assert "Amount" in spoken
    assert f"Probability: {page.body.candidates.model.columns[1].text(line)}" in spoken


@pytest.mark.rule("F15")
def test_the_waterfall_of_a_saved_link_is_the_one_stored_with_it(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.RECONCILED, month.linked[0][0])
    link = page.body.linked.model.rows[0]
    assert link.evidence
    assert page.body.evidence.waterfall.isVisibleTo(page)
    assert "Amount" in page.body.evidence.waterfall.spoken()


@pytest.mark.rule("F09")
def test_the_figures_in_the_head_equal_the_lists(month: Month, open_manager: Open) -> None:
    page = open_manager()
    pending, done = (page.body.left[side].model.ids for side in Side)
    assert page.header.figure(LinkState.PENDING).text() == str(len(pending))
    assert page.header.figure(LinkState.AUTOMATIC).text() == str(len(done))
    assert page.header.figure(LinkState.AMBIGUOUS).text() == "1"
    assert page.header.figure(LinkState.AMBIGUOUS).accessibleName() == "of these ambiguous: 1"
    assert page.header.figure(LinkState.PENDING).accessibleName() == f"Pending: {len(pending)}"


@pytest.mark.rule("F09", "F86")
def test_a_figure_shows_the_rows_behind_it(month: Month, open_manager: Open) -> None:
    page = open_manager()
    page.header.figure(LinkState.AMBIGUOUS).click()
    assert list(page.body.left[Side.PENDING].model.ids) == [month.twin]
    assert page.filter_bar.quick(Key.STATE).isChecked()
    page.header.figure(LinkState.PENDING).click()
    waiting = page.body.left[Side.PENDING].model.ids
    assert str(len(waiting)) == page.header.figure(LinkState.PENDING).text()
    assert month.twin in waiting, "what is ambiguous is pending too"
    assert not page.filter_bar.quick(Key.STATE).isChecked()


@pytest.mark.rule("F86")
def test_every_filter_is_visible_and_can_be_taken_away(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    everything = page.filter_bar.findChild(QWidget, "countOfAll").text()  # type: ignore[union-attr] # a label
    page.filter_bar.search.setText("metro")
    qtbot.waitUntil(lambda: list(page.body.left[Side.PENDING].model.ids) == [month.twin])
    QTest.mouseClick(page.filter_bar.quick(Key.AMOUNT), Qt.MouseButton.LeftButton)
    assert list(page.body.left[Side.PENDING].model.ids) == []
    assert len(page.presenter.filters) == 2
    amount = page.filter_bar.findChild(QWidget, "active_amount")
    assert amount is not None
    QTest.mouseClick(amount, Qt.MouseButton.LeftButton)
    assert list(page.body.left[Side.PENDING].model.ids) == [month.twin]
    clear = page.filter_bar.findChild(QWidget, "clearFilters")
    assert clear is not None
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert page.presenter.filters == FilterSet()
    assert page.filter_bar.search.text() == ""
    assert page.filter_bar.findChild(QWidget, "countOfAll").text() == everything  # type: ignore[union-attr] # a label


@pytest.mark.rule("F02", "F86")
def test_a_filter_that_hides_the_selected_expense_empties_the_right_side(
    month: Month, open_manager: Open
) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    page.presenter.set_filters(FilterSet(text="metro"))
    assert page.presenter.right is None
    assert page.body.candidates.model.rowCount() == 0
    select(page, Side.PENDING, month.twin)
    page.presenter.clear_filters()
    assert page.presenter.selected_id == month.twin
    assert page.body.left[Side.PENDING].view.current_id() == month.twin


def test_a_scope_shows_its_own_expenses_and_says_so(month: Month, open_manager: Open) -> None:
    page = open_manager(Scope("instrument", month.shop.amex))
    ids = page.body.left[Side.PENDING].model.ids
    assert len(ids) > 0
    assert {month.shop.get_expense(one).instrument_id for one in ids} == {month.shop.amex}
    scope = page.header.findChild(QWidget, "scope")
    assert "Amex 1009" in scope.text()  # type: ignore[union-attr] # a label


def test_every_control_that_takes_the_focus_has_a_name(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.twin)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert nameless == []


@pytest.mark.rule("F04")
def test_at_1100_pixels_nothing_of_the_filter_bar_overlaps_and_reconcile_is_in_reach(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager(width=1300, height=760)
    select(page, Side.PENDING, month.dinner)
    page.resize(1044, 660)  # a window of 1100 pixels with the narrow side bar
    view = page.body.candidates.view
    qtbot.waitUntil(lambda: view.horizontalHeader().length() <= view.viewport().width())
    assert view.viewport().rect().contains(view.action_rect(view.current_row()))
    bar = page.filter_bar
    count = bar.findChild(QWidget, "countOfAll")
    assert count is not None
    parts = (bar.search, bar.instruments, *map(bar.quick, QUICK), count)
    qtbot.waitUntil(
        lambda: not any(a.geometry().intersects(b.geometry()) for a, b in pairwise(parts)), timeout=2_000
    )
    assert count.geometry().right() <= bar.width()
