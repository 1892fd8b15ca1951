"""Made files of the formats that banks send read as they were made, whatever the dialect."""

import random
from datetime import date
from pathlib import Path

import pytest

from app.importers import registry
from app.importers.protocol import ReadRequest
from app.models.statement import FileFoot, StatementFoot, StatementHead, StatementLine
from benchmarks.exports.wires import WIRES

SEEDS = 60


@pytest.mark.rule("F26", "F29")
@pytest.mark.parametrize("name", WIRES)
def test_a_file_reads_as_it_was_made(name: str, tmp_path: Path) -> None:
    for seed in range(SEEDS):
        made = WIRES[name](random.Random(seed))
        path = tmp_path / f"file{made.suffix}"
        path.write_bytes(made.content)
        parts = list(registry.read(ReadRequest(path, today=date(2026, 11, 21))))
        lines = [part for part in parts if isinstance(part, StatementLine)]
        assert [(line.booked_on, line.amount.minor) for line in lines] == [
            (line.on, line.minor) for line in made.lines
        ], seed
        unread = [
            line.descriptor
            for line, own in zip(lines, made.lines, strict=True)
            if own.text not in line.descriptor
        ]
        assert unread == [], seed
        foot = parts[-1]
        assert isinstance(foot, FileFoot)
        assert (foot.format.value, foot.questions) == (name, ()), seed
        heads = [part for part in parts if isinstance(part, StatementHead)]
        feet = [part for part in parts if isinstance(part, StatementFoot)]
        stated = [
            (head.opening.minor, end.closing.minor)
            for head, end in zip(heads, feet, strict=True)
            if head.opening is not None and end.closing is not None
        ]
        assert stated == list(made.balances), seed
        assert all(proof.holds for end in feet for proof in end.proofs), seed
        assert len([proof for end in feet for proof in end.proofs if proof.what == "closing"]) == len(
            made.balances
        )
