"""Trends: reconciled share over time, age of what is open, spending by merchant."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Changes, Subject
from app.models.money import Money
from app.models.protocols import Progress
from app.services.trends import SHARES, Age, MonthShares, Trends
from app.services.views import ListQuery
from app.ui import formats, wording
from app.ui.palettes import Tone
from app.ui.shell.desk import Desk
from app.ui.shell.page import Page
from app.ui.shell.places import At
from app.ui.trends.charts import Bar, Columns, Legend, Rows, Stack
from app.ui.widgets import Card, EmptyState, PageHeader

WIDTH_MAX_PX = 1180
TONES = {"automatic": Tone.ACCENT, "manual": Tone.GREEN, "ambiguous": Tone.AMBER, "pending": Tone.GREY}


class TrendsPage(Page):
    """Pictures of the books; every bar leads to the rows that it counts."""

    subjects = frozenset({Subject.IMPORTS, Subject.PAYMENTS, Subject.EXPENSES, Subject.RECONCILIATIONS})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("trendsPage")
        self.view: Trends | None = None
        self.shares = Columns()
        self.shares.chosen.connect(self._on_expenses)
        self.expense_ages, self.payment_ages, self.merchants = Rows(), Rows(), Rows()
        self.expense_ages.chosen.connect(self._on_expenses)
        self.payment_ages.chosen.connect(self._on_payments)
        self.merchants.chosen.connect(self._on_payments)
        self.currency = QComboBox()
        self.currency.setObjectName("trendsCurrency")
        self.currency.setAccessibleName(self.tr("Currency of the spending"))
        self.currency.activated.connect(self._on_currency)
        self._wanted = ""
        self.empty = EmptyState()
        self.empty.clicked.connect(self._on_import)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._charts())
        self._stack.addWidget(self.empty)
        self.body.addWidget(
            PageHeader(self.tr("Trends"), self.tr("Every bar leads to the rows that it counts"))
        )
        self.body.addWidget(self._stack, 1)

    def _charts(self) -> QWidget:
        inside = QWidget()
        inside.setMaximumWidth(WIDTH_MAX_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(12)
        self.share_card = Card(self.tr("Reconciled share by month"))
        both = QWidget()
        lines = QVBoxLayout(both)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(Legend([(TONES[part], wording.link_state(part)) for part in SHARES]))
        lines.addWidget(self.shares)
        self.share_card.set_content(both)
        column.addWidget(self.share_card)
        ages = QHBoxLayout()
        ages.setSpacing(12)
        self.expenses_card = Card(self.tr("Open expenses by age"))
        self.expenses_card.set_content(self.expense_ages)
        self.payments_card = Card(self.tr("Open payments by age"))
        self.payments_card.set_content(self.payment_ages)
        for card in (self.expenses_card, self.payments_card):
            ages.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(ages)
        self.merchants_card = Card(self.tr("Spending by merchant"))
        self.merchants_card.head.insertWidget(2, self.currency)
        self.merchants_card.set_content(self.merchants)
        column.addWidget(self.merchants_card)
        column.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 10)
        row.addStretch(0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        return scroll

    def reload(self, changes: Changes | None) -> None:
        """Read the figures again."""
        browse, wanted = self.desk.company.browse, self._wanted

        def work(_progress: Progress) -> object:
            return browse.trends(wanted)

        self.desk.read(work, self._on_trends)

    @Slot(object)
    def _on_trends(self, view: Trends) -> None:
        self.view = view
        has_rows = bool(view.months or view.merchants or any(age.payments for age in view.ages))
        self._stack.setCurrentIndex(0 if has_rows else 1)
        if not has_rows:
            self.empty.set_content(
                "chart-no-axes-column",
                self.tr("Nothing to show yet"),
                self.tr("Once statements and expenses are imported, their development is drawn here."),
                self.tr("Import files…"),
            )
            return
        self.shares.show_stacks([self._stack_of(month) for month in view.months])
        self.share_card.setVisible(bool(view.months))
        self._show_ages(view)
        top = max((one.minor for one in view.merchants), default=1)
        self.merchants.show_bars(
            [
                Bar(
                    one.merchant,
                    one.minor / top,
                    formats.money_of(one.minor, view.currency),
                    one.query,
                    more=self.tr("%n payment(s)", None, one.count),
                )
                for one in view.merchants
            ]
        )
        self.merchants_card.setVisible(bool(view.merchants))
        self.merchants_card.set_note(self._about_merchants(view))
        self.currency.clear()
        self.currency.addItems(list(view.currencies))
        self.currency.setCurrentText(view.currency)
        self.currency.setVisible(len(view.currencies) > 1)

    def _show_ages(self, view: Trends) -> None:
        expenses = max((age.expenses for age in view.ages), default=0) or 1
        payments = max((age.payments for age in view.ages), default=0) or 1
        self.expense_ages.show_bars(
            [
                Bar(
                    self._age(age),
                    age.expenses / expenses,
                    formats.count(age.expenses),
                    age.expenses_query if age.expenses else None,
                    Tone.AMBER,
                    _sums(age.expense_sums),
                )
                for age in view.ages
            ]
        )
        self.payment_ages.show_bars(
            [
                Bar(
                    self._age(age),
                    age.payments / payments,
                    formats.count(age.payments),
                    age.payments_query if age.payments else None,
                    Tone.AMBER,
                    _sums(age.payment_sums),
                )
                for age in view.ages
            ]
        )
        self.expenses_card.set_count(sum(age.expenses for age in view.ages))
        self.payments_card.set_count(sum(age.payments for age in view.ages))

    def _age(self, age: Age) -> str:
        if age.high is None:
            return self.tr("more than {days} days").format(days=age.low - 1)
        if age.low == 0:
            return self.tr("up to {days} days").format(days=age.high)
        return self.tr("{low} to {high} days").format(low=age.low, high=age.high)

    def _stack_of(self, month: MonthShares) -> Stack:
        told = [
            f"{wording.link_state(part)}: {formats.count(month.counts[part])}"
            for part in SHARES
            if month.counts[part]
        ]
        first = date(month.year, month.month, 1)
        total = month.total or 1
        return Stack(
            formats.month_short(first),
            formats.percent(month.reconciled),
            tuple((TONES[part], month.counts[part] / total) for part in SHARES),
            month.query,
            "\n".join(told),
        )

    def _about_merchants(self, view: Trends) -> str:
        count, minor = view.others
        span = formats.period(view.first, view.last)
        if not count:
            return span
        others = self.tr("and %n other(s), {sum}", None, count).format(
            sum=formats.money_of(minor, view.currency)
        )
        return f"{others}  ·  {span}"

    def focus_first(self) -> None:
        """Put the keyboard on the first bar."""
        marks = [*self.shares.marks, *self.expense_ages.marks, *self.merchants.marks]
        (marks[0] if marks else self).setFocus()

    @Slot(object)
    def _on_expenses(self, query: ListQuery) -> None:
        self.desk.go(At.EXPENSES, query)

    @Slot(object)
    def _on_payments(self, query: ListQuery) -> None:
        self.desk.go(At.PAYMENTS, query)

    @Slot(int)
    def _on_currency(self, _place: int) -> None:
        self._wanted = self.currency.currentText()
        self.reload(None)

    @Slot()
    def _on_import(self) -> None:
        self.desk.go(At.IMPORT, "choose")


def _sums(sums: Mapping[str, int]) -> str:
    return formats.sums(Money(minor, currency) for currency, minor in sums.items() if minor)
