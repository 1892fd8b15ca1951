"""What the database itself refuses: changed history, over-allocation, changes in a locked period.

Each guard is written once as (name, table, event, condition, message) and put into the words of
both dialects. The message starts with a key that `app/store/failures` turns into an AppError.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Guard:
    """Refuse a change where the condition holds.

    Attributes:
        event: `INSERT`, `DELETE`, `UPDATE` or `UPDATE OF column, ...`.
        condition: SQL over NEW and OLD; empty = always.
        message: `key: detail`; the detail may be an SQL expression in `{}`-free concatenation.
    """

    name: str
    table: str
    event: str
    condition: str
    message: str


@dataclass(frozen=True)
class Follower:
    """Run a statement after an insert."""

    name: str
    table: str
    statement: str


def _append_only(table: str, columns: str = "") -> list[Guard]:
    """Forbid DELETE, and UPDATE of the columns (of any, where none are named)."""
    plain = table.replace('"', "")
    return [
        Guard(f"{plain}_no_delete", table, "DELETE", "", f"append_only: {plain}"),
        Guard(
            f"{plain}_no_update",
            table,
            f"UPDATE OF {columns}" if columns else "UPDATE",
            "",
            f"append_only: {plain}",
        ),
    ]


def _locked(day: str, instrument: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM period_lock WHERE reopened_at IS NULL"
        f" AND {day} BETWEEN first_day AND last_day"
        f" AND (instrument_id IS NULL OR instrument_id = {instrument}))"
    )


_PAYMENT_CONTENT = (
    "instrument_id, amount_minor, currency, booked_day, purchased_day, valued_day, original_minor,"
    " original_currency, descriptor, removed"
)
_EXPENSE_CONTENT = (
    "employee_id, amount_minor, currency, spent_day, category, project, department, supplier,"
    " tax_rate_ppm, tax_amount_minor, paid_by, instrument_id, removed"
)

_SIGNS = (
    "NEW.{side}_minor <> 0 AND NOT EXISTS (SELECT 1 FROM {side} WHERE id = NEW.{side}_id"
    " AND ((amount_minor > 0 AND NEW.{side}_minor > 0) OR (amount_minor < 0 AND NEW.{side}_minor < 0)))"
)
_IS_LINK = "(SELECT reverses FROM reconciliation WHERE id = NEW.reconciliation_id) IS NULL"

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
    *_append_only("rule_set", "id, kind, name, version, body"),
    *_append_only("import_file"),
    *_append_only("statement_line", "id, import_id, row, raw"),
    Guard("payment_no_delete", "payment", "DELETE", "", "append_only: payment"),
    Guard("expense_no_delete", "expense", "DELETE", "", "append_only: expense"),
    Guard("period_lock_no_delete", "period_lock", "DELETE", "", "append_only: period_lock"),
    Guard("sign_off_no_delete", "sign_off", "DELETE", "", "append_only: sign_off"),
    Guard(
        "audit_event_chained",
        "audit_event",
        "INSERT",
        "NOT EXISTS (SELECT 1 FROM audit_head WHERE sequence = NEW.sequence - 1"
        " AND hash = NEW.previous_hash)",
        "audit_chain: out of order",
    ),
    Guard("audit_head_no_delete", "audit_head", "DELETE", "", "append_only: audit_head"),
    Guard(
        "audit_head_follows",
        "audit_head",
        "UPDATE",
        "NOT EXISTS (SELECT 1 FROM audit_event WHERE sequence = NEW.sequence AND hash = NEW.hash)"
        " OR NEW.sequence <= OLD.sequence",
        "audit_chain: head",
    ),
    Guard(
        "allocation_payment_sign",
        "allocation",
        "INSERT",
        f"{_IS_LINK} AND {_SIGNS.format(side='payment')}",
        "allocation_sign: payment",
    ),
    Guard(
        "allocation_expense_sign",
        "allocation",
        "INSERT",
        f"{_IS_LINK} AND {_SIGNS.format(side='expense')}",
        "allocation_sign: expense",
    ),
    Guard(
        "allocation_reversal",
        "allocation",
        "INSERT",
        f"NOT ({_IS_LINK}) AND NOT EXISTS (SELECT 1 FROM allocation a JOIN reconciliation r"
        " ON r.reverses = a.reconciliation_id WHERE r.id = NEW.reconciliation_id"
        " AND a.expense_id = NEW.expense_id AND a.payment_id = NEW.payment_id"
        " AND a.expense_minor = -NEW.expense_minor AND a.payment_minor = -NEW.payment_minor)",
        "allocation_reversal: differs",
    ),
    Guard(
        "allocation_payment_locked",
        "allocation",
        "INSERT",
        "EXISTS (SELECT 1 FROM period_lock l JOIN payment p ON p.id = NEW.payment_id"
        " WHERE l.reopened_at IS NULL AND p.booked_day BETWEEN l.first_day AND l.last_day"
        " AND (l.instrument_id IS NULL OR l.instrument_id = p.instrument_id))",
        "period_locked: payment",
    ),
    Guard(
        "allocation_expense_locked",
        "allocation",
        "INSERT",
        "EXISTS (SELECT 1 FROM period_lock l JOIN expense e ON e.id = NEW.expense_id"
        " WHERE l.reopened_at IS NULL AND e.spent_day BETWEEN l.first_day AND l.last_day"
        " AND l.instrument_id IS NULL)",
        "period_locked: expense",
    ),
    Guard(
        "payment_insert_locked",
        "payment",
        "INSERT",
        _locked("NEW.booked_day", "NEW.instrument_id"),
        "period_locked: payment",
    ),
    Guard(
        "payment_update_locked",
        "payment",
        f"UPDATE OF {_PAYMENT_CONTENT}",
        f"{_locked('OLD.booked_day', 'OLD.instrument_id')} OR {_locked('NEW.booked_day', 'NEW.instrument_id')}",
        "period_locked: payment",
    ),
    Guard(
        "expense_insert_locked",
        "expense",
        "INSERT",
        _locked("NEW.spent_day", "NEW.instrument_id"),
        "period_locked: expense",
    ),
    Guard(
        "expense_update_locked",
        "expense",
        f"UPDATE OF {_EXPENSE_CONTENT}",
        f"{_locked('OLD.spent_day', 'OLD.instrument_id')} OR {_locked('NEW.spent_day', 'NEW.instrument_id')}",
        "period_locked: expense",
    ),
)

FOLLOWERS: tuple[Follower, ...] = (
    Follower(
        "allocation_counts_payment",
        "allocation",
        "UPDATE payment SET allocated_minor = allocated_minor + NEW.payment_minor WHERE id = NEW.payment_id",
    ),
    Follower(
        "allocation_counts_expense",
        "allocation",
        "UPDATE expense SET allocated_minor = allocated_minor + NEW.expense_minor WHERE id = NEW.expense_id",
    ),
)


def statements(dialect: str) -> list[str]:
    """List the statements that make the triggers, in order, for `sqlite` or `postgresql`."""
    make = _sqlite if dialect == "sqlite" else _postgresql
    return [statement for item in (*GUARDS, *FOLLOWERS) for statement in make(item)]


def _sqlite(item: Guard | Follower) -> list[str]:
    if isinstance(item, Follower):
        return [f"CREATE TRIGGER {item.name} AFTER INSERT ON {item.table} BEGIN {item.statement}; END"]
    when = f" WHEN {item.condition}" if item.condition else ""
    return [
        f"CREATE TRIGGER {item.name} BEFORE {item.event} ON {item.table}{when}"
        f" BEGIN SELECT RAISE(ABORT, '{item.message}'); END"
    ]


def _postgresql(item: Guard | Follower) -> list[str]:
    if isinstance(item, Follower):
        body, when, result, event = f"{item.statement};", "AFTER", "NULL", "INSERT"
    else:
        check = f"IF {item.condition or 'TRUE'} THEN RAISE EXCEPTION '{item.message}'; END IF;"
        body, when, event = check, "BEFORE", item.event
        result = "OLD" if item.event == "DELETE" else "NEW"
    return [
        f"CREATE FUNCTION {item.name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {body} RETURN {result}; END $$",
        f"CREATE TRIGGER {item.name} {when} {event} ON {item.table}"
        f" FOR EACH ROW EXECUTE FUNCTION {item.name}()",
    ]
