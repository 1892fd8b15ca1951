"""Brings older tables to those of this program by comparing them, whatever version they come from.

Every row is kept. A column that is new takes its default; a table that is gone from the design stays as it
is. On SQLite, which cannot change a CHECK, a table that differs is made anew and filled, as its manual
describes (lang_altertable, section 7); ids that were used are never used again. What else a version has to
do with the data it does itself, before or after.
"""

from collections.abc import Sequence

from sqlalchemy import CheckConstraint, Connection, MetaData, Table, inspect, text
from sqlalchemy.schema import AddConstraint, CreateColumn, CreateIndex, CreateTable

from app.models.errors import FileError
from app.store.schema.triggers import statements


def grow(connection: Connection, design: MetaData, fill: Sequence[str] = ()) -> None:
    """Make the tables, checks, indexes and triggers those of the design; inside the caller's transaction.

    On SQLite foreign keys have to be switched off before the transaction begins; they are checked here.

    Args:
        connection: In the caller's transaction.
        design: The tables as they have to be.
        fill: Statements that give new columns their values, run before the triggers are made.

    Raises:
        FileError: A row would refer to nothing afterwards.
    """
    if connection.dialect.name == "sqlite":
        _grow_file(connection, design)
    else:
        _grow_server(connection, design)
    for statement in fill:
        connection.exec_driver_sql(statement)
    for statement in statements(connection.dialect.name):
        connection.exec_driver_sql(statement)


# ---------------------------------------------------------------------- a company file


def _grow_file(connection: Connection, design: MetaData) -> None:
    run = connection.exec_driver_sql
    for kind in ("trigger", "index"):
        found = run(f"SELECT name FROM sqlite_master WHERE type = '{kind}' AND sql IS NOT NULL")  # noqa: S608 -- one of two words
        for name in found.scalars().all():
            run(f'DROP {kind.upper()} "{name}"')
    used: dict[str, int] = {str(row[0]): int(row[1]) for row in run("SELECT name, seq FROM sqlite_sequence")}
    there = set(run("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())
    run("PRAGMA legacy_alter_table = 1")  # or references of other tables would follow the old name
    for table in design.sorted_tables:
        if table.name in there:
            _rebuild(connection, table)
        else:
            connection.execute(CreateTable(table))
    run("PRAGMA legacy_alter_table = 0")
    for table in design.sorted_tables:
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            connection.execute(CreateIndex(index))
    for name, last in used.items():
        if name in design.tables:
            _use_up(connection, name, last)
    broken = run("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise FileError("", f"a row of {broken[0]} would refer to nothing", "Keep the old program for now")


def _rebuild(connection: Connection, table: Table) -> None:
    run = connection.exec_driver_sql
    stored = run(
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table.name,)
    ).scalar_one()
    wanted = str(CreateTable(table).compile(connection)).strip()
    if " ".join(str(stored).split()) == " ".join(wanted.split()):
        return
    old = f"old {table.name}"
    run(f'ALTER TABLE "{table.name}" RENAME TO "{old}"')
    connection.execute(CreateTable(table))
    had = {column["name"] for column in inspect(connection).get_columns(old)}
    kept = ", ".join(f'"{column.name}"' for column in table.columns if column.name in had)
    run(f'INSERT INTO "{table.name}" ({kept}) SELECT {kept} FROM "{old}"')  # noqa: S608 -- names of our own design
    run(f'DROP TABLE "{old}"')


def _use_up(connection: Connection, name: str, last: int) -> None:
    run = connection.exec_driver_sql
    done = run("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name))
    if done.rowcount == 0:
        run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))


# ---------------------------------------------------------------------- a server


def _grow_server(connection: Connection, design: MetaData) -> None:
    for name in connection.execute(text(_TRIGGER_FUNCTIONS)).scalars().all():
        connection.exec_driver_sql(f'DROP FUNCTION "{name}"() CASCADE')
    looked = inspect(connection)
    there = set(looked.get_table_names())
    for table in design.sorted_tables:
        if table.name not in there:
            table.create(connection)
            continue
        had = {column["name"] for column in looked.get_columns(table.name)}
        for column in table.columns:
            if column.name not in had:
                made = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f'ALTER TABLE "{table.name}" ADD COLUMN {made}')
                for key in column.foreign_keys:
                    assert key.constraint is not None, "a reference has its constraint"
                    connection.execute(AddConstraint(key.constraint))
        for check in looked.get_check_constraints(table.name):
            connection.exec_driver_sql(f'ALTER TABLE "{table.name}" DROP CONSTRAINT "{check["name"]}"')
        for constraint in table.constraints:
            if isinstance(constraint, CheckConstraint):
                connection.execute(AddConstraint(constraint, isolate_from_table=False))
        held = {index["name"] for index in looked.get_indexes(table.name)}
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            if index.name not in held:
                connection.execute(CreateIndex(index))


_TRIGGER_FUNCTIONS = """
SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname = current_schema() AND p.prorettype = 'trigger'::regtype ORDER BY p.proname
"""
