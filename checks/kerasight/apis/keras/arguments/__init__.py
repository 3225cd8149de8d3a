"""What arguments of Keras may be: which names and values are refused."""
