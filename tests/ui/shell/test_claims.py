"""Reports, receipts, questions, merging and confirming in the window (F09, F19, F21, F25, G02, G03, G26)."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Company
from app.models.expense import ExpenseSource, ExpenseStatus
from app.models.ids import ExpenseId, PaymentId
from app.models.note import NoteState, RowKind
from app.models.payment import LinkState
from app.reports.pdf import PdfDocument, PdfTable, write_pdf
from app.services.approvals import Step
from app.services.results import ExpenseDraft, Scope
from app.services.views import Filter, ListQuery
from app.ui.expenses.page import ExpensesPage
from app.ui.main_window import MainWindow
from app.ui.notes.dialogs import AnswerDialog, TextAsk
from app.ui.payments.page import PaymentsPage
from app.ui.receipts.dialog import ReceiptDialog
from app.ui.receipts.rendering import draw
from app.ui.receipts.viewer import ReceiptViewer
from app.ui.reports.page import ReportsPage
from app.ui.shell.dialogs import Ask
from app.ui.shell.manager import ReconcilePage
from app.ui.shell.places import At
from tests.ui.shell.conftest import found, settle
from tests.ui.shell.office import Office


def company_of(window: MainWindow) -> Company:
    assert window.desk is not None
    return window.desk.company


def go(qtbot: QtBot, window: MainWindow, place: At, what: object = None) -> None:
    assert window.desk is not None
    window.desk.go(place, what)
    settle(qtbot, window)


def a_picture(folder: Path, name: str = "slip.png") -> Path:
    image = QImage(60, 90, QImage.Format.Format_RGB32)
    image.fill(QColor((name == "slip.png" and "white") or "red"))
    assert image.save(str(folder / name))
    return folder / name


def a_pdf(folder: Path, pages: int = 2) -> Path:
    path = folder / "invoice.pdf"
    with path.open("wb") as stream:
        tables = [PdfTable("Page", (), (), empty="nothing") for _ in range(40 * pages)]
        write_pdf(stream, PdfDocument("Invoice", tables=tables))
    return path


def drop(on: QWidget, paths: list[Path], at: QPoint) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(on, QDragEnterEvent(at, copy, mime, buttons, keys))
    QApplication.sendEvent(on, QDropEvent(QPointF(at), copy, mime, buttons, keys))


def first(window: MainWindow, state: LinkState = LinkState.AUTOMATIC) -> ExpenseId:
    query = ListQuery("id", is_descending=False, filters=(Filter("state", (state.value,)),))
    return ExpenseId(company_of(window).browse.expenses(query).ids[0])


@pytest.mark.rule("G03")
def test_a_receipt_dropped_on_a_row_is_attached_to_that_expense(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    go(qtbot, window, At.EXPENSES)
    page = found(window, ExpensesPage)
    row = 3
    expense = ExpenseId(page.model.id_at(row))
    middle = page.table.visualRect(page.model.index(row, 0)).center()
    drop(page.table.viewport(), [a_picture(tmp_path), a_pdf(tmp_path)], middle)
    settle(qtbot, window)
    names = [one.file_name for one in company_of(window).attachments(expense)]
    assert names == ["slip.png", "invoice.pdf"]
    assert page.shown is not None
    assert page.shown.row.expense.id == expense
    assert len(page.shown.receipts) == 2


@pytest.mark.rule("G03")
def test_receipts_are_looked_at_page_by_page_ordered_taken_off_and_put_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    expense = first(window)
    company_of(window).attach_receipts(expense, [a_pdf(tmp_path), a_picture(tmp_path)])
    go(qtbot, window, At.EXPENSES, int(expense))
    page = found(window, ExpensesPage)
    page.look_at_receipts()
    settle(qtbot, window)
    dialog = found(window, ReceiptDialog)
    viewer = found(dialog, ReceiptViewer)
    pages = viewer.where.text().removeprefix("1 / ")
    assert int(pages) > 1
    viewer.next_page.trigger()
    settle(qtbot, window)
    assert viewer.where.text() == f"2 / {pages}"
    wide = viewer.sheet.width()
    viewer.zoom_in.trigger()
    assert viewer.sheet.width() > wide
    viewer.next_one.trigger()
    settle(qtbot, window)
    assert viewer.current is not None
    assert viewer.current.file_name == "slip.png"
    viewer.earlier.trigger()
    settle(qtbot, window)
    viewer.presenter.show_expense(int(expense))
    settle(qtbot, window)
    assert [one.file_name for one in viewer.infos] == ["slip.png", "invoice.pdf"]
    viewer.take_off.trigger()
    settle(qtbot, window)
    assert len(company_of(window).attachments(expense)) == 1
    assert viewer.undo.isVisible()
    viewer.undo.click()
    settle(qtbot, window)
    assert [one.file_name for one in company_of(window).attachments(expense)] == ["slip.png", "invoice.pdf"]
    dialog.close()


@pytest.mark.rule("G03")
@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"%PDF-1.7 broken", "damaged"), (b"\x89PNG\r\n\x1a\n broken", "unknown"), (b"nothing", "unknown")],
)
def test_a_receipt_that_cannot_be_shown_says_why(content: bytes, problem: str) -> None:
    drawn = draw(1, content, "", page=0, width_px=300)
    assert (drawn.image, drawn.problem) == (None, problem)


@pytest.mark.rule("G03")
def test_a_drop_that_is_refused_names_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    go(qtbot, window, At.EXPENSES)
    page = found(window, ExpensesPage)
    broken = tmp_path / "photo.heic"
    broken.write_bytes(b"\x00\x00\x00\x18ftypheic")
    assert window.desk is not None
    with qtbot.waitSignal(window.desk.warned) as told:
        page.receipts.attach(int(first(window)), [a_picture(tmp_path), broken])
    sentence = told.args[0].sentence
    assert "photo.heic: this is a HEIC photo" in sentence
    assert "1 receipt" in sentence
    settle(qtbot, window)


@pytest.mark.rule("G03")
def test_the_manager_shows_receipts_beside_the_payments_and_takes_drops(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    expense = first(window)
    company_of(window).attach_receipts(expense, [a_picture(tmp_path)])
    go(qtbot, window, At.RECONCILE, Scope())
    beside = found(window, ReconcilePage).receipts
    assert not beside.pane.isVisible()
    beside.toggle.trigger()
    found(window, ReconcilePage).manager.presenter.show_expense(int(expense))
    settle(qtbot, window)
    assert beside.pane.isVisible()
    assert [one.file_name for one in beside.viewer.infos] == ["slip.png"]
    drop(beside.viewer, [a_picture(tmp_path, "other.png")], QPoint(20, 20))
    settle(qtbot, window)
    assert len(beside.viewer.infos) == 2
    beside.toggle.trigger()
    assert not beside.pane.isVisible()


@pytest.mark.rule("G03")
def test_a_receipt_dropped_on_a_payment_goes_to_its_expense_or_says_there_is_none(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    expense = first(window)
    payment = company_of(window).browse.related(expense)[0].payment.id
    go(qtbot, window, At.PAYMENTS, int(payment))
    page = found(window, PaymentsPage)
    drop(page.detail, [a_picture(tmp_path)], QPoint(30, 60))
    settle(qtbot, window)
    assert len(company_of(window).attachments(expense)) == 1
    assert window.desk is not None
    with qtbot.waitSignal(window.desk.warned) as told:
        page.receipts.attach([], [a_picture(tmp_path)])
    assert "no expense yet" in told.args[0].sentence


@pytest.mark.rule("G02", "F09")
def test_a_report_is_submitted_approved_and_sent_back_from_its_page(
    qtbot: QtBot, window: MainWindow, office: Office, tmp_path: Path
) -> None:
    go(qtbot, window, At.REPORTS, int(office.report))
    page = found(window, ReportsPage)
    submit, approve, _reject, send_back = page.step_actions
    assert page.view.missing.isVisible()
    said: list[object] = []
    assert window.desk is not None
    window.desk.failed.connect(said.append)
    submit.trigger()
    settle(qtbot, window)
    assert "requires a receipt" in str(said[0])
    content = page.view.content
    assert content is not None
    for row in (*content.company_paid, *content.own_money):
        company_of(window).attach_receipts(row.expense.id, [a_picture(tmp_path)])
    submit.trigger()
    settle(qtbot, window)
    approve.trigger()
    settle(qtbot, window)
    assert company_of(window).browse.report(office.report).status is ExpenseStatus.APPROVED
    assert page.view.content is not None
    assert page.view.content.view.status is ExpenseStatus.APPROVED
    assert not submit.isVisible()
    send_back.trigger()
    found(window, TextAsk).accept()
    settle(qtbot, window)
    assert company_of(window).browse.report(office.report).status is ExpenseStatus.TO_SUBMIT


@pytest.mark.rule("F17", "G02", "G03")
def test_expenses_are_reviewed_in_bulk_and_what_lacks_its_receipt_asks_for_a_reason(
    qtbot: QtBot, window: MainWindow
) -> None:
    company = company_of(window)
    hotel = next(one for one in company.browse.categories() if one.name == "Hotel")
    payment = next(
        id_
        for id_ in company.browse.payments(_all()).ids
        if company.browse.payment_rows([id_])[0].state is LinkState.PENDING
        and company.browse.payment_rows([id_])[0].payment.amount.minor > 0
    )
    made = company.expense_from_payment([PaymentId(payment)], category_id=hotel.id).expense_ids[0]
    assert window.desk is not None
    go(qtbot, window, At.REPORTS)
    standing = found(window, ReportsPage).standing
    window.desk.announce(company.take_step(Step.SEND_BACK, [first_submitted(company)]).changes)
    settle(qtbot, window)
    assert standing.links[0].text() == "To review 1"
    standing.links[0].click()
    settle(qtbot, window)
    page = found(window, ExpensesPage)
    assert list(page.model.ids) == [made]
    review = next(action for action in page.status_actions if action.data() == Step.REVIEW)
    assert review.isVisible()
    review.trigger()
    settle(qtbot, window)
    dialog = found(window, TextAsk)
    dialog.accept()
    assert dialog.isVisible(), "a reason is needed"
    dialog.editor.setPlainText("The machine printed none")
    dialog.accept()
    settle(qtbot, window)
    assert company.browse.expense_rows([made])[0].expense.status is ExpenseStatus.TO_SUBMIT
    assert [note.body for note in company.notes(RowKind.EXPENSE, made)] == ["The machine printed none"]


def _all() -> ListQuery:
    return ListQuery("id", is_descending=False)


def first_submitted(company: Company) -> ExpenseId:
    query = ListQuery(filters=(Filter("status", ("submitted",)),))
    return ExpenseId(company.browse.expenses(query).ids[0])


@pytest.mark.rule("G26")
def test_a_question_is_asked_answered_and_listed_by_cardholder(qtbot: QtBot, window: MainWindow) -> None:
    expense = first(window)
    go(qtbot, window, At.EXPENSES, int(expense))
    page = found(window, ExpensesPage)
    page.asked_action.trigger()
    dialog = found(window, TextAsk)
    dialog.editor.setPlainText("What was it for?")
    dialog.accept()
    settle(qtbot, window)
    row = page.model.row_at(page.table.current_row())
    assert row is not None
    assert row.said == NoteState.OPEN

    go(qtbot, window, At.REPORTS, "questions")
    reports = found(window, ReportsPage)
    pane = reports.questions
    assert [group.name for group in pane.groups] == ["Ann Lee"]
    assert reports.tabs.segment(2).text() == "Questions (1)"
    pane.rows.table.select_row(0)
    pane.answer()
    answer = found(window, AnswerDialog)
    answer.editor.setPlainText("Lunch")
    answer.closes.setChecked(False)
    answer.accept()
    settle(qtbot, window)
    assert pane.rows.model.rows[0].note.state is NoteState.ANSWERED
    pane.rows.table.select_row(0)
    pane.close_questions()
    settle(qtbot, window)
    assert pane.groups == []


@pytest.mark.rule("F25")
def test_a_merge_is_offered_confirmed_and_undone_in_the_pane(qtbot: QtBot, window: MainWindow) -> None:
    company = company_of(window)
    ids = company.browse.payments(_all()).ids
    bookshop = next(
        id_ for id_ in ids if company.browse.payment_rows([id_])[0].payment.descriptor == "BOOKSHOP GALWAY"
    )
    made = company.expense_from_payment([PaymentId(bookshop)]).expense_ids[0]
    plain = company.browse.expense_rows([made])[0].expense
    draft = company.add_expense(
        ExpenseDraft(
            plain.employee_id,
            plain.spent_on,
            "Bookshop Galway",
            plain.amount,
            instrument_id=plain.instrument_id,
            note="Two maps",
        )
    ).expense_ids[0]
    assert company.browse.expense_rows([draft])[0].expense.source is ExpenseSource.HAND
    go(qtbot, window, At.EXPENSES, int(made))
    page = found(window, ExpensesPage)
    part = page._pane.merging
    assert part.isVisible()
    part.merge.click()
    found(window, Ask).accept()
    settle(qtbot, window)
    assert company.browse.expense_rows([made])[0].expense.note == "Two maps"
    assert draft not in page.model.ids
    assert part.undo.isVisible()
    part.undo.click()
    settle(qtbot, window)
    assert draft in page.model.ids
    assert company.browse.expense_rows([made])[0].expense.note == ""


@pytest.mark.rule("F21", "F19")
def test_links_of_others_are_confirmed_and_the_pane_names_who_did(qtbot: QtBot, window: MainWindow) -> None:
    company = company_of(window)
    robert = Company(replace(company.place, user="robert"))
    expense = first(window, LinkState.PENDING)
    session = robert.open_session()
    candidate = session.candidates(expense)
    free = next(row.payment.id for row in candidate if row.can_link)
    session.stage_link(expense, free, reason="tip")
    session.commit()
    assert window.desk is not None
    window.desk.announce(company.set_option("learns_aliases", value=True).changes)
    go(qtbot, window, At.REPORTS, "confirm")
    pane = found(window, ReportsPage).to_confirm
    settle(qtbot, window)
    assert [row.made_by for row in pane.list.model.rows] == ["robert"]
    pane.list.table.select_row(0)
    assert pane.button.isEnabled()
    pane.confirm_action.trigger()
    settle(qtbot, window)
    link = company.browse.related(expense)[-1]
    assert (link.made_by, link.confirmed_by) == ("robert", "maria")
    assert link.confirmed_at is not None
    assert pane.list.model.rows == []


@pytest.mark.rule("G17")
def test_a_report_is_written_from_its_page(
    qtbot: QtBot, window: MainWindow, office: Office, tmp_path: Path
) -> None:
    go(qtbot, window, At.REPORTS, int(office.report))
    page = found(window, ReportsPage)
    page.write_to(office.report, tmp_path / "report.pdf")
    settle(qtbot, window)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.rule("F08", "F09", "F07")
def test_saving_in_the_manager_recalculates_the_report_that_it_was_opened_from(
    qtbot: QtBot, window: MainWindow, office: Office
) -> None:
    go(qtbot, window, At.REPORTS, int(office.report))
    page = found(window, ReportsPage)
    before = page.view.content
    assert before is not None
    pending = next(row for row in before.company_paid if row.state is LinkState.PENDING)
    page.view.manager_button.click()
    settle(qtbot, window)
    presenter = found(window, ReconcilePage).manager.presenter
    payment = next(row.payment for row in presenter.session.candidates(pending.expense.id) if row.can_link)
    presenter.session.stage_link(pending.expense.id, payment.id, reason="it was another price")
    presenter.save()
    settle(qtbot, window)

    assert page.isVisible()
    after = page.view.content
    assert after is not None
    linked = next(row for row in after.company_paid if row.expense.id == pending.expense.id)
    assert linked.state in (LinkState.MANUAL, LinkState.PARTIAL)
    assert linked.expense.booked == payment.amount
    for state in LinkState:
        rows = [row for row in after.company_paid if row.state is state]
        assert after.view.totals.counts.get(state, 0) == len(rows)
        assert sum(after.view.totals.sums.get(state, {}).values()) == sum(
            row.expense.amount.minor for row in rows
        )
    rows = [*after.company_paid, *after.own_money]
    assert after.view.summary.booked_minor == sum(
        (row.expense.booked or row.expense.amount).minor for row in rows
    )
    assert after.view.summary.booked_minor != before.view.summary.booked_minor
