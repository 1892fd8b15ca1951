"""What Finance shows: lists by group and filter, mapping sheets and files, causes, what a fix has mended."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.connectors.memory import Fault
from app.models.changes import Changes
from app.models.changes import Subject as Changed
from app.models.errors import RefusedFileError, StaleError
from app.models.expense import Employee, ExpenseStatus, PaidBy
from app.models.ids import CategoryId, CommandId, EmployeeId
from app.models.posting import (
    DateStrategy,
    Failure,
    FailureReason,
    FinanceGroup,
    ItemStatus,
    Page,
    Posting,
    Subject,
)
from app.models.reference import Category
from app.services.designs import DesignColumn, columns_of, designer_fields, problem_of, text_of
from app.services.export_postings import Choice
from app.services.finance_lists import CompletedKind, FinanceLists
from app.services.mapping_rows import MappingLine, Why
from app.services.mappings import MappingRow
from app.services.mending import Spot, Where, spot_of
from app.services.posting_history import ExportHistory, FindMended
from app.services.views import Filter, ListQuery
from tests.flow.posting.kit import CATEGORY, Office


def lists(office: Office) -> FinanceLists:
    """Return the lists over tables that are read anew."""
    browse = office.shop.company.browse
    browse.lists.refresh(Changes(frozenset({Changed.REFERENCE, Changed.EXPENSES})))
    return office.finance.lists(browse.lists)


def ids_of(office: Office, kind: CompletedKind) -> list[int]:
    return sorted(lists(office).completed(kind, ListQuery()).ids)


# -------------------------------------------------------------------------------------------- lists


@pytest.mark.rule("F38")
def test_a_group_is_listed_as_filtered_with_its_sum(office: Office) -> None:
    card = office.approved(3)
    own = office.approved(2, paid_by=PaidBy.OWN_MONEY, instrument_id=None, category="Meals")
    office.approved(1, status=ExpenseStatus.SUBMITTED, day=date(2026, 9, 1))
    shown = lists(office)
    query = ListQuery(sort="id", is_descending=False)
    assert list(shown.approved(FinanceGroup.RECONCILABLE, query).ids) == card
    found = shown.approved(FinanceGroup.REIMBURSABLE, query)
    assert list(found.ids) == own
    assert found.sums == {"EUR": 2101}
    narrowed = shown.approved(FinanceGroup.RECONCILABLE, ListQuery(text="Shop 2"))
    assert list(narrowed.ids) == card[2:]
    assert narrowed.total == 3
    by_category = ListQuery(filters=(Filter("category", ("Meals",)),))
    assert len(shown.approved(FinanceGroup.RECONCILABLE, by_category).ids) == 0


@pytest.mark.rule("F40")
def test_what_is_not_billed_is_counted_for_the_group_that_it_would_join(office: Office) -> None:
    card = office.approved(2, is_billable=True)
    own = office.approved(1, is_billable=True, paid_by=PaidBy.CASH, instrument_id=None)
    shown = lists(office)
    assert sorted(shown.billable(FinanceGroup.RECONCILABLE, ListQuery()).ids) == card
    assert list(shown.billable(FinanceGroup.REIMBURSABLE, ListQuery()).ids) == own
    assert len(shown.approved(FinanceGroup.RECONCILABLE, ListQuery()).ids) == 0
    office.finance.mark_billed(card)
    assert sorted(lists(office).approved(FinanceGroup.RECONCILABLE, ListQuery()).ids) == card


@pytest.mark.rule("F80")
def test_completed_is_told_apart_by_what_became_of_it(office: Office) -> None:
    posted, doubtful = office.approved(2)
    [refused] = office.approved(1, category="Meals", day=date(2026, 10, 20))
    office.faulty(None, Fault.LATE)
    office.finance.export(office.connection)
    assert ids_of(office, CompletedKind.ALL) == sorted([posted, refused, doubtful])
    assert ids_of(office, CompletedKind.POSTED) == [posted]
    assert ids_of(office, CompletedKind.RETRY) == [refused]
    assert ids_of(office, CompletedKind.ON_THE_WAY) == [doubtful]
    assert lists(office).completed_counts() == {
        CompletedKind.ALL: 3,
        CompletedKind.POSTED: 1,
        CompletedKind.RETRY: 1,
        CompletedKind.ON_THE_WAY: 1,
    }
    rows = lists(office).rows([refused, posted])
    assert [row.item.status for row in rows if row.item] == [ItemStatus.FAILED, ItemStatus.SUCCESSFUL]


@pytest.mark.rule("F39")
def test_select_all_is_the_query_and_is_planned_in_one_question(office: Office) -> None:
    ids = office.approved(60)
    query = ListQuery(filters=(Filter("amount", low=2000, high=2999, label="20.00 – 29.99"),))
    shown = lists(office).approved(FinanceGroup.RECONCILABLE, query)
    choice = Choice(expense_ids=tuple(shown.ids), group=FinanceGroup.RECONCILABLE, told="20.00 – 29.99")
    plan = office.finance.plan(office.connection, choice)
    assert sorted(plan.expense_ids) == ids[10:20]
    assert sum(plan.totals.values()) == sum(shown.sums.values())
    office.finance.export(office.connection, choice)
    again = office.finance.plan(office.connection, Choice(expense_ids=tuple(ids)))
    assert {left.why for left in again.left_out} == {"posted"}
    assert len(again.expense_ids) == 60 - len(plan.expense_ids)


# ------------------------------------------------------------------------------------------ mapping


@pytest.mark.rule("F77")
def test_a_sheet_lists_every_key_with_its_uses_and_codes(office: Office) -> None:
    office.approved(2)
    office.approved(1, category="Meals", project="P1", supplier="ACME")
    sheet = office.finance.sheet(office.connection, Page.RECONCILABLE)
    lines = {(line.subject, line.key): line for line in sheet.lines}
    travel, meals = lines[Subject.CATEGORY, CATEGORY], lines[Subject.CATEGORY, "Meals"]
    assert (travel.code, travel.used) == ("7400", 2)
    assert (meals.code, meals.used, meals.is_known) == ("", 1, False)
    assert lines[Subject.PROJECT, "P1"].used == lines[Subject.SUPPLIER, "ACME"].used == 1
    visa = lines[Subject.INSTRUMENT, str(office.shop.visa)]
    assert (visa.name, visa.used) == ("Visa 4417", 3)
    own = office.finance.sheet(office.connection, Page.REIMBURSABLE)
    assert all(line.used == 0 for line in own.lines)


@pytest.mark.rule("F77")
def test_suggestions_are_shown_and_never_taken_by_themselves(office: Office) -> None:
    company = office.shop.company
    company.edit_category(Category(CategoryId(0), "7310", "Meals"))
    with office.shop._write("ledger") as unit:
        unit.references.ensure("gl_account", "7310", "Meals and drinks")
        unit.references.ensure("supplier", "E9", "Nora")
        rate = unit.references.ensure("tax_rate", "V20", "Standard")
        unit.references.update("tax_rate", rate, rate_ppm=200_000)
    company.edit_employee(Employee(EmployeeId(0), "E9", "Nora"))
    office.finance.set_mappings(office.connection, [MappingRow(Page.INVOICES, Subject.PROJECT, "P1", "CC-1")])
    office.approved(1, project="P1")
    lines = {
        (line.subject, line.key): line
        for line in office.finance.sheet(office.connection, Page.RECONCILABLE).lines
    }
    assert (lines[Subject.CATEGORY, "7310"].suggestion, lines[Subject.CATEGORY, "7310"].why) == (
        "7310",
        Why.SAME_CODE,
    )
    assert lines[Subject.EMPLOYEE, "E9"].suggestion == "E9"
    assert lines[Subject.TAX_RATE, "20"].suggestion == "V20"
    assert lines[Subject.PROJECT, "P1"].why is Why.OTHER_PAGE
    assert not lines[Subject.CATEGORY, "7310"].code
    assert lines[Subject.CATEGORY, CATEGORY].suggestion == "", "what is mapped needs none"


@pytest.mark.rule("F77", "F57")
def test_what_goes_without_a_mapping_is_told_as_the_entry_takes_it(office: Office) -> None:
    company = office.shop.company
    card = next(one for one in company.browse.instruments() if one.id == office.shop.amex)
    company.edit_instrument(replace(card, gl_account="2130"))
    office.finance.set_mappings(
        office.connection,
        [MappingRow(page, Subject.INSTRUMENT, str(office.shop.amex), "") for page in Page],
        [(Page.REIMBURSABLE, "employee_account", "2300")],
    )
    office.approved(1, instrument_id=office.shop.amex, project="P1")

    def line(page: Page, subject: Subject, key: str) -> MappingLine:
        sheet = office.finance.sheet(office.connection, page)
        return next(one for one in sheet.lines if (one.subject, one.key) == (subject, key))

    amex = line(Page.RECONCILABLE, Subject.INSTRUMENT, str(office.shop.amex))
    assert (amex.default, amex.why, amex.is_needed) == ("2130", Why.OWN_ACCOUNT, False)
    made = office.finance.preview(office.connection, office.finance.approved(FinanceGroup.RECONCILABLE)[0])
    assert isinstance(made, Posting)
    assert made.lines[-1].account == "2130"
    assert line(Page.RECONCILABLE, Subject.PROJECT, "P1").default == "P1"
    bob = line(Page.REIMBURSABLE, Subject.EMPLOYEE, "E2")
    assert (bob.default, bob.why) == ("2300", Why.STATIC_FIELD)
    assert line(Page.RECONCILABLE, Subject.EMPLOYEE, "E2").why is Why.NOT_NEEDED
    company.edit_category(Category(CategoryId(0), "7310", "Meals"))
    assert line(Page.RECONCILABLE, Subject.CATEGORY, "7310").is_needed


@pytest.mark.rule("F77")
def test_static_fields_are_those_that_entries_read_and_any_other(office: Office) -> None:
    office.finance.set_mappings(office.connection, [], [(Page.INVOICES, "site", "Dublin")])
    fields = office.finance.sheet(office.connection, Page.INVOICES).fields
    assert next(line.name for line in fields if line.is_read) == "payable_account"
    assert [(line.name, line.value) for line in fields if not line.is_read] == [("site", "Dublin")]


@pytest.mark.rule("F77")
def test_a_mapping_file_comes_back_as_it_went(office: Office, tmp_path: Path) -> None:
    office.approved(1, category="=cmd")
    office.finance.set_mappings(
        office.connection,
        [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "=cmd", "-7")],
        [(Page.RECONCILABLE, "site", "Dublin")],
    )
    files, path = office.finance.mapping_files, tmp_path / "map.csv"
    written = files.write(office.connection, path)
    found = files.read(path)
    assert written.rows == found.count + found.skipped
    assert MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "=cmd", "-7") in found.rows
    assert (Page.RECONCILABLE, "site", "Dublin") in found.fields
    before = office.finance.sheet(office.connection, Page.RECONCILABLE)
    files.store(office.connection, found)
    assert office.finance.sheet(office.connection, Page.RECONCILABLE) == before


@pytest.mark.parametrize(
    ("text", "row", "reason"),
    [
        ("page;subject;key\nreconcilable;category;Travel\n", 1, "code"),
        ("page,subject,key,code\nreconcilable,category,Travel,1\nrecon,category,x,2\n", 3, "page"),
        ("page,subject,key,code\nreconcilable,colour,Travel,1\n", 2, "subject"),
        ("page,subject,key,code\nreconcilable,category,,1\n", 2, "key"),
        ("page,subject,key,code\nreconcilable,category,x," + "9" * 401 + "\n", 2, "400"),
    ],
)
def test_a_wrong_mapping_file_names_row_and_value(
    office: Office, tmp_path: Path, text: str, row: int, reason: str
) -> None:
    path = tmp_path / "map.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedFileError) as refused:
        office.finance.mapping_files.read(path)
    assert refused.value.row == row
    assert reason in refused.value.reason
    assert refused.value.remedy


def test_a_mapping_file_that_is_no_text_is_refused(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "map.csv"
    path.write_bytes(b"page,subject,key,code\n\xff\xfe\x00")
    with pytest.raises(RefusedFileError, match="UTF-8"):
        office.finance.mapping_files.read(path)


# ------------------------------------------------------------------------------------------- causes


@pytest.mark.rule("F51")
def test_everything_unmapped_is_grouped_with_the_row_where_it_is_mended(office: Office) -> None:
    ids = office.approved(14, category="Meals")
    office.approved(1, paid_by=PaidBy.OWN_MONEY, instrument_id=None, employee_id=office.shop.bob)
    every = [*ids, *office.finance.approved(FinanceGroup.REIMBURSABLE)]
    first, second = office.finance.gaps(office.connection, every)
    assert (first.field, first.named, len(first.expense_ids)) == ("category", "Meals", 14)
    failures = [Failure(gap.reason, gap.field, gap.value, gap.origin, gap.remedy) for gap in (first, second)]
    assert office.finance.spots(office.connection, failures) == [
        Spot(Where.MAPPING, Page.RECONCILABLE, Subject.CATEGORY, "Meals"),
        Spot(Where.MAPPING, Page.REIMBURSABLE, Subject.EMPLOYEE, "E2"),
    ]
    assert office.finance.value_names(failures)[1] == "E2 Bob Ray"


def _failure(
    reason: FailureReason, field: str = "", value: str = "", origin: str = "", remedy: str = ""
) -> Failure:
    return Failure(reason, field, value, origin, remedy)


@pytest.mark.parametrize(
    ("failure", "spot"),
    [
        (
            _failure(
                FailureReason.CONFIGURATION_MISSING,
                "tax rate",
                "20 %",
                "mapping page invoices",
                "to a tax code",
            ),
            Spot(Where.MAPPING, Page.INVOICES, Subject.TAX_RATE, "20"),
        ),
        (
            _failure(
                FailureReason.CONFIGURATION_MISSING,
                "tax rate",
                "20 %",
                "mapping page invoices",
                "to an account",
            ),
            Spot(Where.MAPPING, Page.INVOICES, Subject.TAX_ACCOUNT, "20"),
        ),
        (
            _failure(
                FailureReason.CONFIGURATION_MISSING,
                "payment account",
                "",
                "mapping page invoices",
                "Enter the static field payment_account, then retry",
            ),
            Spot(Where.STATIC_FIELD, Page.INVOICES, None, "payment_account"),
        ),
        (
            _failure(
                FailureReason.CONFIGURATION_MISSING, "category", "", "mapping page invoices", "Give it one"
            ),
            Spot(Where.EXPENSE, Page.INVOICES),
        ),
        (
            _failure(
                FailureReason.CONFIGURATION_MISSING,
                "payable_account",
                remedy="Enter the static field payable_account or map",
            ),
            Spot(Where.STATIC_FIELD, None, None, "payable_account"),
        ),
        (
            _failure(FailureReason.ACCOUNT_UNKNOWN, "account", "7400"),
            Spot(Where.MAPPING, Page.RECONCILABLE, Subject.CATEGORY, "Travel"),
        ),
        (_failure(FailureReason.TAG_UNKNOWN, "tag", "X9"), Spot(Where.EXPENSE)),
        (
            _failure(FailureReason.VENDOR_UNKNOWN, "supplier", "V1"),
            Spot(Where.STATIC_FIELD, Page.INVOICES, None, "supplier"),
        ),
        (_failure(FailureReason.AUTHENTICATION), Spot(Where.CONNECTION)),
        (_failure(FailureReason.CONFIGURATION_INVALID, "folder"), Spot(Where.CONNECTION)),
        (_failure(FailureReason.VALIDATION_OURS, "amount", "0"), Spot(Where.EXPENSE)),
        (_failure(FailureReason.CONFIGURATION_MISSING, "exchange rate"), Spot(Where.RATES)),
        (
            _failure(FailureReason.CONFIGURATION_MISSING, "supplier", remedy="Map to the party's code"),
            Spot(Where.MAPPING),
        ),
        (_failure(FailureReason.CLOSED_PERIOD, "posting date"), Spot(Where.SYSTEM)),
    ],
)
def test_each_failure_leads_to_where_it_is_mended(failure: Failure, spot: Spot) -> None:
    mappings = {(Page.RECONCILABLE, Subject.CATEGORY, "Travel"): "7400"}
    assert spot_of(failure, mappings, {(Page.INVOICES, "supplier"): "V1"}) == spot


@pytest.mark.rule("F46")
def test_a_fix_re_queues_exactly_what_it_mended(office: Office) -> None:
    meals = office.approved(3, category="Meals")
    fuel = office.approved(2, category="Fuel", day=date(2026, 11, 1))
    office.approved(1, day=date(2026, 9, 1))
    job = office.finance.export(office.connection).job
    assert job is not None
    find = FindMended(office.finance.place, office.targets)
    assert find(office.connection).count == 0, "nothing is mended yet"
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "Meals", "7310")]
    )
    mended = office.finance.mended(office.connection)
    assert mended.expense_ids == {job.id: tuple(meals)}
    started = office.finance.start_retry(job.id, expense_ids=tuple(meals))
    assert started.job is not None
    assert started.job.item_count == 3
    office.finance.resume(office.connection)
    assert office.finance.view().retry_ids == tuple(fuel)
    assert office.finance.mended(office.connection).count == 0


def test_an_account_that_they_refuse_is_mended_by_another_code(office: Office) -> None:
    [id_] = office.approved()
    office.books.accounts = frozenset({"7401", "1240"})
    job = office.finance.export(office.connection).job
    assert job is not None
    assert office.finance.mended(office.connection).count == 0, "the entry is the same as the one refused"
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, CATEGORY, "7401")]
    )
    assert office.finance.mended(office.connection).expense_ids == {job.id: (id_,)}


# ------------------------------------------------------------------------------------------ history


@pytest.mark.rule("F45", "F47")
def test_a_job_in_full_tells_causes_and_keeps_the_old_lines(office: Office, tmp_path: Path) -> None:
    office.approved(2, category="Meals")
    [good] = office.approved(1, day=date(2026, 9, 1))
    job = office.finance.export(office.connection).job
    assert job is not None
    records = office.finance.records
    full = records.job(job.id)
    [cause] = full.causes
    assert (cause.field, cause.named, cause.count, cause.spot.key) == ("category", "Meals", 2, "Meals")
    assert (full.retryable, full.receipts, full.gone, full.is_file) == (2, 0, 0, False)
    assert len(records.job(job.id, (ItemStatus.FAILED,)).item_ids) == 2
    rows = records.rows(full.item_ids)
    assert next(row.item.expense_id for row in rows) == good
    assert rows[0].employee == "Ann Lee"
    office.finance.set_mappings(
        office.connection, [MappingRow(Page.RECONCILABLE, Subject.CATEGORY, "Meals", "7310")]
    )
    second = office.finance.retry(job.id).job
    assert second is not None
    after = records.job(job.id)
    assert after.retried_by == (second.id,)
    assert after.causes[0].count == 2
    assert after.causes[0].expense_ids == ()
    item = records.item(after.item_ids[1])
    assert item.posting is None
    assert item.payload == ""
    assert item.spot == Spot(Where.MAPPING, Page.RECONCILABLE, Subject.CATEGORY, "Meals")
    assert [other.job_id for other in item.others] == [second.id]
    posted = records.item(records.job(second.id).item_ids[0])
    assert isinstance(posted.posting, Posting)
    assert posted.posting.key in posted.payload
    assert [attempt.outcome for attempt in posted.attempts] == ["posted"]


@pytest.mark.rule("F37")
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_history_is_written_as_listed(office: Office, tmp_path: Path, suffix: str) -> None:
    office.approved(2)
    office.approved(1, category="Meals")
    job = office.finance.export(office.connection).job
    assert job is not None
    records = office.finance.records
    export = ExportHistory(office.finance.place, records, lambda value: value.upper())
    jobs = export.jobs(tmp_path / f"jobs{suffix}", office.finance.history())
    items = export.items(tmp_path / f"items{suffix}", records.job(job.id).item_ids)
    assert (jobs.rows, items.rows) == (1, 3)
    if suffix == ".csv":
        text = (tmp_path / "items.csv").read_text(encoding="utf-8-sig")
        assert "SUCCESSFUL" in text
        assert "CONFIGURATION_MISSING" in text
        assert "Meals" in text
        assert DateStrategy.NONE.value.upper() in text


# ------------------------------------------------------------------------------------------ designs


@pytest.mark.rule("F79")
def test_a_design_is_edited_as_columns_and_says_what_is_wrong() -> None:
    usual = columns_of("")
    assert text_of(usual) == "", "the usual columns are stored as nothing"
    assert problem_of(usual) == ""
    assert {column.field for column in usual} <= set(designer_fields())
    without_key = [column for column in usual if column.field != "key"]
    assert "key" in problem_of(without_key)
    own = [*usual, DesignColumn("Site", "field:site"), DesignColumn("Unit", '"EU"')]
    assert problem_of(own) == ""
    assert columns_of(text_of(own)) == own
    assert problem_of([*usual, DesignColumn("a;b", "text")])
    assert problem_of([*usual, DesignColumn("", "text")])
    assert problem_of([])


# ---------------------------------------------------------------------------------------- recording


@pytest.mark.rule("F41")
def test_what_changed_while_its_entry_was_made_is_not_posted(office: Office) -> None:
    ids = office.approved(2)

    def edit(done: int, _total: int) -> None:
        if done:
            changed = replace(office.expense(ids[0]), note="another amount is on its way")
            office.shop.company.edit_expense(changed)

    choice = Choice(expense_ids=tuple(ids))
    with pytest.raises(StaleError):
        office.finance.start(office.connection, choice, progress=edit)
    assert office.finance.history() == []
    assert {office.expense(id_).status for id_ in ids} == {ExpenseStatus.APPROVED}
    started = office.finance.start(office.connection, choice)
    assert started.job is not None


def test_the_same_command_twice_records_one_job(office: Office) -> None:
    choice, command_id = Choice(expense_ids=tuple(office.approved(2))), CommandId("c-1")
    first = office.finance.start(office.connection, choice, command_id=command_id)
    again = office.finance.start(office.connection, choice, command_id=command_id)
    assert first.job is not None
    assert again.job is not None
    assert (again.job.id, len(office.finance.history())) == (first.job.id, 1)
