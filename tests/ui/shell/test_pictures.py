"""Pictures of every screen."""

from pathlib import Path

from PySide6.QtGui import QImage

from app.paths import resource
from app.services.import_results import ImportPlan, RowFate
from app.ui.pictures import draw_all, overlapping
from tests.companies import a_program
from tests.ui.shell.office import Office


def test_every_screen_is_drawn_in_each_look(office: Office, tmp_path: Path) -> None:
    statement = tmp_path / "Visa 4417.csv"
    statement.write_text(
        "Date,Description,Amount,Card\n2026-11-20,BOOKS UPSTAIRS DUBLIN,-18.40,4417\n", encoding="utf-8"
    )
    drawn = draw_all(office.target, tmp_path / "pictures", looks=("light", "dark"), statement=statement)
    names = {path.stem.rsplit("-", 2)[0] for path in drawn}
    assert {
        "welcome",
        "home",
        "import",
        "import-preview",
        "expenses",
        "payments",
        "reconcile",
        "reconcile-narrow",
        "report",
    } <= names
    for path in drawn:
        image = QImage(str(path))
        colours = {
            image.pixel(x, y) for x in range(0, image.width(), 37) for y in range(0, image.height(), 23)
        }
        assert len(colours) > 2, f"{path.name} is blank"
    light = QImage(str(tmp_path / "pictures" / "home-light-100.png"))
    dark = QImage(str(tmp_path / "pictures" / "home-dark-100.png"))
    assert light.pixelColor(700, 5).lightness() > 200
    assert dark.pixelColor(700, 5).lightness() < 80


def test_the_file_of_the_preview_has_old_new_and_broken_rows(tmp_path: Path) -> None:
    target = str(tmp_path / "acme.tieout")
    company = a_program(tmp_path).create_company(target, name="Acme", currency="EUR", user="maria")
    statement = max(resource("samples").glob("Visa*.csv"))
    company.import_file(ImportPlan(statement))
    preview = company.import_preview(ImportPlan(overlapping(statement, tmp_path)))
    company.close()
    counts = [preview.counts[fate] for fate in (RowFate.NEW, RowFate.DUPLICATE, RowFate.ERROR)]
    assert counts == [2, 6, 1]
    assert not preview.questions
