"""Themes, fonts and icons: switched while open, and the same everywhere."""

import time

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontInfo, QGuiApplication, QRawFont
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.ui import fonts, icons, resources, theme
from app.ui.palettes import THEMES, Tone


@pytest.mark.parametrize("name", sorted(THEMES))
def test_a_theme_is_worn_whole(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    theme.apply(qapp, theme.DARK if name != "dark" else theme.LIGHT)
    with qtbot.waitSignal(theme.hub().theme_changed) as changed:
        theme.apply(qapp, name)
    assert changed.args == [THEMES[name]]
    assert theme.current() is THEMES[name]
    assert qapp.palette().window().color().name() == THEMES[name].window
    assert "$" not in qapp.styleSheet()


def test_an_unknown_theme_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        theme.apply(qapp, "mauve")


def test_the_system_choice_follows_the_system(qapp: QApplication) -> None:
    theme.apply(qapp, theme.CONTRAST)
    theme.follow_system(qapp)
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.current() is (theme.DARK if is_dark else theme.LIGHT)
    assert theme.hub().follows_system
    theme.apply(qapp, "dark")
    assert not theme.hub().follows_system


def test_the_system_turning_dark_turns_the_window_dark(qapp: QApplication, qtbot: QtBot) -> None:
    theme.follow_system(qapp)
    with qtbot.waitSignal(theme.hub().theme_changed) as changed:
        theme.hub().system_changed()
    assert changed.args == [theme.current()]
    theme.apply(qapp, "contrast")
    with qtbot.assertNotEmitted(theme.hub().theme_changed):
        theme.hub().system_changed()


def test_no_style_rule_touches_a_table(qapp: QApplication) -> None:
    sheet = resources.path("theme.qss").read_text(encoding="utf-8")
    rules = sheet.split("*/", 1)[1].replace("QComboBox QAbstractItemView", "")
    for name in (
        "QTableView",
        "QAbstractItemView",
        "QListView",
        "QTreeView",
        "QAbstractScrollArea",
        "QFrame",
        "QWidget",
    ):
        assert name not in rules


def test_switching_is_quick(qapp: QApplication, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    for _ in range(60):
        QLineEdit(page)
    QTableView(page)
    page.show()
    theme.apply(qapp, "dark")
    began_s = time.thread_time()
    theme.apply(qapp, "light")
    assert time.thread_time() - began_s < 0.5  # 100 ms by design; room for a busy machine


def test_the_shipped_font_is_used_and_its_figures_have_one_width() -> None:
    for size_px in (11, 13, 20):
        for weight in (fonts.REGULAR, fonts.MEDIUM, fonts.SEMI_BOLD, fonts.BOLD):
            assert QFontInfo(fonts.font(size_px, weight)).family() == fonts.FAMILY
            widths = {fonts.metrics(size_px, weight).horizontalAdvance(digit * 8) for digit in "0123456789"}
            assert len(widths) == 1


@pytest.mark.parametrize("text", ["Ωμέγα", "Кофе", "Łódź", "çğış", "€£¥₹₺", "→↵", "•…–−“”"])
def test_the_font_has_the_letters_of_ledgers(text: str) -> None:
    raw = QRawFont.fromFont(fonts.font())
    assert raw.familyName() == fonts.FAMILY
    assert [letter for letter in text if not raw.supportsCharacter(ord(letter))] == []


def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication) -> None:
    names = sorted(path.stem for path in resources.path("icons").glob("*.svg"))
    assert len(names) >= 60
    for name in names:
        image = icons.pixmap(name, 16, "#ff0000", 2.0).toImage()
        assert image.width() == 32
        painted = [
            image.pixelColor(x, y)
            for x in range(32)
            for y in range(32)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert painted, name
        assert all(color.red() > 200 and color.green() < 30 for color in painted), name


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    action = QAction("Undo")
    icons.dress(action, "undo-2", Tone.NEUTRAL)
    before = action.icon().cacheKey()
    theme.apply(qapp, theme.DARK)
    assert action.icon().cacheKey() != before


def test_a_gone_action_is_forgotten(qapp: QApplication) -> None:
    action = QAction("Undo")
    icons.dress(action, "undo-2")
    known = len(icons._dressed)
    del action
    assert len(icons._dressed) == known - 1


def test_icons_are_drawn_for_the_screens_there_are(qapp: QApplication) -> None:
    made = icons.icon("save")
    for screen in qapp.screens():
        ratio = screen.devicePixelRatio()
        assert made.pixmap(QSize(16, 16), ratio).width() == round(16 * ratio)


def test_drawings_are_made_anew_for_a_new_screen(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.hub().theme_changed) as changed:
        qapp.screenAdded.emit(qapp.primaryScreen())
    assert changed.args == [theme.current()]
