"""Documents out: workbooks, PDF and the evidence pack; no decisions."""
