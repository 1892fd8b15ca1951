"""The first-run tour: what the window is for, shown on the sample company."""
