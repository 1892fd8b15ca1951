"""Text from bytes: byte order marks, UTF-16 by its zeros, UTF-8 by its rules, else a bank's code page."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import chardet

from app.importers.protocol import refuse

SAMPLE_BYTES = 64 * 1024
CONTEXT_BYTES = 16 * 1024
OFFERED = (
    "utf-8",
    "utf-16",
    "cp1252",
    "iso8859-15",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp850",
    "cp932",
    "gb18030",
    "big5",
    "cp949",
)
"""Encodings that banks use, as a person may name them."""
FEW_HIGH_BYTES = 12
"""With fewer bytes above 127 than this, East Asian and KOI8 answers are noise."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FALLBACK = "cp1252"
_EURO_SIGN = re.compile(rb"\d[ \xa0]?\xa4|\xa4[ \xa0]?\d|[(\[]\xa4[)\]]")
"""A euro beside digits or in a title as ISO-8859-15 writes it; Windows code pages have it at 80."""
_HIGH = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile(rb"[\r\n]")
LINE_BYTES_MAX = 2048
"""Of a longer line, what stands around its first accent is looked at."""

_SIGNS = frozenset(
    b"\x80\x85\x91\x92\x93\x94\x96\x97\xa0\xa1\xa3\xa7\xa9\xaa\xab\xae\xb0\xb4\xb7\xba\xbb\xbf"
)
"""Signs of Windows-1252 that texts of statements hold: euro, quotes, dashes, pound, degree ..."""
_RARE = frozenset({"mac_roman", "cp437", "cp850", "cp852"})
"""Code pages in which most bytes from C0 on are no letters: not the reading of a text full of them."""
_CENTRAL = frozenset({"cp1250", "iso8859_2", "cp1257", "iso8859_13"})
_CENTRAL_LETTER = re.compile(r"[ěščřžůďťňľĺŕłąęćńśźżőűăşţđėįųūāēīķļņģ]")
"""Small letters that the languages of these code pages can hardly do without."""
_LATIN = re.compile(r"[A-Za-z]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u05ff\u0600-\u06ff]")
_EAST_ASIAN = frozenset(
    {"gb18030", "gb2312", "gbk", "big5", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"}
)
_ALLOWED = _EAST_ASIAN | frozenset(
    {
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "cp437",
        "cp850",
        "cp852",
        "cp866",
        "iso8859_1",
        "iso8859_2",
        "iso8859_5",
        "iso8859_7",
        "iso8859_9",
        "iso8859_13",
        "iso8859_15",
        "koi8_r",
        "mac_roman",
        "utf_8",
        "ascii",
    }
)


def first_text(head: bytes) -> str:
    """Decode the beginning of a file well enough to look at it; never fails."""
    encoding = _by_marks(head)
    if encoding is None:
        encoding = "utf-8" if is_utf8(head, is_cut=True) else "latin-1"
    return head.decode(encoding, errors="replace")


def _by_marks(head: bytes) -> str | None:
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    pairs = head[: len(head) & ~1][:4096]
    if len(pairs) >= 8:
        even, odd = pairs[0::2].count(0), pairs[1::2].count(0)
        half = len(pairs) // 2
        if odd > half * 0.4 and even < half * 0.05:
            return "utf-16-le"
        if even > half * 0.4 and odd < half * 0.05:
            return "utf-16-be"
    return None


def is_utf8(data: bytes, *, is_cut: bool = False) -> bool:
    """Tell whether bytes are valid UTF-8; `is_cut` forgives an incomplete last character."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data, final=not is_cut)
    except UnicodeDecodeError:
        return False
    return True


_BROKEN = re.compile(r"(?<=[A-Za-z])[…‹›†‡•¬√≈∆◊≠≤≥∂∑∏∫Ω∞±‰](?=[A-Za-z\s]|$)|(?<=[A-Z])[ƒıﬁﬂπ](?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Encoding:
    """What a file's bytes mean.

    Attributes:
        name: Python codec; `mixed` = UTF-8 by line, else Windows-1252.
        evidence: Why, one sentence part.
    """

    name: str
    evidence: str


def detect(path: Path, answer: str = "") -> Encoding:
    """Find the encoding of a text file, reading it once in blocks; `answer` overrides.

    Raises:
        RefusedFileError: The answer names no encoding of text.
    """
    if answer:
        return Encoding(_known(answer, path), "as answered")
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
        if (marked := _by_marks(head)) is not None:
            return Encoding(
                marked, "byte order mark" if head[:1] in b"\xef\xff\xfe" else "pattern of zero bytes"
            )
        survey = _Survey()
        block = head
        while block:
            survey.add(block)
            block = file.read(1 << 20)
    return survey.verdict()


def _known(answer: str, path: Path) -> str:
    """Give the name that Python has for an encoding."""
    try:
        name = codecs.lookup(answer).name
        "a".encode(name)
    except (LookupError, ValueError) as error:
        remedy = f"Choose one of {', '.join(OFFERED)}, or another name that Python knows"
        raise refuse(path, "there is no such encoding of text", remedy, value=answer) from error
    return name


@dataclass
class _Survey:
    """What one pass over the bytes shows: valid UTF-8 or not, and the lines with high bytes."""

    is_utf8: bool = True
    high_lines: list[bytes] = field(default_factory=list)
    high_bytes: int = 0
    sampled: int = 0
    _rest: bytes = b""
    _decoder: codecs.IncrementalDecoder = field(default_factory=codecs.getincrementaldecoder("utf-8"))

    def add(self, block: bytes) -> None:
        if block.isascii() and self.is_utf8 and not self._rest:
            return
        if self.is_utf8:
            try:
                self._decoder.decode(block)
            except UnicodeDecodeError:
                self.is_utf8 = False
        if self.sampled < CONTEXT_BYTES:
            self._sample(block)

    def _sample(self, block: bytes) -> None:
        stop = 0
        for high in _HIGH.finditer(block):
            if (place := high.start()) < stop:
                continue
            start = max(block.rfind(b"\n", stop, place), block.rfind(b"\r", stop, place), stop - 1) + 1
            end = _LINE_END.search(block, place)
            stop = end.start() if end is not None else len(block)
            first = max(start, place - LINE_BYTES_MAX // 2)
            line = block[first : min(stop, first + LINE_BYTES_MAX)]
            self.high_lines.append(line)
            self.sampled += len(line)
            self.high_bytes += sum(1 for byte in line if byte > 127)
            if self.sampled >= CONTEXT_BYTES:
                return

    def verdict(self) -> Encoding:
        if not self.high_lines:
            return Encoding("utf-8", "only ASCII characters")
        if self.is_utf8:
            try:
                self._decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                return Encoding("mixed", "the last character is cut")
            return Encoding("utf-8", "valid UTF-8")
        good = sum(is_utf8(line, is_cut=len(line) == LINE_BYTES_MAX) for line in self.high_lines)
        if good * 4 >= len(self.high_lines) and good:
            return Encoding("mixed", f"{good} of {len(self.high_lines)} lines with accents are UTF-8")
        name = guess_code_page(b"\n".join(self.high_lines), self.high_bytes)
        return Encoding(name, f"{self.high_bytes} bytes above 127, read as {name}")


def guess_code_page(sample: bytes, high_bytes: int) -> str:
    """Name the code page of lines that are not UTF-8, from those that banks use."""
    if b"\x80" not in sample and _EURO_SIGN.search(sample) is not None:
        return "iso8859_15"
    is_western = _is_western(sample)
    answers = chardet.detect_all(sample, ignore_threshold=True)
    for answer in answers:
        try:
            name = codecs.lookup(str(answer["encoding"] or "ascii")).name.replace("-", "_")
        except LookupError:
            continue
        if name not in _ALLOWED or name in ("ascii", "utf_8"):
            continue
        if high_bytes < FEW_HIGH_BYTES and (name in _EAST_ASIAN or name == "koi8_r"):
            continue
        if name in ("iso8859_1", "iso8859_15"):
            return "iso8859_15" if b"\xa4" in sample and name == "iso8859_15" else _FALLBACK
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        if _mixes_scripts(text) or _breaks_words(text):
            continue
        if is_western and (name in _RARE or (name in _CENTRAL and _CENTRAL_LETTER.search(text) is None)):
            continue
        return name
    return _FALLBACK


def _is_western(sample: bytes) -> bool:
    """Tell whether the bytes above 127 are letters or common signs of Windows-1252, and words stay whole."""
    high = {byte for byte in sample if byte > 127}
    letters = {byte for byte in high if byte >= 0xC0}
    if not letters or not high - letters <= _SIGNS:
        return False
    return not _breaks_words(sample.decode(_FALLBACK, "replace"))


def _breaks_words(text: str) -> bool:
    """Tell whether signs stand in words (`CAF…`) or small letters among large ones (`MƒRZ`)."""
    high = sum(1 for char in text if not char.isascii())
    return len(_BROKEN.findall(text)) * 2 > high


def _mixes_scripts(text: str) -> bool:
    """Tell whether many words mix Latin with Greek, Cyrillic or other letters, as no language does."""
    words = re.findall(r"[^\W\d_]+", text)
    foreign = [word for word in words if _OTHER_SCRIPT.search(word)]
    mixed = sum(1 for word in foreign if _LATIN.search(word))
    return bool(foreign) and mixed * 4 > len(foreign)


class LineTooLongError(ValueError):
    """A line is longer than any line of a statement; its only argument says so."""


def decoded_lines(path: Path, encoding: Encoding, *, chars_max: int) -> Iterator[str]:
    """Yield lines with their ends, split at CR LF, LF or CR; a line over `chars_max` raises LineTooLongError.

    Bytes that the encoding has no character for become U+FFFD. In a `mixed` file each line is
    UTF-8 where it can be, else Windows-1252.
    """
    if encoding.name == "mixed":
        yield from _mixed_lines(path, chars_max)
        return
    with path.open(encoding=encoding.name, errors="replace", newline="") as file:
        while line := file.readline(chars_max + 1):
            if len(line) > chars_max:
                raise LineTooLongError(f"a line is longer than {chars_max} characters")
            yield line


def _mixed_lines(path: Path, chars_max: int) -> Iterator[str]:
    with path.open("rb") as file:
        while line := file.readline(chars_max + 1):
            if len(line) > chars_max:
                raise LineTooLongError(f"a line is longer than {chars_max} bytes")
            try:
                yield line.decode("utf-8-sig")
            except UnicodeDecodeError:
                yield line.decode(_FALLBACK, errors="replace")
