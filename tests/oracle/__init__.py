"""The oracle: what the real Keras says, held against what Kerasight says."""
