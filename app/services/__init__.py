"""Use cases, one verb per module: read, decide, write, say what changed."""
