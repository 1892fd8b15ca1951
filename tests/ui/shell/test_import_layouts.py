"""Columns, formats, layouts and passwords in the import place (F27, F28)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.statement import ColumnMapping, Purpose
from app.ui.imports.items import Stage
from app.ui.imports.layout_form import LayoutForm
from app.ui.imports.page import ImportPage
from app.ui.main_window import MainWindow
from app.ui.shell.places import At
from tests.ui.shell.conftest import WAIT_MS, found, settle
from tests.ui.shell.test_import_wizard import read
from tests.ui.shell.test_imports import GOOD, a_statement, imported, previewed


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ImportPage:
    """The import page with its history read."""
    window.go(At.IMPORT)
    settle(qtbot, window)
    made = window.page(At.IMPORT)
    assert isinstance(made, ImportPage)
    return made


# ---------------------------------------------------------------------- columns, formats, layouts


@pytest.mark.rule("F27", "F28")
def test_every_reading_is_shown_with_its_evidence_and_can_be_changed_and_given_back(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    previewed(page, qtbot, a_statement(tmp_path, [*GOOD, "2026-11-25,BAR,-1.00,4417"]))
    page.preview.tabs.segment(1).click()
    mapping = page.preview.mapping
    assert mapping.isVisible()
    assert {"encoding", "delimiter", "header", "decimal", "sign"} <= set(mapping.editors)
    assert mapping.first_rows.rowCount() == 4
    assert not page.preview._tiles.isVisible(), "the numbers stand in one line beside the mapping"
    assert "out" in page.preview._sum.text()
    before = page.preview._sum.text()
    sign = mapping.editors["sign"]
    assert isinstance(sign, QComboBox)
    sign.setCurrentIndex(sign.findData("plus_is_out"))
    sign.activated.emit(sign.currentIndex())
    read(page, qtbot, window)
    assert page.preview._sum.text() != before
    assert page.preview.mapping.isVisible(), "the page stays where the person works"
    found(page.preview.mapping, QPushButton, "reset_sign").click()
    read(page, qtbot, window)
    assert page.preview._sum.text() == before
    header = page.preview.mapping.editors["header"]
    assert isinstance(header, QLineEdit)
    header.setText("2")
    header.editingFinished.emit()
    read(page, qtbot, window)
    assert page.presenter.files[0].plan.answers["header"] == "2"


@pytest.mark.rule("F27")
def test_layouts_are_listed_copied_edited_shared_and_deleted(
    window: MainWindow, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_what("layouts")
    settle(qtbot, window)
    pane = page.layouts
    assert pane.isVisible()
    shipped = pane.table.model.rowCount()
    assert shipped > 25
    pane.table.table.select_row(0)
    assert not pane.edit_action.isEnabled(), "shipped layouts stay as they are"
    pane.copy_action.trigger()
    dialog = found(pane, QDialog, "ask")
    found(dialog, QLineEdit, "layoutName").setText("Ours")
    dialog.accept()
    settle(qtbot, window)
    assert pane.table.model.rows[0].mapping.name == "Ours"
    pane.table.table.select_row(0)
    pane.edit_action.trigger()
    form = found(pane, LayoutForm, "layoutForm")
    form.note.setText("asked the bank")
    combo = form.answers["decimal"]
    combo.setCurrentIndex(combo.findData(","))
    form.do_button.click()
    settle(qtbot, window)
    ours = pane.table.model.rows[0].mapping
    assert (ours.source, ours.answers["decimal"]) == ("asked the bank", ",")
    shared = tmp_path / "ours.json"
    pane.export_to([ours], shared)
    settle(qtbot, window)
    pane.table.table.select_row(0)
    pane.remove_action.trigger()
    pane.findChildren(QDialog, "ask")[-1].accept()
    settle(qtbot, window)
    assert pane.table.model.rowCount() == shipped
    pane.take_from(shared)
    settle(qtbot, window)
    pane.findChildren(QDialog, "ask")[-1].accept()
    settle(qtbot, window)
    assert pane.table.model.rows[0].mapping == ours
    shared.write_text("{}", encoding="utf-8")
    with qtbot.waitSignal(page.desk.failed, timeout=WAIT_MS) as failed:
        pane.take_from(shared)
    assert "no file of layouts" in str(failed.args[0])


@pytest.mark.rule("F27")
def test_two_columns_with_one_meaning_are_not_saved(window: MainWindow, qtbot: QtBot) -> None:
    layout = ColumnMapping("Ours", Purpose.STATEMENT, "date|amount|fee", {"date": "Date"}, {})
    form = LayoutForm(layout)
    qtbot.addWidget(form)
    for title in ("amount", "fee"):
        combo = form.combos[title]
        combo.setCurrentIndex(combo.findData("amount"))
    form.show()
    form.do_button.click()
    assert form.isVisible()
    assert "Amount" in form._problem.text()


@pytest.mark.rule("F28")
def test_a_wrong_password_is_said_and_the_right_one_is_not_stored(
    window: MainWindow, page: ImportPage, qtbot: QtBot
) -> None:
    shared = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "statements" / "hostile"
    locked = shared / "password_is_secret.xlsx"
    if not locked.exists():
        pytest.skip(f"{locked.name} is not beside the repository")
    previewed(page, qtbot, locked)
    row = page.preview.questions.rows[0]
    assert row.question.key == "password"
    field = found(row, QLineEdit, "answer_password")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    page.preview.answered.emit("password", "wrong")
    read(page, qtbot, window)
    item = page.presenter.files[0]
    said = str(item.error) if item.error is not None else page.preview.questions.rows[0].question.text
    said += "" if item.preview is None else page.preview.questions.rows[0].question.evidence
    assert "password" in said.lower()
    page.presenter.answer(item.key, "password", "secret")
    read(page, qtbot, window)
    item = page.presenter.files[0]
    while item.stage is Stage.ASKING and item.preview is not None:
        question = item.preview.questions[0]
        page.presenter.answer(item.key, question.key, question.proposed)
        read(page, qtbot, window)
        item = page.presenter.files[0]
    assert item.new > 0
    imported(page, qtbot)
    settle(qtbot, window)
    assert window.desk is not None
    with window.desk.company.place.database.read() as unit:
        assert "secret" not in str(unit.imports.decisions(unit.imports.all()[0].id))
