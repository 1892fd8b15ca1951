"""Marks rows and links them: live sums, proposed sums, parts, refunds, differences (F23, F24, G08)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.models.errors import AppError
from app.models.ids import ExpenseId, PaymentId
from app.services.link_values import LinkSet, Settlement, SumProposal
from app.services.results import CandidateRow, Variance
from app.ui.reconciliation import sentences, set_words
from app.ui.reconciliation.body import ManagerBody
from app.ui.reconciliation.difference_dialog import DifferenceDialog
from app.ui.reconciliation.lines import adds_up
from app.ui.reconciliation.link_bar import LinkBar
from app.ui.reconciliation.presenter import ManagerPresenter
from app.ui.reconciliation.shown import Side
from app.ui.reconciliation.split_dialog import SplitDialog
from app.ui.tables import TableView

MARKED_AT_ONCE_MAX = 200


class Gathering(QObject):
    """Follows the marks of a manager's page and stages what they come to."""

    told = Signal(str)  # one line for the status bar
    refused = Signal(str)  # why nothing was staged, as a sentence

    def __init__(self, presenter: ManagerPresenter, body: ManagerBody, bar: LinkBar, page: QWidget) -> None:
        super().__init__(page)
        self._presenter, self._body, self._bar, self._page = presenter, body, bar, page
        self._marks = body.marks
        self._pending, self._candidates = body.left[Side.PENDING].view, body.candidates.view
        for view in (self._pending, self._candidates):
            view.installEventFilter(self)
            view.viewport().installEventFilter(self)
        self._marks.changed.connect(self._on_marks)
        body.candidates.current_changed.connect(self.show_set)
        presenter.right_changed.connect(self.show_set)
        presenter.totals_changed.connect(self.show_set)
        bar.clear_clicked.connect(self._marks.clear)
        bar.link_clicked.connect(self.stage_marked)

    # -- marking -----------------------------------------------------------------------------------

    @property
    def is_active(self) -> bool:
        """Whether something is marked."""
        return len(self._marks) > 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl and Shift with the mouse mark rows, and Esc take the marks away."""
        views = (self._pending, self._candidates)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            view = next((one for one in views if one.viewport() is watched), None)
            if view is not None and event.button() == Qt.MouseButton.LeftButton:
                return self._click(view, event)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.is_active:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._marks.clear()
                return True
        return super().eventFilter(watched, event)

    def _click(self, view: TableView, event: QMouseEvent) -> bool:
        keys = event.modifiers()
        row = view.rowAt(event.position().toPoint().y())
        if row < 0 or not keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        current = view.current_row()
        if keys & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((row if current < 0 else current, row))
            self._mark(view, range(first, last + 1))
            return True
        if view is self._pending and not self._marks.expenses and current not in (-1, row):
            self._mark(view, [current])
        self._toggle(view, row)
        return True

    def _mark(self, view: TableView, rows: Sequence[int]) -> None:
        rows = rows[:MARKED_AT_ONCE_MAX]
        if view is self._pending:
            ids = self._body.left[Side.PENDING].model.ids
            self._marks.add(expenses=[ids[row] for row in rows])
            return
        lines = [self._body.candidates.model.rows[row] for row in rows]
        self._marks.add(payments=[line.row.payment.id for line in lines if line.row is not None])

    def _toggle(self, view: TableView, row: int) -> None:
        if view is self._pending:
            self._marks.toggle(expense=self._body.left[Side.PENDING].model.ids[row])
            return
        line = self._body.candidates.model.rows[row]
        if line.proposal is not None:
            one = line.proposal
            self._marks.add(expenses=one.expense_ids, payments=one.payment_ids)
        elif line.row is not None:
            self._marks.toggle(payment=line.row.payment.id)

    @Slot()
    def toggle_current(self) -> None:
        """Mark the current row of the focused list, or take its mark away."""
        view = self._candidates if self._candidates.hasFocus() else self._pending
        row = view.current_row()
        if row >= 0 and self._presenter.is_open:
            self._toggle(view, row)

    @Slot()
    def _on_marks(self) -> None:
        for view in (self._pending, self._candidates):
            view.viewport().update()
        self.show_set()

    def members(self) -> tuple[list[ExpenseId], list[PaymentId]]:
        """Return what is meant: what is marked, and the selected row of a side where nothing is."""
        right = self._presenter.right
        expenses = [ExpenseId(one) for one in self._marks.expenses]
        if not expenses and right is not None:
            expenses = [right.expense.expense.id]
        payments = [PaymentId(one) for one in self._marks.payments]
        line = self._body.chosen_candidate()
        if not payments and line is not None and line.row is not None:
            payments = [line.row.payment.id]
        return expenses, payments

    @Slot()
    def show_set(self) -> None:
        """Show what the members come to while something is marked."""
        found = self._weigh(*self.members()) if self.is_active and self._presenter.is_open else None
        self._bar.show_set(found)

    def _weigh(self, expenses: Sequence[ExpenseId], payments: Sequence[PaymentId]) -> LinkSet | None:
        try:
            return self._presenter.desk.weigh(expenses, payments)
        except AppError as error:  # a row went with its import, or the file is not there
            self._marks.clear()
            self._presenter.failed.emit(error)
            return None

    # -- staging -----------------------------------------------------------------------------------

    @Slot()
    def stage_marked(self) -> None:
        """Stage the link of what is marked; asks where the difference is outside the tolerance."""
        if self.is_active:
            self.stage(*self.members())

    def stage_proposal(self, one: SumProposal) -> None:
        """Stage a sum that was proposed."""
        self.stage(one.expense_ids, one.payment_ids)

    def stage(self, expenses: Sequence[ExpenseId], payments: Sequence[PaymentId]) -> None:
        """Stage the link of a set; says why where it cannot be."""
        if self._presenter.is_busy or not self._presenter.is_open:
            return
        found = self._weigh(expenses, payments)
        if found is None:
            return
        if found.blocked:
            self.refused.emit(set_words.refused(found.blocked))
        elif found.is_within:
            self._stage(found, Settlement())
        else:
            self._ask(found, self.tr("These rows differ"), set_words.balance(found), is_shared=False)

    @Slot(object, object)
    def ask_pair(self, row: CandidateRow, variance: Variance) -> None:
        """Ask what becomes of the difference of the selected expense and one payment."""
        right = self._presenter.right
        if right is None:
            return
        found = self._weigh([right.expense.expense.id], [row.payment.id])
        if found is None:
            return
        title = self.tr("{expense} with {payment}").format(
            expense=sentences.expense(right.expense), payment=sentences.payment(row)
        )
        is_shared = adds_up(row) or bool(right.rivals)
        self._ask(found, title, sentences.variance(variance), is_shared=is_shared)

    def _ask(self, found: LinkSet, title: str, words: str, *, is_shared: bool) -> None:
        dialog = DifferenceDialog(title, words, found, self._page, is_shared=is_shared)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        how = dialog.settlement
        dialog.deleteLater()
        if is_accepted:
            self._stage(found, how)

    def _stage(self, found: LinkSet, how: Settlement) -> None:
        desk = self._presenter.desk
        expenses, payments = [one.id for one in found.expenses], [one.id for one in found.payments]
        if self._presenter.stage(lambda: desk.stage(expenses, payments, how)):
            self._marks.clear()
            self.told.emit(set_words.staged(found))

    @Slot()
    def split(self) -> None:
        """Ask how much of the selected expense and candidate to link; the rest of both stays open."""
        expenses, payments = self.members()
        if self._presenter.is_busy or len(expenses) != 1 or len(payments) != 1:
            self.refused.emit(self.tr("Select one expense and one payment to link a part of them."))
            return
        found = self._weigh(expenses, payments)
        if found is None:
            return
        if found.blocked or found.weighed.gap_minor is None or found.is_refund:
            sentence = set_words.refused(found.blocked) or set_words.missing(found)
            self.refused.emit(sentence or self.tr("A refund is linked whole."))
            return
        dialog = SplitDialog(set_words.balance(found), found, self._page)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        minor, reason = dialog.minor, dialog.reason
        dialog.deleteLater()
        desk = self._presenter.desk
        if is_accepted and self._presenter.stage(
            lambda: desk.stage_part(expenses[0], payments[0], minor, reason)
        ):
            self._marks.clear()
            self.told.emit(self.tr("Staged: a part is linked, the rest stays open. Ctrl+Z takes it back."))
