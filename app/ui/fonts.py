"""The window's font: one shipped family whose figures all have one width.

The family comes with the program, so pictures, column widths and PDF reports are the same on
every machine. Figures are tabular in the font itself; no feature flag is ever set.
"""

import logging
from enum import IntEnum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from app.ui import resources

FAMILY = "Tieout Sans"
FILES = (
    "TieoutSans-Regular.ttf",
    "TieoutSans-Medium.ttf",
    "TieoutSans-SemiBold.ttf",
    "TieoutSans-Bold.ttf",
)

log = logging.getLogger(__name__)


class Size(IntEnum):
    """Text sizes in device-independent pixels; five are enough for the whole window."""

    SMALL = 11
    BODY = 13
    TITLE = 15
    HEADING = 20
    FIGURE = 26


REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMI_BOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


def load(app: QApplication) -> None:
    """Register the shipped fonts and make them the application's; call once, before any widget."""
    for name in FILES:
        if QFontDatabase.addApplicationFont(str(resources.path("fonts", name))) < 0:
            log.error("font %s cannot be loaded", name)
    font.cache_clear()
    metrics.cache_clear()
    app.setFont(font())


@lru_cache(maxsize=128)
def font(size_px: int = Size.BODY, weight: QFont.Weight = REGULAR) -> QFont:
    """Return the font of this size and weight; shared, so copy it before changing it."""
    made = QFont(FAMILY)
    made.setPixelSize(size_px)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@lru_cache(maxsize=128)
def metrics(size_px: int = Size.BODY, weight: QFont.Weight = REGULAR) -> QFontMetrics:
    """Return the metrics that belong to `font(size_px, weight)`."""
    return QFontMetrics(font(size_px, weight))
