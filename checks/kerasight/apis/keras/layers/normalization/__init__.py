"""Normalization by statistics of the inputs; keras/src/layers/normalization."""
