"""From payments and expenses to candidates with evidence and a probability."""
