"""The search box of a list: operators, chips, problems, completion; saved views."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services.search import EXPENSES
from app.services.views import ListQuery
from app.ui import formats
from app.ui.expenses.page import ExpensesPage
from app.ui.main_window import MainWindow
from app.ui.shell import searching
from app.ui.shell.places import At
from tests.ui.shell.conftest import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ExpensesPage:
    window.go(At.EXPENSES)
    settle(qtbot, window)
    found = window.page(At.EXPENSES)
    assert isinstance(found, ExpensesPage)
    return found


def search(page: ExpensesPage, window: MainWindow, qtbot: QtBot, text: str) -> list[str]:
    page.filters.search.setText(text)
    page.filters.search.search_now()
    settle(qtbot, window)
    return [chip.text() for chip in page.filters.term_chips]


@pytest.mark.rule("G25", "F86")
def test_each_term_is_a_chip_that_can_be_taken_away(
    page: ExpensesPage, window: MainWindow, qtbot: QtBot
) -> None:
    every = len(page.model.ids)
    chips = search(page, window, qtbot, "hotel amt:>412.50 -is:posted")
    assert chips == ["Amount: over 412.50", "Not State: posted"]
    assert page.filters.words == "hotel · Amount: over 412.50 · Not State: posted"
    few = len(page.model.ids)
    assert 0 < few < every
    assert all(chip.isChecked() for chip in page.filters.term_chips)
    QTest.keyClick(page.filters.term_chips[0], Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert page.filters.search.text() == "hotel -is:posted"
    assert len(page.model.ids) > few
    page.filters.cleared.emit()
    settle(qtbot, window)
    assert (page.filters.search.text(), len(page.model.ids)) == ("", every)


@pytest.mark.rule("G25")
def test_what_cannot_be_read_is_said_below_the_box_and_the_rest_counts(
    page: ExpensesPage, window: MainWindow, qtbot: QtBot
) -> None:
    search(page, window, qtbot, "hotel foo:bar")
    assert page.filters.problem.isVisible()
    assert page.filters.problem.text().startswith("There is no “foo:” here. Possible: amt, date,")
    assert len(page.model.ids) == 3
    search(page, window, qtbot, "hotel amt:a")
    assert page.filters.problem.text() == "“a” cannot be read as amount. Write 12.50, >100, 10..20."
    search(page, window, qtbot, "hotel")
    assert not page.filters.problem.isVisible()


@pytest.mark.rule("G25")
def test_operators_and_their_values_are_completed_by_keyboard(
    page: ExpensesPage, window: MainWindow, qtbot: QtBot
) -> None:
    box, completion = page.filters.search, page.filters.completion
    box.setFocus()
    QTest.keyClicks(box, "uber ca")
    assert completion.offered == ["card:   Card", "category:   Category"]
    completion._on_chosen("card:   Card")
    assert box.text() == "uber card:"
    QTest.keyClicks(box, "4417 -is:amb")
    assert completion.offered == ["is:ambiguous"]
    completion._on_chosen("is:ambiguous")
    assert box.text() == "uber card:4417 -is:ambiguous "
    QTest.keyClick(box, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert len(completion.offered) == len(EXPENSES.operators)


@pytest.mark.rule("G25")
def test_amounts_are_typed_and_shown_in_the_persons_language(qtbot: QtBot) -> None:
    before = QLocale()
    try:
        formats.set_locale(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert searching.stored("amt:1.234,50 date:3.4.2026", EXPENSES) == "amt:1234.50 date:2026-04-03"
        assert searching.shown("uber amt:>1234.5", EXPENSES) == "uber amt:>1234,5"
        assert searching.stored(searching.shown("amt:10.5..20", EXPENSES), EXPENSES) == "amt:10.5..20"
    finally:
        formats.set_locale(before)


@pytest.mark.rule("G25")
def test_a_view_is_saved_shown_again_changed_renamed_and_deleted(
    page: ExpensesPage, window: MainWindow, qtbot: QtBot
) -> None:
    search(page, window, qtbot, "hotel amt:>400")
    shown = list(page.model.ids)
    page.table.columns.set_hidden(3, is_hidden=True)
    page.views.save_as("Dear hotels")
    settle(qtbot, window)
    assert (page.views.text(), [one.name for one in page.views.own]) == ("Dear hotels", ["Dear hotels"])
    page.presenter.show(ListQuery())
    page.table.columns.set_hidden(3, is_hidden=False)
    settle(qtbot, window)
    assert page.views.text() == "Views"
    page.views.show_view(page.views.own[0])
    settle(qtbot, window)
    assert (list(page.model.ids), page.table.isColumnHidden(3)) == (shown, True)
    search(page, window, qtbot, "hotel")
    assert page.views.text() == "Dear hotels (changed)"
    page.views.update_current()
    settle(qtbot, window)
    assert page.views.own[0].query.text == "hotel"
    page.views.rename_current("Hotels")
    settle(qtbot, window)
    assert page.views.text() == "Hotels"
    page.views.remove_current()
    settle(qtbot, window)
    assert page.views.own == []


@pytest.mark.rule("G25")
def test_usual_views_are_there_and_say_what_they_search(
    page: ExpensesPage, window: MainWindow, qtbot: QtBot
) -> None:
    names = [view.name for view in page.views.usual]
    assert {"Ambiguous", "No receipt", "Open, older than 60 days"} <= set(names)
    for view in page.views.usual:
        page.views.show_view(view)
        settle(qtbot, window)
        assert not page.filters.problem.isVisible(), view.name
        assert page.filters.term_chips, view.name
    page.views.open_menu()
    assert len(page.views.menu_shown.actions()) >= len(names) + 1
    page.views.menu_shown.close()


@pytest.mark.rule("G25")
def test_a_view_belongs_to_one_person_and_a_name_to_one_view(
    page: ExpensesPage, window: MainWindow, qtbot: QtBot
) -> None:
    from dataclasses import replace

    from app.models.errors import BlockedError
    from app.services.saved_views import SavedViews, View

    assert window.desk is not None
    views = SavedViews(window.desk.company.place)
    views.save("expenses", View("Mine", ListQuery(text="is:open")))
    views.save("expenses", View("Other", ListQuery()))
    lena = SavedViews(replace(window.desk.company.place, user="lena"))
    assert lena.all("expenses") == []
    assert [one.name for one in views.all("expenses")] == ["Mine", "Other"]
    with pytest.raises(BlockedError, match="Other already"):
        views.rename(views.all("expenses")[0].id, "Other")
    with pytest.raises(BlockedError, match="no name"):
        views.save("expenses", View("  ", ListQuery()))
