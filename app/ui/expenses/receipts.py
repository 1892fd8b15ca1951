"""The first page of a receipt in small, in the pane of an expense."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import fonts, icons, theme
from app.ui.receipts.rendering import draw

HEIGHT_PX = 190


def render(content: bytes, media_type: str, width_px: int) -> QImage | None:
    """Draw the first page of a receipt; None where it cannot be shown. Called in a reading thread."""
    return draw(0, content, media_type, page=0, width_px=width_px).image


class ReceiptPicture(QWidget):
    """A receipt in small; a click shows it large."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receiptPicture")
        self._image: QImage | None = None
        self._text = ""
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def image(self) -> QImage | None:
        """What is shown."""
        return self._image

    def show_text(self, text: str) -> None:
        """Say something where the picture would be."""
        self._image, self._text = None, text
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture; `name` is the file's."""
        self._image, self._text = image, name
        self.setAccessibleName(self.tr("Receipt {name}; Enter shows it large").format(name=name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._image is not None:
            self.clicked.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._image is not None and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        worn = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        pen = painter.pen()
        pen.setColor(theme.color(worn.focus if self.hasFocus() else worn.border))
        pen.setWidthF(2.0 if self.hasFocus() else 1.0)
        if self._image is None and not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color(worn.sunken))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 7, 7)
        if self._image is not None:
            room = box.adjusted(6, 6, -6, -6)
            size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            left = room.left() + (room.width() - size.width()) / 2
            top = room.top() + (room.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
            return
        image = icons.pixmap("receipt", 22, worn.placeholder, self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - 11), round(box.center().y() - 26), image)
        painter.setPen(theme.color(worn.muted))
        painter.setFont(fonts.font())
        where = box.adjusted(12, box.height() / 2 + 4, -12, -6)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(where, int(flags), self._text)
