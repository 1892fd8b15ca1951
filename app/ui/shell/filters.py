"""Filters over a list: search, a menu to set filters, a removable chip for each term and filter."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.models.period import to_day
from app.services.search import EXPENSES, Parsed, Term, Vocabulary, without
from app.services.views import Filter, ListQuery
from app.ui.shell import searching
from app.ui.shell.facts import FlowRow
from app.ui.shell.filter_dialogs import AmountsDialog, DaysDialog
from app.ui.shell.searching import SearchCompletion
from app.ui.widgets import FilterChip, GhostButton, SearchBox, SecondaryButton, TextLabel
from app.ui.wording import searching as words

__all__ = ["AmountsDialog", "DaysDialog", "FilterBar", "Options"]

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
        vocabulary: The operators that the list understands.
    """

    searched = Signal(str)  # in the stored notation
    filter_chosen = Signal(object, str)  # Filter or None, field
    cleared = Signal()

    def __init__(
        self,
        placeholder: str,
        today: date,
        currency: str,
        parent: QWidget | None = None,
        *,
        vocabulary: Vocabulary = EXPENSES,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._currency = currency
        self.vocabulary = vocabulary
        self._options: tuple[Options, ...] = ()
        self._switches: tuple[tuple[str, Filter], ...] = ()
        self._query = ListQuery()
        self._in_menu: tuple[Filter, ...] | None = None
        self.search = SearchBox(placeholder)
        self.search.setMinimumWidth(SEARCH_PX)
        self.search.search_changed.connect(self._on_searched)
        self.search.textEdited.connect(self._tell_problem)
        self.completion = SearchCompletion(self.search, vocabulary)
        self.button = SecondaryButton(self.tr("Filter"), "funnel")
        self.button.setObjectName("filterButton")
        self.button.clicked.connect(self._show_menu)
        self.menu = QMenu(self)
        self._clear = GhostButton(self.tr("Clear all"))
        self._clear.setObjectName("clearFilters")
        self._clear.clicked.connect(self.cleared)
        self._chips: list[FilterChip] = []
        self._term_chips: list[FilterChip] = []
        self._labels = {  # of filters that services set
            "company-paid": self.tr("Paid by the company"),
            "purchases": self.tr("Purchases, refunds, fees and cash"),
        }
        self.problem = TextLabel("", "red_text")
        self.problem.setObjectName("searchProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.search)
        self._row.addWidget(self.button)
        self._row.addStretch(1)
        self._chip_row = QWidget()
        self._flow = FlowRow()
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._chip_row.setLayout(self._flow)
        self._flow.addWidget(self._clear)
        self._chip_row.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._row)
        layout.addWidget(self.problem)
        layout.addWidget(self._chip_row)

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget)

    def add_button(self, widget: QWidget) -> None:
        """Put a control beside the filter button."""
        self._row.insertWidget(self._row.indexOf(self.button) + 1, widget)

    def set_options(self, options: Sequence[Options], switches: Sequence[tuple[str, Filter]] = ()) -> None:
        """Say what can be filtered by; `switches` are single filters such as a missing receipt."""
        self._options = tuple(one for one in options if one.values)
        self._switches = tuple(switches)
        self._build_menu()

    def show_query(self, query: ListQuery) -> None:
        """Show which text and filters are set; tells nothing."""
        self._query = query
        if searching.stored(self.search.text(), self.vocabulary) != query.text:
            self.search.blockSignals(True)
            self.search.setText(searching.shown(query.text, self.vocabulary))
            self.search.blockSignals(False)
        self._tell_problem()
        for chip in (*self._chips, *self._term_chips):
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._clear)
        self._term_chips = [self._term_chip(term) for term in searching.chipped(self._read())]
        self._chips = [self._filter_chip(one) for one in query.filters]
        chips = (*self._term_chips, *self._chips)
        for chip in chips:
            self._flow.addWidget(chip)
        self._flow.addWidget(self._clear)
        self._chip_row.setVisible(bool(chips))
        if query.filters != self._in_menu:
            self._build_menu()

    def _read(self) -> Parsed:
        return searching.read(self.search.text(), self.vocabulary)

    def _filter_chip(self, one: Filter) -> FilterChip:
        chip = FilterChip(self._said(one), self, removable=True)
        chip.setProperty("field", one.field)
        chip.removed.connect(self._on_removed)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _term_chip(self, term: Term) -> FilterChip:
        chip = FilterChip(words.said(term, self._today), self, removable=True)
        chip.setProperty("start", term.start)
        chip.removed.connect(self._on_term_removed)
        chip.clicked.connect(self._on_term_clicked)
        return chip

    @property
    def term_chips(self) -> list[FilterChip]:
        """The terms of the search that show as chips."""
        return list(self._term_chips)

    @property
    def words(self) -> str:
        """The search and the filters in words, for what is printed or exported."""
        typed = " ".join(
            term.value for term in self._read().words if not term.is_not and " " not in term.value
        )
        chips = (chip.text() for chip in (*self._term_chips, *self._chips))
        return " · ".join(part for part in (typed, *chips) if part)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._tell_problem()
        self.searched.emit(searching.stored(text, self.vocabulary))

    @Slot()
    def _tell_problem(self) -> None:
        """Say what of the search cannot be read, below the box."""
        said = searching.problems(self._read())
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    @Slot()
    def _on_term_removed(self) -> None:
        term = self._term_of(self.sender())
        if term is not None:
            self.search.setText(without(self.search.text(), term))
            self.search.search_now()

    @Slot()
    def _on_term_clicked(self) -> None:
        """Mark the term in the box, ready to be written anew."""
        chip = self.sender()
        assert isinstance(chip, FilterChip)
        chip.setChecked(True)
        term = self._term_of(chip)
        if term is not None:
            self.search.setFocus()
            self.search.setSelection(term.start, term.stop - term.start)

    def _term_of(self, chip: QObject) -> Term | None:
        start = int(chip.property("start"))
        return next((one for one in self._read().terms if one.start == start), None)

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
        self._in_menu = self._query.filters
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
