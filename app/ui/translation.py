"""The languages of the window.

Visible text goes through `tr()`: `self.tr("…")` in a QObject, `QCoreApplication.translate(context,
"…")` elsewhere. Plurals use `%n` (`self.tr("%n expense(s)", None, count)`), other values `.format`
after the translation: an f-string is invisible to `pyside6-lupdate`. English is in the source;
`tieout_en.qm` exists for its plurals, other languages are `resources/i18n/tieout_<code>.qm`.
"""

import logging
import re

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.ui import formats, resources

log = logging.getLogger(__name__)

_OPTIONAL_S = re.compile(r"\(s\)")


class EnglishPlurals(QTranslator):
    """Turns `%n expense(s)` into `1 expense` and `2 expenses` where no catalogue is loaded."""

    def translate(  # None is a null text: "not translated"; "" would be shown
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if n < 0 or "%n" not in text:
            return None
        return _OPTIONAL_S.sub("" if n == 1 else "s", text)

    def isEmpty(self) -> bool:
        return False


def languages() -> list[str]:
    """Return the codes of the languages that are shipped, English first."""
    found = sorted(path.stem.removeprefix("tieout_") for path in resources.path("i18n").glob("tieout_*.qm"))
    return ["en", *(code for code in found if code != "en")]


def install(app: QCoreApplication, locale: QLocale | None = None) -> list[QTranslator]:
    """Translate the window into the locale's language as far as it is shipped.

    Args:
        app: The application; the translators belong to it.
        locale: The person's choice; the system's where None. Also sets number and date formats.

    Returns:
        The translators installed, for `remove`.
    """
    chosen = locale if locale is not None else QLocale.system()
    formats.set_locale(chosen)
    installed: list[QTranslator] = []
    english = EnglishPlurals(app)
    app.installTranslator(english)
    installed.append(english)
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("tieout", str(resources.path("i18n"))),
    ):
        translator = QTranslator(app)
        if translator.load(chosen, name, "_", folder):
            app.installTranslator(translator)
            installed.append(translator)
        elif chosen.language() != QLocale.Language.English:
            log.info("no %s texts for %s", name, chosen.name())
    return installed


def remove(app: QCoreApplication, installed: list[QTranslator]) -> None:
    """Take the translators out again; the window speaks English afterwards."""
    for translator in installed:
        app.removeTranslator(translator)
        translator.deleteLater()
