"""The card of one item: what it is, large; why it is open; and what to choose from."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.money import Money
from app.services.results import CandidateRow
from app.services.triage import Kind
from app.services.views import ExpenseRow, PaymentRow
from app.ui import fonts, formats, theme
from app.ui.expenses.receipts import ReceiptPicture
from app.ui.palettes import Tone
from app.ui.reconciliation import sentences
from app.ui.reconciliation.lines import gap_of
from app.ui.triage import words
from app.ui.triage.rows import Line, Lines
from app.ui.triage.shown import ItemView
from app.ui.widgets import Pill, TextLabel

WIDTH_MAX_PX = 1040
RECEIPT_PX = 200

_TONES = {
    Kind.STRONG: Tone.GREEN,
    Kind.TWINS: Tone.VIOLET,
    Kind.SUM: Tone.ACCENT,
    Kind.CHOICE: Tone.AMBER,
    Kind.PAYMENT: Tone.AMBER,
    Kind.WAITING: Tone.GREY,
}


class ItemCard(QWidget):
    """Shows one item; lines can be clicked."""

    taken = Signal(int)  # place of a candidate: reconcile it
    receipt_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("itemCard")
        self.setMaximumWidth(WIDTH_MAX_PX)
        self.kind = Pill("")
        self.kind.setObjectName("itemKind")
        self.title = TextLabel("", "text", fonts.Size.HEADING, fonts.SEMI_BOLD)
        self.title.setObjectName("itemTitle")
        self.title.setWordWrap(True)
        self.amount = TextLabel("", "text", fonts.Size.FIGURE, fonts.SEMI_BOLD)
        self.amount.setObjectName("itemAmount")
        self.facts = TextLabel("", "muted")
        self.facts.setWordWrap(True)
        self.why = TextLabel("", "accent_text", fonts.Size.BODY, fonts.MEDIUM)
        self.why.setObjectName("itemWhy")
        self.why.setWordWrap(True)
        self.receipt = ReceiptPicture()
        self.receipt.setFixedWidth(RECEIPT_PX)
        self.receipt.clicked.connect(self.receipt_clicked)
        self.receipt.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heading = TextLabel("", "muted", fonts.Size.BODY, fonts.SEMI_BOLD)
        self.lines = Lines()
        self.lines.taken.connect(self.taken)
        head = QVBoxLayout()
        head.setSpacing(5)
        head.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.title)
        head.addWidget(self.amount)
        head.addWidget(self.facts)
        head.addSpacing(4)
        head.addWidget(self.why)
        head.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addLayout(head, 1)
        top.addWidget(self.receipt, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.heading)
        column.addWidget(self.lines)
        column.addStretch(1)

    def show_item(self, view: ItemView) -> None:
        """Show this item; its receipt follows."""
        self.kind.set_text(words.kind(view.item.kind), _TONES[view.item.kind])
        self.title.setText(words.title(view))
        self.amount.setText(words.amount(view))
        self.facts.setText(words.facts(view))
        why = words.why(view)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.receipt.hide()
        lines = _lines(view)
        self.heading.setText(self._heading(view) if lines else "")
        self.heading.setVisible(bool(lines))
        self.lines.show_lines(lines)
        spoken = (self.kind.text, words.title(view), words.amount(view), words.facts(view), why)
        self.setAccessibleName(", ".join(part for part in spoken if part))

    def _heading(self, view: ItemView) -> str:
        match view.item.kind:
            case Kind.TWINS:
                return self.tr("Interchangeable")
            case Kind.SUM:
                return self.tr("Add up")
            case Kind.WAITING:
                return self.tr("Waiting")
        if view.item.kind is Kind.PAYMENT:
            return self.tr("Nearest expenses")
        return self.tr("Candidates")

    def show_receipt(self, image: QImage, name: str) -> None:
        """Show the receipt of the item's expense."""
        self.receipt.show_image(image, name)
        self.receipt.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(worn.border))
        painter.setBrush(theme.color(worn.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)


def _lines(view: ItemView) -> list[Line]:
    match view.item.kind:
        case Kind.STRONG | Kind.CHOICE:
            return _candidates(view)
        case Kind.PAYMENT:
            return [_claim(view, place) for place in range(len(view.claims))]
        case Kind.TWINS:
            return [_expense(row) for row in view.expenses] + [_payment(row) for row in view.payments]
        case Kind.SUM:
            return [_payment(row) for row in view.payments] + [_expense(row) for row in view.expenses]
        case Kind.WAITING if len(view.expenses) > 1:
            return [_expense(row) for row in view.expenses]
    return []


def _candidates(view: ItemView) -> list[Line]:
    assert view.right is not None, "a choice has its expense"
    expense = view.right.expense.expense
    return [_candidate(view, place, row, expense.amount) for place, row in enumerate(view.candidates)]


def _candidate(view: ItemView, place: int, row: CandidateRow, claim: Money) -> Line:
    assert view.right is not None, "a choice has its expense"
    payment = row.payment
    gap, currency, is_signed = gap_of(view.right.expense.expense, row)
    return Line(
        title=formats.plain_line(payment.merchant or payment.descriptor),
        detail=words.evidence(row.candidate),
        day=formats.day(payment.day),
        day_note=sentences.days(row.candidate.days_apart),
        amount=formats.money_of(row.open_minor, payment.amount.currency),
        note=_gap(gap, currency, is_signed=is_signed),
        note_tone=Tone.AMBER if gap else Tone.GREY,
        number=str(place + 1),
        chance=row.candidate.probability,
        is_best=place == view.best,
    )


def _claim(view: ItemView, place: int) -> Line:
    """Show an expense that might be the payment's."""
    (row, pair), payment = view.claims[place], view.payments[0].payment
    one = row.expense
    is_same = one.amount.currency == payment.amount.currency
    gap = payment.open_minor - one.open_minor if is_same else None
    return Line(
        title=formats.plain_line(one.merchant),
        detail=words.evidence(pair),
        day=formats.day(one.spent_on),
        day_note=formats.plain_line(row.employee_name),
        amount=formats.money_of(one.open_minor, one.amount.currency),
        note=_gap(gap, one.amount.currency, is_signed=True),
        note_tone=Tone.AMBER if gap else Tone.GREY,
        number=str(place + 1),
        chance=pair.probability,
    )


def _gap(gap: int | None, currency: str, *, is_signed: bool) -> str:
    if gap is None or gap == 0:
        return ""
    text = formats.amount(gap, currency)
    if not is_signed:
        return f"≈{text}"
    return f"+{text}" if gap > 0 else text


def _expense(row: ExpenseRow) -> Line:
    one = row.expense
    return Line(
        title=formats.plain_line(one.merchant),
        detail=words.expense_facts(row, with_day=False),
        day=formats.day(one.spent_on),
        amount=formats.money_of(one.open_minor, one.amount.currency),
    )


def _payment(row: PaymentRow) -> Line:
    one = row.payment
    return Line(
        title=formats.plain_line(one.merchant or one.descriptor),
        detail=words.payment_facts(row, with_day=False),
        day=formats.day(one.day),
        amount=formats.money_of(one.open_minor, one.amount.currency),
    )
