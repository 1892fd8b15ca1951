"""What the tests of AccountsIQ share: entries in codes that the local server knows, and connections to it."""

from dataclasses import replace
from typing import Any

import pytest

from app.connectors.accountsiq import AccountsIq
from app.connectors.registry import system_connector
from app.models.errors import ConnectorError
from app.models.posting import EntryKind, Posting
from tests.contract.connectors.accountsiq_server import SECRET, AiqWorld, settings
from tests.contract.connectors.entries import an_entry

BATCH = "CreateBatchPurchasesInvoiceGetBackTransactionID"


def opened(world: AiqWorld, secret: str = SECRET, **changes: str) -> AccountsIq:
    made = system_connector("accountsiq", "Books", settings(world, **changes), secret)
    assert isinstance(made, AccountsIq)
    return made


def entry(number: int = 1, kind: EntryKind = EntryKind.BILL, **changes: object) -> Posting:
    """Make a final entry in codes that the server knows."""
    made = an_entry(number, kind=kind)
    names = {"Travel": "TRAVEL", "Input VAT": "2201", "Card": "1240"}
    lines = tuple(
        replace(line, account=names[line.account], tax_code="T1" if line.tax_code else "")
        for line in made.lines
    )
    given: dict[str, Any] = {"lines": lines, "is_final": True, "original": None, **changes}
    return replace(made, **given)


def refused(call: object, *args: object) -> ConnectorError:
    assert callable(call)
    with pytest.raises(ConnectorError) as caught:
        call(*args)
    assert SECRET not in str(caught.value)
    return caught.value
