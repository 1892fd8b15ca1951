"""Receipts: several on an expense, in an order, taken off and put back, refused with a sentence (G03)."""

from pathlib import Path

import pytest

from app.models.errors import BlockedError, FileError, NotFoundError, StaleError
from app.models.note import RowKind
from app.services.receipts import RECEIPT_BYTES_MAX, RECEIPTS_MAX
from tests.companies import Shop, a_shop

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return a_shop(tmp_path)


def slip(folder: Path, name: str, content: bytes = b"") -> Path:
    path = folder / name
    path.write_bytes(content or PNG + name.encode())
    return path


def names(shop: Shop, expense: int) -> list[str]:
    return [one.file_name for one in shop.company.attachments(expense)]  # type: ignore[arg-type] # an id


@pytest.mark.rule("G03")
def test_several_receipts_are_attached_at_once_and_keep_their_order(shop: Shop, tmp_path: Path) -> None:
    one = shop.add_expenses(shop.expense())[0]
    paths = [slip(tmp_path, name) for name in ("b.png", "a.png", "c.png")]
    added = shop.company.attach_receipts(one, paths).added
    assert names(shop, one) == ["b.png", "a.png", "c.png"]

    shop.company.order_attachments(one, [added[2], added[0], added[1]])
    assert names(shop, one) == ["c.png", "b.png", "a.png"]
    with pytest.raises(StaleError):
        shop.company.order_attachments(one, added[:2])


@pytest.mark.rule("G03")
def test_a_receipt_taken_off_is_put_back_where_it_was(shop: Shop, tmp_path: Path) -> None:
    one = shop.add_expenses(shop.expense())[0]
    added = shop.company.attach_receipts(one, [slip(tmp_path, "a.png"), slip(tmp_path, "b.png")]).added
    shop.company.remove_attachment(added[0], one)
    assert names(shop, one) == ["b.png"]
    shop.company.remove_attachment(added[1], one)
    assert not shop.get_expense(one).has_receipt

    shop.company.restore_attachment(added[0], one)
    assert names(shop, one) == ["a.png"]
    assert shop.get_expense(one).has_receipt
    with pytest.raises(NotFoundError):
        shop.company.restore_attachment(added[0], one)


@pytest.mark.rule("G03")
@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.pdf", None, "empty"),
        ("letter.docx", b"PK\x03\x04 a letter", "neither an image nor a PDF"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
        ("huge.pdf", b"%PDF-" + b"0" * RECEIPT_BYTES_MAX, "larger than 20 MB"),
    ],
)
def test_a_file_that_is_no_receipt_is_refused_with_its_name_and_the_way_out(
    shop: Shop, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    one = shop.add_expenses(shop.expense())[0]
    path = tmp_path / name
    path.write_bytes(content or b"")
    with pytest.raises(FileError, match=told) as refused:
        shop.company.attach_receipts(one, [path])
    assert name in refused.value.path
    assert refused.value.remedy

    good = slip(tmp_path, "good.png")
    mixed = shop.company.attach_receipts(one, [path, good])
    assert [Path(error.path).name for error in mixed.refused] == [name]
    assert names(shop, one) == ["good.png"]


def test_the_same_file_is_attached_once(shop: Shop, tmp_path: Path) -> None:
    one = shop.add_expenses(shop.expense())[0]
    path = slip(tmp_path, "a.png")
    again = shop.company.attach_receipts(one, [path, path])
    assert (len(again.added), again.known) == (1, ("a.png",))
    assert shop.company.attach_receipts(one, [path]).known == ("a.png",)


def test_an_expense_with_too_many_receipts_is_refused_whole(shop: Shop, tmp_path: Path) -> None:
    one = shop.add_expenses(shop.expense())[0]
    paths = [slip(tmp_path, f"{place}.png") for place in range(RECEIPTS_MAX + 1)]
    with pytest.raises(BlockedError, match="51 receipts"):
        shop.company.attach_receipts(one, paths)
    assert names(shop, one) == []


def test_a_copy_is_the_same_bytes(shop: Shop, tmp_path: Path) -> None:
    one = shop.add_expenses(shop.expense())[0]
    path = slip(tmp_path, "a.png")
    added = shop.company.attach_receipts(one, [path]).added
    shop.company.save_attachment(added[0], tmp_path / "copy.png")
    assert (tmp_path / "copy.png").read_bytes() == path.read_bytes()
    with pytest.raises(FileError):
        shop.company.save_attachment(added[0], tmp_path / "nowhere" / "copy.png")


@pytest.mark.rule("G03", "F07")
def test_a_receipt_attached_or_a_note_written_beside_staged_work_does_not_spoil_the_save(
    shop: Shop, tmp_path: Path
) -> None:
    payment = shop.add_payments(shop.payment())[0]
    one = shop.add_expenses(shop.expense())[0]
    session = shop.company.open_session()
    session.stage_link(one, payment)
    shop.company.attach_receipts(one, [slip(tmp_path, "a.png")])
    shop.company.ask(RowKind.EXPENSE, [one], "What for?")
    session.commit()
    assert shop.company.browse.related(one)[0].payment.id == payment
