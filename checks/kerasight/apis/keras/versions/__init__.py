"""Names that a version of Keras removed or moved."""
