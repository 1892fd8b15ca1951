"""What the manager, its queues and its history keep: differences with a cause, questions, views."""

from sqlalchemy import Connection

from app.store.migrations.growing import grow
from app.store.schema import metadata

revision = "0003"

FILL: tuple[str, ...] = ("UPDATE merchant_alias SET used_at = changed_at",)
"""What new columns of old rows get, where a default is not enough."""


def upgrade(connection: Connection) -> None:
    grow(connection, metadata, FILL)
