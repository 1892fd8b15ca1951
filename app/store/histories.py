"""The history: every command that changed something, with what became of it (G24)."""

import json
from array import array
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, func, insert, literal, or_, select

from app.models.errors import NotFoundError
from app.models.history import (
    KIND_OF_COMMAND,
    QUIET_COMMANDS,
    EntryState,
    HistoryEntry,
    HistoryKind,
    HistoryQuery,
)
from app.models.ids import CommandId, ExpenseId, ImportId, PaymentId
from app.models.posting import JobStatus
from app.models.statement import ImportStatus
from app.models.sync import RunStatus
from app.store.audit import RAN
from app.store.context import chunks, from_text, to_text
from app.store.figures import SENT_STATES
from app.store.likeness import escaped, holds
from app.store.repository import Repository
from app.store.schema.company import audit_event, command, command_reversal
from app.store.schema.expenses import expense
from app.store.schema.posting import connection, export_item, export_job, sync_run
from app.store.schema.reconciling import allocation, draft_step, reconciliation
from app.store.schema.statements import import_, payment

LINES_MAX = 1_000_000

_reversal = reconciliation.alias("taken_back")
_run = audit_event
_IS_RUN = and_(_run.c.subject == "command", _run.c.action == RAN)


class Histories(Repository):
    """Reads the history, and notes which command took which one back."""

    def ids(self, query: HistoryQuery) -> "array[int]":
        """Return the lines a query lists, in its order; equal ones by number."""
        statement = (
            select(_run.c.sequence)
            .join(command, command.c.id == _run.c.command_id)
            .where(_IS_RUN, command.c.kind.not_in(sorted(QUIET_COMMANDS)), *_conditions(query))
        )
        down = query.is_descending
        order: dict[str, ColumnElement[Any]] = {"kind": _kind_order(), "who": command.c.made_by}
        keys: list[ColumnElement[Any]] = [order[query.sort]] if query.sort in order else []
        keys.append(_run.c.sequence)
        ordered = statement.order_by(*(key.desc() if down else key for key in keys)).limit(LINES_MAX)
        return array("q", [row.sequence for row in self._rows(ordered)])

    def users(self) -> list[str]:
        """Return who did anything, by name."""
        rows = self._rows(select(command.c.made_by).distinct().order_by(command.c.made_by))
        return [row.made_by for row in rows]

    def number_of(self, command_id: str) -> int:
        """Return the line of a command; raises NotFoundError."""
        found = self._connection.execute(
            select(_run.c.sequence).where(_run.c.command_id == command_id, _IS_RUN)
        ).scalar()
        if found is None:
            raise NotFoundError(f"command {command_id}")
        return int(found)

    def entries(self, ids: Sequence[int]) -> list[HistoryEntry]:
        """Return lines in the order of `ids`; raises NotFoundError."""
        found: dict[int, HistoryEntry] = {}
        for chunk in chunks(list(ids)):
            for entry in self._chunk(chunk):
                found[entry.id] = entry
        try:
            return [found[id_] for id_ in ids]
        except KeyError as error:
            raise NotFoundError(f"line {error.args[0]} of the history") from error

    def note_reversal(self, command_id: str, reverses: str, *, taken: int, left_over: int) -> None:
        """Store that the running command takes another back."""
        values = {"command_id": command_id, "reverses": reverses, "taken": taken, "left_over": left_over}
        self._execute(insert(command_reversal).values(**values))
        after = {"taken": taken, "left": left_over}
        self._context.record("reverse", "command", reverses, after=after)

    def created(self, command_id: str) -> list[ExpenseId]:
        """Return the expenses that a command made from payments."""
        result = self._connection.execute(select(command.c.result).where(command.c.id == command_id)).scalar()
        return created_expenses(result or "null")

    def live_expenses(self, ids: Sequence[int]) -> set[int]:
        """Return those of the expenses that are in the lists still."""
        found: set[int] = set()
        for chunk in chunks(ids):
            wanted = select(expense.c.id).where(expense.c.id.in_(chunk), expense.c.removed == "")
            found.update(row.id for row in self._rows(wanted))
        return found

    def import_of(self, command_id: str) -> ImportId | None:
        """Return the import that a command made, or None."""
        found = self._connection.execute(select(import_.c.id).where(import_.c.command_id == command_id))
        id_ = found.scalar()
        return None if id_ is None else ImportId(id_)

    def job_of(self, command_id: str) -> int | None:
        """Return the export job that a command began, or None."""
        found = self._connection.execute(select(export_job.c.id).where(export_job.c.command_id == command_id))
        return found.scalar()

    def sync_of(self, command_id: str) -> tuple[int, int] | None:
        """Return the sync run that a command made and its connection, or None."""
        row = self._connection.execute(
            select(sync_run.c.id, sync_run.c.connection_id).where(sync_run.c.command_id == command_id)
        ).first()
        return None if row is None else (row.id, row.connection_id)

    def batch_pairs(self, command_id: str) -> list[tuple[ExpenseId, PaymentId]]:
        """Return the pairs that a batch accepted, in order (F84)."""
        rows = self._rows(
            select(audit_event.c.after)
            .where(audit_event.c.command_id == command_id, audit_event.c.subject == "draft")
            .order_by(audit_event.c.sequence)
        )
        pairs = (pair for row in rows for pair in json.loads(row.after).get("allocations", ()))
        return [(ExpenseId(pair[0]), PaymentId(pair[1])) for pair in pairs if pair[0]]

    def links_of_pairs(self, pairs: Sequence[tuple[ExpenseId, PaymentId]]) -> list[int]:
        """Return the live links that tie exactly these pairs, by id."""
        wanted = set(pairs)
        found: set[int] = set()
        columns = allocation.c
        for chunk in chunks(sorted({expense_id for expense_id, _ in pairs})):
            live = (
                select(columns.reconciliation_id, columns.expense_id, columns.payment_id)
                .join(reconciliation, reconciliation.c.id == columns.reconciliation_id)
                .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
                .where(
                    columns.expense_id.in_(chunk),
                    reconciliation.c.reverses.is_(None),
                    _reversal.c.id.is_(None),
                )
            )
            found.update(
                row.reconciliation_id
                for row in self._rows(live)
                if (row.expense_id, row.payment_id) in wanted
            )
        return sorted(found)

    def staged_pairs(self, user: str) -> set[tuple[int, int]]:
        """Return the pairs that a user has staged and not undone."""
        rows = self._rows(
            select(draft_step.c.allocations).where(
                draft_step.c.user_name == user, draft_step.c.is_undone == 0, draft_step.c.kind == "link"
            )
        )
        return {(item[0], item[1]) for row in rows for item in json.loads(row.allocations)}

    # ------------------------------------------------------------------ one page of lines

    def _chunk(self, ids: Sequence[int]) -> list[HistoryEntry]:
        rows = self._rows(
            select(
                _run.c.sequence,
                command.c.id,
                command.c.kind,
                command.c.made_at,
                command.c.made_by,
                command.c.reason,
            )
            .join(command, command.c.id == _run.c.command_id)
            .where(_run.c.sequence.in_(ids), _IS_RUN)
        )
        names = [row.id for row in rows]
        facts: dict[str, dict[str, Any]] = defaultdict(lambda: {"counts": {}, "sums": {}, "about": ""})
        self._add_events(facts, names)
        self._add_links(facts, names)
        self._add_imports(facts, names)
        self._add_jobs(facts, names)
        self._add_syncs(facts, names)
        self._add_reversals(facts, names)
        self._add_created(facts, names)
        for row in rows:
            if KIND_OF_COMMAND.get(row.kind) is HistoryKind.BULK:
                self._add_batch(facts[row.id], row)
        return [_entry(row, facts[row.id]) for row in rows]

    def _add_events(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        columns = audit_event.c
        rows = self._rows(
            select(columns.command_id, func.count().label("events"))
            .where(columns.command_id.in_(names), columns.subject != "command")
            .group_by(columns.command_id)
        )
        for row in rows:
            facts[row.command_id]["counts"]["events"] = row.events

    def _add_links(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        columns = reconciliation.c
        is_link = case((columns.reverses.is_(None), 1), else_=0)
        rows = self._rows(
            select(
                columns.command_id,
                func.sum(is_link).label("links"),
                func.count().label("made"),
                func.count(_reversal.c.id).label("gone"),
            )
            .outerjoin(_reversal, _reversal.c.reverses == columns.id)
            .where(columns.command_id.in_(names))
            .group_by(columns.command_id)
        )
        linked = []
        for row in rows:
            counts = facts[row.command_id]["counts"]
            counts["links"], counts["unlinked"] = int(row.links), int(row.made - row.links)
            counts["links_gone"] = int(row.gone)
            linked.append(row.command_id)
        if not linked:
            return
        self._add_link_sums(facts, linked)
        self._add_blocked(facts, linked)

    def _add_link_sums(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        rows = self._rows(
            select(
                reconciliation.c.command_id,
                payment.c.currency,
                func.sum(func.abs(allocation.c.payment_minor)).label("minor"),
            )
            .join(allocation, allocation.c.reconciliation_id == reconciliation.c.id)
            .join(payment, payment.c.id == allocation.c.payment_id)
            .where(reconciliation.c.command_id.in_(names))
            .group_by(reconciliation.c.command_id, payment.c.currency)
        )
        for row in rows:
            facts[row.command_id]["sums"][row.currency] = int(row.minor)

    def _add_blocked(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        sent = select(export_item.c.expense_id).where(export_item.c.status.in_(SENT_STATES))
        rows = self._rows(
            select(
                reconciliation.c.command_id, func.count(func.distinct(reconciliation.c.id)).label("blocked")
            )
            .join(allocation, allocation.c.reconciliation_id == reconciliation.c.id)
            .join(expense, expense.c.id == allocation.c.expense_id)
            .outerjoin(_reversal, _reversal.c.reverses == reconciliation.c.id)
            .where(
                reconciliation.c.command_id.in_(names),
                reconciliation.c.reverses.is_(None),
                _reversal.c.id.is_(None),
                or_(expense.c.status == "completed", expense.c.id.in_(sent)),
            )
            .group_by(reconciliation.c.command_id)
        )
        for row in rows:
            facts[row.command_id]["blocked"] = row.blocked

    def _add_imports(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        rows = self._rows(select(import_).where(import_.c.command_id.in_(names)))
        by_id = {row.id: row.command_id for row in rows}
        for row in rows:
            fact = facts[row.command_id]
            fact["about"], fact["import"] = row.file_name, row.status
            for name in ("imported", "repeated", "rejected", "skipped"):
                fact["counts"][name] = fact["counts"].get(name, 0) + getattr(row, name)
        for table in (payment, expense):
            if not by_id:
                return
            sums = self._rows(
                select(table.c.import_id, table.c.currency, func.sum(table.c.amount_minor).label("minor"))
                .where(table.c.import_id.in_(list(by_id)))
                .group_by(table.c.import_id, table.c.currency)
            )
            for row in sums:
                totals = facts[by_id[row.import_id]]["sums"]
                totals[row.currency] = totals.get(row.currency, 0) + int(row.minor)

    def _add_jobs(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        for row in self._rows(select(export_job).where(export_job.c.command_id.in_(names))):
            fact = facts[row.command_id]
            fact["job"], fact["about"] = row.status, row.destination
            fact["counts"]["items"] = row.item_count
            fact["sums"] = {code: int(minor) for code, minor in json.loads(row.totals).items()}
            fact["job_id"] = row.id
        by_job = {fact["job_id"]: fact for fact in facts.values() if "job_id" in fact}
        if not by_job:
            return
        sent = case((export_item.c.status.in_(SENT_STATES), 1), else_=0)
        rows = self._rows(
            select(export_item.c.job_id, func.sum(sent).label("sent"))
            .where(export_item.c.job_id.in_(list(by_job)))
            .group_by(export_item.c.job_id)
        )
        for row in rows:
            by_job[row.job_id]["blocked"] = int(row.sent)

    def _add_syncs(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        rows = self._rows(
            select(sync_run.c.command_id, sync_run.c.status, sync_run.c.changes, connection.c.name)
            .join(connection, connection.c.id == sync_run.c.connection_id)
            .where(sync_run.c.command_id.in_(names))
        )
        for row in rows:
            fact = facts[row.command_id]
            fact["sync"], fact["about"] = row.status, row.name
            fact["counts"]["changes"] = row.changes

    def _add_reversals(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        made = command_reversal.c
        rows = self._rows(
            select(made.command_id, made.reverses, made.left_over).where(
                or_(made.command_id.in_(names), made.reverses.in_(names))
            )
        )
        wanted = {row.reverses for row in rows} | {row.command_id for row in rows}
        numbers = {
            row.command_id: row.sequence
            for row in self._rows(
                select(_run.c.command_id, _run.c.sequence).where(
                    _run.c.command_id.in_(sorted(wanted)), _IS_RUN
                )
            )
        }
        for row in sorted(rows, key=lambda one: numbers[one.command_id]):
            if row.command_id in facts or row.command_id in names:
                facts[row.command_id]["reverses"] = numbers[row.reverses]
            if row.reverses in facts or row.reverses in names:
                facts[row.reverses]["reversed_by"] = numbers[row.command_id]
                facts[row.reverses]["left_over"] = row.left_over

    def _add_created(self, facts: dict[str, dict[str, Any]], names: Sequence[str]) -> None:
        rows = self._rows(
            select(command.c.id, command.c.result).where(
                command.c.id.in_(names), command.c.kind == "expense_from_payment"
            )
        )
        for row in rows:
            facts[row.id]["counts"]["expenses"] = len(created_expenses(row.result))

    def _add_batch(self, fact: dict[str, Any], row: Any) -> None:  # noqa: ANN401 -- a row of command
        pairs = self.batch_pairs(row.id)
        links = self.links_of_pairs(pairs)
        staged = self.staged_pairs(row.made_by) & {(int(e), int(p)) for e, p in pairs}
        fact["counts"]["links"], fact["counts"]["links_gone"] = len(pairs), len(pairs) - len(links)
        fact["staged"] = len(staged)
        for chunk in chunks(links):
            sums = self._rows(
                select(payment.c.currency, func.sum(func.abs(allocation.c.payment_minor)).label("minor"))
                .join(payment, payment.c.id == allocation.c.payment_id)
                .where(allocation.c.reconciliation_id.in_(chunk))
                .group_by(payment.c.currency)
            )
            for one in sums:
                fact["sums"][one.currency] = fact["sums"].get(one.currency, 0) + int(one.minor)


def created_expenses(result: str) -> list[ExpenseId]:
    """Read the ids of new expenses out of a command's stored answer."""
    stored = json.loads(result)
    listed = stored.get("expenses", ()) if isinstance(stored, dict) else ()
    return [ExpenseId(id_) for id_ in listed]


def _conditions(query: HistoryQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.kinds:
        found.append(or_(*(_is_kind(kind) for kind in query.kinds)))
    if query.users:
        found.append(command.c.made_by.in_(query.users))
    if query.first is not None:
        found.append(command.c.made_at >= to_text(datetime.combine(query.first, time(), UTC)))
    if query.last is not None:
        following = datetime.combine(query.last + timedelta(days=1), time(), UTC)
        found.append(command.c.made_at < to_text(following))
    found += [_mentions(word) for word in query.words]
    found += [~_mentions(word) for word in query.without]
    return found


def _is_kind(kind: HistoryKind) -> ColumnElement[bool]:
    if kind is HistoryKind.CHANGE:
        return command.c.kind.not_in(sorted(set(KIND_OF_COMMAND) | QUIET_COMMANDS))
    return command.c.kind.in_(sorted(name for name, one in KIND_OF_COMMAND.items() if one is kind))


def _kind_order() -> ColumnElement[Any]:
    places = {kind: place for place, kind in enumerate(HistoryKind)}
    ranks = [(command.c.kind == name, places[kind]) for name, kind in KIND_OF_COMMAND.items()]
    return case(*ranks, else_=len(places))


def _mentions(word: str) -> ColumnElement[bool]:
    """Say that a line speaks of this: who, why, file, connection, or its own number."""
    like = f"%{escaped(word.casefold())}%"

    files = select(import_.c.command_id).where(holds(import_.c.file_name, word))
    jobs = select(export_job.c.command_id).where(holds(export_job.c.destination, word))
    syncs = (
        select(sync_run.c.command_id)
        .join(connection, connection.c.id == sync_run.c.connection_id)
        .where(holds(connection.c.name, word))
    )
    return or_(
        holds(command.c.made_by, word),
        holds(command.c.reason, word),
        func.replace(command.c.kind, literal("_"), literal(" ")).like(like, escape="\\"),
        cast(_run.c.sequence, String) == word,
        command.c.id.in_(files),
        command.c.id.in_(jobs),
        command.c.id.in_(syncs),
    )


def _entry(row: Any, fact: dict[str, Any]) -> HistoryEntry:  # noqa: ANN401 -- a joined row
    kind = KIND_OF_COMMAND.get(row.kind, HistoryKind.CHANGE)
    blocked = fact.get("blocked", 0)
    return HistoryEntry(
        row.sequence,
        CommandId(row.id),
        kind,
        row.kind,
        from_text(row.made_at),
        row.made_by,
        row.reason,
        _state(kind, fact, blocked),
        fact["counts"],
        dict(sorted(fact["sums"].items())),
        fact["about"],
        fact.get("reverses", 0),
        fact.get("reversed_by", 0),
        blocked,
    )


def _state(kind: HistoryKind, fact: dict[str, Any], blocked: int) -> EntryState:
    if "import" in fact:
        undone, failed = ImportStatus.UNDONE.value, ImportStatus.FAILED.value
        known = {undone: EntryState.REVERSED, failed: EntryState.FAILED}
        return known.get(fact["import"], EntryState.STANDS)
    if "job" in fact:
        return _job_state(fact["job"], blocked, is_reversed="reversed_by" in fact)
    if "sync" in fact:
        if fact["sync"] == RunStatus.FAILED.value:
            return EntryState.FAILED
        if "reversed_by" not in fact:
            return EntryState.STANDS
        return EntryState.PARTLY if fact.get("left_over") else EntryState.REVERSED
    made = fact["counts"].get("links", 0) + fact["counts"].get("unlinked", 0)
    if not made and kind is HistoryKind.SAVE and "reversed_by" in fact:
        return EntryState.PARTLY if fact.get("left_over") else EntryState.REVERSED
    if not made:
        return EntryState.NONE if kind is HistoryKind.AUTOMATIC else EntryState.STANDS
    return _link_state(fact, blocked)


def _link_state(fact: dict[str, Any], blocked: int) -> EntryState:
    links, gone = fact["counts"].get("links", 0), fact["counts"].get("links_gone", 0)
    if not links:  # links were taken back and none made
        return EntryState.REVERSED if "reversed_by" in fact else EntryState.STANDS
    if gone >= links:
        return EntryState.STAGED if fact.get("staged") else EntryState.REVERSED
    if blocked and blocked >= links - gone:
        return EntryState.BLOCKED
    return EntryState.PARTLY if gone else EntryState.STANDS


def _job_state(status: str, blocked: int, *, is_reversed: bool) -> EntryState:
    if status in (JobStatus.PENDING.value, JobStatus.IN_PROGRESS.value):
        return EntryState.RUNNING
    if is_reversed and not blocked:
        return EntryState.REVERSED
    if blocked:
        return EntryState.BLOCKED
    return EntryState.FAILED
