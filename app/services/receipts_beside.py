"""Finds the receipts that an expense list names: beside the list, below its folder, or in its archive (G03).

A list is untrusted (G16): it may name files that are none of its business. Only files below the folder of the
list (or inside the same archive) are ever opened: no absolute path, no drive, no network path, nothing above
the folder, no symbolic link. Links to the web are kept as text and never fetched.
"""

import hashlib
import os
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol
from urllib.parse import unquote

from app.services.receipt_results import Fate, Named, ReceiptsBeside
from app.services.receipts import RECEIPT_BYTES_MAX, media_type_of

FILES_MAX = 20_000
DEPTH_MAX = 6
NAME_CHARS_MAX = 400
NAMES_MAX = 20
_LINK = re.compile(r"^(?:https?|ftp|mailto|data)[:]", re.IGNORECASE)
_DRIVE = re.compile(r"^[A-Za-z]:")
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+:")
_BETWEEN = re.compile(r"\s*(?:[\n|;]|,(?=\s*\S+\.\w{2,5}\b))\s*")
_ENDINGS = frozenset("pdf png jpg jpeg webp gif bmp tif tiff heic heif".split())


@dataclass(frozen=True, slots=True)
class Receipt:
    """The bytes of a receipt."""

    name: str
    media_type: str
    content: bytes
    sha256: str


class Shelf(Protocol):
    """Where files may stand: a folder or an archive."""

    def paths(self) -> Mapping[str, int]:
        """Return every file: path with `/` between -> size in bytes."""
        ...

    def read(self, path: str) -> bytes | None:
        """Return the bytes of one file; None where it cannot be read or is larger than a receipt may be."""
        ...


@dataclass
class FolderShelf:
    """The folder that holds the list, and what is below it."""

    root: Path
    list_name: str = ""
    is_cut: bool = False
    _paths: dict[str, int] | None = None

    def paths(self) -> Mapping[str, int]:
        """See Shelf; hidden files and symbolic links are left out, and only FILES_MAX are looked at."""
        if self._paths is None:
            self._paths = dict(self._walk(self.root, "", 0))
        return self._paths

    def _walk(self, folder: Path, prefix: str, depth: int) -> Iterator[tuple[str, int]]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            return
        below = []
        count = 0
        for entry in entries:
            count += 1
            if count > FILES_MAX:
                self.is_cut = True
                return
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    below.append(entry)
                elif entry.is_file(follow_symlinks=False) and prefix + entry.name != self.list_name:
                    yield prefix + entry.name, entry.stat(follow_symlinks=False).st_size
            except OSError:
                continue
        if depth >= DEPTH_MAX:
            return
        for entry in below:
            yield from self._walk(Path(entry.path), f"{prefix}{entry.name}/", depth + 1)

    def read(self, path: str) -> bytes | None:
        """See Shelf."""
        full = self.root / path
        try:
            if not full.resolve().is_relative_to(self.root.resolve()):
                return None
            with full.open("rb") as file:
                content = file.read(RECEIPT_BYTES_MAX + 1)
        except OSError:
            return None
        return content if len(content) <= RECEIPT_BYTES_MAX else None


@dataclass
class ZipShelf:
    """The archive that holds the list."""

    path: Path
    _paths: dict[str, int] | None = None

    def paths(self) -> Mapping[str, int]:
        """See Shelf."""
        if self._paths is None:
            self._paths = {}
            try:
                with zipfile.ZipFile(self.path) as archive:
                    for info in archive.infolist()[:FILES_MAX]:
                        if not info.is_dir() and not info.flag_bits & 0x1:
                            self._paths[info.filename.replace("\\", "/")] = info.file_size
            except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
                pass
        return self._paths

    def read(self, path: str) -> bytes | None:
        """See Shelf; stated sizes are not believed."""
        try:
            with zipfile.ZipFile(self.path) as archive:
                names = {info.filename.replace("\\", "/"): info for info in archive.infolist()[:FILES_MAX]}
                with archive.open(names[path]) as source:
                    content = source.read(RECEIPT_BYTES_MAX + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
            return None
        except NotImplementedError:
            return None
        return content if len(content) <= RECEIPT_BYTES_MAX else None


def shelf_of(list_path: Path) -> Shelf:
    """Tell where the receipts of a list may be."""
    try:
        with list_path.open("rb") as file:
            head = file.read(4)
    except OSError:
        head = b""
    if head == b"PK\x03\x04" and not _is_workbook(list_path):
        return ZipShelf(list_path)
    return FolderShelf(list_path.parent, list_path.name)


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower().lstrip("/") for name in archive.namelist()[:FILES_MAX]}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return "content.xml" in names or any(name.startswith("xl/") for name in names)


@dataclass
class ReceiptFinder:
    """Looks the names of one list up; remembers what it found."""

    shelf: Shelf
    _by_path: dict[str, list[str]] = field(default_factory=dict)
    _by_name: dict[str, list[str]] = field(default_factory=dict)
    _by_stem: dict[str, list[str]] = field(default_factory=dict)
    _is_indexed: bool = False
    _hashes: dict[str, str] = field(default_factory=dict)

    def look_up(self, row: int, text: str) -> tuple[Named, ...]:
        """Look up everything that one cell names; several names stand between lines, `;`, `|` or commas."""
        names = names_in(text)
        if len(names) > 1 and not _unsafe(text) and not _LINK.match(text):
            whole = self._one(row, text.strip())
            if whole.fate is Fate.FOUND:
                return (whole,)
        return tuple(self._one(row, name) for name in names)

    def _one(self, row: int, text: str) -> Named:
        if _LINK.match(text):
            return Named(row, text, Fate.LINK, detail="a link is kept as text; it is not fetched")
        if reason := _unsafe(text):
            remedy = "put the file beside the list and write its name alone"
            return Named(row, text, Fate.REFUSED, detail=f"{reason}; {remedy}")
        self._index()
        for wanted in dict.fromkeys((_plain(text), _plain(unquote(text)))):
            if _unsafe(wanted):
                remedy = "put the file beside the list and write its name alone"
                return Named(row, text, Fate.REFUSED, detail=f"{_unsafe(wanted)}; {remedy}")
            found = self._candidates(wanted)
            if found:
                return self._chosen(row, text, found)
        return Named(
            row, text, Fate.MISSING, detail="no such file stands beside the list or below its folder"
        )

    def _index(self) -> None:
        if self._is_indexed:
            return
        self._is_indexed = True
        for path in sorted(self.shelf.paths()):
            key = _plain(path).casefold()
            name = key.rpartition("/")[2]
            self._by_path.setdefault(key, []).append(path)
            self._by_name.setdefault(name, []).append(path)
            stem, _, ending = name.rpartition(".")
            if stem and ending in _ENDINGS:
                self._by_stem.setdefault(stem, []).append(path)

    def _candidates(self, wanted: str) -> list[str]:
        """Return the files that a name fits, of the first way that fits any."""
        if wanted in self.shelf.paths():
            return [wanted]
        key = wanted.casefold()
        if found := self._by_path.get(key):
            return found
        if "/" in key:
            tail = [path for path in self._by_name.get(key.rpartition("/")[2], ()) if _ends(path, key)]
            if tail:
                return tail
            stem = key.rpartition("/")[2]
            return [path for path in self._by_stem.get(stem, ()) if _ends(path.rpartition(".")[0], key)]
        return self._by_name.get(key) or self._by_stem.get(key) or []

    def _chosen(self, row: int, text: str, found: Sequence[str]) -> Named:
        if len(found) > 1 and len({self._hash(path) for path in found}) > 1:
            listed = ", ".join(found[:4]) + (" …" if len(found) > 4 else "")
            return Named(row, text, Fate.AMBIGUOUS, detail=f"{len(found)} different files fit: {listed}")
        path = found[0]
        size = self.shelf.paths()[path]
        limit = RECEIPT_BYTES_MAX >> 20
        if size > RECEIPT_BYTES_MAX:
            detail = f"it has {size / (1 << 20):.0f} MB, more than {limit} MB; save it smaller"
            return Named(row, text, Fate.TOO_LARGE, path, detail)
        content = self.shelf.read(path)
        if content is None:
            return Named(row, text, Fate.UNREADABLE, path, "it cannot be read; check that you may open it")
        if media_type_of(content) is None:
            return Named(row, text, Fate.UNREADABLE, path, "it is neither an image nor a PDF")
        return Named(row, text, Fate.FOUND, path)

    def _hash(self, path: str) -> str:
        if path not in self._hashes:
            content = self.shelf.read(path)
            self._hashes[path] = path if content is None else hashlib.sha256(content).hexdigest()
        return self._hashes[path]

    def receipt(self, named: Named) -> Receipt | None:
        """Return the bytes of a receipt that was found; None where it has gone meanwhile."""
        content = self.shelf.read(named.path)
        media_type = None if content is None else media_type_of(content)
        if content is None or media_type is None:
            return None
        name = PurePosixPath(named.path).name
        return Receipt(name, media_type, content, hashlib.sha256(content).hexdigest())


def look_up_all(list_path: Path, rows: Iterable[tuple[int, str]]) -> ReceiptsBeside:
    """Look up what the rows of a list name; opens nothing where no row names anything."""
    finder: ReceiptFinder | None = None
    named: list[Named] = []
    for row, text in rows:
        if text:
            finder = finder or ReceiptFinder(shelf_of(list_path))
            named += finder.look_up(row, text)
    return ReceiptsBeside(tuple(named))


def names_in(text: str) -> list[str]:
    """Take a cell apart into the receipts that it names."""
    if _LINK.match(text.strip()) and "\n" not in text and text.count("://") == 1:
        return [text.strip()]
    found = [part.strip().strip("\"'") for part in _BETWEEN.split(text)]
    return [part for part in found if part and not _says_only_yes(part)][:NAMES_MAX]


def _says_only_yes(text: str) -> bool:
    """A column of yes and no tells that there is a receipt, but not which."""
    return text.casefold() in frozenset(
        "yes no y n true false si sí ja nein oui non sim não nao nee 0 1 x -".split()
    )


def _plain(text: str) -> str:
    """Write a relative path in one way: composed letters, `/` between, no `./`."""
    path = unicodedata.normalize("NFC", text).replace("\\", "/").strip()
    parts = [part for part in path.split("/") if part not in ("", ".")]
    return "/".join(parts)


def _unsafe(text: str) -> str:
    """Say why a name is not followed; empty for a plain name or relative path."""
    path = text.replace("\\", "/")
    if len(text) > NAME_CHARS_MAX or any(ord(char) < 32 for char in text):
        return "it is no name of a file"
    if path.startswith("//"):
        return "it is a path in a network"
    if path.startswith(("/", "~")) or _DRIVE.match(path) or _SCHEME.match(path):
        return "it is an absolute path"
    if ".." in path.split("/"):
        return "it leads out of the folder of the list"
    return ""


def _ends(path: str, key: str) -> bool:
    folded = _plain(path).casefold()
    return folded == key or folded.endswith(f"/{key}")
