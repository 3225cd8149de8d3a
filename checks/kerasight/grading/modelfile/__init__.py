"""Looks into model files without Keras or TensorFlow: are they whole, safe, and whose."""
