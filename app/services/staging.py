"""Reads a file once, keeps its parts out of memory, and finds out what each row belongs to."""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from app.engine.intake.holders import Fit, fits_of, people_like
from app.engine.intake.identity import normalised, text_hash
from app.engine.intake.instruments import Found, Hints, find_instrument, propose_instrument
from app.importers.corrections import answer_of
from app.importers.wire import (
    ACCOUNT,
    CURRENCY,
    DAY,
    HOLDER,
    LINE_WIDTH,
    MINOR,
    SKIPPED_WIDTH,
    STATUS,
    TEXT,
    Packed,
    PackedRow,
    unbound,
)
from app.models.errors import RefusedFileError
from app.models.expense import Employee
from app.models.ids import InstrumentId
from app.models.money import MINOR_DIGITS_DEFAULT, minor_digits
from app.models.payment import Instrument, InstrumentKind, PaymentStatus
from app.models.period import from_day, to_day
from app.models.protocols import Progress
from app.models.statement import (
    ColumnMapping,
    ExpenseLine,
    FileFoot,
    Purpose,
    Question,
    StatementFoot,
    StatementHead,
)
from app.services.corrected_rows import with_corrections
from app.services.import_results import NEW_INSTRUMENT, UNALLOCATED, Correction, ImportPlan
from app.services.reading import read_packed_file
from app.services.spool import Spool

HASHES_MAX = 100_000
TELLING_TITLES_MIN = 4
"""Titles from which on an unknown header ties a file to where such files went before."""

HASH_BYTES = 1 << 20
_BOOKED = PaymentStatus.BOOKED.value


GroupKey = tuple[int, str, str, str]
"""Place of the statement, account, holder (where there is no account), currency."""


@dataclass
class Group:
    """The lines of one statement that run on one instrument.

    Attributes:
        debits, credits: Minor units, both positive.
        pending: How many of the lines are not booked yet.
        booked: First and last day of the others, in days since 1970-01-01; None where there is none.
    """

    key: GroupKey
    lines: int = 0
    debits: int = 0
    credits: int = 0
    first_on: date = date.max
    last_on: date = date.min
    holder: str = ""
    pending: int = 0
    booked: tuple[int, int] | None = None

    def count(self, days: Sequence[int], minors: Sequence[int]) -> None:
        """Count lines by their days since 1970-01-01 and their amounts."""
        self.lines += len(minors)
        debits = sum(minor for minor in minors if minor > 0)
        self.debits += debits
        self.credits += debits - sum(minors)
        self.first_on = min(self.first_on, _date(min(days)))
        self.last_on = max(self.last_on, _date(max(days)))

    def count_booked(self, lines: int, days: Sequence[int]) -> None:
        """Count which of some lines are booked, by the days of those that are."""
        self.pending += lines - len(days)
        if days:
            known = (*days, *(self.booked or ()))
            self.booked = min(known), max(known)

    @property
    def name(self) -> str:
        """The key as `ImportPlan.instruments` writes it."""
        place, account, holder, currency = self.key
        return f"{place}:{account or holder}:{currency}"


def booked_of(groups: Sequence[Group]) -> dict[str, Any]:
    """Count the lines of one statement as the store keeps them, booked and pending."""
    spans = [group.booked for group in groups if group.booked is not None]
    return {
        "lines": sum(group.lines for group in groups),
        "pending_lines": sum(group.pending for group in groups),
        "booked_first_on": _date(min(first for first, _ in spans)) if spans else None,
        "booked_last_on": _date(max(last for _, last in spans)) if spans else None,
    }


def _date(day: int) -> date:
    found = from_day(day)
    assert found is not None, "a line without a day"
    return found


@dataclass
class Staged:
    """A file that was read: its parts in a spool, its groups and statements counted.

    What can be prepared while the worker still reads is prepared here: lines are unpacked, texts hashed.

    Use as a context manager: leaving it drops the spool.

    Attributes:
        purpose: As what the file was read; its content may say another than the plan.
        asked: A question of an earlier reading that this one no longer asks.
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
    corrections: Mapping[int, Correction] = field(default_factory=dict)
    purpose: Purpose = Purpose.STATEMENT
    asked: tuple[Question, ...] = ()

    def __enter__(self) -> "Staged":
        return self

    def __exit__(self, *_: object) -> None:
        self.spool.close()

    @property
    def end(self) -> FileFoot:
        """The last part of the file."""
        assert self.foot is not None, "every reading ends in a FileFoot"
        return self.foot

    def key_of(self, statement: int, line: PackedRow) -> GroupKey:
        """Tell the group of a packed line."""
        head = self.heads[statement]
        account = line[ACCOUNT] or head.account
        return statement, account, "" if account else line[HOLDER] or head.holder, line[CURRENCY]

    def keys_of(self, statement: int, lines: Sequence[PackedRow]) -> list[GroupKey]:
        """Tell the groups of packed lines of one statement."""
        kinds = [(line[ACCOUNT], line[HOLDER], line[CURRENCY]) for line in lines]
        first = {kind: place for place, kind in enumerate(kinds)}
        keys = {kind: self.key_of(statement, lines[place]) for kind, place in first.items()}
        return [keys[kind] for kind in kinds]

    def member_of(self, statement: int) -> str:
        """Name the file inside an archive that a statement comes from; empty where there is none."""
        return self.heads[statement].member if 0 <= statement < len(self.heads) else ""

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
    staged = Staged(digest, size, corrections=plan.corrections, purpose=plan.purpose)
    answers = {"pending": "keep", **plan.answers}
    answers |= {f"column.{meaning}": titles for meaning, titles in plan.columns.items()}
    answers |= dict(answer_of(row, one.cells) for row, one in plan.corrections.items())
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
    if staged.corrections and isinstance(packed, bytes | ExpenseLine):
        packed = with_corrections(packed, staged.corrections, staged.heads[place] if place >= 0 else None)
    if isinstance(packed, bytes):
        _take_rows(staged, place, unbound(packed))
    elif isinstance(packed, ExpenseLine):
        staged.lines += 1
        key = (place, "", "", packed.amount.currency)
        group = staged.groups.setdefault(key, Group(key))
        day = to_day(packed.spent_on)
        group.count([day], [packed.amount.minor])
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


def _take_rows(staged: Staged, place: int, rows: Sequence[PackedRow]) -> None:
    lines = [row for row in rows if len(row) == LINE_WIDTH]
    skipped = sum(1 for row in rows if len(row) == SKIPPED_WIDTH)
    staged.lines += len(lines)
    staged.skipped += skipped
    staged.rejected += len(rows) - len(lines) - skipped
    if not lines:
        return
    keys = staged.keys_of(place, lines)
    for key in dict.fromkeys(keys):
        mine = [line for line, own in zip(lines, keys, strict=True) if own == key]
        if (group := staged.groups.get(key)) is None:
            group = staged.groups[key] = Group(key, holder=mine[0][HOLDER] or staged.heads[place].holder)
        group.count([line[DAY] for line in mine], [line[MINOR] for line in mine])
        group.count_booked(len(mine), [line[DAY] for line in mine if line[STATUS] == _BOOKED])
    hashes = staged.hashes
    for text in {line[TEXT] for line in lines}:
        if text not in hashes and len(hashes) < HASHES_MAX:
            hashes[text] = text_hash(text)


@dataclass(frozen=True, slots=True)
class Placement:
    """Which instrument a group's lines go to.

    Attributes:
        instrument: With id 0 one to make, with id -1 Unallocated.
        currency: Of the lines; where the file names none, the instrument's or the company's.
        is_currency_assumed: Nobody and nothing named the currency.
        fits: Where `found_by` is `several`: the instruments that fit alike; a person decides.
        new_holder: Of an instrument to make: the person to make with it, as printed.
    """

    instrument: Instrument
    found_by: str
    currency: str
    is_currency_assumed: bool = False
    fits: tuple[InstrumentId, ...] = ()
    new_holder: str = ""


def place_groups(
    staged: Staged,
    plan: ImportPlan,
    instruments: Sequence[Instrument],
    employees: Sequence[Employee],
    company_currency: str,
    used_before: Sequence[InstrumentId],
    chosen_before: Mapping[str, InstrumentId] | None = None,
) -> dict[GroupKey, Placement]:
    """Find the instrument of every group, or propose one.

    In a statement with several cards, lines without card and holder go to Unallocated (F31); in one with
    a single card they are that card's. In one with several holders and no cards, those of an unknown
    holder go there too. Where two instruments fit alike, nothing is guessed: Unallocated, until a person
    chooses. `used_before` took earlier files with the same header, `chosen_before` is what people chose
    for an identifier.
    """
    placed: dict[GroupKey, Placement] = {}
    proposals: list[Instrument] = []
    assumed = plan.answers.get("currency", "").upper() or company_currency
    search = _Search(staged, plan, instruments, employees, assumed, used_before, chosen_before or {})
    for key, group in staged.groups.items():
        currency = key[3]
        found, fits = search.find(key, group)
        own = found.instrument.currency
        is_assumed = not currency and not own and "currency" not in plan.answers
        instrument = found.instrument
        if not own:
            instrument = replace(instrument, currency=currency or assumed)
        found_by = found.found_by
        if not instrument.id and (same := _same(instrument, instruments)) is not None:
            instrument, found_by = same, "iban" if same.iban else "last4"
        if not instrument.id:
            instrument = _shared(proposals, instrument)
        is_split = _is_split_by_holder(key, staged)
        is_new_person = is_split and not instrument.id and instrument.holder_id is None
        placed[key] = Placement(
            instrument,
            found_by,
            currency or instrument.currency,
            is_assumed,
            fits,
            group.holder if is_new_person else "",
        )
    return placed


def _same(wanted: Instrument, instruments: Sequence[Instrument]) -> Instrument | None:
    """Find the instrument that has the number of a proposed one already: there is one of each."""
    number = (wanted.kind, wanted.last4, wanted.iban, wanted.currency)
    if not wanted.last4 and not wanted.iban:
        return None
    return next((one for one in instruments if (one.kind, one.last4, one.iban, one.currency) == number), None)


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for the instrument of one group after the other."""

    staged: Staged
    plan: ImportPlan
    instruments: Sequence[Instrument]
    employees: Sequence[Employee]
    currency: str
    used_before: Sequence[InstrumentId]
    chosen_before: Mapping[str, InstrumentId]

    def find(self, key: GroupKey, group: Group) -> tuple[Found, tuple[InstrumentId, ...]]:
        """Find the instrument of a group; where several fit alike, Unallocated and those that fit."""
        chosen = self.plan.instruments.get(group.name)
        by_id = {one.id: one for one in self.instruments}
        if chosen in by_id:
            return Found(by_id[InstrumentId(chosen or 0)], "chosen"), ()
        loose = unallocated(key[3] or self.currency)
        if chosen == UNALLOCATED:
            return Found(loose, "chosen"), ()
        if chosen is not None:
            return self._proposed(key, group, is_wanted=chosen == NEW_INSTRUMENT), ()
        if _is_loose(key, self.staged):
            return Found(loose, "new"), ()
        is_split = _is_split_by_holder(key, self.staged)
        near = self._near(key, group)
        if len(near) > 1:
            return Found(loose, "several"), tuple(fit.instrument_id for fit in near)
        if near and (is_split or near[0].found_by == "chosen_before"):
            return Found(by_id[near[0].instrument_id], near[0].found_by), ()
        if is_split:
            return Found(loose, "unknown"), ()
        return self._proposed(key, group, is_wanted=False), ()

    def _near(self, key: GroupKey, group: Group) -> list[Fit]:
        return fits_of(
            account=key[1],
            holder=group.holder,
            currency=key[3],
            instruments=self.instruments,
            employees=self.employees,
            chosen_before=self.chosen_before,
        )

    def _proposed(self, key: GroupKey, group: Group, *, is_wanted: bool) -> Found:
        """Find by number, name or layout, or propose one; `is_wanted` = a person wants a new one."""
        hints = _hints(self.staged, self.plan, key, group, self.used_before)
        found = find_instrument(hints, self.instruments, self.employees)
        if is_wanted and found.instrument.id:
            found = Found(propose_instrument(hints, self.instruments, self.employees), "new")
        if _is_split_by_holder(key, self.staged) and not found.instrument.id:
            card = _card_of(group.holder, found.instrument, self.instruments, self.employees)
            return Found(card, "new")
        return found


def _is_split_by_holder(key: GroupKey, staged: Staged) -> bool:
    """Tell whether the statement names several holders and no cards (F30)."""
    place, account, holder, _ = key
    holders = {other[2] for other in staged.groups if other[0] == place}
    return not account and bool(holder) and len(holders) > 1


def _card_of(
    holder: str, proposed: Instrument, instruments: Sequence[Instrument], employees: Sequence[Employee]
) -> Instrument:
    """Name a new card after its holder; it is that person's where exactly one fits."""
    people = people_like(holder, employees)
    person = people[0][0] if len(people) == 1 else None
    taken = {normalised(one.name) for one in instruments}
    name, number = f"Card {holder}", 2
    while normalised(name) in taken:
        name, number = f"Card {holder} {number}", number + 1
    return replace(proposed, kind=InstrumentKind.CARD, name=name, last4="", iban="", holder_id=person)


def unallocated(currency: str) -> Instrument:
    """Stand for the built-in instrument of lines with an unknown holder (F31)."""
    return Instrument(UNALLOCATED, InstrumentKind.UNALLOCATED, "Unallocated", currency)


def _is_loose(key: GroupKey, staged: Staged) -> bool:
    place, account, holder, _ = key
    others = {other[1] or other[2] for other in staged.groups if other[0] == place} - {""}
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
        tuple(used_before) if is_telling(staged.end) else (),
    )


def is_telling(foot: FileFoot) -> bool:
    """Tell whether the header says more than `date, text, amount`, which any two banks may write alike."""
    return bool(foot.profile) or foot.fingerprint.count("|") >= TELLING_TITLES_MIN - 1


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
