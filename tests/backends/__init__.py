"""Programs with their outcome on each backend of Keras."""
