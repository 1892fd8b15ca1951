"""Reference data: `reference` (code) is the key, `name` the label."""

from dataclasses import dataclass

from app.models.ids import CategoryId


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of cost; `requires_receipt` sends expenses made from payments to review (F17, G03)."""

    id: CategoryId
    reference: str
    name: str
    requires_receipt: bool = False
    is_active: bool = True
