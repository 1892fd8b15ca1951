"""Where the files shipped beside the program are, in a source tree and in a frozen one-folder build alike."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one shipped file; it need not exist."""
    return RESOURCES.joinpath(*parts)
