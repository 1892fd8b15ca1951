"""Layouts of one open company as its windows use them; the rules are in `import_profiles` (F27)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.models.changes import Changes
from app.models.ids import CommandId
from app.models.statement import ColumnMapping, Purpose
from app.services import import_profiles as profiles
from app.services.import_profiles import ProfilesImported, ProfileView
from app.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class LayoutChanged:
    """A layout was changed."""

    changes: Changes


@dataclass(frozen=True, slots=True)
class ImportLayouts:
    """The layouts of one company."""

    place: Workplace

    def _id(self, command_id: CommandId | None) -> CommandId:
        return command_id or CommandId(self.place.ids.command_id())

    def views(self) -> list[ProfileView]:
        """Return all layouts with their use: saved ones first, then the ready ones."""
        return profiles.profile_views(self.place.database)

    def save(self, mapping: ColumnMapping, *, command_id: CommandId | None = None) -> LayoutChanged:
        """Keep a layout under its name."""
        id_ = self._id(command_id)
        changes = profiles.save_profile(self.place.database, mapping, user=self.place.user, command_id=id_)
        return LayoutChanged(changes)

    def rename(
        self, name: str, new_name: str, purpose: Purpose, *, command_id: CommandId | None = None
    ) -> LayoutChanged:
        """Give a saved layout another name; BlockedError where it is taken."""
        return LayoutChanged(
            profiles.rename_profile(
                self.place.database,
                name,
                new_name,
                purpose,
                user=self.place.user,
                command_id=self._id(command_id),
            )
        )

    def duplicate(
        self, mapping: ColumnMapping, new_name: str, *, command_id: CommandId | None = None
    ) -> LayoutChanged:
        """Copy a layout under a new name."""
        id_ = self._id(command_id)
        return LayoutChanged(
            profiles.duplicate_profile(
                self.place.database, mapping, new_name, user=self.place.user, command_id=id_
            )
        )

    def remove(self, name: str, purpose: Purpose, *, command_id: CommandId | None = None) -> LayoutChanged:
        """Remove a saved layout."""
        id_ = self._id(command_id)
        return LayoutChanged(
            profiles.remove_profile(self.place.database, name, purpose, user=self.place.user, command_id=id_)
        )

    def export(self, mappings: Sequence[ColumnMapping], path: Path) -> int:
        """Write layouts to a file that others can take."""
        return profiles.export_profiles(self.place.files, mappings, path)

    def read_shared(self, path: Path) -> list[ColumnMapping]:
        """Read a file of shared layouts; RefusedFileError says what is wrong with it."""
        return profiles.read_shared(self.place.files, path)

    def take(
        self, mappings: Sequence[ColumnMapping], *, replaces: bool, command_id: CommandId | None = None
    ) -> ProfilesImported:
        """Keep shared layouts."""
        return profiles.take_profiles(
            self.place.database,
            mappings,
            replaces=replaces,
            user=self.place.user,
            command_id=self._id(command_id),
        )
