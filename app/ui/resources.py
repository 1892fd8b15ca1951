"""Where the files shipped beside the program are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "resources"
"""The folder `resources`: in a source tree and in a frozen one-folder build alike."""


def path(*parts: str) -> Path:
    """Return the path of one shipped file; it need not exist."""
    return ROOT.joinpath(*parts)
