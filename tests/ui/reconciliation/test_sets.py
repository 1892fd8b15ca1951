"""Several rows on either side become one link: marked, weighed live, proposed, split, written off."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.money import Money
from app.models.payment import LinkState, PaymentKind
from app.models.rates import ExchangeRate
from app.models.variance import Cause, CauseRule
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.difference_dialog import DifferenceDialog
from app.ui.reconciliation.lines import Part
from app.ui.reconciliation.shown import Side
from app.ui.reconciliation.split_dialog import SplitDialog
from app.ui.tables import TableView
from tests.companies import Shop
from tests.ui.reconciliation.conftest import Open
from tests.ui.reconciliation.month import Month
from tests.ui.reconciliation.test_selecting import select
from tests.ui.reconciliation.test_sums import a_sum

DAY = date(2026, 10, 20)


def click(view: TableView, row: int, keys: Qt.KeyboardModifier) -> None:
    place = QPoint(view.columnViewportPosition(1) + 4, view.rowViewportPosition(row) + 6)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def bar_text(page: ManagerPage) -> str:
    return page.link_bar.sum.text().replace("\u00a0", " ")


@pytest.mark.rule("F23", "G08")
def test_marked_rows_are_added_up_live_and_one_action_links_them(shop: Shop, open_manager: Open) -> None:
    expenses = a_sum(shop, claimed=("248.00", "18.00", "46.40"), paid=("312.40",))
    page = open_manager()
    assert not page.link_bar.isVisibleTo(page)
    pending = page.body.left[Side.PENDING]
    select(page, Side.PENDING, pending.model.ids[0])
    click(pending.view, 1, Qt.KeyboardModifier.ControlModifier)
    assert page.body.marks.expenses == list(pending.model.ids[:2]), "the selected row counts too"
    click(pending.view, 2, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(page.body.marks.expenses) == sorted(expenses)
    page.body.candidates.pick(1)
    assert page.link_bar.isVisibleTo(page)
    assert bar_text(page).startswith("3 expenses ")
    assert bar_text(page).endswith("= 312.40 EUR  ·  1 payment 312.40 EUR  ·  difference 0.00")
    first = pending.model.held(0)
    assert first is not None
    assert pending.model.columns[0].text(first) == "Marked"
    page.commands.reconcile.trigger()
    assert len(page.presenter.session.staged()) == 1
    assert list(pending.model.ids) == []
    assert not page.link_bar.isVisibleTo(page)
    page.commands.undo.trigger()
    assert sorted(pending.model.ids) == sorted(expenses)


@pytest.mark.rule("F23", "F85")
def test_space_marks_by_keyboard_and_escape_takes_the_marks_away(
    shop: Shop, open_manager: Open, qtbot: QtBot
) -> None:
    a_sum(shop, claimed=("481.30",), paid=("310.55", "170.75"))
    page = open_manager()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    select(page, Side.PENDING, page.body.left[Side.PENDING].model.ids[0])
    view = page.body.candidates.view
    view.setFocus()
    for number in (1, 2):
        page.body.candidates.pick(number)
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(page.body.marks.payments) == 2
    assert "2 payments 310.55 + 170.75 = 481.30 EUR" in bar_text(page)
    line = page.body.candidates.current()
    assert line is not None
    assert page.body.candidates.model.columns[0].text(line) == "\u2713"
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert len(page.body.marks.payments) == 1
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert len(page.body.marks) == 0
    assert page.isVisible()


@pytest.mark.rule("G08")
def test_a_sum_is_proposed_with_how_many_fit_opened_and_accepted_by_enter(
    shop: Shop, open_manager: Open
) -> None:
    expenses = a_sum(shop, claimed=("248.00", "18.00", "46.40"), paid=("312.40",))
    page = open_manager()
    select(page, Side.PENDING, expenses[0])
    panel = page.body.candidates
    assert page.presenter.session.staged() == [], "never by itself"
    one = panel.proposal()
    assert one is not None
    text = panel.model.columns[0].text(panel.model.rows[panel.view.selected_rows()[0]])
    assert text.endswith("= 248.00 + 18.00 + 46.40  ·  the only set that fits")
    members = [line for line in panel.model.rows if line.member is not None]
    assert len(members) == 3
    page.commands.members.trigger()
    assert not [line for line in panel.model.rows if line.member is not None]
    assert "these add up" in panel.why.text()
    page.commands.reconcile.trigger()
    assert list(page.body.left[Side.PENDING].model.ids) == []


@pytest.mark.rule("G08", "F11")
def test_of_several_sets_that_fit_none_is_chosen_for_the_person(shop: Shop, open_manager: Open) -> None:
    (desk,) = a_sum(shop, claimed=("100.00",), paid=("60.00", "40.00", "70.00", "30.00"))
    page = open_manager()
    select(page, Side.PENDING, desk)
    rows = [line for line in page.body.candidates.model.rows if line.proposal is not None]
    words = [page.body.candidates.model.columns[0].text(line) for line in rows]
    assert [text[text.index("·") :] for text in words] == [
        "·  1 of 2 sets that fit",
        "·  2 of 2 sets that fit",
    ]
    assert page.body.candidates.proposal() is None


@pytest.mark.rule("F24")
def test_the_dialog_proposes_the_cause_and_writes_off_within_its_limit(
    month: Month, open_manager: Open
) -> None:
    rule = CauseRule(Cause.TIP, 2_000, 200_000, "6640", "Tips")
    month.shop.company.set_variance_cause(rule)
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    seen: list[tuple[str, str, bool]] = []

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DifferenceDialog)
        limit, off = dialog.findChild(QWidget, "limit"), dialog.findChild(QRadioButton, "writeOff")
        seen.append((limit.text(), off.text(), off.isChecked()))  # type: ignore[union-attr] # they are there
        button = dialog.findChild(QPushButton, "accept")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, accept)
    page.commands.reconcile.trigger()
    ((limit, off, is_chosen),) = seen
    assert "5.00\u00a0EUR is within the limit of Tip" in limit
    assert off == "Write 5.00\u00a0EUR off to account 6640"
    assert is_chosen
    (step,) = page.presenter.session.staged()
    (written_off,) = step.write_offs
    assert (written_off.minor, written_off.account, step.reason) == (500, "6640", "Tips")


@pytest.mark.rule("F24")
def test_above_its_limit_the_rest_is_left_open(month: Month, open_manager: Open) -> None:
    month.shop.company.set_variance_cause(CauseRule(Cause.TIP, 100, 0, "6640"))
    page = open_manager()
    select(page, Side.PENDING, month.dinner)

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DifferenceDialog)
        off = dialog.findChild(QRadioButton, "writeOff")
        assert off is not None
        assert not off.isEnabled()
        assert "above the limit of Tip" in dialog.findChild(QWidget, "limit").text()  # type: ignore[union-attr] # a label
        button = dialog.findChild(QPushButton, "accept")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, accept)
    page.commands.reconcile.trigger()
    (row,) = page.presenter.session.payment_rows([month.dinner_paid])
    assert row.payment.open_minor == 500
    assert page.presenter.session.staged()[0].write_offs == ()


@pytest.mark.rule("F23")
def test_a_part_is_linked_by_hand_and_a_wrong_amount_is_refused(month: Month, open_manager: Open) -> None:
    page = open_manager()
    select(page, Side.PENDING, month.dinner)
    said: list[str] = []

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SplitDialog)
        amount, accept = dialog.findChild(QLineEdit, "partAmount"), dialog.findChild(QPushButton, "accept")
        assert amount is not None
        assert accept is not None
        amount.setText("86.01")
        assert not accept.isEnabled()
        amount.setText("40.00")
        said.append(dialog.findChild(QWidget, "leftOpen").text())  # type: ignore[union-attr] # a label
        QTest.mouseClick(accept, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, fill)
    page.commands.split.trigger()
    assert said == ["Stays open: 46.00\u00a0EUR of the expense, 51.00\u00a0EUR of the payment."]
    (row,) = page.presenter.session.expense_rows([month.dinner])
    assert (row.state, row.expense.open_minor) == (LinkState.PARTIAL, 4600)


@pytest.mark.rule("F23")
def test_a_refund_is_offered_to_the_expense_that_it_lowers(shop: Shop, open_manager: Open) -> None:
    (expense,) = shop.add_expenses(shop.expense(merchant="Nordic Outdoor", amount="50.00", day=DAY))
    named = {"descriptor": "NORDIC OUTDOOR", "merchant": "Nordic Outdoor"}
    shop.add_payments(
        shop.payment(amount="50.00", day=DAY, **named),
        shop.payment(amount="-20.00", day=date(2026, 10, 26), kind=PaymentKind.REFUND, **named),
    )
    shop.company.auto_reconcile()
    page = open_manager()
    select(page, Side.RECONCILED, expense)
    heading, line = page.body.candidates.model.rows
    assert page.body.candidates.model.columns[0].text(heading) == "Refunds that may belong to it"
    assert (line.part, page.body.candidates.model.columns[1].text(line)) == (Part.REFUND, "")
    assert line.row is not None
    page.body.candidate_wanted.emit(line.row.payment.id)
    assert len(page.body.linked.model.rows) == 2
    page.commands.undo.trigger()
    assert len(page.body.linked.model.rows) == 1


@pytest.mark.rule("F23")
def test_a_set_that_cannot_be_linked_says_why_beside_its_sum(shop: Shop, open_manager: Open) -> None:
    expenses = a_sum(shop, claimed=("60.00", "40.00"), paid=("75.00", "20.00"))
    page = open_manager()
    select(page, Side.PENDING, expenses[0])
    payments = [one.payment.id for one in page.presenter.right.candidates]  # type: ignore[union-attr] # selected
    page.body.marks.add(expenses=expenses, payments=payments)
    assert bar_text(page).endswith("difference \u22125.00")
    assert page.link_bar.note.text().startswith("Several expenses and several payments are linked only")
    assert not page.link_bar.link.isEnabled()
    page.commands.reconcile.trigger()
    assert page.presenter.session.staged() == []
    assert page.banners.shown()


@pytest.mark.rule("F13", "F23")
def test_amounts_in_two_currencies_are_shown_as_they_are_and_at_which_rate(
    shop: Shop, open_manager: Open
) -> None:
    payments = shop.add_payments(
        shop.payment(amount="92.40", original=Money(10_000, "USD")), shop.payment(amount="46.20")
    )
    expenses = shop.add_expenses(shop.expense(amount="150.00", currency="USD"))
    shop.add_rate(ExchangeRate(date(2026, 10, 5), "EUR", "USD", 1_082_251_082, "typed"))
    page = open_manager()
    page.body.marks.add(expenses=expenses, payments=payments)
    assert bar_text(page) == (
        "1 expense 150.00 USD  ·  2 payments 92.40 EUR + 46.20 EUR = 150.00 USD  ·  difference 0.00"
    )
    rates = page.link_bar.sum.toolTip().replace("\u00a0", " ").splitlines()
    assert rates[1].endswith("92.40 EUR = 100.00 USD at 1.08225")
    assert rates[2].endswith("46.20 EUR = 50.00 USD at 1.08225")
