"""From a period's facts to its proof and sign-off."""
