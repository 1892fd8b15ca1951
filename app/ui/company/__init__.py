"""Company files: the welcome page and the dialog for a new company."""
