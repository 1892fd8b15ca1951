"""Proves the audit trail (F83), and copies the company file."""

from pathlib import Path

from app.models.protocols import Progress, no_progress
from app.services.results import AuditProof
from app.services.workplace import Workplace

PROBLEMS = {
    "gap": "an event is missing",
    "hash": "an event was changed",
    "chain": "the events are not in their order",
    "tail": "the last events were cut off",
    "command": "a change has left no trace",
}


def verify_audit(place: Workplace, progress: Progress = no_progress) -> AuditProof:
    """Recompute the chain of audit events from the first one, and what the stored rows must hold.

    The rows' part covers structure, references, guards, counters, states and counts; that a stored
    amount or text is still the one that was recorded is not recomputed yet.
    """
    with place.database.read() as unit:
        count, _ = unit.audit.head()
        progress(0, count)
        found = unit.audit.verify()
        progress(found.checked, count)
    if not found.holds:
        return AuditProof(found.checked, False, PROBLEMS.get(found.reason, found.reason), found.broken_at)
    broken = place.database.prove(is_thorough=True).broken
    problem = f"stored rows do not fit together ({', '.join(broken)})" if broken else ""
    return AuditProof(found.checked, not broken, problem)


def backup(place: Workplace, path: Path, progress: Progress = no_progress) -> Path:
    """Copy the company file while it is in use, and prove the copy by opening it.

    Raises FileError where the target exists or cannot be written, BlockedError for a team's server.
    """
    progress(0, 1)
    made = place.database.backup(path)
    progress(1, 1)
    return made.path
