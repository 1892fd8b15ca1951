"""Quality and speed of matching, on tables with and without known answers."""
