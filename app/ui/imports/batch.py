"""All files of a drop at once: how far each is, what it would bring, and the way into each (F32, G05)."""

from collections import Counter
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.import_results import RowFate
from app.ui import formats, wording
from app.ui.imports import words
from app.ui.imports.items import FileItem, Stage
from app.ui.palettes import Tone
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import ProgressPanel, SecondaryButton, StatTile
from app.ui.wording import importing

GROUPS: dict[str, frozenset[Stage]] = {
    "ready": frozenset({Stage.READY}),
    "asking": frozenset({Stage.ASKING}),
    "known": frozenset({Stage.EMPTY, Stage.KNOWN, Stage.TWIN}),
    "refused": frozenset({Stage.REFUSED}),
    "done": frozenset({Stage.DONE}),
}
"""Tiles above the list, each with the stages that it counts."""

_ICONS = {
    "ready": ("circle-check", Tone.ACCENT),
    "asking": ("message-circle-question-mark", Tone.AMBER),
    "known": ("copy", Tone.GREY),
    "refused": ("file-x", Tone.RED),
    "done": ("check", Tone.GREEN),
}


class BatchPane(QWidget):
    """The list of all files with tiles that filter it; a row leads to its file."""

    file_wanted = Signal(int)  # key
    proposals_wanted = Signal()  # take the proposed answers of all files that have one for each question
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchPane")
        self._items: list[FileItem] = []
        self._only = ""
        self.progress = ProgressPanel("", self.tr("files"))
        self.progress.setObjectName("batchProgress")
        self.progress.cancelled.connect(self.cancelled)
        self.progress.setVisible(False)
        self._doing = ""
        self.tiles = {key: self._tile(key) for key in GROUPS}
        self.table = ShortTable(self.tr("Files"), _columns(), "batchFiles")
        self.table.table.row_activated.connect(self._on_activated)
        self.table.table.set_empty_text("inbox", self.tr("No file of this kind"))
        self.accept_button = SecondaryButton("", "check")
        self.accept_button.setObjectName("acceptAll")
        self.accept_button.clicked.connect(self.proposals_wanted)
        self.table.add_to_head(self.accept_button)
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.progress)
        column.addLayout(tiles)
        column.addWidget(self.table, 1)

    def _tile(self, key: str) -> StatTile:
        icon, tone = _ICONS[key]
        tile = StatTile(importing.batch_group(key), icon, tone)
        tile.setObjectName(f"batch_{key}")
        tile.setProperty("group", key)
        tile.clicked.connect(self._on_tile)
        return tile

    def show_files(self, items: list[FileItem]) -> None:
        """List these files."""
        self._items = items
        self._show_counts()
        if self._only and not any(item.stage in GROUPS[self._only] for item in items):
            self._only = ""
        self._fill()

    def _show_counts(self) -> None:
        counts = Counter(item.stage for item in self._items)
        for key, stages in GROUPS.items():
            count = sum(counts[stage] for stage in stages)
            tone = _ICONS[key][1] if count else Tone.GREY
            note = self._note(key, self._items) if count else ""
            self.tiles[key].set_value(formats.count(count), note, tone)

        answerable = sum(item.has_proposals for item in self._items)
        self.accept_button.setVisible(answerable > 0)
        self.accept_button.setText(self.tr("Accept the proposals of %n file(s)…", None, answerable))

    def _note(self, key: str, items: list[FileItem]) -> str:
        if key == "ready":
            rows = sum(item.new for item in items if item.stage is Stage.READY)
            return self.tr("%n new row(s)", None, rows)
        if key == "done":
            came = [item.outcome.result for item in items if item.outcome is not None]
            return self.tr("%n row(s)", None, sum(one.payments + one.expenses for one in came))
        return ""

    def _fill(self) -> None:
        shown = [item for item in self._items if not self._only or item.stage in GROUPS[self._only]]
        self.table.show_rows(shown, [item.key for item in shown])
        self.table.set_note(importing.batch_group(self._only) if self._only else "")

    def update_file(self, items: list[FileItem], item: FileItem) -> None:
        """Show what changed of one file, without making the list anew where that is not needed."""
        row = self.table.model.row_of(item.key)
        if self._only or row < 0:
            self.show_files(items)
            return
        self.table.model.update_row(row, item)
        self._items = items
        self._show_counts()

    @Slot(str, int, int)
    def show_progress(self, doing: str, done: int, total: int) -> None:
        """Show how far reading or importing is; nothing once all are done."""
        if done >= total:
            if doing == self._doing:
                self._doing = ""
                self.progress.setVisible(False)
            return
        if doing != self._doing:
            if self._doing == "importing":
                return  # reading goes on beside it
            self._doing = doing
            self.progress.start(importing.batch_doing(doing))
        self.progress.setVisible(True)
        self.progress.set_progress(done, total)

    def focus_first(self) -> None:
        """Put the keyboard on the list."""
        self.table.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_tile(self) -> None:
        tile = self.sender()
        assert isinstance(tile, StatTile)
        key = str(tile.property("group"))
        self._only = "" if self._only == key else key
        self._fill()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if row >= 0:
            self.file_wanted.emit(self.table.model.id_at(row))


def _columns() -> list[Column[FileItem]]:
    return [
        Column(
            importing.translate("importing", "State"),
            words.stage,
            key="stage",
            kind=Kind.STATUS,
            badge=words.stage_badge,
            sample=importing.translate("importing", "Imported before"),
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "File"),
            lambda item: formats.plain_line(item.name),
            key="name",
            strength=Strength.STRONG,
            stretch=True,
            is_sortable=False,
            tooltip=lambda item: formats.plain_line(str(item.plan.path)),
        ),
        Column(
            importing.translate("importing", "Card or account"),
            _accounts,
            key="account",
            strength=Strength.MUTED,
            sample="Mastercard 8820",
            is_sortable=False,
            can_hide=True,
        ),
        Column(
            importing.translate("importing", "Period"),
            _period,
            key="period",
            kind=Kind.DATE,
            sample=formats.period(date(2026, 9, 28), date(2026, 10, 28)),
            is_sortable=False,
        ),
        *_counts(),
        Column(
            importing.translate("importing", "Remark"),
            importing.file_remark,
            key="remark",
            strength=Strength.MUTED,
            sample=importing.translate("importing", "The file names no currency. Which"),
            is_sortable=False,
            tooltip=importing.file_remark,
        ),
    ]


def _counts() -> list[Column[FileItem]]:
    return [
        Column(
            title,
            _count(fate),
            key=fate.value,
            kind=Kind.NUMBER,
            sample="00,000",
            is_sortable=False,
            strength=Strength.NORMAL if fate is RowFate.NEW else Strength.MUTED,
        )
        for title, fate in (
            (importing.translate("importing", "New"), RowFate.NEW),
            (importing.translate("importing", "Known"), RowFate.DUPLICATE),
            (importing.translate("importing", "Rejected"), RowFate.ERROR),
        )
    ]


def _count(fate: RowFate) -> Callable[[FileItem], str]:
    def text(item: FileItem) -> str:
        return formats.count(item.preview.counts.get(fate, 0)) if item.preview is not None else ""

    return text


def _accounts(item: FileItem) -> str:
    if item.preview is None:
        return ""
    names = list(dict.fromkeys(one.instrument.name for one in item.preview.statements))
    if not names:
        return wording.word(item.purpose)
    more = len(names) - 1
    first = formats.plain_line(names[0])
    return f"{first} +{more}" if more else first


def _period(item: FileItem) -> str:
    span = item.period
    return formats.period(*span) if span is not None else ""
