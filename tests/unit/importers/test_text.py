"""Encodings are found in one pass, whatever the lines look like."""

import random
import re
import time
from pathlib import Path

import pytest

from app.importers.text import CONTEXT_BYTES, LINE_BYTES_MAX, _Survey, detect


@pytest.mark.rule("G16")
def test_a_long_line_without_accents_costs_no_more_than_its_length(tmp_path: Path) -> None:
    path = tmp_path / "one_line.xml"
    path.write_bytes(b"caf\xe9\n" + b"x" * (4 << 20) + b"\n")
    began = time.process_time()
    assert detect(path).name == "cp1252"
    assert time.process_time() - began < 2.0


def test_the_lines_with_accents_are_the_ones_looked_at() -> None:
    chance = random.Random(3)
    for _ in range(300):
        block = bytes(chance.choice(b"ab \r\n\xe9\xc3") for _ in range(chance.randint(0, 200)))
        survey = _Survey()
        survey._sample(block)
        assert survey.high_lines == re.findall(rb"[^\r\n]*[\x80-\xff][^\r\n]*", block)
        assert survey.high_bytes == sum(byte > 127 for byte in block)


def test_accents_far_out_in_a_long_line_are_seen() -> None:
    survey = _Survey()
    survey._sample(b"<a>" * 5000 + "ü".encode() + b"<b>" * 5000)
    assert "ü".encode() in survey.high_lines[0]
    assert len(survey.high_lines[0]) == LINE_BYTES_MAX < CONTEXT_BYTES
