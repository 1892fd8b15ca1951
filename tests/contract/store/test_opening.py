"""Creating and opening: which file it is, who has it, what it was set to."""

import errno
import getpass
import json
import os
import platform
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.errors import (
    DiskFullError,
    FileError,
    FileInUseError,
    NewerFileError,
    NotACompanyFileError,
    NotFoundError,
)
from app.store import Database, connecting, create_company_file, files, open_database
from app.store.locking import LOCK_SUFFIX, FileLock
from tests.contract.store.conftest import create
from tests.contract.store.kit import Books, SeededIds, TickingClock


def reach(target: object, *, is_read_only: bool = False) -> Database:
    return open_database(
        str(target), clock=TickingClock(), ids=SeededIds(), user="ann", is_read_only=is_read_only
    )


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A company file that nobody has open."""
    books = create(str(tmp_path / "acme.tieout")).fill()
    books.payment(4200)
    books.database.close()
    return tmp_path / "acme.tieout"


def test_a_company_opens_again_with_what_was_in_it(books: Books) -> None:
    payment = books.payment(4200)
    books.reopen()
    assert books.get_payment(payment).amount.minor == 4200


def test_a_company_is_not_made_over_another(books: Books) -> None:
    with pytest.raises(FileError, match="already"):
        create(books.target)


def test_a_new_company_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "acme.tieout"
    with pytest.raises(FileError):
        create(str(tmp_path / "no folder" / "acme.tieout"))
    create(str(target)).database.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["acme.tieout", "acme.tieout.lock"]
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_every_connection_is_set_as_it_must_be(file_books: Books) -> None:
    with file_books.write() as work:
        found = {
            name: work.context.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "journal_mode", "synchronous", "trusted_schema", "busy_timeout")
        }
        identity = work.context.connection.exec_driver_sql("PRAGMA application_id").scalar()
        strict = work.context.connection.exec_driver_sql(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
        ).scalar()
    assert found == {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }
    assert identity == files.APPLICATION_ID
    assert strict == 0
    with file_books.read() as work:
        assert work.context.connection.exec_driver_sql("PRAGMA query_only").scalar() == 1


class _Stubborn:
    """A SQLite that answers every setting with what it likes."""

    def __init__(self, answers: dict[str, object]) -> None:
        self._answers = answers
        self._asked = ""
        self.is_closed = False

    def execute(self, statement: str) -> "_Stubborn":
        self._asked = statement.split()[1]
        return self

    def fetchone(self) -> tuple[object, ...] | None:
        return (self._answers[self._asked],) if self._asked in self._answers else None

    def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "refuses the setting"),
        ({**connecting.pragmas(is_writer=True), "synchronous": 1}, "refuses the setting synchronous"),
        ({**connecting.pragmas(is_writer=True), "journal_mode": "delete"}, "safe writing"),
    ],
)
def test_a_setting_that_does_not_take_refuses_the_file(
    tmp_path: Path, answers: dict[str, object], said: str
) -> None:
    connection = _Stubborn(answers)
    with pytest.raises(FileError, match=said):
        connecting.configure(connection, tmp_path, is_writer=True)
    assert connection.is_closed


def test_full_sync_is_asked_for_where_the_system_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert connecting.pragmas(is_writer=True)["fullfsync"] == 1
    monkeypatch.setattr(sys, "platform", "linux")
    assert "fullfsync" not in connecting.pragmas(is_writer=True)


def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SQLITE_MIN", (99, 0, 0))
    monkeypatch.setattr(connecting, "SQLITE_MIN", (99, 0, 0))
    with pytest.raises(FileError, match="can damage files"):
        connecting.driver()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook", b"SQLite format 3\x00", os.urandom(4096)])
def test_another_file_is_not_a_company_and_is_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.tieout"
    path.write_bytes(content)
    with pytest.raises(NotACompanyFileError):
        reach(path)
    assert path.read_bytes() == content
    assert [item.name for item in tmp_path.iterdir()] == ["other.tieout"]


def test_a_database_of_another_program_is_not_a_company(tmp_path: Path) -> None:
    path = tmp_path / "other.tieout"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE payment (id)")
    connection.close()
    with pytest.raises(NotACompanyFileError):
        reach(path)


@pytest.mark.parametrize("statement", ["DROP TABLE alembic_version", "DELETE FROM alembic_version"])
def test_a_company_file_without_its_version_is_refused(closed: Path, statement: str) -> None:
    _change(closed, statement)
    with pytest.raises((NotACompanyFileError, FileError)):
        reach(closed)
    FileLock.take(closed, "ann").release()


def _change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@pytest.mark.parametrize(
    "statement",
    ["PRAGMA user_version = 2", "UPDATE alembic_version SET version_num = '9999'"],
)
@pytest.mark.parametrize("is_read_only", [False, True])
def test_a_newer_file_is_not_touched(closed: Path, statement: str, is_read_only: bool) -> None:
    _change(closed, statement)
    before = closed.read_bytes()
    with pytest.raises(NewerFileError):
        reach(closed, is_read_only=is_read_only)
    assert closed.read_bytes() == before


def test_a_newer_mark_still_in_the_log_is_seen(closed: Path) -> None:
    connection = sqlite3.connect(closed, isolation_level=None)
    connection.execute("PRAGMA user_version = 2")
    try:
        assert files.Header.read(closed).user_version == 1
        with pytest.raises(NewerFileError):
            reach(closed)
    finally:
        connection.close()


def test_a_newer_company_on_a_server_is_refused(server_books: Books) -> None:
    with server_books.write() as work:
        work.context.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerFileError):
        server_books.reopen()
    assert "tieout@" in server_books.database.name


def test_an_empty_server_database_holds_no_company(postgres_url: str) -> None:
    with pytest.raises(FileError, match="no company"):
        reach(postgres_url.format(database="postgres"))
    with pytest.raises(FileError):
        reach(postgres_url.format(database="absent"))


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="does not exist"):
        reach(tmp_path / "absent.tieout")


def test_a_second_program_is_told_who_has_the_file_open(file_books: Books) -> None:
    code = """
import sys
from app.models.errors import FileInUseError
from tests.contract.store.test_opening import reach
try:
    reach(sys.argv[1])
except FileInUseError as error:
    print(error)
    reader = reach(sys.argv[1], is_read_only=True)
    with reader.read() as work:
        print(work.company.get().name)
    reader.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, file_books.target], capture_output=True, text=True, check=True
    )
    said, name = done.stdout.splitlines()
    assert f"process {os.getpid()}" in said
    assert "Close it there" in said
    assert name == "Acme"


def test_a_lock_ends_with_its_holder_and_dead_ones_do_not_count(closed: Path) -> None:
    lock = closed.with_name(closed.name + LOCK_SUFFIX)
    lock.write_text(json.dumps({"user": "bob", "machine": platform.node(), "pid": 1}))
    database = reach(closed)
    with pytest.raises(FileInUseError, match="ann"):
        reach(closed)
    database.close()
    database.close()
    assert lock.read_bytes() == b""
    lock.write_text("[not what we write")
    reach(closed).close()


def test_a_lock_of_another_machine_counts_until_it_is_removed(closed: Path) -> None:
    lock = closed.with_name(closed.name + LOCK_SUFFIX)
    lock.write_text(json.dumps({"user": "bob", "machine": "far away", "pid": 1}))
    with pytest.raises(FileInUseError, match="bob on far away") as caught:
        reach(closed)
    assert lock.name in caught.value.remedy
    lock.unlink()
    reach(closed).close()


def test_a_lock_is_not_left_behind_by_a_failure(closed: Path) -> None:
    _change(closed, "UPDATE alembic_version SET version_num = '9999'")
    for _ in range(2):
        with pytest.raises(NewerFileError):
            reach(closed)


def test_read_only_means_read_only(closed: Path) -> None:
    before = closed.read_bytes()
    database = reach(closed, is_read_only=True)
    books = Books(database, str(closed))
    with books.read() as work:
        assert len(work.payments.columns()) == 1
    with pytest.raises(FileError, match="read-only"), books.write():
        pass
    database.close()
    assert closed.read_bytes() == before


def test_a_file_that_may_not_be_written_still_opens_read_only(closed: Path) -> None:
    """As in a folder without rights: only the plain file can be read, without its log."""
    folder = closed.parent
    closed.with_name(closed.name + LOCK_SUFFIX).unlink()
    with _unwritable(folder):
        database = reach(closed, is_read_only=True)
        with database.read() as work:
            assert work.company.get().name == "Acme"
        database.close()


class _unwritable:
    """Take the right to write from a folder; root has it anyway, so there it proves less."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        self._folder.chmod(0o500)

    def __exit__(self, *_: object) -> None:
        self._folder.chmod(0o700)


def test_a_file_swapped_under_the_open_program_is_noticed(file_books: Books, tmp_path: Path) -> None:
    path = Path(file_books.target)
    copy = tmp_path / "from the cloud"
    shutil.copyfile(path, copy)
    copy.replace(path)
    with pytest.raises(FileError, match="replaced"), file_books.write() as work:
        work.settings.set("x", 1)
    path.unlink()
    with pytest.raises(FileError, match="gone"), file_books.write() as work:
        work.settings.set("x", 1)


def test_targets_are_paths_or_urls(tmp_path: Path) -> None:
    assert files.parse(str(tmp_path / "a b.tieout")).database == str(tmp_path / "a b.tieout")
    assert files.parse("sqlite:////a/b").database == "/a/b"
    assert files.parse("postgresql://server/acme").drivername == "postgresql+psycopg"


def test_synchronised_folders_are_known() -> None:
    assert files.sync_folder(Path("/srv/ann/OneDrive - Acme/books/a.tieout")) == Path(
        "/srv/ann/OneDrive - Acme"
    )
    assert files.sync_folder(Path("/srv/ann/books/a.tieout")) is None


def test_a_path_with_odd_characters_works(tmp_path: Path) -> None:
    path = tmp_path / "Müller & Söhne? 100% #1.tieout"
    books = create(str(path)).fill()
    books.reopen()
    books.payment()
    books.database.close()
    assert path.exists()


def test_alembic_is_not_loaded_for_a_file_that_is_up_to_date(closed: Path, tmp_path: Path) -> None:
    code = """
import sys
from tests.contract.store.conftest import create
from tests.contract.store.test_opening import reach
reach(sys.argv[1]).close()
create(sys.argv[2]).database.close()
print("alembic" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(closed), str(tmp_path / "new.tieout")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_a_new_company_needs_a_currency_of_three_letters(tmp_path: Path) -> None:
    from sqlalchemy.exc import DBAPIError

    with pytest.raises(DBAPIError):
        create_company_file(
            str(tmp_path / "x.tieout"),
            name="x",
            currency="EURO",
            user="ann",
            clock=TickingClock(),
            ids=SeededIds(),
        )
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_cannot_be_made_says_the_way_out(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed.with_name(closed.name + LOCK_SUFFIX).unlink()
    closed.with_name(closed.name + LOCK_SUFFIX).mkdir()
    with pytest.raises(FileError, match="folder") as caught:
        reach(closed)
    assert "read-only" in caught.value.remedy


def test_a_full_disk_leaves_no_lock_and_is_named(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(DiskFullError, match="full") as caught:
            FileLock.take(closed, "ann")
    assert "read-only" in caught.value.remedy
    FileLock.take(closed, "bob").release()


@pytest.mark.skipif(os.name != "posix", reason="flock is POSIX")
def test_without_locks_in_the_file_system_the_text_decides(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refuse(_descriptor: int, operation: int) -> None:
        if operation & fcntl.LOCK_EX:
            raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    first = FileLock.take(closed, "")
    with pytest.raises(FileInUseError):
        FileLock.take(closed, "bob")
    first.release()
    first.release()
    FileLock.take(closed, "bob").release()


def test_a_nameless_user_can_lock_too(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("no entry")

    monkeypatch.setattr(getpass, "getuser", nobody)
    lock = FileLock.take(closed, "")
    with pytest.raises(FileInUseError, match="someone"):
        FileLock.take(closed, "bob")
    lock.release()


def test_a_company_without_a_company_is_said_so(file_books: Books) -> None:
    with file_books.write() as work:
        work.context.connection.exec_driver_sql("DELETE FROM company")
    with file_books.read() as work, pytest.raises(NotFoundError):
        work.company.get()


def test_a_full_disk_does_not_stop_opening(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_connection: object) -> None:
        raise DiskFullError(str(closed), "the disk is full")

    monkeypatch.setattr(connecting, "_begin_immediate", full)
    database = reach(closed)
    with database.read() as work:
        assert work.company.get().name == "Acme"
    database.close()
