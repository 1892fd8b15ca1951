"""Draws one page of a receipt: images by Qt, PDF by pdfium. Called in reading threads: no widget here."""

import logging
import threading
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

PIXELS_MAX = 40_000_000
"""Larger images are not unpacked: a small file may hold a picture that fills the memory."""
PAGES_MAX = 500

log = logging.getLogger(__name__)

_pdfium = threading.Lock()
"""pdfium is not safe to call from several threads (its README)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page of one receipt.

    Attributes:
        image: None where it cannot be shown; `problem` says why.
        page: From 0.
        pages: How many the file has; 1 for a plain image.
        problem: `locked` (needs a password), `damaged`, `too_large`, `unknown`, or empty.
    """

    attachment_id: int
    image: QImage | None
    page: int = 0
    pages: int = 1
    problem: str = ""


def draw(attachment_id: int, content: bytes, media_type: str, *, page: int, width_px: int) -> Drawn:
    """Draw a page at most `width_px` wide; a page that is not there gives the last one."""
    if media_type == "application/pdf" or content.startswith(b"%PDF-"):
        with _pdfium:
            return _draw_pdf(attachment_id, content, page, width_px)
    return _draw_image(attachment_id, content, page, width_px)


def _draw_image(attachment_id: int, content: bytes, page: int, width_px: int) -> Drawn:
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    pages = max(1, min(reader.imageCount(), PAGES_MAX)) if reader.format() in (b"tif", b"tiff") else 1
    page = max(0, min(page, pages - 1))
    if page and not reader.jumpToImage(page):
        return Drawn(attachment_id, None, page, pages, "damaged")
    size = reader.size()
    if not size.isValid():
        return Drawn(attachment_id, None, page, pages, "unknown" if not reader.canRead() else "damaged")
    if size.width() * size.height() > PIXELS_MAX:
        return Drawn(attachment_id, None, page, pages, "too_large")
    if size.width() > width_px:
        reader.setScaledSize(size.scaled(QSize(width_px, 10 * width_px), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return Drawn(attachment_id, None, page, pages, "damaged")
    return Drawn(attachment_id, image, page, pages)


def _draw_pdf(attachment_id: int, content: bytes, page: int, width_px: int) -> Drawn:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        log.info("a receipt cannot be opened: %s", type(error).__name__)
        return Drawn(attachment_id, None, 0, 1, "locked" if "assword" in str(error) else "damaged")
    try:
        pages = min(len(document), PAGES_MAX)
        if not pages:
            return Drawn(attachment_id, None, 0, 1, "damaged")
        page = max(0, min(page, pages - 1))
        one = document[page]
        wide, high = one.get_size()
        scale = width_px / max(wide, 1.0)
        if wide * high * scale * scale > PIXELS_MAX:
            return Drawn(attachment_id, None, page, pages, "too_large")
        return Drawn(attachment_id, _image(one.render(scale=scale, rev_byteorder=True)), page, pages)
    except pypdfium2.PdfiumError as error:
        log.info("a receipt cannot be drawn: %s", type(error).__name__)
        return Drawn(attachment_id, None, page, 1, "damaged")
    finally:
        document.close()


def _image(drawn: Any) -> QImage:  # noqa: ANN401 -- a bitmap of pdfium
    kinds = {
        3: QImage.Format.Format_RGB888,
        4: QImage.Format.Format_RGBA8888,
        1: QImage.Format.Format_Grayscale8,
    }
    array = bytes(drawn.buffer)
    return QImage(array, drawn.width, drawn.height, drawn.stride, kinds[drawn.n_channels]).copy()
