"""Staged work: linking, taking back, refusing, undo and redo, saving, leaving, coming back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.models.reconciliation import StepKind
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.difference_dialog import DifferenceDialog as ReasonDialog
from app.ui.reconciliation.shown import Side
from app.ui.tasks import TaskRunner
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month
from tests.ui.reconciliation.test_selecting import select, shown_text


def link(page: ManagerPage, expense_id: int) -> None:
    select(page, Side.PENDING, expense_id)
    page.commands.reconcile.trigger()


def answer(name: str, *, before: object = None) -> None:
    """Press a button of the dialog that opens next, in the dialog's own event loop."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        if callable(before):
            before(dialog)
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        assert button.isEnabled()
        button.click()

    QTimer.singleShot(0, press)


@pytest.mark.rule("F04", "F07")
def test_the_button_beside_the_amount_stages_that_pair_and_goes_on(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    pending = page.body.left[Side.PENDING]
    expense, payment = month.open[2]
    following = pending.model.id_at(pending.model.row_of(expense) + 1)
    select(page, Side.PENDING, expense)
    view = page.body.candidates.view
    keys = [column.key for column in page.body.candidates.model.columns]
    assert keys.index("reconcile") == keys.index("amount") + 1
    with qtbot.waitSignal(page.presenter.said):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.action_rect(0).center())
    assert expense in page.body.left[Side.RECONCILED].model.ids
    assert expense not in pending.model.ids
    assert page.presenter.selected_id == following
    assert pending.view.current_id() == following
    assert month.shop.get_payment(payment).state is LinkState.PENDING
    assert page.header.staged.text == "1 staged"


@pytest.mark.rule("F06", "F07")
def test_a_staged_row_says_so_until_it_is_saved(month: Month, open_manager: Open, qtbot: QtBot) -> None:
    page = open_manager()
    expense, _ = month.open[0]
    link(page, expense)
    select(page, Side.RECONCILED, expense)
    panel = page.body.left[Side.RECONCILED]
    qtbot.waitUntil(lambda: panel.model.held(panel.model.row_of(expense)) is not None)
    assert shown_text(page, Side.RECONCILED, panel.model.row_of(expense), "state") == "Staged"
    (row,) = page.body.linked.model.rows
    assert row.is_staged
    assert page.body.linked.model.columns[0].text(row) == "Staged"


@pytest.mark.rule("F85")
def test_undo_and_redo_walk_through_all_staged_steps(month: Month, open_manager: Open) -> None:
    page = open_manager()
    assert not page.commands.undo.isEnabled()
    before = list(page.body.left[Side.PENDING].model.ids)
    for expense, _ in month.open[:4]:
        link(page, expense)
    after = list(page.body.left[Side.PENDING].model.ids)
    for expense, _ in reversed(month.open[:4]):
        page.commands.undo.trigger()
        assert page.presenter.selected_id == expense
    assert list(page.body.left[Side.PENDING].model.ids) == before
    assert not page.commands.undo.isEnabled()
    for _ in range(4):
        page.commands.redo.trigger()
    assert list(page.body.left[Side.PENDING].model.ids) == after
    assert not page.commands.redo.isEnabled()
    assert page.presenter.totals is not None
    assert page.presenter.totals.staged == 4


@pytest.mark.rule("F07", "F08")
def test_the_green_button_saves_closes_and_recalculates(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    assert not page.header.save.isEnabled()
    expense, payment = month.open[0]
    link(page, expense)
    link(page, month.hotel)
    with qtbot.waitSignal(page.closed, timeout=10_000) as closed:
        page.header.save.click()
    (changes,) = closed.args
    assert {expense, month.hotel} <= changes.expense_ids
    saved = month.shop.get_expense(month.hotel)
    assert saved.state is LinkState.MANUAL
    assert saved.booked is not None
    assert (saved.booked.minor, saved.booked.currency) == (37_982, "EUR")
    assert saved.amount.currency == "USD"
    assert month.shop.get_payment(payment).state is LinkState.MANUAL
    assert not page.presenter.is_open


@pytest.mark.rule("F22")
def test_unreconcile_of_a_saved_link_is_staged_and_restores_both_sides(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    expense, payment = month.linked[0]
    select(page, Side.RECONCILED, expense)
    view = page.body.linked.view
    with qtbot.waitSignal(page.presenter.said):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.action_rect(0).center())
    assert expense in page.body.left[Side.PENDING].model.ids
    assert page.presenter.selected_id == expense
    offered = [line.row.payment.id for line in page.body.candidates.model.rows if line.row]
    assert payment in offered
    assert month.shop.get_expense(expense).state is LinkState.AUTOMATIC
    with qtbot.waitSignal(page.closed, timeout=10_000):
        page.commands.save.trigger()
    assert month.shop.get_expense(expense).allocated_minor == 0
    assert month.shop.get_payment(payment).allocated_minor == 0


@pytest.mark.rule("F22")
def test_unreconcile_of_a_staged_link_takes_just_that_back(month: Month, open_manager: Open) -> None:
    page = open_manager()
    (one, _), (other, _) = month.open[:2]
    link(page, one)
    link(page, other)
    select(page, Side.RECONCILED, one)
    page.commands.unreconcile.trigger()
    assert one in page.body.left[Side.PENDING].model.ids
    assert other in page.body.left[Side.RECONCILED].model.ids
    assert page.presenter.totals is not None
    assert page.presenter.totals.staged == 1


@pytest.mark.rule("F23", "F24")
def test_a_difference_outside_tolerance_asks_for_a_reason_and_keeps_it(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        words = dialog.findChild(QWidget, "variance")
        assert "5.00\u00a0EUR more" in words.text()  # type: ignore[union-attr] # a label
        accept = dialog.findChild(QPushButton, "accept")
        assert accept is not None
        assert not accept.isEnabled()
        dialog._reason.setCurrentText("Tip")

    answer("accept", before=fill)
    page.commands.reconcile.trigger()
    assert month.dinner in page.body.left[Side.RECONCILED].model.ids
    with qtbot.waitSignal(page.closed, timeout=10_000):
        page.commands.save.trigger()
    (stored,) = month.shop.company.browse.related(month.dinner)
    assert stored.reason == "Tip"
    booked = month.shop.get_expense(month.dinner).booked
    assert booked is not None
    assert booked.minor == 9_100


@pytest.mark.rule("F23")
def test_only_the_common_part_can_be_linked_and_the_rest_stays_open(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)

    def choose_part(dialog: QDialog) -> None:
        dialog.findChild(QRadioButton, "commonPart").setChecked(  # type: ignore[union-attr] # there is one
            True
        )

    answer("accept", before=choose_part)
    page.commands.reconcile.trigger()
    (row,) = page.presenter.session.payment_rows([month.dinner_paid])
    assert row.payment.open_minor == 500


def _close_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


@pytest.mark.rule("F24")
def test_without_a_reason_nothing_is_linked(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    QTimer.singleShot(0, _close_dialog)
    page.commands.reconcile.trigger()
    assert month.dinner in page.body.left[Side.PENDING].model.ids
    assert page.presenter.session.staged() == []


@pytest.mark.rule("F86")
def test_not_this_one_moves_the_candidate_to_the_end_and_says_why(month: Month, open_manager: Open) -> None:
    page = open_manager()
    expense, payment = month.open[1]
    select(page, Side.PENDING, expense)
    page.commands.reject.trigger()
    lines = page.body.candidates.model.rows
    assert lines[-1].row is not None
    assert lines[-1].row.payment.id == payment
    heading = next(line for line in reversed(lines) if line.row is None)
    assert page.body.candidates.model.columns[0].text(heading) == "You said: not this one"
    assert [step.kind for step in page.presenter.session.staged()] == [StepKind.REJECT]
    page.commands.undo.trigger()
    assert page.body.candidates.current().row.payment.id == payment  # type: ignore[union-attr] # there is one


@pytest.mark.rule("F07")
@pytest.mark.parametrize(
    ("button", "may_leave", "staged_after", "state"),
    [
        ("cancel", False, 1, LinkState.PENDING),
        ("keepStaged", True, 1, LinkState.PENDING),
        ("discard", True, 0, LinkState.PENDING),
        ("saveAndClose", True, 0, LinkState.MANUAL),
    ],
)
def test_leaving_asks_what_becomes_of_staged_work(
    month: Month, open_manager: Open, button: str, may_leave: bool, staged_after: int, state: LinkState
) -> None:
    page = open_manager()
    expense, _ = month.open[0]
    link(page, expense)
    answer(button)
    assert page.request_close() is may_leave
    with month.shop.company.place.database.read() as unit:
        steps = unit.drafts.steps("maria")
    assert len([step for step in steps if not step.is_undone]) == staged_after
    assert month.shop.get_expense(expense).state is state


@pytest.mark.rule("F07")
def test_leaving_with_nothing_staged_asks_nothing(month: Month, open_manager: Open, qtbot: QtBot) -> None:
    page = open_manager()
    assert page.request_close()
    with qtbot.waitSignal(page.closed):
        page.commands.back.trigger()


@pytest.mark.rule("F07")
@pytest.mark.parametrize(("place", "kept"), [(0, 3), (1, 0)])
def test_staged_work_survives_a_crash_and_is_offered_again(
    month: Month, open_manager: Open, place: int, kept: int
) -> None:
    first = open_manager()
    for expense, _ in month.open[:3]:
        link(first, expense)
    first.presenter.close()  # no question, no goodbye: as when the power fails
    again = open_manager()
    (banner,) = again.banners.shown()
    assert banner.sentence.startswith("3 staged steps kept from Monday ")
    assert all(expense in again.body.left[Side.RECONCILED].model.ids for expense, _ in month.open[:3])
    again._on_restored_answer(place)
    assert again.banners.shown() == []
    assert len(again.presenter.session.staged()) == kept


@pytest.mark.rule("F07")
def test_what_someone_else_took_meanwhile_is_named_and_the_rest_stays_staged(
    month: Month, open_manager: Open, qtbot: QtBot
) -> None:
    page = open_manager()
    (mine, paid), (other, _) = month.open[:2]
    link(page, mine)
    link(page, other)
    month.shop.company.expense_from_payment([paid])
    with qtbot.waitSignal(page.presenter.failed, timeout=10_000):
        page.commands.save.trigger()
    (banner,) = page.banners.shown()
    assert "The payment of 132.13\u00a0EUR on 08 Oct 2026" in banner.sentence
    assert page.presenter.is_open
    assert [step.allocations[0].expense_id for step in page.presenter.session.staged()] == [other]
    assert mine in page.body.left[Side.PENDING].model.ids
    assert month.shop.get_expense(other).state is LinkState.PENDING


@pytest.mark.rule("F37")
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_each_list_is_exported_as_it_is_shown(
    month: Month, open_manager: Open, qtbot: QtBot, tmp_path: Path, place: int
) -> None:
    page = open_manager()
    select(
        page,
        Side.PENDING if place == 3 else Side.RECONCILED,
        month.twin if place == 3 else month.linked[0][0],
    )
    target = tmp_path / "list.csv"
    with qtbot.waitSignal(page.exporter.written, timeout=10_000) as written:
        page.exporter.write(place, target)
    (result,) = written.args
    expected = (
        len(page.body.left[Side.PENDING].model.ids),
        len(page.body.left[Side.RECONCILED].model.ids),
        page.body.linked.model.rowCount(),
        len(page.presenter.right.candidates) if page.presenter.right else 0,
    )[place]
    assert result.rows == expected
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == expected + 1


def test_loading_can_be_stopped_and_started_again(
    month: Month, qtbot: QtBot, tasks: TaskRunner, new_page: Callable[[], ManagerPage]
) -> None:
    from app.services.results import Scope

    page = new_page()
    page.show()
    page.open_scope(month.shop.company, Scope())
    page.presenter.cancel_opening()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert not page.presenter.is_open
    with qtbot.waitSignal(page.presenter.opened, timeout=10_000):
        page._on_retry()
    assert page.presenter.is_open
