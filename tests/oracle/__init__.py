"""The oracle: comparing Kerasight with the real Keras."""
