"""The two questions that the manager asks: why a difference is fine, and what becomes of staged work."""

from enum import Enum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.services.results import CandidateRow, Variance
from app.services.views import ExpenseRow
from app.ui import fonts
from app.ui.reconciliation import sentences
from app.ui.widgets import DangerButton, Field, GhostButton, GreenButton, SecondaryButton, TextLabel

REASON_CHARS_MAX = 200
WIDTH_PX = 480


class ReasonDialog(QDialog):
    """Asks why a difference outside tolerance is accepted, or to link the common part only (F23, F24).

    Where others need the rest of the payment (`is_shared`), the common part is what it proposes.
    """

    def __init__(
        self,
        expense: ExpenseRow,
        row: CandidateRow,
        variance: Variance,
        parent: QWidget | None = None,
        *,
        is_shared: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reasonDialog")
        self.setWindowTitle(self.tr("The amounts differ"))
        self.setMinimumWidth(WIDTH_PX)
        self._build_words(expense, row, variance)
        self._whole = QRadioButton(self.tr("Settle both wholly; the books carry what was paid"), self)
        self._whole.setChecked(True)
        self._whole.setFont(fonts.font())
        self._part = QRadioButton(self.tr("Link what they have in common; the rest stays open"), self)
        self._part.setFont(fonts.font())
        self._part.setObjectName("commonPart")
        self._part.setVisible(variance.can_split)
        self._part.setChecked(is_shared and variance.can_split)
        self._reason = QComboBox(self)
        self._reason.setEditable(True)
        self._reason.setObjectName("reason")
        self._reason.addItems(
            [
                self.tr("Tip"),
                self.tr("Exchange rate"),
                self.tr("Bank or card fee"),
                self.tr("Rounding"),
                self.tr("Typing error in the claim"),
            ]
        )
        self._reason.setCurrentText("")
        editor = self._reason.lineEdit()
        assert editor is not None, "an editable box has an editor"
        editor.setMaxLength(REASON_CHARS_MAX)
        editor.setPlaceholderText(self.tr("Choose or type; it is kept with the link"))
        self._field = Field(self.tr("Reason"), self._reason, "", self)
        self._ok = GreenButton(self.tr("Reconcile"), "link", self)
        self._ok.setObjectName("accept")
        self._ok.setDefault(True)
        cancel = SecondaryButton(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        self._ok.clicked.connect(self.accept)
        self._whole.toggled.connect(self._tell)
        self._reason.currentTextChanged.connect(self._tell)
        self._layout.addWidget(self._whole)
        self._layout.addWidget(self._part)
        self._layout.addWidget(self._field)
        self._layout.addLayout(_buttons(cancel, self._ok))
        self._tell()
        (self._part if self.is_partial else self._reason).setFocus()

    def _build_words(self, expense: ExpenseRow, row: CandidateRow, variance: Variance) -> None:
        title = TextLabel(
            self.tr("{expense} with {payment}").format(
                expense=sentences.expense(expense), payment=sentences.payment(row)
            ),
            "text",
            fonts.Size.TITLE,
            fonts.SEMI_BOLD,
        )
        title.setWordWrap(True)
        words = TextLabel(sentences.variance(variance), "muted")
        words.setObjectName("variance")
        words.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 18, 20, 16)
        self._layout.setSpacing(12)
        self._layout.addWidget(title)
        self._layout.addWidget(words)

    @property
    def reason(self) -> str:
        """Why the difference is accepted; empty when only the common part is linked."""
        return "" if self.is_partial else self._reason.currentText().strip()

    @property
    def is_partial(self) -> bool:
        """Whether only the common part is linked."""
        return self._part.isChecked()

    @Slot()
    def _tell(self) -> None:
        self._reason.setEnabled(not self.is_partial)
        self._ok.setEnabled(self.is_partial or bool(self._reason.currentText().strip()))


class Leaving(Enum):
    """What becomes of staged work when the manager is left."""

    SAVE = "save"
    KEEP = "keep"
    DISCARD = "discard"
    STAY = "stay"


class LeaveDialog(QDialog):
    """Asks what becomes of staged work; closing it means to stay (F07)."""

    def __init__(self, staged: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leaveDialog")
        self.setWindowTitle(self.tr("Staged work"))
        self.setMinimumWidth(WIDTH_PX)
        self.answer = Leaving.STAY
        title = TextLabel(
            self.tr("%n staged step(s) not saved yet", None, staged),
            "text",
            fonts.Size.TITLE,
            fonts.SEMI_BOLD,
        )
        words = TextLabel(
            self.tr(
                "What you keep staged stays in the company file and is offered again when you come back."
            ),
            "muted",
        )
        words.setWordWrap(True)
        save = GreenButton(self.tr("Save and close"), "check", self)
        save.setDefault(True)
        keep = SecondaryButton(self.tr("Keep staged and leave"), "", self)
        discard = DangerButton(self.tr("Discard"), "", self)
        cancel = GhostButton(self.tr("Cancel"), "", self)
        self._answers: dict[QPushButton, Leaving] = {}
        for button, answer, name in (
            (save, Leaving.SAVE, "saveAndClose"),
            (keep, Leaving.KEEP, "keepStaged"),
            (discard, Leaving.DISCARD, "discard"),
            (cancel, Leaving.STAY, "cancel"),
        ):
            button.setObjectName(name)
            button.clicked.connect(self._on_answer)
            self._answers[button] = answer
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(4)
        layout.addLayout(_buttons(cancel, discard, keep, save))
        save.setFocus()

    @Slot()
    def _on_answer(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton), "a button answers"
        self.answer = self._answers[button]
        self.accept()


def _buttons(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
