"""Layers that step along a sequence, their cells and wrappers; keras/src/layers/rnn."""
