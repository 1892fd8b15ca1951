from typing import Any

import pytest

from app.engine.posting.accounts import Codes, group_of, page_of
from app.models.expense import PaidBy
from app.models.posting import FinanceGroup, Method, Page, Subject
from tests.unit.engine.posting.builders import an_expense, facts, rules


@pytest.mark.rule("F38", "F40")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"paid_by": PaidBy.OWN_MONEY}, FinanceGroup.REIMBURSABLE),
        ({"paid_by": PaidBy.CASH}, FinanceGroup.REIMBURSABLE),
        ({"paid_by": PaidBy.COMPANY_CARD}, FinanceGroup.RECONCILABLE),
        ({"paid_by": PaidBy.OWN_MONEY, "is_billable": True}, FinanceGroup.BILLABLE),
        ({"is_billable": True, "is_billed": True}, FinanceGroup.RECONCILABLE),
    ],
)
def test_a_billable_expense_stays_in_billable_until_billed(values: Any, expected: FinanceGroup) -> None:
    assert group_of(an_expense(**values)) is expected


@pytest.mark.rule("F57")
@pytest.mark.parametrize(
    ("values", "page", "party"),
    [
        ({"paid_by": PaidBy.OWN_MONEY}, Page.REIMBURSABLE, "EMP"),
        ({"paid_by": PaidBy.UNKNOWN, "instrument": None, "supplier": "S9"}, Page.INVOICES, "S9"),
        ({"supplier": "S9"}, Page.RECONCILABLE, "CARD"),
    ],
)
def test_a_bill_is_from_the_employee_the_supplier_or_the_card(values: Any, page: Page, party: str) -> None:
    given = facts(**values)
    assert page_of(given) is page
    by = rules(
        methods=dict.fromkeys(Page, Method.INVOICE),
        mappings={
            (Page.REIMBURSABLE, Subject.EMPLOYEE, "E1"): "EMP",
            (Page.RECONCILABLE, Subject.INSTRUMENT, "1"): "CARD",
        },
    )
    assert Codes(given, by, page).party() == party
