"""Forms: labels above their fields, help below, and errors said in words."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDateEdit,
    QDateTimeEdit,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui import fonts
from app.ui.widgets.basics import TextLabel

SPIN_MARGIN_PX = 7


class Field(QWidget):
    """A labelled field with an optional line of help and an error that replaces it.

    The label is the field's accessible name and its buddy, which a QComboBox needs.
    """

    def __init__(
        self, label: str, editor: QWidget, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._help = help_text
        self._label = TextLabel(label, "text", fonts.Size.BODY, fonts.MEDIUM, self)
        self._label.setBuddy(editor)
        self._note = TextLabel(help_text, "muted", fonts.Size.SMALL, fonts.REGULAR, self)
        self._note.setWordWrap(True)
        self._note.setVisible(bool(help_text))
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(help_text)
        editor.setFont(fonts.font())
        pad_spin_box(editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(editor)
        layout.addWidget(self._note)
        layout.addStretch(1)

    @property
    def error(self) -> str:
        """What is wrong, or an empty text."""
        return self._note.text() if self.editor.property("invalid") else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the value; an empty text takes it back."""
        self.editor.setProperty("invalid", bool(sentence))
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self._note.set_ink("red_text" if sentence else "muted")
        self._note.setText(sentence or self._help)
        self._note.setVisible(bool(sentence or self._help))
        self.editor.setAccessibleDescription(sentence or self._help)


def pad_spin_box(editor: QWidget) -> None:
    """Give a spin box or a date field the room before its text that a style sheet cannot."""
    if not isinstance(editor, QAbstractSpinBox):
        return
    inner = editor.findChild(QLineEdit)
    has_popup = isinstance(editor, QDateTimeEdit) and editor.calendarPopup()  # drawn as a combo box: padded
    if inner is not None:
        inner.setTextMargins(0 if has_popup else SPIN_MARGIN_PX, 0, 0, 0)


def date_field(day: date, parent: QWidget | None = None) -> QDateEdit:
    """Return a date field that opens a calendar; read it with `date_of`."""
    editor = QDateEdit(parent)
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    editor.setDisplayFormat(short if "yyyy" in short else short.replace("yy", "yyyy"))
    editor.setCalendarPopup(True)
    editor.setDate(QDate(day.year, day.month, day.day))
    editor.setFont(fonts.font())
    calendar = editor.calendarWidget()
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, QTextCharFormat())
    calendar.setGridVisible(False)
    return editor


def date_of(editor: QDateEdit) -> date:
    """Return the day that a date field shows."""
    day = editor.date()
    return date(day.year(), day.month(), day.day())


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """Return a form layout with the house's distances, labels at the left."""
    layout = QFormLayout() if parent is None else QFormLayout(parent)
    layout.setHorizontalSpacing(16)
    layout.setVerticalSpacing(10)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return layout


def section_title(text: str, parent: QWidget | None = None) -> TextLabel:
    """Return the heading of a part of a form."""
    return TextLabel(text, "text", fonts.Size.TITLE, fonts.SEMI_BOLD, parent)
