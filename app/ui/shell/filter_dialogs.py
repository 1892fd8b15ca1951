"""Asks for the two ends of a range: days, or amounts."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.models.money import Money
from app.models.period import from_day, to_day
from app.services.views import Filter
from app.ui import formats
from app.ui.shell import forms
from app.ui.widgets import PrimaryButton, SecondaryButton


class _RangeDialog(QDialog):
    """Two ends of a range, both included."""

    chose = Signal(object)  # Filter

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self.form = forms.Form(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(self.form)
        apply = PrimaryButton(self.tr("Apply"))
        apply.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(apply, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(SecondaryButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @abstractmethod
    def filter(self) -> Filter | None:
        """Return what was entered, or None after saying what is wrong with it."""

    @Slot()
    def accept(self) -> None:
        """Close when the range is a range."""
        one = self.filter()
        if one is not None:
            super().accept()
            self.chose.emit(one)


class DaysDialog(_RangeDialog):
    """Asks for a first and a last day."""

    def __init__(self, now: Filter | None, today: date, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("_RangeDialog", "Date between"), parent)
        low = from_day(now.low) if now is not None and now.low is not None else today.replace(day=1)
        high = from_day(now.high) if now is not None and now.high is not None else today
        self.first = forms.day(low or today, "firstDay")
        self.last = forms.day(high or today, "lastDay")
        self.form.add(self.tr("From"), self.first)
        self.form.add(self.tr("To"), self.last)

    def filter(self) -> Filter | None:
        first, last = forms.day_of(self.first), forms.day_of(self.last)
        if first > last:
            self.form.set_problem(self.last, self.tr("This is before the first day."))
            return None
        return Filter("day", low=to_day(first), high=to_day(last), label=formats.period(first, last))


class AmountsDialog(_RangeDialog):
    """Asks for a smallest and a largest amount; either may be left open."""

    def __init__(self, now: Filter | None, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("_RangeDialog", "Amount between"), parent)
        self._currency = currency
        low = Money(now.low, currency) if now is not None and now.low is not None else None
        high = Money(now.high, currency) if now is not None and now.high is not None else None
        self.low = forms.amount(low, "lowAmount")
        self.high = forms.amount(high, "highAmount")
        self.form.add(self.tr("At least"), self.low)
        self.form.add(self.tr("At most"), self.high)

    def filter(self) -> Filter | None:
        self.form.clear_problems()
        ends: list[int | None] = []
        for field in (self.low, self.high):
            text = field.text().strip()
            read = forms.amount_of(text, self._currency) if text else None
            if text and read is None:
                self.form.set_problem(
                    field, self.tr("Write an amount such as {example}.").format(example="12.50")
                )
                return None
            ends.append(None if read is None else read.minor)
        low, high = ends
        if low is None and high is None:
            self.form.set_problem(self.low, self.tr("Enter at least one of the two."))
            return None
        if low is not None and high is not None and low > high:
            self.form.set_problem(self.high, self.tr("This is less than the smallest amount."))
            return None
        return Filter("amount", low=low, high=high, label=self._said(low, high))

    def _said(self, low: int | None, high: int | None) -> str:
        if low is None:
            return self.tr("Up to {high}").format(high=formats.amount(high or 0, self._currency))
        if high is None:
            return self.tr("{low} and more").format(low=formats.amount(low, self._currency))
        return f"{formats.amount(low, self._currency)} – {formats.amount(high, self._currency)}"
