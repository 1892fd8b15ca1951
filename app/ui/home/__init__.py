"""Home: what needs attention, the months, the next step."""
