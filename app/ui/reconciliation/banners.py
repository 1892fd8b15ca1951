"""What the manager has to say above its lists, until it is settled."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets import Banner


class Banners(QWidget):
    """A stack of banners; takes no room while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banners")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 16, 0)
        self._layout.setSpacing(8)
        self.hide()

    def add(self, banner: Banner, name: str = "") -> None:
        """Show a banner below the others."""
        banner.setObjectName(name)
        banner.closed.connect(self._on_closed)
        self._layout.addWidget(banner)
        self.show()

    def clear(self, name: str | None = None) -> None:
        """Take away all banners, or those of a name."""
        for banner in self.shown():
            if name is None or banner.objectName() == name:
                self._drop(banner)

    def shown(self) -> list[Banner]:
        """Return the banners, the first first."""
        found = []
        for place in range(self._layout.count()):
            item = self._layout.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Banner):
                found.append(widget)
        return found

    @Slot()
    def _on_closed(self) -> None:
        banner = self.sender()
        assert isinstance(banner, Banner), "a banner closes itself"
        self._drop(banner)

    def _drop(self, banner: Banner) -> None:
        self._layout.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(self._layout.count() > 0)
