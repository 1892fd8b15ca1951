"""The two panels: expenses at the left, payments of the selected one at the right, and the evidence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.services.results import Scope
from app.services.views import ExpenseRow, LinkRow, ListResult
from app.ui.reconciliation.actions import ManagerActions
from app.ui.reconciliation.evidence_pane import EvidencePane
from app.ui.reconciliation.lines import CandidateLine
from app.ui.reconciliation.marks import Marks
from app.ui.reconciliation.panels import CandidatesPanel, ExpensePanel, LinkedPanel, ListPanel
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.reconciliation.shown import Right, Side

WIDE_PX = 1680
"""From this width on the evidence has a column of its own."""
HANDLE_PX = 10
LEFT_PX, RIGHT_PX, EVIDENCE_PX = 445, 736, 384
LEFT_SHARE_MAX, EVIDENCE_SHARE_MAX = 46, 54
WIDE_SHARES = (33, 46, 21)
SCOPE_COLUMNS = {
    "report": frozenset({"employee"}),
    "employee": frozenset({"employee"}),
    "instrument": frozenset({"instrument"}),
}


class ManagerBody(QWidget):
    """Shows what the presenter says; tells which candidate, link and list is meant."""

    candidate_wanted = Signal(object)  # payment id: reconcile this one
    link_wanted = Signal(object)  # LinkRow: unreconcile it
    proposal_wanted = Signal(object)  # SumProposal: reconcile this set

    def __init__(
        self, presenter: ManagerPresenter, actions: ManagerActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("managerBody")
        self._presenter = presenter
        self._is_wide = self._is_moved = False
        self.marks = Marks(self)
        self.left = {
            Side.PENDING: ExpensePanel(
                Side.PENDING, self.tr("Pending expenses"), actions.export_pending, self
            ),
            Side.RECONCILED: ExpensePanel(
                Side.RECONCILED, self.tr("Reconciled expenses"), actions.export_reconciled, self
            ),
        }
        self.linked = LinkedPanel(self.tr("Reconciled payments"), actions.export_linked, self)
        self.candidates = CandidatesPanel(self.tr("Candidate payments"), actions.export_candidates, self)
        self.evidence = EvidencePane(self)
        self._arrange()
        self._connect()
        self._add_menus(actions)

    def _arrange(self) -> None:
        vertical, horizontal = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        self._left_split = _splitter(vertical, "leftSplit", *self.left.values())
        self._right_split = _splitter(vertical, "rightSplit", self.candidates, self.evidence)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HANDLE_PX)
        column.addWidget(self.linked)
        column.addWidget(self._right_split, 1)
        self._split = _splitter(horizontal, "panels", self._left_split, right)
        self._left_split.setSizes([560, 440])
        for split in (self._split, self._right_split):
            split.splitterMoved.connect(self._on_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 14)
        layout.addWidget(self._split)

    def _connect(self) -> None:
        presenter = self._presenter
        for panel in self.left.values():
            panel.chosen.connect(self._on_chosen)
            panel.view.sort_wanted.connect(self._on_sort)
            panel.view.row_activated.connect(self.to_right)
            panel.view.empty_action.connect(presenter.clear_filters)
            panel.rows_wanted.connect(presenter.want_rows)
        self.candidates.view.action_clicked.connect(self._on_candidate_clicked)
        self.candidates.view.row_activated.connect(self._on_candidate_opened)
        self.candidates.current_changed.connect(self._show_evidence)
        self.linked.view.action_clicked.connect(self._on_link_clicked)
        self.linked.view.rows_selected.connect(self._show_evidence)
        presenter.list_changed.connect(self._on_list)
        presenter.right_changed.connect(self._on_right)
        presenter.focus_wanted.connect(self._on_focus_wanted)
        presenter.rows.ready.connect(self._on_rows)
        presenter.rows.missing.connect(self._on_rows_missing)

    def _add_menus(self, actions: ManagerActions) -> None:
        """Right-click menus; the same actions as keys and menu bar."""
        for panel in self.left.values():
            panel.view.addActions([actions.reconcile, actions.unreconcile, actions.undo])
        self.left[Side.PENDING].view.addAction(actions.export_pending)
        self.left[Side.RECONCILED].view.addAction(actions.export_reconciled)
        self.candidates.view.addActions(
            [
                actions.reconcile,
                actions.mark,
                actions.members,
                actions.split,
                actions.reject,
                actions.evidence,
                actions.export_candidates,
            ]
        )
        self.left[Side.PENDING].view.addActions([actions.mark, actions.split])
        self.linked.view.addActions([actions.unreconcile, actions.evidence, actions.export_linked])
        for one in self.panels():
            one.view.addActions([actions.to_left, actions.to_right])

    def panels(self) -> list[ListPanel]:
        """Return the four lists in the order of F6."""
        return [self.left[Side.PENDING], self.linked, self.candidates, self.left[Side.RECONCILED]]

    def start(self, currency: str, scope: Scope) -> None:
        """Begin empty, in a company of this currency."""
        for panel in self.left.values():
            panel.view.memory_key = f".{scope.kind}"
            panel.start(currency, self.marks, SCOPE_COLUMNS.get(scope.kind, frozenset()))
            panel.view.sort_key, panel.view.sort_descending = "date", True
        self.marks.clear()
        self.candidates.start(currency, self.marks)
        self._on_right(None)

    # -- what the presenter says -------------------------------------------------------------------

    @Slot(object, object)
    def _on_list(self, side: Side, result: ListResult) -> None:
        self._tell_empty(side, result)
        self.left[side].show_list(result, self._presenter.rows.known)

    def _tell_empty(self, side: Side, result: ListResult) -> None:
        view = self.left[side].view
        if len(self._presenter.filters) and result.total:
            view.set_empty_text(
                "filter", self.tr("Nothing here under these filters"), "", self.tr("Clear all filters")
            )
        elif side is Side.PENDING:
            view.set_empty_text(
                "circle-check",
                self.tr("Every expense here is reconciled"),
                self.tr("Reconcile & close saves what is staged"),
            )
        else:
            view.set_empty_text("link", self.tr("Nothing is reconciled yet"))

    @Slot(object, int, int, object)
    def _on_rows(self, side: Side, generation: int, page: int, rows: Sequence[ExpenseRow]) -> None:
        self.left[side].model.deliver(generation, page, rows)

    @Slot(object, int, int)
    def _on_rows_missing(self, side: Side, generation: int, page: int) -> None:
        self.left[side].model.withdraw(generation, page)

    @Slot(object)
    def _on_right(self, right: Right | None) -> None:
        self.linked.show_links(None if right is None else right.linked)
        self.candidates.show_right(right)
        self._show_evidence()

    @Slot(object, object)
    def _on_focus_wanted(self, side: Side, expense_id: int | None) -> None:
        other = Side.RECONCILED if side is Side.PENDING else Side.PENDING
        self.left[other].select(None)
        is_listed = self.left[side].select(expense_id)
        if expense_id is not None and not is_listed and not self._presenter.is_listing:
            self._presenter.select(None)  # the filters leave it out: both sides say the same (F02, F05)

    @Slot()
    def _show_evidence(self) -> None:
        if self.linked.view.hasFocus() and (link := self.linked.current()) is not None:
            self.evidence.show_link(link)
            return
        line = self.candidates.current() or self.candidates.member_of_sum()
        if line is not None:
            self.evidence.show_candidate(line)
        elif self.linked.model.rows:
            self.evidence.show_link(self.linked.current() or self.linked.model.rows[0])
        else:
            self.evidence.show_nothing()

    # -- what the person does ----------------------------------------------------------------------

    @Slot(object, object)
    def _on_chosen(self, side: Side, expense_id: int | None) -> None:
        other = Side.RECONCILED if side is Side.PENDING else Side.PENDING
        self.left[other].select(None)
        self._presenter.select(expense_id)

    @Slot(str, bool)
    def _on_sort(self, key: str, is_descending: bool) -> None:
        for side, panel in self.left.items():
            if panel.view is self.sender():
                self._presenter.sort(side, key, is_descending=is_descending)

    @Slot(int)
    def _on_candidate_clicked(self, row: int) -> None:
        line = self.candidates.model.rows[row]
        if line.proposal is not None:
            self.proposal_wanted.emit(line.proposal)
        elif line.row is not None:
            self.candidate_wanted.emit(line.row.payment.id)

    @Slot(int)
    def _on_candidate_opened(self, row: int) -> None:
        """Reconcile the candidate of a double click; of a sum show what it is made of."""
        if not self.candidates.toggle_members(row):
            self._on_candidate_clicked(row)

    @Slot(int)
    def _on_link_clicked(self, row: int) -> None:
        self.link_wanted.emit(self.linked.model.rows[row])

    def chosen_candidate(self) -> CandidateLine | None:
        """Return the selected candidate, or None."""
        return self.candidates.current()

    def chosen_link(self) -> LinkRow | None:
        """Return the link that is meant: the selected one, or the only one that can be taken back."""
        link = self.linked.current()
        if link is not None:
            return link
        live = [one for one in self.linked.model.rows if not one.is_reversed]
        return live[0] if len(live) == 1 else None

    # -- moving ------------------------------------------------------------------------------------

    def focused_panel(self) -> ListPanel | None:
        """Return the list that has the focus, or None."""
        return next((panel for panel in self.panels() if panel.view.hasFocus()), None)

    def focus_left(self) -> None:
        """Put the keyboard into the list where the selected expense is."""
        for panel in self.left.values():
            if panel.view.selected_rows():
                panel.view.setFocus()
                return
        panel = self.left[Side.PENDING]
        panel.view.setFocus()

    @Slot()
    def to_right(self) -> None:
        """Put the keyboard into the payments: candidates where there are any, else the linked ones."""
        panel = self.candidates if self.candidates.model.rows or not self.linked.model.rows else self.linked
        panel.view.setFocus()
        if panel is self.linked and self.linked.current() is None:
            self.linked.view.select_row(0)

    def choose_payment(self, payment_id: int | None) -> None:
        """Select a candidate and put the keyboard there: Enter then reconciles it."""
        if payment_id is not None and self.candidates.pick_payment(payment_id):
            self.candidates.view.setFocus()

    def choose_sum(self) -> None:
        """Select the first sum and put the keyboard there: Enter then links it."""
        rows = self.candidates.model.rows
        place = next((at for at, line in enumerate(rows) if line.proposal is not None), -1)
        self.candidates.view.select_row(place)
        self.candidates.view.setFocus()

    def step_panel(self, step: int) -> None:
        """Put the keyboard into the next (1) or previous (-1) list."""
        panels = self.panels()
        focused = self.focused_panel()
        place = -1 if focused is None else panels.index(focused)
        panels[(place + step) % len(panels) if focused is not None else 0].view.setFocus()

    # -- room --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE_PX
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            (self._split if is_wide else self._right_split).addWidget(self.evidence)
        self._share_room()

    @Slot()
    def _share_room(self) -> None:
        """Divide the room until the person moves a divider: payments need more of a narrow window."""
        room = self._split.width() - HANDLE_PX * self._split.count()
        if not self._is_moved and self._is_wide:
            self._split.setSizes([share * room // 100 for share in WIDE_SHARES])
        elif not self._is_moved:
            left = min(room * LEFT_SHARE_MAX // 100, max(LEFT_PX, room - RIGHT_PX))
            self._split.setSizes([left, room - left])
        if not self._is_moved and not self._is_wide:
            high = self._right_split.height() - HANDLE_PX
            evidence = min(EVIDENCE_PX, high * EVIDENCE_SHARE_MAX // 100)
            self._right_split.setSizes([high - evidence, evidence])

    @Slot()
    def _on_moved(self) -> None:
        self._is_moved = True


def _splitter(orientation: Qt.Orientation, name: str, *widgets: QWidget) -> QSplitter:
    split = QSplitter(orientation)
    split.setObjectName(name)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(HANDLE_PX)
    for widget in widgets:
        split.addWidget(widget)
    return split
