"""BAI2, Norma 43 and MT940: what real banks do to fixed formats."""

from pathlib import Path

import pytest

from app.importers.protocol import ReadRequest
from app.importers.registry import importer_for
from app.models.errors import RefusedFileError
from app.models.payment import PaymentKind, PaymentStatus
from app.models.statement import FileFormat
from tests.contract.importers.summary import TODAY, Fates, fates

GROUP = (
    "01,A,B,260301,0700,1,80,,2/\n02,B,A,1,260228,,{currency},2/\n"
    "03,77,,010,{opening},,,015,{closing},,/\n{rows}"
)
MT = ":20:X\n:25:1\n:28C:1\n:60F:C260101EUR100,00\n{rows}\n:62F:C260131EUR{closing}\n-\n"


def read(folder: Path, format_: FileFormat, text: str, **answers: str) -> Fates:
    path = folder / "file"
    path.write_text(text, encoding="utf-8", newline="")
    importer = importer_for(format_)
    assert importer is not None
    return fates(list(importer.read(ReadRequest(path, answers=answers, today=TODAY), format_)))


def bai2(
    folder: Path, rows: str, opening: str = "", closing: str = "", currency: str = "", **answers: str
) -> Fates:
    text = GROUP.format(currency=currency, opening=opening, closing=closing, rows=rows)
    return read(folder, FileFormat.BAI2, text, **answers)


def mt940(folder: Path, rows: str, closing: str = "100,00") -> Fates:
    return read(folder, FileFormat.MT940, MT.format(rows=rows, closing=closing))


def notes(found: Fates) -> str:
    assert found.foot is not None
    return " | ".join(found.foot.notes)


@pytest.mark.parametrize(
    "code, minor", [("142", -500), ("399", -500), ("400", 500), ("475", 500), ("699", 500)]
)
def test_the_type_code_tells_the_direction(code: str, minor: int, tmp_path: Path) -> None:
    assert [line.amount.minor for line in bai2(tmp_path, f"16,{code},500,Z,,,X/\n").lines] == [minor]


@pytest.mark.parametrize("currency, plain", [("USD", "5.00"), ("JPY", "500"), ("KWD", "0.500"), ("", "5.00")])
def test_amounts_are_minor_units_of_their_currency(currency: str, plain: str, tmp_path: Path) -> None:
    line = bai2(tmp_path, "16,475,500,Z,,,X/\n", currency=currency).lines[0]
    assert (line.amount.plain(), line.amount.currency) == (plain, currency or "USD")


def test_a_code_without_a_direction_is_asked_about(tmp_path: Path) -> None:
    rows = "16,910,77,Z,,,X/\n16,475,1,Z,,,Y/\n"
    found = bai2(tmp_path, rows)
    assert found.foot is not None
    assert [(question.key, question.proposed) for question in found.foot.questions] == [("code_910", "skip")]
    assert [part.value for part in found.rejected] == ["910"]
    assert [line.amount.minor for line in bai2(tmp_path, rows, code_910="in").lines] == [-77, 1]
    assert [line.amount.minor for line in bai2(tmp_path, rows, code_910="out").lines] == [77, 1]
    assert [part.rule for part in bai2(tmp_path, rows, code_910="skip").skipped] == ["type code 910"]


def test_funds_types_bring_fields_of_their_own(tmp_path: Path) -> None:
    rows = (
        "16,475,100,V,260227,1200,BANK1,CUST1,ONE/\n16,475,100,S,50,25,25,BANK2,CUST2,TWO, WITH COMMA/\n"
        "16,475,100,D,2,0,50,1,50,BANK3,CUST3,THREE A/B\n16,475,100,,,,FOUR/\n"
    )
    found = bai2(tmp_path, rows)
    assert [(line.bank_id, line.reference, line.descriptor) for line in found.lines] == [
        ("BANK1", "CUST1", "ONE"),
        ("BANK2", "CUST2", "TWO, WITH COMMA"),
        ("BANK3", "CUST3", "THREE A/B"),
        ("", "", "FOUR"),
    ]
    assert str(found.lines[0].valued_on) == "2026-02-27"


def test_texts_go_on_in_continuations_and_broken_lines(tmp_path: Path) -> None:
    rows = (
        "16,475,100,Z,,,START\nbroken line/\n88,AND MORE/\n16,475,200,Z,,,NEXT/ 16,142,300,Z,,,SAME LINE/\n"
    )
    found = bai2(tmp_path, rows)
    assert [line.descriptor for line in found.lines] == ["START broken line AND MORE", "NEXT", "SAME LINE"]


@pytest.mark.rule("F29")
def test_balances_prove_the_details_unless_totals_speak_of_others(tmp_path: Path) -> None:
    good = bai2(tmp_path, "16,475,500,Z,,,X/\n", opening="1000", closing="500")
    assert [proof.holds for proof in good.feet[0].proofs] == [True]
    bad = bai2(tmp_path, "16,475,500,Z,,,X/\n", opening="1000", closing="600")
    assert [(proof.expected, proof.found, proof.holds) for proof in bad.feet[0].proofs] == [
        ("6.00", "5.00", False)
    ]
    partial = bai2(tmp_path, "88,400,900,2,/\n16,475,500,Z,,,X/\n", opening="1000", closing="100")
    assert partial.feet[0].proofs == ()
    assert "totals and listed transactions differ" in notes(partial)


def test_control_totals_are_compared(tmp_path: Path) -> None:
    rows = "16,475,500,Z,,,X/\n49,{total},{records}/\n98,{total},1,9/\n99,{total},1,9/\n"
    good = bai2(tmp_path, rows.format(total=500, records=3)).feet[0].proofs
    assert [proof.what for proof in good if proof.holds][:2] == ["control total", "records"]
    bad = bai2(tmp_path, rows.format(total=700, records=5))
    assert [(proof.expected, proof.found, proof.holds) for proof in bad.feet[0].proofs[:2]] == [
        ("700", "500", None),
        ("5", "3", None),
    ]
    assert "control total: 700 stated, 500 found" in notes(bad)
    assert "records: 5 stated, 3 found" in notes(bad)


def test_an_incomplete_bai2_file_is_noted(tmp_path: Path) -> None:
    assert "it may be incomplete" in notes(bai2(tmp_path, "16,475,500,Z,,,X/\n"))


@pytest.mark.parametrize(
    "mark, minor", [("D", 2500), ("C", -2500), ("RC", 2500), ("RD", -2500), ("DR", 2500), ("CR", -2500)]
)
def test_reversals_and_funds_codes_of_mt940(mark: str, minor: int, tmp_path: Path) -> None:
    found = mt940(tmp_path, f":61:2601050105{mark}25,00NTRFNONREF", "75,00" if minor > 0 else "125,00")
    assert [line.amount.minor for line in found.lines] == [minor]
    assert [proof.holds for proof in found.feet[0].proofs] == [True]


def test_expected_entries_are_pending_and_prove_nothing(tmp_path: Path) -> None:
    found = mt940(tmp_path, ":61:260105ED25,00NTRFNONREF")
    assert [line.status for line in found.lines] == [PaymentStatus.PENDING]
    assert [proof.holds for proof in found.feet[0].proofs] == [True]


@pytest.mark.parametrize(
    "days, expected",
    [
        ("2512310102", "2026-01-02"),
        ("2601021231", "2025-12-31"),
        ("260230", "2026-02-28"),
        ("260105    ", "2026-01-05"),
    ],
)
def test_entry_days_turn_with_the_year(days: str, expected: str, tmp_path: Path) -> None:
    line = mt940(tmp_path, f":61:{days}D1,00NTRFNONREF").lines[0]
    assert line.booked_on.isoformat() == expected


def test_fee_codes_are_fees_and_references_leave_the_text(tmp_path: Path) -> None:
    rows = ":61:260105D1,00NCHGNONREF\n:86:805?20EREF+ABC-1?21SVWZ+Kontofuehrung?32BANK"
    line = mt940(tmp_path, rows).lines[0]
    assert (line.kind, line.reference, line.descriptor) == (PaymentKind.FEE, "ABC-1", "BANK Kontofuehrung")


def test_a_long_statement_passes_in_batches(tmp_path: Path) -> None:
    rows = "\n".join(f":61:2601050105D0,01NTRFREF{number}\n:86:ROW {number}" for number in range(2000))
    found = mt940(tmp_path, rows, "80,00")
    assert [line.descriptor for line in found.lines] == [f"ROW {number}" for number in range(2000)]
    assert [proof.holds for proof in found.feet[0].proofs] == [True]


@pytest.mark.parametrize("format_", [FileFormat.MT940, FileFormat.BAI2, FileFormat.NORMA43])
def test_a_line_of_megabytes_is_refused(format_: FileFormat, tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match="longer than"):
        read(tmp_path, format_, "x" * 300_000)


def n43(*records: str) -> str:
    return "\r\n".join(record.ljust(80) for record in records)


HEAD_11 = (
    "11" + "0081" + "4797" + "0069952168" + "260101" + "260131" + "2" + f"{1000:014d}" + "978" + "3" + "NAME"
)
ROW_22 = (
    "22" + "    " + "0001" + "260105" + "260104" + "12" + "408" + "1" + f"{250:014d}" + "0" * 10 + "0" * 12
)


def totals_33(closing: int, debits: int = 250, count: int = 1) -> str:
    return f"33008147970069952168{count:05d}{debits:014d}{0:05d}{0:014d}2{closing:014d}978"


@pytest.mark.rule("F29")
def test_norma_43_is_proven_by_its_totals(tmp_path: Path) -> None:
    found = read(tmp_path, FileFormat.NORMA43, n43(HEAD_11, ROW_22, "2301SHOP", totals_33(750)))
    assert [line.amount.plain() for line in found.lines] == ["2.50"]
    assert {proof.what: proof.holds for proof in found.feet[0].proofs} == dict.fromkeys(
        ("closing", "debits", "credits", "debit count", "credit count"), True
    )
    bad = read(tmp_path, FileFormat.NORMA43, n43(HEAD_11, ROW_22, totals_33(700, 300, 2)))
    assert [proof.what for proof in bad.feet[0].proofs if not proof.holds] == [
        "closing",
        "debits",
        "debit count",
    ]


def test_norma_43_without_totals_is_noted(tmp_path: Path) -> None:
    found = read(tmp_path, FileFormat.NORMA43, n43(HEAD_11, ROW_22))
    assert "the totals record (33) is missing" in notes(found)
    assert found.feet[0].proofs == ()


def test_norma_43_counts_its_records(tmp_path: Path) -> None:
    text = n43(HEAD_11, ROW_22, totals_33(750), "88" + "9" * 18 + "000009")
    assert "records of the file: 9 stated, 3 found" in notes(read(tmp_path, FileFormat.NORMA43, text))


def test_norma_43_rejects_a_movement_that_cannot_be_read(tmp_path: Path) -> None:
    bad_day, bad_amount = ROW_22.replace("260105", "261305"), ROW_22.replace(f"{250:014d}", "0000000000 250")
    found = read(tmp_path, FileFormat.NORMA43, n43(HEAD_11, bad_day, bad_amount, ROW_22))
    assert [part.column for part in found.rejected] == ["date", "amount"]
    assert len(found.lines) == 1
    assert len(read(tmp_path, FileFormat.NORMA43, n43(ROW_22)).rejected) == 1
