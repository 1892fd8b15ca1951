"""The lines of a split expense: each with category, tax and amount, their sum, and a way to remove them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.expense import CostLine, Expense
from app.ui import fonts, formats
from app.ui.widgets import HairLine, SecondaryButton, TextLabel


class LinesPart(QWidget):
    """Shows the lines of one expense; not there at all where it is whole."""

    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("expenseLines")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._title = TextLabel("", "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        self._sum = TextLabel("", "muted")
        self._sum.setObjectName("linesSum")
        self.remove = SecondaryButton(self.tr("Remove lines"))
        self.remove.setObjectName("removeLines")
        self.remove.setToolTip(self.tr("The expense stays with its amount; its lines stay in the history"))
        self.remove.clicked.connect(self.removal_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(HairLine())
        box.addWidget(self._title)
        box.addLayout(self._grid)
        foot = QHBoxLayout()
        foot.addWidget(self._sum, 1)
        foot.addWidget(self.remove)
        box.addLayout(foot)
        self.setVisible(False)

    def show_lines(self, expense: Expense, lines: Sequence[CostLine]) -> None:
        """Show these lines of an expense."""
        self.setVisible(bool(lines))
        if not lines:
            return
        currency = expense.amount.currency
        self._title.setText(self.tr("Split into %n line(s)", None, len(lines)))
        self._fill(lines, currency)
        total = sum(line.minor for line in lines)
        money = formats.money_of(total, currency)
        said = self.tr("They add up to {money}").format(money=money)
        if total != expense.amount.minor:
            stated = formats.money(expense.amount)
            said = self.tr("They add up to {money}, the expense says {stated}").format(
                money=money, stated=stated
            )
        self._sum.setText(said)

    def _fill(self, lines: Sequence[CostLine], currency: str) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            name = TextLabel(formats.plain_line(line.category) or self.tr("No category"))
            name.setWordWrap(True)
            amount = TextLabel(formats.money_of(line.minor, currency))
            top = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(name, 2 * place, 0)
            self._grid.addWidget(amount, 2 * place, 1, top)
            if detail := self._detail(line, currency):
                said = TextLabel(detail, "muted")
                said.setWordWrap(True)
                self._grid.addWidget(said, 2 * place + 1, 0, 1, 2)

    def _detail(self, line: CostLine, currency: str) -> str:
        tax = "" if line.tax_minor is None else formats.money_of(line.tax_minor, currency)
        rate = "" if not line.tax_rate_ppm else formats.percent(line.tax_rate_ppm / 1_000_000, decimals=1)
        taxed = " · ".join(part for part in (rate, tax) if part)
        facts = [
            self.tr("tax {tax}").format(tax=taxed) if taxed else "",
            formats.plain_line(line.project),
            formats.plain_line(line.department),
            formats.plain_line(line.note),
        ]
        return "  ·  ".join(fact for fact in facts if fact)
