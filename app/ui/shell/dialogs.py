"""Small questions: a title, a sentence, fields, one button that does it and one that does not."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui import fonts
from app.ui.shell.forms import Form, grow
from app.ui.widgets import DangerButton, PrimaryButton, SecondaryButton, TextLabel


class Ask(QDialog):
    """Asks before something is done; build the form, give it a check, connect `accepted`.

    Args:
        title: What will be done.
        sentence: What that means, and what stays.
        button: The verb on the button that does it.
        dangerous: It takes something away.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        button: str,
        parent: QWidget | None = None,
        *,
        columns: int = 1,
        dangerous: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("ask")
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.form = Form(columns)
        self.check: Callable[[], bool] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(TextLabel(title, "text", fonts.Size.TITLE, fonts.SEMI_BOLD))
        self.sentence = TextLabel(sentence, "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setVisible(bool(sentence))
        layout.addWidget(self.sentence)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.do_button: QPushButton = DangerButton(button) if dangerous else PrimaryButton(button)
        self.do_button.setObjectName("askDo")
        self.do_button.setDefault(True)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.setObjectName("askCancel")
        buttons = QDialogButtonBox()
        buttons.addButton(self.do_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @Slot()
    def accept(self) -> None:
        """Close when the check passes."""
        if self.check is None or self.check():
            super().accept()
        else:
            grow(self)

    def require(self, field: QLineEdit, problem: str) -> bool:
        """Check that a field is filled; say the problem below it otherwise."""
        is_filled = bool(field.text().strip())
        self.form.set_problem(field, "" if is_filled else problem)
        if not is_filled:
            field.setFocus()
        return is_filled
