"""What is where in one Tryton company: codes to ids, periods, and the values of bills and entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, ClassVar

from app.connectors.checking import invalid, refuse
from app.connectors.tryton_wire import TrytonWire
from app.models.errors import RejectedError
from app.models.money import Money, split
from app.models.posting import (
    EntryKind,
    Failure,
    FailureReason,
    FiscalPeriod,
    Ledger,
    Posting,
    PostingLine,
)

Domain = list[Any]
ROWS_MAX = 10_000
CLOSED = frozenset(Ledger)
REFERENCE_CHARS_MAX = 200
DRAFTS_MAX = 20
ACCOUNT_FIELDS = ["party_required", "second_currency.code"]


@dataclass
class TrytonBooks:
    """One company of a database; codes that were looked up are remembered for one run."""

    wire: TrytonWire
    company_name: str
    journal_code: str
    _known: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    FIELDS: ClassVar[Mapping[str, list[str]]] = {
        "account.invoice": [
            "number",
            "state",
            "reference",
            "total_amount",
            "currency.code",
            "accounting_date",
            "invoice_date",
            "move.date",
            "move.period.name",
        ],
        "account.move.line": [
            "debit",
            "move",
            "move.number",
            "move.state",
            "move.date",
            "move.period.name",
        ],
    }

    def forget(self) -> None:
        """Look everything up anew."""
        self._known.clear()
        for name in ("company", "journal", "currency", "payable"):
            self.__dict__.pop(name, None)

    def search(
        self, model: str, domain: Domain, fields: list[str], *, limit: int = ROWS_MAX, order: str = ""
    ) -> list[dict[str, Any]]:
        """Return rows of a model."""
        sorting = [[order, "ASC"]] if order else None
        found = self.wire.read(f"model.{model}.search_read", domain, 0, limit, sorting, fields)
        return list(found)

    def rows(self, posting: Posting) -> list[dict[str, Any]]:
        """Return the documents that carry the entry's key, in one call; cancelled bills do not count."""
        pattern = f"%{posting.key}%"
        if posting.kind is EntryKind.JOURNAL:
            return self._entries([["move.company", "=", self.company], ["move.description", "like", pattern]])
        domain = [
            self.mine,
            ["type", "=", "in"],
            ["reference", "like", pattern],
            ["state", "!=", "cancelled"],
        ]
        return self.search("account.invoice", domain, self.FIELDS["account.invoice"], limit=DRAFTS_MAX)

    def row(self, posting: Posting, id_: int) -> dict[str, Any]:
        """Return one document by its id."""
        if posting.kind is EntryKind.JOURNAL:
            return self._entries([["move", "=", id_]])[0]
        [row] = self.wire.read("model.account.invoice.read", [id_], self.FIELDS["account.invoice"])
        return dict(row)

    def _entries(self, domain: Domain) -> list[dict[str, Any]]:
        """Return entries with the sum of their debits, read from their lines."""
        found: dict[int, dict[str, Any]] = {}
        for line in self.search("account.move.line", domain, self.FIELDS["account.move.line"]):
            held = found.setdefault(
                int(line["move"]), {**line["move."], "id": int(line["move"]), "debits": Decimal(0)}
            )
            held["debits"] += Decimal(line["debit"])
        return list(found.values())

    @cached_property
    def company(self) -> int:
        """The company's id; every call from now on is made in it."""
        self.wire.context.pop("company", None)
        rows = self.search("company.company", [["party.name", "=", self.company_name]], ["currency.code"])
        if len(rows) != 1:
            raise refuse(invalid("company", self.company_name, "Enter the company's name as Tryton shows it"))
        self.wire.context["company"] = rows[0]["id"]
        self.currency = str(rows[0]["currency."]["code"])
        return int(rows[0]["id"])

    @cached_property
    def currency(self) -> str:
        """The company's currency."""
        assert self.company, "the company sets it"
        return str(self.__dict__["currency"])

    @property
    def mine(self) -> list[object]:
        """The condition that keeps to this company: a user sees all of theirs."""
        return ["company", "=", self.company]

    @cached_property
    def journal(self) -> int:
        """The journal's id."""
        rows = self.search("account.journal", [["code", "=", self.journal_code]], ["name"])
        if not rows:
            raise refuse(invalid("journal", self.journal_code, "Enter a journal's code, such as EXP"))
        return int(rows[0]["id"])

    @cached_property
    def payable(self) -> int:
        """The account that bills are owed on where the mapping names none: the first that may be used."""
        domain = [self.mine, ["type.payable", "=", True], ["closed", "!=", True]]
        rows = self.search("account.account", domain, ["code"], limit=1, order="code")
        if not rows:
            remedy = "Enter the static field payable_account"
            raise refuse(invalid("payable_account", "", remedy))
        return int(rows[0]["id"])

    # ------------------------------------------------------------------ periods

    def periods(self) -> list[FiscalPeriod]:
        """Return the standard periods; adjustment periods are not for expenses."""
        rows = self.search(
            "account.period",
            [self.mine, ["type", "=", "standard"]],
            ["name", "state", "start_date", "end_date"],
            order="start_date",
        )
        return [
            FiscalPeriod(
                row["name"],
                row["start_date"],
                row["end_date"],
                frozenset() if row["state"] == "open" else CLOSED,
            )
            for row in rows
        ]

    def period_state(self, day: date, *, is_journal: bool) -> str:
        """Return `open`, `closed`, `locked` or `missing`; a journal has a lock of its own in a period."""
        row = self._period(day)
        if row is None:
            return "missing"
        if is_journal and row["state"] == "open":
            domain = [["journal", "=", self.journal], ["period", "=", row["id"]]]
            for own in self.search("account.journal.period", domain, ["state"]):
                return str(own["state"])
        return str(row["state"])

    def _period(self, day: date) -> dict[str, Any] | None:
        domain = [
            self.mine,
            ["type", "=", "standard"],
            ["start_date", "<=", day],
            ["end_date", ">=", day],
        ]
        rows = self.search("account.period", domain, ["name", "state"], limit=1)
        return rows[0] if rows else None

    # ------------------------------------------------------------------ codes

    def _find(
        self, kind: str, code: str, model: str, domain: Domain, fields: list[str], failure: Failure
    ) -> dict[str, Any]:
        if (kind, code) not in self._known:
            rows = self.search(model, domain, fields, limit=2)
            if len(rows) != 1:
                raise RejectedError(failure)
            self._known[(kind, code)] = rows[0]
        return self._known[(kind, code)]

    def account(self, code: str) -> dict[str, Any]:
        """Return an account that can be posted to, by its code."""
        domain = [self.mine, ["code", "=", code], ["closed", "!=", True]]
        failure = _unknown(FailureReason.ACCOUNT_UNKNOWN, "account", code, "Map to an open account")
        return self._find("account", code, "account.account", domain, ACCOUNT_FIELDS, failure)

    def tax(self, code: str) -> int:
        """Return a tax by its name."""
        failure = _unknown(FailureReason.TAX_CODE_UNKNOWN, "tax code", code, "Map to a tax that exists")
        domain = [self.mine, ["name", "=", code]]
        return int(self._find("tax", code, "account.tax", domain, ["name"], failure)["id"])

    def party(self, code: str) -> dict[str, Any]:
        """Return an active party by its code."""
        failure = _unknown(FailureReason.VENDOR_UNKNOWN, "supplier", code, "Map to a party that is active")
        domain = [["code", "=", code]]
        return self._find("party", code, "party.party", domain, ["addresses"], failure)

    def dimension(self, code: str) -> dict[str, Any]:
        """Return an analytic account by its code, with its root."""
        failure = _unknown(
            FailureReason.TAG_UNKNOWN, "project or department", code, "Map to a code that exists"
        )
        domain = [self.mine, ["type", "=", "normal"], ["code", "=", code]]
        return self._find("tag", code, "analytic_account.account", domain, ["root"], failure)

    def currency_id(self, code: str) -> int:
        """Return a currency by its code."""
        failure = _unknown(FailureReason.VALIDATION_OURS, "currency", code, "Set the currency up over there")
        domain = [["code", "=", code]]
        return int(self._find("currency", code, "currency.currency", domain, ["code"], failure)["id"])

    # ------------------------------------------------------------------ documents

    def bill(self, posting: Posting) -> dict[str, Any]:
        """Return the values of a supplier bill; a credit note is one with negative quantities."""
        party = self.party(posting.party)
        currency = self.currency_id(posting.currency)
        payable = next(line.account for line in posting.lines if line.is_balancing)
        account = self.account(payable)["id"] if payable else self.payable
        reference = (
            f"{posting.reference[:REFERENCE_CHARS_MAX]} / {posting.key}" if posting.reference else posting.key
        )
        values: dict[str, Any] = {
            "type": "in",
            "company": self.company,
            "party": party["id"],
            "invoice_address": min(party["addresses"]),
            "currency": currency,
            "journal": self.journal,
            "account": account,
            "invoice_date": posting.document_on,
            "reference": reference,
            "description": _told(posting),
            "lines": [
                ["create", [self._bill_line(line, currency) for line in posting.lines if _is_cost(line)]]
            ],
        }
        if posting.posted_on != posting.document_on:
            values["accounting_date"] = posting.posted_on
        return values

    def _bill_line(self, line: PostingLine, currency: int) -> dict[str, Any]:
        taxes = [["add", [self.tax(line.tax_code)]]] if line.tax_code else []
        sign = -1.0 if line.amount.minor < 0 else 1.0
        tags = [self.dimension(code) for code in (line.project, line.department) if code]
        return {
            "type": "line",
            "company": self.company,
            "currency": currency,
            "quantity": sign,
            "account": self.account(line.account)["id"],
            "unit_price": abs(line.amount.decimal),
            "description": line.text,
            "taxes": taxes,
            "analytic_accounts": [["create", [{"root": tag["root"], "account": tag["id"]} for tag in tags]]]
            if tags
            else [],
        }

    def entry(self, posting: Posting) -> dict[str, Any]:
        """Return the values of a journal entry; it is in the company's currency alone."""
        assert self.company, "the company sets the currency"
        if posting.currency != self.currency:
            remedy = f"Tryton's company keeps its books in {self.currency}"
            raise refuse(invalid("currency", posting.currency, remedy))
        period = self._period(posting.posted_on)
        if period is None:
            day = posting.posted_on.isoformat()
            remedy = "Open a fiscal year for this date over there, then retry"
            raise RejectedError(Failure(FailureReason.CLOSED_PERIOD, "posting date", day, "Tryton", remedy))
        claimed = claimed_by_line(posting)
        lines = [
            self._entry_line(posting, line) | self._claimed(line, share)
            for line, share in zip(posting.lines, claimed, strict=True)
        ]
        return {
            "company": self.company,
            "journal": self.journal,
            "period": period["id"],
            "date": posting.posted_on,
            "description": f"{posting.key} {_told(posting)}",
            "lines": [["create", lines]],
        }

    def _claimed(self, line: PostingLine, share: Money | None) -> dict[str, Any]:
        """Return a line's amount in the currency of the claim, where its account may hold it."""
        held = (self.account(line.account).get("second_currency.") or {}).get("code")
        if share is None or held not in (None, share.currency):
            return {}
        currency = self.currency_id(share.currency)
        return {"second_currency": currency, "amount_second_currency": share.decimal}

    def _entry_line(self, posting: Posting, line: PostingLine) -> dict[str, Any]:
        account = self.account(line.account)
        if account["party_required"] and not posting.party:
            remedy = "Map to an account that needs no party, or book this page by invoice"
            raise RejectedError(_unknown(FailureReason.VENDOR_UNKNOWN, "account", line.account, remedy))
        amount, zero = abs(line.amount.decimal), Decimal(0)
        debit, credit = (amount, zero) if line.amount.minor > 0 else (zero, amount)
        values: dict[str, Any] = {
            "account": account["id"],
            "debit": debit,
            "credit": credit,
            "description": line.text,
        }
        tags = [self.dimension(code) for code in (line.project, line.department) if code and _is_cost(line)]
        if tags:
            made = [
                {"account": tag["id"], "debit": debit, "credit": credit, "date": posting.posted_on}
                for tag in tags
            ]
            values["analytic_lines"] = [["create", made]]
        if line.tax_code:
            kind = "tax" if line.is_tax else "base"
            tax_line = {"tax": self.tax(line.tax_code), "type": kind, "amount": line.amount.decimal}
            values["tax_lines"] = [["create", [tax_line]]]
        return values

    def totals(self, posting: Posting, row: Mapping[str, Any]) -> tuple[Money, date | None, str]:
        """Return a document's total, date and period as the books have them."""
        if posting.kind is not EntryKind.JOURNAL:
            move = row.get("move.") or {}
            period = (move.get("period.") or {}).get("name", "")
            total = Money.of(Decimal(row["total_amount"]), str(row["currency."]["code"]))
            return total, move.get("date") or row.get("accounting_date") or row.get("invoice_date"), period
        period = str((row.get("period.") or {}).get("name", ""))
        debits = Money.of(row["debits"], self.currency)
        sent = sum(line.amount.minor for line in posting.lines if line.amount.minor > 0)
        total = posting.total if debits == Money(sent, posting.currency) else debits
        return total, row["date"], period


def _told(posting: Posting) -> str:
    """Return the text of a document; a foreign claim is named as it was claimed."""
    claim = posting.original
    return posting.text if claim is None else f"{posting.text} ({claim.plain()} {claim.currency})"


def claimed_by_line(posting: Posting) -> Sequence[Money | None]:
    """Share a foreign claim out to the lines that make it up, and again to those that paid it.

    Where a discount stands among the costs no line has a share: the text of the entry says the claim alone.
    """
    shares: list[Money | None] = [None] * len(posting.lines)
    if posting.original is None:
        return shares
    for is_paying, whole in ((False, posting.original), (True, -posting.original)):
        places = [at for at, line in enumerate(posting.lines) if line.is_balancing is is_paying]
        minors = [posting.lines[at].amount.minor for at in places]
        if not places or any((minor < 0) != (whole.minor < 0) for minor in minors):
            return [None] * len(posting.lines)
        for at, share in zip(places, split(whole, [abs(minor) for minor in minors]), strict=True):
            shares[at] = share
    return shares


def _is_cost(line: PostingLine) -> bool:
    return not line.is_tax and not line.is_balancing


def _unknown(reason: FailureReason, field_name: str, value: str, remedy: str) -> Failure:
    return Failure(reason, field_name, value, "mapping", f"{remedy}, then retry")
