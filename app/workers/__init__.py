"""Runs a picklable call in a process of its own, with limits, progress and cancel. Knows no other room."""

from app.workers.limits import Limits
from app.workers.processes import WorkerDiedError, WorkerStalledError, run, stream

__all__ = ["Limits", "WorkerDiedError", "WorkerStalledError", "run", "stream"]
