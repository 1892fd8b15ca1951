"""Any list of the window as a file, on paper, larger or smaller; columns are remembered."""

import csv
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.shell.list_output import content_of, printed
from app.ui.shell.places import At
from app.ui.shell.printing import print_list, set_up
from app.ui.tables import TableView
from tests.ui.shell.conftest import settle

LISTS = {
    At.IMPORT: ("importHistory",),
    At.EXPENSES: ("expensesTable",),
    At.PAYMENTS: ("paymentsTable",),
    At.REPORTS: ("reportsTable",),
    At.FINANCE: ("approvedTable",),
    At.HISTORY: ("historyTable", "historyRows"),
}


def shown_tables(window: MainWindow) -> dict[str, TableView]:
    return {one.objectName(): one for one in window.findChildren(TableView) if one.isVisible()}


@pytest.mark.rule("F37")
@pytest.mark.parametrize("place", list(LISTS))
def test_every_list_in_sight_is_written_as_it_is_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, place: At
) -> None:
    window.go(place)
    settle(qtbot, window)
    tables = shown_tables(window)
    assert set(LISTS[place]) <= set(tables), sorted(tables)
    for name, table in tables.items():
        assert name, "a table without a name keeps no columns"
        assert table.accessibleName(), name
        path = tmp_path / f"{name}.csv"
        window.output.export_to(table, path)
        settle(qtbot, window)
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        content = content_of(table)
        assert rows[0] == [column.title for column in content.columns], name
        assert len(rows) - 1 == table.table_model().rowCount(), name


@pytest.mark.rule("F37")
@pytest.mark.parametrize("section", range(8))
def test_every_list_of_reference_data_and_settings_is_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, section: int
) -> None:
    from app.ui.widgets import SegmentedControl

    for place in (At.REFERENCE, At.FINANCE, At.SETTINGS):
        window.go(place)
        settle(qtbot, window)
        page = window.page(place)
        control = page.findChild(SegmentedControl)
        if control is None or control._group.button(section) is None:
            continue
        QTest.mouseClick(control.segment(section), Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        for name, table in shown_tables(window).items():
            path = tmp_path / f"{place}-{section}-{name}.xlsx"
            window.output.export_to(table, path)
            settle(qtbot, window)
            sheet = load_workbook(path).active
            assert sheet is not None
            assert len(list(sheet.iter_rows(values_only=True))) == table.table_model().rowCount() + 1


@pytest.mark.rule("F37")
def test_amounts_and_days_are_numbers_and_days_in_the_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go(At.PAYMENTS)
    settle(qtbot, window)
    table = shown_tables(window)["paymentsTable"]
    window.output.export_to(table, tmp_path / "list.xlsx")
    settle(qtbot, window)
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    head, first, *_ = sheet.iter_rows()
    cells = {str(name.value): cell for name, cell in zip(head, first, strict=True)}
    assert isinstance(cells["Amount"].value, (int, float))
    assert cells["Amount"].number_format == "#,##0.00"
    assert isinstance(cells["Date"].value, datetime)


@pytest.mark.rule("F37")
def test_a_list_is_printed_with_header_filters_and_page_numbers(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    import pypdfium2

    window.go(At.EXPENSES)
    settle(qtbot, window)
    page = window.page(At.EXPENSES)
    page.filters.search.setText("amt:>10")  # type: ignore[attr-defined] # a list page
    page.filters.search.search_now()  # type: ignore[attr-defined] # a list page
    settle(qtbot, window)
    content = content_of(shown_tables(window)["expensesTable"])
    rows = content.read(lambda _done, _total: None)
    texts = [[column.text(row) for column in content.columns] for row in rows] * 5
    what = printed(content, "Acme Trading", "2 Nov 2026, by maria", texts, len(texts) + 7)
    device = QPdfWriter(str(tmp_path / "list.pdf"))
    set_up(device, what)
    pages = print_list(device, what)
    document = pypdfium2.PdfDocument(tmp_path / "list.pdf")
    assert (len(document), pages > 1) == (pages, True)
    first, last = (document[place].get_textpage().get_text_range() for place in (0, pages - 1))
    for said in (
        "Expenses",
        "Acme Trading",
        "Filtered by: Amount: over 10",
        "by maria",
        f"Page 1 of {pages}",
    ):
        assert said in first, said
    assert "Hotel Arts Barcelona" in first + last
    assert f"The first {len(texts)} of {len(texts) + 7} rows" in first
    assert f"Page {pages} of {pages}" in last
    document.close()


@pytest.mark.qt_log_ignore("This plugin does not support|QPrint", extend=True)
def test_the_list_shows_as_it_will_be_printed_first(window: MainWindow, qtbot: QtBot) -> None:
    window.go(At.PAYMENTS)
    settle(qtbot, window)
    window.output.print_list()
    settle(qtbot, window)
    dialog = window.findChild(QPrintPreviewDialog)
    assert dialog is not None
    assert "Payments" in dialog.windowTitle()
    dialog.close()


def test_all_lists_are_scaled_by_key_and_stay_so(window: MainWindow, qtbot: QtBot) -> None:
    try:
        window.go(At.PAYMENTS)
        settle(qtbot, window)
        table = shown_tables(window)["paymentsTable"]
        before = table.verticalHeader().defaultSectionSize()
        table.setFocus()
        for _ in range(3):
            QTest.keyClick(table, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert (table.zoom, table.verticalHeader().defaultSectionSize()) == (1.3, round(before * 1.3))
        window.go(At.HISTORY)
        settle(qtbot, window)
        assert shown_tables(window)["historyTable"].zoom == 1.3, "lists to come too"
        for _ in range(20):
            QTest.keyClick(table, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
        assert table.zoom == 0.8
        QTest.keyClick(table, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert table.zoom == 1.0
        assert float(str(window._window_state.value("tables/zoom"))) == 1.0
    finally:
        TableView.usual_zoom = 1.0


def test_short_lists_keep_order_width_and_visibility_of_their_columns(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go(At.REPORTS)
    settle(qtbot, window)
    table = shown_tables(window)["reportsTable"]
    header = table.horizontalHeader()
    header.moveSection(0, 2)
    header.resizeSection(header.logicalIndex(1), 177)
    table.columns.set_hidden(4, is_hidden=True)
    state = table.save_state()
    window.go(At.HOME)
    fresh = TableView()
    qtbot.addWidget(fresh)
    fresh.setObjectName("reportsTable")
    fresh.setModel(type(table.table_model())(table.table_model().columns, fresh))
    fresh.resize(table.size())
    fresh.show()
    assert fresh.isColumnHidden(4)
    assert fresh.horizontalHeader().visualIndex(0) == 2
    assert fresh.save_state().split(b"\n")[0] == state.split(b"\n")[0]


def test_numbers_on_screen_are_read_back_in_any_language() -> None:
    from datetime import date
    from decimal import Decimal

    from app.ui import formats

    before = QLocale()
    try:
        for language in (QLocale.Language.English, QLocale.Language.German, QLocale.Language.French):
            formats.set_locale(QLocale(language))
            assert formats.number_of(formats.amount(-123_456_789, "EUR")) == Decimal("-1234567.89")
            assert formats.number_of(formats.count(12_345)) == 12_345
            assert formats.day_of(formats.day(date(2026, 3, 9))) == date(2026, 3, 9)
            assert formats.number_of("12 rows") is None
            assert formats.day_of("-") is None
    finally:
        formats.set_locale(before)
