"""The head of the manager: what it is about, where it stands, and the green button."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.payment import LinkState
from app.services.results import ManagerTotals
from app.ui import fonts, formats, theme
from app.ui.palettes import Tone
from app.ui.widgets import GhostButton, GreenButton, Pill, SecondaryButton, StatTile, TextLabel, ToolButton

HEIGHT_PX = 64
PROGRESS_FROM_PX = 1240
TRIAGE_WORD_FROM_PX = 1120
"""Below this width of the window the progress bar makes room for the figures."""
SUM_CURRENCIES_MAX = 2


class ManagerHeader(QWidget):
    """Title, scope, live totals, undo and redo, what is staged, and Reconcile."""

    figure_clicked = Signal(object)  # LinkState: show the rows behind this number
    back_clicked = Signal()
    triage_clicked = Signal()
    reconcile_clicked = Signal()

    def __init__(self, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("managerHeader")
        self.setFixedHeight(HEIGHT_PX)
        self._build_words()
        self._build_figures()
        self.staged = Pill("", Tone.ACCENT, "layers", self)
        self.staged.setObjectName("stagedCount")
        self.staged.hide()
        self.save = GreenButton(self.tr("Reconcile && close"), "check", self)
        self.save.setObjectName("reconcileAndClose")
        self.save.setAccessibleName(self.tr("Reconcile and close"))
        self.save.clicked.connect(self.reconcile_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self._back)
        layout.addLayout(self._words, 1)
        for tile in self._tiles.values():
            layout.addWidget(tile)
        layout.addWidget(self._unreconciled)
        layout.addSpacing(8)
        layout.addWidget(self._progress)
        layout.addSpacing(8)
        self.triage = SecondaryButton(self.tr("Triage"), "list-checks", self)
        self.triage.setObjectName("triageButton")
        self.triage.setAccessibleName(self.tr("Triage"))
        self.triage.setToolTip(self.tr("One open item at a time, one key each (Ctrl+T)"))
        self.triage.clicked.connect(self.triage_clicked)
        layout.addWidget(self.triage)
        layout.addWidget(ToolButton(undo, "undo-2", self))
        layout.addWidget(ToolButton(redo, "redo-2", self))
        layout.addWidget(self.staged)
        layout.addSpacing(4)
        layout.addWidget(self.save)
        self.set_totals(None)

    def _build_words(self) -> None:
        self._back = GhostButton("", "chevron-left", self)
        self._back.setObjectName("back")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Esc): asks when something is staged"))
        self._back.clicked.connect(self.back_clicked)
        self._title = TextLabel(self.tr("Reconciliation Manager"), "text", fonts.Size.TITLE, fonts.SEMI_BOLD)
        self._title.setToolTip(self._title.text())
        self._scope = TextLabel("", "muted")
        self._scope.setObjectName("scope")
        self._words = QVBoxLayout()
        self._words.setSpacing(1)
        self._words.addStretch(1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._scope)
        self._words.addStretch(1)

    def _build_figures(self) -> None:
        self._tiles: dict[LinkState, _Figure] = {}
        for state, label in (
            (LinkState.PENDING, self.tr("Pending")),
            (LinkState.AMBIGUOUS, self.tr("of these ambiguous")),
            (LinkState.AUTOMATIC, self.tr("Automatic")),
            (LinkState.MANUAL, self.tr("Manual")),
        ):
            tile = _Figure(label, state, self)
            tile.chosen.connect(self.figure_clicked)
            self._tiles[state] = tile
        self._unreconciled = StatTile(self.tr("Unreconciled payments"), parent=self, compact=True)
        self._unreconciled.setObjectName("unreconciled")
        self._unreconciled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._unreconciled.setCursor(Qt.CursorShape.ArrowCursor)
        self._progress = _Progress(self)

    def set_scope(self, title: str, scope: str) -> None:
        """Say what is reconciled here."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._scope.setText(scope)
        self._scope.setToolTip(scope)

    def set_totals(self, totals: ManagerTotals | None) -> None:
        """Show the live figures; None while nothing is loaded."""
        self.save.setEnabled(totals is not None and totals.staged > 0)
        self.triage.setEnabled(totals is not None)
        self.staged.setVisible(totals is not None and totals.staged > 0)
        if totals is None:
            return
        for state, count in (
            (LinkState.PENDING, totals.pending),
            (LinkState.AMBIGUOUS, totals.ambiguous),
            (LinkState.AUTOMATIC, totals.automatic),
            (LinkState.MANUAL, totals.manual),
        ):
            self._tiles[state].set_value(formats.count(count), _sums(totals.sums.get(state.value, {})))
        unreconciled = self.tr("%n payment(s)", None, totals.unreconciled)
        self._unreconciled.set_value(_sums(totals.unreconciled_sums) or formats.NO_VALUE, unreconciled)
        self._progress.set_share(totals.share_done)
        self.staged.set_text(self.tr("%n staged", None, totals.staged))
        self.save.setToolTip(
            self.tr("Save %n staged step(s) and go back (Ctrl+S)", None, totals.staged)
            if totals.staged
            else self.tr("Nothing is staged yet; Reconcile a candidate first")
        )

    def figure(self, state: LinkState) -> StatTile:
        """Return the tile of a state."""
        return self._tiles[state]

    @property
    def unreconciled(self) -> StatTile:
        """The tile of what is left of the payments."""
        return self._unreconciled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._progress.setVisible(self.width() >= PROGRESS_FROM_PX)
        self.triage.setText(self.tr("Triage") if self.width() >= TRIAGE_WORD_FROM_PX else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(worn.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color(worn.border))


class _Figure(StatTile):
    """A figure that tells which state it counts."""

    chosen = Signal(object)  # LinkState

    def __init__(self, label: str, state: LinkState, parent: QWidget) -> None:
        super().__init__(label, parent=parent, compact=True)
        self.setObjectName(f"figure_{state.value}")
        self._state = state
        self.clicked.connect(self._tell_state)

    @Slot()
    def _tell_state(self) -> None:
        self.chosen.emit(self._state)


class _Progress(QWidget):
    """How much of the scope is reconciled: a bar and the share in words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shareDone")
        self.setFixedSize(124, 44)
        self._share = 0.0
        self._text = ""

    def set_share(self, share: float) -> None:
        """Show this share of 0..1."""
        self._share = share
        self._text = self.tr("{share} reconciled").format(share=formats.percent(share))
        self.setAccessibleName(self._text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.track))
        painter.drawRoundedRect(QRectF(0, 12, self.width(), 6), 3, 3)
        if self._share > 0:
            painter.setBrush(theme.color(worn.action))
            painter.drawRoundedRect(QRectF(0, 12, max(6.0, self.width() * self._share), 6), 3, 3)
        painter.setPen(theme.color(worn.muted))
        painter.setFont(fonts.font(fonts.Size.SMALL))
        painter.drawText(QRectF(0, 26, self.width(), 16), Qt.AlignmentFlag.AlignLeft, self._text)


def _sums(sums: Mapping[str, int]) -> str:
    """Write sums by currency; from three currencies on the largest two and how many more."""
    ranked = sorted(sums.items(), key=lambda one: (-abs(one[1]), one[0]))
    texts = [formats.money_of(minor, currency) for currency, minor in ranked[:SUM_CURRENCIES_MAX]]
    if len(ranked) > SUM_CURRENCIES_MAX:
        texts.append(f"+{len(ranked) - SUM_CURRENCIES_MAX}")
    return " · ".join(texts)
