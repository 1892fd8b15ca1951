"""Which filters the left lists are under; pure values, so that a chip, a menu and a test mean the same."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.services.views import Filter, ListQuery

EPOCH = date(1970, 1, 1)


class Key(StrEnum):
    """What can be filtered by; each at most once, shown in this order."""

    STATE = "state"
    INSTRUMENT = "instrument"
    MISSING_RECEIPT = "missing_receipt"
    AMOUNT = "amount"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class FilterSet:
    """The search text and at most one filter of each key; every one is visible and removable (F86)."""

    text: str = ""
    filters: tuple[tuple[Key, Filter], ...] = ()

    def __len__(self) -> int:
        return len(self.filters) + bool(self.text.strip())

    def get(self, key: Key) -> Filter | None:
        """Return the filter of this key, or None."""
        return dict(self.filters).get(key)

    def with_text(self, text: str) -> "FilterSet":
        """Return the same filters with another search text."""
        return replace(self, text=text)

    def put(self, key: Key, one: Filter | None) -> "FilterSet":
        """Return the set with this filter in place of the one of the same key; None removes it."""
        kept = dict(self.filters)
        kept.pop(key, None)
        if one is not None:
            kept[key] = one
        return replace(self, filters=tuple((k, kept[k]) for k in Key if k in kept))

    def query(self, sort: str, *, is_descending: bool) -> ListQuery:
        """Return the question for one list."""
        return ListQuery(
            sort=sort,
            is_descending=is_descending,
            text=self.text.strip(),
            filters=tuple(one for _, one in self.filters),
        )


def month_of(today: date) -> tuple[int, int]:
    """Return first and last day of the month, both included, in days since 1970-01-01."""
    first = today.replace(day=1)
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return (first - EPOCH).days, (following - EPOCH).days - 1
