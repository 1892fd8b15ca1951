"""Receipts as pictures: images and the first page of a PDF, drawn beside the window."""

import logging

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import fonts, icons, theme

PIXELS_MAX = 40_000_000
HEIGHT_PX = 190
PDF_TYPES = ("application/pdf",)

log = logging.getLogger(__name__)


def render(content: bytes, media_type: str, width_px: int) -> QImage | None:
    """Draw a receipt at most `width_px` wide; None where it is no picture that can be shown.

    Called in a reading thread: touches images only, no widget.
    """
    if media_type in PDF_TYPES or content.startswith(b"%PDF-"):
        return _render_pdf(content, width_px)
    return _render_image(content, width_px)


def _render_image(content: bytes, width_px: int) -> QImage | None:
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PIXELS_MAX:
        return None
    if size.width() > width_px:
        reader.setScaledSize(size.scaled(QSize(width_px, 10 * width_px), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def _render_pdf(content: bytes, width_px: int) -> QImage | None:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        try:
            page = document[0]
            wide, high = page.get_size()
            scale = width_px / max(wide, 1.0)
            if wide * high * scale * scale > PIXELS_MAX:
                return None
            bitmap = page.render(scale=scale, rev_byteorder=True)
            array = bytes(bitmap.buffer)
            kinds = {
                3: QImage.Format.Format_RGB888,
                4: QImage.Format.Format_RGBA8888,
                1: QImage.Format.Format_Grayscale8,
            }
            kind = kinds[bitmap.n_channels]
            return QImage(array, bitmap.width, bitmap.height, bitmap.stride, kind).copy()
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        log.info("a receipt cannot be drawn: %s", type(error).__name__)
        return None


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
