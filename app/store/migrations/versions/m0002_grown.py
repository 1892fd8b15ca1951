"""Pending lines that post, corrected rows, split expenses, sources of expenses, the data sync."""

from sqlalchemy import Connection

from app.store.migrations.growing import grow
from app.store.schema import metadata

revision = "0002"


def upgrade(connection: Connection) -> None:
    grow(connection, metadata)
