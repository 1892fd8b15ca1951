"""One expense in full: what was claimed, every payment of it (F19), its receipt (G03)."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.note import RowKind
from app.services.views import LinkRow
from app.ui import fonts, formats, wording
from app.ui.claims.merging import MergePart
from app.ui.expenses.columns import paid_with, state_badge, state_word
from app.ui.expenses.lines import LinesPart
from app.ui.expenses.presenter import ExpenseInFull, Picture
from app.ui.expenses.receipts import ReceiptPicture
from app.ui.notes.part import NotesPart
from app.ui.receipts.dropping import receipts_of
from app.ui.shell import marks
from app.ui.shell.desk import Desk
from app.ui.shell.facts import DetailPane, Facts, action_row, big_amount
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import Pill, TextLabel

translate = QCoreApplication.translate


class ExpenseDetail(DetailPane):
    """Shows one expense; a receipt dropped on it is attached."""

    payment_chosen = Signal(object)  # payment id
    picture_wanted = Signal(object)  # AttachmentInfo
    receipts_dropped = Signal(object)  # list of Path
    receipts_wanted = Signal()  # look at them in large

    def __init__(self, actions: tuple[QAction, ...], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("ExpenseDetail", "Expense"),
            translate("ExpenseDetail", "Select an expense"),
            translate("ExpenseDetail", "Its payments and its receipt show here."),
            parent,
        )
        self.setObjectName("expenseDetail")
        self.setAcceptDrops(True)
        self.shown: ExpenseInFull | None = None
        self._merchant = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._merchant.setWordWrap(True)
        self._amount = big_amount("")
        self._state = Pill("")
        self._why = TextLabel("", "muted")
        self._why.setWordWrap(True)
        self.facts = Facts()
        self.related = RowList()
        self.related.chosen.connect(self.payment_chosen)
        self._no_payment = TextLabel("", "muted")
        self._no_payment.setWordWrap(True)
        self.lines = LinesPart()
        self.picture = ReceiptPicture()
        self.picture.clicked.connect(self.receipts_wanted)
        self.merging = MergePart()
        self.notes = NotesPart(desk, RowKind.EXPENSE)
        self._build(actions)

    def _build(self, actions: tuple[QAction, ...]) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._merchant)
        line = QHBoxLayout()
        line.addWidget(self._amount)
        line.addStretch(1)
        line.addWidget(self._state)
        head.addLayout(line)
        head.addWidget(self._why)
        self.column.addLayout(head)
        self.column.addLayout(action_row(actions))
        self.column.addWidget(self.merging)
        related = QWidget()
        box = QVBoxLayout(related)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._no_payment)
        box.addWidget(self.related)
        self.column.addWidget(self.lines)
        self.add_section(self.tr("Related transactions"), related)
        self._receipts_title = self.add_section(self.tr("Receipt"), self.picture)
        self.add_section(self.tr("Notes and questions"), self.notes)
        self.add_section(self.tr("As claimed"), self.facts)
        self.column.addStretch(1)

    @Slot(object)
    def show_expense(self, shown: ExpenseInFull) -> None:
        """Show this expense."""
        self.shown = shown
        row, expense = shown.row, shown.row.expense
        self._merchant.setText(formats.plain_line(expense.merchant))
        self._amount.setText(formats.money(expense.amount))
        self._state.set_text(state_word(row), state_badge(row).tone)
        why = wording.reason(row.reason, row.reason_detail)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.related.show_rows([_related_text(link) for link in shown.related])
        self.related.setVisible(bool(shown.related))
        self._no_payment.setVisible(not shown.related)
        expected = state_word(row) != translate("expenses", "Not expected")
        self._no_payment.setText(
            self.tr("No payment yet. Reconcile offers the ones that may fit.")
            if expected
            else self.tr("Paid by the employee, so no payment of the company is expected.")
        )
        self.lines.show_lines(expense, shown.lines)
        self._show_receipt(shown)
        self._show_facts(shown)
        self.merging.hide()
        self.notes.show_row(expense.id, row.employee_name)
        self.show_content()

    def _show_receipt(self, shown: ExpenseInFull) -> None:
        count = len(shown.receipts)
        self._receipts_title.setText(
            self.tr("%n receipt(s)", None, count) if count > 1 else self.tr("Receipt")
        )
        if shown.receipts:
            self.picture.show_text(self.tr("Drawing the receipt…"))
            self.picture_wanted.emit(shown.receipts[0])
        else:
            self.picture.show_text(self.tr("No receipt. Drop an image or PDF here."))

    def _show_facts(self, shown: ExpenseInFull) -> None:
        row, expense = shown.row, shown.row.expense
        tax = (
            formats.money_of(expense.tax_amount_minor, expense.amount.currency)
            if expense.tax_amount_minor
            else ""
        )
        rate = formats.percent(expense.tax_rate_ppm / 1_000_000, decimals=1) if expense.tax_rate_ppm else ""
        yes = self.tr("Yes")
        self.facts.show_facts(
            [
                (self.tr("Date"), formats.day(expense.spent_on)),
                (self.tr("Employee"), formats.plain_line(row.employee_name)),
                (self.tr("Report"), formats.plain_line(row.report_number)),
                (self.tr("Status"), wording.expense_status(expense.status)),
                (self.tr("Category"), formats.plain_line(expense.category)),
                (self.tr("Paid with"), paid_with(row)),
                (self.tr("Booked"), formats.money(expense.booked) if expense.booked else ""),
                (self.tr("Stated by the list"), formats.money(expense.stated) if expense.stated else ""),
                (self.tr("Tax"), " · ".join(part for part in (tax, rate) if part)),
                (self.tr("VAT number"), expense.vat_number),
                (self.tr("Project"), formats.plain_line(expense.project)),
                (self.tr("Department"), formats.plain_line(expense.department)),
                (self.tr("Supplier"), formats.plain_line(expense.supplier)),
                (self.tr("Country"), expense.country),
                (self.tr("To reimburse"), yes if expense.to_reimburse else ""),
                (self.tr("Billable"), yes if expense.is_billable else ""),
                (self.tr("Source"), wording.word(expense.source)),
                (self.tr("Reference"), formats.plain_line(expense.reference)),
                (
                    self.tr("Id of the list"),
                    formats.plain_line(expense.source_id) if expense.source_id != expense.reference else "",
                ),
                (self.tr("Note"), formats.plain_line(expense.note)),
                *(
                    (formats.plain_line(name), formats.plain_line(text))
                    for name, text in expense.custom_fields.items()
                ),
            ]
        )

    @Slot(object)
    def show_picture(self, picture: Picture) -> None:
        """Show the receipt, if it is still the one that is wanted."""
        if (
            self.shown is None
            or not self.shown.receipts
            or self.shown.receipts[0].id != picture.attachment_id
        ):
            return
        name = self.shown.receipts[0].file_name
        if picture.image is None:
            self.picture.show_text(
                self.tr("{name} cannot be shown here; it is kept as it is.").format(name=name)
            )
        else:
            self.picture.show_image(picture.image, name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.shown is not None and receipts_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = receipts_of(event)
        if paths:
            event.acceptProposedAction()
            self.receipts_dropped.emit(paths)


def _related_text(link: LinkRow) -> RowText:
    chance = ""
    if link.probability is not None:
        share = formats.percent(link.probability)
        chance = translate("ExpenseDetail", "{share} likely").format(share=share)
    when = formats.moment(link.made_at) if link.made_at is not None else ""
    origin = translate("ExpenseDetail", "taken back") if link.is_reversed else wording.word(link.origin)
    facts = (formats.day(link.payment.day), origin)
    made = (formats.plain_line(link.made_by), when)
    confirmed = ""
    if link.confirmed_by:
        confirmed = translate("ExpenseDetail", "confirmed by {who}").format(
            who=formats.plain_line(link.confirmed_by)
        )
    second = (confirmed, formats.moment(link.confirmed_at) if link.confirmed_at is not None else "")
    lines = (facts, (chance,), made, second, (formats.plain_line(link.reason),))
    detail = "\n".join(
        line for line in ("  ·  ".join(part for part in parts if part) for parts in lines) if line
    )
    badge = marks.link_state("automatic" if link.origin == "auto" else "manual")
    merchant = formats.plain_line(link.payment.merchant or link.payment.descriptor)
    amount = formats.money_of(link.payment_minor, link.payment.amount.currency)
    icon = "undo-2" if link.is_reversed else badge.icon
    tone = marks.link_state("ignored").tone if link.is_reversed else badge.tone
    return RowText(icon, merchant, detail.strip(), amount, tone, int(link.payment.id))
