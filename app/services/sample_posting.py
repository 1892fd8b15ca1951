"""What the sample company has posted: the first months, into a file, with one category nobody mapped yet.

Everything goes through the use cases that a person would use.
"""

from datetime import date
from pathlib import Path

from app.models.period import to_day
from app.models.posting import Connection, FinanceGroup, Page, Subject
from app.services.company import Company
from app.services.export_postings import Choice
from app.services.mappings import MappingRow
from app.services.posting_views import Finance
from app.services.views import Filter, ListQuery

POSTED_BEFORE = date(2026, 5, 1)
FOLDER = "Books"
NAME = "Ledger"

ACCOUNTS = {
    "Flights": "7310",
    "Train": "7311",
    "Taxi": "7312",
    "Car rental": "7313",
    "Fuel": "7314",
    "Parking": "7315",
    "Toll": "7316",
    "Hotel": "7320",
    "Meals": "7330",
    "Training": "7410",
    "Software": "7420",
    "IT equipment": "7425",
    "Telephone": "7430",
    "Postage": "7435",
    "Office supplies": "7440",
    "Office equipment": "7445",
    "Office services": "7450",
    "Marketing": "7510",
    "Project materials": "7610",
    "Subcontractors": "7620",
}
"""Client gifts are left out: the sample shows what a missing account does, and how it is mended."""

EMPLOYEES_ACCOUNT, TAX_ACCOUNT = "2300", "1570"


def post_first_months(company: Company) -> None:
    """Connect a folder beside the company file, map what is usual, and post what is approved until April."""
    folder = Path(company.info.target).parent / FOLDER
    folder.mkdir(exist_ok=True)
    finance = Finance(company.place)
    settings = {"folder": str(folder), "strategy": "next_open_period"}
    ledger = finance.save_connection(Connection(0, "csv", NAME, settings)).id
    rows = [
        MappingRow(page, Subject.CATEGORY, one.reference, ACCOUNTS[one.name])
        for page in Page
        for one in company.browse.categories()
        if one.name in ACCOUNTS
    ]
    fields = [(page, "tax_account", TAX_ACCOUNT) for page in Page]
    finance.set_mappings(ledger, rows, [*fields, (Page.REIMBURSABLE, "employee_account", EMPLOYEES_ACCOUNT)])
    finance.test_connection(ledger)
    lists = finance.lists(company.browse.lists)
    query = ListQuery(filters=(Filter("day", high=to_day(POSTED_BEFORE) - 1),))
    for group in (FinanceGroup.REIMBURSABLE, FinanceGroup.RECONCILABLE):
        done = finance.export(ledger, Choice(tuple(lists.approved(group, query).ids), group))
        company.browse.refresh(done.changes)
