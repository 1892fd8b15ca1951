"""Home: the next step, what needs attention, the months, the last imports."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Changes, Subject
from app.models.money import Money
from app.models.period import to_day
from app.models.protocols import Progress
from app.models.statement import ImportRecord
from app.services.results import AutoResult
from app.services.views import OPEN_STATES, WAITING_STATES, AttentionItem, Filter, HomeView, ListQuery
from app.ui import fonts, formats, icons, wording
from app.ui.home.months import MonthGrid
from app.ui.palettes import Tone
from app.ui.shell import marks
from app.ui.shell.desk import Desk
from app.ui.shell.facts import ActionButton
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import Card, GreenButton, PageHeader, PrimaryButton, SecondaryButton, StatTile, TextLabel

WIDTH_MAX_PX = 1180
IMPORTS_MAX = 4

_ICONS = {
    "ambiguous": ("split", Tone.AMBER),
    "pending_expenses": ("circle-dashed", Tone.AMBER),
    "unreconciled_payments": ("credit-card", Tone.GREY),
    "unallocated": ("inbox", Tone.AMBER),
    "missing_receipt": ("receipt", Tone.GREY),
    "staged": ("save", Tone.ACCENT),
    "failed_import": ("file-x", Tone.RED),
}


class HomePage(Page):
    """What an accountant sees first in the morning: what is left, and one button to go on."""

    shown = Signal()  # the figures were read and are shown, again after each change
    subjects = frozenset(
        {
            Subject.IMPORTS,
            Subject.PAYMENTS,
            Subject.EXPENSES,
            Subject.RECONCILIATIONS,
            Subject.DRAFTS,
            Subject.REFERENCE,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("homePage")
        self.view: HomeView | None = None
        info = desk.company.info
        self._header = PageHeader(info.name, self.tr("Books in {currency}").format(currency=info.currency))
        self._next = NextStep()
        self._next.wanted.connect(self._go_next)
        self._next.triage_wanted.connect(self._go_triage)
        self.match_action = QAction(self.tr("Reconcile what is certain now"), self)
        self.match_action.setObjectName("matchNow")
        self.match_action.setShortcut(QKeySequence("Ctrl+Shift+M"))
        self.match_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.match_action.setToolTip(
            self.tr("Run the active matching profile over everything that is open (Ctrl+Shift+M)")
        )
        self.match_action.setEnabled(not info.is_read_only)
        self.match_action.triggered.connect(self.match_now)
        icons.dress(self.match_action, "check-check")
        self.addAction(self.match_action)
        self._header.add_widget(ActionButton(self.match_action))
        self.pending = self._tile(self.tr("Pending expenses"), "circle-dashed", Tone.AMBER, "pending")
        self.ambiguous = self._tile(self.tr("Ambiguous"), "split", Tone.AMBER, "ambiguous")
        self.payments = self._tile(self.tr("Unreconciled payments"), "credit-card", Tone.GREY, "payments")
        self.pending.clicked.connect(self._on_pending)
        self.ambiguous.clicked.connect(self._on_ambiguous)
        self.payments.clicked.connect(self._on_payments)
        self.attention = RowList()
        self.attention.chosen.connect(self._on_attention)
        self.attention_card = Card(self.tr("Needs attention"))
        self.attention_card.set_content(self.attention)
        self.months = MonthGrid()
        self.months.month_chosen.connect(self._on_month)
        self._months_card = Card(self.tr("Months"))
        self._months_card.set_content(self.months)
        self.imports = RowList()
        self.imports.chosen.connect(self._on_import)
        self._imports_card = Card(self.tr("Last imports"))
        self._imports_card.set_content(self.imports)
        self._build()

    def _tile(self, label: str, icon: str, tone: Tone, name: str) -> StatTile:
        tile = StatTile(label, icon, tone)
        tile.setObjectName(f"tile_{name}")
        return tile

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(WIDTH_MAX_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(12)
        column.addWidget(self._header)
        column.addWidget(self._next)
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in (self.pending, self.ambiguous, self.payments):
            tiles.addWidget(tile)
        column.addLayout(tiles)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.attention_card, 1, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self._imports_card, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(both)
        column.addWidget(self._months_card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(inside, 10)
        line.addStretch(0)
        scroll.setWidget(holder)
        self.body.addWidget(scroll)

    def reload(self, changes: Changes | None) -> None:
        """Read the figures again."""
        browse = self.desk.company.browse

        def work(_progress: Progress) -> object:
            return browse.home()

        self.desk.read(work, self._on_home)

    def menu_actions(self) -> dict[str, list[QAction]]:
        """Offer automatic reconciliation."""
        return {"Edit": [self.match_action]}

    @Slot()
    def match_now(self) -> None:
        """Link what is certain under the active profile, and say what came of it (F16)."""
        company = self.desk.company

        def work(progress: Progress) -> object:
            return company.auto_reconcile(progress=progress)

        title = self.tr("Reconciling what is certain")
        self.desk.run_long(title, self.tr("expenses"), work, self._on_matched, writes=True)

    @Slot(object)
    def _on_matched(self, result: AutoResult) -> None:
        self.desk.told.emit(
            self.tr("{linked} reconciled, {ambiguous} ambiguous, {unmatched} without a sure match").format(
                linked=formats.count(result.linked),
                ambiguous=formats.count(result.ambiguous),
                unmatched=formats.count(result.unmatched),
            )
        )

    def focus_first(self) -> None:
        """Put the keyboard on the next step."""
        self._next.button.setFocus()

    @Slot(object)
    def _on_home(self, view: HomeView) -> None:
        self.view = view
        self._next.show_view(view)
        self.pending.set_value(formats.count(view.pending_expenses), self._sums("pending_expenses"))
        self.ambiguous.set_value(formats.count(view.ambiguous), self._sums("ambiguous"))
        self.payments.set_value(
            formats.count(view.unreconciled_payments), self._sums("unreconciled_payments")
        )
        shown = [
            item for item in view.attention if item.kind not in ("pending_expenses", "unreconciled_payments")
        ]
        self.attention.show_rows([_attention_text(item) for item in shown])
        self.attention_card.set_count(len(shown) or None)
        self.attention_card.set_note("" if shown else self.tr("Nothing"))
        self.months.show_months(view.months)
        self._months_card.setVisible(bool(view.months))
        last = list(view.last_imports)[:IMPORTS_MAX]
        self.imports.show_rows(
            [_import_text(record, self.tr("%n row(s)", None, record.rows_read)) for record in last]
        )
        self._imports_card.set_note("" if last else self.tr("None yet"))
        self.shown.emit()

    def _sums(self, key: str) -> str:
        assert self.view is not None
        of_key = self.view.sums.get(key, {})
        return formats.sums(Money(minor, currency) for currency, minor in sorted(of_key.items()) if minor)

    @Slot()
    def _go_next(self) -> None:
        if self.view is None or not _has_anything(self.view):
            self.desk.go(At.IMPORT, "choose")
        elif self.view.open_expenses:
            self.desk.go(At.RECONCILE)
        elif self.view.unreconciled_payments:
            self._on_payments()
        else:
            self.desk.go(At.IMPORT, "choose")

    @Slot()
    def _go_triage(self) -> None:
        self.desk.go(At.RECONCILE, "triage")

    @Slot()
    def _on_pending(self) -> None:
        self.desk.go(At.EXPENSES, self._query_of("pending_expenses") or _states(WAITING_STATES, "pending"))

    @Slot()
    def _on_ambiguous(self) -> None:
        self.desk.go(At.EXPENSES, self._query_of("ambiguous") or _states({"ambiguous"}, "ambiguous"))

    @Slot()
    def _on_payments(self) -> None:
        self.desk.go(At.PAYMENTS, self._query_of("unreconciled_payments") or _states(OPEN_STATES, "pending"))

    def _query_of(self, kind: str) -> ListQuery | None:
        items = self.view.attention if self.view is not None else ()
        return next((item.target_query for item in items if item.kind == kind), None)

    @Slot(object)
    def _on_attention(self, item: AttentionItem) -> None:
        place = {"expenses": At.EXPENSES, "payments": At.PAYMENTS, "imports": At.IMPORT}.get(
            item.target, At.RECONCILE
        )
        self.desk.go(place, item.target_query if place in (At.EXPENSES, At.PAYMENTS) else None)

    @Slot(int, int)
    def _on_month(self, year: int, month: int) -> None:
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        shown = Filter("day", low=to_day(first), high=to_day(last), label=formats.month(first))
        self.desk.go(At.EXPENSES, ListQuery(filters=(shown,)))

    @Slot(object)
    def _on_import(self, record: ImportRecord) -> None:
        self.desk.go(At.IMPORT, record)


class NextStep(QWidget):
    """One sentence on where the books stand, and the one button that goes on."""

    wanted = Signal()
    triage_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nextStep")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._sentence = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._detail = TextLabel("", "muted")
        self._detail.setWordWrap(True)
        self._reconcile = GreenButton(self.tr("Reconcile"), "arrow-left-right")
        self.triage = SecondaryButton(self.tr("Triage"), "list-checks")
        self.triage.setObjectName("homeTriage")
        self.triage.setToolTip(self.tr("One open item at a time, one key each (Ctrl+T)"))
        self.triage.clicked.connect(self.triage_wanted)
        self._import = PrimaryButton(self.tr("Import files…"), "arrow-down-to-line")
        self._payments = SecondaryButton(self.tr("Look at the payments"), "credit-card")
        self.button: QAbstractButton = self._import
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._sentence)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(20)
        row.addLayout(words, 1)
        row.addWidget(self.triage, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._reconcile, self._import, self._payments):
            button.clicked.connect(self.wanted)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def show_view(self, view: HomeView) -> None:
        """Say what comes next."""
        self.button.hide()
        self.triage.setVisible(bool(view.open_expenses or view.unreconciled_payments))
        if not _has_anything(view):
            self._say(
                self.tr("Start with a statement"),
                self.tr(
                    "Import a bank or card statement and a list of expenses; "
                    "what is certain is then reconciled at once."
                ),
                self._import,
            )
        elif view.open_expenses:
            self._say(
                self.tr("%n expense(s) to settle", None, view.open_expenses),
                self.tr("Settle them in the Reconciliation Manager: pick the right payment, and save once."),
                self._reconcile,
            )
        elif view.unreconciled_payments:
            self._say(
                self.tr("Every expense is reconciled; %n payment(s) left", None, view.unreconciled_payments),
                self.tr("Import the expenses that are still missing, or make expenses from these payments."),
                self._payments,
            )
        else:
            self._say(
                self.tr("Everything is tied out"),
                self.tr("Nothing is open. Import the next statement when it comes."),
                self._import,
            )
        self.button.show()

    def _say(self, sentence: str, detail: str, button: QAbstractButton) -> None:
        self._sentence.setText(sentence)
        self._detail.setText(detail)
        self.button = button


def _has_anything(view: HomeView) -> bool:
    return bool(view.months or view.last_imports or view.open_expenses or view.unreconciled_payments)


def _states(states: Iterable[str], label: str) -> ListQuery:
    values = tuple(sorted(str(state) for state in states))
    return ListQuery(filters=(Filter("state", values, label=wording.link_state(label)),))


def _attention_text(item: AttentionItem) -> RowText:
    icon, tone = _ICONS.get(item.kind, ("circle-alert", Tone.AMBER))
    count = formats.count(item.count)
    title = wording.attention(item.kind, item.count)
    return RowText(icon, title, "", count, tone, item, f"{count} {title}", is_right_strong=True)


def _import_text(record: ImportRecord, rows: str) -> RowText:
    badge = marks.outcome(record.status)
    detail = "  ·  ".join((wording.word(record.status), rows, record.imported_by))
    when = formats.moment(record.imported_at)
    return RowText(badge.icon, record.file_name, detail, when, badge.tone, record)
