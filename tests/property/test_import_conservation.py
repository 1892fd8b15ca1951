"""Whatever a file holds, each of its rows has one fate, and importing it twice adds nothing."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.engine.intake.identity import Known, Occurrences, text_hash
from app.importers.protocol import ReadRequest
from app.importers.registry import read
from app.models.errors import RefusedFileError
from app.models.statement import FileFoot, Rejected, Skipped, StatementLine
from tests.contract.importers.summary import TODAY

SEEN = '2024-01-05|05/01/2024|-12,50|1.234,00|12.00||Total|EUR|CR|"|COFFEE|pending'.split("|")
CELLS = st.one_of(st.sampled_from(SEEN), st.text(max_size=12))
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=12)


@given(rows=ROWS, delimiter=st.sampled_from(",;\t|"), has_header=st.booleans())
def test_every_row_of_any_text_has_one_fate(
    rows: list[list[str]], delimiter: str, *, has_header: bool
) -> None:
    lines = [delimiter.join(row) for row in rows]
    if has_header:
        lines.insert(0, delimiter.join(["Date", "Description", "Amount", "Balance"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_bytes("\n".join(lines).encode("utf-8", errors="replace"))
        try:
            parts = list(read(ReadRequest(path, today=TODAY)))
        except RefusedFileError:
            return
    foot = parts[-1]
    assert isinstance(foot, FileFoot)
    assert sum(isinstance(part, StatementLine | Rejected | Skipped) for part in parts) == foot.rows_read


KEYS = st.tuples(
    st.integers(0, 3), st.integers(-2, 2), st.sampled_from(["EUR", "USD"]), st.sampled_from(["A", "B"])
)


@given(stored=st.lists(KEYS, max_size=12), file=st.lists(KEYS, max_size=12))
def test_importing_twice_adds_nothing(
    stored: list[tuple[int, int, str, str]], file: list[tuple[int, int, str, str]]
) -> None:
    known: list[Known] = []

    def take_all(rows: list[tuple[int, int, str, str]]) -> int:
        judge = Occurrences.of(list(known))
        added = 0
        for day, minor, currency, text in rows:
            taken = judge.take(day, minor, currency, text_hash(text))
            if taken.is_new:
                known.append(Known(len(known) + 1, day, minor, currency, taken.hash, taken.occurrence))
                added += 1
        return added

    take_all(stored)
    take_all(file)
    assert take_all(file) == 0
    assert take_all(stored) == 0
    assert len({(one.day, one.minor, one.currency, one.hash, one.occurrence) for one in known}) == len(known)
    for key in set(stored) | set(file):
        assert sum(
            (one.day, one.minor, one.currency, one.hash) == (*key[:3], text_hash(key[3])) for one in known
        ) == max(stored.count(key), file.count(key))
