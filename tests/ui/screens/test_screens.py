"""Every screen beside the picture of it that was looked at last; a change of layout is seen in review.

    TIEOUT_SCREENS=keep python -m pytest tests/ui/screens     # after a wanted change: look at what changed

The company, its clock, the window's size and the fonts are fixed, and Qt paints by itself (offscreen), so
that a picture is the same on every Linux machine with the locked version of Qt.
"""

import os
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screens.cut import cut_texts
from tests.ui.screens.visits import Visits, a_company

FOLDER = Path(__file__).parents[2] / "data" / "screens"
CHANNEL_MAX = 40
"""Pictures are kept with 256 colours; this much of a channel's 255 is lost by it, or by another rounding."""
SHARE_MAX = 0.0004
"""Share of other pixels that is no change: less than one letter."""
NEVER_EQUAL = ("settings-company",)
"""It shows the path of the file, which every run has its own of; its words are still looked at."""
DARK = ("home", "expenses", "reconcile", "trends", "finance-approved", "settings-matching")


class Looked:
    """Compares screens with the pictures that are kept."""

    def __init__(self, look: str, out: Path, only: tuple[str, ...] = ()) -> None:
        self._look, self._out, self._only = look, out, only
        self.seen: list[str] = []
        self.changed: list[str] = []
        self.cut: list[str] = []

    def __call__(self, name: str, widget: QWidget) -> None:
        self.cut += [f"{name}: {line}" for line in cut_texts(widget)]
        if name in NEVER_EQUAL or (self._only and name not in self._only):
            return
        self.seen.append(name)
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        path = FOLDER / f"{name}-{self._look}.png"
        if os.environ.get("TIEOUT_SCREENS") == "keep":
            FOLDER.mkdir(parents=True, exist_ok=True)
            if not path.exists() or difference(image, QImage(str(path)))[0] > SHARE_MAX:
                keep(image, path)
            return
        share, shown = difference(image, QImage(str(path)))
        if share > SHARE_MAX:
            image.save(str(self._out / f"{name}-{self._look}.png"))
            shown.save(str(self._out / f"{name}-{self._look}-changed.png"))
            self.changed.append(f"{name}-{self._look}: {share:.2%} of it changed, see {self._out}")


def keep(image: QImage, path: Path) -> None:
    """Write a picture with the 256 colours that suit it: a third of the size, nothing lost to the eye."""
    size = image.width(), image.height()
    whole = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", 0, 1)
    whole.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def difference(image: QImage, kept: QImage) -> tuple[float, QImage]:
    """Return the share of pixels that differ, and a picture of where; all of it where the sizes differ."""
    shown = QImage(image.size(), QImage.Format.Format_RGB32)
    if kept.isNull() or kept.size() != image.size():
        shown.fill(QColor("red"))
        return 1.0, shown
    kept = kept.convertToFormat(QImage.Format.Format_RGB32)
    now, then = bytes(image.constBits()), bytes(kept.constBits())
    shown.fill(QColor("white"))
    if now == then:
        return 0.0, shown
    other = [
        place // 4
        for place, (one, two) in enumerate(zip(now, then, strict=True))
        if place % 4 != 3 and abs(one - two) > CHANNEL_MAX
    ]
    for place in other:
        shown.setPixelColor(place % image.width(), place // image.width(), QColor("red"))
    return len(set(other)) / (image.width() * image.height()), shown


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the pictures are those of Linux")
@pytest.mark.parametrize(("look", "only"), [("light", ()), ("dark", DARK), ("contrast", DARK[:3])])
def test_every_screen_is_as_it_was_looked_at(
    look: str, only: tuple[str, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    if QApplication.platformName() != "offscreen":
        pytest.skip("pictures are compared on Qt's own offscreen platform")
    QApplication.setCursorFlashTime(0)
    looked = Looked(look, tmp_path, only)
    with a_company(tmp_path, look=look) as window:
        Visits(window, looked).take_all(look, None)
    assert len(looked.seen) >= (len(only) or 20)
    assert not looked.changed
    assert not looked.cut


def test_a_moved_word_is_a_change() -> None:
    one = QImage(QSize(400, 300), QImage.Format.Format_RGB32)
    one.fill(QColor("white"))
    other = one.copy()
    assert difference(one, other)[0] == 0
    for x in range(10, 22):
        for y in range(10, 16):
            other.setPixelColor(x, y, QColor("black"))
    share, shown = difference(one, other)
    assert share == pytest.approx(72 / 120_000)
    assert share > SHARE_MAX
    assert shown.pixelColor(12, 12) == QColor("red")
    assert difference(one, QImage(QSize(10, 10), QImage.Format.Format_RGB32))[0] == 1
