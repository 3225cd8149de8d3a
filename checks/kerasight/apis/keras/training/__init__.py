"""Optimizers, losses, metrics and callbacks, and the training methods of models."""
