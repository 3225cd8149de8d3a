"""What Kerasight knows of Keras' functions and constructors, one call at a time."""
