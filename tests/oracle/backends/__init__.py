"""The real Keras on each of its backends."""
