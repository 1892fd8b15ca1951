"""Trends: the books as pictures, each with the list behind it."""
