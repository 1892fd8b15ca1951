"""The parts that screens are built of: by mouse, by keyboard, by ear."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.errors import BlockedError, CancelledError, RefusedFileError
from app.models.money import Money
from app.ui import failures, theme
from app.ui.palettes import Tone
from app.ui.widgets import (
    Banner,
    Card,
    Field,
    FilterChip,
    GhostButton,
    GreenButton,
    Level,
    MoneyLabel,
    MonthStrip,
    NotificationArea,
    Place,
    ProgressPanel,
    SearchBox,
    SegmentedControl,
    SideNav,
    StatTile,
    TextLabel,
    date_field,
    date_of,
)
from app.ui.widgets.palette import CommandPalette, ShortcutSheet, ranked
from app.ui.widgets.waterfall import Contribution, ScoreWaterfall

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_search_waits_for_a_pause_and_tells_once(qtbot: QtBot) -> None:
    box = SearchBox("Search merchant or amount")
    shown(qtbot, box)
    told: list[str] = []
    box.search_changed.connect(told.append)
    with qtbot.waitSignal(box.search_changed):
        QTest.keyClicks(box, "bar celta")
    assert told == ["bar celta"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert told == ["bar celta", ""]
    assert box.text() == ""


def test_a_chip_is_switched_by_space_and_removed_by_its_cross_or_a_key(qtbot: QtBot) -> None:
    chip = FilterChip("October 2026", removable=True)
    shown(qtbot, chip)
    with qtbot.waitSignal(chip.toggled):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, LEFT, pos=QPoint(chip.width() - 18, chip.height() // 2))
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert chip.accessibleName() == "Filter: October 2026"


def test_segments_are_chosen_by_click(qtbot: QtBot) -> None:
    control = SegmentedControl(["All", "Pending", "Reconciled"], "State")
    shown(qtbot, control)
    with qtbot.waitSignal(control.chosen) as chosen:
        QTest.mouseClick(control.segment(2), LEFT)
    assert chosen.args == [2]
    control.choose(1)
    assert control.current() == 1


def test_places_are_reached_by_mouse_and_by_alt_and_number(qtbot: QtBot) -> None:
    nav = SideNav(
        [
            Place("home", "Home", "house"),
            Place("import", "Import", "upload"),
            Place("settings", "Settings", "settings", at_end=True),
        ]
    )
    shown(qtbot, nav)
    with qtbot.waitSignal(nav.chosen) as chosen:
        QTest.mouseClick(nav.item("import"), LEFT)
    assert chosen.args == ["import"]
    with qtbot.waitSignal(nav.chosen) as chosen:
        QTest.keyClick(nav, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == ["settings"]
    assert nav.current() == "settings"
    nav.set_badge("import", 1200, Tone.RED)
    assert nav.item("import").accessibleName() == "Import, 1,200"
    nav.set_narrow(True)
    assert "Import" in nav.item("import").toolTip()


def test_a_card_says_its_count_and_sum_and_shows_who_has_the_focus(qtbot: QtBot) -> None:
    card = Card("Pending expenses", tone=Tone.AMBER)
    field = QLineEdit()
    card.set_content(field)
    card.set_count(12)
    card.set_note("1,083.38 EUR")
    card.resize(400, 200)
    shown(qtbot, card)
    field.clearFocus()
    assert card.accessibleName() == "Pending expenses, 12, 1,083.38 EUR"
    before = card.grab().toImage().pixelColor(200, 0).name()
    field.setFocus()
    after = card.grab().toImage().pixelColor(200, 0).name()
    assert (before, after) == (theme.LIGHT.border, theme.LIGHT.focus)


def test_the_sums_of_a_card_give_way_to_its_title(qtbot: QtBot) -> None:
    card = Card("Reconciled expenses", tone=Tone.GREEN)
    card.set_count(464)
    card.set_note("649.20 CHF  ·  37,748.97 EUR  ·  4,445.99 GBP  ·  2,158.03 NOK  ·  7,872.45 USD")
    card.resize(360, 200)
    shown(qtbot, card)
    title, note = (label for label in card.findChildren(TextLabel) if label.text())
    assert title.text() == card.title
    assert title.width() >= title.fontMetrics().horizontalAdvance(card.title)
    assert "7,872.45 USD" in note.toolTip()
    assert note.shortened(note.sizeHint().width()) == note.text()
    first = "649.20 CHF  ·  +4"
    assert note.shortened(note.fontMetrics().horizontalAdvance(first)) == first
    assert "…" in note.shortened(20), "where not even one sum fits"


def test_banners_tell_which_action_was_chosen_and_close(qtbot: QtBot) -> None:
    banner = Banner(Level.WARNING, "100.00 is missing.", "Look at rows 40 to 44.", ("Show rows", "Accept"))
    shown(qtbot, banner)
    buttons = banner.findChildren(QWidget, "bannerAction")
    with qtbot.waitSignal(banner.action_clicked) as chosen:
        QTest.mouseClick(buttons[1], LEFT)
    assert chosen.args == [1]
    with qtbot.waitSignal(banner.closed):
        banner.dismiss()
    assert banner.accessibleName() == "100.00 is missing. Look at rows 40 to 44."


def test_notifications_stack_up_to_four_and_go_when_closed(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 700)
    area = NotificationArea(window)
    shown(qtbot, window)
    for number in range(6):
        area.notify(Level.INFO, f"Message {number}")
    assert [toast.sentence for toast in area.toasts] == [f"Message {number}" for number in range(2, 6)]
    assert area.geometry().right() < window.width()
    assert area.geometry().bottom() < window.height()
    for toast in area.toasts:
        toast.dismiss()
    assert area.isHidden()


def test_a_notification_offers_one_action(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 700)
    area = NotificationArea(window)
    shown(qtbot, window)
    toast = area.notify(Level.SUCCESS, "Saved.", "", "Undo")
    with qtbot.waitSignal(toast.action_clicked):
        link = toast.findChild(QWidget, "toastAction")
        assert link is not None
        QTest.mouseClick(link, LEFT)
    assert area.toasts == []


@pytest.mark.rule("G05")
def test_progress_shows_rate_and_time_left_and_can_be_cancelled_once(qtbot: QtBot) -> None:
    panel = ProgressPanel("Importing", "rows")
    shown(qtbot, panel)
    panel.show_progress(43_210, 100_000, 4.0)
    assert panel.detail == "43,210 of 100,000 rows  ·  10,802 a second  ·  5 s left"
    panel.show_progress(500, 0, 0.2)
    assert panel.detail == "500 rows"
    button = panel.findChild(QWidget, "cancel")
    assert button is not None
    with qtbot.waitSignal(panel.cancelled):
        QTest.mouseClick(button, LEFT)
    assert not button.isEnabled()
    panel.start("Again")
    assert button.isEnabled()


def test_tiles_speak_label_and_value_and_can_be_pressed_by_key(qtbot: QtBot) -> None:
    tile = StatTile("Pending expenses", "circle-dashed", Tone.AMBER)
    tile.set_value("12", "1,083.38 EUR")
    shown(qtbot, tile)
    assert tile.accessibleName() == "Pending expenses: 12"
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Space)


def test_an_amount_is_spoken_with_its_label() -> None:
    label = MoneyLabel("Difference", Money(-1, "EUR"))
    assert label.accessibleName() == "Difference: \u22120.01\u00a0EUR"
    label.set_value(None)
    assert label.text() == "\u2013"


def test_the_month_is_walked_by_arrows_and_chosen_by_enter(qtbot: QtBot) -> None:
    strip = MonthStrip()
    strip.resize(800, 60)
    strip.set_month(date(2026, 10, 9), {date(2026, 10, 2): 5})
    shown(qtbot, strip)
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription() == "02 Oct 2026: 5 open"
    with qtbot.waitSignal(strip.day_chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 10, 2)]
    with qtbot.waitSignal(strip.day_chosen) as chosen:
        QTest.mouseClick(strip, LEFT, pos=strip.day_rect(30).center().toPoint())
    assert chosen.args == [date(2026, 10, 31)]
    strip.set_month(date(2026, 2, 1), {})
    assert strip.accessibleName() == "February 2026: 0 open"


@pytest.mark.parametrize("weights", [(5.204, 1.904, 1.4, -0.7), (0.005,) * 9, (1 / 3, 1 / 3, 1 / 3)])
@pytest.mark.rule("F15")
def test_the_written_steps_add_up_to_the_written_total(qtbot: QtBot, weights: tuple[float, ...]) -> None:
    chart = ScoreWaterfall()
    qtbot.addWidget(chart)
    steps = [Contribution("Amount", "equal", "88.46 = 88.46", weight) for weight in weights]
    chart.set_score(steps, prior=-6.1, probability=0.982)
    written = [float(text.replace("\u2212", "-")) for text in chart.shown_weights()]
    assert sum(written) == pytest.approx(round(chart.total, 2), abs=1e-9)


def test_the_waterfall_can_be_heard_and_walked(qtbot: QtBot) -> None:
    chart = ScoreWaterfall()
    chart.set_score([Contribution("Amount", "equal", "88.46 = 88.46", 5.2)], prior=-1.0, probability=0.98)
    shown(qtbot, chart)
    assert chart.spoken() == (
        "Starting point: \u22121.00, any two items. Amount: +5.20, equal, 88.46 = 88.46. "
        "Sum: +4.20. Probability: 98%"
    )
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Amount: +5.20, equal, 88.46 = 88.46"


def test_a_field_names_its_editor_and_says_what_is_wrong(qtbot: QtBot) -> None:
    combo = QComboBox()
    field = Field("Kind", combo, "Card or account.")
    shown(qtbot, field)
    assert (combo.accessibleName(), combo.accessibleDescription()) == ("Kind", "Card or account.")
    field.set_error("Choose one.")
    assert (field.error, combo.accessibleDescription()) == ("Choose one.", "Choose one.")
    field.set_error("")
    assert field.error == ""
    assert Field("Days", QSpinBox()).editor.accessibleName() == "Days"


def some_actions() -> list[QAction]:
    made = []
    for text, keys in (("&Import a statement…", "Ctrl+I"), ("Reconcile", "Ctrl+Return"), ("Unreconcile", "")):
        action = QAction(text)
        action.setShortcut(QKeySequence(keys))
        made.append(action)
    return made


def test_the_palette_runs_the_best_command(qtbot: QtBot) -> None:
    actions = some_actions()
    palette = CommandPalette(actions)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown(qtbot, palette)
    assert palette.shown() == ["Import a statement", "Reconcile", "Unreconcile"]
    field = palette.findChild(QLineEdit, "command")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "rec")
    assert palette.shown()[0] == "Reconcile"
    QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(actions[2].triggered):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert palette.isHidden()


def test_the_palette_leaves_out_what_cannot_be_done() -> None:
    actions = some_actions()
    actions[1].setEnabled(False)
    assert [action.text() for action in ranked("rec", actions)] == ["Unreconcile"]


def test_the_sheet_lists_the_shortcuts(qtbot: QtBot) -> None:
    actions = some_actions()
    sheet = ShortcutSheet([("Company", actions[:1]), ("Reconcile", actions[1:])])
    shown(qtbot, sheet)
    named = [label.accessibleName() for label in sheet.findChildren(TextLabel) if label.accessibleName()]
    assert named == ["Import a statement: Ctrl+I", "Reconcile: Ctrl+Return"]


def test_texts_from_outside_are_never_read_as_html(qtbot: QtBot) -> None:
    label = TextLabel("<b>not bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_an_expected_failure_is_told_with_its_remedy_and_not_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = QWidget()
    area = NotificationArea(window)
    shown(qtbot, window)
    failures.FailureShower(window).show(BlockedError("F22", "It is posted", "Reverse the posting first"))
    assert "It is posted" in area.toasts[0].sentence
    assert "Reverse the posting first" in area.toasts[0].remedy
    failures.show(window, CancelledError())
    failures.show(window, RefusedFileError("a.xlsx", "no amount", "Correct it", 14, "n/a"))
    assert caplog.records == []


def test_a_bug_is_logged_and_shown_even_without_notifications(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = QWidget()
    shown(qtbot, window)
    said = failures.show(window, ZeroDivisionError())
    assert not said.is_expected
    assert len(caplog.records) == 1
    box = window.findChild(QWidget, "failure")
    assert box is not None
    assert box.isVisible()
    box.close()


def test_everything_the_keyboard_reaches_has_a_name(qtbot: QtBot, qapp: QApplication) -> None:
    page = QWidget()
    parts: list[QWidget] = [
        SearchBox("Search"),
        FilterChip("Over 200.00"),
        GreenButton("Reconcile", "check"),
        StatTile("Pending"),
        Banner(Level.INFO, "Hello", "", ("Do it",)),
        ProgressPanel("Importing"),
        MonthStrip(),
        ScoreWaterfall(),
        SegmentedControl(["All", "Pending"], "State"),
        SideNav([Place("home", "Home", "house")]),
        Field("Name", QLineEdit()),
    ]
    for part in parts:
        part.setParent(page)
    shown(qtbot, page)
    silent = [
        type(one).__name__
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one, QTableView)
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert silent == []


def test_buttons_paint_their_words_in_every_state(qtbot: QtBot) -> None:
    for button in (GreenButton("Reconcile", "check"), GhostButton("Save && close")):
        shown(qtbot, button)
        rich = button.grab().toImage()
        button.setEnabled(False)
        assert button.grab().toImage() != rich


def test_days_beyond_the_month_are_not_painted(qtbot: QtBot) -> None:
    strip = MonthStrip()
    strip.resize(800, 60)
    first = date(2026, 2, 1)
    strip.set_month(first, {first + timedelta(days=n): n for n in range(28)})
    qtbot.addWidget(strip)
    assert not strip.grab().isNull()
    assert strip.day_rect(27).right() <= strip.width()


def test_a_date_field_gives_back_its_day(qtbot: QtBot) -> None:
    editor = date_field(date(2026, 2, 28))
    qtbot.addWidget(editor)
    assert date_of(editor) == date(2026, 2, 28)
    assert "2026" in editor.text()


def test_a_card_shows_the_focus_of_a_list_deep_inside(qtbot: QtBot) -> None:
    card = Card("Preview")
    inside = QWidget()
    table, field = QTableView(inside), QLineEdit(inside)
    field.move(0, 120)
    card.set_content(inside)
    card.resize(400, 300)
    shown(qtbot, card)
    table.setFocus()
    focused = card.grab().toImage().pixelColor(200, 0).name()
    field.setFocus()
    other = card.grab().toImage().pixelColor(200, 0).name()
    assert (focused, other) == (theme.LIGHT.focus, theme.LIGHT.border)
