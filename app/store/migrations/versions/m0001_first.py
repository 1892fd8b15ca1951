"""The tables of a new company: every table of the design, those for later screens included."""

from sqlalchemy import Connection

from app.store.schema import metadata
from app.store.schema.triggers import statements

revision = "0001"


def upgrade(connection: Connection) -> None:
    metadata.create_all(connection, checkfirst=False)
    for statement in statements(connection.dialect.name):
        connection.exec_driver_sql(statement)
