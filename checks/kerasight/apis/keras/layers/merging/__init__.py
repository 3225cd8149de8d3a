"""Layers that merge a list of tensors; keras/src/layers/merging."""
