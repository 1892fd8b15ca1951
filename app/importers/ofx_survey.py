"""The first pass over an OFX file: its encoding, its decimal sign, and whether it is whole."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from app.importers.amounts import Mark, MarkVotes
from app.importers.blocks import text_blocks
from app.importers.text import Encoding, detect, first_text

HEADER_BYTES = 4096

_AMOUNT = re.compile(r"<TRNAMT>\s*([^<\r\n]{1,60})", re.IGNORECASE)
_OPENED = re.compile(r"<(?:STMTRS|CCSTMTRS|INVSTMTRS|STMTTRNP?)>", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:STMTRS|CCSTMTRS|INVSTMTRS|STMTTRNP?)>", re.IGNORECASE)
_OFX = re.compile(r"<OFX[\s>]", re.IGNORECASE)
_OFX_END = re.compile(r"</OFX\s*>", re.IGNORECASE)
_CONTENT = re.compile(r"<[A-Z0-9]+MSGSRSV\d|<STMTTRN>|<STMTRS>", re.IGNORECASE)
_CHARSET = re.compile(r"\bCHARSET:\s*([\w-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(r"<\?xml[^>]*encoding=[\"']([\w-]+)[\"']", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first pass saw.

    Attributes:
        mark: Decimal sign that the amounts show; None where none decides.
        is_cut: The file breaks off inside a statement or transaction.
        is_unended: The closing tag of the whole file is missing.
        has_content: There is an answer of a bank in it at all.
    """

    mark: Mark | None
    is_cut: bool
    is_unended: bool
    has_content: bool


def survey(path: Path, encoding: Encoding) -> Survey:
    """Read the whole text once, looking at tags and amounts only."""
    votes = MarkVotes()
    has_end = has_content = False
    for block in text_blocks(path, encoding):
        votes.add(_AMOUNT.findall(block))
        has_end = has_end or _OFX_END.search(block) is not None
        has_content = has_content or bool(_CONTENT.search(block) or _OFX.search(block))
    return Survey(votes.decided(), not has_end and _is_cut(path, encoding), not has_end, has_content)


def _is_cut(path: Path, encoding: Encoding) -> bool:
    """Tell whether statements or transactions begin that never end."""
    open_ = 0
    for block in text_blocks(path, encoding):
        open_ += len(_OPENED.findall(block)) - len(_CLOSED.findall(block))
    return open_ > 0


def encoding_of(path: Path, answer: str) -> Encoding:
    """Find the encoding: the bytes first, then the header (which often lies), then a guess."""
    found = detect(path, answer)
    if answer or found.name in ("utf-8", "mixed") or found.name.startswith(("utf-16", "utf-32")):
        return found
    with path.open("rb") as file:
        head = first_text(file.read(HEADER_BYTES))
    told = _CHARSET.search(head) or _XML_ENCODING.search(head)
    if told is None:
        return found
    name = f"cp{told[1]}" if told[1].isdigit() else told[1]
    try:
        codec = codecs.lookup(name).name
        b"abcd".decode(
            codec, "replace"
        )  # raises where the header names a codec that is none for text, such as rot13
    except LookupError:
        return found
    if codec in ("ascii", "utf-8", "iso8859-1"):
        codec = "cp1252"
    return Encoding(codec, f"the header says {told[1]}, and the bytes are no UTF-8")
