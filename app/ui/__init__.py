"""Windows: widgets show, presenters ask services, table models hold what is on screen."""
