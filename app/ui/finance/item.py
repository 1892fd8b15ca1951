"""One row of a posting in full: state, reason, both dates, every attempt, the entry as it was sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.posting import ExportAttempt, ExportItem, Failure, ItemStatus
from app.services.mending import Spot
from app.services.posting_history import ItemInFull
from app.ui import fonts, formats
from app.ui.finance import marks
from app.ui.finance.entry import EntryLines, way_to
from app.ui.palettes import Tone
from app.ui.shell.facts import DetailPane, Facts, action_row, big_amount
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import GhostButton, HairLine, IconLabel, LinkButton, Pill, TextLabel
from app.ui.wording.finance import cause, failure_reason, finance_word, strategy_used

translate = QCoreApplication.translate
PAYLOAD_PX = 220


class ItemPane(DetailPane):
    """Shows one row of a job; its buttons run the page's actions."""

    spot_chosen = Signal(object)  # Spot
    job_chosen = Signal(object)  # id of another job with the same expense

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("item", "Posted expense"),
            translate("item", "Select an expense"),
            translate("item", "What was sent, what came back and what to do show here."),
            parent,
        )
        self.setObjectName("itemPane")
        self.shown: ItemInFull | None = None
        self._build_head(actions)
        self.failure = Facts()
        self._mend = LinkButton(translate("item", "Mend it"))
        self._mend.setObjectName("mendIt")
        self._mend.clicked.connect(self._on_mend)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.failure)
        column.addWidget(self._mend, 0, Qt.AlignmentFlag.AlignLeft)
        self._why = self._section(translate("item", "Why"), box)
        self.facts = Facts()
        self._section(translate("item", "In the books"), self.facts)
        self.attempts = AttemptList()
        self._tries = self._section(translate("item", "Attempts"), self.attempts)
        self.lines = EntryLines()
        self._entry = self._section(translate("item", "Entry as it was sent"), self.lines)
        self.others = RowList()
        self.others.chosen.connect(self.job_chosen)
        self._elsewhere = self._section(translate("item", "The same expense in other postings"), self.others)
        self._build_payload()
        self.column.addStretch(1)

    def _section(self, title: str, widget: QWidget) -> QWidget:
        """Add a titled part that can be hidden whole."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(HairLine())
        column.addWidget(TextLabel(title, "text", fonts.Size.BODY, fonts.SEMI_BOLD))
        column.addWidget(widget)
        self.column.addWidget(part)
        return part

    def _build_head(self, actions: Sequence[QAction]) -> None:
        self._merchant = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._merchant.setWordWrap(True)
        self._amount = big_amount("")
        self._state = Pill("")
        self._hint = TextLabel("", "muted")
        self._hint.setWordWrap(True)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._merchant)
        row = QHBoxLayout()
        row.addWidget(self._amount)
        row.addStretch(1)
        row.addWidget(self._state)
        head.addLayout(row)
        head.addWidget(self._hint)
        self.column.addLayout(head)
        self.column.addLayout(action_row(actions))

    def _build_payload(self) -> None:
        self._payload_button = GhostButton(translate("item", "Show the payload"), "file-text")
        self._payload_button.setObjectName("showPayload")
        self._payload_button.clicked.connect(self._on_payload)
        self.payload = QPlainTextEdit()
        self.payload.setObjectName("payload")
        self.payload.setAccessibleName(translate("item", "Payload"))
        self.payload.setReadOnly(True)
        self.payload.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.payload.setFixedHeight(PAYLOAD_PX)
        self.payload.hide()
        self.column.addWidget(self._payload_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.payload)

    @Slot(object)
    def show_item(self, shown: ItemInFull) -> None:
        """Show this row."""
        self.shown = shown
        item = shown.row.item
        self._merchant.setText(formats.plain_line(shown.row.merchant))
        self._amount.setText(formats.money(item.amount))
        self._state.set_text(finance_word(item.status), marks.item_status(item.status).tone)
        hint = _hint(item)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._show_failure(item, shown.spot)
        self.facts.show_facts(
            [
                (translate("item", "Transaction"), formats.plain_line(item.transaction_reference)),
                (translate("item", "Expense date"), formats.day(item.document_on)),
                (translate("item", "Posting date"), formats.day(item.posted_on)),
                (translate("item", "Date strategy"), strategy_used(item.strategy)),
                (translate("item", "Employee"), formats.plain_line(shown.row.employee)),
                (translate("item", "Key"), item.key),
                (translate("item", "Receipt"), _receipt(item.receipt_failure)),
            ]
        )
        self.attempts.show_attempts(shown.attempts)
        self._tries.setVisible(bool(shown.attempts))
        if shown.posting is not None:
            self.lines.show_posting(shown.posting)
        self._entry.setVisible(shown.posting is not None)
        self.others.show_rows([_other(one) for one in shown.others])
        self._elsewhere.setVisible(bool(shown.others))
        self.payload.setPlainText(shown.payload)
        self.payload.hide()
        self._payload_button.setVisible(bool(shown.payload))
        self.show_content()

    def _show_failure(self, item: ExportItem, spot: Spot | None) -> None:
        told = item.failure or item.receipt_failure
        self._why.setVisible(told is not None)
        if told is None:
            return
        self.failure.show_facts(
            [
                (translate("item", "Reason"), failure_reason(told.reason)),
                (translate("item", "Field"), told.field),
                (translate("item", "Value sent"), formats.plain_line(told.value)),
                (translate("item", "It came from"), told.origin),
                (translate("item", "They said"), formats.plain_line(told.text)),
                (translate("item", "What to do"), told.remedy),
            ]
        )
        text = way_to(spot)
        self._mend.setText(text)
        self._mend.setVisible(bool(text))

    @Slot()
    def _on_mend(self) -> None:
        if self.shown is not None and self.shown.spot is not None:
            self.spot_chosen.emit(self.shown.spot)

    @Slot()
    def _on_payload(self) -> None:
        self.payload.setVisible(not self.payload.isVisible())


def _hint(item: ExportItem) -> str:
    """Say what a state means where the word alone does not."""
    if item.is_gone:
        return translate("item", "It was posted and is no longer in the accounting system.")
    hints = {
        ItemStatus.UNKNOWN: translate(
            "item",
            "It was sent and no answer came: nobody knows yet whether it is posted. Refresh looks it up "
            "by its key; it is sent again only when it is surely not there.",
        ),
        ItemStatus.ABANDONED: translate("item", "The check before the first row failed: it was never sent."),
        ItemStatus.PENDING: translate("item", "It waits for its turn; nothing was sent yet."),
    }
    return hints.get(item.status, "")


def _receipt(failure: Failure | None) -> str:
    return cause(failure.reason, failure.field, failure.value) if failure is not None else ""


_OUTCOMES = {
    "posted": ("circle-check", Tone.GREEN),
    "refused": ("circle-x", Tone.RED),
    "doubtful": ("circle-question-mark", Tone.VIOLET),
    "not_sent": ("clock", Tone.AMBER),
    "absent": ("minus", Tone.GREY),
}


class AttemptList(QWidget):
    """Every try at sending a row, in order; old ones stay (F47)."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.shown: list[str] = []

    def show_attempts(self, attempts: Sequence[ExportAttempt]) -> None:
        """Replace what is shown."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.shown = []
        for row, one in enumerate(attempts):
            icon, tone = _OUTCOMES.get(one.outcome, ("play", Tone.ACCENT))
            text = _attempt(one)
            label = TextLabel(text, "text")
            label.setWordWrap(True)
            self._grid.addWidget(IconLabel(icon, 16, f"{tone.value}_text"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, row, 1)
            self.shown.append(text)


def _attempt(one: ExportAttempt) -> str:
    said = translate("item", "{number}. {outcome}").format(
        number=one.number, outcome=finance_word(one.outcome)
    )
    sent = translate("item", "posting date {day}").format(day=formats.day(one.posting_on))
    lines = [said, f"{formats.moment(one.started_at)}  ·  {sent}"]
    if one.failure is not None:
        lines.append(formats.plain_line(one.failure.text) or failure_reason(one.failure.reason))
    return "\n".join(lines)


def _other(item: ExportItem) -> RowText:
    badge = marks.item_status(item.status)
    reason = cause(item.failure.reason, item.failure.field, item.failure.value) if item.failure else ""
    title = translate("item", "Posting {number}: {status}").format(
        number=item.job_id, status=finance_word(item.status).lower()
    )
    return RowText(badge.icon, title, reason or item.transaction_reference, tone=badge.tone, key=item.job_id)
