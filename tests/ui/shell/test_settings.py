"""Settings: saved at once, refused in words."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.rules import ProfileKind
from app.ui import theme
from app.ui.main_window import MainWindow
from app.ui.settings.about import AboutDialog, licences
from app.ui.settings.lists import CategoryEditor, InstrumentEditor
from app.ui.settings.page import SettingsPage
from app.ui.settings.profiles import ProfileEditor, threshold
from app.ui.shell.places import At
from tests.ui.shell.conftest import found, settle


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    """The settings page, filled."""
    window.go(At.SETTINGS)
    settle(qtbot, window)
    page = window.page(At.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


@pytest.mark.rule("F10", "F16")
def test_the_threshold_is_shown_edited_and_versioned(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    rows = settings.profiles.list.model.rows
    scored = next(place for place, one in enumerate(rows) if one.kind is ProfileKind.SCORED)
    assert "98.5%" in threshold(rows[scored])
    settings.profiles.list.table.select_row(scored)
    settings.profiles.edit_action.trigger()
    editor = found(settings, ProfileEditor)
    editor.probability.setValue(99.5)
    editor.accept()
    settle(qtbot, window)
    assert window.desk is not None
    stored = window.desk.company.browse.active_profile()
    assert stored.probability_min == pytest.approx(0.995)
    assert stored.version == 2


@pytest.mark.rule("F10")
def test_a_profile_is_copied_and_put_to_use(window: MainWindow, settings: SettingsPage, qtbot: QtBot) -> None:
    settings.profiles.list.table.select_row(0)
    taken = settings.profiles.list.model.rows[0].name
    settings.profiles.copy_action.trigger()
    dialog = found(settings, QDialog, "ask")
    name = found(dialog, QLineEdit, "copyName")
    name.setText(taken)
    dialog.accept()
    assert dialog.isVisible(), "a name that is taken is refused"
    name.setText("Careful")
    dialog.accept()
    settle(qtbot, window)
    rows = settings.profiles.list.model.rows
    settings.profiles.list.table.select_row(next(n for n, one in enumerate(rows) if one.name == "Careful"))
    settings.profiles.use_action.trigger()
    settle(qtbot, window)
    assert window.desk is not None
    assert window.desk.company.browse.active_profile().name == "Careful"


def test_options_and_tolerances_are_kept(window: MainWindow, settings: SettingsPage, qtbot: QtBot) -> None:
    settings.auto_import.click()
    settings.tolerance.setText("0.50")
    settings.tolerance.editingFinished.emit()
    settings.tolerance_percent.setText("2.5")
    settings.tolerance_percent.editingFinished.emit()
    settle(qtbot, window)
    assert window.desk is not None
    options = window.desk.company.options()
    assert not options.auto_after_import
    assert options.tolerance_minor == 50
    assert options.tolerance_ppm == 25_000
    settings.tolerance.setText("12,5x")
    settings.tolerance.editingFinished.emit()
    assert settings._form.problems


def test_a_card_is_added_and_a_wrong_one_is_refused_in_words(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    before = settings.instruments.list.model.rowCount()
    settings.instruments.add_action.trigger()
    editor = found(settings, InstrumentEditor)
    editor.last4.setText("12")
    editor.accept()
    assert editor.isVisible()
    assert len(editor.form.problems) == 2
    editor.name.setText("Mastercard 8820")
    editor.last4.setText("8820")
    editor.accept()
    settle(qtbot, window)
    assert settings.instruments.list.model.rowCount() == before + 1


def test_a_category_may_require_a_receipt(window: MainWindow, settings: SettingsPage, qtbot: QtBot) -> None:
    settings.categories.list.table.select_row(0)
    settings.categories.edit_action.trigger()
    editor = found(settings, CategoryEditor)
    was = editor.receipt.isChecked()
    editor.receipt.setChecked(not was)
    editor.accept()
    settle(qtbot, window)
    assert settings.categories.list.model.rows[0].requires_receipt is not was


@pytest.mark.rule("F83")
def test_verify_says_that_the_audit_trail_holds(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    settings.verify_button.click()
    settle(qtbot, window)
    assert "Intact" in settings.verify_label.text()


def test_the_theme_is_worn_at_once_and_kept(window: MainWindow, settings: SettingsPage) -> None:
    settings.theme.chosen.emit(2)
    assert theme.current().name == "dark"
    assert window.program.settings.theme == "dark"
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")


def test_about_shows_the_licences_of_what_is_shipped(qtbot: QtBot, window: MainWindow) -> None:
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    names = [dialog.names.item(row).text() for row in range(dialog.names.count())]
    assert names[0] == "Tieout"
    for shipped in ("PySide6", "SQLAlchemy", "Lucide", "Inter"):
        assert any(shipped.casefold() in name.casefold() for name in names), shipped
    dialog.names.setCurrentRow(len(names) - 1)
    assert dialog.text.toPlainText() == licences()[names[-1]]
    assert all(len(text) > 100 for text in licences().values())
