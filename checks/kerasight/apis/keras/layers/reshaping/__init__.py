"""Layers that move, cut, pad or repeat; keras/src/layers/reshaping."""
