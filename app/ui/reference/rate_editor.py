"""The dialog for one exchange rate: what it says is written out in words below."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Slot
from PySide6.QtWidgets import QWidget

from app.models.errors import BlockedError
from app.models.rates import ExchangeRate
from app.services.exchange_rates import TYPED, NewRate, RateRow, checked, plain_rate, rate_of
from app.ui.settings.lists import Editor
from app.ui.shell import forms

translate = QCoreApplication.translate
CODE_CHARS = 3


def shown_rate(rate_e9: int) -> str:
    """Write a rate with the locale's decimal sign."""
    return plain_rate(rate_e9).replace(".", QLocale().decimalPoint())


class RateEditor(Editor):
    """One rate of one day.

    Args:
        row: The one that is edited; None for a new one.
        code, day: What a new one begins with.
        currency: The company's own.
    """

    def __init__(self, row: RateRow | None, code: str, day: date, currency: str, parent: QWidget) -> None:
        title = (
            translate("rates", "New exchange rate")
            if row is None
            else translate("rates", "Edit exchange rate")
        )
        super().__init__(title, translate("rates", "Save"), parent)
        old = None if row is None else row.rate
        self._replaces = 0 if row is None else row.id
        self.day = forms.day(day if old is None else old.day, "rateDay")
        self.source = forms.line(
            row.source if row else "", self.tr("the bank, the central bank"), "rateSource"
        )
        self.from_code = forms.line(code if old is None else old.from_currency, "USD", "rateFrom")
        self.to_code = forms.line(currency if old is None else old.to_currency, "EUR", "rateTo")
        for field in (self.from_code, self.to_code):
            field.setMaxLength(CODE_CHARS)
            field.textChanged.connect(self._tell_meaning)
        self.rate = forms.line("" if old is None else shown_rate(old.rate_e9), name="rateValue")
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rate.textChanged.connect(self._tell_meaning)
        self.form.add(self.tr("Day"), self.day)
        self.form.add(self.tr("Source"), self.source)
        self.form.add(self.tr("From"), self.from_code, self.tr("Three letters, such as USD"))
        self.form.add(self.tr("To"), self.to_code, self.tr("Three letters, such as EUR"))
        self.form.add(self.tr("Rate"), self.rate, self.tr("Up to nine decimals"), span=2)
        self.check = self._is_complete
        self._tell_meaning()
        (self.rate if code or old else self.from_code).setFocus()

    def _plain(self) -> str:
        return self.rate.text().strip().replace(QLocale().decimalPoint(), ".")

    def _read(self) -> NewRate | BlockedError:
        try:
            rate = ExchangeRate(
                forms.day_of(self.day),
                self.from_code.text(),
                self.to_code.text(),
                rate_of(self._plain()),
                TYPED,
            )
            return checked(NewRate(rate, self.source.text(), self._replaces))
        except BlockedError as error:
            return error

    @Slot()
    def _tell_meaning(self) -> None:
        found = self._read()
        if isinstance(found, BlockedError):
            said = translate("rates", "What one unit of the first currency was worth in the second.")
        else:
            said = translate("rates", "1 {one} = {rate} {other}").format(
                one=found.rate.from_currency,
                rate=shown_rate(found.rate.rate_e9),
                other=found.rate.to_currency,
            )
        self.sentence.setText(said)
        self.sentence.setVisible(True)

    def _is_complete(self) -> bool:
        self.form.clear_problems()
        if not self.require(self.from_code, translate("rates", "Enter a currency.")):
            return False
        if not self.require(self.to_code, translate("rates", "Enter a currency.")):
            return False
        if not self.require(self.rate, translate("rates", "Enter the rate.")):
            return False
        found = self._read()
        if isinstance(found, BlockedError):
            is_rate_wrong = "rate" in found.reason
            example = shown_rate(1_082_500_000)
            said = translate("rates", "A number above zero with up to nine decimals, such as {example}.")
            codes = translate("rates", "Two different currencies, three letters each.")
            field = self.rate if is_rate_wrong else self.from_code
            self.form.set_problem(field, said.format(example=example) if is_rate_wrong else codes)
            field.setFocus()
            return False
        return True

    def value(self) -> NewRate:
        """Return the rate as entered."""
        found = self._read()
        assert isinstance(found, NewRate), "checked before"
        return found
