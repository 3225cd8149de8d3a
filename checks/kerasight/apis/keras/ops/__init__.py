"""Functions on tensors: the shape rules of `keras.ops` and similar functions, one module per
family."""
