"""The import place at work: many files, corrections, holders, layouts, the history in full."""

import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.models.statement import ImportStatus
from app.services.import_results import UNALLOCATED, Correction, RowFate
from app.ui.imports import presenter as presenting
from app.ui.imports.correct import CorrectDialog
from app.ui.imports.items import FILES_MAX, FileItem, Stage, files_of, in_order
from app.ui.imports.page import BATCH, FILE, PAST, ImportPage
from app.ui.imports.start import UNALLOCATED_TAB
from app.ui.main_window import MainWindow
from app.ui.payments.page import PaymentsPage
from app.ui.shell.places import At
from tests.ui.shell.conftest import WAIT_MS, found, settle
from tests.ui.shell.test_imports import GOOD, HEAD, a_statement, imported, previewed

__all__ = ["page"]

BAD = [
    "2026-11-13,SHELL 1182 CORK IE,-66.05,4417",
    "2026-11-45,BOOKS UPSTAIRS DUBLIN,-18.40,4417",
    "2026-11-21,KIOSK,-x,4417",
]
HOLDERS = (
    "Date,Description,Amount,Currency,Cardholder\n"
    "2026-11-05,CAFE ROMA DUBLIN,-12.30,EUR,LEE ANN\n"
    "2026-11-06,BOOKSHOP,-40.00,EUR,Cy Unknown\n"
    "2026-11-08,SHELL,-50.00,EUR,Cy Unknown\n"
)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ImportPage:
    """The import page with its history read."""
    window.go(At.IMPORT)
    settle(qtbot, window)
    made = window.page(At.IMPORT)
    assert isinstance(made, ImportPage)
    return made


def item_of(page: ImportPage, name: str) -> FileItem:
    """Return the file of a drop by its name."""
    return next(one for one in page.presenter.files if one.name == name)


def read(page: ImportPage, qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every file was read."""
    waiting = (Stage.WAITING, Stage.READING)
    qtbot.waitUntil(
        lambda: not any(one.stage in waiting for one in page.presenter.files), timeout=4 * WAIT_MS
    )
    settle(qtbot, window)


# ---------------------------------------------------------------------- many files


@pytest.mark.rule("F32")
def test_files_and_folders_dropped_anywhere_on_the_window_are_listed_with_their_states(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go(At.HOME)
    folder = tmp_path / "bank" / "november"
    folder.mkdir(parents=True)
    one = a_statement(folder, GOOD, "one.csv")
    shutil.copy(one, folder / "twin.csv")
    a_statement(folder.parent, ["03/04/2026,SHELL,-66.05,4417"], "asks.csv")
    (folder / ".hidden.csv").write_text("no")
    (folder.parent / "broken.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.writestr("inside.csv", HEAD + "2026-10-02,BAKERY,-3.00,4417\n")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "bank")), QUrl.fromLocalFile(str(tmp_path / "pack.zip"))])
    drop = QDropEvent(
        QPointF(30, 30),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(drop)
    assert window.at is At.IMPORT
    read(page, qtbot, window)
    stages = {one.name: one.stage for one in page.presenter.files}
    assert stages == {
        "one.csv": Stage.READY,
        "twin.csv": Stage.TWIN,
        "asks.csv": Stage.ASKING,
        "broken.xlsx": Stage.REFUSED,
        "pack.zip": Stage.READY,
    }
    assert page._mode == BATCH
    assert page.batch.isVisible()
    tiles = {key: tile.text() for key, tile in page.batch.tiles.items()}
    assert tiles == {"ready": "2", "asking": "1", "known": "1", "refused": "1", "done": "0"}
    page.batch.tiles["refused"].click()
    assert [one.name for one in page.batch.table.model.rows] == ["broken.xlsx"]
    page.batch.tiles["refused"].click()
    page.batch.table.table.select_id(item_of(page, "asks.csv").key)
    page.batch.table.table.row_activated.emit(page.batch.table.table.current_row())
    assert page._mode == FILE
    assert page.preview.questions.rows, "each file can be looked at"


@pytest.mark.rule("F32", "F35")
def test_all_that_are_ready_come_in_by_period_and_the_others_stay(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    later = a_statement(tmp_path, ["2026-11-20,BOOKS,-18.40,4417"], "a later.csv")
    first = a_statement(tmp_path, ["2026-09-20,BAKERY,-8.40,4417"], "z first.csv")
    same = a_statement(tmp_path, ["2026-09-20,BAKERY,-8.40,4417", "2026-09-21,BAR,-1.00,4417"], "m same.csv")
    asks = a_statement(tmp_path, ["03/04/2026,SHELL,-66.05,4417"], "asks.csv")
    page.take((later, first, same, asks))
    read(page, qtbot, window)
    assert page.all_action.isEnabled()
    page.all_action.trigger()
    qtbot.waitUntil(lambda: not page.presenter.is_importing, timeout=WAIT_MS)
    settle(qtbot, window)
    assert window.desk is not None
    history = list(reversed(window.desk.company.import_history()))
    assert [one.file_name for one in history] == ["z first.csv", "m same.csv", "a later.csv"]
    assert [(one.imported, one.repeated) for one in history] == [(1, 0), (1, 1), (1, 0)]
    assert item_of(page, "asks.csv").stage is Stage.ASKING
    assert page.batch.tiles["done"].text() == "3"
    page.show_start()
    page.take((first, asks))
    read(page, qtbot, window)
    assert item_of(page, "z first.csv").stage is Stage.KNOWN, "imported before"


def test_the_proposals_of_many_files_are_accepted_after_one_question(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [
        a_statement(tmp_path, [f"0{n}/04/2026,SHELL {n},-66.05,4417"], f"asks {n}.csv") for n in range(1, 4)
    ]
    page.take(tuple(files))
    read(page, qtbot, window)
    assert page.batch.accept_button.isVisible()
    page.batch.accept_button.click()
    dialog = found(page, QDialog, "ask")
    assert "3 file" in dialog.sentence.text()  # type: ignore[attr-defined]  # an Ask
    dialog.accept()
    read(page, qtbot, window)
    assert {one.stage for one in page.presenter.files} == {Stage.READY}


@pytest.mark.rule("G05")
def test_reading_many_files_is_cancelled_and_begun_again(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [a_statement(tmp_path, GOOD, f"{n}.csv") for n in range(12)]
    page.take(tuple(files))
    assert page.batch.progress.isVisible()
    page.presenter.cancel_all()
    settle(qtbot, window)
    stages = [one.stage for one in page.presenter.files]
    assert Stage.REFUSED in stages
    assert not any(stage in (Stage.WAITING, Stage.READING) for stage in stages)
    assert not page.batch.progress.isVisible()
    key = next(one.key for one in page.presenter.files if one.stage is Stage.REFUSED)
    page._show(key)
    page.refused.clicked.emit()
    read(page, qtbot, window)
    after = page.presenter.file(key)
    assert after is not None
    assert after.stage in (Stage.READY, Stage.TWIN)


def test_more_files_than_are_read_at_once_are_named(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenting, "FILES_MAX", 3)
    files = [a_statement(tmp_path, [f"2026-11-0{n},SHOP,-{n}.00,4417"], f"{n}.csv") for n in range(1, 6)]
    with qtbot.waitSignal(page.presenter.left_out) as told:
        page.take(tuple(files))
    assert told.args == [2]
    assert len(page.presenter.files) == 3
    read(page, qtbot, window)
    assert FILES_MAX == 200


def test_rows_of_files_that_are_not_looked_at_are_let_go_and_read_again(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presenting, "ROWS_HELD_MAX", 4)
    files = [a_statement(tmp_path, [f"2026-11-0{n},SHOP,-{n}.00,4417"], f"{n}.csv") for n in range(1, 6)]
    page.take(tuple(files))
    read(page, qtbot, window)
    light = next(one for one in page.presenter.files if one.is_light)
    assert (light.new, light.preview is not None and light.preview.rows) == (1, ())
    page._show(light.key)
    read(page, qtbot, window)
    item = page.presenter.file(light.key)
    assert item is not None
    assert item.preview is not None
    assert len(item.preview.rows) == 2
    assert page.preview.model.rowCount() == 2


def test_a_folder_without_a_file_says_so_and_a_missing_file_is_refused(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(page.desk.told):
        page.take((tmp_path / "empty",))
    page.take((tmp_path / "gone.csv",))
    read(page, qtbot, window)
    assert page.presenter.files[0].stage is Stage.REFUSED
    assert "gone.csv" in page.refused.sentence


def test_files_of_folders_come_in_order_and_each_once(tmp_path: Path) -> None:
    for name in ("b/2.csv", "b/1.csv", "b/deep/3.csv", "b/~$1.xlsx", "b/company.tieout"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    names = [path.name for path in files_of([tmp_path / "b" / "2.csv", tmp_path / "b"])]
    assert names == ["2.csv", "1.csv", "3.csv"]
    assert in_order([]) == []


# ---------------------------------------------------------------------- corrections


@pytest.mark.rule("G04", "F32")
def test_a_rejected_row_is_corrected_in_place_before_the_import(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    previewed(page, qtbot, a_statement(tmp_path, BAD))
    settle(qtbot, window)
    assert page.preview.tiles[RowFate.ERROR].text() == "2"
    page.preview.tiles[RowFate.ERROR].click()
    page.preview.table.select_row(0)
    assert page.preview.correct_action.isEnabled()
    page.preview.correct_action.trigger()
    dialog = found(page.preview, CorrectDialog, "correctRow")
    dialog.do_button.click()
    assert dialog.isVisible(), "nothing is changed yet"
    dialog.fields["Date"].setText("2026-11-15")
    dialog.do_button.click()
    read(page, qtbot, window)
    assert page.preview.tiles[RowFate.ERROR].text() == "1"
    (place,) = [n for n, row in enumerate(page.preview.item.preview.rows) if row.is_corrected]  # type: ignore[union-attr]  # it is shown
    page.preview.tiles[RowFate.ERROR].click()
    page.preview.table.select_row(place)
    page.preview.correct()
    again = page.preview.findChildren(CorrectDialog, "correctRow")[-1]
    assert again.fields["Date"].text() == "2026-11-15"
    again.fields["Date"].setText("2026-11-45")
    again.do_button.click()
    read(page, qtbot, window)
    assert page.preview.tiles[RowFate.ERROR].text() == "2", "a correction is taken back"
    page.presenter.correct(
        page.presenter.files[0].key, 3, Correction({"Date": "2026-11-15"}, {"Date": "2026-11-45"})
    )
    read(page, qtbot, window)
    assert page.preview.tiles[RowFate.NEW].text() == "2"
    imported(page, qtbot)
    settle(qtbot, window)
    item = page.presenter.files[0]
    assert item.outcome is not None
    record = item.outcome.result.record
    assert (record.imported, record.rejected, record.status) == (2, 1, ImportStatus.PARTIAL)
    page.result.correct_wanted.emit()
    settle(qtbot, window)
    assert page._mode == PAST
    assert page.detail.tiles["corrected"].text() == "1"
    assert "4 rows read = 2 imported" in page.detail._sum.text()


@pytest.mark.rule("G04", "F35")
def test_a_rejected_row_is_corrected_from_the_history_and_the_file_is_kept(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = a_statement(tmp_path, BAD)
    previewed(page, qtbot, path)
    imported(page, qtbot)
    settle(qtbot, window)
    page.show_start()
    qtbot.waitUntil(lambda: page.start.history.model.rowCount() == 1, timeout=WAIT_MS)
    page.start.history.table.select_row(0)
    page.start.open_action.trigger()
    settle(qtbot, window)
    assert page._mode == PAST
    assert [row.row for row in page.detail.table.model.rows] == [3, 4], "rejected rows come first"
    page.detail.table.table.select_row(1)
    page.detail.correct_action.trigger()
    dialog = found(page.detail, CorrectDialog, "correctRow")
    dialog.fields["Amount"].setText("-7.70")
    with qtbot.waitSignal(page.history.corrected, timeout=WAIT_MS):
        dialog.do_button.click()
    settle(qtbot, window)
    assert page.detail.tiles["rejected"].text() == "1"
    assert page.detail.tiles["imported"].text() == "2"
    page.detail.tiles["corrected"].click()
    settle(qtbot, window)
    (row,) = page.detail.table.model.rows
    assert (row.raw["Amount"], row.corrected) == ("-x", {"Amount": "-7.70"})
    copy, rejected = tmp_path / "copy.csv", tmp_path / "rejected.xlsx"
    record = page.detail.shown
    assert record is not None
    page.history.save_original(record.record.id, copy)
    page.history.export_rejected_of(record.record.id, rejected)
    settle(qtbot, window)
    assert copy.read_bytes() == path.read_bytes()
    assert rejected.stat().st_size > 0


# ---------------------------------------------------------------------- holders and Unallocated


@pytest.mark.rule("F30", "F31")
def test_holders_are_listed_and_several_are_placed_at_once(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "cards.csv"
    path.write_text(HOLDERS + "2026-11-09,BAR,-5.00,EUR,Dora Meyer\n", encoding="utf-8")
    previewed(page, qtbot, path)
    page.preview.tabs.segment(2).click()
    pane = page.preview.holders
    assert pane.isVisible()
    by_name = {one.holder: place for place, one in enumerate(pane.model.rows)}
    pane.table.select_row(by_name["Cy Unknown"])
    texts = [pane.combo.itemText(place) for place in range(pane.combo.count())]
    assert texts[0] == "Add a card for Cy Unknown"
    assert texts[-1] == "Leave in Unallocated"
    assert pane.combo.currentData() == int(UNALLOCATED)
    pane.combo.setCurrentIndex(0)
    pane.apply_button.click()
    read(page, qtbot, window)
    item = page.presenter.files[0]
    assert item.preview is not None
    placed = {one.holder: one.instrument.name for one in item.preview.statements}
    assert placed["Cy Unknown"] == "Card Cy Unknown"
    assert placed["Dora Meyer"] == "Unallocated"
    imported(page, qtbot)
    settle(qtbot, window)
    assert item.preview.unallocated == 1


@pytest.mark.rule("F31", "F36")
def test_unallocated_lines_are_assigned_together_and_taken_back(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "cards.csv"
    path.write_text(HOLDERS, encoding="utf-8")
    previewed(page, qtbot, path)
    imported(page, qtbot)
    settle(qtbot, window)
    page.result.assign_wanted.emit()
    settle(qtbot, window)
    pane = page.unallocated
    assert page.start.tabs.current() == UNALLOCATED_TAB
    assert pane.isVisible()
    assert [len(one.payment_ids) for one in pane.table.model.rows] == [2]
    assert "(2)" in page.start.tabs.segment(UNALLOCATED_TAB).text()
    pane.table.table.select_row(0)
    assert pane.combo.currentIndex() == -1, "nobody is guessed"
    pane.combo.setCurrentIndex(pane.combo.count() - 1)
    assert pane.combo.currentText() == "Add a card for Cy Unknown"
    pane.assign_button.click()
    settle(qtbot, window)
    assert pane.table.model.rowCount() == 0
    assert pane.banner.isVisible()
    pane.banner.action_clicked.emit(0)
    settle(qtbot, window)
    assert [len(one.payment_ids) for one in pane.table.model.rows] == [2]
    assert not pane.banner.isVisible()


@pytest.mark.rule("F31", "F36")
def test_lines_assigned_in_payments_are_matched_at_once(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "cards.csv"
    path.write_text(HOLDERS, encoding="utf-8")
    previewed(page, qtbot, path)
    imported(page, qtbot)
    settle(qtbot, window)
    assert window.desk is not None
    company = window.desk.company
    (group,) = company.unallocated_groups()
    visa = next(one.id for one in company.browse.instruments() if one.name == "Visa 4417")
    payments = window.page(At.PAYMENTS)
    assert isinstance(payments, PaymentsPage)
    with qtbot.waitSignal(window.desk.told, timeout=WAIT_MS) as told:
        payments.use_cases.assign(list(group.payment_ids), visa)
    assert told.args[0].startswith("2 payment")
    assert company.unallocated_groups() == []
    kinds = [event.action for event in company.audit_events(limit=100_000)]
    assert "change" in kinds, "each move is audited"
