"""A version that must never be released: it changes an amount."""

from sqlalchemy import Connection, text


def upgrade(connection: Connection) -> None:
    connection.execute(text("UPDATE payment SET amount_minor = amount_minor + 1"))
