"""Filters over a list: a menu to set them, a removable chip for each one that is set."""

from __future__ import annotations

from abc import abstractmethod
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.models.money import Money
from app.models.period import from_day, to_day
from app.services.views import Filter, ListQuery
from app.ui import formats
from app.ui.shell import forms
from app.ui.widgets import FilterChip, GhostButton, PrimaryButton, SearchBox, SecondaryButton

OPTIONS_MAX = 60
SEARCH_PX = 320


@dataclass(frozen=True, slots=True)
class Options:
    """What one field can be filtered by: (label, value) pairs, in menu order."""

    field: str
    title: str
    values: tuple[tuple[str, str], ...]


class FilterBar(QWidget):
    """Search box, Filter button and chips of one list.

    Args:
        placeholder: What the search box says.
        has_ranges: Offer filters by day and amount.
    """

    searched = Signal(str)
    filter_chosen = Signal(object, str)  # Filter or None, field
    cleared = Signal()

    def __init__(self, placeholder: str, today: date, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._currency = currency
        self._options: tuple[Options, ...] = ()
        self._switches: tuple[tuple[str, Filter], ...] = ()
        self._query = ListQuery()
        self.search = SearchBox(placeholder)
        self.search.setMinimumWidth(SEARCH_PX)
        self.search.search_changed.connect(self.searched)
        self.button = SecondaryButton(self.tr("Filter"), "funnel")
        self.button.setObjectName("filterButton")
        self.button.clicked.connect(self._show_menu)
        self.menu = QMenu(self)
        self._clear = GhostButton(self.tr("Clear all"))
        self._clear.setObjectName("clearFilters")
        self._clear.clicked.connect(self.cleared)
        self._clear.hide()
        self._chips: list[FilterChip] = []
        self._labels = {  # of filters that services set
            "company-paid": self.tr("Paid by the company"),
            "purchases": self.tr("Purchases, refunds, fees and cash"),
        }
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.search)
        self._layout.addWidget(self.button)
        self._layout.addWidget(self._clear)
        self._layout.addStretch(1)

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._layout.addWidget(widget)

    def set_options(self, options: Sequence[Options], switches: Sequence[tuple[str, Filter]] = ()) -> None:
        """Say what can be filtered by; `switches` are single filters such as a missing receipt."""
        self._options = tuple(one for one in options if one.values)
        self._switches = tuple(switches)
        self._build_menu()

    def show_query(self, query: ListQuery) -> None:
        """Show which text and filters are set; tells nothing."""
        self._query = query
        if self.search.text().strip() != query.text:
            self.search.blockSignals(True)
            self.search.setText(query.text)
            self.search.blockSignals(False)
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for one in query.filters:
            chip = FilterChip(self._said(one), self, removable=True)
            chip.setProperty("field", one.field)
            chip.removed.connect(self._on_removed)
            chip.clicked.connect(self._on_chip_clicked)
            self._layout.insertWidget(self._layout.indexOf(self._clear), chip)
            self._chips.append(chip)
        self._clear.setVisible(bool(query.filters))
        self._build_menu()

    @property
    def chips(self) -> list[FilterChip]:
        """The filters that are set, as shown."""
        return list(self._chips)

    def _said(self, one: Filter) -> str:
        if one.label in self._labels:
            return self._labels[one.label]
        if one.label:
            return one.label
        options = next((o for o in self._options if o.field == one.field), None)
        names = {value: label for label, value in options.values} if options is not None else {}
        words = ", ".join(names.get(value, value) for value in one.values)
        return f"{options.title}: {words}" if options is not None else words or one.field

    def _build_menu(self) -> None:
        self.menu.clear()
        for options in self._options:
            inner = self.menu.addMenu(options.title)
            chosen = next((one.values for one in self._query.filters if one.field == options.field), ())
            for label, value in options.values[:OPTIONS_MAX]:
                action = inner.addAction(label.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(value in chosen)
                action.setData((options, value, label))
                action.triggered.connect(self._on_option)
        days = self.menu.addMenu(self.tr("Date"))
        for label, first, last in self._periods():
            action = days.addAction(label)
            action.setData((first, last, label))
            action.triggered.connect(self._on_period)
        days.addSeparator()
        days.addAction(self.tr("Between…")).triggered.connect(self._ask_days)
        self.menu.addAction(self.tr("Amount between…")).triggered.connect(self._ask_amounts)
        for label, one in self._switches:
            action = self.menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(any(f.field == one.field for f in self._query.filters))
            action.setData(one)
            action.triggered.connect(self._on_switch)

    def _periods(self) -> list[tuple[str, date, date]]:
        today = self._today
        first = today.replace(day=1)
        before = (first - timedelta(days=1)).replace(day=1)
        return [
            (self.tr("This month"), first, first.replace(day=monthrange(first.year, first.month)[1])),
            (self.tr("Last month"), before, first - timedelta(days=1)),
            (self.tr("Last 90 days"), today - timedelta(days=89), today),
            (self.tr("This year"), date(today.year, 1, 1), date(today.year, 12, 31)),
            (self.tr("Last year"), date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
        ]

    @Slot()
    def _show_menu(self) -> None:
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot()
    def _on_option(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        options, value, _label = action.data()
        before = next((one.values for one in self._query.filters if one.field == options.field), ())
        values = tuple(v for v in before if v != value) if value in before else (*before, value)
        names = {v: label for label, v in options.values}
        label = f"{options.title}: {', '.join(names.get(v, v) for v in values)}"
        self.filter_chosen.emit(Filter(options.field, values, label=label) if values else None, options.field)

    @Slot()
    def _on_period(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        first, last, label = action.data()
        self.filter_chosen.emit(Filter("day", low=to_day(first), high=to_day(last), label=label), "day")

    @Slot()
    def _on_switch(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        one = action.data()
        is_set = any(f.field == one.field for f in self._query.filters)
        self.filter_chosen.emit(None if is_set else one, one.field)

    @Slot()
    def _on_removed(self) -> None:
        chip = self.sender()
        assert isinstance(chip, FilterChip)
        self.filter_chosen.emit(None, str(chip.property("field")))

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        assert isinstance(chip, FilterChip)
        chip.setChecked(True)
        self._show_menu()

    @Slot()
    def _ask_days(self) -> None:
        dialog = DaysDialog(self._query_filter("day"), self._today, self)
        dialog.chose.connect(self._on_range)
        dialog.open()

    @Slot()
    def _ask_amounts(self) -> None:
        dialog = AmountsDialog(self._query_filter("amount"), self._currency, self)
        dialog.chose.connect(self._on_range)
        dialog.open()

    @Slot(object)
    def _on_range(self, one: Filter) -> None:
        self.filter_chosen.emit(one, one.field)

    def _query_filter(self, field: str) -> Filter | None:
        return next((one for one in self._query.filters if one.field == field), None)


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
