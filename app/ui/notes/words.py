"""What is said about notes and questions."""

from PySide6.QtCore import QCoreApplication

from app.models.note import NoteState, RowNote
from app.ui import formats
from app.ui.palettes import Tone
from app.ui.tables import Badge

translate = QCoreApplication.translate

_BADGES = {
    NoteState.NOTE: Badge("message-square", Tone.GREY),
    NoteState.OPEN: Badge("message-circle-question-mark", Tone.AMBER),
    NoteState.ANSWERED: Badge("corner-down-left", Tone.ACCENT),
    NoteState.CLOSED: Badge("circle-check", Tone.GREY),
}


def state(value: NoteState) -> str:
    """Name where a note or question stands."""
    names = {
        NoteState.NOTE: translate("notes", "Note"),
        NoteState.OPEN: translate("notes", "Waiting"),
        NoteState.ANSWERED: translate("notes", "Answered"),
        NoteState.CLOSED: translate("notes", "Closed"),
    }
    return names[value]


def badge(value: NoteState) -> Badge:
    """Return icon and tone of where a note or question stands."""
    return _BADGES[value]


def written(note: RowNote) -> str:
    """Say who wrote it and when."""
    parts = [formats.plain_line(note.made_by), formats.moment(note.made_at)]
    if note.sent_at is not None:
        parts.append(translate("notes", "sent {when}").format(when=formats.moment(note.sent_at)))
    return "  ·  ".join(parts)


def answers(note: RowNote) -> list[str]:
    """Return the answers, each with who recorded it."""
    text = translate("notes", "{answer}  ({who})")
    return [
        text.format(answer=formats.plain_line(one.body), who=formats.plain_line(one.made_by))
        for one in note.answers
    ]
