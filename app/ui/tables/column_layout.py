"""Widths, order and visibility of a table's columns: by samples, by the room there is, by the person."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, Slot
from PySide6.QtWidgets import QHeaderView

from app.ui.tables.columns import Column, Kind

if TYPE_CHECKING:
    from app.ui.tables.view import TableView

STATE_VERSION = "2"
STRETCH_MIN_PX, STRETCH_LEAST_PX = 136, 96
GENTLE_SHARE_MIN, SHRUNK_SHARE_MIN = 0.8, 0.6


class ColumnLayout(QObject):
    """Gives columns their widths until the person gives them others.

    Each column gets the width of its heading or sample; the stretching one takes what is left. In
    a narrow table text columns shrink first, then columns that `can_hide` go, the rightmost first;
    at last scores lose their bar and states their word. Amounts grow with what is on screen: money
    is never cut.
    """

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view
        self._natural: list[int] = []
        self._is_own = False
        self._by_person: dict[int, bool] = {}  # section -> hidden
        self._is_applying = False
        view.horizontalHeader().sectionResized.connect(self._on_resized)

    def fit(self) -> None:
        """Forget the person's widths; columns they hid or showed stay so."""
        self._is_own = False
        self._measure()
        self.apply()

    def apply(self) -> None:
        """Share the room out again; called when it changes."""
        view = self._view
        if view.model_or_none() is None or len(self._natural) != view.horizontalHeader().count():
            return
        self._is_applying = True
        if not self._is_own:
            hidden, widths = self._shared_out(view.viewport().width())
            for section, wide in enumerate(widths):
                view.setColumnHidden(section, section in hidden)
                if section not in hidden:
                    view.setColumnWidth(section, wide)
        self._stretch()
        self._is_applying = False

    def widen_amounts(self) -> None:
        """Give amounts, numbers and dates the room that the rows on screen need; they never shrink again."""
        view, model = self._view, self._view.model_or_none()
        if model is None or self._is_own or len(self._natural) != len(model.columns):
            return
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        if first < 0:
            return
        rows = [model.held(row) for row in range(first, last + 1 if last >= 0 else model.rowCount())]
        has_grown = False
        for section, column in enumerate(model.columns):
            if column.kind not in (Kind.AMOUNT, Kind.NUMBER, Kind.DATE):
                continue
            texts = {column.text(row) for row in rows if row is not None}
            most = max(map(len, texts), default=0)  # of equally long ones `05 Nov` is wider than `28 May`
            wide = max(
                (view.delegate().width_for(column, text) for text in texts if len(text) == most), default=0
            )
            if wide > self._natural[section]:
                self._natural[section] = wide
                has_grown = True
        if has_grown:
            self.apply()

    def scale(self, ratio: float) -> None:
        """Follow the table's zoom."""
        header = self._view.horizontalHeader()
        if self._is_own:
            self._is_applying = True
            for section in range(header.count()):
                header.resizeSection(section, round(header.sectionSize(section) * ratio))
            self._is_applying = False
        self._measure()
        self.apply()

    def set_hidden(self, section: int, is_hidden: bool) -> None:
        """Hide or show a column because a person said so."""
        self._by_person[section] = is_hidden
        self._view.setColumnHidden(section, is_hidden)
        if not is_hidden and self._view.columnWidth(section) < 8:
            self._view.setColumnWidth(section, self._natural[section])
        self.apply()

    def save(self) -> bytes:
        """Return order, widths, visibility and sorting."""
        view = self._view
        said = ",".join(f"{section}:{int(hidden)}" for section, hidden in sorted(self._by_person.items()))
        parts = (
            STATE_VERSION,
            self._keys(),
            view.sort_key,
            int(view.sort_descending),
            int(self._is_own),
            said,
        )
        head = "|".join(map(str, parts)) + "\n"
        return head.encode() + bytes(view.horizontalHeader().saveState().data())

    def restore(self, state: bytes) -> bool:
        """Take back what `save` gave; a state of other columns is left alone (False)."""
        head, _, rest = state.partition(b"\n")
        parts = head.decode("utf-8", "replace").split("|")
        if len(parts) != 6 or parts[0] != STATE_VERSION or parts[1] != self._keys():
            return False
        self._is_applying = True
        is_taken = self._view.horizontalHeader().restoreState(QByteArray(rest))
        self._is_applying = False
        if is_taken:
            self._view.sort_key, self._view.sort_descending = parts[2], parts[3] == "1"
            self._is_own = parts[4] == "1"
            pairs = (one.split(":") for one in parts[5].split(",") if one)
            self._by_person = {int(section): hidden == "1" for section, hidden in pairs}
            self.apply()
        return is_taken

    def _measure(self) -> None:
        view = self._view
        header, model = view.header(), view.table_model()
        self._natural = []
        for section, column in enumerate(model.columns):
            wide = view.delegate().width_for(column, column.sample)
            if column.kind is not Kind.ACTION:
                wide = max(wide, header.width_for(column.title))
            self._natural.append(wide)
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)

    def _shared_out(self, room: int) -> tuple[set[int], list[int]]:
        """Return which sections have to go and how wide each is."""
        header, columns = self._view.header(), self._view.table_model().columns
        hidden = {section for section, is_hidden in self._by_person.items() if is_hidden}
        widths = list(self._natural)
        stretch_min = round(STRETCH_MIN_PX * self._view.zoom)

        def excess() -> int:
            shown = (s for s in range(len(columns)) if s not in hidden)
            return sum(stretch_min if columns[s].stretch else widths[s] for s in shown) - room

        self._shrink(widths, hidden, excess(), GENTLE_SHARE_MIN, (Kind.TEXT,))
        for place in reversed(range(header.count())):
            section = header.logicalIndex(place)
            if excess() <= 0:
                break
            if columns[section].can_hide and self._by_person.get(section) is None:
                hidden.add(section)
        widths = list(self._natural)  # what went made room: the others take theirs back
        self._shrink(widths, hidden, excess(), SHRUNK_SHARE_MIN, (Kind.TEXT, Kind.CHIP))
        stretch_min = round(STRETCH_LEAST_PX * self._view.zoom)
        for kind in (Kind.SCORE, Kind.STATUS):
            for section, column in enumerate(columns):
                if column.kind is kind and section not in hidden and excess() > 0:
                    widths[section] = min(widths[section], self._least(column))
        return hidden, widths

    def _least(self, column: Column[Any]) -> int:
        """Return the width of a score without its bar, or of a state without its word."""
        bare = (
            replace(column, kind=Kind.TEXT) if column.kind is Kind.SCORE else replace(column, icon_only=True)
        )
        return max(
            self._view.delegate().width_for(bare, column.sample),
            self._view.header().width_for(column.title, has_arrow=False),
        )

    def _shrink(
        self, widths: list[int], hidden: set[int], over: int, share_min: float, kinds: tuple[Kind, ...]
    ) -> None:
        """Take what is over from columns of these kinds, none below its heading or its share."""
        header, columns = self._view.header(), self._view.table_model().columns
        slack = {
            section: widths[section]
            - max(header.width_for(column.title), round(share_min * self._natural[section]))
            for section, column in enumerate(columns)
            if column.kind in kinds and not column.stretch and section not in hidden
        }
        total = sum(give for give in slack.values() if give > 0)
        if over <= 0 or total <= 0:
            return
        for section, give in slack.items():
            if give > 0:
                widths[section] -= min(give, round(give * min(1.0, over / total)) + 1)

    def _stretch(self) -> None:
        view = self._view
        header, columns = view.header(), view.table_model().columns
        for section, column in enumerate(columns):
            if column.stretch and not view.isColumnHidden(section):
                others = header.length() - header.sectionSize(section)
                wide = max(round(STRETCH_LEAST_PX * view.zoom), view.viewport().width() - others)
                header.resizeSection(section, wide)
                return

    @Slot(int, int, int)
    def _on_resized(self, section: int, _before: int, _after: int) -> None:
        if self._is_applying or not self._natural:
            return
        self._is_own = True
        if not self._view.table_model().columns[section].stretch:
            self._is_applying = True
            self._stretch()
            self._is_applying = False

    def _keys(self) -> str:
        return ",".join(column.key or column.title for column in self._view.table_model().columns)
