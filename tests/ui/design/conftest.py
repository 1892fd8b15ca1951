"""The window's own look for every test of the design: its font, its language, its colours."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.ui import fonts, formats, theme, translation


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Dress the application as the program does, and undress the language afterwards."""
    fonts.load(qapp)
    theme.apply(qapp, theme.LIGHT)
    installed = translation.install(qapp, QLocale("en_GB"))
    yield
    translation.remove(qapp, installed)
    formats.set_locale(QLocale("en_GB"))
