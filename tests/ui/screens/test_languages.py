"""The window in each of its languages: no word is cut off, and the choice is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import formats, pictures, translation
from app.ui.settings.languages import LanguageChoice
from tests.companies import a_program
from tests.ui.screens.cut import cut_texts
from tests.ui.screens.visits import Visits, a_company

NARROW_PX = (1100, 720)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_no_word_is_cut_off_in_a_small_window(
    language: str, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut: list[str] = []
    seen: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        seen.append(name)
        cut.extend(f"{name}: {line}" for line in cut_texts(widget))

    monkeypatch.setattr(pictures, "SIZE_PX", NARROW_PX)
    with a_company(tmp_path, language=language) as window:
        window.resize(*NARROW_PX)
        Visits(window, look).take_all("light", None)
    assert len(seen) >= 20
    assert not cut


@pytest.mark.parametrize(
    ("language", "one", "many", "ago"),
    [
        (
            "de",
            "1 Zeile kann zurückgenommen werden.",
            "7 Zeilen können zurückgenommen werden.",
            "vor 7 Minuten",
        ),
        ("es", "", "", "hace 7 minutos"),
        ("fr", "", "", "il y a 7 minutes"),
    ],
)
def test_numbers_have_the_forms_of_the_language(
    language: str, one: str, many: str, ago: str, qapp: QApplication
) -> None:
    installed = translation.install(qapp, QLocale(language))
    try:
        say = QCoreApplication.translate
        assert say("formats", "%n minute(s) ago", None, 7) == ago
        if one:
            assert say("HistoryPane", "%n row(s) can be taken back.", None, 1) == one
            assert say("HistoryPane", "%n row(s) can be taken back.", None, 7) == many
    finally:
        translation.remove(qapp, installed)
        formats.set_locale(QLocale("en_GB"))


def test_the_choice_of_a_language_is_kept_for_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    program = a_program(tmp_path)
    choice = LanguageChoice(program)
    qtbot.addWidget(choice)
    names = [choice.box.itemText(place) for place in range(choice.box.count())]
    assert names[1:] == ["English", "Deutsch", "Español", "Français"]
    place = choice.box.findData("de")
    choice.box.setCurrentIndex(place)
    choice.box.activated.emit(place)
    assert program.settings.language == "de"
    again = LanguageChoice(program)
    qtbot.addWidget(again)
    assert again.box.currentData() == "de"
