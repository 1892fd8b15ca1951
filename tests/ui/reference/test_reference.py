"""Reference data in the window: set up, look at the plan, apply, history."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox

from app.models.sync import Condition, FilterOperator, RowFilter, SyncPart, SyncSchedule
from app.ui.reference.filter_dialog import ConditionRow, FilterDialog
from app.ui.reference.plan_dialog import PlanDialog
from tests.ui.reference.conftest import Desk, write_lists
from tests.ui.shell.conftest import WAIT_MS, found


def enable(desk: Desk, *parts: SyncPart) -> None:
    desk.page.show_part("sync")
    desk.settle()
    for part in parts:
        found(desk.page.setup, QCheckBox, f"enable_{part.value}").setChecked(True)


def plan(desk: Desk) -> PlanDialog:
    with desk.qtbot.waitSignal(desk.page.presenter.planned, timeout=WAIT_MS):
        desk.page.setup.plan_action.trigger()
    return found(desk.page, PlanDialog)


@pytest.mark.rule("F67")
def test_save_and_sync_is_off_and_says_why_until_something_is_enabled(desk: Desk) -> None:
    desk.page.show_part("sync")
    desk.settle()
    setup = desk.page.setup
    assert not setup.sync_action.isEnabled()
    assert "Enable at least one" in setup.why_not.text()
    enable(desk, SyncPart.PROJECT)
    assert setup.sync_action.isEnabled()
    assert setup.why_not.text() == ""
    assert setup.save_action.isEnabled()
    setup.save_action.trigger()
    desk.settle()
    stored = {part.part: part.config for part in desk.sync.configuration.read(desk.connection).parts}
    assert stored[SyncPart.PROJECT].is_enabled
    assert not stored[SyncPart.CATEGORY].is_enabled
    assert not setup.save_action.isEnabled()


@pytest.mark.rule("F67", "F69", "F76")
def test_save_and_sync_brings_rows_into_the_lists_and_into_the_history(desk: Desk) -> None:
    enable(desk, SyncPart.CATEGORY, SyncPart.SUPPLIER)
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.setup.sync_action.trigger()
    desk.settle()
    assert any("Synced with Ledger lists" in said for said in desk.toasts)
    desk.page.show_part("lists", SyncPart.SUPPLIER)
    desk.settle()
    rows = desk.page.lists.list.model.rows
    assert [(row.reference, row.name, row.connection) for row in rows] == [
        ("S1", "Rail Co", "Ledger lists"),
        ("S2", "Hotel Astoria", "Ledger lists"),
    ]
    desk.page.show_part("runs")
    desk.settle()
    assert len(desk.page.runs.runs.model.rows) == 1
    assert "first run" in desk.page.runs.compared.text()
    assert {one.reference for one in desk.page.runs.changes.model.rows} >= {"7400", "7500", "S1", "S2"}


@pytest.mark.rule("F69", "F70", "F76")
def test_a_plan_is_looked_at_before_anything_changes(desk: Desk) -> None:
    enable(desk, SyncPart.PROJECT)
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.setup.sync_action.trigger()
    desk.settle()
    write_lists(desk.folder, projects="Code,Name\nP1,Old bridge\nP3,Tunnel\n")
    dialog = plan(desk)
    desk.settle()
    said = {(one.reference, one.kind.value): (one.old, one.new) for one in dialog.changes.model.rows}
    assert said[("P1", "rename")] == ("Bridge", "Old bridge")
    assert ("P3", "create") in said
    assert ("P2", "flag_gone") in said
    desk.page.show_part("lists", SyncPart.PROJECT)
    desk.settle()
    assert [row.name for row in desk.page.lists.list.model.rows] == ["Bridge", "Harbour"]
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        dialog.apply_button.click()
    desk.settle()
    rows = {row.reference: (row.name, row.is_gone) for row in desk.page.lists.list.model.rows}
    assert rows == {"P1": ("Old bridge", False), "P2": ("Harbour", True), "P3": ("Tunnel", False)}
    desk.page.lists.gone_only.setChecked(True)
    desk.settle()
    assert [row.reference for row in desk.page.lists.list.model.rows] == ["P2"]


@pytest.mark.rule("F70")
def test_a_source_that_lists_nothing_asks_before_it_flags(desk: Desk) -> None:
    enable(desk, SyncPart.SUPPLIER)
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.setup.sync_action.trigger()
    desk.settle()
    write_lists(desk.folder, suppliers="Code,Name\n")
    dialog = plan(desk)
    assert not dialog.apply_button.isEnabled()
    found(dialog, QCheckBox, "agree_supplier").setChecked(True)
    with desk.qtbot.waitSignal(desk.page.presenter.planned, timeout=WAIT_MS):
        dialog.again_button.click()
    again = [one for one in desk.page.findChildren(PlanDialog) if one.isVisible()][-1]
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        again.apply_button.click()
    desk.page.show_part("lists", SyncPart.SUPPLIER)
    desk.settle()
    assert [row.is_gone for row in desk.page.lists.list.model.rows] == [True, True]


@pytest.mark.rule("F74")
def test_a_filter_counts_at_once_what_it_lets_through(desk: Desk) -> None:
    enable(desk, SyncPart.CATEGORY)
    row = desk.page.setup._rows[SyncPart.CATEGORY]
    with desk.qtbot.waitSignal(desk.page.presenter.preview_read, timeout=WAIT_MS):
        row.button.click()
    dialog = found(desk.page.setup, FilterDialog)
    desk.qtbot.waitUntil(lambda: dialog.count.text() == "3 of 3 rows", timeout=WAIT_MS)
    dialog.group._on_add()
    line = dialog.group._items[0]
    assert isinstance(line, ConditionRow)
    line.operator.setCurrentIndex(line.operator.findData(FilterOperator.AT_LEAST))
    line.value.setText("7500")
    desk.qtbot.waitUntil(lambda: dialog.count.text() == "2 of 3 rows", timeout=WAIT_MS)
    line.value.setText("")
    desk.qtbot.waitUntil(lambda: not dialog.ok.isEnabled(), timeout=WAIT_MS)
    line.value.setText("9000")
    desk.qtbot.waitUntil(lambda: "matches nothing" in dialog.problem.text(), timeout=WAIT_MS)
    line.value.setText("7500")
    desk.qtbot.waitUntil(lambda: dialog.count.text() == "2 of 3 rows", timeout=WAIT_MS)
    dialog.accept()
    assert row.filter == RowFilter((Condition("code", FilterOperator.AT_LEAST, "7500"),))
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.setup.sync_action.trigger()
    desk.page.show_part("lists", SyncPart.CATEGORY)
    desk.settle()
    synced = [one.reference for one in desk.page.lists.list.model.rows if one.connection]
    assert synced == ["7500", "7600"]


@pytest.mark.rule("F68")
def test_the_daily_run_is_at_four_and_can_be_switched_off(desk: Desk) -> None:
    desk.page.show_part("sync")
    desk.settle()
    setup = desk.page.setup
    assert setup.daily.isChecked()
    assert setup.at.time().toString("HH:mm") == "04:00"
    setup.daily.setChecked(False)
    setup.save_action.trigger()
    desk.settle()
    assert desk.sync.daily.schedule() == SyncSchedule(is_on=False)


@pytest.mark.rule("F68")
def test_a_missed_run_is_caught_up_while_the_window_is_open_and_a_failed_one_shows_a_badge(
    desk: Desk,
) -> None:
    enable(desk, SyncPart.PROJECT)
    desk.page.setup.save_action.trigger()
    desk.settle()
    assert desk.window.desk is not None
    clock = desk.window.desk.company.place.clock
    clock.sleep(2 * 86_400)
    with desk.qtbot.waitSignal(desk.window.desk.changed, timeout=WAIT_MS):
        desk.window._daily.look()
    desk.settle()
    assert [run.origin.value for run in desk.sync.history.runs()] == ["schedule"]
    assert desk.sync.daily.badges() == []
    (desk.folder / "projects.csv").unlink()
    (desk.folder / "categories.csv").unlink()
    clock.sleep(86_400)
    with desk.qtbot.waitSignal(desk.window._daily.counted, timeout=WAIT_MS) as counted:
        desk.window._daily.look()
    assert counted.args == ["reference", 1]
    desk.settle()
    assert any("failed" in toast.sentence for toast in desk.window.notices.toasts)


@pytest.mark.rule("F71")
def test_a_synced_row_keeps_its_code_and_says_that_the_name_comes_back(desk: Desk) -> None:
    enable(desk, SyncPart.PROJECT)
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.setup.sync_action.trigger()
    desk.page.show_part("lists", SyncPart.PROJECT)
    desk.settle()
    desk.page.lists.edit_action.trigger()
    from app.ui.reference.lists import RowEditor

    editor = found(desk.page.lists, RowEditor)
    assert editor.reference.isReadOnly()
    editor.name.setText("My bridge")
    editor.accept()
    desk.settle()
    assert desk.page.lists.list.model.rows[0].name == "My bridge"
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.presenter.sync_now()
    desk.settle()
    assert desk.page.lists.list.model.rows[0].name == "Bridge"


@pytest.mark.rule("F37")
def test_the_changes_of_a_run_go_to_a_file(desk: Desk, tmp_path: Path) -> None:
    enable(desk, SyncPart.PROJECT)
    with desk.qtbot.waitSignal(desk.page.presenter.applied, timeout=WAIT_MS):
        desk.page.setup.sync_action.trigger()
    desk.page.show_part("runs")
    desk.settle()
    target = tmp_path / "changes.csv"
    desk.page.runs.export_to(target)
    desk.settle()
    assert "Bridge" in target.read_text(encoding="utf-8-sig")
