"""Reference lists as the window shows them: with where a row comes from, and what is gone there."""

from dataclasses import dataclass
from typing import Any

from app.models.ids import CategoryId
from app.models.reference import Category
from app.models.sync import CurrentRow, SyncPart
from app.services.workplace import Workplace
from app.store.rows import ReferenceRow

PPM_PER_PERCENT = 10_000


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list.

    Attributes:
        connection: The accounting system that it is synced from; empty for one that people made here.
        is_gone: That system does not list it any more (F70).
        detail: A rate, the days of a period, the type of an account.
    """

    id: int
    reference: str
    name: str
    is_active: bool = True
    is_gone: bool = False
    connection_id: int | None = None
    connection: str = ""
    detail: str = ""
    requires_receipt: bool = False
    expense_types: str = "all"

    @property
    def stored(self) -> ReferenceRow:
        """The row as `Company.edit_reference` takes it."""
        return ReferenceRow(self.id, self.reference, self.name, self.is_active)


def read_list(place: Workplace, part: SyncPart) -> list[ListRow]:
    """Return a whole list, by code, then id."""
    with place.database.read() as unit:
        names = {one.id: one.name for one in unit.connections.all()}
        rows, _ = unit.syncs.current(part)
        categories = {one.id: one for one in unit.categories.all()} if part is SyncPart.CATEGORY else {}
    made = [
        ListRow(
            row.id,
            row.reference,
            row.name,
            row.is_active,
            row.is_gone,
            row.connection_id,
            names.get(row.connection_id or 0, ""),
            _detail(row, part),
            **_of_category(categories.get(CategoryId(row.id))),
        )
        for row in rows
    ]
    return sorted(made, key=lambda row: (row.reference.casefold(), row.id))


def _of_category(category: Category | None) -> dict[str, Any]:
    if category is None:
        return {}
    return {"requires_receipt": category.requires_receipt, "expense_types": category.expense_types}


def _detail(row: CurrentRow, part: SyncPart) -> str:
    if part is SyncPart.TAX_RATE and row.rate_ppm is not None:
        whole, rest = divmod(row.rate_ppm, PPM_PER_PERCENT)
        return f"{whole}.{rest:04}".rstrip("0").rstrip(".") + " %"
    if part is SyncPart.PERIOD and row.first_on is not None and row.last_on is not None:
        return f"{row.first_on.isoformat()} – {row.last_on.isoformat()}"
    return ""
