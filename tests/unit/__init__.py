"""One module at a time, without disk or window; mirrors `app`."""
