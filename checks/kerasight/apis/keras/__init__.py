"""Transfer functions of Keras: layers by family, models, and their methods."""
