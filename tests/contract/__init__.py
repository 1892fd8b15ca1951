"""Suites that every importer, connector and store must pass."""
