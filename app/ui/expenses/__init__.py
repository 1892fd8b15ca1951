"""Expenses: the list, one expense in full, adding and editing."""
