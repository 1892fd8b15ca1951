"""Reference data: the lists, and the data sync that keeps them in step with an accounting system."""
