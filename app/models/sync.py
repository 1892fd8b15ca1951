"""Data sync: reference rows of an accounting system, what they change here, and how a run went (SPEC §7)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from app.models.posting import Failure


class SyncPart(StrEnum):
    """Kinds of reference data that are synced; the first five are chosen, the others come along."""

    CATEGORY = "category"
    PROJECT = "project"
    DEPARTMENT = "department"
    TAX_RATE = "tax_rate"
    SUPPLIER = "supplier"
    GL_ACCOUNT = "gl_account"
    PERIOD = "period"


CHOSEN_PARTS = (
    SyncPart.CATEGORY,
    SyncPart.PROJECT,
    SyncPart.DEPARTMENT,
    SyncPart.TAX_RATE,
    SyncPart.SUPPLIER,
)
"""Parts that a person enables; at least one of them, or nothing syncs (F67)."""

PARTS_ALONG = (SyncPart.GL_ACCOUNT, SyncPart.PERIOD)
"""Parts that come with any other unless they are disabled, where the source has them."""


class ChangeKind(StrEnum):
    """What a sync does with one row (F76)."""

    CREATE = "create"
    RENAME = "rename"
    OVERWRITE = "overwrite"
    REACTIVATE = "reactivate"
    FLAG_GONE = "flag_gone"
    IGNORE = "ignore"
    WARN = "warn"


WRITING_KINDS = frozenset(set(ChangeKind) - {ChangeKind.IGNORE, ChangeKind.WARN})
"""Kinds that change something here."""


class SyncReason(StrEnum):
    """Why a row is ignored, warned about or flagged; a closed list."""

    NONE = ""
    EMPTY_REFERENCE = "empty_reference"  # the source row has no code
    EMPTY_NAME = "empty_name"  # it has a code and no name
    TOO_LONG = "too_long"  # code or name beyond the limit
    DUPLICATE = "duplicate"  # several source rows with this code say different things
    REPEATED = "repeated"  # several source rows with this code say the same; taken once
    CASE_OR_SPACES = "case_or_spaces"  # codes that differ only in case or spaces; `other` is one of them
    NAME_TAKEN = "name_taken"  # the new name belongs to the code in `other`; the old one stays
    NAME_SHARED = "name_shared"  # created or renamed to a name that `other` has too
    INACTIVE_THERE = "inactive_there"  # the accounting system has it switched off or closed
    OUTSIDE_FILTER = "outside_filter"  # it is there, but the filter leaves it out
    TAX_PERCENTAGE = "tax_percentage"  # the percentage differs there; nothing changes here
    GONE_THERE = "gone_there"  # the source does not list it any more


PROBLEM_REASONS = frozenset(
    {
        SyncReason.EMPTY_REFERENCE,
        SyncReason.EMPTY_NAME,
        SyncReason.TOO_LONG,
        SyncReason.DUPLICATE,
        SyncReason.CASE_OR_SPACES,
        SyncReason.NAME_TAKEN,
        SyncReason.TAX_PERCENTAGE,
    }
)
"""Reasons that need a person; the others explain themselves."""


class FilterOperator(StrEnum):
    """How a condition compares; texts without regard to case, codes by number where both are numbers."""

    EQUALS = "equals"
    NOT_EQUALS = "not_equals"
    CONTAINS = "contains"
    NOT_CONTAINS = "not_contains"
    STARTS_WITH = "starts_with"
    ENDS_WITH = "ends_with"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    IS_EMPTY = "is_empty"
    IS_NOT_EMPTY = "is_not_empty"


OPERATORS_WITHOUT_VALUE = frozenset({FilterOperator.IS_EMPTY, FilterOperator.IS_NOT_EMPTY})


class Joined(StrEnum):
    """How the conditions of a filter go together."""

    AND = "and"
    OR = "or"


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of a filter, such as `name contains Expenses`."""

    field: str
    operator: FilterOperator
    value: str = ""


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Conditions and groups of conditions; without any it lets everything through (F74)."""

    conditions: "tuple[Condition | RowFilter, ...]" = ()
    joined: Joined = Joined.AND

    def __bool__(self) -> bool:
        return bool(self.conditions)

    def as_json(self) -> dict[str, object]:
        """Write it as a JSON object, as it is stored."""
        return {
            "joined": self.joined.value,
            "conditions": [
                item.as_json()
                if isinstance(item, RowFilter)
                else {"field": item.field, "operator": item.operator.value, "value": item.value}
                for item in self.conditions
            ],
        }

    @classmethod
    def of_json(cls, stored: Mapping[str, Any]) -> "RowFilter":
        """Read it back; raises ValueError or KeyError for what is none."""
        return cls(
            tuple(
                cls.of_json(item)
                if "conditions" in item
                else Condition(str(item["field"]), FilterOperator(item["operator"]), str(item["value"]))
                for item in stored.get("conditions", ())
            ),
            Joined(stored.get("joined", Joined.AND.value)),
        )


NO_FILTER = RowFilter()


@dataclass(frozen=True, slots=True)
class SourceField:
    """Something of a source row that a filter may look at: `key` is stored, `title` shown."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """Where a part can be read from, such as a dimension or a sheet (F75): `key` is stored, `title` shown."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row as the accounting system has it.

    Attributes:
        reference: Its code, exactly as there; the key.
        is_active: False where it is closed or switched off there.
        rate_ppm: Of a tax rate, in millionths: 20 % = 200,000; None where it has none.
        first_on, last_on, is_open: Of a fiscal period.
        values: What else filters may look at, by the keys of `SourceField`, besides `code` and `name`.
        place: Where it stands in a list, such as `row 12`; empty elsewhere.
    """

    reference: str
    name: str
    is_active: bool = True
    rate_ppm: int | None = None
    first_on: date | None = None
    last_on: date | None = None
    is_open: bool = True
    values: Mapping[str, str] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, slots=True)
class CurrentRow:
    """One reference row as it stands here.

    Attributes:
        id: 0 for one that the plan is about to create.
        connection_id: Whose it is; None for one that people made here.
        is_gone: Flagged by an earlier sync.
    """

    id: int
    reference: str
    name: str
    connection_id: int | None = None
    is_active: bool = True
    is_gone: bool = False
    rate_ppm: int | None = None
    first_on: date | None = None
    last_on: date | None = None
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class SyncChange:
    """What happens to one row, with old and new values (F76).

    Attributes:
        row_id: Of the row here; 0 where there is none.
        details: What a new row starts with besides code and name; never part of the report.
        field: The synced field, such as `name`; empty for a row as a whole.
        old, new: As texts; None where there is nothing.
        other: The code that it collides with, or the place of a source row.
    """

    part: SyncPart
    kind: ChangeKind
    reference: str
    field: str = ""
    old: str | None = None
    new: str | None = None
    reason: SyncReason = SyncReason.NONE
    other: str = ""
    row_id: int = 0
    details: tuple[tuple[str, int | str | None], ...] = ()


class AskKind(StrEnum):
    """What a person has to say before a part goes on."""

    NOTHING = "nothing"  # the source, which had rows, lists none
    FEW = "few"  # it lists less than the stated share of what was there


@dataclass(frozen=True, slots=True)
class SyncAsk:
    """A part that is left alone until a person agrees.

    Attributes:
        known: Rows here that came from the source and are not flagged yet.
        going: How many of them would be flagged.
        share_min: The stated share of known rows that has to be there still, in percent.
    """

    kind: AskKind
    known: int
    going: int
    share_min: int


@dataclass(frozen=True, slots=True)
class PartConfig:
    """How one part is synced (F67, F74, F75).

    Attributes:
        source: Key of a SourceChoice; empty takes the first that the source offers.
    """

    part: SyncPart
    is_enabled: bool = False
    source: str = ""
    filter: RowFilter = NO_FILTER


@dataclass(frozen=True, slots=True)
class PartPlan:
    """What a sync would do with one part.

    Attributes:
        total, matched: Rows of the source, and how many of them the filter lets through.
        known: Rows here that belong to the source.
        unchanged: Rows that are the same on both sides.
        changes: Everything else, problems first, then by code.
        ask: Set where a person has to agree first; the part is left alone until then.
        is_filter_empty: The filter lets nothing through, although there are rows.
        state: Fingerprint of the rows here; the plan holds only while they are the same.
    """

    config: PartConfig
    total: int
    matched: int
    known: int
    unchanged: int
    changes: tuple[SyncChange, ...] = ()
    ask: SyncAsk | None = None
    is_filter_empty: bool = False
    state: str = ""

    @property
    def part(self) -> SyncPart:
        """Which one."""
        return self.config.part

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """Changes by kind; only those that occur."""
        return counted(self.changes)

    @property
    def needs_person(self) -> bool:
        """Tell whether something of it waits for a decision or a correction."""
        has_problem = any(change.reason in PROBLEM_REASONS for change in self.changes)
        return self.ask is not None or self.is_filter_empty or has_problem


def counted(changes: tuple[SyncChange, ...]) -> dict[ChangeKind, int]:
    """Count changes by kind, in the order of the kinds."""
    found: dict[ChangeKind, int] = {}
    for change in changes:
        found[change.kind] = found.get(change.kind, 0) + 1
    return {kind: found[kind] for kind in ChangeKind if kind in found}


class RunStatus(StrEnum):
    """How a run ended."""

    DONE = "done"
    ATTENTION = "attention"  # done, and something waits for a person
    FAILED = "failed"  # nothing was changed
    BLOCKED = "blocked"  # a posting was running; nothing was changed


class RunOrigin(StrEnum):
    """Who wanted a run."""

    PERSON = "person"
    SCHEDULE = "schedule"


@dataclass(frozen=True, slots=True)
class PartCount:
    """What a run did with one part.

    Attributes:
        problems: Rows that need a person.
        listed: Changes that are kept with the run; of rows that explain themselves only the first thousand.
        asked: The part was left alone: a person has to agree first.
    """

    part: SyncPart
    total: int
    matched: int
    unchanged: int
    counts: Mapping[ChangeKind, int] = field(default_factory=dict)
    problems: int = 0
    listed: int = 0
    asked: SyncAsk | None = None
    is_filter_empty: bool = False


@dataclass(frozen=True, slots=True)
class SyncRun:
    """One run as stored."""

    id: int
    connection_id: int
    connection: str
    started_at: datetime
    ended_at: datetime
    started_by: str
    origin: RunOrigin
    status: RunStatus
    parts: tuple[PartCount, ...] = ()
    failure: Failure | None = None

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """Changes of all parts by kind; only those that occur."""
        return {
            kind: total
            for kind in ChangeKind
            if (total := sum(part.counts.get(kind, 0) for part in self.parts))
        }


@dataclass(frozen=True, slots=True)
class SyncSchedule:
    """When the daily run is due; `at` is Greenwich Mean Time, which is UTC (F68)."""

    is_on: bool = True
    at: time = time(4, 0)


DAILY = SyncSchedule()


class BadgeKind(StrEnum):
    """Why the sync page carries a badge."""

    MISSED = "missed"  # the daily run was due and has not been
    FAILED = "failed"  # the last run failed
    BLOCKED = "blocked"  # the last run met a posting
    ATTENTION = "attention"  # the last run left something to a person


@dataclass(frozen=True, slots=True)
class SyncBadge:
    """What a person should know without opening the page.

    Attributes:
        at: When it was due, or when the run ended.
        failure: Why it failed.
        waiting: How many problems and questions the last run left.
    """

    kind: BadgeKind
    connection: str
    at: datetime
    failure: Failure | None = None
    waiting: int = 0
    run_id: int = 0
