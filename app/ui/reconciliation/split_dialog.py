"""Asks how much of a pair to link; the rest of both stays open (F23)."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.models.money import Money
from app.services.link_values import LinkSet
from app.ui import fonts, formats
from app.ui.reconciliation.dialogs import buttons_row
from app.ui.shell import forms
from app.ui.widgets import Field, GreenButton, SecondaryButton, TextLabel

WIDTH_PX = 480
REASON_CHARS_MAX = 200


class SplitDialog(QDialog):
    """Takes an amount up to what both sides have left, and says live what stays open of each."""

    def __init__(self, title: str, found: LinkSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("splitDialog")
        self.setWindowTitle(self.tr("Link a part"))
        self.setMinimumWidth(WIDTH_PX)
        (self._expense,), (self._payment,) = found.expenses, found.payments
        paid, claimed = found.weighed.paid[0] or 0, self._expense.open_minor
        self._currency = found.weighed.currency
        self._paid, self._claimed = paid, claimed
        self._sign = -1 if claimed < 0 else 1
        self._most = min(abs(paid), abs(claimed)) if (paid > 0) == (claimed > 0) else 0
        self._amount = forms.amount(Money(self._most, self._currency), "partAmount")
        self._amount.selectAll()
        self._reason = forms.line("", self.tr("Optional; it is kept with the link"), "partReason")
        self._reason.setMaxLength(REASON_CHARS_MAX)
        self._left = TextLabel("", "muted")
        self._left.setObjectName("leftOpen")
        self._left.setWordWrap(True)
        self._field = Field(
            self.tr("Amount to link, {currency}").format(currency=self._currency), self._amount, "", self
        )
        self._ok = GreenButton(self.tr("Link this part"), "link", self)
        self._ok.setObjectName("accept")
        self._ok.setDefault(True)
        self._ok.clicked.connect(self.accept)
        cancel = SecondaryButton(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        heading = TextLabel(title, "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        heading.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self._field)
        layout.addWidget(self._left)
        layout.addWidget(Field(self.tr("Reason"), self._reason, "", self))
        layout.addLayout(buttons_row(cancel, self._ok))
        self._amount.textChanged.connect(self._tell)
        self._tell()
        self._amount.setFocus()

    @property
    def minor(self) -> int:
        """The amount, in minor units of the claim's currency, sign of the claim; 0 where it is none."""
        value = forms.amount_of(self._amount.text(), self._currency)
        return 0 if value is None else abs(value.minor) * self._sign

    @property
    def reason(self) -> str:
        """Why, or empty."""
        return self._reason.text().strip()

    @Slot()
    def _tell(self) -> None:
        """Say what stays open, or what is wrong with the amount."""
        part = abs(self.minor)
        is_good = 0 < part <= self._most
        most = formats.money_of(self._most, self._currency)
        problem = self.tr("Enter an amount above zero, up to {most}.").format(most=most)
        self._field.set_error("" if is_good else problem)
        self._ok.setEnabled(is_good)
        text = self.tr("Stays open: {claimed} of the expense, {paid} of the payment.")
        self._left.setText(
            text.format(
                claimed=formats.money_of(self._claimed - part * self._sign, self._currency),
                paid=formats.money_of(self._paid - part * self._sign, self._currency),
            )
            if is_good
            else ""
        )
        forms.grow(self)
