"""The narrow column of every list of rows that shows whether something was asked or noted (G26)."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.models.note import NoteState
from app.ui.notes import words
from app.ui.tables import Column, Kind

translate = QCoreApplication.translate


def said_column() -> Column[Any]:
    """Return the column, for rows with `said`: an icon, with the word as tooltip and for screen readers."""
    return Column(
        translate("notes", "Notes"),
        lambda row: words.state(NoteState(row.said)) if row.said else "",
        key="said",
        kind=Kind.STATUS,
        badge=lambda row: words.badge(NoteState(row.said)) if row.said else None,
        is_sortable=False,
        icon_only=True,
        sample=translate("notes", "Notes"),
    )
