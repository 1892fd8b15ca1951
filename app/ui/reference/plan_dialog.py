"""A plan before a change: what a sync would do, question by question and row by row (F76)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.sync import SyncChange, SyncPart
from app.ui import fonts, formats
from app.ui.reference.columns import PartLine, change_columns, part_columns
from app.ui.reference.plan_view import PlanView, found
from app.ui.shell.desk import Desk
from app.ui.shell.tables import ShortTable
from app.ui.widgets import Banner, Level, PrimaryButton, SearchBox, SecondaryButton, TextLabel
from app.ui.wording import sync as words

SIZE_PX = (1080, 680)
PARTS_PX = 220
SHOWN_MAX = 5_000
"""A first sync may add a hundred thousand rows; nobody scrolls through them."""


class PlanDialog(QDialog):
    """Shows a plan; a part with a question is left alone unless the person agrees."""

    apply_wanted = Signal(object)  # SyncPlan
    again_wanted = Signal(object)  # set of SyncPart that the person agreed to

    def __init__(
        self, view: PlanView, agreed: frozenset[SyncPart], desk: Desk, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("planDialog")
        plan = view.plan
        self.setWindowTitle(self.tr("Plan of the sync with {name}").format(name=plan.connection))
        self.resize(*SIZE_PX)
        self.plan = plan
        self._view = view
        self._desk = desk
        self.cut = TextLabel("", "muted")
        self.cut.hide()
        self._agreed = agreed
        self._questions: dict[SyncPart, QCheckBox] = {}
        self._changes = view.changes
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(TextLabel(self._headline(), "text", fonts.Size.TITLE, fonts.SEMI_BOLD))
        self._add_questions(column)
        self.parts = ShortTable(self.tr("Targets"), part_columns(), "planParts")
        self.parts.setMaximumHeight(PARTS_PX)
        self.parts.show_rows(view.lines)
        self.parts.table.current_changed.connect(self._on_search)
        column.addWidget(self.parts)
        self.changes = ShortTable(self.tr("Changes"), change_columns(), "planChanges")
        self.changes.table.set_empty_text(
            "circle-check", self.tr("Nothing to change"), self.tr("Both sides say the same.")
        )
        self.search = SearchBox(self.tr("Search code, name or reason"))
        self.search.search_changed.connect(self._on_search)
        self.all_parts = QCheckBox(self.tr("All targets"))
        self.all_parts.setChecked(True)
        self.all_parts.toggled.connect(self._on_search)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.all_parts)
        column.addLayout(row)
        column.addWidget(self.changes, 1)
        column.addWidget(self.cut)
        column.addWidget(self._buttons())
        self._on_search()

    def _headline(self) -> str:
        counts = self._view.counts
        said = ", ".join(f"{words.kind(kind)} {formats.count(count)}" for kind, count in counts.items())
        return said or self.tr("Nothing to change")

    def _add_questions(self, column: QVBoxLayout) -> None:
        for part in self.plan.parts:
            if part.is_filter_empty:
                column.addWidget(
                    Banner(Level.WARNING, words.empty_filter(part.part, part.total), closable=False)
                )
            if part.ask is not None:
                banner = Banner(Level.WARNING, words.ask(part.part, part.ask), closable=False)
                agree = QCheckBox(self.tr("Yes, flag them; they stay here and can be used"))
                agree.setObjectName(f"agree_{part.part.value}")
                agree.toggled.connect(self._on_agreed)
                self._questions[part.part] = agree
                column.addWidget(banner)
                column.addWidget(agree)

    def _buttons(self) -> QDialogButtonBox:
        self.apply_button = PrimaryButton(self.tr("Apply"))
        self.apply_button.setObjectName("planApply")
        self.apply_button.setDefault(True)
        self.apply_button.setEnabled(bool(self._view.counts))
        self.again_button = SecondaryButton(self.tr("Plan again with the answers"))
        self.again_button.setObjectName("planAgain")
        self.again_button.setVisible(bool(self._questions))
        self.again_button.setEnabled(False)
        self.again_button.clicked.connect(self._on_again)
        cancel = SecondaryButton(self.tr("Close"))
        box = QDialogButtonBox()
        box.addButton(self.again_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.apply_button, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self._on_apply)
        box.rejected.connect(self.reject)
        return box

    @Slot()
    def _on_agreed(self) -> None:
        self.again_button.setEnabled(any(box.isChecked() for box in self._questions.values()))

    @Slot()
    def _on_again(self) -> None:
        agreed = {part for part, box in self._questions.items() if box.isChecked()} | self._agreed
        self.again_wanted.emit(frozenset(agreed))
        self.accept()

    @Slot()
    def _on_apply(self) -> None:
        self.apply_wanted.emit(self.plan)
        self.accept()

    @Slot()
    def _on_search(self) -> None:
        chosen: PartLine | None = self.parts.current()
        wanted = None if self.all_parts.isChecked() or chosen is None else chosen.plan.part
        changes, text = self._changes, self.search.text()
        self._desk.read(lambda _progress: found(changes, text, wanted), self._on_found)

    @Slot(object)
    def _on_found(self, rows: list[SyncChange]) -> None:
        self.changes.show_rows(rows[:SHOWN_MAX])
        self.changes.set_count(len(rows))
        more = self.tr("The first {shown} of {count}; search for the others")
        is_cut = len(rows) > SHOWN_MAX
        self.cut.setText(more.format(shown=formats.count(SHOWN_MAX), count=formats.count(len(rows))))
        self.cut.setVisible(is_cut)
