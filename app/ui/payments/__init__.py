"""Payments: the list, one payment in full, what can be done with it."""
