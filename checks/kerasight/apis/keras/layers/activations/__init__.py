"""Activations as layers; keras/src/layers/activations."""
