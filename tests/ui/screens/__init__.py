"""Every screen as a picture, and every word of it in full."""
