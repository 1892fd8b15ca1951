"""Edits one layout of a person: its columns, the readings that it remembers, where it comes from."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.statement import ColumnMapping, Purpose
from app.services.import_answers import CHOICES
from app.services.import_profiles import JOINT, KINDS, problem_of, titles_of
from app.services.import_results import MEANINGS_EXPENSES, MEANINGS_STATEMENT
from app.ui import fonts, formats
from app.ui.imports import words
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.widgets import TextLabel

translate = QCoreApplication.translate
DIALOG_PX, LIST_PX = 640, 320
JOINED = "descriptor"
"""The only meaning that several columns can share."""
ANSWERS = ("date_order", "decimal", "sign", "serial_dates", "round_decimals", "kind")


class LayoutForm(Ask):
    """Asks for everything about a layout but its name; `saved` tells the layout."""

    saved = Signal(object)  # ColumnMapping

    def __init__(self, mapping: ColumnMapping, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("LayoutForm", "Edit the layout {name}").format(name=formats.plain_line(mapping.name)),
            translate(
                "LayoutForm",
                "A file with exactly these column titles is read this way. Leave a column out with Not used; "
                "with none chosen, the columns are found in each file anew.",
            ),
            translate("LayoutForm", "Save"),
            parent,
            columns=2,
        )
        self.setObjectName("layoutForm")
        self.setMinimumWidth(DIALOG_PX)
        self.mapping = mapping
        self.check = self._check
        self.combos: dict[str, QComboBox] = {}
        self.answers: dict[str, QComboBox] = {}
        for key in ANSWERS:
            self._ask_answer(key)
        self.note = forms.line(mapping.source, name="layoutNote")
        self.form.add(self.tr("Note"), self.note, self.tr("Where it comes from"), span=2)
        self._problem = TextLabel("", "red_text")
        self._problem.setWordWrap(True)
        self._problem.setVisible(False)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "questions are laid out from top to bottom"
        layout.insertWidget(2, self._columns())
        layout.insertWidget(4, self._problem)

    def _ask_answer(self, key: str) -> None:
        choices = KINDS if key == "kind" else CHOICES[key]
        options: list[tuple[str, object]] = [(self.tr("Found in each file"), "")]
        options += [(words.answer(key, one), one) for one in choices]
        combo = forms.choice(options, self.mapping.answers.get(key, ""), f"answer_{key}")
        self.answers[key] = combo
        self.form.add(words.decision(key), combo)

    def _columns(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        known = MEANINGS_STATEMENT if self.mapping.purpose is Purpose.STATEMENT else MEANINGS_EXPENSES
        meanings = [*known, *(key for key in self.mapping.columns if key not in known)]
        options: list[tuple[str, object]] = [(self.tr("Not used"), "")]
        options += [(words.meaning(key), key) for key in meanings]
        by_title = {t: key for key, titles in self.mapping.columns.items() for t in titles.split(JOINT)}
        titles = titles_of(self.mapping)
        for place, title in enumerate(titles):
            name = TextLabel(formats.plain_line(title), "text", fonts.Size.BODY, fonts.MEDIUM)
            combo = forms.choice(options, by_title.get(title, ""), f"layoutColumn_{place}")
            combo.setAccessibleName(self.tr("Meaning of {title}").format(title=title))
            self.combos[title] = combo
            grid.addWidget(name, place, 0)
            grid.addWidget(combo, place, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setMinimumHeight(min(LIST_PX, 34 * len(titles) + 8))
        return area

    @property
    def changed(self) -> ColumnMapping:
        """The layout as the fields say it."""
        columns: dict[str, list[str]] = {}
        for title, combo in self.combos.items():
            if combo.currentData():
                columns.setdefault(str(combo.currentData()), []).append(title)
        kept = {key: value for key, value in self.mapping.answers.items() if key not in ANSWERS}
        chosen = {key: str(combo.currentData()) for key, combo in self.answers.items() if combo.currentData()}
        return replace(
            self.mapping,
            columns={meaning: JOINT.join(titles) for meaning, titles in columns.items()},
            answers=kept | chosen,
            source=self.note.text().strip(),
        )

    def _check(self) -> bool:
        changed = self.changed
        twice = [key for key, titles in changed.columns.items() if JOINT in titles and key != JOINED]
        problem = problem_of(changed)
        if twice:
            problem = self.tr("Two columns cannot both mean {meaning}").format(
                meaning=words.meaning(twice[0])
            )
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        return not problem

    @Slot()
    def accept(self) -> None:
        """Tell the layout and close."""
        if self._check():
            self.saved.emit(self.changed)
            super().accept()
