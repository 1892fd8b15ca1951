"""The lists of the manager, each in its card."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.link_values import SumProposal
from app.services.views import ExpenseRow, LinkRow, ListResult
from app.ui import fonts, formats
from app.ui.palettes import Tone
from app.ui.reconciliation import sentences, why_words
from app.ui.reconciliation.columns import candidate_columns, expense_columns, linked_columns
from app.ui.reconciliation.lines import CandidateLine, lines_of, preferred, row_of_payment
from app.ui.reconciliation.marks import Marks
from app.ui.reconciliation.shown import Right, Side
from app.ui.tables import ListTableModel, PagedTableModel, TableView
from app.ui.tables.models import Index
from app.ui.tables.paged_model import PAGE_ROWS
from app.ui.widgets import Card, TextLabel, ToolButton
from app.ui.widgets.card import HEAD_PX
from app.ui.widgets.why_line import WhyLine

SECTION_MIN_PX = 26
LINKED_ROWS_MAX = 4
HINT_PX = 38

KnownRows = Callable[[Sequence[int]], "list[ExpenseRow] | None"]


class ListPanel(Card):
    """A card around one table, with a button that exports it."""

    def __init__(
        self, title: str, name: str, export: QAction, parent: QWidget | None = None, *, tone: Tone = Tone.GREY
    ) -> None:
        """Build it empty; `name` is the table's object name, `tone` the colour of the count."""
        super().__init__(title, parent, tone=tone)
        self.view = TableView(self)
        self.view.setObjectName(name)
        self.view.setAccessibleName(title)
        self.view.enter_runs_action = False
        self.view.horizontalHeader().setMinimumSectionSize(SECTION_MIN_PX)
        self.set_content(self.view)
        self.add_to_head(ToolButton(export, "download", self))

    def _start(self, model: PagedTableModel[Any] | ListTableModel[Any]) -> None:
        self.view.setModel(model)


class ExpensePanel(ListPanel):
    """One of the two lists on the left."""

    chosen = Signal(object, object)  # Side, expense id, None when nothing is selected any more
    rows_wanted = Signal(object, int, int, object)  # Side, generation, page, ids

    def __init__(self, side: Side, title: str, export: QAction, parent: QWidget | None = None) -> None:
        tone = Tone.AMBER if side is Side.PENDING else Tone.GREEN
        super().__init__(title, f"{side.value}Expenses", export, parent, tone=tone)
        self.side = side
        self.model: PagedTableModel[ExpenseRow] = PagedTableModel([])
        self._is_silent = False
        self.view.rows_selected.connect(self._on_selected)

    def start(self, currency: str, marks: Marks, never: frozenset[str] = frozenset()) -> None:
        """Begin empty, in a company of this currency; `never`: columns that the scope makes superfluous."""
        self.model = PagedTableModel(expense_columns(currency, marks), self)
        self.model.page_wanted.connect(self._on_page_wanted)
        self._is_silent = True
        self._start(self.model)
        self._is_silent = False
        for section, column in enumerate(self.model.columns):
            if column.key in never:
                self.view.columns.set_hidden(section, True)

    def show_list(self, result: ListResult, known: KnownRows) -> None:
        """Show these rows where the list stands; rows that are at hand are painted at once."""
        bar = self.view.verticalScrollBar()
        before = bar.value()
        self._is_silent = True
        if self.model.ids == result.ids:
            self.model.refresh()
        else:
            self.model.show(result.ids)
            self.view.executeDelayedItemsLayout()
            bar.setValue(before)
        self._is_silent = False
        self.fill(known)
        self.set_count(len(result.ids))
        self.set_note(sums(result.sums))

    def fill(self, known: KnownRows) -> None:
        """Deliver the pages on screen whose rows are at hand."""
        count = len(self.model.ids)
        if not count:
            return
        first = max(0, self.view.rowAt(0))
        last = self.view.rowAt(self.view.viewport().height() - 1)
        last = count - 1 if last < 0 else last
        for page in range(first // PAGE_ROWS, last // PAGE_ROWS + 1):
            rows = known(self.model.ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])
            if rows is not None:
                self.model.deliver(self.model.generation, page, rows)

    def select(self, expense_id: int | None) -> bool:
        """Select a row without telling; returns whether it is in the list."""
        self._is_silent = True
        try:
            if expense_id is None:
                self.view.select_row(-1)
                return False
            return self.view.select_id(expense_id)
        finally:
            self._is_silent = False

    @Slot(int, int, object)
    def _on_page_wanted(self, generation: int, page: int, ids: Sequence[int]) -> None:
        self.rows_wanted.emit(self.side, generation, page, ids)

    @Slot()
    def _on_selected(self) -> None:
        if not self._is_silent:
            ids = self.view.selected_ids()
            self.chosen.emit(self.side, ids[0] if ids else None)


class LinkedPanel(ListPanel):
    """The reconciled payments of the selected expense."""

    def __init__(self, title: str, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(title, "linkedPayments", export, parent, tone=Tone.GREEN)
        self.model: ListTableModel[LinkRow] = ListTableModel(linked_columns(), self)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._start(self.model)

    def show_links(self, links: Sequence[LinkRow] | None) -> None:
        """Show these; None = nothing is selected."""
        if links is None:
            self.view.set_empty_text("", self.tr("Select an expense to see its reconciled payments"))
        else:
            self.view.set_empty_text("", self.tr("No payment is linked yet. Pick a candidate below."))
        was_empty, links = not self.model.rows, links or ()
        if was_empty and not links and self.height() == self.minimumHeight() == self.maximumHeight():
            return  # nothing before, nothing now: its room and its words stand
        self.model.show(links)
        live = [link for link in links if not link.is_reversed]
        self.set_count(len(live) if live else None)
        totals: dict[str, int] = {}
        for link in live:
            currency = link.payment.amount.currency
            totals[currency] = totals.get(currency, 0) + link.payment_minor
        self.set_note(sums(totals))
        self._take_room(len(links))

    def _take_room(self, rows: int) -> None:
        """Be as high as the rows need, up to four; a hint needs one line and no headings."""
        header = self.view.horizontalHeader()
        header.setVisible(rows > 0)
        row_px = self.view.verticalHeader().defaultSectionSize()
        inside = header.sizeHint().height() + min(rows, LINKED_ROWS_MAX) * row_px if rows else HINT_PX
        self.setFixedHeight(HEAD_PX + inside + 8)

    def current(self) -> LinkRow | None:
        """Return the selected link, or None."""
        row = self.view.current_row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None


class CandidatesModel(ListTableModel[CandidateLine]):
    """Candidates and the headings between them; a heading cannot be selected."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.rows[index.row()] if index.isValid() else None
        if line is not None and line.row is None and line.proposal is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class CandidatesPanel(ListPanel):
    """The payments offered for the selected expense, in parts (F03, F86)."""

    current_changed = Signal()  # another candidate is selected, or none

    def __init__(self, title: str, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(title, "candidatePayments", export, parent)
        self.model = CandidatesModel([])
        self.verdict = TextLabel("", "amber_text", fonts.Size.BODY, fonts.MEDIUM, self)
        self.verdict.setObjectName("verdict")
        self.verdict.setWordWrap(True)
        self.verdict.setContentsMargins(8, 0, 12, 8)
        self.verdict.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "a card stacks its parts"
        self.why = WhyLine(self)
        self._right: Right | None = None
        self._expanded: frozenset[int] = frozenset()
        layout.insertWidget(1, self.verdict)
        layout.insertWidget(2, self.why)
        self.view.rows_selected.connect(self.current_changed)

    def start(self, currency: str, marks: Marks) -> None:
        """Begin empty, in a company of this currency."""
        self.model = CandidatesModel(candidate_columns(currency, marks), self)
        self._start(self.model)

    def show_right(self, right: Right | None) -> None:
        """Show the candidates of this expense; None = nothing is selected, which is said in words."""
        self._right = right
        is_clear = right is not None and preferred(right) is not None
        self._expanded = frozenset((0,)) if is_clear else frozenset()
        lines = self._show_lines()
        self._tell_empty(right)
        self._tell_verdict(right, lines)
        self.view.horizontalHeader().setVisible(bool(lines))
        self.set_count(None if right is None else len(right.candidates))
        self.view.verticalScrollBar().setValue(0)
        best = next((place for place, line in enumerate(lines) if line.is_best), -1)
        if best >= 0:
            self.view.select_row(best)
        self.current_changed.emit()

    def _show_lines(self) -> Sequence[CandidateLine]:
        lines = [] if self._right is None else lines_of(self._right, self._expanded)
        self.view.clearSpans()
        self.model.show(lines)
        gap = next(at for at, column in enumerate(self.model.columns) if column.key == "gap") if lines else 0
        for place, line in enumerate(lines):
            if line.is_heading:
                self.view.setSpan(place, 0, 1, len(self.model.columns))
            elif line.proposal is not None:
                self.view.setSpan(place, 0, 1, gap)
        return lines

    @Slot()
    def toggle_selected(self) -> None:
        """Show or hide what the selected sum is made of."""
        self.toggle_members()

    def toggle_members(self, place: int | None = None) -> bool:
        """Show or hide what a sum is made of: the one at a line, or the selected one.

        Returns:
            Whether there is a sum.
        """
        row = (self.view.selected_rows() or [-1])[0] if place is None else place
        one = self.model.rows[row] if row >= 0 else None
        if one is None or one.proposal is None:
            return False
        self._expanded ^= {one.place}
        bar = self.view.verticalScrollBar().value()
        lines = self._show_lines()
        self.view.select_row(next(at for at, line in enumerate(lines) if line.place == one.place))
        self.view.verticalScrollBar().setValue(bar)
        return True

    def _tell_verdict(self, right: Right | None, lines: Sequence[CandidateLine]) -> None:
        """Say for whom the payments are, and why none was linked by itself."""
        self.set_note(
            "" if right is None else self.tr("for {expense}").format(expense=sentences.expense(right.expense))
        )
        text = "" if right is None or not right.candidates else sentences.verdict(right, lines)
        self.verdict.setText(text)
        self.verdict.setVisible(bool(text))
        why = None if right is None else right.why
        self.why.say(
            "" if right is None else why_words.sentence_of(right),
            leads=why is not None and why_words.lead(why) is not why_words.Lead.NOWHERE,
        )

    def _tell_empty(self, right: Right | None) -> None:
        if right is None:
            self.view.set_empty_text(
                "arrow-left-right",
                self.tr("Select a pending expense to see the payments that fit it"),
                self.tr("Up and Down choose it, Enter reconciles the best payment and goes on"),
            )
        elif right.linked:
            self.view.set_empty_text(
                "circle-check",
                self.tr("This expense is wholly reconciled"),
                self.tr("Unreconcile a payment above to see candidates again"),
            )
        else:
            self.view.set_empty_text(
                "inbox",
                self.tr("No unreconciled payment comes near this expense"),
                self.tr(
                    "Import the statement that covers its date, or check amount, date and card of the claim"
                ),
            )

    def current(self) -> CandidateLine | None:
        """Return the selected candidate, or None."""
        rows = self.view.selected_rows()
        line = self.model.rows[rows[0]] if rows else None
        return line if line is not None and line.row is not None else None

    def proposal(self) -> SumProposal | None:
        """Return the selected sum, or None."""
        rows = self.view.selected_rows()
        return self.model.rows[rows[0]].proposal if rows else None

    def member_of_sum(self) -> CandidateLine | None:
        """Return the line of the first payment of the selected sum, or None."""
        one = self.proposal()
        place = -1 if one is None else row_of_payment(self.model.rows, one.payment_ids[0])
        return self.model.rows[place] if place >= 0 else None

    def pick(self, number: int) -> bool:
        """Select the candidate of this number; returns whether there is one."""
        for place, line in enumerate(self.model.rows):
            if line.number == number:
                self.view.select_row(place)
                return True
        return False

    def pick_payment(self, payment_id: int) -> bool:
        """Select the candidate with this payment; returns whether it is listed."""
        place = row_of_payment(self.model.rows, payment_id)
        if place >= 0:
            self.view.select_row(place)
        return place >= 0


def sums(totals: Mapping[str, int]) -> str:
    """Write sums by currency side by side, the largest first: it stays where room is short."""
    ranked = sorted(totals.items(), key=lambda one: (-abs(one[1]), one[0]))
    return "  ·  ".join(formats.money_of(minor, currency) for currency, minor in ranked)
