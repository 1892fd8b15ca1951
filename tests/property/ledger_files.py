"""One true ledger, and what a bank hands out of it: any window, any format, ids and texts as it likes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.models.money import plain

START = date(2026, 3, 1)
ACCOUNTS = {
    "csv": "4417",
    "ofx": "4111111111114417",
    "mt940": "DE00500105175404417",
    "camt": "DE00500105175404417",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One booked movement; `held` is what was pending before, None where it never showed.

    Attributes:
        bought, booked: Days since START.
        minor: Money out, in cents.
    """

    number: int
    bought: int
    booked: int
    minor: int
    merchant: str
    held: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as one download shows it."""

    day: int
    minor: int
    text: str
    bank_id: str
    is_pending: bool = False


def day_of(number: int) -> date:
    return START + timedelta(days=number)


def download(
    ledger: Sequence[Entry],
    first: int,
    last: int,
    *,
    ids: str,
    salt: int,
    has_pending: bool,
    newest_first: bool,
) -> list[Shown]:
    """Show the entries booked from first to last day, and those bought but not booked by then."""
    lines = [
        Shown(one.booked, one.minor, f"{one.merchant} {one.bought % 3} Dublin", _id(one, ids, salt))
        for one in sorted(ledger, key=lambda e: (e.booked, e.number))
        if first <= one.booked <= last
    ]
    if has_pending:
        lines += [
            Shown(one.bought, one.held, f"PENDING {one.merchant}", "", is_pending=True)
            for one in sorted(ledger, key=lambda e: (e.bought, e.number))
            if one.held is not None and one.bought <= last < one.booked
        ]
    return lines[::-1] if newest_first else lines


def _id(one: Entry, ids: str, salt: int) -> str:
    if ids == "none":
        return ""
    return f"B{one.number:05d}" if ids == "stable" else f"R{salt:03d}{one.number:05d}"


def write(format_: str, lines: Sequence[Shown]) -> bytes:
    """Write a file of this format."""
    return {"csv": _csv, "ofx": _ofx, "mt940": _mt940, "camt": _camt}[format_](lines).encode()


def _csv(lines: Sequence[Shown]) -> str:
    rows = [
        f"{day_of(one.day).isoformat()},{one.text},{plain(-one.minor, 'EUR')},EUR,"
        f"{'pending' if one.is_pending else 'booked'},4417,{one.bank_id}"
        for one in lines
    ]
    return "\n".join(["Date,Description,Amount,Currency,Status,Card,Id", *rows, ""])


def _ofx(lines: Sequence[Shown]) -> str:
    def record(place: int, one: Shown) -> str:
        tag, when = ("STMTTRNP", "DTTRAN") if one.is_pending else ("STMTTRN", "DTPOSTED")
        known = one.bank_id or f"{place}"
        fitid = "" if one.is_pending else f"<FITID>{known}"
        return (
            f"<{tag}><TRNTYPE>DEBIT<{when}>{day_of(one.day):%Y%m%d}<TRNAMT>{plain(-one.minor, 'EUR')}"
            f"{fitid}<NAME>{one.text[:12].upper()}</{tag}>"
        )

    booked = "".join(record(at, one) for at, one in enumerate(lines) if not one.is_pending)
    held = "".join(record(at, one) for at, one in enumerate(lines) if one.is_pending)
    pending = f"<BANKTRANLISTP><DTASOF>20260401{held}</BANKTRANLISTP>" if held else ""
    return (
        "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n"
        "COMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS>"
        "<TRNUID>0<CCSTMTRS><CURDEF>EUR<CCACCTFROM><ACCTID>4111111111114417</CCACCTFROM>"
        f"<BANKTRANLIST><DTSTART>20260301<DTEND>20260501{booked}</BANKTRANLIST>{pending}"
        "</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>"
    )


def _mt940(lines: Sequence[Shown]) -> str:
    out = [":20:STARTUMS", f":25:{ACCOUNTS['mt940']}", ":28C:1/1", ":60F:C260301EUR100000,00"]
    left = 10_000_000
    for one in (line for line in lines if not line.is_pending):
        left -= one.minor
        day = day_of(one.day)
        amount = plain(one.minor, "EUR").replace(".", ",")
        out.append(f":61:{day:%y%m%d}{day:%m%d}D{amount}NMSC{one.bank_id[:12] or 'NONREF'}")
        out.append(f":86:CARD {one.text}")
    out.append(f":62F:C260501EUR{plain(left, 'EUR').replace('.', ',')}")
    return "\r\n".join([*out, "-", ""])


def _camt(lines: Sequence[Shown]) -> str:
    def entry(one: Shown) -> str:
        state, day = ("PDNG" if one.is_pending else "BOOK"), day_of(one.day).isoformat()
        reference = f"<AcctSvcrRef>{one.bank_id}</AcctSvcrRef>" if one.bank_id else ""
        return (
            f'<Ntry><Amt Ccy="EUR">{plain(one.minor, "EUR")}</Amt>'
            f"<CdtDbtInd>DBIT</CdtDbtInd><Sts>{state}</Sts>"
            f"<BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt>{reference}<NtryDtls><TxDtls>"
            f"<RmtInf><Ustrd>Purchase at {one.text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        )

    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.02"><BkToCstmrAcctRpt>'
        "<GrpHdr><MsgId>1</MsgId><CreDtTm>2026-04-01T00:00:00</CreDtTm></GrpHdr><Rpt><Id>1</Id>"
        f"<Acct><Id><IBAN>{ACCOUNTS['camt']}</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        f"{''.join(map(entry, lines))}</Rpt></BkToCstmrAcctRpt></Document>"
    )
