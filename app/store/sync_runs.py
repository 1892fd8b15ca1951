"""Runs of the data sync: appended once, never changed, each with its changes (F76)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.models.posting import Failure
from app.models.sync import (
    PROBLEM_REASONS,
    AskKind,
    ChangeKind,
    PartCount,
    PartPlan,
    RunOrigin,
    RunStatus,
    SyncAsk,
    SyncChange,
    SyncPart,
    SyncReason,
    SyncRun,
)
from app.store.context import ContentHash, canonical, from_text, to_text
from app.store.postings_rows import failure_text, to_failure
from app.store.repository import Repository
from app.store.schema.posting import connection, sync_change, sync_run

QUIET_MAX = 1_000
"""Rows of one part that are kept with a run although they explain themselves, such as closed accounts."""

_COLUMNS = ("run_id", "part", "reference", "action", "field", "old", "new", "reason", "other", "row_id")


@dataclass(frozen=True, slots=True)
class NewRun:
    """A run that ended.

    Attributes:
        plans: What was carried out; parts with a question left aside are among them, unapplied.
    """

    connection_id: int
    started_at: datetime
    origin: RunOrigin
    status: RunStatus
    plans: Sequence[PartPlan] = ()
    failure: Failure | None = None


class SyncRuns(Repository):
    """The history of runs."""

    def add_run(self, new: NewRun) -> int:
        """Store a run with its changes; one audit event a part stands for them, sealed by their hash."""
        kept = [(plan, _kept(plan)) for plan in new.plans]
        parts = [_counted(plan, len(changes)) for plan, changes in kept]
        run_id = self._context.insert(
            sync_run,
            connection_id=new.connection_id,
            started_at=to_text(new.started_at),
            ended_at=self._context.at_text,
            started_by=self._context.user,
            origin=new.origin.value,
            status=new.status.value,
            parts=canonical([_count_json(part) for part in parts]),
            failure=failure_text(new.failure) if new.failure else "",
            changes=sum(len(changes) for _, changes in kept),
            command_id=self._context.command_id,
        )
        for (plan, changes), count in zip(kept, parts, strict=True):
            seal = ContentHash()
            self._context.insert_rows(sync_change, _COLUMNS, _rows(run_id, changes, seal))
            after = {**_count_json(count), "connection": new.connection_id, "sha256": seal.hex()}
            self._context.record("sync", plan.part.value, run_id, after=after)
        if not kept:
            after = {"status": new.status.value, "failure": failure_text(new.failure)}
            self._context.record("sync", "sync_run", run_id, after=after)
        return run_id

    def runs(
        self, *, connection_id: int | None = None, limit: int = 200, before_id: int = 0
    ) -> list[SyncRun]:
        """Return runs, the latest first; of one connection, and older than a run, where named."""
        columns = sync_run.c
        statement = select(sync_run, connection.c.name.label("connection")).join(
            connection, connection.c.id == columns.connection_id
        )
        if connection_id is not None:
            statement = statement.where(columns.connection_id == connection_id)
        if before_id:
            statement = statement.where(columns.id < before_id)
        return [_run(row) for row in self._rows(statement.order_by(columns.id.desc()).limit(limit))]

    def run(self, run_id: int) -> SyncRun:
        """Return one run; raises NotFoundError."""
        self._one(sync_run, run_id, "sync run")
        [found] = self.runs(before_id=run_id + 1, limit=1)
        return found

    def last(self, connection_id: int) -> SyncRun | None:
        """Return the latest run of a connection."""
        return next(iter(self.runs(connection_id=connection_id, limit=1)), None)

    def before(self, run: SyncRun) -> SyncRun | None:
        """Return the run of the same connection before this one that changed or could change something."""
        ended = (RunStatus.DONE, RunStatus.ATTENTION)
        older = self.runs(connection_id=run.connection_id, before_id=run.id)
        return next((one for one in older if one.status in ended), None)

    def changes(
        self,
        run_id: int,
        *,
        parts: Sequence[SyncPart] = (),
        kinds: Sequence[ChangeKind] = (),
        skip: int = 0,
        limit: int = 1_000,
    ) -> list[SyncChange]:
        """Return changes of a run in their order; of some parts or kinds where named."""
        columns = sync_change.c
        statement = select(sync_change).where(columns.run_id == run_id)
        if parts:
            statement = statement.where(columns.part.in_([part.value for part in parts]))
        if kinds:
            statement = statement.where(columns.action.in_([kind.value for kind in kinds]))
        return [_change(row) for row in self._rows(statement.order_by(columns.id).offset(skip).limit(limit))]

    def count_changes(self, run_id: int) -> int:
        """Return how many changes are kept with a run."""
        counted = select(func.count()).select_from(sync_change).where(sync_change.c.run_id == run_id)
        return int(self._connection.execute(counted).scalar_one())


def _kept(plan: PartPlan) -> tuple[SyncChange, ...]:
    """Choose what is kept with the run: all that changes or needs a person, and the first quiet ones."""
    if plan.ask is not None:
        return ()
    quiet = 0
    kept = []
    for change in plan.changes:
        if change.kind is ChangeKind.IGNORE and change.reason not in PROBLEM_REASONS:
            quiet += 1
            if quiet > QUIET_MAX:
                continue
        kept.append(change)
    return tuple(kept)


def _counted(plan: PartPlan, listed: int) -> PartCount:
    problems = sum(change.reason in PROBLEM_REASONS for change in plan.changes)
    return PartCount(
        plan.part,
        plan.total,
        plan.matched,
        plan.unchanged,
        {} if plan.ask else plan.counts,
        0 if plan.ask else problems,
        listed,
        plan.ask,
        plan.is_filter_empty,
    )


def _rows(run_id: int, changes: Sequence[SyncChange], seal: ContentHash) -> Iterator[tuple[Any, ...]]:
    for change in changes:
        row = (
            run_id,
            change.part.value,
            change.reference,
            change.kind.value,
            change.field,
            change.old,
            change.new,
            change.reason.value,
            change.other,
            change.row_id,
        )
        seal.add(row)
        yield row


def _change(row: Any) -> SyncChange:  # noqa: ANN401 -- a row of sync_change
    return SyncChange(
        SyncPart(row.part),
        ChangeKind(row.action),
        row.reference,
        row.field,
        row.old,
        row.new,
        SyncReason(row.reason),
        row.other,
        row.row_id,
    )


def _run(row: Any) -> SyncRun:  # noqa: ANN401 -- a row of sync_run with its connection's name
    return SyncRun(
        row.id,
        row.connection_id,
        row.connection,
        from_text(row.started_at),
        from_text(row.ended_at),
        row.started_by,
        RunOrigin(row.origin),
        RunStatus(row.status),
        tuple(_count(values) for values in json.loads(row.parts)),
        to_failure(row.failure),
    )


def _count_json(count: PartCount) -> dict[str, object]:
    ask = count.asked
    return {
        "part": count.part.value,
        "total": count.total,
        "matched": count.matched,
        "unchanged": count.unchanged,
        "counts": {kind.value: number for kind, number in count.counts.items()},
        "problems": count.problems,
        "listed": count.listed,
        "asked": None if ask is None else [ask.kind.value, ask.known, ask.going, ask.share_min],
        "is_filter_empty": count.is_filter_empty,
    }


def _count(values: dict[str, Any]) -> PartCount:
    ask = values["asked"]
    return PartCount(
        SyncPart(values["part"]),
        values["total"],
        values["matched"],
        values["unchanged"],
        {ChangeKind(kind): number for kind, number in values["counts"].items()},
        values["problems"],
        values["listed"],
        None if ask is None else SyncAsk(AskKind(ask[0]), *ask[1:]),
        values["is_filter_empty"],
    )
