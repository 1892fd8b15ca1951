"""Finds texts that do not fit where they stand."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from app.ui.widgets import SegmentedControl

SLACK_PX = 1


def cut_texts(root: QWidget) -> Iterator[str]:
    """Yield a line for each label and control below `root` whose words are wider or taller than its room."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) or widget.width() <= 0:
            continue
        if (out := _outside(widget, root)) > SLACK_PX:
            yield f"{_name(widget)} stands {out} px outside"
            continue
        if isinstance(widget, QLabel):
            room = _label(widget)
        elif isinstance(widget, QComboBox):
            room = _combo(widget)
        elif isinstance(widget, QAbstractButton):
            room = _button(widget)
        else:
            continue
        if room is not None:
            needed, given, text = room
            if needed > given + SLACK_PX:
                yield f"{_name(widget)}: {text!r} needs {needed} px of {given}"


def _outside(widget: QWidget, root: QWidget) -> int:
    """Return how far a label or control reaches over the edge; what scrolls into view does not."""
    if not isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit | QAbstractScrollArea):
        return 0
    above = widget.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QAbstractScrollArea):
            return 0
        above = above.parentWidget()
    corner = widget.mapTo(root, widget.rect().bottomRight()) if widget is not root else QPoint(0, 0)
    return max(corner.x() - root.width(), corner.y() - root.height())


def _label(label: QLabel) -> tuple[int, int, str] | None:
    text = label.text()
    if not text or not label.pixmap().isNull() or _elides(label):
        return None
    if label.wordWrap():
        wide = max(label.width(), 1)
        return label.heightForWidth(wide), label.height(), text
    margins = label.contentsMargins()
    room = label.width() - margins.left() - margins.right()
    metrics = label.fontMetrics()
    return max(metrics.horizontalAdvance(line) for line in text.split("\n")), room, text


def _combo(combo: QComboBox) -> tuple[int, int, str] | None:
    if combo.isEditable() or not combo.currentText():
        return None
    arrow = combo.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    return (
        combo.fontMetrics().horizontalAdvance(combo.currentText()),
        combo.width() - arrow,
        combo.currentText(),
    )


def _button(button: QAbstractButton) -> tuple[int, int, str] | None:
    text = button.text()
    if not text or _elides(button):
        return None
    if isinstance(button, QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxContents
        room = button.style().subElementRect(part, option, button).width()
        return _width(button, text), room, text
    if isinstance(button, QPushButton):
        return button.minimumSizeHint().width(), button.width(), text
    if isinstance(button.parentWidget(), SegmentedControl):
        return button.sizeHint().width(), button.width(), text
    return None  # the others paint themselves, and end in dots where there is no room


def _width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()


def _elides(widget: QWidget) -> bool:
    """Whether it may be shortened: it paints the dots itself, and the tool tip has all of it."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return text in widget.toolTip()


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__
