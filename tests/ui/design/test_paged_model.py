"""A million rows of which only the pages on screen are held."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.tables import Column, ListTableModel, PagedTableModel, TableView
from app.ui.tables.paged_model import PAGE_ROWS, PAGES_MAX

Asked = list[tuple[int, int, Sequence[int]]]
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Source:
    """Remembers what was asked for; answers when told to."""

    def __init__(self, model: PagedTableModel[str]) -> None:
        self.model = model
        self.asked: Asked = []
        model.page_wanted.connect(self.ask)

    def ask(self, generation: int, page: int, ids: Sequence[int]) -> None:
        self.asked.append((generation, page, ids))

    def pages(self) -> list[int]:
        return [page for _, page, _ in self.asked]

    def answer(self) -> None:
        for generation, page, ids in self.asked:
            self.model.deliver(generation, page, [f"payment {one}" for one in ids])
        self.asked.clear()


def a_model() -> PagedTableModel[str]:
    return PagedTableModel([Column("Payment", str, "payment", stretch=True)])


def test_asks_once_for_each_page_on_screen(qtbot: QtBot) -> None:
    model = a_model()
    source = Source(model)
    model.show(array("q", range(1_000_000)))
    view = TableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.show()
    qtbot.waitUntil(lambda: source.pages() == [0])
    view.scrollToBottom()
    qtbot.waitUntil(lambda: source.pages() == [0, 999_999 // PAGE_ROWS])


def test_shows_dots_until_the_page_is_there(qtbot: QtBot) -> None:
    model = a_model()
    source = Source(model)
    model.show(array("q", [8, 9]))
    assert model.index(1, 0).data() == "…"
    with qtbot.waitSignal(model.dataChanged):
        source.answer()
    assert model.index(1, 0).data() == "payment 9"


def test_drops_the_answer_to_an_older_question() -> None:
    model = a_model()
    model.show([8])
    model.deliver(generation=0, page=0, rows=["payment 7"])
    assert model.index(0, 0).data() == "…"


def test_asks_again_after_a_question_was_withdrawn() -> None:
    model = a_model()
    source = Source(model)
    model.show([8])
    model.row_at(0)
    model.row_at(0)
    model.withdraw(model.generation, 0)
    model.row_at(0)
    assert source.pages() == [0, 0]


def test_refreshing_asks_for_the_contents_again_and_keeps_the_rows() -> None:
    model = a_model()
    source = Source(model)
    model.show([8])
    model.row_at(0)
    source.answer()
    model.refresh()
    assert model.rowCount() == 1
    assert model.held(0) is None
    assert model.row_at(0) is None
    assert source.pages() == [0]


def test_holds_no_more_than_the_named_number_of_pages() -> None:
    model = a_model()
    source = Source(model)
    model.show(array("q", range(PAGE_ROWS * (PAGES_MAX + 10))))
    for page in range(PAGES_MAX + 10):
        model.row_at(page * PAGE_ROWS)
        source.answer()
    held = [page for page in range(PAGES_MAX + 10) if model.held(page * PAGE_ROWS) is not None]
    assert held == list(range(10, PAGES_MAX + 10))


def test_each_cell_has_a_spoken_text() -> None:
    model = a_model()
    source = Source(model)
    model.show([8])
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) is None
    source.answer()
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Payment: payment 8"


def test_finds_a_row_by_its_id() -> None:
    model = a_model()
    model.show(array("q", [30, 10, 20]))
    assert (model.row_of(20), model.row_of(99), model.id_at(0)) == (2, -1, 30)


def test_passes_the_contract_of_item_models() -> None:
    model = a_model()
    source = Source(model)
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(array("q", range(3)))
    source.answer()
    model.refresh()
    model.show([])
    assert tester.model() is model


def test_the_short_list_passes_the_contract_of_item_models() -> None:
    model: ListTableModel[str] = ListTableModel([Column("Payment", str), Column("Again", str)])
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(["a", "b"], [7, 8])
    model.update_row(1, "c")
    assert [model.id_at(0), model.row_of(8), model.row_at(1)] == [7, 1, "c"]
    model.show([])
    assert tester.model() is model
