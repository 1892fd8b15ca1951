"""Rows for tests of the sync: only what a test is about has to be said."""

from collections.abc import Iterable, Sequence

from app.engine.sync.plan import plan_part
from app.models.sync import (
    NO_FILTER,
    ChangeKind,
    CurrentRow,
    PartConfig,
    PartPlan,
    RowFilter,
    SourceRow,
    SyncChange,
    SyncPart,
)

BOOKS = 7
"""The connection that is synced."""


def here(
    reference: str,
    name: str = "",
    *,
    id_: int = 0,
    connection_id: int | None = BOOKS,
    is_active: bool = True,
    is_gone: bool = False,
    rate_ppm: int | None = None,
) -> CurrentRow:
    """Return a row as it stands in the company; its id follows from the code where none is given."""
    id_ = id_ or sum(ord(char) * 31**place for place, char in enumerate(reference)) % 100_000 + 1
    return CurrentRow(
        id_, reference, name or f"Name {reference}", connection_id, is_active, is_gone, rate_ppm
    )


def there(reference: str, name: str | None = None, **more: object) -> SourceRow:
    """Return a row as the accounting system has it."""
    label = f"Name {reference}" if name is None else name
    return SourceRow(reference, label, **more)  # type: ignore[arg-type] # the test names fields


def plan(
    current: Sequence[CurrentRow],
    source: Iterable[SourceRow],
    *,
    part: SyncPart = SyncPart.CATEGORY,
    row_filter: RowFilter = NO_FILTER,
    is_accepted: bool = False,
) -> PartPlan:
    """Plan one part."""
    config = PartConfig(part, is_enabled=True, filter=row_filter)
    return plan_part(config, BOOKS, current, source, is_accepted=is_accepted, state="s")


def only(found: PartPlan) -> SyncChange:
    """Return the one change of a plan."""
    [change] = found.changes
    return change


def kinds(found: PartPlan) -> list[tuple[str, str]]:
    """Return code and kind of every change."""
    return [(change.reference, change.kind.value) for change in found.changes]


WRITES = frozenset(set(ChangeKind) - {ChangeKind.IGNORE, ChangeKind.WARN})
