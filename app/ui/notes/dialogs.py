"""What is asked before a note, a question or an answer is written."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from app.models.note import NOTE_CHARS_MAX, NoteState, RowNote
from app.ui import formats
from app.ui.shell.dialogs import Ask

translate = QCoreApplication.translate


class TextAsk(Ask):
    """Asks for a few sentences; more than are taken are refused below the field."""

    def __init__(
        self,
        title: str,
        sentence: str,
        label: str,
        button: str,
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = False,
        dangerous: bool = False,
    ) -> None:
        super().__init__(title, sentence, button, parent, dangerous=dangerous)
        self._may_be_empty = may_be_empty
        self.editor = QPlainTextEdit()
        self.editor.setObjectName("noteText")
        self.editor.setAccessibleName(label)
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(96)
        self.form.add(label, self.editor)
        self.check = self._is_right
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What was written."""
        return self.editor.toPlainText().strip()

    def _is_right(self) -> bool:
        problem = ""
        if not self.text and not self._may_be_empty:
            problem = translate("notes", "Write a sentence first")
        elif len(self.text) > NOTE_CHARS_MAX:
            problem = translate("notes", "At most {count} characters; this has {found}").format(
                count=formats.count(NOTE_CHARS_MAX), found=formats.count(len(self.text))
            )
        self.form.set_problem(self.editor, problem)
        if problem:
            self.editor.setFocus()
        return not problem


def ask_dialog(count: int, holder: str, parent: QWidget) -> TextAsk:
    """Ask what is asked about these rows."""
    to = formats.plain_line(holder) or translate("notes", "each cardholder")
    dialog = TextAsk(
        translate("notes", "Ask about %n row(s)", None, count),
        translate("notes", "It joins the question list of {holder}; nothing is sent by itself.").format(
            holder=to
        ),
        translate("notes", "Question"),
        translate("notes", "Ask"),
        parent,
    )
    dialog.editor.setPlaceholderText(translate("notes", "What was it for? Please send the receipt."))
    return dialog


def note_dialog(parent: QWidget) -> TextAsk:
    """Ask for a note."""
    return TextAsk(
        translate("notes", "Note on this row"),
        translate("notes", "Whoever looks at it next reads it. What is written stays."),
        translate("notes", "Note"),
        translate("notes", "Write"),
        parent,
    )


class AnswerDialog(TextAsk):
    """Records what was answered to a question."""

    def __init__(self, question: RowNote, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("notes", "Record the answer"),
            formats.plain_line(question.body),
            translate("notes", "Answer"),
            translate("notes", "Record"),
            parent,
        )
        self.question = question
        self.closes = QCheckBox(translate("notes", "This settles the question"))
        self.closes.setObjectName("answerCloses")
        self.closes.setChecked(question.state is NoteState.OPEN)
        self.form.add("", self.closes)
