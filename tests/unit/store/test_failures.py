"""What drivers say becomes the program's own errors."""

import pytest

from app.models.errors import (
    BlockedError,
    DiskFullError,
    FileError,
    FileInUseError,
    LockedPeriodError,
    OverAllocatedError,
    StaleError,
)
from app.store import failures


class _Driver(Exception):
    def __init__(self, message: str, sqlstate: str | None = None) -> None:
        super().__init__(message)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("database or disk is full", DiskFullError),
        ("disk I/O error", FileError),
        ("attempt to write a readonly database", FileError),
        ("database disk image is malformed", FileError),
        ("file is not a database", FileError),
        ("database is locked", FileInUseError),
        ("no such table: x", None),
    ],
)
def test_what_sqlite_says_becomes_an_error_of_ours(message: str, expected: type[FileError] | None) -> None:
    found = failures.translate(_Driver(message), "a.tieout")
    assert (found is None) if expected is None else isinstance(found, expected)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("53100", DiskFullError),
        ("57P01", FileInUseError),
        ("55P03", FileInUseError),
        ("58030", FileError),
        ("28P01", FileError),
        ("42P01", None),
    ],
)
def test_what_a_server_says_becomes_an_error_of_ours(state: str, expected: type[FileError] | None) -> None:
    found = failures.translate(_Driver("x", state), "server")
    assert (found is None) if expected is None else isinstance(found, expected)


def test_only_conflicts_are_tried_again() -> None:
    assert failures.may_retry(_Driver("x", "40001"))
    assert not failures.may_retry(_Driver("x", "23505"))
    assert not failures.may_retry(None)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("CHECK constraint failed: ck_payment_allocated", OverAllocatedError("the payment")),
        ("CHECK constraint failed: ck_expense_allocated", OverAllocatedError("the expense")),
        ("period_locked: payment\nCONTEXT: PL/pgSQL", LockedPeriodError("payment")),
        ("UNIQUE constraint failed: reconciliation.reverses", StaleError("the link")),
    ],
)
def test_what_the_tables_refuse_becomes_an_error_of_ours(message: str, expected: Exception) -> None:
    assert failures.translate(_Driver(message), "a.tieout") == expected


@pytest.mark.parametrize("check", ["ck_payment_removed_is_open", "ck_reconciliation_four_eyes"])
def test_rules_kept_by_checks_block_with_a_reason(check: str) -> None:
    found = failures.translate(_Driver(f"CHECK constraint failed: {check}"), "a.tieout")
    assert isinstance(found, BlockedError)
    assert found.reason


def test_other_errors_pass_as_they_are() -> None:
    with pytest.raises(ZeroDivisionError), failures.translated("a.tieout"):
        raise ZeroDivisionError
