"""Custom layers and models: making and calling them, and what Keras rejects."""
