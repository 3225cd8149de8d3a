"""Dropout, noise and penalties; keras/src/layers/regularization."""
