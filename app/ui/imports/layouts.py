"""Layouts that files are recognised by: the list, and what can be done with each (F27)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.models.protocols import Progress
from app.models.statement import ColumnMapping
from app.services.import_layouts import LayoutChanged
from app.services.import_profiles import ProfilesImported, ProfileView
from app.ui import formats, icons, wording
from app.ui.imports.layout_form import LayoutForm
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.facts import ActionButton, FlowRow
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import TextLabel
from app.ui.wording import importing

SHARED_SUFFIX = ".json"


class LayoutsPane(QWidget):
    """All layouts, own ones first, with their source, mark and use."""

    changed = Signal()  # a layout was saved, renamed, removed or taken

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layoutsPane")
        self._desk = desk
        self.table = ShortTable(self.tr("Layouts"), _columns(), "layouts", several=True)
        self.table.table.current_changed.connect(self._switch)
        self.table.table.rows_selected.connect(self._switch)
        self.table.table.row_activated.connect(self._on_activated)
        self.edit_action = self._action(self.tr("Edit…"), "pencil", "F2", "editLayout", self.edit)
        self.rename_action = self._action(self.tr("Rename…"), "tag", "", "renameLayout", self.rename)
        self.copy_action = self._action(self.tr("Duplicate…"), "copy", "", "copyLayout", self.duplicate)
        self.remove_action = self._action(self.tr("Delete…"), "trash-2", "Del", "removeLayout", self.remove)
        self.export_action = self._action(self.tr("Export…"), "upload", "", "exportLayouts", self.export)
        self.take_action = self._action(self.tr("Import…"), "download", "", "takeLayouts", self.take)
        self._about = TextLabel(
            self.tr(
                "A file whose header is known is read by its layout without a question. Your own layout goes "
                "before a shipped one. To add one, import a file and name its layout in Columns and formats."
            ),
            "muted",
        )
        self._about.setWordWrap(True)
        buttons = FlowRow()
        for action in (
            self.edit_action,
            self.rename_action,
            self.copy_action,
            self.remove_action,
            self.export_action,
            self.take_action,
        ):
            self.table.table.addAction(action)
            buttons.addWidget(ActionButton(action))
        row = QHBoxLayout()
        row.addLayout(buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _action(self, text: str, icon: str, keys: str, name: str, run: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    # -- reading -------------------------------------------------------------------------------

    def read(self) -> None:
        """Read all layouts with their use."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.layouts().views()

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, views: list[ProfileView]) -> None:
        self.table.show_rows(views, list(range(len(views))))
        self._switch()

    def _chosen(self) -> list[ProfileView]:
        rows = self.table.table.selected_rows() or [self.table.table.current_row()]
        shown = self.table.model.rows
        return [shown[row] for row in rows if 0 <= row < len(shown)]

    @Slot()
    def _switch(self) -> None:
        chosen = self._chosen()
        can_write = not self._desk.company.info.is_read_only
        one_own = can_write and len(chosen) == 1 and chosen[0].is_own
        self.edit_action.setEnabled(one_own)
        self.rename_action.setEnabled(one_own)
        self.remove_action.setEnabled(one_own)
        self.copy_action.setEnabled(can_write and len(chosen) == 1)
        self.export_action.setEnabled(bool(chosen))
        self.take_action.setEnabled(can_write)
        why = "" if one_own or not chosen else self.tr("Shipped layouts stay as they are: duplicate it first")
        for action in (self.edit_action, self.rename_action, self.remove_action):
            action.setToolTip(why)

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        if self.edit_action.isEnabled():
            self.edit()
        elif self.copy_action.isEnabled():
            self.duplicate()

    def _change(self, work: object) -> None:
        assert callable(work)
        self._desk.write(work, self._on_changed)

    @Slot(object)
    def _on_changed(self, _done: LayoutChanged) -> None:
        self.changed.emit()
        self.read()

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def edit(self) -> None:
        """Ask what is to be different about the current layout."""
        chosen = self._chosen()
        if chosen:
            dialog = LayoutForm(chosen[0].mapping, self)
            dialog.saved.connect(self._on_saved)
            dialog.open()

    @Slot(object)
    def _on_saved(self, mapping: ColumnMapping) -> None:
        layouts = self._desk.company.layouts()
        self._change(lambda _progress: layouts.save(mapping))

    @Slot()
    def rename(self) -> None:
        """Ask for another name."""
        self._ask_name(self.tr("Rename the layout"), self.tr("Rename"), self._on_renamed)

    @Slot()
    def duplicate(self) -> None:
        """Ask for the name of a copy."""
        self._ask_name(self.tr("Duplicate the layout"), self.tr("Duplicate"), self._on_copied)

    def _ask_name(self, title: str, button: str, done: object) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        self._mapping = chosen[0].mapping
        dialog = Ask(title, formats.plain_line(self._mapping.name), button, self)
        self._name = forms.line(self._mapping.name, name="layoutName")
        dialog.form.add(self.tr("Name"), self._name)
        dialog.check = self._has_name
        self._ask = dialog
        dialog.accepted.connect(done)
        dialog.open()
        self._name.selectAll()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_name(self) -> bool:
        return self._ask.require(self._name, self.tr("A layout needs a name."))

    @Slot()
    def _on_renamed(self) -> None:
        layouts, mapping, name = self._desk.company.layouts(), self._mapping, self._name.text().strip()
        self._change(lambda _progress: layouts.rename(mapping.name, name, mapping.purpose))

    @Slot()
    def _on_copied(self) -> None:
        layouts, mapping, name = self._desk.company.layouts(), self._mapping, self._name.text().strip()
        self._change(lambda _progress: layouts.duplicate(mapping, name))

    @Slot()
    def remove(self) -> None:
        """Ask before an own layout is removed."""
        chosen = self._chosen()
        if not chosen:
            return
        self._mapping = chosen[0].mapping
        used = self.tr("%n import(s) were read by it; they stay as they are.", None, chosen[0].used)
        dialog = Ask(
            self.tr("Delete the layout {name}").format(name=formats.plain_line(self._mapping.name)),
            used if chosen[0].used else self.tr("No import was read by it."),
            self.tr("Delete"),
            self,
            dangerous=True,
        )
        dialog.accepted.connect(self._on_removed)
        dialog.open()

    @Slot()
    def _on_removed(self) -> None:
        layouts, mapping = self._desk.company.layouts(), self._mapping
        self._change(lambda _progress: layouts.remove(mapping.name, mapping.purpose))

    # -- sharing -------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Ask where to, and write the selected layouts to a file that others can take."""
        chosen = [replace(one.mapping) for one in self._chosen()]
        if not chosen:
            return
        name = chosen[0].name if len(chosen) == 1 else self.tr("Tieout layouts")
        safe = "".join(char if char.isalnum() or char in " -_" else "-" for char in name)
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export layouts"),
            str(Path.home() / f"{safe}{SHARED_SUFFIX}"),
            self.tr("Layouts (*.json)"),
        )
        if path:
            self.export_to(chosen, Path(path))

    def export_to(self, mappings: list[ColumnMapping], path: Path) -> None:
        """Write layouts to a file."""
        layouts = self._desk.company.layouts()
        self._desk.read(lambda _progress: layouts.export(mappings, path), self._on_exported)

    @Slot(object)
    def _on_exported(self, count: int) -> None:
        self._desk.told.emit(self.tr("%n layout(s) exported", None, count))

    @Slot()
    def take(self) -> None:
        """Ask for a file of shared layouts."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import layouts"), str(Path.home()), self.tr("Layouts (*.json);;All files (*)")
        )
        if path:
            self.take_from(Path(path))

    def take_from(self, path: Path) -> None:
        """Read a file of shared layouts, show what is in it and ask."""
        layouts = self._desk.company.layouts()
        self._desk.read(lambda _progress: layouts.read_shared(path), self._on_shared)

    @Slot(object)
    def _on_shared(self, mappings: list[ColumnMapping]) -> None:
        self._taken = mappings
        names = formats.plain_line(", ".join(one.name for one in mappings[:12]))
        if len(mappings) > 12:
            names += " …"
        dialog = Ask(
            self.tr("Import %n layout(s)", None, len(mappings)), names, self.tr("Import layouts"), self
        )
        self._replaces = QCheckBox(self.tr("Replace my layouts of the same name"))
        self._replaces.setObjectName("replaceLayouts")
        dialog.form.add(
            self.tr("Names that are taken"), self._replaces, self.tr("Else they get a number behind the name")
        )
        dialog.accepted.connect(self._on_take)
        dialog.open()

    @Slot()
    def _on_take(self) -> None:
        layouts, taken, replaces = self._desk.company.layouts(), self._taken, self._replaces.isChecked()
        self._desk.write(lambda _progress: layouts.take(taken, replaces=replaces), self._on_taken)

    @Slot(object)
    def _on_taken(self, done: ProfilesImported) -> None:
        parts = [
            self.tr("%n added", None, len(done.added)),
            self.tr("%n replaced", None, len(done.replaced)),
            self.tr("%n the same already", None, len(done.unchanged)),
        ]
        self._desk.told.emit(", ".join(parts))
        self.changed.emit()
        self.read()


def _columns() -> list[Column[ProfileView]]:
    return [
        Column(
            importing.translate("importing", "Trust"),
            importing.layout_mark,
            key="mark",
            kind=Kind.STATUS,
            badge=importing.layout_badge,
            sample=importing.translate("importing", "Verified on a real file"),
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Layout"),
            lambda v: formats.plain_line(v.mapping.name),
            key="name",
            strength=Strength.STRONG,
            sample="American Express activity with details",
            is_sortable=False,
            tooltip=lambda v: formats.plain_line(v.mapping.fingerprint.replace("|", "  |  ")),
        ),
        Column(
            importing.translate("importing", "What"),
            lambda v: wording.word(v.mapping.purpose),
            key="purpose",
            strength=Strength.MUTED,
            sample="Expense list",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Source"),
            _source,
            key="source",
            strength=Strength.MUTED,
            stretch=True,
            is_sortable=False,
            tooltip=_source,
        ),
        Column(
            importing.translate("importing", "Used"),
            lambda v: formats.count(v.used) if v.used else "",
            key="used",
            kind=Kind.NUMBER,
            sample="0,000",
            is_sortable=False,
        ),
        Column(
            importing.translate("importing", "Last used"),
            lambda v: formats.moment(v.last_used_at) if v.last_used_at else "",
            key="last",
            kind=Kind.DATE,
            sample="00 Mmm 0000, 00:00",
            is_sortable=False,
        ),
    ]


def _source(view: ProfileView) -> str:
    if view.is_beaten:
        return importing.translate("importing", "Your own layout with the same header is used instead")
    return formats.plain_line(view.mapping.source)
