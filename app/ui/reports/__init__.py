"""Reports: expense reports with their reconciliation summary."""
