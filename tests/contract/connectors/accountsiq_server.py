"""AccountsIQ's interface 2.0 on this computer, made from its published contract, with faults on demand.

It takes the documented requests alone: the header, the order of the elements, what has to be there and what
has to be nil are checked on each. What it cannot know is how the real one behaves where nothing is written.
"""

import base64
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from xml.etree import ElementTree as ET

from tests.contract.connectors.accountsiq_contract import (
    CLIENT,
    ENTITY,
    NS,
    ORDER,
    PATH,
    SECRET,
    SOAP,
    changed,
    envelope,
    plain,
    status,
    tag,
    xml,
)
from tests.contract.connectors.accountsiq_world import AiqWorld, RefuseError

__all__ = ["CLIENT", "ENTITY", "SECRET", "AiqWorld", "accountsiq_server", "settings"]


class _Handler(BaseHTTPRequestHandler):
    world: ClassVar[AiqWorld]
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.path == PATH, self.path
        assert self.headers["Content-Type"].startswith("text/xml"), self.headers["Content-Type"]
        root = ET.fromstring(body)
        request = root.find(f"{{{SOAP}}}Body")[0]  # type: ignore[index] # a request without a body fails here
        operation = request.tag.removeprefix(f"{{{NS}}}")
        assert self.headers["SOAPAction"] == f'"{NS}{operation}"', self.headers["SOAPAction"]
        values = plain(request) or {}
        world = self.world
        with world.lock:
            world.calls.append(operation)
            world.envelopes.append(body.decode())
            world.advance()
            fault = next((one for one in world.faults if one[0] == operation), ("", ""))
            if fault[0]:
                world.faults.remove(fault)
            else:
                fault = ("", world.chance(operation))
            if fault[1].startswith("late:"):
                due = world.now() + float(fault[1].removeprefix("late:"))
                world.waiting.append((due, partial(getattr(self, f"_{operation}"), values)))
            if fault[1].startswith(("drop-before", "late:")):
                return self._cut()
            code, content = self._answer(operation, root, values, fault[1])
        content = changed(content, fault[1])
        if fault[1].startswith("slow:"):
            time.sleep(float(fault[1].removeprefix("slow:")))
        if fault[1] == "drop":
            return self._cut()
        self.send_response(code)
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        try:
            self.wfile.write(content)
        except OSError:
            self.close_connection = True
        return None

    def _cut(self) -> None:
        self.close_connection = True
        self.connection.close()

    def _answer(
        self, operation: str, root: ET.Element, values: dict[str, Any], fault: str
    ) -> tuple[int, bytes]:
        world = self.world
        if fault.startswith("status:"):
            return int(fault.removeprefix("status:")), b""
        if fault == "html":
            return 200, b"<html><body>Down for maintenance"
        if fault.startswith("fault:"):
            code = fault.removeprefix("fault:")
            text = f"<faultcode>soap:{code}</faultcode><faultstring>it went wrong</faultstring>"
            body = f"<soap:Body><soap:Fault>{text}</soap:Fault></soap:Body>"
            return 500, f'<soap:Envelope xmlns:soap="{SOAP}">{body}</soap:Envelope>'.encode()
        if operation.startswith("Token"):
            return 200, self._token(operation, values)
        if fault == "expired":
            world.tokens.clear()
        header = root.find(f"{{{SOAP}}}Header/{tag('AiqSoapHeader')}")
        assert header is not None, f"{operation} without a header"
        assert [one.tag for one in header] == [tag("Entity"), tag("AccessToken")]
        if header[1].text not in world.tokens:
            return 200, envelope(
                operation, xml(status("Failure", "OAUTHCONFIGURATION_TOKEN_EXPIRED", expired=True))
            )
        if header[0].text != ENTITY and operation != "GetEntitiesByToken":
            return 200, envelope(operation, xml(status("Failure", "API_LAYER_ENTITY_ID_NOT_FOUND")))
        try:
            if fault.startswith("refuse:"):
                raise RefuseError(fault.removeprefix("refuse:"))
            result, more = getattr(self, f"_{operation}")(values)
        except RefuseError as error:
            told = xml(status("Failure", str(error), "The words of the other side"))
            rows = f"<WSResultStatus>{told}</WSResultStatus>" if "Sundry" in operation else told
            ids = "<transactionIDs><int>-1</int></transactionIDs>" if "Sundry" in operation else ""
            back = "<invoiceID>0</invoiceID>" if "BackInvoiceID" in operation else ids
            return 200, envelope(
                operation,
                rows,
                "<transactionID>-1</transactionID>" if "BackTransactionID" in operation and not ids else back,
            )
        if fault == "minus":
            name = "invoiceID" if "invoiceID" in more else "transactionID"
            more = f"<{name}>-1</{name}>"
        if fault == "unknown":
            result = result.replace("<Status>Success<", "<Status>Unknown<")
        if fault == "expired-done":
            world.tokens.clear()
            result = result.replace("<HasExpired>false<", "<HasExpired>true<")
        return 200, envelope(operation, result, more)

    def _token(self, operation: str, values: dict[str, Any]) -> bytes:
        world = self.world
        is_known = (values["clientId"], values["clientSecret"]) == (CLIENT, SECRET)
        if operation == "TokenRefresh" and values["refreshToken"] != world.refresh:
            is_known = False
        if not is_known:
            told = {
                "Status": "Failure",
                "ErrorCode": "OAUTHCONFIGURATION_CLIENT_NOT_FOUND",
                "ErrorMessage": "no",
            }
            return envelope(operation, xml(told))
        token = f"access-{world.number()}"
        world.tokens[:], world.refresh = [token], f"refresh-{token}"
        tokens = {"AccessToken": token, "RefreshToken": world.refresh}
        return envelope(operation, xml({"Result": tokens, "Status": "Success", "ErrorCode": "SUCCESS"}))

    def _listed(self, name: str, rows: list[dict[str, Any]]) -> tuple[str, str]:
        return xml({**status(), "Result": {name: rows}}) if rows else xml(status()) + "<Result/>", ""

    # ------------------------------------------------------------------ reading

    def _GetEntitiesByToken(self, values: dict[str, Any]) -> tuple[str, str]:
        rows = [
            {"EntityID": ENTITY, "EntityName": "Acme Ltd", "BaseCurrency": self.world.base},
            {"EntityID": "OTHER", "EntityName": "Other Ltd", "BaseCurrency": "GBP"},
        ]
        return self._listed("WSEntity", rows)

    def _GetDepartmentList(self, values: dict[str, Any]) -> tuple[str, str]:
        rows = [
            {
                "DepartmentID": code,
                "Description": f"BI {code}",
                "AnalysisCode1": code[:2],
                "IsActive": code != "20",
            }
            for code in self.world.departments
        ]
        return self._listed("Department", rows)

    def _GetAnalysisDimensionSetup(self, values: dict[str, Any]) -> tuple[str, str]:
        def dimension(code: str, name: str, *codes: str) -> dict[str, Any]:
            held = [{"Code": one, "Description": f"{name} {one}"} for one in codes]
            return {"Code": code, "Description": name, "DimensionCodes": {"WSAnalysisDimensionCode": held}}

        rows = [dimension("LOC", "Location", "PAR", "DUB"), dimension("PRJ", "Project", "P100", "P200")]
        return self._listed("WSAnalysisDimension", [*rows, dimension("DEP", "Department", "SAL", "ENG")])

    def _GetChartOfAccounts(self, values: dict[str, Any]) -> tuple[str, str]:
        rows = [
            {
                "Code": code, "Description": f"Account {code}", "AccountType": kind, "GLCategoryID": "OH",
                "GLCategory": "Overheads", "IsDepartmental": False,
                "BalanceSheetType": "P" if kind == "Posting" else "B",
                "IsActive": code not in self.world.inactive,
                "CurrencyCode": self.world.base,
            }
            for code, kind in self.world.accounts.items()
        ]  # fmt: skip
        return self._listed("WSChartOfAccountLine", rows)

    def _GetTaxCodeList(self, values: dict[str, Any]) -> tuple[str, str]:
        rows = [
            {
                "ID": code, "Code": code, "Description": f"Tax {rate} %", "Rate": rate,
                "EuropeanCommunitySales": False, "EuropeanCommunityPurchases": False, "EUTrade": False,
                "ReverseCharge": None, "IsGoods": False, "PartialReclaim": False, "PartialReclaimRate": "0",
                "IsDefault": False, "IsTaxExclude": False, "IsStandardRate": rate == "20",
                "GrossThreshold": None,
                "NetThreshold": None, "TaxTypeId": None, "SalesTaxInclude": True, "PurchasesTaxInclude": True,
                "IsWithHoldingTax": False, "Is1099Code": False,
            }
            for code, rate in self.world.taxes.items()
        ]  # fmt: skip
        return self._listed("Tax", rows)

    def _supplier(self, code: str) -> dict[str, Any]:
        return {
            "AccountID": 7, "ExternalApproverID": None, "LedgerType": "Purchases", "Code": code,
            "Name": f"Supplier {code}", "CurrencyCode": self.world.suppliers[code],
            "CreationDate": "2025-01-01T00:00:00", "VATRegistrationNumber": "IE1234567T", "DiscountRate": "0",
            "UseAccountTaxCode": False, "IsActive": code not in self.world.inactive, "Hold": "0",
            "HeadOfficeAccountID": None, "UseHeadOffice": False, "IsHeadOffice": False, "CreditLimit": "0",
            "IsFranchise": False, "SalesRepresentativeID": None,
        }  # fmt: skip

    def _GetSupplierList(self, values: dict[str, Any]) -> tuple[str, str]:
        return self._listed("Supplier", [self._supplier(code) for code in self.world.suppliers])

    def _GetSupplier(self, values: dict[str, Any]) -> tuple[str, str]:
        self.world.check_code("supplier", values["supplierCode"])
        return xml({**status(), "Result": self._supplier(values["supplierCode"])}), ""

    def _GetPeriodList(self, values: dict[str, Any]) -> tuple[str, str]:
        assert values["pointInTime"] is None
        rows = []
        for year, month in [(y, m) for y in (2025, 2026) for m in range(1, 13)]:
            last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            shut = self.world.closed.get((year, month), set())
            facts = {
                "PeriodID": year * 100 + month, "PeriodNumber": month,
                "PeriodName": f"{date(year, month, 1):%b %Y}",
                "FinancialYear": year, "StartDate": f"{date(year, month, 1)}T00:00:00",
                "EndDate": f"{last}T23:59:59",
                "SalesLedgerClosed": False, "PurchasesLedgerClosed": "purchases" in shut,
                "GeneralLedgerClosed": "general" in shut, "FinancialYearClosed": "year" in shut,
            }  # fmt: skip
            rows.append({**{f"_{name}": value for name, value in facts.items()}, **facts})
        return self._listed("WSFinancialPeriodDTO", rows)

    def _GetTransactionsByExternalReference(self, values: dict[str, Any]) -> tuple[str, str]:
        query = values["query"]
        first, last = query["FromDate"][:10], query["ToDate"][:10]
        rows = [
            self._summary(one)
            for one in self.world.transactions
            if one["ExternalReference"].startswith(query["ExternalReference"]) and first <= one["day"] <= last
        ]
        return self._listed("WSTransactionSummary", rows)

    def _summary(self, one: dict[str, Any]) -> dict[str, Any]:
        day = date.fromisoformat(one["day"])
        flags = {"IsControlLine": False, "IsTaxLine": False, "IsStockLine": False}
        details = [
            {
                "GLAccountCode": account, **flags, "Amount": amount, "BCAmount": amount,
                "IsReconciled": False,
                "TransactionDate": None, "PeriodDate": None, "ExchangeRate": "1",
            }
            for account, amount in one["lines"]
        ]  # fmt: skip
        return {
            "AccountID": 0, "AccountCode": one["account"],
            "Ledger": "Purchases" if one["account"] else "General",
            "TransactionType": one["TransactionType"], "TransactionID": one["TransactionID"],
            "IsBatchInvoiceOrNote": True, "InvoiceID": 0, "InternalNumber": one["InternalNumber"],
            "ExternalReference": one["ExternalReference"], "ControlAmount": one["ControlAmount"],
            "OutstandingAmount": one["ControlAmount"], "ControlBCAmount": one["ControlAmount"],
            "TransactionDate": f"{day}T00:00:00", "FinancialYear": day.year, "PeriodNumber": day.month,
            "PeriodName": f"{day:%b %Y}", "CreationDate": "2026-06-01T09:00:00",
            "LineDetails": {"WSTransactionDetail": details}, "CurrencyCode": self.world.base,
            "PeriodDate": f"{day}T00:00:00", "IsReversed": one["IsReversed"], "IsInDispute": False,
            "NumberOfAttachments": 0,
        }  # fmt: skip

    def _GetInvoicesByExternalReference(self, values: dict[str, Any]) -> tuple[str, str]:
        wanted = values["externalReference"]
        rows = [one for one in self.world.invoices.values() if one["ExternalReference"] == wanted]
        return self._listed("Invoice", [self._ordered(one) for one in rows])

    def _ordered(self, invoice: dict[str, Any]) -> dict[str, Any]:
        names = [name.rstrip("!~") for name in ORDER["invoice"].split() if name != "Lines"]
        return {name: invoice[name] for name in names if name in invoice}

    # ------------------------------------------------------------------ posting

    def _CreateBatchPurchasesInvoiceGetBackTransactionID(self, values: dict[str, Any]) -> tuple[str, str]:
        return self._batch(values["inv"], "InvoiceDate", "PI")

    def _CreateBatchPurchasesDebitNoteGetBackTransactionID(self, values: dict[str, Any]) -> tuple[str, str]:
        return self._batch(values["debitNote"], "DebitNoteDate", "PN")

    def _batch(self, values: dict[str, Any], day: str, kind: str) -> tuple[str, str]:
        world = self.world
        world.check_code("supplier", values["SupplierCode"])
        if Decimal(values["ExchangeRate"]) <= 0 or len(values["ExternalReference"]) > 50:
            raise RefuseError("CURRENCYHISTORY_EXCHANGE_RATE_IS_INVALID")
        total = Decimal(0)
        for line in values["Lines"]:
            if not line.get("GLAccountCode"):
                raise RefuseError("BATCH_INVOICE_LINE_MISSING_GL_ACCOUNT")
            world.check_code("account", line["GLAccountCode"])
            world.check_code("tax", line.get("TaxCode", ""))
            world.check_code("department", line.get("DepartmentID", ""))
            net, tax = Decimal(line["NetAmount"]), Decimal(line["TaxAmount"])
            assert 0 <= Decimal(line["TaxRate"]) <= 1
            if net < 0 or tax < 0:
                raise RefuseError("BATCH_INVOICE_TOTAL_GROSS_AMT_NEGATIVE")
            total += net + tax
        world.check_day(values[day], "purchases")
        sign = -1 if kind == "PI" else 1
        id_ = world.add(kind, sign * total, values, values[day], values["Lines"] and [])
        world.transactions[-1]["sent"] = values
        return xml({**status(), "Result": f"PINV{id_}"}), f"<transactionID>{id_}</transactionID>"

    def _CreateGeneralJournalGetBackTransactionID(self, values: dict[str, Any]) -> tuple[str, str]:
        world, journal = self.world, values["journal"]
        if len(journal["Lines"]) < 2:
            raise RefuseError("JOURNAL_ENTRY_MUST_HAVE_MORE_THEN_ONE_ROW")
        for line in journal["Lines"]:
            world.check_code("account", line["GLAccountCode"])
            world.check_code("department", line.get("DepartmentID", ""))
            assert Decimal(line["Debit"]) == Decimal(line["Credit"]) == 0, "no longer in use"
        amounts = [(line["GLAccountCode"], Decimal(line["Amount"])) for line in journal["Lines"]]
        if sum(amount for _, amount in amounts):
            raise RefuseError("JOURNAL_ENTRY_LINES_ARE_NOT_BALANCED")
        world.check_day(journal["TransactionDate"], "general")
        id_ = world.add("GC", Decimal(0), journal, journal["TransactionDate"], amounts)
        world.transactions[-1]["sent"] = journal
        return xml(status()), f"<transactionID>{id_}</transactionID>"

    def _SaveSundryReceiptPaymentsGetBackTransactionIDs(self, values: dict[str, Any]) -> tuple[str, str]:
        world = self.world
        [entry] = values["entries"]
        world.check_code("account", entry["GLAccountCode"])
        if world.accounts.get(entry["BankAccountCode"]) != "Bank":
            raise RefuseError("BANK_ACCOUNT_DOES_NOT_EXIST")
        is_taxed = "TaxID" in entry
        assert is_taxed == (entry["TaxAmount"] is not None), "all three or none"
        if is_taxed:
            world.check_code("tax", entry["TaxID"])
        world.check_day(entry["TransactionDate"], "general")
        value = Decimal(entry["Value"])
        id_ = world.add("BP" if value < 0 else "BR", value, entry, entry["TransactionDate"], [])
        world.transactions[-1]["sent"] = entry
        rows = f"<WSResultStatus>{xml(status())}</WSResultStatus>"
        return rows, f"<transactionIDs><int>{id_}</int></transactionIDs>"

    # ------------------------------------------------------------------ drafts

    def _GetNewPurchasesInvoice(self, values: dict[str, Any]) -> tuple[str, str]:
        self.world.check_code("supplier", values["supplierCode"])
        zero = dict.fromkeys(
            ["NetAmount", "TaxAmount", "GrossAmount", "BCNetAmount", "BCTaxAmount", "BCGrossAmount"], "0"
        )
        made = {
            "InvoiceID": 0, "AccountID": 7, "CurrencyCode": self.world.base,
            "CreationDate": "2026-06-01T00:00:00",
            "InvoiceDate": "2026-06-01T00:00:00", "ExternalApproverID": None,
            "DeliveryDate": "2026-06-01T00:00:00",
            "Status": "Processed", "DiscountRate": "0", "ForCollection": False, "ExchangeRate": "1",
            "UseAccountTaxCode": False, "OrderID": None, "Hold": "0", "Ledger": "Purchases",
            "IsPrinted": False,
            "AccountBranchID": None, "OrderDate": None, "ExcludeFromPrinting": False, "Type": "Invoice",
            "SalesRepresentativeID": None, **zero, "ForecastedPaymentDate": None, "TaxAdjustmentAmount": "0",
            "BCTaxAdjustmentAmount": "0", "LastModifiedUTC": None, "AccountCode": values["supplierCode"],
        }  # fmt: skip
        return xml({**status(), "Result": self._ordered(made)}), ""

    def _SaveInvoiceGetBackInvoiceID(self, values: dict[str, Any]) -> tuple[str, str]:
        world, invoice = self.world, values["invoice"]
        if values["create"] == "true":
            for line in invoice["Lines"]:
                world.check_code("account", line["GLAccountCode"])
                world.check_code("tax", line["TaxCode"])
            id_ = world.number()
            net = sum(Decimal(line["NetAmount"]) for line in invoice["Lines"])
            tax = sum(Decimal(line["TaxAmount"]) for line in invoice["Lines"])
            amounts = {"NetAmount": net, "TaxAmount": tax, "GrossAmount": net + tax}
            row = {**invoice, "InvoiceID": id_, "RowVersionNumber": "1", **amounts}
        else:
            id_ = int(invoice["InvoiceID"])
            if invoice["RowVersionNumber"] != world.invoices[id_]["RowVersionNumber"]:
                raise RefuseError("OUTDATED_RECORD")
            version = str(int(invoice["RowVersionNumber"]) + 1)
            row = {**world.invoices[id_], **invoice, "RowVersionNumber": version}
        world.invoices[id_] = row
        return xml(status()), f"<invoiceID>{id_}</invoiceID>"

    def _PostInvoiceGetBackTransactionID(self, values: dict[str, Any]) -> tuple[str, str]:
        world = self.world
        invoice = world.invoices[int(values["invoiceID"])]
        if invoice["Status"] == "Cancelled":
            raise RefuseError("INVOICE_CANNOT_BE_POSTED_SINCE_IT_IS_CANCELLED")
        world.check_day(invoice["InvoiceDate"], "purchases")
        invoice["Status"] = "Posted"
        id_ = world.add("PI", -Decimal(invoice["GrossAmount"]), invoice, invoice["InvoiceDate"], [])
        return xml(status()), f"<transactionID>{id_}</transactionID>"

    def _CancelInvoice(self, values: dict[str, Any]) -> tuple[str, str]:
        if not values.get("reason"):
            raise RefuseError("INVOICE_CANNOT_BE_CANCELLED_NO_REASON_PROVIDED")
        self.world.invoices[int(values["invoiceID"])]["Status"] = "Cancelled"
        return xml(status()), ""

    # ------------------------------------------------------------------ receipts

    def _GetAttachedDocumentList(self, values: dict[str, Any]) -> tuple[str, str]:
        mine = (values["masterType"], values["masterID"])
        rows = [one for one in self.world.documents if (one["MasterType"], one["MasterID"]) == mine]
        heads = [
            {**{name: one[name] for name in ("MasterType", "MasterID", "Filename")}, "DocumentID": 1}
            for one in rows
        ]
        return self._listed("WSDocumentHeader", heads)

    def _AttachDocument(self, values: dict[str, Any]) -> tuple[str, str]:
        document = values["document"]
        content = base64.b64decode(document["Content"]["Content"])
        self.world.documents.append({**document["Header"], "content": content})
        return xml(status()), ""


@contextmanager
def accountsiq_server() -> Iterator[AiqWorld]:
    """Run the server; yields what it holds. A request outside the contract fails the test at the end."""
    world = AiqWorld()
    wrong: list[str] = []
    handler = type("Handler", (_Handler,), {"world": world})

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            error = sys.exc_info()[1]
            if not isinstance(error, OSError):
                wrong.append(repr(error))

    server = Server(("127.0.0.1", 0), handler)
    world.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield world
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert not wrong, wrong


def settings(world: AiqWorld, **changes: str) -> dict[str, str]:
    """Return what a connection to the server is set to."""
    return {"url": world.url, "client_id": CLIENT, "entity": ENTITY, "timeout_s": "5", **changes}
