"""The menus of a table: of a row, and of the heading."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.ui.tables.columns import Kind

if TYPE_CHECKING:
    from app.ui.tables.view import TableView


class TableMenus(QObject):
    """Builds the menus when they are asked for; what they do is the view's."""

    def __init__(self, view: "TableView") -> None:
        super().__init__(view)
        self._view = view
        header = view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_header_menu)

    def of_row(self, row: int, copy: QAction) -> QMenu:
        """Build a row's menu: its inline button, the screen's actions, copying, sorting, columns."""
        view = self._view
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = view.action_of(row)
        if action is not None:
            item = menu.addAction(action.label)
            item.setData(row)
            item.triggered.connect(self._on_action)
            menu.addSeparator()
        own = [one for one in view.actions() if one is not copy]
        menu.addActions(own)
        if own:
            menu.addSeparator()
        menu.addAction(copy)
        self._add_sorting(menu.addMenu(self.tr("Sort by")))
        self._add_columns(menu.addMenu(self.tr("Columns")))
        return menu

    def _add_sorting(self, menu: QMenu) -> None:
        for section, column in enumerate(self._view.table_model().columns):
            if column.key and column.is_sortable and column.title:
                item = menu.addAction(column.title)
                item.setCheckable(True)
                item.setChecked(column.key == self._view.sort_key)
                item.setData(section)
                item.triggered.connect(self._on_sort)
        menu.setEnabled(bool(menu.actions()))

    def _add_columns(self, menu: QMenu) -> None:
        for section, column in enumerate(self._view.table_model().columns):
            if column.kind is not Kind.ACTION and column.title:
                item = menu.addAction(column.title)
                item.setCheckable(True)
                item.setChecked(not self._view.isColumnHidden(section))
                item.setEnabled(not column.stretch)
                item.setData(section)
                item.triggered.connect(self._on_column)
        menu.addSeparator()
        menu.addAction(self.tr("Fit widths")).triggered.connect(self._view.fit_columns)

    @Slot()
    def _on_action(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._view.run_action(int(sender.data()))

    @Slot()
    def _on_sort(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._view.sort_by(int(sender.data()))

    @Slot()
    def _on_column(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._view.columns.set_hidden(int(sender.data()), not sender.isChecked())

    @Slot(QPoint)
    def _show_header_menu(self, point: QPoint) -> None:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_columns(menu)
        menu.popup(self._view.horizontalHeader().viewport().mapToGlobal(point))
