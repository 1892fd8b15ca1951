"""Which colours the window wears, and the switch between them while it is open.

Widgets that paint read `current()` when they paint, so they need no signal; things that keep a
colour (icons, caches) listen to `hub().theme_changed`.
"""

from functools import lru_cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QScreen
from PySide6.QtWidgets import QApplication

from app.ui import resources
from app.ui.palettes import CONTRAST, DARK, LIGHT, THEMES, Theme, Tone

__all__ = [
    "CONTRAST",
    "DARK",
    "LIGHT",
    "THEMES",
    "ThemeHub",
    "Tone",
    "apply",
    "color",
    "current",
    "follow_system",
    "hub",
]

LISTS = "QAbstractItemView"
SYSTEM = "system"
"""The name, beside those in THEMES, of the choice that follows the operating system."""


class ThemeHub(QObject):
    """Tells when the colours have changed."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.theme = LIGHT
        self.follows_system = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.system_changed)
        app.screenAdded.connect(self.screen_added)

    @Slot()
    def system_changed(self) -> None:
        """Wear what the system wears now, where that was chosen."""
        if self.follows_system:
            _wear(self, _system_theme())

    @Slot(QScreen)
    def screen_added(self, _screen: QScreen) -> None:
        """Have drawings made anew: they are as fine as the finest screen needs."""
        self.theme_changed.emit(self.theme)


def hub() -> ThemeHub:
    """Return the one hub of this application; it lives as long as the QApplication does."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the theme needs a QApplication"
    found = app.findChild(ThemeHub)
    return found if isinstance(found, ThemeHub) else ThemeHub(app)


def current() -> Theme:
    """Return the theme that the window wears now."""
    return _worn[0]


def apply(app: QApplication, theme: Theme | str) -> None:
    """Dress the application: a theme, its name, or "system" to follow the operating system.

    Raises:
        KeyError: No theme has this name.
    """
    one = hub()
    one.follows_system = theme == SYSTEM
    if theme == SYSTEM:
        theme = _system_theme()
    _wear(one, THEMES[theme] if isinstance(theme, str) else theme)
    assert app is QApplication.instance(), "only the running application can be dressed"


def follow_system(app: QApplication) -> None:
    """Wear what the operating system wears, now and whenever it changes."""
    apply(app, SYSTEM)


@lru_cache(maxsize=512)
def color(code: str) -> QColor:
    """Return `#rrggbb` as a colour; shared, so never change it."""
    return QColor(code)


_worn: list[Theme] = [LIGHT]


def _system_theme() -> Theme:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _wear(one: ThemeHub, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if app.style().name().lower() != "fusion":
        app.setStyle("Fusion")
    _worn[0] = theme
    one.theme = theme
    app.setPalette(_palette(theme))
    app.setPalette(_list_palette(theme), LISTS)  # type: ignore[arg-type]  # the stubs say bytes, it takes str
    app.setStyleSheet(_style_sheet(theme))
    one.theme_changed.emit(theme)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for part, code in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.sunken),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.placeholder),
        (role.Button, theme.surface),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.red_text),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent_text),
        (role.LinkVisited, theme.violet_text),
        (role.Light, theme.surface),
        (role.Midlight, theme.raised),
        (role.Mid, theme.border),
        (role.Dark, theme.strong_border),
        (role.Shadow, theme.window if theme.is_dark else theme.strong_border),
    ):
        palette.setColor(part, color(code))
    for part in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, color(theme.disabled))
    return palette


def _list_palette(theme: Theme) -> QPalette:
    """Return the colours of lists, trees and open combo boxes: selected rows as in the tables."""
    palette = _palette(theme)
    palette.setColor(QPalette.ColorRole.Highlight, color(theme.selected))
    palette.setColor(QPalette.ColorRole.HighlightedText, color(theme.text))
    palette.setColor(QPalette.ColorRole.Window, color(theme.surface))
    return palette


@lru_cache(maxsize=8)
def _style_sheet(theme: Theme) -> str:
    text = resources.path("theme.qss").read_text(encoding="utf-8")
    names = theme.names() | {"icons": resources.path("icons", "controls").as_posix()}
    return Template(text).substitute(names)
