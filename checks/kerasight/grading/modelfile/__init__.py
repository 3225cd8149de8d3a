"""Inspects model files without Keras or TensorFlow: whether they are intact and safe, and their
version."""
