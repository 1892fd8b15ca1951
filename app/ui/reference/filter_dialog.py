"""Builds a filter of conditions and groups, and counts at once what it lets through (F74)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.errors import BlockedError
from app.models.sync import (
    OPERATORS_WITHOUT_VALUE,
    Condition,
    FilterOperator,
    Joined,
    RowFilter,
    SourceField,
)
from app.services.sync_configuration import FilterPreview
from app.services.sync_results import PreviewCount
from app.ui import fonts, formats, wording
from app.ui.reference.presenter import SyncPresenter
from app.ui.shell import forms
from app.ui.widgets import GhostButton, LinkButton, PrimaryButton, SecondaryButton, TextLabel
from app.ui.wording import sync as words

translate = QCoreApplication.translate
SIZE_PX = (760, 560)
COUNT_AFTER_MS = 120
DEPTH_MAX = 3
SAMPLE_MAX = 12
USUAL = (SourceField("code", "Code"), SourceField("name", "Name"))


class ConditionRow(QWidget):
    """Field, operator, value, and a button that takes the line away."""

    changed = Signal()
    removed = Signal(object)  # itself

    def __init__(self, fields: Sequence[SourceField], condition: Condition, parent: QWidget) -> None:
        super().__init__(parent)
        self.field: QComboBox = forms.choice([(one.title, one.key) for one in fields], condition.field)
        if self.field.currentData() != condition.field:
            self.field.addItem(condition.field, condition.field)
            forms.select(self.field, condition.field)
        self.field.setAccessibleName(self.tr("Field"))
        self.operator: QComboBox = forms.choice(
            [(words.operator(one), one) for one in FilterOperator], condition.operator
        )
        self.operator.setAccessibleName(self.tr("Comparison"))
        self.value: QLineEdit = forms.line(condition.value, self.tr("Value"))
        self.value.setAccessibleName(self.tr("Value"))
        remove = GhostButton("", "x")
        remove.setAccessibleName(self.tr("Remove this condition"))
        remove.setToolTip(self.tr("Remove this condition"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 3)
        row.addWidget(self.operator, 3)
        row.addWidget(self.value, 4)
        row.addWidget(remove)
        self.field.currentIndexChanged.connect(self._on_changed)
        self.operator.currentIndexChanged.connect(self._on_changed)
        self.value.textChanged.connect(self._on_changed)
        remove.clicked.connect(self._on_removed)
        self._on_changed()

    @property
    def condition(self) -> Condition:
        """The line as it stands."""
        operator = FilterOperator(self.operator.currentData())
        value = "" if operator in OPERATORS_WITHOUT_VALUE else self.value.text().strip()
        return Condition(str(self.field.currentData() or ""), operator, value)

    @Slot()
    def _on_changed(self) -> None:
        operator = self.operator.currentData()
        self.value.setVisible(operator not in OPERATORS_WITHOUT_VALUE)
        self.changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        self.removed.emit(self)


class FilterGroup(QFrame):
    """Conditions that go together by "and" or "or"; may hold further groups."""

    changed = Signal()
    removed = Signal(object)  # itself

    def __init__(
        self, fields: Sequence[SourceField], row_filter: RowFilter, parent: QWidget, *, depth: int = 1
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._depth = depth
        self._items: list[ConditionRow | FilterGroup] = []
        self.joined: QComboBox = forms.choice(
            [
                (translate("sync", "All of these hold"), Joined.AND),
                (translate("sync", "At least one of these holds"), Joined.OR),
            ],
            row_filter.joined,
        )
        self.joined.setAccessibleName(self.tr("How the conditions go together"))
        self.joined.currentIndexChanged.connect(self.changed)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.joined)
        head.addStretch(1)
        if depth > 1:
            remove = GhostButton("", "x")
            remove.setAccessibleName(self.tr("Remove this group"))
            remove.setToolTip(self.tr("Remove this group"))
            remove.clicked.connect(self._on_remove_me)
            head.addWidget(remove)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        foot = QHBoxLayout()
        add = LinkButton(self.tr("Add a condition"), "plus")
        add.clicked.connect(self._on_add)
        foot.addWidget(add)
        if depth < DEPTH_MAX:
            group = LinkButton(self.tr("Add a group"), "group")
            group.clicked.connect(self._on_add_group)
            foot.addWidget(group)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 if depth > 1 else 0, 8 if depth > 1 else 0, 0, 8 if depth > 1 else 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addLayout(foot)
        for item in row_filter.conditions:
            self._append(item)

    def _append(self, item: Condition | RowFilter) -> ConditionRow | FilterGroup:
        made: ConditionRow | FilterGroup
        if isinstance(item, Condition):
            made = ConditionRow(self._fields, item, self)
        else:
            made = FilterGroup(self._fields, item, self, depth=self._depth + 1)
        made.changed.connect(self.changed)
        made.removed.connect(self._on_removed)
        self._items.append(made)
        self._lines.addWidget(made)
        self.changed.emit()
        return made

    @Slot()
    def _on_add(self) -> None:
        first = self._fields[0].key if self._fields else "code"
        made = self._append(Condition(first, FilterOperator.STARTS_WITH))
        assert isinstance(made, ConditionRow)
        made.value.setFocus()

    @Slot()
    def _on_add_group(self) -> None:
        first = self._fields[0].key if self._fields else "code"
        self._append(RowFilter((Condition(first, FilterOperator.STARTS_WITH),), Joined.OR))

    @Slot(object)
    def _on_removed(self, item: ConditionRow | FilterGroup) -> None:
        self._items.remove(item)
        item.hide()
        item.deleteLater()
        self.changed.emit()

    @Slot()
    def _on_remove_me(self) -> None:
        self.removed.emit(self)

    @property
    def filter(self) -> RowFilter:
        """The group as it stands; groups without a condition are left out."""
        items = [item.condition if isinstance(item, ConditionRow) else item.filter for item in self._items]
        return RowFilter(tuple(item for item in items if item), Joined(self.joined.currentData()))


class FilterDialog(QDialog):
    """The filter of one part, with the rows that pass below it."""

    def __init__(
        self,
        part: str,
        fields: Sequence[SourceField],
        row_filter: RowFilter,
        presenter: SyncPresenter,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filterDialog")
        self.setWindowTitle(self.tr("Filter of {part}").format(part=formats.within(part)))
        self.resize(*SIZE_PX)
        self._presenter = presenter
        self._preview: FilterPreview | None = None
        self.group = FilterGroup(list(fields) or list(USUAL), row_filter, self)
        self.group.changed.connect(self._on_changed)
        self.count = TextLabel(self.tr("Reading the rows of the source…"), "text", weight=fonts.MEDIUM)
        self.count.setObjectName("filterCount")
        self.problem = TextLabel("", "red_text")
        self.problem.setObjectName("filterProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.sample = QPlainTextEdit()
        self.sample.setReadOnly(True)
        self.sample.setAccessibleName(self.tr("The first rows that pass"))
        self.sample.setMaximumHeight(190)
        self.ok = PrimaryButton(self.tr("Use this filter"))
        self.ok.setDefault(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNT_AFTER_MS)
        self._timer.timeout.connect(self._count)
        self._build(part)

    def _build(self, part: str) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.group)
        inside.addStretch(1)
        scroll.setWidget(holder)
        cancel = SecondaryButton(self.tr("Cancel"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        title = self.tr("Which {part} come over").format(part=formats.within(part))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(TextLabel(title, "text", fonts.Size.TITLE, fonts.SEMI_BOLD))
        hint = TextLabel(
            self.tr("Without a condition all rows come over. What a filter leaves out stays here as it is."),
            "muted",
        )
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(scroll, 1)
        column.addWidget(self.problem)
        column.addWidget(self.count)
        column.addWidget(self.sample)
        column.addWidget(buttons)

    @property
    def filter(self) -> RowFilter:
        """The filter as it stands."""
        return self.group.filter

    def set_preview(self, preview: object) -> None:
        """Take the rows of the source; the count follows every keystroke from now on."""
        assert isinstance(preview, FilterPreview), "rows of a source"
        self._preview = preview
        self._count()

    def set_failure(self, error: Exception) -> None:
        """Say why the rows cannot be counted, or what is wrong with the filter."""
        said = wording.failure(error)
        self.problem.setText(f"{said.text} {said.remedy}".strip())
        self.problem.show()
        self.ok.setEnabled(not isinstance(error, BlockedError))
        if self._preview is None:
            self.count.setText(self.tr("The source could not be read; the filter can be saved all the same."))

    @Slot()
    def _on_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _count(self) -> None:
        if self._preview is not None:
            self._presenter.count(self._preview, self.filter, self._on_counted)

    @Slot(object)
    def _on_counted(self, found: PreviewCount) -> None:
        self.problem.hide()
        self.ok.setEnabled(True)
        self.count.setText(words.matched(found.matched, found.total))
        if found.total and not found.matched:
            self.problem.setText(self.tr("The filter matches nothing; a sync would leave this part alone."))
            self.problem.show()
        lines = [formats.plain_line(f"{row.reference}   {row.name}") for row in found.sample[:SAMPLE_MAX]]
        more = found.matched - len(lines)
        if more > 0:
            lines.append(self.tr("and {count} more").format(count=formats.count(more)))
        self.sample.setPlainText("\n".join(lines))
