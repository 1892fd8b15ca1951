"""Which expenses of a list are stored already, which changed, which are new.

A tool's own id says it best, where it can be trusted: it finds the expense again though its amount or day was
corrected, and tells two equal taxi rides apart. Without an id, an expense is known by person, day, amount,
currency, merchant and how often that occurs, as payments are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from app.models.expense import KnownClaim

_Key = tuple[int, int, str, int]

RENUMBERED_MIN = 2
"""So many expenses must come back under other ids before a tool is taken to renumber."""


class TakenExpense(NamedTuple):
    """The verdict on one expense of a list.

    Attributes:
        occurrence: Which of equal ones it becomes, where it is new.
        repeats_id: What it repeats or changes; None where it is new.
        changes: The stored one has another day, amount or currency.
    """

    hash: int
    occurrence: int
    repeats_id: int | None
    changes: bool = False

    @property
    def is_new(self) -> bool:
        """Tell whether importing it adds something."""
        return self.repeats_id is None


@dataclass
class ExpenseBook:
    """What is stored of one employee, counted; takes the expenses of a list in file order.

    Attributes:
        trusts_ids: Another id is another expense.
    """

    trusts_ids: bool = True
    _free: dict[_Key, list[KnownClaim]] = field(default_factory=dict)
    _by_id: dict[str, list[KnownClaim]] = field(default_factory=dict)
    _by_reference: dict[tuple[str, int, int, str], list[KnownClaim]] = field(default_factory=dict)
    _highest: dict[_Key, int] = field(default_factory=dict)
    _used: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, known: Iterable[KnownClaim], *, trusts_ids: bool = True) -> "ExpenseBook":
        """Count what is stored; expenses entered by hand are known by their id alone."""
        made = cls(trusts_ids)
        for one in known:
            key = (one.day, one.minor, one.currency, one.hash)
            if one.source_id:
                made._by_id.setdefault(one.source_id, []).append(one)
            if not one.occurrence:
                continue
            if not one.is_removed:
                made._highest[key] = max(made._highest.get(key, 0), one.occurrence)
            made._free.setdefault(key, []).append(one)
            if one.reference:
                place = (one.reference, one.day, one.minor, one.currency)
                made._by_reference.setdefault(place, []).append(one)
        return made

    def take(
        self, day: int, minor: int, currency: str, hash_: int, reference: str = "", source_id: str = ""
    ) -> TakenExpense:
        """Judge the next expense of the list."""
        key = (day, minor, currency, hash_)
        if source_id and self.trusts_ids and (same := self._unused(self._by_id.get(source_id, ()))):
            best = next((one for one in same if (one.day, one.minor, one.currency) == key[:3]), None)
            if best is not None:
                return self._taken(best, hash_, changes=False)
            if not any(one.is_removed for one in same):
                return self._taken(same[0], hash_, changes=True)
        alike = self._alike(self._free.get(key, ()), source_id)
        if not alike and reference:
            alike = self._alike(self._by_reference.get((reference, day, minor, currency), ()), source_id)
        if alike:
            return self._taken(alike[0], hash_, changes=False)
        return self.added(day, minor, currency, hash_)

    def added(self, day: int, minor: int, currency: str, hash_: int) -> TakenExpense:
        """Count one more as new."""
        key = (day, minor, currency, hash_)
        occurrence = self._highest.get(key, 0) + 1
        self._highest[key] = occurrence
        return TakenExpense(hash_, occurrence, None)

    def _taken(self, stored: KnownClaim, hash_: int, *, changes: bool) -> TakenExpense:
        self._used.add(stored.id)
        return TakenExpense(hash_, 0, stored.id, changes)

    def _unused(self, stored: Iterable[KnownClaim]) -> list[KnownClaim]:
        return [one for one in stored if one.id not in self._used]

    def _alike(self, stored: Iterable[KnownClaim], source_id: str) -> list[KnownClaim]:
        """Keep those that may be the same expense: without an id, or with ids that mean nothing."""
        free = self._unused(stored)
        if not source_id or not self.trusts_ids:
            return free
        return [one for one in free if not one.source_id or one.source_id == source_id]


def ids_are_trusted(rows: Iterable[tuple[_Key, str]], known: Iterable[KnownClaim]) -> bool:
    """Tell whether the ids of a list name the same expenses as those of earlier lists.

    A tool that numbers anew in each export brings back the same expenses under other ids: no id is known, but
    days, amounts and merchants are.

    Args:
        rows: (day, minor units, currency, hash) and id of each expense of the list.
        known: What is stored.
    """
    stored = list(known)
    ids = {one.source_id for one in stored if one.source_id}
    contents = {(one.day, one.minor, one.currency, one.hash) for one in stored if one.source_id}
    total = by_id = by_content = 0
    for key, id_ in rows:
        if not id_:
            continue
        total += 1
        by_id += id_ in ids
        by_content += key in contents
    return by_id > 0 or by_content < RENUMBERED_MIN or 2 * by_content <= total
