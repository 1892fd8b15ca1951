"""Counts down to zero: what is open, in rows and in money, and a bar that fills."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, formats, theme
from app.ui.triage import words
from app.ui.triage.shown import Figures
from app.ui.widgets import TextLabel

BAR_PX = 10


class Countdown(QWidget):
    """`19 open`, what they come to, and the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countdown")
        self.open = TextLabel("", "text", fonts.Size.HEADING, fonts.SEMI_BOLD)
        self.open.setObjectName("openRows")
        self.left = TextLabel("", "muted")
        self.left.setObjectName("openSums")
        self.share = TextLabel("", "muted")
        self._bar = _Bar()
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(self.open)
        line.addWidget(self.left, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.share, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._bar)

    def show_figures(self, figures: Figures) -> None:
        """Show where triage stands."""
        self.open.setText(words.open_rows(figures.open))
        self.left.setText(words.left(figures))
        self.left.setToolTip(words.left(figures))
        done = self.tr("{share} done").format(share=formats.percent(figures.share_done))
        self.share.setText(done)
        self._bar.set_share(figures.share_done)
        spoken = ", ".join((self.open.text(), self.left.text(), done))
        self.setAccessibleName(spoken)
        self._bar.setAccessibleName(spoken)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(BAR_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show this share of 0..1."""
        self._share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.track))
        painter.drawRoundedRect(QRectF(self.rect()), BAR_PX / 2, BAR_PX / 2)
        if self._share > 0:
            painter.setBrush(theme.color(worn.action))
            wide = max(float(BAR_PX), self.width() * self._share)
            painter.drawRoundedRect(QRectF(0, 0, wide, BAR_PX), BAR_PX / 2, BAR_PX / 2)
