"""Settings of this installation: one TOML file, read once into a frozen value.

Nothing here changes a result; what does is kept in the company file, where it is audited.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import IO

from app.models.errors import FileError
from app.models.protocols import Files

SETTINGS_FILE = "settings.toml"
RECENT_FILE = "recent.toml"
FILE_BYTES_MAX = 1_000_000
RECENT_MAX_DEFAULT = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """How the program looks and starts on this machine.

    Attributes:
        theme: `system`, `light` or `dark`.
        language: ISO 639 code; empty = the system's.
        density: `regular` or `compact`.
        last_user: Name that was used last; proposed at the next new company.
        last_company: Target that was opened last, without a password.
        opens_last: Open the last company at the start.
        toured: The tour of the sample company has been shown.
    """

    theme: str = "system"
    language: str = ""
    density: str = "regular"
    text_scale_percent: int = 100
    recent_max: int = RECENT_MAX_DEFAULT
    last_user: str = ""
    last_company: str = ""
    opens_last: bool = True
    toured: bool = False


@dataclass(frozen=True, slots=True)
class RecentEntry:
    """One company that was opened here before."""

    target: str
    name: str
    opened_at: datetime


class SettingsFolder:
    """The files of one configuration folder; a missing or broken one reads as the defaults."""

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files

    def settings(self) -> Settings:
        """Read the settings; values of an unknown name or a wrong type are left out."""
        stored = self._read(SETTINGS_FILE)
        defaults = Settings()
        kept = {
            field.name: stored[field.name]
            for field in fields(Settings)
            if type(stored.get(field.name)) is type(getattr(defaults, field.name))
        }
        return Settings(**kept)  # type: ignore[arg-type] # each has the type of its default

    def save_settings(self, settings: Settings) -> None:
        """Write all settings; raises FileError when the folder cannot be written."""
        self._write(SETTINGS_FILE, toml_table({f.name: getattr(settings, f.name) for f in fields(Settings)}))

    def recent(self) -> list[RecentEntry]:
        """Return the companies opened here, the latest first."""
        entries: list[RecentEntry] = []
        companies = self._read(RECENT_FILE).get("company")
        for item in companies if isinstance(companies, list) else []:
            match item:
                case {"target": str(target), "name": str(name), "opened_at": datetime() as opened_at}:
                    entries.append(RecentEntry(target, name, opened_at))
                case _:
                    continue
        return sorted(entries, key=lambda entry: (entry.opened_at, entry.target), reverse=True)

    def save_recent(self, entries: list[RecentEntry]) -> None:
        """Write the list of recent companies."""
        blocks = [
            "[[company]]\n"
            + toml_table({"target": e.target, "name": e.name})
            + f"opened_at = {e.opened_at.isoformat()}\n"
            for e in entries
        ]
        self._write(RECENT_FILE, "\n".join(blocks))

    def _read(self, name: str) -> dict[str, object]:
        path = self._folder / name
        if not path.exists():
            return {}
        try:
            return tomllib.loads(self._files.read_bytes(path, FILE_BYTES_MAX).decode("utf-8"))
        except (FileError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            return {}  # a broken settings file must not keep the program from starting

    def _write(self, name: str, text: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)

        def write(stream: IO[bytes]) -> None:
            stream.write(text.encode("utf-8"))

        self._files.write_atomic(self._folder / name, write)


def toml_table(values: Mapping[str, str | int | bool]) -> str:
    """Write plain values as TOML, one a line."""
    return "".join(f"{key} = {_toml(value)}\n" for key, value in values.items())


def _toml(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    escaped = "".join(_toml_character(character) for character in value)
    return f'"{escaped}"'


def _toml_character(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
