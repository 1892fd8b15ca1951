"""Which rows of a file are here already, under whatever id, text or status (F33, F34, G09).

Rows are looked at twice. `see` pairs, in file order, what is equal word for word. `conclude` then weighs
what is left over on both sides: earlier looks of a payment, bank ids, the same day and amount under another
text, pending lines and their booked ones. What nothing decides is not decided here.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.engine.intake.alike import is_longer, likeness
from app.engine.intake.identity import Known
from app.engine.intake.pending import ID_WINDOW_DAYS, Movement, pair_pending, reach
from app.models.sighting import Doubt

AGREEING_MIN = 3
"""So many stored payments, all of them in the file, make it the same ledger."""

ALIKE_MIN = 90.0

COMPARED_MAX = 10_000
"""Pairs of texts of one day and amount; more are paired in order."""


class Seen(NamedTuple):
    """A row of the file that nothing equals; `place` counts the lines of the file from 0."""

    place: int
    row: int
    day: int
    minor: int
    currency: str
    bank_id: str
    is_pending: bool
    text: str
    bought: int | None = None
    original_minor: int | None = None
    original_currency: str | None = None
    mcc: str = ""
    hash: int = 0


class Repeat(NamedTuple):
    """A row that is here already; `why` is `look`, `id`, `text` or `said`."""

    payment_id: int
    why: str


class Maybe(NamedTuple):
    """A row and a payment that may be one."""

    place: int
    payment_id: int
    doubt: Doubt


@dataclass
class Conclusions:
    """What became of the rows left over; places count the lines of the file from 0.

    Attributes:
        repeats: Rows that are here already.
        posts: Rows that book a pending payment, with the kind of evidence.
        earlier: Pending rows of payments that are booked already.
        doubtful: What a person has to decide; the rows are new until then.
        unclaimed: Stored payments that the file does not hold.
    """

    repeats: dict[int, Repeat] = field(default_factory=dict)
    posts: dict[int, Repeat] = field(default_factory=dict)
    earlier: dict[int, Repeat] = field(default_factory=dict)
    doubtful: list[Maybe] = field(default_factory=list)
    unclaimed: set[int] = field(default_factory=set)


_Key = tuple[int, int, str, int]
_DayKey = tuple[int, int, str]
Spans = Sequence[tuple[int, int]]
"""First and last day of statements."""

Texts = Callable[[Sequence[int]], Mapping[int, Movement]]
"""Gives payments in full, by id."""


@dataclass
class Recogniser:
    """What is stored of one instrument, and which rows of a file it is."""

    free: dict[_Key, list[int]] = field(default_factory=dict)
    highest: dict[_Key, int] = field(default_factory=dict)
    by_id: dict[int, Known] = field(default_factory=dict)
    looks: list[Known] = field(default_factory=list)
    pending: set[int] = field(default_factory=set)
    claimed: set[int] = field(default_factory=set)
    left: list[Seen] = field(default_factory=list)
    same_ids: Counter[int] = field(default_factory=Counter)
    other_ids: Counter[int] = field(default_factory=Counter)
    _day_keys: set[_DayKey] = field(default_factory=set)
    _look_keys: set[_Key] = field(default_factory=set)
    _reaches: dict[tuple[bool, int], list[tuple[int, int, int]]] = field(default_factory=dict)

    @classmethod
    def of(cls, known: Iterable[Known], looks: Iterable[Known] = ()) -> "Recogniser":
        """Take over what is stored; its order decides which of equal ones is repeated first.

        Args:
            known: Payments as they are now.
            looks: Other looks of them, `id` being the payment's.
        """
        made = cls()
        for stored in known:
            key = (stored.day, stored.minor, stored.currency, stored.hash)
            made.free.setdefault(key, []).append(stored.id)
            made.highest[key] = max(made.highest.get(key, 0), stored.occurrence)
            made.by_id[stored.id] = stored
            made._day_keys.add(key[:3])
            if stored.is_pending:
                made.pending.add(stored.id)
                low, high = reach(stored.minor)
                size = stored.minor.bit_length()
                for near in (size - 1, size, size + 1):
                    made._reaches.setdefault((stored.minor > 0, near), []).append((low, high, stored.day))
        for look in looks:
            if look.id in made.by_id:
                made.looks.append(look)
                made._look_keys.add((look.day, look.minor, look.currency, look.hash))
        return made

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is stored that a file could repeat."""
        return not self.by_id

    def see(self, key: _Key, bank_id: str, *, is_pending: bool) -> int:
        """Return the payment that the next row equals, 0 for none."""
        free = self.free.get(key)
        if not free:
            return 0
        at = 0
        if len(free) > 1 and self.pending:
            at = next((i for i, id_ in enumerate(free) if (id_ in self.pending) is is_pending), 0)
        found = free.pop(at)
        self.claimed.add(found)
        stored = self.by_id[found]
        if bank_id and stored.bank_id:
            counted = self.same_ids if stored.bank_id == bank_id else self.other_ids
            counted[stored.source] += 1
        return found

    def may_be_known(self, key: _Key, *, is_pending: bool) -> bool:
        """Tell whether a row that equals nothing could still be one of the stored payments."""
        if is_pending or key[:3] in self._day_keys or key in self._look_keys:
            return True
        day, minor = key[0], key[1]
        return any(
            low <= minor <= high and first - 1 <= day <= first + ID_WINDOW_DAYS
            for low, high, first in self._reaches.get((minor > 0, minor.bit_length()), ())
        )

    def occurrence(self, key: _Key) -> int:
        """Count a new row that equals `highest` others."""
        found = self.highest[key] = self.highest.get(key, 0) + 1
        return found

    # ------------------------------------------------------------------ what is left over

    def conclude(
        self,
        span: tuple[int, int],
        stored_spans: Spans,
        texts: Texts,
        same_rows: str = "",
    ) -> Conclusions:
        """Weigh the rows that equal nothing.

        Args:
            span: First and last day of the file's booked rows of this instrument.
            stored_spans: First and last days of the statements that are stored.
            texts: Gives payments in full, by id; asked only for those that matter.
            same_rows: What a person said of rows with the day and amount of a payment, but another text:
                `same`, `new`, or empty.
        """
        made = Conclusions()
        self._earlier_looks(made)
        self._bank_ids(made)
        self._other_texts(made, span, stored_spans, texts, same_rows)
        self._pending_ones(made, texts)
        made.unclaimed = self.by_id.keys() - self.claimed
        return made

    def _open(self, made: Conclusions) -> list[Seen]:
        gone = made.repeats.keys() | made.posts.keys() | made.earlier.keys()
        return [row for row in self.left if row.place not in gone]

    def _claim(self, payment_id: int) -> None:
        self.claimed.add(payment_id)
        stored = self.by_id[payment_id]
        free = self.free.get((stored.day, stored.minor, stored.currency, stored.hash), [])
        if payment_id in free:
            free.remove(payment_id)

    def _earlier_looks(self, made: Conclusions) -> None:
        """Pair rows with earlier looks; a booked row never with a pending look of what is booked by now."""
        looks: dict[tuple[_Key, bool], list[int]] = defaultdict(list)
        for look in self.looks:
            key = (look.day, look.minor, look.currency, look.hash)
            if look.id not in looks[key, look.is_pending]:
                looks[key, look.is_pending].append(look.id)
        for row in self.left:
            found = looks.get(((row.day, row.minor, row.currency, row.hash), row.is_pending), ())
            id_ = next((one for one in found if one not in self.claimed), None)
            if id_ is not None:
                self._claim(id_)
                made.repeats[row.place] = Repeat(id_, "look")

    def _bank_ids(self, made: Conclusions) -> None:
        """Pair rows with the bank id, day and amount of a payment whose text differs."""
        places: dict[tuple[str, int, int, str], list[int]] = defaultdict(list)
        for id_, one in self.by_id.items():
            if one.bank_id and id_ not in self.claimed:
                places[one.bank_id, one.day, one.minor, one.currency].append(id_)
        for row in self._open(made):
            found = places.get((row.bank_id, row.day, row.minor, row.currency)) if row.bank_id else None
            if found:
                id_ = found.pop(0)
                self._claim(id_)
                made.repeats[row.place] = Repeat(id_, "id")

    def _other_texts(
        self,
        made: Conclusions,
        span: tuple[int, int],
        stored_spans: Spans,
        texts: Texts,
        same_rows: str,
    ) -> None:
        """Pair booked rows with payments of the same day and amount, where both sides cover the day."""
        rows: dict[_DayKey, list[Seen]] = defaultdict(list)
        for row in self._open(made):
            if not row.is_pending:
                rows[row.day, row.minor, row.currency].append(row)
        held: dict[_DayKey, list[int]] = defaultdict(list)
        for id_, one in self.by_id.items():
            if id_ not in self.claimed and id_ not in self.pending:
                held[one.day, one.minor, one.currency].append(id_)
        both = [key for key in rows if key in held]
        if not both:
            return
        agrees = self._agrees(span, rows, held)
        full = texts([id_ for key in both for id_ in held[key]])
        for key in both:
            mine, theirs = rows[key], held[key]
            inside = span[0] < key[0] < span[1] and any(first < key[0] < last for first, last in stored_spans)
            is_sure = inside or agrees
            for row, other in _closest(mine, [full[id_] for id_ in theirs]):
                if self._differs(row.bank_id, self.by_id[other.key]):
                    continue
                is_same = is_sure and (len(mine) == len(theirs) or _reads_alike(row.text, other.text))
                if is_same or same_rows == "same":
                    self._claim(other.key)
                    made.repeats[row.place] = Repeat(other.key, "text" if is_same else "said")
            if same_rows != "new":
                self._doubt(made, mine, theirs)

    def _agrees(
        self,
        span: tuple[int, int],
        rows: Mapping[_DayKey, Sequence[Seen]],
        held: Mapping[_DayKey, Sequence[int]],
    ) -> bool:
        """Tell whether each stored payment of the file's time has a row in it, and there are some."""
        inside = [
            id_
            for id_, one in self.by_id.items()
            if span[0] <= one.day <= span[1] and id_ not in self.pending
        ]
        known = sum(1 for id_ in inside if id_ in self.claimed)
        known += sum(len(ids) for key, ids in held.items() if len(rows.get(key, ())) == len(ids))
        return len(inside) >= AGREEING_MIN and known >= len(inside)

    def _doubt(self, made: Conclusions, rows: Sequence[Seen], ids: Sequence[int]) -> None:
        left = [row for row in rows if row.place not in made.repeats]
        free = [id_ for id_ in ids if id_ not in self.claimed]
        made.doubtful += [
            Maybe(row.place, id_, Doubt.SAME_DAY)
            for row, id_ in zip(left, free, strict=False)
            if not self._differs(row.bank_id, self.by_id[id_])
        ]

    def _differs(self, bank_id: str, stored: Known) -> bool:
        """Tell whether two bank ids prove two movements: those of that import were never seen to change."""
        keeps = self.same_ids[stored.source] >= AGREEING_MIN and not self.other_ids[stored.source]
        return keeps and bool(bank_id) and bool(stored.bank_id) and bank_id != stored.bank_id

    def _pending_ones(self, made: Conclusions, texts: Texts) -> None:
        """Pair booked rows with pending payments, and pending rows with payments that are booked by now."""
        unsure = {one.place for one in made.doubtful}
        rows = [row for row in self._open(made) if row.place not in unsure]
        held = sorted(self.pending - self.claimed)
        booked = [row for row in rows if not row.is_pending]
        if held and booked:
            found = pair_pending(list(texts(held).values()), list(map(_movement, booked)))
            for pair in found.pairs:
                self._claim(pair.pending)
                made.posts[pair.booked] = Repeat(pair.pending, pair.why)
            made.doubtful += [Maybe(one.booked, one.pending, one.doubt) for one in found.doubtful]
        waiting = [row for row in rows if row.is_pending]
        if waiting and (ids := self._booked_near(waiting)):
            found = pair_pending(list(map(_movement, waiting)), list(texts(ids).values()))
            for pair in found.pairs:
                self._claim(pair.booked)
                made.earlier[pair.pending] = Repeat(pair.booked, pair.why)
            made.doubtful += [Maybe(one.pending, one.booked, one.doubt) for one in found.doubtful]

    def _booked_near(self, waiting: Sequence[Seen]) -> list[int]:
        """Name the booked payments that some pending row may have become, and none has yet."""
        posted = {look.id for look in self.looks if look.is_pending}
        low = min(min(reach(row.minor)) for row in waiting)
        high = max(max(reach(row.minor)) for row in waiting)
        first, last = min(row.day for row in waiting) - 1, max(row.day for row in waiting) + ID_WINDOW_DAYS
        taken = self.claimed | self.pending | posted
        return sorted(
            id_
            for id_, one in self.by_id.items()
            if id_ not in taken and first <= one.day <= last and low <= one.minor <= high
        )


def _movement(row: Seen) -> Movement:
    return Movement(
        row.place,
        row.day,
        row.minor,
        row.currency,
        row.text,
        row.bank_id,
        row.bought,
        row.original_minor,
        row.original_currency,
        row.mcc,
    )


def _reads_alike(one: str, other: str) -> bool:
    return is_longer(one, other) or likeness(one, other) >= ALIKE_MIN


def _closest(rows: Sequence[Seen], payments: Sequence[Movement]) -> list[tuple[Seen, Movement]]:
    """Pair rows and payments of one day and amount by their texts, the most alike first."""
    if len(rows) * len(payments) > COMPARED_MAX or len(rows) == len(payments) == 1:
        return list(zip(rows, payments, strict=False))
    scored = sorted(
        (-likeness(row.text, other.text), row.place, other.key, at, to)
        for at, row in enumerate(rows)
        for to, other in enumerate(payments)
    )
    pairs: list[tuple[Seen, Movement]] = []
    gone: tuple[set[int], set[int]] = (set(), set())
    for _, _, _, at, to in scored:
        if at not in gone[0] and to not in gone[1]:
            gone[0].add(at)
            gone[1].add(to)
            pairs.append((rows[at], payments[to]))
    return pairs
