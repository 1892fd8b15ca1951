"""Migrations: old or new, never between; a proven copy of before is kept."""

import importlib
import lzma
import os
import signal
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3 as sqlite3
from sqlalchemy import event, inspect
from sqlalchemy.engine import Engine

from app.models.errors import FileError
from app.store import Database, migrations, open_database
from app.store.opening import backup_name
from app.store.schema import metadata
from app.store.schema.triggers import known_guards
from tests.contract.store.conftest import create
from tests.contract.store.kit import Books, SeededIds, TickingClock

NEXT = (*migrations.VERSIONS, ("9999", "tests.contract.store.added_column"))
WRONG = (*migrations.VERSIONS, ("9999", "tests.contract.store.lost_money"))


def reach(target: str, versions: Any = NEXT, *, is_read_only: bool = False) -> Database:
    return open_database(
        target, clock=TickingClock(), ids=SeededIds(), versions=versions, is_read_only=is_read_only
    )


def _colours(database: Database) -> list[str]:
    with database.read() as work:
        found = work.context.connection.exec_driver_sql("SELECT colour FROM instrument").scalars()
        return [str(colour) for colour in found]


def test_an_older_company_is_brought_to_the_next_version(books: Books) -> None:
    books.payment(4200)
    books.database.close()
    database = reach(books.target)
    assert _colours(database) == ["red"]
    assert database.prove().broken == ()
    database.close()
    database = reach(books.target)
    assert _colours(database) == ["red"]
    books.database = database


def test_a_copy_of_before_is_kept_and_opens(file_books: Books) -> None:
    file_books.payment(4200)
    file_books.database.close()
    reach(file_books.target).close()
    backup = backup_name(Path(file_books.target), migrations.HEAD)
    copy = open_database(str(backup), clock=TickingClock(), ids=SeededIds())
    with copy.read() as work:
        assert list(work.payments.columns().amount_minor) == [4200]
    assert copy.prove().broken == ()
    copy.close()


def test_a_migration_that_would_change_amounts_is_refused(books: Books) -> None:
    books.payment(4200)
    books.database.close()
    with pytest.raises(FileError, match="change amounts"):
        reach(books.target, WRONG)
    books.reopen()
    with books.read() as work:
        assert list(work.payments.columns().amount_minor) == [4200]


def test_an_older_company_is_not_migrated_by_a_reader(books: Books) -> None:
    books.database.close()
    with pytest.raises(FileError, match="older program"):
        reach(books.target, is_read_only=True)
    books.reopen()


def test_a_backup_that_cannot_be_made_stops_the_migration(file_books: Books, tmp_path: Path) -> None:
    file_books.database.close()
    partial = backup_name(Path(file_books.target), migrations.HEAD)
    blocker = partial.with_name(f".{partial.name}.part")
    blocker.mkdir()
    with pytest.raises(FileError):
        reach(file_books.target)
    blocker.rmdir()
    file_books.reopen()


def _die_at(target: str, statement: int) -> int:
    """Migrate in a child that is killed before its n-th statement; returns the signal, or 0."""
    child = os.fork()
    if child == 0:
        try:
            seen = [0]

            def count(*_: object) -> None:
                seen[0] += 1
                if seen[0] == statement:
                    os.kill(os.getpid(), signal.SIGKILL)

            event.listen(Engine, "before_cursor_execute", count)
            reach(target).close()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0, "the child failed"
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the child is made by fork, which Windows lacks")
def test_a_migration_killed_at_any_statement_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    importlib.import_module("alembic.operations")  # once here, not in every child
    outcomes: list[str] = []
    statement = 0
    while "whole" not in outcomes:
        statement += 1
        books = create(str(tmp_path / f"{statement}.tieout")).fill()
        books.payment(4200)
        books.database.close()
        killed = _die_at(books.target, statement)
        database = reach(books.target)
        assert _colours(database) == ["red"]
        assert database.prove().broken == ()
        with database.read() as work:
            assert list(work.payments.columns().amount_minor) == [4200]
        database.close()
        outcomes.append("killed" if killed else "whole")
    assert outcomes.count("killed") >= 12


def test_the_first_version_makes_the_tables_of_the_schema(books: Books) -> None:
    with books.read() as work:
        looked = inspect(work.context.connection)
        found = {name: {column["name"] for column in looked.get_columns(name)} for name in metadata.tables}
        names = set(looked.get_table_names())
    assert names == {*metadata.tables, "alembic_version"}
    for name, table in metadata.tables.items():
        assert found[name] == {column.name for column in table.columns}, name


def test_revisions_grow() -> None:
    revisions = [revision for revision, _ in migrations.VERSIONS]
    assert revisions == sorted(set(revisions))
    assert all(len(revision) == 4 and revision.isdigit() for revision in revisions)


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_a_company_of_an_older_version_keeps_everything_and_gets_every_table(
    tmp_path: Path, version: str
) -> None:
    packed = Path(__file__).parents[2] / "data" / "companies" / f"version-{version}.tieout.xz"
    path = tmp_path / "old.tieout"
    path.write_bytes(lzma.decompress(packed.read_bytes()))
    with closing(sqlite3.dbapi2.connect(str(path))) as raw:
        tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        before = {name: raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in sorted(tables)}
        used = dict(raw.execute("SELECT name, seq FROM sqlite_sequence"))
    assert (before["payment"], before["expense"], before["allocation"]) == (7, 5, 1)
    database = open_database(str(path), clock=TickingClock(), ids=SeededIds())
    assert database.prove().broken == ()
    with database.read() as work:
        run = work.context.connection.exec_driver_sql
        counts = {name: run(f"SELECT count(*) FROM {name}").scalar_one() for name in before}
        last = {row[0]: row[1] for row in run("SELECT name, seq FROM sqlite_sequence")}
        left = run("SELECT name FROM sqlite_master WHERE name LIKE 'old %'").first()
        spans = run("SELECT lines, booked_first_day IS NOT NULL FROM statement").all()
        triggers = set(run("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
        looked = inspect(work.context.connection)
        found = {name: {one["name"] for one in looked.get_columns(name)} for name in metadata.tables}
    assert left is None
    assert [(one[0], one[1]) for one in spans] == [(4, 1)]
    assert {**counts, "sqlite_sequence": 0} == {**before, "sqlite_sequence": 0}
    assert all(last[name] >= seq for name, seq in used.items())
    assert found == {name: {column.name for column in one.columns} for name, one in metadata.tables.items()}
    assert triggers == {guard.name for guard in known_guards("sqlite")}
    database.close()


def test_growing_what_is_grown_already_changes_nothing(books: Books) -> None:
    books.payment(4200)
    books.database.close()
    database = reach(books.target, (*migrations.VERSIONS, ("9999", migrations.VERSIONS[-1][1])))
    assert database.prove().broken == ()
    with database.read() as work:
        assert list(work.payments.columns().amount_minor) == [4200]
    books.database = database
