"""Recomputes what must hold in a company's data; no stored total is trusted."""

from dataclasses import dataclass

from sqlalchemy.exc import OperationalError

from app.store.schema.triggers import known_guards
from app.store.unit_of_work import UnitOfWork

_COUNTER = """
SELECT count(*) FROM {side} LEFT JOIN
  (SELECT {side}_id AS id, sum({side}_minor) AS total FROM allocation GROUP BY {side}_id) AS counted
  ON counted.id = {side}.id
WHERE {side}.allocated_minor <> coalesce(counted.total, 0)
"""

_SIGNS = """
SELECT count(*) FROM {side} WHERE NOT (
  (amount_minor >= 0 AND allocated_minor BETWEEN 0 AND amount_minor)
  OR (amount_minor < 0 AND allocated_minor BETWEEN amount_minor AND 0))
"""

_STATE = """
SELECT count(*) FROM {side} WHERE state IN ('automatic', 'manual', 'partial') AND id NOT IN (
  SELECT a.{side}_id FROM allocation AS a JOIN reconciliation AS r ON r.id = a.reconciliation_id
  LEFT JOIN reconciliation AS v ON v.reverses = r.id WHERE r.reverses IS NULL AND v.id IS NULL)
"""

CHECKS: dict[str, str] = {
    "payment_counter": _COUNTER.format(side="payment"),
    "expense_counter": _COUNTER.format(side="expense"),
    "payment_limit": _SIGNS.format(side="payment"),
    "expense_limit": _SIGNS.format(side="expense"),
    "payment_state": _STATE.format(side="payment"),
    "expense_state": _STATE.format(side="expense"),
    "reversal_differs": """
SELECT count(*) FROM reconciliation AS v JOIN allocation AS a ON a.reconciliation_id = v.reverses
LEFT JOIN allocation AS b ON b.reconciliation_id = v.id AND b.expense_id = a.expense_id
  AND b.payment_id = a.payment_id AND b.expense_minor = -a.expense_minor
  AND b.payment_minor = -a.payment_minor
WHERE b.reconciliation_id IS NULL
""",
    "empty_reconciliation": "SELECT count(*) FROM reconciliation WHERE id NOT IN"
    " (SELECT reconciliation_id FROM allocation)",
    "import_counts": 'SELECT count(*) FROM "import"'
    " WHERE imported + repeated + rejected + skipped <> rows_read",
    "import_rows": """
SELECT count(*) FROM "import" AS i LEFT JOIN
  (SELECT import_id, count(*) AS found FROM statement_line GROUP BY import_id) AS l ON l.import_id = i.id
WHERE i.status <> 'failed' AND coalesce(l.found, 0) NOT IN (0, i.rows_read)
""",
    "sync_counts": """
SELECT count(*) FROM sync_run AS r LEFT JOIN
  (SELECT run_id, count(*) AS found FROM sync_change GROUP BY run_id) AS c ON c.run_id = r.id
WHERE r.changes <> coalesce(c.found, 0)
""",
}
"""Each counts the rows that break an invariant; all must be 0."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was recomputed.

    Attributes:
        broken: Names of the checks that fail, in order; empty = all holds.
        events: How many audit events were checked.
        head: Hash of the last event.
    """

    broken: tuple[str, ...]
    events: int
    head: str


def _guards(work: UnitOfWork) -> set[str]:
    """Name the triggers and views that are there and switched on; a stranger's are among them."""
    if work.context.is_sqlite:
        statement = "SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    else:
        statement = (
            "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal"
            " AND t.tgenabled <> 'D' AND n.nspname = current_schema()"
        )
    return set(work.context.connection.exec_driver_sql(statement).scalars())


def prove(work: UnitOfWork, *, is_thorough: bool, is_older: bool = False) -> Proof:
    """Run every check; thorough ones read the whole file and all references between rows.

    Of a company that is older than the program only what it can be asked is checked: guards and columns
    that came later are not there yet.
    """
    connection = work.context.connection
    broken: list[str] = []
    if work.context.is_sqlite:
        check = "integrity_check" if is_thorough else "quick_check"
        if connection.exec_driver_sql(f"PRAGMA {check}").scalar_one() != "ok":
            broken.append("structure")
        if is_thorough and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            broken.append("references")
    if not is_older and _guards(work) != {guard.name for guard in known_guards(connection.dialect.name)}:
        broken.append("guards")
    for name, statement in CHECKS.items():
        try:
            found = connection.exec_driver_sql(statement).scalar_one()
        except OperationalError:
            if not is_older:
                raise
            continue
        broken += [name] if found else []
    trail = work.audit.verify()
    if not trail.holds:
        broken.append(f"audit_{trail.reason}")
    return Proof(tuple(broken), trail.checked, trail.head)
