"""The tour on top of the window: everything but the widget in question is dimmed, a bubble explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from app.ui import fonts, formats, theme
from app.ui.tour.steps import Step, steps
from app.ui.widgets import GhostButton, PrimaryButton, SecondaryButton, TextLabel

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

BUBBLE_PX = 400
GAP_PX = 14
RADIUS_PX = 9
DIM = QColor(8, 12, 20, 120)
FOLLOW_MS = 150
"""The widget in question may move while its page is read; it is looked at again this often."""


class Tour(QWidget):
    """Runs over one window, step by step; Escape ends it at any time."""

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window = window
        self._steps = steps()
        self._at = 0
        self._hole = QRect()
        self._chosen_at = -1
        self.bubble = Bubble(self)
        self.bubble.back.clicked.connect(self.back)
        self.bubble.next.clicked.connect(self.forward)
        self.bubble.end.clicked.connect(self.finish)
        for button in (self.bubble.back, self.bubble.next, self.bubble.end):
            button.installEventFilter(self)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self.place)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._steps[self._at]

    @property
    def number(self) -> int:
        """Its place, from 0."""
        return self._at

    def start(self) -> None:
        """Show the first step."""
        self._at = 0
        self.show()
        self.raise_()
        self._follow.start()
        self._show_step()

    @Slot()
    def forward(self) -> None:
        """Show the next step; after the last one it is over."""
        if self._at + 1 == len(self._steps):
            self.finish()
            return
        self._at += 1
        self._show_step()

    @Slot()
    def back(self) -> None:
        """Show the step before."""
        if self._at:
            self._at -= 1
            self._show_step()

    @Slot()
    def finish(self) -> None:
        """Take the tour away."""
        self._follow.stop()
        self._window.removeEventFilter(self)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _show_step(self) -> None:
        if self._window.desk is None:
            self.finish()
            return
        if self._window.at is not self.step.place:
            self._window.go(self.step.place)
        self.bubble.show_step(self.step, self._at, len(self._steps))
        self.place()
        self.raise_()
        self.bubble.next.setFocus()

    @Slot()
    def place(self) -> None:
        """Put the hole over the widget in question and the bubble beside it."""
        if self._window.desk is None:
            self.finish()
            return
        self._choose_row()
        target = self._target()
        hole = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()).adjusted(-4, -4, 4, 4)
        hole = hole.intersected(self.rect().adjusted(3, 3, -3, -3))
        size = self.bubble.fitting()
        where = QRect(_beside(hole, size.width(), size.height(), self.rect()), size)
        if hole != self._hole or where != self.bubble.geometry():
            self._hole = hole
            self.bubble.setGeometry(where)
            self.update()

    def _choose_row(self) -> None:
        """Choose the first row of the step's list once it is there, so that there is something to see."""
        if not self.step.chooses or self._chosen_at == self._at:
            return
        view = self._window.findChild(QTableView, self.step.chooses)
        if view is not None and view.model() is not None and view.model().rowCount():
            self._chosen_at = self._at
            if not view.selectionModel().hasSelection():
                view.selectRow(0)

    def _target(self) -> QWidget:
        found = [
            widget
            for widget in self._window.findChildren(QWidget, self.step.widget)
            if widget.isVisibleTo(self._window)
        ]
        return found[0] if found else self._window.page(self.step.place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self.place()
        if watched is not self._window and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and self._moved_by(event.key())  # a button would take the arrows for itself
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        self.setGeometry(self._window.rect())
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._moved_by(event.key())
        event.accept()  # nothing below is meant

    def _moved_by(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Escape:
                self.finish()
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.forward()
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.back()
            case _:
                return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        self.bubble.focus_other(is_forward=next)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        hole = QPainterPath()
        hole.addRoundedRect(QRectF(self._hole), RADIUS_PX, RADIUS_PX)
        painter.fillPath(path.subtracted(hole), DIM)
        painter.setPen(QPen(theme.color(theme.current().focus), 2))
        painter.drawPath(hole)


class Bubble(QWidget):
    """The words of a step, and what leads on."""

    def __init__(self, parent: Tour) -> None:
        super().__init__(parent)
        self.setObjectName("tourBubble")
        self._title = TextLabel("", "text", fonts.Size.TITLE, fonts.SEMI_BOLD, self)
        self._title.setWordWrap(True)
        self._text = TextLabel("", "text", parent=self)
        self._text.setWordWrap(True)
        self._count = TextLabel("", "muted", fonts.Size.SMALL, parent=self)
        self.end = GhostButton(self.tr("End the tour"), "", self)
        self.back = SecondaryButton(self.tr("Back"), "", self)
        self.next = PrimaryButton(self.tr("Next"), "", self)
        for button, name in ((self.end, "tourEnd"), (self.back, "tourBack"), (self.next, "tourNext")):
            button.setObjectName(name)
        self.end.setToolTip(self.tr("Esc"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.end)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addLayout(row)

    def show_step(self, step: Step, at: int, total: int) -> None:
        """Say this step."""
        self._title.setText(step.title)
        self._text.setText(step.text)
        count = self.tr("{number} of {total}").format(
            number=formats.count(at + 1), total=formats.count(total)
        )
        self._count.setText(count)
        self.back.setEnabled(at > 0)
        self.next.setText(self.tr("Next") if at + 1 < total else self.tr("Done"))
        self.setAccessibleName(step.title)
        self.next.setAccessibleDescription(f"{step.title}. {step.text} {count}")

    def fitting(self) -> QSize:
        """Return the size that its words need."""
        outer = self.parentWidget()
        assert outer is not None
        wide = min(BUBBLE_PX, outer.width() - 2 * GAP_PX)
        layout = self.layout()
        assert layout is not None
        return QSize(wide, layout.heightForWidth(wide))

    def focus_other(self, *, is_forward: bool) -> None:
        """Move the focus among the buttons; what is below is out of reach meanwhile."""
        buttons = [button for button in (self.end, self.back, self.next) if button.isEnabled()]
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(at + (1 if is_forward else -1)) % len(buttons)].setFocus()

    def focusNextPrevChild(self, next: bool) -> bool:
        self.focus_other(is_forward=next)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(worn.border), 1))
        painter.setBrush(theme.color(worn.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)


def _beside(hole: QRect, wide: int, tall: int, room: QRect) -> QPoint:
    """Return where the bubble goes: below, above, right or left of the hole, else inside at its foot."""
    x = min(max(hole.left(), GAP_PX), room.width() - wide - GAP_PX)
    y = min(max(hole.top(), GAP_PX), room.height() - tall - GAP_PX)
    if hole.bottom() + GAP_PX + tall <= room.height():
        return QPoint(x, hole.bottom() + GAP_PX)
    if hole.top() - GAP_PX - tall >= 0:
        return QPoint(x, hole.top() - GAP_PX - tall)
    if hole.right() + GAP_PX + wide <= room.width():
        return QPoint(hole.right() + GAP_PX, y)
    if hole.left() - GAP_PX - wide >= 0:
        return QPoint(hole.left() - GAP_PX - wide, y)
    return QPoint(x + GAP_PX, room.height() - tall - 3 * GAP_PX)
