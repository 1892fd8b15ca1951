"""Rehearsal: a profile replayed on decided months, before it is switched on (G23)."""
