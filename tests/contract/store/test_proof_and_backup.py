"""Proof of what is stored, copies that are proven, closing."""

import sqlite3
from pathlib import Path

import pytest

from app.models.errors import (
    BlockedError,
    FileError,
)
from app.store import Database, open_database
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


def test_a_backup_is_proven_and_opens(file_books: Books, tmp_path: Path) -> None:
    payment = file_books.payment(4200)
    target = tmp_path / "backup.tieout"
    backup = file_books.database.backup(target)
    assert backup.size == target.stat().st_size
    assert len(backup.sha256) == 64
    copy = Books(reach(target), str(target))
    assert copy.get_payment(payment).amount.minor == 4200
    assert copy.database.prove().broken == ()
    copy.database.close()
    with pytest.raises(FileError, match="already"):
        file_books.database.backup(target)
    with pytest.raises(FileError):
        file_books.database.backup(tmp_path / "no folder" / "x.tieout")


def test_a_backup_of_books_that_do_not_prove_is_refused(file_books: Books, tmp_path: Path) -> None:
    file_books.link(file_books.expense(), file_books.payment(), 1000)
    with file_books.write() as work:
        work.context.connection.exec_driver_sql("UPDATE payment SET allocated_minor = 999")
    with pytest.raises(FileError, match="payment_counter"):
        file_books.database.backup(tmp_path / "backup.tieout")
    assert not (tmp_path / "backup.tieout").exists()


def test_a_teams_database_is_backed_up_on_its_server(server_books: Books, tmp_path: Path) -> None:
    with pytest.raises(BlockedError):
        server_books.database.backup(tmp_path / "x")


def test_proof_finds_a_stranger_in_the_file_and_broken_references(file_books: Books) -> None:
    file_books.payment()
    connection = sqlite3.connect(file_books.target, isolation_level=None)
    connection.execute("CREATE TRIGGER spy AFTER INSERT ON payment BEGIN SELECT 1; END")
    connection.execute("UPDATE payment SET instrument_id = 99, state = 'manual'")
    connection.close()
    assert file_books.database.prove().broken == ("references", "guards", "payment_state")


def test_proof_finds_a_damaged_page_and_no_backup_is_made_of_it(file_books: Books, tmp_path: Path) -> None:
    file_books.payments([100] * 500)
    file_books.database.close()
    path = Path(file_books.target)
    root = _root_page(path, "uq_payment_identity")
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 + 12 : (root - 1) * 4096 + 40] = b"\xff" * 28
    path.write_bytes(content)
    file_books.database = reach(path)
    with pytest.raises(FileError):
        _prove_whole(file_books)
    with pytest.raises(FileError):
        file_books.database.backup(tmp_path / "backup.tieout")
    assert not (tmp_path / "backup.tieout").exists()


def test_closing_while_somebody_reads_leaves_the_log_whole(file_books: Books) -> None:
    payment = file_books.payment(4200)
    other = file_books.another()
    with other.read() as work:
        assert list(work.payments.columns().ids) == [payment]
        file_books.payment(1)
        file_books.database.close()
        assert list(work.payments.columns().ids) == [payment]
    other.close()
    file_books.reopen()
    with file_books.read() as work:
        assert len(work.payments.columns()) == 2


def test_closing_a_swapped_file_touches_neither(file_books: Books, tmp_path: Path) -> None:
    path = Path(file_books.target)
    stranger = tmp_path / "stranger"
    stranger.write_bytes(b"from the cloud")
    stranger.replace(path)
    file_books.database.close()
    assert path.read_bytes() == b"from the cloud"


def _root_page(path: Path, name: str) -> int:
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    connection.close()
    return int(page)


def _prove_whole(books: Books) -> None:
    """Raise FileError where the proof says or shows that the file is damaged."""
    broken = books.database.prove().broken
    if "structure" in broken:
        raise FileError(books.target, "damaged")
