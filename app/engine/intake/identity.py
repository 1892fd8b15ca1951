"""What makes two payments the same one: content and how often it occurs; the bank's id is evidence.

Identity = instrument + day + amount + currency + normalised text, counted as a multiset (F33, F34): N equal
rows are N payments, and a file that is imported again, or overlaps an earlier one, adds only what is more
than before. A bank id never makes two rows the same by itself (banks renumber and re-use them); it pairs
rows whose text changed between downloads, and only while day, amount and currency agree.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def normalised(text: str) -> str:
    """Reduce a text to what must agree: no case, accents spelt one way, nothing invisible, single spaces."""
    if text.isascii():
        return " ".join(text.casefold().split())
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text).casefold())).strip()


def text_hash(text: str) -> int:
    """Hash the normalised text to a signed 64-bit number, the same on every machine and in every version."""
    digest = hashlib.blake2b(normalised(text).encode("utf-8", errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


@dataclass(frozen=True, slots=True)
class Known:
    """A payment or expense that is stored already.

    Attributes:
        day: Days since 1970-01-01.
        occurrence: Which of equal ones it is, from 1; 0 for one entered by hand.
        is_pending: The bank has not booked it, as far as is known.
        source: The import that it came with; ids of one import are of one kind.
    """

    id: int
    day: int
    minor: int
    currency: str
    hash: int
    occurrence: int = 1
    bank_id: str = ""
    is_pending: bool = False
    source: int = 0


class Taken(NamedTuple):
    """The verdict on one row of a file.

    Attributes:
        occurrence: Which of equal rows it becomes, where it is new.
        repeats_id: What it repeats, where it is not new; else None.
        why: How that is known, where the two are not equal: `look`, `id`, `text`, `said`, `member` (an
            earlier file of the same archive holds it; `repeats_id` is 0 where that one is new); or the
            evidence that a booked line posts a pending one, or the other way round.
        posts: It books what was pending: one payment, changed (G09).
        maybe: Payments that it may be; a person decides, until then it is new.
        cause: What the payment's history keeps of the row (a `Cause`); empty = nothing.
    """

    hash: int
    occurrence: int
    repeats_id: int | None
    why: str = ""
    posts: bool = False
    maybe: tuple[int, ...] = ()
    cause: str = ""

    @property
    def is_new(self) -> bool:
        """Tell whether importing the row adds something."""
        return self.repeats_id is None


_Key = tuple[int, int, str, int]


_HASH_BITS = _MINOR_BITS = (1 << 64) - 1
_DAY_BITS = (1 << 32) - 1


@dataclass
class Occurrences:
    """What is stored of one instrument (or employee), counted; tells which rows of a file are new.

    Rows must come in file order: of equal rows the first ones are the stored ones.
    """

    _free: dict[_Key, list[int]] = field(default_factory=dict)
    _highest: dict[_Key, int] = field(default_factory=dict)
    _by_bank_id: dict[tuple[str, int, int, str], list[_Key]] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)
    """Keys of rows where nothing is stored, each in one number: a third of the memory of tuples."""
    _repeated: dict[int, int] = field(default_factory=dict)
    _codes: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, known: Iterable[Known]) -> "Occurrences":
        """Count what is stored; its order decides which of equal ones is repeated first."""
        made = cls()
        for stored in known:
            key = (stored.day, stored.minor, stored.currency, stored.hash)
            made._free.setdefault(key, []).append(stored.id)
            made._highest[key] = max(made._highest.get(key, 0), stored.occurrence)
            if stored.bank_id:
                place = (stored.bank_id, stored.day, stored.minor, stored.currency)
                made._by_bank_id.setdefault(place, []).append(key)
        return made

    def take(self, day: int, minor: int, currency: str, hash_: int, bank_id: str = "") -> Taken:
        """Judge the next row of the file."""
        key = (day, minor, currency, hash_)
        free = self._free.get(key)
        if not free and bank_id:
            free = self._paired(bank_id, day, minor, currency)
        if free:
            return Taken(hash_, 0, free.pop(0))
        occurrence = self._highest.get(key, 0) + 1
        self._highest[key] = occurrence
        return Taken(hash_, occurrence, None)

    def take_all(self, rows: Iterable[tuple[int, int, int, str]], currency: str) -> list[Taken]:
        """Judge the next rows: day, minor units, hash and bank id of each."""
        if self._free:
            return [self.take(day, minor, currency, hash_, bank_id) for day, minor, hash_, bank_id in rows]
        seen, repeated, made = self._seen, self._repeated, []
        code = self._codes.setdefault(currency, len(self._codes))
        for day, minor, hash_, _ in rows:  # nothing is stored: every row is new
            key = (
                ((hash_ & _HASH_BITS) << 112)
                | ((minor & _MINOR_BITS) << 48)
                | ((day & _DAY_BITS) << 16)
                | code
            )
            if key in seen:
                repeated[key] = occurrence = repeated.get(key, 1) + 1
            else:
                seen.add(key)
                occurrence = 1
            made.append(Taken(hash_, occurrence, None))
        return made

    def _paired(self, bank_id: str, day: int, minor: int, currency: str) -> list[int] | None:
        """Find a stored one with the same bank id, day and amount whose text differs."""
        keys = self._by_bank_id.get((bank_id, day, minor, currency), ())
        return next((self._free[key] for key in keys if self._free[key]), None)


@dataclass
class Members:
    """Files that come in one archive: what several of them hold is one payment, as if they came one by one.

    Equal rows of one member stay as many as they are (F33, F34).
    """

    _member: str = ""
    _count: dict[tuple[int, str, _Key], int] = field(default_factory=dict)
    _pool: dict[tuple[int, str, _Key], list[int]] = field(default_factory=dict)
    """Which payments equal rows are so far; 0 for one that the same import adds."""

    def judged(self, member: str, place: tuple[int, str], key: _Key, taken: Taken) -> Taken:
        """Give the verdict on the next row of a member.

        Args:
            member: Its name; its rows come together.
            place: Instrument, and its name where it is a new one.
            key: Day, minor units, currency and hash of the row.
            taken: The verdict that it would have alone.
        """
        if member != self._member:
            self._member = member
            self._count.clear()
        own = (*place, key)
        pool = self._pool.setdefault(own, [])
        number = self._count[own] = self._count.get(own, 0) + 1
        if number > len(pool) or taken.posts:
            pool.append(taken.repeats_id or 0)
            return taken
        if not taken.is_new:
            pool.append(taken.repeats_id or 0)
            return taken
        return Taken(taken.hash, 0, pool[number - 1], "member")


def repeats_in(rows: Iterable[tuple[int, int, str, str]]) -> Iterator[bool]:
    """Tell for each (day, minor, currency, text) of one file whether it repeats an earlier row."""
    seen: set[_Key] = set()
    for day, minor, currency, text in rows:
        key = (day, minor, currency, text_hash(text))
        yield key in seen
        seen.add(key)
