"""A sync that is killed leaves the old state or the new one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
KILLS = 10


@pytest.mark.rule("F66")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killed child is forked")
def test_a_killed_sync_leaves_the_old_state_or_the_new_one() -> None:
    command = [
        sys.executable,
        "-m",
        "benchmarks.sync",
        "--local",
        "--json",
        "--rows",
        "200",
        "--kills",
        str(KILLS),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    found = json.loads(done.stdout)
    assert (found["kills"], found["mixed_states"]) == (KILLS, 0), done.stderr
    assert (found["torn"]["lost"], found["torn"]["broken"]) == (0, 0)
    assert sum(found["torn"]["seen"].values()) == KILLS
