"""The receipts of the selected expense beside the payments of the Reconciliation Manager (G03)."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter

from app.models.changes import Changes, Subject
from app.ui import formats, icons
from app.ui.receipts.dropping import SUFFIXES
from app.ui.receipts.presenter import ReceiptsPresenter
from app.ui.receipts.viewer import ReceiptViewer
from app.ui.reconciliation import ManagerPage
from app.ui.reconciliation.shown import Right
from app.ui.shell.desk import Desk
from app.ui.widgets import Card

PANE_LEAST_PX = 280
SHOWN_KEY = "manager/receipts"


class ReceiptsBeside(QObject):
    """Puts the receipts at the right of the manager's panels; P shows and hides them."""

    def __init__(self, manager: ManagerPage, desk: Desk) -> None:
        super().__init__(manager)
        self._desk = desk
        self.presenter = ReceiptsPresenter(desk, self)
        self.viewer = ReceiptViewer(self.presenter)
        self.viewer.count_changed.connect(self._on_count)
        self.pane = Card(self.tr("Receipts"))
        self.pane.setObjectName("managerReceipts")
        self.pane.set_content(self.viewer)
        self.pane.setMinimumWidth(PANE_LEAST_PX)
        panels = manager.body.findChild(QSplitter, "panels")
        assert isinstance(panels, QSplitter), "the manager's panels stand in a splitter"
        panels.addWidget(self.pane)
        self.toggle = QAction(self.tr("Receipts beside the payments"), manager)
        self.toggle.setObjectName("toggleReceipts")
        self.toggle.setCheckable(True)
        self.toggle.setShortcut(QKeySequence("P"))
        self.toggle.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(self.toggle, "receipt")
        manager.addAction(self.toggle)
        self.toggle.toggled.connect(self._on_toggled)
        manager.presenter.right_changed.connect(self._on_right)
        desk.changed.connect(self._on_changed)
        for panel in manager.body.left.values():
            panel.view.take_files(SUFFIXES)
            panel.view.files_dropped.connect(self._on_dropped)
        self._wanted: int | None = None
        is_shown = desk.state.value(SHOWN_KEY, defaultValue=False, type=bool)
        self.pane.setVisible(False)
        self.toggle.setChecked(bool(is_shown))

    @Slot(bool)
    def _on_toggled(self, is_shown: bool) -> None:
        self._desk.state.setValue(SHOWN_KEY, is_shown)
        self.pane.setVisible(is_shown)
        if is_shown:
            self.presenter.show_expense(self._wanted)

    @Slot(object)
    def _on_right(self, right: Right | None) -> None:
        self._wanted = None if right is None else int(right.expense.expense.id)
        if right is not None:
            self.pane.set_note(formats.plain_line(right.expense.expense.merchant)[:40])
        else:
            self.pane.set_note("")
        if self.toggle.isChecked() and self._wanted != self.presenter.expense_id:
            self.presenter.show_expense(self._wanted)

    @Slot(int)
    def _on_count(self, count: int) -> None:
        self.pane.set_count(count or None)

    @Slot(object, object)
    def _on_dropped(self, expense_id: int, paths: object) -> None:
        assert isinstance(paths, list), "paths of a drop"
        self.presenter.attach(expense_id, paths)
        self.toggle.setChecked(True)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if Subject.ATTACHMENTS in changes.subjects and self.toggle.isChecked():
            self.presenter.show_expense(self._wanted)
