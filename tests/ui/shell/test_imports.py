"""The import place on real files: preview, questions, import, undo, cancel, refusal."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.payment import LinkState
from app.models.statement import Purpose
from app.services.export_rejected import export_rejected
from app.services.import_results import PreviewRow, RowFate
from app.services.views import ExpenseRow
from app.system import SystemFiles
from app.ui.expenses.page import ExpensesPage
from app.ui.imports.items import Stage
from app.ui.imports.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from tests.ui.shell.conftest import WAIT_MS, found, settle

SHARED = Path(__file__).resolve().parents[4] / "shared"
HEAD = "Date,Description,Amount,Card\n"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ImportPage:
    """The import page with its history read."""
    window.go(At.IMPORT)
    settle(qtbot, window)
    made = window.page(At.IMPORT)
    assert isinstance(made, ImportPage)
    return made


def a_statement(folder: Path, rows: list[str], name: str = "Visa 4417 November.csv") -> Path:
    """Write a card statement; money spent is negative."""
    path = folder / name
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


GOOD = [
    "2026-11-13,SHELL 1182 CORK IE,-66.05,4417",
    "2026-11-20,BOOKS UPSTAIRS DUBLIN,-18.40,4417",
    "2026-11-21,REFUND STAPLES 0441,12.00,4417",
]


def previewed(page: ImportPage, qtbot: QtBot, *paths: Path) -> None:
    """Give files to the page and wait until each was read."""
    page.take(paths)
    stages = (Stage.READY, Stage.ASKING, Stage.KNOWN, Stage.TWIN, Stage.REFUSED)
    qtbot.waitUntil(lambda: all(one.stage in stages for one in page.presenter.files), timeout=WAIT_MS)


def imported(page: ImportPage, qtbot: QtBot) -> None:
    """Press Import and wait until the file is in and reconciled."""
    assert page.import_button.isEnabled(), page.import_button.toolTip()
    page.import_button.click()
    qtbot.waitUntil(lambda: page.presenter.files[0].stage is Stage.DONE, timeout=WAIT_MS)


@pytest.mark.rule("F32", "F36")
def test_nothing_is_written_before_import_is_pressed(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.desk is not None
    browse = window.desk.company.browse
    before = browse.home()
    previewed(page, qtbot, a_statement(tmp_path, GOOD))
    assert page.preview.isVisible()
    assert page.preview.tiles[RowFate.NEW].text() == "3"
    assert browse.home() == before
    imported(page, qtbot)
    settle(qtbot, window)
    assert page.result.isVisible()
    assert "3" in page.result._title.text()
    assert page.result.linked.text().isdigit(), "the counts of automatic reconciliation are shown"


@pytest.mark.rule("F33", "F34")
def test_an_overlapping_file_adds_only_what_is_new(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    previewed(page, qtbot, a_statement(tmp_path, GOOD))
    imported(page, qtbot)
    settle(qtbot, window)
    more = [*GOOD, "2026-11-22,PRET A MANGER 118 LONDON,-9.45,4417"]
    previewed(page, qtbot, a_statement(tmp_path, more, "Visa 4417 again.csv"))
    assert page.preview.tiles[RowFate.NEW].text() == "1"
    assert page.preview.tiles[RowFate.DUPLICATE].text() == "3"
    previewed(page, qtbot, a_statement(tmp_path, GOOD, "Visa 4417 same.csv"))


@pytest.mark.rule("G04")
def test_rows_with_errors_are_shown_with_their_reason_and_can_be_saved(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [*GOOD, "2026-11-31,NO SUCH DAY,-5.00,4417"]
    previewed(page, qtbot, a_statement(tmp_path, rows))
    assert page.preview.tiles[RowFate.ERROR].text() == "1"
    page.preview.tiles[RowFate.ERROR].click()
    assert page.preview.model.rowCount() == 1
    row = page.preview.model.rows[0]
    assert row.value == "2026-11-31"
    target = tmp_path / "rejected.csv"
    page.history.export_rejected(page.presenter.files[0].by_fate[RowFate.ERROR], target)
    settle(qtbot, window)
    assert "2026-11-31" in target.read_text(encoding="utf-8-sig")
    item = page.presenter.files[0]
    assert item.preview is not None
    assert sum(item.preview.counts.values()) == item.preview.rows_read


@pytest.mark.rule("F28")
def test_an_undecidable_date_order_is_asked_and_import_waits_for_the_answer(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = ["03/04/2026,SHELL 1182 CORK IE,-66.05,4417", "05/06/2026,BOOKS UPSTAIRS,-18.40,4417"]
    previewed(page, qtbot, a_statement(tmp_path, rows))
    asked = [row.question.key for row in page.preview.questions.rows]
    assert "date_order" in asked
    assert not page.import_button.isEnabled()
    for _ in range(4):
        if not page.preview.questions.rows:
            break
        row = page.preview.questions.rows[0]
        wanted = "day_first" if row.question.key == "date_order" else row.question.proposed
        next(button for button in row.buttons if button.property("answer") == wanted).click()
        qtbot.waitUntil(lambda: page.presenter.files[0].stage in (Stage.READY, Stage.ASKING), timeout=WAIT_MS)
    assert page.import_button.isEnabled()
    days = [row.day for row in page.preview.model.rows if row.fate is RowFate.NEW]
    assert days == [date(2026, 4, 3), date(2026, 6, 5)]


@pytest.mark.rule("F28")
def test_the_readings_shown_can_be_accepted_by_one_click(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = ["03/04/2026,SHELL 1182 CORK IE,-66.05,4417", "05/06/2026,BOOKS UPSTAIRS,-18.40,4417"]
    previewed(page, qtbot, a_statement(tmp_path, rows))
    shown = [row.day for row in page.preview.model.rows]
    assert "open question" in page.import_button.toolTip()
    button = page.preview.questions.accept_button
    assert button.isVisible()
    button.click()
    qtbot.waitUntil(page.import_button.isEnabled, timeout=WAIT_MS)
    assert not page.preview.questions.isVisible()
    assert [row.day for row in page.preview.model.rows] == shown


@pytest.mark.rule("F28")
def test_a_locked_workbook_after_another_file_shows_nothing_of_that_file(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    locked = SHARED / "fixtures" / "statements" / "hostile" / "password_is_secret.xlsx"
    if not locked.exists():
        pytest.skip(f"{locked.name} is not beside the repository")
    previewed(page, qtbot, a_statement(tmp_path, GOOD), locked)
    page._show(page.presenter.files[0].key)
    page.preview.mapping.profile.setText("Visa of Ann")
    page.preview.tabs.segment(1).click()
    assert page.preview.mapping.isVisible()
    page._show(page.presenter.files[1].key)
    assert page.preview.questions.rows
    assert page.preview.table.empty_state().isVisible()
    assert not page.preview.mapping.isVisible()
    assert page.preview.mapping.profile.text() == ""
    assert not page.preview.questions.accept_button.isVisible()
    assert not page.import_button.isEnabled()


@pytest.mark.rule("F27")
def test_the_mapping_can_be_changed_and_the_preview_follows(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    previewed(page, qtbot, a_statement(tmp_path, GOOD))
    combos = page.preview.mapping.combos
    assert combos["Amount"].currentData() == "amount"
    combo = combos["Card"]
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    qtbot.waitUntil(lambda: page.presenter.files[0].stage in (Stage.READY, Stage.ASKING), timeout=WAIT_MS)
    item = page.presenter.files[0]
    assert item.preview is not None
    assert "card" not in item.preview.columns


@pytest.mark.rule("F35")
def test_a_whole_import_is_undone(window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert window.desk is not None
    browse = window.desk.company.browse
    rows = [f"2026-06-{day:02d},KIOSK {day} MUNICH,-{day}.33,4417" for day in range(1, 6)]
    previewed(page, qtbot, a_statement(tmp_path, rows))
    imported(page, qtbot)
    settle(qtbot, window)
    after = browse.home().unreconciled_payments
    page.show_start()
    qtbot.waitUntil(lambda: page.start.history.model.rowCount() == 1, timeout=WAIT_MS)
    page.start.history.table.select_row(0)
    assert page.start.undo_action.isEnabled()
    page.start.undo_action.trigger()
    dialog = found(page, QDialog, "ask")
    found(dialog, QLineEdit, "undoReason").setText("wrong file")
    dialog.accept()
    settle(qtbot, window)
    assert browse.home().unreconciled_payments == after - 5
    assert page.start.history.model.rows[0].status == "undone"
    assert not page.start.undo_action.isEnabled()


@pytest.mark.rule("G05")
def test_cancel_leaves_nothing_half_written(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.desk is not None
    start = date(2025, 1, 1)
    rows = [f"{start + timedelta(days=n % 600)},SHOP {n},-{n % 90 + 1}.0{n % 10},4417" for n in range(30_000)]
    path = a_statement(tmp_path, rows)
    before = window.desk.company.browse.home()
    previewed(page, qtbot, path)
    key = page.presenter.files[0].key
    page.import_button.click()
    page.presenter.cancel(key)
    qtbot.waitUntil(lambda: page.presenter.files[0].stage in (Stage.READY, Stage.DONE), timeout=WAIT_MS)
    settle(qtbot, window)
    assert page.presenter.files[0].stage is Stage.READY
    assert window.desk.company.browse.home() == before
    assert window.desk.company.import_history() == []


@pytest.mark.rule("G16")
def test_a_file_that_cannot_be_read_is_refused_with_a_way_out(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "picture.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    previewed(page, qtbot, path)
    assert page.refused.isVisible()
    assert "picture.xlsx" in page.refused.sentence
    assert len(page.refused.accessibleName()) > len(page.refused.sentence), "the way out is named"
    assert not page.import_button.isVisible()


@pytest.mark.rule("G01")
def test_an_expense_list_is_recognised_and_matched_at_once(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    previewed(page, qtbot, a_statement(tmp_path, ["2026-11-20,BOOKS UPSTAIRS DUBLIN,-18.40,4417"]))
    imported(page, qtbot)
    settle(qtbot, window)
    path = tmp_path / "expenses.csv"
    path.write_text(
        "Expense date,Merchant,Amount,Currency,Employee,Category,Paid by,Card,Report\n"
        "2026-11-20,Books Upstairs,18.40,EUR,Ann Lee,Office supplies,Company card,4417,ER-77\n"
        "2026-11-19,Nowhere,5.00,EUR,Ann Lee,Office supplies,Company card,4417,ER-77\n",
        encoding="utf-8",
    )
    previewed(page, qtbot, path)
    item = page.presenter.files[0]
    if item.plan.purpose is not Purpose.EXPENSES:
        page.preview.purpose_chosen.emit(Purpose.EXPENSES)
        qtbot.waitUntil(lambda: page.presenter.files[0].stage in (Stage.READY, Stage.ASKING), timeout=WAIT_MS)
    while page.preview.questions.rows:
        row = page.preview.questions.rows[0]
        page.preview.answered.emit(row.question.key, row.question.proposed)
        qtbot.waitUntil(lambda: page.presenter.files[0].stage in (Stage.READY, Stage.ASKING), timeout=WAIT_MS)
    imported(page, qtbot)
    settle(qtbot, window)
    outcome = page.presenter.files[0].outcome
    assert outcome is not None
    assert outcome.result.expenses == 2
    assert outcome.auto is not None
    assert outcome.auto.linked == 1
    page.result.place_wanted.emit(At.EXPENSES, page.result._of_import())
    settle(qtbot, window)
    assert window.at is At.EXPENSES
    states = {row.expense.merchant: row.state for row in _rows(window)}
    assert states["Books Upstairs"] is LinkState.AUTOMATIC


def _rows(window: MainWindow) -> list[ExpenseRow]:
    page = window.page(At.EXPENSES)
    assert isinstance(page, ExpensesPage)
    assert window.desk is not None
    return window.desk.company.browse.expense_rows(list(page.model.ids))


def test_rejected_rows_are_written_without_formulas(tmp_path: Path) -> None:
    row = PreviewRow(4, RowFate.ERROR, 0, None, None, "no date", "Date", "=1+1", raw={"Date": "=1+1"})
    target = tmp_path / "rejected.csv"
    heads = ("Row", "Column", "Value", "Reason")
    assert export_rejected(SystemFiles(), [row], heads, target) == 1
    written = target.read_bytes()
    assert b"'=1+1" in written
    assert b",=1" not in written
    book = tmp_path / "rejected.xlsx"
    export_rejected(SystemFiles(), [row], heads, book)
    sheet = load_workbook(book).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]] == [4, "Date", "=1+1", "no date", "=1+1"]
    assert sheet["C2"].data_type == "s", "a text, no formula"


def test_many_files_at_once_and_each_has_its_own_state(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    good = a_statement(tmp_path, GOOD, "one.csv")
    other = a_statement(tmp_path, ["2026-11-25,KIOSK MUNICH,-3.33,4417"], "two.csv")
    asks = a_statement(tmp_path, ["03/04/2026,SHELL,-66.05,4417"], "three.csv")
    wrong = tmp_path / "four.xlsx"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    previewed(page, qtbot, good, other, asks, wrong)
    stages = [item.stage for item in page.presenter.files]
    assert stages == [Stage.READY, Stage.READY, Stage.ASKING, Stage.REFUSED]
    assert page.import_all_button.isVisible()
    page.import_all_button.click()
    qtbot.waitUntil(
        lambda: [item.stage for item in page.presenter.files[:2]] == [Stage.DONE, Stage.DONE], timeout=WAIT_MS
    )
    settle(qtbot, window)
    assert window.desk is not None
    assert len(window.desk.company.import_history()) == 2
    assert page.presenter.files[2].stage is Stage.ASKING


@pytest.mark.rule("F27")
def test_a_layout_that_was_named_is_recognised_the_next_time(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = ["03/04/2026,SHELL 1182 CORK IE,-66.05,4417", "05/06/2026,BOOKS UPSTAIRS,-18.40,4417"]
    previewed(page, qtbot, a_statement(tmp_path, rows))
    for _ in range(4):
        if not page.preview.questions.rows:
            break
        row = page.preview.questions.rows[0]
        page.preview.answered.emit(row.question.key, row.question.proposed)
        qtbot.waitUntil(lambda: page.presenter.files[0].stage in (Stage.READY, Stage.ASKING), timeout=WAIT_MS)
    page.preview.mapping.profile.setText("My card")
    page.preview.mapping.profile.textEdited.emit("My card")
    imported(page, qtbot)
    settle(qtbot, window)
    previewed(page, qtbot, a_statement(tmp_path, ["07/08/2026,KIOSK,-2.00,4417"], "next.csv"))
    item = page.presenter.files[0]
    assert item.preview is not None
    assert item.preview.profile == "My card"
    assert item.stage is Stage.READY, "nothing is asked again"
