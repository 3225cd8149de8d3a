"""Data that Keras loads, makes or prepares."""
