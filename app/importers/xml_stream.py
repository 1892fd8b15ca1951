"""XML as a stream of closed elements, under limits: no DOCTYPE, no entity, no great depth or length.

Namespaces are ignored: elements go by their local names, since real files use unknown versions or none.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from app.importers.blocks import text_blocks
from app.importers.protocol import cut, refuse
from app.importers.text import Encoding, detect

CHUNK_BYTES = 1 << 16
DEPTH_MAX = 64
PATHS_MAX = 20_000
PIECES_MAX = 16
TEXT_CHARS_MAX = 2_000_000
"""Longest text of one element; looked at once it comes in more than so many pieces."""
TOKEN_BYTES_MAX = 4 << 20
HEAD_BYTES = 1024
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_CUT_CODES = frozenset({3, 5, 6, 20})
"""Expat's codes for a file that ends too early (no element, open token, half a character, open CDATA)."""


@dataclass(slots=True)
class Node:
    """One kind of place in the document.

    Attributes:
        name: Local name of the element.
        key: Path from the nearest element that collects, such as `BookgDt/Dt`.
        collects: Values below belong to a record of this name; empty where they go to the one above.
    """

    name: str
    key: str
    collects: str
    parent: "Node | None"
    children: dict[str, "Node"] = field(default_factory=dict)


class Collector:
    """Receives what the stream finds; `values` is where the text of the open record goes.

    Attributes:
        names: Elements that begin a record of their own.
    """

    names: frozenset[str]
    values: dict[str, str]

    def opened(self, name: str) -> None:
        """Begin a record."""
        raise AssertionError(name)

    def closed(self, name: str) -> None:
        """End a record; afterwards `values` is that of the record around it."""
        raise AssertionError(name)


class Stream:
    """Feeds a file to a collector, piece by piece."""

    def __init__(self, path: Path, collector: Collector) -> None:
        self.path = path
        self.encoding = detect(path)
        self._collector = collector
        self._names = collector.names
        self._paths = 0
        self._texts: list[str] = []
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.EntityDeclHandler = self._refuse_doctype
        self._listen()

    def run(self) -> Iterator[None]:
        """Parse; yields after each piece, so that what was collected can be passed on.

        Raises:
            RefusedFileError: A DOCTYPE, a limit, broken or incomplete XML; with the line.
        """
        fed = 0
        pieces = self._pieces()
        try:
            for piece in pieces:
                fed += len(piece)
                self._parser.Parse(piece, False)
                if fed - self._parser.CurrentByteIndex > TOKEN_BYTES_MAX and isinstance(piece, bytes):
                    self._refuse("a single value is too long")
                if len(self._texts) > PIECES_MAX and sum(map(len, self._texts)) > TEXT_CHARS_MAX:
                    self._refuse("a single value is too long")
                yield
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            self._translate(error)
        except (LookupError, ValueError) as error:
            if "encoding" not in str(error):
                raise
            told = f"the XML names an encoding that does not exist ({error})"
            raise refuse(self.path, told, "Ask the bank for the file in UTF-8", row=1) from error
        yield

    def _pieces(self) -> Iterator[bytes | str]:
        """Give the bytes where the parser can read them as they are, else the text decoded here."""
        encoding = self._own_encoding()
        if encoding is not None:
            self.encoding = encoding
            blocks = text_blocks(self.path, encoding)
            yield next(blocks, "").lstrip("\ufeff \t\r\n")
            yield from blocks
            return
        with self.path.open("rb") as file:
            chunk = file.read(CHUNK_BYTES).lstrip(b" \t\r\n")
            while chunk:
                yield chunk
                chunk = file.read(CHUNK_BYTES)

    def _own_encoding(self) -> Encoding | None:
        """Tell how to decode here: the parser knows few encodings, and some files name a wrong one."""
        found = self.encoding
        if found.name.startswith(("utf-16", "utf-32", "utf-8-sig")):
            return found
        with self.path.open("rb") as file:
            head = file.read(HEAD_BYTES)
        told = _DECLARED.search(head)
        name = told[1].decode("ascii").lower() if told else "utf-8"
        if found.name == "utf-8":
            return None if name == "utf-8" and (told or b"encoding" not in head) else found
        if found.name == "mixed" or name in ("utf-8", "us-ascii", "ascii"):
            return found
        try:
            b"abcd".decode(name, "replace")
        except LookupError:
            return found
        codec = codecs.lookup(name).name
        return Encoding("cp1252" if codec == "iso8859-1" else codec, "the file says so")

    def _listen(self) -> None:
        """Hang the handlers on the parser; closures, since they run for every element."""
        node, depth = Node("", "", "", None), 0
        texts, collector = self._texts, self._collector

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal node, depth
            below = node.children.get(tag)
            node = self._new_node(node, tag) if below is None else below
            depth += 1
            if depth > DEPTH_MAX:
                self._refuse(f"elements are nested more than {DEPTH_MAX} deep")
            if texts:
                texts.clear()
            if node.collects:
                collector.opened(node.collects)
            elif attributes and "Ccy" in attributes:
                collector.values[node.key + "@Ccy"] = attributes["Ccy"]

        def end(_tag: str) -> None:
            nonlocal node, depth
            here = node
            depth -= 1
            assert here.parent is not None, "an element that ends has begun"
            node = here.parent
            if here.collects:
                collector.closed(here.collects)
            elif texts:
                text = (texts[0] if len(texts) == 1 else "".join(texts)).strip()
                if text:
                    values, key = collector.values, here.key
                    values[key] = f"{values[key]} {text}" if key in values else text
            if texts:
                texts.clear()

        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end
        self._parser.CharacterDataHandler = texts.append

    def _new_node(self, above: Node, tag: str) -> Node:
        self._paths += 1
        if self._paths > PATHS_MAX:
            self._refuse("the file has too many kinds of elements")
        name = tag.rpartition(":")[2]
        collects = name if name in self._names else ""
        prefix = "" if above.collects or not above.key else above.key + "/"
        node = Node(name, prefix + name, collects, above)
        above.children[tag] = node
        return node

    # ------------------------------------------------------------------ refusals

    def _refuse_doctype(self, name: str, *_rest: object) -> None:
        raise refuse(
            self.path,
            "the file declares a DOCTYPE, which no statement needs and attacks use",
            "Ask the sender for a plain file",
            row=self._parser.CurrentLineNumber,
            value=str(name),
        )

    def _refuse(self, reason: str) -> NoReturn:
        line = self._parser.CurrentLineNumber
        raise refuse(self.path, reason, "Ask the sender for a plain statement", row=line)

    def _translate(self, error: expat.ExpatError) -> NoReturn:
        if error.code in _CUT_CODES:
            reason, remedy = f"the file is incomplete: it ends at line {error.lineno}", "Download it again"
        else:
            words = expat.ErrorString(error.code) or "unknown error"
            reason, remedy = f"the XML is broken at line {error.lineno}: {cut(words)}", "Download it again"
        raise refuse(self.path, reason, remedy, row=error.lineno) from error
