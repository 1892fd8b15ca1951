"""The reference lists: what stands here, where it comes from, and what is gone there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from app.models.changes import Changes, Subject
from app.models.ids import CategoryId
from app.models.protocols import Progress
from app.models.reference import Category
from app.models.sync import SyncPart
from app.services.reference_lists import ListRow, read_list
from app.ui import formats, icons
from app.ui.finance.buttons import FollowingButton
from app.ui.palettes import Tone
from app.ui.reference.presenter import SyncPresenter
from app.ui.settings.lists import CategoryEditor, Editor
from app.ui.shell import forms
from app.ui.shell.page import Page
from app.ui.shell.tables import ShortTable
from app.ui.tables import Badge, Column, Kind, Strength
from app.ui.widgets import SearchBox, TextLabel
from app.ui.wording import sync as words

translate = QCoreApplication.translate
KINDS = tuple(SyncPart)
SHOWN_MAX = 5_000
EDITABLE = frozenset(KINDS) - {SyncPart.PERIOD}


@dataclass(frozen=True, slots=True)
class _Read:
    part: SyncPart
    rows: tuple[ListRow, ...]


class ListsPart(Page):
    """One list at a time."""

    subjects = frozenset({Subject.REFERENCE, Subject.EXPENSES})

    def __init__(self, presenter: SyncPresenter) -> None:
        super().__init__(presenter.desk)
        self.setObjectName("referenceLists")
        self.sync = presenter
        self.body.setContentsMargins(0, 0, 0, 0)
        self._rows: tuple[ListRow, ...] = ()
        self.kind = forms.choice([(words.part(part), part) for part in KINDS], SyncPart.CATEGORY, "listKind")
        self.kind.setAccessibleName(self.tr("List"))
        self.kind.setMinimumWidth(190)
        self.search = SearchBox(self.tr("Search code or name"))
        self.search.setMinimumWidth(300)
        self.gone_only = QCheckBox(self.tr("Only what is gone there"))
        self.add_action = self._action(self.tr("New…"), "plus", "Ctrl+N", self.add, "listAdd")
        self.edit_action = self._action(self.tr("Edit…"), "pencil", "F2", self.edit, "listEdit")
        self.list = ShortTable(
            self.tr("Reference data"),
            self._columns(),
            "referenceTable",
            orders={
                "reference": lambda row: row.reference.casefold(),
                "name": lambda row: row.name.casefold(),
                "source": lambda row: row.connection.casefold(),
                "state": lambda row: (row.is_gone, not row.is_active),
            },
        )
        self.list.table.set_sort("reference", descending=False)
        self.list.table.row_activated.connect(self.edit)
        self.list.table.current_changed.connect(self._on_current)
        self.list.table.set_empty_text(
            "database",
            self.tr("Nothing here yet"),
            self.tr("Sync it from the accounting system, or add a row by hand."),
        )
        for action in (self.edit_action, self.add_action):
            self.list.add_to_head(FollowingButton(action))
            self.list.table.addAction(action)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.kind)
        row.addWidget(self.search)
        row.addWidget(self.gone_only)
        row.addStretch(1)
        self.body.addLayout(row)
        self.cut = TextLabel("", "muted")
        self.cut.hide()
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.cut)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.search.search_changed.connect(self._show)
        self.gone_only.toggled.connect(self._show)

    def _action(self, text: str, icon: str, keys: str, run: object, name: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _columns(self) -> list[Column[ListRow]]:
        return [
            Column(
                self.tr("Code"),
                lambda row: formats.plain_line(row.reference),
                key="reference",
                strength=Strength.STRONG,
                sample="Office equipment",
            ),
            Column(self.tr("Name"), lambda row: formats.plain_line(row.name), key="name", stretch=True),
            Column(
                self.tr("Detail"),
                lambda row: row.detail,
                key="detail",
                strength=Strength.MUTED,
                sample="00 Mmm 0000 – 00 Mmm 0000",
            ),
            Column(
                self.tr("Comes from"),
                lambda row: formats.plain_line(row.connection) or self.tr("Made here"),
                key="source",
                strength=Strength.MUTED,
                sample="Demo Trading Ltd",
            ),
            Column(
                self.tr("State"),
                self._state,
                key="state",
                kind=Kind.STATUS,
                badge=_badge,
                sample=translate("sync", "Gone there"),
            ),
        ]

    def _state(self, row: ListRow) -> str:
        if row.is_gone:
            return translate("sync", "Gone there")
        return self.tr("In use") if row.is_active else self.tr("Not in use")

    # -- Page ----------------------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Read the chosen list again."""
        place, part = self.desk.company.place, self.part

        def work(_progress: Progress) -> object:
            return _Read(part, tuple(read_list(place, part)))

        self.desk.read(work, self._on_read)

    def show_what(self, what: object) -> None:
        """Show the list of a part."""
        if isinstance(what, SyncPart):
            forms.select(self.kind, what)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer what can be done with rows."""
        return {"Edit": [self.add_action, self.edit_action]}

    def focus_first(self) -> None:
        """Put the keyboard in the list."""
        self.list.table.setFocus()

    @property
    def part(self) -> SyncPart:
        """Which list is shown."""
        return SyncPart(self.kind.currentData())

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        if read.part is self.part:
            self._rows = read.rows
            self._show()

    @Slot()
    def _on_kind(self) -> None:
        self._rows = ()
        self._show()
        self.reload(None)

    @Slot()
    def _show(self) -> None:
        sought = self.search.text().casefold().split()
        rows, is_gone_only = self._rows, self.gone_only.isChecked()

        def work(_progress: Progress) -> object:
            return [
                row
                for row in rows
                if (row.is_gone or not is_gone_only)
                and all(word in f"{row.reference} {row.name}".casefold() for word in sought)
            ]

        self.desk.read(work, self._on_found)

    @Slot(object)
    def _on_found(self, rows: list[ListRow]) -> None:
        shown = rows[:SHOWN_MAX]
        self.list.show_rows(shown, [row.id for row in shown])
        self.list.set_count(len(rows))
        said = self.tr("The first {shown} of {count}; search for the others")
        self.cut.setText(said.format(shown=formats.count(SHOWN_MAX), count=formats.count(len(rows))))
        self.cut.setVisible(len(rows) > SHOWN_MAX)
        self._on_current(self.list.table.current_row())

    @Slot(int)
    def _on_current(self, _row: int) -> None:
        can = self.sync.can_write and self.part in EDITABLE
        self.add_action.setEnabled(can)
        self.edit_action.setEnabled(can and self.list.current() is not None)

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Ask for a new row."""
        if self.part in EDITABLE:
            self._open(ListRow(0, "", ""))

    @Slot()
    def edit(self) -> None:
        """Edit the selected row; what is synced says so."""
        row: ListRow | None = self.list.current()
        if row is not None and self.edit_action.isEnabled():
            self._open(row)

    def _open(self, row: ListRow) -> None:
        editor: Editor
        if self.part is SyncPart.CATEGORY:
            editor = CategoryEditor(self._category(row) if row.id else None, self)
        else:
            editor = RowEditor(words.part(self.part), row, self)
        editor.saved.connect(self._on_saved)
        editor.open()

    def _category(self, row: ListRow) -> Category:
        return Category(
            CategoryId(row.id),
            row.reference,
            row.name,
            row.requires_receipt,
            row.is_active,
            row.expense_types,
            row.is_gone,
            row.connection_id,
        )

    @Slot(object)
    def _on_saved(self, value: Category | ListRow) -> None:
        company, kind = self.desk.company, self.part.value
        if isinstance(value, Category):
            self.sync.store(lambda: company.edit_category(value), self.tr("Saved"))
        else:
            self.sync.store(lambda: company.edit_reference(kind, value.stored), self.tr("Saved"))


class RowEditor(Editor):
    """A project, department, supplier, tax rate or GL account."""

    def __init__(self, list_name: str, row: ListRow, parent: ListsPart) -> None:
        title = (
            translate("sync", "New row of {list}") if not row.id else translate("sync", "Edit row of {list}")
        )
        super().__init__(title.format(list=formats.within(list_name)), translate("sync", "Save"), parent)
        self._row = row
        is_synced = row.connection_id is not None
        self.reference = forms.line(row.reference, name="rowReference")
        self.reference.setReadOnly(is_synced)
        self.name = forms.line(row.name, name="rowName")
        self.active = QCheckBox(self.tr("In use"))
        self.active.setChecked(row.is_active)
        key = self.tr("The key; it belongs to the accounting system") if is_synced else self.tr("The key")
        again = self.tr("The next sync brings the name from there back") if is_synced else ""
        self.form.add(self.tr("Code"), self.reference, key)
        self.form.add(self.tr("Name"), self.name, again)
        self.form.add(self.tr("State"), self.active, span=2)
        self.check = self._is_complete

    def _is_complete(self) -> bool:
        has_code = self.require(self.reference, self.tr("Enter a code."))
        return self.require(self.name, self.tr("Enter a name.")) and has_code

    def value(self) -> ListRow:
        """Return the row as entered."""
        return replace(
            self._row,
            reference=self.reference.text().strip(),
            name=self.name.text().strip(),
            is_active=self.active.isChecked(),
        )


def _badge(row: ListRow) -> Badge:
    if row.is_gone:
        return Badge("flag", Tone.AMBER)
    return Badge("circle-check", Tone.GREEN) if row.is_active else Badge("minus", Tone.GREY)
