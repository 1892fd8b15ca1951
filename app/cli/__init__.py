"""Tieout without a window: the same use cases, for scripts. See `docs/command-line.md`."""

from app.cli.main import main

__all__ = ["main"]
