"""The columns of the history, and of the rows of one of its lines."""

from PySide6.QtCore import QCoreApplication

from app.models.history import EntryState, HistoryEntry, HistoryKind, HistoryRow, RowState
from app.ui import formats
from app.ui.history import words
from app.ui.tables import Column, Kind, Strength

translate = QCoreApplication.translate


def entry_columns() -> list[Column[HistoryEntry]]:
    """Return the columns of the list, in their usual order."""
    return [*_first_columns(), *_last_columns()]


def _first_columns() -> list[Column[HistoryEntry]]:
    return [
        Column(
            translate("history", "Kind"),
            lambda row: words.kind(row.kind),
            key="kind",
            kind=Kind.STATUS,
            badge=lambda row: words.kind_badge(row.kind),
            sample=words.kind(HistoryKind.AUTOMATIC),
        ),
        Column(
            translate("history", "Time"),
            lambda row: formats.moment(row.made_at),
            key="date",
            kind=Kind.DATE,
            sample="22 Nov 2026, 14:35",
        ),
        Column(
            translate("history", "Who"),
            lambda row: formats.plain_line(row.made_by),
            key="who",
            sample="Maria Sanchez",
        ),
        Column(
            translate("history", "What was done"),
            words.what,
            key="what",
            is_sortable=False,
            strength=Strength.STRONG,
            sample="1,284 links made, 12 taken back",
        ),
    ]


def _last_columns() -> list[Column[HistoryEntry]]:
    return [
        Column(
            translate("history", "About"),
            words.about,
            key="about",
            is_sortable=False,
            stretch=True,
            strength=Strength.MUTED,
            sample="card-statement-2026-10.csv",
        ),
        Column(
            translate("history", "Sums"),
            words.sums,
            key="sums",
            is_sortable=False,
            kind=Kind.NUMBER,
            can_hide=True,
            sample="123,456.78 EUR",
        ),
        Column(
            translate("history", "State"),
            lambda row: words.state(row.state),
            key="state",
            is_sortable=False,
            kind=Kind.STATUS,
            badge=lambda row: words.state_badge(row.state),
            sample=words.state(EntryState.PARTLY),
            tooltip=lambda row: words.state(row.state),
        ),
        Column(
            translate("history", "No."),
            lambda row: str(row.id),
            key="id",
            kind=Kind.NUMBER,
            can_hide=True,
            strength=Strength.MUTED,
            sample="123456",
        ),
    ]


def row_columns() -> list[Column[HistoryRow]]:
    """Return the columns of one line's rows."""
    return [
        Column(
            translate("history", "Row"),
            words.row_what,
            key="what",
            stretch=True,
            sample="Iberia  ↔  IBERIA LAE MADRID",
        ),
        Column(
            translate("history", "Date"),
            lambda row: formats.day(row.day),
            key="date",
            kind=Kind.DATE,
            sample=formats.day_sample(),
            can_hide=True,
        ),
        Column(
            translate("history", "Amount"),
            lambda row: formats.money(row.amount) if row.amount is not None else "",
            key="amount",
            kind=Kind.AMOUNT,
            sample="1,234.56 EUR",
        ),
        Column(
            translate("history", "Before → after"),
            words.row_change,
            key="change",
            sample="Pending → Automatic",
            can_hide=True,
            strength=Strength.MUTED,
            tooltip=words.row_change,
        ),
        Column(
            translate("history", "Taking back"),
            words.row_state,
            key="state",
            kind=Kind.STATUS,
            badge=words.row_badge,
            sample="Can be taken back",
            tooltip=_way_out,
        ),
    ]


def _way_out(row: HistoryRow) -> str:
    if row.state is not RowState.BLOCKED:
        return words.row_state(row)
    why, way = words.obstacle(row.obstacle)
    return f"{why}. {way}".strip()
