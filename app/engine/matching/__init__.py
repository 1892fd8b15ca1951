"""Match expenses with payments: candidates with evidence, probabilities after competition, verdicts."""
