"""One payment in full: what the bank said, and what it is reconciled with."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.note import RowKind
from app.models.payment import Payment, PaymentStatus
from app.models.sighting import Choice, Sighting
from app.services.views import ExpenseRow, LinkRow
from app.ui import fonts, formats, wording
from app.ui.notes.part import NotesPart
from app.ui.palettes import Tone
from app.ui.payments import words
from app.ui.payments.presenter import PaymentInFull
from app.ui.receipts.dropping import receipts_of
from app.ui.shell import marks
from app.ui.shell.desk import Desk
from app.ui.shell.facts import DetailPane, Facts, action_row, big_amount
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import Pill, TextLabel
from app.ui.widgets.why_line import WhyLine

translate = QCoreApplication.translate


class PaymentDetail(DetailPane):
    """Shows one payment; its buttons run the page's actions."""

    expense_chosen = Signal(object)  # expense id
    payment_chosen = Signal(object)  # payment id
    import_chosen = Signal(object)  # import id
    create_wanted = Signal()  # nobody claims it: make the expense
    receipts_dropped = Signal(object)  # list of Path

    def __init__(self, actions: tuple[QAction, ...], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("PaymentDetail", "Payment"),
            translate("PaymentDetail", "Select a payment"),
            translate("PaymentDetail", "What the bank said about it shows here."),
            parent,
        )
        self.setObjectName("paymentDetail")
        self.setAcceptDrops(True)
        self.notes = NotesPart(desk, RowKind.PAYMENT)
        self._merchant = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._merchant.setWordWrap(True)
        self._amount = big_amount("")
        self._state = Pill("")
        self._why = TextLabel("", "muted")
        self._why.setWordWrap(True)
        self.why = WhyLine()
        self.why.clicked.connect(self._on_why)
        self._rival: int | None = None
        self.facts = Facts()
        self.links = RowList()
        self.links.chosen.connect(self.expense_chosen)
        self._no_link = TextLabel(self.tr("No expense yet."), "muted")
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._merchant)
        line = QHBoxLayout()
        line.addWidget(self._amount)
        line.addStretch(1)
        line.addWidget(self._state)
        head.addLayout(line)
        head.addWidget(self._why)
        head.addWidget(self.why)
        self.column.addLayout(head)
        self.column.addLayout(action_row(actions))
        linked = QWidget()
        box = QVBoxLayout(linked)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._no_link)
        box.addWidget(self.links)
        self.claimants = RowList()
        self.claimants.chosen.connect(self.expense_chosen)
        self._claimants_title = self.add_section(self.tr("Wanted by"), self.claimants)
        self.choices = RowList()
        self.choices.chosen.connect(self.payment_chosen)
        self._choices_title = self.add_section(self.tr("May be the same payment as"), self.choices)
        self.add_section(self.tr("Reconciled with"), linked)
        self.looks = RowList()
        self.looks.chosen.connect(self.import_chosen)
        self._looks_title = self.add_section(self.tr("How it looked over time"), self.looks)
        self.add_section(self.tr("Notes and questions"), self.notes)
        self.add_section(self.tr("From the statement"), self.facts)
        self.column.addStretch(1)

    @Slot(object)
    def show_payment(self, shown: PaymentInFull) -> None:
        """Show this payment."""
        row, payment = shown.row, shown.row.payment
        self._merchant.setText(formats.plain_line(payment.merchant or payment.descriptor))
        self._amount.setText(formats.money(payment.amount))
        badge = marks.link_state(row.state)
        self._state.set_text(wording.link_state(row.state), badge.tone)
        why = formats.plain_line(wording.payment_reason(row.reason, row.reason_detail))
        self._why.setText(why)
        self._why.setVisible(bool(why))
        live = [link for link in shown.links if not link.is_reversed]
        self._no_link.setVisible(not live)
        self.links.setVisible(bool(live))
        self.links.show_rows([_link_text(link) for link in live])
        self._show_why_not(shown)
        self.notes.show_row(payment.id, row.employee_name)
        self._show_history(shown)
        same_day = payment.purchased_on in (None, payment.booked_on)
        left = (
            formats.money_of(payment.open_minor, payment.amount.currency) if payment.allocated_minor else ""
        )
        self.facts.show_facts(
            [
                (self.tr("Bank text"), formats.plain_line(payment.descriptor)),
                (self.tr("Bought on"), "" if same_day else formats.day(payment.purchased_on)),
                (self.tr("Booked on"), formats.day(payment.booked_on)),
                (self.tr("Value date"), formats.day(payment.valued_on) if payment.valued_on else ""),
                (self.tr("Card or account"), formats.plain_line(row.instrument_name)),
                (self.tr("Holder"), formats.plain_line(row.employee_name)),
                (self.tr("Kind"), wording.word(payment.kind)),
                (
                    self.tr("Booking"),
                    wording.word(payment.status) if payment.status is not PaymentStatus.BOOKED else "",
                ),
                *self._set_aside(shown),
                (self.tr("Original"), formats.money(payment.original) if payment.original else ""),
                (self.tr("Left open"), left if row.state == "partial" else ""),
                (self.tr("Category code"), payment.mcc),
                (self.tr("Country"), payment.country),
                (self.tr("VAT number"), payment.vat_number),
                (self.tr("Bank's id"), formats.plain_line(payment.bank_id)),
                (self.tr("Note"), formats.plain_line(payment.note)),
            ]
        )
        self.show_content()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if receipts_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = receipts_of(event)
        if paths:
            event.acceptProposedAction()
            self.receipts_dropped.emit(paths)

    def _show_why_not(self, shown: PaymentInFull) -> None:
        """Say what would make an open payment match, and name the expenses that want it (G21)."""
        one = shown.row
        self._rival = int(shown.claimants[0].expense.id) if shown.claimants else None
        self.why.say(words.why_not(one, shown.claimants), leads=True)
        self._show_section(self._claimants_title, self.claimants, is_shown=bool(shown.claimants))
        self.claimants.show_rows([_claimant_text(row) for row in shown.claimants])

    @Slot()
    def _on_why(self) -> None:
        """Do what the sentence says."""
        if self._rival is None:
            self.create_wanted.emit()
        else:
            self.expense_chosen.emit(self._rival)

    def _show_history(self, shown: PaymentInFull) -> None:
        looks = [look for look in shown.history.looks if not look.is_undone]
        is_changed = len({(look.amount, look.booked_on, look.descriptor, look.status) for look in looks}) > 1
        self._show_section(self._looks_title, self.looks, is_shown=is_changed)
        self.looks.show_rows([_look_text(look) for look in looks] if is_changed else [])
        has_choices = bool(shown.history.choices)
        self._show_section(self._choices_title, self.choices, is_shown=has_choices)
        self.choices.show_rows([_choice_text(one, other) for one, other in shown.history.choices])

    def _show_section(self, title: TextLabel, content: QWidget, *, is_shown: bool) -> None:
        """Show or hide a section with the line above it."""
        item = self.column.itemAt(self.column.indexOf(title) - 1)
        line = None if item is None else item.widget()
        for widget in (line, title, content):
            if widget is not None:
                widget.setVisible(is_shown)

    def _set_aside(self, shown: PaymentInFull) -> list[tuple[str, str]]:
        reason, by, at = shown.history.set_aside
        if not reason:
            return []
        when = formats.moment(datetime.fromisoformat(at)) if at else ""
        who = "  ·  ".join(part for part in (formats.plain_line(by), when) if part)
        return [(self.tr("Set aside by"), who)]


def _look_text(look: Sighting) -> RowText:
    place = "  ·  ".join((formats.day(look.booked_on), formats.plain_line(look.file_name))).strip(" ·")
    detail = "\n".join(part for part in (formats.plain_line(look.descriptor), place) if part)
    mark = words.look_badge(look)
    return RowText(
        mark.icon,
        words.look(look),
        detail,
        formats.money(look.amount),
        mark.tone,
        look.import_id,
        is_enabled=look.import_id is not None,
    )


def _claimant_text(row: ExpenseRow) -> RowText:
    expense, badge = row.expense, marks.link_state(row.state)
    facts = (formats.day(expense.spent_on), formats.plain_line(row.employee_name))
    return RowText(
        badge.icon,
        formats.plain_line(expense.merchant),
        "  ·  ".join(part for part in facts if part),
        formats.money(expense.amount),
        badge.tone,
        int(expense.id),
    )


def _choice_text(choice: Choice, other: Payment) -> RowText:
    fact = f"{formats.plain_line(other.descriptor)}  ·  {wording.word(other.status)}"
    title = formats.day(other.day)
    detail = f"{fact}\n{words.doubt(choice.doubt)}"
    return RowText(
        "message-circle-question-mark", title, detail, formats.money(other.amount), Tone.AMBER, int(other.id)
    )


def _link_text(link: LinkRow) -> RowText:
    expense = link.expense
    assert expense is not None, "links of a payment carry their expense"
    chance = formats.percent(link.probability) if link.probability is not None else ""
    when = formats.moment(link.made_at) if link.made_at is not None else ""
    facts = (formats.day(expense.spent_on), wording.word(link.origin), chance)
    made = (formats.plain_line(link.made_by), when)
    second = ""
    if link.confirmed_by:
        second = translate("PaymentDetail", "confirmed by {who}").format(
            who=formats.plain_line(link.confirmed_by)
        )
    lines = ["  ·  ".join(part for part in parts if part) for parts in (facts, made, (second,))]
    detail = "\n".join(line for line in lines if line)
    badge = marks.link_state("automatic" if link.origin == "auto" else "manual")
    amount = formats.money_of(link.expense_minor, expense.amount.currency)
    return RowText(
        badge.icon, formats.plain_line(expense.merchant), detail, amount, badge.tone, int(expense.id)
    )
