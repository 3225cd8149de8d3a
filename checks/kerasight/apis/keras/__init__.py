"""What Keras does to shapes: layers by family, models, and what programs do with models."""
