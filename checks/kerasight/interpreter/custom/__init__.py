"""The program's own layers and models: making and calling them, and what Keras refuses of them."""
