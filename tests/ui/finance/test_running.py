"""While a posting runs: the window goes on, closing asks, what stopped is continued, doubt is explained."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.connectors.memory import Fault, MemoryBooks
from app.models.ids import ExpenseId
from app.models.posting import Connection, FinanceGroup, ItemStatus, JobStatus, Page, Subject
from app.services.connections import KnownSystems
from app.services.mappings import MappingRow
from app.ui.finance.export_dialog import ExportDialog
from app.ui.main_window import MainWindow
from app.ui.shell.long_work import LongWork
from app.ui.shell.places import At
from tests.flow.posting.kit import MemoryTargets
from tests.ui.finance.conftest import Desk
from tests.ui.shell.conftest import WAIT_MS, found
from tests.ui.shell.office import a_window


@dataclass
class Slow:
    """Books behind a network that can be held up, and that loses answers where it is told to."""

    desk: Desk
    targets: MemoryTargets
    gate: threading.Event
    begun: threading.Event

    @property
    def books(self) -> MemoryBooks:
        return self.targets.books

    def faults(self, *faults: Fault | None) -> None:
        """Lose these answers, one after the other; every request waits for the gate."""

        def give() -> Iterator[Fault | None]:
            for fault in faults:
                self._wait()
                yield fault
            while True:
                self._wait()
                yield None

        self.targets.faults = give()

    def _wait(self) -> None:
        self.begun.set()
        assert self.gate.wait(WAIT_MS / 1000), "the test never let the posting go on"

    def post_sample(self) -> None:
        """Post a sample of five of the reconcilable ones; another posting may be running."""
        qtbot, approved = self.desk.qtbot, self.desk.page.approved
        approved.model.show([])
        self.desk.page.show_what(FinanceGroup.RECONCILABLE)
        qtbot.waitUntil(lambda: approved.model.rowCount() > 0, timeout=WAIT_MS)
        qtbot.waitUntil(approved.sample_action.isEnabled, timeout=WAIT_MS)
        approved.sample_action.trigger()
        dialog = next(one for one in approved.findChildren(ExportDialog) if one.isVisible())
        qtbot.waitUntil(dialog.do_button.isEnabled, timeout=WAIT_MS)
        dialog.accept()


@pytest.fixture
def slow(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """A connection to books in memory, chosen, with everything mapped."""
    company = desk.window.desk.company  # type: ignore[union-attr] # a company is open
    targets = MemoryTargets(company.place)
    real = KnownSystems.facts

    def facts(self: KnownSystems, one: Connection) -> object:
        return targets.system if one.system == "memory" else real(self, one)

    monkeypatch.setattr(KnownSystems, "facts", facts)
    monkeypatch.setattr(KnownSystems, "connector", lambda _self, one: targets.connector(one))
    known = desk.page.presenter
    assert known.content is not None
    monkeypatch.setattr(type(desk.finance), "systems", lambda _self: (targets.system,))
    books = desk.finance.save_connection(Connection(0, "memory", "Books")).id
    rows = [
        MappingRow(page, Subject.CATEGORY, one.reference, "7400")
        for page in Page
        for one in company.browse.categories()
    ]
    cards = company.browse.instruments()
    rows += [MappingRow(page, Subject.INSTRUMENT, str(one.id), "1240") for page in Page for one in cards]
    desk.finance.set_mappings(books, rows)
    known.choose(books)
    desk.do(lambda: desk.page.reload(None))
    made = Slow(desk, targets, threading.Event(), threading.Event())
    made.gate.set()
    made.faults()
    yield made
    made.gate.set()


def test_the_window_reads_and_writes_while_a_posting_waits(slow: Slow, qtbot: QtBot) -> None:
    desk = slow.desk
    slow.gate.clear()
    slow.post_sample()
    qtbot.waitUntil(slow.begun.is_set, timeout=WAIT_MS)
    assert desk.page.postings.running == ["Books"]
    assert desk.page.part is desk.page.history
    qtbot.waitUntil(lambda: desk.page.history.view.shown is not None, timeout=WAIT_MS)
    company = desk.window.desk.company  # type: ignore[union-attr] # a company is open
    told: list[object] = []
    desk.page.presenter.saved.connect(told.append)
    finance = desk.finance
    other = next(one for one in finance.connections() if one.name == "Ledger")
    desk.page.presenter.change(lambda: finance.save_connection(other))
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    rows: list[object] = []
    assert desk.window.desk is not None
    desk.window.desk.read(lambda _progress: company.browse.expense_rows([desk.ids[0]]), rows.append)
    qtbot.waitUntil(lambda: bool(rows), timeout=WAIT_MS)
    assert slow.books.entries == []
    slow.gate.set()
    desk.settle()
    assert len(slow.books.entries) == 5
    assert any("all 5 posted" in said for said in desk.said)


@pytest.mark.rule("F54", "F55")
def test_closing_asks_and_what_was_interrupted_is_continued_without_a_double(
    slow: Slow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = slow.desk
    slow.gate.clear()
    slow.post_sample()
    qtbot.waitUntil(slow.begun.is_set, timeout=WAIT_MS)
    questions: list[str] = []
    words = ["Stay", "Stop"]
    poll = QTimer()

    def answer() -> None:
        box = desk.page.findChild(QMessageBox, "postingRuns")
        if box is not None and box.isVisible() and words:
            questions.append(box.text())
            word = words.pop(0)
            next(one for one in box.buttons() if word in one.text()).click()

    poll.timeout.connect(answer)
    poll.start(20)
    assert not desk.window.close_company()
    assert desk.window.desk is not None
    opener = threading.Timer(0.5, slow.gate.set)  # the server answers while the window waits for its thread
    opener.start()
    assert desk.window.close_company()
    poll.stop()
    opener.join()
    assert questions == ["The posting to Books is not finished."] * 2
    sent = len(slow.books.entries)
    assert 1 <= sent < 5
    desk.window.close()
    window = a_window(desk.office, tmp_path)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.company_shown, timeout=WAIT_MS):
        window.open_target(desk.office.target)
    again = Desk(desk.office, window, qtbot, desk.books, desk.ids, desk.ledger, desk.plain)
    slow.targets.place = window.desk.company.place  # type: ignore[union-attr] # a company is open
    qtbot.waitUntil(lambda: bool(window.notices.toasts), timeout=WAIT_MS)
    assert "did not finish" in window.notices.toasts[0].sentence
    assert len(slow.books.entries) == sent, "nothing is sent before a person says so"
    window.notices.toasts[0].action_clicked.emit()
    again.settle()
    assert window.at is At.FINANCE
    assert again.page.history.stopped.isVisible()
    again.do(lambda: again.page.history.stopped.action_clicked.emit(0))
    assert (len(slow.books.entries), slow.books.doubled()) == (5, 0)
    [job] = again.finance.history()
    assert job.status is JobStatus.COMPLETED
    assert not again.page.history.stopped.isVisible()
    window.close()


def test_cancel_stops_between_two_rows_and_says_how_to_go_on(slow: Slow, qtbot: QtBot) -> None:
    desk = slow.desk
    slow.gate.clear()
    slow.post_sample()
    qtbot.waitUntil(slow.begun.is_set, timeout=WAIT_MS)
    work = found(desk.window, LongWork)
    work.panel.cancelled.emit()
    slow.gate.set()
    desk.settle()
    assert any("was stopped" in said for said in desk.said)
    [job] = desk.finance.history()
    assert job.status is JobStatus.IN_PROGRESS
    assert job.counts[ItemStatus.PENDING] >= 3
    view = desk.page.history.view
    assert view.continue_action.isVisible()
    desk.do(view.continue_action.trigger)
    assert desk.finance.history()[0].status is JobStatus.COMPLETED
    assert slow.books.doubled() == 0


@pytest.mark.rule("F43", "F54")
def test_what_is_in_doubt_is_explained_and_looked_up(slow: Slow) -> None:
    desk = slow.desk
    slow.faults(Fault.DROPPED)
    slow.post_sample()
    desk.settle()
    assert any("in doubt" in said for said in desk.said)
    view = desk.page.history.view
    view.parts.segment(3).click()
    desk.settle()
    assert view.pane.shown is not None
    assert view.pane.shown.row.item.status is ItemStatus.UNKNOWN
    assert "nobody knows" in view.pane._hint.text()
    assert view.settle_action.isVisible()
    calls = slow.targets.calls("post")
    desk.do(view.refresh_action.trigger)
    assert slow.targets.calls("post") == calls, "refresh reads, never sends"
    slow.targets.place.clock.sleep(700)
    desk.do(view.refresh_action.trigger)
    job = desk.finance.history()[0]
    assert job.counts[ItemStatus.FAILED] == 1, "surely not there after the settling time"
    desk.do(view.retry_action.trigger)
    assert (len(slow.books.entries), slow.books.doubled()) == (5, 0)


@pytest.mark.rule("F54")
def test_a_person_says_what_became_of_it_with_a_reason(slow: Slow) -> None:
    desk = slow.desk
    slow.faults(Fault.DROPPED)
    slow.post_sample()
    desk.settle()
    view = desk.page.history.view
    view.parts.segment(3).click()
    desk.settle()
    view.settle_action.trigger()
    dialog = found(view, QDialog, "settleDialog")
    dialog.accept()
    assert dialog.isVisible(), "a reason is needed"
    found(dialog, QLineEdit, "settleReference").setText("INV-77")
    found(dialog, QLineEdit, "settleReason").setText("seen in the ledger")
    desk.do(dialog.accept)
    job = desk.finance.history()[0]
    assert job.status is JobStatus.COMPLETED
    references = {
        row.item.transaction_reference
        for row in desk.finance.records.rows(desk.finance.records.job(job.id).item_ids)
    }
    assert "INV-77" in references


@pytest.mark.rule("F48", "F50")
def test_a_server_that_is_down_fails_the_job_and_lists_the_expenses_under_retry(slow: Slow) -> None:
    desk = slow.desk
    slow.books.is_up = False
    slow.post_sample()
    desk.settle()
    job = desk.finance.history()[0]
    assert job.status is JobStatus.FAILED
    view = desk.page.history.view
    assert view.banner.isVisible()
    assert "Not reachable" in view.banner.sentence
    assert len(desk.finance.view().retry_ids) == 5
    assert desk.page.sections.segment(2).text() == "Posting History  1"
    slow.books.is_up = True
    desk.do(view.retry_action.trigger)
    assert desk.finance.view().failed_jobs == 0
    assert desk.page.sections.segment(2).text() == "Posting History"


def test_two_postings_to_one_destination_run_one_after_the_other(slow: Slow, qtbot: QtBot) -> None:
    desk = slow.desk
    slow.gate.clear()
    slow.post_sample()
    qtbot.waitUntil(slow.begun.is_set, timeout=WAIT_MS)
    slow.post_sample()
    qtbot.waitUntil(lambda: len(desk.finance.history()) == 2, timeout=WAIT_MS)
    slow.gate.set()
    desk.settle()
    assert {job.status for job in desk.finance.history()} == {JobStatus.COMPLETED}
    assert (len(slow.books.entries), slow.books.doubled()) == (10, 0)


def test_a_read_only_company_offers_nothing_that_writes(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.window.close()
    window: MainWindow = a_window(desk.office, tmp_path)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.company_shown, timeout=WAIT_MS):
        window.opener.open(desk.office.target, is_read_only=True)
    again = Desk(desk.office, window, qtbot, desk.books, desk.ids, desk.ledger, desk.plain)
    window.go(At.FINANCE)
    again.settle()
    page = again.page
    actions = (page.approved.all_action, page.approved.billed_action, page.completed.retry_all_action)
    assert not any(action.isEnabled() for action in actions)
    again.do(lambda: page.show_part("connections"))
    assert not page.connections.add_action.isEnabled()
    again.do(lambda: page.show_part("mapping"))
    page.mapping.cell.edit(0)
    assert not page.mapping.cell.field.isVisible()
    window.close()


@pytest.mark.rule("F65")
def test_a_receipt_that_failed_is_visible_and_retried_alone(slow: Slow, tmp_path: Path) -> None:
    desk = slow.desk
    company = desk.window.desk.company  # type: ignore[union-attr] # a company is open
    receipt = tmp_path / "receipt.png"
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    picture.fill(0)
    assert picture.save(str(receipt))
    company.attach_receipt(ExpenseId(desk.ids[0]), receipt)
    slow.targets.system = replace(slow.targets.system, receipt_bytes_max=10)
    slow.post_sample()
    desk.settle()
    view = desk.page.history.view
    assert view.shown is not None
    assert view.shown.job.status is JobStatus.COMPLETED, "the expense itself is posted"
    assert view.shown.receipts == 1
    assert view.receipts_action.isVisible()
    texts = [view.model.index(row, 5).data() for row in range(view.model.rowCount())]
    assert sum("receipt failed" in text for text in texts) == 1
    slow.targets.system = replace(slow.targets.system, receipt_bytes_max=1_000_000)
    posts = slow.targets.calls("post")
    desk.do(view.receipts_action.trigger)
    assert slow.targets.calls("post") == posts, "the receipt goes alone"
    assert [names for names in slow.books.receipts.values() if names] == [["receipt.png"]]
    assert not view.receipts_action.isVisible()
