"""What the libraries do on paper: to shapes, weights, and what programs do with models."""
