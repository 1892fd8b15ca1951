"""Rehearsals in Settings: before a profile, a threshold or automation is changed (G23)."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.models.rules import ProfileKind
from app.ui.main_window import MainWindow
from app.ui.rehearsal.dialog import RehearsalDialog
from app.ui.settings.page import SettingsPage
from app.ui.settings.profiles import ProfileEditor
from app.ui.shell.places import At
from tests.ui.shell.conftest import found, settle


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> SettingsPage:
    """The settings page with the Scored profile chosen."""
    window.go(At.SETTINGS, 2)
    settle(qtbot, window)
    page = window.page(At.SETTINGS)
    assert isinstance(page, SettingsPage)
    rows = page.profiles.list.model.rows
    scored = next(place for place, one in enumerate(rows) if one.kind is ProfileKind.SCORED)
    page.profiles.list.table.select_row(scored)
    return page


def rehearsed(dialog: RehearsalDialog, window: MainWindow, qtbot: QtBot) -> RehearsalDialog:
    """Wait for what comes out."""
    qtbot.waitUntil(lambda: not dialog.outcome.isHidden(), timeout=20_000)
    settle(qtbot, window)
    return dialog


@pytest.mark.rule("G23")
def test_a_profile_is_rehearsed_and_its_threshold_chosen_by_a_budget(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    assert window.desk is not None
    before = window.desk.company.browse.active_profile()
    settings.profiles.rehearse_action.trigger()
    dialog = rehearsed(found(settings, RehearsalDialog), window, qtbot)
    assert "would have matched" in dialog.verdict.text()
    assert window.desk.company.browse.active_profile() == before, "a rehearsal changes nothing"
    dialog.budget.setValue(0)
    dialog.budget.setValue(500)
    assert "At most 500 wrong in 10,000" in dialog.chosen_words.text()
    assert not dialog.use.isHidden()
    dialog.use.click()
    settle(qtbot, window)
    stored = window.desk.company.browse.active_profile()
    assert stored.version == before.version + 1
    assert stored.probability_min != before.probability_min
    dialog.reject()


@pytest.mark.rule("G23")
def test_rules_being_edited_are_rehearsed_before_they_are_saved(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    settings.profiles.edit_action.trigger()
    editor = found(settings, ProfileEditor)
    editor.probability.setValue(60.0)
    editor.rehearse.click()
    dialog = rehearsed(found(editor, RehearsalDialog), window, qtbot)
    dialog.budget.setValue(500)
    dialog.use.click()
    assert editor.probability.value() > 60.0, "the editor takes the threshold"
    dialog.reject()
    editor.reject()
    settle(qtbot, window)
    assert window.desk is not None
    assert window.desk.company.browse.active_profile().version == 1


@pytest.mark.rule("G23")
@pytest.mark.parametrize("agrees", [True, False])
def test_automation_is_switched_on_only_after_its_rehearsal(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot, *, agrees: bool
) -> None:
    assert window.desk is not None
    company = window.desk.company
    box: QCheckBox = settings.auto_import
    box.click()
    settle(qtbot, window)
    assert not company.options().auto_after_import, "off needs no rehearsal"
    box.click()
    dialog = rehearsed(found(settings, RehearsalDialog), window, qtbot)
    assert not company.options().auto_after_import, "nothing is on yet"
    assert dialog.yes is not None
    (dialog.yes.click if agrees else dialog.reject)()
    settle(qtbot, window)
    assert company.options().auto_after_import is agrees
    assert box.isChecked() is agrees
