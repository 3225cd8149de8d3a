"""Kerasight: reads Keras code without running it, and grades models."""

__version__ = "0.1.0"
