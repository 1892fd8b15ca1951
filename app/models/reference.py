"""Reference data: `reference` (code) is the key, `name` the label."""

from dataclasses import dataclass

from app.models.ids import CategoryId


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of cost; `requires_receipt` sends expenses made from payments to review (F17, G03).

    Attributes:
        expense_types: `all`, or `purchase` as new synced ones start with (F73).
        is_gone: Its accounting system does not list it any more; it stays (F70).
        connection_id: Where it is synced from; None for one that people made here.
    """

    id: CategoryId
    reference: str
    name: str
    requires_receipt: bool = False
    is_active: bool = True
    expense_types: str = "all"
    is_gone: bool = False
    connection_id: int | None = None
