"""Saved views at a list: choose, save, change, rename, delete; per person, kept in the company (G25)."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.models.protocols import Progress
from app.services.saved_views import NAME_CHARS_MAX, SavedViews, View, usual
from app.services.views import ListQuery
from app.ui import formats
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.tables import TableView
from app.ui.widgets import SecondaryButton

translate = QCoreApplication.translate
NAME_SHOWN_MAX = 24


def usual_names() -> dict[str, str]:
    """Name the views that the program brings."""
    return {
        "ambiguous": translate("views", "Ambiguous"),
        "open": translate("views", "Open"),
        "no_receipt": translate("views", "No receipt"),
        "old": translate("views", "Open, older than 60 days"),
        "questions": translate("views", "With an open question"),
        "refunds": translate("views", "Refunds"),
        "unallocated": translate("views", "Unallocated"),
        "foreign": translate("views", "Foreign currency"),
        "runs": translate("views", "Automatic runs"),
        "imports": translate("views", "Imports"),
        "undone": translate("views", "Taken back"),
    }


class ViewsButton(SecondaryButton):
    """A button whose menu holds the views of one list; it says which one is shown.

    Args:
        desk: The open company.
        list_key: Which list, as it is stored.
        read: Returns the query that is shown now.
        table: Its columns are part of a view.
    """

    chosen = Signal(object)  # ListQuery

    def __init__(
        self, desk: Desk, list_key: str, read: Callable[[], ListQuery], table: TableView, parent: QWidget
    ) -> None:
        super().__init__(translate("views", "Views"), "bookmark", parent)
        self.setObjectName("viewsButton")
        self.setToolTip(translate("views", "Saved searches, filters, order and columns (Ctrl+Shift+V)"))
        self._desk, self._list_key, self._read, self._table = desk, list_key, read, table
        self._views = SavedViews(desk.company.place)
        self.usual = list(usual(list_key, usual_names()))
        self.own: list[View] = []
        self.current: View | None = None
        self._wanted: str | None = None  # of the view that is shown once it is stored
        self.menu_shown = QMenu(self)
        self.menu_shown.setObjectName("viewsMenu")
        self.clicked.connect(self.open_menu)

    def load(self) -> None:
        """Read this person's views."""
        views, key = self._views, self._list_key

        def work(_progress: Progress) -> object:
            return views.all(key)

        self._desk.read(work, self._on_read)

    @Slot()
    def open_menu(self) -> None:
        """Show the views."""
        self._build()
        self.menu_shown.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def show_query(self, query: ListQuery) -> None:
        """Follow what the list shows: another search or filter than the view's marks it as changed."""
        if self.current is not None and not _is_blank(query):
            name = formats.plain_line(self.current.name)[:NAME_SHOWN_MAX]
            changed = _shape(query) != _shape(self.current.query)
            self.setText(self.tr("{view} (changed)").format(view=name) if changed else name)
        else:
            self.current = None
            self.setText(self.tr("Views"))

    def show_view(self, view: View) -> None:
        """Show a view in the list."""
        self.current = view
        if view.columns:
            self._table.restore_state(base64.b64decode(view.columns))
        self.chosen.emit(view.query)
        self.show_query(view.query)

    def _build(self) -> None:
        menu = self.menu_shown
        menu.clear()
        for views in (self.usual, self.own):
            for view in views:
                action = menu.addAction(formats.plain_line(view.name).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(view == self.current)
                action.setData(view)
                action.triggered.connect(self._on_chosen)
            if views:
                menu.addSeparator()
        can_write = not self._desk.company.info.is_read_only
        mine = self.current is not None and self.current.id != 0
        name = formats.plain_line(self.current.name) if self.current is not None else ""
        self._add(self.tr("Save this view…"), self.ask_save).setEnabled(can_write)
        if mine:
            self._add(self.tr("Update “{view}”").format(view=name), self.update_current).setEnabled(can_write)
            self._add(self.tr("Rename “{view}”…").format(view=name), self.ask_rename).setEnabled(can_write)
            self._add(self.tr("Delete “{view}”").format(view=name), self.remove_current).setEnabled(can_write)

    def _add(self, text: str, run: Callable[[], None]) -> QAction:
        action = self.menu_shown.addAction(text.replace("&", "&&"))
        action.triggered.connect(run)
        return action

    def _now(self, name: str) -> View:
        columns = base64.b64encode(self._table.save_state()).decode()
        return View(name, self._read(), columns=columns)

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.show_view(action.data())

    @Slot()
    def ask_save(self) -> None:
        """Ask for a name and save what is shown now under it."""
        self._ask(self.tr("Save this view"), self.tr("Save"), self._on_save)

    @Slot()
    def ask_rename(self) -> None:
        """Ask for another name of the view shown."""
        self._ask(self.tr("Rename the view"), self.tr("Rename"), self._on_rename)
        if self.current is not None:
            self.name.setText(self.current.name)
            self.name.selectAll()

    def _ask(self, title: str, button: str, run: Callable[[], None]) -> None:
        dialog = Ask(
            title,
            self.tr("Search, filters, order and columns, under a name; for you, at this list."),
            button,
            self,
        )
        self.name = forms.line(name="viewName")
        self.name.setMaxLength(NAME_CHARS_MAX)
        dialog.form.add(self.tr("Name"), self.name)
        name = self.name
        dialog.check = lambda: dialog.require(name, translate("views", "Write a name."))
        dialog.accepted.connect(run)
        dialog.open()
        self.name.setFocus()

    @Slot()
    def _on_save(self) -> None:
        self.save_as(self.name.text().strip())

    def save_as(self, name: str) -> None:
        """Save what is shown now; a view of the same name is replaced."""
        self._write(self._now(name))

    @Slot()
    def update_current(self) -> None:
        """Save what is shown now under the name of the view shown."""
        if self.current is not None:
            self._write(self._now(self.current.name))

    def _write(self, view: View) -> None:
        views, key = self._views, self._list_key
        self._wanted = view.name

        def work(_progress: Progress) -> object:
            return views.save(key, view)

        self._desk.write(work, self._on_saved)

    @Slot()
    def _on_rename(self) -> None:
        self.rename_current(self.name.text().strip())

    def rename_current(self, name: str) -> None:
        """Give the view shown another name."""
        assert self.current is not None, "renaming is offered for a view of one's own"
        views, view = self._views, self.current
        self._wanted = name

        def work(_progress: Progress) -> object:
            return views.rename(view.id, name)

        self._desk.write(work, self._on_saved)

    @Slot()
    def remove_current(self) -> None:
        """Delete the view shown; the list stays as it is."""
        assert self.current is not None, "deleting is offered for a view of one's own"
        views, view = self._views, self.current
        self._wanted = ""

        def work(_progress: Progress) -> object:
            return views.remove(view.id)

        self._desk.write(work, self._on_saved)

    @Slot(object)
    def _on_saved(self, _done: object) -> None:
        self.load()
        wanted = formats.plain_line(self._wanted or "")
        self._desk.told.emit(
            self.tr("View “{view}” saved").format(view=wanted) if wanted else self.tr("View deleted")
        )

    @Slot(object)
    def _on_read(self, views: list[View]) -> None:
        self.own = views
        wanted = self._wanted
        if wanted is not None:
            self.current = next((one for one in views if one.name == wanted), None)
            self._wanted = None
            self.show_query(self._read())


def _is_blank(query: ListQuery) -> bool:
    return not query.text and not query.filters


def _shape(query: ListQuery) -> ListQuery:
    """Return what makes two queries the same view: not what a filter is called."""
    return replace(query, filters=tuple(replace(one, label="") for one in query.filters))
