"""Every open payment says what would settle it, and the sentence leads there (G21)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.ui.payments.detail import PaymentDetail
from app.ui.payments.presenter import PaymentInFull, claimants_of
from app.ui.shell.desk import Desk
from app.ui.tasks import TaskRunner
from tests.companies import Shop, a_program
from tests.ui.reconciliation.month import Month


@pytest.fixture
def desk(shop: Shop, tasks: TaskRunner, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The open company as a page sees it."""
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Desk(a_program(tmp_path), shop.company, tasks, state)
    yield made
    made.is_closed = True


def shown(qtbot: QtBot, desk: Desk, payment_id: int) -> PaymentDetail:
    company = desk.company
    (row,) = company.browse.payment_rows([payment_id])
    links = tuple(company.browse.payment_links(row.payment.id))
    detail = PaymentDetail((), desk)
    qtbot.addWidget(detail)
    detail.resize(420, 800)
    detail.show()
    detail.show_payment(PaymentInFull(row, links, claimants=claimants_of(company, row)))
    return detail


@pytest.mark.rule("G21")
def test_a_payment_that_nobody_claims_leads_to_the_expense_that_can_be_made(
    month: Month, desk: Desk, qtbot: QtBot
) -> None:
    detail = shown(qtbot, desk, month.fees[0])
    assert detail.why.text() == "No expense claims it: create the expense, or ask Ann Lee for it."
    with qtbot.waitSignal(detail.create_wanted):
        QTest.mouseClick(detail.why, Qt.MouseButton.LeftButton)


@pytest.mark.rule("G21", "F11")
def test_an_ambiguous_payment_names_the_expense_that_wants_it(month: Month, desk: Desk, qtbot: QtBot) -> None:
    detail = shown(qtbot, desk, month.twins[0])
    assert detail.why.text() == "Metro Barcelona of 14 Oct 2026 wants it or one just like it: decide there."
    assert detail.claimants.isVisible()
    with qtbot.waitSignal(detail.expense_chosen) as chosen:
        QTest.keyClick(detail.why, Qt.Key.Key_Space)
    assert chosen.args == [month.twin]


@pytest.mark.rule("G21")
def test_a_reconciled_payment_needs_no_sentence(month: Month, desk: Desk, qtbot: QtBot) -> None:
    _, payment = month.linked[0]
    assert month.shop.get_payment(payment).state is LinkState.AUTOMATIC
    assert not shown(qtbot, desk, payment).why.isVisible()
