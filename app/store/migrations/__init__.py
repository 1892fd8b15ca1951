"""Brings a company's tables to the version of this program: forward only, in one transaction.

The versions are modules listed here, not files found on disk, so that a packaged program has
them. A version that changes tables asks `operations` for Alembic's; one that does not never
loads Alembic, so a new company file or one that is up to date opens without it.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection

VERSIONS: tuple[tuple[str, str], ...] = (
    ("0001", "app.store.migrations.versions.m0001_first"),
    ("0002", "app.store.migrations.versions.m0002_grown"),
    ("0003", "app.store.migrations.versions.m0003_worked"),
)
"""Revision and module of every version, in order. A revision is four digits."""

HEAD = VERSIONS[-1][0]


def operations(connection: Connection) -> Operations:
    """Give Alembic's operations on this connection, inside the caller's transaction."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    return Operations(MigrationContext.configure(connection))


def current(connection: Connection) -> str | None:
    """Read the stored revision; None for an empty database."""
    if connection.dialect.name == "sqlite":
        known = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    else:
        known = (
            "SELECT count(*) FROM pg_tables"
            " WHERE schemaname = current_schema() AND tablename = 'alembic_version'"
        )
    if not connection.exec_driver_sql(known).scalar_one():
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def upgrade(
    connection: Connection, versions: Sequence[tuple[str, str]] = VERSIONS, *, start: str | None
) -> None:
    """Run every version after `start`, inside the transaction that the caller opened.

    An empty database is not taken through the versions: it gets the tables of this program at once.
    """
    if start is None:
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
        )
        importlib.import_module(VERSIONS[0][1]).upgrade(connection)
        start = HEAD
        _store(connection, start)
    for revision, module in versions:
        if revision > start:
            importlib.import_module(module).upgrade(connection)
            _store(connection, revision)


def _store(connection: Connection, revision: str) -> None:
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{revision}')")  # noqa: S608 -- our own constant
