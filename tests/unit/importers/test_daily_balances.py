"""Balances that a bank writes between its rows, and what else tells how amounts are meant."""

from pathlib import Path

import pytest

from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.money import Money
from app.models.statement import FileFoot, Part, Skipped, StatementFoot, StatementHead, StatementLine
from tests.contract.importers.summary import TODAY


def _parts(folder: Path, text: str, name: str = "file.csv") -> list[Part]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(read(ReadRequest(path, today=TODAY)))


def _costs(parts: list[Part]) -> list[int]:
    return [part.amount.minor for part in parts if isinstance(part, StatementLine)]


def _statement_foot(parts: list[Part]) -> StatementFoot:
    return next(part for part in parts if isinstance(part, StatementFoot))


def _questions(parts: list[Part]) -> list[str]:
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    return [question.key for question in foot.questions]


_OLDEST_FIRST = (
    ("29/02/2024", "Saldo Anterior", "1.000,00"),
    ("05/03/2024", "Compra com Cartão", "-45,60"),
    ("05/03/2024", "Saldo do dia", "954,40"),
    ("15/03/2024", "Recebimento", "1.500,00"),
    ("15/03/2024", "Saldo do dia", "2.454,40"),
    ("31/03/2024", "S A L D O", "2.454,40"),
)


@pytest.mark.parametrize("rows", [_OLDEST_FIRST, _OLDEST_FIRST[::-1]], ids=["oldest first", "newest first"])
def test_a_balance_of_the_day_in_the_column_of_amounts_is_no_transaction(
    tmp_path: Path, rows: tuple[tuple[str, str, str], ...]
) -> None:
    """As Banco do Brasil writes them: counted as money in they would double the account."""
    parts = _parts(tmp_path, "Data;Histórico;Valor\n" + "".join(f"{';'.join(row)}\n" for row in rows))
    assert sorted(_costs(parts)) == [-150000, 4560]
    assert sum(1 for part in parts if isinstance(part, Skipped) and part.rule == "balance") == 4
    foot = _statement_foot(parts)
    assert (foot.opening, foot.closing) == (Money(100000, ""), Money(245440, ""))
    assert [proof.holds for proof in foot.proofs] == [True]


def test_a_balance_that_stands_alone_is_told_though_nothing_proves_it(tmp_path: Path) -> None:
    parts = _parts(
        tmp_path, "Data;Histórico;Valor\n29/02/2024;Saldo Anterior;10,00\n15/03/2024;Compra;-4,00\n"
    )
    foot = _statement_foot(parts)
    assert (foot.opening, foot.closing, foot.proofs) == (Money(1000, ""), None, ())


def test_a_card_that_writes_charges_without_a_minus_is_known_by_its_settlement(tmp_path: Path) -> None:
    parts = _parts(
        tmp_path, "when,text,amount\n2024-03-03,Pagamento recebido,-500.00\n2024-03-04,Mercado,23.90\n"
    )
    assert _costs(parts) == [-50000, 2390]
    assert _questions(parts) == []


def test_the_amount_column_that_moves_is_taken_before_one_of_zeros(tmp_path: Path) -> None:
    rows = "".join(f"{day:02d}/03/2024;LOJA {day};0,00;-{day},30\n" for day in range(13, 18))
    parts = _parts(
        tmp_path, f"Data;Descrição;Valor (US$);Valor (R$)\n{rows}18/03/2024;AMAZON;-10,00;-50,30\n"
    )
    assert _costs(parts) == [1330, 1430, 1530, 1630, 1730, 5030]


def test_titles_in_japanese_tell_that_commas_group(tmp_path: Path) -> None:
    parts = _parts(
        tmp_path,
        '日付,摘要,支払い金額,預かり金額\n2024/3/1,カード,"10,000",\n2024/3/25,給料,,"300,000"\n',
    )
    assert [part.amount for part in parts if isinstance(part, StatementLine)] == [
        Money(1000000, ""),
        Money(-30000000, ""),
    ]
    assert _questions(parts) == []


def test_the_slash_before_a_polish_account_is_no_part_of_it(tmp_path: Path) -> None:
    text = ":20:1\n:25:/PL25106000760000888888888888\n:28C:1\n:60F:C240301PLN10,00\n:62F:C240301PLN10,00\n-\n"
    parts = _parts(tmp_path, text, "file.sta")
    assert [part.account for part in parts if isinstance(part, StatementHead)] == [
        "PL25106000760000888888888888"
    ]
