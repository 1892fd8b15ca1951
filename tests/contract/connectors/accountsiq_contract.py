"""The published contract of AccountsIQ's interface 2.0, as the local server holds requests against it."""

from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

NS = "http://www.visorsoftware.com/visor/accountsiq/dashboard/Integration/"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PATH = "/system/dashboard/integration/integration_2_0.asmx"
CLIENT, SECRET, ENTITY = "the-client", "the-secret-of-the-tests", "ACME"

# Elements in the contract's order: `!` has to be there, `~` has to be there and may be nil.
_BATCH = "{day}! ExternalReference Description Lines ExchangeRate! DueDate"
_BATCH_LINE = "GLAccountCode TaxCode Description DepartmentID NetAmount! TaxRate! TaxAmount~"
ORDER = {
    "TokenGet": "clientId clientSecret",
    "TokenRefresh": "clientId clientSecret refreshToken",
    "GetEntitiesByToken": "",
    "GetDepartmentList": "token",
    "GetAnalysisDimensionSetup": "token",
    "GetSupplierList": "token",
    "GetSupplier": "token supplierCode",
    "GetChartOfAccounts": "token",
    "GetTaxCodeList": "token",
    "GetPeriodList": "token pointInTime~",
    "GetTransactionsByExternalReference": "token query",
    "query": "ExternalReference FromDate! ToDate! TypesFilter AccountIDsFilter TransactionIDsFilter "
    "DepartmentIDsFilter",
    "GetInvoicesByExternalReference": "token externalReference",
    "CreateBatchPurchasesInvoiceGetBackTransactionID": "token inv",
    "inv": "SupplierCode " + _BATCH.format(day="InvoiceDate"),
    "BatchPurchasesInvoiceLine": _BATCH_LINE,
    "CreateBatchPurchasesDebitNoteGetBackTransactionID": "token debitNote",
    "debitNote": "SupplierCode " + _BATCH.format(day="DebitNoteDate"),
    "BatchPurchasesDebitNoteLine": _BATCH_LINE,
    "SaveSundryReceiptPaymentsGetBackTransactionIDs": "token entries",
    "WSSundryReceiptPayment": "ExternalReference TransactionDate! Description DepartmentID Value! "
    "GLAccountCode BankAccountCode TaxID TaxRate! ExchangeRate! LodgmentNumber TaxAmount~",
    "CreateGeneralJournalGetBackTransactionID": "token journal",
    "journal": "InternalReference ExternalReference TransactionDate! Lines",
    "GeneralJournalLine": "GLAccountCode Description DepartmentID Debit! Credit! Amount! VatReturnID! "
    "TaxRpt! Reconc! Reversed!",
    "GetNewPurchasesInvoice": "token supplierCode",
    "SaveInvoiceGetBackInvoiceID": "token invoice create!",
    "invoice": "InvoiceID! AccountID! AreaID CurrencyCode CurrrencyCode AccountTaxCode PaymentMethodID "
    "ShipmentViaID InvoiceNumber ExternalReference CreationDate! InvoiceDate! ExternalApproverID~ "
    "DeliveryDate! Status! AccountName AccountAddress1 AccountAddress2 City County_State Country PostCode "
    "DeliveryAccountName DeliveryAccountAddress1 DeliveryAccountAddress2 DeliveryCity DeliveryCounty_State "
    "DeliveryCountry DeliveryPostCode Contact AuthorUserID Phone Notes DiscountRate! ForCollection! "
    "ExchangeRate! UseAccountTaxCode! OrderID~ OrderNumber DepartmentID Hold! Ledger! "
    "RowVersionNumber Lines IsPrinted! AccountBranchID~ OrderDate~ ExcludeFromPrinting! Type! "
    "SalesRepresentativeID~ LockUser NetAmount! TaxAmount! GrossAmount! BCNetAmount! BCTaxAmount! "
    "BCGrossAmount! ForecastedPaymentDate~ TaxAdjustmentAmount! BCTaxAdjustmentAmount! "
    "LastModifiedUTC~ DueDate ApprovalStatusName AuthorUserName ExternalApproverName AccountCode",
    "InvoiceLine": "InvoiceItemID! InvoiceID! OrderItemID~ StockItemID StockItemDescription "
    "InvoicedQuantity! DeliveredQuantity! StockItemCost! StockItemPrice! DiscountRate! ActualPrice! "
    "TaxCode TaxRate! NetAmount! TaxAmount! GrossAmount! LocationID SublocationID CreationDate! Notes Notes2 "
    "AdditionalCost! GLAccountCode OpeningStockGLAccountCode DeliveryItemID~ DepartmentID "
    "RowVersionNumber ProjectNumber",
    "PostInvoiceGetBackTransactionID": "token invoiceID!",
    "CancelInvoice": "token invoiceID! reason",
    "GetAttachedDocumentList": "token masterType! masterID",
    "AttachDocument": "token document",
    "document": "Header Content",
    "Header": "MasterType! MasterID Filename DocumentID~",
}


def tag(name: str) -> str:
    return f"{{{NS}}}{name}"


def plain(node: ET.Element) -> Any:
    """Return a node as values, after its order was checked; a list where all children have one name."""
    name = node.tag.removeprefix(f"{{{NS}}}")
    children = list(node)
    if name in ORDER:
        check_order(name, children)
    if not children:
        return None if node.get(f"{{{XSI}}}nil") == "true" else (node.text or "")
    names = [child.tag.removeprefix(f"{{{NS}}}") for child in children]
    if name in ("Lines", "entries"):
        assert len(set(names)) == 1, names
        return [plain(child) for child in children]
    return dict(zip(names, map(plain, children), strict=True))


def check_order(name: str, children: list[ET.Element]) -> None:
    """Assert that elements are known, in order, and that none is missing or wrongly nil."""
    wanted = ORDER[name].split()
    order = [one.rstrip("!~") for one in wanted]
    given = [child.tag.removeprefix(f"{{{NS}}}") for child in children]
    places = [order.index(one) for one in given]
    assert places == sorted(set(places)), f"{name}: {given}"
    for one in wanted:
        if one.endswith(("!", "~")):
            assert one.rstrip("!~") in given, f"{name} lacks {one}"
    for child, child_name in zip(children, given, strict=True):
        if child.get(f"{{{XSI}}}nil") == "true":
            assert f"{child_name}~" in wanted, f"{name}/{child_name} may not be nil"
        elif not list(child) and child_name not in ("Lines", "entries"):
            assert child.text, f"{name}/{child_name} is empty, which is not nil"


def xml(value: Any) -> str:
    """Write values as elements; None is nil."""
    if isinstance(value, dict):
        parts = []
        for name, one in value.items():
            if isinstance(one, list):
                parts += [f"<{name}>{xml(row)}</{name}>" for row in one]
            elif one is None:
                parts.append(f'<{name} xsi:nil="true"/>')
            else:
                parts.append(f"<{name}>{xml(one)}</{name}>")
        return "".join(parts)
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(str(value))


def envelope(operation: str, result: str, more: str = "") -> bytes:
    """Make a reply."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>'
        f'<soap:Envelope xmlns:soap="{SOAP}" xmlns:xsi="{XSI}"><soap:Body>'
        f'<{operation}Response xmlns="{NS}"><{operation}Result>{result}</{operation}Result>{more}'
        f"</{operation}Response></soap:Body></soap:Envelope>"
    ).encode()


def changed(content: bytes, fault: str) -> bytes:
    """Return an answer that is not quite the contract's: a field too many or out of place, a DTD, a cut."""
    match fault:
        case "extra":
            return content.replace(b"<Status>", b"<Added><Code>1</Code></Added><Status>", 1)
        case "moved":
            before, after = b"<Status>Success</Status>", b"<ErrorCode>SUCCESS</ErrorCode>"
            return content.replace(before + after, after + before, 1)
        case "dtd":
            made = b'?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
            return content.replace(b"?>", made, 1).replace(b">SUCCESS<", b">&b;<", 1)
        case "half":
            return content[: len(content) // 2]
    return content


def status(
    state: str = "Success", code: str = "SUCCESS", words: str = "", *, expired: bool = False
) -> dict[str, Any]:
    return {"Status": state, "ErrorCode": code, "ErrorMessage": words, "HasExpired": expired}
