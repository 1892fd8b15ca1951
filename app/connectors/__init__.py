"""Accounting systems out, reference data back: one module per system."""
