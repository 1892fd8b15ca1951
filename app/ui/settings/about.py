"""About Tieout: version, and the licences of everything that is shipped."""

import json
from collections.abc import Mapping
from importlib import metadata
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui import fonts, resources
from app.ui.widgets import SecondaryButton, TextLabel

OWN = "Tieout"
BESIDE = {"Inter (font)": ("fonts", "OFL.txt"), "Lucide (icons)": ("icons", "LICENSE")}
BETWEEN = "\n\n" + "-" * 72 + "\n\n"


def licences() -> dict[str, str]:
    """Return the licence texts by the name of what they are for: our own first, then by name.

    The build collects them into resources/licences/third_party.json; where it is missing, fonts and
    icons still carry theirs beside them.
    """
    found: dict[str, str] = {}
    own = resources.ROOT.parent / "LICENSE"
    if own.exists():
        found[OWN] = own.read_text(encoding="utf-8")
    collected = resources.path("licences", "third_party.json")
    if collected.exists():
        found |= _collected(json.loads(collected.read_text(encoding="utf-8")))
        return found
    for name, parts in BESIDE.items():
        path = resources.path(*parts)
        if path.exists():
            found[name] = path.read_text(encoding="utf-8")
    return found


def _collected(stored: Mapping[str, Any]) -> dict[str, str]:
    texts = stored["texts"]
    found: dict[str, str] = {}
    for part in stored["parts"]:
        name = " ".join(word for word in (part["name"], part["version"]) if word)
        whole = BETWEEN.join(texts[key] for key in part["texts"])
        found[name] = f"{part['licence']}\n\n{whole}" if part["licence"] else whole
    return found


def version() -> str:
    """Return the program's version, or an empty text where it is not installed."""
    try:
        return metadata.version("tieout")
    except metadata.PackageNotFoundError:
        return ""


class AboutDialog(QDialog):
    """What this is, which version, and on whose work it stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Tieout"))
        self.resize(720, 560)
        self._texts = licences()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(TextLabel(OWN, "text", fonts.Size.HEADING, fonts.SEMI_BOLD))
        said = self.tr("Version {version}. A reconciliation manager for accountants. MIT licence.")
        layout.addWidget(TextLabel(said.format(version=version()), "muted"))
        heading = TextLabel(
            self.tr("Licences of what is shipped with it"), "text", fonts.Size.BODY, fonts.SEMI_BOLD
        )
        layout.addWidget(heading)
        row = QHBoxLayout()
        self.names = QListWidget()
        self.names.setObjectName("licenceNames")
        self.names.setAccessibleName(heading.text())
        self.names.addItems(list(self._texts))
        self.names.setMaximumWidth(220)
        self.text = QPlainTextEdit()
        self.text.setObjectName("licenceText")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence text"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        row.addWidget(self.names)
        row.addWidget(self.text, 1)
        layout.addLayout(row, 1)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout.addLayout(buttons)
        self.names.currentTextChanged.connect(self._on_chosen)
        self.names.setCurrentRow(0)

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.text.setPlainText(self._texts.get(name, ""))
