"""Accept strong suggestions: previewed, ticked above a chance, staged as one batch, undone at once (F84)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from app.services.results import Scope
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.bulk import BulkDialog, evidence
from app.ui.reconciliation.shown import Side
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month


def accept(page: ManagerPage, qtbot: QtBot, act: Callable[[BulkDialog], None]) -> None:
    """Run the command and answer its dialog."""
    seen: list[bool] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, BulkDialog):
            QTimer.singleShot(20, answer)
            return
        seen.append(True)
        try:
            act(dialog)
        finally:
            dialog.accept()

    QTimer.singleShot(20, answer)
    page.commands.bulk.trigger()
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    qtbot.waitUntil(lambda: not page.presenter.is_busy and not page.tasks.is_busy, timeout=20_000)


@pytest.mark.rule("F84")
def test_what_is_ticked_is_staged_as_one_batch_and_one_undo_takes_it_back(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    left_out: list[int] = []

    def act(dialog: BulkDialog) -> None:
        rows = dialog.model.rows
        assert {(one.expense.id, one.payment.id) for one in rows} <= {
            *month.open,
            (month.hotel, month.hotel_paid),
        }
        assert len(rows) > 5
        assert all(one.candidate.probability >= 0.95 for one in rows)
        assert all("equal" in evidence(one) for one in rows)
        left_out.append(rows[0].expense.id)
        QTest.keyClick(dialog.view, Qt.Key.Key_Space)
        assert rows[0].expense.id not in {e for e, _ in dialog.chosen}

    before = set(page.body.left[Side.PENDING].model.ids)
    accept(page, qtbot, act)
    staged = before - set(page.body.left[Side.PENDING].model.ids)
    assert len(staged) > 4
    assert left_out[0] not in staged
    assert {month.twin, month.dinner, month.lost} & staged == set()
    page.commands.undo.trigger()
    qtbot.waitUntil(lambda: not page.presenter.is_busy, timeout=20_000)
    assert set(page.body.left[Side.PENDING].model.ids) == before
    assert not page.presenter.session.can_undo
    page.commands.redo.trigger()
    qtbot.waitUntil(lambda: not page.presenter.is_busy, timeout=20_000)
    assert before - set(page.body.left[Side.PENDING].model.ids) == staged


@pytest.mark.rule("F84", "F07")
def test_a_batch_is_still_one_step_after_a_restart_and_saves_as_single_links(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    company = month.shop.company
    session = company.open_session(Scope())
    session.stage_link(*month.open[0])
    pairs = [(one.expense.id, one.payment.id) for one in session.strong_suggestions()]
    assert month.open[0] not in pairs
    session.stage_links(pairs)
    again = company.open_session(Scope())
    assert len(again.staged()) == len(pairs) + 1
    again.undo()
    assert [step.allocations[0].expense_id for step in again.staged()] == [month.open[0][0]]
    again.redo()
    assert again.commit().linked == len(pairs) + 1


@pytest.mark.rule("F84")
def test_the_chance_moves_what_is_listed_and_the_button_counts_it(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    session = month.shop.company.open_session(Scope())
    found = session.strong_suggestions()
    dialog = BulkDialog(found)
    qtbot.addWidget(dialog)
    chance = dialog.findChild(QDoubleSpinBox, "chance")
    assert chance is not None
    chance.setValue(50.0)
    assert len(dialog.model.rows) == len(found)
    chance.setValue(100.0)
    assert dialog.chosen == []
