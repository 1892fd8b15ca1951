"""Broken archives and compound files that are still whole enough to be opened; a writer of XLSB files."""

import io
import random
import struct
import zipfile
from collections.abc import Callable, Sequence
from functools import lru_cache

Parts = list[tuple[str, bytes]]
BreakXml = Callable[[bytes, Sequence[bytes], random.Random], bytes]

_XML_PIECES = (
    *(
        b'<c r="XFD1048576"><v>1</v></c>',
        b'<c r="A0"><v>1</v></c>',
        b'<c r="ZZZZ9"><v>1</v></c>',
        b'<c t="s"><v>99</v></c>',
    ),
    *(
        b'<c t="s"><v>-1</v></c>',
        b'<c t="e"><v>#REF!</v></c>',
        b'<c t="b"><v>7</v></c>',
        b'<c t="d"><v>x</v></c>',
    ),
    *(
        b"<c><f>1/0</f><v></v></c>",
        b'<c t="n"><v>1e99999999</v></c>',
        b'<c s="9999"><v>45296</v></c>',
        b"<c/>",
    ),
    *(
        b'<row r="1048577"/>',
        b'<row r="0"><c r="B2"><v>5</v></c></row>',
        b'<row hidden="1"/>',
        b"<row/><row/>",
    ),
    *(
        b'<dimension ref="A1:XFD1048576"/>',
        b'<dimension ref="??"/>',
        b'<mergeCell ref="A1:Z999999"/>',
        b"<is><t/></is>",
    ),
    *(b'<c r="A1"><v>NaN</v></c>', b'<c r="A1"><v>99999999999</v></c>', b'<c r="A1"><v>-1</v></c>', b"<si/>"),
    *(
        b'<table:table-row table:number-rows-repeated="1048576"/>',
        b'<table:table-cell table:number-columns-repeated="16384"/>',
    ),
    *(
        b'<table:table-row table:number-rows-repeated="99999999999"><table:table-cell/></table:table-row>',
        b"<!DOCTYPE x>",
    ),
    *(
        b'<table:table-cell office:value-type="float" office:value="NaN"/>',
        b'office:value-type="date"',
        b"&#0;",
        b"&x;",
    ),
    *(b'office:date-value="9999-99-99"', b'<sheet name="A" sheetId="1" r:id="rId99"/>', b'date1904="true"'),
)


def mutated(family: str, samples: Sequence[bytes], chance: random.Random, break_xml: BreakXml) -> bytes:
    """Break an archive (`zip`) or a compound file (`xls`); few are broken outside of what they hold."""
    sample = chance.choice(samples)
    if chance.random() < 0.1:
        return _noise(sample, chance)
    return _broken_compound(sample, chance) if family == "xls" else _broken_zip(sample, chance, break_xml)


def _noise(sample: bytes, chance: random.Random) -> bytes:
    data = bytearray(sample)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((1, 2, 4, 16, 200)))
        match chance.randrange(4):
            case 0:
                data[at:to] = chance.randbytes(to - at)
            case 1:
                del data[at:to]
            case 2:
                del data[at:]
            case _:
                data[at:at] = chance.randbytes(to - at)
    return bytes(data)


# ---------------------------------------------------------------------- archives


@lru_cache(maxsize=64)
def parts_of(sample: bytes) -> tuple[tuple[str, bytes], ...]:
    """Unpack a sound archive."""
    with zipfile.ZipFile(io.BytesIO(sample)) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def zipped(parts: Sequence[tuple[str, bytes]], packing: int = zipfile.ZIP_STORED) -> bytes:
    """Pack parts, also several of one name."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packing) as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name or "_", (2026, 1, 1, 0, 0, 0))
            info.compress_type = packing
            archive.writestr(info, data)
    return target.getvalue()


def _broken_zip(sample: bytes, chance: random.Random, break_xml: BreakXml) -> bytes:
    parts = list(parts_of(sample))
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = _worth_breaking(parts, chance)
        name, data = parts[at]
        match chance.randrange(10):
            case 0:
                _rearrange(parts, at, chance)
            case 1 | 2 if data.lstrip()[:1] == b"<":
                place = data.find(b">", chance.randrange(len(data) + 1)) + 1
                parts[at] = (name, data[:place] + chance.choice(_XML_PIECES) + data[place:])
            case _ if name.endswith(".bin"):
                parts[at] = (name, _broken_records(data, chance))
            case _ if data:
                parts[at] = (name, break_xml(data, [part for _, part in parts if part], chance))
    packing = zipfile.ZIP_DEFLATED if chance.random() < 0.2 else zipfile.ZIP_STORED
    whole = zipped(parts, packing)
    return _tampered(whole, chance) if chance.random() < 0.15 else whole


def _worth_breaking(parts: Parts, chance: random.Random) -> int:
    """Choose a part; sheets and shared texts more often than frills."""
    telling = [
        place
        for place, (name, _) in enumerate(parts)
        if any(word in name for word in ("sheet", "content", "workbook", "shared", "styles"))
    ]
    return chance.choice(telling) if telling and chance.random() < 0.8 else chance.randrange(len(parts))


def _rearrange(parts: Parts, at: int, chance: random.Random) -> None:
    name, data = parts[at]
    match chance.randrange(6):
        case 0 if len(parts) > 1:
            del parts[at]
        case 1:
            parts.append((name, parts[chance.randrange(len(parts))][1]))
        case 2:
            parts[at] = (
                chance.choice(("../" + name, "C:\\" + name, name.upper(), "/" + name, "x/" * 99)),
                data,
            )
        case 3:
            parts[at] = (name, b"")
        case 4:
            chance.shuffle(parts)
        case _:
            parts[at] = (name, data * chance.choice((2, 20)))


def _tampered(whole: bytes, chance: random.Random) -> bytes:
    """Lie in the directory of an archive: sizes, checksums, packing, flags, offsets, the end."""
    data = bytearray(whole)
    entries = []
    place = data.find(b"PK\1\2")
    while place >= 0:
        entries.append(place)
        place = data.find(b"PK\1\2", place + 4)
    if not entries or chance.random() < 0.2:
        del data[chance.randrange(len(data)) :]
        return bytes(data)
    at = chance.choice(entries)
    offset, width = chance.choice(((8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (42, 4)))
    value = chance.choice((0, 1, 8, 99, 0x7FFFFFFF, 0xFFFFFFFF, chance.getrandbits(32))) % (1 << 8 * width)
    data[at + offset : at + offset + width] = value.to_bytes(width, "little")
    return bytes(data)


# ---------------------------------------------------------------------- XLSB: records in parts of an archive


def _varint(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes((low | 0x80,)) + _varint(rest) if rest else bytes((low,))


def record(kind: int, body: bytes = b"") -> bytes:
    """Write one record of a binary workbook ([MS-XLSB] 2.1.4): kind, size, body."""
    head = bytes((kind,)) if kind < 0x80 else bytes((kind & 0xFF, kind >> 8))
    return head + _varint(len(body)) + body


def _records(data: bytes) -> list[tuple[bytes, bytes]]:
    """Take a part apart: heads without their size, and bodies."""
    found, place = [], 0
    while place < len(data):
        width = 2 if data[place] & 0x80 else 1
        head, place, size, shift = data[place : place + width], place + width, 0, 0
        while place < len(data) and shift < 28:
            byte = data[place]
            size |= (byte & 0x7F) << shift
            place, shift = place + 1, shift + 7
            if not byte & 0x80:
                break
        found.append((head, data[place : place + size]))
        place += size
    return found


def _broken_records(data: bytes, chance: random.Random) -> bytes:
    records = _records(data)
    lies: dict[int, int] = {}
    for _ in range(chance.randint(1, 4)):
        if not records:
            break
        at = chance.randrange(len(records))
        head, body = records[at]
        match chance.randrange(7):
            case 0:
                del records[at]
            case 1:
                records[at:at] = [records[at]] * chance.choice((1, 5))
            case 2:
                other = chance.randrange(len(records))
                records[at], records[other] = records[other], records[at]
            case 3:
                records[at] = (head, body[: chance.randrange(len(body) + 1)])
            case 4:
                lies[at] = chance.choice((0, 1, 127, 1 << 20, (1 << 28) - 1))
            case _ if body:
                changed = bytearray(body)
                for _ in range(chance.randint(1, 4)):
                    place = chance.randrange(len(changed))
                    value = chance.choice((b"\0", b"\xff", b"\xff\xff\xff\x7f", chance.randbytes(4)))
                    changed[place : place + len(value)] = value
                records[at] = (head, bytes(changed))
    return b"".join(
        head + _varint(lies.get(place, len(body))) + body for place, (head, body) in enumerate(records)
    )


def xlsb(rows: Sequence[Sequence[str | float]], sheet: str = "Transactions") -> bytes:
    """Write a binary workbook with one sheet of texts and numbers, as [MS-XLSB] describes it."""

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    cells = []
    width = max(map(len, rows))
    for number, row in enumerate(rows):
        cells.append(record(0x00, struct.pack("<IIHHBBI", number, 0, 300, 0, 0, 0, 0)))
        for column, value in enumerate(row):
            place = struct.pack("<II", column, 0)
            if isinstance(value, str):
                cells.append(record(0x06, place + wide(value)))
            else:
                cells.append(record(0x05, place + struct.pack("<d", value)))
    part = b"".join(
        (
            record(0x0181),  # BrtBeginSheet
            record(0x0194, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)),  # BrtWsDim
            record(0x0191),  # BrtBeginSheetData
            *cells,
            record(0x0192),  # BrtEndSheetData
            record(0x0182),  # BrtEndSheet
        )
    )
    book = b"".join(
        (
            record(0x0183),  # BrtBeginBook
            record(0x018F),  # BrtBeginBundleShs
            record(0x019C, struct.pack("<II", 0, 1) + wide("rId1") + wide(sheet)),  # BrtBundleSh
            record(0x0190),  # BrtEndBundleShs
            record(0x0184),  # BrtEndBook
        )
    )
    office = "http://schemas.openxmlformats.org"
    kinds = (
        f'<?xml version="1.0"?><Types xmlns="{office}/package/2006/content-types">'
        '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        "</Types>"
    )

    def relations(kind: str, target: str) -> bytes:
        return (
            f'<?xml version="1.0"?><Relationships xmlns="{office}/package/2006/relationships"><Relationship '
            f'Id="rId1" Type="{office}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
            "</Relationships>"
        ).encode()

    return zipped(
        [
            ("[Content_Types].xml", kinds.encode()),
            ("_rels/.rels", relations("officeDocument", "xl/workbook.bin")),
            ("xl/workbook.bin", book),
            ("xl/_rels/workbook.bin.rels", relations("worksheet", "worksheets/sheet1.bin")),
            ("xl/worksheets/sheet1.bin", part),
        ],
        zipfile.ZIP_DEFLATED,
    )


# ---------------------------------------------------------------------- XLS: records in a compound file

_BOF = b"\x09\x08\x10\x00"


def _broken_compound(sample: bytes, chance: random.Random) -> bytes:
    """Break records of the workbook's stream in place, so that the file around it stays whole."""
    data = bytearray(sample)
    places = _biff_places(sample)
    if not places:
        return _noise(sample, chance)
    for _ in range(chance.randint(1, 5)):
        at, size = chance.choice(places)
        match chance.randrange(6):
            case 0:
                struct.pack_into(
                    "<H", data, at, chance.choice((0x0203, 0x027E, 0x00FD, 0x0204, 0x0006, 0xFFFF))
                )
            case 1:
                struct.pack_into("<H", data, at + 2, chance.choice((0, 1, size * 2, 8224, 0xFFFF)))
            case 2:
                other, other_size = chance.choice(places)
                if other_size == size:
                    one, two = bytes(data[at : at + 4 + size]), bytes(data[other : other + 4 + size])
                    data[at : at + 4 + size], data[other : other + 4 + size] = two, one
            case _ if size:
                place = at + 4 + chance.randrange(size)
                value = chance.choice((b"\0", b"\xff", b"\xff\xff", chance.randbytes(1), chance.randbytes(2)))
                data[place : place + len(value)] = value
    return bytes(data)


@lru_cache(maxsize=64)
def _biff_places(sample: bytes) -> tuple[tuple[int, int], ...]:
    """Find the records of a workbook's stream, taken to lie in one piece: place and size of the body."""
    at = sample.find(_BOF)
    found = []
    while 0 <= at < len(sample) - 4:
        kind, size = struct.unpack_from("<HH", sample, at)
        if not kind or at + 4 + size > len(sample):
            break
        found.append((at, size))
        at += 4 + size
    return tuple(found)
