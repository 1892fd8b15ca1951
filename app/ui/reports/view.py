"""One expense report: what the company paid, with its Reconciled state, and what the employee paid (G17)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.models.ids import ReportId
from app.models.money import Money
from app.models.payment import LinkState
from app.services.views import ExpenseRow, Filter, ListQuery, ReportView
from app.ui import fonts, formats, wording
from app.ui.expenses.columns import amount_columns, paid_with, receipt_column, reconciled_column
from app.ui.notes.column import said_column
from app.ui.receipts.dropping import SUFFIXES
from app.ui.shell import marks
from app.ui.shell.facts import ActionButton
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import GreenButton, LinkButton, PageHeader, StatTile, TextLabel

STATES = (LinkState.PENDING, LinkState.AMBIGUOUS, LinkState.AUTOMATIC, LinkState.MANUAL)


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A report with the rows of its two sections; `missing_receipts` counts required ones."""

    view: ReportView
    company_paid: tuple[ExpenseRow, ...]
    own_money: tuple[ExpenseRow, ...]
    missing_receipts: int = 0


class ReportPane(QWidget):
    """Shows one report; the numbers of the summary filter the list below."""

    back_wanted = Signal()
    manager_wanted = Signal(object)  # ReportId
    expense_chosen = Signal(object)  # expense id
    list_wanted = Signal(object)  # ListQuery of expenses
    receipts_dropped = Signal(object, object)  # expense id, list of paths

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        """Build an empty pane; `currency` is the company's, that the books are in."""
        super().__init__(parent)
        self.setObjectName("reportPane")
        self._currency = currency
        self.content: ReportContent | None = None
        self._only: LinkState | None = None
        self.header = PageHeader("")
        back = LinkButton(self.tr("All reports"), "chevron-left")
        back.setObjectName("reportBack")
        back.clicked.connect(self.back_wanted)
        self.manager_button = GreenButton(self.tr("Reconcile"), "arrow-left-right")
        self.manager_button.setObjectName("reportReconcile")
        self.manager_button.clicked.connect(self._on_manager)
        self.missing = LinkButton("", "receipt")
        self.missing.setObjectName("reportMissing")
        self.missing.clicked.connect(self._on_missing)
        self.missing.hide()
        self.tiles = {state: self._tile(state) for state in STATES}
        self._money = {key: _MoneyFact(label) for key, label in self._money_labels()}
        self.company_paid = ShortTable(
            self.tr("Non-refundable expenses: paid by the company"), self._columns(True), "nonRefundable"
        )
        self.own_money = ShortTable(
            self.tr("Refundable expenses: paid by the employee"), self._columns(False), "refundable"
        )
        self.company_paid.table.row_activated.connect(self._on_company_row)
        self.own_money.table.row_activated.connect(self._on_own_row)
        self.own_money.table.set_empty_text("wallet", self.tr("Nothing to pay back in this report"))
        for part in (self.company_paid, self.own_money):
            part.table.take_files(SUFFIXES)
            part.table.files_dropped.connect(self.receipts_dropped)
        self._lay_out(back)

    def _tile(self, state: LinkState) -> StatTile:
        badge = marks.link_state(state)
        tile = StatTile(wording.link_state(state), badge.icon, badge.tone)
        tile.setObjectName(f"report_{state.value}")
        tile.setProperty("state", state.value)
        tile.clicked.connect(self._on_tile)
        return tile

    def _money_labels(self) -> list[tuple[str, str]]:
        return [
            ("claimed", self.tr("Claimed")),
            ("non_refundable", self.tr("Non-refundable")),
            ("refundable", self.tr("To pay back")),
            ("booked", self.tr("In the books")),
        ]

    def _lay_out(self, back: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 14)
        column.setSpacing(10)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._top.addStretch(1)
        column.addLayout(self._top)
        column.addWidget(self.header)
        facts = QHBoxLayout()
        facts.setSpacing(32)
        for fact in self._money.values():
            facts.addWidget(fact)
        facts.addStretch(1)
        facts.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(facts)
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        column.addLayout(tiles)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self.company_paid)
        split.addWidget(self.own_money)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.own_money.setMinimumHeight(130)
        column.addWidget(split, 1)

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """Show buttons of what can be done with the report, above its name."""
        for action in actions:
            self._top.addWidget(ActionButton(action))
        self.header.add_widget(self.manager_button)

    def _columns(self, is_company_paid: bool) -> list[Column[ExpenseRow]]:
        columns: list[Column[ExpenseRow]] = [reconciled_column()] if is_company_paid else []
        columns += [
            Column(
                self.tr("Date"),
                lambda r: formats.day(r.expense.spent_on),
                key="date",
                kind=Kind.DATE,
                sample="00 Mmm 0000",
                is_sortable=False,
            ),
            Column(
                self.tr("Merchant"),
                lambda r: formats.plain_line(r.expense.merchant),
                key="merchant",
                strength=Strength.STRONG,
                stretch=True,
                is_sortable=False,
            ),
            Column(
                self.tr("Category"),
                lambda r: formats.plain_line(r.expense.category),
                key="category",
                strength=Strength.MUTED,
                sample="Office supplies",
                is_sortable=False,
            ),
            Column(
                self.tr("Paid with"),
                paid_with,
                key="instrument",
                strength=Strength.MUTED,
                sample="Mastercard •• 8820",
                is_sortable=False,
            ),
            Column(
                self.tr("Status"),
                lambda r: wording.expense_status(r.expense.status),
                key="status",
                strength=Strength.MUTED,
                sample="Submitted",
                is_sortable=False,
            ),
            said_column(),
            receipt_column(),
            *amount_columns(),
            Column(
                self.tr("Booked"),
                lambda r: formats.money(r.expense.booked) if r.expense.booked else "",
                key="booked",
                kind=Kind.NUMBER,
                sample="10,000.00 EUR",
                is_sortable=False,
            ),
        ]
        return columns

    @Slot(object)
    def show_report(self, content: ReportContent) -> None:
        """Show this report."""
        is_other = self.content is None or self.content.view.report.id != content.view.report.id
        self.content = content
        view = content.view
        if is_other:
            self._only = None
        names = dict.fromkeys((view.report.number, formats.plain_line(view.report.title)))
        title = " · ".join(name for name in names if name)
        submitted = (
            self.tr("submitted {day}").format(day=formats.day(view.report.submitted_on))
            if view.report.submitted_on
            else ""
        )
        status = wording.expense_status(view.status)
        about = "  ·  ".join(part for part in (view.employee.name, status, submitted) if part)
        self.header.set_title(title or self.tr("Report"), about)
        for state, tile in self.tiles.items():
            count = view.totals.counts.get(state, 0)
            sums = dict(view.totals.sums.get(state, {}))
            if state is LinkState.PENDING:  # partly reconciled ones are pending too
                count += view.totals.counts.get(LinkState.PARTIAL, 0)
                for code, minor in view.totals.sums.get(LinkState.PARTIAL, {}).items():
                    sums[code] = sums.get(code, 0) + minor
            tile.set_value(formats.count(count), _sums(sums) if count else "")
        summary = view.summary
        self._money["claimed"].set_text(_sums(summary.claimed))
        self._money["non_refundable"].set_text(_sums(summary.non_refundable))
        self._money["refundable"].set_text(_sums(summary.refundable))
        self._money["booked"].set_text(self._booked(content))
        self._show_missing(content)
        self._fill()

    def _show_missing(self, content: ReportContent) -> None:
        count = content.missing_receipts
        self.missing.setText(self.tr("%n required receipt(s) missing", None, count))
        self.missing.setVisible(count > 0)
        self.missing.updateGeometry()

    @Slot()
    def _on_missing(self) -> None:
        if self.content is not None:
            report_id = str(self.content.view.report.id)
            report = Filter("report", (report_id,), label=self.content.view.report.number)
            missing = Filter("missing_receipt", label=self.tr("Receipt missing"))
            self.list_wanted.emit(ListQuery(filters=(report, missing)))

    def _booked(self, content: ReportContent) -> str:
        summary = content.view.summary
        booked = formats.money_of(summary.booked_minor, self._currency)
        if summary.unbooked:
            return self.tr("{booked}, without {missing}").format(
                booked=booked, missing=_sums(summary.unbooked)
            )
        return booked

    def _fill(self) -> None:
        assert self.content is not None
        rows = [row for row in self.content.company_paid if self._fits(row)]
        self.company_paid.show_rows(rows, [int(row.expense.id) for row in rows])
        self.company_paid.set_note(
            self.tr("Only {state}; click the number again to see all").format(
                state=wording.link_state(self._only).lower()
            )
            if self._only
            else _sums(self.content.view.summary.non_refundable)
        )
        self.company_paid.table.set_empty_text("credit-card", self.tr("Nothing here was paid by the company"))
        own = self.content.own_money
        self.own_money.show_rows(own, [int(row.expense.id) for row in own])
        self.own_money.set_note(_sums(self.content.view.summary.refundable))

    def _fits(self, row: ExpenseRow) -> bool:
        if self._only is None:
            return True
        if self._only is LinkState.PENDING:
            return row.state in (LinkState.PENDING, LinkState.PARTIAL)
        return row.state == self._only

    @Slot()
    def _on_tile(self) -> None:
        tile = self.sender()
        assert isinstance(tile, StatTile)
        state = LinkState(str(tile.property("state")))
        self._only = None if self._only is state else state
        if self.content is not None:
            self._fill()

    @Slot()
    def _on_manager(self) -> None:
        if self.content is not None:
            self.manager_wanted.emit(ReportId(self.content.view.report.id))

    @Slot(int)
    def _on_company_row(self, row: int) -> None:
        self.expense_chosen.emit(self.company_paid.model.id_at(row))

    @Slot(int)
    def _on_own_row(self, row: int) -> None:
        self.expense_chosen.emit(self.own_money.model.id_at(row))


class _MoneyFact(QWidget):
    """An amount under its label."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = label
        self._label = TextLabel(label, "muted", fonts.Size.SMALL)
        self._text = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._label)
        column.addWidget(self._text)

    def set_text(self, text: str) -> None:
        """Show this amount."""
        self._text.setText(text or formats.NO_VALUE)
        self._text.updateGeometry()
        self.setAccessibleName(f"{self._name}: {text}")


def _sums(by_currency: Mapping[str, int]) -> str:
    return formats.sums(Money(minor, code) for code, minor in sorted(by_currency.items()) if minor)
