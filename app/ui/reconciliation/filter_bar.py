"""Search, card, quick filters; and below them, only while something is filtered, each filter with a cross."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.models.money import minor_digits
from app.models.payment import Instrument, LinkState
from app.services.search import EXPENSES, Parsed, Term, without
from app.services.views import OPEN_STATES, Filter
from app.ui import fonts, formats, wording
from app.ui.reconciliation.filter_set import FilterSet, Key, month_of
from app.ui.shell import searching
from app.ui.shell.searching import SearchCompletion
from app.ui.widgets import FilterChip, LinkButton, SearchBox, TextLabel
from app.ui.wording import searching as searching_words

AMOUNTS = (50, 100, 200, 500, 1000)
AMOUNT_DEFAULT = 200
NAME_CHARS_MAX = 40
SEARCH_MAX_PX = 320
INSTRUMENTS_PX = 208
NARROW_PX = 1100
"""Below this width the count of the list says its numbers only."""


class FilterBar(QWidget):
    """Emits the filters wanted; shows those that hold."""

    changed = Signal(object)  # FilterSet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._filters = FilterSet()
        self._currency = "EUR"
        self._today = date(2000, 1, 1)
        self._over = AMOUNT_DEFAULT
        self._shown_of = ("", "")
        self.search = SearchBox(self.tr("Search merchant, person, amount"), self)
        self.search.search_changed.connect(self._on_search)
        self.search.textEdited.connect(self._tell_problem)
        self.search.setMaximumWidth(SEARCH_MAX_PX)
        self.completion = SearchCompletion(self.search, EXPENSES)
        self.problem = TextLabel("", "red_text")
        self.problem.setObjectName("searchProblem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._build_instruments()
        self._quick: dict[Key, FilterChip] = {}
        self._count = TextLabel("", "muted")
        self._count.setObjectName("countOfAll")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 2)
        row.addWidget(self.instruments)
        for key, text in (
            (Key.STATE, self.tr("Ambiguous")),
            (Key.MISSING_RECEIPT, self.tr("Missing receipt")),
            (Key.AMOUNT, ""),
            (Key.DAY, self.tr("This month")),
        ):
            row.addWidget(self._add_quick(key, text))
        row.addStretch(1)
        row.addWidget(self._count)
        self._active = _ActiveFilters(self)
        self._active.removed.connect(self._on_removed)
        self._active.cleared.connect(self._on_cleared)
        self._active.term_removed.connect(self._on_term_removed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self._active)
        self._build_amounts()

    def _build_instruments(self) -> None:
        self.instruments = QComboBox(self)
        self.instruments.setObjectName("instrument")
        self.instruments.setMinimumWidth(INSTRUMENTS_PX)
        self.instruments.setFont(fonts.font())
        self._buddy = QLabel(self.tr("Card or account"), self)
        self._buddy.setBuddy(self.instruments)
        self._buddy.hide()
        self.instruments.setAccessibleName(self._buddy.text())
        self.instruments.setToolTip(self._buddy.text())
        self.instruments.activated.connect(self._on_instrument)

    def _add_quick(self, key: Key, text: str) -> FilterChip:
        chip = FilterChip(text, self)
        chip.setObjectName(f"quick_{key.value}")
        chip.clicked.connect(self._on_quick)
        self._quick[key] = chip
        return chip

    def _build_amounts(self) -> None:
        self.amount_actions: list[QAction] = []
        chip = self._quick[Key.AMOUNT]
        for units in AMOUNTS:
            action = QAction(self)
            action.setData(units)
            action.triggered.connect(self._on_amount)
            self.amount_actions.append(action)
            chip.addAction(action)
        chip.setContextMenuPolicy(chip.contextMenuPolicy().ActionsContextMenu)
        self._tell_amount()

    def amount_menu(self, parent: QWidget) -> QMenu:
        """Build the menu that chooses from which amount on expenses are shown."""
        menu = QMenu(self.tr("Show only amounts over"), parent)
        menu.addActions(self.amount_actions)
        return menu

    def set_company(self, currency: str, instruments: Sequence[Instrument], today: date) -> None:
        """Offer this company's cards and accounts; `today` says which month is this one."""
        self._currency, self._today = currency, today
        self.instruments.clear()
        self.instruments.addItem(self.tr("All cards and accounts"), None)
        for one in instruments:
            self.instruments.addItem(formats.plain_line(one.name)[:NAME_CHARS_MAX], str(one.id))
        self.instruments.addItem(self.tr("None stated"), "")
        self._tell_amount()

    def quick(self, key: Key) -> FilterChip:
        """Return the quick filter of a key."""
        return self._quick[key]

    def set_filters(self, filters: FilterSet) -> None:
        """Show which filters hold; tells nothing."""
        self._filters = filters
        if searching.stored(self.search.text(), EXPENSES) != filters.text:
            self.search.setText(searching.shown(filters.text, EXPENSES))
        self._tell_problem()
        chosen = filters.get(Key.INSTRUMENT)
        place = 0 if chosen is None else self.instruments.findData(chosen.values[0])
        self.instruments.setCurrentIndex(max(0, place))
        for key, chip in self._quick.items():
            chip.setChecked(filters.get(key) is not None and (key is not Key.STATE or self._is_ambiguous()))
        self._active.show_filters(filters, searching.read(self.search.text(), EXPENSES), self._today)

    def set_count(self, shown: int, total: int) -> None:
        """Say how many of all expenses are listed."""
        self._shown_of = (formats.count(shown), formats.count(total))
        self._tell_count()

    def _tell_count(self) -> None:
        shown, total = self._shown_of
        whole = self.tr("{shown} of {total} expenses").format(shown=shown, total=total)
        short = self.tr("{shown} of {total}").format(shown=shown, total=total)
        self._count.setText(short if self.width() < NARROW_PX else whole)
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(short) + 2)
        self._count.setToolTip(whole)
        self._count.setAccessibleName(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._count.text():
            self._tell_count()

    def state_filter(self, state: LinkState) -> Filter:
        """Return the filter that leaves the expenses behind a figure; all that is open is pending."""
        if state is LinkState.PENDING:
            values = tuple(one.value for one in LinkState if one in OPEN_STATES)
            return Filter("state", values, label=wording.link_state(state))
        return Filter("state", (state.value,), label=wording.link_state(state))

    def _is_ambiguous(self) -> bool:
        return self._filters.get(Key.STATE) == self.state_filter(LinkState.AMBIGUOUS)

    def _filter_of(self, key: Key) -> Filter:
        match key:
            case Key.STATE:
                return self.state_filter(LinkState.AMBIGUOUS)
            case Key.MISSING_RECEIPT:
                return Filter("missing_receipt", label=self.tr("Missing receipt"))
            case Key.AMOUNT:
                low = self._over * 10 ** minor_digits(self._currency) + 1
                return Filter("amount", low=low, label=self._quick[Key.AMOUNT].text())
        first, last = month_of(self._today)
        return Filter("day", low=first, high=last, label=formats.month(self._today))

    @Slot()
    def _on_quick(self) -> None:
        chip = self.sender()
        key = next(key for key, one in self._quick.items() if one is chip)
        wanted = self._filter_of(key) if self._quick[key].isChecked() else None
        self.changed.emit(self._filters.put(key, wanted))

    @Slot()
    def _on_amount(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "an amount is chosen by its action"
        self._over = int(action.data())
        self._tell_amount()
        self.changed.emit(self._filters.put(Key.AMOUNT, self._filter_of(Key.AMOUNT)))

    def _tell_amount(self) -> None:
        digits = minor_digits(self._currency)
        for action in self.amount_actions:
            action.setText(formats.money_of(int(action.data()) * 10**digits, self._currency))
        amount = formats.amount(self._over * 10**digits, self._currency)
        chip = self._quick[Key.AMOUNT]
        chip.setText(self.tr("Over {amount}").format(amount=amount))
        chip.setAccessibleName(self.tr("Filter: {}").format(chip.text()))
        chip.setToolTip(self.tr("Right-click for another amount"))
        chip.updateGeometry()

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._tell_problem()
        self.changed.emit(self._filters.with_text(searching.stored(text, EXPENSES)))

    @Slot()
    def _tell_problem(self) -> None:
        """Say what of the search cannot be read, below the box."""
        said = searching.problems(searching.read(self.search.text(), EXPENSES))
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    @Slot(object)
    def _on_term_removed(self, term: Term) -> None:
        self.search.setText(without(self.search.text(), term))
        self.search.search_now()

    @Slot(int)
    def _on_instrument(self, place: int) -> None:
        value = self.instruments.itemData(place)
        one = (
            None if value is None else Filter("instrument", (value,), label=self.instruments.itemText(place))
        )
        self.changed.emit(self._filters.put(Key.INSTRUMENT, one))

    @Slot(object)
    def _on_removed(self, key: Key | None) -> None:
        self.changed.emit(self._filters.with_text("") if key is None else self._filters.put(key, None))

    @Slot()
    def _on_cleared(self) -> None:
        self.changed.emit(FilterSet())


class _ActiveFilters(QWidget):
    """The filters that hold, each with a cross."""

    removed = Signal(object)  # Key, None for the words of the search
    term_removed = Signal(object)  # Term
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("activeFilters")
        self._chips: list[FilterChip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(TextLabel(self.tr("Filtered by"), "muted"))
        clear = LinkButton(self.tr("Clear all"), "", self)
        clear.setObjectName("clearFilters")
        clear.clicked.connect(self.cleared)
        self._row.addWidget(clear)
        self._row.addStretch(1)
        self.hide()

    def show_filters(self, filters: FilterSet, parsed: Parsed, today: date) -> None:
        """Show a chip per filter and per term of the search; nothing at all where there is none."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        terms = searching.chipped(parsed)
        words = " ".join(term.value for term in parsed.terms if term not in terms)
        active = [_ActiveChip(key, one.label, self) for key, one in filters.filters]
        if words and not terms:
            active.insert(0, _ActiveChip(None, self.tr("“{text}”").format(text=words), self))
        for active_chip in active:
            active_chip.gone.connect(self.removed)
        said = [_TermChip(term, searching_words.said(term, today), self) for term in terms]
        for term_chip in said:
            term_chip.gone.connect(self.term_removed)
        self._chips = [*said, *active]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(1 + place, chip)
        self.setVisible(bool(self._chips))


class _TermChip(FilterChip):
    gone = Signal(object)  # Term

    def __init__(self, term: Term, label: str, parent: QWidget) -> None:
        super().__init__(label, parent, removable=True)
        self.setObjectName(f"term_{term.operator or 'words'}")
        self._term = term
        self.removed.connect(self._go)
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self.gone.emit(self._term)


class _ActiveChip(FilterChip):
    gone = Signal(object)  # Key or None

    def __init__(self, key: Key | None, label: str, parent: QWidget) -> None:
        super().__init__(label, parent, removable=True)
        self.setObjectName(f"active_{'text' if key is None else key.value}")
        self._key = key
        self.removed.connect(self._go)
        self.clicked.connect(self._go)

    @Slot()
    def _go(self) -> None:
        self.gone.emit(self._key)
