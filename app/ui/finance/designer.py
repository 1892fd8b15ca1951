"""The column designer: which field of an entry stands in which column of a file, in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.services.designs import (
    CONSTANT,
    STATIC,
    DesignColumn,
    columns_of,
    designer_fields,
    problem_of,
    text_of,
)
from app.ui.shell import forms
from app.ui.shell.dialogs import Ask
from app.ui.widgets import GhostButton, LinkButton, SecondaryButton, TextLabel
from app.ui.wording.finance import design_field

translate = QCoreApplication.translate
LIST_PX = 380
WIDTH_PX = 720


class ColumnRow(QWidget):
    """One column: heading, what it holds, and its place."""

    changed = Signal()
    moved = Signal(object, int)  # itself, step
    removed = Signal(object)  # itself

    def __init__(self, column: DesignColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, text = _split(column.field)
        self.title = forms.line(column.title, translate("designer", "Heading"))
        self.title.setAccessibleName(translate("designer", "Heading"))
        options: list[tuple[str, object]] = [(design_field(one), one) for one in designer_fields()]
        options += [
            (translate("designer", "Fixed text"), CONSTANT),
            (translate("designer", "Static field"), STATIC),
        ]
        self.field: QComboBox = forms.choice(options, name)
        self.field.setAccessibleName(translate("designer", "Holds"))
        self.text: QLineEdit = forms.line(text)
        self.text.setAccessibleName(translate("designer", "Text or name of the static field"))
        up = self._button("arrow-up", translate("designer", "Move up"))
        down = self._button("arrow-down", translate("designer", "Move down"))
        remove = self._button("x", translate("designer", "Remove this column"))
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        remove.clicked.connect(self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.title, 4)
        row.addWidget(self.field, 4)
        row.addWidget(self.text, 3)
        for button in (up, down, remove):
            row.addWidget(button)
        self.title.textChanged.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)
        self.field.currentIndexChanged.connect(self._on_changed)
        self._on_changed()

    def _button(self, icon: str, name: str) -> GhostButton:
        button = GhostButton("", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    @property
    def column(self) -> DesignColumn:
        """What the row says."""
        name, text = str(self.field.currentData()), self.text.text().strip()
        field = f'"{text}"' if name == CONSTANT else f"{STATIC}{text}" if name == STATIC else name
        return DesignColumn(self.title.text().strip(), field)

    @Slot()
    def _on_changed(self) -> None:
        self.text.setVisible(self.field.currentData() in (CONSTANT, STATIC))
        self.changed.emit()

    @Slot()
    def _on_up(self) -> None:
        self.moved.emit(self, -1)

    @Slot()
    def _on_down(self) -> None:
        self.moved.emit(self, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)


def _split(field: str) -> tuple[str, str]:
    """Take a field apart: its name, and the text of a fixed text or static field."""
    if len(field) > 1 and field[0] == field[-1] == '"':
        return CONSTANT, field[1:-1]
    if field.startswith(STATIC):
        return STATIC, field.removeprefix(STATIC)
    return field, ""


class DesignerDialog(Ask):
    """Edits the columns of a file; what is wrong is said at once."""

    designed = Signal(str)  # the design as it is stored

    def __init__(self, design: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("designer", "Columns of the file"),
            translate("designer", "One row is written for each line of an entry."),
            translate("designer", "Use these columns"),
            parent,
        )
        self.setObjectName("designerDialog")
        self.setMinimumWidth(WIDTH_PX)
        self._rows: list[ColumnRow] = []
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(6)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inside)
        scroll.setMinimumHeight(LIST_PX)
        add = SecondaryButton(translate("designer", "Add a column"), "plus")
        add.setObjectName("addColumn")
        add.clicked.connect(self.add)
        usual = LinkButton(translate("designer", "Back to the usual columns"))
        usual.clicked.connect(self._on_usual)
        below = QHBoxLayout()
        below.addWidget(add)
        below.addWidget(usual)
        below.addStretch(1)
        self.problem = TextLabel("", "red_text")
        self.problem.setObjectName("designProblem")
        self.problem.setWordWrap(True)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "a question has a column of parts"
        layout.insertWidget(3, scroll, 1)
        layout.insertLayout(4, below)
        layout.insertWidget(5, self.problem)
        self.show_columns(columns_of(design))
        self.accepted.connect(self._tell)

    @property
    def columns(self) -> list[DesignColumn]:
        """The columns as they stand."""
        return [row.column for row in self._rows]

    @property
    def rows(self) -> list[ColumnRow]:
        """The rows, from the first column on."""
        return list(self._rows)

    def show_columns(self, columns: Sequence[DesignColumn]) -> None:
        """Show other columns."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for column in columns:
            self._add(column)
        self._check()

    def _add(self, column: DesignColumn) -> None:
        row = ColumnRow(column, self._inside)
        row.changed.connect(self._check)
        row.moved.connect(self._on_moved)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._list.insertWidget(len(self._rows) - 1, row)

    @Slot()
    def add(self) -> None:
        """Add a column at the end."""
        self._add(DesignColumn("", "text"))
        self._rows[-1].title.setFocus()
        self._check()

    @Slot(object, int)
    def _on_moved(self, row: ColumnRow, step: int) -> None:
        place = self._rows.index(row)
        to = place + step
        if 0 <= to < len(self._rows):
            self._rows.insert(to, self._rows.pop(place))
            self._list.removeWidget(row)
            self._list.insertWidget(to, row)
            self._check()

    @Slot(object)
    def _on_removed(self, row: ColumnRow) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._check()

    @Slot()
    def _on_usual(self) -> None:
        self.show_columns(columns_of(""))

    @Slot()
    def _check(self) -> None:
        said = problem_of(self.columns)
        self.problem.setText(said)
        self.do_button.setEnabled(not said)

    @Slot()
    def _tell(self) -> None:
        self.designed.emit(text_of(self.columns))
