"""One expense and the exact entry that it becomes, line by line, before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.posting import Connection, DateStrategy, Failure, Posting, PostingLine
from app.services.finance_lists import FinanceRow
from app.services.mending import Spot, Where
from app.ui import fonts, formats, wording
from app.ui.shell import marks
from app.ui.shell.facts import DetailPane, Facts, action_row, big_amount
from app.ui.tables import Column, Kind, ListTableModel, Strength, TableView
from app.ui.widgets import HairLine, LinkButton, Pill, TextLabel
from app.ui.wording.finance import cause, finance_word, option

translate = QCoreApplication.translate

HEAD_PX, LINE_PX = 34, 28


@dataclass(frozen=True, slots=True)
class EntryPreview:
    """An expense with the entry that a posting started now would send, or all that is missing."""

    row: FinanceRow
    connection: Connection | None
    posting: Posting | None
    failures: tuple[Failure, ...] = ()
    spots: tuple[Spot, ...] = ()
    named: tuple[str, ...] = ()


def line_columns() -> list[Column[PostingLine]]:
    """Return the columns of the lines of an entry."""
    return [
        Column(
            translate("entry", "Account"),
            lambda line: line.account or translate("entry", "the supplier's"),
            key="account",
            stretch=True,
            strength=Strength.STRONG,
            sample="Expenses:Travel",
            is_sortable=False,
            tooltip=lambda line: formats.harmless(line.text),
        ),
        Column(
            translate("entry", "Debit"),
            lambda line: _amount(line) if line.amount.minor > 0 else "",
            key="debit",
            kind=Kind.AMOUNT,
            sample="1,234.56",
            is_sortable=False,
        ),
        Column(
            translate("entry", "Credit"),
            lambda line: _amount(line) if line.amount.minor < 0 else "",
            key="credit",
            kind=Kind.AMOUNT,
            sample="1,234.56",
            is_sortable=False,
        ),
        Column(
            translate("entry", "Tax"),
            lambda line: line.tax_code,
            key="tax_code",
            strength=Strength.MUTED,
            sample="VAT20",
            is_sortable=False,
            can_hide=True,
        ),
    ]


def _amount(line: PostingLine) -> str:
    return formats.amount(abs(line.amount.minor), line.amount.currency)


class EntryLines(QWidget):
    """The lines of an entry as a small table, as tall as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model: ListTableModel[PostingLine] = ListTableModel(line_columns(), self)
        self.table = TableView()
        self.table.setObjectName("entryLines")
        self.table.setAccessibleName(translate("entry", "Lines of the entry"))
        self.table.set_compact(True)
        self.table.setModel(self.model)
        self._more = Facts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table)
        column.addWidget(self._more)

    def show_posting(self, posting: Posting) -> None:
        """Show an entry: its lines, then everything that goes along."""
        self.model.show(posting.lines)
        self.table.setFixedHeight(HEAD_PX + LINE_PX * len(posting.lines) + 4)
        tags = {tag for line in posting.lines for tag in (line.project, line.department) if tag}
        service = (
            formats.period(posting.service_first_on, posting.service_last_on)
            if posting.service_first_on and posting.service_last_on
            else ""
        )
        mode = translate("entry", "final") if posting.is_final else translate("entry", "draft")
        self._more.show_facts(
            [
                (translate("entry", "Kind"), f"{finance_word(posting.kind)}, {mode}"),
                (translate("entry", "Posting date"), formats.day(posting.posted_on)),
                (translate("entry", "Expense date"), formats.day(posting.document_on)),
                (translate("entry", "Party"), formats.plain_line(posting.party)),
                (translate("entry", "Reference"), formats.plain_line(posting.reference)),
                (translate("entry", "Claimed"), formats.money(posting.original) if posting.original else ""),
                (translate("entry", "Tags"), ", ".join(sorted(tags))),
                (translate("entry", "Service period"), service),
                (translate("entry", "Paid from"), posting.settled_from),
                (translate("entry", "Text"), formats.plain_line(posting.text)),
                (translate("entry", "Key"), posting.key),
                *((option(name), value) for name, value in posting.fields.items()),
            ]
        )


class EntryPane(DetailPane):
    """Shows an expense of Approved with its entry; what is missing leads to where it is mended."""

    spot_chosen = Signal(object)  # Spot
    expense_wanted = Signal(object)  # expense id

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("entry", "Entry"),
            translate("entry", "Select an expense"),
            translate("entry", "The exact entry that it becomes shows here."),
            parent,
        )
        self.setObjectName("entryPane")
        self.shown: EntryPreview | None = None
        self._merchant = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._merchant.setWordWrap(True)
        self._amount = big_amount("")
        self._state = Pill("")
        self._line = TextLabel("", "muted")
        self._line.setWordWrap(True)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._merchant)
        row = QHBoxLayout()
        row.addWidget(self._amount)
        row.addStretch(1)
        row.addWidget(self._state)
        head.addLayout(row)
        head.addWidget(self._line)
        self.column.addLayout(head)
        self.column.addLayout(action_row(actions))
        self.column.addWidget(HairLine())
        self._heading = TextLabel("", "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        self._why = TextLabel("", "muted")
        self._why.setWordWrap(True)
        self.missing = MendList()
        self.missing.chosen.connect(self.spot_chosen)
        self.lines = EntryLines()
        for widget in (self._heading, self._why, self.missing, self.lines):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    @Slot(object)
    def show_preview(self, shown: EntryPreview) -> None:
        """Show this expense and its entry."""
        self.shown = shown
        expense = shown.row.row.expense
        self._merchant.setText(formats.plain_line(expense.merchant))
        self._amount.setText(formats.money(expense.amount))
        badge = marks.link_state(shown.row.row.state)
        self._state.set_text(wording.link_state(shown.row.row.state), badge.tone)
        self._line.setText(
            "  ·  ".join(
                part
                for part in (
                    formats.day(expense.spent_on),
                    formats.plain_line(shown.row.row.employee_name),
                    formats.plain_line(expense.category),
                )
                if part
            )
        )
        name = shown.connection.name if shown.connection is not None else ""
        posting = shown.posting
        self.lines.setVisible(posting is not None)
        self.missing.setVisible(bool(shown.failures))
        if shown.connection is None:
            self._heading.setText(translate("entry", "No connection yet"))
            self._why.setText(translate("entry", "Add one under Connections to see the entry."))
        elif posting is not None:
            self._heading.setText(translate("entry", "Entry for {name}").format(name=name))
            self._why.setText(_dates(shown.connection))
            self.lines.show_posting(posting)
        else:
            self._heading.setText(translate("entry", "Nothing would be sent to {name}").format(name=name))
            self._why.setText(translate("entry", "What is missing, and where to mend it:"))
            self.missing.show_failures(shown.failures, shown.spots, shown.named)
        self._why.setVisible(bool(self._why.text()))
        self.show_content()


def _dates(connection: Connection) -> str:
    """Say what happens to the date where the period is closed."""
    strategy = DateStrategy(connection.settings.get("strategy", DateStrategy.NONE.value))
    told = {
        DateStrategy.NONE: translate("entry", "In a closed period it fails; adjustment of dates is off."),
        DateStrategy.EXPORT_DATE: translate("entry", "In a closed period it gets the export date."),
        DateStrategy.NEXT_OPEN_PERIOD: translate(
            "entry", "In a closed period it moves to the next open one."
        ),
    }
    return told[strategy]


class MendList(QWidget):
    """What is missing, one below the other, each with the way to where it is mended."""

    chosen = Signal(object)  # Spot

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self.links: list[SpotLink] = []
        self.said: list[str] = []

    def show_failures(self, failures: Sequence[Failure], spots: Sequence[Spot], named: Sequence[str]) -> None:
        """Replace what is shown."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.links, self.said = [], []
        for failure, spot, name in zip(failures, spots, named, strict=True):
            said = cause(failure.reason, failure.field, name)
            self.said.append(said)
            self._add(said, "text")
            self._add(failure.remedy, "muted")
            words = way_to(spot)
            if words:
                link = SpotLink(words, spot, self)
                link.chosen.connect(self.chosen)
                self.links.append(link)
                self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, text: str, ink: str) -> None:
        label = TextLabel(text, ink, fonts.Size.BODY, fonts.MEDIUM if ink == "text" else fonts.REGULAR)
        label.setWordWrap(True)
        self._layout.addWidget(label)


class SpotLink(LinkButton):
    """A link to where something is mended."""

    chosen = Signal(object)  # Spot

    def __init__(self, words: str, spot: Spot, parent: QWidget | None = None) -> None:
        super().__init__(words, "", parent)
        self._spot = spot
        self.setObjectName("spotLink")
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self._spot)


def way_to(spot: Spot | None) -> str:
    """Say where a link to a place leads; nothing where it is in the accounting system."""
    words = {
        Where.MAPPING: translate("entry", "Go to the mapping"),
        Where.STATIC_FIELD: translate("entry", "Go to the static field"),
        Where.CONNECTION: translate("entry", "Go to the connection"),
        Where.EXPENSE: translate("entry", "Go to the expense"),
        Where.RATES: translate("entry", "Enter the rate"),
    }
    return words.get(spot.where, "") if spot is not None else ""
