"""Texts made to keep a pattern busy take no longer than their length allows (G16)."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.contract.importers.bad_input import read_bad

SIZE = 100_000
SECONDS_MAX = 5.0
STARTS = {
    "csv": "Date,Description,Amount\n2026-01-13,A,-1.00\n",
    "ofx": "OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKTRANLIST>",
    "camt": '<?xml version="1.0"?><Document xmlns="urn:x:camt.053.001.08"><BkToCstmrStmt>',
    "html": "<html><table><tr><th>Date<th>Text<th>Amount<tr><td>2026-01-13<td>A<td>-1.00<tr><td>",
    "qif": "!Type:Bank\nD1/15'24\nT-1.00\n^\n",
    "mt940": ":20:1\n:25:DE02\n:28C:1\n:60F:C260101EUR10,00\n:61:260113D1,00NTRFX\n:86:",
    "bai2": "01,1,2,260113,1200,1,,,2/\n02,1,2,1,260113,,EUR,2/\n03,1,EUR,010,100,,/\n16,475,100,,,,",
    "norma43": "11" + "0" * 18 + "260101" * 2 + "2" + "0" * 14 + "978\n22",
    "blank": "",
}
BOMBS = (
    *(
        "<c ",
        "<row ",
        "<!--",
        "<?x ",
        "<!DOCTYPE [",
        "<![CDATA[",
        "<a b='",
        "&#",
        "&",
        "<",
        ">",
        "</a>",
        "<STMTTRN>",
    ),
    *(
        '"',
        '","',
        '"\n',
        "(",
        "((1",
        "1.",
        "1,",
        "1 ",
        "9",
        "e9",
        "-",
        "\n",
        "\r\n:61:",
        "\n22",
        "\n16,",
        "88,x/\n",
    ),
    *("?20", "/REMI/", ";", "\t", " ", "\u00a0", "S\n$\n", "^\n", "é", "1/1/", "DE", "a ", "A@b."),
)


@pytest.mark.rule("G16")
@pytest.mark.parametrize("start", STARTS)
def test_no_repetition_keeps_a_reader_busy(start: str, tmp_path: Path) -> None:
    slow = {}
    for bomb in BOMBS:
        began = time.process_time()
        read_bad(tmp_path, STARTS[start] + bomb * (SIZE // len(bomb)), name="a.txt")
        if (took := time.process_time() - began) > SECONDS_MAX:
            slow[bomb] = round(took, 1)
    assert slow == {}


@pytest.mark.rule("G16")
@pytest.mark.parametrize(
    "bomb", ["<c ", "<row ", '<c t="e" ', "<f>", ' r="', "<x:", "hidden=", '<c r="A1"><f>']
)
def test_no_repetition_keeps_the_look_at_a_workbook_busy(bomb: str, tmp_path: Path) -> None:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(Path(__file__).parents[2] / "data" / "fuzz" / "xlsx" / "preamble.xlsx") as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(
                    b"</sheetData>", bomb.encode() * (4 * SIZE // len(bomb)) + b"</sheetData>"
                )
            archive.writestr(name, data)
    began = time.process_time()
    read_bad(tmp_path, target.getvalue(), name="a.xlsx")
    assert time.process_time() - began < SECONDS_MAX
