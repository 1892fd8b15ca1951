"""Triage: one open item at a time, one key each, until nothing is left (G22)."""
