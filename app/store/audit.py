"""The audit trail: append-only, numbered without gaps, each event hashed over the one before."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, select

from app.models.ids import CommandId
from app.store.context import Context, Event, canonical, from_text
from app.store.repository import Repository
from app.store.schema.company import audit_event, audit_head, command

GENESIS = "0" * 64
"""Stands for the hash before the first event."""

RAN = "run"
"""Action of the event that every command records of itself."""

_COLUMNS = tuple(audit_event.c.keys())


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """Who changed what, when, from what, to what; `before` and `after` are JSON texts."""

    sequence: int
    command_id: CommandId
    made_at: datetime
    made_by: str
    action: str
    subject: str
    subject_id: str
    before: str
    after: str
    hash: str


@dataclass(frozen=True, slots=True)
class CommandRecord:
    """One change as a whole; `result` is the JSON text stored with it."""

    id: CommandId
    kind: str
    made_by: str
    made_at: datetime
    reason: str
    result: str


@dataclass(frozen=True, slots=True)
class AuditProof:
    """What Verify found.

    Attributes:
        holds: True where nothing shows tampering.
        checked: How many events were read.
        broken_at: Number of the first event that does not fit, or None.
        reason: What does not fit, a stable key: `gap`, `hash`, `chain`, `tail`, `command`, or empty.
        head: Hash of the last event; keep a copy elsewhere to notice a rewritten history.
    """

    holds: bool
    checked: int
    broken_at: int | None
    reason: str
    head: str


def event_hash(values: Sequence[object]) -> str:
    """Hash one event: its columns in table order without `hash`, as canonical JSON."""
    return hashlib.sha256(canonical(list(values)).encode("utf-8", "surrogatepass")).hexdigest()


def append(context: Context, role: str) -> None:
    """Number, chain and store the events of a unit of work, and move the head."""
    head = context.connection.execute(select(audit_head.c.sequence, audit_head.c.hash)).one()
    context.execute_in_turns(_chained(context, role, head.sequence, head.hash))
    context.events.clear()


def _chained(
    context: Context, role: str, sequence: int, previous: str
) -> Iterator[tuple[str, tuple[int | str, ...]]]:
    """Give the statements that store each event and move the head to it; a guard wants them in turns."""
    quote = context.connection.dialect.identifier_preparer.quote
    mark = "?" if context.is_sqlite else "%s"
    names = ", ".join(quote(name) for name in _COLUMNS)
    marks = ", ".join([mark] * len(_COLUMNS))
    store = f"INSERT INTO audit_event ({names}) VALUES ({marks})"  # noqa: S608 -- names of our own schema
    move = f"UPDATE audit_head SET sequence = {mark}, hash = {mark} WHERE id = 1"  # noqa: S608 -- as above
    for number, event in enumerate(context.events, start=sequence + 1):
        values = _values(context, event, role, number, previous)
        previous = event_hash(values)
        yield store, (*values, previous)
        yield move, (number, previous)


def _values(context: Context, event: Event, role: str, sequence: int, previous: str) -> tuple[int | str, ...]:
    return (
        sequence,
        context.command_id,
        context.at_text,
        context.user,
        role,
        event.action,
        event.subject,
        event.subject_id,
        event.before,
        event.after,
        previous,
    )


class Audit(Repository):
    """Reads the trail and proves it."""

    def events(
        self, *, after: int = 0, limit: int = 1000, subject: str = "", subject_id: object = ""
    ) -> list[AuditEvent]:
        """Return events in order from number `after + 1` on, of one subject where named."""
        event = audit_event.c
        statement = select(audit_event).where(event.sequence > after)
        if subject:
            statement = statement.where(event.subject == subject)
        if subject_id != "":
            statement = statement.where(event.subject_id == str(subject_id))
        rows = self._rows(statement.order_by(event.sequence).limit(limit))
        return [_event(row) for row in rows]

    def of_command(self, command_id: str) -> list[AuditEvent]:
        """Return the events of one command, in order."""
        statement = select(audit_event).where(audit_event.c.command_id == command_id)
        return [_event(row) for row in self._rows(statement.order_by(audit_event.c.sequence))]

    def commands(
        self, *, kinds: Sequence[str] = (), limit: int = 200, before: datetime | None = None
    ) -> list[CommandRecord]:
        """Return commands, the latest first (G24)."""
        from app.store.context import to_text

        statement = select(command)
        if kinds:
            statement = statement.where(command.c.kind.in_(kinds))
        if before is not None:
            statement = statement.where(command.c.made_at < to_text(before))
        ordered = statement.order_by(command.c.made_at.desc(), command.c.id).limit(limit)
        return [
            CommandRecord(
                CommandId(row.id), row.kind, row.made_by, from_text(row.made_at), row.reason, row.result
            )
            for row in self._rows(ordered)
        ]

    def head(self) -> tuple[int, str]:
        """Return number and hash of the last event."""
        row = self._connection.execute(select(audit_head.c.sequence, audit_head.c.hash)).one()
        return row.sequence, row.hash

    def verify(self) -> AuditProof:
        """Recompute the chain from the first event (F83, G12).

        Finds changed, removed, inserted and reordered events, a cut tail (the stored head and the
        commands do not fit) and commands without a trace.
        """
        checked, previous = 0, GENESIS
        columns = [audit_event.c[name] for name in _COLUMNS]
        for rows in self._context.fetch(select(*columns).order_by(audit_event.c.sequence)):
            for row in map(tuple, rows):
                checked += 1
                reason = _fault(row, checked, previous)
                if reason:
                    return AuditProof(False, checked, checked, reason, previous)
                previous = row[-1]
        if self.head() != (checked, previous):
            return AuditProof(False, checked, checked + 1, "tail", previous)
        if self._has_changed_command():
            return AuditProof(False, checked, None, "command", previous)
        return AuditProof(True, checked, None, "", previous)

    def _has_changed_command(self) -> bool:
        """Compare each command with the event that it recorded of itself."""
        own = and_(
            audit_event.c.command_id == command.c.id,
            audit_event.c.action == RAN,
            audit_event.c.subject == "command",
        )
        columns = (command.c.kind, command.c.reason, command.c.made_by, command.c.made_at)
        traced = (audit_event.c.after, audit_event.c.made_by, audit_event.c.made_at)
        joined = select(*columns, *traced).select_from(command).outerjoin(audit_event, own)
        return any(
            row[4] != run_text(kind=row[0], reason=row[1]) or row[2:4] != row[5:7]
            for rows in self._context.fetch(joined)
            for row in rows
        )


def run_text(*, kind: str, reason: str) -> str:
    """Write what a command records of itself."""
    return canonical({"kind": kind, "reason": reason})


def _fault(row: tuple[Any, ...], expected: int, previous: str) -> str:
    if row[0] != expected:
        return "gap"
    if row[-2] != previous:
        return "chain"
    return "" if event_hash(row[:-1]) == row[-1] else "hash"


def _event(row: Any) -> AuditEvent:  # noqa: ANN401 -- a row of audit_event
    return AuditEvent(
        row.sequence,
        CommandId(row.command_id),
        from_text(row.made_at),
        row.made_by,
        row.action,
        row.subject,
        row.subject_id,
        row.before,
        row.after,
        row.hash,
    )
