"""The figures of Home, added up by the database, and the last imports.

Plain SQL without parameters that both dialects understand, and no SQLAlchemy: a company file is
looked at through its driver alone before the rest of the store is loaded (see `entering`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from app.models.errors import NotFoundError
from app.models.ids import ImportId
from app.models.statement import FileFormat, ImportRecord, ImportStatus, Purpose

IMPORTS_SHOWN = 5

SENT_STATES = ("pending", "in_progress", "successful", "unknown")
"""Of an export item: sent, about to be, or nobody knows."""

BLOCKED_BY_LINKS = "reconciled"
BLOCKED_BY_POSTING = "posted"
BLOCKED_BY_UNDO = "undone"

Run = Callable[[str], Iterable[Sequence[Any]]]
"""Runs one statement and gives its rows."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Live rows that share these values, added up.

    Attributes:
        sort: Who paid (`PaidBy`) of expenses, kind (`PaymentKind`) of payments.
        day: Days since 1970-01-01; of a payment the purchase, else the booking.
        flagged: How many lack a receipt that their category requires, or lie on an Unallocated instrument.
    """

    sort: str
    state: str
    currency: str
    day: int
    count: int
    minor: int
    flagged: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What Home is made of.

    Attributes:
        staged: User -> steps staged and not undone.
        imports: The last IMPORTS_SHOWN, the latest first.
    """

    expenses: tuple[Tally, ...]
    payments: tuple[Tally, ...]
    staged: Mapping[str, int]
    imports: tuple[ImportRecord, ...]


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What a company is opened with: its name and currency, and who has worked in it."""

    name: str
    currency: str
    users: frozenset[str]


def first_look(run: Run) -> FirstLook:
    """Read everything in one transaction of the caller's; raises NotFoundError where no company is."""
    found = list(run("SELECT name, currency FROM company"))
    if not found:
        raise NotFoundError("the company")
    users = frozenset(name for (name,) in run('SELECT name FROM "user"'))
    return FirstLook(found[0][0], found[0][1], users)


def read_figures(run: Run) -> Figures:
    """Add up what is there, in one transaction of the caller's."""
    return Figures(
        expenses=_tallies(run(_EXPENSES)),
        payments=_tallies(run(_PAYMENTS)),
        staged={user: int(count) for user, count in run(_STAGED)},
        imports=tuple(_import(row) for row in run(_IMPORTS)),
    )


_EXPENSES = """
SELECT e.paid_by, e.state, e.currency, e.spent_day, count(*), sum(e.amount_minor),
  sum(CASE WHEN e.has_receipt = 0 AND e.category IN
    (SELECT c.name FROM category c WHERE c.requires_receipt = 1) THEN 1 ELSE 0 END)
FROM expense e WHERE e.removed = '' GROUP BY e.paid_by, e.state, e.currency, e.spent_day
"""

_PAYMENTS = """
SELECT p.kind, p.state, p.currency, coalesce(p.purchased_day, p.booked_day), count(*), sum(p.amount_minor),
  sum(CASE WHEN p.instrument_id IN
    (SELECT i.id FROM instrument i WHERE i.kind = 'unallocated') THEN 1 ELSE 0 END)
FROM payment p WHERE p.removed = ''
GROUP BY p.kind, p.state, p.currency, coalesce(p.purchased_day, p.booked_day)
"""

_STAGED = "SELECT user_name, count(*) FROM draft_step WHERE is_undone = 0 GROUP BY user_name"


def _tallies(rows: Iterable[Sequence[Any]]) -> tuple[Tally, ...]:
    return tuple(
        Tally(sort, state, currency, day, count, int(minor), int(flagged))  # a server's sums are decimals
        for sort, state, currency, day, count, minor, flagged in rows
    )


_COLUMNS = (
    "id file_name sha256 format purpose imported_at imported_by status rows_read imported repeated"
    " rejected skipped profile linked"
).split()

_IMPORTS = f"""
SELECT {", ".join("i." + name for name in _COLUMNS)},
  CASE WHEN EXISTS (SELECT 1 FROM payment p
      WHERE p.import_id = i.id AND p.removed = '' AND p.allocated_minor <> 0)
    OR EXISTS (SELECT 1 FROM expense e
      WHERE e.import_id = i.id AND e.removed = '' AND e.allocated_minor <> 0) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM export_item x JOIN expense e ON e.id = x.expense_id
      LEFT JOIN payment p ON p.id = e.from_payment_id
      WHERE x.status IN {SENT_STATES} AND (e.import_id = i.id OR p.import_id = i.id)) THEN 1 ELSE 0 END
FROM "import" i ORDER BY i.id DESC LIMIT {IMPORTS_SHOWN}
"""  # noqa: S608 -- our own constants


def _import(row: Sequence[Any]) -> ImportRecord:
    *values, is_linked, is_posted = row
    known = SimpleNamespace(**dict(zip(_COLUMNS, values, strict=True)))
    return import_record(known, blocked_reason(known.status, is_linked=is_linked, is_posted=is_posted))


def blocked_reason(status: str, *, is_linked: bool, is_posted: bool) -> str:
    """Tell why an import cannot be undone: `undone`, `posted`, `reconciled`, or empty (F35)."""
    if status == ImportStatus.UNDONE.value:
        return BLOCKED_BY_UNDO
    if is_posted:
        return BLOCKED_BY_POSTING
    return BLOCKED_BY_LINKS if is_linked else ""


def import_record(row: Any, blocked: str) -> ImportRecord:  # noqa: ANN401 -- a row of import
    """Make a line of the history from a row that names the table's columns."""
    return ImportRecord(
        ImportId(row.id),
        row.file_name,
        row.sha256,
        FileFormat(row.format),
        Purpose(row.purpose),
        datetime.fromisoformat(row.imported_at),
        row.imported_by,
        ImportStatus(row.status),
        row.rows_read,
        row.imported,
        row.repeated,
        row.rejected,
        row.skipped,
        row.profile,
        row.linked,
        not blocked,
        blocked,
    )
