"""QIF: a format that states neither its currency nor its dates' order nor its decimal sign."""

from pathlib import Path

import pytest

from app.importers.protocol import ReadRequest
from app.importers.qif import Qif
from app.models.errors import RefusedFileError
from app.models.payment import InstrumentKind
from app.models.statement import FileFormat
from tests.contract.importers.summary import TODAY, Fates, fates


def qif(*rows: tuple[str, str], header: str = "!Type:Bank") -> str:
    return header + "\n" + "".join(f"D{day}\nT{amount}\nPSHOP\n^\n" for day, amount in rows)


def read(folder: Path, text: str, **answers: str) -> Fates:
    path = folder / "file.qif"
    path.write_text(text, encoding="utf-8", newline="")
    return fates(list(Qif().read(ReadRequest(path, answers=answers, today=TODAY), FileFormat.QIF)))


def questions(found: Fates) -> dict[str, str]:
    assert found.foot is not None
    return {question.key: question.proposed for question in found.foot.questions}


@pytest.mark.rule("F28")
@pytest.mark.parametrize(
    "days, expected",
    [
        (("1/ 5'24", "12/31'24"), "2024-01-05"),
        (("05/01/2024", "31/12/2024"), "2024-01-05"),
        (("5.1.24", "6.1.24"), "2024-01-05"),
        (("2024-01-05", "2024-12-31"), "2024-01-05"),
        (("8/25/93", "8/26/93"), "1993-08-25"),
    ],
)
def test_the_order_of_dates_is_decided_for_the_whole_file(
    days: tuple[str, str], expected: str, tmp_path: Path
) -> None:
    found = read(tmp_path, qif(*((day, "-1.00") for day in days)))
    assert found.lines[0].booked_on.isoformat() == expected


def test_dates_that_fit_both_orders_are_asked_about(tmp_path: Path) -> None:
    text = qif(("03/04/2026", "-1.00"))
    assert questions(read(tmp_path, text)) == {"date_order": "month_first"}
    found = read(tmp_path, text, date_order="day_first")
    assert (found.lines[0].booked_on.isoformat(), questions(found)) == ("2026-04-03", {})


def test_dates_that_contradict_each_other_refuse_the_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match="no order of day and month"):
        read(tmp_path, qif(("13/04/2026", "-1.00"), ("04/14/2026", "-1.00")))


@pytest.mark.rule("F28")
@pytest.mark.parametrize(
    "amounts, minor",
    [
        (("-1,234.56", "5"), 123456),
        (("-1.234,56", "5"), 123456),
        (("-1,234", "-7.50"), 123400),
        (("-12,5", "3"), 1250),
    ],
)
def test_the_decimal_sign_is_decided_for_the_whole_file(
    amounts: tuple[str, str], minor: int, tmp_path: Path
) -> None:
    found = read(tmp_path, qif(*(("31.12.2025", amount) for amount in amounts)))
    assert (found.lines[0].amount.minor, questions(found)) == (minor, {})


def test_amounts_that_fit_both_signs_are_asked_about(tmp_path: Path) -> None:
    text = qif(("31.12.2025", "-1.234"))
    assert questions(read(tmp_path, text)) == {"decimal": ","}
    assert read(tmp_path, text).lines[0].amount.minor == 123400
    assert read(tmp_path, text, decimal=".").lines[0].amount.minor == 123


def test_accounts_become_statements_of_their_own(tmp_path: Path) -> None:
    text = "!Account\nNGiro\nTBank\n^\n" + qif(("31.12.2025", "-1")) + "!Account\nNVisa\nTCCard\n^\n"
    found = read(tmp_path, text + qif(("31.12.2025", "-2"), header="!Type:CCard"))
    assert [(head.account, head.kind) for head in found.heads] == [
        ("Giro", InstrumentKind.BANK_ACCOUNT),
        ("Visa", InstrumentKind.CARD),
    ]
    assert [part.rule for part in found.skipped] == ["account", "account"]


@pytest.mark.parametrize("kind", ["Invst", "Cat", "Security", "Prices", "Unheard of"])
def test_lists_of_other_things_are_skipped_by_name(kind: str, tmp_path: Path) -> None:
    found = read(tmp_path, qif(("31.12.2025", "-1"), header=f"!Type:{kind}"))
    assert (len(found.lines), len(found.skipped)) == (0, 1)
    assert found.foot is not None
    assert any("were skipped" in note for note in found.foot.notes)


def test_splits_stay_in_the_raw_row_and_make_no_lines(tmp_path: Path) -> None:
    text = "!Type:Bank\nD31.12.2025\nT-3\nPX\nSa\n$-1\nSb\n$-2\n^\n"
    line = read(tmp_path, text).lines[0]
    assert line.raw == {"D": "31.12.2025", "T": "-3", "P": "X", "S": "a", "$": "-1", "S2": "b", "$2": "-2"}


@pytest.mark.parametrize(
    "record, column", [("DX\nT1\n", "D"), ("T1\n", "D"), ("D31.12.2025\n", "T"), ("D31.12.2025\nTabc\n", "T")]
)
def test_a_record_that_cannot_be_read_is_rejected(record: str, column: str, tmp_path: Path) -> None:
    found = read(tmp_path, f"!Type:Bank\n{record}^\n" + qif(("31.12.2025", "-1"))[11:])
    assert [part.column for part in found.rejected] == [column]
    assert len(found.lines) == 1


def test_a_file_cut_in_a_line_loses_the_last_record_visibly(tmp_path: Path) -> None:
    text = qif(("31.12.2025", "-1.00"), ("30.12.2025", "-120.00"))
    cut = read(tmp_path, text.split("20.00")[0])
    assert (len(cut.lines), cut.rejected[0].reason) == (1, "the file ends in the middle of this record")
    unended = read(tmp_path, text.removesuffix("^\n"))
    assert len(unended.lines) == 2
    assert unended.foot is not None
    assert "the last record has no end mark (^)" in unended.foot.notes


def test_the_currency_is_the_answer_or_unknown(tmp_path: Path) -> None:
    text = qif(("31.12.2025", "-1200"))
    assert read(tmp_path, text).lines[0].amount.currency == ""
    assert read(tmp_path, text, currency="JPY").lines[0].amount.plain() == "1200"


def test_a_line_of_megabytes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match="longer than"):
        read(tmp_path, qif(("31.12.2025", "-1")) + "P" + "x" * 20_000)
