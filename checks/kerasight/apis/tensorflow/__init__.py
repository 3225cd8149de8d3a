"""Functions of TensorFlow, and of the backend of Keras 2, by the formulas of `keras.ops`."""
