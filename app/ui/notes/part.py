"""The notes and questions of one row, as a part of its pane."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.ids import NoteId
from app.models.note import NoteState, RowKind, RowNote
from app.ui import formats
from app.ui.notes import words
from app.ui.notes.dialogs import AnswerDialog, TextAsk, ask_dialog, note_dialog
from app.ui.notes.presenter import NotesPresenter
from app.ui.shell.desk import Desk
from app.ui.shell.dialogs import Ask
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import SecondaryButton, TextLabel

translate = QCoreApplication.translate


class NotesPart(QWidget):
    """Lists what was said about one row; a question is answered, closed or opened by choosing it."""

    changed = Signal()

    def __init__(self, desk: Desk, kind: RowKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesPart")
        self._kind = kind
        self._row_id: int | None = None
        self._holder = ""
        self._ids: list[int] = []
        self.presenter = NotesPresenter(desk, self)
        self.presenter.row_read.connect(self._on_read)
        self.notes: list[RowNote] = []
        self.rows = RowList()
        self.rows.chosen.connect(self._on_chosen)
        self._none = TextLabel(self.tr("Nothing was said about it yet."), "muted")
        self.ask_button = SecondaryButton(self.tr("Ask…"), "message-circle-question-mark")
        self.ask_button.setObjectName("askAboutRow")
        self.ask_button.clicked.connect(self.ask)
        self.note_button = SecondaryButton(self.tr("Note…"), "message-square")
        self.note_button.setObjectName("noteOnRow")
        self.note_button.clicked.connect(self.write)
        buttons = QHBoxLayout()
        buttons.addWidget(self.ask_button)
        buttons.addWidget(self.note_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.rows)
        column.addLayout(buttons)

    def show_row(self, row_id: int, holder: str = "") -> None:
        """Read what was said about this row; `holder` is whom a question would go to."""
        if row_id != self._row_id:
            self._on_read([])
        self._row_id, self._holder = row_id, holder
        for button in (self.ask_button, self.note_button):
            button.setEnabled(self.presenter.can_write)
        self.presenter.read_row(self._kind, row_id)

    @Slot(object)
    def _on_read(self, notes: list[RowNote]) -> None:
        self.notes = notes
        self._none.setVisible(not notes)
        self.rows.setVisible(bool(notes))
        self.rows.show_rows([_text(note) for note in notes])

    # -- wishes --------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Ask about the row shown."""
        if self._row_id is not None:
            self.ask_about([self._row_id])

    def ask_about(self, ids: list[int]) -> None:
        """Ask about these rows, one question each."""
        self._ids = ids
        self._dialog = ask_dialog(len(ids), self._holder if len(ids) == 1 else "", self)
        self._dialog.accepted.connect(self._on_asked)
        self._dialog.open()

    @Slot()
    def _on_asked(self) -> None:
        self.presenter.ask(self._kind, self._ids, self._dialog.text)

    @Slot()
    def write(self) -> None:
        """Write a note on the row shown."""
        self._dialog = note_dialog(self)
        self._dialog.accepted.connect(self._on_note)
        self._dialog.open()

    @Slot()
    def _on_note(self) -> None:
        if self._row_id is not None:
            self.presenter.write_note(self._kind, self._row_id, self._dialog.text)

    _dialog: TextAsk

    @Slot(object)
    def _on_chosen(self, note_id: int) -> None:
        note = next((one for one in self.notes if one.id == note_id), None)
        if note is None:
            return
        if not note.is_question or not self.presenter.can_write:
            Ask(words.written(note), note.body, self.tr("Close"), self).open()
            return
        if note.state is NoteState.CLOSED:
            self.presenter.settle([NoteId(note_id)], is_closed=False)
            return
        self._dialog = dialog = AnswerDialog(note, self)
        dialog.accepted.connect(self._on_answer)
        dialog.open()

    @Slot()
    def _on_answer(self) -> None:
        dialog = self._dialog
        assert isinstance(dialog, AnswerDialog), "the dialog of an answer"
        self.presenter.answer(dialog.question, dialog.text, closes=dialog.closes.isChecked())


def _text(note: RowNote) -> RowText:
    badge = words.badge(note.state)
    said = words.answers(note)
    detail = "\n".join([words.written(note), *said])
    doing = ""
    if note.is_question:
        closed = note.state is NoteState.CLOSED
        doing = translate("notes", "opens it again") if closed else translate("notes", "records an answer")
    name = ", ".join(
        part for part in (words.state(note.state), formats.plain_line(note.body), *said, doing) if part
    )
    right = words.state(note.state) if note.is_question else ""
    return RowText(
        badge.icon,
        formats.plain_line(note.body),
        f"{right}  ·  {detail}" if right else detail,
        "",
        badge.tone,
        int(note.id),
        name,
    )
