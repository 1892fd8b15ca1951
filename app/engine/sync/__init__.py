"""From reference data of the accounting system to a plan of changes."""
