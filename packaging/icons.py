"""Turn the program's SVG icon into what Windows and macOS want: an .ico and an .icns full of PNGs."""

import os
import struct
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_KINDS: Final = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Element types of the ICNS format that hold a PNG, with the side in pixels."""


def write(source: Path, folder: Path) -> dict[str, Path]:
    """Write tieout.ico and tieout.icns into `folder`; return them by their ending."""
    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None, "drawing needs a Qt application"
    folder.mkdir(parents=True, exist_ok=True)
    found = {ending: folder / f"tieout.{ending}" for ending in ("ico", "icns")}
    found["ico"].write_bytes(ico({side: png(source, side) for side in ICO_SIZES}))
    found["icns"].write_bytes(icns({kind: png(source, side) for kind, side in ICNS_KINDS.items()}))
    return found


def png(source: Path, side: int) -> bytes:
    """Draw the SVG at this many pixels a side."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Pack PNGs by side into an ICO file; a side of 256 is written as 0."""
    head = struct.pack("<3H", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        entries += struct.pack("<4B2H2I", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Pack PNGs by element type into an ICNS file."""
    body = b"".join(
        kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body
