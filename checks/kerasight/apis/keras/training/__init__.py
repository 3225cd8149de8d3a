"""Optimizers, losses, metrics and callbacks, and what programs do with models in training."""
