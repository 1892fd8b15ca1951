"""Asks what becomes of a difference: its cause, where it goes, or that the rest stays open (F23, F24)."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QRadioButton, QVBoxLayout, QWidget

from app.models.variance import Cause
from app.services.link_values import LinkSet, Settlement
from app.ui import fonts
from app.ui.reconciliation import set_words
from app.ui.reconciliation.dialogs import buttons_row
from app.ui.shell import forms
from app.ui.widgets import Field, GreenButton, SecondaryButton, TextLabel

REASON_CHARS_MAX = 200
WIDTH_PX = 520


class DifferenceDialog(QDialog):
    """Proposes the cause, says whether it is within its limit, and where it goes.

    Where others need the rest of a payment (`is_shared`), the common part is what it proposes.
    """

    def __init__(
        self,
        title: str,
        words: str,
        found: LinkSet,
        parent: QWidget | None = None,
        *,
        is_shared: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("differenceDialog")
        self.setWindowTitle(self.tr("The amounts differ"))
        self.setMinimumWidth(WIDTH_PX)
        self._found = found
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 18, 20, 16)
        self._layout.setSpacing(12)
        self._build_words(title, words)
        self._build_cause()
        self._build_choices()
        self._ok = GreenButton(self.tr("Reconcile"), "link", self)
        self._ok.setObjectName("accept")
        self._ok.setDefault(True)
        self._ok.clicked.connect(self.accept)
        cancel = SecondaryButton(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        self._layout.addLayout(buttons_row(cancel, self._ok))
        self._choose(is_shared=is_shared)
        self._reason.currentTextChanged.connect(self._tell)
        for radio in (self._off, self._whole, self._part):
            radio.toggled.connect(self._tell)
        self._on_cause()
        (self._part if self._part.isChecked() else self._cause).setFocus()

    def _build_words(self, title: str, words: str) -> None:
        heading = TextLabel(title, "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        said = TextLabel(words, "muted")
        said.setObjectName("variance")
        for label in (heading, said):
            label.setWordWrap(True)
            self._layout.addWidget(label)

    def _build_cause(self) -> None:
        self._cause = forms.choice([(set_words.cause(one), one) for one in Cause], self._found.cause, "cause")
        self._cause.currentIndexChanged.connect(self._on_cause)
        self._limit = TextLabel("", "muted", fonts.Size.SMALL)
        self._limit.setObjectName("limit")
        self._limit.setWordWrap(True)
        self._reason = QComboBox(self)
        self._reason.setEditable(True)
        self._reason.setObjectName("reason")
        self._reason.addItems([self.tr("Typing error in the claim"), self.tr("Agreed with the merchant")])
        self._reason.setCurrentText("")
        editor = self._reason.lineEdit()
        assert editor is not None, "an editable box has an editor"
        editor.setMaxLength(REASON_CHARS_MAX)
        editor.setPlaceholderText(self.tr("Choose or type; it is kept with the link"))
        self._layout.addWidget(Field(self.tr("Cause"), self._cause, "", self))
        self._layout.addWidget(self._limit)

    def _build_choices(self) -> None:
        self._off = QRadioButton("", self)
        self._off.setObjectName("writeOff")
        self._whole = QRadioButton(self.tr("Settle both wholly; the books carry what was paid"), self)
        self._whole.setObjectName("whole")
        self._part = QRadioButton(self.tr("Link what they have in common; the rest stays open"), self)
        self._part.setObjectName("commonPart")
        self._part.setVisible(self._found.can_split)
        for radio in (self._off, self._whole, self._part):
            radio.setFont(fonts.font())
            self._layout.addWidget(radio)
        self._layout.addWidget(Field(self.tr("Reason"), self._reason, "", self))

    def _choose(self, *, is_shared: bool) -> None:
        """Propose to write off what may be, to leave open what is beyond its limit, else what was paid."""
        found, cause = self._found, self._found.cause
        is_beyond = bool(found.rules[cause].account) and not found.allows(cause)
        if found.can_split and (is_shared or is_beyond):
            self._part.setChecked(True)
        elif found.allows(cause):
            self._off.setChecked(True)
        else:
            self._whole.setChecked(True)

    @property
    def cause(self) -> Cause:
        """Why the sides differ."""
        return Cause(str(self._cause.currentData()))

    @property
    def settlement(self) -> Settlement:
        """What the person decided."""
        if self._part.isChecked():
            return Settlement(is_partial=True)
        return Settlement(self._reason.currentText().strip(), self.cause, writes_off=self._off.isChecked())

    @Slot()
    def _on_cause(self) -> None:
        """Say what the chosen cause allows, and give its words as the reason."""
        found, cause = self._found, self.cause
        self._limit.setText(set_words.verdict(found, cause))
        self._off.setText(set_words.write_off(found, cause))
        self._off.setEnabled(found.allows(cause))
        if not found.allows(cause) and self._off.isChecked():
            (self._part if found.can_split else self._whole).setChecked(True)
        if found.allows(cause) or self.sender() is self._cause:
            words = found.rules[cause].text or set_words.cause(cause)
            self._reason.setCurrentText("" if cause is Cause.OTHER else words)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        is_partial = self._part.isChecked()
        self._reason.setEnabled(not is_partial)
        self._ok.setEnabled(is_partial or bool(self._reason.currentText().strip()))
        forms.grow(self)
