"""The window over a small real company."""
