"""What the local AccountsIQ holds: accounts, suppliers, periods, transactions, drafts, receipts."""

import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any


class RefuseError(Exception):
    """The call is refused with a code."""


@dataclass
class AiqWorld:
    """What the server holds; tests look into it.

    Attributes:
        faults: Operation and what happens to its next call, each once, in order: `drop` (done, the answer is
            cut), `drop-before` (not done), `late:300` (cut, done so many seconds later), `slow:0.3` (done,
            and answered late), `unknown` and `minus` (done, but the answer does not say so), `expired`,
            `expired-done`, `status:503`, `fault:Client`, `html`, `refuse:CODE`, and those of `changed`.
        chance: Asked for a fault for a call where none is planned.
        now: Seconds, which `late` work is done by.
        closed_code: What a posting into a closed period is refused with; not documented.
        calls: Every operation, in order.
    """

    url: str = ""
    faults: list[tuple[str, str]] = field(default_factory=list)
    chance: Callable[[str], str] = lambda operation: ""
    now: Callable[[], float] = time.monotonic
    waiting: list[tuple[float, Callable[[], Any]]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    envelopes: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    refresh: str = ""
    transactions: list[dict[str, Any]] = field(default_factory=list)
    invoices: dict[int, dict[str, Any]] = field(default_factory=dict)
    documents: list[dict[str, Any]] = field(default_factory=list)
    closed: dict[tuple[int, int], set[str]] = field(default_factory=dict)
    closed_code: str = "GENERAL_TRANSACTION_UNKNOWN_ERROR"
    base: str = "EUR"
    accounts: dict[str, str] = field(
        default_factory=lambda: {
            "7400": "Posting", "7500": "Posting", "TRAVEL": "Posting", "2201": "VAT", "1240": "Bank",
            "2100": "Control", "7999": "Posting",
        }
    )  # fmt: skip
    inactive: set[str] = field(default_factory=lambda: {"7999", "OLD"})
    taxes: dict[str, str] = field(default_factory=lambda: {"S20": "20", "R5": "5.5", "NT": "0", "T1": "20"})
    suppliers: dict[str, str] = field(
        default_factory=lambda: {"SUP001": "EUR", "E1": "EUR", "EMP001": "EUR", "USDCO": "USD", "OLD": "EUR"}
    )
    departments: tuple[str, ...] = ("10", "20", "P100", "10-P100", "PAR-SAL")
    next_id: int = 1000
    lock: threading.Lock = field(default_factory=threading.Lock)

    def advance(self) -> None:
        """Do the late work that is due; what is refused then is refused unheard."""
        now = self.now()
        due = [one for one in self.waiting if one[0] <= now]
        self.waiting = [one for one in self.waiting if one[0] > now]
        for _, work in due:
            with suppress(RefuseError):
                work()

    def number(self) -> int:
        self.next_id += 1
        return self.next_id

    def by_key(self) -> dict[str, int]:
        """Count the transactions under each key."""
        found: dict[str, int] = {}
        for one in self.transactions:
            found[one["ExternalReference"]] = found.get(one["ExternalReference"], 0) + 1
        return found

    def check_code(self, kind: str, code: str) -> None:
        if kind == "account" and (code not in self.accounts or code in self.inactive):
            raise RefuseError("GLACCOUNT_IS_NOT_POSTING_OR_DOES_NOT_EXIST")
        if kind == "tax" and code not in self.taxes:
            raise RefuseError("TAX_CODE_DOES_NOT_EXIST" if code else "TAX_CODE_IS_NULL")
        if kind == "supplier" and code not in self.suppliers:
            raise RefuseError("SUPPLIER_CODE_DOES_NOT_EXIST")
        if kind == "department" and code not in ("", *self.departments):
            raise RefuseError("DEPARTMENT_ID_DOES_NOT_EXIST")

    def check_day(self, text: str, ledger: str) -> None:
        day = date.fromisoformat(text[:10])
        if day.year not in (2025, 2026):
            raise RefuseError("DATE_IS_OUT_OF_RANGE")
        if ledger in self.closed.get((day.year, day.month), set()):
            raise RefuseError(self.closed_code)

    def add(self, kind: str, control: Decimal, values: Mapping[str, Any], day: str, lines: list[Any]) -> int:
        id_ = self.number()
        letters = {"PI": "PINV", "PN": "PDN", "BP": "BPAY", "BR": "BREC", "GC": "GJ"}[kind]
        self.transactions.append(
            {
                "TransactionID": id_, "TransactionType": kind, "InternalNumber": f"{letters}{id_}",
                "ExternalReference": values["ExternalReference"], "ControlAmount": control, "day": day[:10],
                "Description": values.get("Description", ""), "lines": lines, "IsReversed": False,
                "account": values.get("SupplierCode", ""),
            }
        )  # fmt: skip
        return id_
