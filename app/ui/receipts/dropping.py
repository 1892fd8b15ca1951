"""Files dropped on a row, a pane or a list: which of them may be receipts."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif")
"""Endings that are taken at the door; the content decides (a HEIC photo is refused with a sentence)."""


def receipts_of(event: QDropEvent) -> list[Path]:
    """Return the local files of a drop that look like receipts, in order."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.casefold() in SUFFIXES]
