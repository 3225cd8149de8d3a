"""The learning-rate finder: a sweep on the user's own model and data, and what it tells."""
