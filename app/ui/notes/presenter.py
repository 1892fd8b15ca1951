"""Notes and questions without a widget: wishes in, use cases run, sentences out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.models.ids import NoteId
from app.models.note import NoteState, RowKind, RowNote
from app.models.protocols import Progress
from app.services.questions import HolderQuestions, Noted
from app.services.results import Done, Exported
from app.ui.shell.desk import Desk


class NotesPresenter(QObject):
    """Reads and writes what is said about rows."""

    row_read = Signal(object)  # list of RowNote of the row that is wanted
    lists_read = Signal(object)  # list of HolderQuestions

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[RowKind, int] | None = None

    @property
    def can_write(self) -> bool:
        """Whether anything can be written."""
        return not self._desk.company.info.is_read_only

    def read_row(self, kind: RowKind, row_id: int) -> None:
        """Read notes and questions of one row; an answer that is no longer wanted is dropped."""
        self._wanted = wanted = (kind, row_id)
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return wanted, company.notes(kind, row_id)

        self._desk.read(work, self._on_row)

    def read_lists(self, states: frozenset[NoteState]) -> None:
        """Read questions by cardholder."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.questions(states=states)

        self._desk.read(work, self._on_lists)

    def ask(self, kind: RowKind, row_ids: Sequence[int], text: str) -> None:
        """Ask the cardholder about rows."""
        company, ids = self._desk.company, list(row_ids)

        def work(_progress: Progress) -> object:
            return company.ask(kind, ids, text)

        self._desk.write(work, self._on_asked)

    def write_note(self, kind: RowKind, row_id: int, text: str) -> None:
        """Write a note."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.write_note(kind, row_id, text)

        self._desk.write(work, self._on_written)

    def answer(self, question: RowNote, text: str, *, closes: bool) -> None:
        """Record an answer."""
        company = self._desk.company

        def work(_progress: Progress) -> object:
            return company.answer_question(question.id, text, closes=closes)

        self._desk.write(work, self._on_answered)

    def settle(self, ids: Sequence[NoteId], *, is_closed: bool) -> None:
        """Close questions, or open them again."""
        company, wanted = self._desk.company, list(ids)

        def work(_progress: Progress) -> object:
            return company.settle_questions(wanted, is_closed=is_closed)

        self._desk.write(work, self._on_settled)

    def write_file(self, groups: Sequence[HolderQuestions], path: Path, *, opens: bool = False) -> None:
        """Write question lists; a letter may be opened with the mail program."""
        company, chosen = self._desk.company, list(groups)

        def work(_progress: Progress) -> object:
            return company.write_questions(chosen, path)

        self._desk.read(work, self._on_opened if opens else self._on_exported)

    def open_mail(self, group: HolderQuestions, path: Path) -> None:
        """Open the letter in the mail program: as an address, or as a draft file where it is long."""
        from app.services.question_lists import mailto

        address = mailto(group, self._desk.company.info.name)
        if not (address and QDesktopServices.openUrl(QUrl(address))):
            self.write_file([group], path, opens=True)

    def mark_sent(self, group: HolderQuestions) -> None:
        """Remember that the open questions of a list went out."""
        company = self._desk.company
        ids = [row.note.id for row in group.rows if row.note.state is NoteState.OPEN]

        def work(_progress: Progress) -> object:
            return company.mark_questions_sent(ids)

        self._desk.write(work, self._on_sent)

    @Slot(object)
    def _on_row(self, answer: object) -> None:
        assert isinstance(answer, tuple), "what was wanted, and the notes"
        if answer[0] == self._wanted:
            self.row_read.emit(answer[1])

    @Slot(object)
    def _on_lists(self, groups: list[HolderQuestions]) -> None:
        self.lists_read.emit(groups)

    @Slot(object)
    def _on_asked(self, done: Noted) -> None:
        self._desk.told.emit(
            self.tr("%n question(s) asked; see Reports, Questions", None, len(done.note_ids))
        )

    @Slot(object)
    def _on_written(self, _done: Noted) -> None:
        self._desk.told.emit(self.tr("Note written"))

    @Slot(object)
    def _on_answered(self, _done: Noted) -> None:
        self._desk.told.emit(self.tr("Answer recorded"))

    @Slot(object)
    def _on_settled(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("Question changed"))

    @Slot(object)
    def _on_sent(self, _done: Done) -> None:
        self._desk.told.emit(self.tr("Marked as sent"))

    @Slot(object)
    def _on_exported(self, done: Exported) -> None:
        self._desk.told.emit(
            self.tr("%n question(s) written to {file}", None, done.rows).format(file=done.path.name)
        )

    @Slot(object)
    def _on_opened(self, done: Exported) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(done.path))):
            self._on_exported(done)
