"""Zip files of statements: each member its own file, and no way out of the limits."""

import zipfile
from pathlib import Path

import pytest

from app.importers import archive
from app.models.errors import RefusedFileError
from app.models.statement import FileFormat
from tests.contract.importers.summary import fates, read_parts

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "statements"
CAMT = (SAMPLES / "camt/camt053_v8.xml").read_bytes()
OFX = (SAMPLES / "ofx/bank_and_card_sgml.ofx").read_bytes()


def zipped(folder: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = folder / "statements.zip"
    with zipfile.ZipFile(path, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


@pytest.mark.rule("F26", "G04")
def test_every_member_is_read_as_the_file_that_it_is(tmp_path: Path) -> None:
    found = fates(read_parts(zipped(tmp_path, {"a/jan.xml": CAMT, "feb": OFX, "__MACOSX/._feb": b"x"})))
    assert found.foot is not None
    assert found.foot.format is FileFormat.ZIP
    assert [head.label for head in found.heads] == ["a/jan.xml: 12", "feb", "feb"]
    assert (found.foot.rows_read, len(found.lines)) == (13, 11)
    assert [question.key for question in found.foot.questions] == ["missing_dates"]


@pytest.mark.rule("G16")
@pytest.mark.parametrize("name", ["../../evil.ofx", "/etc/evil.ofx", "C:\\evil.ofx", "a" * 300, "..", "CON"])
def test_names_that_point_elsewhere_have_no_effect(name: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    before = sorted(tmp_path.rglob("*"))
    path = zipped(home, {name: OFX})
    assert len(fates(read_parts(path)).lines) == 7
    assert sorted(tmp_path.rglob("*")) == sorted([*before, path])


@pytest.mark.rule("G16")
def test_a_member_that_cannot_be_read_is_named_and_the_others_stay(tmp_path: Path) -> None:
    found = fates(
        read_parts(zipped(tmp_path, {"cut.xml": CAMT[:900], "ok.ofx": OFX, "receipt.pdf": b"%PDF-1.7"}))
    )
    assert found.foot is not None
    notes = " | ".join(found.foot.notes)
    assert "cut.xml was left out: the file is incomplete" in notes
    assert "receipt.pdf was left out: this is a PDF document" in notes
    assert len(found.lines) == 7


@pytest.mark.rule("G16")
def test_an_archive_without_any_statement_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match="no file in it can be read"):
        read_parts(zipped(tmp_path, {"receipt.pdf": b"%PDF-1.7"}))
    with pytest.raises(RefusedFileError, match="empty"):
        read_parts(zipped(tmp_path, {}))


@pytest.mark.rule("G16")
def test_an_archive_inside_an_archive_is_refused(tmp_path: Path) -> None:
    inner = zipped(tmp_path, {"a.ofx": OFX}).read_bytes()
    with pytest.raises(RefusedFileError, match="archive inside an archive"):
        read_parts(zipped(tmp_path, {"inner.zip": inner}))


@pytest.mark.rule("G16")
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"bomb.ofx": b"0" * (archive.RATIO_FREE_BYTES + 3_000_000)})
    with pytest.raises(RefusedFileError, match="unpacks to more than a statement ever needs"):
        read_parts(path)


@pytest.mark.rule("G16")
def test_a_stated_size_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MEMBER_BYTES_MAX", 1000)
    with pytest.raises(RefusedFileError, match="unpacks to more"):
        read_parts(zipped(tmp_path, {"a.ofx": OFX}))
    monkeypatch.setattr(archive, "UNPACKED_BYTES_MAX", 1000)
    with pytest.raises(RefusedFileError, match="unpacks to more than 0 MB"):
        read_parts(zipped(tmp_path, {"a.ofx": OFX}))
    monkeypatch.setattr(archive, "MEMBERS_MAX", 1)
    with pytest.raises(RefusedFileError, match="holds 2 files"):
        read_parts(zipped(tmp_path, {"a.ofx": OFX, "b.ofx": OFX}))


@pytest.mark.rule("G16")
def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"a.ofx": OFX, "b.ofx": OFX})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(RefusedFileError, match="incomplete or damaged"):
        read_parts(path)
    path.write_bytes(whole[:60] + b"\xff" * 40 + whole[100:])
    found = fates(read_parts(path))
    assert found.foot is not None
    assert "a.ofx was left out: a.ofx is damaged" in found.foot.notes
    assert len(found.lines) == 7


@pytest.mark.rule("G16")
def test_an_encrypted_member_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path, {"secret.ofx": OFX, "ok.ofx": OFX})
    data = bytearray(path.read_bytes())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + at] |= 1
    path.write_bytes(data)
    found = fates(read_parts(path))
    assert found.foot is not None
    assert "secret.ofx was left out: secret.ofx is encrypted" in found.foot.notes
