"""Normalization by statistics of what is fed; keras/src/layers/normalization."""
