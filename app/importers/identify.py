"""Finds out what a file is, from its first bytes and its inner names; never from its own name."""

import re
import zipfile
from pathlib import Path

from app.importers.protocol import refuse
from app.importers.text import first_text
from app.models.statement import FileFormat

HEAD_BYTES = 64 * 1024
MEMBERS_MAX = 10_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF_STARTS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_FOREIGN = (
    (b"%PDF", "this is a PDF document", "Download the statement as CSV, XLSX, OFX or CAMT instead"),
    (b"\x89PNG", "this is a picture", "A picture can be attached as a receipt, not imported"),
    (b"\xff\xd8\xff", "this is a picture", "A picture can be attached as a receipt, not imported"),
    (b"\x1f\x8b", "this is a gzip archive", "Unpack it and import the file inside"),
    (b"7z\xbc\xaf", "this is a 7-Zip archive", "Unpack it and import the files inside"),
    (b"Rar!", "this is a RAR archive", "Unpack it and import the files inside"),
    (b"SQLite format 3\0", "this is a database file", "Open it with File > Open if it is a company file"),
)
_ROOT = re.compile(r"<(?![?!])(?:[\w.-]+:)?([\w.-]+)([^>]*)>?")
_PROLOGUE = re.compile(
    r"<\?(?:(?!<\?).)*?\?>|<!--(?:(?!<!--).)*?-->|<!DOCTYPE(?:[^\[>]*(?:\[.*?\]\s*)?)>",
    re.DOTALL | re.IGNORECASE,
)
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([\w.:-]*)", re.IGNORECASE)
_CAMT_ROOTS = {
    "BkToCstmrAcctRpt": FileFormat.CAMT052,
    "BkToCstmrStmt": FileFormat.CAMT053,
    "BkToCstmrDbtCdtNtfctn": FileFormat.CAMT054,
    # version 001.01 named them after the message:
    "BkToCstmrAcctRptV01": FileFormat.CAMT052,
    "BkToCstmrStmtV01": FileFormat.CAMT053,
    "BkToCstmrDbtCdtNtfctnV01": FileFormat.CAMT054,
}
_MT = re.compile(r"^(?:\{1:F01|:20:|:25:)", re.MULTILINE)
_MT_START = re.compile(r":(?:\d{2}[A-Z]?|NS):")
_MT_BODY = re.compile(r"^:(?:60[FM]|61|62[FM]|28C?|13D|34F):", re.MULTILINE)
_QIF = re.compile(r"^\s*!(?:Type:|Account|Option:|Clear:)", re.IGNORECASE | re.MULTILINE)
_BAI2 = re.compile(r"^\s*01,[^,]*,[^,]*,\d{6},", re.MULTILINE)
_NORMA43 = re.compile(r"^11\d{18}\d{6}\d{6}[12]", re.MULTILINE)


def identify(path: Path) -> FileFormat:
    """Tell the format of a file from its content.

    Raises:
        RefusedFileError: It is empty, cannot be opened, or is something that holds no statement.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise refuse(
            path,
            f"it cannot be opened ({error.strerror or 'unknown error'})",
            "Close it in other programs, check that you may read it, and try again",
        ) from error
    if not head:
        raise refuse(path, "the file is empty", "Download it again")
    for start, reason, remedy in _FOREIGN:
        if head.startswith(start):
            raise refuse(path, reason, remedy)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(path, head)
    if head.startswith(_OLE):
        return _of_ole(path)
    if head.startswith(_BIFF_STARTS):
        return FileFormat.XLS
    return _of_text(path, first_text(head))


def _of_zip(path: Path, head: bytes) -> FileFormat:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:MEMBERS_MAX]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        what = "spreadsheet" if b"xl/" in head or b"[Content_Types]" in head else "archive"
        raise refuse(path, f"the file is an incomplete or damaged {what}", "Download it again") from error
    lower = {name.lower().lstrip("/") for name in names}
    if "xl/workbook.bin" in lower:
        return FileFormat.XLSB
    if any(name.startswith("xl/") for name in lower):
        return FileFormat.XLSX
    if "content.xml" in lower:
        return FileFormat.ODS
    if any(name.startswith(("word/", "ppt/")) for name in lower):
        raise refuse(path, "this is an Office document, not a spreadsheet", "Save its table as CSV or XLSX")
    return FileFormat.ZIP


def _of_ole(path: Path) -> FileFormat:
    """Tell an XLS workbook from an encrypted XLSX: both wear the same outer format."""
    data = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in data:
        return FileFormat.XLSX
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book", "WORKBOOK", "BOOK")):
        return FileFormat.XLS
    raise refuse(path, "this is an Office document, not a spreadsheet", "Save its table as CSV or XLSX")


def _of_text(path: Path, text: str) -> FileFormat:
    start = text.lstrip("\ufeff \t\r\n\0")
    if start.startswith("<") and (found := _of_markup(path, start)) is not None:
        return found
    upper = start[:4096].upper()
    if "OFXHEADER" in upper or re.search(r"^\s*<OFX>", upper, re.MULTILINE):
        return FileFormat.OFX
    if _QIF.search(start[:4096]):
        return FileFormat.QIF
    if _BAI2.match(start):
        return FileFormat.BAI2
    if _NORMA43.match(start):
        return FileFormat.NORMA43
    if _MT_START.match(start) or (_MT.search(text) and _MT_BODY.search(text)):
        return FileFormat.MT942 if _is_mt942(text) else FileFormat.MT940
    if _is_binary(text):
        raise refuse(path, "this is not a statement: the content is binary", "Download the statement again")
    return FileFormat.CSV


def _is_mt942(text: str) -> bool:
    """MT942 is an interim report: floor limit or date-time field, and no opening balance."""
    if re.search(r"\{2:[IO]942", text):
        return True
    has_balance = re.search(r"^:6[02][FM]:", text, re.MULTILINE) is not None
    return not has_balance and re.search(r"^:(?:34F|13D?):", text, re.MULTILINE) is not None


def _of_markup(path: Path, start: str) -> FileFormat | None:
    doctype = _DOCTYPE.search(start)
    if doctype is not None and doctype[1].lower() not in ("html", "ofx"):
        raise refuse(
            path,
            "the file declares a DOCTYPE, which no statement needs and attacks use",
            "Ask the sender for a plain file",
            value=doctype[0],
        )
    body = _PROLOGUE.sub("", start[:HEAD_BYTES])
    root = _ROOT.search(body)
    if root is None:
        return None
    name, attributes = root[1], root[2]
    lower = name.lower()
    if lower == "ofx" or "OFXHEADER" in start[:2048]:
        return FileFormat.OFX
    if lower in ("html", "table", "head", "body", "meta", "style", "div"):
        return FileFormat.HTML
    if lower == "workbook":  # Excel 2003 XML: an XLS to everyone who receives one
        return FileFormat.XLS
    if lower in ("document", *(key.lower() for key in _CAMT_ROOTS)):
        return _of_camt(path, name, attributes, body)
    if start.startswith("<?xml") or "xmlns" in attributes:
        raise refuse(
            path,
            f"this XML file is no bank statement (its root is {name})",
            "Download the statement as CAMT.053, OFX, CSV or XLSX",
        )
    return None


def _of_camt(path: Path, name: str, attributes: str, body: str) -> FileFormat:
    if (message := re.search(r"camt\.(05[234])\.", attributes + body[:4096])) is not None:
        return FileFormat(f"camt{message[1]}")
    for key, format_ in _CAMT_ROOTS.items():
        if key == name or re.search(rf"<(?:[\w.-]+:)?{key}\b", body):
            return format_
    other = re.search(r"\b(pain|pacs|camt|acmt|remt)\.\d{3}", attributes + body[:4096])
    what = f"a {other[0]} message" if other else f"an XML document ({name})"
    raise refuse(path, f"this is {what}, not a bank statement", "Ask the bank for CAMT.052, 053 or 054")


def _is_binary(text: str) -> bool:
    """Hold control characters that no text file has against it; NUL bytes are dropped elsewhere."""
    sample = text[:8192]
    odd = sum(1 for char in sample if char < " " and char not in "\t\r\n\f\v\0\x1a\x1b")
    return odd > max(4, len(sample) // 50)
