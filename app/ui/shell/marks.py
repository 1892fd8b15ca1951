"""Icons and tones of states: status is always an icon and a word, and shapes differ, not only colours."""

from app.models.expense import ExpenseStatus
from app.models.payment import LinkState
from app.models.statement import ImportStatus
from app.ui.palettes import Tone
from app.ui.tables import Badge

_STATES = {
    LinkState.PENDING: Badge("circle-dashed", Tone.AMBER),
    LinkState.AMBIGUOUS: Badge("split", Tone.AMBER),
    LinkState.PARTIAL: Badge("layers", Tone.AMBER),
    LinkState.AUTOMATIC: Badge("check-check", Tone.GREEN),
    LinkState.MANUAL: Badge("hand", Tone.VIOLET),
    LinkState.IGNORED: Badge("eye-off", Tone.GREY),
}

_STATUSES = {
    ExpenseStatus.TO_REVIEW: Badge("eye", Tone.AMBER),
    ExpenseStatus.TO_SUBMIT: Badge("pencil", Tone.GREY),
    ExpenseStatus.SUBMITTED: Badge("upload", Tone.ACCENT),
    ExpenseStatus.APPROVED: Badge("badge-check", Tone.ACCENT),
    ExpenseStatus.REJECTED: Badge("circle-x", Tone.RED),
    ExpenseStatus.COMPLETED: Badge("lock", Tone.GREY),
}

_OUTCOMES = {
    ImportStatus.PROCESSED: Badge("circle-check", Tone.ACCENT),
    ImportStatus.PARTIAL: Badge("circle-alert", Tone.AMBER),
    ImportStatus.FAILED: Badge("circle-x", Tone.RED),
    ImportStatus.UNDONE: Badge("undo-2", Tone.GREY),
}


def link_state(state: LinkState | str) -> Badge:
    """Return the mark of where a payment or an expense stands."""
    return _STATES[LinkState(state)]


def expense_status(status: ExpenseStatus) -> Badge:
    """Return the mark of where an expense is on its way."""
    return _STATUSES[status]


def outcome(status: ImportStatus) -> Badge:
    """Return the mark of how an import ended."""
    return _OUTCOMES[status]
