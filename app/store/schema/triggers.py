"""What the database itself refuses: changed history, over-allocation, changes in a locked period.

Each guard is written once and put into the words of both dialects. The message starts with a key
that `app/store/failures` turns into an AppError. Nothing in here comes from outside.
"""

from dataclasses import dataclass

APPEND_ONLY = "append_only"
AUDIT_CHAIN = "audit_chain"
ALLOCATION_SIGN = "allocation_sign"
ALLOCATION_REVERSAL = "allocation_reversal"
PERIOD_LOCKED = "period_locked"


@dataclass(frozen=True)
class Guard:
    """Refuse a change where the condition holds.

    Attributes:
        event: `INSERT`, `DELETE`, `UPDATE` or `UPDATE OF column, ...`.
        condition: SQL over NEW and OLD; empty = always.
        key: First word of the message.
        detail: Plain words that follow it. No expressions: SQLite before 3.47 could not read the file.
    """

    name: str
    table: str
    event: str
    condition: str
    key: str
    detail: str


@dataclass(frozen=True)
class Follower:
    """Run a statement after an insert."""

    name: str
    table: str
    statement: str


def _append_only(table: str, columns: str = "") -> list[Guard]:
    """Forbid DELETE, and UPDATE of the columns (of any, where none are named)."""
    update = f"UPDATE OF {columns}" if columns else "UPDATE"
    return [
        Guard(f"{table}_no_update", table, update, "", APPEND_ONLY, table),
        _kept(table),
    ]


def _kept(table: str) -> Guard:
    """Forbid DELETE."""
    return Guard(f"{table}_no_delete", table, "DELETE", "", APPEND_ONLY, table)


def _is_locked(day: str, instrument: str, source: str = "") -> str:
    """Say that a day of an instrument lies in a locked period; `source` is what the two are read from."""
    return (
        f"EXISTS (SELECT 1 FROM period_lock l{source} WHERE l.reopened_at IS NULL"  # noqa: S608 -- our own names
        f" AND {day} BETWEEN l.first_day AND l.last_day"
        f" AND (l.instrument_id IS NULL OR l.instrument_id = {instrument}))"
    )


def _locked(table: str, day: str, content: str) -> list[Guard]:
    """Forbid new rows in a locked period, and changes of content there, in or out."""
    new = _is_locked(f"NEW.{day}", "NEW.instrument_id")
    old = _is_locked(f"OLD.{day}", "OLD.instrument_id")
    update = f"UPDATE OF {content}"
    return [
        Guard(f"{table}_insert_locked", table, "INSERT", new, PERIOD_LOCKED, table),
        Guard(f"{table}_update_locked", table, update, f"{old} OR {new}", PERIOD_LOCKED, table),
    ]


def _links_locked(side: str, day: str) -> Guard:
    """Forbid links and reversals of rows in a locked period."""
    row = _is_locked(f"x.{day}", "x.instrument_id", f" JOIN {side} x ON x.id = NEW.{side}_id")
    return Guard(f"allocation_{side}_locked", "allocation", "INSERT", row, PERIOD_LOCKED, side)


def _link_sign(side: str) -> Guard:
    """Forbid allocations against the sign of the amount, which would be reversals without a trace."""
    fits = (
        f"SELECT 1 FROM {side} x WHERE x.id = NEW.{side}_id"  # noqa: S608 -- our own names
        f" AND ((x.amount_minor > 0 AND NEW.{side}_minor > 0)"
        f" OR (x.amount_minor < 0 AND NEW.{side}_minor < 0))"
    )
    condition = f"{_IS_LINK} AND NEW.{side}_minor <> 0 AND NOT EXISTS ({fits})"
    name = f"allocation_{side}_sign"
    return Guard(name, "allocation", "INSERT", condition, ALLOCATION_SIGN, side)


_PAYMENT_CONTENT = (
    "instrument_id, amount_minor, currency, booked_day, purchased_day, valued_day, original_minor,"
    " original_currency, descriptor, removed"
)
_EXPENSE_CONTENT = (
    "employee_id, amount_minor, currency, spent_day, category, project, department, supplier,"
    " tax_rate_ppm, tax_amount_minor, paid_by, instrument_id, removed"
)
_IS_LINK = "(SELECT reverses FROM reconciliation WHERE id = NEW.reconciliation_id) IS NULL"
_NOT_NEGATED = """NOT EXISTS (SELECT 1 FROM allocation a
 JOIN reconciliation r ON r.reverses = a.reconciliation_id WHERE r.id = NEW.reconciliation_id
 AND a.expense_id = NEW.expense_id AND a.payment_id = NEW.payment_id
 AND a.expense_minor = -NEW.expense_minor AND a.payment_minor = -NEW.payment_minor)"""
_NOT_NEXT = """NOT EXISTS (SELECT 1 FROM audit_head
 WHERE sequence = NEW.sequence - 1 AND hash = NEW.previous_hash)"""
_NOT_LAST = """NEW.sequence <= OLD.sequence OR NOT EXISTS (SELECT 1 FROM audit_event
 WHERE sequence = NEW.sequence AND hash = NEW.hash)"""

GUARDS: tuple[Guard, ...] = (
    *_append_only("audit_event"),
    *_append_only("command", "id, kind, made_by, made_at, reason"),
    *_append_only("allocation"),
    *_append_only(
        "reconciliation",
        "id, origin, made_at, made_by, probability, profile, profile_version, evidence, reverses, command_id",
    ),
    *_append_only("write_off"),
    *_append_only("export_attempt", "item_id, number, started_at, request_hash"),
    *_append_only("sync_change"),
    *_append_only("sync_run"),
    *_append_only("rule_set", "id, kind, name, version, body"),
    *_append_only("import_file"),
    *_append_only("statement_line", "id, import_id, row, raw"),
    *_append_only(
        "payment_sighting",
        "id, rank, cause, amount_minor, currency, booked_day, descriptor, status, bank_id, import_id,"
        " line_id, made_at, made_by, command_id",
    ),
    *_append_only("line_correction"),
    *_append_only("note", "id, subject, subject_id, body, is_question, asked_of, answers, made_at, made_by"),
    *_append_only("command_reversal"),
    *(
        _kept(table)
        for table in (
            "payment",
            "payment_choice",
            "expense",
            "period_lock",
            "sign_off",
            "audit_head",
            "export_job",
            "export_item",
        )
    ),
    Guard("audit_event_next", "audit_event", "INSERT", _NOT_NEXT, AUDIT_CHAIN, "event"),
    Guard("audit_head_last", "audit_head", "UPDATE", _NOT_LAST, AUDIT_CHAIN, "head"),
    _link_sign("payment"),
    _link_sign("expense"),
    Guard(
        "allocation_reversal",
        "allocation",
        "INSERT",
        f"NOT ({_IS_LINK}) AND {_NOT_NEGATED}",
        ALLOCATION_REVERSAL,
        "differs",
    ),
    _links_locked("payment", "booked_day"),
    _links_locked("expense", "spent_day"),
    *_locked("payment", "booked_day", _PAYMENT_CONTENT),
    *_locked("expense", "spent_day", _EXPENSE_CONTENT),
)

SERVER_GUARDS: tuple[Guard, ...] = (
    Guard(
        "audit_event_role",
        "audit_event",
        "INSERT",
        "NEW.role <> session_user",
        AUDIT_CHAIN,
        "role",
    ),
)
"""On a server every event names the role that really wrote it."""

FOLLOWERS: tuple[Follower, ...] = tuple(
    Follower(
        f"allocation_counts_{side}",
        "allocation",
        f"UPDATE {side} SET allocated_minor = allocated_minor + NEW.{side}_minor"  # noqa: S608 -- our own names
        f" WHERE id = NEW.{side}_id",
    )
    for side in ("payment", "expense")
)


def known_guards(dialect: str) -> tuple[Guard | Follower, ...]:
    """List everything that `statements` makes for a dialect."""
    return (*GUARDS, *FOLLOWERS) if dialect == "sqlite" else (*GUARDS, *SERVER_GUARDS, *FOLLOWERS)


def statements(dialect: str) -> list[str]:
    """List the statements that make the triggers, in order, for `sqlite` or `postgresql`."""
    if dialect == "sqlite":
        return [_guard_in_file(guard) for guard in GUARDS] + [
            f"CREATE TRIGGER {item.name} AFTER INSERT ON {item.table} BEGIN {item.statement}; END"
            for item in FOLLOWERS
        ]
    made: list[str] = []
    for guard in (*GUARDS, *SERVER_GUARDS):
        made += _guard_on_server(guard)
    for item in FOLLOWERS:
        made += _on_server(item.name, item.table, "AFTER INSERT", f"{item.statement}; RETURN NULL;")
    return made


def _guard_in_file(guard: Guard) -> str:
    when = f" WHEN {guard.condition}" if guard.condition else ""
    return (
        f"CREATE TRIGGER {guard.name} BEFORE {guard.event} ON {guard.table}{when}"
        f" BEGIN SELECT RAISE(ABORT, '{guard.key}: {guard.detail}'); END"
    )


def _guard_on_server(guard: Guard) -> list[str]:
    body = (
        f"IF {guard.condition or 'TRUE'} THEN"
        f" RAISE EXCEPTION USING MESSAGE = '{guard.key}: {guard.detail}'; END IF;"
        f" RETURN {'OLD' if guard.event == 'DELETE' else 'NEW'};"
    )
    return _on_server(guard.name, guard.table, f"BEFORE {guard.event}", body)


def _on_server(name: str, table: str, event: str, body: str) -> list[str]:
    function = f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    trigger = f"CREATE TRIGGER {name} {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    return [function, trigger]
