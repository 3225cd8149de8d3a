"""Every loss with outputs and targets of every shape, held against the real Keras."""
