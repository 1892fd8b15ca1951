"""Tieout, a desktop reconciliation manager for accountants."""
