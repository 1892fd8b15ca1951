"""Labelled fields in rows; every label belongs to its field, so that a screen reader says it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLineEdit, QSizePolicy, QWidget

from app.models.money import Money, minor_digits
from app.ui.widgets import Field

TEXT_CHARS_MAX = 400


class Form(QWidget):
    """Fields under their labels, in one or more columns; problems are said below the field.

    Args:
        columns: How many fields stand side by side.
    """

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._place = 0
        self._fields: dict[QWidget, Field] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(16)
        self._layout.setVerticalSpacing(12)
        for column in range(columns):
            self._layout.setColumnStretch(column, 1)

    def add(self, label: str, editor: QWidget, hint: str = "", *, span: int = 1) -> Field:
        """Add a field, `span` columns wide."""
        if self._place % self._columns + span > self._columns:
            self._place += self._columns - self._place % self._columns
        row, column = divmod(self._place, self._columns)
        field = Field(label, editor, hint, self)
        self._fields[editor] = field
        self._layout.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._place += span
        return field

    def set_problem(self, editor: QWidget, problem: str) -> None:
        """Say what is wrong with a field, below it; an empty problem brings the hint back."""
        self._fields[editor].set_error(problem)

    @property
    def problems(self) -> list[str]:
        """What is wrong now, in the order of the fields."""
        return [field.error for field in self._fields.values() if field.error]

    def clear_problems(self) -> None:
        """Take all problems back."""
        for field in self._fields.values():
            if field.error:
                field.set_error("")


def grow(dialog: QWidget) -> None:
    """Make a dialog tall enough for what its fields say now; it never shrinks under the mouse."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    wanted = layout.totalHeightForWidth(dialog.width()) if layout.hasHeightForWidth() else 0
    dialog.resize(dialog.width(), max(dialog.height(), wanted, layout.totalSizeHint().height()))


def line(text: str = "", placeholder: str = "", name: str = "") -> QLineEdit:
    """Make a field for one line of text."""
    field = QLineEdit(text)
    field.setMaxLength(TEXT_CHARS_MAX)
    field.setPlaceholderText(placeholder)
    field.setObjectName(name)
    return field


def choice(options: Sequence[tuple[str, object]], chosen: object = None, name: str = "") -> QComboBox:
    """Make a field that offers these (label, value) pairs."""
    field = QComboBox()
    field.setObjectName(name)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    field.setMinimumContentsLength(8)
    for label, value in options:
        field.addItem(label, value)
    select(field, chosen)
    return field


def select(field: QComboBox, value: object) -> bool:
    """Choose the option with this value; returns whether there is one."""
    for place in range(field.count()):
        if field.itemData(place) == value:
            field.setCurrentIndex(place)
            return True
    return False


def day(value: date, name: str = "") -> QDateEdit:
    """Make a field for a date, with a calendar."""
    field = QDateEdit(QDate(value.year, value.month, value.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd MMM yyyy")
    field.setObjectName(name)
    return field


def day_of(field: QDateEdit) -> date:
    """Return the date in a field."""
    value = field.date()
    return date(value.year(), value.month(), value.day())


def amount(value: Money | None, name: str = "") -> QLineEdit:
    """Make a field for an amount, right-aligned, in the locale's way of writing."""
    field = line(name=name)
    field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if value is not None:
        field.setText(plain_amount(value))
    return field


def plain_amount(value: Money) -> str:
    """Write an amount for editing: the locale's decimal sign, no grouping."""
    return value.plain().replace(".", QLocale().decimalPoint())


def amount_of(text: str, currency: str) -> Money | None:
    """Read an amount as a person types it in their locale; None where it is none or has too many decimals."""
    locale = QLocale()
    plain = text.strip().replace("\u2212", "-").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    whole, point, rest = plain.rpartition(locale.decimalPoint())
    if not point:
        whole, rest = plain, ""
    if locale.groupSeparator() in whole:
        first, *groups = whole.split(locale.groupSeparator())
        if not first.lstrip("-") or len(first.lstrip("-")) > 3 or any(len(group) != 3 for group in groups):
            return None  # 12,50 where the comma groups thousands: never read as 1250
        whole = first + "".join(groups)
    if len(rest) > minor_digits(currency) or (point and not rest):
        return None
    try:
        return Money.parse(f"{whole}.{rest}" if rest else whole, currency)
    except ValueError:
        return None


def plain_ppm(millionths: int) -> str:
    """Write millionths as a percentage for editing: 25_000 is `2.5`."""
    whole, rest = divmod(millionths, 10_000)
    return f"{whole}{QLocale().decimalPoint()}{rest:04d}".rstrip("0").rstrip(QLocale().decimalPoint())


def ppm_of(text: str) -> int | None:
    """Read a percentage between 0 and 100 with up to four decimals, in millionths; None where it is none."""
    plain = text.strip().removesuffix("%").strip().replace(QLocale().decimalPoint(), ".")
    whole, _, rest = plain.partition(".")
    if not whole.isdecimal() or len(whole) > 3 or len(rest) > 4 or (rest and not rest.isdecimal()):
        return None
    millionths = int(whole) * 10_000 + int(rest.ljust(4, "0") or "0")
    return millionths if millionths <= 1_000_000 else None
