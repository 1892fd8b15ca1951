"""Corrects one rejected row: its cells as the file has them, beside them what they shall say (G04)."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.models.money import Money
from app.services.import_results import CORRECTED_AMOUNT, CORRECTED_DATE, CORRECTED_TEXT
from app.ui import fonts, formats
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.widgets import IconLabel, TextLabel

translate = QCoreApplication.translate
LIST_PX = 360
ROW_PX = 34
DIALOG_PX = 720
ISO_DAY_CHARS = 10


class CorrectDialog(Ask):
    """Asks for the right cells; `corrected` tells title -> new text of those that changed.

    Args:
        row: Place in the file.
        raw: The row as the file has it.
        titles: Column titles in the order of the file; empty for a format without columns, where date,
            amount and text are asked for.
        column: Title of the column at fault.
        reason: Why the row was rejected.
        changed: What was corrected in it before.
    """

    corrected = Signal(object)  # title -> new text

    def __init__(
        self,
        row: int,
        raw: Mapping[str, str],
        titles: Sequence[str],
        column: str,
        reason: str,
        changed: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("CorrectDialog", "Correct row {row}").format(row=formats.count(row)),
            formats.plain_line(f"{column}: {reason}" if column else reason),
            translate("CorrectDialog", "Correct"),
            parent,
        )
        self.setObjectName("correctRow")
        self.setMinimumWidth(DIALOG_PX)
        self._raw = dict(raw)
        self._was_corrected = bool(changed)
        self._shown: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {}
        self.check = self._check
        keep = TextLabel(
            translate(
                "CorrectDialog", "The row stays as the file has it; your correction is kept beside it."
            ),
            "muted",
        )
        keep.setWordWrap(True)
        self._problem = TextLabel("", "red_text")
        self._problem.setWordWrap(True)
        self._problem.setVisible(False)
        if titles:
            self._insert(self._cells(titles, column, changed))
        else:
            self._insert(self._whole(), 2)
            self._ask_values(changed)
        self._insert(keep)
        self._insert(self._problem)
        first = self.fields.get(column) or next(iter(self.fields.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def _insert(self, widget: QWidget, place: int = -1) -> None:
        """Put a widget above the buttons, or at a place."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "questions are laid out from top to bottom"
        layout.insertWidget(layout.count() - 2 if place < 0 else place, widget)

    def _cells(self, titles: Sequence[str], column: str, changed: Mapping[str, str]) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 2)
        grid.setColumnStretch(3, 3)
        heads = ("", self.tr("Column"), self.tr("In the file"), self.tr("Corrected"))
        for place, head in enumerate(heads):
            grid.addWidget(TextLabel(head, "muted"), 0, place)
        first = sorted(titles, key=lambda title: title != column)  # the one at fault on top
        for place, title in enumerate(first, start=1):
            is_wrong = title == column
            if is_wrong:
                grid.addWidget(IconLabel("circle-alert", 16, "red_text"), place, 0)
            weight = fonts.SEMI_BOLD if is_wrong else fonts.MEDIUM
            grid.addWidget(TextLabel(formats.plain_line(title), "text", fonts.Size.BODY, weight), place, 1)
            text = self._raw.get(title, "")
            shown = TextLabel(formats.plain_line(text), "red_text" if is_wrong else "muted")
            shown.setToolTip(formats.plain_line(text))
            grid.addWidget(shown, place, 2)
            self._shown[title] = forms.line(text).text()  # as a field shows it: cut where it is very long
            field = forms.line(changed.get(title, text), name=f"cell_{place}")
            field.setAccessibleName(self.tr("{title}, corrected").format(title=title))
            grid.addWidget(field, place, 3)
            self.fields[title] = field
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setMinimumHeight(min(LIST_PX, ROW_PX * (len(first) + 2)))
        return area

    def _whole(self) -> QWidget:
        text = "\n".join(
            f"{title}  {formats.plain_line(value)}" for title, value in self._raw.items() if value
        )
        whole = TextLabel(text or self.tr("(the row is empty)"), "muted")
        whole.setWordWrap(True)
        return whole

    def _ask_values(self, changed: Mapping[str, str]) -> None:
        asked = (
            (CORRECTED_DATE, self.tr("Date"), self.tr("Year-month-day, such as 2026-10-31")),
            (CORRECTED_AMOUNT, self.tr("Amount"), self.tr("Money out with a minus, such as -40.00")),
            (CORRECTED_TEXT, self.tr("Text"), ""),
        )
        for key, label, hint in asked:
            field = forms.line(changed.get(key, ""), name=f"value{key.replace(':', '_')}")
            self.fields[key] = field
            self.form.add(label, field, hint)

    @property
    def cells(self) -> dict[str, str]:
        """The cells that say something else now, with their new text."""
        if CORRECTED_DATE in self.fields:
            return {key: field.text().strip() for key, field in self.fields.items()}
        return {
            title: field.text() for title, field in self.fields.items() if field.text() != self._shown[title]
        }

    def _check(self) -> bool:
        problem = self._problem_now()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        return not problem

    def _problem_now(self) -> str:
        if CORRECTED_DATE not in self.fields:
            if self.cells or self._was_corrected:  # nothing changed any more: the correction is taken back
                return ""
            return self.tr("Nothing is changed yet: type the right text beside the wrong one.")
        cells = self.cells
        if not _is_day(cells[CORRECTED_DATE]):
            return self.tr("The date is none; write it as year-month-day.")
        try:
            Money.parse(cells[CORRECTED_AMOUNT], "EUR")
        except ValueError:
            return self.tr("The amount is none; write it with a point, such as -40.00.")
        return ""

    @Slot()
    def accept(self) -> None:
        """Tell the corrected cells and close."""
        if self._check():
            self.corrected.emit(self.cells)
            super().accept()


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == ISO_DAY_CHARS
