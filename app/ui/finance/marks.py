"""Icons and tones of postings: a shape and a word for each state, never a colour alone."""

from app.models.posting import ItemStatus, JobStatus
from app.services.connections import CONNECTED
from app.ui.palettes import Tone
from app.ui.tables import Badge

_JOBS = {
    JobStatus.PENDING: Badge("clock", Tone.GREY),
    JobStatus.IN_PROGRESS: Badge("play", Tone.ACCENT),
    JobStatus.COMPLETED: Badge("circle-check", Tone.GREEN),
    JobStatus.COMPLETED_WITH_ERRORS: Badge("triangle-alert", Tone.AMBER),
    JobStatus.FAILED: Badge("circle-x", Tone.RED),
}

_ITEMS = {
    ItemStatus.PENDING: Badge("clock", Tone.GREY),
    ItemStatus.IN_PROGRESS: Badge("play", Tone.ACCENT),
    ItemStatus.SUCCESSFUL: Badge("circle-check", Tone.GREEN),
    ItemStatus.FAILED: Badge("circle-x", Tone.RED),
    ItemStatus.ABANDONED: Badge("minus", Tone.AMBER),
    ItemStatus.UNKNOWN: Badge("circle-question-mark", Tone.VIOLET),
}

NEVER = Badge("minus", Tone.GREY)


def job_status(status: JobStatus) -> Badge:
    """Return the mark of where a job stands."""
    return _JOBS[status]


def item_status(status: ItemStatus) -> Badge:
    """Return the mark of where an expense of a job stands."""
    return _ITEMS[status]


def connection_status(status: str) -> Badge:
    """Return the mark of what the last test of a connection found."""
    if not status:
        return Badge("circle-dashed", Tone.GREY)
    return Badge("circle-check", Tone.GREEN) if status == CONNECTED else Badge("circle-x", Tone.RED)
