"""Receipts on screen: drawn, looked at page by page, dropped on rows, kept in order (G03)."""
