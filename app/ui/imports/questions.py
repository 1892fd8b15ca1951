"""What a file does not decide, asked in one line each, with what was seen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.models.statement import Question
from app.ui import fonts, theme
from app.ui.imports import words
from app.ui.shell import forms
from app.ui.widgets import IconLabel, PrimaryButton, SecondaryButton, TextLabel

CHOICES_SIDE_BY_SIDE = 4
PASSWORD = "password"  # noqa: S105 -- the key of a question, no secret


class QuestionRow(QWidget):
    """One question: its text, the evidence, and a button for each answer (or a field)."""

    answered = Signal(str, str)  # key, answer

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.setObjectName(f"question_{question.key}")
        self.setAccessibleName(f"{question.text} {question.evidence}".strip())
        self._field: QLineEdit | None = None
        text = TextLabel(question.text, "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        text.setWordWrap(True)
        evidence = TextLabel(question.evidence, "muted")
        evidence.setWordWrap(True)
        evidence.setVisible(bool(question.evidence))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(text)
        column.addWidget(evidence)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(12)
        row.addWidget(
            IconLabel("message-circle-question-mark", 18, "amber_text"), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addLayout(column, 1)
        self.buttons: list[QPushButton] = []
        if question.choices and len(question.choices) <= CHOICES_SIDE_BY_SIDE:
            for choice in question.choices:
                row.addWidget(self._button(choice))
        elif question.choices:
            self._combo = forms.choice(
                [(words.answer(question.key, c), c) for c in question.choices], question.proposed
            )
            self._combo.setAccessibleName(question.text)
            row.addWidget(self._combo)
            row.addWidget(self._done_button(self._on_combo))
        else:
            self._field = forms.line(question.proposed, name=f"answer_{question.key}")
            self._field.setAccessibleName(question.text)
            self._field.setMinimumWidth(180)
            if question.key == PASSWORD:
                self._field.setEchoMode(QLineEdit.EchoMode.Password)
            self._field.returnPressed.connect(self._on_field)
            row.addWidget(self._field)
            row.addWidget(self._done_button(self._on_field))

    def _button(self, choice: str) -> QPushButton:
        button = SecondaryButton(words.answer(self.question.key, choice))
        button.setObjectName(f"answer_{choice}")
        button.setProperty("answer", choice)
        if choice == self.question.proposed:
            button.setToolTip(self.tr("The numbers below are read this way"))
        button.clicked.connect(self._on_button)
        self.buttons.append(button)
        return button

    def _done_button(self, run: object) -> QPushButton:
        button = PrimaryButton(self.tr("Answer"))
        button.clicked.connect(run)
        self.buttons.append(button)
        return button

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.answered.emit(self.question.key, str(button.property("answer")))

    @Slot()
    def _on_combo(self) -> None:
        self.answered.emit(self.question.key, str(self._combo.currentData()))

    @Slot()
    def _on_field(self) -> None:
        if self._field is not None and self._field.text():
            self.answered.emit(self.question.key, self._field.text())

    def paintEvent(self, event: object) -> None:
        from PySide6.QtCore import QRectF
        from PySide6.QtGui import QPainter

        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.amber_tint))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)


class Questions(QWidget):
    """All open questions of a file, under one another; below them the way to accept what is proposed."""

    answered = Signal(str, str)  # key, answer
    accepted = Signal(object)  # key -> answer, of all questions: the person takes the readings shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accept_button = SecondaryButton("", "check", self)
        self.accept_button.setObjectName("acceptProposed")
        self.accept_button.setToolTip(self.tr("The rows below are read this way"))
        self.accept_button.clicked.connect(self._on_accepted)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.rows: list[QuestionRow] = []

    def ask(self, questions: tuple[Question, ...]) -> None:
        """Replace what is asked."""
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [QuestionRow(question, self) for question in questions]
        for row in self.rows:
            row.answered.connect(self.answered)
            self._layout.addWidget(row)
        self._layout.addWidget(self.accept_button, 0, Qt.AlignmentFlag.AlignRight)
        is_typed = len(questions) == 1 and not questions[0].choices  # its field says the proposal already
        can_accept = bool(questions) and not is_typed and all(_is_proposed(one) for one in questions)
        self.accept_button.setVisible(can_accept)
        self.accept_button.setText(self._proposal(questions))
        self.setVisible(bool(questions))

    def _proposal(self, questions: tuple[Question, ...]) -> str:
        if len(questions) == 1:
            answer = words.answer(questions[0].key, questions[0].proposed)
            return self.tr("Accept as proposed: {answer}").format(answer=answer)
        return self.tr("Accept %n answer(s) as proposed", None, len(questions))

    @Slot()
    def _on_accepted(self) -> None:
        self.accepted.emit({row.question.key: row.question.proposed for row in self.rows})


def _is_proposed(question: Question) -> bool:
    return bool(question.proposed) and question.key != PASSWORD
