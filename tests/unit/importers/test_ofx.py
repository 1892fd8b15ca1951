"""OFX as banks send it: headers that lie, tags that stay open, texts that break every rule."""

from pathlib import Path

import pytest

from app.models.errors import RefusedFileError
from app.models.payment import InstrumentKind, PaymentKind, PaymentStatus
from tests.contract.importers.summary import Fates, fates, read_parts

HEADER = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"


def ofx(rows: str, *, around: str = "STMTRS", account: str = "<BANKACCTFROM><ACCTID>1</BANKACCTFROM>") -> str:
    return (
        f"<OFX><BANKMSGSRSV1><STMTTRNRS><{around}><CURDEF>EUR{account}<BANKTRANLIST><DTEND>20260131{rows}"
        f"</BANKTRANLIST></{around}></STMTTRNRS></BANKMSGSRSV1></OFX>"
    )


def row(amount: str = "-1.00", day: str = "20260105", more: str = "<NAME>SHOP", type_: str = "DEBIT") -> str:
    posted = f"<DTPOSTED>{day}" if day else ""
    return f"<STMTTRN><TRNTYPE>{type_}{posted}<TRNAMT>{amount}<FITID>1{more}</STMTTRN>"


def read(folder: Path, text: str | bytes, **answers: str) -> Fates:
    path = folder / "file.ofx"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return fates(read_parts(path, **answers))


def notes(found: Fates) -> str:
    assert found.foot is not None
    return " | ".join(found.foot.notes)


def questions(found: Fates) -> dict[str, str]:
    assert found.foot is not None
    return {question.key: question.proposed for question in found.foot.questions}


@pytest.mark.parametrize(
    "header",
    ["", HEADER, HEADER.replace("\n", " "), HEADER.strip(), '<?xml version="1.0"?><?OFX OFXHEADER="200"?>'],
)
def test_any_header_or_none_is_accepted(header: str, tmp_path: Path) -> None:
    assert [line.amount.minor for line in read(tmp_path, header + ofx(row())).lines] == [100]


@pytest.mark.parametrize(
    "told, text, codec, expected",
    [
        ("CHARSET:1252", "Bäckerei", "utf-8", "Bäckerei"),
        ("CHARSET:1251", "Хлеб", "cp1251", "Хлеб"),
        ("CHARSET:1252", "Bäckerei €", "cp1252", "Bäckerei €"),
        ("CHARSET:ISO-8859-1", "Café €", "cp1252", "Café €"),
        ("CHARSET:rot13", "Café", "cp1252", "Café"),
        ("CHARSET:nonsense", "Café", "cp1252", "Café"),
    ],
)
def test_the_bytes_are_trusted_before_the_header(
    told: str, text: str, codec: str, expected: str, tmp_path: Path
) -> None:
    file = (HEADER.replace("CHARSET:1252", told) + ofx(row(more=f"<NAME>{text}"))).encode(codec)
    assert read(tmp_path, file).lines[0].descriptor == expected


def test_bare_ampersands_entities_comments_and_cdata_become_plain_text(tmp_path: Path) -> None:
    more = "<NAME>A & B &amp; C<!-- no --> &#65;&unknown;<MEMO><![CDATA[x y]]><EXTDNAME>"
    line = read(tmp_path, ofx(row(more=more))).lines[0]
    assert line.descriptor == "A & B & C A&unknown; x y"
    assert line.counterparty == "A & B & C A&unknown;"


@pytest.mark.parametrize(
    "amount, minor",
    [
        ("-12.5", 1250),
        ("12,50", -1250),
        ("+3", -300),
        ("-1.234,56", 123456),
        ("1,234.56", -123456),
        (" . ", 0),
    ],
)
def test_amounts_turn_their_sign_once(amount: str, minor: int, tmp_path: Path) -> None:
    assert read(tmp_path, ofx(row(amount))).lines[0].amount.minor == minor


@pytest.mark.parametrize("amount", ["", "$120", "NaN", "1e400", "12..34", "9" * 40, "0x10"])
def test_an_amount_that_is_none_is_rejected_with_its_text(amount: str, tmp_path: Path) -> None:
    found = read(tmp_path, ofx(row(amount) + row("-2.00")))
    assert [(part.row, part.column, part.value) for part in found.rejected] == [(1, "TRNAMT", amount)]
    assert [line.amount.minor for line in found.lines] == [200]


def test_grouping_is_told_by_the_other_amounts(tmp_path: Path) -> None:
    found = read(tmp_path, ofx(row("-1,234") + row("-12.50") + row("-7.25")))
    assert [line.amount.minor for line in found.lines] == [123400, 1250, 725]


def test_amounts_finer_than_the_currency_are_asked_about(tmp_path: Path) -> None:
    text = ofx(row("-197.1063") + row("-0.9700"))
    assert [line.amount.minor for line in read(tmp_path, text).lines] == [19711, 97]
    assert questions(read(tmp_path, text)) == {"round_decimals": "round"}
    assert len(read(tmp_path, text, round_decimals="reject").rejected) == 1


@pytest.mark.parametrize(
    "day, expected",
    [
        ("20260105235959.999[-5:EST]", "2026-01-05"),
        ("20260231", "2026-02-28"),
        ("31/01/2026", "2026-01-31"),
        ("2026-01-09", "2026-01-09"),
    ],
)
def test_the_banks_local_day_is_kept(day: str, expected: str, tmp_path: Path) -> None:
    assert read(tmp_path, ofx(row(day=day))).lines[0].booked_on.isoformat() == expected


@pytest.mark.parametrize("day", ["00000000", "201120000000", "soon", "02/01/2026"])
def test_a_day_that_is_none_or_two_is_rejected(day: str, tmp_path: Path) -> None:
    assert [part.value for part in read(tmp_path, ofx(row(day=day))).rejected] == [day]


def test_a_missing_day_is_asked_about(tmp_path: Path) -> None:
    text = ofx(row(day=""))
    assert read(tmp_path, text).lines[0].booked_on.isoformat() == "2026-01-31"
    assert questions(read(tmp_path, text)) == {"missing_dates": "statement_end"}
    assert len(read(tmp_path, text, missing_dates="reject").rejected) == 1


@pytest.mark.parametrize(
    "type_, amount, kind",
    [
        ("FEE", "-1", PaymentKind.FEE),
        ("SRVCHG", "-1", PaymentKind.FEE),
        ("INT", "-1", PaymentKind.FEE),
        ("ATM", "-1", PaymentKind.CASH),
        ("XFER", "5", PaymentKind.TRANSFER),
        ("DEBIT", "-1", PaymentKind.PURCHASE),
    ],
)
def test_the_type_tells_what_a_payment_is_for(
    type_: str, amount: str, kind: PaymentKind, tmp_path: Path
) -> None:
    assert read(tmp_path, ofx(row(amount, type_=type_))).lines[0].kind is kind


def test_a_card_account_is_a_card_and_its_payment_a_settlement(tmp_path: Path) -> None:
    text = ofx(row("50", type_="PAYMENT"), around="CCSTMTRS", account="<CCACCTFROM><ACCTID>9</CCACCTFROM>")
    found = read(tmp_path, text)
    assert (found.heads[0].kind, found.heads[0].account) == (InstrumentKind.CARD, "9")
    assert found.lines[0].kind is PaymentKind.SETTLEMENT


def test_a_foreign_amount_is_worked_out_of_its_rate(tmp_path: Path) -> None:
    more = "<NAME>X<ORIGCURRENCY><CURRATE>0.5<CURSYM>USD</ORIGCURRENCY>"
    line = read(tmp_path, ofx(row("-10.00", more=more))).lines[0]
    assert (line.amount.plain(), line.original and line.original.plain()) == ("10.00", "20.00")


def test_an_amount_in_another_currency_stays_in_it(tmp_path: Path) -> None:
    more = "<NAME>X<CURRENCY><CURRATE>1.06<CURSYM>USD</CURRENCY>"
    assert read(tmp_path, ofx(row("-10.00", more=more))).lines[0].amount.currency == "USD"


def test_equal_ids_of_different_transactions_all_stay(tmp_path: Path) -> None:
    found = read(tmp_path, ofx(row("-1") + row("-2") + row("-2")))
    assert [(line.bank_id, line.amount.minor) for line in found.lines] == [("1", 100), ("1", 200), ("1", 200)]


def test_a_file_cut_in_the_middle_gives_nothing_until_it_is_allowed(tmp_path: Path) -> None:
    text = ofx(row("-1") + row("-2")).split("<TRNAMT>-2")[0] + "<TRNAMT>-"
    found = read(tmp_path, text)
    assert (found.lines, questions(found)) == ([], {"complete_rows": "no"})
    assert [part.rule for part in found.skipped] == ["incomplete file", "incomplete file"]
    allowed = read(tmp_path, text, complete_rows="yes")
    assert [line.amount.minor for line in allowed.lines] == [100]
    assert "the file ends in the middle" in allowed.rejected[0].reason


def test_a_transaction_without_its_end_is_read_with_a_note(tmp_path: Path) -> None:
    found = read(tmp_path, ofx(row("-1").replace("</STMTTRN>", "") + row("-2")))
    assert [line.amount.minor for line in found.lines] == [100, 200]
    assert "transaction 1 has no end" in notes(found)


def test_pending_transactions_are_kept_apart(tmp_path: Path) -> None:
    pending = row("-5").replace("STMTTRN>", "STMTTRNP>")
    found = read(tmp_path, ofx(row("-1") + pending))
    assert [line.status for line in found.lines] == [PaymentStatus.BOOKED, PaymentStatus.PENDING]


def test_what_the_bank_reports_is_repeated(tmp_path: Path) -> None:
    status = "<STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Signon invalid</STATUS>"
    found = read(tmp_path, f"<OFX><SIGNONMSGSRSV1><SONRS>{status}</SONRS></SIGNONMSGSRSV1></OFX>")
    assert (found.lines, found.heads) == ([], [])
    assert "error 15500: Signon invalid" in notes(found)
    assert "no transactions" in notes(found)


def test_a_value_of_millions_of_characters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match="longer than"):
        read(tmp_path, ofx(row(more="<NAME>" + "x" * 2_500_000)))


def test_more_rows_than_usual_are_asked_about(tmp_path: Path) -> None:
    from app.importers.ofx import Ofx
    from app.importers.protocol import ReadRequest
    from app.models.statement import FileFormat

    path = tmp_path / "many.ofx"
    path.write_text(ofx(row() * 5), encoding="utf-8")
    found = fates(list(Ofx().read(ReadRequest(path, rows_max=4), FileFormat.OFX)))
    assert questions(found) == {"rows": "yes"}
    assert len(found.lines) == 5
