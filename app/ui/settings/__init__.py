"""Settings: company, appearance, matching profiles, reference lists, about."""
