"""Turns what the database drivers raise into the program's own errors, once."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2

from app.models.errors import (
    AppError,
    BlockedError,
    DiskFullError,
    FileError,
    FileInUseError,
    LockedPeriodError,
    NotACompanyFileError,
    OverAllocatedError,
    StaleError,
)

RETRY_STATES = frozenset({"40001", "40P01"})
"""PostgreSQL: serialisation failure and deadlock; the whole transaction may be tried again."""

UNREACHABLE = "Check the server's name, the database, role and password"
FREE_ROOM = "Make room on the disk, then try again; nothing of the change was kept"


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Raise an AppError for every expected failure of the database at `path`; bugs pass as they are."""
    from sqlalchemy.exc import DBAPIError  # here, because `translate` is used before it is loaded

    try:
        yield
    except (DBAPIError, sqlcipher3.dbapi2.Error) as error:
        known = translate(error.orig if isinstance(error, DBAPIError) else error, path)
        if known is None:
            raise
        raise known from error


def translate(error: BaseException | None, path: str) -> AppError | None:
    """Find the AppError for a driver's error; None for a bug of ours."""
    message = str(error)
    return _of_rule(message) or _of_sqlite(error, message, path) or _of_postgresql(error, path)


def _of_rule(message: str) -> AppError | None:
    for key, what in (("ck_payment_allocated", "the payment"), ("ck_expense_allocated", "the expense")):
        if key in message:
            return OverAllocatedError(what)
    if "removed_is_open" in message:
        return BlockedError(
            "F22", "It is ignored, removed or still reconciled", "Restore or unreconcile it first"
        )
    if "four_eyes" in message:
        return BlockedError("F21", "A link is confirmed by a second person, not by its maker")
    if "period_locked: " in message:
        return LockedPeriodError(message.split("period_locked: ", 1)[1].splitlines()[0])
    if "reconciliation.reverses" in message or "uq_reconciliation_reverses" in message:
        return StaleError("the link")
    return None


def _of_sqlite(error: BaseException | None, message: str, path: str) -> AppError | None:
    name = getattr(error, "sqlite_errorname", "")
    if not name.startswith("SQLITE_"):
        name = _named(message)
    match name.split("_")[1] if name else "":
        case "FULL":
            return DiskFullError(path, "the disk is full", FREE_ROOM)
        case "IOERR" | "CANTOPEN" | "PERM":
            return FileError(path, "it cannot be read or written", "Check the disk and the folder")
        case "READONLY":
            return FileError(path, "it may not be written", "Check the rights on the file and its folder")
        case "BUSY" | "LOCKED":
            return FileInUseError(path, "another program is writing to it", "Try again in a moment")
        case "CORRUPT":
            return FileError(path, "it is damaged", "Restore the last backup")
        case "NOTADB":
            return NotACompanyFileError(path, "it is not a company file, or it is encrypted")
        case _:
            return None


_BY_MESSAGE = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "unable to open database": "SQLITE_CANTOPEN",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "database is locked": "SQLITE_BUSY",
    "database table is locked": "SQLITE_LOCKED",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
}


def _named(message: str) -> str:
    """Tell SQLite's result code from its message, for a driver that keeps the code to itself."""
    return next((name for text, name in _BY_MESSAGE.items() if message.startswith(text)), "")


def _of_postgresql(error: BaseException | None, path: str) -> AppError | None:
    state = getattr(error, "sqlstate", None) or ""
    match state[:2]:
        case "40":
            return StaleError("the books")
        case "53":
            return DiskFullError(path, "the server has no room left", FREE_ROOM)
        case "55" | "57" | "08":
            return FileInUseError(path, "the server does not answer or is busy", "Try again in a moment")
        case "58":
            return FileError(path, "the server cannot read or write its files")
        case "28" | "3D":
            return FileError(path, "the server refuses the connection", UNREACHABLE)
        case _:
            return _of_connecting(error, path)


def _of_connecting(error: BaseException | None, path: str) -> AppError | None:
    """Recognise a connection that was never made or broke: psycopg knows no state for it."""
    if type(error).__name__ in {"OperationalError", "ConnectionTimeout"} and _is_psycopg(error):
        return FileError(path, "the server does not answer or refuses the connection", UNREACHABLE)
    return None


def _is_psycopg(error: BaseException | None) -> bool:
    return type(error).__module__.startswith("psycopg")


def may_retry(error: BaseException | None) -> bool:
    """Tell whether the same transaction may succeed when it is run again."""
    return getattr(error, "sqlstate", None) in RETRY_STATES
