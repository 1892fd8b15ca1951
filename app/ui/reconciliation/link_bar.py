"""The bar below the lists: what the marked rows come to, live, and the button that links them (F23)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.link_values import LinkSet
from app.ui import fonts, theme
from app.ui.reconciliation import set_words
from app.ui.widgets import GhostButton, GreenButton, IconLabel, TextLabel


class LinkBar(QWidget):
    """Takes no room while nothing is marked."""

    link_clicked = Signal()
    clear_clicked = Signal()

    def __init__(self, link: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("linkBar")
        self.setAccessibleName(self.tr("Marked rows"))
        self.icon = IconLabel("layers", 18)
        self.sum = TextLabel("", "text", fonts.Size.BODY, fonts.SEMI_BOLD)
        self.sum.setObjectName("markedSum")
        self.sum.setWordWrap(True)
        self.note = TextLabel("", "amber_text", fonts.Size.SMALL)
        self.note.setObjectName("markedNote")
        self.note.setWordWrap(True)
        for label in (self.sum, self.note):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clear = GhostButton(self.tr("Clear marks"), "x", self)
        self.clear.setObjectName("clearMarks")
        self.clear.setToolTip(self.tr("Take all marks away (Esc)"))
        self.clear.clicked.connect(self.clear_clicked)
        self.link = GreenButton(self.tr("Reconcile marked"), "link", self)
        self.link.setObjectName("linkMarked")
        self.link.setToolTip(link.toolTip())
        self.link.clicked.connect(self.link_clicked)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sum)
        words.addWidget(self.note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 16, 10)
        layout.setSpacing(10)
        layout.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_set(self, found: LinkSet | None) -> None:
        """Show what these come to; None hides the bar."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.sum.setText(set_words.balance(found))
        self.sum.setToolTip(set_words.members(found))
        is_whole = not found.blocked and found.is_within
        note = set_words.refused(found.blocked) or set_words.missing(found)
        if not note and not is_whole:
            note = self.tr("Outside the tolerance: the cause of the difference will be asked.")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.icon.set_icon("circle-check" if is_whole else "layers", "green_text" if is_whole else "")
        self.link.setEnabled(not found.blocked)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(worn.surface))
        painter.fillRect(0, 0, self.width(), 1, theme.color(worn.border))
