"""The end of the queue: everything is tied out, or what still waits; and what the statements prove."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import fonts, formats
from app.ui.palettes import Tone
from app.ui.shell.rows import RowList, RowText
from app.ui.triage import words
from app.ui.triage.shown import Ending
from app.ui.widgets import GreenButton, IconLabel, SecondaryButton, TextLabel

WIDTH_MAX_PX = 760


class EndPane(QWidget):
    """Says how it ended; Save is the way out."""

    save_wanted = Signal()
    again_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("triageEnd")
        self.setMaximumWidth(WIDTH_MAX_PX)
        self._icon = IconLabel("circle-check", 40, "green_text")
        self.title = TextLabel("", "text", fonts.Size.HEADING, fonts.SEMI_BOLD)
        self.title.setObjectName("endTitle")
        self.detail = TextLabel("", "muted")
        self.detail.setWordWrap(True)
        self.proofs = RowList()
        self._proofs_title = TextLabel(self.tr("What the statements prove"), "text", weight=fonts.SEMI_BOLD)
        self.save = GreenButton(self.tr("Save and close"), "check")
        self.save.setObjectName("endSave")
        self.save.clicked.connect(self.save_wanted)
        self.again = SecondaryButton(self.tr("Go through the rest again (R)"), "rotate-ccw")
        self.again.clicked.connect(self.again_wanted)
        self.leave = SecondaryButton(self.tr("Leave (Esc)"), "chevron-left")
        self.leave.clicked.connect(self.leave_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.save, self.again, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 24, 8, 24)
        column.setSpacing(10)
        column.addWidget(self._icon)
        column.addWidget(self.title)
        column.addWidget(self.detail)
        column.addLayout(buttons)
        column.addSpacing(14)
        column.addWidget(self._proofs_title)
        column.addWidget(self.proofs)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_ending(self, ending: Ending) -> None:
        """Say how this run ended."""
        figures = ending.figures
        told = [words.proof(one) for one in ending.timelines]
        is_proven = ending.is_done and all(holds for _, holds in told)
        if ending.is_empty:
            self._icon.set_icon("inbox", "muted")
            self.title.setText(self.tr("Nothing to decide yet"))
        elif ending.is_done:
            self._icon.set_icon("circle-check", "green_text")
            self.title.setText(self.tr("Everything is tied out"))
        else:
            self._icon.set_icon("clock", "amber_text")
            self.title.setText(self.tr("Nothing is left to decide now"))
        sentences = list(words.rest(figures))
        if is_proven and told:
            sentences.append(self.tr("Every balance is proven."))
        if figures.staged:
            sentences.append(self.tr("%n staged step(s) wait to be saved (Ctrl+S).", None, figures.staged))
        elif ending.is_empty:
            sentences.append(
                self.tr(
                    "Import a statement and a list of expenses (Ctrl+I). What is certain is reconciled at "
                    "once; what is left comes here, one at a time."
                )
            )
        elif not figures.open:
            sentences.append(self.tr("Import the next statement when it comes."))
        self.detail.setText("\n".join(sentences))
        self.detail.setVisible(bool(sentences))
        self.save.setVisible(bool(figures.staged))
        self.again.setVisible(bool(figures.later))
        self._proofs_title.setVisible(bool(told))
        self.proofs.setVisible(bool(told))
        self.proofs.show_rows(
            [
                RowText(
                    "circle-check" if holds else "triangle-alert",
                    formats.plain_line(one.instrument),
                    text,
                    "",
                    Tone.GREEN if holds else Tone.AMBER,
                )
                for one, (text, holds) in zip(ending.timelines, told, strict=True)
            ]
        )
        self.setAccessibleName(". ".join((self.title.text(), *sentences)))
