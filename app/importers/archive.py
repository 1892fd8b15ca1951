"""Zip archives of statements: every member is read as the file that it is.

Nothing is unpacked under a member's own name: each goes through one private temporary file, so names with
`..` or a drive in them have no effect. Archives inside archives are refused.
"""

import lzma
import re
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.importers.identify import identify
from app.importers.protocol import ReadRequest, cut, refuse
from app.models.errors import RefusedFileError
from app.models.statement import FileFoot, FileFormat, Part, Purpose, Question, StatementHead

MEMBERS_MAX = 500
UNPACKED_BYTES_MAX = 300 << 20
MEMBER_BYTES_MAX = 100 << 20
RATIO_MAX = 200
RATIO_FREE_BYTES = 10 << 20
"""A small member may shrink as well as it likes: only what is large can exhaust anything."""
BLOCK_BYTES = 1 << 20
NOTES_MAX = 100

_NOISE = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)", re.IGNORECASE)
_RECEIPT = re.compile(r"\.(?:pdf|png|jpe?g|webp|gif|bmp|tiff?|heic|heif)$", re.IGNORECASE)
"""Beside an expense list these are its receipts, which are attached and not read as lists."""
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass
class _Sum:
    """The feet of all members, added up."""

    rows: int = 0
    read: int = 0
    notes: list[str] = field(default_factory=list)
    questions: dict[str, Question] = field(default_factory=dict)
    decisions: dict[str, tuple[str, str]] = field(default_factory=dict)

    def add(self, name: str, foot: FileFoot) -> None:
        """Take the foot of one member; a question that several ask is asked once, for all."""
        self.rows += foot.rows_read
        self.read += 1
        self.note(f"{name}: {foot.format.value}, {foot.rows_read} rows")
        for note in foot.notes:
            self.note(f"{name}: {note}")
        for question in foot.questions:
            self.questions.setdefault(
                question.key, replace(question, evidence=f"{name}: {question.evidence}")
            )
        for key, decision in foot.decisions.items():
            self.decisions[f"{name}: {key}"] = decision

    def note(self, text: str) -> None:
        """Keep a note, up to a limit."""
        if len(self.notes) < NOTES_MAX:
            self.notes.append(text)


class Archive:
    """Reads a zip of statement files; a member that cannot be read is named and left out."""

    def read(self, request: ReadRequest, format_: FileFormat) -> Iterator[Part]:
        """Yield the statements of all members, in the archive's order; see `Importer`.

        The label of each head begins with the member's name. Rows are counted within members.

        Raises:
            RefusedFileError: The archive is damaged, exceeds a limit, or no member can be read.
        """
        total = _Sum()
        failures: list[RefusedFileError] = []
        with _opened(request.path) as archive, tempfile.TemporaryDirectory() as folder:
            left = UNPACKED_BYTES_MAX
            for number, member in enumerate(_members(request.path, archive, request.purpose), 1):
                name = cut(member.filename)
                target = Path(folder) / f"{number:03d}-{_UNSAFE.sub('_', Path(member.filename).name)[-60:]}"
                try:
                    left -= _unpack(request.path, archive, member, target, left)
                    yield from _member(replace(request, path=target), name, total)
                except _MemberError as error:
                    failures.append(error.refusal)
                    total.note(f"{name} was left out: {error.refusal.reason}")
                finally:
                    target.unlink(missing_ok=True)
        if not total.read:
            reason = (
                f"no file in it can be read: {failures[0].reason}" if failures else "the archive is empty"
            )
            raise refuse(request.path, reason, "Put statement files into it, or import them one by one")
        yield FileFoot(
            format_, total.rows, tuple(total.questions.values()), tuple(total.notes), total.decisions
        )


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refuse(path, "the archive is incomplete or damaged", "Download it again") from error


class _MemberError(Exception):
    """One member cannot be read; the others can."""

    def __init__(self, refusal: RefusedFileError) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal


def _members(path: Path, archive: zipfile.ZipFile, purpose: Purpose) -> list[zipfile.ZipInfo]:
    """List the files that count; refuse what is out of proportion before anything is unpacked."""
    members = [info for info in archive.infolist() if not info.is_dir() and not _NOISE.search(info.filename)]
    if purpose is Purpose.EXPENSES:
        members = [info for info in members if not _RECEIPT.search(info.filename)]
    if len(members) > MEMBERS_MAX:
        raise refuse(
            path, f"the archive holds {len(members)} files, more than {MEMBERS_MAX}", "Import it in parts"
        )
    if sum(info.file_size for info in members) > UNPACKED_BYTES_MAX:
        limit = UNPACKED_BYTES_MAX >> 20
        raise refuse(path, f"the archive unpacks to more than {limit} MB", "Import its files one by one")
    return members


def _unpack(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, left: int) -> int:
    """Write one member to the private file and return its size; stated sizes are not believed."""
    name = cut(member.filename)
    if member.flag_bits & 0x1:
        raise _MemberError(refuse(path, f"{name} is encrypted", "Unpack the archive and import the file"))
    size, limit = 0, min(left, MEMBER_BYTES_MAX)
    try:
        with archive.open(member) as source, target.open("wb") as file:
            while block := source.read(BLOCK_BYTES):
                size += len(block)
                ratio = size // max(member.compress_size, 1)
                if size > limit or (size > RATIO_FREE_BYTES and ratio > RATIO_MAX):
                    reason = f"{name} unpacks to more than a statement ever needs"
                    raise refuse(path, reason, "Ask the sender for the plain file", value=name)
                file.write(block)
    except (NotImplementedError, RuntimeError) as error:
        raise _MemberError(refuse(path, f"{name} is packed in an unknown way", "Unpack it first")) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        struct.error,
        lzma.LZMAError,
    ) as error:
        raise _MemberError(refuse(path, f"{name} is damaged", "Download the archive again")) from error
    return size


def _member(request: ReadRequest, name: str, total: _Sum) -> Iterator[Part]:
    """Read one member twice: once to know that it is readable as a whole, once for its parts."""
    from app.importers.registry import importer_for

    try:
        format_ = identify(request.path)
        if format_ is FileFormat.ZIP:
            raise refuse(request.path, "it is an archive inside an archive", "Unpack it and import its files")
        importer = importer_for(format_)
        if importer is None:
            raise refuse(
                request.path, f"{format_.value} files cannot be read here", "Download another format"
            )
        for _ in importer.read(request, format_):
            pass
    except RefusedFileError as error:
        raise _MemberError(error) from error
    for part in importer.read(request, format_):
        if isinstance(part, FileFoot):
            total.add(name, part)
        elif isinstance(part, StatementHead):
            yield replace(part, label=f"{name}: {part.label}" if part.label else name, member=name)
        else:
            yield part
