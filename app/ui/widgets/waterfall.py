"""A score as a waterfall: what each factor adds, the sum, and the chance that it means."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui import fonts, formats, theme
from app.ui.palettes import Theme, Tone
from app.ui.tables.delegate import tone_of_share

ROW_PX = 34
LABEL_MIN_PX, LABEL_MAX_PX = 172, 330
WEIGHT_PX = 52
BAR_PX = 14
BAR_TOP_PX = (ROW_PX - BAR_PX) / 2
DECIMALS = 2
PADDING_PX = 9
BARS_MIN_PX = 120


@dataclass(frozen=True, slots=True)
class Contribution:
    """One step of the waterfall.

    Attributes:
        label: The factor in words: "Amount".
        level: Its class in words: "equal".
        detail: What was seen: "12.30 EUR = 12.30 EUR".
        weight: Log-odds; above zero speaks for the pair.
    """

    label: str
    level: str
    detail: str
    weight: float


class ScoreWaterfall(QWidget):
    """Paints contributions that add up to a total, then the probability; readable by keyboard and ear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Contribution, ...] = ()
        self._prior = 0.0
        self._probability = 0.0
        self._current = -1
        self._note = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How the score comes about"))

    def set_score(
        self, steps: Sequence[Contribution], *, prior: float, probability: float, note: str = ""
    ) -> None:
        """Show these steps.

        Args:
            steps: The evidence, in the order it is to be read.
            prior: Log-odds before anything is seen; the first step, labelled so.
            probability: The chance that the pair is right, 0..1, after all pairs have competed.
            note: Why the chance differs from the sum ("another payment fits as well"), or empty.
        """
        start = Contribution(self.tr("Starting point"), self.tr("any two items"), "", prior)
        self._steps = (start, *steps)
        self._prior, self._probability, self._note = prior, probability, note
        self._current = -1
        self.setAccessibleDescription(self.spoken())
        self.updateGeometry()
        self.update()

    @property
    def total(self) -> float:
        """The sum of all steps, in log-odds."""
        return sum(step.weight for step in self._steps)

    def shown_weights(self) -> list[str]:
        """Return the weights as written: rounded so that they add up to the written total exactly."""
        texts, before, running = [], 0, 0.0
        for step in self._steps:
            running += step.weight
            after = round(running * 10**DECIMALS)
            texts.append(formats.signed((after - before) / 10**DECIMALS, decimals=DECIMALS))
            before = after
        return texts

    def spoken(self) -> str:
        """Return all of it as sentences, for screen readers and for copying."""
        lines = [
            f"{step.label}: {shown}{self._reason(step)}"
            for step, shown in zip(self._steps, self.shown_weights(), strict=True)
        ]
        lines.append(self.tr("Sum: {}").format(formats.signed(self.total, decimals=DECIMALS)))
        lines.append(self.tr("Probability: {}").format(formats.percent(self._probability)))
        if self._note:
            lines.append(self._note)
        return ". ".join(lines)

    def sizeHint(self) -> QSize:
        rows = len(self._steps) + 1 + (1 if self._note else 0)
        return QSize(LABEL_MAX_PX + WEIGHT_PX + 240, rows * ROW_PX + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(LABEL_MIN_PX + WEIGHT_PX + BARS_MIN_PX, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._steps:
            super().keyPressEvent(event)
            return
        self._current = min(len(self._steps) - 1, max(0, self._current + step))
        one = self._steps[self._current]
        self.setAccessibleDescription(
            f"{one.label}: {self.shown_weights()[self._current]}{self._reason(one)}"
        )
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = int(event.pos().y() // ROW_PX)
            if 0 <= place < len(self._steps):
                step = self._steps[place]
                said = formats.harmless(f"{step.label}{self._reason(step)}")
                QToolTip.showText(event.globalPos(), said, self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = self._range()
        left = self._label_px() + 2 * PADDING_PX
        room = max(BARS_MIN_PX, self.width() - left - WEIGHT_PX - PADDING_PX)
        scale = room / (high - low)
        zero = left + (0 - low) * scale
        painter.fillRect(QRectF(zero, 4, 1, ROW_PX * (len(self._steps) + 1) - 2), theme.color(worn.border))
        running, shown = 0.0, self.shown_weights()
        for place, step in enumerate(self._steps):
            top = place * ROW_PX
            if place == self._current and self.hasFocus():
                painter.setPen(QPen(theme.color(worn.focus), 2))
                painter.setBrush(theme.color(worn.hover))
                painter.drawRoundedRect(QRectF(1, top + 1, self.width() - 2, ROW_PX - 2), 5, 5)
            self._paint_label(painter, worn, top, step)
            first, last = sorted((running, running + step.weight))
            tone = Tone.ACCENT if step.weight > 0 else Tone.RED
            if place == 0 or round(step.weight, 2) == 0:
                tone = Tone.GREY
            box = QRectF(
                left + (first - low) * scale, top + BAR_TOP_PX, max(2.0, (last - first) * scale), BAR_PX
            )
            self._paint_bar(painter, worn, box, tone)
            self._paint_number(painter, worn.tone_text(tone), top, shown[place])
            running += step.weight
            if place + 1 < len(self._steps):
                x = left + (running - low) * scale
                painter.setPen(QPen(theme.color(worn.strong_border), 1, Qt.PenStyle.DotLine))
                painter.drawLine(
                    int(x), int(top + ROW_PX / 2 + BAR_PX / 2), int(x), int(top + 1.5 * ROW_PX - BAR_PX / 2)
                )
        self._paint_total(painter, worn, left + (min(0.0, running) - low) * scale, abs(running) * scale)

    def _label_px(self) -> int:
        return min(LABEL_MAX_PX, max(LABEL_MIN_PX, int(0.45 * self.width())))

    def _range(self) -> tuple[float, float]:
        running, low, high = 0.0, 0.0, 0.0
        for step in self._steps:
            running += step.weight
            low, high = min(low, running), max(high, running)
        return (low, high) if high - low > 0.01 else (-1.0, 1.0)

    def _paint_label(self, painter: QPainter, worn: Theme, top: int, step: Contribution) -> None:
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.MEDIUM))
        painter.setPen(theme.color(worn.text))
        where = QRectF(PADDING_PX, top + 2, self._label_px(), 16)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), step.label)
        quiet = " · ".join(part for part in (step.level, step.detail) if part)
        metrics = fonts.metrics(fonts.Size.SMALL)
        painter.setFont(fonts.font(fonts.Size.SMALL))
        painter.setPen(theme.color(worn.muted))
        shown = metrics.elidedText(quiet, Qt.TextElideMode.ElideRight, self._label_px())
        painter.drawText(
            QRectF(PADDING_PX, top + 17, self._label_px(), 14),
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            shown,
        )

    def _paint_bar(self, painter: QPainter, worn: Theme, box: QRectF, tone: Tone) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(worn.tone_fill(tone)))
        painter.drawRoundedRect(box, 3, 3)

    def _paint_number(self, painter: QPainter, ink: str, top: float, text: str) -> None:
        painter.setFont(fonts.font(fonts.Size.BODY, fonts.SEMI_BOLD))
        painter.setPen(theme.color(ink))
        where = QRectF(self.width() - WEIGHT_PX - PADDING_PX, top, WEIGHT_PX, ROW_PX)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_total(self, painter: QPainter, worn: Theme, left: float, width: float) -> None:
        top = len(self._steps) * ROW_PX + 6
        painter.fillRect(
            QRectF(PADDING_PX, top - 1, self.width() - 2 * PADDING_PX, 1), theme.color(worn.border)
        )
        tone = tone_of_share(self._probability)
        painter.setPen(theme.color(worn.text))
        painter.setFont(fonts.font(fonts.Size.TITLE, fonts.SEMI_BOLD))
        where = QRectF(PADDING_PX, top, self._label_px(), ROW_PX)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(where, flags, self.tr("{} likely").format(formats.percent(self._probability)))
        self._paint_bar(painter, worn, QRectF(left, top + BAR_TOP_PX, max(2.0, width), BAR_PX), tone)
        self._paint_number(painter, worn.text, top, formats.signed(self.total, decimals=DECIMALS))
        if self._note:
            painter.setFont(fonts.font(fonts.Size.BODY))
            painter.setPen(theme.color(worn.muted))
            room = self.width() - 2 * PADDING_PX
            shown = fonts.metrics(fonts.Size.BODY).elidedText(self._note, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(PADDING_PX, top + ROW_PX, room, 26), flags, shown)

    def _reason(self, step: Contribution) -> str:
        quiet = ", ".join(part for part in (step.level, step.detail) if part)
        return f", {quiet}" if quiet else ""
