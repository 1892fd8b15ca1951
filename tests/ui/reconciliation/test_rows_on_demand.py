"""The left lists read their rows beside the window, and only what changed is read again."""

import threading
from collections.abc import Sequence

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.reconciliation.columns import candidate_columns, expense_columns, linked_columns
from app.ui.reconciliation.marks import Marks
from app.ui.reconciliation.panels import CandidatesModel
from app.ui.reconciliation.shown import Side
from tests.companies import Shop
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month, a_month
from tests.ui.reconciliation.test_selecting import select


@pytest.mark.rule("F01")
def test_scrolling_never_reads_rows_in_the_windows_own_thread(
    shop: Shop, open_manager: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_month(shop, linked=2, still_open=0)
    shop.add_expenses(*(shop.expense(amount=f"{n}.10", merchant=f"Shop {n}") for n in range(1, 700)))
    page = open_manager()
    session = page.presenter.session
    read, threads = session.expense_rows, []

    def watched(ids: Sequence[int]) -> object:
        threads.append(threading.current_thread())
        return read(ids)

    monkeypatch.setattr(session, "expense_rows", watched)
    panel = page.body.left[Side.PENDING]
    bar = panel.view.verticalScrollBar()
    for value in (bar.maximum(), bar.maximum() // 2, bar.maximum() // 4):
        bar.setValue(value)
        qtbot.waitUntil(lambda: panel.model.held(max(0, panel.view.rowAt(0))) is not None)
    assert threads
    assert threading.main_thread() not in threads


def test_a_staged_link_leaves_the_rows_on_screen_painted(month: Month, open_manager: Open) -> None:
    page = open_manager()
    panel = page.body.left[Side.PENDING]
    top = panel.model.id_at(0)
    expense, _ = month.open[4]
    select(page, Side.PENDING, expense)
    page.commands.reconcile.trigger()
    assert panel.model.id_at(0) == top
    assert panel.model.held(0) is not None, "the rows at hand are delivered before anything is painted"


def test_the_list_stays_where_it_is_while_one_works_through_it(shop: Shop, open_manager: Open) -> None:
    a_month(shop, linked=0, still_open=60)
    page = open_manager()
    view = page.body.left[Side.PENDING].view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    view.select_row(view.rowAt(120))
    staged = 0
    while page.presenter.right is not None and staged < 3:
        if (
            page.presenter.right.best >= 0
            and page.presenter.right.candidates[0].candidate.amount_gap_minor == 0
        ):
            page.commands.reconcile.trigger()
            staged += 1
        else:
            page.commands.next_pending.trigger()
    assert staged == 3
    assert abs(bar.value() - before) <= view.rowHeight(0)


def test_the_models_keep_the_rules_of_models(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.twin)
    model = CandidatesModel(candidate_columns("EUR", Marks()))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(page.body.candidates.model.rows)
    assert model.rowCount() == page.body.candidates.model.rowCount()
    del tester


@pytest.mark.parametrize(
    "columns", [expense_columns("EUR", Marks()), linked_columns(), candidate_columns("EUR", Marks())]
)
def test_each_table_has_one_column_that_takes_the_room_left(columns: Sequence[object]) -> None:
    assert sum(bool(getattr(column, "stretch", False)) for column in columns) == 1


@pytest.mark.parametrize(("width", "is_wide"), [(1100, False), (1440, False), (1920, True)])
def test_nothing_needs_a_horizontal_scrollbar(
    month: Month, open_manager: Open, width: int, is_wide: bool
) -> None:
    page = open_manager(width=width, height=820)
    select(page, Side.PENDING, month.dinner)
    for panel in page.body.panels():
        assert panel.view.horizontalScrollBar().maximum() == 0, panel.view.objectName()
    assert (page.body.evidence.x() > 0 and page.body._is_wide) is is_wide
    rect = page.body.candidates.view.action_rect(0)
    assert page.body.candidates.view.viewport().rect().contains(rect)
