"""The history: what was done in the company, row by row, and taking it back."""
