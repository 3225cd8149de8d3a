"""Rules of what the epochs of a training get of its data."""
