"""What a company gives out: workbook, copy, proof."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.ui.shell.conftest import WAIT_MS


def told_after(qtbot: QtBot, window: MainWindow, start: object) -> str:
    assert window.desk is not None
    assert callable(start)
    with qtbot.waitSignal(window.desk.told, timeout=WAIT_MS) as said:
        start()
    return str(said.args[0])


@pytest.mark.rule("F37")
def test_the_reconciliation_workbook_is_written_beside_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "october.xlsx"
    said = told_after(qtbot, window, lambda: window.menus.documents.write_workbook(path))
    assert "october.xlsx" in said
    assert load_workbook(path).sheetnames[0] == "Summary"


def test_a_copy_is_made_and_proven(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "copy.tieout"
    assert "copy.tieout" in told_after(qtbot, window, lambda: window.menus.documents.back_up(path))
    assert path.stat().st_size > 0


@pytest.mark.rule("F83")
def test_the_audit_trail_is_proven_from_the_help_menu(window: MainWindow, qtbot: QtBot) -> None:
    assert "the audit trail holds" in told_after(qtbot, window, window.menus.documents.verify)
