"""Which column means what, and how the file is read: guessed, shown with evidence, changeable (F27, F28)."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.statement import Purpose
from app.services.import_results import MEANINGS_EXPENSES, MEANINGS_STATEMENT, PreviewResult
from app.ui import fonts, formats
from app.ui.imports import words
from app.ui.shell import forms
from app.ui.widgets import HairLine, TextLabel

SAMPLES_MAX = 3
COLUMNS_MAX = 80
JOINED = "descriptor"
JOINT = "\x1f"


class MappingPane(QWidget):
    """A row for each column of the file, and a row for each decision."""

    columns_changed = Signal(object)  # meaning -> title
    answered = Signal(str, str)  # key of a decision, answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mapping")
        self._preview: PreviewResult | None = None
        self.combos: dict[str, QComboBox] = {}
        self.profile = forms.line(name="profileName")
        self.profile.setAccessibleName(self.tr("Name of this layout"))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 4, 8, 4)
        outer.setSpacing(10)
        outer.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        row.addWidget(TextLabel(self.tr("Remember this layout as"), "muted"))
        row.addWidget(self.profile, 1)
        row.addStretch(1)
        outer.addLayout(row)

    def show_preview(self, preview: PreviewResult) -> None:
        """Show how this file is read."""
        self._preview = preview
        self.combos = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        if preview.titles:
            column.addWidget(self._heading(self.tr("Columns")))
            column.addLayout(self._columns(preview))
            column.addWidget(HairLine())
        if preview.decisions:
            column.addWidget(self._heading(self.tr("How the file is read")))
            column.addLayout(self._decisions(preview))
        column.addStretch(1)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        hint = self.tr("Name to remember this layout by")
        self.profile.setPlaceholderText(formats.plain_line(preview.profile) or hint)

    def forget(self) -> None:
        """Begin with another file: what was typed belongs to the one before."""
        self.profile.clear()

    def _heading(self, text: str) -> TextLabel:
        return TextLabel(text, "text", fonts.Size.BODY, fonts.SEMI_BOLD)

    def _columns(self, preview: PreviewResult) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        meanings = MEANINGS_STATEMENT if preview.plan.purpose is Purpose.STATEMENT else MEANINGS_EXPENSES
        options: list[tuple[str, object]] = [(self.tr("Not used"), "")]
        options += [(words.meaning(key), key) for key in meanings]
        by_title = {t: key for key, titles in preview.columns.items() for t in titles.split(JOINT)}
        for place, title in enumerate(preview.titles[:COLUMNS_MAX]):
            samples = [row[place] for row in preview.samples if place < len(row) and row[place].strip()]
            shown = "   ".join(formats.plain_line(text) for text in samples[:SAMPLES_MAX])
            name = TextLabel(
                formats.plain_line(title) or self.tr("(no title)"), "text", fonts.Size.BODY, fonts.MEDIUM
            )
            name.setMinimumWidth(150)
            combo = forms.choice(options, by_title.get(title, ""), f"meaning_{place}")
            combo.setAccessibleName(self.tr("Meaning of {title}").format(title=title))
            combo.setMinimumWidth(190)
            combo.activated.connect(self._on_combo)
            self.combos[title] = combo
            grid.addWidget(name, place, 0)
            grid.addWidget(TextLabel(shown, "muted"), place, 1)
            grid.addWidget(combo, place, 2)
        return grid

    def _decisions(self, preview: PreviewResult) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for place, (key, (value, evidence)) in enumerate(preview.decisions.items()):
            grid.addWidget(TextLabel(words.decision(key), "muted"), place, 0)
            grid.addWidget(self._value(preview, key, value), place, 1, Qt.AlignmentFlag.AlignLeft)
            seen = TextLabel(formats.plain_line(evidence), "muted")
            seen.setWordWrap(True)
            grid.addWidget(seen, place, 2)
        return grid

    def _value(self, preview: PreviewResult, key: str, value: str) -> QWidget:
        choices = words.CHANGEABLE.get(key, ())
        if value not in choices:
            return TextLabel(
                formats.plain_line(words.answer(key, value)), "text", fonts.Size.BODY, fonts.MEDIUM
            )
        combo = forms.choice([(words.answer(key, c), c) for c in choices], value, f"decision_{key}")
        combo.setAccessibleName(words.decision(key))
        combo.setProperty("key", key)
        combo.activated.connect(self._on_decision)
        return combo

    @Slot()
    def _on_combo(self) -> None:
        changed = self.sender()
        chosen: dict[str, list[str]] = {}
        for title, combo in self.combos.items():
            meaning = str(combo.currentData())
            if not meaning:
                continue
            if meaning != JOINED and meaning in chosen:
                if combo is changed:
                    forms.select(self.combos[chosen[meaning][0]], "")
                    chosen[meaning] = [title]
                else:
                    forms.select(combo, "")
            else:
                chosen.setdefault(meaning, []).append(title)
        self.columns_changed.emit({meaning: JOINT.join(titles) for meaning, titles in chosen.items()})

    @Slot()
    def _on_decision(self) -> None:
        combo = self.sender()
        assert isinstance(combo, QComboBox)
        self.answered.emit(str(combo.property("key")), str(combo.currentData()))
