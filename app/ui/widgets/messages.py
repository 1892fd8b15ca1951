"""Telling a person something without stopping them: banners, notifications, progress."""

import time
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from app.ui import fonts, formats, theme
from app.ui.palettes import Tone
from app.ui.widgets.basics import GhostButton, IconLabel, LinkButton, SecondaryButton, TextLabel

TOAST_MS = 6000
TOASTS_MAX = 4
TOAST_WIDTH_PX = 420
RATE_SECONDS_MIN = 1.0


class Level(StrEnum):
    """How serious a message is."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_LOOK = {
    Level.INFO: ("info", Tone.ACCENT),
    Level.SUCCESS: ("circle-check", Tone.GREEN),
    Level.WARNING: ("triangle-alert", Tone.AMBER),
    Level.ERROR: ("circle-alert", Tone.RED),
}


class Banner(QWidget):
    """A message that stays on the page until it is settled or closed; never blocks."""

    closed = Signal()
    action_clicked = Signal(int)  # place of the action

    def __init__(
        self,
        level: Level,
        sentence: str,
        remedy: str = "",
        actions: tuple[str, ...] = (),
        parent: QWidget | None = None,
        *,
        closable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._level = level
        icon, tone = _LOOK[level]
        self._sentence = _wrapping(sentence, "text", fonts.MEDIUM)
        self._remedy = _wrapping(remedy, "muted", fonts.REGULAR)
        self._remedy.setVisible(bool(remedy))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._remedy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(IconLabel(icon, 18, f"{tone.value}_text", self))
        layout.addLayout(words, 1)
        for place, text in enumerate(actions):
            button = _Numbered(text, place, self)
            button.pressed_at.connect(self.action_clicked)
            layout.addWidget(button)
        if closable:
            close = GhostButton("", "x", self)
            close.setAccessibleName(self.tr("Close this message"))
            close.setToolTip(self.tr("Close"))
            close.clicked.connect(self.dismiss)
            layout.addWidget(close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{sentence} {remedy}".strip())

    def set_text(self, sentence: str, remedy: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self.setAccessibleName(f"{sentence} {remedy}".strip())

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    @Slot()
    def dismiss(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        tone = _LOOK[self._level][1]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.tone_tint(tone)))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)


class _Numbered(SecondaryButton):
    pressed_at = Signal(int)

    def __init__(self, text: str, place: int, parent: QWidget) -> None:
        super().__init__(text, "", parent)
        self._place = place
        self.setObjectName("bannerAction")
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.pressed_at.emit(self._place)


class Toast(QWidget):
    """One notification; goes by itself unless it is an error, or the mouse or focus is on it."""

    closed = Signal(object)  # itself
    action_clicked = Signal()

    def __init__(
        self, level: Level, sentence: str, remedy: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        icon, tone = _LOOK[level]
        self._level = level
        self.sentence, self.remedy = sentence, remedy
        self.setFixedWidth(TOAST_WIDTH_PX)
        self.setAccessibleName(f"{sentence} {remedy}".strip())
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(_wrapping(sentence, "text", fonts.MEDIUM))
        if remedy:
            words.addWidget(_wrapping(remedy, "muted", fonts.REGULAR))
        if action:
            link = LinkButton(action, "", self)
            link.setObjectName("toastAction")
            link.clicked.connect(self.action_clicked)
            link.clicked.connect(self.dismiss)
            words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        close = GhostButton("", "x", self)
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 6, 10)
        layout.setSpacing(10)
        layout.addWidget(IconLabel(icon, 18, f"{tone.value}_text", self), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setFixedHeight(layout.totalHeightForWidth(TOAST_WIDTH_PX))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self.dismiss)
        if level is not Level.ERROR:
            self._timer.start()

    @Slot()
    def dismiss(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.closed.emit(self)

    def enterEvent(self, event: object) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self._level is not Level.ERROR and self.isVisible():
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(worn.strong_border))
        painter.setBrush(theme.color(worn.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.tone_text(_LOOK[self._level][1])))
        painter.drawRoundedRect(QRectF(1, 8, 3, self.height() - 16), 1.5, 1.5)


class NotificationArea(QWidget):
    """Stacks notifications at the lower right of a window, above everything, newest below."""

    def __init__(self, window: QWidget, bottom_px: int = 36) -> None:
        """Lie over `window`, `bottom_px` above its lower edge (the status bar)."""
        super().__init__(window)
        self.setObjectName("notifications")
        self.setAccessibleName(self.tr("Notifications"))
        self._bottom_px = bottom_px
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._toasts: list[Toast] = []
        window.installEventFilter(self)
        self.hide()

    @property
    def toasts(self) -> list[Toast]:
        """What is shown now, oldest first."""
        return list(self._toasts)

    def notify(self, level: Level, sentence: str, remedy: str = "", action: str = "") -> Toast:
        """Show a notification; connect its `action_clicked` where `action` names one."""
        while len(self._toasts) >= TOASTS_MAX:
            self._toasts[0].dismiss()
        toast = Toast(level, sentence, remedy, action, self)
        toast.closed.connect(self._on_closed)
        self._toasts.append(toast)
        self._layout.addWidget(toast)
        toast.show()
        self._place()
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_closed(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self._layout.removeWidget(toast)
            toast.deleteLater()
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        self.setVisible(bool(self._toasts))
        if not self._toasts or window is None:
            return
        self._layout.activate()
        height = self._layout.sizeHint().height()
        self.setGeometry(
            window.width() - TOAST_WIDTH_PX - 16,
            window.height() - height - self._bottom_px,
            TOAST_WIDTH_PX,
            height,
        )
        self.raise_()


class ProgressPanel(QWidget):
    """What runs now: a bar, the rate, the time left, and Cancel; connect it to a Task.

    `task.progressed.connect(panel.set_progress)`, `panel.cancelled.connect(task.cancel)`.
    """

    cancelled = Signal()

    def __init__(self, title: str, unit: str = "", parent: QWidget | None = None) -> None:
        """Show `title`; `unit` is what is counted, in the plural ("rows")."""
        super().__init__(parent)
        self._unit = unit
        self._began_s = 0.0
        self._title = TextLabel(title, "text", fonts.Size.BODY, fonts.MEDIUM, self)
        self._detail = TextLabel("", "muted", fonts.Size.BODY, fonts.REGULAR, self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel = SecondaryButton(self.tr("Cancel"), "", self)
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(self._on_cancel)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._title)
        words.addWidget(self._bar)
        words.addWidget(self._detail)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def detail(self) -> str:
        """The line below the bar."""
        return self._detail.text()

    def start(self, title: str = "") -> None:
        """Begin again from nothing, under another title where one is given."""
        if title:
            self._title.setText(title)
            self._bar.setAccessibleName(title)
        self._began_s = 0.0
        self._bar.setRange(0, 0)
        self._detail.setText("")
        self._cancel.setEnabled(True)
        self._cancel.setText(self.tr("Cancel"))

    @Slot(object, object)
    def set_progress(self, done: int, total: int) -> None:
        """Show how far it is; `total` 0 = unknown."""
        now_s = time.monotonic()
        if not self._began_s:
            self._began_s = now_s
        self.show_progress(done, total, now_s - self._began_s)

    def show_progress(self, done: int, total: int, seconds: float) -> None:
        """Show how far it is after `seconds`; the rate and the time left follow from them."""
        if total > 0:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * done / total))
        else:
            self._bar.setRange(0, 0)
        counted = (
            formats.count(done)
            if total <= 0
            else self.tr("{} of {}").format(formats.count(done), formats.count(total))
        )
        parts = [f"{counted} {self._unit}".strip()] if done or total > 0 else []
        if seconds >= RATE_SECONDS_MIN and done:
            rate = done / seconds
            parts.append(self.tr("{} a second").format(formats.count(round(rate))))
            if total > done and rate > 0:
                parts.append(self.tr("{} left").format(formats.duration((total - done) / rate)))
        self._detail.setText("  ·  ".join(parts))

    @Slot()
    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Cancelling…"))
        self.cancelled.emit()


def _wrapping(text: str, ink: str, weight: QFont.Weight) -> QLabel:
    label = TextLabel(text, ink, fonts.Size.BODY, weight)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label
