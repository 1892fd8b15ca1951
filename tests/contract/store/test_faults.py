"""Nature: programs are killed, disks fill up. What was acknowledged stays, nothing half-done is there."""

import os
import random
import signal
import time
from pathlib import Path

import pytest
from sqlalchemy import event

from app.models.errors import DiskFullError, FileInUseError
from app.store import open_database
from app.store.rows import NewExpense, NewPayment
from tests.contract.store.conftest import create
from tests.contract.store.kit import Books, SeededIds, TickingClock, a_link

KILLS = 30


def _work_for_ever(target: str, acknowledged: int, seed: int) -> None:
    """Import, link and unlink at random; write a byte after each commit. Runs in a child."""
    chance = random.Random(seed)
    books = Books(open_database(target, clock=TickingClock(), ids=SeededIds()), target)
    with books.read() as work:
        books.employee = work.employees.all()[0].id
        books.card = work.instruments.all()[0].id
        occurrence = len(work.payments.columns())
    live: list[int] = []
    while True:
        occurrence += 1
        with books.write("import") as work:
            payments = work.payments.add([NewPayment(books.a_payment(1000), 1, occurrence)])
            expenses = work.expenses.add([NewExpense(books.an_expense(1000))])
            if chance.random() < 0.7:
                live += work.reconciliations.add([a_link(expenses[0], payments[0], 1000)])
        os.write(acknowledged, b".")
        if live and chance.random() < 0.3:
            with books.write("unreconcile") as work:
                work.reconciliations.reverse([live.pop()])
            os.write(acknowledged, b".")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the child is made by fork, which Windows lacks")
def test_a_killed_program_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    books = create(str(tmp_path / "acme.tieout")).fill()
    commands = _commands(books)
    books.database.close()
    chance = random.Random(11)
    acknowledged = 0
    for turn in range(KILLS):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.close(reader)
                _work_for_ever(books.target, writer, turn)
            finally:
                os._exit(1)
        os.close(writer)
        assert os.read(reader, 1) == b"."
        time.sleep(chance.random() * 0.05)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        acknowledged = 1
        while block := os.read(reader, 65536):
            acknowledged += len(block)
        os.close(reader)
        books.reopen()
        after = _commands(books)
        assert after - commands in (acknowledged, acknowledged + 1)
        assert books.database.prove().broken == ()
        commands = after
        books.database.close()


def _commands(books: Books) -> int:
    with books.read() as work:
        return int(work.context.connection.exec_driver_sql("SELECT count(*) FROM command").scalar_one())


def _limit_pages(books: Books, pages: int) -> None:
    """Let the disk be full: SQLite refuses to grow the file beyond so many pages (0 takes the limit off)."""
    with books.database._writers.connect() as connection:  # type: ignore[union-attr] # not read-only
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages if pages else 2**30}")
        connection.rollback()


def _fill(books: Books, done: list[int]) -> None:
    """Import until the disk is full; counts the commands that were carried out."""
    for turn in range(100):
        rows = [NewPayment(books.a_payment(k, descriptor="x" * 200), turn + 1, k + 1) for k in range(50)]
        with books.write("big") as work:
            work.payments.add(rows)
        done[0] += 1


@pytest.mark.parametrize("pages", [1, 2, 3, 5, 8, 13, 21, 34])
def test_a_full_disk_fails_the_command_whole_and_the_program_goes_on(file_books: Books, pages: int) -> None:
    file_books.payment(1)
    before = _commands(file_books)
    _limit_pages(file_books, pages)
    done = [0]
    with pytest.raises(DiskFullError) as caught:
        _fill(file_books, done)
    assert caught.value.remedy
    with file_books.read() as work:
        assert len(work.payments.columns()) == 1 + 50 * done[0]
    assert _commands(file_books) == before + done[0]
    assert file_books.database.prove().broken == ()
    _limit_pages(file_books, 0)
    file_books.payment(2)
    assert file_books.database.prove().broken == ()


def test_a_command_that_fails_at_any_statement_leaves_nothing(file_books: Books) -> None:
    expense, payment = file_books.expense(), file_books.payment()
    engine = file_books.database._writers
    before = _commands(file_books)
    fails_at, is_done = 0, False

    class Broken(Exception):
        pass

    while not is_done:
        fails_at += 1
        seen = [0]

        def fail(*_: object, seen: list[int] = seen, at: int = fails_at) -> None:
            seen[0] += 1
            if seen[0] == at:
                raise Broken

        event.listen(engine, "before_cursor_execute", fail)
        try:
            file_books.link(expense, payment, 1000)
            is_done = True
        except Broken:
            assert file_books.get_payment(payment).allocated_minor == 0
            assert _commands(file_books) == before
        finally:
            event.remove(engine, "before_cursor_execute", fail)
    assert fails_at > 10
    assert file_books.get_payment(payment).allocated_minor == 1000
    assert file_books.database.prove().broken == ()


def test_a_writer_that_waits_too_long_says_who_is_in_the_way(file_books: Books) -> None:
    other = file_books.another()
    with other._writers.connect() as connection:  # type: ignore[union-attr] # not read-only
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")
        connection.rollback()
    with (
        file_books.write() as work,
        pytest.raises(FileInUseError, match="writing"),
        other.write(file_books.command()),
    ):
        pass
    assert work.context.is_writing
    other.close()
