"""The statements of each card and account in order, with the gaps between them (G15)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.continuity import Finding, StatementFacts, Timeline
from app.models.ids import InstrumentId
from app.models.money import Money
from app.models.protocols import Progress
from app.ui import fonts, formats, wording
from app.ui.imports import statements_words as words
from app.ui.palettes import Tone
from app.ui.shell.desk import Desk
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import SecondaryButton, TextLabel

LINES_PX = 250


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the list: a statement, or what was found before it."""

    statement: StatementFacts
    finding: Finding | None = None


def rows_of(line: Timeline) -> list[TimelineRow]:
    """Put each finding above the statement that it was found at."""
    rows: list[TimelineRow] = []
    for one in line.statements:
        rows += [TimelineRow(one, found) for found in line.findings if found.at is one]
        rows.append(TimelineRow(one))
    return rows


class TimelinesPresenter(QObject):
    """Reads the statements; has no widget."""

    lines_read = Signal(object)  # list of Timeline

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def read(self) -> None:
        """Read the statements of every card and account."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.statement_timelines()

        self._desk.read(work, self._on_read)

    @Slot(object)
    def _on_read(self, lines: list[Timeline]) -> None:
        self.lines_read.emit(lines)


class StatementsPane(QWidget):
    """Cards and accounts at the left, their statements at the right, the way out below."""

    import_wanted = Signal(object)  # ImportId: show it in the history
    payments_wanted = Signal(object)  # StatementFacts: show its lines
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statementsPane")
        self._lines: list[Timeline] = []
        self._wanted: InstrumentId | None = None
        self.lines = ShortTable(self.tr("Cards and accounts"), self._line_columns(), "timelineList")
        self.lines.setFixedWidth(LINES_PX)
        self.lines.table.current_changed.connect(self._on_line)
        self.lines.table.set_empty_text(
            "calendar-days",
            self.tr("No statement yet"),
            self.tr("Import one; gaps between statements show here."),
        )
        self.rows = ShortTable(self.tr("Statements"), self._row_columns(), "timelineRows")
        self.rows.table.current_changed.connect(self._on_row)
        self.rows.table.row_activated.connect(self._on_activated)
        self.rows.table.set_empty_text("calendar-days", self.tr("No statement of this card or account yet"))
        self._said = TextLabel("", "text", fonts.Size.BODY, fonts.MEDIUM)
        self._remedy = TextLabel("", "muted")
        for label in (self._said, self._remedy):
            label.setWordWrap(True)
        self.said = self._said
        self.show_import = SecondaryButton(self.tr("Show its import"), "history")
        self.show_import.setObjectName("timelineImport")
        self.show_import.clicked.connect(self._on_import)
        self.show_payments = SecondaryButton(self.tr("Show its payments"), "credit-card")
        self.show_payments.setObjectName("timelinePayments")
        self.show_payments.clicked.connect(self._on_payments)
        self.choose = SecondaryButton(self.tr("Import what is missing…"), "folder-open")
        self.choose.setObjectName("timelineChoose")
        self.choose.clicked.connect(self.choose_wanted)
        self._build()
        self._on_row(-1)

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.choose, self.show_payments, self.show_import):
            foot.addWidget(button)
        foot.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.rows, 1)
        right.addSpacing(6)
        right.addWidget(self._said)
        right.addWidget(self._remedy)
        right.addSpacing(4)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.lines)
        row.addLayout(right, 1)

    def _line_columns(self) -> list[Column[Timeline]]:
        return [
            Column(
                self.tr("State"),
                words.state,
                key="state",
                kind=Kind.STATUS,
                badge=words.state_badge,
                sample="2 to look at",
                is_sortable=False,
            ),
            Column(
                self.tr("Card or account"),
                lambda line: formats.plain_line(line.instrument),
                key="name",
                strength=Strength.STRONG,
                stretch=True,
                is_sortable=False,
                tooltip=_unbooked,
            ),
        ]

    def _row_columns(self) -> list[Column[TimelineRow]]:
        return [*self._first_columns(), *self._balance_columns(), *self._last_columns()]

    def _first_columns(self) -> list[Column[TimelineRow]]:
        return [
            Column(
                self.tr("What"),
                _kind,
                key="kind",
                kind=Kind.STATUS,
                badge=lambda row: words.COMPLETE if row.finding is None else words.badge(row.finding.kind),
                sample="Number missing",
                is_sortable=False,
            ),
            Column(
                self.tr("Days"),
                _days,
                key="days",
                kind=Kind.DATE,
                sample="00 Mmm – 00 Mmm 0000",
                is_sortable=False,
            ),
        ]

    def _balance_columns(self) -> list[Column[TimelineRow]]:
        return [
            Column(
                self.tr("Opening"),
                lambda row: _money(row.statement.opening) if row.finding is None else "",
                key="opening",
                kind=Kind.NUMBER,
                sample="−100,000.00",
                is_sortable=False,
            ),
            Column(
                self.tr("Closing"),
                lambda row: _money(row.statement.closing) if row.finding is None else "",
                key="closing",
                kind=Kind.NUMBER,
                sample="−100,000.00",
                is_sortable=False,
            ),
            Column(
                self.tr("Lines"),
                lambda row: formats.count(row.statement.lines) if row.finding is None else "",
                key="lines",
                kind=Kind.NUMBER,
                sample="0,000",
                is_sortable=False,
            ),
            Column(
                self.tr("Known"),
                _known,
                key="known",
                kind=Kind.NUMBER,
                sample="0,000",
                strength=Strength.MUTED,
                is_sortable=False,
            ),
        ]

    def _last_columns(self) -> list[Column[TimelineRow]]:
        return [
            Column(
                self.tr("Number"),
                lambda row: formats.plain_line(row.statement.label) if row.finding is None else "",
                key="label",
                sample="00012/001",
                strength=Strength.MUTED,
                can_hide=True,
                is_sortable=False,
            ),
            Column(
                self.tr("File or finding"),
                _text,
                key="text",
                stretch=True,
                is_sortable=False,
                tooltip=_whole,
                tone=lambda row: Tone.RED if row.finding is not None and row.finding.is_fault else None,
            ),
        ]

    # -- what is shown -------------------------------------------------------------------------

    @Slot(object)
    def show_lines(self, lines: Sequence[Timeline]) -> None:
        """Show these; the same card or account stays chosen."""
        self._lines = list(lines)
        self.lines.show_rows(self._lines, [int(line.instrument_id) for line in self._lines])
        if self._wanted is not None:
            self.lines.table.select_id(int(self._wanted))
            self._wanted = None
        self._on_line(self.lines.table.current_row())

    def select(self, instrument_id: InstrumentId) -> None:
        """Show the statements of one card or account, now or when they are read."""
        if not self.lines.table.select_id(int(instrument_id)):
            self._wanted = instrument_id

    @property
    def faults(self) -> int:
        """How many findings of all cards and accounts need somebody."""
        return sum(line.faults for line in self._lines)

    @Slot(int)
    def _on_line(self, row: int) -> None:
        line = self.lines.current() if row >= 0 else None
        rows = [] if line is None else rows_of(line)
        self.rows.show_rows(rows)
        self.rows.set_count(0 if line is None else len(line.statements))
        self.rows.set_note(
            "" if line is None else "  ·  ".join(filter(None, (line.currency, _unbooked(line))))
        )
        first = next((at for at, one in enumerate(rows) if one.finding and one.finding.is_fault), None)
        if first is not None:
            self.rows.table.select_row(first)
        self._on_row(self.rows.table.current_row())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        shown: TimelineRow | None = self.rows.current() if row >= 0 else None
        finding = None if shown is None else shown.finding
        said, remedy = "", ""
        if finding is not None:
            said, remedy = words.sentence(finding), words.remedy(finding)
        elif shown is not None:
            said = formats.plain_line(shown.statement.file_name)
            remedy = _imported(shown.statement)
        self._said.setText(said)
        self._remedy.setText(remedy)
        self.show_import.setEnabled(shown is not None)
        self.show_payments.setEnabled(shown is not None and shown.statement.first_on is not None)
        self.choose.setVisible(finding is not None and finding.is_fault)

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self._on_payments()

    @Slot()
    def _on_import(self) -> None:
        if (row := self.rows.current()) is not None:
            self.import_wanted.emit(row.statement.import_id)

    @Slot()
    def _on_payments(self) -> None:
        if (row := self.rows.current()) is not None and row.statement.first_on is not None:
            self.payments_wanted.emit(row.statement)


def _kind(row: TimelineRow) -> str:
    return words.translate("statements", "Statement") if row.finding is None else words.kind(row.finding.kind)


def _days(row: TimelineRow) -> str:
    if row.finding is None:
        return words.span(row.statement)
    first, last = row.finding.from_on, row.finding.to_on
    return formats.period(first, last) if first and last else ""


def _money(value: Money | None) -> str:
    return "" if value is None else formats.amount(value.minor, value.currency)


def _known(row: TimelineRow) -> str:
    return formats.count(row.statement.repeated) if row.finding is None and row.statement.repeated else ""


def _text(row: TimelineRow) -> str:
    if row.finding is not None:
        return words.short(row.finding)
    return formats.plain_line(f"{row.statement.file_name} · {wording.word(row.statement.format)}")


def _whole(row: TimelineRow) -> str:
    return _text(row) if row.finding is None else words.sentence(row.finding)


def _imported(one: StatementFacts) -> str:
    when = "" if one.imported_at is None else formats.moment(one.imported_at)
    return "  ·  ".join(part for part in (wording.word(one.format), when) if part)


def _unbooked(line: Timeline) -> str:
    parts = []
    if line.pending:
        parts.append(words.translate("statements", "%n pending", None, line.pending))
    if line.expired:
        parts.append(words.translate("statements", "%n never booked", None, line.expired))
    return "  ·  ".join(parts)
