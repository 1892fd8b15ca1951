"""What is said about receipts."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.models.errors import FileError
from app.services.receipts import Attached
from app.ui import formats

translate = QCoreApplication.translate


def problem(key: str, name: str) -> str:
    """Say why a receipt cannot be shown here, and the way out."""
    texts = {
        "locked": translate(
            "receipts", "{name} asks for a password. Open it outside, save it without, and attach that."
        ),
        "damaged": translate(
            "receipts", "{name} is damaged and cannot be shown. It is kept as it is; ask for it again."
        ),
        "too_large": translate("receipts", "{name} is too large to be shown here. Open it outside."),
    }
    text = texts.get(key) or translate(
        "receipts", "{name} cannot be shown here; it is kept as it is. Open it outside."
    )
    return text.format(name=formats.plain_line(name))


def attached(done: Attached) -> str:
    """Say what became of dropped files."""
    added = translate("receipts", "%n receipt(s) attached", None, len(done.added)) if done.added else ""
    known = ", ".join(formats.plain_line(name) for name in done.known)
    known = translate("receipts", "{names}: attached already").format(names=known) if known else ""
    return ". ".join(text for text in (added, known, *(refused(one) for one in done.refused)) if text)


def refused(error: FileError) -> str:
    """Say why one file was not taken."""
    name = formats.plain_line(Path(error.path).name)
    return f"{name}: {error.reason}. {error.remedy}".strip()
