"""Runs a picklable call in a spawned process with limits, progress and cancel."""
