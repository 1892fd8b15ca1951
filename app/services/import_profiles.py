"""Layouts that files are recognised by: those that people saved, and the ready ones (F27)."""

from typing import TYPE_CHECKING

from app.importers.layouts import ready_layouts
from app.models.changes import Changes, Subject
from app.models.errors import AlreadyDoneError
from app.models.ids import CommandId
from app.models.statement import ColumnMapping, Purpose

if TYPE_CHECKING:
    from app.store import Database


def list_profiles(database: "Database", purpose: Purpose | None = None) -> list[ColumnMapping]:
    """Return saved layouts first, by purpose and name, then the ready ones."""
    with database.read() as uow:
        saved = uow.profiles.all()
    return [one for one in (*saved, *ready_layouts()) if purpose in (None, one.purpose)]


def save_profile(
    database: "Database", mapping: ColumnMapping, *, user: str, command_id: CommandId
) -> Changes:
    """Keep a layout under its name; one of the same purpose and name is replaced."""
    from app.store import Command

    try:
        database.run(Command(command_id, "save_import_profile", user), lambda uow: uow.profiles.save(mapping))
    except AlreadyDoneError:
        return Changes(frozenset({Subject.SETTINGS}))
    return Changes(frozenset({Subject.SETTINGS}))


def remove_profile(
    database: "Database", name: str, purpose: Purpose, *, user: str, command_id: CommandId
) -> Changes:
    """Remove a saved layout; ready ones stay."""
    from app.store import Command

    try:
        database.run(
            Command(command_id, "remove_import_profile", user), lambda uow: uow.profiles.remove(name, purpose)
        )
    except AlreadyDoneError:
        return Changes(frozenset({Subject.SETTINGS}))
    return Changes(frozenset({Subject.SETTINGS}))
