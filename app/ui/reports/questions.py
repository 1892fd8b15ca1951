"""Questions by cardholder: who has to answer what, and the list that goes out to each (G26)."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.models.note import NoteState, RowKind
from app.services.questions import HolderQuestions, QuestionRow
from app.ui import formats
from app.ui.notes import words
from app.ui.notes.dialogs import AnswerDialog
from app.ui.notes.presenter import NotesPresenter
from app.ui.shell.desk import Desk
from app.ui.shell.tables import ShortTable
from app.ui.tables import Column, Kind, Strength
from app.ui.widgets import PrimaryButton, SecondaryButton, SegmentedControl

translate = QCoreApplication.translate

STATES = (
    frozenset({NoteState.OPEN, NoteState.ANSWERED}),
    frozenset({NoteState.OPEN}),
    frozenset({NoteState.OPEN, NoteState.ANSWERED, NoteState.CLOSED}),
)


class QuestionsPane(QWidget):
    """Cardholders at the left, what they are asked at the right."""

    row_chosen = Signal(object, object)  # RowKind, row id
    counted = Signal(int)  # questions without an answer

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionsPane")
        self._desk = desk
        self.presenter = NotesPresenter(desk, self)
        self.presenter.lists_read.connect(self._on_read)
        self.groups: list[HolderQuestions] = []
        self.holders = ShortTable(self.tr("Cardholders"), _holder_columns(), "questionHolders")
        self.rows = ShortTable(self.tr("Questions"), _columns(), "questionRows", several=True)
        self.holders.table.current_changed.connect(self._on_holder)
        self.rows.table.row_activated.connect(self._on_activated)
        self.rows.table.rows_selected.connect(self._switch)
        self.which = SegmentedControl(
            [self.tr("Not settled"), self.tr("Waiting"), self.tr("All")], self.tr("Which questions")
        )
        self.which.chosen.connect(self.reload)
        self._build()
        self._switch()

    def _build(self) -> None:
        self.answer_button = SecondaryButton(self.tr("Answer…"), "corner-down-left")
        self.close_button = SecondaryButton(self.tr("Close"), "check")
        self.go_button = SecondaryButton(self.tr("Show the row"), "arrow-right")
        self.file_button = SecondaryButton(self.tr("Write list…"), "download")
        self.sent_button = SecondaryButton(self.tr("Mark as sent"), "check-check")
        self.mail_button = PrimaryButton(self.tr("Draft a mail"), "share")
        for button, name, slot in (
            (self.answer_button, "answerQuestion", self.answer),
            (self.close_button, "closeQuestion", self.close_questions),
            (self.go_button, "showQuestionRow", self.go),
            (self.file_button, "writeQuestions", self.write),
            (self.sent_button, "markSent", self.mark_sent),
            (self.mail_button, "draftMail", self.mail),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
        line = QHBoxLayout()
        line.addWidget(self.which)
        line.addStretch(1)
        for button in (self.answer_button, self.close_button, self.go_button):
            line.addWidget(button)
        second = QHBoxLayout()
        second.addStretch(1)
        for button in (self.file_button, self.sent_button, self.mail_button):
            second.addWidget(button)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.addWidget(self.holders)
        split.addWidget(self.rows)
        split.setSizes([260, 840])
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(split, 1)
        column.addLayout(second)

    @Slot()
    def reload(self) -> None:
        """Read the questions again."""
        self.presenter.read_lists(STATES[self.which.current()])

    @Slot(object)
    def _on_read(self, groups: list[HolderQuestions]) -> None:
        self.groups = groups
        self.holders.show_rows(groups, [int(group.employee_id or 0) for group in groups])
        self.holders.table.set_empty_text(
            "message-circle-question-mark",
            self.tr("Nobody has to answer anything"),
            self.tr("Ask about a row in Expenses or Payments; it is listed here by cardholder."),
        )
        self.counted.emit(sum(group.waiting for group in groups))
        self._on_holder()

    @property
    def group(self) -> HolderQuestions | None:
        """The cardholder that is selected."""
        found: HolderQuestions | None = self.holders.current()
        return found

    @Slot()
    def _on_holder(self) -> None:
        group = self.group
        rows = list(group.rows) if group is not None else []
        self.rows.show_rows(rows, [int(row.note.id) for row in rows])
        self.rows.set_title(
            self.tr("Questions to {name}").format(name=_name(group)) if group else self.tr("Questions")
        )
        self.rows.table.set_empty_text("message-square", self.tr("Select a cardholder"))
        self._switch()

    def _selected(self) -> list[QuestionRow]:
        ids = set(self.rows.table.selected_ids())
        return [row for row in self.rows.model.rows if int(row.note.id) in ids]

    @Slot()
    def _switch(self) -> None:
        can_write, group, row = self.presenter.can_write, self.group, self.rows.current()
        is_open = row is not None and row.note.state is not NoteState.CLOSED
        self.answer_button.setEnabled(can_write and is_open)
        self.close_button.setEnabled(can_write and bool(self._selected()))
        closes = not self._selected() or any(r.note.state is not NoteState.CLOSED for r in self._selected())
        self.close_button.setText(self.tr("Close") if closes else self.tr("Open again"))
        self.go_button.setEnabled(row is not None)
        self.file_button.setEnabled(bool(self.groups))
        self.mail_button.setEnabled(group is not None)
        self.sent_button.setEnabled(can_write and group is not None and group.waiting > 0)

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def answer(self) -> None:
        """Record the answer to the question that is current."""
        row = self.rows.current()
        if row is not None and self.answer_button.isEnabled():
            self._dialog = AnswerDialog(row.note, self)
            self._dialog.accepted.connect(self._on_answer)
            self._dialog.open()

    @Slot()
    def _on_answer(self) -> None:
        dialog = self._dialog
        self.presenter.answer(dialog.question, dialog.text, closes=dialog.closes.isChecked())

    @Slot()
    def close_questions(self) -> None:
        """Close the selected questions, or open them again where all are closed."""
        rows = self._selected()
        is_closed = any(row.note.state is not NoteState.CLOSED for row in rows)
        self.presenter.settle([row.note.id for row in rows], is_closed=is_closed)

    @Slot()
    def go(self) -> None:
        """Show the expense or payment that a question is about."""
        row = self.rows.current()
        if row is not None:
            self.row_chosen.emit(RowKind(row.note.kind), row.note.row_id)

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self.answer()

    @Slot()
    def write(self) -> None:
        """Ask for a file and write what is listed: of the selected cardholder, or of all."""
        group = self.group
        chosen = [group] if group is not None else self.groups
        what = self.tr("Questions")
        name = f"{self._desk.company.info.name} - {what} {_name(group)}".strip()
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Write question list"),
            str(Path.home() / f"{name}.xlsx"),
            self.tr("Excel (*.xlsx);;CSV (*.csv);;Text (*.txt);;Mail draft (*.eml)"),
        )
        if path:
            self.presenter.write_file(chosen, Path(path))

    @Slot()
    def mail(self) -> None:
        """Open the letter to the cardholder in the mail program; sending it is left to the person."""
        group = self.group
        if group is not None:
            folder = Path(tempfile.mkdtemp(prefix="tieout-mail-"))
            self.presenter.open_mail(group, folder / "questions.eml")

    @Slot()
    def mark_sent(self) -> None:
        """Remember that the list of the cardholder went out."""
        if self.group is not None:
            self.presenter.mark_sent(self.group)


def _name(group: HolderQuestions | None) -> str:
    if group is None:
        return ""
    return formats.plain_line(group.name) or translate("questions", "No cardholder known")


def _holder_columns() -> list[Column[HolderQuestions]]:
    return [
        Column(translate("questions", "Cardholder"), _name, stretch=True, strength=Strength.STRONG),
        Column(
            translate("questions", "Waiting"),
            lambda g: formats.count(g.waiting) if g.waiting else formats.NO_VALUE,
            kind=Kind.NUMBER,
            sample="0,000",
        ),
        Column(
            translate("questions", "Listed"),
            lambda g: formats.count(len(g.rows)),
            kind=Kind.NUMBER,
            strength=Strength.MUTED,
            sample="0,000",
        ),
    ]


def _columns() -> list[Column[QuestionRow]]:
    return [
        Column(
            translate("questions", "State"),
            lambda r: words.state(r.note.state),
            key="state",
            kind=Kind.STATUS,
            badge=lambda r: words.badge(r.note.state),
            sample=translate("notes", "Answered"),
        ),
        Column(
            translate("questions", "Question"),
            lambda r: formats.plain_line(r.note.body),
            key="body",
            stretch=True,
            strength=Strength.STRONG,
            tooltip=lambda r: r.note.body,
        ),
        Column(
            translate("questions", "Answer"),
            lambda r: formats.plain_line(r.note.answers[-1].body) if r.note.answers else "",
            key="answer",
            can_hide=True,
            sample="Lunch with Kim",
        ),
        Column(
            translate("questions", "Date"),
            lambda r: formats.day(r.day),
            key="date",
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("questions", "Merchant"),
            lambda r: formats.plain_line(r.merchant),
            key="merchant",
            sample="Hotel Arts",
        ),
        Column(
            translate("questions", "Sent"),
            lambda r: formats.day(r.note.sent_at.date()) if r.note.sent_at is not None else "",
            key="sent",
            can_hide=True,
            kind=Kind.DATE,
            sample=formats.day_sample(),
        ),
        Column(
            translate("questions", "Amount"),
            lambda r: formats.money(r.amount),
            key="amount",
            kind=Kind.NUMBER,
            sample="10,000.00 EUR",
        ),
    ]
