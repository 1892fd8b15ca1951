"""Settings and recent companies: written as TOML, read back, broken files read as defaults."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.settings import RECENT_FILE, SETTINGS_FILE, RecentEntry, Settings, SettingsFolder, toml_table
from app.system import SystemFiles

AT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def folder(path: Path) -> SettingsFolder:
    return SettingsFolder(path / "config", SystemFiles())


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    changed = Settings(theme="dark", last_user='Ma"ria \\ Ü\n☃', text_scale_percent=125, opens_last=False)
    assert folder(tmp_path).settings() == Settings()
    folder(tmp_path).save_settings(changed)
    assert folder(tmp_path).settings() == changed


@pytest.mark.parametrize("text", ["theme = [", "\xff", "theme = 5\ncolour = 1\nrecent_max = true"])
def test_a_broken_or_foreign_file_reads_as_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / SETTINGS_FILE).write_bytes(text.encode("latin-1"))
    assert folder(tmp_path).settings() == Settings()


def test_recent_companies_come_back_with_the_latest_first(tmp_path: Path) -> None:
    old = RecentEntry("/books/a.tieout", "Acme", AT.replace(year=2025))
    new = RecentEntry("postgresql://host/b", "Büro", AT)
    folder(tmp_path).save_recent([old, new])
    assert folder(tmp_path).recent() == [new, old]


def test_unreadable_entries_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / RECENT_FILE).write_text('company = 3\n[[other]]\nx = "y"\n')
    assert folder(tmp_path).recent() == []
    (tmp_path / "config" / RECENT_FILE).write_text('[[company]]\ntarget = "/a"\nname = 5\n')
    assert folder(tmp_path).recent() == []


def test_values_are_written_as_toml() -> None:
    assert toml_table({"a": True, "b": 3, "c": 'x"\\\t'}) == 'a = true\nb = 3\nc = "x\\"\\\\\\U00000009"\n'
