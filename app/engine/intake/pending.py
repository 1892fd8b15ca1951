"""Which booked line is the posting of which pending line (G09): by evidence, never by guess.

Evidence, the strongest first; each kind is settled before the next is looked at:

1. the same bank id, the amount at most half as much again (or half);
2. the same amount (or the same original amount, converted anew), the texts alike, booked within days;
3. a tip on top, where the merchant may be tipped, the texts nearly equal.

Lines that fit each other and nothing else are paired. Of several, those that are interchangeable (same
amount, same text) are paired in order of their days, which makes no difference to the books; all others are
left as they are, and a person is asked.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.engine.intake.alike import UNKNOWN, core, likeness
from app.models.sighting import Doubt

WINDOW_DAYS = 10
"""A card line posts within so many days; hotels and rented cars too, in nearly all cases."""

ID_WINDOW_DAYS = 35
"""The same, where the bank's id says that it is the same."""

BEFORE_DAYS = 1
"""Booked so many days before the pending line: time zones."""

BOUGHT_APART_DAYS = 2
TIP_PERCENT = 25
CONVERTED_PERCENT = 5
ALIKE_MIN = 75.0
ALIKE_FOR_TIP_MIN = 85.0
WEAK_DAYS = 5
"""An equal amount under a text that says nothing is offered to a person within so many days."""

_TIPPED = frozenset(
    {"4121", "5811", "5812", "5813", "5814", "7011", "7230", "7297", "7298", "7299", "4111", "4119", "7512"}
)
_HOTELS_AND_CARS = range(3351, 4000)
"""Category codes of single hotel chains and car rentals."""


class Movement(NamedTuple):
    """A pending or booked line, or a payment.

    Attributes:
        key: Whatever the caller knows it by.
        day: Booked, in days since 1970-01-01; of a pending line the day that it carries.
        bought: Day of the purchase, where known.
    """

    key: int
    day: int
    minor: int
    currency: str
    text: str
    bank_id: str = ""
    bought: int | None = None
    original_minor: int | None = None
    original_currency: str | None = None
    mcc: str = ""


class Pair(NamedTuple):
    """A pending line and its booked line; `why` is `id`, `amount`, `original`, `tip` or `twins`."""

    pending: int
    booked: int
    why: str


class Doubtful(NamedTuple):
    """A pending line and a booked line that a person has to decide about."""

    pending: int
    booked: int
    doubt: Doubt


@dataclass
class Pairing:
    """What was found; keys of neither list occur twice in `pairs`."""

    pairs: list[Pair] = field(default_factory=list)
    doubtful: list[Doubtful] = field(default_factory=list)


def may_be_tipped(mcc: str) -> bool:
    """Tell whether a merchant's category code knows tips; one that is not printed may."""
    return not mcc or mcc in _TIPPED or (mcc.isdecimal() and int(mcc) in _HOTELS_AND_CARS)


def reach(minor: int) -> tuple[int, int]:
    """Return the smallest and largest booked amount that a pending amount may come to, by any evidence."""
    half, more = minor // 2, minor + minor // 2
    return min(half, more) - 1, max(half, more) + 1


def pair_pending(pending: Sequence[Movement], booked: Sequence[Movement]) -> Pairing:
    """Pair pending lines of one instrument with its booked lines."""
    made = Pairing()
    used: set[tuple[str, int]] = set()
    edges = list(_edges(pending, booked))
    for tiers in (("id",), ("amount", "original"), ("tip",)):
        wanted = [one for one in edges if one.why in tiers]
        for group in _groups(_unused(wanted, used)):
            _settle(group, made, used)
    weak = [one for one in edges if one.why in ("far", "weak")]
    for one in _unused(weak, used):
        doubt = Doubt.AMOUNT if one.why == "far" else Doubt.TEXT
        made.doubtful.append(Doubtful(one.pending.key, one.booked.key, doubt))
    return made


class _Edge(NamedTuple):
    pending: Movement
    booked: Movement
    why: str


def _unused(edges: Iterable[_Edge], used: set[tuple[str, int]]) -> list[_Edge]:
    return [one for one in edges if ("p", one.pending.key) not in used and ("b", one.booked.key) not in used]


def _edges(pending: Sequence[Movement], booked: Sequence[Movement]) -> Iterator[_Edge]:
    """Find all that fit in any way; looks only at booked lines with an amount within reach."""
    ordered = sorted(booked, key=lambda one: (one.minor, one.day, one.key))
    amounts = [one.minor for one in ordered]
    by_id: dict[str, list[Movement]] = defaultdict(list)
    for one in booked:
        if one.bank_id:
            by_id[one.bank_id].append(one)
    for held in sorted(pending, key=lambda one: (one.day, one.key)):
        low, high = reach(held.minor)
        near = ordered[bisect_left(amounts, low) : bisect_right(amounts, high)]
        far = [one for one in by_id.get(held.bank_id, ()) if not low <= one.minor <= high]
        for other in (*near, *far):
            if why := _fit(held, other):
                yield _Edge(held, other, why)


def _fit(held: Movement, booked: Movement) -> str:
    """Name the evidence that a booked line is the posting of a pending one; empty where there is none."""
    if held.currency != booked.currency or (held.minor > 0) != (booked.minor > 0):
        return ""
    later = booked.day - held.day
    same_id = bool(held.bank_id) and held.bank_id == booked.bank_id
    if not -BEFORE_DAYS <= later <= (ID_WINDOW_DAYS if same_id else WINDOW_DAYS):
        return ""
    if same_id:
        low, high = reach(held.minor)
        return "id" if low <= booked.minor <= high else "far"
    bought = held.day if held.bought is None else held.bought
    if booked.bought is not None and abs(booked.bought - bought) > BOUGHT_APART_DAYS:
        return ""
    return _fit_by_amount(held, booked, later)


def _fit_by_amount(held: Movement, booked: Movement, later: int) -> str:
    alike = likeness(held.text, booked.text)
    if held.minor == booked.minor:
        if alike >= ALIKE_MIN:
            return "amount"
        return "weak" if alike == UNKNOWN and later <= WEAK_DAYS else ""
    more = abs(booked.minor) - abs(held.minor)
    original = (held.original_minor, held.original_currency)
    if held.original_minor is not None and original == (booked.original_minor, booked.original_currency):
        is_near = abs(more) * 100 <= abs(held.minor) * CONVERTED_PERCENT
        return "original" if is_near and alike >= ALIKE_MIN else ""
    is_tip = held.minor > 0 and 0 < more * 100 <= held.minor * TIP_PERCENT
    tipped = may_be_tipped(booked.mcc or held.mcc)
    return "tip" if is_tip and tipped and alike >= ALIKE_FOR_TIP_MIN else ""


def _groups(edges: Sequence[_Edge]) -> list[list[_Edge]]:
    """Part the edges into those that share no line, in order of their first edge."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one in edges:
        root[find(("p", one.pending.key))] = find(("b", one.booked.key))
    found: dict[tuple[str, int], list[_Edge]] = defaultdict(list)
    for one in edges:
        found[find(("p", one.pending.key))].append(one)
    return list(found.values())


def _settle(group: list[_Edge], made: Pairing, used: set[tuple[str, int]]) -> None:
    """Pair what competes with nothing, or with its like; of the rest say that it is doubtful."""
    pending = {one.pending.key: one.pending for one in group}
    booked = {one.booked.key: one.booked for one in group}
    if len(group) == 1 or (_interchangeable(pending.values()) and _interchangeable(booked.values())):
        taken: set[int] = set()
        for held in sorted(pending.values(), key=_by_day):
            mine = (one for one in group if one.pending.key == held.key and one.booked.key not in taken)
            best = min(mine, key=lambda one: _by_day(one.booked), default=None)
            if best is None:
                continue
            taken.add(best.booked.key)
            used |= {("p", held.key), ("b", best.booked.key)}
            made.pairs.append(Pair(held.key, best.booked.key, best.why if len(group) == 1 else "twins"))
        return
    for one in group:
        made.doubtful.append(Doubtful(one.pending.key, one.booked.key, Doubt.SEVERAL))
    used |= {("p", key) for key in pending} | {("b", key) for key in booked}


def _by_day(one: Movement) -> tuple[int, int]:
    return one.day, one.key


def _interchangeable(lines: Iterable[Movement]) -> bool:
    """Tell whether swapping two of them changes nothing in the books."""
    looks = {
        (one.minor, one.currency, core(one.text), one.original_minor, one.original_currency) for one in lines
    }
    return len(looks) == 1
