"""Mapping pages and connections: typed, filled down, suggested, imported, tested."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.models.posting import Connection, Page, Subject
from app.services.mappings import MappingRow
from app.services.mending import Spot, Where
from app.ui.finance.connection_editor import ColumnsField, ConnectionEditor, FolderField
from app.ui.finance.designer import DesignerDialog
from app.ui.finance.mapping import MappingPart
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from tests.ui.finance.conftest import POPUP, Desk
from tests.ui.shell.conftest import found


@pytest.fixture
def mapping(desk: Desk) -> MappingPart:
    """The categories of the reconcilable page."""
    desk.do(lambda: desk.page.show_part("mapping"))
    return desk.page.mapping


def keys(part: MappingPart) -> list[str]:
    return [line.key for line in part.list.model.rows]


@pytest.mark.rule("F77")
@pytest.mark.qt_log_ignore(POPUP, extend=True)
def test_a_code_is_typed_into_the_row_and_enter_goes_on(desk: Desk, mapping: MappingPart) -> None:
    table = mapping.list.table
    row = keys(mapping).index("7010")
    table.select_row(row)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_6)
    field = mapping.cell.field
    assert field.isVisible()
    QTest.keyClicks(field, "999")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible(), "the next row is being edited"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    desk.settle()
    line = next(line for line in mapping.list.model.rows if line.key == "7010")
    assert line.code == "6999"
    assert mapping.keys.segment(0).text() == "Categories  1"
    assert mapping.keys.segment(1).text() == "Cards and accounts", "what is mapped is not counted"


@pytest.mark.rule("F77")
def test_unmapped_only_and_search_narrow_the_rows(desk: Desk, mapping: MappingPart) -> None:
    assert len(keys(mapping)) == 6
    mapping.unmapped.setChecked(True)
    assert keys(mapping) == ["7010", "7040"]
    mapping.search.setText("soft")
    desk.qtbot.waitUntil(lambda: keys(mapping) == ["7040"])


@pytest.mark.rule("F77")
def test_fill_down_gives_the_selected_rows_the_first_code(desk: Desk, mapping: MappingPart) -> None:
    mapping.list.table.selectAll()
    desk.do(mapping.fill_action.trigger)
    first = mapping.list.model.rows[0].code
    assert first
    assert {line.code for line in mapping.list.model.rows} == {first}


@pytest.mark.rule("F77")
def test_suggestions_are_taken_when_a_person_says_so(desk: Desk, mapping: MappingPart) -> None:
    rows = [MappingRow(Page.INVOICES, Subject.CATEGORY, "7010", "6010")]
    desk.do(lambda: mapping.store(rows, ()))
    line = next(line for line in mapping.list.model.rows if line.key == "7010")
    assert (line.code, line.suggestion) == ("", "6010")
    assert mapping.accept_action.isEnabled()
    desk.do(mapping.accept_action.trigger)
    line = next(line for line in mapping.list.model.rows if line.key == "7010")
    assert (line.code, line.suggestion) == ("6010", "")
    assert not mapping.accept_action.isEnabled()


@pytest.mark.rule("F77")
@pytest.mark.qt_log_ignore(POPUP, extend=True)
def test_static_fields_are_edited_and_added(desk: Desk, mapping: MappingPart) -> None:
    spot = Spot(Where.STATIC_FIELD, Page.INVOICES, None, "payable_account")
    desk.do(lambda: desk.page.show_what(spot))
    assert mapping.fields.current().name == "payable_account"
    mapping.field_cell.edit(mapping.fields.table.current_row())
    QTest.keyClicks(mapping.field_cell.field, "2100")
    QTest.keyClick(mapping.field_cell.field, Qt.Key.Key_Return)
    desk.settle()
    mapping.add_field()
    dialog = found(mapping, Ask, "staticFieldDialog")
    dialog.accept()
    assert dialog.isVisible(), "name and value are needed"
    found(dialog, QLineEdit, "staticFieldName").setText("site")
    found(dialog, QLineEdit, "staticFieldValue").setText("Dublin")
    desk.do(dialog.accept)
    values = {line.name: line.value for line in mapping.fields.model.rows}
    assert (values["payable_account"], values["site"]) == ("2100", "Dublin")


@pytest.mark.rule("F77")
def test_a_mapping_goes_out_to_a_file_and_comes_back(
    desk: Desk, mapping: MappingPart, tmp_path: Path
) -> None:
    path = tmp_path / "map.csv"
    desk.do(lambda: mapping.exchange.export_to(path))
    text = path.read_text(encoding="utf-8-sig").replace(
        "reconcilable,category,7010,Hotel,", "reconcilable,category,7010,Hotel,6010"
    )
    path.write_text(text, encoding="utf-8")
    desk.do(lambda: mapping.exchange.import_from(path))
    dialog = found(mapping, Ask, "importMapping")
    assert dialog.do_button.isEnabled()
    desk.do(dialog.accept)
    assert next(line for line in mapping.list.model.rows if line.key == "7010").code == "6010"
    path.write_text("page,subject,key,code\nnowhere,category,7010,1\n", encoding="utf-8")
    desk.do(lambda: mapping.exchange.import_from(path))
    assert any("row 2" in said and "nowhere" in said for said in desk.said)


# -------------------------------------------------------------------------------------- connections


def open_editor(desk: Desk) -> ConnectionEditor:
    """Return the editor that is open."""
    return next(one for one in desk.page.connections.findChildren(ConnectionEditor) if one.isVisible())


@pytest.mark.rule("F78")
def test_a_connection_is_added_tested_and_chosen(desk: Desk) -> None:
    desk.do(lambda: desk.page.show_part("connections"))
    part = desk.page.connections
    part.add_action.trigger()
    editor = open_editor(desk)
    forms.select(editor.system, "beancount")
    editor.accept()
    assert editor.isVisible(), "name and folder are needed"
    assert editor._form.problems == ["Fill it in."]
    editor.name.setText("ledger")
    folder = editor.field("folder")
    assert isinstance(folder, FolderField)
    folder.line.setText(str(desk.books))
    desk.do(editor.accept)
    assert editor.isVisible()
    assert "There is a connection" in editor.problem.sentence, (
        "a name that is taken is refused, nothing is lost"
    )
    editor.name.setText("Second")
    forms.select(editor.field("strategy"), "next_open_period")  # type: ignore[arg-type] # a combo box
    forms.select(editor.field("method_invoices"), "invoice")  # type: ignore[arg-type] # a combo box
    desk.do(editor.accept)
    one = desk.finance.connection("Second")
    assert one.settings == {
        "folder": str(desk.books),
        "strategy": "next_open_period",
        "method_invoices": "invoice",
        "method_reconcilable": "journal",
        "method_reimbursable": "journal",
    }
    assert (one.status, one.tested_at is not None) == ("connected", True)
    assert any("Second is connected" in said for said in desk.said)
    names = [part.list.model.index(row, 0).data() for row in range(part.list.model.rowCount())]
    assert names == ["Ledger", "Plain text", "Second"]
    assert desk.page.presenter.connection == one


@pytest.mark.rule("F78", "G14")
def test_a_server_that_does_not_answer_says_so_and_no_secret_is_stored(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[int, str]] = []

    class Keeps:
        def __init__(self, _place: object) -> None:
            pass

        def __call__(self, connection_id: int, secret: str) -> None:
            kept.append((connection_id, secret))

    monkeypatch.setattr("app.ui.finance.connections.KeepSecret", Keeps)
    desk.do(lambda: desk.page.show_what("connections"))
    desk.page.connections.add_action.trigger()
    editor = open_editor(desk)
    forms.select(editor.system, "tryton")
    editor.name.setText("Far away")
    for name, text in (("url", "http://127.0.0.1:9"), ("database", "d"), ("user", "u"), ("company", "c")):
        field = editor.field(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    assert editor.secret is not None
    assert editor.secret.echoMode() is QLineEdit.EchoMode.Password
    editor.secret.setText("hunter2")
    desk.do(editor.accept)
    one = desk.finance.connection("Far away")
    assert kept == [(one.id, "hunter2")]
    assert "hunter2" not in str(one.settings)
    assert one.status == "unreachable"
    assert any("Far away" in said for said in desk.said)
    shown = desk.page.connections.list.model
    row = [line.name for line in shown.rows].index("Far away")
    assert shown.index(row, 2).data() == "Not reachable"
    desk.page.connections.list.table.select_row(row)
    desk.do(desk.page.connections.switch_action.trigger)
    assert not desk.finance.connection("Far away").is_active
    assert "Far away" not in [one.name for one in desk.page.presenter.targets]


@pytest.mark.rule("F79")
def test_the_columns_of_a_file_are_designed(desk: Desk) -> None:
    ledger = next(one for one in desk.finance.connections() if one.id == desk.ledger)
    desk.do(lambda: desk.page.show_what(ledger))
    editor = open_editor(desk)
    field = editor.field("columns")
    assert isinstance(field, ColumnsField)
    field.button.click()
    designer = found(editor, DesignerDialog)
    usual = len(designer.columns)
    key = next(row for row in designer.rows if row.column.field == "key")
    key.removed.emit(key)
    assert not designer.do_button.isEnabled()
    assert "key" in designer.problem.text()
    designer.add()
    added = designer.rows[-1]
    added.title.setText("Ref")
    forms.select(added.field, "key")
    assert designer.do_button.isEnabled()
    added.moved.emit(added, -1)
    designer.add()
    fixed = designer.rows[-1]
    fixed.title.setText("Unit")
    forms.select(fixed.field, '"')
    fixed.text.setText("EU")
    assert len(designer.columns) == usual + 1
    designer.accept()
    desk.do(editor.accept)
    design = desk.finance.connection("Ledger").settings["columns"]
    assert design.endswith('Ref=key; Department=department; Unit="EU"')


@pytest.mark.rule("F64", "F59")
def test_draft_or_final_and_the_date_strategy_are_settings_of_a_connection(desk: Desk) -> None:
    ledger: Connection = next(one for one in desk.finance.connections() if one.id == desk.ledger)
    desk.do(lambda: desk.page.show_what(ledger))
    editor = open_editor(desk)
    forms.select(editor.field("final"), "yes")  # type: ignore[arg-type] # a combo box
    forms.select(editor.field("strategy"), "export_date")  # type: ignore[arg-type] # a combo box
    desk.do(editor.accept)
    settings = desk.finance.connection("Ledger").settings
    assert (settings["final"], settings["strategy"]) == ("yes", "export_date")
    desk.do(lambda: desk.page.show_part("approved"))
    shown = desk.page.approved.pane.shown
    assert shown is not None
    assert shown.posting is not None
    assert shown.posting.is_final
