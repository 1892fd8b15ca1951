"""Notes and questions on screen: written, asked, answered, listed by cardholder (G26)."""
