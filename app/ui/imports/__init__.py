"""Import: files in, looked at before anything is written; the history of what came in."""
