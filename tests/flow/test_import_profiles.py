"""Saved layouts: used before ready ones, renamed, copied, shared as a file, refused with a sentence (F27)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.errors import BlockedError, NotFoundError, RefusedFileError
from app.models.statement import ColumnMapping, Purpose
from app.services.import_results import ImportPlan
from tests.companies import Shop

OURS = ColumnMapping(
    "Our bank",
    Purpose.STATEMENT,
    "date|description|amount|card",
    {"date": "Date", "descriptor": "Description", "amount": "Amount", "card": "Card"},
    {"date_order": "day_first", "sign": "minus_is_out", "kind": "card"},
    source="Asked the bank in March",
)
FILE = "Date,Description,Amount,Card\n03/04/2026,SHELL,-66.05,4417\n05/06/2026,BOOKS,-18.40,4417\n"


@pytest.mark.rule("F27")
def test_a_saved_layout_answers_what_the_file_leaves_open_and_its_use_is_counted(
    shop: Shop, tmp_path: Path
) -> None:
    layouts = shop.company.layouts()
    layouts.save(OURS)
    path = tmp_path / "Visa 4417.csv"
    path.write_text(FILE, encoding="utf-8")
    assert shop.company.import_preview(ImportPlan(path)).questions == ()
    done = shop.company.import_file(ImportPlan(path))
    assert done.record.profile == "Our bank"
    (own,) = [one for one in layouts.views() if one.is_own]
    assert own.used == 1
    assert own.last_used_at == done.record.imported_at
    shop.company.undo_import(done.import_id)
    (own,) = [one for one in layouts.views() if one.is_own]
    assert (own.used, own.last_used_at) == (0, None)


@pytest.mark.rule("F27")
def test_an_own_layout_beats_a_shipped_one_with_the_same_header(shop: Shop, tmp_path: Path) -> None:
    layouts = shop.company.layouts()
    shipped = next(one for one in layouts.views() if one.mapping.name == "American Express activity")
    assert not shipped.is_own
    assert shipped.mapping.source, "a shipped layout names where it was published"
    layouts.duplicate(shipped.mapping, "Amex as we want it")
    beaten = next(one for one in layouts.views() if one.mapping.name == "American Express activity")
    assert beaten.is_beaten
    path = tmp_path / "activity.csv"
    path.write_text(
        "Date,Description,Card Member,Account #,Amount\n03/14/2026,SHELL,ANN LEE,-1009,66.05\n",
        encoding="utf-8",
    )
    assert shop.company.import_preview(ImportPlan(path)).profile == "Amex as we want it"


@pytest.mark.rule("F27")
def test_layouts_are_renamed_copied_and_removed_and_no_two_have_one_name(shop: Shop) -> None:
    layouts = shop.company.layouts()
    layouts.save(OURS)
    layouts.duplicate(OURS, "Our other bank")
    with pytest.raises(BlockedError, match="already"):
        layouts.rename("Our bank", "our OTHER bank", Purpose.STATEMENT)
    with pytest.raises(BlockedError, match="name"):
        layouts.rename("Our bank", "  ", Purpose.STATEMENT)
    layouts.rename("Our bank", "First bank", Purpose.STATEMENT)
    assert [one.mapping.name for one in layouts.views() if one.is_own] == ["First bank", "Our other bank"]
    layouts.remove("First bank", Purpose.STATEMENT)
    with pytest.raises(NotFoundError):
        layouts.remove("First bank", Purpose.STATEMENT)
    with pytest.raises(NotFoundError):
        layouts.remove("American Express activity", Purpose.STATEMENT)
    with pytest.raises(BlockedError, match="no column can mean"):
        layouts.save(replace(OURS, columns={"colour": "Date"}))
    with pytest.raises(BlockedError, match="date_order"):
        layouts.save(replace(OURS, answers={"date_order": "sideways"}))


@pytest.mark.rule("F27")
def test_layouts_are_shared_as_a_file(shop: Shop, tmp_path: Path) -> None:
    layouts = shop.company.layouts()
    path = tmp_path / "layouts.json"
    secret = replace(OURS, answers={**OURS.answers, "password": "never"})
    assert layouts.export([secret], path) == 1
    assert "never" not in path.read_text(encoding="utf-8")
    found = layouts.read_shared(path)
    assert found == [OURS]
    first = layouts.take(found, replaces=False)
    assert first.added == ("Our bank",)
    assert layouts.take(found, replaces=False).unchanged == ("Our bank",)
    other = [replace(OURS, answers={"date_order": "month_first"})]
    assert layouts.take(other, replaces=False).added == ("Our bank 2",)
    assert layouts.take(other, replaces=True).replaced == ("Our bank",)
    kept = {one.mapping.name: one.mapping.answers["date_order"] for one in layouts.views() if one.is_own}
    assert kept == {"Our bank": "month_first", "Our bank 2": "month_first"}


WRONG = [
    ("not json", "this is no file of layouts"),
    ('{"layouts": []}', "this is no file of layouts"),
    ("[" * 5000, "this is no file of layouts"),
    ('{"format": "tieout layouts", "version": 9, "layouts": [{}]}', "version 9"),
    ('{"format": "tieout layouts", "version": 1, "layouts": []}', "1 to 500 layouts"),
]


@pytest.mark.parametrize(("content", "said"), WRONG)
def test_a_file_that_holds_no_layouts_is_refused_with_the_reason(
    shop: Shop, tmp_path: Path, content: str, said: str
) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RefusedFileError, match=said):
        shop.company.layouts().read_shared(path)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"name": ""}, "needs a name"),
        ({"purpose": "wishes"}, "purpose must be"),
        ({"fingerprint": ""}, "header"),
        ({"columns": {"date": 4}}, "columns.date must be a text"),
        ({"columns": ["Date"]}, "object of texts"),
        ({"columns": {"colour": "Date"}}, "no column can mean colour"),
        ({"answers": {"decimal": "x"}}, "decimal=x"),
        ({"answers": {"password": "x"}}, "no file asks password"),
        ({"verified": "yes"}, "true or false"),
        ({"script": "rm"}, "field script is not known"),
    ],
)
def test_a_shared_layout_that_is_wrong_names_itself_and_its_fault(
    shop: Shop, tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    layouts = shop.company.layouts()
    path = tmp_path / "layouts.json"
    layouts.export([OURS, replace(OURS, name="Second")], path)
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["layouts"][1] |= changed
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(RefusedFileError, match=said) as caught:
        layouts.read_shared(path)
    assert caught.value.row == 2
    assert [one for one in layouts.views() if one.is_own] == []
