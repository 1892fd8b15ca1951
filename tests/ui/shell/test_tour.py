"""The tour: every step points at something that is there, and the keyboard alone leads through it."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.tour.overlay import Tour
from app.ui.tour.steps import steps
from tests.ui.shell.conftest import settle


def a_tour(window: MainWindow, qtbot: QtBot) -> Tour:
    """Start it as the menu does."""
    window.menus.take_tour()
    settle(qtbot, window)
    tour = window.findChild(Tour)
    assert isinstance(tour, Tour)
    return tour


def test_every_step_points_at_a_widget_and_its_words_fit(window: MainWindow, qtbot: QtBot) -> None:
    for size in (QSize(920, 600), QSize(1600, 1000)):
        window.resize(size)
        tour = a_tour(window, qtbot)
        for number, step in enumerate(steps()):
            settle(qtbot, window)
            tour.place()
            assert tour.number == number
            assert window.at is step.place
            assert any(one.isVisibleTo(window) for one in window.findChildren(QWidget, step.widget)), step
            bubble = tour.bubble.geometry()
            assert window.rect().contains(bubble), step
            assert bubble.height() >= tour.bubble.fitting().height()
            assert not any(
                label.height() < label.heightForWidth(label.width())
                for label in tour.bubble.findChildren(QWidget)
                if label.hasHeightForWidth()
            )
            tour.forward()
        qtbot.waitUntil(lambda: window.findChild(Tour) is None)


def test_keys_lead_on_back_and_out(window: MainWindow, qtbot: QtBot) -> None:
    tour = a_tour(window, qtbot)
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Right)
    settle(qtbot, window)
    assert tour.number == 1
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Left)
    settle(qtbot, window)
    assert tour.number == 0
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert tour.number == 1
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(Tour) is None)


def test_only_the_sample_company_starts_it_and_only_once(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.offer_tour()
    assert window.findChild(Tour) is None
    assert not window.program.settings.toured
    window.program.save_settings(replace(window.program.settings, toured=True))
    window.menus.offer_tour()
    assert window.findChild(Tour) is None
