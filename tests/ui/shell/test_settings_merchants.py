"""Settings > Merchants and the risk beside the threshold: listed, changed, undone, explained."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.aliases import AliasOrigin, NewAlias
from app.services.views import ListQuery
from app.ui.main_window import MainWindow
from app.ui.settings.merchants import AliasEditor, MerchantsPane
from app.ui.settings.page import SettingsPage
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


@pytest.fixture
def pane(settings: SettingsPage, window: MainWindow, qtbot: QtBot) -> MerchantsPane:
    """The section Merchants."""
    settings.show_what(settings._stack.indexOf(settings.merchants))
    settle(qtbot, window)
    return settings.merchants


def names(window: MainWindow) -> set[str]:
    """Return what the payments are called."""
    assert window.desk is not None
    browse = window.desk.company.browse
    return {row.payment.merchant for row in browse.payment_rows(list(browse.payments(ListQuery()).ids))}


@pytest.mark.rule("F14")
def test_an_older_company_is_named_beside_the_window_once_it_is_open(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "Bookshop Galway" in names(window), timeout=20_000)
    assert {"Amazon", "Zoom", "Staples"} <= names(window)


@pytest.mark.rule("G06")
def test_an_alias_is_entered_edited_removed_and_undone_in_the_window(
    window: MainWindow, pane: MerchantsPane, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "Bookshop Galway" in names(window), timeout=20_000)
    assert pane._empty.isVisible()
    pane.add_action.trigger()
    editor = found(pane, AliasEditor)
    editor.text.setText("HOTEL")
    editor.accept()
    assert editor.isVisible()
    assert len(editor.form.problems) == 2
    assert "not from whom" in editor.form.problems[0]
    editor.text.setText("BOOKSHOP GALWAY 0032")
    editor.merchant.setText("Kennys Bookshop")
    editor.category.setText("Office supplies")
    editor.accept()
    settle(qtbot, window)
    (row,) = pane.list.model.rows
    assert (row.text, row.merchant, row.origin) == ("bookshop galway", "Kennys Bookshop", AliasOrigin.HAND)
    assert "Kennys Bookshop" in names(window)
    pane.list.table.select_row(0)
    pane.remove_action.trigger()
    settle(qtbot, window)
    assert pane.list.model.rowCount() == 0
    assert "Kennys Bookshop" not in names(window)
    pane.undo_action.trigger()
    settle(qtbot, window)
    assert "Kennys Bookshop" in names(window)
    pane.undo_action.trigger()
    settle(qtbot, window)
    assert pane.list.model.rowCount() == 0
    assert not pane.undo_action.isEnabled()


@pytest.mark.rule("G06")
def test_shipped_names_are_searched_and_overruled_not_removed(
    window: MainWindow, pane: MerchantsPane, qtbot: QtBot
) -> None:
    pane.with_shipped.click()
    settle(qtbot, window)
    assert pane.list.model.rowCount() > 100
    pane.search.setText("sbux")
    pane.search.search_now()
    settle(qtbot, window)
    (row,) = pane.list.model.rows
    assert row.merchant == "Starbucks"
    pane.list.table.select_row(0)
    assert not pane.remove_action.isEnabled()
    assert "overruled" in pane.remove_action.toolTip()
    pane.edit_action.trigger()
    editor = found(pane, AliasEditor)
    editor.merchant.setText("Canteen")
    editor.accept()
    settle(qtbot, window)
    (row,) = pane.list.model.rows
    assert (row.merchant, row.origin) == ("Canteen", AliasOrigin.HAND)


@pytest.mark.rule("G06")
def test_a_file_is_taken_in_whole_or_refused_with_its_row(
    window: MainWindow, pane: MerchantsPane, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.desk is not None
    path = tmp_path / "merchants.csv"
    path.write_text("text,merchant\nEGT GRUPO,Hotel Orion\nHOTEL,Orion\n", encoding="utf-8")
    with qtbot.waitSignal(window.desk.failed) as failed:
        pane.import_file(path)
    assert "row 3" in str(failed.args[0])
    settle(qtbot, window)
    assert pane.list.model.rowCount() == 0
    path.write_text("text,merchant\nEGT GRUPO,Hotel Orion\n", encoding="utf-8")
    pane.import_file(path)
    settle(qtbot, window)
    assert pane.list.model.rowCount() == 1


@pytest.mark.rule("G07", "G07b")
def test_the_risk_stands_beside_the_threshold_with_its_bound_and_its_source(
    window: MainWindow, settings: SettingsPage, qtbot: QtBot
) -> None:
    settings.show_what(2)
    qtbot.waitUntil(lambda: "10,000" in settings.risk.head.text(), timeout=20_000)
    settle(qtbot, window)
    assert "at most" in settings.risk.head.text()
    assert "moved by some weeks" in settings.risk.text.text()
    assert "as shipped" in settings.risk.text.text()
    assert "Weights are as shipped: too little data of this company yet." in settings.risk.text.text()
    assert settings.risk.button.isEnabled()
    assert window.desk is not None
    window.desk.company.merchants().change([NewAlias("EGT GRUPO", "Hotel Orion")])
    settings.risk.button.click()
    assert not settings.risk.button.isEnabled()
    settle(qtbot, window)
    assert "at most" in settings.risk.head.text()


@pytest.mark.rule("G07b")
def test_links_that_were_made_already_tell_about_the_risk_too(window: MainWindow) -> None:
    assert window.desk is not None
    found_ = window.desk.company.estimate_risk()
    assert found_.expenses == 26, "all but none of the office's expenses, though most are reconciled"
    assert found_.chance_links <= 1
    assert found_.per_10k <= found_.upper_per_10k
