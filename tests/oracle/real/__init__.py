"""The real Keras, in a separate process."""
