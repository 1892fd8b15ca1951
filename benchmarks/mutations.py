"""Broken statement files out of good ones: at random, and by what a format is made of."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.models.statement import FileFormat
from benchmarks import containers

DATA = Path(__file__).resolve().parents[1] / "tests" / "data"
CUTS_MAX = 6
BYTES_MAX = 40_000


@dataclass(frozen=True, slots=True)
class Kind:
    """One format on the command line.

    Attributes:
        folder: Of its samples in `tests/data/statements`; those in `tests/data/fuzz` bear the format's name.
        family: Which words and tokens it is made of.
        endings: Of its samples; empty for all in the folder.
        is_table: Rows are numbered as in the file, and read by columns.
    """

    format: FileFormat
    folder: str
    family: str
    endings: tuple[str, ...] = ()
    is_table: bool = False

    @property
    def is_container(self) -> bool:
        """Its samples are archives or compound files, which random bytes alone would only close."""
        return self.family in ("zip", "xls")


TEXTS: dict[str, Kind] = {
    "ofx": Kind(FileFormat.OFX, "ofx", "ofx"),
    "qif": Kind(FileFormat.QIF, "qif", "qif"),
    "mt940": Kind(FileFormat.MT940, "mt940", "mt940"),
    "mt942": Kind(FileFormat.MT942, "mt940", "mt940"),
    "camt052": Kind(FileFormat.CAMT052, "camt", "camt"),
    "camt053": Kind(FileFormat.CAMT053, "camt", "camt"),
    "camt054": Kind(FileFormat.CAMT054, "camt", "camt"),
    "bai2": Kind(FileFormat.BAI2, "bai2", "bai2"),
    "norma43": Kind(FileFormat.NORMA43, "norma43", "norma43"),
    "csv": Kind(FileFormat.CSV, "csv", "csv", is_table=True),
    "tsv": Kind(FileFormat.CSV, "", "csv", is_table=True),
    "html": Kind(FileFormat.HTML, "", "html", is_table=True),
    "spreadsheetml": Kind(FileFormat.XLS, "", "spreadsheetml", is_table=True),
}
"""Text formats: name on the command line -> what it is."""

SPREADSHEETS: dict[str, Kind] = {
    "xlsx": Kind(FileFormat.XLSX, "xlsx", "zip", is_table=True),
    "xls": Kind(FileFormat.XLS, "", "xls", is_table=True),
    "xlsb": Kind(FileFormat.XLSB, "", "zip", is_table=True),
    "ods": Kind(FileFormat.ODS, "ods", "zip", is_table=True),
}
FORMATS: dict[str, Kind] = {**TEXTS, **SPREADSHEETS, "zip": Kind(FileFormat.ZIP, "", "zip")}

_MARKUP = frozenset({"ofx", "camt", "html", "spreadsheetml"})
_FRAMED = frozenset({"camt", "spreadsheetml"})
"""Read by a strict XML parser, which refuses at once what is not well-formed."""

_WORDS: dict[str, tuple[bytes, ...]] = {
    "ofx": (
        *b"<STMTTRN> </STMTTRN> <STMTRS> </STMTRS> <TRNAMT> <DTPOSTED> </OFX> <![CDATA[ <CURDEF>JPY".split(),
        *b"<STATUS><CODE>9 <BUYSTOCK> <INTRARS> <BALAMT> <ORIGCURRENCY><CURRATE>0 <STMTTRNP>".split(),
    ),
    "qif": (
        *(b"\n^\n", b"\n!Type:Bank\n", b"\n!Account\n", b"\nD31/12/26\n", b"\nT1,2,3\n", b"\nS\n$\n"),
        *(b"'", b"!"),
    ),
    "mt940": (
        *(b"\n:61:", b"\n:86:", b"\n:20:", b"\n:60F:", b"\n:62F:", b"\n-\n", b"\n:90D:", b"{1:", b"?20"),
        *(b"/REMI/", b":34F:"),
    ),
    "camt": (
        *b"<Ntry> </Ntry> <Bal> </Stmt> <TxDtls> <![CDATA[ &amp; &x; <!-- <?x?> <Sts>PDNG</Sts>".split(),
        *(b"<!DOCTYPE a>", b'<Amt Ccy="KWD">', b"<Ntry></Ntry>", b"<Stmt></Stmt>", b"<Bal></Bal>"),
    ),
    "bai2": (
        *(b"\n16,475,", b"\n88,", b"\n03,", b"\n49,", b"\n99,", b"/", b",D,3,1,2,3,4", b",S,1,2,3", b"\n02,"),
        *(b"/ 16,142,5,", b",,,,"),
    ),
    "norma43": (b"\n22", b"\n23", b"\n11", b"\n33", b"\n88", b"\n24", b"9" * 20, b"0" * 14),
    "csv": (
        *(
            b'"',
            b'""',
            b'"\n',
            b'\n"',
            b";",
            b",",
            b"\t",
            b"|",
            b"sep=;\n",
            b"\n\n\n",
            b"Date,Amount\n",
            b"EUR",
        ),
        *(b"USD", b"12.345,67", b"1.234", b"(5.00)", b"5.00-", b"5.00 CR", b"Total", b"Opening balance"),
        *(
            b"pending",
            b"31.12.2025",
            b"12/31/2025",
            b"45296",
            b"=1+1",
            b"&amp;<br/>",
            b",,,,,,,,,,,,,,,,,,,,",
        ),
    ),
    "html": (
        *b"<tr> </tr> <td> </td> <table> </table> <th> <script> </script> <!-- --> <br> &#x110000;".split(),
        *(b'<td colspan="99999999999">', b"<td colspan=-1>", b"<![CDATA[", b"&nbsp;", b"<style>", b"EUR"),
    ),
    "spreadsheetml": (
        *(b'<Row ss:Index="1048576">', b'<Cell ss:Index="16384">', b'<Data ss:Type="Number">NaN</Data>'),
        *(
            b"</Row>",
            b"</Table>",
            b"<!DOCTYPE a>",
            b"&x;",
            b'ss:Type="DateTime"',
            b'<Row ss:Index="0">',
            b"inf",
        ),
    ),
}
_COMMON = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n", b" " * 500, b"9" * 400, b"1e99999999", b"-", b"NaN"),
    *(
        b"\xe4\xf6",
        "\u0661\u0662".encode(),
        "\u2028".encode(),
        b"20260230",
        b"00000000",
        b"99999999",
        b"((((",
    ),
    *(b"%s%n", b"\x1a", b"<" * 50, b"0", b"", b"12.345", b"1,234", b"-5"),
)
_NUMBERS = (
    *(
        b"0",
        b"-0.00",
        b"00000000000000000000",
        b"99999999999999999999.99",
        b"1e400",
        b"1e99999999",
        b"Infinity",
    ),
    *(b"0x1F", b"12..34", b"1,2,3", b"1.234.567,89", b"1'234.50", b"12,345,678.90", b"0.30000000000000004"),
    *("\u22125,00".encode(), "\uff11\uff12.\uff10\uff10".encode(), "1\u00a0234,50".encode(), b"5-", b"+5"),
    *(
        b"-2147483649",
        b"9223372036854775808",
        b"4.999999999999999999999999",
        b"000000000000001",
        b"(12.00)",
        b"",
    ),
)
_DATES = (
    *(
        b"20260230",
        b"00000000",
        b"99991231",
        b"260229",
        b"1111-11-11",
        b"2026-13-01",
        b"31/02/2026",
        b"1/ 5'24",
    ),
    *(
        b"2569-01-01",
        b"29.02.1900",
        b"45296",
        b"20261121235959.999[-13:XXX]",
        b"20261121000000[+25:30]",
        b"0229",
    ),
    *(b"2026-11-21T24:00:00+99:99", b"01.01.0001", b"31.12.9999", b"-2026-01-01", b"12-31", b""),
)
_VALUE = re.compile(rb">[^<>]{1,60}<")
_NUMBER = re.compile(rb"\d[\d.,]{0,14}")
_DATE = re.compile(rb"\d{2,4}[-/.]?\d{2}[-/.]?\d{2,4}")
_TAGS = re.compile(rb"<[^<>]*>|[^<]+|<")
_ELEMENT = re.compile(rb"<([A-Za-z][\w:.]{0,30})[^<>]{0,200}>.{0,6000}?</\1>", re.DOTALL)
_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-8-sig",
    "cp1252",
    "cp850",
    "cp1251",
    "gb18030",
)
_LINE_ENDS = (b"\r", b"\r\n", b"\n\n", b"\x0b", b"\x0c", b"\r\r\n", "\u2028".encode(), b"\0\n")


@cache
def seeds(name: str) -> tuple[bytes, ...]:
    """Load the samples that the inputs of a format are made of, in the order of their names."""
    kind = FORMATS[name]
    folders = [DATA / "fuzz" / name]
    if kind.folder:
        folders.append(DATA / "statements" / kind.folder)
    paths = [path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir())]
    return tuple(path.read_bytes() for path in paths if not path.name.endswith((".json", ".md")))


def mutated(name: str, samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Break one sample in one to six places."""
    kind = FORMATS[name]
    if kind.is_container:
        return containers.mutated(kind.family, samples, chance, broken_xml)[: 10 * BYTES_MAX]
    return broken_text(kind.family, samples, chance)


def broken_xml(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Break an XML part of an archive, mostly so that it stays well-formed."""
    return broken_text("spreadsheetml", (data,), chance, others)


def broken_text(
    family: str, samples: Sequence[bytes], chance: random.Random, others: Sequence[bytes] = ()
) -> bytes:
    """Break a text; `others` lend their pieces."""
    data = bytearray(chance.choice(samples))
    words = _WORDS[family] + _COMMON
    keeps_frame = family in _FRAMED and chance.random() < 0.7
    lenders = others or samples
    for _ in range(chance.randint(1, CUTS_MAX)):
        if keeps_frame:
            chance.choice(_FRAME_SAVERS)(data, words, lenders, chance)
        elif chance.random() < 0.5:
            _cut(data, words, lenders, chance)
        elif family in _MARKUP and chance.random() < 0.5:
            chance.choice(_FRAME_SAVERS)(data, words, lenders, chance)
        else:
            change = chance.choice(_STRUCTURED)
            change(data, words, lenders, chance)
        del data[BYTES_MAX:]
    return bytes(data)


Change = Callable[[bytearray, Sequence[bytes], Sequence[bytes], random.Random], None]


def _cut(data: bytearray, words: Sequence[bytes], samples: Sequence[bytes], chance: random.Random) -> None:
    """Change bytes anywhere, without regard to what they mean."""
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((1, 2, 8, 40, 300)))
    match chance.randrange(9):
        case 0:
            del data[at:to]
        case 1:
            data[at:at] = chance.choice(words)
        case 2:
            data[at:to] = chance.randbytes(to - at)
        case 3:
            data[at:at] = data[at:to] * chance.choice((1, 2, 30))
        case 4:
            del data[at:]
        case 5:
            data[at:to] = chance.choice(words)
        case 6:
            other = chance.choice(samples)
            start = chance.randrange(len(other) + 1)
            data[at:to] = other[start : start + chance.choice((10, 200, 3000))]
        case 7:
            data[at:to] = bytes(data[at:to]).swapcase()
        case _:
            _change_value(data, words, samples, chance)


def _change_value(
    data: bytearray, words: Sequence[bytes], _samples: Sequence[bytes], chance: random.Random
) -> None:
    """Replace the next value between two tags (or a line's rest), so that the frame stays whole."""
    at, value = chance.randrange(len(data) + 1), chance.choice(words).replace(b"<", b"")
    found = _VALUE.search(data, at)
    if found is not None:
        data[found.start() + 1 : found.end() - 1] = value
    else:
        end = data.find(b"\n", at)
        data[at : end if end >= 0 else at] = value


def _change_element(
    data: bytearray, _words: Sequence[bytes], samples: Sequence[bytes], chance: random.Random
) -> None:
    """Double, drop, nest or move a whole element, or take one from another file."""
    found = _ELEMENT.search(data, chance.randrange(len(data) + 1))
    if found is None:
        return
    start, end = found.span()
    whole = bytes(data[start:end])
    match chance.randrange(5):
        case 0:
            data[end:end] = whole * chance.choice((1, 2, 20))
        case 1:
            del data[start:end]
        case 2:
            tag, depth = found[1], chance.choice((1, 5, 70, 1500))
            data[start:end] = (b"<%s>" % tag) * depth + whole + (b"</%s>" % tag) * depth
        case 3:
            other = chance.choice(samples)
            lent = _ELEMENT.search(other, chance.randrange(len(other) + 1))
            data[start:end] = lent[0] if lent is not None else b""
        case _:
            target = _ELEMENT.search(data, chance.randrange(len(data) + 1))
            if target is not None and target.start() >= end:
                data[target.end() : target.end()] = whole
                del data[start:end]


def _change_number(
    data: bytearray, _words: Sequence[bytes], _samples: Sequence[bytes], chance: random.Random
) -> None:
    found = _NUMBER.search(data, chance.randrange(len(data) + 1))
    if found is not None:
        data[found.start() : found.end()] = chance.choice(_NUMBERS)


def _change_date(
    data: bytearray, _words: Sequence[bytes], _samples: Sequence[bytes], chance: random.Random
) -> None:
    found = _DATE.search(data, chance.randrange(len(data) + 1))
    if found is not None:
        data[found.start() : found.end()] = chance.choice(_DATES)


def _change_tokens(
    data: bytearray, _words: Sequence[bytes], samples: Sequence[bytes], chance: random.Random
) -> None:
    """Double, drop, swap, move or borrow tags or lines."""
    is_markup = data.count(b"<") > 10
    tokens: list[bytes] = _TAGS.findall(data) if is_markup else bytes(data).splitlines(keepends=True)
    if not tokens:
        return
    at, other = chance.randrange(len(tokens)), chance.randrange(len(tokens))
    to = at + chance.choice((1, 1, 2, 8))
    match chance.randrange(6):
        case 0:
            tokens[at:at] = tokens[at:to] * chance.choice((1, 2, 30))
        case 1:
            del tokens[at:to]
        case 2:
            tokens[at], tokens[other] = tokens[other], tokens[at]
        case 3:
            tokens.insert(other, tokens.pop(at))
        case 4:
            lender = chance.choice(samples)
            lent = _TAGS.findall(lender) if is_markup else lender.splitlines(keepends=True)
            tokens[at:to] = [chance.choice(lent)] if lent else []
        case _:
            del tokens[at + 1 :]
    data[:] = b"".join(tokens)


def _change_fields(
    data: bytearray, words: Sequence[bytes], _samples: Sequence[bytes], chance: random.Random
) -> None:
    """Double, drop, swap, fill or add cells of one line."""
    lines = bytes(data).split(b"\n")
    at = chance.randrange(len(lines))
    line = lines[at]
    delimiter = max((b",", b";", b"\t", b"|", b":"), key=line.count)
    cells = line.split(delimiter)
    one, two = chance.randrange(len(cells)), chance.randrange(len(cells))
    match chance.randrange(6):
        case 0:
            cells.insert(one, cells[two])
        case 1:
            del cells[one]
        case 2:
            cells[one], cells[two] = cells[two], cells[one]
        case 3:
            cells[one] = chance.choice(words)
        case 4:
            cells += [b""] * chance.choice((1, 3, 300))
        case _:
            cells[one] = b'"' + cells[one] + chance.choice((b'"', b"", b'""', b'"x'))
    lines[at] = delimiter.join(cells)
    data[:] = b"\n".join(lines)


def _change_encoding(
    data: bytearray, _words: Sequence[bytes], _samples: Sequence[bytes], chance: random.Random
) -> None:
    """Write the text, or a part of it, in another encoding, or twice."""
    at = 0 if chance.random() < 0.5 else chance.randrange(len(data) + 1)
    text = bytes(data[at:]).decode(chance.choice(("utf-8", "latin-1", "cp1252")), errors="replace")
    data[at:] = text.encode(chance.choice(_ENCODINGS), errors="replace")


def _change_line_ends(
    data: bytearray, _words: Sequence[bytes], _samples: Sequence[bytes], chance: random.Random
) -> None:
    data[:] = data.replace(b"\n", chance.choice(_LINE_ENDS), chance.choice((1, 3, -1)))


_FRAME_SAVERS: tuple[Change, ...] = (_change_value, _change_element, _change_number, _change_date)
_STRUCTURED: tuple[Change, ...] = (
    _change_tokens,
    _change_tokens,
    _change_fields,
    _change_fields,
    _change_number,
    _change_date,
    _change_encoding,
    _change_line_ends,
)
