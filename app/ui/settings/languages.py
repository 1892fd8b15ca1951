"""The choice of the window's language."""

from dataclasses import replace

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.bootstrap import Program
from app.ui import translation
from app.ui.widgets import TextLabel

NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""Each language in its own words; Qt adds a country to some."""


class LanguageChoice(QWidget):
    """The languages that are shipped, each in its own words; texts change at the next start."""

    def __init__(self, program: Program, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self.box = QComboBox()
        self.box.setObjectName("languageChoice")
        self.box.setAccessibleName(self.tr("Language"))
        self.box.addItem(self.tr("As the system"), "")
        for code in translation.languages():
            self.box.addItem(_own_name(code), code)
        place = self.box.findData(program.settings.language)
        self.box.setCurrentIndex(max(place, 0))
        self.box.activated.connect(self._on_chosen)
        self._note = TextLabel("", "muted")
        self._note.setObjectName("languageNote")
        self._note.setWordWrap(True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(TextLabel(self.tr("Language"), "text"))
        column.addWidget(self.box)
        column.addWidget(self._note)
        self.box.setSizePolicy(self.box.sizePolicy().Policy.Fixed, self.box.sizePolicy().Policy.Fixed)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        code = str(self.box.itemData(place))
        if code == self._program.settings.language:
            return
        self._program.save_settings(replace(self._program.settings, language=code))
        self._note.setText(self.tr("Kept. The texts change when Tieout is started again."))
        self._note.show()


def _own_name(code: str) -> str:
    name = NAMES.get(code) or QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]
