"""Broken statement files out of good ones, and what must hold whatever a file looks like."""

import contextlib
import random
import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.importers.identify import identify
from app.importers.protocol import ReadRequest
from app.importers.registry import importer_for
from app.models.errors import RefusedFileError
from app.models.statement import (
    FileFoot,
    FileFormat,
    Rejected,
    Skipped,
    StatementFoot,
    StatementHead,
    StatementLine,
)

SAMPLES = Path(__file__).resolve().parents[1] / "tests" / "data" / "statements"
TODAY = date(2026, 11, 21)
CUTS_MAX = 6
BYTES_MAX = 40_000

FORMATS: dict[str, tuple[FileFormat, str]] = {
    "ofx": (FileFormat.OFX, "ofx"),
    "qif": (FileFormat.QIF, "qif"),
    "mt940": (FileFormat.MT940, "mt940"),
    "mt942": (FileFormat.MT942, "mt940"),
    "camt052": (FileFormat.CAMT052, "camt"),
    "camt053": (FileFormat.CAMT053, "camt"),
    "camt054": (FileFormat.CAMT054, "camt"),
    "bai2": (FileFormat.BAI2, "bai2"),
    "norma43": (FileFormat.NORMA43, "norma43"),
}
"""Name on the command line -> format, folder of samples."""

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
_VALUE = re.compile(rb">[^<>]{1,60}<")


@dataclass(frozen=True, slots=True)
class Broken(Exception):
    """An input after which something does not hold that always must."""

    format: str
    reason: str
    data: bytes

    def __str__(self) -> str:
        return f"{self.format}: {self.reason}"


def seeds(name: str) -> list[bytes]:
    """Load the samples that the inputs of a format are made of."""
    folder = SAMPLES / FORMATS[name][1]
    return [path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.endswith(".json")]


def mutated(name: str, samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Break one sample in one to six places."""
    data = bytearray(chance.choice(samples))
    words = _WORDS[FORMATS[name][1]] + _COMMON
    keeps_frame = FORMATS[name][1] == "camt" and chance.random() < 0.7
    for _ in range(chance.randint(1, CUTS_MAX)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 2, 8, 40, 300)))
        match 8 if keeps_frame else chance.randrange(11):
            case 0:
                del data[at:to]
            case 1:
                data[at:at] = chance.choice(words)
            case 2:
                data[at:to] = bytes(chance.randrange(256) for _ in range(to - at))
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
                _change_value(data, at, chance.choice(words).replace(b"<", b""))
        del data[BYTES_MAX:]
    return bytes(data)


def _change_value(data: bytearray, at: int, value: bytes) -> None:
    """Replace the next value between two tags (or a line's rest), so that the frame stays whole."""
    found = _VALUE.search(data, at)
    if found is not None:
        data[found.start() + 1 : found.end() - 1] = value
    else:
        end = data.find(b"\n", at)
        data[at : end if end >= 0 else at] = value


def check(name: str, data: bytes, path: Path, *, seconds_max: float = 5.0) -> str:
    """Read one input; returns `read` or `refused`.

    Raises:
        Broken: A crash, a hang, a row without a fate, or parts out of order.
    """
    path.write_bytes(data)
    began = time.monotonic()
    try:
        outcome = _outcome(name, path)
    except RefusedFileError as error:
        outcome = "refused"
        if not error.reason or "Traceback" in error.reason:
            raise Broken(name, "a refusal without a reason", data) from error
    except Exception as error:
        raise Broken(name, f"{type(error).__name__}: {error}", data) from error
    if (took := time.monotonic() - began) > seconds_max:
        raise Broken(name, f"took {took:.1f} s", data)
    return outcome


def _outcome(name: str, path: Path) -> str:
    format_ = FORMATS[name][0]
    with contextlib.suppress(RefusedFileError):
        identify(path)
    importer = importer_for(format_)
    assert importer is not None, "every format here has an importer"
    rows, is_open, foot = 0, False, None
    for part in importer.read(ReadRequest(path, today=TODAY), format_):
        assert foot is None, "something follows the file's foot"
        if isinstance(part, StatementLine | Rejected | Skipped):
            rows += 1
            assert is_open or not isinstance(part, StatementLine), "a line outside of any statement"
        elif isinstance(part, StatementHead):
            assert not is_open, "a statement within a statement"
            is_open = True
        elif isinstance(part, StatementFoot):
            assert is_open, "a foot without a head"
            is_open = False
        elif isinstance(part, FileFoot):
            foot = part
    assert foot is not None, "no foot of the file"
    assert not is_open, "a statement without a foot"
    assert rows == foot.rows_read, f"{foot.rows_read} rows read, {rows} have a fate (G04)"
    return "read"


@dataclass
class Tally:
    """What a run of inputs came to."""

    inputs: int = 0
    read: int = 0
    refused: int = 0
    slowest_s: float = 0.0
    broken: list[Broken] = field(default_factory=list)


def run(
    name: str, *, seed: int, seconds: float | None = None, inputs: int | None = None, broken_max: int = 20
) -> Tally:
    """Try inputs until the time or their number is used up; the same seed gives the same inputs."""
    samples, chance, tally = seeds(name), random.Random(seed), Tally()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        while (inputs is None or tally.inputs < inputs) and len(tally.broken) < broken_max:
            if seconds is not None and time.monotonic() - began >= seconds:
                break
            tally.inputs += 1
            started = time.monotonic()
            try:
                outcome = check(name, mutated(name, samples, chance), path)
            except Broken as broken:
                tally.broken.append(broken)
            else:
                tally.read += outcome == "read"
                tally.refused += outcome == "refused"
            tally.slowest_s = max(tally.slowest_s, time.monotonic() - started)
    return tally
