"""Text of a marked-up file in blocks that never end inside a tag."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from app.importers.protocol import refuse
from app.importers.text import Encoding

BLOCK_BYTES = 1 << 18
TEXT_CHARS_MAX = 2_000_000
"""No value of a statement is longer; a longer stretch without a tag is an attack or no statement."""

_ERRORS = "tieout-bytes-as-cp1252"


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252, for files that mix the two."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error(_ERRORS, _as_cp1252)


def text_blocks(path: Path, encoding: Encoding) -> Iterator[str]:
    """Yield the whole text in order; each block but the last ends just before a `<`.

    NUL characters are dropped. Raises RefusedFileError where a stretch without a tag exceeds
    `TEXT_CHARS_MAX`.
    """
    is_mixed = encoding.name == "mixed"
    name, errors = ("utf-8-sig", _ERRORS) if is_mixed else (encoding.name, "replace")
    rest = ""
    with path.open(encoding=name, errors=errors, newline="") as file:
        while chunk := file.read(BLOCK_BYTES):
            text = rest + chunk.replace("\0", "")
            end = text.rfind("<")
            if end > 0:
                yield text[:end]
                text = text[end:]
            if len(text) > TEXT_CHARS_MAX:
                reason = f"a single value is longer than {TEXT_CHARS_MAX} characters"
                raise refuse(path, reason, "Download the statement again")
            rest = text
    yield rest
