"""The figures of Home: the same from the driver alone, from a unit of work, and from the lists."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from app.models.errors import AppError, FileError, FileInUseError, NotACompanyFileError
from app.models.expense import PaidBy
from app.models.payment import InstrumentKind, PaymentKind
from app.models.period import to_day
from app.models.statement import Purpose
from app.store import Database, Figures, Tally, deferred, figures_of, open_database, open_early
from app.store.deferred import DeferredDatabase
from tests.contract.store.kit import DAY, Books, SeededIds, TickingClock, a_card, post

A_MONTH_LATER = DAY + timedelta(days=30)


def early(target: str, *, is_read_only: bool = False) -> DeferredDatabase:
    database, first = open_early(
        target, clock=TickingClock(), ids=SeededIds(), user="ann", is_read_only=is_read_only
    )
    assert (first.name, first.currency, "ann" in first.users) == ("Acme", "EUR", True)
    assert isinstance(database, DeferredDatabase)
    return database


def _figures(opened: DeferredDatabase) -> Figures:
    return figures_of(cast(Database, opened))


def test_rows_are_added_up_by_what_home_tells_apart(books: Books) -> None:
    paid = books.payments([1000, 250, -40])
    books.payment(7, kind=PaymentKind.FEE)
    books.payment(9, "USD", purchased_on=A_MONTH_LATER)
    expense = books.expense(1000)
    books.expense(300)
    books.expense(5, paid_by=PaidBy.CASH)
    books.link(expense, paid[0], 1000)
    found = figures_of(books.database)
    day, later = to_day(DAY), to_day(A_MONTH_LATER)
    assert set(found.payments) == {
        Tally("purchase", "manual", "EUR", day, 1, 1000, 0),
        Tally("purchase", "pending", "EUR", day, 2, 210, 0),
        Tally("fee", "pending", "EUR", day, 1, 7, 0),
        Tally("purchase", "pending", "USD", later, 1, 9, 0),
    }
    assert set(found.expenses) == {
        Tally("company_card", "manual", "EUR", day, 1, 1000, 0),
        Tally("company_card", "pending", "EUR", day, 1, 300, 0),
        Tally("cash", "pending", "EUR", day, 1, 5, 0),
    }
    assert all(type(tally.minor) is int for tally in found.payments)


def test_missing_receipts_and_unknown_holders_are_counted(books: Books) -> None:
    with books.write("set_up") as work:
        work.categories.ensure("Travel")
        travel = work.categories.all()[0]
        work.categories.update(replace(travel, requires_receipt=True))
        unknown = work.instruments.add(replace(a_card("0000"), kind=InstrumentKind.UNALLOCATED))
    books.expense(1, category="Travel")
    books.expense(2)
    books.payment(3, instrument_id=unknown)
    books.payment(4)
    found = figures_of(books.database)
    assert sorted((tally.count, tally.flagged) for tally in found.expenses) == [(2, 1)]
    assert sorted((tally.count, tally.flagged) for tally in found.payments) == [(2, 1)]


def test_an_empty_company_has_no_figures(books: Books) -> None:
    assert figures_of(books.database) == Figures((), (), {}, ())


def test_the_last_imports_are_those_of_the_history(books: Books) -> None:
    ids = [books.import_file([1000 + k], sha256=f"{k:064}")[1] for k in range(6)]
    _, (spent,) = books.import_file([700], sha256="b" * 64, purpose=Purpose.EXPENSES)
    books.link(books.expense(1005), ids[5][0], 1005)  # linked
    post(books, spent, "successful")
    with books.write("undo_import") as work:
        work.imports.undo(work.imports.all()[3].id)
    with books.read() as work:
        known = work.imports.all(limit=5)
    assert [record.undo_blocked_by for record in known] == ["posted", "reconciled", "", "undone", ""]
    assert list(figures_of(books.database).imports) == known


def test_a_first_look_sees_what_the_loaded_database_sees(file_books: Books) -> None:
    payment, expense = file_books.payment(800), file_books.expense(500)
    file_books.link(expense, payment, 500)
    file_books.import_file([300])
    file_books.database.close()
    opened = early(file_books.target)
    before = _figures(opened)
    assert _figures(opened) is before
    assert before.expenses
    assert before.imports
    opened.loaded()
    assert opened.figures is None, "once it is loaded it may have changed"
    assert _figures(opened) == before
    opened.close()


def test_it_is_locked_before_it_is_loaded_and_let_go_when_closed(file_books: Books) -> None:
    file_books.database.close()
    opened = early(file_books.target)
    with pytest.raises(FileInUseError):
        open_database(file_books.target, clock=TickingClock(), ids=SeededIds())
    opened.close()
    opened.close()
    with pytest.raises(FileError, match="closed"):
        opened.loaded()
    file_books.reopen()


def test_a_viewer_takes_no_lock(file_books: Books) -> None:
    opened = early(file_books.target, is_read_only=True)
    assert opened.is_read_only
    assert _figures(opened) == figures_of(file_books.database)
    opened.close()


def test_a_database_that_cannot_be_loaded_says_so_each_time(file_books: Books) -> None:
    file_books.database.close()
    opened = early(file_books.target)
    Path(file_books.target).unlink()
    for _ in range(2):
        with pytest.raises(FileError, match="gone"):
            opened.loaded()
    opened.close()


def test_an_older_file_is_opened_in_full(file_books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    file_books.database.close()
    monkeypatch.setattr(deferred, "HEAD", "9999")
    database, first = open_early(file_books.target, clock=TickingClock(), ids=SeededIds(), user="ann")
    assert not isinstance(database, DeferredDatabase)
    assert first.name == "Acme"
    database.close()


def test_a_file_whose_figures_cannot_be_read_still_opens(file_books: Books) -> None:
    file_books.payments([100] * 500)
    file_books.database.close()
    _damage(Path(file_books.target), "payment")
    database, first = open_early(file_books.target, clock=TickingClock(), ids=SeededIds(), user="ann")
    assert not isinstance(database, DeferredDatabase)
    assert first.name == "Acme"
    with pytest.raises(AppError):
        figures_of(database)
    database.close()


def _damage(path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : (root - 1) * 4096 + 40] = b"\xff" * 40
    path.write_bytes(content)


def test_a_refused_file_is_not_left_locked(tmp_path: Path) -> None:
    path = tmp_path / "other.tieout"
    path.write_text("something else", encoding="utf-8")
    with pytest.raises(NotACompanyFileError):
        open_early(str(path), clock=TickingClock(), ids=SeededIds())
    assert not path.with_name("other.tieout.lock").exists()
