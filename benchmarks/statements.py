"""Generated statement files of any length, for benchmarks: no network, no disk but the target folder."""

from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2024, 1, 1)
PARTIES = (
    "Coffee Roasters",
    "Rail & Road",
    "Hotel Zur Post",
    "Cloud Hosting Ltd",
    "Stationery Shop",
    "Taxi 24",
)


def day(row: int) -> date:
    """Spread rows over two years, in order within a statement."""
    return FIRST_DAY + timedelta(days=row % 730)


def cents(row: int) -> int:
    """Give the amount of a row in cents; every seventh is money in."""
    amount = 199 + row * 37 % 98_765
    return amount if row % 7 == 0 else -amount


def text(row: int) -> str:
    """Give the text of a row."""
    return f"{PARTIES[row % len(PARTIES)]} {row * 7919 % 100_000:05d}"


def decimal(minor: int, mark: str = ".") -> str:
    """Write cents as a plain decimal."""
    return f"{'-' if minor < 0 else ''}{abs(minor) // 100}{mark}{abs(minor) % 100:02d}"


def write_csv(path: Path, rows: int) -> Path:
    """Write a statement with a running balance, day by day."""
    balance = 10_000_000
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("Booking date,Value date,Description,Counterparty,Reference,Amount,Currency,Balance\n")
        for row in range(rows):
            minor = cents(row)
            balance += minor
            booked = FIRST_DAY + timedelta(days=row * 730 // rows)
            amount, after = decimal(minor), decimal(balance)
            file.write(f"{booked},{booked},Card purchase {row},{text(row)},R{row:09d},{amount},EUR,{after}\n")
    return path


def write_ofx(path: Path, rows: int) -> Path:
    """Write an OFX 1 file (SGML, one value a line)."""
    with path.open("w", encoding="ascii", newline="\n") as file:
        file.write(
            "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n"
        )
        file.write(
            "COMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX>\n<SIGNONMSGSRSV1><SONRS><STATUS>"
        )
        file.write("<CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260101<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>\n")
        file.write(
            "<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS>\n<CURDEF>EUR\n"
        )
        file.write("<BANKACCTFROM><BANKID>1<ACCTID>DE02<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST>\n")
        file.write("<DTSTART>20240101\n<DTEND>20251231\n")
        for row in range(rows):
            minor = cents(row)
            type_ = "CREDIT" if minor > 0 else "DEBIT"
            name = text(row).replace("&", "&amp;")[:32]
            file.write(
                f"<STMTTRN>\n<TRNTYPE>{type_}\n<DTPOSTED>{day(row):%Y%m%d}120000[+1:CET]\n"
                f"<TRNAMT>{decimal(minor)}\n<FITID>{row:012d}\n"
                f"<NAME>{name}\n<MEMO>Card purchase {row}\n</STMTTRN>\n"
            )
        file.write("</BANKTRANLIST>\n<LEDGERBAL><BALAMT>100.00<DTASOF>20251231</LEDGERBAL>\n")
        file.write("</STMTRS></STMTTRNRS></BANKMSGSRSV1>\n</OFX>\n")
    return path


def write_mt940(path: Path, rows: int, rows_a_statement: int = 1000) -> Path:
    """Write an MT940 file of statements whose balances agree."""
    balance = 0
    with path.open("w", encoding="ascii", newline="\r\n") as file:
        for first in range(0, rows, rows_a_statement):
            file.write(f":20:STMT{first}\n:25:12345678/0123456789\n:28C:{first // rows_a_statement + 1}/1\n")
            file.write(f":60F:{_swift_balance(balance, first)}\n")
            for row in range(first, min(first + rows_a_statement, rows)):
                minor = cents(row)
                balance += minor
                mark = "C" if minor > 0 else "D"
                on = day(row)
                file.write(
                    f":61:{on:%y%m%d}{on:%m%d}{mark}{decimal(abs(minor), ',')}NTRFNONREF//{row:010d}\n"
                )
                file.write(
                    f":86:166?00CARD PAYMENT?20EREF+{row:010d}?21SVWZ+Card purchase {row}?32{text(row)}\n"
                )
            file.write(f":62F:{_swift_balance(balance, first)}\n-\n")
    return path


def _swift_balance(minor: int, row: int) -> str:
    return f"{'D' if minor < 0 else 'C'}{day(row):%y%m%d}EUR{decimal(abs(minor), ',')}"


def write_camt(path: Path, rows: int) -> Path:
    """Write a CAMT.053 file of one statement whose balances agree."""
    total = sum(cents(row) for row in range(rows))
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">\n<BkToCstmrStmt>\n')
        file.write(
            "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-01T00:00:00</CreDtTm></GrpHdr>\n<Stmt><Id>S1</Id>\n"
        )
        file.write("<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>\n")
        file.write(_camt_balance("OPBD", 0) + _camt_balance("CLBD", total))
        for row in range(rows):
            minor = cents(row)
            mark = "CRDT" if minor > 0 else "DBIT"
            party = "Dbtr" if minor > 0 else "Cdtr"
            amount = f'<Amt Ccy="EUR">{decimal(abs(minor))}</Amt>'
            file.write(
                f"<Ntry>\n{amount}\n<CdtDbtInd>{mark}</CdtDbtInd>\n<Sts>BOOK</Sts>\n"
                f"<BookgDt><Dt>{day(row)}</Dt></BookgDt>\n<ValDt><Dt>{day(row)}</Dt></ValDt>\n"
                f"<AcctSvcrRef>REF{row:012d}</AcctSvcrRef>\n"
                "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CCRD</Cd><SubFmlyCd>POSD</SubFmlyCd></Fmly></Domn></BkTxCd>\n"
                f"<NtryDtls><TxDtls><Refs><EndToEndId>E2E{row}</EndToEndId></Refs>\n"
                f"<RltdPties><{party}><Nm>{text(row).replace('&', '&amp;')}</Nm></{party}></RltdPties>\n"
                f"<RmtInf><Ustrd>Card purchase {row}</Ustrd></RmtInf></TxDtls></NtryDtls>\n</Ntry>\n"
            )
        file.write("</Stmt>\n</BkToCstmrStmt>\n</Document>\n")
    return path


def _camt_balance(code: str, minor: int) -> str:
    mark = "CRDT" if minor >= 0 else "DBIT"
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{decimal(abs(minor))}</Amt>'
        f"<CdtDbtInd>{mark}</CdtDbtInd><Dt><Dt>2025-12-31</Dt></Dt></Bal>\n"
    )
