"""Reads a file once, keeps its parts out of memory, and finds out what each row belongs to."""

import hashlib
import pickle
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import IO

from app.engine.intake.identity import text_hash
from app.engine.intake.instruments import Found, Hints, find_instrument, propose_instrument
from app.importers.wire import (
    ACCOUNT,
    CURRENCY,
    DAYS,
    HOLDER,
    MINOR,
    TEXT,
    Packed,
    is_line,
    is_skipped,
    unpack,
)
from app.models.errors import RefusedFileError
from app.models.expense import Employee
from app.models.ids import InstrumentId
from app.models.money import MINOR_DIGITS_DEFAULT, minor_digits
from app.models.payment import Instrument, InstrumentKind
from app.models.protocols import Progress
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    FileFoot,
    Part,
    Purpose,
    Rejected,
    StatementFoot,
    StatementHead,
    StatementLine,
)
from app.services.import_results import NEW_INSTRUMENT, UNALLOCATED, ImportPlan
from app.services.reading import read_packed_file

SPOOL_PARTS = 60_000
"""Parts that stay in memory: some 150 MB of wide rows."""

HASHES_MAX = 300_000
BATCH_PARTS = 2000
HASH_BYTES = 1 << 20


class Spool:
    """A long list of parts that is written once and read several times.

    The first SPOOL_PARTS stay in memory; what comes after goes to a file that has no name and vanishes
    by itself.
    """

    def __init__(self) -> None:
        self._held: list[tuple[int, Part]] = []
        self._batch: list[tuple[int, Packed]] = []
        self._batches = 0
        self._file: IO[bytes] | None = None

    def add(self, statement: int, part: Packed) -> None:
        """Append a part; `statement` is the place of its statement, -1 before the first."""
        if len(self._held) < SPOOL_PARTS:
            self._held.append((statement, unpack(part)))
            return
        self._batch.append((statement, part))
        if len(self._batch) >= BATCH_PARTS:
            self._flush()

    def _flush(self) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed by close()
        pickle.dump(self._batch, self._file, protocol=5)
        self._batch = []
        self._batches += 1

    def parts(self) -> Iterator[tuple[int, Part]]:
        """Walk over all parts in order, each with its statement's place."""
        yield from self._held
        if self._batch:
            self._flush()
        if self._file is None:
            return
        self._file.seek(0)
        for _ in range(self._batches):
            for statement, packed in pickle.load(self._file):  # noqa: S301 -- written by this process
                yield statement, unpack(packed)

    def close(self) -> None:
        """Give the memory and the file back."""
        self._held.clear()
        if self._file is not None:
            self._file.close()


GroupKey = tuple[int, str, str, str]
"""Place of the statement, account, holder (where there is no account), currency."""


@dataclass
class Group:
    """The lines of one statement that run on one instrument.

    Attributes:
        debits, credits: Minor units, both positive.
    """

    key: GroupKey
    lines: int = 0
    debits: int = 0
    credits: int = 0
    first_on: date = date.max
    last_on: date = date.min
    holder: str = ""

    @property
    def name(self) -> str:
        """The key as `ImportPlan.instruments` writes it."""
        place, account, holder, currency = self.key
        return f"{place}:{account or holder}:{currency}"


@dataclass
class Staged:
    """A file that was read: its parts in a spool, its groups and statements counted.

    What can be prepared while the worker still reads is prepared here: lines are unpacked, texts hashed.

    Use as a context manager: leaving it drops the spool.
    """

    sha256: str
    size: int
    spool: Spool = field(default_factory=Spool)
    heads: list[StatementHead] = field(default_factory=list)
    feet: list[StatementFoot] = field(default_factory=list)
    groups: dict[GroupKey, Group] = field(default_factory=dict)
    foot: FileFoot | None = None
    rejected: int = 0
    skipped: int = 0
    lines: int = 0
    hashes: dict[str, int] = field(default_factory=dict)

    def __enter__(self) -> "Staged":
        return self

    def __exit__(self, *_: object) -> None:
        self.spool.close()

    @property
    def end(self) -> FileFoot:
        """The last part of the file."""
        assert self.foot is not None, "every reading ends in a FileFoot"
        return self.foot

    def key_of(self, statement: int, part: StatementLine) -> GroupKey:
        """Tell the group of a line."""
        head = self.heads[statement]
        account = part.account or head.account
        return statement, account, "" if account else part.holder or head.holder, part.amount.currency

    def check(self) -> None:
        """Assert that every row of the file is accounted for (G04)."""
        found = self.lines + self.rejected + self.skipped
        assert found == self.end.rows_read, f"{self.end.rows_read} rows were read, {found} are accounted for"


def stage(plan: ImportPlan, profiles: Sequence[ColumnMapping], today: date, progress: Progress) -> Staged:
    """Read a file in a worker and keep its parts.

    Raises:
        RefusedFileError: The file cannot be used.
        CancelledError: `progress` raised it; nothing is left behind.
    """
    digest, size = _hash(plan.path)
    staged = Staged(digest, size)
    answers = dict(plan.answers)
    answers |= {f"column.{meaning}": titles for meaning, titles in plan.columns.items()}
    packed = read_packed_file(
        plan.path, purpose=plan.purpose, answers=answers, profiles=profiles, today=today, progress=progress
    )
    try:
        with closing(packed):
            for part in packed:
                _take(staged, part)
    except BaseException:
        staged.spool.close()
        raise
    staged.check()
    return staged


def _hash(path: Path) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while block := file.read(HASH_BYTES):
                digest.update(block)
                size += len(block)
    except OSError as error:
        reason = f"it cannot be opened ({error.strerror or 'unknown error'})"
        raise RefusedFileError(path.name, reason, "Check that it exists and that you may read it") from error
    return digest.hexdigest(), size


def _take(staged: Staged, packed: Packed) -> None:
    place = len(staged.heads) - 1
    if is_line(packed):
        _take_line(staged, place, packed)
    elif is_skipped(packed):
        staged.skipped += 1
    elif isinstance(packed, ExpenseLine):
        staged.lines += 1
        key = (place, "", "", packed.amount.currency)
        group = staged.groups.setdefault(key, Group(key))
        _count(group, packed.spent_on, packed.amount.minor)
    elif isinstance(packed, Rejected):
        staged.rejected += 1
    elif isinstance(packed, StatementHead):
        staged.heads.append(packed)
        return
    elif isinstance(packed, StatementFoot):
        staged.feet.append(packed)
        return
    else:
        assert isinstance(packed, FileFoot), "no other part exists"
        staged.foot = packed
        return
    staged.spool.add(place, packed)


def _take_line(staged: Staged, place: int, packed: Packed) -> None:
    assert isinstance(packed, tuple), "lines travel as tuples"
    staged.lines += 1
    head = staged.heads[place]
    account, holder = packed[ACCOUNT] or head.account, packed[HOLDER] or head.holder
    key = (place, account, "" if account else holder, packed[CURRENCY])
    group = staged.groups.get(key)
    if group is None:
        group = staged.groups[key] = Group(key, holder=holder)
    _count(group, packed[DAYS][0], packed[MINOR])
    text = packed[TEXT]
    if text not in staged.hashes and len(staged.hashes) < HASHES_MAX:
        staged.hashes[text] = text_hash(text)


def _count(group: Group, day: date, minor: int) -> None:
    group.lines += 1
    if minor > 0:
        group.debits += minor
    else:
        group.credits -= minor
    group.first_on = min(group.first_on, day)
    group.last_on = max(group.last_on, day)


@dataclass(frozen=True, slots=True)
class Placement:
    """Which instrument a group's lines go to.

    Attributes:
        instrument: With id 0 one to make, with id -1 Unallocated.
        currency: Of the lines; where the file names none, the instrument's or the company's.
        is_currency_assumed: Nobody and nothing named the currency.
    """

    instrument: Instrument
    found_by: str
    currency: str
    is_currency_assumed: bool = False


def place_groups(
    staged: Staged,
    plan: ImportPlan,
    instruments: Sequence[Instrument],
    employees: Sequence[Employee],
    company_currency: str,
    used_before: Sequence[InstrumentId],
) -> dict[GroupKey, Placement]:
    """Find the instrument of every group, or propose one.

    In a statement with several cards, lines without card and holder go to Unallocated (F31); in one with
    a single card they are that card's. `used_before` took earlier files with the same header.
    """
    placed: dict[GroupKey, Placement] = {}
    proposals: list[Instrument] = []
    assumed = plan.answers.get("currency", "").upper() or company_currency
    by_id = {one.id: one for one in instruments}
    for key, group in staged.groups.items():
        _, _, _, currency = key
        chosen = plan.instruments.get(group.name)
        if chosen in by_id:
            found = Found(by_id[InstrumentId(chosen or 0)], "chosen")
        elif chosen == UNALLOCATED or (chosen is None and _is_loose(key, staged)):
            found = Found(unallocated(currency or assumed), "chosen" if chosen else "new")
        else:
            hints = _hints(staged, plan, key, group, used_before)
            found = find_instrument(hints, instruments, employees)
            if chosen == NEW_INSTRUMENT and found.instrument.id:
                found = Found(propose_instrument(hints, instruments, employees), "new")
        own = found.instrument.currency
        is_assumed = not currency and not own and "currency" not in plan.answers
        instrument = found.instrument
        if not own:
            instrument = replace(instrument, currency=currency or assumed)
        if not instrument.id:
            instrument = _shared(proposals, instrument)
        placed[key] = Placement(instrument, found.found_by, currency or instrument.currency, is_assumed)
    return placed


def unallocated(currency: str) -> Instrument:
    """Stand for the built-in instrument of lines with an unknown holder (F31)."""
    return Instrument(UNALLOCATED, InstrumentKind.UNALLOCATED, "Unallocated", currency)


def _is_loose(key: GroupKey, staged: Staged) -> bool:
    place, account, holder, _ = key
    others = {other[1] for other in staged.groups if other[0] == place and other[1]}
    return not account and not holder and len(others) > 1


def _hints(
    staged: Staged, plan: ImportPlan, key: GroupKey, group: Group, used_before: Sequence[InstrumentId]
) -> Hints:
    place, account, _, currency = key
    others = {other[1] for other in staged.groups if other[0] == place and other[1]}
    if not account and len(others) == 1:
        account = next(iter(others))
    return Hints(
        account,
        group.holder,
        currency,
        staged.heads[place].kind,
        staged.end.profile,
        plan.path.name,
        tuple(used_before),
    )


def _shared(proposals: list[Instrument], wanted: Instrument) -> Instrument:
    """Let groups with the same proposal share one new instrument."""
    same = (wanted.kind, wanted.last4 or wanted.iban or wanted.name, wanted.currency)
    for proposal in proposals:
        if (proposal.kind, proposal.last4 or proposal.iban or proposal.name, proposal.currency) == same:
            return proposal
    proposals.append(wanted)
    return wanted


def saved_profiles(all_profiles: Sequence[ColumnMapping], purpose: Purpose) -> tuple[ColumnMapping, ...]:
    """Keep the layouts of one purpose."""
    return tuple(profile for profile in all_profiles if profile.purpose is purpose)


def needs_other_digits(placed: Mapping[GroupKey, Placement], staged: Staged) -> str:
    """Name the currency with which a file that states none must be read again: its decimals differ."""
    for key, placement in placed.items():
        if not key[3] and minor_digits(placement.currency) != MINOR_DIGITS_DEFAULT and staged.lines:
            return placement.currency
    return ""
