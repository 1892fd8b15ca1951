"""History: what was done in this company, row by row, and taking it back, after any restart (G24)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from app.models.changes import Subject
from app.models.history import SET_ASIDE, HistoryDetail, HistoryKind, HistoryRow
from app.models.protocols import Progress
from app.services.history import Reversed
from app.services.search import HISTORY
from app.services.views import Filter, ListQuery, ListResult
from app.ui import formats
from app.ui.history import words
from app.ui.history.columns import entry_columns
from app.ui.history.detail import HistoryPane
from app.ui.shell import forms
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.filters import Options
from app.ui.shell.list_page import ListPage
from app.ui.shell.places import At

translate = QCoreApplication.translate
PANE_PX, PANE_LEAST_PX = 360, 230


def larger_acts() -> Filter:
    """Return the filter that the history opens with: without the single changes."""
    kinds = tuple(kind.value for kind in HistoryKind if kind is not HistoryKind.CHANGE)
    return Filter("kind", kinds, label=translate("history", "Without single changes"))


class HistoryPage(ListPage):
    """The list of lines with the selected one in full."""

    kind = "history"
    vocabulary = HISTORY
    row_subject = Subject.RECONCILIATIONS
    subjects = frozenset(Subject)
    detail_px, detail_least_px = PANE_PX, PANE_LEAST_PX
    has_detail_below = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            translate("HistoryPage", "History"),
            translate("HistoryPage", "Search who, why, file or connection"),
            entry_columns(),
        )
        self._wanted_line = 0
        self.presenter.start_query = self.presenter.query = ListQuery(filters=(larger_acts(),))
        self.filters.show_query(self.presenter.query)

    # -- ListPage ------------------------------------------------------------------------------

    def ask(self, query: ListQuery) -> ListResult:
        from app.services.history_list import list_history

        return list_history(self.desk.company.history(), query, self.desk.today)

    def fetch(self, ids: Sequence[int]) -> Sequence[object]:
        return self.desk.company.history().entries(ids)

    def make_detail(self) -> QWidget:
        self.reverse_action = self._action(self.tr("Take back…"), "undo-2", "Ctrl+Shift+Z", self.reverse)
        self.reverse_action.setObjectName("reverseLine")
        self.reverse_action.setToolTip(self.tr("Take this line back, with a preview (Ctrl+Shift+Z)"))
        self.other_action = self._action(
            self.tr("Go to the other line"), "corner-down-left", "Ctrl+J", self.go_to_other
        )
        self.other_action.setObjectName("otherLine")
        self.other_action.setToolTip(
            self.tr("The line that this one takes back, or that took it back (Ctrl+J)")
        )
        pane = HistoryPane((self.reverse_action, self.other_action))
        pane.row_chosen.connect(self._on_row_chosen)
        self._pane = pane
        return pane

    def show_detail(self, row_id: int | None) -> None:
        if row_id is None:
            self._pane.shown = None
            self._pane.show_hint()
            self._switch()
            return
        self._wanted_line = row_id
        history = self.desk.company.history()

        def work(_progress: Progress) -> object:
            return history.detail(row_id)

        self.desk.read(work, self._on_detail)

    def show_empty(self, result: ListResult) -> None:
        if result.total:
            self.table.set_empty_text(
                "funnel",
                self.tr("No line fits these filters"),
                self.tr("Remove a filter above to see more."),
            )
        else:
            self.table.set_empty_text(
                "history",
                self.tr("Nothing was done yet"),
                self.tr("Imports, automatic runs, saves and postings appear here, and can be taken back."),
            )

    def load_options(self) -> None:
        history = self.desk.company.history()

        def work(_progress: Progress) -> object:
            return history.users()

        self.desk.read(work, self._on_users)

    def menu_actions(self) -> dict[str, list[QAction]]:
        menus = super().menu_actions()
        return {**menus, "Edit": [self.reverse_action, self.other_action, self.find_action]}

    # -- what is selected ----------------------------------------------------------------------

    @property
    def shown(self) -> HistoryDetail | None:
        """The line in the pane."""
        return self._pane.shown

    @Slot(object)
    def _on_users(self, users: list[str]) -> None:
        self.filters.set_options(
            [
                Options("kind", self.tr("Kind"), tuple((words.kind(one), one.value) for one in HistoryKind)),
                Options("who", self.tr("Who"), tuple((name, name) for name in users)),
            ]
        )

    @Slot(object)
    def _on_detail(self, detail: HistoryDetail) -> None:
        if detail.entry.id == self._wanted_line:
            self._pane.show_line(detail)
            self._switch()

    def _switch(self) -> None:
        shown = self.shown
        can_write = not self.desk.company.info.is_read_only
        several = self.table.is_all_selected or len(self.table.selected_rows()) > 1
        can = shown is not None and (shown.can_reverse or bool(shown.links_in_way))
        self.reverse_action.setEnabled(can_write and can and not several)
        self.other_action.setVisible(
            shown is not None and bool(shown.entry.reverses or shown.entry.reversed_by)
        )

    def selection_changed(self, count: int) -> None:
        self._switch()

    @Slot()
    def go_to_other(self) -> None:
        """Select the line that this one takes back, or that took it back."""
        if self.shown is not None:
            self.show_what(self.shown.entry.reverses or self.shown.entry.reversed_by)

    @Slot(object)
    def _on_row_chosen(self, row: HistoryRow) -> None:
        if row.expense_id:
            self.desk.go(At.EXPENSES, row.expense_id)
        elif row.payment_id:
            self.desk.go(At.PAYMENTS, row.payment_id)

    # -- taking back ---------------------------------------------------------------------------

    @Slot()
    def reverse(self) -> None:
        """Say what taking the line back does, ask, and do it."""
        if self.shown is None or not self.reverse_action.isEnabled():
            return
        dialog = ReverseDialog(self.shown, self)
        dialog.accepted.connect(self._on_reverse)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_reverse(self) -> None:
        dialog, company = self._dialog, self.desk.company
        entry_id, only_possible = dialog.detail.entry.id, dialog.only_possible
        with_links, remembers, reason = dialog.with_links, dialog.remembers, dialog.reason.text().strip()

        def work(_progress: Progress) -> object:
            return company.reverse(
                entry_id,
                only_possible=only_possible,
                with_links=with_links,
                remembers=remembers,
                reason=reason,
            )

        self.desk.write(work, self._on_reversed)

    @Slot(object)
    def _on_reversed(self, done: Reversed) -> None:
        said = self.tr("%n row(s) taken back", None, done.taken)
        if done.left:
            said += ", " + self.tr("%n left as they are", None, done.left)
        self.desk.told.emit(said)


def _sentence(detail: HistoryDetail) -> str:
    """Say what goes and what becomes of both sides."""
    entry = detail.entry
    said = [f"{words.kind(entry.kind)}: {words.what(entry)}"]
    if entry.sums:
        said[0] += f", {words.sums(entry)}"
    subjects = {row.subject for row in detail.rows if row.action != SET_ASIDE}
    if "link" in subjects:
        said.append(translate("ReverseDialog", "Expenses and payments become open again, as they were."))
    if "unlink" in subjects:
        said.append(translate("ReverseDialog", "Links that were taken back are made again."))
    if subjects & {"payment", "expense"}:
        said.append(translate("ReverseDialog", "What it brought leaves the lists; the audit trail keeps it."))
    if any(row.action == SET_ASIDE for row in detail.rows):
        said.append(translate("ReverseDialog", "Payments that were set aside come back into the lists."))
    if "item" in subjects:
        said.append(translate("ReverseDialog", "What was not posted goes back to Approved."))
    if "reference" in subjects:
        said.append(
            translate(
                "ReverseDialog", "Old values come back and new rows are flagged; the next sync may differ."
            )
        )
    said.append(translate("ReverseDialog", "Every row is looked at again first; this becomes a line itself."))
    return formats.plain_line(". ".join(part.rstrip(".") for part in said) + ".")


class ReverseDialog(Ask):
    """States before it is done what goes and what stays, and asks for the reason."""

    def __init__(self, detail: HistoryDetail, parent: QWidget) -> None:
        entry = detail.entry
        super().__init__(
            translate("ReverseDialog", "Take back line {number}").format(number=entry.id),
            _sentence(detail),
            translate("ReverseDialog", "Take back"),
            parent,
            dangerous=True,
        )
        self.detail = detail
        self.all_rows = QRadioButton(self.tr("All or nothing"))
        self.possible = QRadioButton("")
        self.links = QCheckBox("")
        self.remember = QCheckBox(self.tr("Do not tie the same pairs automatically again"))
        self.remember.setChecked(True)
        self.remember.setObjectName("rememberPairs")
        is_whole = bool(detail.links_in_way) or any(
            row.subject in ("payment", "expense") and row.action != SET_ASIDE for row in detail.rows
        )
        if detail.links_in_way:
            self.links.setText(self.tr("Take its %n link(s) back too", None, detail.links_in_way))
            self.links.setObjectName("withLinks")
            self.links.setChecked(True)
            self.form.add("", self.links)
        elif detail.blocked and not is_whole:
            self.possible.setText(self.tr("Only the %n row(s) that nothing holds", None, detail.open))
            self.possible.setObjectName("onlyPossible")
            self.possible.setChecked(True)
            self.form.add(self._held(detail), self.possible)
            self.form.add("", self.all_rows)
        if any(row.subject == "link" for row in detail.rows):
            self.form.add("", self.remember)
        self.reason = forms.line(placeholder=self.tr("Optional"), name="reverseReason")
        self.form.add(self.tr("Reason"), self.reason)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self, detail: HistoryDetail) -> str:
        held = next(row for row in detail.rows if row.obstacle)
        why, way = words.obstacle(held.obstacle)
        count = self.tr("%n row(s) cannot be taken back", None, detail.blocked)
        return formats.plain_line(f"{count} ({why}). {way}")

    @property
    def only_possible(self) -> bool:
        """Whether rows that are held may stay."""
        return self.possible.isChecked()

    @property
    def with_links(self) -> bool:
        """Whether an import goes with the links of its rows."""
        return self.links.isChecked()

    @property
    def remembers(self) -> bool:
        """Whether the pairs are noted as rejected."""
        return self.remember.isChecked()
