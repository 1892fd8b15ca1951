"""What became of the receipts that an expense list names. Light to import."""

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of one name."""

    FOUND = "found"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"
    TOO_LARGE = "too_large"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Named:
    """One receipt that a row names.

    Attributes:
        row: Row of the list.
        text: As written.
        path: Path below the folder, or in the archive, of the file found.
        detail: Why it is not attached, with the way out; for an ambiguous one the files that fit.
    """

    row: int
    text: str
    fate: Fate
    path: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptsBeside:
    """What became of the receipts that a list names; `named` has all of them in file order."""

    named: tuple[Named, ...] = ()

    def count(self, fate: Fate) -> int:
        """Count the names of one fate."""
        return sum(1 for one in self.named if one.fate is fate)

    def of(self, *fates: Fate) -> tuple[Named, ...]:
        """Return the names of some fates."""
        return tuple(one for one in self.named if one.fate in fates)

    def as_json(self) -> dict[str, object]:
        """Show counts, and each name that is not attached with the reason."""
        counts: dict[str, object] = {fate.value: self.count(fate) for fate in Fate}
        counts["not_attached"] = [
            {"row": one.row, "name": one.text, "fate": one.fate.value, "reason": one.detail}
            for one in self.named
            if one.fate not in (Fate.FOUND, Fate.LINK)
        ]
        return counts
