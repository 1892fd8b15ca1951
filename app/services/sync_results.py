"""What the data sync answers: frozen views for the configuration page, the plan and the history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.models.changes import Changes
from app.models.ids import CommandId
from app.models.posting import Connection
from app.models.sync import (
    ChangeKind,
    PartConfig,
    PartPlan,
    SourceChoice,
    SourceField,
    SourceRow,
    SyncAsk,
    SyncBadge,
    SyncChange,
    SyncPart,
    SyncRun,
    SyncSchedule,
)


@dataclass(frozen=True, slots=True)
class PartSetup:
    """One row of the configuration page (F67, F74, F75).

    Attributes:
        is_offered: The system has such data at all; else the row is off and cannot be enabled.
        has_choice: A person chooses among several sources.
        comes_along: It is synced with any other part, unless it is disabled.
        owner: Another connection that has the part enabled; it has to be disabled there first.
    """

    config: PartConfig
    is_offered: bool
    has_choice: bool
    comes_along: bool
    owner: str = ""

    @property
    def part(self) -> SyncPart:
        """Which one."""
        return self.config.part


@dataclass(frozen=True, slots=True)
class SyncSetup:
    """The configuration page of one connection.

    Attributes:
        why_not: Why Save & Sync is off: `nothing_enabled`, `switched_off`, `posting`, `read_only`, or empty.
        posting_to: The connection that a posting runs to, where that is the reason.
    """

    connection: Connection
    title: str
    parts: tuple[PartSetup, ...]
    why_not: str
    posting_to: str
    schedule: SyncSchedule
    next_due: datetime | None
    last_run: SyncRun | None
    badge: SyncBadge | None

    @property
    def can_sync(self) -> bool:
        """Tell whether Save & Sync is on."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class PartOffer:
    """What a source offers for one part: where it can be read from, and what filters may look at."""

    part: SyncPart
    choices: tuple[SourceChoice, ...]
    fields: Mapping[str, tuple[SourceField, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreviewCount:
    """What a filter lets through (F74): how many of how many, and the first of them."""

    matched: int
    total: int
    sample: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class SyncPlan:
    """What a sync would do, to be looked at before it is applied.

    Attributes:
        rows: Rows downloaded for it.
    """

    connection_id: int
    connection: str
    started_at: datetime
    parts: tuple[PartPlan, ...]
    rows: int

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """Changes of all parts that would be carried out, by kind; only those that occur."""
        found: dict[ChangeKind, int] = {}
        for plan in self.parts:
            if plan.ask is None:
                for kind, count in plan.counts.items():
                    found[kind] = found.get(kind, 0) + count
        return {kind: found[kind] for kind in ChangeKind if kind in found}

    @property
    def asks(self) -> Mapping[SyncPart, SyncAsk]:
        """Parts that are left alone until a person agrees."""
        return {plan.part: plan.ask for plan in self.parts if plan.ask is not None}

    @property
    def needs_person(self) -> bool:
        """Tell whether something waits for a decision or a correction."""
        return any(plan.needs_person for plan in self.parts)


@dataclass(frozen=True, slots=True)
class SyncResult:
    """One run that ended; `run.failure` says why nothing was changed."""

    command_id: CommandId
    run: SyncRun
    changes: Changes


@dataclass(frozen=True, slots=True)
class RunComparison:
    """A run beside the one before (F76).

    Attributes:
        before: None where there is none.
        appeared: Problems and warnings that the run before did not have.
        settled: Those that it had and that are gone.
        still: Those of both.
        counts: By kind: before, now.
        is_cut: There are more problems than are compared.
    """

    run: SyncRun
    before: SyncRun | None
    appeared: Sequence[SyncChange]
    settled: Sequence[SyncChange]
    still: Sequence[SyncChange]
    counts: Mapping[ChangeKind, tuple[int, int]]
    is_cut: bool = False
