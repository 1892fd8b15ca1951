"""Accept strong suggestions: a preview, ticked above a chance that the person moves (F84)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.ids import ExpenseId, PaymentId
from app.services.results import StrongSuggestion
from app.ui import fonts, formats
from app.ui.palettes import Tone
from app.ui.reconciliation import evidence_words
from app.ui.tables import Badge, Column, Kind, ListTableModel, Strength, TableView
from app.ui.widgets import GhostButton, GreenButton, SecondaryButton, TextLabel

CHANCE_MIN, CHANCE_START = 50.0, 95.0
WIDTH_PX, HEIGHT_PX = 1060, 580
_TICKED, _LEFT_OUT = Badge("circle-check", Tone.GREEN), Badge("circle-dashed", Tone.GREY)


def evidence(one: StrongSuggestion) -> str:
    """Say what speaks for a pair, the strongest first."""
    told = sorted((e for e in one.candidate.evidence if e.weight), key=lambda e: -e.weight)
    return ", ".join(evidence_words.level(e) for e in told)


class BulkDialog(QDialog):
    """Shows the pairs; `chosen` are those that are ticked."""

    def __init__(self, found: Sequence[StrongSuggestion], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulkDialog")
        self.setWindowTitle(self.tr("Accept strong suggestions"))
        self.resize(WIDTH_PX, HEIGHT_PX)
        self._found = tuple(found)
        self._out: set[int] = set()  # expense ids that the person left out
        self._limit = QDoubleSpinBox(self)
        self._limit.setObjectName("chance")
        self._limit.setRange(CHANCE_MIN, 100.0)
        self._limit.setDecimals(1)
        self._limit.setSingleStep(0.5)
        self._limit.setSuffix(" %")
        self._limit.setValue(CHANCE_START)
        self._limit.setFont(fonts.font())
        self._limit.setAccessibleName(self.tr("From this chance on"))
        self._limit.valueChanged.connect(self._show)
        self.model: ListTableModel[StrongSuggestion] = ListTableModel(self._columns(), self)
        self.view = TableView(self)
        self.view.setObjectName("strongSuggestions")
        self.view.setAccessibleName(self.tr("Strong suggestions"))
        self.view.setModel(self.model)
        self.view.set_empty_text(
            "circle-check",
            self.tr("No unambiguous candidate is this likely"),
            self.tr("Lower the chance, or decide the open ones one by one"),
        )
        self.view.row_activated.connect(self._toggle)
        self.view.clicked.connect(self._on_clicked)
        self.view.installEventFilter(self)
        self._sum = TextLabel("", "muted")
        self._sum.setObjectName("bulkSum")
        self._why = TextLabel("", "muted")
        self._why.setObjectName("bulkEvidence")
        self._why.setWordWrap(True)
        self._why.setMinimumHeight(2 * self._why.fontMetrics().lineSpacing())
        self.view.rows_selected.connect(self._tell_evidence)
        self._ok = GreenButton("", "check", self)
        self._ok.setObjectName("accept")
        self._ok.clicked.connect(self.accept)
        self._arrange()
        self._show()
        self.view.setFocus()
        self.view.select_row(0)

    def _arrange(self) -> None:
        words = TextLabel(
            self.tr("Best candidates with no rival, within tolerance. Space ticks; nothing is saved yet."),
            "muted",
        )
        words.setWordWrap(True)
        every = SecondaryButton(self.tr("Tick all"), "", self)
        none = SecondaryButton(self.tr("Tick none"), "", self)
        every.clicked.connect(self._tick_all)
        none.clicked.connect(self._tick_none)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(TextLabel(self.tr("From this chance on"), "text"))
        head.addWidget(self._limit)
        head.addStretch(1)
        head.addWidget(every)
        head.addWidget(none)
        cancel = GhostButton(self.tr("Cancel"), "", self)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._sum, 1)
        foot.addWidget(cancel)
        foot.addWidget(self._ok)
        for button in (every, none, cancel):
            button.setAutoDefault(False)
        self._ok.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._why)
        layout.addLayout(foot)

    def _columns(self) -> list[Column[StrongSuggestion]]:
        ticked, left_out = self.tr("Ticked"), self.tr("Left out")
        return [
            Column(
                "",
                lambda one: left_out if one.expense.id in self._out else ticked,
                kind=Kind.STATUS,
                badge=lambda one: _LEFT_OUT if one.expense.id in self._out else _TICKED,
                sample="",
                icon_only=True,
            ),
            Column(
                self.tr("Expense"),
                lambda one: formats.plain_line(one.expense.merchant),
                strength=Strength.STRONG,
                sample="Marriott Courtyard",
            ),
            Column(
                self.tr("Date"),
                lambda one: formats.day(one.expense.spent_on),
                kind=Kind.DATE,
                sample=formats.day_sample(),
            ),
            Column(
                self.tr("Payment"),
                lambda one: formats.plain_line(one.payment.merchant or one.payment.descriptor),
                sample="COURTYARD BY MARR",
                tooltip=lambda one: formats.plain_line(one.payment.descriptor),
            ),
            Column(
                self.tr("Amount"),
                lambda one: formats.money(one.expense.amount),
                kind=Kind.AMOUNT,
                sample="12,345.00 EUR",
            ),
            Column(
                self.tr("Chance"),
                lambda one: formats.percent(one.candidate.probability, decimals=1),
                kind=Kind.NUMBER,
                sample="99.9%",
            ),
            Column(
                self.tr("Evidence"),
                evidence,
                stretch=True,
                tooltip=evidence,
                sample="exactly equal, same day",
            ),
        ]

    @property
    def chosen(self) -> list[tuple[ExpenseId, PaymentId]]:
        """The pairs that are ticked."""
        return [(one.expense.id, one.payment.id) for one in self._ticked()]

    def _ticked(self) -> list[StrongSuggestion]:
        return [one for one in self.model.rows if one.expense.id not in self._out]

    @Slot()
    def _show(self) -> None:
        limit = self._limit.value() / 100
        self.model.show([one for one in self._found if one.candidate.probability >= limit])
        self._tell()

    def _tell(self) -> None:
        ticked = self._ticked()
        totals: dict[str, int] = {}
        for one in ticked:
            amount = one.expense.amount
            totals[amount.currency] = totals.get(amount.currency, 0) + amount.minor
        money = "  ·  ".join(formats.money_of(minor, code) for code, minor in sorted(totals.items()))
        of_all = self.tr("{ticked} of {shown} ticked").format(
            ticked=formats.count(len(ticked)), shown=formats.count(len(self.model.rows))
        )
        self._sum.setText("  ·  ".join(part for part in (of_all, money) if part))
        self._ok.setText(self.tr("Stage %n link(s)", None, len(ticked)))
        self._ok.setEnabled(bool(ticked))

    @Slot(int)
    def _toggle(self, row: int) -> None:
        if 0 <= row < len(self.model.rows):
            one = self.model.rows[row]
            self._out ^= {int(one.expense.id)}
            self.model.update_row(row, one)
            self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Space tick the selected row, as in any list of boxes."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            if event.type() == QEvent.Type.KeyPress:
                self._toggle(self.view.current_row())
            return True
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.column() == 0:
            self._toggle(index.row())

    @Slot()
    def _tell_evidence(self) -> None:
        """Say the evidence of the selected pair whole: the cell may be too narrow."""
        row = self.view.current_row()
        is_there = 0 <= row < len(self.model.rows)
        self._why.setText(evidence(self.model.rows[row]) if is_there else "")

    @Slot()
    def _tick_all(self) -> None:
        self._out.clear()
        self._show()

    @Slot()
    def _tick_none(self) -> None:
        self._out.update(int(one.expense.id) for one in self.model.rows)
        self._show()
