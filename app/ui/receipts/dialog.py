"""The receipts of one expense in a window of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.receipts.presenter import ReceiptsPresenter
from app.ui.receipts.viewer import ReceiptViewer
from app.ui.shell.desk import Desk


class ReceiptDialog(QDialog):
    """Receipts in large; Esc closes it."""

    def __init__(self, desk: Desk, expense_id: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("receiptDialog")
        self.setWindowTitle(title)
        self.resize(820, 860)
        self.presenter = ReceiptsPresenter(desk, self)
        self.viewer = ReceiptViewer(self.presenter, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 8)
        layout.addWidget(self.viewer)
        self.presenter.show_expense(expense_id)
        self.viewer.setFocus()
