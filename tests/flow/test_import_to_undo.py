"""A statement file through the company: preview, import, automatic run, undo (F32 to F36)."""

from pathlib import Path

import pytest

from app.models.errors import BlockedError
from app.models.statement import ImportStatus, Purpose
from app.services.import_results import ImportPlan, RowFate
from app.services.views import ListQuery
from tests.companies import Shop

STATEMENT = """Date,Description,Amount,Card
2026-10-05,CAFE ROMA DUBLIN,-12.30,4417
2026-10-06,BOOKSHOP,-40.00,4417
"""


@pytest.mark.rule("F32", "F35", "F36")
def test_an_import_is_previewed_reconciled_and_undone_only_while_nothing_rests_on_it(
    shop: Shop, tmp_path: Path
) -> None:
    company = shop.company
    (expense,) = shop.add_expenses(shop.expense())
    file = tmp_path / "Visa 4417.csv"
    file.write_text(STATEMENT, encoding="utf-8")
    company.browse.payments(ListQuery())

    seen = company.import_preview(ImportPlan(file))
    assert seen.counts[RowFate.NEW] == 2
    assert list(company.browse.payments(ListQuery()).ids) == []

    done = company.import_file(ImportPlan(file))
    assert done.payments == 2
    assert len(company.browse.payments(ListQuery()).ids) == 2
    run = company.auto_reconcile(import_id=done.import_id)
    (record,) = company.import_history()
    assert (run.linked, record.linked, record.status) == (1, 1, ImportStatus.PROCESSED)
    with pytest.raises(BlockedError) as caught:
        company.undo_import(done.import_id)
    assert caught.value.rule == "F35"

    (link,) = company.browse.related(expense)
    assert link.reconciliation_id is not None
    company.unreconcile([link.reconciliation_id])
    undone = company.undo_import(done.import_id, reason="wrong card")
    assert undone.payments == 2
    assert list(company.browse.payments(ListQuery()).ids) == []
    assert company.import_history()[0].status is ImportStatus.UNDONE
    again = company.import_file(ImportPlan(file))
    assert again.payments == 2
    assert company.place.database.prove().broken == ()


def test_a_company_reads_files_with_its_own_layouts(shop: Shop, tmp_path: Path) -> None:
    file = tmp_path / "Visa 4417.csv"
    file.write_text(STATEMENT, encoding="utf-8")
    shop.company.import_file(ImportPlan(file, save_profile_as="Our card"))
    (saved,) = [one for one in shop.company.import_profiles(Purpose.STATEMENT) if one.name == "Our card"]
    changes = shop.company.save_import_profile(saved)
    assert changes.subjects
    (read,) = shop.company.inspect([file])
    assert (read["rows_read"], read["refused"]) == (3, None)
