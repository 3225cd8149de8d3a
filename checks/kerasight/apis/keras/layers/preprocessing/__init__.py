"""Layers that prepare data; keras/src/layers/preprocessing."""
