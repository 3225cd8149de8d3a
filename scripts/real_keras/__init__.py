"""What the installed Keras 3 and Keras 2 say of themselves, in the form that the engine reads."""
