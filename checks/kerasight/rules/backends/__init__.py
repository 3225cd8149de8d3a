"""Rules on the backend of Keras 3: TensorFlow, JAX or PyTorch."""
