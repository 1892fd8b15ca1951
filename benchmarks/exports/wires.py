"""Files in the formats that banks send, in dialects drawn by chance, with known figures.

Dialects that banks are known to write: SWIFT fields with and without envelope, entry date, funds
code and decimals, texts in German, Dutch, Polish and plain style; OFX as SGML and XML, with and without
header and line ends; CAMT.053 of all versions, with and without prefix and summary; BAI2 with every funds
type and continuations; Norma 43 with texts and several accounts; QIF with splits and both orders of dates.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from xml.sax.saxutils import escape

TEXTS = (
    "Rail & Road 4711",
    "Hotel Zur Post",
    "Café Ñandú",
    "Taxi 24",
    "Client Alpha invoice 7",
    "Büro Ärger GmbH",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One booked transaction: `minor` above zero is money out."""

    on: date
    minor: int
    text: str


@dataclass(frozen=True, slots=True)
class Wire:
    """A file and its figures: lines in file order; opening and closing of each statement that states both."""

    content: bytes
    suffix: str
    lines: tuple[Line, ...]
    balances: tuple[tuple[int, int], ...]


def _lines(chance: random.Random, most: int = 9) -> list[Line]:
    on, made = date(2024, 1, 2), []
    for _ in range(chance.randint(1, most)):
        on += timedelta(days=chance.choice((0, 0, 1, 3, 13)))
        minor = chance.choice(
            (chance.randint(1, 99), chance.randint(100, 99_999), chance.randint(1, 900) * 100)
        )
        made.append(Line(on, minor * chance.choice((1, 1, -1)), chance.choice(TEXTS)))
    return made


def _closing(opening: int, lines: list[Line]) -> int:
    return opening - sum(line.minor for line in lines)


def _swift(chance: random.Random, minor: int) -> str:
    """Write an amount as SWIFT does: a comma always, decimals where there are any."""
    whole, cents = divmod(abs(minor), 100)
    if not cents and chance.random() < 0.3:
        return f"{whole},"
    text = f"{whole:0{chance.choice((1, 1, 12))}d},{cents:02d}"
    return text[:-1] if not cents % 10 and chance.random() < 0.2 else text


def mt940(chance: random.Random) -> Wire:
    """Write MT940 of one or more statements, at times in two pages."""
    style = chance.choice(("german", "dutch", "polish", "plain", "none"))
    has_envelope, has_entry_day = chance.random() < 0.5, chance.random() < 0.7
    mark = chance.choice(("", "", "R", "N")) if not has_entry_day or chance.random() < 0.5 else ""
    end = chance.choice(("\n", "\r\n"))
    rows: list[str] = []
    every: list[Line] = []
    balances = []
    opening = chance.randint(-50_000, 500_000)
    for number in range(1, chance.randint(1, 3) + 1):
        lines = _lines(chance)
        closing = _closing(opening, lines)
        pages = chance.random() < 0.2
        if has_envelope:
            rows.append("{1:F01BANKDEFFAXXX0000000000}{2:O9401200240131BANKDEFFXXXX00000000002401311200N}{4:")
        rows += [f":20:STMT{number}", ":25:10020030/1234567", f":28C:{number:05d}/001"]
        rows.append(f":60{'M' if pages else 'F'}:{_swift_balance(chance, opening, date(2024, 1, 1))}")
        for line in lines:
            rows += _entry(chance, line, style, mark, has_entry_day=has_entry_day)
        rows.append(f":62{'M' if pages else 'F'}:{_swift_balance(chance, closing, lines[-1].on)}")
        rows.append("-}" if has_envelope else "-")
        every += lines
        balances.append((opening, closing))
        opening = closing
    text = end.join(rows) + end
    return Wire(
        text.encode(chance.choice(("cp1252", "utf-8")), "replace"), ".sta", tuple(every), tuple(balances)
    )


def _swift_balance(chance: random.Random, minor: int, on: date) -> str:
    return f"{'D' if minor < 0 else 'C'}{on:%y%m%d}EUR{_swift(chance, minor)}"


def _entry(chance: random.Random, line: Line, style: str, funds: str, *, has_entry_day: bool) -> list[str]:
    is_out = line.minor > 0
    mark = chance.choice(("D", "D", "RC") if is_out else ("C", "C", "RD"))
    day = f"{line.on:%y%m%d}" + (f"{line.on:%m%d}" if has_entry_day else "")
    reference = f"{chance.choice(('NONREF', 'REF1', 'EREF'))}//B{chance.randint(1, 999)}"
    rows = [f":61:{day}{mark}{funds}{_swift(chance, line.minor)}NTRF{reference}"]
    text = line.text
    match style:
        case "german":
            rows.append(f":86:166?00KARTENZAHLUNG?20EREF+E1?21SVWZ+{text}?32PARTNER")
        case "dutch":
            rows.append(f":86:/EREF/E1//NAME/PARTNER/REMI/{text}/")
        case "polish":
            rows.append(f":86:020~00VE02~20{text}~32PARTNER")
        case "plain":
            rows += [f":86:{text}", "second line"]
        case _:
            rows.append(text)
    return rows


def ofx(chance: random.Random) -> Wire:
    """Write OFX of one or more accounts: SGML or XML, header or none, values on lines of their own or not."""
    is_xml, end = chance.random() < 0.4, chance.choice(("\n", "\r\n", ""))
    is_card, mark = chance.random() < 0.3, "." if is_xml else chance.choice((".", ","))
    every: list[Line] = []
    body = ""
    for account in range(chance.randint(1, 2)):
        lines = _lines(chance)
        name = "CCSTMT" if is_card else "STMT"
        rows = "".join(_ofx_line(line, number, mark, end, is_xml=is_xml) for number, line in enumerate(lines))
        owner = "CCACCTFROM" if is_card else "BANKACCTFROM"
        body += (
            f"<{name}TRNRS>{end}<{name}RS>{end}" + _tag("CURDEF", "EUR", end, is_xml=is_xml)
            + f"<{owner}>" + _tag("ACCTID", str(account), end, is_xml=is_xml) + f"</{owner}>{end}"
            + f"<BANKTRANLIST>{end}{rows}</BANKTRANLIST>{end}</{name}RS>{end}</{name}TRNRS>{end}"
        )  # fmt: skip
        every += lines
    group = "CREDITCARDMSGSRSV1" if is_card else "BANKMSGSRSV1"
    header = ""
    if is_xml:
        header = '<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?>'
    elif chance.random() < 0.8:
        header = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n"
        header += chance.choice(("", "\n"))
    text = f"{header}<OFX>{end}<{group}>{end}{body}</{group}>{end}</OFX>{end}"
    return Wire(
        text.encode("utf-8" if is_xml else chance.choice(("utf-8", "cp1252"))), ".ofx", tuple(every), ()
    )


def _tag(name: str, value: str, end: str, *, is_xml: bool) -> str:
    return f"<{name}>{value}" + (f"</{name}>" if is_xml else "") + end


def _ofx_line(line: Line, number: int, mark: str, end: str, *, is_xml: bool) -> str:
    amount = f"{-line.minor / 100:.2f}".replace(".", mark)
    values = {
        "TRNTYPE": "DEBIT" if line.minor > 0 else "CREDIT", "DTPOSTED": f"{line.on:%Y%m%d}120000[+1:CET]",
        "TRNAMT": amount, "FITID": f"F{number}", "NAME": escape(line.text),
    }  # fmt: skip
    tags = "".join(_tag(name, value, end, is_xml=is_xml) for name, value in values.items())
    return f"<STMTTRN>{end}{tags}</STMTTRN>{end}"


def camt(chance: random.Random) -> Wire:
    """Write CAMT.053 of any version, with or without a prefix and a summary."""
    version, prefix = chance.randint(1, 14), chance.choice(("", "", "ns0:"))
    is_new = version >= 3
    every: list[Line] = []
    balances, body = [], ""
    for number in range(1, chance.randint(1, 3) + 1):
        lines, opening = _lines(chance), chance.randint(-50_000, 500_000)
        closing = _closing(opening, lines)
        rows = "".join(_ntry(chance, line, is_new=is_new) for line in lines)
        summary = f"<TxsSummry><TtlNtries><NbOfNtries>{len(lines)}</NbOfNtries></TtlNtries></TxsSummry>"
        body += (
            f"<Stmt><Id>S{number}</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>"
            + _bal(chance.choice(("OPBD", "PRCD")), opening) + _bal("CLBD", closing)
            + (summary if chance.random() < 0.5 else "") + rows + "</Stmt>"
        )  # fmt: skip
        every += lines
        balances.append((opening, closing))
    root = "BkToCstmrStmtV01" if version == 1 else "BkToCstmrStmt"
    body = f"<{root}><GrpHdr><MsgId>M</MsgId></GrpHdr>{body}</{root}>"
    namespace = f"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version:02d}"
    if prefix:
        body = body.replace("</", "\0").replace("<", f"<{prefix}").replace("\0", f"</{prefix}")
    declared = f' xmlns{":ns0" if prefix else ""}="{namespace}"'
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{prefix}Document{declared}>{body}</{prefix}Document>'
    return Wire(text.encode(), ".xml", tuple(every), tuple(balances))


def _bal(code: str, minor: int) -> str:
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{abs(minor) / 100:.2f}</Amt>'
        f"<CdtDbtInd>{'DBIT' if minor < 0 else 'CRDT'}</CdtDbtInd><Dt><Dt>2024-01-31</Dt></Dt></Bal>"
    )


def _ntry(chance: random.Random, line: Line, *, is_new: bool) -> str:
    status = "<Sts><Cd>BOOK</Cd></Sts>" if is_new else "<Sts>BOOK</Sts>"
    day = f"<Dt>{line.on}</Dt>" if chance.random() < 0.7 else f"<DtTm>{line.on}T23:30:00+01:00</DtTm>"
    details = f"<TxDtls><RmtInf><Ustrd>{escape(line.text)}</Ustrd></RmtInf></TxDtls>" * chance.randint(0, 3)
    return (
        f'<Ntry><Amt Ccy="EUR">{abs(line.minor) / 100:.2f}</Amt>'
        f"<CdtDbtInd>{'DBIT' if line.minor > 0 else 'CRDT'}</CdtDbtInd>{status}<BookgDt>{day}</BookgDt>"
        f"<NtryDtls>{details}</NtryDtls><AddtlNtryInf>{escape(line.text)}</AddtlNtryInf></Ntry>"
    )


def bai2(chance: random.Random) -> Wire:
    """Write BAI2 of one group: every funds type, continuations, totals that agree."""
    rows = ["02,CUST,BANK,1,240115,0000,EUR,2/"]
    every: list[Line] = []
    balances: list[tuple[int, int]] = []
    total = accounts = 0
    for number in range(chance.randint(1, 3)):
        lines = [Line(date(2024, 1, 15), line.minor, line.text) for line in _lines(chance)]
        opening = chance.randint(-50_000, 500_000)
        closing = _closing(opening, lines)
        account = [f"03,ACC{number},EUR,010,{opening},,,015,{closing},,/"]
        for line in lines:
            funds = chance.choice(("", "0", "Z", "S,1,2,3", "V,240116,1200", "D,2,0,1,1,2"))
            code = chance.choice(("475", "451", "699") if line.minor > 0 else ("142", "195", "399"))
            account.append(f"16,{code},{abs(line.minor)},{funds},BK{number},CU1,{line.text}")
            account += ["88,and more text"] * chance.randint(0, 2)
        control = opening + closing + sum(abs(line.minor) for line in lines)
        account.append(f"49,{control},{len(account) + 1}/")
        rows += account
        every += lines
        balances.append((opening, closing))
        total += control
        accounts += 1
    rows.append(f"98,{total},{accounts},{len(rows) + 1}/")
    rows = ["01,BANK,CUST,240115,0800,1,80,,2/", *rows]
    rows.append(f"99,{total},1,{len(rows) + 1}/")
    return Wire("\n".join(rows).encode("cp1252"), ".bai", tuple(every), tuple(balances))


def norma43(chance: random.Random) -> Wire:
    """Write Norma 43 of one or more accounts with texts."""
    rows: list[str] = []
    every: list[Line] = []
    balances: list[tuple[int, int]] = []
    for number in range(chance.randint(1, 3)):
        lines, opening = _lines(chance), chance.randint(-50_000, 500_000)
        closing = _closing(opening, lines)
        account = f"2100{1230 + number:04d}{number:010d}"
        rows.append(f"11{account}240101240131{_mark(opening)}{abs(opening):014d}9783{'ACME SL':<26}   ")
        for line in lines:
            side = "1" if line.minor > 0 else "2"
            days = f"{line.on:%y%m%d}{line.on:%y%m%d}"
            rows.append(f"22    0001{days}12017{side}{abs(line.minor):014d}{1:010d}{7:012d}{'':16}")
            parts = range(1, chance.randint(1, 3) + 1)
            rows += [f"23{part:02d}{line.text:<38}{'':38}" for part in parts]
        outs, ins = [one for one in lines if one.minor > 0], [one for one in lines if one.minor < 0]
        sums = [sum(abs(one.minor) for one in side) for side in (outs, ins)]
        totals = f"{len(outs):05d}{sums[0]:014d}{len(ins):05d}{sums[1]:014d}"
        rows.append(f"33{account}{totals}{_mark(closing)}{abs(closing):014d}978    ")
        every += lines
        balances.append((opening, closing))
    rows.append(f"88{'9' * 18}{len(rows):06d}{'':54}")
    content = "\r\n".join(rows).encode(chance.choice(("cp1252", "cp850")), "replace")
    return Wire(content, ".n43", tuple(every), tuple(balances))


def _mark(minor: int) -> str:
    return "1" if minor < 0 else "2"


def qif(chance: random.Random) -> Wire:
    """Write QIF with splits and accounts, in either order of day and month; one day decides it."""
    is_day_first = chance.random() < 0.5
    style = chance.choice(("{}/{}/{:04d}", "{}/{:>2}'{:02d}", "{:02d}-{:02d}-{:04d}"))
    rows: list[str] = []
    every: list[Line] = []
    for number in range(chance.randint(1, 2)):
        kind = chance.choice(("Bank", "CCard", "Cash"))
        rows += ["!Account", f"NAccount {number}", f"T{kind}", "^", f"!Type:{kind}"]
        lines = [*_lines(chance), Line(date(2024, 3, 28), 100, "Taxi 24")]
        for line in lines:
            first, second = (line.on.day, line.on.month) if is_day_first else (line.on.month, line.on.day)
            year = line.on.year % 100 if "'" in style else line.on.year
            amount = f"{-line.minor / 100:,.2f}"
            rows += [f"D{style.format(first, second, year)}", f"T{amount}", f"P{line.text}"]
            if chance.random() < 0.3:
                rows += ["SRent", f"${amount}", "EPart"]
            rows.append("^")
        every += lines
    return Wire("\n".join(rows).encode(chance.choice(("utf-8", "cp1252"))), ".qif", tuple(every), ())


WIRES: dict[str, Callable[[random.Random], Wire]] = {
    "mt940": mt940, "ofx": ofx, "camt053": camt, "bai2": bai2, "norma43": norma43, "qif": qif,
}  # fmt: skip
"""Format -> its writer."""
