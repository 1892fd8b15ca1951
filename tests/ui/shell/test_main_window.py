"""The window around the pages: opening, closing, places, and what it says when something fails."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.changes import Changes, Subject
from app.models.errors import BlockedError
from app.ui.company.new_company import NewCompanyDialog
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from tests.ui.shell.conftest import WAIT_MS, found, settle
from tests.ui.shell.office import Office, a_window


def test_shows_the_welcome_page_with_the_files_that_were_open_before(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    window = a_window(office, tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "welcome") is not None, timeout=WAIT_MS)
    rows = found(window, QWidget, "welcome").findChildren(QAbstractButton)
    assert any("Acme Trading" in row.accessibleName() for row in rows)
    window.close()


def test_paints_before_it_opens_the_company_of_last_time(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    window = a_window(office, tmp_path)
    qtbot.addWidget(window)
    order: list[str] = []
    window.painted.connect(lambda: order.append("painted"))
    window.company_shown.connect(lambda: order.append("company"))
    window.open_after_paint(None)
    window.show()
    qtbot.waitUntil(lambda: "company" in order, timeout=WAIT_MS)
    assert order == ["painted", "company"]
    assert "Acme Trading" in window.windowTitle()
    window.close()


def test_every_place_opens_and_is_told_in_the_side_bar(window: MainWindow, qtbot: QtBot) -> None:
    for place in At:
        window.go(place)
        settle(qtbot, window)
        assert window.at is place
        assert window.page(place).isVisible()
    assert not window.notices.toasts, [toast.sentence for toast in window.notices.toasts]


def test_places_have_shortcuts(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window, timeout=WAIT_MS):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.at is At.PAYMENTS, timeout=WAIT_MS)
    settle(qtbot, window)


def test_closing_the_company_frees_its_file_and_goes_back_to_welcome(
    window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    window.go(At.EXPENSES)
    settle(qtbot, window)
    window.leave_company()
    assert window.desk is None
    again = office.program.open_company(office.target)
    assert again.info.name == "Acme Trading"
    again.close()


def test_a_file_that_is_open_elsewhere_is_offered_read_only(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    held = office.program.open_company(office.target)
    window = a_window(office, tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "welcome") is not None, timeout=WAIT_MS)
    window.open_target(office.target)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "welcomeProblem") is not None, timeout=WAIT_MS)
    banner = found(window, QWidget, "welcomeProblem")
    assert "open elsewhere" in banner.accessibleName()
    button = next(b for b in banner.findChildren(QAbstractButton) if b.text() == "Open read-only")
    with qtbot.waitSignal(window.company_shown, timeout=WAIT_MS):
        button.click()
    settle(qtbot, window)
    assert "(read-only)" in window.windowTitle()
    window.close()
    held.close()


def test_a_file_that_is_no_company_says_so_and_what_to_do(
    office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong = tmp_path / "notes.tieout"
    wrong.write_text("just some notes", encoding="utf-8")
    window = a_window(office, tmp_path)
    qtbot.addWidget(window)
    window.open_after_paint(str(wrong))
    window.show()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "welcomeProblem") is not None, timeout=WAIT_MS)
    said = found(window, QWidget, "welcomeProblem").accessibleName()
    assert "not a company file" in said
    assert "notes.tieout" in said
    window.close()


def test_a_new_company_is_asked_for_made_and_opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.new_company()
    dialog = found(window, NewCompanyDialog)
    found(dialog, QLineEdit, "companyFile").setText(str(tmp_path / "missing folder" / "New"))
    dialog.accept()
    assert dialog.isVisible(), "a folder that does not exist is refused below the field"
    dialog.name.setText("New Ltd")
    dialog.file.setText(str(tmp_path / "New Ltd"))
    dialog.user.setText("Dana")
    with qtbot.waitSignal(window.company_shown, timeout=WAIT_MS):
        dialog.accept()
    settle(qtbot, window)
    assert window.desk is not None
    assert window.desk.company.info.name == "New Ltd"
    assert (tmp_path / "New Ltd.tieout").exists()


def test_a_refusal_is_a_sentence_with_a_way_out(window: MainWindow) -> None:
    window.show_failure(BlockedError("F22", "the expense is posted", "mark it as incomplete first"))
    (toast,) = window.notices.toasts
    assert "The expense is posted." in toast.sentence
    assert toast.remedy == "Mark it as incomplete first."


def test_a_page_that_is_not_seen_reads_again_only_when_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.go(At.EXPENSES)
    settle(qtbot, window)
    window.go(At.HOME)
    settle(qtbot, window)
    page = window.page(At.EXPENSES)
    reads: list[Changes | None] = []
    page.reload = reads.append  # type: ignore[method-assign, assignment] # to see when it is called
    assert window.desk is not None
    window.desk.announce(Changes(frozenset({Subject.EXPENSES})))
    window.desk.announce(Changes(frozenset({Subject.SETTINGS})))
    assert reads == []
    window.go(At.EXPENSES)
    assert reads == [Changes(frozenset({Subject.EXPENSES}))]


@pytest.mark.parametrize("place", list(At))
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, qtbot: QtBot, place: At) -> None:
    window.go(place)
    settle(qtbot, window)
    nameless = [
        (type(widget).__name__, widget.objectName())
        for widget in window.page(place).findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget, QComboBox)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and type(widget).__name__ not in ("QScrollArea", "QLineEdit", "QSplitterHandle")
    ]
    assert nameless == []


def test_the_sample_that_is_open_already_is_not_opened_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.desk is not None
    target = Path(window.desk.company.info.target)
    monkeypatch.setattr(window.program, "demo_target", lambda: target)
    window.open_sample()
    assert not window.opener.is_busy
    assert "open already" in window.statusBar().currentMessage()
