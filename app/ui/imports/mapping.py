"""Which column means what, and how the file is read: guessed, shown with evidence, changeable (F27, F28)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.models.statement import Purpose
from app.services.import_results import (
    MEANINGS_EXPENSES,
    MEANINGS_STATEMENT,
    PreviewResult,
    PreviewRow,
    RowFate,
)
from app.ui import fonts, formats, wording
from app.ui.imports import words
from app.ui.palettes import Tone
from app.ui.shell import forms
from app.ui.tables import Column, Kind, ListTableModel, Strength, TableView
from app.ui.widgets import HairLine, SecondaryButton, TextLabel
from app.ui.wording import importing

SAMPLES_MAX = 3
SAMPLE_CHARS_MAX = 36
COLUMNS_MAX = 80
FIRST_ROWS = 30
JOINED = "descriptor"
JOINT = "\x1f"
NAME_PX, COMBO_PX = 170, 200
ABOVE = frozenset({"preamble", "header", "blank", "sep"})
"""Skipped rows that are not worth showing among the first ones."""


class MappingPane(QWidget):
    """A row for each column of the file, a row for each decision, and the first rows as they are read."""

    columns_changed = Signal(object)  # meaning -> title
    answered = Signal(str, str)  # key of a decision, answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mapping")
        self._preview: PreviewResult | None = None
        self.combos: dict[str, QComboBox] = {}
        self.editors: dict[str, QWidget] = {}
        self.profile = forms.line(name="profileName")
        self.profile.setAccessibleName(self.tr("Name of this layout"))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self.first_rows: ListTableModel[PreviewRow] = ListTableModel(_first_columns(), self)
        self.rows = TableView()
        self.rows.setObjectName("firstRows")
        self.rows.setAccessibleName(self.tr("The first rows as they are read"))
        self.rows.setModel(self.first_rows)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._scroll)
        self._split.addWidget(self.rows)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 4, 8, 4)
        outer.setSpacing(8)
        outer.addWidget(self._split, 1)
        row = QHBoxLayout()
        row.addWidget(TextLabel(self.tr("Remember this layout as"), "muted"))
        row.addWidget(self.profile, 1)
        row.addStretch(1)
        outer.addLayout(row)

    def show_preview(self, preview: PreviewResult) -> None:
        """Show how this file is read; the field that has the keyboard keeps it."""
        focus = QApplication.focusWidget()
        focused = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        at = self._scroll.verticalScrollBar().value()
        self._preview = preview
        self.combos = {}
        self.editors = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        if preview.decisions:
            column.addWidget(self._heading(self.tr("How the file is read")))
            column.addLayout(self._decisions(preview))
        if preview.titles:
            column.addWidget(HairLine())
            column.addWidget(self._heading(self.tr("Columns")))
            column.addLayout(self._columns(preview))
        column.addStretch(1)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.verticalScrollBar().setValue(at)
        shown = [row for row in preview.rows[: FIRST_ROWS * 4] if not _is_above(row)][:FIRST_ROWS]
        self.first_rows.show(shown)
        hint = self.tr("Name to remember this layout by")
        self.profile.setPlaceholderText(formats.plain_line(preview.profile) or hint)
        kept = inside.findChild(QWidget, focused) if focused else None
        if kept is not None:
            kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Begin with another file: what was typed belongs to the one before."""
        self.profile.clear()
        self._scroll.verticalScrollBar().setValue(0)

    def _heading(self, text: str) -> TextLabel:
        return TextLabel(text, "text", fonts.Size.BODY, fonts.SEMI_BOLD)

    # -- columns -------------------------------------------------------------------------------

    def _columns(self, preview: PreviewResult) -> QGridLayout:
        grid = _grid(stretch=3)
        known = MEANINGS_STATEMENT if preview.plan.purpose is Purpose.STATEMENT else MEANINGS_EXPENSES
        meanings = [*known, *(key for key in preview.columns if key not in known)]
        options: list[tuple[str, object]] = [(self.tr("Not used"), "")]
        options += [(words.meaning(key), key) for key in meanings]
        by_title = {t: key for key, titles in preview.columns.items() for t in titles.split(JOINT)}
        for place, title in enumerate(preview.titles[:COLUMNS_MAX]):
            name = TextLabel(
                formats.plain_line(title) or self.tr("(no title)"), "text", fonts.Size.BODY, fonts.MEDIUM
            )
            name.setFixedWidth(NAME_PX)
            name.setToolTip(formats.plain_line(title))
            combo = forms.choice(options, by_title.get(title, ""), f"meaning_{place}")
            combo.setAccessibleName(self.tr("Meaning of {title}").format(title=title))
            combo.setFixedWidth(COMBO_PX)
            combo.activated.connect(self._on_combo)
            self.combos[title] = combo
            grid.addWidget(name, place, 0)
            grid.addWidget(combo, place, 1)
            meaning = by_title.get(title, "")
            why = preview.evidence.get(meaning, "") if meaning else ""
            shown = " · ".join(
                part for part in (self._samples(preview, place), formats.plain_line(why)) if part
            )
            seen = TextLabel(shown, "muted")
            seen.setToolTip(shown)
            grid.addWidget(seen, place, 2, 1, 2)
        return grid

    def _samples(self, preview: PreviewResult, place: int) -> str:
        """Show the first different values of a column, in quotes, cut where they are long."""
        found = [row[place].strip() for row in preview.samples if place < len(row) and row[place].strip()]
        shown = [formats.plain_line(text) for text in dict.fromkeys(found)][:SAMPLES_MAX]
        cut = [
            text if len(text) <= SAMPLE_CHARS_MAX else text[: SAMPLE_CHARS_MAX - 1] + "…" for text in shown
        ]
        return "   ".join(cut) or self.tr("empty in the first rows")

    # -- decisions -----------------------------------------------------------------------------

    def _decisions(self, preview: PreviewResult) -> QGridLayout:
        grid = _grid(stretch=2)
        place = 0
        for place, (key, (value, evidence)) in enumerate(preview.decisions.items()):
            name = TextLabel(words.decision(key), "text", fonts.Size.BODY, fonts.MEDIUM)
            name.setFixedWidth(NAME_PX)
            grid.addWidget(name, place, 0)
            grid.addWidget(self._value(preview, key, value), place, 1, Qt.AlignmentFlag.AlignLeft)
            seen = TextLabel(formats.plain_line(evidence), "muted")
            seen.setWordWrap(True)
            grid.addWidget(seen, place, 2, 1, 2)
        skipped = words.skipped_rules(preview)
        if skipped:
            name = TextLabel(self.tr("Rows left out"), "text", fonts.Size.BODY, fonts.MEDIUM)
            grid.addWidget(name, place + 1, 0)
            said = TextLabel(skipped, "muted")
            said.setWordWrap(True)
            grid.addWidget(said, place + 1, 1, 1, 3)
        return grid

    def _value(self, preview: PreviewResult, key: str, value: str) -> QWidget:
        choices = words.choices_of(key, value)
        if not choices and key in words.TYPED:
            return self._field(preview, key, value)
        if not choices:
            return TextLabel(
                formats.plain_line(words.answer(key, value)), "text", fonts.Size.BODY, fonts.MEDIUM
            )
        combo = forms.choice([(words.answer(key, c), c) for c in choices], value, f"decision_{key}")
        combo.setAccessibleName(words.decision(key))
        combo.setProperty("key", key)
        combo.setFixedWidth(COMBO_PX)
        combo.activated.connect(self._on_decision)
        self.editors[key] = combo
        if key not in preview.plan.answers:
            return combo
        return self._with_reset(combo, key)

    def _field(self, preview: PreviewResult, key: str, value: str) -> QWidget:
        field = forms.line(value, name=f"decision_{key}")
        field.setAccessibleName(words.decision(key))
        field.setProperty("key", key)
        field.setProperty("was", value)
        field.setFixedWidth(COMBO_PX)
        field.editingFinished.connect(self._on_field)
        self.editors[key] = field
        return self._with_reset(field, key) if key in preview.plan.answers else field

    def _with_reset(self, editor: QWidget, key: str) -> QWidget:
        """Put a button beside an answer of the person that gives the decision back to the program."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        back = SecondaryButton(self.tr("Decide again"), "rotate-ccw")
        back.setObjectName(f"reset_{key}")
        back.setProperty("key", key)
        back.clicked.connect(self._on_reset)
        row.addWidget(editor)
        row.addWidget(back)
        return whole

    # -- wishes --------------------------------------------------------------------------------

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

    @Slot()
    def _on_field(self) -> None:
        field = self.sender()
        assert isinstance(field, QLineEdit)
        if field.text().strip() != field.property("was"):
            field.setProperty("was", field.text().strip())
            self.answered.emit(str(field.property("key")), field.text().strip())

    @Slot()
    def _on_reset(self) -> None:
        button = self.sender()
        assert button is not None
        self.answered.emit(str(button.property("key")), "")


def _grid(*, stretch: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(stretch, 1)
    return grid


def _is_above(row: PreviewRow) -> bool:
    return row.fate is RowFate.SKIPPED and row.text in ABOVE


def _first_columns() -> Sequence[Column[PreviewRow]]:
    return [
        Column(
            importing.translate("importing", "Row"),
            lambda r: formats.count(r.row),
            key="row",
            kind=Kind.NUMBER,
            sample="00,000",
            strength=Strength.MUTED,
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "In the file"),
            lambda r: formats.plain_line(" | ".join(r.raw.values())),
            key="raw",
            strength=Strength.MUTED,
            stretch=True,
            is_sortable=False,
            tooltip=lambda r: formats.plain_line(
                "  |  ".join(f"{title}: {text}" for title, text in r.raw.items() if text)
            ),
        ),
        Column(
            importing.translate("importing", "Read as"),
            lambda r: formats.day(r.day) if r.day else words.fate(r.fate),
            key="day",
            kind=Kind.DATE,
            sample=formats.day_sample(),
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Text"),
            _said,
            key="text",
            sample="BOOKSHOP GALWAY IE",
            is_sortable=False,
            tooltip=_said,
            tone=lambda r: Tone.RED if r.fate is RowFate.ERROR else None,
        ),
        Column(
            importing.translate("importing", "Out"),
            lambda r: formats.money(r.amount) if r.amount and r.amount.minor > 0 else "",
            key="out",
            kind=Kind.AMOUNT,
            sample="10,000.00 EUR",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "In"),
            lambda r: formats.money(-r.amount) if r.amount and r.amount.minor < 0 else "",
            key="in",
            kind=Kind.AMOUNT,
            sample="10,000.00 EUR",
            is_sortable=False,
        ),
    ]


def _said(row: PreviewRow) -> str:
    if row.fate is RowFate.SKIPPED:
        return wording.skip_rule(row.text)
    at = f"{row.column}: " if row.fate is RowFate.ERROR and row.column else ""
    return formats.plain_line(f"{at}{row.text}")
