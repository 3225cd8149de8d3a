"""Valid arguments of Keras: names and values that are rejected."""
