"""The table by mouse, by keyboard and by ear."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.palettes import Tone
from app.ui.tables import Action, Badge, Column, Kind, ListTableModel, PagedTableModel, TableView
from app.ui.tables.delegate import tone_of_share

LEFT = Qt.MouseButton.LeftButton
ROWS = ["Staples", "Amazon", "Bar Celta"]


def columns(*, action: bool = True) -> list[Column[str]]:
    made: list[Column[str]] = [
        Column(
            "Status",
            lambda _r: "Pending",
            "state",
            Kind.STATUS,
            sample="Automatic",
            badge=lambda _r: Badge("circle-dashed", Tone.AMBER),
        ),
        Column(
            "Match",
            lambda r: "100%" if r == "Staples" else "62%",
            "score",
            Kind.SCORE,
            sample="99.9%",
            share=lambda r: 1.0 if r == "Staples" else 0.62,
        ),
        Column("Merchant", str, "merchant", stretch=True),
        Column(
            "Note",
            lambda r: "Receipt missing" if r == "Amazon" else "",
            "note",
            Kind.CHIP,
            sample="Receipt missing",
            can_hide=True,
        ),
        Column("Amount", lambda r: f"\u2212{len(r)}.00", "amount", Kind.AMOUNT, sample="12,345.67"),
    ]
    if action:
        made.append(
            Column(
                "",
                lambda _r: "Reconcile",
                "action",
                Kind.ACTION,
                sample="Reconcile",
                is_sortable=False,
                action=lambda r: None if r == "Bar Celta" else Action("Reconcile", "link"),
            )
        )
    return made


@pytest.fixture
def view(qtbot: QtBot) -> TableView:
    made = TableView(several=True)
    qtbot.addWidget(made)
    made.setAccessibleName("Candidate payments")
    model = ListTableModel(columns(), made)
    made.setModel(model)
    model.show(ROWS, [11, 12, 13])
    made.resize(760, 300)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_the_inline_button_emits_its_row(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.action_clicked) as clicked:
        QTest.mouseClick(view.viewport(), LEFT, pos=view.action_rect(1).center())
    assert clicked.args == [1]
    assert view.selected_rows() == []


def test_the_inline_button_does_nothing_when_the_mouse_leaves_it(view: TableView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.action_clicked):
        QTest.mousePress(view.viewport(), LEFT, pos=view.action_rect(1).center())
        QTest.mouseRelease(
            view.viewport(), LEFT, pos=view.visualRect(view.table_model().index(1, 2)).center()
        )


def test_a_row_without_a_button_has_no_button_to_click(view: TableView) -> None:
    assert view.action_rect(2).isEmpty()
    assert not view.run_action(2)


def test_enter_runs_the_button_and_opens_a_row_without_one(view: TableView, qtbot: QtBot) -> None:
    view.select_row(0)
    with qtbot.waitSignal(view.action_clicked):
        QTest.keyClick(view, Qt.Key.Key_Return)
    view.select_row(2)
    with qtbot.waitSignal(view.row_activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [2]


def test_the_row_menu_offers_the_button_and_the_actions_of_the_screen(view: TableView, qtbot: QtBot) -> None:
    view.addAction(QAction("Why not?", view))
    view.select_row(0)
    menu = view.context_menu()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Reconcile", "Why not?", "Copy rows", "Sort by", "Columns"]
    with qtbot.waitSignal(view.action_clicked) as clicked:
        menu.actions()[0].trigger()
    assert clicked.args == [0]


def test_a_click_on_a_heading_wants_another_order(view: TableView, qtbot: QtBot) -> None:
    header = view.header()
    where = QPoint(header.sectionViewportPosition(2) + 20, 10)
    with qtbot.waitSignal(view.sort_wanted) as wanted:
        QTest.mouseClick(header.viewport(), LEFT, pos=where)
    assert wanted.args == ["merchant", False]
    with qtbot.waitSignal(view.sort_wanted) as wanted:
        QTest.mouseClick(header.viewport(), LEFT, pos=where)
    assert wanted.args == ["merchant", True]


def test_amounts_are_first_sorted_with_the_largest_on_top(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.sort_wanted) as wanted:
        view.sort_by(4)
    assert wanted.args == ["amount", True]
    with qtbot.assertNotEmitted(view.sort_wanted):
        view.sort_by(5)


def test_select_all_means_the_query_and_ends_with_the_next_selection(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.select_all_wanted):
        QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.is_all_selected
    assert view.selected_rows() == []
    with qtbot.waitSignal(view.all_selected_changed) as changed:
        view.select_row(1)
    assert changed.args == [False]
    assert view.selected_ids() == [12]


def test_copies_the_selected_rows_as_a_table(view: TableView, qtbot: QtBot) -> None:
    view.select_row(1)
    with qtbot.waitSignal(view.copied):
        view.copy_selected()
    assert QGuiApplication.clipboard().text() == (
        "Status\tMatch\tMerchant\tNote\tAmount\nPending\t62%\tAmazon\tReceipt missing\t-6.00\n"
    )


def test_asks_the_screen_for_rows_that_are_not_held(qtbot: QtBot) -> None:
    view = TableView(several=True)
    qtbot.addWidget(view)
    model = PagedTableModel(columns(), view)
    view.setModel(model)
    model.show(range(10))
    view.select_row(3)
    with qtbot.waitSignal(view.copy_wanted) as wanted:
        view.copy_selected()
    assert wanted.args == [[3]]
    view.selectAll()
    with qtbot.waitSignal(view.copy_wanted) as wanted:
        view.copy_selected()
    assert wanted.args == [None]


def test_typing_letters_reads_no_rows(qtbot: QtBot) -> None:
    view = TableView()
    qtbot.addWidget(view)
    model = PagedTableModel(columns(), view)
    asked: list[int] = []
    model.page_wanted.connect(lambda _generation, page, _ids: asked.append(page))
    view.setModel(model)
    model.show(range(100_000))
    view.keyboardSearch("z")
    assert asked == []


def test_order_widths_and_sorting_come_back(view: TableView, qtbot: QtBot) -> None:
    view.header().moveSection(4, 0)
    view.setColumnWidth(4, 210)
    view.set_sort("amount", descending=True)
    state = view.save_state()
    other = TableView()
    qtbot.addWidget(other)
    other.setModel(ListTableModel(columns(), other))
    assert other.restore_state(state)
    assert other.header().visualIndex(4) == 0
    assert other.columnWidth(4) == 210
    assert (other.sort_key, other.sort_descending) == ("amount", True)


@pytest.mark.parametrize("state", [b"", b"rubbish\n\x00", b"2|other,columns||0|0|\n"])
def test_a_state_of_other_columns_is_left_alone(view: TableView, state: bytes) -> None:
    before = view.save_state()
    assert not view.restore_state(state)
    assert view.save_state() == before


def test_a_narrow_table_hides_what_may_go_and_keeps_the_description(view: TableView, qtbot: QtBot) -> None:
    view.resize(560, 300)
    assert view.isColumnHidden(3)
    assert view.columnWidth(2) >= 110
    view.resize(900, 300)
    assert not view.isColumnHidden(3)


def test_columns_take_back_their_width_where_others_went(qtbot: QtBot) -> None:
    made = TableView()
    qtbot.addWidget(made)
    one: list[Column[str]] = [
        Column("Merchant", str, "merchant", stretch=True),
        Column("Employee", str, "employee", sample="Dana Whitfield"),
        Column("Report", str, "report", sample="a very long name of a report", can_hide=True),
    ]
    made.setModel(ListTableModel(one, made))
    made.show()
    made.resize(900, 200)
    natural = made.columnWidth(1)
    made.resize(natural + 150, 200)
    assert made.isColumnHidden(2)
    assert made.columnWidth(1) == natural


def test_a_column_that_a_person_hid_stays_hidden(view: TableView) -> None:
    view.columns.set_hidden(1, is_hidden=True)
    view.resize(1200, 300)
    assert view.isColumnHidden(1)
    view.columns.set_hidden(1, is_hidden=False)
    assert view.columnWidth(1) > 80


def test_an_empty_list_says_so_and_offers_the_way_on(qtbot: QtBot) -> None:
    view = TableView()
    qtbot.addWidget(view)
    view.set_empty_text("inbox", "No expenses yet.", "Import a list.", "Import")
    model = ListTableModel(columns(), view)
    view.setModel(model)
    view.resize(700, 300)
    view.show()
    assert view.empty_state().isVisible()
    assert view.empty_state().accessibleName() == "No expenses yet. Import a list."
    with qtbot.waitSignal(view.empty_action):
        QTest.mouseClick(view.empty_state().button, LEFT)
    model.show(ROWS)
    assert not view.empty_state().isVisible()


def test_zoom_scales_rows_and_columns(view: TableView, qtbot: QtBot) -> None:
    before = view.columnWidth(4)
    with qtbot.waitSignal(view.zoom_changed):
        view.set_zoom(1.5)
    assert view.rowHeight(0) == 51
    assert view.columnWidth(4) == pytest.approx(before * 1.5, abs=4)
    view.set_zoom(9)
    assert view.zoom == 2.0
    view.set_zoom(1.0)
    view.set_compact(True)
    assert view.rowHeight(0) == 28


def test_a_screen_reader_hears_each_cell(view: TableView) -> None:
    table = QAccessible.queryAccessibleInterface(view)
    assert table.text(QAccessible.Text.Name) == "Candidate payments"
    model = view.table_model()
    said = [model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(6)]
    assert said == [
        "Status: Pending",
        "Match: 100%",
        "Merchant: Staples",
        "Note",
        "Amount: \u22127.00",
        "Reconcile",
    ]


def test_tab_selects_the_first_row_and_leaves_the_table(view: TableView, qtbot: QtBot) -> None:
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.selected_rows() == [0]
    assert not view.tabKeyNavigation()


def test_a_cut_text_is_whole_in_its_tooltip(view: TableView) -> None:
    model = view.table_model()
    view.setColumnWidth(0, 40)
    assert view.delegate().tooltip_of(model.index(0, 0)) == "Pending"
    assert view.delegate().tooltip_of(model.index(0, 2)) == ""


def picture(view: TableView) -> QImage:
    QApplication.processEvents()
    return view.grab().toImage()


def test_hovering_fills_the_button_of_the_row(view: TableView, qtbot: QtBot) -> None:
    view.clearFocus()
    before = picture(view).pixelColor(
        view.mapFromGlobal(view.viewport().mapToGlobal(view.action_rect(1).topLeft())) + QPoint(4, 12)
    )
    QTest.mouseMove(view.viewport(), view.visualRect(view.table_model().index(1, 2)).center())
    view._hover(1, -1)
    after = picture(view).pixelColor(
        view.mapFromGlobal(view.viewport().mapToGlobal(view.action_rect(1).topLeft())) + QPoint(4, 12)
    )
    assert before.name() == theme.LIGHT.surface
    assert after.name() == theme.LIGHT.action


def test_the_table_follows_the_theme_at_once(view: TableView, qapp: QApplication) -> None:
    view.clearFocus()
    corner = QPoint(view.width() - 5, view.height() - 5)
    light = picture(view).pixelColor(corner).name()
    theme.apply(qapp, theme.DARK)
    dark = picture(view).pixelColor(corner).name()
    assert (light, dark) == (theme.LIGHT.surface, theme.DARK.surface)


def test_strong_fair_and_weak_scores_have_their_own_colours() -> None:
    assert [tone_of_share(share) for share in (0.95, 0.6, 0.2)] == [Tone.GREEN, Tone.AMBER, Tone.GREY]


def test_a_click_makes_only_the_clicked_row_current(view: TableView, qtbot: QtBot) -> None:
    view.clearFocus()
    told: list[int] = []
    view.current_changed.connect(told.append)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.table_model().index(1, 2)).center())
    assert told == [1]


def test_losing_the_current_row_with_its_list_is_told_when_none_is_selected_again(
    view: TableView, qtbot: QtBot
) -> None:
    view.select_id(12)
    told: list[int] = []
    view.current_changed.connect(told.append)
    model = view.table_model()
    assert isinstance(model, ListTableModel)
    model.show(ROWS, [21, 22, 23])
    assert told == []
    assert not view.select_id(12)
    view.select_row(-1)
    view.select_row(-1)
    assert told == [-1]


def test_money_is_never_cut_however_large(qtbot: QtBot) -> None:
    made = TableView()
    qtbot.addWidget(made)
    texts: Column[str] = Column("Text", str, "text", stretch=True)
    amounts: Column[str] = Column("Amount", str, "amount", Kind.AMOUNT, sample="1.00")
    model = ListTableModel([texts, amounts], made)
    made.setModel(model)
    made.resize(400, 200)
    made.show()
    before = made.columnWidth(1)
    model.show(["3.80", "−1,234,567.89 EUR"])
    needed = made.delegate().width_for(model.columns[1], "−1,234,567.89 EUR")
    qtbot.waitUntil(lambda: made.columnWidth(1) >= needed)
    assert before < needed
    assert made.horizontalHeader().length() <= made.viewport().width()


def test_in_a_narrow_table_a_score_gives_its_bar_before_anything_scrolls(
    view: TableView, qtbot: QtBot
) -> None:
    keys = [column.key for column in view.table_model().columns]
    kinds = [column.kind for column in view.table_model().columns]
    score = view.columnWidth(kinds.index(Kind.SCORE))
    amount, button = view.columnWidth(keys.index("amount")), view.columnWidth(kinds.index(Kind.ACTION))
    going = ("merchant", "note")
    shown = sum(view.columnWidth(place) for place, key in enumerate(keys) if key not in going)
    view.resize(shown + 60, 300)
    qtbot.waitUntil(lambda: view.columnWidth(kinds.index(Kind.SCORE)) < score)
    assert view.horizontalHeader().length() <= view.viewport().width()
    assert view.columnWidth(keys.index("amount")) == amount
    assert view.columnWidth(kinds.index(Kind.ACTION)) == button


def test_a_date_that_is_wider_than_the_sample_is_shown_whole(qtbot: QtBot) -> None:
    """Dates are as long as each other in letters, and not in pixels."""
    made = TableView()
    qtbot.addWidget(made)
    texts: Column[str] = Column("Text", str, "text", stretch=True)
    days: Column[str] = Column("D", str, "day", Kind.DATE, sample="11 Jul 1111")
    model = ListTableModel([texts, days], made)
    made.setModel(model)
    made.resize(400, 200)
    made.show()
    widths = {text: made.delegate().width_for(days, text) for text in ("11 Jul 1111", "05 Nov 2026")}
    assert widths["11 Jul 1111"] < widths["05 Nov 2026"]
    model.show(["11 Jul 1111", "05 Nov 2026"])
    qtbot.waitUntil(lambda: made.columnWidth(1) >= widths["05 Nov 2026"])
