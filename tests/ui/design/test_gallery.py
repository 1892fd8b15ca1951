"""Every scene of the gallery is painted in every theme, and what must not be cut is whole."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.palettes import THEMES
from app.ui.tables import Kind, TableView
from tests.ui.design import gallery

WHOLE = (Kind.AMOUNT, Kind.DATE, Kind.SCORE, Kind.STATUS, Kind.NUMBER, Kind.ACTION)


def cut_cells(view: TableView) -> list[str]:
    model, delegate = view.table_model(), view.delegate()
    cut = []
    for section, column in enumerate(model.columns):
        if column.kind not in WHOLE or view.isColumnHidden(section):
            continue
        for row in range(model.rowCount()):
            text = column.text(model.row_at(row))
            if delegate.width_for(column, text) > view.columnWidth(section):
                cut.append(f"{column.title}: {text}")
    return cut


@pytest.mark.parametrize("name", sorted(THEMES))
@pytest.mark.parametrize("title", [title for title, _ in gallery.SCENES])
def test_the_scene_is_painted_and_no_figure_is_cut(
    qapp: QApplication, qtbot: QtBot, name: str, title: str
) -> None:
    theme.apply(qapp, name)
    scene: QWidget = dict(gallery.SCENES)[title]()
    qtbot.addWidget(scene)
    scene.show()
    image = scene.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 3, "nothing was painted"
    views = [*scene.findChildren(TableView), *([scene] if isinstance(scene, TableView) else [])]
    assert [cell for view in views for cell in cut_cells(view)] == []
