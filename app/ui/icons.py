"""Line icons, coloured by the theme and drawn sharp at every scale.

The drawings (Lucide, ISC) are SVG files in resources/icons whose colour is `currentColor`.
"""

import weakref
from collections.abc import Callable
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from app.ui import resources, theme
from app.ui.palettes import Theme, Tone

PIXMAPS_MAX = 1024
SIZES_PX = (16, 20, 24, 32)
STROKE = 'stroke-width="2"'


class Dressable(Protocol):
    """A button, an action, a line edit's action: whatever has an icon."""

    def setIcon(self, icon: QIcon) -> None: ...


def pixmap(name: str, size_px: int, code: str, ratio: float = 1.0, *, stroke: float = 2.0) -> QPixmap:
    """Draw one icon.

    Args:
        name: The file's name without `.svg`.
        size_px: Width and height in device-independent pixels.
        code: The colour, `#rrggbb`.
        ratio: The device pixel ratio of what it is painted on.
        stroke: The line's width on the drawing's 24 unit grid.
    """
    return _pixmap(name, size_px, code, ratio, stroke)


def icon(name: str, tone: Tone | str = Tone.GREY) -> QIcon:
    """Return an icon in the current theme's colours; use `dress` for one that follows the theme.

    Args:
        name: The file's name without `.svg`.
        tone: A tone, or the name of a colour of the theme (such as "on_action").
    """
    worn = theme.current()
    return _icon(name, _code(worn, tone), worn.disabled, _ratios())


def dress(target: Dressable, name: str, tone: Tone | str = Tone.GREY) -> None:
    """Give a button or an action this icon, now and after each change of theme."""
    target.setIcon(icon(name, tone))
    key = id(target)
    _dressed[key] = (weakref.ref(target, _forget(key)), name, tone)
    one = theme.hub()
    if not one.property("iconsListen"):
        one.setProperty("iconsListen", True)
        one.theme_changed.connect(_redress)


_dressed: dict[int, tuple[weakref.ref[Dressable], str, Tone | str]] = {}


def _forget(key: int) -> Callable[[object], None]:
    def gone(_reference: object) -> None:
        _dressed.pop(key, None)

    return gone


def _redress(_theme: Theme) -> None:
    for key, (reference, name, tone) in list(_dressed.items()):
        target = reference()
        if target is None or (isinstance(target, QObject) and not isValid(target)):
            _dressed.pop(key, None)
        else:
            target.setIcon(icon(name, tone))


def _code(worn: Theme, tone: Tone | str) -> str:
    if isinstance(tone, Tone):
        return worn.tone_text(tone)
    return str(getattr(worn, tone))


def _ratios() -> tuple[float, ...]:
    """Return the pixel ratios of the screens; drawing for all that might come costs a third of the start."""
    return tuple(sorted({1.0} | {screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


@lru_cache(maxsize=PIXMAPS_MAX)
def _pixmap(name: str, size_px: int, code: str, ratio: float, stroke: float) -> QPixmap:
    svg = _drawing(name).replace("currentColor", code).replace(STROKE, f'stroke-width="{stroke:g}"')
    edge = round(size_px * ratio)
    made = QPixmap(QSize(edge, edge))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=PIXMAPS_MAX)
def _drawing(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=PIXMAPS_MAX)
def _icon(name: str, code: str, disabled: str, ratios: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for size_px in SIZES_PX:
        for ratio in ratios:
            made.addPixmap(_pixmap(name, size_px, code, ratio, 2.0), QIcon.Mode.Normal)
            made.addPixmap(_pixmap(name, size_px, disabled, ratio, 2.0), QIcon.Mode.Disabled)
    return made
