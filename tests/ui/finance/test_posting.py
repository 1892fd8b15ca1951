"""Approved, exported, completed, history: over a real company and real files."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.models.expense import ExpenseStatus
from app.models.posting import FinanceGroup, ItemStatus, JobStatus
from app.services.finance_lists import CompletedKind
from app.services.views import Filter, ListQuery
from app.ui.finance.export_dialog import CheckDialog, ExportDialog
from app.ui.finance.history import HistoryPart
from app.ui.shell.dialogs import Ask
from app.ui.shell.places import At
from tests.ui.finance.conftest import POPUP, Desk
from tests.ui.shell.conftest import WAIT_MS, found


def dialog_of(desk: Desk) -> ExportDialog:
    """Return the question that is open, counted."""
    desk.settle()
    return found(desk.page, ExportDialog)


def group(desk: Desk, wanted: FinanceGroup = FinanceGroup.RECONCILABLE) -> None:
    desk.do(lambda: desk.page.show_what(wanted))


def export_all(desk: Desk) -> None:
    """Post everything of the group shown."""
    group(desk)
    desk.page.approved.export_all()
    dialog = dialog_of(desk)
    desk.do(dialog.accept)


@pytest.mark.rule("F38")
def test_the_groups_show_their_counts_and_the_list_its_sum(desk: Desk) -> None:
    segments = desk.page.approved.segments
    assert [segments.segment(n).text() for n in range(3)] == [
        "Reimbursable  2",
        "Reconcilable  20",
        "Billable  0",
    ]
    assert desk.page.sections.segment(0).text() == "Approved  22"
    group(desk)
    assert desk.page.approved.model.rowCount() == 20
    assert "EUR" in desk.page.approved.card.accessibleName()


@pytest.mark.rule("F58")
def test_the_exact_entry_is_shown_before_anything_is_sent(desk: Desk) -> None:
    group(desk)
    approved = desk.page.approved
    desk.do(lambda: approved.presenter.show(ListQuery(text="Iberia")))
    shown = approved.pane.shown
    assert shown is not None
    assert shown.posting is not None
    assert sum(line.amount.minor for line in shown.posting.lines) == 0
    lines = approved.pane.lines
    texts = [
        [lines.model.index(row, column).data() for column in range(3)]
        for row in range(lines.model.rowCount())
    ]
    amount = texts[0][1]
    assert texts == [["6050", amount, ""], ["1240", "", amount]]
    facts = dict(lines.findChildren(type(lines._more))[0].shown)
    assert {"Posting date", "Expense date", "Key", "Kind"} <= set(facts)
    assert "draft" in facts["Kind"]


@pytest.mark.rule("F51")
def test_what_is_missing_leads_to_its_mapping_row(desk: Desk) -> None:
    group(desk)
    approved = desk.page.approved
    desk.do(lambda: approved.presenter.show(ListQuery(text="Zoom")))
    assert approved.pane.missing.said == ["Not mapped: category “7040 Software”"]
    [link] = approved.pane.missing.links
    desk.do(link.click)
    mapping = desk.page.mapping
    assert desk.page.part is mapping
    assert mapping.list.current().key == "7040"


@pytest.mark.rule("F51")
def test_check_lists_everything_unmapped_by_cause(desk: Desk) -> None:
    group(desk)
    desk.page.approved.check()
    desk.settle()
    dialog = found(desk.page, CheckDialog)
    titles = [(row.said.title, row.said.right) for row in dialog.gaps.rows.rows]
    assert [title for title, _ in titles] == [
        "Not mapped: category “7010 Hotel”",
        "Not mapped: category “7040 Software”",
    ]
    assert all("expense" in right for _, right in titles)
    desk.do(dialog.gaps.rows.rows[0].click)
    assert desk.page.mapping.list.current().name == "Hotel"


@pytest.mark.rule("F39", "F41")
def test_export_all_states_count_and_total_first_and_takes_what_the_filters_leave(desk: Desk) -> None:
    group(desk)
    approved = desk.page.approved
    query = ListQuery(filters=(Filter("category", ("Meals",), label="Category: Meals"),))
    desk.do(lambda: approved.presenter.show(query))
    count, sums = approved.model.rowCount(), approved.card.accessibleName()
    approved.export_all()
    dialog = dialog_of(desk)
    assert f"{count} expense" in dialog.sentence.text()
    assert dialog.sentence.text().rsplit("·", 1)[1].strip() in sums
    assert ("Filters", "Category: Meals") in dialog.facts.shown
    assert desk.finance.history() == [], "nothing is posted before the button"
    desk.do(dialog.accept)
    [job] = desk.finance.history()
    assert (job.status, job.item_count) == (JobStatus.COMPLETED, count)
    assert desk.page.part is desk.page.history
    assert len(list(desk.books.glob("Ledger-*.csv"))) == 1
    group(desk)
    assert approved.model.rowCount() == 0
    assert approved.filters.chips, "the filter stays visible"


@pytest.mark.rule("F39")
def test_export_selected_takes_the_selection(desk: Desk) -> None:
    group(desk)
    approved = desk.page.approved
    desk.do(lambda: approved.presenter.show(ListQuery(text="Iberia")))
    approved.table.select_row(1)
    wanted = approved.chosen_ids
    approved.selected_action.trigger()
    dialog = dialog_of(desk)
    desk.do(dialog.accept)
    [job] = desk.finance.history()
    assert [
        row.item.expense_id for row in desk.finance.records.rows(desk.finance.records.job(job.id).item_ids)
    ] == wanted


@pytest.mark.rule("F82")
def test_a_sample_of_five_takes_the_first_by_day(desk: Desk) -> None:
    group(desk)
    desk.page.approved.sample_action.trigger()
    dialog = dialog_of(desk)
    assert "5 expenses" in dialog.sentence.text()
    desk.do(dialog.accept)
    [job] = desk.finance.history()
    assert job.item_count == 5
    assert desk.finance.view().groups[FinanceGroup.RECONCILABLE].count == 15


@pytest.mark.rule("F40")
def test_billables_are_left_out_with_a_message_and_stay_until_billed(desk: Desk) -> None:
    company = desk.window.desk.company  # type: ignore[union-attr] # a company is open
    expense = company.browse.expense_rows([desk.ids[2]])[0].expense
    company.edit_expense(replace(expense, is_billable=True))
    group(desk)
    desk.do(lambda: desk.page.reload(None))
    desk.do(desk.page.approved.presenter.reload)
    desk.page.approved.export_all()
    dialog = dialog_of(desk)
    assert dialog.billable.isVisible()
    assert "Billed" in dialog.billable.accessibleName()
    desk.do(dialog.accept)
    group(desk, FinanceGroup.BILLABLE)
    approved = desk.page.approved
    assert approved.model.rowCount() == 1
    assert not approved.all_action.isVisible()
    desk.do(approved.billed_action.trigger)
    assert approved.model.rowCount() == 0
    group(desk)
    assert approved.model.rowCount() == 1


@pytest.mark.rule("F81", "F42")
def test_a_failure_is_told_marked_on_the_place_and_explained(desk: Desk) -> None:
    export_all(desk)
    assert any("failed" in said for said in desk.said)
    item = desk.window._nav.item(At.FINANCE)
    assert item.accessibleName() == "Finance, 1"
    view = desk.page.history.view
    assert view.shown is not None
    assert view.shown.job.status is JobStatus.COMPLETED_WITH_ERRORS
    assert [row.said.title for row in view.causes.rows] == [
        "Not mapped: category “7010 Hotel”",
        "Not mapped: category “7040 Software”",
    ]
    view.parts.segment(2).click()
    desk.settle()
    assert view.model.rowCount() == view.shown.job.counts[ItemStatus.FAILED]
    pane = view.pane
    assert pane.shown is not None
    told = dict(pane.failure.shown)
    assert told["Field"] == "category"
    assert told["Value sent"] in ("7010", "7040")
    assert "mapping page" in told["It came from"]
    assert told["What to do"]


@pytest.mark.rule("F46", "F47")
@pytest.mark.qt_log_ignore(POPUP, extend=True)
def test_a_fix_offers_to_retry_exactly_what_it_mended(desk: Desk) -> None:
    export_all(desk)
    first = desk.finance.history()[0]
    before = len(desk.finance.view().retry_ids)
    view = desk.page.history.view
    desk.do(view.causes.rows[0].click)
    mapping = desk.page.mapping
    row = mapping.list.table.current_row()
    mapping.cell.edit(row)
    QTest.keyClicks(mapping.cell.field, "6010")
    QTest.keyClick(mapping.cell.field, Qt.Key.Key_Return)
    desk.settle()
    assert mapping.mended.isVisible()
    hotels = int(mapping.mended.sentence.split()[0])
    assert 0 < hotels < before
    desk.do(lambda: mapping.mended.action_clicked.emit(0))
    second = desk.finance.history()[0]
    assert (second.retry_of, second.item_count, second.status) == (first.id, hotels, JobStatus.COMPLETED)
    assert len(desk.finance.view().retry_ids) == before - hotels
    old = desk.finance.records.job(first.id)
    assert old.job.counts[ItemStatus.FAILED] == before, "the old lines stay"
    desk.do(lambda: desk.page.show_what(first))
    assert "Retried since" in [one.said.detail for one in view.causes.rows]


@pytest.mark.rule("F46", "F48")
def test_retry_is_a_list_of_completed_and_sends_all_of_it_again(desk: Desk) -> None:
    export_all(desk)
    completed = desk.page.completed
    desk.do(lambda: desk.page.show_part("completed"))
    desk.do(lambda: completed.show_kind(CompletedKind.RETRY))
    count = completed.model.rowCount()
    assert count == len(desk.finance.view().retry_ids) > 0
    assert completed.segments.segment(2).text() == f"Retry  {count}"
    desk.do(completed.retry_all_action.trigger)
    assert desk.finance.history()[0].retry_of == desk.finance.history()[1].id
    assert desk.finance.history()[0].status is JobStatus.FAILED, "nothing was mended"


@pytest.mark.rule("F80")
def test_what_is_posted_stays_locked_and_what_failed_goes_back(desk: Desk) -> None:
    export_all(desk)
    completed = desk.page.completed
    desk.do(lambda: desk.page.show_part("completed"))
    desk.do(lambda: completed.show_kind(CompletedKind.POSTED))
    assert not completed.incomplete_action.isEnabled()
    desk.do(completed.table.selectAll)
    completed.reopen()
    desk.do(found(completed, Ask).accept)
    assert any("posted" in said for said in desk.said), "refused, with the way out"
    desk.do(lambda: completed.show_kind(CompletedKind.RETRY))
    [first] = completed.chosen_ids[:1] or [completed.model.id_at(0)]
    completed.table.select_row(0)
    desk.settle()
    assert completed.incomplete_action.isEnabled()
    completed.reopen()
    desk.do(next(one for one in completed.findChildren(Ask) if one.isVisible()).accept)
    company = desk.window.desk.company  # type: ignore[union-attr] # a company is open
    assert company.browse.expense_rows([first])[0].expense.status is ExpenseStatus.APPROVED


@pytest.mark.rule("F43")
def test_refresh_says_when_a_file_is_gone_and_sends_nothing(desk: Desk) -> None:
    export_all(desk)
    job = desk.finance.history()[0]
    for file in desk.books.glob("*.csv"):
        file.unlink()
    desk.do(desk.page.history.view.refresh_action.trigger)
    assert any("no longer there" in said for said in desk.said)
    assert list(desk.books.iterdir()) == []
    view = desk.page.history.view
    assert view.banner.isVisible()
    desk.do(view.again_action.trigger)
    assert len(list(desk.books.glob("*.csv"))) == 1
    desk.do(view.refresh_action.trigger)
    assert desk.finance.records.job(job.id).gone == 0


@pytest.mark.rule("F42")
def test_history_opens_a_job_and_comes_back(desk: Desk) -> None:
    export_all(desk)
    history = desk.page.history
    desk.do(history.back_action.trigger)
    assert history.list.model.rowCount() == 1
    cells = [history.list.model.index(0, column).data() for column in range(5)]
    assert cells[0] == "1"
    assert cells[1] == "Completed with errors"
    assert cells[3] == "Ledger"
    history.list.table.setFocus()
    QTest.keyClick(history.list.table, Qt.Key.Key_Return)
    desk.settle()
    assert history.stack.currentIndex() == 1
    assert history.view.pane.shown is not None
    assert history.view.pane.attempts.shown or history.view.pane.shown.posting is None
    history.search.setText("nowhere")
    desk.do(history.show_list)
    desk.qtbot.waitUntil(lambda: history.list.model.rowCount() == 0, timeout=WAIT_MS)


@pytest.mark.rule("F37")
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_every_list_of_finance_is_written_to_a_file(desk: Desk, tmp_path: Path, suffix: str) -> None:
    group(desk)
    desk.do(lambda: desk.page.approved.export_to(tmp_path / f"approved{suffix}"))
    export_all(desk)
    history: HistoryPart = desk.page.history
    desk.do(lambda: history.export_to(tmp_path / f"rows{suffix}"))
    desk.do(history.show_list)
    desk.do(lambda: history.export_to(tmp_path / f"jobs{suffix}"))
    desk.do(lambda: desk.page.show_part("completed"))
    desk.do(lambda: desk.page.completed.export_to(tmp_path / f"completed{suffix}"))
    assert all(
        (tmp_path / f"{name}{suffix}").stat().st_size > 100
        for name in ("approved", "rows", "jobs", "completed")
    )
    if suffix == ".csv":
        text = (tmp_path / "rows.csv").read_text(encoding="utf-8-sig")
        assert "Posted" in text
        assert "Not mapped" in text
