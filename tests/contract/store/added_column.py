"""A version that only the tests have: a column, a table and filled values."""

from sqlalchemy import Column, Connection, Integer, Text, text

from app.store.migrations import operations


def upgrade(connection: Connection) -> None:
    op = operations(connection)
    op.add_column("instrument", Column("colour", Text, nullable=False, server_default="blue"))
    op.create_table("shelf", Column("id", Integer, primary_key=True), Column("label", Text))
    op.bulk_insert(op.create_table("box", Column("id", Integer)), [{"id": 1}, {"id": 2}])
    connection.execute(text("UPDATE instrument SET colour = 'red'"))
