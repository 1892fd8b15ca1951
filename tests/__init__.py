"""Proof that the rules hold, on real parts."""
