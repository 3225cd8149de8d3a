"""Tasks: their contracts, scores and data."""
