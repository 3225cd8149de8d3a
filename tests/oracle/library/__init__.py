"""The knowledge about Keras' functions and constructors, one call at a time."""
