"""The page without an open company: make one, open one, try the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, formats
from app.ui.shell.rows import RowList, RowText
from app.ui.widgets import Banner, Card, Level, PrimaryButton, SecondaryButton, TextLabel

if TYPE_CHECKING:
    from app.bootstrap import RecentFile

WIDTH_PX = 760


class WelcomePage(QWidget):
    """What Tieout is in two sentences, and the ways into it."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_chosen = Signal(object)  # target
    read_only_wanted = Signal(str)  # target that is open elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._refused_target = ""
        middle = QWidget()
        middle.setMaximumWidth(WIDTH_PX)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(20, 40, 20, 20)
        self._column.setSpacing(10)
        self._column.addWidget(TextLabel(self.tr("Tieout"), "text", fonts.Size.FIGURE, fonts.BOLD))
        about = TextLabel(
            self.tr(
                "Ties out what people say they spent against what the bank and the cards say was paid. "
                "Works offline, in a company file of its own."
            ),
            "muted",
            fonts.Size.TITLE,
        )
        about.setWordWrap(True)
        self._column.addWidget(about)
        self._column.addSpacing(10)
        self._column.addLayout(self._buttons())
        self._column.addSpacing(12)
        self._banner: Banner | None = None
        self._recent = Card(self.tr("Recent company files"))
        self._rows = RowList()
        self._rows.chosen.connect(self.recent_chosen)
        self._recent.set_content(self._rows)
        self._column.addWidget(self._recent)
        self._column.addStretch(1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(middle, 10)
        line.addStretch(1)
        inside = QWidget()
        inside.setLayout(line)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.new_button = PrimaryButton(self.tr("New company…"), "plus")
        self.new_button.setObjectName("welcomeNew")
        self.new_button.clicked.connect(self.new_wanted)
        open_button = SecondaryButton(self.tr("Open company file…"), "folder-open")
        open_button.setObjectName("welcomeOpen")
        open_button.clicked.connect(self.open_wanted)
        sample = SecondaryButton(self.tr("Open the sample company"), "sparkles")
        sample.setObjectName("welcomeSample")
        sample.setToolTip(
            self.tr("A made-up company with a year of statements and expenses, to try everything on")
        )
        sample.clicked.connect(self.sample_wanted)
        for button in (self.new_button, open_button, sample):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_recent(self, files: list[RecentFile]) -> None:
        """List the files that were open before, the latest first."""
        self._recent.setVisible(bool(files))
        self._rows.show_rows([_recent_text(file, self.tr("not found")) for file in files])

    def show_problem(
        self, sentence: str, remedy: str, *, target: str = "", offers_read_only: bool = False
    ) -> None:
        """Say above the list why a file did not open, with the way out."""
        self.clear_problem()
        self._refused_target = target
        actions = (self.tr("Open read-only"),) if offers_read_only else ()
        self._banner = Banner(Level.WARNING, sentence, remedy, actions, self)
        self._banner.setObjectName("welcomeProblem")
        self._banner.action_clicked.connect(self._on_read_only)
        self._column.insertWidget(self._column.indexOf(self._recent), self._banner)

    @Slot()
    def clear_problem(self) -> None:
        """Take the message away."""
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.deleteLater()
            self._banner = None

    @property
    def problem(self) -> str:
        """What the message says, or nothing."""
        return self._banner.accessibleName() if self._banner is not None else ""

    @Slot(int)
    def _on_read_only(self, _place: int) -> None:
        self.read_only_wanted.emit(self._refused_target)


def _recent_text(file: RecentFile, missing: str) -> RowText:
    when = formats.day(file.opened_at.astimezone().date()) if file.exists else missing
    return RowText("building-2", file.name, file.path, when, key=file.path, is_enabled=file.exists)
