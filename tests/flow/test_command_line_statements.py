"""`tieout statements`: gaps between statements from a script, with both numbers and the exit code."""

import json
from pathlib import Path

import pytest

from app.cli import main

IBAN = "DE89370400440532013000"
HEAD = "Date,Description,Amount,Currency,Balance,Account\n"
MARCH = "2026-03-02,POWER,-10.00,EUR,1214.10,{iban}\n2026-03-31,RENT,-10.00,EUR,1204.10,{iban}\n"
APRIL = "2026-04-03,SHOP,-20.00,EUR,1160.00,{iban}\n2026-04-20,BAR,-1.00,EUR,1159.00,{iban}\n"
LOST = "2026-04-01,FEE,-24.10,EUR,1180.00,{iban}\n"


@pytest.mark.rule("G15")
def test_statements_lists_the_gap_and_is_content_once_it_is_closed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = str(tmp_path / "acme.tieout")
    assert main(["new", target, "--name", "Acme", "--currency", "EUR", "--user", "Ines"]) == 0

    def run(*arguments: str) -> tuple[int, list[dict[str, object]]]:
        capsys.readouterr()
        code = main([*arguments, "--company", target, "--json"])
        return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    def bring(name: str, rows: str) -> dict[str, object]:
        path = tmp_path / name
        path.write_text(HEAD + rows.replace("{iban}", IBAN), encoding="utf-8")
        code, (answer,) = run("import", str(path), "--accept-proposed", "--no-reconcile")
        assert code == 0
        return answer

    assert run("statements") == (0, [])
    first = bring("march.csv", MARCH)
    bring("april.csv", APRIL)
    code, (line,) = run("statements")
    assert code == 3
    findings = line["findings"]
    assert isinstance(findings, list)
    (found,) = findings
    assert (found["kind"], found["expected"], found["found"]) == ("money", "1204.10", "1180.00")
    assert (found["difference"], found["from_on"], found["to_on"]) == ("24.10", "2026-04-01", "2026-04-02")
    assert "24.10 EUR of money out are missing" in found["text"]
    bring("fee.csv", LOST)
    code, (line,) = run("statements", "--instrument", str(line["instrument"]))
    assert (code, line["findings"]) == (0, [])
    assert first["posted"] == 0


def test_an_unknown_instrument_is_refused_by_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = str(tmp_path / "acme.tieout")
    main(["new", target, "--name", "Acme", "--currency", "EUR", "--user", "Ines"])
    assert main(["statements", "--company", target, "--instrument", "9999"]) == 4
    assert "9999" in capsys.readouterr().err
