"""The learning-rate finder: a sweep on the user's model and data, and its analysis."""
