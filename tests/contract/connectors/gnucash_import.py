"""Imports bills with GnuCash's own importer and prints what its engine then holds, as JSON.

    python3 gnucash_import.py FILE DATES VENDOR PAYABLE ACCOUNT...   (DATES: 0 US, 1 UK, 2 Europe, 3 ISO)

Runs in the system's Python, which has GnuCash's bindings. The importer is the function behind the window's
"Import Bills & Invoices", fields separated by semicolons, with quotes.
"""

import contextlib
import ctypes
import io
import json
import sys
import tempfile
from pathlib import Path

import gnucash  # type: ignore[import-not-found] # of the system's Python
from gnucash import Account, GncNumeric, Session, SessionOpenMode
from gnucash.gnucash_business import Vendor  # type: ignore[import-not-found] # as above

FOLDER = Path("/usr/lib") / f"{sys.implementation._multiarch}" / "gnucash"
FIELDS = (
    "id date_opened owner_id billing_id notes date desc action account quantity price disc_type disc_how"
    " discount taxable taxincluded tax_table date_posted due_date account_posted memo_posted accu_splits"
).split()
FREE = ("notes", "desc")
"""Fields in which the importer understands a doubled quote."""
STRING_TYPE = 64


class Text(ctypes.Structure):
    _fields_ = (("chars", ctypes.c_char_p), ("length", ctypes.c_size_t), ("room", ctypes.c_size_t))


class Stats(ctypes.Structure):
    _fields_ = (("imported", ctypes.c_int), ("ignored", ctypes.c_int), ("lines", ctypes.POINTER(Text)))


def pattern() -> bytes:
    """Return the importer's expression for fields between semicolons, in quotes where needed."""
    parts = []
    for name in FIELDS:
        quoted = '([^"]|"")*' if name in FREE else '[^"]*'
        parts.append(f'((?<{name}>[^";]*)|"(?<{name}>{quoted})")')
    return f"^{';'.join(parts)}$".encode()


def opened(folder: str, vendor: str, payable: str, costs: "list[str]") -> Session:
    """Make a book with a vendor and accounts."""
    session = Session(f"xml://{folder}/books.gnucash", SessionOpenMode.SESSION_NEW_STORE)
    book = session.book
    euro = book.get_table().lookup("CURRENCY", "EUR")
    for name in (payable, *costs):
        account = Account(book)
        book.get_root_account().append_child(account)
        account.SetName(name)
        account.SetCommodity(euro)
        account.SetType(gnucash.ACCT_TYPE_PAYABLE if name == payable else gnucash.ACCT_TYPE_EXPENSE)
    Vendor(book, vendor, euro, "Vendor")
    return session


def imported(session: Session, file: str, dates: int) -> "dict[str, object]":
    """Run the importer: read, repair, create and post."""
    engine = ctypes.CDLL(str(FOLDER / "libgnc-engine.so"))
    importer = ctypes.CDLL(str(FOLDER / "gnucash" / "libgnc-bi-import.so"))
    ctypes.CDLL("libguile-3.0.so.1").scm_init_guile()  # the engine reads amounts by its expression parser
    gtk, glib = ctypes.CDLL("libgtk-3.so.0"), ctypes.CDLL("libglib-2.0.so.0")
    gtk.gtk_list_store_newv.restype = ctypes.c_void_p
    glib.g_string_new.restype = ctypes.POINTER(Text)
    engine.gnc_set_current_session(ctypes.c_void_p(int(session.instance)))
    engine.qof_date_format_set(dates)
    types = (ctypes.c_size_t * len(FIELDS))(*[STRING_TYPE] * len(FIELDS))
    store = ctypes.c_void_p(gtk.gtk_list_store_newv(len(FIELDS), types))
    stats, info = Stats(), glib.g_string_new(b"")
    result = importer.gnc_bi_import_read_file(file.encode(), pattern(), store, 0, ctypes.byref(stats))
    fixed, ignored, created, updated, late = (ctypes.c_uint() for _ in range(5))
    importer.gnc_bi_import_fix_bis(store, ctypes.byref(fixed), ctypes.byref(ignored), info, b"BILL")
    importer.gnc_bi_import_create_bis(
        store,
        ctypes.c_void_p(int(session.book.instance)),
        ctypes.byref(created),
        ctypes.byref(updated),
        ctypes.byref(late),
        b"BILL",
        b"NONE",
        info,
        None,
    )
    return {
        "result": result,
        "read": stats.imported,
        "unread": stats.ignored,
        "unread_lines": stats.lines.contents.chars.decode(),
        "fixed": fixed.value,
        "ignored": ignored.value + late.value,
        "created": created.value,
        "said": info.contents.chars.decode(),
    }


def cents(value: "GncNumeric") -> int:
    """Return a number of the engine in hundredths."""
    whole, rest = divmod(value.num() * 100, value.denom())
    assert rest == 0
    return int(whole)


def main(file: str, dates: str, vendor: str, payable: str, *costs: str) -> None:
    """Print what came of the file."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        session = opened(folder, vendor, payable, list(costs))
        told = imported(session, file, int(dates))
        root = session.book.get_root_account()
        bills = []
        for split in root.lookup_by_name(payable).GetSplitList():
            entry = split.parent
            bills.append(
                {
                    "id": entry.GetNum(),
                    "day": entry.GetDate().strftime("%Y-%m-%d"),
                    "payable": cents(split.GetAmount()),
                    "balanced": bool(entry.IsBalanced()),
                }
            )
        told["bills"] = bills
        told["balances"] = {name: cents(root.lookup_by_name(name).GetBalance()) for name in (payable, *costs)}
        session.save()
        session.end()
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
