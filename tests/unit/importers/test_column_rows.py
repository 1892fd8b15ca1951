"""Reading many rows at once gives what reading row by row gives."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from app.importers.column_rows import ColumnRows, column_texts
from app.importers.columns import Mapped
from app.importers.dates import Order
from app.importers.layout import Layout
from app.importers.readings import CellReader
from app.importers.signs import Sign, SignVerdict
from app.importers.statement_rows import StatementRows
from app.importers.survey import Decisions
from app.importers.table import Cell, Row, texts_of
from app.importers.wire import packed_row
from app.models.statement import StatementLine

MEANINGS = {
    "booked": 0,
    "valued": 1,
    "descriptor": 2,
    "merchant": 3,
    "amount": 4,
    "currency": 5,
    "balance": 6,
    "original_amount": 7,
    "original_currency": 8,
    "status": 9,
    "type": 10,
    "account": 11,
    "reference": 12,
}
TITLES = tuple(f'{name} "%s" é' for name in MEANINGS)


def statement_rows(*, without: Sequence[str] = (), sides: bool = False) -> StatementRows:
    columns: dict[str, tuple[int, ...]] = {
        name: (at,) for name, at in MEANINGS.items() if name not in without
    }
    if sides:
        del columns["amount"]
        columns |= {"debit": (4,), "credit": (7,)}
    decisions = Decisions(orders={0: Order.DAY_FIRST, 1: Order.DAY_FIRST}, currency="EUR")
    return StatementRows(
        Layout(TITLES, (1,), 2, has_header=True),
        Mapped(columns),
        CellReader(decisions, date(2026, 11, 21)),
        SignVerdict(Sign.MINUS_IS_OUT, "", is_sure=True),
        "EUR",
        is_card=False,
    )


def row_of(number: int, **cells: Cell) -> Row:
    plain: dict[str, Cell] = {
        "booked": "02.03.2026",
        "valued": date(2026, 3, 4),
        "descriptor": "CARD 123 SHOP",
        "merchant": "Shop",
        "amount": "-12,50",
        "currency": "EUR",
        "balance": 100.25,
    }
    plain |= cells
    return Row(number, [plain.get(name) for name in MEANINGS])


ROWS = [
    row_of(2),
    row_of(3, amount=-12.5, balance="1.000,25"),
    row_of(4, amount=0.1 + 0.2, descriptor="", merchant="Only party"),
    row_of(5, amount="12,50 CR"),
    row_of(6, amount="USD 3.00"),
    row_of(7, amount="abc"),
    row_of(8, amount=""),
    row_of(9, booked=None),
    row_of(10, booked="not a date"),
    row_of(11, descriptor="Closing balance", amount=5.0),
    row_of(12, merchant="Total", amount=5.0),
    row_of(13, status="Pending"),
    row_of(14, status="Completed", type="Fee", account="DE1", reference='quote " back \\ tab \t \ud800'),
    row_of(15, original_amount="20.00", original_currency="usd"),
    row_of(16, original_amount=20.0, original_currency="USD"),
    row_of(17, original_amount=20.0, original_currency="EUR"),
    row_of(18, balance="5,00 DR"),
    row_of(19, balance="n/a", amount=float("inf")),
    row_of(20, currency="usd", amount=True),
    row_of(21, currency="JPY", amount=12.5),
    row_of(22, currency="JPY", amount=1200.0, balance=77.0),
    row_of(23, booked=datetime.fromisoformat("2026-03-02 10:30"), valued="31.02.2026"),
    Row(24, ["02.03.2026", None, "short row", "", 3.0]),
    Row(25, [*row_of(25).cells, "too many"]),
    Row(26, ["broken"], problem="a quote is never closed"),
    row_of(27, amount="-1 234,50", descriptor="Gebühr 5"),
    row_of(28, amount=0.0),
    row_of(29, amount=-12.345),
    Row(30, row_of(30).cells, notes=("a NUL byte was dropped",)),
]


def assert_same(make: StatementRows, single: StatementRows, rows: Sequence[Row]) -> int:
    """Compare both readings of the rows; returns how many were read at once."""
    together = ColumnRows(make).read(rows)
    assert len(together) == len(rows)
    for row, packed in zip(rows, together, strict=True):
        outcome = single.read(row)
        if packed is not None:
            assert isinstance(outcome, StatementLine), row
            assert packed == packed_row(outcome)
    return sum(packed is not None for packed in together)


@pytest.mark.parametrize("without", [(), ("currency",), ("status", "type"), ("merchant", "descriptor")])
def test_rows_read_at_once_are_rows_read_one_by_one(without: tuple[str, ...]) -> None:
    make = statement_rows(without=without)
    assert assert_same(make, statement_rows(without=without), ROWS) >= 12


def test_every_row_alone_reads_the_same_too() -> None:
    for row in ROWS:
        assert_same(statement_rows(), statement_rows(), [row])


def test_debit_and_credit_columns_are_read_at_once() -> None:
    rows = [
        row_of(2, amount=5.0, original_amount=""),
        row_of(3, amount="", original_amount="7,00"),
        row_of(4, amount="5,00", original_amount="7,00"),
        row_of(5, amount="5,00", original_amount=0.0),
        row_of(6, amount="", original_amount=""),
        row_of(7, amount="x", original_amount=""),
        row_of(8, amount=-5.0, original_amount=""),
        row_of(9, amount=0.0, original_amount=0.0),
    ]
    make, single = (statement_rows(without=("original_amount",), sides=True) for _ in range(2))
    assert assert_same(make, single, rows) == 5


@pytest.mark.parametrize("flag", ["flag", "kind"])
def test_amounts_without_sign_take_it_from_the_flag_column(flag: str) -> None:
    def made() -> StatementRows:
        rows = statement_rows()
        columns = {**rows.mapped.columns, "flag": (10,)}
        sign = SignVerdict(Sign.MINUS_IS_OUT, "", is_sure=True, uses_flags=flag)
        return StatementRows(rows.layout, Mapped(columns), rows.reader, sign, "EUR", is_card=True)

    rows = [row_of(place, amount=5.0, type=word) for place, word in enumerate(("D", "C", "Purchase", ""), 2)]
    assert assert_same(made(), made(), rows) == 4


def test_a_column_is_written_as_its_cells_are() -> None:
    columns: list[list[Cell]] = [
        [1.0, -2.5, 1e-7, 1e22, float("inf")],
        [" a ", "b"],
        [date(2026, 1, 2), date(2026, 1, 2)],
        [1.0, "x", None, True, 3, date(2026, 1, 2), datetime.fromisoformat("2026-01-02 03:00")],
    ]
    for column in columns:
        assert column_texts(column) == texts_of(column)
