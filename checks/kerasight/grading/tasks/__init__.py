"""Tasks: what they ask, how they score, their data."""
