"""Layers and operators applied to symbolic tensors, as nodes of a graph."""
