"""Facts about the installed Keras 3 and Keras 2, in the format of the inspector."""
